"""Exercises, lessons and recommendations, each drawn in its own way without a script."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL

pytestmark = pytest.mark.any_database


def test_an_exercise_leads_to_a_harder_and_an_easier_one(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    page = anonymous.get("/info/odense/arm-og-ben-paa-alle-fire/").get_data(as_text=True)
    harder = page.index("Er øvelsen blevet let")
    assert '<a href="../buk-i-hoften/">Buk i hoften</a>' in page[harder : harder + 120]
    easier = page.index("Er øvelsen for svær endnu")
    assert '<a href="../baekkenloeft/">Bækkenløft</a>' in page[easier : easier + 120]
    last = anonymous.get("/info/odense/knaeboej/").get_data(as_text=True)
    assert "Er øvelsen blevet let" not in last


def test_an_exercise_that_is_held_is_told_by_its_seconds(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    held = anonymous.get("/info/odense/sideplanke-paa-knae/").get_data(as_text=True)
    assert '<th scope="col">Tid</th>' in held
    assert '<th scope="col">Gange</th>' not in held
    counted = anonymous.get("/info/odense/baekkenloeft/").get_data(as_text=True)
    assert '<th scope="col">Gange</th>' in counted


def test_a_lesson_teaches_in_its_answers_without_a_script(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    page = anonymous.get("/info/odense/lidt-ad-gangen/").get_data(as_text=True)
    answers = re.findall(r"<summary>(.*?)</summary>\n<p><strong>(.*?)</strong> (.*?)</p>", page)
    assert answers == [
        ("En kort tur.", "Ja, det passer.", "Den kan du gentage i morgen."),
        ("Til jeg ikke kan mere.", "Ikke helt.", "Så bliver turen i morgen svær."),
        ("Om morgenen.", "Ja, det passer.", "Så er det gjort."),
        ("Kun på gode dage.", "Ikke helt.", "Så styrer smerten dig."),
        ("Når det passer.", "Ja, det passer.", "Vælg en fast tid."),
    ]
    assert "How far do you walk?" in anonymous.get("/info/odense/en/a-little-at-a-time/").get_data(
        as_text=True
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("strong-for", "Stærk anbefaling for"),
        ("weak-for", "Svag anbefaling for"),
        ("weak-against", "Svag anbefaling imod"),
        ("strong-against", "Stærk anbefaling imod"),
        ("good-practice", "God praksis"),
    ],
)
def test_a_recommendation_says_its_direction_and_strength_in_words(
    anonymous: FlaskClient, publish: Publish, name: str, said: str
) -> None:
    publish({"da/lessons/little.md": ("::: weak-for", f"::: {name} Gåture")})
    page = anonymous.get("/info/odense/lidt-ad-gangen/").get_data(as_text=True)
    [box] = re.findall(r'<section class="advice.*?</section>', page, re.DOTALL)
    assert f"{said}</p>" in box
    assert "<h2>Gåture</h2>" in box
    assert box.count("<svg") == 1
