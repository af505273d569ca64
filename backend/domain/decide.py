"""May this be written in the patient's log? Pure: what is known, the wish, who asks, today, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from backend.domain.actor import Actor
from backend.domain.entries import KINDS, Entry, Kind, Mention
from backend.domain.mutation import Mutation
from backend.domain.recovered import OFFER, offer_of, offers_unknown_kind
from backend.domain.refusals import Refusal
from backend.domain.shapes import Faults
from backend.domain.training_days import AgreedDays, agreed_days

# What is done to a plan by a clinician, who can look at it first, must find it able to take it.
DONE_TO_ITS_LADDER: Final = frozenset({"rung_set", "remeasure", "weekdays_set"})
DONE_TO_A_PLAN: Final = DONE_TO_ITS_LADDER | {"plan_ended", "editions_upgraded"}


@dataclass(frozen=True)
class PlanFact:
    """A plan as it is: `over` when it ended or was undone, and its ladder's first day and rungs, if any."""

    over: bool
    starts_on: date | None = None
    rungs: int = 0


@dataclass(frozen=True)
class Fact:
    """What is known of an entry that the wish speaks of; `plan` where it is one and somebody has looked.

    `days` is what is agreed about a plan's weekdays, where the wish is to move them. `offered` is the lost
    entry that it offers, where it is an offer.
    """

    kind: str
    by: Actor
    plan: PlanFact | None = None
    days: AgreedDays | None = None
    offered: Mapping[str, Any] | None = None


def decide(known: Mapping[str, Fact], mutation: Mutation, actor: Actor, today: date) -> Entry | Refusal:
    """The entry, or the one reason why not.

    Who may is settled before anything is said about what exists.
    """
    kind = KINDS.get(mutation.kind)
    if kind is None or offers_unknown_kind(mutation.kind, mutation.args):
        return Refusal("unknown_kind")
    if actor.role not in kind.recorded_by:
        return Refusal("not_yours_to_record")
    faults = Faults(path="args")
    args = kind.args(mutation.args, faults)
    if faults.found or not isinstance(args, Mapping):
        return Refusal("bad_arguments", faults.found)
    if mutation.kind == OFFER and mutation.id != offer_of(args["entry"]["id"]):
        return Refusal("bad_arguments", {"id": ("not_a_choice",)})
    if mutation.on > today or _is_ahead(mutation.kind, args, today):
        return Refusal("in_the_future")
    refusal = _refused_by_the_log(known, kind, mutation.kind, args, actor) or _refused_by_the_plan(
        known, mutation.kind, args, today
    )
    return refusal or Entry(
        mutation.id, mutation.kind, mutation.on, actor, args, mutation.made_at, mutation.moved_days
    )


def _refused_by_the_log(
    known: Mapping[str, Fact], kind: Kind, name: str, args: Mapping[str, Any], actor: Actor
) -> Refusal | None:
    """Why what the log holds stands against it.

    A session on a plan that has ended or was undone is welcome: the phone was offline, the patient walked.
    """
    for mention in kind.mentions:
        if mention.argument in args:
            fact = known.get(args[mention.argument])
            if fact is None and _is_offered(known, mention, args, actor):
                continue
            if fact is None or mention.kind not in {None, fact.kind}:
                return Refusal(mention.refusal)
    if name == "withdrawn" and known[args["of"]].by != actor:
        return Refusal("not_yours_to_withdraw")
    if name == "weekdays_set" and actor.role == "patient":
        days = _days_agreed(known, args["assignment"])
        if days is not None and not days.allow(args["weekdays"]):
            return Refusal("weekdays_not_allowed")
    return None


def _is_offered(known: Mapping[str, Fact], mention: Mention, args: Mapping[str, Any], actor: Actor) -> bool:
    """Whether a patient speaks of what a restored server has lost and a phone has offered.

    What the patient did was done, whether or not a clinician writes the lost plan down again. But a plan is
    spoken of only where a plan is offered, and a goal where a goal is.
    """
    offer = known.get(offer_of(args[mention.argument]))
    lost = offer.offered if offer is not None else None
    return actor.role == "patient" and lost is not None and mention.kind == lost["kind"]


def _days_agreed(known: Mapping[str, Fact], assignment: str) -> AgreedDays | None:
    """By the plan in the log; where a restored server has lost it, by all that is offered of it."""
    if assignment in known:
        return known[assignment].days
    return agreed_days([fact.offered for fact in known.values() if fact.offered is not None], assignment)


def _refused_by_the_plan(
    known: Mapping[str, Fact], name: str, args: Mapping[str, Any], today: date
) -> Refusal | None:
    """Why the rules of the ladder would not hear of it: then it is better said than written in vain."""
    fact = known.get(args["assignment"]) if name in DONE_TO_A_PLAN else None
    if fact is None or fact.plan is None:
        return None
    if fact.plan.over:
        return Refusal("plan_already_ended")
    return _refused_by_the_ladder(fact.plan, name, args, today) if name in DONE_TO_ITS_LADDER else None


def _refused_by_the_ladder(plan: PlanFact, name: str, args: Mapping[str, Any], today: date) -> Refusal | None:
    """Why the plan's ladder cannot be agreed on as it stands today."""
    if plan.starts_on is None:
        return Refusal("plan_without_ladder")
    if today < plan.starts_on:
        return Refusal("plan_not_begun")
    if name == "rung_set" and args["rung"] > plan.rungs:
        return Refusal("no_such_rung", {"rung": ("no_such_rung",)}, {"rungs": plan.rungs})
    return None


def _is_ahead(name: str, args: Mapping[str, Any], today: date) -> bool:
    """Nobody can have dealt with what has not come yet."""
    return name == "attention_handled" and args["on"] > today.isoformat()
