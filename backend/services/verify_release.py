"""Prove that the shelf holds what was released: every hash and the fingerprint, computed anew."""

from __future__ import annotations

from dataclasses import dataclass

from backend.domain.content.canonical import sha256_of
from backend.domain.content.items import Pin
from backend.domain.content.release import Release, fingerprint
from backend.storage import release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Verified:
    """A release, the fingerprint of what is really there, and the texts that are not what they were."""

    release: Release
    fingerprint: str
    broken: tuple[str, ...]

    @property
    def intact(self) -> bool:
        """Whether everything is as it was released."""
        return not self.broken and self.fingerprint == self.release.fingerprint


def verify_release(database: Database) -> Verified | None:
    """The newest release, held against its bytes; None before the first."""
    with database.read() as connection:
        release = release_shelf.newest(connection)
        if release is None:
            return None
        bodies = release_shelf.bodies(connection, [listed.pin.sha256 for listed in release.items])
    pins, broken = [], []
    for listed in release.items:
        found = sha256_of(bodies.get(listed.pin.sha256, b""))
        pins.append(Pin(listed.pin.id, listed.pin.edition, found))
        if found != listed.pin.sha256:
            broken.append(listed.pin.id)
    return Verified(release, fingerprint(pins), tuple(broken))
