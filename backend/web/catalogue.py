"""Sentences for people, from content/i18n: looked up by key, filled in with what they tell of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.numbers import format_decimal

LOCALES = {"da": "da_DK", "en": "en_GB"}


class Catalogue:
    """The sentences of one catalogue in one language."""

    def __init__(self, language: str, sentences: Mapping[str, str]) -> None:
        self.language = language
        self._sentences = sentences

    def __call__(self, key: str, /, **params: str | int | Decimal) -> str:
        """The sentence. With a `count`, its form for one or for many."""
        if "count" in params:
            key = f"{key}.{'one' if params['count'] == 1 else 'other'}"
        sentence = self._sentences[key]
        for name, value in params.items():
            sentence = sentence.replace("{" + name + "}", self._shown(value))
        return sentence

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of them, where it is the whole list that is wanted."""
        return tuple(self._sentences.values())

    def _shown(self, value: str | int | Decimal) -> str:
        """An amount as it is written in this language; everything else as it is."""
        if isinstance(value, Decimal):
            return format_decimal(value, locale=LOCALES[self.language])
        return str(value)


@cache
def read_catalogue(content: Path, name: str, language: str) -> Catalogue:
    """`read_catalogue(content, "public", "da")` reads content/i18n/public.da.json."""
    path = content / "i18n" / f"{name}.{language}.json"
    return Catalogue(language, json.loads(path.read_text(encoding="utf-8")))
