"""Where releases stand: texts under their hash, releases as lists of hashes. Nothing here is ever changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, Select, insert, select

from backend.domain.content.items import Item, Pin
from backend.domain.content.release import Release, manifest_from_json
from backend.storage.tables import content_item, release


def one_at_a_time(connection: Connection) -> None:
    """Let nobody else publish or recall until this transaction ends.

    SQLite has one writer anyway. In PostgreSQL two publishers could otherwise both find that nothing stands
    in the way.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE release, recall IN SHARE ROW EXCLUSIVE MODE")


class Name(NamedTuple):
    """What tells a release from all others, without its list."""

    id: str
    fingerprint: str
    published_at: datetime


def newest_name(connection: Connection) -> Name | None:
    """The name of the release that holds now; None before the first."""
    query = select(release.c.id, release.c.fingerprint, release.c.published_at)
    row = connection.execute(query.order_by(release.c.published_at.desc()).limit(1)).first()
    return Name(*row) if row else None


def newest(connection: Connection) -> Release | None:
    """The release that holds now; None before the first."""
    return _newest_of(connection, select(release))


def before(connection: Connection, later: Release) -> Release | None:
    """The release that held until this one came; None before the first."""
    return _newest_of(connection, select(release).where(release.c.published_at < later.published_at))


def find(connection: Connection, release_id: str) -> Release | None:
    """The release of this name."""
    row = connection.execute(select(release).where(release.c.id == release_id)).mappings().first()
    return _release(row) if row else None


def first_released(connection: Connection) -> dict[str, datetime]:
    """The day and time at which each text first was in a release, by the text's hash."""
    found: dict[str, datetime] = {}
    for row in connection.execute(
        select(release.c.published_at, release.c.manifest).order_by(release.c.published_at)
    ):
        for line in row.manifest:
            found.setdefault(line["sha256"], row.published_at)
    return found


def held_at(connection: Connection, instant: datetime) -> Release | None:
    """The release that held at this instant; None before the first."""
    return _newest_of(connection, select(release).where(release.c.published_at <= instant))


def names(connection: Connection) -> list[str]:
    """The names of all releases."""
    return list(connection.execute(select(release.c.id)).scalars())


def published(connection: Connection) -> dict[str, datetime]:
    """When each release was published, by name, from the newest."""
    query = select(release.c.id, release.c.published_at).order_by(release.c.published_at.desc())
    return {row.id: row.published_at for row in connection.execute(query)}


def _newest_of(connection: Connection, releases: Select[tuple[object, ...]]) -> Release | None:
    newest_first = releases.order_by(release.c.published_at.desc())
    row = connection.execute(newest_first.limit(1)).mappings().first()
    return _release(row) if row else None


def _release(row: RowMapping) -> Release:
    return Release(row["id"], row["fingerprint"], row["published_at"], manifest_from_json(row["manifest"]))


def add(
    connection: Connection,
    new: Release,
    sources: Mapping[str, str] | None = None,
    *,
    by: str | None = None,
    undoes: str | None = None,
    carried_from: str | None = None,
) -> None:
    """Put a release on the shelf. Its texts must stand there already, and the files that it is made from."""
    manifest = [listed.as_json() for listed in new.items]
    connection.execute(
        insert(release).values(
            id=new.id,
            fingerprint=new.fingerprint,
            published_at=new.published_at,
            manifest=manifest,
            sources=dict(sources) if sources else None,
            published_by=by,
            undoes=undoes,
            carried_from=carried_from,
        )
    )


def bodies(connection: Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """The bytes of these texts, by hash; a hash that is not here is left out."""
    query = select(content_item.c.sha256, content_item.c.body).where(content_item.c.sha256.in_(list(hashes)))
    return {row.sha256: _bytes(row.body) for row in connection.execute(query)}


def bodies_of_kinds(connection: Connection, kinds: Iterable[str]) -> list[bytes]:
    """Every edition ever released of texts of these kinds."""
    query = select(content_item.c.body).where(content_item.c.kind.in_(list(kinds)))
    return [_bytes(body) for body in connection.execute(query).scalars()]


def everything(connection: Connection) -> list[tuple[Pin, str, bytes]]:
    """Every text ever released, as its row says: the pin, the kind and the bytes."""
    return [
        (Pin(row.id, row.edition, row.sha256), row.kind, _bytes(row.body))
        for row in connection.execute(select(content_item).order_by(content_item.c.id))
    ]


def _bytes(body: object) -> bytes:
    # SQLite also keeps the text that somebody's UPDATE behind our back may have put there.
    return body if isinstance(body, bytes) else str(body).encode()


def published_pins(connection: Connection) -> dict[str, list[Pin]]:
    """Every edition of every text ever released, by id."""
    pins: dict[str, list[Pin]] = {}
    for row in connection.execute(select(content_item.c.id, content_item.c.edition, content_item.c.sha256)):
        pins.setdefault(row.id, []).append(Pin(row.id, row.edition, row.sha256))
    return pins


def kind_of(connection: Connection, sha256: str) -> str | None:
    """What kind of text stands under this hash."""
    return connection.execute(select(content_item.c.kind).where(content_item.c.sha256 == sha256)).scalar()


def add_items(connection: Connection, items: Iterable[Item]) -> None:
    """Put texts on the shelf that are not there yet."""
    there = {pin.sha256 for pins in published_pins(connection).values() for pin in pins}
    rows = [
        {
            "sha256": item.pin.sha256,
            "id": item.id,
            "edition": item.pin.edition,
            "kind": item.kind,
            "body": item.body,
        }
        for item in items
        if item.pin.sha256 not in there
    ]
    if rows:
        connection.execute(insert(content_item), rows)
