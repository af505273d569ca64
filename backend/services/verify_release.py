"""Prove that the shelf holds what was released: every hash and the fingerprint, computed anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backend.domain.content.canonical import sha256_of
from backend.domain.content.items import Pin, item_from_bytes
from backend.domain.content.release import Release, fingerprint, manifest
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
    """Hold the newest release, and every older text that a plan may pin, against the bytes; None if none."""
    with database.read() as connection:
        release = release_shelf.newest(connection)
        if release is None:
            return None
        shelf = release_shelf.everything(connection)
    broken = {pin.id for pin, kind, body in shelf if not _as_released(pin, kind, body)}
    bodies = {pin.sha256: body for pin, _, body in shelf}
    pins = []
    for listed in release.items:
        found = sha256_of(bodies.get(listed.pin.sha256, b""))
        pins.append(Pin(listed.pin.id, listed.pin.edition, found))
        if found != listed.pin.sha256:
            broken.add(listed.pin.id)
    print_ = fingerprint(pins)
    if not broken and print_ == release.fingerprint:
        broken = _told_otherwise(release, bodies)
    return Verified(release, print_, tuple(sorted(broken)))


def _as_released(pin: Pin, kind: str, body: bytes) -> bool:
    if sha256_of(body) != pin.sha256:
        return False
    item = item_from_bytes(body)
    return (item.pin, item.kind) == (pin, kind)


def _told_otherwise(release: Release, bodies: Mapping[str, bytes]) -> set[str]:
    """The texts whose bytes are right, and whose kind, title or place in the core the list tells wrong."""
    made = manifest([item_from_bytes(bodies[listed.pin.sha256]) for listed in release.items])
    return {told.pin.id for told, true in zip(release.items, made, strict=True) if told != true}
