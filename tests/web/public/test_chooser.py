"""Everybody finds their municipality by its name, and what is typed is only ever words."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.public.conftest import Publish

pytestmark = pytest.mark.any_database


@pytest.mark.parametrize(
    ("asked", "status", "place"),
    [
        ("odense", 303, "odense/"),
        ("Odense%20Kommune", 303, "odense/"),
        ("%C3%A5rhus", 303, "aarhus/"),
        ("en", 200, None),
        ("", 200, None),
    ],
)
def test_a_municipality_is_found_by_its_name(
    anonymous: FlaskClient, publish: Publish, asked: str, status: int, place: str | None
) -> None:
    publish()
    answer = anonymous.get(f"/info/?q={asked}")
    assert (answer.status_code, answer.headers.get("Location")) == (status, place)
    english = anonymous.get("/info/en/?q=odense")
    assert english.headers["Location"] == "../odense/en/"


@pytest.mark.parametrize("asked", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}"])
def test_what_is_typed_is_only_ever_words(anonymous: FlaskClient, publish: Publish, asked: str) -> None:
    publish()
    page = anonymous.get("/info/", query_string={"q": asked}).get_data(as_text=True).partition("<footer")[0]
    assert "Vi fandt ingen kommune" in page
    assert "<script" not in page
    assert "<img" not in page
    assert "49" not in page
