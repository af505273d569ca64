"""`/was` leads to the statement that the law wants, or says what is known where nobody has written one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import create_app
from backend.settings import Settings, SettingsError
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.web.public.conftest import Publish

pytestmark = pytest.mark.any_database

STATEMENT = "https://was.digst.dk/rygvej-example-dk"


@pytest.fixture
def stated(settings: Settings, clock: FixedClock) -> Iterator[Flask]:
    """An installation whose operator has done both duties."""
    made = create_app(
        replace(settings, accessibility_statement=STATEMENT, accessibility_contact="mailto:was@example.dk"),
        clock,
    )
    yield made
    made.extensions[EXTENSION].database.close()


def test_without_a_statement_it_leads_to_what_is_known(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    answer = anonymous.get("/was")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/info/tilgaengelighed/")
    page = anonymous.get("/info/tilgaengelighed/").text
    assert "Der er ikke lavet en officiel erklæring for denne side endnu." in page
    assert "Mennesker med handicap har ikke prøvet siderne endnu." in page


def test_with_a_statement_it_leads_there_and_names_whom_to_write_to(
    stated: Flask, anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    client = stated.test_client()
    assert client.get("/was").headers["Location"] == STATEMENT
    page = client.get("/info/en/accessibility/").text
    assert f'<a href="{STATEMENT}">' in page
    assert '<a href="mailto:was@example.dk">was@example.dk</a>' in page


def test_every_page_leads_to_it(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    for path in ("/info/", "/info/odense/", "/info/odense/gaa-en-tur/", "/info/odense/soeg/"):
        assert '<a href="/info/tilgaengelighed/">Tilgængelighed</a>' in anonymous.get(path).text


def test_an_address_that_nobody_should_follow_stops_the_start(settings: Settings) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_ACCESSIBILITY_STATEMENT"):
        replace(settings, accessibility_statement="http://was.digst.dk/x")
    with pytest.raises(SettingsError, match="RYGVEJ_ACCESSIBILITY_CONTACT"):
        replace(settings, accessibility_contact="javascript:alert(1)")
