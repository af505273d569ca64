"""How often somebody may try: counted before anybody knows if the try is right, where no restart forgets.

The limits, and why they are what they are, stand in `backend/domain/limits.py`.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from sqlalchemy import Connection

from backend.domain.limits import Limit
from backend.domain.refusals import Refusal
from backend.storage import tries


@dataclass(frozen=True)
class Counted:
    """A try that was counted, and where, so that the count can be put right when the try was."""

    limit: Limit
    key: str


def count_try(
    connection: Connection, limits: Iterable[Limit], *, secret: str, now: datetime, **who: str
) -> tuple[Counted, ...] | Refusal:
    """Count one more try, or refuse it and say how long to wait.

    The first limit that is passed ends the counting: a try that nobody looks at uses up nothing of the longer
    windows that stand behind it.
    """
    counted = []
    for one in _keyed(limits, secret, who):
        tries.forget_old(connection, f"{one.limit.name}:", now - one.limit.window)
        found = tries.count(connection, one.key, now, one.limit.window)
        if found.count > one.limit.most:
            wait = found.since + one.limit.window - now
            return Refusal("too_many_tries", detail={"seconds": max(1, int(wait.total_seconds()))})
        counted.append(one)
    return tuple(counted)


def was_right(connection: Connection, counted: Iterable[Counted], *, begin_anew: bool = True) -> None:
    """The try was no wrong one: what it was counted under begins anew, unless it proves too little."""
    for one in counted:
        if begin_anew and one.limit.after_right == "forget":
            tries.forget(connection, one.key)
        else:
            tries.take_back(connection, one.key)


def forgive(connection: Connection, limits: Iterable[Limit], *, secret: str, **who: str) -> None:
    """Somebody has shown in another way who they are: what they tried in vain before counts no more."""
    for one in _keyed(limits, secret, who):
        if one.limit.after_right == "forget":
            tries.forget(connection, one.key)


def keyed(secret: str, *parts: str) -> str:
    """A hash that only this installation can make: it tells nobody who tried what."""
    return hmac.new(secret.encode(), "\0".join(parts).encode(), "sha256").hexdigest()


def network(address: str) -> str:
    """The network that one subscriber has: whoever has one IPv6 address has 2**64 of them."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    # An IPv4 address in IPv6 clothes is one address, and not a sixty-fourth part of the whole IPv4 internet.
    found = getattr(found, "ipv4_mapped", None) or found
    return str(ip_network(f"{found}/{64 if isinstance(found, IPv6Address) else 32}", strict=False))


def _keyed(limits: Iterable[Limit], secret: str, who: dict[str, str]) -> tuple[Counted, ...]:
    if "address" in who:
        who = {**who, "address": network(who["address"])}
    return tuple(
        Counted(limit, f"{limit.name}:{keyed(secret, *(who[name] for name in limit.per))}")
        for limit in limits
    )
