"""Bodies made from the API's own description: one that fits, and the same with foreign ids in it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from uuid_utils.compat import uuid7

# Values that get a body past its shape, so that what is behind the shape is reached.
HINTS: dict[str, Any] = {
    "kind": "session",
    "language": "en",
    "reason": "changed",
    "pathway": "start",
    "on": "2026-03-02",
    "weekdays": [1, 3, 5],
    "email": "anna@rygvej.test",
    "municipality": "0461",
    "profession": "physiotherapist",
    "born": "1979-04-12",
    "gp_phone": "+4565901234",
    "fingerprint": "0" * 64,
    "time": "08:00",
    "args": {"assignment": "", "amount": 8},
}


# An id is always a new one, so that no act is taken for another that was done before.
FORMATS: dict[str, Callable[[], str]] = {
    "uuid": lambda: str(uuid7()),
    "date": lambda: "2026-03-02",
    "date-time": lambda: "2026-03-02T09:00:00Z",
}
PLAIN = {"boolean": True, "null": None, "integer": 1, "number": 1}


def fitting(document: dict[str, Any], schema: dict[str, Any], name: str = "") -> Any:
    """A value of this schema."""
    schema = _resolved(document, schema)
    choices = schema.get("enum")
    if name in HINTS and (choices is None or HINTS[name] in choices):
        return copy.deepcopy(HINTS[name])
    if choices:
        return choices[0]
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return {key: fitting(document, below, key) for key, below in schema.get("properties", {}).items()}
    if kind == "array":
        return [fitting(document, schema.get("items", {}), name)]
    return _plain(schema, kind)


def _plain(schema: dict[str, Any], kind: str) -> Any:
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]()
    if kind == "string":
        return "x" * max(1, schema.get("minLength", 1))
    return schema.get("minimum", PLAIN[kind])


def _resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The schema itself, where another one only points at it or names it first among several."""
    for choice in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
        return _resolved(document, choice)
    if "$ref" in schema:
        found: dict[str, Any] = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        return _resolved(document, found)
    return schema


def with_foreign_ids(body: Any, ids: tuple[str, ...]) -> Iterator[Any]:
    """The body as it is, and with each of its texts replaced by each id."""
    yield body
    for path in _texts(body):
        for foreign in ids:
            changed = copy.deepcopy(body)
            inside = changed
            for step in path[:-1]:
                inside = inside[step]
            inside[path[-1]] = foreign
            yield changed


def _texts(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, str) and path:
        yield path
    for step, below in (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    ):
        yield from _texts(below, (*path, step))
