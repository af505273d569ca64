"""What a check found, said in both languages for the desk."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from backend.domain.content.findings import Finding
from backend.domain.content.words import LANGUAGES
from backend.web.catalogue import read_catalogue
from backend.web.house import house


def found_and_said(finding: Finding) -> dict[str, Any]:
    """The finding with its sentence, as the command line would say it."""
    content = house().settings.content
    said = {
        language: read_catalogue(content, "check", language)(finding.code, **finding.params)
        for language in LANGUAGES
    }
    return {**asdict(finding), "stops": finding.stops_a_release, "said": said}
