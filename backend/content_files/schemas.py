"""Holds a file against its JSON Schema and says what does not fit in words that an editor knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from backend.content_files.directives import Problem
from backend.content_files.located_yaml import Located, Path
from backend.content_files.tree import CONTENT

# What the schema's keyword means to the person who wrote the file.
_CODES = {
    "const": "value_must_be",
    "enum": "value_not_in_list",
    "exclusiveMaximum": "number_out_of_range",
    "format": "day_not_a_date",
    "maxItems": "list_too_long",
    "maxLength": "text_too_long",
    "maximum": "number_out_of_range",
    "minItems": "list_too_short",
    "minLength": "text_missing",
    "minProperties": "list_too_short",
    "minimum": "number_out_of_range",
    "oneOf": "approval_not_named",
    "pattern": "text_wrong_form",
    "type": "value_wrong_type",
    "uniqueItems": "list_repeats",
}


@cache
def _registry() -> Registry[Any]:
    schemas = (json.loads(path.read_text("utf-8")) for path in sorted((CONTENT / "schema").glob("*.json")))
    return Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas)


@cache
def _validator(reference: str) -> Draft202012Validator:
    return Draft202012Validator(
        {"$ref": reference}, registry=_registry(), format_checker=FormatChecker(["date"])
    )


def schema_problems(located: Located, reference: str) -> list[Problem]:
    """Everything in which the value differs from `reference`, such as `page.json#/$defs/translation`."""
    errors = sorted(
        _validator(reference).iter_errors(located.value), key=lambda error: [str(part) for part in error.path]
    )
    return [problem for error in errors for problem in _explained(error, located)]


def _explained(error: ValidationError, located: Located) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    rule: Any = error.validator_value
    value: Any = error.instance
    if error.validator == "required":
        # The library makes one error for each missing key, and names the key only in its English sentence.
        missing = next(name for name in rule if name not in value and repr(name) in error.message)
        yield Problem(located.line(path), "key_missing", {"key": _dotted((*path, missing))})
    elif error.validator == "additionalProperties":
        schema: Any = error.schema
        for name in sorted(set(value) - set(schema["properties"])):
            yield Problem(located.line((*path, name)), "key_unknown", {"key": _dotted((*path, name))})
    else:
        code = _CODES.get(str(error.validator), "value_not_allowed")
        yield Problem(located.line(path), code, {"key": _dotted(path), "rule": _readable(rule)})


def _dotted(path: Path) -> str:
    return ".".join(map(str, path)) or "–"


def _readable(rule: object) -> str:
    """The rule in a form to read: a list with commas, a number or a word as it stands."""
    if isinstance(rule, list):
        return ", ".join(map(str, rule))
    return str(rule) if isinstance(rule, (str, int)) else ""
