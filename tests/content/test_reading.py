"""The whole folder at once: every mistake is found, in its file and line, and none hides another."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.content_files.tree import CONTENT
from backend.domain.content.findings import WARNINGS
from tests.content.small import SMALL, TODAY, Change, draft_of, item, said, small, words

WALK, ENGLISH = "da/pages/walk.md", "en/pages/walk.md"
STAND, LADDER, DANGER = "da/exercises/stand.yaml", "da/ladders/walking.yaml", "da/safety/danger.yaml"
ODENSE, ALT, STICK = "slots/odense.yaml", "figures/alt.yaml", "figures/stick.svg"
SIGNS, REST, GOALS = "da/pages/signs.md", "da/strategies/rest.md", "da/goals/goals.yaml"
LITTLE, LITTLE_EN = "da/lessons/little.md", "en/lessons/little.md"
START, REGIONS, TOWNS = "da/pathways/start.yaml", "regions.yaml", "municipalities.csv"
COVERAGE, ROW = "coverage.yaml", "messages: {}\nrequirements:"
SOURCES = "sources:\n  - {title: A book, ref: Chapter 1, evidence: expert, claim: It helps.}"
LONG = "Kommunalbestyrelsen tilrettelægger sundhedsfremmende foranstaltninger. "

SENTENCES = json.loads((CONTENT / "i18n" / "check.da.json").read_text("utf-8"))

# What an editor does wrong, and what is said about it: where, and by which rule.
MISTAKES: list[tuple[str, Change, str, int, str]] = [
    (WALK, ("kind: page", "kind: strategy"), WALK, 3, "value_must_be"),
    (WALK, ("id: walk", "id: walking-about"), WALK, 2, "id_not_file_name"),
    (WALK, ("edition: 1", "edition: 0"), WALK, 4, "number_out_of_range"),
    (WALK, ("edition: 1", "edition: one"), WALK, 4, "value_wrong_type"),
    (WALK, ("approved: null", "approved: yes"), WALK, 5, "approval_not_named"),
    (WALK, ("review_by: 2026-12-01", "review_by: 2026-13-01"), WALK, 6, "day_not_a_date"),
    (WALK, ("review_by: 2026-12-01", "review_by: 2026-03-01"), WALK, 6, "review_passed"),
    (WALK, ("review_by: 2026-12-01", "review_by: 2027-12-01"), WALK, 6, "review_too_far_ahead"),
    (WALK, ("evidence_type: expert", "evidence_type: rumour"), WALK, 7, "value_not_in_list"),
    (WALK, ("tags: [activity]", "tags: [a, a]"), WALK, 8, "list_repeats"),
    (WALK, ("  - {title: A book", "  - {titel: A book"), WALK, 10, "key_unknown"),
    (WALK, (SOURCES, "sources: []"), WALK, 9, "source_missing"),
    (WALK, ("  title: Gå en tur", "  titles: Gå en tur"), WALK, 12, "key_unknown"),
    (WALK, ("  title: Gå en tur\n", ""), WALK, 11, "key_missing"),
    (WALK, ("  title: Gå en tur", "  title: ''"), WALK, 12, "text_wrong_form"),
    (WALK, ("  title: Gå en tur", f"  title: {'a' * 601}"), WALK, 12, "text_too_long"),
    (WALK, ("  slug: gaa-en-tur", "  slug: tegn"), WALK, 15, "slug_taken"),
    (WALK, ("  slug: gaa-en-tur", "  slug: en"), WALK, 15, "slug_taken"),
    (WALK, ("(item:rest)", "(item:resting)"), WALK, 23, "item_unknown"),
    (WALK, ("(item:rest)", "(item:stick)"), WALK, 23, "item_of_wrong_kind"),
    (WALK, ("(tel:112)", "(http://112.dk)"), WALK, 18, "link_not_allowed"),
    (WALK, ("::figure{stick}", "::figure{rest}"), WALK, 25, "item_of_wrong_kind"),
    (WALK, ("::slot{contacts}", "::slot{phone}"), WALK, 30, "slot_unknown"),
    (WALK, ("## Små ture", f"{LONG * 6}"), WALK, 11, "hard_to_read"),
    (WALK, ("## Små ture", "og så " * 90), WALK, 11, "long_sentences"),
    (WALK, ("Små ture", "Slidte rygge"), WALK, 21, "word_to_avoid"),
    (WALK, ("---\nid", "id"), WALK, 1, "head_missing"),
    (WALK, ("tags: [activity]", "tags: [activity"), WALK, 9, "yaml_broken"),
    (WALK, ("text:\n", "text:\n  body: her\n"), WALK, 12, "body_in_head"),
    (WALK, ("::: today Det kan du gøre", "::: today"), WALK, 17, "box_without_title"),
    (WALK, SMALL[WALK].partition("::: today")[0], WALK, 17, "text_missing"),
    (ENGLISH, None, WALK, 1, "translation_missing"),
    (ENGLISH, ("of_edition: 1", "of_edition: 2"), ENGLISH, 2, "translation_ahead"),
    (WALK, ("edition: 1", "edition: 2"), ENGLISH, 2, "translation_stale"),
    (ENGLISH, ("\n::slot{contacts}\n", ""), ENGLISH, 3, "translation_slots_differ"),
    (ENGLISH, ("slug: take-a-walk", "slug: signs"), ENGLISH, 7, "slug_taken"),
    (ENGLISH, ("a little", "a little damage"), ENGLISH, 10, "word_to_avoid"),
    (SIGNS, ("(item:walk).\n:::", "(item:walk).\n:::\n\n::slot{contacts}"), SIGNS, 17, "slot_in_safety"),
    (REST, ("Læg dig lidt.", "::slot{contacts}"), REST, 14, "slot_not_allowed_here"),
    (REST, ("first_hours", "now"), REST, 11, "value_not_in_list"),
    (STAND, ("level: 1,", "level: 2,"), STAND, 13, "levels_not_counted"),
    (STAND, ("figure: stick", "figure: bat"), STAND, 11, "item_unknown"),
    (STAND, ("figure: stick", "figure: stick\nprogress_to: walk"), STAND, 12, "item_of_wrong_kind"),
    (LADDER, ("default: 30", "default: 300"), LADDER, 11, "default_out_of_range"),
    (LADDER, ("default: 50", "default: 40"), LADDER, 14, "default_out_of_range"),
    (LADDER, ("[1, 3, 5]", "[1]"), LADDER, 15, "list_too_short"),
    (LADDER, ("    Gå, til du vil stoppe.", "    Gå.\n\n    > Stop."), LADDER, 23, "markdown_not_used"),
    (DANGER, ("id: thin", "id: numb"), DANGER, 10, "id_twice"),
    (DANGER, ("id: numb", "id: cold"), "en/safety/danger.yaml", 5, "translation_ids_differ"),
    (GOALS, ("id: shop", "id: home"), GOALS, 10, "goals_without_words"),
    (START, ("[walk, signs]", "[walk, gone]"), START, 10, "item_unknown"),
    (START, ("[walk, signs]", "[walk, rest]"), START, 10, "item_of_wrong_kind"),
    (WALK, ("text:\n", "audience: dogs\ntext:\n"), WALK, 11, "value_not_in_list"),
    (LITTLE, ("right: [a]", "right: [z]"), LITTLE, 12, "right_is_no_answer"),
    (LITTLE, ("right: [a]", "right: []"), LITTLE, 12, "list_too_short"),
    (LITTLE, ("{id: q2, right", "{id: q3, right"), LITTLE, 11, "questions_without_words"),
    (LITTLE, ("{id: q2, right", "{id: q1, right"), LITTLE, 11, "id_twice"),
    (LITTLE, ("  - {id: q2, right: [a, c]}\n", ""), LITTLE, 11, "list_too_short"),
    (LITTLE, ("[a, c]}", "[a]}\n  - {id: q3, right: [a]}"), LITTLE, 11, "list_too_long"),
    (LITTLE, ("{id: b, text: Til", "{id: a, text: Til"), LITTLE, 22, "id_twice"),
    (LITTLE, (", teaches: Så er det gjort.", ""), LITTLE, 28, "key_missing"),
    (LITTLE, ("::: weak-for", "::: mild-for"), LITTLE, 34, "box_unknown"),
    (LITTLE_EN, ("{id: b, text: Until", "{id: d, text: Until"), LITTLE_EN, 11, "translation_ids_differ"),
    (LITTLE_EN, ("- id: q2", "- id: q3"), LITTLE_EN, 8, "translation_ids_differ"),
    (START, ("ladder: walking", "lessons: [walk]\nladder: walking"), START, 11, "item_of_wrong_kind"),
    (STICK, ("<g", "<script>x</script><g"), STICK, 2, "svg_not_allowed"),
    (ALT, ("  stick:", "  bat:"), STICK, 1, "alt_missing"),
    (ALT, ("figures:\n", "figures:\n  bat: {edition: 1, da: Kølle., en: Bat.}\n"), ALT, 7, "drawing_missing"),
    (ALT, ("en: A line from edge to edge.", "en: ''"), ALT, 7, "text_wrong_form"),
    (REGIONS, ("name: Vest", "name: Syd"), TOWNS, 3, "region_unknown_then"),
    (REGIONS, ('number: "1819"', "number: 1819"), REGIONS, 53, "value_wrong_type"),
    (TOWNS, ("0461,Odense", "461,Odense"), TOWNS, 3, "municipality_row_broken"),
    (TOWNS, ("Aarhus,aarhus", "Aarhus,odense"), TOWNS, 4, "municipality_twice"),
    (TOWNS, ("slug", "address"), TOWNS, 1, "columns_missing"),
    ("slots.yaml", ("allowed_in: [page]", "allowed_in: [safety]"), "slots.yaml", 4, "value_must_be"),
    (ODENSE, ('"0461"', '"9999"'), ODENSE, 1, "municipality_unknown"),
    (ODENSE, ("  contacts:", "  phone:"), ODENSE, 4, "slot_not_there"),
    (ODENSE, ("valid_to: 2026-12-31", "valid_to: 2026-03-01"), ODENSE, 6, "slot_expired"),
    (ODENSE, ("valid_to: 2026-12-31", "valid_to: 2025-03-01"), ODENSE, 6, "dates_reversed"),
    (ODENSE, ("(tel:00000001)", "(item:rest)"), ODENSE, 7, "slot_links_to_item"),
    (ODENSE, ("en: Call us in Odense.", "en: |\n      ::figure{stick}"), ODENSE, 9, "slot_holds_directive"),
    (ODENSE, ("en: Call us in Odense.", "en: <b>Call</b>"), ODENSE, 8, "html_not_used"),
    (ODENSE, ("Ring til os", LONG * 4 + "Ring til os"), ODENSE, 7, "slot_hard_to_read"),
    ("da/poems/walk.md", "---\n---\n", "da/poems/walk.md", 1, "file_in_wrong_place"),
    ("da/pages/walk.yaml", "id: walk\n", "da/pages/walk.yaml", 1, "file_in_wrong_place"),
    ("figures/stick.md", "En streg.", "figures/stick.md", 1, "file_in_wrong_place"),
    ("en/pages/run.md", "---\n---\n", "en/pages/run.md", 1, "translation_without_master"),
    ("da/strategies/walk.md", SMALL[REST].replace("id: rest", "id: walk"), WALK, 2, "id_twice"),
    (WALK, ("::: today", "::: info"), WALK, 17, "today_missing"),
    (ENGLISH, ("::: today", "::: info"), ENGLISH, 9, "today_missing"),
    (WALK, ("tags: [activity]", "tags: [scans]"), WALK, 8, "subject_missing"),
    (SIGNS, ("[en tur](item:walk)", "en tur"), SIGNS, 13, "leads_nowhere"),
    (WALK, ("## Små ture", f"Og {'så ' * 31}til sidst."), WALK, 21, "sentence_too_long"),
    (WALK, ("tags:", "on_purpose: [slidt]\ntags:"), WALK, 8, "on_purpose_unused"),
    (ALT, ("da: En streg fra kant til kant.", "da: En streg."), ALT, 7, "alt_too_short"),
    ("released.yaml", "walk: {edition: 1}\n", "released.yaml", 1, "key_missing"),
    ("released.yaml", "walk: {", "released.yaml", 1, "yaml_broken"),
    (COVERAGE, "requirements: {A1: {asks: Vejen}}\nmessages: {}\n", COVERAGE, 1, "row_unanswered"),
    (COVERAGE, f"{ROW}\n  A1: {{asks: Vejen, items: [gone]}}\n", COVERAGE, 3, "item_unknown"),
    (COVERAGE, "requirements: {}\n", COVERAGE, 1, "key_missing"),
    ("words_to_avoid.yaml", ("word: slidt", "word: s"), "words_to_avoid.yaml", 1, "text_missing"),
]  # fmt: skip


def test_the_small_folder_has_nothing_wrong_with_it() -> None:
    draft = draft_of(small())
    assert said(draft.findings) == []
    assert [one.id for one in draft.items] == [
        *(
            "acute",
            "danger",
            "goals",
            "little",
            "plan",
            "rest",
            "signs",
            "stand",
            "start",
            "stick",
            "walk",
            "walking",
        ),
    ]


@pytest.mark.parametrize(("path", "change", "file", "line", "code"), MISTAKES)
def test_a_mistake_is_found_in_its_file_and_line(
    path: str, change: Change, file: str, line: int, code: str
) -> None:
    tree = {**SMALL, path: change} if isinstance(change, str) else small({path: change})
    draft = draft_of(tree)
    assert (file, line, code) in said(draft.findings)
    assert bool(draft.errors) == (code not in WARNINGS)
    for finding in draft.findings:
        assert set(re.findall(r"{(\w+)}", SENTENCES[finding.code])) <= set(finding.params)


def test_all_mistakes_are_told_at_once() -> None:
    draft = draft_of(
        small(
            {
                WALK: ("(item:rest)", "(item:gone)"),
                STAND: ("level: 1,", "level: 7,"),
                STICK: ("<g", "<script/><g"),
                ODENSE: ('"0461"', '"0000"'),
                "en/goals/goals.yaml": None,
            }
        )
    )
    assert {code for _, _, code in said(draft.findings)} == {
        *(
            "item_unknown",
            "levels_not_counted",
            "svg_not_allowed",
            "municipality_unknown",
            "translation_missing",
        ),
    }


def test_a_file_that_cannot_be_read_is_told_once_and_those_that_name_it_are_not_blamed() -> None:
    draft = draft_of(small({REST: ("phase: first_hours", "phase: [")}))
    assert [(file, code) for file, _, code in said(draft.findings)] == [(REST, "yaml_broken")]


def test_numbers_of_a_directory_that_cannot_be_read_are_told_once() -> None:
    draft = draft_of(small({REGIONS: ("regions:", "regioner:")}))
    assert {file for file, _, _ in said(draft.findings)} == {REGIONS}


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(SMALL)))
def test_the_order_of_files_does_not_matter(paths: list[str]) -> None:
    draft = draft_of({path: SMALL[path] for path in paths})
    assert [one.pin for one in draft.items] == [one.pin for one in draft_of(small()).items]


def test_line_endings_and_a_missing_last_line_change_nothing() -> None:
    windows = {path: text.rstrip("\n").replace("\n", "\r\n") for path, text in SMALL.items()}
    assert [one.pin for one in draft_of(windows).items] == [one.pin for one in draft_of(small()).items]


def test_both_languages_travel_in_one_item() -> None:
    draft = draft_of(small())
    assert words(draft, "walk")["title"] == "Gå en tur"
    assert words(draft, "walk", "en")["title"] == "Take a walk"
    assert words(draft, "walk", "en")["of_edition"] == 1
    assert item(draft, "walking").content["weekdays"] == {"default": [1, 3, 5], "source": "no source"}


def test_a_drawing_becomes_nodes_with_its_words() -> None:
    content = item(draft_of(small()), "stick").content
    assert content["nodes"] == [["g", {"class": "body"}, [["path", {"d": "M1 1h4"}, []]]]]
    assert content["text"] == {
        "da": {"alt": "En streg fra kant til kant."},
        "en": {"alt": "A line from edge to edge.", "of_edition": 1},
    }


def test_what_a_municipality_writes_stands_under_the_slot_s_own_heading() -> None:
    [aarhus, odense] = draft_of(small()).slots
    assert (aarhus.code, odense.code) == ("0751", "0461")
    assert aarhus.values[0].body["en"] == [
        {"t": "h", "level": 2, "c": ["Contacts"]},
        {"t": "p", "c": ["Come by in Aarhus."]},
    ]


def test_the_last_day_that_an_editor_writes_is_a_day_on_which_it_holds() -> None:
    value = draft_of(small()).slots[1].values[0]
    assert value.holds_on(TODAY.replace(month=12, day=31))
    assert not value.holds_on(TODAY.replace(year=2027, month=1, day=1))


def test_every_rule_has_a_sentence_in_both_languages() -> None:
    backend = Path(CONTENT).parent / "backend"
    code = "".join(
        path.read_text("utf-8")
        for folder in ("content_files", "domain/content")
        for path in (backend / folder).glob("*.py")
    )
    for language in ("da", "en"):
        sentences = json.loads((CONTENT / "i18n" / f"check.{language}.json").read_text("utf-8"))
        rules = set(sentences) - {"error", "warning"}
        assert {code for *_, code in MISTAKES} <= rules
        assert rules >= WARNINGS
        assert {rule for rule in rules if f'"{rule}"' not in code} == set()
