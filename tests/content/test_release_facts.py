"""What the desk writes into files when it publishes: approvals and changes come out as they went in."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.content_files.item_files import fingerprint_of, part_of, put_into
from backend.content_files.reading import read_draft
from backend.content_files.release_facts import Approval, Change, with_facts
from backend.content_files.tree import read_tree
from backend.domain.content.items import Item
from tests.content.small import SMALL, TODAY

pytestmark = pytest.mark.any_database

LIV = Approval('Liv "L." Holm: læge', "læge, {reumatolog}", date(2026, 3, 2))
SAID = Change("major", {"da": "Turen er blevet kortere: 5 # minutter.", "en": 'The "walk" is shorter.'})
# One line of words, as the desk keeps them: no space at the ends, and one between two words.
WORDS = st.lists(
    st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=8), min_size=1, max_size=5
).map(" ".join)


def as_bytes_have_it(words: str) -> str:
    return unicodedata.normalize("NFC", words)


def built(tree: dict[str, str], item_id: str) -> Item:
    [item] = [one for one in read_draft(tree, TODAY).items if one.id == item_id]
    return item


def published(tree: dict[str, str], item_id: str, approval: Approval | None, change: Change | None) -> Item:
    part = with_facts(part_of(item_id, tree), approval, change)
    return built(put_into(tree, item_id, part), item_id)


@pytest.mark.parametrize("item_id", ["walk", "stick", "goals", "stand", "danger", "start"])
def test_the_facts_stand_in_the_item_and_nothing_else_has_changed(item_id: str) -> None:
    before, after = built(SMALL, item_id).content, published(SMALL, item_id, LIV, SAID).content
    assert after["approved"] == {"name": LIV.name, "role": LIV.role, "on": "2026-03-02"}
    assert after["change"] == {"kind": "major"}
    assert SAID.words is not None
    for language in ("da", "en"):
        assert after["text"][language] == {**before["text"][language], "changed": SAID.words[language]}
    rest = {"approved", "change", "text"}
    assert {key: after[key] for key in after.keys() - rest} == {
        key: before[key] for key in before.keys() - rest
    }


@pytest.mark.parametrize("item_id", ["walk", "stick", "goals"])
def test_what_the_edition_before_said_of_itself_goes(item_id: str) -> None:
    told = put_into(SMALL, item_id, with_facts(part_of(item_id, SMALL), LIV, SAID))
    silent = published(told, item_id, LIV, None).content
    assert "change" not in silent
    assert "changed" not in silent["text"]["da"]
    assert silent == published(SMALL, item_id, LIV, None).content


def test_every_real_text_can_be_published_from_the_desk() -> None:
    tree = read_tree()
    before = {item.id: item.content for item in read_draft(tree, TODAY).items}
    for item_id in before:
        tree = put_into(tree, item_id, with_facts(part_of(item_id, tree), LIV, SAID))
    after = {item.id: item.content for item in read_draft(tree, TODAY).items}
    # The directory is made of files that all texts share, and is published with them.
    assert {item_id for item_id, one in after.items() if one["approved"] is None} == {"acute-numbers"}
    assert {item_id for item_id, one in after.items() if "changed" not in one["text"]["en"]} == {
        "acute-numbers"
    }


@settings(max_examples=40)
@given(name=WORDS, danish=WORDS, english=WORDS)
def test_any_words_come_out_as_they_went_in(name: str, danish: str, english: str) -> None:
    change = Change("minor", {"da": danish, "en": english})
    item = published(SMALL, "walk", Approval(name, name, TODAY), change)
    assert item.content["approved"]["name"] == as_bytes_have_it(name)
    assert item.content["text"]["da"]["changed"] == as_bytes_have_it(danish)
    assert item.content["text"]["en"]["changed"] == as_bytes_have_it(english)


def test_an_item_goes_from_one_set_of_files_into_another_by_itself() -> None:
    other = {**SMALL, "da/pages/walk.md": SMALL["da/pages/walk.md"].replace("Gå hjem", "Gå langsomt hjem")}
    other["figures/alt.yaml"] = SMALL["figures/alt.yaml"].replace("En streg", "En pind")
    moved = put_into(SMALL, "walk", part_of("walk", other))
    assert {path for path in SMALL if SMALL[path] != moved[path]} == {"da/pages/walk.md"}
    moved = put_into(SMALL, "stick", part_of("stick", other))
    assert {path for path in SMALL if SMALL[path] != moved[path]} == {"figures/alt.yaml"}
    assert part_of("stick", put_into(SMALL, "stick", {})) == {}
    assert fingerprint_of(part_of("stick", SMALL)) != fingerprint_of(part_of("stick", other))
    assert fingerprint_of(part_of("walk", SMALL)) != fingerprint_of({})
