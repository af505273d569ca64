"""The blueprint of every JSON room: bodies are read strictly, and what is wrong is said in our one shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NoReturn, ParamSpec, TypeVar

import flask_smorest
import marshmallow as ma
from flask import Request
from webargs.flaskparser import FlaskParser

from backend.domain import exact
from backend.domain.shapes import shown
from backend.web.errors import ApiError

P = ParamSpec("P")
R = TypeVar("R")
View = TypeVar("View", bound=Callable[..., object])


class StrictParser(FlaskParser):
    """Reads JSON with exact numbers, and refuses anything that is not plain JSON before a schema sees it."""

    read_json = staticmethod(exact.loads)

    def _raw_load_json(self, req: Request) -> object:
        if not req.is_json:
            raise ApiError("unsupported_media_type")
        body = req.get_data()
        if req.content_length is None and len(body) == req.max_content_length:
            # Sent in chunks, it names no length, and was cut off without a word where it became too long.
            raise ApiError("body_too_large")
        try:
            return self.read_json(body)
        except ValueError as error:
            raise ApiError("bad_json") from error

    def handle_error(self, error: ma.ValidationError, *_: object, **__: object) -> NoReturn:
        """Say which fields are wrong, by path and code."""
        raise ApiError("invalid", fields=dict(_flat(_by_field(error)))) from error


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask-smorest has no types.
    """A room whose routes are in the API description. The decorators are flask-smorest's, with types."""

    ARGUMENTS_PARSER = StrictParser()

    def route(self, rule: str, *, methods: Sequence[str] = ("GET",)) -> Callable[[View], View]:
        """Reach the view at this address."""
        decorator: Callable[[View], View] = super().route(rule, methods=methods)
        return decorator

    def arguments(
        self, schema: type[ma.Schema] | ma.Schema, *, location: str = "json"
    ) -> Callable[[Callable[..., R]], Callable[..., R]]:
        """Hand the view what was sent, once it has this shape."""
        # Made once. Given the class, the parser would make the schema and its fields anew at each request.
        made = schema if isinstance(schema, ma.Schema) else schema()
        decorator: Callable[[Callable[..., R]], Callable[..., R]] = super().arguments(made, location=location)
        return decorator

    def response(
        self,
        status_code: int,
        schema: type[ma.Schema] | ma.Schema | None = None,
        *,
        description: str | None = None,
    ) -> Callable[[Callable[P, R]], Callable[P, R]]:
        """Answer with this status, and the view's value in this shape."""
        decorator: Callable[[Callable[P, R]], Callable[P, R]] = super().response(
            status_code, schema, description=description
        )
        return decorator

    def or_else(
        self, status_code: int, schema: type[ma.Schema]
    ) -> Callable[[Callable[P, R]], Callable[P, R]]:
        """Say in the description that another status is as good; the view answers it itself."""
        decorator: Callable[[Callable[P, R]], Callable[P, R]] = super().alt_response(
            status_code, schema=schema, success=True
        )
        return decorator


def _by_field(error: ma.ValidationError) -> Mapping[Any, Any]:
    # marshmallow gives a bare list where the whole value is wrong.
    return error.messages if isinstance(error.messages, Mapping) else {"_schema": error.messages}


def _flat(messages: Mapping[Any, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """`{"json": {"a": {0: ["code"]}}}` as `a.0` and its codes; the first step only says where it was."""
    for step, below in messages.items():
        if not path and step in ("json", "query", "path"):
            yield from _flat(below if isinstance(below, Mapping) else {"": below})
            continue
        # A whole object's own trouble is told under the object's path.
        here = path if step == "_schema" else f"{path}.{shown(step)}".strip(".")
        if isinstance(below, Mapping):
            yield from _flat(below, here)
        else:
            yield here, [message if message.replace("_", "").isalpha() else "invalid" for message in below]
