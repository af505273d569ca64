"""`flask content`: check what editors have written, carry it to the desk and back, publish, recall, prove."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import click

from backend.console.carrying import pack, unpack
from backend.console.plain import REFUSED, PlainGroup, stop, the_house
from backend.content_files.reading import read_draft
from backend.content_files.released import RELEASED, seal
from backend.content_files.tree import read_tree, take_file_away, write_file
from backend.domain.content.draft import Draft
from backend.domain.content.editors_files import is_at_the_desk
from backend.domain.content.findings import Finding
from backend.domain.content.parameters import ParameterChange
from backend.domain.content.recall import SEVERITIES
from backend.domain.content.release import fingerprint
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.desk_leads import desk_leads
from backend.services.export_files import export_elsewhere, export_files
from backend.services.export_slots import export_slots, export_slots_elsewhere
from backend.services.fill_slots import fill_from_draft
from backend.services.import_files import import_files
from backend.services.publish_release import publish_release
from backend.services.read_parameter_changes import changes_of_the_draft
from backend.services.recall_editions import recall_editions
from backend.services.verify_release import verify_release
from backend.storage.failures import StorageMissing, StorageTooOld
from backend.web.catalogue import read_catalogue

group = PlainGroup("content", help="What people read.")
group.add_command(pack)
group.add_command(unpack)

in_language = click.option(
    "--language", type=click.Choice(["da", "en"]), default="en", show_default=True, help="Of what is said."
)


@group.command("check")
@in_language
@click.option("--texts", is_flag=True, help="Show how hard each text is to read.")
def check(language: str, texts: bool) -> None:  # noqa: FBT001  (click hands a flag over like this)
    """Say everything that an editor should look at; fails where something would stop a release."""
    draft = _draft()
    if texts:
        for item_id, measured in sorted(draft.readability.items(), key=lambda pair: -pair[1].lix):
            click.echo(f"LIX {measured.lix:3}  {measured.words_a_sentence:2} words a sentence  {item_id}")
        click.echo(f"LIX {draft.mean_lix:3}  on average")
    _say(draft.findings, language)
    # Editors may check their texts on a machine that has never published anything.
    with contextlib.suppress(StorageMissing, StorageTooOld):
        _say_changes(changes_of_the_draft(the_house().database, draft))
    errors, warnings = len(draft.errors), len(draft.findings) - len(draft.errors)
    click.echo(f"{len(draft.items)} items, {errors} errors, {warnings} warnings.")
    if draft.errors:
        raise SystemExit(REFUSED)


@group.command("seal")
@in_language
def write_seal(language: str) -> None:
    """Write down what the folder holds as released, so that later checks tell what has changed since."""
    draft = _draft()
    _say(draft.errors, language)
    if draft.errors:
        raise SystemExit(REFUSED)
    write_file(the_house().settings.content, RELEASED, seal(draft.items))
    click.echo(f"{len(draft.items)} items written to {RELEASED}.")


@group.command("publish")
@in_language
@click.option("--id", "release_id", help="The release's name; otherwise the month's next, such as 2026-11-1.")
@click.option("--over-desk", is_flag=True, help="Also over what the desk has published since.")
def publish(language: str, release_id: str | None, over_desk: bool) -> None:  # noqa: FBT001
    """Publish everything in the content folder, and what the municipalities have filled in."""
    house = the_house()
    folder = read_tree(house.settings.content)
    draft = read_draft(folder, civil_day(house.clock()))
    _say(draft.errors, language)
    changes = changes_of_the_draft(house.database, draft)
    sources = {path: text for path, text in folder.items() if is_at_the_desk(path)}
    release = publish_release(
        house.database, draft, now=house.clock(), release_id=release_id, sources=sources, over_desk=over_desk
    )
    if isinstance(release, Refusal):
        _stop_publishing(release)
    click.echo(f"Release {release.id}: {len(release.items)} items, {release.fingerprint}.")
    _say_changes(changes)
    _take_over(folder, draft)


def bring_forward_content() -> None:
    """What a server does with the folder when it starts: publish it, or hand it to a desk that publishes."""
    house = the_house()
    lead = desk_leads(house.database)
    if lead is None:
        click.get_current_context().invoke(publish)
        return
    click.echo(f"The desk publishes here: release {lead.release.id} by {lead.release.publisher} holds.")
    folder = read_tree(house.settings.content)
    draft = read_draft(folder, civil_day(house.clock()))
    if draft.errors:
        # What is wrong in the folder is not what people read, and closes no door.
        _say(draft.errors, "en")
        return
    _take_over(folder, draft)


def _take_over(folder: Mapping[str, str], draft: Draft) -> None:
    """Let municipalities' slots and the desk have what the folder says."""
    house = the_house()
    _fill_slots(draft)
    # What editors are in the middle of is theirs; it neither stops a release nor gives way to one.
    imported = import_files(house.database, folder, now=house.clock())
    if isinstance(imported, Refusal):
        _name_files(imported)


def _fill_slots(draft: Draft, *, over: bool = False) -> None:
    house = the_house()
    filled = fill_from_draft(house.database, draft, now=house.clock(), over=over)
    if isinstance(filled, Refusal):
        stop(filled)
    _name_paths(filled.apart)
    click.echo(f"Municipalities' own words: {filled.changed} new or changed.")


def _stop_publishing(refusal: Refusal) -> NoReturn:
    """End where a release cannot be made, with what stands in the way and what to do about it."""
    for named in refusal.fields:
        click.echo(f"  {named}", err=True)
    if refusal.code == "desk_has_published":
        click.echo(
            "Bring the desk's words into the folder with: flask content export. Or send the folder's changes"
            " to the desk with: flask content import. --over-desk publishes the folder all the same.",
            err=True,
        )
    stop(refusal)


