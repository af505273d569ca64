"""Devices on which somebody has signed in before, told by a mark that the browser keeps and nobody can forge.

The mark is a random name and, behind it, a seal for each account that signed in here lately. It lets nobody
in. It only says under which count a wrong password goes: a known device's tries are its own, so that nobody
who shares its address, or attacks its owner from elsewhere, can use them up.
"""

from __future__ import annotations

import hmac
from secrets import token_urlsafe
from typing import Final

from backend.services.throttle import keyed

# A shared machine in a clinic knows its few people; somebody who borrows it once pushes out the one longest
# gone.
MOST_ACCOUNTS: Final = 8
_SEAL_LENGTH: Final = 22


def known_name(secret: str, mark: str | None, person_id: str) -> str | None:
    """The device's own name where this person has signed in on it before; None where not."""
    name, seals = _parts(mark)
    seal = _seal(secret, name, person_id)
    return name if any(hmac.compare_digest(seal, one) for one in seals) else None


def with_account(secret: str, mark: str | None, person_id: str) -> str:
    """The mark that this device keeps from now on, when this person has signed in on it."""
    name, seals = _parts(mark)
    seal = _seal(secret, name, person_id)
    kept = [one for one in seals if one != seal][: MOST_ACCOUNTS - 1]
    return ".".join((name, seal, *kept))


def _parts(mark: str | None) -> tuple[str, list[str]]:
    # ASCII alone: what is compared in constant time can be nothing else.
    name, *seals = mark.split(".") if mark and mark.isascii() else ("",)
    return (name, seals[:MOST_ACCOUNTS]) if name else (token_urlsafe(16), [])


def _seal(secret: str, name: str, person_id: str) -> str:
    return keyed(secret, "known device", name, person_id)[:_SEAL_LENGTH]
