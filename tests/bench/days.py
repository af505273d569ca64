"""What the phones of a population send, as Rygvej's own protocol has it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

from tests.bench.load import Day
from tests.bench.population import Population, name, token

UP = 8
DOWN = 3

# How somebody's day looks from the phone: the population, whose it is, and which of their days.
Living = Callable[[Population, int, int], Day]


def whole(everybody: Population, number: int, day: int = 0) -> Day:
    """Eight entries up and three down, in one sync."""
    return (_sync(everybody, number, day, cursor=everybody.entries - DOWN, up=UP),)


def split(everybody: Population, number: int, day: int = 0) -> Day:
    """The same in three requests: eight up, three down, and a look whether there is more."""
    known = everybody.entries
    return (
        _sync(everybody, number, day, cursor=known, up=UP),
        _sync(everybody, number, day, cursor=known + UP - DOWN, up=0),
        _sync(everybody, number, day, cursor=known + UP, up=0),
    )


def push(everybody: Population, number: int, day: int = 0) -> Day:
    """Eight entries up, nothing down but themselves."""
    return (_sync(everybody, number, day, cursor=everybody.entries, up=UP),)


def pull(everybody: Population, number: int, day: int = 0) -> Day:
    """Three entries down, to a phone that is known."""
    return (_sync(everybody, number, day, cursor=everybody.entries - DOWN, up=0, known=True),)


def idle(everybody: Population, number: int, day: int = 0) -> Day:
    """Nothing new on either side, from a phone that is known."""
    return (_sync(everybody, number, day, cursor=everybody.entries, up=0, known=True),)


def accepted(status: int, body: bytes) -> None:
    """Every mutation must have been taken."""
    if status != 200:
        raise AssertionError(f"answered {status}: {body[:400]!r}")
    told = json.loads(body)
    if any(verdict["verdict"] != "accepted" for verdict in told["verdicts"]):
        raise AssertionError(f"refused: {told['verdicts']}")


def _sync(
    everybody: Population, number: int, day: int, *, cursor: int, up: int, known: bool = False
) -> bytes:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    body = json.dumps(
        {
            "protocol": 1,
            # Each day is another phone of the same patient, so that each counts from one.
            "device": name(4, number) if known else name(5, number, day),
            "epoch": None,
            "cursor": cursor + UP * day,
            "sent_at": now,
            "mutations": [
                {
                    "number": n + 1,
                    "id": name(6, number, UP * day + n),
                    "kind": "session",
                    "on": now[:10],
                    "made_at": now,
                    "args": {"assignment": everybody.assignment_id(number), "amount": 10 + n, "effort": 3},
                }
                for n in range(up)
            ],
            "holding": {"release": None, "recalls": 0},
        }
    ).encode()
    return (
        f"POST /api/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: rygvej={token(number)}\r\n"
        f"X-Requested-With: rygvej\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body
