"""A first view is small, runs nothing, asks nobody else, and is fetched once."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL, paths_of

# Told to machines, and run by nobody.
DATA = '<script type="application/ld+json">'
MOST_BYTES = 12_000

pytestmark = pytest.mark.any_database


def test_the_pages_run_nothing_and_fetch_nothing_from_others(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish(draft=REAL)
    for path in ["", *paths_of(anonymous, "/info/odense/")]:
        page = anonymous.get(f"/info/odense/{path}").get_data(as_text=True)
        assert set(re.findall("<script[^>]*>", page)) == {DATA}
        assert not re.search(r"\son\w+=|javascript:|\sstyle=", page)
        assert re.findall(r'\s(?:src|srcset|data|poster)="', page) == []
        assert set(re.findall(r'\saction="([^"]+)"', page)) <= {"soeg/"}
        fetched = re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"', page)
        assert [re.sub(r"[0-9a-f]{12}", "…", one) for one in fetched] == ["/info/style-….css", "data:,"]


def test_a_first_view_is_small(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    texts = (f"/info/odense/{one}" for one in ["", *paths_of(anonymous, "/info/odense/")])
    pages = (
        "/info/",
        "/info/danmark/",
        "/info/odense/soeg/?q=ryg",
        "/info/tilgaengelighed/",
        "/info/for-kommuner/",
        "/info/ens-i-hele-landet/",
    )
    for path in (*pages, *texts):
        style = re.search(r"/info/style-\w+\.css", anonymous.get(path).get_data(as_text=True))
        assert style is not None
        # As browsers ask for them. The promise is 30 kB.
        page, look = (anonymous.get(one, headers={"Accept-Encoding": "gzip"}) for one in (path, style[0]))
        assert page.content_encoding == look.content_encoding == "gzip"
        assert len(page.data) + len(look.data) <= MOST_BYTES, path


def test_the_style_may_be_kept_for_ever_because_its_address_changes_with_it(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    address = re.search(r"/info/style-\w+\.css", anonymous.get("/info/").get_data(as_text=True))
    assert address is not None
    answer = anonymous.get(address[0])
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "text/css; charset=utf-8"
    assert b"http" not in answer.data
    assert anonymous.get("/info/style-000000000000.css").status_code == 404


def test_a_page_is_told_apart_by_its_bytes(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    first = anonymous.get("/info/odense/")
    assert first.headers["Cache-Control"] == "public, max-age=60"
    again = anonymous.get("/info/odense/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert anonymous.get("/info/aarhus/").headers["ETag"] != first.headers["ETag"]
