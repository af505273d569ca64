"""Codes that let somebody in once: how they are spelled, read, and how long they hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Final

# No two of these look alike on paper or a screen, and without vowels no code spells a word.
ALPHABET: Final = "0123456789CFHJKMNPRTVWXY"
LENGTH: Final = 8
GROUP: Final = 4

# What somebody may read or type instead of a character of the alphabet.
_LOOK_ALIKES: Final = str.maketrans("OQDILZSBGU", "000112586V")

JOIN, RETURN, STAFF, DEVICE, RESET = "join", "return", "staff", "device", "reset"
PURPOSES: Final = (JOIN, RETURN, STAFF, DEVICE, RESET)

HOLDS_FOR: Final = MappingProxyType(
    {
        JOIN: timedelta(days=14),
        RETURN: timedelta(days=14),
        STAFF: timedelta(days=14),
        DEVICE: timedelta(minutes=10),
        RESET: timedelta(minutes=60),
    }
)

# So many wrong birth dates or addresses beside a right code end it: whoever holds it is not whom it was for.
WRONG_AT_MOST: Final = 5


def spell(choose: Callable[[Sequence[str]], str]) -> str:
    """A new code, of characters that `choose` draws."""
    return "".join(choose(ALPHABET) for _ in range(LENGTH))


def shown(code: str) -> str:
    """The code in groups, as it is printed and read aloud."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read(typed: str) -> str:
    """The code that somebody meant: in any case, with blanks and dashes, and look-alikes put right."""
    return "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_LOOK_ALIKES)
