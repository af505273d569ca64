"""Danish writes its words together: "rygsmerter" is "smerter" in the "ryg". Known words take them apart."""

from __future__ import annotations

from collections.abc import Callable

_LINKS = ("", "s", "e", "er", "en")
_SHORTEST = 3
_MOST_PARTS = 3

Known = Callable[[str], bool]


def parts_of(stem: str, is_known: Known) -> tuple[str, ...]:
    """The fewest known stems that a stem is made of; nothing where it is not made of known ones."""
    found = (_split(stem, parts, is_known) for parts in range(2, _MOST_PARTS + 1))
    return next((parts for parts in found if parts), ())


def _split(stem: str, parts: int, is_known: Known) -> tuple[str, ...]:
    if parts == 1:
        return (stem,) if len(stem) >= _SHORTEST and is_known(stem) else ()
    for at in range(len(stem) - _SHORTEST, _SHORTEST - 1, -1):
        bare = (_without_link(stem[:at], link) for link in _LINKS)
        first = next((one for one in bare if one and is_known(one)), None)
        rest = _split(stem[at:], parts - 1, is_known) if first else ()
        if first and rest:
            return (first, *rest)
    return ()


def _without_link(part: str, link: str) -> str | None:
    bare = part.removesuffix(link)
    return bare if part.endswith(link) and len(bare) >= _SHORTEST else None
