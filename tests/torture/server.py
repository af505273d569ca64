"""What happens to the server in a history: it dies at a commit, is full, is upgraded, is put back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from types import MappingProxyType
from typing import Any

import pytest
from sqlalchemy import Connection, Table, delete, insert, select

from backend.domain import decide, mutation
from backend.domain.entries import KINDS
from backend.storage import installation, patient_log
from backend.storage.tables import device, entry, patient_head, verdict
from backend.storage.transaction import Database, StorageBusy, StorageFull
from tests.phone import Phone
from tests.torture.house import House
from tests.torture.patients import Patient

# What a server of the version before did not know.
NEWER_KIND = "week_reviewed"
OLDER_KINDS = MappingProxyType({name: kind for name, kind in KINDS.items() if name != NEWER_KIND})

Rows = list[tuple[Table, list[dict[str, Any]]]]


class Died(BaseException):
    """The process is gone: nothing of it may catch this as an error of its own."""


class Server:
    """The one application, as the patients of one history meet it."""

    def __init__(
        self, house: House, people: tuple[Patient, ...], patch: pytest.MonkeyPatch, page: int
    ) -> None:
        self.house = house
        self.version = 1
        self._patients = [one.id for one in people]
        self._patch = patch
        patch.setattr("backend.services.sync.PAGE", page)
        self._know(OLDER_KINDS)

    def upgrade(self) -> None:
        """A newer version, which knows one kind more."""
        if self.version == 1:
            self.version = 2
            self._know(KINDS)

    def _know(self, kinds: Mapping[str, Any]) -> None:
        self._patch.setattr(mutation, "KINDS", kinds)
        self._patch.setattr(decide, "KINDS", kinds)

    def log_of(self, patient: str) -> list[dict[str, Any]]:
        """The patient's log."""
        with self.house.database.read() as connection:
            return patient_log.whole(connection, patient)

    def is_in_step(self, phone: Phone) -> bool:
        """Whether the phone has nothing to send, and has read all there is."""
        with self.house.database.read() as connection:
            seq = patient_log.read_head(connection, phone.patient_id).seq
            epoch = installation.epoch(connection)
        return (phone.outbox, phone.recovering, phone.cursor, phone.epoch) == ([], False, seq, epoch)

    @contextmanager
    def troubled(self, fault: str) -> Iterator[None]:
        """One request long, the database does this."""
        database = self.house.database
        write: AbstractContextManager[Connection] | _Writes = {
            "dies before the commit": _Writes(database, dies_in=1),
            "dies after the commit": _Writes(database, dies_in=1, committed=True),
            "dies before the second commit": _Writes(database, dies_in=2),
            "busy": _Writes(database, refuses=StorageBusy("others write")),
            "full": _Writes(database, refuses=StorageFull("no room")),
        }[fault]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(database, "write", write)
            yield

    def back_up(self) -> Rows:
        """What a backup holds of these patients."""
        with self.house.database.read() as connection:
            return [
                (table, [dict(row._mapping) for row in connection.execute(select(table).where(whose))])
                for table, whose in self._tables()
            ]

    def restore(self, backup: Rows) -> None:
        """Put these patients back to the backup, in a new epoch."""
        with self.house.database.write() as connection:
            for table, whose in reversed(self._tables()):
                connection.execute(delete(table).where(whose))
            for table, rows in backup:
                if rows:
                    connection.execute(insert(table), rows)
            installation.raise_epoch(connection)

    def _tables(self) -> list[tuple[Table, Any]]:
        devices = select(device.c.id).where(device.c.patient_id.in_(self._patients))
        of_patient = [
            (table, table.c.patient_id.in_(self._patients)) for table in (patient_head, device, entry)
        ]
        return [*of_patient, (verdict, verdict.c.device_id.in_(devices))]


class _Writes:
    """Stands in for `Database.write`: dies in its n-th transaction, or takes none."""

    def __init__(
        self,
        database: Database,
        *,
        dies_in: int = 0,
        committed: bool = False,
        refuses: Exception | None = None,
    ) -> None:
        self._database = database
        self._dies_in = dies_in
        self._committed = committed
        self._refuses = refuses

    @contextmanager
    def __call__(self) -> Iterator[Connection]:
        if self._refuses:
            raise self._refuses
        self._dies_in -= 1
        with Database.write(self._database) as connection:
            yield connection
            if self._dies_in == 0 and not self._committed:
                raise Died
        if self._dies_in == 0:
            raise Died
