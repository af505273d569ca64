"""The editors' files by their paths: which of them the desk holds, and which item each belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from backend.domain.content.words import LANGUAGES

# What is about the app and not about the texts, or belongs to each municipality, stays with the files.
_NOT_AT_THE_DESK = frozenset({"demo", "i18n", "README.md", "schema", "slots"})

Side: TypeAlias = Literal["neither", "files", "desk", "both"]


def is_at_the_desk(path: str) -> bool:
    """Whether editors work on this file at the desk too."""
    return PurePosixPath(path).parts[0] not in _NOT_AT_THE_DESK


def item_of(path: str) -> str | None:
    """The item that a file belongs to; None for what many items share."""
    whole = PurePosixPath(path)
    if whole.parts[0] in LANGUAGES or whole.suffix == ".svg":
        return whole.stem
    return None


def changed_at(files: str | None, desk: str | None, common: str | None) -> Side:
    """Where a file has changed since both doors had `common`; None is a file that is not there."""
    if files == desk:
        return "neither"
    if files == common:
        return "desk"
    return "files" if desk == common else "both"


def files_of(item_id: str, paths: Iterable[str]) -> list[str]:
    """The files in which an item stands, its own before those that it shares with others."""
    own = sorted(path for path in paths if item_of(path) == item_id)
    return [*own, "figures/alt.yaml"] if any(path.endswith(".svg") for path in own) else own


def writable(item_id: str, paths: Iterable[str]) -> frozenset[str]:
    """The files of an item that an editor may give words: those it has, and the translation that it lacks."""
    ours = files_of(item_id, paths)
    return frozenset([*ours, *(path.replace("da/", "en/", 1) for path in ours if path.startswith("da/"))])
