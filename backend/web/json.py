"""The JSON that Flask itself reads and writes: numbers stay exact, and nothing else passes for one."""

from __future__ import annotations

from typing import Any

from flask.json.provider import JSONProvider

from backend.domain import exact


class ExactJSON(JSONProvider):
    """Reads and writes as `backend.domain.exact` does."""

    def dumps(self, obj: Any, **_: Any) -> str:
        return exact.dumps(obj)

    def loads(self, s: str | bytes, **_: Any) -> Any:
        return exact.loads(s)
