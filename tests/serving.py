"""Starts the real server, as `make demo` or `make run` does, on a port of its own, and stops it again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECRET = "only-for-measuring-and-for-journeys-of-the-tests"
START_WITHIN = 120
SERVE = ("flask", "--app", "backend", "serve")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Served:
    """A server at an address of its own, which can be stopped and started again at the same address."""

    process: subprocess.Popen[bytes]

    def __init__(
        self, data: Path, *, demo: bool, more: Mapping[str, str], module: Sequence[str] = SERVE
    ) -> None:
        self._module = module
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.log = data / "server.log"
        self._environment = {**os.environ, **environment(data, self.origin, self.port, demo=demo), **more}
        data.mkdir(parents=True, exist_ok=True)

    def start(self) -> None:
        """Start, and come back when it answers."""
        with self.log.open("ab") as written:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self._module],
                cwd=ROOT,
                env=self._environment,
                stdout=written,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        _wait(self.origin, self.process, self.log)

    def stop(self) -> None:
        """Stop, and come back when nobody listens any more."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=30)

    def kill(self) -> None:
        """End every process of it at once, in the middle of whatever they do."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=30)


@contextmanager
def serving(
    data: Path, *, demo: bool, more: Mapping[str, str] | None = None, app: str = "backend"
) -> Iterator[Served]:
    """Serve the installation in `data` for as long as the block runs; `app` makes it, where not as usual."""
    served = Served(data, demo=demo, more=more or {}, module=("flask", "--app", app, "serve"))
    try:
        served.start()
        yield served
    finally:
        served.stop()


def environment(data: Path, origin: str, port: int, *, demo: bool) -> dict[str, str]:
    """What the environment says to the server of such an installation."""
    return {
        "RYGVEJ_MODE": "demo" if demo else "production",
        "RYGVEJ_SECRET_KEY": "" if demo else SECRET,
        "RYGVEJ_ORIGIN": origin,
        "RYGVEJ_DATA": str(data),
        "HOST": "127.0.0.1",
        "PORT": str(port),
    }


def _wait(origin: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(f"{origin}/readyz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise TimeoutError(f"the server did not answer within {START_WITHIN} seconds:\n{log.read_text()}")
