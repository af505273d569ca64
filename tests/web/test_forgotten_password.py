"""A forgotten password: a link by mail that works once, and an answer that tells nobody who is known here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from werkzeug.test import TestResponse

from backend import create_app
from backend.mail.courier import Courier
from backend.services.passwords import Passwords
from backend.services.people import change_password
from backend.settings import Settings
from backend.storage import people
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.conftest import CHEAP

OLD, NEW = "hest vindue lampe", "kano tallerken måne"
HEALTH = re.compile(
    r"ryg(?!vej)|smerte|plan|træning|øvelse|behandl|patient|back|pain|exercise|clinic", re.IGNORECASE
)


@pytest.fixture
def app(settings: Settings, clock: FixedClock, database: Database) -> Any:
    """The demo, because its letters lie in a folder; Anna and Bo have passwords."""
    for member in (ANNA, BO):
        change_password(database, Passwords(CHEAP), email=member.email, password=OLD, now=clock())
    made = create_app(replace(settings, demo=True), clock)
    yield made
    made.extensions[EXTENSION].courier.all_done()
    made.extensions[EXTENSION].database.close()


def forgot(client: FlaskClient, who: str = ANNA.email, address: str = "127.0.0.1") -> TestResponse:
    environ = {"REMOTE_ADDR": address}
    return client.post("/api/session/forgotten", json={"who": who}, environ_overrides=environ)


def letters(app: Flask, settings: Settings) -> list[Any]:
    app.extensions[EXTENSION].courier.all_done()
    files = sorted((settings.data / "mail").glob("*.eml"))
    return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]


def token_in(letter: Any) -> str:
    found = re.search(r"/nulstil#(\S+)", letter.get_content())
    assert found is not None
    return found[1]


def choose(client: FlaskClient, token: str, password: str = NEW) -> TestResponse:
    return client.post("/api/session/reset", json={"token": token, "password": password})


def sign_in(client: FlaskClient, password: str, email: str = ANNA.email) -> TestResponse:
    return client.post("/api/session", json={"email": email, "password": password})


def test_the_link_of_the_mail_gives_a_new_password_and_lets_one_in(
    app: Flask, anonymous: FlaskClient, settings: Settings
) -> None:
    assert forgot(anonymous).status_code == 202
    [letter] = letters(app, settings)
    assert letter["To"] == ANNA.email
    assert told(choose(anonymous, token_in(letter)))["id"] == ANNA.id
    assert told(anonymous.get("/api/session"))["id"] == ANNA.id
    refused(sign_in(anonymous, OLD), 401, "wrong_credentials")
    assert told(sign_in(anonymous, NEW))["id"] == ANNA.id


def test_the_link_works_once(app: Flask, anonymous: FlaskClient, settings: Settings) -> None:
    forgot(anonymous)
    [letter] = letters(app, settings)
    told(choose(anonymous, token_in(letter)))
    refused(choose(anonymous, token_in(letter), "endnu en ny kode"), 401, "link_not_valid")


def test_the_link_holds_for_an_hour(
    app: Flask, anonymous: FlaskClient, settings: Settings, clock: FixedClock
) -> None:
    forgot(anonymous)
    [letter] = letters(app, settings)
    clock.move(minutes=60)
    refused(choose(anonymous, token_in(letter)), 401, "link_not_valid")


def test_only_the_latest_link_holds(app: Flask, anonymous: FlaskClient, settings: Settings) -> None:
    for _ in range(2):
        forgot(anonymous)
    first, second = letters(app, settings)
    refused(choose(anonymous, token_in(first)), 401, "link_not_valid")
    told(choose(anonymous, token_in(second)))


def test_a_password_that_will_not_do_leaves_the_link_as_it_was(
    app: Flask, anonymous: FlaskClient, settings: Settings
) -> None:
    forgot(anonymous)
    [letter] = letters(app, settings)
    for password, code in (("kort", "password_too_short"), ("adgangskode1", "password_too_common")):
        error = refused(choose(anonymous, token_in(letter), password), 422, "refused")
        assert error["detail"] == {"refusal": code}
    told(choose(anonymous, token_in(letter)))


def test_whoever_had_the_old_password_is_out_everywhere(
    app: Flask, anonymous: FlaskClient, client_as: Callable[[str], FlaskClient], settings: Settings
) -> None:
    elsewhere, bo = client_as("anna"), client_as("bo")
    forgot(anonymous)
    told(choose(anonymous, token_in(letters(app, settings)[0])))
    refused(elsewhere.get("/api/session"), 401, "not_signed_in")
    assert bo.get("/api/session").status_code == 200


def test_a_code_is_no_link_and_a_link_is_no_code(
    app: Flask, anonymous: FlaskClient, client_as: Callable[[str], FlaskClient], settings: Settings
) -> None:
    code = told(client_as("anna").post("/api/session/code"))["code"]
    refused(choose(anonymous, code), 401, "link_not_valid")
    refused(choose(anonymous, code.replace("-", "")), 401, "link_not_valid")
    forgot(anonymous)
    [letter] = letters(app, settings)
    body = {"code": token_in(letter)[:64], "born": "1979-04-12"}
    assert anonymous.post("/api/access", json=body).status_code in (401, 422)


def test_the_answer_and_the_work_before_it_are_the_same_for_somebody_and_for_nobody(
    app: Flask, anonymous: FlaskClient, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_mail = "uden.mail@rygvej.test"
    with database.write() as connection:
        people.disable(connection, BO.id, app.extensions[EXTENSION].clock())
    errands: list[object] = []
    monkeypatch.setattr(Courier, "later", lambda _self, errand, _now: errands.append(errand))
    hashed: list[object] = []
    monkeypatch.setattr(Passwords, "hash", lambda *_: hashed.append(None))
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(app.extensions[EXTENSION].database.engine, "before_cursor_execute", note)
    forgot(anonymous, "anybody")  # The first request of a process also looks whether the database fits.
    errands.clear()
    seen = []
    for number, who in enumerate((ANNA.email, BO.email, without_mail, "nobody", "x" * 254)):
        statements.clear()
        answer = forgot(anonymous, who, f"192.0.2.{number}")
        headers = sorted((name, value) for name, value in answer.headers if name != "X-Request-Id")
        seen.append((answer.status_code, answer.data, headers, tuple(statements), len(errands) - number))
    assert seen == [seen[0]] * len(seen)
    assert seen[0][0] == 202
    assert hashed == []


def test_a_token_that_holds_and_one_that_does_not_cost_the_same_hashing(
    app: Flask, anonymous: FlaskClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgot(anonymous)
    [letter] = letters(app, settings)
    hashed: list[str] = []
    make = Passwords.hash

    def counted(self: Passwords, password: str) -> str:
        hashed.append(password)
        return make(self, password)

    monkeypatch.setattr(Passwords, "hash", counted)
    refused(choose(anonymous, "x" * 43), 401, "link_not_valid")
    told(choose(anonymous, token_in(letter)))
    assert hashed == [NEW, NEW]


@pytest.mark.parametrize("who", ["nobody@rygvej.test", BO.email])
def test_nobody_is_written_to_who_may_not_come_in(
    app: Flask, anonymous: FlaskClient, database: Database, settings: Settings, who: str
) -> None:
    with database.write() as connection:
        people.disable(connection, BO.id, app.extensions[EXTENSION].clock())
    assert forgot(anonymous, who).status_code == 202
    assert letters(app, settings) == []


@pytest.mark.parametrize(("language", "subject"), [("da", "Ny adgangskode"), ("en", "New password")])
def test_the_letter_speaks_the_persons_language_in_plain_text_without_a_word_about_health(
    app: Flask, anonymous: FlaskClient, database: Database, settings: Settings, language: str, subject: str
) -> None:
    with database.write() as connection:
        people.set_language(connection, ANNA.id, language)
    forgot(anonymous)
    [letter] = letters(app, settings)
    assert letter["Subject"] == f"{subject} {'til' if language == 'da' else 'for'} Rygvej"
    assert letter["Content-Language"] == language
    assert letter.get_content_type() == "text/plain"
    assert not HEALTH.search(letter["Subject"] + letter.get_content())
    assert ANNA.name.split()[0] not in letter.get_content()
    assert "{" not in letter.get_content()


def test_a_stranger_can_fill_no_letter_box(app: Flask, anonymous: FlaskClient, settings: Settings) -> None:
    for number in range(30):
        forgot(anonymous, address=f"198.51.100.{number}")
    refused(forgot(anonymous, address="203.0.113.5"), 429, "too_many_tries")
    assert len(letters(app, settings)) == 20


def test_asking_too_often_is_said_alike_for_somebody_and_for_nobody(anonymous: FlaskClient) -> None:
    for who in (ANNA.email, "nobody@rygvej.test"):
        assert [forgot(anonymous, who).status_code for _ in range(4)] == [202, 202, 202, 429]


def test_the_token_is_in_no_log_and_no_table(
    app: Flask, anonymous: FlaskClient, settings: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    forgot(anonymous)
    [letter] = letters(app, settings)
    token = token_in(letter)
    told(choose(anonymous, token))
    assert token not in capsys.readouterr().out
    if app.extensions[EXTENSION].database.is_sqlite:
        file = Path(settings.database_url.removeprefix("sqlite:///"))
        kept = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
        assert token.encode() not in kept


def test_without_mail_the_house_says_so_and_answers_the_same(
    settings: Settings, clock: FixedClock, database: Database
) -> None:
    made = create_app(settings, clock)
    client = made.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    assert forgot(client).status_code == 202
    assert told(client.get("/readyz")) == {"status": "ready", "mail": "not_set_up"}
    assert told(client.get("/version"))["mail"] is False
    made.extensions[EXTENSION].courier.all_done()
    made.extensions[EXTENSION].database.close()
