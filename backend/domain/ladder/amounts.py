"""Amounts, their units and grains (docs/ladder.md section 1): exact fractions, never floats."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

# Beyond this many digits a number is no amount of anything, and would only cost the reader memory.
_DIGITS: Final = 400


@dataclass(frozen=True)
class Unit:
    """A unit's grain is fine below a limit and coarse from it on."""

    fine: Fraction
    limit: int
    coarse: Fraction

    def grain(self, amount: Fraction) -> Fraction:
        return self.fine if amount < self.limit else self.coarse

    def rounded_down(self, amount: Fraction) -> Fraction:
        grain = self.grain(amount)
        return amount // grain * grain

    def snap(self, amount: Fraction) -> Fraction:
        """The nearest multiple of the amount's grain, of two the lower; never below the finest grain."""
        lower, grain = self.rounded_down(amount), self.grain(amount)
        nearest = lower if amount - lower <= grain / 2 else lower + grain
        return max(nearest, self.fine)

    def part(self, amount: Fraction, percent: int) -> Fraction:
        return self.snap(amount * percent / 100)

    def holds(self, amount: Fraction) -> bool:
        """Whether the amount is above 0 and a multiple of its own grain."""
        return amount > 0 and self.rounded_down(amount) == amount


UNITS: Final[Mapping[str, Unit]] = {
    "minutes": Unit(Fraction(1, 2), 10, Fraction(1)),
    "repetitions": Unit(Fraction(1), 0, Fraction(1)),
    "seconds": Unit(Fraction(1), 20, Fraction(5)),
    "steps": Unit(Fraction(10), 500, Fraction(50)),
    "metres": Unit(Fraction(10), 500, Fraction(50)),
}


def exact(value: object) -> Fraction | None:
    """The number in a JSON value, exactly as it was written; None where there is none.

    A float is read through its shortest spelling, so that 7.3 means seven and three tenths.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or max(abs(number.adjusted()), len(number.as_tuple().digits)) > _DIGITS:
        return None
    return Fraction(number)


def whole(value: object) -> int | None:
    """The whole number in a JSON value (3 and 3.0 are the same one); None where there is none."""
    number = exact(value)
    return number.numerator if number is not None and number.denominator == 1 else None


def written(amount: Fraction) -> str:
    """The amount as a JSON number: an integer where it is whole, else all its decimals."""
    decimals = 0
    while (amount * 10**decimals).denominator != 1:
        decimals += 1
    digits = str(amount.numerator * 10**decimals // amount.denominator).rjust(decimals + 1, "0")
    return digits if not decimals else f"{digits[:-decimals]}.{digits[-decimals:]}"
