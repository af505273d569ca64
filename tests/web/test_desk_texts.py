"""Texts at the editors' desk: what a list says, what a check says, and that two editors lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from uuid_utils.compat import uuid7

from backend.content_files.reading import read_draft
from backend.services.export_files import export_elsewhere
from backend.services.save_text import Wanted, save_text
from backend.storage import drafts
from backend.storage.tables import draft_revision, work, work_act
from backend.storage.transaction import Database
from tests.answers import told
from tests.cast import FREJA
from tests.clock import FixedClock
from tests.content.small import SMALL, TODAY
from tests.services.test_two_doors import OURS, Folder

ClientAs = Callable[[str], FlaskClient]
DANISH, ENGLISH = "da/pages/walk.md", "en/pages/walk.md"
WALK = "/api/desk/texts/walk"


def opened(browser: FlaskClient) -> dict[str, dict[str, Any]]:
    """The files of the walk, by path."""
    return {file["path"]: file for file in told(browser.get(WALK))["files"]}


def save(browser: FlaskClient, *files: dict[str, Any]) -> Any:
    kept = [{key: file[key] for key in ("path", "text", "revision")} for file in files]
    return browser.put(WALK, json={"files": kept})


def with_words(file: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    assert old in file["text"]
    return {**file, "text": file["text"].replace(old, new)}


def line_of(browser: FlaskClient, item_id: str) -> dict[str, Any]:
    lines = told(browser.get("/api/desk/texts"))["texts"]
    return next(line for line in lines if line["id"] == item_id)


@pytest.mark.usefixtures("desk")
def test_the_list_says_what_is_published_and_what_is_not(client_as: ClientAs) -> None:
    freja = client_as("freja")
    before = line_of(freja, "walk")
    assert (before["edition"], before["released"], before["changed"], before["state"]) == (1, 1, False, None)
    saved = save(freja, with_words(opened(freja)[DANISH], "Gå hjem.", "Gå hjem igen."))
    assert saved.status_code == 200
    after = line_of(client_as("dorte"), "walk")
    assert (after["edition"], after["released"], after["changed"], after["state"]) == (2, 1, True, "draft")
    assert after["updated_by"] == FREJA.name
    # The English now belongs to the edition before, and somebody should look at it.
    assert after["warnings"] == before["warnings"] + 1


@pytest.mark.usefixtures("desk")
def test_the_desk_numbers_editions_and_a_change_that_is_taken_back_is_none(client_as: ClientAs) -> None:
    freja = client_as("freja")
    files = opened(freja)
    changed = with_words(files[ENGLISH], "every day", "each day")
    saved = {file["path"]: file for file in told(save(freja, changed))["files"]}
    assert "\nedition: 2\n" in saved[DANISH]["text"]
    assert "of_edition: 2\n" in saved[ENGLISH]["text"]
    back = told(save(freja, with_words(saved[ENGLISH], "each day", "every day")))["files"]
    assert {file["path"]: file["text"] for file in back} == {DANISH: SMALL[DANISH], ENGLISH: SMALL[ENGLISH]}
    assert line_of(freja, "walk")["changed"] is False


def test_two_editors_at_once_lose_nothing(client_as: ClientAs, desk: Database, clock: FixedClock) -> None:
    freja = client_as("freja")
    file = opened(freja)[DANISH]
    assert save(freja, with_words(file, "Gå hjem.", "Gå hjem, sagde Freja.")).status_code == 200
    refused = save(freja, with_words(file, "Gå hjem.", "Gå hjem, sagde den anden."))
    assert refused.status_code == 409
    assert told(refused)["code"] == "changed_meanwhile"
    (theirs,) = told(refused)["detail"]["files"]
    assert "sagde Freja" in theirs["text"]
    assert (theirs["by_name"], theirs["at"]) == (FREJA.name, "2026-03-02T09:00:00Z")
    # Whoever was refused has seen the other's words now, and goes on from them; the first are kept.
    again = with_words(file, "Gå hjem.", "Gå hjem, sagde den anden.") | {"revision": theirs["revision"]}
    assert save(freja, again).status_code == 200
    with desk.read() as connection:
        kept = connection.execute(select(draft_revision.c.text).where(draft_revision.c.path == DANISH))
        said = [text.split("sagde ")[1].split(".")[0] for (text,) in kept if "sagde" in text]
    assert said == ["Freja", "den anden"]


def test_of_two_who_save_in_the_same_moment_one_is_told(desk: Database, clock: FixedClock) -> None:
    def act(who: int) -> str:
        text = SMALL[DANISH].replace("Gå hjem.", f"Gå hjem {who}.")
        result = save_text(desk, "walk", [Wanted(DANISH, text, 1)], by=FREJA.id, now=clock())
        return getattr(result, "code", "saved")

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(act, range(4))) == ["changed_meanwhile"] * 3 + ["saved"]


def test_a_new_number_alone_stands_in_nobodys_way(client_as: ClientAs, desk: Database) -> None:
    freja = client_as("freja")
    files = opened(freja)
    assert save(freja, with_words(files[ENGLISH], "every day", "each day")).status_code == 200
    assert save(freja, with_words(files[DANISH], "Gå hjem.", "Gå hjem igen.")).status_code == 200
    with desk.read() as connection:
        danish = drafts.tree(connection)[DANISH]
    assert "\nedition: 2\n" in danish
    assert "Gå hjem igen." in danish


def test_a_municipalitys_editor_reads_and_remarks_and_saves_nothing(
    client_as: ClientAs, desk: Database
) -> None:
    dorte = client_as("dorte")
    refused = save(dorte, with_words(opened(dorte)[DANISH], "Gå hjem.", "Gå i Odense."))
    assert (refused.status_code, told(refused)["code"]) == (403, "not_allowed")
    with desk.read() as connection:
        assert drafts.tree(connection) == OURS
    remark = {"id": str(uuid7()), "body": "Skal der stå noget om busser?"}
    assert dorte.post(f"{WALK}/comments", json=remark).status_code == 204
    assert dorte.post(f"{WALK}/comments", json=remark).status_code == 204
    freja = client_as("freja")
    assert line_of(freja, "walk")["comments"] == 1
    assert freja.post(f"{WALK}/comments/{remark['id']}/settle").status_code == 204
    (said,) = told(freja.get(WALK))["comments"]
    assert (said["by_name"], said["settled_by_name"]) == ("Dorte Bach", "Freja Lind")
    assert line_of(freja, "walk")["comments"] == 0


def test_every_edit_puts_the_work_back_to_a_draft(
    client_as: ClientAs, desk: Database, clock: FixedClock
) -> None:
    freja = client_as("freja")
    save(freja, with_words(opened(freja)[DANISH], "Gå hjem.", "Gå hjem igen."))
    with desk.write() as connection:
        connection.execute(work.update().values(state="approved", approved_by="x", fingerprint="y"))
    save(freja, with_words(opened(freja)[DANISH], "igen", "til sidst"))
    with desk.read() as connection:
        row = connection.execute(select(work)).one()
        acts = connection.execute(select(work_act.c.act, work_act.c.edition)).all()
    assert (row.state, row.approved_by, row.fingerprint, row.edited_by) == ("draft", None, None, FREJA.id)
    assert acts == [("saved", 2), ("saved", 2)]


CHANGES = {
    "a link to nowhere": (DANISH, "item:rest", "item:nowhere"),
    "a box left open": (DANISH, ":::\n\n## Små", "## Små"),
    "a field that is none": (DANISH, "  minutes: 2", "  minuts: 2"),
    "a head that is no YAML": (DANISH, "text:\n", "text: [\n"),
    "HTML": (DANISH, "- Gå ud.", "- Gå <b>ud</b>."),
    "an English link to nowhere": (ENGLISH, "item:rest", "item:nowhere"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_check_says_what_the_command_says_when_it_is_saved(
    client_as: ClientAs, desk: Database, change: str
) -> None:
    path, old, new = CHANGES[change]
    freja = client_as("freja")
    file = with_words(opened(freja)[path], old, new)
    written = {"path": path, "text": file["text"]}
    checked = told(freja.post(f"{WALK}/check", json={"files": [written]}))["findings"]
    assert save(freja, file).status_code == 200
    exported = Folder()
    export_elsewhere(desk, exported.write)
    commanded = read_draft({**SMALL, **exported}, TODAY).findings
    expected = [(one.file, one.line, one.code) for one in commanded if one.file in (DANISH, ENGLISH)]
    assert [(one["file"], one["line"], one["code"]) for one in checked] == expected
    assert expected
    assert all(one["said"]["da"] and one["said"]["en"] for one in checked)


@pytest.mark.usefixtures("desk")
def test_a_check_gives_the_text_as_readers_would_have_it_with_its_drawings(client_as: ClientAs) -> None:
    answer = told(client_as("dorte").post(f"{WALK}/check", json={"files": []}))
    assert answer["findings"] == []
    assert answer["item"]["text"]["da"]["body"][0]["title"] == "Det kan du gøre"
    assert list(answer["figures"]) == ["stick"]
    assert answer["titles"]["rest"]["en"] == "Rest a little"
    assert answer["readability"]["words"] > 10


@pytest.mark.usefixtures("desk")
def test_a_new_text_has_the_form_of_another_and_nobodys_approval(client_as: ClientAs) -> None:
    freja = client_as("freja")
    made = freja.post("/api/desk/texts", json={"id": "run", "like": "walk"})
    assert made.status_code == 201
    texts = {file["path"]: file["text"] for file in told(made)["files"]}
    assert set(texts) == {"da/pages/run.md", "en/pages/run.md"}
    assert "\nid: run\n" in texts["da/pages/run.md"]
    assert "slug: run\n" in texts["en/pages/run.md"]
    taken = freja.post("/api/desk/texts", json={"id": "walk", "like": "rest"})
    assert (taken.status_code, told(taken)["code"]) == (409, "text_id_taken")
    assert (
        told(freja.post("/api/desk/texts", json={"id": "acute", "like": "walk"}))["code"] == "text_id_taken"
    )
    nothing = freja.post("/api/desk/texts", json={"id": "other", "like": "acute"})
    assert nothing.status_code == 404


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "path", ["da/pages/rest.md", "regions.yaml", "../secret.md", "da/pages/../x/walk.md"]
)
def test_an_editor_saves_the_files_of_the_text_and_no_others(client_as: ClientAs, path: str) -> None:
    written = {"path": path, "text": "x", "revision": 0}
    assert client_as("freja").put(WALK, json={"files": [written]}).status_code == 404


@pytest.mark.usefixtures("desk")
def test_an_unknown_text_and_remark_are_not_found(client_as: ClientAs) -> None:
    freja = client_as("freja")
    assert freja.get("/api/desk/texts/nothing").status_code == 404
    assert freja.post("/api/desk/texts/nothing/check", json={"files": []}).status_code == 404
    assert freja.post(f"{WALK}/comments/{uuid7()}/settle").status_code == 404
    remark = {"id": str(uuid7()), "body": "Hvor?"}
    assert freja.post("/api/desk/texts/nothing/comments", json=remark).status_code == 404
