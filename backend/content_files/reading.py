"""From the content folder to a draft: read all, check all, and say everything that was found at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from backend.content_files.change_notes import change_findings
from backend.content_files.coverage import coverage_findings
from backend.content_files.cross_check import cross_findings
from backend.content_files.directory_files import read_directory
from backend.content_files.figures import read_figures
from backend.content_files.items import Written, read_items
from backend.content_files.parts import part_findings
from backend.content_files.released import read_released, released_findings
from backend.content_files.slot_files import FOLDER, read_definitions, read_values
from backend.content_files.tree import Tree
from backend.content_files.warning_signs import warning_sign_findings
from backend.content_files.wording import item_readability, read_avoided, wording_findings
from backend.domain.content.draft import Draft
from backend.domain.content.findings import Finding
from backend.domain.content.items import item_from_content
from backend.domain.content.overlay import GREETING, ON_THE_FRONT_PAGE, MunicipalitySlots, slots_of
from backend.domain.content.review import LONGEST as LONGEST_REVIEW


def read_draft(tree: Tree, today: date) -> Draft:
    """The whole folder as one draft. Pure: the same files give the same draft, in whatever order."""
    # 1. Every file by itself.
    items, figures, directory = read_items(tree), read_figures(tree), read_directory(tree)
    written = [*items.written, *figures.written, *directory.written]
    definitions, definition_findings = read_definitions(tree)
    filled, slot_findings = read_values(tree, definitions, _codes(directory.written), today)
    avoided, avoided_findings = read_avoided(tree)
    released, sealed_findings = read_released(tree)
    findings = [*_not_text(tree), *items.findings, *figures.findings, *directory.findings]
    findings += [*definition_findings, *slot_findings, *avoided_findings, *sealed_findings]

    # 2. All of them together.
    ids = items.ids | figures.ids | directory.ids
    findings += cross_findings(written, ids, definitions)
    findings += _unused_slots(filled, written)
    findings += warning_sign_findings(written)
    findings += released_findings(written, released, ids)
    findings += coverage_findings(tree, ids)

    # 3. Whether each is whole, how it reads, and whether somebody should read it again.
    for one in written:
        findings += part_findings(one)
        findings += change_findings(one)
        findings += wording_findings(one, avoided)
        findings += _review_findings(one, today)

    return Draft(
        items=tuple(sorted((item_from_content(one.content) for one in written), key=lambda item: item.id)),
        slots=tuple(filled),
        findings=tuple(sorted(_once(findings))),
        readability={one.content["id"]: item_readability(one.content) for one in items.written},
    )


def _not_text(tree: Tree) -> Iterator[Finding]:
    """Files with a character that no text has and PostgreSQL cannot keep: mostly what was saved as UTF-16."""
    for path, text in tree.items():
        if "\0" in text:
            yield Finding(path, text[: text.index("\0")].count("\n") + 1, "file_not_utf8")


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without repeats: figures share one file, and it needs saying once."""
    return list({(one.file, one.line, one.code, tuple(one.params.items())): one for one in findings}.values())


def _codes(directory: Sequence[Written]) -> frozenset[str] | None:
    """The municipalities that exist; None where the directory could not be read, which is told once."""
    if not directory:
        return None
    return frozenset(one["code"] for item in directory for one in item.content["municipalities"])


def _review_findings(item: Written, today: date) -> Iterator[Finding]:
    review_by = date.fromisoformat(item.content["review_by"])
    if review_by < today:
        yield item.master.finding("review_passed", "review_by", day=str(review_by))
    elif review_by > today + LONGEST_REVIEW:
        yield item.master.finding("review_too_far_ahead", "review_by", day=str(review_by))


def _unused_slots(filled: Sequence[MunicipalitySlots], written: Sequence[Written]) -> Iterator[Finding]:
    """Values that no text shows any more: told, never dropped."""
    open_slots = {name for item in written for name in slots_of(item.content)}
    open_slots |= {GREETING, *ON_THE_FRONT_PAGE}
    unused: Mapping[str, None] = {
        value.slot: None for one in filled for value in one.values if value.slot not in open_slots
    }
    for name in unused:
        yield Finding(FOLDER, 1, "slot_unused", {"slot": name})
