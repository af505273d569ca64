"""What an edition says of its change: data beside the words, a sentence among them, in every kind of file."""

from __future__ import annotations

import pytest

from tests.content.small import Change, draft_of, small

pytestmark = pytest.mark.any_database

TOLD: dict[str, Change] = {
    "da/pages/walk.md": small(
        {"da/pages/walk.md": ("approved: null", "approved: null\nchange: {kind: major}")}
    )["da/pages/walk.md"].replace("text:\n", "text:\n  changed: Turen er blevet kortere.\n"),
    "en/pages/walk.md": ("text:\n", "text:\n  changed: The walk is shorter now.\n"),
}


def test_an_item_carries_what_is_another_in_it_and_how_much() -> None:
    draft = draft_of(small(TOLD))
    assert draft.errors == []
    [walk] = [item.content for item in draft.items if item.id == "walk"]
    assert walk["change"] == {"kind": "major"}
    assert [walk["text"][language]["changed"] for language in ("da", "en")] == [
        "Turen er blevet kortere.",
        "The walk is shorter now.",
    ]


def test_a_text_without_a_note_has_the_bytes_that_it_always_had() -> None:
    [walk] = [item for item in draft_of(small()).items if item.id == "walk"]
    assert b"change" not in walk.body


def test_drawings_and_the_directory_say_it_in_the_files_that_they_share() -> None:
    note = "{edition: 1, change: {kind: minor}, changed: {da: Stokken er rettet., en: Now straight.}, "
    alt = small()["figures/alt.yaml"].replace("{edition: 1, ", note)
    regions = small()["regions.yaml"].replace(
        "edition: 1\n", "edition: 1\nchanged: {da: Et nyt nummer., en: A new number.}\n"
    )
    items = {
        item.id: item.content
        for item in draft_of(small({"figures/alt.yaml": alt, "regions.yaml": regions})).items
    }
    assert (items["stick"]["change"], items["stick"]["text"]["en"]["changed"]) == (
        {"kind": "minor"},
        "Now straight.",
    )
    assert items["acute"]["text"]["da"] == {"changed": "Et nyt nummer."}
    assert "changed" not in items["acute"]


@pytest.mark.parametrize(
    ("left_out", "found"),
    [
        ({"en/pages/walk.md": None}, ("en/pages/walk.md", "change_in_one_language")),
        ({"da/pages/walk.md": None}, ("da/pages/walk.md", "change_without_words")),
    ],
)
def test_a_note_stands_in_both_languages_and_a_major_change_has_one(
    left_out: dict[str, None], found: tuple[str, str]
) -> None:
    broken = draft_of(
        small(TOLD) | {path: small(TOLD)[path].replace("  changed:", "  # changed:") for path in left_out}
    )
    assert found in {(finding.file, finding.code) for finding in broken.errors}
