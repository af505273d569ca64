"""Whether a pack says what an installation would: it has hashes and no signature, so anybody can make one.

A recall is never taken back, and an editors' file is written to a disk: neither is taken in half understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from backend.domain.content.editors_files import is_at_the_desk
from backend.domain.content.recall import SEVERITIES, Recall
from backend.domain.content.release import Release
from backend.domain.shapes import readable

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
_PATH = re.compile(r"\w[\w. -]*(/\w[\w. -]*)*")
_LANGUAGES = {"da", "en"}


def is_sound(release: Release, sources: Iterable[str], recalls: Iterable[Recall], origin: object) -> bool:
    """Whether its name, its moment, its files' paths and its recalls are such as an installation makes."""
    return (
        _is_name(release.id)
        and _is_moment(release.published_at)
        and isinstance(origin, str)
        and readable(origin)
        and all(_stays_within(path) for path in sources)
        and all(_is_whole(recall) for recall in recalls)
    )


def _is_name(name: object) -> bool:
    return isinstance(name, str) and _NAME.fullmatch(name) is not None


def _is_moment(at: datetime) -> bool:
    return at.tzinfo is not None


def _stays_within(path: str) -> bool:
    """A file of the desk's own folder, and of no other on the machine that exports it."""
    return _PATH.fullmatch(path) is not None and is_at_the_desk(path)


def _is_whole(recall: Recall) -> bool:
    edition = recall.edition
    of_a_text = _is_name(recall.item) and type(edition) is int and edition > 0
    return of_a_text and recall.severity in SEVERITIES and _is_notice(recall.notice) and _is_moment(recall.at)


def _is_notice(notice: Mapping[str, object]) -> bool:
    said = list(notice.values())
    return set(notice) == _LANGUAGES and all(
        isinstance(one, str) and readable(one) and one.strip() for one in said
    )
