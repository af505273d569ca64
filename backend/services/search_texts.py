"""Search in the texts that are released: what fits best first, with the words that show why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.domain.content.recall import withdrawn
from backend.domain.search.find import find, same_words
from backend.domain.search.snippet import Piece, marked, snippet_of
from backend.services.kept_release import newest_release
from backend.storage import recall_list
from backend.storage.transaction import Database

# Nobody means more words than these, and each costs a look at every word there is.
MOST_LETTERS = 100
MOST_WORDS = 8
# More than this nobody reads through; another word finds better.
MOST_SHOWN = 20


@dataclass(frozen=True)
class Found:
    """A text that was found: its title and a piece of it, with what was looked for marked."""

    id: str
    title: Sequence[Piece]
    snippet: Sequence[Piece]


def search_texts(database: Database, *, asked: str, language: str, rows: Sequence[str]) -> list[Found]:
    """The texts for these words but what was recalled. `rows` are the editors' words for the same thing."""
    with database.read() as connection:
        kept = newest_release(connection)
        recalls = recall_list.after(connection, 0)
    if kept is None:
        return []
    gone = {item.id for item in kept.items.values() if withdrawn(item.pin, recalls)}
    index = kept.indexes[language]
    words = " ".join(asked[:MOST_LETTERS].split()[:MOST_WORDS])
    hits = find(index, words, same_words(rows, language), without=gone)
    return [
        Found(hit.doc.id, marked(index, hit.doc.title, hit), snippet_of(index, hit))
        for hit in hits[:MOST_SHOWN]
    ]
