"""One sync's mutations, decided in their order: what is new in the log, and what the phone is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from backend.domain.actor import Actor
from backend.domain.decide import Fact, decide
from backend.domain.entries import Entry, mentioned
from backend.domain.mutation import Mutation
from backend.domain.numbering import Verdict
from backend.domain.recovered import offer_of, offered_by
from backend.domain.refusals import Refusal


@dataclass(frozen=True)
class Numbered:
    """A mutation with the number under which its phone wants an answer."""

    number: int
    id: str
    wish: Mutation | Refusal


@dataclass(frozen=True)
class Decided:
    """The new entries, the answers in the order asked, and those answers that are new."""

    entries: tuple[Entry, ...]
    answers: tuple[Verdict, ...]
    fresh: tuple[Verdict, ...]


def spoken_of(batch: Iterable[Numbered]) -> set[str]:
    """Every id that the batch brings or mentions: all that must be known to decide it."""
    found = set()
    for one in batch:
        found.add(one.id)
        if isinstance(one.wish, Mutation):
            found.update(mentioned(one.wish.kind, one.wish.args))
    return found


def offers_spoken_of(batch: Iterable[Numbered], known: Mapping[str, Fact]) -> set[str]:
    """The offers under which what the batch mentions and the log lacks may be waiting after a restore."""
    wishes = [one.wish for one in batch if isinstance(one.wish, Mutation)]
    named = {of for wish in wishes for of in mentioned(wish.kind, wish.args)}
    return {offer_of(one) for one in named - known.keys()}


def plans_with_moved_days(batch: Iterable[Numbered]) -> set[str]:
    """The plans whose weekdays the batch changes: what is agreed about them must be known too."""
    wishes = [one.wish for one in batch if isinstance(one.wish, Mutation)]
    return {
        named for wish in wishes if wish.kind == "weekdays_set" for named in mentioned(wish.kind, wish.args)
    }


def decide_batch(
    batch: Iterable[Numbered],
    before: Mapping[int, Verdict],
    known: Mapping[str, Fact],
    actor: Actor,
    today: date,
) -> Decided:
    """Decide what was not decided before; a mutation may speak of one that came earlier in the same batch."""
    facts = dict(known)
    given = dict(before)
    entries: list[Entry] = []
    answers: list[Verdict] = []
    for one in batch:
        if one.number in given:
            answers.append(replace(given[one.number], again=True))
            continue
        made = _decide_one(one, facts, actor, today)
        if isinstance(made, Entry):
            facts[made.id] = Fact(made.kind, made.by, offered=offered_by(made.kind, made.args))
            entries.append(made)
        code = made.code if isinstance(made, Refusal) else None
        given[one.number] = Verdict(one.number, one.id, code, again=made is None)
        answers.append(given[one.number])
    fresh = tuple(verdict for number, verdict in given.items() if number not in before)
    return Decided(tuple(entries), tuple(answers), fresh)


def _decide_one(
    one: Numbered, facts: Mapping[str, Fact], actor: Actor, today: date
) -> Entry | Refusal | None:
    """The entry, the reason why not, or None when the log has this id already: then it is accepted again."""
    if one.id in facts:
        return None
    return one.wish if isinstance(one.wish, Refusal) else decide(facts, one.wish, actor, today)
