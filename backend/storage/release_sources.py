"""The editors' files that releases were made from: each text once, under its hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select, update

from backend.domain.content.canonical import sha256_of
from backend.storage.tables import release, source_text


def keep(connection: Connection, tree: Mapping[str, str]) -> dict[str, str]:
    """Keep these files; the hash of each, by path."""
    hashes = {path: sha256_of(text.encode()) for path, text in tree.items()}
    texts_by_hash = {hashes[path]: text for path, text in tree.items()}
    there = set(connection.execute(select(source_text.c.sha256)).scalars())
    new = [{"sha256": one, "text": text} for one, text in texts_by_hash.items() if one not in there]
    if new:
        connection.execute(insert(source_text), new)
    return hashes


def remember(connection: Connection, release_id: str, tree: Mapping[str, str]) -> None:
    """Keep the files of a release from before they were kept; where they are known, they stay."""
    known = connection.execute(select(release.c.sources).where(release.c.id == release_id)).scalar()
    if tree and not known:
        hashes = keep(connection, tree)
        connection.execute(update(release).where(release.c.id == release_id).values(sources=hashes))


def tree_of(connection: Connection, hashes: Mapping[str, str]) -> dict[str, str]:
    """The files with these hashes, by path."""
    found = texts(connection, hashes.values())
    return {path: found[one] for path, one in hashes.items()}


def of(connection: Connection, release_id: str) -> dict[str, str]:
    """What a release was made from: path to hash. Nothing where it does not say."""
    wanted = select(release.c.sources).where(release.c.id == release_id)
    return dict(connection.execute(wanted).scalar() or {})


def of_newest(connection: Connection) -> dict[str, str]:
    """What the newest release was made from: path to hash. Nothing where it does not say."""
    newest = select(release.c.sources).order_by(release.c.published_at.desc()).limit(1)
    return dict(connection.execute(newest).scalar() or {})


def texts(connection: Connection, hashes: Iterable[str]) -> dict[str, str]:
    """The texts with these hashes."""
    query = select(source_text).where(source_text.c.sha256.in_(list(hashes)))
    return {row.sha256: row.text for row in connection.execute(query)}