@group.command("import")
@in_language
@click.option(
    "--over", is_flag=True, help="Also where the desk has changed too; its words stay in its history."
)
def take_in(language: str, over: bool) -> None:  # noqa: FBT001  (click hands a flag over like this)
    """Let the desk have what the content folder says; changes nothing where something is wrong."""
    house = the_house()
    folder = read_tree(house.settings.content)
    draft = read_draft(folder, civil_day(house.clock()))
    _say(draft.errors, language)
    imported = import_files(house.database, folder, now=house.clock(), over=over)
    if isinstance(imported, Refusal):
        _name_files(imported)
        if imported.fields:
            click.echo("With --over the files win. What the desk had stays in its history.", err=True)
        stop(imported)
    _fill_slots(draft, over=over)
    for path in imported.taken:
        click.echo(f"  {path}")
    click.echo(f"{len(imported.taken)} files taken over; {len(imported.ahead)} are newer at the desk.")


@group.command("export")
@click.option("--over", is_flag=True, help="Also over words in the folder that the desk has never seen.")
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="Another folder, for a look; otherwise the content folder, which is then in step with the desk.",
)
def bring_out(to: Path | None, over: bool) -> None:  # noqa: FBT001  (click hands a flag over like this)
    """Write what the desk has into files, byte for byte."""
    house = the_house()
    root = to or house.settings.content

    def write(path: str, text: str | None) -> None:
        if text is None:
            take_file_away(root, path)
        else:
            write_file(root, path, text)

    today = civil_day(house.clock())
    if to is not None:
        elsewhere = export_elsewhere(house.database, write)
        elsewhere += export_slots_elsewhere(house.database, write, today=today)
        click.echo(f"{len(elsewhere)} files written.")
        return
    folder = read_tree(root)
    for written in (
        export_files(house.database, folder, write, now=house.clock(), over=over),
        export_slots(
            house.database, folder, read_draft(folder, today).slots, write, now=house.clock(), over=over
        ),
    ):
        if isinstance(written, Refusal):
            _stop_exporting(written)
        for path in written:
            click.echo(f"  {path}")
        click.echo(f"{len(written)} files written.")


@group.command("recall")
@click.argument("item")
@click.option(
    "--edition", "editions", type=int, required=True, multiple=True, help="May be given more than once."
)
@click.option("--severity", type=click.Choice(SEVERITIES), required=True)
@click.option("--notice-da", required=True, help="What patients are told, in Danish.")
@click.option("--notice-en", required=True, help="What patients are told, in English.")
def recall(item: str, editions: tuple[int, ...], severity: str, notice_da: str, notice_en: str) -> None:
    """Tell every phone that holds these editions of ITEM. A recall is never taken back."""
    house = the_house()
    result = recall_editions(
        house.database,
        item,
        editions,
        severity=severity,
        notice={"da": notice_da, "en": notice_en},
        now=house.clock(),
    )
    if isinstance(result, Refusal):
        stop(result)
    for one in result:
        click.echo(f"Recall {one.number}: {one.item}, edition {one.edition}.")


@group.command("fingerprint")
@click.option("--files", is_flag=True, help="Of the content folder, instead of what is published.")
def show_fingerprint(files: bool) -> None:  # noqa: FBT001  (click hands a flag over like this)
    """Compute the fingerprint anew from the bytes, and fail where they are not what was published."""
    if files:
        click.echo(fingerprint(item.pin for item in _draft().items))
        return
    verified = verify_release(the_house().database)
    if verified is None:
        stop(Refusal("nothing_released"))
    click.echo(f"{verified.release.id}  {verified.fingerprint}")
    if not verified.intact:
        changed = ", ".join(verified.broken) or "the release's own list"
        click.echo(f"Published as {verified.release.fingerprint}. Changed since: {changed}", err=True)
        raise SystemExit(REFUSED)


def _stop_exporting(refusal: Refusal) -> NoReturn:
    """End where the folder has words of its own, with what to do about them. Nothing else remembers those."""
    for path in refusal.fields:
        click.echo(f"  changed in the folder, and not seen by the desk: {path}", err=True)
    click.echo(
        "Let the desk have them first with: flask content import. With --over the desk's words take their"
        " place, and what the folder had is gone.",
        err=True,
    )
    stop(refusal)


def _name_files(refusal: Refusal) -> None:
    _name_paths(refusal.fields)


def _name_paths(paths: Iterable[str]) -> None:
    for path in paths:
        click.echo(f"  changed in the folder and at the desk: {path}", err=True)


def _draft() -> Draft:
    house = the_house()
    return read_draft(read_tree(house.settings.content), civil_day(house.clock()))


def _say_changes(changes: Sequence[ParameterChange]) -> None:
    """What a clinician must know of a release; plans that run keep the numbers they were assigned with."""
    for change in changes:
        was, becomes = change.before or "not there", change.after or "not there"
        click.echo(f"Changed for new plans: {change.item} {change.parameter}: {was} -> {becomes}")


def _say(findings: Sequence[Finding], language: str) -> None:
    sentence = read_catalogue(the_house().settings.content, "check", language)
    for finding in findings:
        weight = sentence("error" if finding.stops_a_release else "warning")
        # One finding a line, as editors and terminals know it, so that a click leads to the place.
        said = sentence(finding.code, **finding.params)
        click.echo(f"content/{finding.file}:{finding.line}: {weight}: {said}")
