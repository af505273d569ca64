"""The smallest content released anew, text by text, for tests about newer editions of what a plan holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from uuid_utils.compat import uuid7

from backend.domain.content.release import Release
from backend.domain.prescription import LadderWish
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.clinical_entry import Written
from backend.services.publish_release import publish_release
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.content.small import draft_of, small

# A text's two files, by its id.
FILES = {
    "walk": ("da/pages/walk.md", "en/pages/walk.md"),
    "signs": ("da/pages/signs.md", "en/pages/signs.md"),
    "stand": ("da/exercises/stand.yaml", "en/exercises/stand.yaml"),
    "rest": ("da/strategies/rest.md", "en/strategies/rest.md"),
}


def anew(tree: Mapping[str, str], item: str, edition: int, change: str | None = None) -> dict[str, str]:
    """The folder with the text in this edition: minor, major, or nobody has said."""
    danish, english = FILES[item]
    head = f"edition: {edition}\n" + (f"change: {{kind: {change}}}\n" if change else "")
    said = {"da": f"Nyt i udgave {edition}.", "en": f"New in edition {edition}."}
    before = f"edition: {edition - 1}\n"
    files = dict(tree)
    at = files[danish].index(before)
    end = files[danish].index("approved:", at)
    files[danish] = files[danish][:at] + head + files[danish][end:]
    files[english] = files[english].replace(f"of_edition: {edition - 1}", f"of_edition: {edition}")
    for path, language in ((danish, "da"), (english, "en")):
        files[path] = _with_note(files[path], said[language] if change else None)
    return files


def _with_note(text: str, said: str | None) -> str:
    lines = [line for line in text.split("\n") if not line.startswith("  changed: ")]
    if said is None:
        return "\n".join(lines)
    at = next(place for place, line in enumerate(lines) if line.startswith("text:"))
    inline = lines[at].removeprefix("text: {")
    if inline != lines[at]:
        lines[at] = f"text: {{changed: {said.rstrip('.')}, {inline.split('changed: ')[0]}"
    else:
        lines.insert(at + 1, f"  changed: {said}")
    return "\n".join(lines)


def publish(database: Database, tree: Mapping[str, str], now: datetime) -> Release:
    """Release the folder as it stands."""
    made = publish_release(database, draft_of(dict(tree)), now=now)
    assert isinstance(made, Release), made
    return made


def give(database: Database, clinician: str, patient: str, now: datetime, **other: Any) -> str:
    """A plan of the small pathway, with everything pinned as it is released now."""
    wish = PlanWish(str(uuid7()), "start", LadderWish(starts_on=now.date()), [("stand", 1)], **other)
    made = assign_plan(database, clinician_id=clinician, patient_id=patient, wish=wish, now=now)
    assert isinstance(made, Written), made
    return wish.id


def log_of(database: Database, patient: str) -> list[dict[str, Any]]:
    """Everything in the patient's log."""
    with database.read() as connection:
        return patient_log.whole(connection, patient)


START = small()
