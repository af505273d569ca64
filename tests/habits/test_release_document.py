"""Every proof and every address that docs/releases.md names is there."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from tests.habits.test_rooms import ROOT

DOCUMENT = (ROOT / "docs" / "releases.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", sorted(set(re.findall(r"`((?:tests|pwa)/[\w/.-]+)`", DOCUMENT))))
def test_a_proof_that_is_named_exists(file: str) -> None:
    assert (ROOT / file).is_file()


@pytest.mark.any_database
def test_every_address_that_is_named_leads_somewhere(app: Flask) -> None:
    rules = {re.sub(r"<[^>]+>", "<>", str(rule)) for rule in app.url_map.iter_rules()}
    named = set(re.findall(r"`(/(?:api|content|info)/[^`]+)`", DOCUMENT))
    assert {re.sub(r"<[^>]+>", "<>", address) for address in named} <= rules
    assert len(named) == 7
