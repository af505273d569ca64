"""One text for the country: municipalities differ in their own words and the numbers of their region."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.clock import FixedClock, at
from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL, main_of, paths_of

pytestmark = pytest.mark.any_database


@pytest.mark.parametrize("language", ["", "en/"])
def test_two_municipalities_pages_differ_only_in_what_is_their_own(
    anonymous: FlaskClient, publish: Publish, language: str
) -> None:
    publish(draft=REAL)
    paths = paths_of(anonymous, f"/info/odense/{language}")
    assert len(paths) >= 17
    differing = 0
    for path in ["", *paths]:
        odense, aarhus = (
            main_of(anonymous, f"/info/{slug}/{language}{path}") for slug in ("odense", "aarhus")
        )
        assert odense.kept == aarhus.kept
        differing += odense.local != aarhus.local
    assert differing >= 10


def test_a_municipality_without_words_of_its_own_shows_none(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    odense, copenhagen = (
        anonymous.get(f"/info/{slug}/gaa-en-tur/").get_data(as_text=True) for slug in ("odense", "koebenhavn")
    )
    assert "Ring til os i Odense" in odense
    assert 'data-local="contacts"' not in copenhagen


def test_numbers_for_acute_help_are_those_of_the_region_and_the_day(
    anonymous: FlaskClient, publish: Publish, clock: FixedClock
) -> None:
    publish()

    def numbers(moment: str) -> list[str]:
        clock.now = at(moment)
        return re.findall(r'href="tel:(\d+)"', main_of(anonymous, "/info/koebenhavn/ring-nu/").local)

    assert numbers("2026-12-31T22:59:00+00:00") == ["112", "1813"]
    assert numbers("2026-12-31T23:00:00+00:00") == ["112", "1819"]


def test_whoever_chooses_no_municipality_reads_the_same_with_the_nations_numbers_alone(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    country, odense = (main_of(anonymous, f"/info/{slug}/gaa-en-tur/") for slug in ("danmark", "odense"))
    assert country.kept == odense.kept
    assert re.findall(r'href="tel:(\d+)"', country.local) == ["112"]
    assert "Ring til os i Odense" not in country.local
    assert 'href="/info/">Vælg din kommune' in country.local


def test_no_municipality_is_called_what_another_page_is_called() -> None:
    [directory] = [item for item in REAL.items if item.kind == "directory"]
    slugs = {one["slug"] for one in directory.content["municipalities"]}
    taken = {"danmark", "en", "tilgaengelighed", "for-kommuner", "ens-i-hele-landet"}
    assert not slugs & taken
