"""May this be written in the patient's log? Pure: what is known, the wish, who asks, today, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backend.domain.actor import Actor
from backend.domain.entries import KINDS, Entry, Kind
from backend.domain.mutation import Mutation
from backend.domain.refusals import Refusal
from backend.domain.shapes import Faults


@dataclass(frozen=True)
class Fact:
    """What is known of an entry that the wish speaks of; `over` says that a plan has ended or was undone."""

    kind: str
    by: Actor
    over: bool = False


def decide(known: Mapping[str, Fact], mutation: Mutation, actor: Actor, today: date) -> Entry | Refusal:
    """The entry, or the one reason why not.

    Who may is settled before anything is said about what exists.
    """
    kind = KINDS.get(mutation.kind)
    if kind is None:
        return Refusal("unknown_kind")
    if actor.role not in kind.recorded_by:
        return Refusal("not_yours_to_record")
    faults = Faults(path="args")
    args = kind.args(mutation.args, faults)
    if faults.found or not isinstance(args, Mapping):
        return Refusal("bad_arguments", faults.found)
    if mutation.on > today:
        return Refusal("in_the_future")
    return _refused_by_the_log(known, kind, mutation.kind, args, actor) or Entry(
        mutation.id, mutation.kind, mutation.on, actor, args, mutation.made_at, mutation.moved_days
    )


def _refused_by_the_log(
    known: Mapping[str, Fact], kind: Kind, name: str, args: Mapping[str, str], actor: Actor
) -> Refusal | None:
    """Why what the log holds stands against it.

    A session on a plan that has ended or was undone is welcome: the phone was offline, the patient walked.
    """
    for mention in kind.mentions:
        if mention.argument in args:
            fact = known.get(args[mention.argument])
            if fact is None or mention.kind not in {None, fact.kind}:
                return Refusal(mention.refusal)
    if name == "withdrawn" and known[args["of"]].by != actor:
        return Refusal("not_yours_to_withdraw")
    if name == "plan_ended" and known[args["assignment"]].over:
        return Refusal("plan_already_ended")
    return None
