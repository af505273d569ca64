"""The work on a text: submitted, returned, approved. Read by all editors, done by the national ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.services.approve_text import approve_text
from backend.services.read_work import OpenedWork, read_work
from backend.services.return_text import return_text
from backend.services.submit_text import Submission, submit_text
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.desk_work import ReturnSchema, SubmissionSchema, TextApprovalSchema, WorkSchema

blueprint = Blueprint(
    "desk_work",
    __name__,
    url_prefix="/api/desk/texts/<item_id>",
    description="From draft to approved: two people for every word that is published.",
)


@blueprint.route("/work")
@doors.editor
@blueprint.response(200, WorkSchema)
def work(item_id: str) -> OpenedWork:
    """What is being done about a text, and what has been done."""
    return _opened(item_id)


@blueprint.route("/submit", methods=["POST"])
@doors.national_editor
@blueprint.arguments(SubmissionSchema)
@blueprint.response(200, WorkSchema)
def submit(asked: Mapping[str, Any], item_id: str) -> OpenedWork:
    """Put it before the others."""
    wanted = Submission(asked["change"], asked["note"])
    granted(submit_text(house().database, item_id, wanted, by=current_person().id, now=now()))
    return _opened(item_id)


@blueprint.route("/return", methods=["POST"])
@doors.national_editor
@blueprint.arguments(ReturnSchema)
@blueprint.response(200, WorkSchema)
def give_back(asked: Mapping[str, Any], item_id: str) -> OpenedWork:
    """Give it back with words about what is to be done."""
    granted(return_text(house().database, item_id, asked["words"], by=current_person().id, now=now()))
    return _opened(item_id)


@blueprint.route("/approve", methods=["POST"])
@doors.national_editor
@blueprint.arguments(TextApprovalSchema)
@blueprint.response(200, WorkSchema)
def approve(asked: Mapping[str, Any], item_id: str) -> OpenedWork:
    """Stand for exactly these words, by name."""
    granted(approve_text(house().database, item_id, **asked, by=current_person().id, now=now()))
    return _opened(item_id)


def _opened(item_id: str) -> OpenedWork:
    return granted(read_work(house().database, item_id, person_id=current_person().id))
