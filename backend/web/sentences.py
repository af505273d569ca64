"""The sentences for every code, read once from content/: the server itself says nothing of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

from flask import Response

from backend.domain.content.words import LANGUAGES
from backend.web.house import house

_PAGE = """<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Rygvej</title></head>
<body><main><h1>Rygvej</h1><p>{da}</p><p lang="en">{en}</p></main></body></html>
"""


@cache
def read(content: Path) -> Mapping[str, Mapping[str, str]]:
    """Language to code to sentence."""
    folder = content / "i18n"
    return {
        language: json.loads((folder / f"errors.{language}.json").read_text(encoding="utf-8"))
        for language in LANGUAGES
    }


def both(code: str) -> dict[str, str]:
    """One code's sentence in every language."""
    return {language: catalogue[code] for language, catalogue in read(house().settings.content).items()}


def page(code: str, status: int) -> Response:
    """The sentences as a plain page, where a person rather than a program is asking."""
    text = {language: escape(sentence) for language, sentence in both(code).items()}
    return Response(_PAGE.format(**text), status, content_type="text/html; charset=utf-8")
