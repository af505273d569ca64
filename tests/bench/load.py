"""A crowd of phones: eight connections that stay open, each asking again as soon as it is answered."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

CONNECTIONS = 8

# What one phone sends on one day, one request after the other.
Day = tuple[bytes, ...]
# Looks at an answer's status and body, and raises where it is not what a phone hopes for.
Check = Callable[[int, bytes], None]


@dataclass(frozen=True)
class Rate:
    """How fast days were served, and how long each single request took."""

    days: int
    seconds: float
    cpu_seconds: float | None
    took_ms: tuple[float, ...]

    def __add__(self, other: Rate) -> Rate:
        """Both, as if they had been measured in one go."""
        told = self.cpu_seconds is not None and other.cpu_seconds is not None
        spent = (self.cpu_seconds or 0) + (other.cpu_seconds or 0) if told else None
        took = self.took_ms + other.took_ms
        return Rate(self.days + other.days, self.seconds + other.seconds, spent, took)

    @property
    def per_second(self) -> float:
        return self.days / self.seconds

    @property
    def per_cpu_second(self) -> float | None:
        return None if not self.cpu_seconds else self.days / self.cpu_seconds

    @property
    def p50_ms(self) -> float:
        return quantiles(self.took_ms, n=100)[49]

    @property
    def p99_ms(self) -> float:
        return quantiles(self.took_ms, n=100)[98]

    def __str__(self) -> str:
        """A line of figures under `HEAD`."""
        cpu = "not told" if self.per_cpu_second is None else f"{self.per_cpu_second:.0f}"
        return f"{self.per_second:>8.0f}{cpu:>11}{self.p50_ms:>9.1f}{self.p99_ms:>9.1f}"


HEAD = f"{'per s':>8}{'per CPU s':>11}{'p50 ms':>9}{'p99 ms':>9}"


def measure(port: int, pid: int, days: Sequence[Day], check: Check) -> Rate:
    """Live these days over all connections, each day on one of them, and see what it took."""
    shares = [days[first::CONNECTIONS] for first in range(CONNECTIONS)]
    cpu_before, began = cpu_seconds(pid), time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        talks = pool.map(lambda share: _talk(port, share, check), shares)
        took = tuple(ms for share in talks for ms in share)
    seconds, cpu_after = time.perf_counter() - began, cpu_seconds(pid)
    spent = None if cpu_before is None or cpu_after is None else cpu_after - cpu_before
    return Rate(len(days), seconds, spent, took)


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


def ask(port: int, request: bytes) -> tuple[int, bytes]:
    """One request on a connection of its own: (status, body)."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(request)
        return _answer(connection)


def _talk(port: int, days: Sequence[Day], check: Check) -> list[float]:
    took = []
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for request in (request for day in days for request in day):
            began = time.perf_counter()
            connection.sendall(request)
            check(*_answer(connection))
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
