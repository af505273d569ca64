"""One drawing's words in `figures/alt.yaml`, which all drawings share: found, changed and taken out by lines.

Whatever stands around them stays as it is, to the byte.
"""

from __future__ import annotations

import re

_NAME = re.compile(r"^  ([a-z0-9]+(?:-[a-z0-9]+)*):[^\n]*\n?", re.MULTILINE)
_EDITION = re.compile(r"(\bedition:[ \t]*)\d+")


def entries(text: str) -> dict[str, str]:
    """Each drawing's lines, under its name."""
    _, listed = _parts(text)
    names = list(_NAME.finditer(listed))
    ends = [*(name.start() for name in names[1:]), len(listed)]
    return {name[1]: listed[name.start() : end] for name, end in zip(names, ends, strict=False)}


def with_entry(text: str, name: str, entry: str | None) -> str:
    """The same file with these lines for a drawing, at the end where it had none; None takes them out."""
    before = entries(text).get(name)
    if before is not None:
        return text.replace(before, entry or "", 1)
    if entry is None:
        return text
    return text + entry if text.endswith("\n") else f"{text}\n{entry}"


def with_edition(text: str, name: str, edition: int) -> str:
    """The same file with this edition for a drawing, where it has lines of its own."""
    entry = entries(text).get(name)
    return text if entry is None else with_entry(text, name, _EDITION.sub(rf"\g<1>{edition}", entry, count=1))


def without_editions(text: str) -> str:
    """What is said of drawings, without the numbers that the desk gives."""
    return _EDITION.sub("edition:", text)


def touched(before: str, after: str) -> frozenset[str]:
    """The drawings whose words are others than before: all of them where what they share has changed."""
    one, other = entries(before), entries(after)
    names = one.keys() | other.keys()
    if _parts(before)[0] != _parts(after)[0]:
        return frozenset(names)
    return frozenset(name for name in names if one.get(name) != other.get(name))


def on_top_of(present: str, began: str, wanted: str, name: str) -> str | None:
    """What others have written of other drawings since, with the wanted words of this one.

    None where more was wanted than this drawing's words, or somebody else has changed them too.
    """
    theirs = touched(without_editions(began), without_editions(present))
    if touched(began, wanted) != {name} or name in theirs:
        return None
    return with_entry(present, name, entries(wanted).get(name))


def _parts(text: str) -> tuple[str, str]:
    """What holds for all drawings, and the list of them."""
    head, key, listed = text.partition("\nfigures:")
    first, end, rest = listed.partition("\n")
    return head + key + first + end, rest
