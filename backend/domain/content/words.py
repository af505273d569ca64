"""An item's words for one reader: in the reader's language, unless its translation is of an older edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

MASTER: Final = "da"
# Everything that people read is written in these, the master first.
LANGUAGES: Final = (MASTER, "en")


@dataclass(frozen=True)
class Words:
    """The words, and the language that they are in: Danish where the translation has fallen behind."""

    language: str
    text: Mapping[str, Any]

    def fell_back_from(self, wanted: str) -> bool:
        """Whether the reader wanted another language than this."""
        return self.language != wanted


def words_in(content: Mapping[str, Any], language: str) -> Words:
    """What to show. An old translation could say something that the Danish text has taken back."""
    text = content["text"].get(language)
    if text is None or text.get("of_edition", content["edition"]) < content["edition"]:
        return Words(MASTER, content["text"][MASTER])
    return Words(language, text)


def in_every_language(content: Mapping[str, Any], field: str) -> dict[str, Any]:
    """What editors have written in one field, also where a translation has fallen behind; else None."""
    return {language: content["text"].get(language, {}).get(field) for language in LANGUAGES}
