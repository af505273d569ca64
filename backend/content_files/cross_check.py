"""Checks that need all items at once: what is named exists, is of the right kind, and may stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backend.content_files.items import Written
from backend.content_files.lessons import lesson_findings
from backend.content_files.sources import Source
from backend.domain.content.addresses import TAKEN, slug_of
from backend.domain.content.findings import Finding
from backend.domain.content.overlay import SlotDefinition, must_be_the_same_everywhere, slots_of
from backend.domain.content.references import figures_shown, links
from backend.domain.content.words import LANGUAGES
from backend.domain.ladder.numbers import RULES

# What a reader can open. A drawing or a telephone list is shown inside something else.
READABLE = frozenset({"page", "lesson", "strategy", "exercise", "ladder", "flare_plan", "safety"})


def cross_findings(
    written: Sequence[Written], ids: frozenset[str], slots: Mapping[str, SlotDefinition]
) -> Iterator[Finding]:
    """What does not hold together. `ids` has every id with a file, also of items that could not be read."""
    known = _Known({item.content["id"]: item.content["kind"] for item in written}, ids)
    yield from _ids_twice(written)
    yield from _slugs_twice(written)
    for item in written:
        yield from _part_findings(item, known)
        for source, words in _in_each_language(item):
            yield from _mention_findings(source, words, known)
            yield from _slot_findings(item, source, words, slots)
        yield from _translation_findings(item)
        yield from _value_findings(item)


@dataclass(frozen=True)
class _Known:
    kinds: Mapping[str, str]
    ids: frozenset[str]

    def trouble_with(self, wanted: str, right: Collection[str]) -> tuple[str, dict[str, str | int]] | None:
        """Why this id cannot be named here, if it cannot. An unreadable item has a finding of its own."""
        if wanted not in self.ids:
            return "item_unknown", {"id": wanted}
        if wanted in self.kinds and self.kinds[wanted] not in right:
            return "item_of_wrong_kind", {"id": wanted, "kind": self.kinds[wanted]}
        return None


_KIND_OF = {
    "pages": "page",
    "lessons": "lesson",
    "ladder": "ladder",
    "more_ladders": "ladder",
    "exercises": "exercise",
    "flare_plan": "flare_plan",
    "strategies": "strategy",
    "figure": "figure",
    "progress_to": "exercise",
}


def _part_findings(item: Written, known: _Known) -> Iterator[Finding]:
    for key, kind in _KIND_OF.items():
        named = item.content.get(key, ())
        for index, wanted in enumerate([named] if isinstance(named, str) else named):
            if trouble := known.trouble_with(wanted, {kind}):
                yield item.master.finding(trouble[0], key, index, **trouble[1])


def _in_each_language(item: Written) -> Iterator[tuple[Source, dict[str, Any]]]:
    """The file in which each language's words stand, and those words alone."""
    for language, words in item.content["text"].items():
        source = item.master if language == "da" else item.translation
        if source is not None:
            yield source, {"kind": item.content["kind"], "text": {language: words}}


def _mention_findings(source: Source, words: Mapping[str, Any], known: _Known) -> Iterator[Finding]:
    for link in links(words):
        if trouble := known.trouble_with(link, READABLE):
            yield source.finding_at(f"item:{link}", trouble[0], **trouble[1])
    for figure in figures_shown(words):
        if trouble := known.trouble_with(figure, {"figure"}):
            yield source.finding_at(f"::figure{{{figure}}}", trouble[0], **trouble[1])


def _ids_twice(written: Sequence[Written]) -> Iterator[Finding]:
    counts = Counter(item.content["id"] for item in written)
    for item in written:
        if counts[item.content["id"]] > 1:
            yield item.master.finding("id_twice", "id", id=item.content["id"])


def _slugs_twice(written: Sequence[Written]) -> Iterator[Finding]:
    for language in LANGUAGES:
        seen = set(TAKEN)
        for item in written:
            slug = slug_of(item.content, language)
            if slug is not None and slug in seen:
                source = item.master if language == "da" else item.translation or item.master
                yield source.finding("slug_taken", "text", "slug", slug=slug)
            seen.update([slug] if slug else [])


def _slot_findings(
    item: Written, source: Source, words: Mapping[str, Any], slots: Mapping[str, SlotDefinition]
) -> Iterator[Finding]:
    for name in slots_of(words):
        here = f"::slot{{{name}}}"
        if must_be_the_same_everywhere(item.content):
            yield source.finding_at(here, "slot_in_safety", slot=name)
        elif name not in slots:
            yield source.finding_at(here, "slot_unknown", slot=name)
        elif item.content["kind"] not in slots[name].allowed_in:
            yield source.finding_at(here, "slot_not_allowed_here", slot=name, kind=item.content["kind"])


