"""The editors' files that releases were made from: each text once, under its hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select

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


def of_newest(connection: Connection) -> dict[str, str]:
    """What the newest release was made from: path to hash. Nothing where it does not say."""
    newest = select(release.c.sources).order_by(release.c.published_at.desc()).limit(1)
    return dict(connection.execute(newest).scalar() or {})


def texts(connection: Connection, hashes: Iterable[str]) -> dict[str, str]:
    """The texts with these hashes."""
    query = select(source_text).where(source_text.c.sha256.in_(list(hashes)))
    return {row.sha256: row.text for row in connection.execute(query)}
