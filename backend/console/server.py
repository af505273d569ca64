"""Gunicorn, told in code what this project needs of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gunicorn.app.base import BaseApplication

from backend.console.worker import QuietLogger, Worker

THREADS = 8


class Server(BaseApplication):  # type: ignore[misc]  # Gunicorn has no types.
    """Serves one application on one address, and says when it has begun to listen."""

    def __init__(
        self, make: Callable[[], Any], *, host: str, port: int, workers: int, listening: Callable[[], None]
    ) -> None:
        self._make = make
        self._options = {
            "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            # One process with threads suits the embedded database; PostgreSQL gains from more processes.
            "workers": workers,
            "worker_class": Worker,
            "threads": THREADS,
            "keepalive": 30,
            "graceful_timeout": 20,
            # Anybody with this process's user id could otherwise stop the server through a socket.
            "control_socket_disable": True,
            # Which proxies to believe is ours to say (RYGVEJ_PROXIES), and none may name another path.
            "forwarded_allow_ips": "",
            # Our own log has a line a request, without addresses; Gunicorn's tells what goes wrong.
            "loglevel": "warning",
            "logger_class": QuietLogger,
            "when_ready": lambda _server: listening(),
        }
        super().__init__()

    def load_config(self) -> None:
        """Give Gunicorn these options, and nothing from files or its own environment variables."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The application, made in the worker, so that no connection is shared between processes."""
        return self._make()
