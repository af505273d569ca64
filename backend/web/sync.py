"""The phone's door: one request brings what happened and takes home what is new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify, request

from backend.domain import exact
from backend.domain.instants import write_instant
from backend.domain.numbering import Verdict
from backend.services.sync import Answer, Push, sync
from backend.web.access import current_person, current_session, doors
from backend.web.blueprint import Blueprint, StrictParser
from backend.web.errors import ApiError, granted
from backend.web.house import house, now
from backend.web.packed import pack
from backend.web.schemas.sync import PROTOCOL, AnswerSchema, SyncSchema

MOST_MUTATIONS = 200
# Whose entries a phone believes it brings.
PERSON = "X-Rygvej-Person"


class PhoneParser(StrictParser):
    """Lets a number that cannot be kept spoil its own mutation only, and not hold back a whole outbox."""

    read_json = staticmethod(exact.loads_around)


class PhoneBlueprint(Blueprint):
    """The room that phones send to."""

    ARGUMENTS_PARSER = PhoneParser()


blueprint = PhoneBlueprint(
    "sync", __name__, url_prefix="/api/sync", description="One log per patient, one door."
)


def not_too_often() -> None:
    """Let a phone gone wild wait before its body is read. It keeps what it has, as it does offline."""
    seconds = house().sync_pace.wait(current_session().token_hash, now())
    if seconds is not None:
        raise ApiError("too_many_tries", detail={"seconds": seconds})


def nobody_elses() -> None:
    """Refuse what a phone holds for one person while the session is another's.

    It is a check and nothing more: who the patient is comes from the session, also where the header agrees.
    """
    if request.headers.get(PERSON, current_person().id) != current_person().id:
        raise ApiError("not_your_session")


blueprint.before_request(not_too_often)
blueprint.before_request(nobody_elses)


@blueprint.route("", methods=["POST"])
@doors.patient
@blueprint.arguments(SyncSchema)
@blueprint.response(200, AnswerSchema)
def push_and_pull(asked: Mapping[str, Any]) -> Response:
    """Sync a phone. Who the patient is comes from the session alone."""
    if len(asked["mutations"]) > MOST_MUTATIONS:
        raise ApiError("too_many_mutations", detail={"most": MOST_MUTATIONS})
    holding = asked["holding"] or {}
    push = Push(
        device=asked["device"],
        epoch=asked["epoch"],
        cursor=asked["cursor"],
        sent_at=asked["sent_at"],
        mutations=asked["mutations"],
        release=holding.get("release"),
        recalls=holding.get("recalls", 0),
    )
    session = current_session()
    answer = sync(
        house().database,
        patient_id=session.person.id,
        push=push,
        now=now(),
        new_in=session.token_hash if session.device_id != push.device else None,
    )
    return pack(jsonify(as_json(granted(answer))))


def as_json(answer: Answer) -> dict[str, Any]:
    """The answer as it travels. Written out by hand, because every phone asks several times a day."""
    return {
        "protocol": PROTOCOL,
        "epoch": answer.epoch,
        "cursor": answer.cursor,
        "more": answer.more,
        "acknowledged": answer.acknowledged,
        "verdicts": [_verdict(verdict) for verdict in answer.verdicts],
        "entries": answer.entries,
        "release": answer.release,
        "recalls": answer.recalls,
        "server_time": write_instant(answer.server_time),
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    if verdict.code is None:
        return {"number": verdict.number, "verdict": "accepted", "again": verdict.again}
    return {"number": verdict.number, "verdict": "refused", "code": verdict.code, "again": verdict.again}
