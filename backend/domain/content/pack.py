"""A release in one file, to be carried to another installation. The same release is always the same bytes.

The file is a plain tar archive, so that anybody can look into it. In it: the hash of each file, what the
release says of itself, the recalls of texts, every text, and the editors' files that they were made from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.domain.content.archive import NotAnArchiveError, archive, members
from backend.domain.content.canonical import canonical, sha256_of
from backend.domain.content.items import Item, item_from_bytes
from backend.domain.content.recall import Recall
from backend.domain.content.release import Release, fingerprint, manifest, manifest_from_json
from backend.domain.content.sound_pack import is_sound
from backend.domain.refusals import Refusal

# Rises when a release says more of itself than before.
FORMAT = 1
_SUMS, _RELEASE, _RECALLS = "sums.json", "release.json", "recalls.json"

# Whatever a file that is no pack, or half of one, makes of the reading below.
_UNREADABLE = (NotAnArchiveError, LookupError, ValueError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Pack:
    """A release with all that belongs to it, and the address of the installation that published it."""

    release: Release
    items: tuple[Item, ...]
    sources: Mapping[str, str]
    recalls: tuple[Recall, ...]
    origin: str


def packed(pack: Pack) -> bytes:
    """The file."""
    release, texts = pack.release, {sha256_of(text.encode()): text for text in pack.sources.values()}
    said = {
        "format": FORMAT,
        "from": pack.origin,
        "id": release.id,
        "fingerprint": release.fingerprint,
        "published_at": release.published_at.isoformat(),
        "items": [listed.as_json() for listed in release.items],
        "sources": {path: sha256_of(text.encode()) for path, text in pack.sources.items()},
    }
    files = {
        _RELEASE: canonical(said),
        _RECALLS: canonical([_as_json(recall) for recall in pack.recalls]),
        **{_item(item.pin.sha256): item.body for item in sorted(pack.items, key=_hash)},
        **{_source(sha256): texts[sha256].encode() for sha256 in sorted(texts)},
    }
    return archive({_SUMS: canonical({name: sha256_of(body) for name, body in files.items()}), **files})


def unpacked(file: bytes) -> Pack | Refusal:
    """The release in the file, if every byte of it is as it was packed."""
    try:
        files = dict(members(file))
        wrong = [
            name
            for name, sha256 in json.loads(files[_SUMS]).items()
            if sha256_of(files.get(name, b"")) != sha256
        ]
        if wrong:
            return Refusal("pack_differs", dict.fromkeys(wrong, ("pack_differs",)))
        said = json.loads(files[_RELEASE])
        if said["format"] > FORMAT:
            return Refusal("pack_too_new")
        pack = _read(said, files)
        if not is_sound(pack.release, pack.sources, pack.recalls, pack.origin):
            return Refusal("pack_unreadable")
        # What the archive holds beside the release, in another order or twice, is no part of it either.
        whole = _tells_the_truth(pack) and packed(pack) == file
    except _UNREADABLE:
        return Refusal("pack_unreadable")
    return pack if whole else Refusal("pack_differs")


def _read(said: Mapping[str, Any], files: Mapping[str, bytes]) -> Pack:
    listed = manifest_from_json(said["items"])
    at = datetime.fromisoformat(said["published_at"])
    return Pack(
        Release(said["id"], said["fingerprint"], at, listed),
        tuple(item_from_bytes(files[_item(one.pin.sha256)]) for one in listed),
        {path: files[_source(sha256)].decode() for path, sha256 in said["sources"].items()},
        tuple(_recall(number, one) for number, one in enumerate(json.loads(files[_RECALLS]), start=1)),
        said["from"],
    )


def _tells_the_truth(pack: Pack) -> bool:
    """Whether the list and the fingerprint are those of these texts."""
    pins = [item.pin for item in pack.items]
    return (manifest(pack.items), fingerprint(pins)) == (pack.release.items, pack.release.fingerprint)


def _as_json(recall: Recall) -> dict[str, Any]:
    """A recall without its number, which each installation gives its own."""
    return {
        "item": recall.item,
        "edition": recall.edition,
        "severity": recall.severity,
        "notice": dict(recall.notice),
        "at": recall.at.isoformat(),
    }


def _recall(number: int, said: Mapping[str, Any]) -> Recall:
    return Recall(
        number=number,
        item=said["item"],
        edition=said["edition"],
        severity=said["severity"],
        notice=said["notice"],
        at=datetime.fromisoformat(said["at"]),
    )


def _hash(item: Item) -> str:
    return item.pin.sha256


def _item(sha256: str) -> str:
    return f"items/{sha256}.json"


def _source(sha256: str) -> str:
    return f"sources/{sha256}"
