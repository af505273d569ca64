"""The editors' copy of the content folder. Every text that a file has ever had is kept under its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, func, insert, select, update

from backend.domain.content.editors_files import item_of
from backend.storage.tables import draft_file, draft_revision, person


@dataclass(frozen=True)
class DraftFile:
    """A file as it is now: no text where it has been taken away, nobody where the files say so."""

    path: str
    text: str | None
    revision: int
    at: datetime
    by: str | None
    by_name: str | None


def one_at_a_time(connection: Connection) -> None:
    """Let nobody else write a file until this transaction ends.

    SQLite has one writer anyway. In PostgreSQL two editors could otherwise both find a file as they left it.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE draft_file IN SHARE ROW EXCLUSIVE MODE")


def tree(connection: Connection) -> dict[str, str]:
    """Every file that there is, by path."""
    there = select(draft_file.c.path, draft_file.c.text).where(draft_file.c.text.is_not(None))
    return {row.path: row.text for row in connection.execute(there.order_by(draft_file.c.path))}


def paths(connection: Connection) -> list[str]:
    """The path of every file that there is."""
    return list(connection.execute(select(draft_file.c.path).where(draft_file.c.text.is_not(None))).scalars())


def everything(connection: Connection) -> dict[str, DraftFile]:
    """Every file, also those that have been taken away."""
    return _by_path(connection, _files())


def some(connection: Connection, paths: Iterable[str]) -> dict[str, DraftFile]:
    """The named files, as far as they have ever been here."""
    return _by_path(connection, _files().where(draft_file.c.path.in_(list(paths))))


def of_item(connection: Connection, item_id: str) -> dict[str, DraftFile]:
    """The files that belong to one item alone."""
    return _by_path(connection, _files().where(draft_file.c.item_id == item_id))


def _files() -> Select[tuple[object, ...]]:
    named = draft_file.outerjoin(person, person.c.id == draft_file.c.updated_by)
    return select(draft_file, person.c.name).select_from(named).order_by(draft_file.c.path)


def _by_path(connection: Connection, query: Select[tuple[object, ...]]) -> dict[str, DraftFile]:
    return {
        row.path: DraftFile(row.path, row.text, row.revision, row.updated_at, row.updated_by, row.name)
        for row in connection.execute(query)
    }


def keep(connection: Connection, path: str, text: str | None, now: datetime, by: str | None) -> int:
    """Let a file have this text, and give the revision its number. `by` nobody: the folder says so."""
    before = connection.execute(
        select(draft_file.c.revision).where(draft_file.c.path == path)
    ).scalar_one_or_none()
    revision = (before or 0) + 1
    present = {"text": text, "revision": revision, "updated_at": now, "updated_by": by}
    if before is None:
        connection.execute(insert(draft_file).values(path=path, item_id=item_of(path), **present))
    else:
        connection.execute(update(draft_file).where(draft_file.c.path == path).values(present))
    connection.execute(insert(draft_revision).values(path=path, revision=revision, text=text, at=now, by=by))
    return revision


def keep_changed(
    connection: Connection,
    before: Mapping[str, str],
    after: Mapping[str, str],
    now: datetime,
    by: str | None,
) -> None:
    """Let those of these files have their new text whose text is another than before."""
    for path, text in after.items():
        if before.get(path) != text:
            keep(connection, path, text, now, by)


def text_of(connection: Connection, path: str, revision: int) -> str | None:
    """What a file said under this number; None also where there is no such number."""
    return connection.execute(
        select(draft_revision.c.text).where(
            draft_revision.c.path == path, draft_revision.c.revision == revision
        )
    ).scalar_one_or_none()


def earlier_words(connection: Connection, path: str) -> Iterator[str]:
    """Every text that a file has had, from the newest."""
    query = select(draft_revision.c.text).where(
        draft_revision.c.path == path, draft_revision.c.text.is_not(None)
    )
    return (row.text for row in connection.execute(query.order_by(draft_revision.c.revision.desc())))


def last_in_the_files(connection: Connection) -> dict[str, str | None]:
    """What the folder is known to have held last, by path: the newest revision that is nobody's."""
    newest = (
        select(draft_revision.c.path, func.max(draft_revision.c.revision).label("revision"))
        .where(draft_revision.c.by.is_(None))
        .group_by(draft_revision.c.path)
        .subquery()
    )
    query = select(draft_revision.c.path, draft_revision.c.text).join(
        newest,
        (newest.c.path == draft_revision.c.path) & (newest.c.revision == draft_revision.c.revision),
    )
    return {row.path: row.text for row in connection.execute(query)}


def ever_in_the_files(connection: Connection) -> dict[str, set[str | None]]:
    """Everything that the folder is known to have held, by path; None where it once had no such file."""
    query = select(draft_revision.c.path, draft_revision.c.text).where(draft_revision.c.by.is_(None))
    held: dict[str, set[str | None]] = {}
    for row in connection.execute(query):
        held.setdefault(row.path, set()).add(row.text)
    return held
