"""The sentences for every code, read once from content/: the server itself says nothing of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("da", "en")


@cache
def read(content: Path) -> Mapping[str, Mapping[str, str]]:
    """Language to code to sentence."""
    folder = content / "i18n"
    return {
        language: json.loads((folder / f"errors.{language}.json").read_text(encoding="utf-8"))
        for language in LANGUAGES
    }


def both(content: Path, code: str) -> dict[str, str]:
    """One code's sentence in every language."""
    return {language: catalogue[code] for language, catalogue in read(content).items()}
