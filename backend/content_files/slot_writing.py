"""Write a municipality's words as the file that an editor would have written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import yaml

_EXAMPLE = re.compile(r"^example: true$", re.MULTILINE)


@dataclass(frozen=True)
class _Scalar:
    """A piece of text, and how YAML is to write it."""

    text: str
    style: str | None = None


class _Writer(yaml.SafeDumper):
    """Knows no type but text, so that a code with a nought in front and a day stay what they are."""


_Writer.yaml_implicit_resolvers = {}
_Writer.add_representer(
    _Scalar,
    lambda writer, scalar: writer.represent_scalar("tag:yaml.org,2002:str", scalar.text, style=scalar.style),
)


def slot_file(code: str, slots: Mapping[str, Sequence[Mapping[str, Any]]], before: str | None) -> str:
    """The file's text. The remarks on top of the file that was there before stay."""
    remarks = "".join(takewhile(lambda line: line.startswith("#"), (before or "").splitlines(keepends=True)))
    content = {
        "municipality": _Scalar(code, '"'),
        **({"example": _Scalar("true")} if _EXAMPLE.search(before or "") else {}),
        "values": {slot: _values(said) for slot, said in slots.items() if said},
    }
    # Wider than any line: where a line ends is the editor's business.
    return remarks + yaml.dump(content, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=100_000)


def _values(said: Sequence[Mapping[str, Any]]) -> Any:
    values = [
        {
            "valid_from": _Scalar(one["valid_from"]),
            "valid_to": _Scalar(one["valid_to"] or "null"),
            "da": _Scalar(f"{one['da']}\n", "|"),
            "en": _Scalar(f"{one['en']}\n", "|"),
        }
        for one in said
    ]
    return values[0] if len(values) == 1 else values
