"""What is known of the texts before anybody asks: which stems stand in which text, and how much they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from backend.domain.search.compounds import parts_of
from backend.domain.search.stem import stem_of
from backend.domain.search.words import words_of

# A word in the title says most about a text, and one of many in its body least.
_TITLE, _SUMMARY, _BODY = 12.0, 4.0, 1.0
# A part of a word says less than the word.
_OF_A_PART = 0.6


@dataclass(frozen=True)
class Doc:
    """What is searched of one text."""

    id: str
    title: str
    summary: str
    passages: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """All texts of one language. `forms` has every word as it is written, and its stem."""

    language: str
    docs: Sequence[Doc]
    stems: Mapping[str, Mapping[int, float]]
    forms: Mapping[str, str]
    parts: Mapping[str, Sequence[str]]


def index_of(docs: Sequence[Doc], language: str) -> Index:
    """The index of these texts."""
    stems: dict[str, dict[int, float]] = {}
    forms: dict[str, str] = {}
    for at, doc in enumerate(docs):
        for text, weight in _weighed(doc):
            for word in words_of(text):
                stem = forms.setdefault(word.plain, stem_of(word.plain, language))
                _add(stems, stem, at, weight)
    parts = {stem: made for stem in stems if (made := _parts(stem, stems))}
    for stem, made in parts.items():
        for at, weight in list(stems[stem].items()):
            for part in made:
                _add(stems, part, at, weight * _OF_A_PART)
    return Index(language, docs, stems, forms, parts)


def _weighed(doc: Doc) -> Iterator[tuple[str, float]]:
    yield doc.title, _TITLE
    yield doc.summary, _SUMMARY
    for passage in doc.passages:
        yield passage, _BODY


def _add(stems: dict[str, dict[int, float]], stem: str, at: int, weight: float) -> None:
    found = stems.setdefault(stem, {})
    found[at] = found.get(at, 0) + weight


def _parts(stem: str, stems: Collection[str]) -> tuple[str, ...]:
    return parts_of(stem, lambda one: one != stem and one in stems)
