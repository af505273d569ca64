"""A request and its answer as they travel through the phone's door."""

from __future__ import annotations

from typing import Any

from backend.domain.instants import instant_written, write_instant
from backend.domain.numbering import Verdict
from backend.services.sync import Answer, Push


def written(push: Push) -> dict[str, Any]:
    """The JSON that a phone sends."""
    return {
        "protocol": 1,
        "device": push.device,
        "epoch": push.epoch,
        "cursor": push.cursor,
        "sent_at": push.sent_at.isoformat(),
        "mutations": list(push.mutations),
        "holding": {"release": push.release, "recalls": push.recalls},
    }


def read_answer(said: dict[str, Any], push: Push) -> Answer:
    """What the server's JSON says to a phone that sent this."""
    ids = {one["number"]: one["id"] for one in push.mutations}
    server_time = instant_written(said["server_time"])
    assert server_time is not None
    assert said["server_time"] == write_instant(server_time)
    return Answer(
        epoch=said["epoch"],
        cursor=said["cursor"],
        more=said["more"],
        acknowledged=said["acknowledged"],
        verdicts=[
            Verdict(one["number"], ids[one["number"]], one.get("code"), one["again"])
            for one in said["verdicts"]
        ],
        entries=said["entries"],
        release=said["release"],
        recalls=said["recalls"],
        server_time=server_time,
    )
