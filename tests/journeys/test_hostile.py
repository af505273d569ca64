"""Texts in which every word is an attack, past every check, as the public pages and the app draw them.

Nothing may run, nothing may be fetched, and nothing may leave the place in which it stands.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from secrets import token_urlsafe
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Playwright
from werkzeug.serving import make_server

from backend import create_app
from backend.domain.actor import Actor
from backend.domain.content.addresses import addresses
from backend.domain.content.items import Item
from backend.domain.content.release import Release, fingerprint, manifest
from backend.domain.entries import Entry
from backend.services.fill_slots import fill_from_draft
from backend.settings import Settings
from backend.storage import release_shelf, sessions
from backend.web.house import EXTENSION
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.conftest import CHEAP, NOW, SECRET
from tests.content.hostile import COUNT, PAYLOADS, blocks, places_for_words, poisoned
from tests.content.small import draft_of, small
from tests.databases import SqliteSource
from tests.plans import append, walking
from tests.serving import ROOT

DRAFT = draft_of(small())
GOOD = {item.kind: item.content for item in DRAFT.items}
# There is one telephone list and one list of goals. Pages and lessons are there for every payload, all at
# once on the front page and on the shelves; of the other kinds, and of what is opened one by one, each takes
# one in twenty-five, its own. HOSTILE_EVERY=1 takes all of everything, which lasts long.
ALONE = ("directory", "goal_list")
SHELVED = ("page", "lesson")
OPENED = (*SHELVED, "exercise")
READ_ALONE = (*OPENED, "ladder", "flare_plan", "safety")
EVERY = int(os.environ.get("HOSTILE_EVERY", "25"))
KINDS = sorted(GOOD)
PLAN = "0192f0d1-0000-7000-8000-0000000000a1"
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]

# Whatever runs, asks, opens or is stopped by the policy leaves a mark here.
WATCH = """
window.marks = [];
for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = () => marks.push(name);
addEventListener('securitypolicyviolation', ({violatedDirective}) => marks.push(violatedDirective), true);
"""
# What a payload would be if it had come out of its place, and what lies beside or over the page.
ESCAPED = """() => {
  const bad = [...marks];
  if (window.ran !== undefined) bad.push('ran');
  // The only form of the pages themselves asks their own search.
  const form = 'form[action]:not([action="soeg/"], [action="../soeg/"])';
  const tags = `iframe,object,embed,base,math,plaintext,video,img,frame,${form},style:not(head *)`;
  for (const element of document.querySelectorAll(tags)) bad.push(element.outerHTML.slice(0, 80));
  for (const element of document.querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      const leads = /^(href|src|action)$/.test(name) && /^\\s*(javascript:|data:text)/i.test(value);
      if (leads || /^on/i.test(name)) bad.push(`${name}=${value}`.slice(0, 80));
    }
  }
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    const all = [...document.body.querySelectorAll('*')];
    const over = all.filter((element) => element.getBoundingClientRect().right > wide + 1);
    bad.push(...over.slice(0, 5).map((element) => `wide: ${element.outerHTML.slice(0, 80)}`));
  }
  return bad;
}"""


def _hostile(kind: str, number: int) -> Item:
    """The kind's item with one payload everywhere, and with parts that hold the same payload."""
    parts: dict[str, dict[str, Any]] = {
        "exercise": {"figure": f"figure-{number}"},
        "flare_plan": {"strategies": [f"strategy-{number}"]},
        "pathway": {
            "pages": [f"page-{number}"],
            "lessons": [f"lesson-{number}"],
            "ladder": f"ladder-{number}",
            "exercises": [f"exercise-{number}"],
            "flare_plan": f"flare_plan-{number}",
        },
    }
    return poisoned(GOOD[kind], payload_of(kind, number), id=f"{kind}-{number}", **parts.get(kind, {}))


def payload_of(kind: str, number: int) -> str:
    """Each kind begins at another payload, so that a part of each is still all of them together."""
    return PAYLOADS[(number + KINDS.index(kind)) % COUNT]


def _numbers(kind: str) -> range:
    return range(1) if kind in ALONE else range(0, COUNT, 1 if kind in SHELVED else EVERY)


ITEMS = {item.id: item for kind in GOOD for item in (_hostile(kind, number) for number in _numbers(kind))}


