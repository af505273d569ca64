"""What the log says of each request: its route's pattern, status and time. Never a path, a name or a body."""

from __future__ import annotations

import sys
import time
from traceback import extract_tb
from types import TracebackType
from typing import Any

import structlog
from flask import Flask, Response, g, request
from uuid_utils.compat import uuid7

log = structlog.get_logger()


class QuietFlask(Flask):
    """Flask, without its own line about errors: that one names the path and repeats what was sent."""

    def log_exception(
        self, exc_info: tuple[type, BaseException, TracebackType] | tuple[None, None, None]
    ) -> None:
        """Say what went wrong and where in the code; an error's text may hold what a patient wrote."""
        _, error, trace = exc_info
        frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)]
        log.error("unhandled", error=type(error).__name__, frames=frames[-12:])


def init(app: Flask) -> None:
    """One JSON line a request, on standard error."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=_to_standard_error,
    )
    app.before_request(_begin)
    app.after_request(_end)


def _to_standard_error(*_: Any) -> structlog.PrintLogger:
    return structlog.PrintLogger(sys.stderr)


def _begin() -> None:
    g.began = time.perf_counter()
    g.request_id = str(uuid7())
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=g.request_id)


def _end(response: Response) -> Response:
    route = request.url_rule.rule if request.url_rule else None
    took = round((time.perf_counter() - g.began) * 1000, 1)
    log.info("request", method=request.method, route=route, status=response.status_code, ms=took)
    response.headers["X-Request-Id"] = g.request_id
    return response
