"""Passwords: argon2id, few at a time, and the same work for an address that nobody has."""

from __future__ import annotations

from secrets import token_urlsafe
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from backend.settings import PasswordCost


class Passwords:
    """Makes and checks password hashes. Each takes its memory, so only so many are made at once."""

    def __init__(self, cost: PasswordCost) -> None:
        self._hasher = PasswordHasher(
            time_cost=cost.time, memory_cost=cost.memory_kib, parallelism=cost.lanes
        )
        self._room = BoundedSemaphore(cost.at_once)
        # Checked when there is no such person, so that the answer takes as long as for a wrong password.
        self._nobody = self._hasher.hash(token_urlsafe())

    def hash(self, password: str) -> str:
        """The hash to keep for this password."""
        with self._room:
            return self._hasher.hash(password)

    def right(self, kept: str | None, password: str) -> bool:
        """Whether this password made the kept hash; as slow when nothing is kept."""
        with self._room:
            try:
                self._hasher.verify(kept or self._nobody, password)
            except (VerificationError, InvalidHashError):
                return False
            return kept is not None

    def outdated(self, kept: str) -> bool:
        """Whether the hash was made at another cost than today's, and should be made anew."""
        return self._hasher.check_needs_rehash(kept)
