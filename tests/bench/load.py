"""A crowd of phones: eight connections that stay open, each asking again as soon as it is answered."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import quantiles

from tests.bench.population import ENTRIES_EACH, assignment_id, name, token

CONNECTIONS = 8
UP = 8
DOWN = 3


@dataclass(frozen=True)
class Rate:
    """How fast one kind of request was served."""

    requests: int
    seconds: float
    cpu_seconds: float | None
    p50_ms: float
    p99_ms: float

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds

    @property
    def per_cpu_second(self) -> float | None:
        return None if not self.cpu_seconds else self.requests / self.cpu_seconds


def whole_day(number: int) -> bytes:
    """Eight entries up and three down, in one sync."""
    return _sync(number, cursor=ENTRIES_EACH - DOWN, up=UP, device=5)


def push(number: int) -> bytes:
    """Eight entries up, nothing down but themselves."""
    return _sync(number, cursor=ENTRIES_EACH, up=UP, device=5)


def pull(number: int) -> bytes:
    """Three entries down."""
    return _sync(number, cursor=ENTRIES_EACH - DOWN, up=0, device=4)


def idle(number: int) -> bytes:
    """Nothing new on either side."""
    return _sync(number, cursor=ENTRIES_EACH, up=0, device=4)


def measure(port: int, pid: int, numbers: Iterable[int], request: Callable[[int], bytes]) -> Rate:
    """Send one request for each patient, over all connections, and see what it took."""
    every = list(numbers)
    shares = [list(islice(every, first, None, CONNECTIONS)) for first in range(CONNECTIONS)]
    ready = [[(request(number)) for number in share] for share in shares]
    cpu_before, began = cpu_seconds(pid), time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        took = [ms for share in pool.map(lambda share: _talk(port, share), ready) for ms in share]
    seconds, cpu_after = time.perf_counter() - began, cpu_seconds(pid)
    cuts = quantiles(took, n=100)
    spent = None if cpu_before is None or cpu_after is None else cpu_after - cpu_before
    return Rate(len(every), seconds, spent, cuts[49], cuts[98])


def cpu_seconds(pid: int) -> float | None:
    """The processor time of a process and its children, where the system tells (Linux)."""
    total, found = 0.0, False
    tick = os.sysconf("SC_CLK_TCK")
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(stat.parent.name) == pid or int(fields[1]) == pid:
            total, found = total + (int(fields[11]) + int(fields[12])) / tick, True
    return total if found else None


def _talk(port: int, requests: list[bytes]) -> list[float]:
    took = []
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for request in requests:
            began = time.perf_counter()
            connection.sendall(request)
            _must_be_accepted(_answer(connection), request)
            took.append((time.perf_counter() - began) * 1000)
    return took


def _answer(connection: socket.socket) -> tuple[int, bytes]:
    buffer = b""
    while b"\r\n\r\n" not in buffer:
        buffer += _more(connection)
    head, body = buffer.split(b"\r\n\r\n", 1)
    lines = head.split(b"\r\n")
    length = next(int(line.split(b":")[1]) for line in lines if line.lower().startswith(b"content-length:"))
    while len(body) < length:
        body += _more(connection)
    return int(lines[0].split()[1]), body


def _more(connection: socket.socket) -> bytes:
    chunk = connection.recv(65536)
    if not chunk:
        raise ConnectionError("the server closed the connection")
    return chunk


def _must_be_accepted(answer: tuple[int, bytes], request: bytes) -> None:
    status, body = answer
    if status != 200:
        raise AssertionError(f"answered {status}: {body[:400]!r} to {request[-300:]!r}")
    told = json.loads(body)
    if any(verdict["verdict"] != "accepted" for verdict in told["verdicts"]):
        raise AssertionError(f"refused: {told['verdicts']}")


def _sync(number: int, *, cursor: int, up: int, device: int) -> bytes:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    body = json.dumps(
        {
            "protocol": 1,
            "device": name(device, number),
            "epoch": None,
            "cursor": cursor,
            "sent_at": now,
            "mutations": [
                {
                    "number": n + 1,
                    "id": name(6, number, n),
                    "kind": "session",
                    "on": now[:10],
                    "made_at": now,
                    "args": {"assignment": assignment_id(number), "amount": 10 + n, "effort": 3},
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
