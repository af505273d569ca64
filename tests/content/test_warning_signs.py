"""A page that repeats the warning signs repeats all of them, in the words of the list."""

from __future__ import annotations

from tests.content.small import SMALL, draft_of, said, small

DANGER, SIGNS, ENGLISH = "da/safety/danger.yaml", "da/pages/signs.md", "en/pages/signs.md"
TWO_SIGNS = {
    DANGER: (
        "[{id: numb, text: Du kan ikke mærke det.}]",
        "[{id: numb, text: Du kan ikke mærke det.}, {id: fever, text: Du har feber.}]",
    ),
    "en/safety/danger.yaml": (
        "[{id: numb, text: You cannot feel it.}]",
        "[{id: numb, text: You cannot feel it.}, {id: fever, text: You have a fever.}]",
    ),
}


def found_in(path: str, listed: str) -> list[tuple[str, int, str]]:
    """What is said when a page ends with this list."""
    return said(draft_of({**small(TWO_SIGNS), path: f"{SMALL[path]}\n{listed}"}).findings)


def test_a_page_with_the_whole_list_is_well() -> None:
    assert found_in(SIGNS, "- Du har feber.\n- Du kan ikke mærke det.\n") == []


def test_a_sign_left_out_is_told() -> None:
    assert found_in(SIGNS, "- Du har feber.\n") == [(SIGNS, 13, "sign_missing")]


def test_a_sign_in_other_words_is_told() -> None:
    assert found_in(SIGNS, "- Du har feber.\n- Du mærker det ikke.\n") == [(SIGNS, 13, "sign_missing")]


def test_the_translation_is_held_against_its_own_list() -> None:
    assert found_in(ENGLISH, "- You have a fever.\n") == [(ENGLISH, 5, "sign_missing")]


def test_another_list_is_not_taken_for_the_signs() -> None:
    assert found_in(SIGNS, "- Skriv dit nummer ned.\n") == []
