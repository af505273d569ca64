"""A text that has been released changes only under a new number, and a warning sign only on purpose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backend.content_files.released import RELEASED, seal
from tests.content.small import SMALL, Change, draft_of, said, small

WALK, REST, DANGER, SIGNS = (
    "da/pages/walk.md",
    "da/strategies/rest.md",
    "da/safety/danger.yaml",
    "da/pages/signs.md",
)
SEALED = seal(draft_of(small()).items)


def after_release(changes: dict[str, Change]) -> list[tuple[str, int, str]]:
    """What is found when these files are edited after everything was released."""
    return said(draft_of({**small(changes), RELEASED: SEALED}).findings)


def test_a_released_folder_that_nobody_has_touched_has_nothing_wrong_with_it() -> None:
    assert after_release({}) == []


def test_a_changed_text_needs_a_new_edition() -> None:
    assert after_release({REST: ("Læg dig", "Sæt dig")}) == [(REST, 4, "changed_without_edition")]


def test_with_its_new_edition_only_the_translation_is_behind() -> None:
    edited = SMALL[REST].replace("Læg dig", "Sæt dig").replace("edition: 1", "edition: 2")
    assert after_release({REST: edited}) == [("en/strategies/rest.md", 2, "translation_stale")]


def test_an_edition_does_not_go_backwards() -> None:
    sealed = SEALED.replace("rest: {edition: 1", "rest: {edition: 3")
    draft = draft_of({**small(), RELEASED: sealed})
    assert said(draft.findings) == [(REST, 4, "changed_without_edition")]


def test_a_translation_that_changed_is_a_change_too() -> None:
    found = after_release({"en/strategies/rest.md": ("Lie down", "Sit down")})
    assert found == [(REST, 4, "changed_without_edition")]


def test_a_warning_sign_is_not_changed_by_a_slip_of_the_hand() -> None:
    edited = SMALL[DANGER].replace("Du taber dig.", "Du taber håret.").replace("edition: 1", "edition: 2")
    assert (DANGER, 3, "safety_changed") in after_release({DANGER: edited})


def test_a_page_about_warning_signs_is_guarded_like_the_signs() -> None:
    edited = SMALL[SIGNS].replace("Ring, hvis", "Vent, hvis").replace("edition: 1", "edition: 2")
    assert (SIGNS, 4, "safety_changed") in after_release({SIGNS: edited})


def test_a_reason_given_for_this_edition_lets_a_warning_sign_change() -> None:
    edited = (
        SMALL[DANGER]
        .replace("Du taber dig.", "Du taber dig uden grund.")
        .replace("edition: 1", "edition: 2\nchanged_on_purpose: {edition: 2, why: Read by two doctors.}")
    )
    assert after_release({DANGER: edited}) == [("en/safety/danger.yaml", 1, "translation_stale")]


def test_a_reason_given_for_an_older_edition_does_not_count() -> None:
    edited = SMALL[DANGER].replace(
        "edition: 1", "edition: 3\nchanged_on_purpose: {edition: 2, why: Read by two doctors.}"
    )
    assert (DANGER, 3, "safety_changed") in after_release({DANGER: edited})


def test_a_released_text_that_is_gone_is_told() -> None:
    line = next(n for n, row in enumerate(SEALED.splitlines(), 1) if row.startswith("goals:"))
    found = after_release({"da/goals/goals.yaml": None, "en/goals/goals.yaml": None})
    assert found == [(RELEASED, line, "released_item_gone")]


@given(st.sampled_from(sorted(path for path in SMALL if path.startswith("da/"))))
def test_no_text_changes_unseen(path: str) -> None:
    found = after_release({path: ("claim: It helps.", "claim: It helps a bit.")})
    assert (path, "changed_without_edition") in {(file, code) for file, _, code in found}
