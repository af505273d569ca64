"""The hand-written limit: Flask, sqlite3 and orjson taking in the same days, and checking nothing.

No sign-in, no doors, no shapes, no verdicts that are kept, no audit, no plan that has to be known. What is
left is what any server in this language must do: read a request, write eight rows so that they survive a
power cut, raise the head, and answer with what is new. Run by `make bench-sync` in the same Gunicorn.
"""

from __future__ import annotations

import os
from threading import local
from typing import Any

import orjson
from flask import Flask, Response, request

from backend.storage.engines import sqlite_driver

application = Flask(__name__)
each_thread = local()


def connect() -> Any:
    """This thread's connection; every commit is on the disk before it is answered."""
    if not hasattr(each_thread, "connection"):
        connection = sqlite_driver().connect(os.environ["LIMIT_DATABASE"], timeout=30, isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
        each_thread.connection = connection
    return each_thread.connection


@application.post("/api/sync")
def sync() -> Response:
    """Push and pull, as `POST /api/sync` answers them."""
    asked = orjson.loads(request.get_data())
    # Whoever says they are somebody is believed.
    patient = request.cookies["rygvej"]
    connection = connect()
    mutations = asked["mutations"]
    if mutations:
        _write(connection, patient, mutations)
    rows = connection.execute(
        "SELECT seq, id, kind, day, args FROM entry WHERE patient = ? AND seq > ? ORDER BY seq LIMIT 500",
        (patient, asked["cursor"]),
    ).fetchall()
    entries = [
        {"seq": seq, "id": entry_id, "kind": kind, "on": day, "args": orjson.Fragment(args)}
        for seq, entry_id, kind, day, args in rows
    ]
    verdicts = [{"number": one["number"], "verdict": "accepted", "again": False} for one in mutations]
    cursor = entries[-1]["seq"] if entries else asked["cursor"]
    return Response(
        orjson.dumps({"protocol": 1, "cursor": cursor, "verdicts": verdicts, "entries": entries}),
        mimetype="application/json",
    )


def _write(connection: Any, patient: str, mutations: list[dict[str, Any]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    (seq,) = connection.execute("SELECT seq FROM head WHERE patient = ?", (patient,)).fetchone()
    connection.executemany(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
        [
            (patient, place, one["id"], one["kind"], one["on"], orjson.dumps(one["args"]).decode())
            for place, one in enumerate(mutations, start=seq + 1)
        ],
    )
    connection.execute("UPDATE head SET seq = ? WHERE patient = ?", (seq + len(mutations), patient))
    connection.execute("COMMIT")
