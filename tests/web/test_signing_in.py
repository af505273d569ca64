"""Signing in, being known, and signing out."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient


def test_anna_is_told_who_she_is_and_who_looks_after_her(client_as: Callable[[str], FlaskClient]) -> None:
    me = client_as("anna").get("/api/session").json
    assert me["name"] == "Anna Holm"
