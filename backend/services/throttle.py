"""How often somebody may try, counted before the try is looked at and where no restart forgets."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_network

from sqlalchemy import Connection

from backend.domain.refusals import Refusal
from backend.storage import sign_in_tries

WINDOW = timedelta(minutes=15)
WRONG_PER_ADDRESS = 50


@dataclass(frozen=True)
class Limit:
    """How many wrong tries one window bears under one key."""

    key: str
    most: int


def keyed(secret: str, *parts: str) -> str:
    """A key for the table of tries: it tells nobody who tried what."""
    return hmac.new(secret.encode(), "\0".join(parts).encode(), "sha256").hexdigest()


def by_address(secret: str, address: str) -> Limit:
    """The tries from one address, whatever was tried there."""
    return Limit(keyed(secret, "address", network(address)), WRONG_PER_ADDRESS)


def network(address: str) -> str:
    """The network that one subscriber has: whoever has one IPv6 address has 2**64 of them."""
    try:
        return str(ip_network(f"{address}/{64 if ':' in address else 32}", strict=False))
    except ValueError:
        return address


def count_try(connection: Connection, limits: tuple[Limit, ...], now: datetime) -> Refusal | None:
    """Count one more try under every limit; beyond one of them, a refusal that says how long to wait."""
    sign_in_tries.forget_old(connection, now, WINDOW)
    counted = [(limit, sign_in_tries.count(connection, limit.key, now, WINDOW)) for limit in limits]
    for limit, tries in counted:
        if tries.count > limit.most:
            wait = tries.since + WINDOW - now
            return Refusal("too_many_tries", detail={"seconds": max(1, int(wait.total_seconds()))})
    return None


def was_right(connection: Connection, own: tuple[Limit, ...], shared: tuple[Limit, ...]) -> None:
    """The try was no wrong one: what is this person's own begins anew, what others share forgets this try."""
    for limit in own:
        sign_in_tries.forget(connection, limit.key)
    for limit in shared:
        sign_in_tries.take_back(connection, limit.key)
