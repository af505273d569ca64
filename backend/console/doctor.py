"""`flask doctor`: everything that an operator wants to know, in one screen."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator

import click
from flask.cli import with_appcontext

from backend.console.plain import REFUSED, the_house
from backend.domain.days import civil_day
from backend.house import House
from backend.services import keep_database
from backend.storage.failures import StorageFailure
from backend.version import VERSION

LITTLE_ROOM = 0.10
OLD_BACKUP_HOURS = 24


@click.command("doctor")
@with_appcontext
def doctor() -> None:
    """Say whether everything is well; the exit code says it to scripts."""
    well = True
    for name, value, fine in _look(the_house()):
        well = well and fine
        click.echo(f"{'ok  ' if fine else 'LOOK'}  {name:<12} {value}")
    if not well:
        raise SystemExit(REFUSED)


def _look(house: House) -> Iterator[tuple[str, str, bool]]:
    settings = house.settings
    yield "rygvej", VERSION, True
    yield "python", platform.python_version(), True
    yield "mode", "demo" if settings.demo else "production", True
    yield "origin", settings.origin, True
    yield from _database(house)
    yield from _backup(house)
    yield _mail(house)
    yield _security_contact(house)
    existing = next(folder for folder in (settings.data, *settings.data.parents) if folder.exists())
    room = shutil.disk_usage(existing)
    share = room.free / room.total
    yield "room", f"{room.free / 1e9:.1f} GB free ({share:.0%})", share > LITTLE_ROOM
    built = (settings.pwa_dist / "index.html").is_file()
    yield "app", "built" if built else "not built: make pwa", built


def _database(house: House) -> Iterator[tuple[str, str, bool]]:
    try:
        found = keep_database.look(house.database)
    except StorageFailure as failure:
        yield "database", f"{failure.code}: {failure}", False
        return
    yield "database", found.server, True
    yield "driver", found.driver, True
    yield (
        "migrations",
        f"{found.revision} of {found.newest_revision}",
        found.revision == found.newest_revision,
    )
    yield "epoch", found.epoch or "none: flask database init", found.epoch is not None
    yield "content", found.release or "nothing published: flask content publish", found.release is not None


def _security_contact(house: House) -> tuple[str, str, bool]:
    contact, expires = house.settings.security_contact, house.settings.security_expires
    if not contact:
        return "security.txt", "not served: RYGVEJ_SECURITY_CONTACT says whom to tell of a weakness", False
    if expires is not None and expires < civil_day(house.clock()):
        return "security.txt", f"out of date since {expires}, and not served any more", False
    return "security.txt", contact, True


def _mail(house: House) -> tuple[str, str, bool]:
    told = {
        "works": "works, as far as the last letter tells",
        "failing": f"the last letter could not leave: {house.courier.trouble()}",
        "not_set_up": "not set up, so nobody is sent a link for a forgotten password: RYGVEJ_SMTP_URL",
    }
    return "mail", told[house.courier.state()], house.courier.state() == "works"


def _backup(house: House) -> Iterator[tuple[str, str, bool]]:
    last = keep_database.last_backup(house.settings.data)
    if last is None:
        # The demo has nothing to lose.
        yield "backup", "none yet: flask database backup FILE", house.settings.demo
        return
    hours = (house.clock() - last).total_seconds() / 3600
    yield "backup", f"{hours:.1f} hours old", hours <= OLD_BACKUP_HOURS
