"""The worker that serves: it waits for nobody for ever, and its log repeats nothing that was sent."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

import pytest
from gunicorn.workers.gthread import TConn
from structlog.testing import capture_logs

from backend.console.server import Server
from backend.console.worker import QuietLogger, Worker
from backend.web.headers import EVERYWHERE

CANARY = "kanarie-hexeskud"
Send = Callable[[bytes], bytes]
Lines = list[MutableMapping[str, Any]]


class Hurried(Worker):
    """A worker that loses patience within a test."""

    patience_ms = 200


def echo(environ: dict[str, Any], start: Callable[..., object]) -> list[bytes]:
    """An application that says where it was asked, and reads what it was sent."""
    body = environ["wsgi.input"].read()
    start("200 OK", [])
    return [f"{environ['SCRIPT_NAME']}|{environ['PATH_INFO']}|{environ['wsgi.url_scheme']}|".encode() + body]


@pytest.fixture
def logged() -> Iterator[Lines]:
    """What is logged during the test."""
    with capture_logs() as lines:
        yield lines


@pytest.fixture
def send() -> Iterator[Send]:
    """Send these bytes to a worker, and hear what it says until it hangs up."""
    server = Server(lambda: echo, host="127.0.0.1", port=0, workers=1, listening=lambda: None)
    worker = Hurried(1, 1, [], server, 30, server.cfg, QuietLogger(server.cfg))
    worker.wsgi = echo
    ends: list[socket.socket] = []

    def exchange(sent: bytes) -> bytes:
        ours, theirs = socket.socketpair()
        ends.append(ours)
        ours.sendall(sent)
        assert not worker.handle(TConn(server.cfg, theirs, ("192.0.2.7", 5), ("127.0.0.1", 8000)))
        theirs.close()
        return b"".join(iter(lambda: ours.recv(65536), b""))

    yield exchange
    for end in ends:
        end.close()
    worker.tmp.close()


@pytest.mark.parametrize(
    "half",
    [
        b"POST /api/sync HTTP/1.1\r\nHost: a\r\n",
        b"POST /api/sync HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
    ],
)
def test_a_phone_that_stalls_half_way_gives_its_thread_back(send: Send, half: bytes, logged: Lines) -> None:
    assert send(half) == b""
    assert [line["event"] for line in logged] == ["stalled"]


UNREADABLE = [
    f"GET /api/clinic/patients/{CANARY} x HTTP/1.1\r\n\r\n",
    f"GET  /{CANARY} HTTP/1.1\r\n\r\n",
    f"GET / HTTP/1.1\r\nCookie {CANARY}: {CANARY}\r\n\r\n",
    f"{CANARY} / HTTP/9.9\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
    f"GET /{CANARY * 300} HTTP/1.1\r\n\r\n",
]


@pytest.mark.parametrize("sent", UNREADABLE, ids=lambda sent: repr(sent[:24]))
def test_what_is_no_http_is_refused_with_our_headers_and_repeated_nowhere(
    send: Send, sent: str, logged: Lines
) -> None:
    answer = send(sent.encode()).decode()
    assert answer.startswith("HTTP/1.1 400 ")
    assert all(f"\r\n{name}: {value}\r\n" in answer for name, value in EVERYWHERE.items())
    assert [line["event"] for line in logged] == ["unreadable_request"]
    assert CANARY not in answer + str(logged)
    assert "192.0.2.7" not in str(logged)


def test_no_header_moves_a_request_to_another_address(send: Send) -> None:
    forged = "SCRIPT_NAME: /api\r\nPATH_INFO: /healthz\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
    answer = send(f"GET /api/session HTTP/1.1\r\n{forged}\r\n".encode())
    assert b"\r\n|/api/session|http|\r\n" in answer
