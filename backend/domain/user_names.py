"""User names for whoever has no e-mail address: made from the name, easy to read and to say."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

_SPELLED: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})

# For a name that has no letter of ours in it.
_NAMELESS: Final = "rygvej"
_LONGEST: Final = 40
_DRAWN_BEFORE_LONGER: Final = 20


def user_names(name: str, draw: Callable[[int], int]) -> Iterator[str]:
    """Names to try, one after the other: `anna.holm.27`. The number says nothing about the person."""
    words = ["".join(filter(str.isascii, _plain(word))) for word in name.split()]
    stem = ".".join(dict.fromkeys(word for word in (*words[:1], *words[-1:]) if word))[:_LONGEST] or _NAMELESS
    digits = 2
    while True:
        for _ in range(_DRAWN_BEFORE_LONGER):
            lowest = 10 ** (digits - 1)
            yield f"{stem}.{lowest + draw(9 * lowest)}"
        digits += 1


def _plain(word: str) -> str:
    # What a sign is made of can have capitals again, such as the mathematical ones.
    taken_apart = unicodedata.normalize("NFKD", word.casefold().translate(_SPELLED)).casefold()
    return "".join(sign for sign in taken_apart if sign.isalnum())
