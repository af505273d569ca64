"""Bring municipalities' words out into their files, unless somebody has written in those since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.content_files.slot_files import FOLDER
from backend.content_files.slot_writing import slot_file
from backend.domain.content.directory import municipality_with
from backend.domain.content.overlay import MunicipalitySlots, SlotValue
from backend.domain.content.slot_schedule import Said, said, schedule
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.export_files import Write
from backend.services.municipalities import released_directory
from backend.storage import slot_acts, slot_values
from backend.storage.slot_acts import IN_FILES, WORDS, last
from backend.storage.transaction import Database


def export_slots(
    database: Database,
    folder: Mapping[str, str],
    filled: Iterable[MunicipalitySlots],
    write: Write,
    *,
    now: datetime,
    over: bool = False,
) -> tuple[str, ...] | Refusal:
    """The paths that were written. `filled` is what the folder says; `over`: also where that is new."""
    in_folder = {one.code: one for one in filled}
    with database.write() as connection:
        slot_values.one_at_a_time(connection)
        ours = [
            _Desk.read(connection, code, in_folder.get(code), folder, civil_day(now))
            for code in slot_values.municipalities(connection)
        ]
        ahead = [one.path for one in ours if one.files_are_ahead]
        if ahead and not over:
            return Refusal("files_and_desk_differ", dict.fromkeys(ahead, ("changed_meanwhile",)))
        changed = [one for one in ours if one.desk_is_ahead or (over and one.files_are_ahead)]
        for one in changed:
            write(one.path, slot_file(one.code, one.slots, folder.get(one.path)))
            # Noted only when the file is written, as for all other files.
            for slot, words in one.slots.items():
                slot_acts.note(connection, one.code, slot, IN_FILES, by=None, at=now, said=words)
    return tuple(one.path for one in changed)


def export_slots_elsewhere(database: Database, write: Write, *, today: date) -> tuple[str, ...]:
    """Write every municipality's words into another folder, of which nothing is remembered."""
    with database.read() as connection:
        codes = slot_values.municipalities(connection)
        ours = [_Desk.read(connection, code, None, {}, today) for code in codes]
    for one in ours:
        write(one.path, slot_file(one.code, one.slots, None))
    return tuple(one.path for one in ours)


@dataclass(frozen=True)
class _Desk:
    """One municipality's words at the desk, and which door is ahead of the other."""

    code: str
    path: str
    slots: Mapping[str, Sequence[Said]]
    desk_is_ahead: bool
    files_are_ahead: bool

    @classmethod
    def read(
        cls,
        connection: Connection,
        code: str,
        filled: MunicipalitySlots | None,
        folder: Mapping[str, str],
        today: date,
    ) -> _Desk:
        values = slot_values.of_municipality(connection, code)
        slots = {slot: [one for one in values if one.slot == slot] for slot in _names(values)}
        acts = {slot: slot_acts.of_slot(connection, code, slot) for slot in slots}
        written = {slot: last(done, WORDS) for slot, done in acts.items()}
        in_files = {slot: last(done, (IN_FILES,)) for slot, done in acts.items()}
        path = filled.file if filled else _path(connection, code)
        theirs = {
            slot: [said(value) for value in words]
            for slot, words in (filled.by_slot() if filled else {}).items()
        }
        # A file that could not be read has words that nobody here has seen.
        unread = filled is None and path in folder
        return cls(
            code,
            path,
            {slot: schedule(held, today) for slot, held in slots.items()},
            any(act is not None and act.act != IN_FILES for act in written.values()),
            unread or any(words != _known(in_files.get(slot)) for slot, words in theirs.items()),
        )


def _names(values: Iterable[SlotValue]) -> list[str]:
    return list(dict.fromkeys(value.slot for value in values))


def _known(act: slot_acts.SlotAct | None) -> Sequence[object] | None:
    return act.said if act else None


def _path(connection: Connection, code: str) -> str:
    municipality = municipality_with(released_directory(connection) or {"municipalities": []}, "code", code)
    return f"{FOLDER}{municipality['slug'] if municipality else code}.yaml"
