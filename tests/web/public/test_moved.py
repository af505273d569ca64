"""A text that is called something else in its address is still found by everybody who has the old one."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.content.small import SMALL
from tests.web.public.conftest import Publish

pytestmark = pytest.mark.any_database

WALK = "da/pages/walk.md"


def walk(edition: int, slug: str) -> dict[str, str]:
    """The walk under another name in its address."""
    text = SMALL[WALK].replace("edition: 1", f"edition: {edition}").replace("gaa-en-tur", slug)
    return {
        WALK: text,
        "en/pages/walk.md": SMALL["en/pages/walk.md"].replace("of_edition: 1", f"of_edition: {edition}"),
    }


def test_every_earlier_address_leads_to_the_text_and_browsers_ask_again(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    publish(walk(2, "ud-at-gaa"))
    publish(walk(3, "kom-ud"))
    for old in ("gaa-en-tur", "ud-at-gaa"):
        moved = anonymous.get(f"/info/odense/{old}/")
        assert (moved.status_code, moved.headers["Location"]) == (301, "/info/odense/kom-ud/")
        # It may have its old name back one day.
        assert moved.headers["Cache-Control"] == "no-store"
        assert anonymous.get(moved.headers["Location"]).status_code == 200
    assert anonymous.get("/info/odense/en/take-a-walk/").status_code == 200
    assert anonymous.get("/info/odense/en/gaa-en-tur/").status_code == 404
    assert anonymous.get("/info/odense/no-such-text/").status_code == 404


def test_a_text_that_has_its_old_address_back_is_read_there(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    publish(walk(2, "kom-ud"))
    publish(walk(3, "gaa-en-tur"))
    assert anonymous.get("/info/odense/gaa-en-tur/").status_code == 200
    assert anonymous.get("/info/odense/kom-ud/").headers["Location"] == "/info/odense/gaa-en-tur/"


def test_an_address_that_another_text_has_taken_is_the_others(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    signs = SMALL["da/pages/signs.md"].replace("edition: 1", "edition: 2")
    taken = signs.replace("slug: tegn", "slug: gaa-en-tur")
    english = SMALL["en/pages/signs.md"].replace("of_edition: 1", "of_edition: 2")
    publish({**walk(2, "kom-ud"), "da/pages/signs.md": taken, "en/pages/signs.md": english})
    page = anonymous.get("/info/odense/gaa-en-tur/")
    assert page.status_code == 200
    assert "Gå en tur" not in page.get_data(as_text=True).split("<h1>")[1].split("</h1>")[0]
