"""From a Danish master and its translation to one item in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from backend.content_files.kinds import BY_FOLDER, Kind
from backend.content_files.markdown import blocks_from
from backend.content_files.schemas import schema_problems
from backend.content_files.sources import Source, read_source
from backend.content_files.tree import Tree
from backend.domain.content.findings import Finding

DANISH, ENGLISH = "da/", "en/"


@dataclass(frozen=True)
class Written:
    """An item as its editors wrote it: the content, and the files to point at when something is wrong."""

    content: Mapping[str, Any]
    master: Source
    translation: Source | None = None


@dataclass(frozen=True)
class Reading:
    """What came out of a group of files. `ids` also knows the items that could not be built."""

    written: list[Written]
    findings: list[Finding]
    ids: frozenset[str]


def read_items(tree: Tree) -> Reading:
    """Every item that has a file of its own."""
    written: list[Written] = []
    findings: list[Finding] = []
    ids = set()
    for path in sorted(tree):
        if not path.startswith((DANISH, ENGLISH)):
            continue
        kind = BY_FOLDER.get(PurePosixPath(path).parent.as_posix()[len(DANISH) :])
        if kind is None or not path.endswith(kind.suffix):
            findings.append(Finding(path, 1, "file_in_wrong_place"))
        elif path.startswith(DANISH):
            ids.add(PurePosixPath(path).stem)
            item, found = _read_item(tree, path, kind)
            findings.extend(found)
            written.extend([item] if item else [])
        elif path.replace(ENGLISH, DANISH, 1) not in tree:
            findings.append(Finding(path, 1, "translation_without_master"))
    return Reading(written, findings, frozenset(ids))


def _read_item(tree: Tree, path: str, kind: Kind) -> tuple[Written | None, Sequence[Finding]]:
    english = path.replace(DANISH, ENGLISH, 1)
    return _item_from(kind, path, tree[path], english, tree.get(english))


# A desk that checks while somebody writes reads the whole folder at every pause, and one file has changed.
@lru_cache(maxsize=2048)
def _item_from(
    kind: Kind, path: str, danish: str, english_path: str, english: str | None
) -> tuple[Written | None, Sequence[Finding]]:
    master, findings = _read(path, danish, f"{kind.name}.json")
    if english is None:
        translation: Source | None = None
        findings.append(Finding(path, 1, "translation_missing", {"file": english_path}))
    else:
        translation, found = _read(english_path, english, f"{kind.name}.json#/$defs/translation")
        findings.extend(found)
    if master is None:
        return None, tuple(findings)
    text, found = _words(kind, master, translation)
    # The words of both languages take the place of the Danish ones; the rest is data, and stands once.
    content = {**master.located.value, "text": text}
    return Written(content, master, translation), (*findings, *found)


def _read(path: str, text: str, schema: str) -> tuple[Source | None, list[Finding]]:
    """The file when it has the right shape; otherwise what is wrong with it."""
    source = read_source(path, text)
    if isinstance(source, Finding):
        return None, [source]
    findings = source.findings(schema_problems(source.located, schema))
    if (
        not findings
        and "id" in source.located.value
        and source.located.value["id"] != PurePosixPath(path).stem
    ):
        findings.append(source.finding("id_not_file_name", "id", id=source.located.value["id"]))
    return (None if findings else source), findings


def _words(kind: Kind, master: Source, translation: Source | None) -> tuple[dict[str, Any], list[Finding]]:
    danish, findings = _with_blocks(kind, master)
    if translation is None:
        return {"da": danish}, findings
    english, found = _with_blocks(kind, translation)
    english["of_edition"] = translation.located.value["of_edition"]
    return {"da": danish, "en": english}, [*findings, *found]


def _with_blocks(kind: Kind, source: Source) -> tuple[dict[str, Any], list[Finding]]:
    words = dict(source.located.value["text"])
    findings = []
    for name in kind.markdown:
        words[name], problems = blocks_from(words[name], source.located.text_line(("text", name)))
        findings.extend(source.findings(problems))
    return words, findings
