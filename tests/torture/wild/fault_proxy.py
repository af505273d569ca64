"""A bad network between a browser and the server: what passes may be lost, doubled, late or broken."""

from __future__ import annotations

import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias
from urllib.parse import urlsplit

LONGEST_DELAY = 2.0
Headers: TypeAlias = "list[tuple[str, str]]"
HOP_BY_HOP = frozenset({"connection", "keep-alive", "transfer-encoding", "content-length"})


class Fault(Enum):
    """What can become of a request."""

    NOTHING = "it passes"
    LOST = "it never arrives"
    UNANSWERED = "it arrives, and the answer is lost"
    CUT = "half of the answer comes back"
    DOUBLED = "it arrives twice"
    LATE = "it takes its time"
    BAD_GATEWAY = "something in between answers for the server"


FAULTS = [fault for fault in Fault if fault is not Fault.NOTHING]


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: Headers
    body: bytes


BAD_GATEWAY = Reply(502, [("Content-Type", "text/html")], b"<h1>Bad gateway</h1>")


class FaultProxy(ThreadingHTTPServer):
    """Stands before a server at an address of its own; `bad` says how many requests in a hundred suffer."""

    daemon_threads = True

    def __init__(self, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), PassingOn)
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self.origin = f"http://127.0.0.1:{self.server_port}"
        self.upstream = ""
        self.bad = 0
        self.met: Counter[Fault] = Counter()

    def fate(self, path: str) -> Fault:
        """What happens to the next request; only what carries people's data suffers."""
        with self._lock:
            suffers = path.startswith("/api/") and self._chance.randrange(100) < self.bad
            fault = self._chance.choice(FAULTS) if suffers else Fault.NOTHING
            self.met[fault] += 1
            return fault

    def delay(self) -> float:
        """How many seconds a late request takes longer."""
        with self._lock:
            return self._chance.uniform(0.1, LONGEST_DELAY)

    def forward(self, method: str, path: str, headers: Headers, body: bytes) -> Reply:
        """Ask the server."""
        connection = HTTPConnection(urlsplit(self.upstream).netloc, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in _end_to_end(headers):
                connection.putheader(name, value)
            connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Reply(answer.status, answer.getheaders(), answer.read())
        finally:
            connection.close()


class PassingOn(BaseHTTPRequestHandler):
    """One request on its way through."""

    protocol_version = "HTTP/1.1"
    server: FaultProxy

    def handle_one_request(self) -> None:
        """Go away quietly when the browser, or the server behind us, has gone away."""
        try:
            super().handle_one_request()
        except (ConnectionError, HTTPException):
            self.close_connection = True

    def pass_on(self) -> None:
        """Let the request meet its fate."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = self.server.fate(self.path)
        if fault is Fault.LATE:
            time.sleep(self.server.delay())
        if fault is Fault.BAD_GATEWAY:
            self._answer(BAD_GATEWAY)
        elif fault is not Fault.LOST:
            for _ in range(2 if fault is Fault.DOUBLED else 1):
                reply = self.server.forward(self.command, self.path, self.headers.items(), body)
            if fault is not Fault.UNANSWERED:
                self._answer(reply, cut=fault is Fault.CUT)
        self._hang_up()

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = pass_on  # noqa: N815  (The library's names.)

    def _answer(self, reply: Reply, *, cut: bool = False) -> None:
        self.send_response_only(reply.status)
        for name, value in _end_to_end(reply.headers):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body[: len(reply.body) // 2] if cut else reply.body)

    def _hang_up(self) -> None:
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (The library's name.)
        """Say nothing: the server keeps its own log."""


@contextmanager
def fault_proxy(seed: int) -> Iterator[FaultProxy]:
    """A bad network for as long as the block runs; it is good until it is told to be bad."""
    with FaultProxy(seed) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        yield proxy
        proxy.shutdown()


def _end_to_end(headers: Headers) -> Headers:
    return [(name, value) for name, value in headers if name.lower() not in HOP_BY_HOP]
