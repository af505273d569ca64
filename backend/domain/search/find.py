"""Finds texts by words: their forms, what they are made of, their like, and what was nearly written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from backend.domain.search.compounds import parts_of
from backend.domain.search.index import Doc, Index
from backend.domain.search.slips import slips, slips_allowed
from backend.domain.search.stem import stem_of
from backend.domain.search.stop_words import STOP_WORDS
from backend.domain.search.words import words_of

# A part of a word says less than the word, and a word that was nearly written less than one that was.
_OF_ALL_PARTS = 0.8
_OF_A_BEGINNING = 0.5
_OF_THE_SAME = 0.5
_OF_A_SLIP = (1, 0.5, 0.3)
_SHORTEST_BEGINNING = 2
_SHORTEST_HEAD = 3

# Rows of words for the same thing, as stems.
Same = Sequence[Sequence[str]]
# Stems that a text must all have, and how much it says that it has them.
_Way = tuple[tuple[str, ...], float]


@dataclass(frozen=True)
class Hit:
    """A text that was found, and the stems by which it was, to be marked where they stand."""

    doc: Doc
    score: float
    by: frozenset[str]


@dataclass(frozen=True)
class _Match:
    score: float
    by: tuple[str, ...]


def same_words(rows: Sequence[str], language: str) -> Same:
    """The editors' rows of words for the same thing, as stems."""
    return [[stem_of(word.plain, language) for word in words_of(row)] for row in rows]


def find(index: Index, asked: str, same: Same, without: Collection[str] = ()) -> list[Hit]:
    """The texts that have all the words, the best first; where none has all, those that have most of them.

    `without` names texts that must not be found.
    """
    words = [word.plain for word in words_of(asked)]
    meant = [word for word in words if word not in STOP_WORDS[index.language]] or words
    last = len(meant) - 1
    terms = [_matches(index, word, same, is_last=at == last) for at, word in enumerate(meant)]
    scored = []
    for at, doc in enumerate(index.docs):
        found = [term[at] for term in terms if at in term]
        if found and doc.id not in without:
            hit = Hit(doc, sum(one.score for one in found), frozenset(by for one in found for by in one.by))
            scored.append((len(found), hit))
    most = max((count for count, _ in scored), default=0)
    return sorted((hit for count, hit in scored if count == most), key=lambda hit: -hit.score)


def _matches(index: Index, word: str, same: Same, *, is_last: bool) -> Mapping[int, _Match]:
    """What one word finds: what it says, and only where that is nothing, what was nearly written."""
    found: dict[int, _Match] = {}
    for ways in (
        _as_written(index, word, same, is_last=is_last),
        _nearly(index, word),
        _nearly_made(index, word),
    ):
        for by, worth in ways:
            _take(found, index, by, worth)
        if found:
            break
    return found


def _as_written(index: Index, word: str, same: Same, *, is_last: bool) -> Iterator[_Way]:
    """Its forms, what it is made of or begins, and its like."""
    stem = stem_of(word, index.language)
    yield (stem,), 1
    made = parts_of(stem, lambda one: one in index.stems)
    if made:
        yield made, _OF_ALL_PARTS
    if is_last and len(word) >= _SHORTEST_BEGINNING:
        for begun in dict.fromkeys(stem for form, stem in index.forms.items() if form.startswith(word)):
            yield (begun,), _OF_A_BEGINNING
    for row in same:
        for one in row if stem in row else ():
            if one != stem:
                yield (one,), _OF_THE_SAME


def _take(found: dict[int, _Match], index: Index, by: tuple[str, ...], worth: float) -> None:
    """Add the texts that have all these stems. A text is worth what its best way of being found is worth."""
    lists = [index.stems.get(stem, {}) for stem in by]
    for at in lists[0]:
        if not all(at in one for one in lists):
            continue
        score = sum(worth * _rarity(len(one), len(index.docs)) * sqrt(one[at]) / len(by) for one in lists)
        before = found.get(at, _Match(0, ()))
        found[at] = _Match(max(score, before.score), (*before.by, *by))


def _rarity(having: int, everything: int) -> float:
    """A word that stands everywhere says little about where to look."""
    return log(1 + everything / having)


def _nearly(index: Index, word: str) -> Iterator[_Way]:
    for near, distance in _near(index, word).items():
        yield (near,), _OF_A_SLIP[distance]


def _nearly_made(index: Index, word: str) -> Iterator[_Way]:
    """A word made of a known one and of one that was nearly written: "rygsmeter" is "ryg" and "smerter"."""
    for at in range(_SHORTEST_HEAD, len(word)):
        head = stem_of(word[:at], index.language)
        for near, distance in _near(index, word[at:]).items() if head in index.stems else ():
            yield (head, near), _OF_ALL_PARTS * _OF_A_SLIP[distance]


def _near(index: Index, word: str) -> dict[str, int]:
    """The stems of the words that this one may have been meant for, and how many slips away they are."""
    allowed, found = slips_allowed(word), dict[str, int]()
    for form, stem in index.forms.items() if allowed else ():
        distance = slips(word, form, allowed)
        if distance is not None:
            found[stem] = min(distance, found.get(stem, distance))
    return found
