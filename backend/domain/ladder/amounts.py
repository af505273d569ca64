"""Amounts, their units and grains (docs/ladder.md section 1), and how JSON writes them: exact, no floats."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

# What is measured exactly: a fraction, or the whole number of small parts that a case counts in.
Amount = int | Fraction

# Beyond this many digits a number is no amount of anything, and would only cost the reader memory.
_DIGITS: Final = 400


@dataclass(frozen=True)
class Unit:
    """A unit's grain is fine below a limit and coarse from it on (§1.1)."""

    fine: Amount
    limit: Amount
    coarse: Amount

    def grain(self, amount: Amount) -> Amount:
        return self.fine if amount < self.limit else self.coarse

    def rounded_down(self, amount: Amount, percent: Amount = 100) -> Amount:
        """§1.2. That percent of the amount, down to the multiple of its grain; it divides by nothing else."""
        hundredfold = amount * percent
        grain = self.fine if hundredfold < 100 * self.limit else self.coarse
        return hundredfold // (100 * grain) * grain

    def snap(self, amount: Amount, percent: Amount = 100) -> Amount:
        """§1.2. The nearest multiple of its grain, half way the lower; never below the finest grain."""
        hundredfold = amount * percent
        grain = self.fine if hundredfold < 100 * self.limit else self.coarse
        lower = hundredfold // (100 * grain) * grain
        nearest = lower if 2 * (hundredfold - 100 * lower) <= 100 * grain else lower + grain
        return max(nearest, self.fine)

    def holds(self, amount: Amount) -> bool:
        """Whether the amount is above 0 and a multiple of its own grain."""
        return amount > 0 and self.rounded_down(amount) == amount

    def counted_in(self, parts: int) -> "Unit":
        """The same unit for amounts that are counted in so many parts of one."""
        return Unit(int(self.fine * parts), int(self.limit * parts), int(self.coarse * parts))


UNITS: Final[Mapping[str, Unit]] = {
    "minutes": Unit(Fraction(1, 2), 10, 1),
    "repetitions": Unit(1, 0, 1),
    "seconds": Unit(1, 20, 5),
    "steps": Unit(10, 500, 50),
    "metres": Unit(10, 500, 50),
}


def exact(value: object) -> Fraction | None:
    """The number in a JSON value, exactly as it was written; None where there is none."""
    try:
        return _exact(value)
    except TypeError:
        # A list or an object cannot be remembered, and is no number.
        return None


@lru_cache(maxsize=1024, typed=True)
def _exact(value: object) -> Fraction | None:
    """A log holds the same few amounts over and over, so each is read once.

    A float is read through its shortest spelling, so that 7.3 means seven and three tenths.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if number == 0:
        return Fraction(0)
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
