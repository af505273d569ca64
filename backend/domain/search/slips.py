"""How many slips of a finger lie between two words: a letter too many, too few, another, or two swapped."""

from __future__ import annotations

_SHORT = 4
_LONG = 8


def slips(one: str, other: str, most: int) -> int | None:
    """The distance, or None when it is more than `most`: then it is another word."""
    if abs(len(one) - len(other)) > most:
        return None
    last: list[int] = []
    row = list(range(len(other) + 1))
    for i in range(1, len(one) + 1):
        before_last, last = last, row
        row = [i]
        for j in range(1, len(other) + 1):
            least = min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                least = min(least, before_last[j - 2] + 1)
            row.append(least)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None


def slips_allowed(word: str) -> int:
    """A short word is another word at once; a long one may be misspelled twice."""
    if len(word) < _SHORT:
        return 0
    return 1 if len(word) < _LONG else 2
