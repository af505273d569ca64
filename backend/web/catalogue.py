"""Sentences for people, from content/i18n: looked up by key, filled in with what they tell of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path


class Catalogue:
    """The sentences of one catalogue in one language."""

    def __init__(self, language: str, sentences: Mapping[str, str]) -> None:
        self.language = language
        self._sentences = sentences

    def __call__(self, key: str, /, **params: str | int) -> str:
        """The sentence. With a `count`, its form for one or for many."""
        if "count" in params:
            key = f"{key}.{'one' if params['count'] == 1 else 'other'}"
        sentence = self._sentences[key]
        for name, value in params.items():
            sentence = sentence.replace("{" + name + "}", str(value))
        return sentence


@cache
def read_catalogue(content: Path, name: str, language: str) -> Catalogue:
    """`read_catalogue(content, "public", "da")` reads content/i18n/public.da.json."""
    path = content / "i18n" / f"{name}.{language}.json"
    return Catalogue(language, json.loads(path.read_text(encoding="utf-8")))
