"""One way to write a value as bytes, so that everybody who has the same content computes the same hash."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"

# Phones read numbers as doubles; a larger integer would arrive there as another number.
LARGEST_INTEGER = 2**53 - 1


class NotCanonicalError(ValueError):
    """The value has no single spelling in bytes: a float, a huge integer, or text that is not Unicode."""


def canonical(value: object) -> bytes:
    """The value's canonical bytes: sorted keys, no spaces, UTF-8, text in NFC, whole numbers only."""
    text = json.dumps(
        _settled(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonicalError("half a surrogate pair is not text") from error


def sha256_of(content: bytes) -> str:
    """The 64 hexadecimal digits by which these bytes are known."""
    return hashlib.sha256(content).hexdigest()


def _settled(value: object) -> Json:
    match value:
        case None | bool():
            return value
        case int():
            if abs(value) > LARGEST_INTEGER:
                raise NotCanonicalError(f"{value} does not survive the journey to a phone")
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case Mapping():
            settled = {_key(key): _settled(inner) for key, inner in value.items()}
            if len(settled) != len(value):
                raise NotCanonicalError("two keys are the same text")
            return settled
        case list() | tuple():
            return [_settled(inner) for inner in value]
    # Floats end here on purpose: 0.1 has many spellings, and each would be another hash.
    raise NotCanonicalError(f"{type(value).__name__} has no canonical spelling")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonicalError("a key must be text")
    return unicodedata.normalize("NFC", key)