def _translation_findings(item: Written) -> Iterator[Finding]:
    danish, english = item.content["text"]["da"], item.content["text"].get("en")
    if item.translation is None or english is None:
        return
    if english["of_edition"] > item.content["edition"]:
        yield item.translation.finding("translation_ahead", "of_edition", edition=item.content["edition"])
    elif english["of_edition"] < item.content["edition"]:
        yield item.translation.finding(
            "translation_stale",
            "of_edition",
            edition=item.content["edition"],
            of_edition=english["of_edition"],
        )
    for key in ("urgent", "soon", "goals", "numbers", "remarks", "questions"):
        if _ids(danish.get(key)) != _ids(english.get(key)):
            yield item.translation.finding("translation_ids_differ", "text", key, key=key)
    if slots_of({"text": {"da": danish}}) != slots_of({"text": {"en": english}}):
        yield item.translation.finding("translation_slots_differ", "text")


def _ids(named: Mapping[str, str] | Sequence[Mapping[str, str]] | None) -> list[str]:
    """The ids of a list of things with ids, or the keys of a mapping, in a form to compare."""
    if isinstance(named, Mapping):
        return sorted(named)
    return sorted(one["id"] for one in named or ())


def _value_findings(item: Written) -> Iterator[Finding]:
    """Values that fit their schema one by one, but not each other."""
    if not item.content["sources"]:
        yield item.master.finding("source_missing", "sources")
    if of_its_kind := _OF_A_KIND.get(item.content["kind"]):
        yield from of_its_kind(item)


def _ladder_findings(item: Written) -> Iterator[Finding]:
    for key in _defaults_outside(item.content):
        yield item.master.finding("default_out_of_range", key, key=key)
    for key in _beyond_the_rules(item.content):
        yield item.master.finding("beyond_the_rules", key, key=key)


def _exercise_findings(item: Written) -> Iterator[Finding]:
    if not _counted(item.content["levels"]):
        yield item.master.finding("levels_not_counted", "levels")


def _goal_findings(item: Written) -> Iterator[Finding]:
    if _ids(item.content["goals"]) != _ids(item.content["text"]["da"]["goals"]):
        yield item.master.finding("goals_without_words", "goals")


def _sign_findings(item: Written) -> Iterator[Finding]:
    danish = item.content["text"]["da"]
    signs = Counter(_ids(danish["urgent"]) + _ids(danish["soon"]))
    for sign in sorted(sign for sign, count in signs.items() if count > 1):
        yield item.master.finding("id_twice", "text", id=sign)


def _rule_findings(item: Written) -> Iterator[Finding]:
    numbers, words = item.content["numbers"], item.content["text"]["da"]
    for name in _not_the_engines(numbers):
        yield item.master.finding("rule_differs", "numbers", name=name)
    if numbers.keys() != words["numbers"].keys():
        yield item.master.finding("numbers_without_words", "text", "numbers")
    if not words["remarks"].keys() <= numbers.keys():
        yield item.master.finding("numbers_without_words", "text", "remarks")


_OF_A_KIND: Mapping[str, Callable[[Written], Iterator[Finding]]] = {
    "exercise": _exercise_findings,
    "goal_list": _goal_findings,
    "ladder": _ladder_findings,
    "ladder_rules": _rule_findings,
    "lesson": lesson_findings,
    "safety": _sign_findings,
}


def _counted(levels: Sequence[Mapping[str, int]]) -> bool:
    return [level["level"] for level in levels] == list(range(1, len(levels) + 1))


def _defaults_outside(ladder: Mapping[str, Any]) -> Iterator[str]:
    for key in ("goal", "rise_percent", "start_percent"):
        if not ladder[key]["min"] <= ladder[key]["default"] <= ladder[key]["max"]:
            yield key
    if ladder["flare_percent"]["default"] not in ladder["flare_percent"]["choices"]:
        yield "flare_percent"


def _beyond_the_rules(ladder: Mapping[str, Any]) -> Iterator[str]:
    """What a clinician could choose here, and the rules would refuse."""
    for key in ("rise_percent", "start_percent"):
        least, most = RULES[f"{key}s"]
        if not least <= ladder[key]["min"] <= ladder[key]["max"] <= most:
            yield key
    if not set(ladder["flare_percent"]["choices"]) <= set(RULES["flare_percents"]):
        yield "flare_percent"


def _not_the_engines(numbers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The numbers that are missing, unknown, or not those that the engines really go by."""
    stated = {name: tuple(number["values"]) for name, number in numbers.items()}
    return sorted(
        name for name in stated.keys() | RULES.keys() if stated.get(name) != tuple(RULES.get(name, ()))
    )
