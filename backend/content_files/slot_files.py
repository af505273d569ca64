"""What municipalities may add and have added, read from slots.yaml and slots/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from backend.content_files.markdown import blocks_from
from backend.content_files.schemas import schema_problems
from backend.content_files.sources import Source, read_source
from backend.content_files.tree import Tree
from backend.content_files.wording import ENOUGH_WORDS, HARDEST_LIX
from backend.domain.content.blocks import Block, figures_in, links_in, running_text, slots_in
from backend.domain.content.findings import Finding
from backend.domain.content.lix import readability
from backend.domain.content.overlay import MunicipalitySlots, SlotDefinition, SlotValue, with_label

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
            for name, value in source.located.value["values"].items():
                if name not in definitions:
                    findings.append(source.finding("slot_unknown", "values", name, slot=name))
                    continue
                body, found = _body(source, name, value)
                findings += [*found, *_value_findings(source, name, value, body, today)]
                values.append(_slot_value(definitions[name], value, body))
            filled.append(MunicipalitySlots(code, tuple(values)))
    return filled, findings


def _slot_value(
    definition: SlotDefinition, value: Mapping[str, Any], body: Mapping[str, list[Block]]
) -> SlotValue:
    # Editors write the last day on which the words hold; the house keeps the first day on which they do not.
    last = value["valid_to"] and date.fromisoformat(value["valid_to"])
    ends = last + timedelta(days=1) if last else None
    return SlotValue(
        definition.name, with_label(definition, body), date.fromisoformat(value["valid_from"]), ends
    )


def _body(
    source: Source, name: str, value: Mapping[str, Any]
) -> tuple[dict[str, list[Block]], list[Finding]]:
    body: dict[str, list[Block]] = {}
    findings: list[Finding] = []
    for language in ("da", "en"):
        first_line = source.located.text_line(("values", name, language))
        body[language], problems = blocks_from(value[language], first_line)
        findings += source.findings(problems)
    return body, findings


def _value_findings(
    source: Source, name: str, value: Mapping[str, Any], body: Mapping[str, list[Block]], today: date
) -> Iterator[Finding]:
    place = ("values", name)
    for blocks in body.values():
        # A slot is the municipality's own words: nothing of the shared text is drawn into it.
        if list(slots_in(blocks)) or list(figures_in(blocks)):
            yield source.finding("slot_holds_directive", *place, slot=name)
        if any(href.startswith("item:") for href in links_in(blocks)):
            yield source.finding("slot_links_to_item", *place, slot=name)
    if value["valid_to"] is not None and value["valid_to"] < value["valid_from"]:
        yield source.finding("dates_reversed", *place, "valid_to")
    elif value["valid_to"] is not None and value["valid_to"] < today.isoformat():
        yield source.finding("slot_expired", *place, "valid_to", slot=name, day=value["valid_to"])
    measured = readability(running_text(body["da"]))
    if measured.words >= ENOUGH_WORDS and measured.lix > HARDEST_LIX:
        yield source.finding("slot_hard_to_read", *place, lix=measured.lix, most=HARDEST_LIX)
