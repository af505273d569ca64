"""`flask doctor`: everything that an operator wants to know, in one screen."""

from __future__ import annotations

import json
import platform
import shutil
from collections.abc import Iterator
from typing import Literal

import click
from flask.cli import with_appcontext

from backend.console.plain import REFUSED, the_house
from backend.domain.days import civil_day
from backend.house import House
from backend.services import keep_database
from backend.services.desk_leads import desk_leads
from backend.services.look_at_phones import look_at_phones
from backend.settings import Settings
from backend.storage.failures import StorageFailure
from backend.version import VERSION

LITTLE_ROOM = 0.10
OLD_BACKUP_HOURS = 24

# `note` is what an operator may have chosen; only `LOOK` needs a hand, and is told by the exit code.
Mark = Literal["ok", "note", "LOOK"]
Line = tuple[str, str, Mark]


@click.command("doctor")
@with_appcontext
def doctor() -> None:
    """Say whether everything is well; the exit code says it to scripts."""
    marks = set()
    for name, value, mark in _look(the_house()):
        marks.add(mark)
        click.echo(f"{mark:<4}  {name:<12} {value}")
    if "LOOK" in marks:
        raise SystemExit(REFUSED)


def _look(house: House) -> Iterator[Line]:
    settings = house.settings
    yield "rygvej", VERSION, "ok"
    yield "python", platform.python_version(), "ok"
    yield "mode", "demo" if settings.demo else "production", "ok"
    yield "origin", settings.origin, "ok"
    yield from _database(house)
    yield from _backup(house)
    yield _mail(house)
    yield _security_contact(house)
    existing = next(folder for folder in (settings.data, *settings.data.parents) if folder.exists())
    room = shutil.disk_usage(existing)
    share = room.free / room.total
    yield "room", f"{room.free / 1e9:.1f} GB free ({share:.0%})", _judged(fine=share > LITTLE_ROOM)
    yield _app(settings)


def _app(settings: Settings) -> Line:
    if not (settings.pwa_dist / "index.html").is_file():
        return "app", "not built: make pwa", "LOOK"
    named = settings.pwa_dist / "build.json"
    build = json.loads(named.read_text()).get("app") if named.is_file() else None
    if build in settings.withdrawn_apps:
        return (
            "app",
            f"{build} is served and withdrawn, so no phone takes it in: RYGVEJ_WITHDRAWN_APPS",
            "LOOK",
        )
    return "app", "built", "ok"


def _judged(*, fine: bool) -> Mark:
    return "ok" if fine else "LOOK"


def _database(house: House) -> Iterator[Line]:
    try:
        found = keep_database.look(house.database)
    except StorageFailure as failure:
        yield "database", f"{failure.code}: {failure}", "LOOK"
        return
    yield "database", found.server, "ok"
    yield "driver", found.driver, "ok"
    yield (
        "migrations",
        f"{found.revision} of {found.newest_revision}",
        _judged(fine=found.revision == found.newest_revision),
    )
    epoch, release = found.epoch, found.release
    yield "epoch", epoch or "none: flask database init", _judged(fine=epoch is not None)
    yield (
        "content",
        release or "nothing published: flask content publish",
        _judged(fine=release is not None),
    )
    yield from _desk(house)
    yield from _phones(house)


def _desk(house: House) -> Iterator[Line]:
    """Who publishes here. Once the desk does, what changes in the folder waits there for approval."""
    lead = desk_leads(house.database)
    if lead is None:
        yield "publishing", "from the content folder, whenever the server starts", "ok"
        return
    who = f"{lead.release.id} by {lead.release.publisher}"
    yield "publishing", f"from the desk ({who}); {lead.under_way} texts are worked on there", "ok"


def _phones(house: House) -> Iterator[Line]:
    """Told and not judged: who is silent, and what was refused, is for people to make something of."""
    seen = look_at_phones(house.database, now=house.clock())
    day, week, kept, longer = seen.silent
    silent = f"within a day {day}, a week {week}, 35 days {kept}, longer ago {longer}"
    yield "phones", f"patients last heard from: {silent}", "ok"
    codes = ", ".join(f"{code} {count}" for code, count in seen.refused.items())
    refused = sum(seen.refused.values())
    told = f"{refused} of {seen.wishes} from phones heard from within 35 days"
    yield "refused", f"{told}: {codes}" if codes else told, "note" if codes else "ok"


def _security_contact(house: House) -> Line:
    contact, expires = house.settings.security_contact, house.settings.security_expires
    if not contact:
        return "security.txt", "not served: RYGVEJ_SECURITY_CONTACT says whom to tell of a weakness", "note"
    if expires is not None and expires < civil_day(house.clock()):
        return "security.txt", f"out of date since {expires}, and not served any more", "LOOK"
    return "security.txt", contact, "ok"


def _mail(house: House) -> Line:
    told = {
        "works": "works, as far as the last letter tells",
        "failing": f"the last letter could not leave: {house.courier.trouble()}",
        "not_set_up": "not set up, so nobody is sent a link for a forgotten password: RYGVEJ_SMTP_URL",
    }
    marks: dict[str, Mark] = {"works": "ok", "failing": "LOOK", "not_set_up": "note"}
    return "mail", told[house.courier.state()], marks[house.courier.state()]


def _backup(house: House) -> Iterator[Line]:
    last = keep_database.last_backup(house.settings.data)
    if last is None:
        # The demo has nothing to lose.
        yield "backup", "none yet: flask database backup FILE", _judged(fine=house.settings.demo)
        return
    hours = (house.clock() - last).total_seconds() / 3600
    yield "backup", f"{hours:.1f} hours old", _judged(fine=hours <= OLD_BACKUP_HOURS)
