"""How hard a Danish text is to read: Björnsson's LIX, and the length of the sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONG_WORD = 7  # letters; the definition counts words of more than six.

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# A sentence ends where a capital follows: "kl. 8" and "f.eks. gå" do not end one.
_END = re.compile(r"[.!?:]+[\"'»«”)]*(?=\s+[\"'«»“(]*[A-ZÆØÅ]|\s*$)")


@dataclass(frozen=True)
class Readability:
    """Counts over one text."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int:
        """Words a sentence plus long words in a hundred, to the nearest whole number."""
        if not self.words:
            return 0
        return round(self.words / self.sentences + 100 * self.long_words / self.words)

    @property
    def words_a_sentence(self) -> int:
        """The average, to the nearest whole number."""
        return round(self.words / self.sentences) if self.words else 0


def readability(paragraphs: Iterable[str]) -> Readability:
    """Measure running text. A paragraph or an entry in a list is at least one sentence."""
    words: list[str] = []
    sentences = 0
    for paragraph in paragraphs:
        found = _WORD.findall(paragraph)
        if found:
            words.extend(found)
            sentences += max(1, len(_END.findall(paragraph)))
    return Readability(len(words), sentences, sum(len(word) >= LONG_WORD for word in words))


def count_words(text: str) -> int:
    """How many words there are; numbers and signs are none."""
    return len(_WORD.findall(text))


def sentences(paragraph: str) -> Iterator[str]:
    """A paragraph's sentences, one by one."""
    start = 0
    for end in _END.finditer(paragraph):
        yield paragraph[start : end.end()].strip()
        start = end.end()
    if rest := paragraph[start:].strip():
        yield rest
