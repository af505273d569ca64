"""A drawing that moves, and what it shows at rest: where the movement begins, thinly, and where it ends."""

from __future__ import annotations

from typing import Any

from backend.domain.content.drawings import CLASS, POSES, ROUND, STILL

_FIRST_AND_LAST = {POSES[0]: "prop", POSES[-1]: "body"}
_LAST = {POSES[-1]: "body"}  # A movement that goes round begins nowhere.


def at_rest(nodes: list[Any], poses: list[Any], *, goes_round: bool) -> dict[str, Any]:
    """The nodes of the drawing at rest, and its poses beside them.

    Whoever knows nothing of poses shows the nodes, which are a whole drawing.
    """
    looks = _LAST if goes_round else _FIRST_AND_LAST
    still = [_shown(node, looks) for node in nodes if _class(node) in looks or _class(node) not in POSES]
    moving = {"nodes": still, "poses": [children for _, _, children in poses]}
    return {**moving, ROUND: True} if goes_round else moving


def _shown(node: list[Any], looks: dict[str, str]) -> list[Any]:
    look = looks.get(_class(node))
    return ["g", {CLASS: f"{look} {STILL}"}, node[2]] if look else node


def _class(node: list[Any]) -> str:
    return str(node[1].get(CLASS, ""))
