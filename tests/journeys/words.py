"""The sentences that the app shows, read from where it reads them: a journey looks for what a person sees."""

from __future__ import annotations

import json
import re
from functools import cache

from tests.serving import ROOT


def say(catalogue: str, key: str, language: str = "da", **params: object) -> str:
    """A sentence of the app, with every one of its holes filled in."""
    sentence = _sentences(catalogue, language)[key]
    return re.sub(r"\{(\w+)\}", lambda hole: str(params[hole[1]]), sentence)


def like(catalogue: str, key: str, language: str = "da") -> re.Pattern[str]:
    """A sentence of the app with anything in its holes."""
    parts = re.split(r"\{\w+\}", _sentences(catalogue, language)[key])
    return re.compile("^" + ".+".join(re.escape(part) for part in parts) + "$")


@cache
def _sentences(catalogue: str, language: str) -> dict[str, str]:
    path = ROOT / "content" / "i18n" / f"{catalogue}.{language}.json"
    read: dict[str, str] = json.loads(path.read_text())
    return read
