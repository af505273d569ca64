"""Two sync servers by others, with what a phone has to ask of them for one day.

Neither is part of Rygvej: `make bench-sync` installs them, with these versions, into a folder that it throws
away. Both are asked no more than the least that a day needs there: three requests.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench import load
from tests.bench.load import Day
from tests.serving import ROOT, free_port

KINTO = ("kinto[postgresql]==26.5.0",)
POUCHDB = ("pouchdb-server@4.2.0",)
START_WITHIN = 60
UP = 8
DOWN = 3
BEFORE = 60

KINTO_SETTINGS = """
[server:main]
use = egg:waitress#main
host = 127.0.0.1
port = {port}
threads = 8
[app:main]
use = egg:kinto
kinto.includes = kinto.plugins.default_bucket
kinto.userid_hmac_secret = bench
multiauth.policies = basicauth
kinto.batch_max_requests = {before}
kinto.storage_backend = kinto.core.storage.{backend}
kinto.storage_url = {url}
kinto.permission_backend = kinto.core.permission.{backend}
kinto.permission_url = {url}
kinto.cache_backend = kinto.core.cache.memory
[loggers]
keys = root
[handlers]
keys = console
[formatters]
keys = plain
[logger_root]
level = ERROR
handlers = console
[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = plain
[formatter_plain]
format = %(message)s
"""


class NotInstalledError(Exception):
    """This machine cannot install or start the other server; its row says so."""


@dataclass(frozen=True)
class Peer:
    """A server by others: how a patient begins there, and what one day asks."""

    begin: Callable[[int, int], None]
    day: Callable[[int, int], Day]


def well(status: int, body: bytes) -> None:
    """Everything was taken."""
    if status not in (200, 201) or b'"error"' in body:
        raise AssertionError(f"answered {status}: {body[:300]!r}")


@contextmanager
def kinto(folder: Path, *, url: str) -> Iterator[tuple[int, int, Peer]]:
    """Kinto in memory, or on PostgreSQL where an address is given: (port, process, peer)."""
    python = _venv(folder / "kinto", KINTO)
    port = free_port()
    settings = folder / f"kinto-{port}.ini"
    backend = "postgresql" if url else "memory"
    settings.write_text(KINTO_SETTINGS.format(port=port, backend=backend, url=url, before=BEFORE))
    if url:
        _must_work([str(python.with_name("kinto")), "migrate", "--ini", str(settings)])
    command = [str(python.with_name("kinto")), "start", "--ini", str(settings)]
    with running(command, port, folder) as pid:
        yield port, pid, Peer(_kinto_begins, _kinto_day)


@contextmanager
def pouchdb(folder: Path) -> Iterator[tuple[int, int, Peer]]:
    """pouchdb-server as it comes, on its own database files: (port, process, peer)."""
    installed = folder / "pouchdb"
    installed.mkdir(parents=True, exist_ok=True)
    # Its SQLite would be compiled at length, and is not what it keeps its databases in.
    npm = [
        str(ROOT / "scripts/node.sh"),
        "npm",
        "install",
        "--silent",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
    ]
    _must_work([*npm, "--prefix", str(installed), *POUCHDB])
    port = free_port()
    data = installed / "data"
    data.mkdir(exist_ok=True)
    program = str(installed / "node_modules/.bin/pouchdb-server")
    # Through `exec` of node.sh, so that the process that is started is the server itself.
    command = [str(ROOT / "scripts/node.sh"), program, "--host", "127.0.0.1", "--port", str(port)]
    command += ["--dir", str(data), "--config", str(installed / "config.json"), "--no-stdout-logs"]
    with running(command, port, installed) as pid:
        yield port, pid, Peer(_pouchdb_begins, _pouchdb_day)


def _kinto_begins(port: int, number: int) -> None:
    well(*load.ask(port, _kinto_push(number, BEFORE)))


def _kinto_day(port: int, number: int) -> Day:
    status, body = load.ask(port, _kinto("GET", f"{RECORDS}?_sort=-last_modified&_limit={DOWN + 1}", number))
    well(status, body)
    newest = [record["last_modified"] for record in json.loads(body)["data"]]
    since = f'{RECORDS}?_since="{newest[-1]}"'.replace('"', "%22")
    # What is new, and afterwards whether there is more.
    return _kinto_push(number, UP), _kinto("GET", since, number), _kinto("GET", since, number)


RECORDS = "/v1/buckets/default/collections/log/records"


def _kinto_push(number: int, count: int) -> bytes:
    wishes = [{"body": {"data": _entry(n)}} for n in range(count)]
    defaults = {"method": "POST", "path": RECORDS.removeprefix("/v1")}
    return _kinto("POST", "/v1/batch", number, {"defaults": defaults, "requests": wishes})


def _kinto(method: str, path: str, number: int, body: object = None) -> bytes:
    who = base64.b64encode(f"patient{number}:bench".encode()).decode()
    return _http(method, path, body, f"Authorization: Basic {who}\r\n")


def _pouchdb_begins(port: int, number: int) -> None:
    well(*load.ask(port, _http("PUT", f"/patient{number}", None)))
    well(*load.ask(port, _pouchdb_push(number, BEFORE)))


def _pouchdb_day(_port: int, number: int) -> Day:
    since = f"/patient{number}/_changes?since={BEFORE - DOWN}&include_docs=true"
    checkpoint = {"last_seq": BEFORE + UP, "session_id": "bench"}
    noted = _http("PUT", f"/patient{number}/_local/phone", checkpoint)
    return _pouchdb_push(number, UP), _http("GET", since, None), noted


def _pouchdb_push(number: int, count: int) -> bytes:
    return _http("POST", f"/patient{number}/_bulk_docs", {"docs": [_entry(n) for n in range(count)]})


def _entry(n: int) -> dict[str, object]:
    made_at = "2026-03-02T18:20:11+01:00"
    args = {"assignment": f"{n:032x}", "amount": 10 + n, "effort": 3}
    return {"kind": "session", "on": "2026-03-02", "made_at": made_at, "args": args}


def _http(method: str, path: str, body: object, more: str = "") -> bytes:
    sent = b"" if body is None else json.dumps(body).encode()
    kind = "Content-Type: application/json\r\n" if sent else ""
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{more}{kind}Content-Length: {len(sent)}\r\n\r\n"
    return head.encode() + sent


def _venv(folder: Path, packages: tuple[str, ...]) -> Path:
    python = folder / "bin/python"
    if not python.exists():
        _must_work([sys.executable, "-m", "venv", str(folder)])
        _must_work([str(python), "-m", "pip", "install", "--quiet", *packages])
    return python


def _must_work(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotInstalledError(" ".join(command[:3])) from error


@contextmanager
def running(
    command: list[str], port: int, folder: Path, environment: Mapping[str, str] = os.environ
) -> Iterator[int]:
    """Run a server until the block ends; its process."""
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        _wait(process, port)
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + START_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            load.ask(port, _http("GET", "/", None))
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise NotInstalledError("it did not start")
