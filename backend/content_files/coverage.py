"""Which texts answer what the recommendations ask for: the table that shows what is told and what is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from backend.content_files.schemas import schema_problems
from backend.content_files.sources import Source, read_source
from backend.content_files.tree import Tree
from backend.domain.content.findings import Finding

COVERAGE = "coverage.yaml"


def coverage_findings(tree: Tree, ids: Collection[str]) -> Iterator[Finding]:
    """Rows that nothing answers, and answers that do not exist."""
    if COVERAGE not in tree:
        return
    source = read_source(COVERAGE, tree[COVERAGE])
    if isinstance(source, Finding):
        yield source
    elif problems := schema_problems(source.located, "coverage.json"):
        yield from source.findings(problems)
    else:
        for table, rows in source.located.value.items():
            yield from _row_findings(source, table, rows, ids)


def _row_findings(
    source: Source, table: str, rows: Mapping[str, Mapping[str, Any]], ids: Collection[str]
) -> Iterator[Finding]:
    for name, row in rows.items():
        answers = row.get("items", [])
        if not answers and "otherwise" not in row:
            yield source.finding("row_unanswered", table, name, row=name)
        for index, wanted in enumerate(answers):
            if wanted not in ids:
                yield source.finding("item_unknown", table, name, "items", index, id=wanted)
