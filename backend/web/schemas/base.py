"""What every schema is made of: strict shapes whose complaints are stable codes, not sentences.

Names of the codes are shared with the shapes of log entries (backend/domain/shapes.py), so that a form treats
them alike.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import marshmallow as ma
from marshmallow import fields, validate

from backend.domain.days import day_written
from backend.domain.instants import instant_written, write_instant
from backend.domain.shapes import readable

# What both databases keep in an ordinary whole number.
LARGEST = 2**31 - 1

# marshmallow's own type for a field's complaints.
Codes = dict[str, str | list[Any] | dict[Any, Any]]


class Schema(ma.Schema):
    """An object with these fields and no others."""

    class Meta:
        """Unknown fields are refused: a misspelt one must not pass for a missing one."""

        unknown = ma.RAISE

    error_messages = {"unknown": "unknown_field", "type": "not_an_object"}


class _Coded:
    """Makes a field complain in codes."""

    default_error_messages: Codes = {
        "required": "missing",
        "null": "missing",
        "validator_failed": "invalid",
        "invalid": "invalid",
        "type": "not_an_object",
    }


class String(_Coded, fields.String):
    """Text without control characters, lines and tabs apart: NUL above all, which PostgreSQL refuses."""

    default_error_messages: Codes = {"invalid": "not_text", "unreadable": "unreadable_characters"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        if not readable(text):
            raise self.make_error("unreadable")
        return text


class Int(_Coded, fields.Integer):
    """A whole number; 9.0 is one, true and "9" are not."""

    default_error_messages: Codes = {"invalid": "not_a_whole_number", "too_large": "out_of_range"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or value != int(value):
            raise self.make_error("invalid", input=value)
        return int(value)


class QueryInt(_Coded, fields.Integer):
    """A whole number in an address, where everything is text."""

    default_error_messages: Codes = {"invalid": "not_a_whole_number", "too_large": "out_of_range"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,15}", value):
            raise self.make_error("invalid", input=value)
        return int(value)


class Bool(_Coded, fields.Boolean):
    """True or false, and nothing that merely sounds like it."""

    default_error_messages: Codes = {"invalid": "not_true_or_false"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class Day(_Coded, fields.Date):
    """A civil day, written YYYY-MM-DD and in no other way, with a day before it and one after it."""

    default_error_messages: Codes = {"invalid": "not_a_day"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> date:
        day = day_written(value)
        if day is None or day in (date.min, date.max):
            raise self.make_error("invalid", input=value, obj_type="day")
        return day


class Instant(_Coded, fields.DateTime):
    """A moment, ISO 8601 with its offset. Leaves the house in UTC, with a Z."""

    default_error_messages: Codes = {"invalid": "not_an_instant"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        moment = instant_written(value)
        if moment is None:
            raise self.make_error("invalid", input=value, obj_type="instant")
        return moment

    def _serialize(self, value: datetime | None, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else write_instant(value)


class Amount(_Coded, fields.Decimal):
    """An exact decimal, written as a number."""

    default_error_messages: Codes = {"invalid": "not_a_number", "special": "not_a_number"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise self.make_error("invalid")
        amount = Decimal(str(value))
        if not amount.is_finite():
            raise self.make_error("invalid")
        return amount

    def _serialize(self, value: Decimal | None, attr: str | None, obj: Any, **kwargs: Any) -> Decimal | None:
        return value


class Id(String):
    """A UUID, lower case, as every id is."""

    default_error_messages: Codes = {"form": "not_an_id"}

    def __init__(self, **how: Any) -> None:
        super().__init__(**how, metadata={"format": "uuid"})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            same = str(UUID(text)) == text
        except ValueError:
            same = False
        if not same:
            raise self.make_error("form")
        return text


class List(_Coded, fields.List[Any]):
    """A list of one kind of thing."""

    default_error_messages: Codes = {"invalid": "not_a_list"}


class Nested(_Coded, fields.Nested):
    """An object inside an object."""


class Object(_Coded, fields.Dict):
    """An object whose names are not fixed here; whoever takes it checks what is in it."""

    default_error_messages: Codes = {"invalid": "not_an_object"}


class Length(validate.Length):
    """How long a text or list may be."""

    message_min = "too_short"
    message_max = "too_long"
    message_equal = "wrong_length"

    def __init__(self, least: int | None = None, most: int | None = None) -> None:
        super().__init__(min=least, max=most)
        self.message_all = self.message_max

    def __call__(self, value: Any) -> Any:
        if self.min is not None and len(value) < self.min:
            raise ma.ValidationError(self.message_min)
        return super().__call__(value)


class Range(validate.Range):
    """Between which values a number may lie, both included."""

    message_min = message_max = message_all = "out_of_range"

    def __init__(self, least: Any = None, most: Any = None) -> None:
        super().__init__(min=least, max=most)


class OneOf(validate.OneOf):
    """One of a few words."""

    default_message = "not_a_choice"


class Matches(validate.Regexp):
    """Text of a certain form."""

    default_message = "wrong_form"


# Some words, and not white space alone: a match is sought from the beginning.
SOMETHING = Matches(r"\s*\S")
