"""What can happen to a patient's plan: the closed list of entry kinds, and what each must say.

The law of this file: these shapes leave the building and are for ever. A kind's name is never used again for
something else. Fields are only added, last, and with a default. Nothing here is ever removed: a phone that
was last opened a year ago still sends it. An entry of a kind that is not listed here, made by a newer
version, is kept and passed on, and the rules ignore it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from backend.domain.actor import Actor
from backend.domain.shapes import (
    ITEM_ID,
    PHONE_NUMBER,
    SHA256,
    UUID,
    Faults,
    Optional,
    Record,
    amount,
    anything,
    boolean,
    choice,
    day,
    instant,
    listing,
    matching,
    nullable,
    record,
    text,
    weekdays,
    whole,
)


@dataclass(frozen=True)
class Entry:
    """One thing that happened, as it is written in the log, which gives it its `seq` and `at`."""

    id: str
    kind: str
    on: date
    by: Actor
    args: Mapping[str, Any]
    made_at: datetime | None = None
    moved_days: int = 0


@dataclass(frozen=True)
class Mention:
    """An argument that names another entry, the kind which that must be, and the refusal when it is not."""

    argument: str
    kind: str | None
    refusal: str


@dataclass(frozen=True)
class Kind:
    """One kind of entry: who may record it, what it says, and which entries it speaks of."""

    recorded_by: frozenset[str]
    args: Record
    mentions: tuple[Mention, ...] = ()


PATIENT = frozenset({"patient"})
CLINICIAN = frozenset({"clinician"})
EITHER = PATIENT | CLINICIAN
# What the server does by a rule that an organisation has set, and nobody has to ask for.
BY_RULE = frozenset({"organisation"})

entry_id = matching(UUID, "not_an_id")
# No item has ever had a longer one: content/schema/common.json.
item_id = matching(ITEM_ID, "not_an_id", most=60)
note = Optional(text(500))
score = Optional(whole(0, 10))
pin = record({"id": item_id, "edition": whole(1, 1_000_000), "sha256": matching(SHA256, "not_a_hash")})

release_name = record({"id": text(40, least=1), "fingerprint": text(100, least=1)})

# The ladder's own ranges (a rise of 5 to 20, two weekdays, …) are the ladder engine's to refuse, with its own
# codes. Here stands only what every ladder must look like to be read at all.
ladder = record(
    {
        "item": item_id,
        "unit": choice("minutes", "repetitions", "seconds", "steps", "metres"),
        "goal": amount(),
        "rise_percent": whole(0, 1000),
        "start_percent": whole(0, 1000),
        "flare_percent": whole(0, 1000),
        "weekdays": weekdays,
        "starts_on": day,
        "trials": Optional(listing(amount(zero=True), most=3, least=3)),
        "start": Optional(amount()),
        "weekdays_allowed": Optional(weekdays),
    }
)
prescribed = record(
    {
        "item": item_id,
        "level": whole(1, 20),
        "sets": whole(1, 20),
        "reps": whole(1, 1000),
        "hold_s": Optional(whole(1, 3600)),
    }
)

of_assignment = Mention("assignment", "plan_assigned", "unknown_assignment")

# The slots of a person's plan for a flare-up, each in the person's own words; the plan is written as a whole.
FLARE_PLAN_SLOTS = (
    "early_signs",
    "helped_before",
    "lowers",
    "keeps",
    "positions",
    "calming",
    "sleep",
    "heat_and_medicine",
    "tells",
    "calls",
    "returns",
    "learned",
)

# No calendar has more days than that.
FURTHEST_MOVED = 4_000_000
_as_it_stood = record(
    {
        "id": entry_id,
        "kind": text(40, least=1),
        "on": day,
        "by": record({"role": choice("clinician"), "id": entry_id}),
        "at": instant,
        "made_at": nullable(instant),
        "moved_days": whole(-FURTHEST_MOVED, FURTHEST_MOVED),
        "args": anything,
    }
)


def lost_entry(value: object, faults: Faults) -> object:
    """A clinician's entry as it stood in a log: what it says is held to the shape of its own kind.

    Leaving out is decided anew each time, so that it is not given back.
    """
    kept = _as_it_stood(value, faults)
    if faults.found or not isinstance(kept, dict):
        return kept
    kind = KINDS.get(kept["kind"])
    if kind is None or "clinician" not in kind.recorded_by or kept["kind"] == "recovered_left_out":
        faults.at("kind").add("not_a_choice")
        return kept
    return {**kept, "args": kind.args(kept["args"], faults.at("args"))}


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "session": Kind(
            EITHER,
            record(
                {
                    "assignment": entry_id,
                    "amount": amount(),
                    "effort": score,
                    "pain_after": score,
                    "note": note,
                }
            ),
            (of_assignment,),
        ),
        "trial": Kind(
            EITHER,
            record({"assignment": entry_id, "amount": amount(zero=True), "note": note}),
            (of_assignment,),
        ),
        "flare_started": Kind(
            EITHER,
            record(
                {
                    "flare_percent": Optional(choice(25, 50, 75)),
                    "worse": Optional(boolean),
                    "hard_to_bear": Optional(boolean),
                    "in_the_way": Optional(boolean),
                }
            ),
        ),
        "flare_ended": Kind(EITHER, record({})),
        "paused": Kind(EITHER, record({"reason": Optional(choice("ill", "operated", "away", "other"))})),
        "resumed": Kind(EITHER, record({})),
        "weekdays_set": Kind(
            EITHER, record({"assignment": entry_id, "weekdays": weekdays}), (of_assignment,)
        ),
        "exercise_done": Kind(
            EITHER,
            record(
                {
                    "assignment": entry_id,
                    "exercise": item_id,
                    "sets": whole(1, 20),
                    "effort": score,
                    "note": note,
                }
            ),
            (of_assignment,),
        ),
        "goal_set": Kind(
            EITHER,
            record({"text": text(200, least=1), "replaces": Optional(entry_id)}),
            (Mention("replaces", "goal_set", "unknown_goal"),),
        ),
        "goal_rated": Kind(
            EITHER,
            record({"goal": entry_id, "rating": whole(0, 10)}),
            (Mention("goal", "goal_set", "unknown_goal"),),
        ),
        "strategies_chosen": Kind(EITHER, record({"strategies": listing(item_id, most=12)})),
        "withdrawn": Kind(EITHER, record({"of": entry_id}), (Mention("of", None, "unknown_entry"),)),
        "plan_assigned": Kind(
            CLINICIAN,
            record(
                {
                    "pathway": pin,
                    "items": listing(pin, most=500, least=1),
                    "ladder": nullable(ladder),
                    "exercises": listing(prescribed, most=50),
                    "release": release_name,
                    "note": note,
                }
            ),
        ),
        "plan_ended": Kind(
            CLINICIAN,
            record(
                {
                    "assignment": entry_id,
                    "reason": choice("completed", "changed", "stopped"),
                    # The plan that was given in its place: undoing that one brings this one back.
                    "replaced_by": Optional(entry_id),
                }
            ),
            (of_assignment, Mention("replaced_by", "plan_assigned", "unknown_assignment")),
        ),
        "rung_set": Kind(
            CLINICIAN, record({"assignment": entry_id, "rung": whole(1, 1000)}), (of_assignment,)
        ),
        "remeasure": Kind(CLINICIAN, record({"assignment": entry_id}), (of_assignment,)),
        "flare_checked_in": Kind(EITHER, record({"how": choice("better", "same", "worse"), "note": note})),
        "flare_plan_written": Kind(
            EITHER,
            record(
                {
                    **{slot: Optional(text(500)) for slot in FLARE_PLAN_SLOTS},
                    "flare_percent": Optional(choice(25, 50, 75)),
                    # The own doctor's number, so that it can be dialled without guessing what words mean.
                    "gp_phone": Optional(matching(PHONE_NUMBER, "not_a_phone_number")),
                    # The version that was read when this one was written; whatever came between is not lost
                    # silently. It is only compared, so that it need not be known.
                    "replaces": Optional(entry_id),
                }
            ),
        ),
        "red_flag_reported": Kind(
            EITHER,
            record(
                {
                    "urgency": choice("urgent", "soon"),
                    "signs": listing(item_id, most=20, least=1),
                    "safety": pin,
                }
            ),
        ),
        "week_reviewed": Kind(
            PATIENT, record({"assignment": entry_id, "from": day, "note": note}), (of_assignment,)
        ),
        "text_read": Kind(PATIENT, record({"text": pin})),
        "lesson_completed": Kind(PATIENT, record({"lesson": pin})),
        "text_rated": Kind(PATIENT, record({"text": pin, "useful": boolean})),
        "attention_handled": Kind(
            CLINICIAN,
            record({"code": text(40, least=1), "on": day, "assignment": Optional(entry_id)}),
            (of_assignment,),
        ),
        # What somebody else wrote, a restored server has lost, and a phone still holds. It is no more than an
        # offer: no rule reads it, and it counts when a clinician writes it down again.
        "recovered_offered": Kind(PATIENT, record({"entry": lost_entry})),
        "recovered_left_out": Kind(
            CLINICIAN,
            record({"of": entry_id}),
            (Mention("of", "recovered_offered", "unknown_entry"),),
        ),
        # A running plan takes newer editions of its texts over. Those in between are named too, because what
        # changed there is told with what changed last.
        "editions_upgraded": Kind(
            CLINICIAN | BY_RULE,
            record(
                {
                    "assignment": entry_id,
                    "items": listing(pin, most=500, least=1),
                    "passed": listing(pin, most=500),
                    "release": release_name,
                }
            ),
            (of_assignment,),
        ),
    }
)


def mentioned(kind: str, args: Mapping[str, Any]) -> list[str]:
    """The ids of other entries that these arguments speak of, as far as they can be read."""
    found = KINDS[kind].mentions if kind in KINDS else ()
    named = (args.get(mention.argument) for mention in found)
    return [one for one in named if isinstance(one, str) and UUID.fullmatch(one)]


def unwithdrawn(entries: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The entries that still count: a withdrawal itself cannot be withdrawn."""
    kept = list(entries)
    gone = {entry["args"].get("of") for entry in kept if entry["kind"] == "withdrawn"}
    return [entry for entry in kept if entry["kind"] == "withdrawn" or entry["id"] not in gone]
