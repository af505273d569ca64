"""Reading what the server answered."""

from __future__ import annotations

from typing import Any

from werkzeug.test import TestResponse


def told(response: TestResponse) -> Any:
    """The JSON of an answer that must be JSON."""
    assert response.is_json, f"{response.status}: {response.text[:200]}"
    return response.get_json()


def refused(response: TestResponse, status: int, code: str) -> dict[str, Any]:
    """The error, once it has this status, this code, and our one shape."""
    assert response.status_code == status, f"{response.status}: {response.text[:300]}"
    error: dict[str, Any] = told(response)
    assert set(error) == {"code", "message", "fields", "detail"}
    assert error["code"] == code
    assert set(error["message"]) == {"da", "en"}
    assert all(error["message"].values())
    return error