@contextmanager
def _served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def app(sqlite_source: SqliteSource, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An installation into whose database hostile texts have come, past every check."""
    with sqlite_source.lend() as url:
        made = create_app(
            Settings(
                database_url=url,
                secret_key=SECRET,
                origin="http://127.0.0.1:8000",
                data=tmp_path_factory.mktemp("hostile"),
                password_cost=CHEAP,
                pwa_dist=ROOT / "pwa" / "dist",
            ),
            FixedClock(NOW),
        )
        database = made.extensions[EXTENSION].database
        items = list(ITEMS.values())
        release = Release("x", fingerprint(item.pin for item in items), NOW, manifest(items))
        with database.write() as connection:
            release_shelf.add_items(connection, items)
            release_shelf.add(connection, release)
        fill_from_draft(database, DRAFT, now=NOW)
        append(
            database,
            ANNA.id,
            Entry(PLAN, "plan_assigned", NOW.date(), Actor("clinician", BO.id), _plan()),
            NOW,
        )
        yield made
        database.close()


def _plan() -> dict[str, Any]:
    exercise = {"item": "exercise-0", "level": 1, "sets": 1, "reps": 5}
    return {
        "pathway": ITEMS["pathway-0"].pin.as_json(),
        "items": [item.pin.as_json() for item in ITEMS.values()],
        "ladder": {**walking(NOW.date()), "item": "ladder-0"},
        "exercises": [exercise],
        "release": {"id": "x", "fingerprint": "sha256-x"},
        "note": PAYLOADS[0],
    }


@pytest.fixture(scope="module")
def origin(app: Flask) -> Iterator[str]:
    """Where it is served."""
    with _served(app) as address:
        yield address


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield browser
    browser.close()


@contextmanager
def _watched(chromium: Browser, origin: str, **more: Any) -> Iterator[Page]:
    """A page on a small phone; whoever is asked for anything but our own server is told of at the end."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, base_url=origin, **more)
    context.add_init_script(WATCH)
    strangers: list[str] = []
    context.on("request", lambda request: strangers.append(request.url))
    yield context.new_page()
    context.close()
    assert {url for url in strangers if not url.startswith((origin, "data:", "blob:"))} == set()


def test_there_are_two_hundred_and_no_kind_and_no_place_for_words_has_been_forgotten() -> None:
    assert len(set(PAYLOADS)) == COUNT
    assert {item.kind for item in ITEMS.values()} == {item.kind for item in DRAFT.items}
    for kind, content in GOOD.items():
        told = ITEMS[f"{kind}-0"].content
        for path in places_for_words({**content, "text": {}}):
            assert _at(told, path) == payload_of(kind, 0), (kind, path)
        body = told["text"]["da"].get("body")
        assert body is None or body[0] == blocks(payload_of(kind, 0))[0]


def _at(content: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        content = content[step]
    return content


def test_the_app_draws_them_without_their_sting(chromium: Browser, origin: str, app: Flask) -> None:
    with _watched(chromium, origin, service_workers="block") as page:
        page.context.add_cookies([{"name": "rygvej", "value": _session(app), "url": origin}])
        page.goto("/viden")
        page.locator(".text-link").nth(2 * COUNT).wait_for(timeout=60_000)
        assert page.evaluate(ESCAPED) == []
        for place in (
            "/",
            "/trappen",
            "/opblussen",
            "/opblussen/tegn",
            "/opblussen/min-plan",
            "/mig",
            "/mig/print",
        ):
            page.goto(place)
            page.get_by_role("heading", level=1).wait_for()
            assert page.evaluate(ESCAPED) == [], place
        _search_for_each(page)
        for item_id in _chosen(OPENED):
            _open(page, f"/viden/{ITEMS[item_id].pin.sha256[:12]}")
            assert page.evaluate(ESCAPED) == [], item_id


def _open(page: Page, address: str) -> None:
    """Go there as a link does, without loading the app anew."""
    page.evaluate(
        "address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }",
        address,
    )
    page.locator(".card > article, .card ol").first.wait_for()


def _search_for_each(page: Page) -> None:
    page.goto("/viden/soeg")
    for payload in PAYLOADS[::EVERY]:
        page.get_by_role("searchbox").fill(payload)
        assert page.evaluate(ESCAPED) == [], payload


def _session(app: Flask) -> str:
    token = token_urlsafe()
    kept, until = sessions.fingerprint(token), NOW + timedelta(days=3650)
    with app.extensions[EXTENSION].database.write() as connection:
        sessions.open_session(connection, kept, ANNA.id, "test", NOW, until)
    return token


def test_the_public_pages_draw_them_without_their_sting(chromium: Browser, origin: str, app: Flask) -> None:
    with _watched(chromium, origin) as page:
        page.goto("/info/odense/")
        assert page.evaluate(ESCAPED) == []
        there = addresses((item for item in ITEMS.values() if item.kind in READ_ALONE), "da")
        for item_id in _chosen(READ_ALONE):
            page.goto(f"/info/odense/{there[item_id]}")
            assert page.evaluate(ESCAPED) == [], item_id


def _chosen(kinds: Sequence[str]) -> Iterator[str]:
    """The ids to open one by one."""
    return (f"{kind}-{number}" for kind in kinds for number in range(0, COUNT, EVERY))
