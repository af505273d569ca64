"""Small checks for values that came from outside: each names what is wrong, by field, with a stable code.

A shape takes a value and a `Faults` to write in, and gives back the value as it is kept. What it gives back
counts only when no fault was written.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from backend.domain.days import day_written
from backend.domain.instants import instant_written

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ITEM_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PHONE_NUMBER = re.compile(r"\+?[0-9]{3,15}")
SHA256 = re.compile(r"[0-9a-f]{64}")
UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

# Six decimals below a million make at most twelve digits. A double holds fifteen, so the shortest number that
# JSON writes for an amount is the amount itself, in Python, in the browser and in both databases.
MOST_DECIMALS = 6
LARGEST_AMOUNT = 100_000
# Nothing that is counted here comes near; more would only keep the machine busy.
MOST_DIGITS = 15
FEWEST_WEEKDAYS = 2


@dataclass(frozen=True)
class Faults:
    """The faults found so far, and where in the value the check stands now."""

    found: dict[str, tuple[str, ...]] = field(default_factory=dict)
    path: str = ""

    def at(self, step: str | int) -> Faults:
        """The same list of faults, one step further in."""
        return Faults(self.found, f"{self.path}.{step}" if self.path else str(step))

    def add(self, code: str) -> None:
        """Write down what is wrong with the value that the check stands at."""
        self.found[self.path] = (*self.found.get(self.path, ()), code)


Shape = Callable[[object, Faults], object]


def text(most: int, least: int = 0) -> Shape:
    """Words that a person wrote: lines and tabs are welcome, other control characters are not."""

    def check(value: object, faults: Faults) -> object:
        if not isinstance(value, str):
            faults.add("not_text")
        elif not readable(value):
            faults.add("unreadable_characters")
        elif len(value) > most:
            faults.add("too_long")
        elif len(value.strip()) < least:
            faults.add("too_short")
        return value

    return check


def readable(value: str) -> bool:
    """No control characters but line ends and tabs, and no lone surrogates, which no database can store."""
    return UNREADABLE.search(value) is None


def matching(pattern: re.Pattern[str], code: str, most: int | None = None) -> Shape:
    """Text that is wholly of this form, and no longer than that."""

    def check(value: object, faults: Faults) -> object:
        if not (isinstance(value, str) and pattern.fullmatch(value)):
            faults.add(code)
        elif most is not None and len(value) > most:
            faults.add("too_long")
        return value

    return check


def choice(*allowed: object) -> Shape:
    """One of these values."""

    def check(value: object, faults: Faults) -> object:
        for one in allowed:
            if value == one and not isinstance(value, bool):
                return one
        faults.add("not_a_choice")
        return value

    return check


def boolean(value: object, faults: Faults) -> object:
    """Yes or no, and nothing that only looks like it."""
    if not isinstance(value, bool):
        faults.add("not_yes_or_no")
    return value


def whole(least: int, most: int) -> Shape:
    """A whole number; 9.0 is one, as JSON says, and true is none."""

    def check(value: object, faults: Faults) -> object:
        number = exact(value)
        if number is None or number != number.to_integral_value():
            faults.add("not_a_whole_number")
        elif not least <= number <= most:
            faults.add("out_of_range")
        else:
            return int(number)
        return value

    return check


def amount(*, zero: bool = False) -> Shape:
    """An exact amount of minutes, repetitions, steps …; kept as a whole number where it is one."""

    def check(value: object, faults: Faults) -> object:
        number = exact(value)
        if number is None:
            faults.add("not_a_number")
        elif not 0 <= number <= LARGEST_AMOUNT or (number == 0 and not zero):
            faults.add("out_of_range")
        elif round(number, MOST_DECIMALS) != number:
            faults.add("too_many_decimals")
        else:
            return int(number) if number == number.to_integral_value() else number
        return value

    return check


def exact(value: object) -> Decimal | None:
    """The number as it was written, or None for what is no number, is not finite, or is absurdly large."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    number = (
        value if isinstance(value, Decimal) else Decimal(repr(value) if isinstance(value, float) else value)
    )
    return number if number.is_finite() and number.adjusted() < MOST_DIGITS else None


def day(value: object, faults: Faults) -> object:
    """A civil day, written YYYY-MM-DD."""
    if day_written(value) is None:
        faults.add("not_a_day")
    return value


def instant(value: object, faults: Faults) -> object:
    """A moment, written with its offset from UTC."""
    if instant_written(value) is None:
        faults.add("not_an_instant")
    return value


def anything(value: object, _faults: Faults) -> object:
    """A value that is judged elsewhere."""
    return value


def listing(each: Shape, most: int, least: int = 0) -> Shape:
    """A list of things of one shape."""

    def check(value: object, faults: Faults) -> object:
        if not isinstance(value, list):
            faults.add("not_a_list")
            return value
        if len(value) > most:
            faults.add("too_many")
            return value
        if len(value) < least:
            faults.add("too_few")
        return [each(one, faults.at(place)) for place, one in enumerate(value)]

    return check


def weekdays(value: object, faults: Faults) -> object:
    """ISO weekdays, at least two different ones."""
    kept = listing(whole(1, 7), most=7)(value, faults)
    if (
        faults.path not in faults.found
        and isinstance(kept, list)
        and len(set(map(str, kept))) < FEWEST_WEEKDAYS
    ):
        faults.add("too_few")
    return kept


@dataclass(frozen=True)
class Optional:
    """A field that may be left out. Fields are only ever added, last, and optional."""

    shape: Shape


@dataclass(frozen=True)
class Record:
    """An object with exactly these fields. It can be asked which, so that a test can walk every shape."""

    fields: Mapping[str, Shape | Optional]

    def __call__(self, value: object, faults: Faults) -> object:
        """Check the value, field by field."""
        if not isinstance(value, Mapping):
            faults.add("not_an_object")
            return value
        for name in value:
            if name not in self.fields:
                faults.at(shown(name)).add("unknown_field")
        kept: dict[str, object] = {}
        for name, shape in self.fields.items():
            if name in value:
                inner = shape.shape if isinstance(shape, Optional) else shape
                kept[name] = inner(value[name], faults.at(name))
            elif not isinstance(shape, Optional):
                faults.at(name).add("missing")
        return kept


def record(fields: Mapping[str, Shape | Optional]) -> Record:
    """An object with exactly these fields."""
    return Record(fields)


def shown(name: object) -> str:
    """A field name from outside, short and harmless enough to be sent back."""
    return re.sub(r"[^A-Za-z0-9_-]", "?", str(name))[:40]


def nullable(shape: Shape) -> Shape:
    """Nothing, or a value of this shape."""

    def check(value: object, faults: Faults) -> object:
        return None if value is None else shape(value, faults)

    return check
