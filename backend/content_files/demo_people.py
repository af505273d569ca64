"""The demo's people and their stories, read from content/demo/people.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from backend.domain.demo_story import DemoCover, DemoInvited, DemoPeople, DemoPerson, Interruption, Story

# Days before today: staff are there first, and patients a week before their plan.
BEFORE_EVERYBODY = 200
BEFORE_A_PLAN = 7


def read_demo_people(content: Path) -> DemoPeople:
    """Everybody: staff apart, because patients name those who look after them."""
    said = yaml.safe_load((content / "demo" / "people.yaml").read_text("utf-8"))
    places = said["organisations"]
    return DemoPeople(
        staff=tuple(_person(key, one, places, one["role"]) for key, one in said["staff"].items()),
        patients=tuple(_person(key, one, places, "patient") for key, one in said["patients"].items()),
        covers=tuple(
            DemoCover(_address(one["of"]), _address(one["by"]), one["from"], one["days"])
            for one in said["covers"]
        ),
        invited=tuple(
            DemoInvited(one["name"], one["born"], places[one["at"]]["code"], _address(one["by"]), one["days"])
            for one in said["invited"]
        ),
    )


def _person(key: str, one: Mapping[str, Any], places: Mapping[str, Any], role: str) -> DemoPerson:
    story = _story(one["story"]) if "story" in one else None
    return DemoPerson(
        email=_address(key),
        name=one["name"],
        born=one.get("born"),
        role=role,
        profession=one.get("profession"),
        organisation=places[one["at"]],
        care={_address(carer): as_ for carer, as_ in one.get("care", {}).items()},
        came=one.get("came", story.days + BEFORE_A_PLAN if story else BEFORE_EVERYBODY),
        story=story,
    )


def _address(key: str) -> str:
    return f"{key}@rygvej.test"


def _story(one: Mapping[str, Any]) -> Story:
    plain = {name: value for name, value in one.items() if name not in {"flare", "paused"}}
    flare, paused = one.get("flare"), one.get("paused")
    return Story(
        **plain,
        flare=flare and Interruption(flare["from"], flare["days"], _flare_started(flare)),
        paused=paused and Interruption(paused["from"], paused["days"], {"reason": paused["reason"]}),
    )


def _flare_started(flare: Mapping[str, Any]) -> dict[str, Any]:
    answers = {name: flare[name] for name in ("worse", "hard_to_bear", "in_the_way") if name in flare}
    return {"flare_percent": flare["percent"], **answers}
