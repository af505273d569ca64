"""A text as the words that are searched: where they stand, in letters that everybody's keyboard has."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Letters and numbers of any script: all that a word may hold, without the underscore.
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})


@dataclass(frozen=True)
class Word:
    """A word in plain letters, and its place: "Rygsøjlen" is "rygsoejlen"."""

    plain: str
    begin: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [Word(plainly(hit[0]), hit.start(), hit.end()) for hit in _WORD.finditer(text)]


def plainly(text: str) -> str:
    """Small letters without accents; whoever has no æ, ø or å writes ae, oe and aa."""
    small = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    bare = (
        letter for letter in unicodedata.normalize("NFD", small) if unicodedata.category(letter)[0] != "M"
    )
    # Once more: an æ may have come out from under an accent.
    return "".join(bare).translate(_LETTERS)
