"""What municipalities may add and have added, read from slots.yaml and slots/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

from backend.content_files.schemas import schema_problems
from backend.content_files.slot_words import read_slot_words
from backend.content_files.sources import Source, read_source
from backend.content_files.tree import Tree
from backend.domain.content.blocks import Block
from backend.domain.content.findings import Finding
from backend.domain.content.overlay import MunicipalitySlots, SlotDefinition, SlotValue, with_label
from backend.domain.content.slot_schedule import as_kept
from backend.domain.content.words import LANGUAGES

# Where a value stands in its file: below the slot's name, with a number where there are several.
Place: TypeAlias = "tuple[str | int, ...]"

DEFINITIONS = "slots.yaml"
FOLDER = "slots/"


def read_definitions(tree: Tree) -> tuple[dict[str, SlotDefinition], list[Finding]]:
    """The slots that there are, by name."""
    source = read_source(DEFINITIONS, tree.get(DEFINITIONS, ""))
    if isinstance(source, Finding):
        return {}, [source]
    if problems := schema_problems(source.located, "slots.json"):
        return {}, source.findings(problems)
    return {
        name: SlotDefinition(name, slot["label"], frozenset(slot["allowed_in"]))
        for name, slot in source.located.value["slots"].items()
    }, []


def read_values(
    tree: Tree, definitions: Mapping[str, SlotDefinition], codes: frozenset[str] | None, today: date
) -> tuple[list[MunicipalitySlots], list[Finding]]:
    """What each municipality has written. `codes` are the municipalities that exist, where that is known."""
    filled, findings = [], []
    for path in sorted(path for path in tree if path.startswith(FOLDER)):
        source = read_source(path, tree[path])
        if isinstance(source, Finding):
            findings.append(source)
        elif problems := schema_problems(source.located, "municipality_slots.json"):
            findings += source.findings(problems)
        else:
            code = source.located.value["municipality"]
            if codes is not None and code not in codes:
                findings.append(source.finding("municipality_unknown", "municipality", municipality=code))
            values = []
            for name, written in source.located.value["values"].items():
                # A slot that the shared texts no longer have stops nobody's release; its words are kept.
                if name not in definitions:
                    findings.append(source.finding("slot_not_there", "values", name, slot=name))
                    continue
                for place, value in _in_order(name, written):
                    body, found = _body(source, place, value)
                    findings += [*found, *_day_findings(source, place, value, today)]
                    values.append(_slot_value(definitions[name], value, body))
            filled.append(MunicipalitySlots(code, path, tuple(values)))
    return filled, findings


def _in_order(name: str, written: Any) -> list[tuple[Place, Mapping[str, Any]]]:
    """One value, or several that follow each other, each with its place in the file."""
    if isinstance(written, Mapping):
        return [(("values", name), written)]
    return [(("values", name, index), value) for index, value in enumerate(written)]


def _slot_value(
    definition: SlotDefinition, value: Mapping[str, Any], body: Mapping[str, Sequence[Block]]
) -> SlotValue:
    # Editors write the last day on which the words hold; the house keeps the first day on which they do not.
    last = value["valid_to"] and date.fromisoformat(value["valid_to"])
    return SlotValue(
        definition.name,
        with_label(definition, body),
        date.fromisoformat(value["valid_from"]),
        last + timedelta(days=1) if last else None,
        {language: as_kept(value[language]) for language in body},
    )


def _body(
    source: Source, place: Place, value: Mapping[str, Any]
) -> tuple[dict[str, list[Block]], list[Finding]]:
    body: dict[str, list[Block]] = {}
    findings: list[Finding] = []
    for language in LANGUAGES:
        first_line = source.located.text_line((*place, language))
        body[language], problems = read_slot_words(value[language], language, str(place[1]), first_line)
        findings += source.findings(problems)
    return body, findings


def _day_findings(source: Source, place: Place, value: Mapping[str, Any], today: date) -> Iterator[Finding]:
    if value["valid_to"] is None:
        return
    if value["valid_to"] < value["valid_from"]:
        yield source.finding("dates_reversed", *place, "valid_to")
    elif value["valid_to"] < today.isoformat():
        yield source.finding("slot_expired", *place, "valid_to", slot=place[1], day=value["valid_to"])
