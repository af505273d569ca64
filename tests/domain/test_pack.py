"""A packed release: the same bytes from the same release, and not one of them may be another."""

from __future__ import annotations

import io
import tarfile
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.domain.content.archive import archive, members
from backend.domain.content.canonical import canonical, sha256_of
from backend.domain.content.editors_files import is_at_the_desk
from backend.domain.content.pack import Pack, packed, unpacked
from backend.domain.content.recall import Recall
from backend.domain.content.release import Release, fingerprint, manifest
from backend.domain.refusals import Refusal
from tests.clock import at
from tests.content.small import SMALL, draft_of, small

ITEMS = tuple(sorted(draft_of(small()).items, key=lambda item: item.id))
NOW = at("2026-03-02T09:00:00.123456+00:00")
PACK = Pack(
    Release("2026-03-1", fingerprint(item.pin for item in ITEMS), NOW, manifest(ITEMS)),
    ITEMS,
    {path: text for path, text in SMALL.items() if is_at_the_desk(path)},
    (Recall(1, "walk", 1, "notice", {"da": "Læs igen.", "en": "Read again."}, NOW),),
    "https://rygvej.example",
)
FILE = packed(PACK)
HELD = dict(members(FILE))


def summed(files: dict[str, bytes]) -> bytes:
    """A file whose hashes fit: whoever changes one on purpose changes those too."""
    others = {name: body for name, body in files.items() if name != "sums.json"}
    return archive(
        {"sums.json": canonical({name: sha256_of(body) for name, body in others.items()}), **others}
    )


def refused(file: bytes) -> str:
    read = unpacked(file)
    assert isinstance(read, Refusal), "it was believed"
    return read.code


def test_what_was_packed_comes_out() -> None:
    assert unpacked(FILE) == PACK
    assert packed(PACK) == FILE


def test_files_come_out_with_the_line_ends_and_letters_that_they_had() -> None:
    odd = replace(PACK, sources={**PACK.sources, "da/pages/walk.md": "e\u0301\r\n\ufeff\u2028"})
    assert unpacked(packed(odd)) == odd


@settings(max_examples=150)
@given(where=st.integers(0, len(FILE) - 1), bit=st.integers(0, 7))
def test_a_single_changed_bit_anywhere_is_refused(where: int, bit: int) -> None:
    changed = bytearray(FILE)
    changed[where] ^= 1 << bit
    assert refused(bytes(changed)) in {"pack_differs", "pack_unreadable"}


@settings(max_examples=40)
@given(length=st.integers(0, len(FILE) - 1))
def test_a_part_of_it_is_refused(length: int) -> None:
    assert refused(FILE[:length]) in {"pack_differs", "pack_unreadable"}


@pytest.mark.parametrize("more", [b"\0", b"\0" * 512, FILE, b"PK"])
def test_what_stands_behind_it_is_refused(more: bytes) -> None:
    assert refused(FILE + more) == "pack_differs"


def test_a_changed_text_is_named() -> None:
    name = next(name for name in HELD if name.startswith("items/"))
    read = unpacked(archive({**HELD, name: HELD[name] + b" "}))
    assert isinstance(read, Refusal)
    assert list(read.fields) == [name]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"core":false', b'"core":true'),
        (PACK.release.fingerprint.encode(), b"sha256-" + b"0" * 64),
        ("Gå en tur".encode(), b"Bliv hjemme"),
        (b'"audience":"patients"', b'"audience":"relatives"'),
    ],
)
def test_a_list_that_tells_otherwise_than_the_texts_is_refused(old: bytes, new: bytes) -> None:
    assert old in HELD["release.json"]
    assert refused(summed({**HELD, "release.json": HELD["release.json"].replace(old, new)})) == "pack_differs"


def test_another_file_in_it_is_refused() -> None:
    assert refused(summed({**HELD, "more.txt": b""})) == "pack_differs"


def test_a_pack_of_a_newer_kind_is_told_apart_from_a_broken_one() -> None:
    newer = HELD["release.json"].replace(b'"format":1', b'"format":2')
    assert refused(summed({**HELD, "release.json": newer})) == "pack_too_new"


@pytest.mark.parametrize(
    "path",
    [
        "../../evil.md",
        "/etc/evil.md",
        "da/../../evil.md",
        "da//evil.md",
        "da\\..\\evil.md",
        ".ssh/evil",
        "i18n/x",
    ],
)
def test_a_file_that_would_be_written_elsewhere_is_refused(path: str) -> None:
    assert refused(packed(replace(PACK, sources={**PACK.sources, path: "x"}))) == "pack_unreadable"


@pytest.mark.parametrize(
    "forged",
    [
        {"severity": "boo"},
        {"notice": {"da": "Læs igen."}},
        {"notice": {"da": "Læs igen.", "en": " "}},
        {"notice": {"da": "Læs igen.", "en": 5}},
        {"notice": {"da": "Læs igen.", "en": "Read\0again."}},
        {"item": None},
        {"item": 5},
        {"edition": None},
        {"edition": "1"},
        {"edition": 0},
        {"at": NOW.replace(tzinfo=None)},
    ],
)
def test_a_recall_that_no_installation_makes_is_refused(forged: dict[str, Any]) -> None:
    recall = replace(PACK.recalls[0], **forged)
    assert refused(packed(replace(PACK, recalls=(recall,)))) == "pack_unreadable"


@pytest.mark.parametrize("name", ["../up", "", "a/b", "x" * 61, "a b", "\n"])
def test_a_name_that_fits_no_address_is_refused(name: str) -> None:
    assert refused(packed(replace(PACK, release=replace(PACK.release, id=name)))) == "pack_unreadable"


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.GNUTYPE_SPARSE])
def test_nothing_but_plain_files_is_read(kind: bytes) -> None:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as tar:
        member = tarfile.TarInfo("release.json")
        member.type, member.linkname = kind, "/etc/hostname"
        tar.addfile(member)
    assert refused(written.getvalue()) == "pack_unreadable"
