"""What a password must be: long enough, and not one of those that everybody tries first. Nothing else.

No rule asks for signs or capitals, and none forbids anything: blanks, whole sentences and what a password
manager makes are all welcome, up to a thousand characters. The list beside this file holds passwords that
were common among those that have leaked (30,000 of zxcvbn 4.5.0, MIT licence): all of ten characters and
more, the commonest words of five to nine, and Danish ones of our own.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from typing import Final

from backend.domain.refusals import Refusal

SHORTEST_PASSWORD: Final = 10
# "aaaaaaaaaa" and "1212121212" are as soon guessed as anything on the list.
FEWEST_DIFFERENT: Final = 4

_LIST: Final = Path(__file__).with_name("common_passwords.txt.gz")
# "Sommer2026!!" is "sommer" to whoever guesses.
_DECORATION: Final = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def unfit(password: str) -> Refusal | None:
    """Why this cannot be somebody's password; None when it can."""
    if len(password) < SHORTEST_PASSWORD:
        return Refusal("password_too_short", {"password": ("too_short",)})
    if _is_common(password):
        return Refusal("password_too_common", {"password": ("too_common",)})
    return None


def _is_common(password: str) -> bool:
    folded = "".join(password.casefold().split())
    word = _DECORATION.sub("", folded)
    return len(set(folded)) < FEWEST_DIFFERENT or not {folded, word}.isdisjoint(_common())


@cache
def _common() -> frozenset[str]:
    return frozenset(gzip.decompress(_LIST.read_bytes()).decode().split())
