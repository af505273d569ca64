"""JSON whose numbers stay what they were: amounts are exact decimals, and what is no number stays out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from decimal import Decimal

# Phones count in IEEE doubles: whole numbers beyond this one would silently become others there.
LARGEST_WHOLE = 2**53 - 1
MOST_DIGITS = 15


class Unkeepable:
    """A number that no phone could hold exactly, where the rest of the message is to be judged without it."""


def loads(text: str | bytes) -> object:
    """Read JSON. Refuse NaN, infinities, names given twice, and numbers that a phone could not hold."""
    return _loads(text, _whole, _decimal)


def loads_around(text: str | bytes) -> object:
    """Read JSON like `loads`, but leave an `Unkeepable` where a number cannot be held.

    For messages with many parts: one odd number refuses its own part, and does not hold back the others.
    """
    return _loads(text, _or_unkeepable(_whole), _or_unkeepable(_decimal))


def loads_kept(text: str | bytes) -> object:
    """Read JSON of our own keeping. It was judged when it came in, so nothing in it is refused any more."""
    return _KEPT.decode(text if isinstance(text, str) else text.decode())


def _loads(text: str | bytes, whole: Callable[[str], object], decimal: Callable[[str], object]) -> object:
    try:
        return json.loads(
            text,
            parse_constant=_refuse_constant,
            parse_int=whole,
            parse_float=decimal,
            object_pairs_hook=_each_name_once,
        )
    except RecursionError as error:
        raise ValueError("too deeply nested") from error


def _or_unkeepable(read: Callable[[str], object]) -> Callable[[str], object]:
    def attempt(digits: str) -> object:
        try:
            return read(digits)
        except ValueError:
            return Unkeepable()

    return attempt


def dumps(value: object) -> str:
    """Write JSON, decimals as numbers, in the fewest characters."""
    return _WRITTEN.encode(value)


def _number(value: object) -> int | float:
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} has no form in JSON")
    number = int(value) if value == value.to_integral_value() else float(value)
    if Decimal(repr(number)) != value:
        raise ValueError("this decimal has more digits than a number in JSON keeps")
    return number


def _whole(digits: str) -> int:
    if len(digits) > len(str(LARGEST_WHOLE)) + 1 or abs(int(digits)) > LARGEST_WHOLE:
        raise ValueError("a whole number is too large")
    return int(digits)


def _decimal(digits: str) -> Decimal:
    value = Decimal(digits) if len(digits) <= 2 * MOST_DIGITS else None
    if value is None or len(value.as_tuple().digits) > MOST_DIGITS or abs(value.adjusted()) > MOST_DIGITS:
        raise ValueError("a number has too many digits")
    return value


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not a number")


def _each_name_once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError("a name is given twice")
        found[name] = value
    return found


# Made once: every entry that is read or written asks for them.
_KEPT = json.JSONDecoder(parse_float=Decimal)
_WRITTEN = json.JSONEncoder(default=_number, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
