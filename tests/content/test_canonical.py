"""Everybody who has the same content computes the same hash; whoever has other content does not."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.content.canonical import NotCanonicalError, canonical, sha256_of
from backend.domain.content.items import Pin, item_from_bytes, item_from_content
from backend.domain.content.release import fingerprint

text = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | text,
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcæøå", max_size=3), inner),
    max_leaves=20,
)
pins = st.lists(
    st.builds(Pin, st.text("abc-", min_size=1), st.integers(1, 99), st.text("0123456789abcdef", min_size=4)),
    unique_by=lambda pin: pin.id,
)


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same value with every object's keys in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(one, chance) for one in value] if isinstance(value, list) else value


@given(values, st.randoms())
def test_the_order_of_keys_does_not_matter(value: Any, chance: random.Random) -> None:
    assert canonical(shuffled(value, chance)) == canonical(value)


@given(values)
def test_what_is_read_back_is_written_the_same(value: Any) -> None:
    written = canonical(value)
    assert canonical(json.loads(written)) == written


@given(values, values)
def test_two_values_share_their_bytes_only_when_they_are_the_same(one: Any, other: Any) -> None:
    same_bytes = canonical(one) == canonical(other)
    same_value = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert same_value <= same_bytes


@given(pins, st.randoms())
def test_the_order_of_files_does_not_change_the_fingerprint(lines: list[Pin], chance: random.Random) -> None:
    other = list(lines)
    chance.shuffle(other)
    assert fingerprint(other) == fingerprint(lines)


@given(pins.filter(bool), st.data())
def test_any_change_of_any_item_changes_the_fingerprint(lines: list[Pin], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(lines) - 1))
    pin = lines[index]
    other = data.draw(
        st.sampled_from(
            [Pin(pin.id, pin.edition + 1, pin.sha256), Pin(pin.id, pin.edition, pin.sha256 + "0")]
        )
    )
    assert fingerprint([*lines[:index], other, *lines[index + 1 :]]) != fingerprint(lines)
    assert fingerprint([*lines[:index], *lines[index + 1 :]]) != fingerprint(lines)


def test_the_spelling_is_this_one() -> None:
    assert canonical({"b": [1, True, None], "a": "Å<\u2028"}) == '{"a":"Å<\u2028","b":[1,true,null]}'.encode()
    assert sha256_of(b"{}") == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert fingerprint([]) == "sha256-4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"


def test_a_letter_and_its_accent_are_one_letter() -> None:
    assert canonical({"e\u0301": "a\u030a"}) == canonical({"é": "å"})


@pytest.mark.parametrize(
    "value", [0.5, 1.0, float("nan"), 2**53, "\ud800", {1: "a"}, {"e\u0301": 1, "é": 2}, b"x", {1, 2}]
)
def test_what_has_more_than_one_spelling_or_none_is_refused(value: Any) -> None:
    with pytest.raises(NotCanonicalError):
        canonical({"value": value})


def test_an_item_is_its_bytes() -> None:
    content = {"id": "walk", "edition": 2, "kind": "page", "text": {"da": {"title": "Gå"}}}
    item = item_from_content(content)
    assert item_from_bytes(item.body) == item
    assert item.pin.sha256 == sha256_of(canonical(content))
    assert (item.title("da"), item.title("en")) == ("Gå", None)
