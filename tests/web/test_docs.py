"""The API's description is the code's, and says of every operation who may ask."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.console.openapi import COMMITTED, written
from backend.web.access import door_of
from tests.answers import told

pytestmark = pytest.mark.any_database


def test_the_committed_description_is_the_one_that_the_code_makes(app: Flask) -> None:
    with app.app_context():
        assert COMMITTED.read_text(encoding="utf-8") == written(), "write it anew with: make api"
    assert app.test_cli_runner().invoke(args=["openapi", "--check"]).exit_code == 0


def test_every_operation_says_who_may_ask_what_comes_back_and_what_it_is_called(
    app: Flask, anonymous: FlaskClient
) -> None:
    document = told(anonymous.get("/api/openapi.json"))
    assert document["openapi"].startswith("3.1")
    described = 0
    for rule in app.url_map.iter_rules():
        item = document["paths"].get(re.sub(r"<([^>]+)>", r"{\1}", rule.rule))
        door = door_of(app.view_functions[rule.endpoint])
        assert door is not None
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"} if item else ():
            operation = item[method.lower()]
            assert operation["x-door"] == door.name
            assert operation["security"] == ([{"session": []}] if door.signed_in else [])
            assert operation["summary"]
            assert operation["operationId"]
            assert any(status.startswith("2") for status in operation["responses"])
            described += 1
    assert described == sum(len(item.keys() - {"parameters"}) for item in document["paths"].values())


def test_every_address_of_the_api_is_described(app: Flask, anonymous: FlaskClient) -> None:
    document = told(anonymous.get("/api/openapi.json"))
    addresses = {re.sub(r"<([^>]+)>", r"{\1}", rule.rule) for rule in app.url_map.iter_rules()}
    # The description itself, and a page that people print: neither is a program's to call.
    pages = {"/api/openapi.json", "/api/docs", "/api/clinic/patients/{patient_id}/paper"}
    assert {address for address in addresses if address.startswith("/api")} - pages <= set(document["paths"])


def test_every_error_is_described_in_our_one_shape(anonymous: FlaskClient) -> None:
    document = told(anonymous.get("/api/openapi.json"))
    error = document["components"]["schemas"]["Error"]
    assert set(error["properties"]) == {"code", "message", "fields", "detail"}
    assert set(error["required"]) == set(error["properties"])


def test_the_description_can_be_read_by_people_without_scripts(anonymous: FlaskClient) -> None:
    page = anonymous.get("/api/docs")
    assert page.status_code == 200
    assert page.headers["Content-Type"].startswith("text/html")
    assert "/api/session" in page.text
    assert "<script" not in page.text
    assert "style=" not in page.text
    names = set(re.findall(r'href="#(\w+)"', page.text))
    assert names
    assert names <= set(re.findall(r'id="(\w+)"', page.text))
