"""The administrators' door to organisations: from when to when, part of what, and what comes after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.services.change_organisation import (
    Closing,
    NewOrganisation,
    close_organisation,
    make_organisation,
    rename_organisation,
    set_minor_rule,
    show_closing,
)
from backend.services.read_organisations import OrganisationOpened, read_organisation, read_organisations
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.admin import (
    CloseSchema,
    ClosingSchema,
    MadeSchema,
    MinorRuleSchema,
    NewOrganisationSchema,
    OrganisationChangeSchema,
    OrganisationOpenedSchema,
    OrganisationsSchema,
    SuccessorSchema,
)

blueprint = Blueprint(
    "admin_organisations",
    __name__,
    url_prefix="/api/admin/organisations",
    description="Organisations, their days and their successors.",
)


@blueprint.route("")
@doors.administrator
@blueprint.response(200, OrganisationsSchema)
def organisations() -> dict[str, Any]:
    """Everything that one administers."""
    found = granted(read_organisations(house().database, actor_id=current_person().id, now=now()))
    return {"organisations": found}


@blueprint.route("", methods=["POST"])
@doors.administrator
@blueprint.arguments(NewOrganisationSchema)
@blueprint.response(201, MadeSchema)
def make(asked: Mapping[str, Any]) -> dict[str, str]:
    """Make one below one's own."""
    new = NewOrganisation(asked["kind"], asked["name"], asked["part_of"], asked["first_day"])
    made = granted(make_organisation(house().database, actor_id=current_person().id, new=new, now=now()))
    return {"id": made}


@blueprint.route("/<organisation_id>")
@doors.administrator
@blueprint.response(200, OrganisationOpenedSchema)
def organisation(organisation_id: str) -> OrganisationOpened:
    """One of them with its people."""
    return granted(
        read_organisation(
            house().database, actor_id=current_person().id, organisation_id=organisation_id, now=now()
        )
    )


@blueprint.route("/<organisation_id>", methods=["PUT"])
@doors.administrator
@blueprint.arguments(OrganisationChangeSchema)
@blueprint.response(204)
def change(asked: Mapping[str, Any], organisation_id: str) -> None:
    """Call it something else, or let it be part of something else."""
    granted(
        rename_organisation(
            house().database,
            actor_id=current_person().id,
            organisation_id=organisation_id,
            name=asked["name"],
            part_of_id=asked["part_of"],
            now=now(),
        )
    )


@blueprint.route("/<organisation_id>/minor-changes", methods=["PUT"])
@doors.administrator
@blueprint.arguments(MinorRuleSchema)
@blueprint.response(204)
def minor_changes(asked: Mapping[str, Any], organisation_id: str) -> None:
    """Let running plans take small changes over by themselves, or not."""
    granted(
        set_minor_rule(
            house().database,
            actor_id=current_person().id,
            organisation_id=organisation_id,
            follows=asked["follows"],
            now=now(),
        )
    )


@blueprint.route("/<organisation_id>/end/effect", methods=["POST"])
@doors.administrator
@blueprint.arguments(SuccessorSchema)
@blueprint.response(200, ClosingSchema)
def closing(asked: Mapping[str, Any], organisation_id: str) -> Closing:
    """What ending it would mean."""
    return granted(
        show_closing(
            house().database,
            actor_id=current_person().id,
            organisation_id=organisation_id,
            successor_id=asked["successor"],
            now=now(),
        )
    )


@blueprint.route("/<organisation_id>/end", methods=["POST"])
@doors.administrator
@blueprint.arguments(CloseSchema)
@blueprint.response(204)
def close(asked: Mapping[str, Any], organisation_id: str) -> None:
    """Let it be no more from a day on."""
    granted(
        close_organisation(
            house().database,
            actor_id=current_person().id,
            organisation_id=organisation_id,
            out_from=asked["out_from"],
            successor_id=asked["successor"],
            nobody=asked["nobody"],
            now=now(),
        )
    )
