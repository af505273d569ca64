"""From the regions and the list of municipalities to the directory item: whom to call, where, and when."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from backend.content_files.change_notes import changed_words
from backend.content_files.items import Reading, Written
from backend.content_files.schemas import schema_problems
from backend.content_files.sources import read_source
from backend.content_files.tree import Tree
from backend.domain.content.findings import Finding
from backend.domain.content.words import LANGUAGES

REGIONS = "regions.yaml"
MUNICIPALITIES = "municipalities.csv"
_COLUMNS = ("kommunekode", "navn", "slug")
_REGION_FROM = re.compile(r"region_(\d{4})")
_CODE = re.compile(r"\d{4}")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_directory(tree: Tree) -> Reading:
    """The directory, or what is wrong with the two files that it is made from."""
    source = read_source(REGIONS, tree.get(REGIONS, ""))
    if isinstance(source, Finding):
        return Reading([], [source], frozenset())
    findings = source.findings(schema_problems(source.located, "directory.json"))
    if findings:
        return Reading([], findings, frozenset())
    value = source.located.value
    municipalities, findings = _municipalities(tree.get(MUNICIPALITIES, ""), value["regions"])
    text = {language: changed_words(value, language) for language in LANGUAGES}
    data = {key: part for key, part in value.items() if key != "changed"}
    content = {**data, "municipalities": municipalities, "text": text}
    return Reading([Written(content, source)], findings, frozenset({value["id"]}))


def _municipalities(
    text: str, regions: list[Mapping[str, Any]]
) -> tuple[list[dict[str, Any]], list[Finding]]:
    rows = csv.DictReader(io.StringIO(text))
    columns = list(rows.fieldnames or ())
    years = [int(match[1]) for name in columns if (match := _REGION_FROM.fullmatch(name))]
    if not set(_COLUMNS) <= set(columns) or not years or years != sorted(years):
        return [], [
            Finding(MUNICIPALITIES, 1, "columns_missing", {"columns": ", ".join([*_COLUMNS, "region_2007"])})
        ]
    by_name = {region["name"]: region for region in regions}
    found, findings = [], []
    seen: set[str] = set()
    for line, row in enumerate(rows, start=2):
        # A short row has None where a cell is missing.
        cells = {name: (row[name] or "").strip() for name in columns}
        findings += [
            Finding(MUNICIPALITIES, line, code, params) for code, params in _row_problems(cells, seen)
        ]
        memberships = list(_memberships([(year, cells[f"region_{year}"]) for year in years]))
        for name, start, end in memberships:
            if not _region_holds(by_name.get(name), start, end):
                findings.append(
                    Finding(MUNICIPALITIES, line, "region_unknown_then", {"region": name, "from": start})
                )
        found.append(
            {
                "code": cells["kommunekode"],
                "name": cells["navn"],
                "slug": cells["slug"],
                "regions": [
                    {"region": by_name[name]["id"], "valid_from": start, "valid_to": end}
                    for name, start, end in memberships
                    if name in by_name
                ],
            }
        )
    return found, findings


def _row_problems(cells: Mapping[str, str], seen: set[str]) -> Iterator[tuple[str, dict[str, str | int]]]:
    if not _CODE.fullmatch(cells["kommunekode"]) or not cells["navn"] or not _SLUG.fullmatch(cells["slug"]):
        yield "municipality_row_broken", {"row": ",".join(cells.values())}
    for value in (cells["kommunekode"], cells["slug"]):
        if value in seen:
            yield "municipality_twice", {"value": value}
        seen.add(value)


def _memberships(by_year: list[tuple[int, str]]) -> Iterator[tuple[str, str, str | None]]:
    """Runs of years in the same region: (its name, first day, last day or None)."""
    starts = [pair for index, pair in enumerate(by_year) if index == 0 or pair[1] != by_year[index - 1][1]]
    ends = [str(date(year, 1, 1) - timedelta(days=1)) for year, _ in starts[1:]]
    for (year, name), end in zip(starts, [*ends, None], strict=True):
        yield name, str(date(year, 1, 1)), end


def _region_holds(region: Mapping[str, Any] | None, start: str, end: str | None) -> bool:
    """Whether the region exists through the whole membership. ISO days sort as text."""
    if region is None or region["valid_from"] > start:
        return False
    return region["valid_to"] is None or (end is not None and end <= region["valid_to"])
