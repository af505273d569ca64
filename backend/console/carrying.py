"""`flask content pack` and `flask content unpack`: carry a release to another installation as one file."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import click
from flask.cli import with_appcontext

from backend.console.plain import stop, the_house
from backend.domain.content.canonical import sha256_of
from backend.domain.content.pack import packed, unpacked
from backend.domain.refusals import Refusal
from backend.services.pack_release import pack_release
from backend.services.unpack_release import Unpacked, unpack_release

a_file = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command("pack")
@a_file
@with_appcontext
def pack(file: Path) -> None:
    """Write the newest release into FILE, the same bytes whenever and wherever it is packed."""
    house = the_house()
    found = pack_release(house.database, here=house.settings.origin)
    if isinstance(found, Refusal):
        stop(found)
    written = packed(found)
    try:
        with file.open("xb") as opened:
            opened.write(written)
    except FileExistsError:
        stop(Refusal("backup_exists"))
    except OSError:
        stop(Refusal("backup_unplaceable"))
    click.echo(
        f"Release {found.release.id} of {found.origin}: {len(found.items)} items, {len(found.sources)} files,"
        f" {len(found.recalls)} recalls, {found.release.fingerprint}."
    )
    click.echo(f"{file}: {len(written):,} bytes, SHA-256 {sha256_of(written)}")


@click.command("unpack")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--over-newer", is_flag=True, help="Also where what is released here is newer.")
@click.option("--id", "release_id", help="Another name, where a release here has the same.")
@with_appcontext
def unpack(file: Path, over_newer: bool, release_id: str | None) -> None:  # noqa: FBT001  (click hands a flag over like this)
    """Release here what FILE holds, if every byte of it is as it was packed."""
    house = the_house()
    found = unpacked(file.read_bytes())
    if isinstance(found, Refusal):
        _say_why(found)
    result = unpack_release(
        house.database, found, now=house.clock(), over_newer=over_newer, release_id=release_id
    )
    if isinstance(result, Refusal):
        _say_why(result)
    _say_what_came(result, found.origin)


def _say_what_came(came: Unpacked, origin: str) -> None:
    release = came.release
    what = "Release" if came.is_new else "Is here already:"
    click.echo(f"{what} {release.id} of {origin}: {len(release.items)} items, {release.fingerprint}.")
    click.echo(f"Recalls that were not known here: {came.recalls}.")
    for path in came.left:
        click.echo(f"  as somebody has written it at the desk, not as it is released: {path}")


def _say_why(refusal: Refusal) -> NoReturn:
    """End with the reason, what it is about, and what to do where something can be done."""
    for name in refusal.fields:
        click.echo(f"  {name}", err=True)
    advice = {
        "newer_here": f"{refusal.detail.get('here')} is released here. --over-newer takes its place.",
        "release_id_taken": "With --id it gets another name here. The fingerprint stays.",
    }
    if refusal.code in advice:
        click.echo(advice[refusal.code], err=True)
    stop(refusal)
