"""A drawing that moves: what it is made of, and what it shows to those who see it at rest."""

from __future__ import annotations

from typing import Any

import pytest

from backend.content_files.svg import figure_from
from backend.domain.content.drawings import POSES

FLOOR = '<path class="prop" d="M0 9H9"/>'


def pose(name: str, x: int) -> str:
    return f'<g class="{name}"><circle cx="{x}" cy="1" r="1"/></g>'


def moving(names: tuple[str, ...] = POSES, root: str = "") -> tuple[dict[str, Any], list[str]]:
    inside = "".join(pose(name, x) for x, name in enumerate(names))
    drawing, problems = figure_from(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"{root}>{FLOOR}{inside}</svg>'
    )
    return drawing, [problem.code for problem in problems]


def at(node: list[Any]) -> tuple[str, str]:
    return node[1]["class"], node[2][0][1]["cx"]


def test_at_rest_it_shows_where_it_begins_thinly_and_where_it_ends() -> None:
    drawing, problems = moving()
    assert problems == []
    assert [at(node) for node in drawing["nodes"][1:]] == [("prop still", "0"), ("body still", "7")]
    assert [children[0][1]["cx"] for children in drawing["poses"]] == list("01234567")
    assert "round" not in drawing


def test_a_movement_that_goes_round_shows_only_where_it_ends() -> None:
    drawing, problems = moving(root=' class="round"')
    assert problems == []
    assert [at(node) for node in drawing["nodes"][1:]] == [("body still", "7")]
    assert drawing["round"] is True


def test_a_drawing_that_does_not_move_has_no_poses() -> None:
    drawing, problems = moving(())
    assert problems == []
    assert set(drawing) == {"viewbox", "nodes"}


@pytest.mark.parametrize(
    "names",
    [
        POSES[:-1],
        POSES[1:],
        POSES[::-1],
        (*POSES, POSES[-1]),
        (POSES[0], *POSES),
    ],
)
def test_a_movement_with_a_pose_too_many_too_few_or_out_of_order_is_refused(names: tuple[str, ...]) -> None:
    assert "svg_poses" in moving(names)[1]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (f"<g>{pose('pose-1', 1)}</g>", "svg_poses"),
        ('<g class="pose-1" transform="scale(2)"/>', "svg_poses"),
        ('<path class="pose-1" d="M0 0"/>', "svg_not_allowed"),
        ('<g class="pose-1 body"/>', "svg_not_allowed"),
        ('<g class="pose-9"/>', "svg_not_allowed"),
        ('<g class="still"/>', "svg_not_allowed"),
    ],
)
def test_a_pose_is_an_outermost_group_and_nothing_else(inside: str, code: str) -> None:
    _, problems = figure_from(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>')
    assert code in {problem.code for problem in problems}


@pytest.mark.parametrize("value", ["body", "pose-1", "round evil", "ROUND"])
def test_a_drawing_goes_round_or_says_nothing_of_itself(value: str) -> None:
    assert "svg_not_allowed" in moving(root=f' class="{value}"')[1]
