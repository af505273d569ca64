"""The piece of a text that shows why it was found, cut into what is marked and what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backend.domain.search.find import Hit
from backend.domain.search.index import Index
from backend.domain.search.stem import stem_of
from backend.domain.search.words import words_of

_BEFORE = 40
_LENGTH = 150


class Piece(NamedTuple):
    """Some words, and whether they are marked."""

    text: str
    hit: bool


class _Span(NamedTuple):
    begin: int
    end: int
    stem: str


def marked(index: Index, text: str, hit: Hit) -> list[Piece]:
    """The whole text, cut where it is marked."""
    return _cut(text, 0, len(text), _hits_in(index, text, hit))


def snippet_of(index: Index, hit: Hit) -> list[Piece]:
    """The passage that has most of what was looked for, and else how the text begins."""
    passages = [(text, _hits_in(index, text, hit)) for text in (*hit.doc.passages, hit.doc.summary)]
    text, hits = max(passages, key=lambda passage: len({span.stem for span in passage[1]}))
    return _around(text, hits) if hits else [Piece(_shortened(hit.doc.summary), hit=False)]


def _hits_in(index: Index, text: str, hit: Hit) -> list[_Span]:
    spans = []
    for word in words_of(text):
        stem = index.forms.get(word.plain) or stem_of(word.plain, index.language)
        if stem in hit.by or not hit.by.isdisjoint(index.parts.get(stem, ())):
            spans.append(_Span(word.begin, word.end, stem))
    return spans


def _around(text: str, hits: Sequence[_Span]) -> list[Piece]:
    first = hits[0]
    begin = 0 if first.begin <= _BEFORE else text.find(" ", first.begin - _BEFORE) + 1
    rest = len(text) if len(text) - begin <= _LENGTH else text.rfind(" ", 0, begin + _LENGTH + 1)
    end = max(rest, first.end)
    pieces = _cut(text, begin, end, hits)
    opening = [Piece("… ", hit=False)] if begin else []
    closing = [Piece(" …", hit=False)] if end < len(text) else []
    return [*opening, *pieces, *closing]


def _cut(text: str, begin: int, end: int, hits: Sequence[_Span]) -> list[Piece]:
    def pieces() -> Iterator[Piece]:
        at = begin
        for span in hits:
            if begin <= span.begin and span.end <= end:
                yield Piece(text[at : span.begin], hit=False)
                yield Piece(text[span.begin : span.end], hit=True)
                at = span.end
        yield Piece(text[at:end], hit=False)

    return [piece for piece in pieces() if piece.text]


def _shortened(text: str) -> str:
    return text if len(text) <= _LENGTH else f"{text[: text.rfind(' ', 0, _LENGTH + 1)]} …"
