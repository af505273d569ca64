"""A front page: what is for a first contact comes first, and texts for others stand apart."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL

pytestmark = pytest.mark.any_database


def test_a_front_page_opens_with_what_is_for_a_first_contact(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish(draft=REAL)
    front = anonymous.get("/info/odense/").get_data(as_text=True)
    groups = re.findall(r'<details class="group"( open)?><summary><h2>(.+?)</h2>', front)
    assert groups[0] == (" open", "Nyopståede lænderygsmerter")
    assert {title for opened, title in groups if not opened} >= {"Tilbage til arbejdet", "Korte lektioner"}


def test_texts_for_others_stand_apart_on_the_front_page(anonymous: FlaskClient, publish: Publish) -> None:
    publish(
        {
            "da/pages/walk.md": ("text:\n", "audience: relatives\ntext:\n"),
            "da/pathways/start.yaml": ("[walk, signs]", "[signs]"),
        }
    )
    page = anonymous.get("/info/odense/").get_data(as_text=True)
    [relatives] = re.findall(r"<h2>Til dig, der er pårørende</h2>.*?</section>", page, re.DOTALL)
    assert "Gå en tur" in relatives
    assert "Mere at læse" not in page
