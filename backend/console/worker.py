"""Gunicorn's worker, made to let go of whoever stalls, and to tell the log nothing about anybody."""

from __future__ import annotations

import socket
import struct
import sys
from contextlib import suppress
from typing import Any

import structlog
from gunicorn.glogging import Logger
from gunicorn.http.errors import ParseException
from gunicorn.workers.gthread import TConn, ThreadWorker

from backend.web.headers import EVERYWHERE

log = structlog.get_logger()

HEADERS = "".join(f"{name}: {value}\r\n" for name, value in EVERYWHERE.items())


class Worker(ThreadWorker):  # type: ignore[misc]  # Gunicorn has no types.
    """A phone that loses its network half-way through a request gives its thread back to the others."""

    # Without it, as many such phones as there are threads would stop the server for everybody.
    patience_ms = 10_000

    def handle(self, conn: TConn) -> Any:
        """Serve a request, waiting for each next piece of it, and of its answer, only so long."""
        # What the thread's last request was is not to stand in a line about this one.
        structlog.contextvars.clear_contextvars()
        waiting = struct.pack("ll", *divmod(self.patience_ms * 1000, 1_000_000))
        for direction in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, direction, waiting)
        return super().handle(conn)

    def handle_error(
        self, _request: object, client: socket.socket, _address: object, error: Exception
    ) -> None:
        """Refuse what is no HTTP. Gunicorn's own line would name the address and repeat what was sent."""
        theirs = isinstance(error, ParseException)
        log.warning("unreadable_request" if theirs else "unhandled", error=type(error).__name__)
        status = "400 Bad Request" if theirs else "500 Internal Server Error"
        with suppress(OSError):
            client.sendall(
                f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n{HEADERS}\r\n".encode()
            )


class QuietLogger(Logger):  # type: ignore[misc]  # Gunicorn has no types.
    """Gunicorn's log without what it says of single requests: where they went, and texts of errors."""

    def exception(self, *_: object, **__: object) -> None:
        """Say what kind of error it was, and nothing that a request may have put into it."""
        error = sys.exc_info()[1]
        stalled = isinstance(error, BlockingIOError)
        log.warning("stalled" if stalled else "connection", error=type(error).__name__)
