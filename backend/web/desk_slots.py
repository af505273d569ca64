"""Municipalities' own words at the desk: looked at, filled, checked, confirmed, taken down and recalled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from backend.domain.content.findings import Finding
from backend.domain.content.items import titles
from backend.domain.content.overlay import KeptValue
from backend.domain.content.slot_schedule import source_of
from backend.services.check_slot import check_slot
from backend.services.confirm_slot import confirm_slot
from backend.services.read_slots import read_slots
from backend.services.recall_slot import recall_slot
from backend.services.save_slot import SlotWords, save_slot
from backend.services.slots_at_a_glance import slots_at_a_glance
from backend.services.slots_at_desk import SlotAtDesk
from backend.services.take_slot_down import take_slot_down
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.found import found_and_said
from backend.web.house import house, now
from backend.web.schemas.desk_slots import (
    BeganFromSchema,
    CheckedSlotSchema,
    CheckSlotSchema,
    MunicipalityGlancesSchema,
    MunicipalitySlotsSchema,
    RecallSlotSchema,
    SaveSlotSchema,
    StillRightSchema,
)

blueprint = Blueprint(
    "desk_slots",
    __name__,
    url_prefix="/api/desk/slots",
    description="Municipalities' own words: written by their editors, looked after by the national ones.",
)


@blueprint.route("")
@doors.editor
@blueprint.response(200, MunicipalityGlancesSchema)
def municipalities() -> dict[str, Any]:
    """The municipalities whose slots one may look at today."""
    return {"municipalities": slots_at_a_glance(house().database, current_person(), now=now())}


@blueprint.route("/<code>")
@doors.editor
@blueprint.response(200, MunicipalitySlotsSchema)
def slots(code: str) -> dict[str, Any]:
    """One municipality's slots."""
    return _slots(code)


@blueprint.route("/<code>/<slot>", methods=["PUT"])
@doors.editor
@blueprint.arguments(SaveSlotSchema)
@blueprint.response(200, MunicipalitySlotsSchema)
def save(asked: Mapping[str, Any], code: str, slot: str) -> dict[str, Any]:
    """Fill a slot, unless somebody else has meanwhile."""
    words = SlotWords(asked["source"], asked["valid_from"], asked["last_day"])
    granted(
        save_slot(house().database, current_person(), code, slot, words, number=asked["number"], now=now())
    )
    return _slots(code)


@blueprint.route("/check", methods=["POST"])
@doors.editor
@blueprint.arguments(CheckSlotSchema)
@blueprint.response(200, CheckedSlotSchema)
def check(asked: Mapping[str, Any]) -> dict[str, Any]:
    """What saving would say, and what readers would see. Nothing is kept."""
    checked = granted(check_slot(house().database, asked["slot"], asked["source"]))
    return {
        "findings": [_said(finding) for finding in checked.findings],
        "body": checked.body,
        "readability": checked.readability,
    }


@blueprint.route("/<code>/<slot>/take-down", methods=["POST"])
@doors.editor
@blueprint.arguments(BeganFromSchema)
@blueprint.response(200, MunicipalitySlotsSchema)
def take_down(asked: Mapping[str, Any], code: str, slot: str) -> dict[str, Any]:
    """Show nothing in the slot from now on."""
    granted(take_slot_down(house().database, current_person(), code, slot, number=asked["number"], now=now()))
    return _slots(code)


@blueprint.route("/<code>/<slot>/still-right", methods=["POST"])
@doors.editor
@blueprint.arguments(StillRightSchema)
@blueprint.response(200, MunicipalitySlotsSchema)
def still_right(asked: Mapping[str, Any], code: str, slot: str) -> dict[str, Any]:
    """Say that the words are right beside the release that one has before one."""
    granted(
        confirm_slot(
            house().database,
            current_person(),
            code,
            slot,
            number=asked["number"],
            release=asked["release"],
            now=now(),
        )
    )
    return _slots(code)


@blueprint.route("/<code>/<slot>/recall", methods=["POST"])
@doors.editor
@blueprint.arguments(RecallSlotSchema)
@blueprint.response(200, MunicipalitySlotsSchema)
def recall(asked: Mapping[str, Any], code: str, slot: str) -> dict[str, Any]:
    """Put a notice in the place of the words on every page and phone."""
    granted(
        recall_slot(
            house().database,
            current_person(),
            code,
            slot,
            asked["notice"],
            number=asked["number"],
            now=now(),
        )
    )
    return _slots(code)


def _slots(code: str) -> dict[str, Any]:
    found = granted(read_slots(house().database, current_person(), code, now=now()))
    return {
        **found.municipality,
        "may_write": found.may_write,
        "release": found.release,
        "today": found.today,
        "slots": [_slot(one, found.today) for one in found.slots],
    }


def _slot(slot: SlotAtDesk, today: date) -> dict[str, Any]:
    """Of the words that are over only the last, and only where nothing else stands: the rest is history."""
    there = [one for one in slot.values if not one.is_over_by(today)] or list(slot.values[-1:])
    return {
        **vars(slot),
        "number": slot.number,
        "places": [
            {
                "id": item.id,
                "sha256": item.pin.sha256,
                "title": titles(item),
            }
            for item in slot.places
        ],
        "values": [_value(one, today) for one in there],
        "acts": [{**vars(act), "said": act.said or []} for act in reversed(slot.acts)],
    }


def _value(value: KeptValue, today: date) -> dict[str, Any]:
    return {
        "source": source_of(value),
        "body": value.body,
        "valid_from": value.valid_from,
        "last_day": value.last_day,
        "holds": value.holds_on(today),
    }


def _said(finding: Finding) -> dict[str, Any]:
    """The finding with its sentence. A slot has no file: its words are found by their language."""
    return {**found_and_said(finding), "language": finding.file}
