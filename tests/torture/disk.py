"""A disk that is watched: what was written to it, in which order, and what a power cut may leave of it.

The shim (`disk.c`) is compiled where it is used. Its limits: a write is lost whole or in sectors of 512
bytes, and the names of new files are never lost.
"""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from shutil import which

SOURCE = Path(__file__).with_name("disk.c")
NO_COMPILER = "NOT RUN: this machine has no C compiler (cc), and without one no power cut can be simulated."
SECTOR = 512
HEAD = struct.Struct("=IIQQ")
NOTHING, NO_ROOM, WRITES_FAIL, SYNCS_FAIL = "-", "F", "E", "S"


def compiler() -> str | None:
    """The machine's C compiler, if it has one."""
    return which("cc")


@dataclass(frozen=True)
class WatchedDisk:
    """The folder that is watched, and where the shim and its notes are."""

    folder: Path
    notes: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs in its environment to have its writes watched."""
        return {
            "LD_PRELOAD": str(self.notes / "disk.so"),
            "DISK_UNDER": str(self.folder.resolve() / "rygvej.sqlite"),
            "DISK_LOG": str(self.log),
            "DISK_TROUBLE": str(self.notes / "trouble"),
        }

    @property
    def log(self) -> Path:
        """Every change, in its order."""
        return self.notes / "changes"

    def prepare(self) -> None:
        """Compile the shim, and begin without trouble."""
        self.notes.mkdir()
        cc = compiler()
        assert cc is not None, NO_COMPILER
        library = str(self.notes / "disk.so")
        subprocess.run([cc, "-shared", "-fPIC", "-O2", "-o", library, str(SOURCE), "-ldl"], check=True)
        self.trouble(NOTHING)

    def trouble(self, what: str, percent: int = 100) -> None:
        """From now on this goes wrong, so often; running processes see it at once."""
        file = os.open(self.notes / "trouble", os.O_WRONLY | os.O_CREAT, 0o600)
        os.pwrite(file, what.encode() + bytes([percent]), 0)
        os.close(file)

    def changes(self) -> Iterator[Change]:
        """What was done to the files, as far as it is written down whole."""
        data, place = self.log.read_bytes(), 0
        while place + HEAD.size <= len(data):
            kind, name_length, offset, length = HEAD.unpack_from(data, place)
            place += HEAD.size
            name = Path(os.fsdecode(data[place : place + name_length])).name
            place += name_length
            written = data[place : place + length] if chr(kind) == "W" else b""
            place += len(written)
            yield Change(chr(kind), name, offset, written, place)


@dataclass(frozen=True)
class Change:
    """One change to one file; `end` is how long the log was when it had been made."""

    kind: str
    file: str
    offset: int
    data: bytes
    end: int


@dataclass
class Platter:
    """What is on the disk for certain, and what was written since and may be or not."""

    files: dict[str, bytearray]
    unsynced: list[Change] = field(default_factory=list)
    # A disk that lies says that it has synced, and has not.
    lies: bool = False

    def take(self, change: Change) -> None:
        """One more change."""
        if change.kind == "U":
            self.files.pop(change.file, None)
            self.unsynced = [one for one in self.unsynced if one.file != change.file]
        elif change.kind != "S":
            self.unsynced.append(change)
        elif not self.lies:
            for one in self.unsynced:
                if one.file == change.file:
                    _apply(self.files, one)
            self.unsynced = [one for one in self.unsynced if one.file != change.file]

    def after_a_cut(self, by: Random) -> dict[str, bytearray]:
        """What may be there when the power comes back: some of the unsynced, in order or in none."""
        files = {name: bytearray(content) for name, content in self.files.items()}
        in_order = by.random() < 0.5
        kept = by.randint(0, len(self.unsynced))
        for place, change in enumerate(self.unsynced):
            if in_order and place < kept:
                _apply(files, change)
            elif (in_order and place == kept) or (not in_order and by.random() < 0.5):
                _apply(files, _torn(change, by))
        return files


def _torn(change: Change, by: Random) -> Change:
    """As much of a write as the disk had done, in whole sectors."""
    sectors = by.randint(0, len(change.data) // SECTOR + 1)
    return Change(change.kind, change.file, change.offset, change.data[: sectors * SECTOR], change.end)


def _apply(files: dict[str, bytearray], change: Change) -> None:
    content = files.setdefault(change.file, bytearray())
    if change.kind == "T":
        del content[change.offset :]
        content.extend(bytes(change.offset - len(content)))
        return
    end = change.offset + len(change.data)
    content.extend(bytes(max(0, end - len(content))))
    content[change.offset : end] = change.data
