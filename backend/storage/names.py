"""Looking for people by letters of their names, whichever of them are capitals."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_


def has_in_it(name: ColumnElement[str], letters: str) -> ColumnElement[bool]:
    """Whether the name has these letters in it, next to each other."""
    # SQLite knows large and small of the English letters alone, so a Danish name is asked for in both.
    spellings = sorted({letters, letters.lower(), letters.capitalize(), letters.title()})
    return or_(*(name.icontains(one, autoescape=True) for one in spellings))
