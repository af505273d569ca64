"""One planted fault: a patch whose first lines say what it breaks and what must catch it."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

FOLDER = Path(__file__).parent
BREAKS, CAUGHT_BY = "Breaks: ", "Caught by: "
PYTEST = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider")
# What the first word of a catching command stands for. The histories tell the same ones each time.
COMMANDS: dict[str, tuple[str, ...]] = {
    "pytest": PYTEST,
    "histories": (
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "tests.torture.histories",
        "--count",
        "1500",
        "--first",
    ),
    "kills": (sys.executable, "-W", "ignore", "-m", "tests.torture.kills", "--minutes", "0"),
    "disk-trouble": (sys.executable, "-W", "ignore", "-m", "tests.torture.disk_trouble", "--minutes", "0"),
    "vitest": ("scripts/node.sh", "npm", "--prefix", "pwa", "test", "--"),
}
# How each says that it ran and that something was wrong: a command that cannot even begin has caught nothing.
FOUND = re.compile(r"^\d+ failed|^FAILED |, [1-9][\d,]* violations$|Tests .*\d+ failed", re.MULTILINE)
COLOURS = re.compile(r"\x1b\[[\d;]*m")


@dataclass(frozen=True)
class Tooth:
    """A planted fault, by the name of its file."""

    file: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return self.file.stem

    @property
    def breaks(self) -> str:
        """What it breaks, in a sentence."""
        return self._line(BREAKS)

    @property
    def caught_by(self) -> str:
        """The harness, as the patch names it."""
        return self._line(CAUGHT_BY)

    @property
    def command(self) -> Sequence[str]:
        """The harness, as it is run."""
        first, *more = shlex.split(self.caught_by)
        return [*COMMANDS[first], *more]

    def _line(self, begins: str) -> str:
        lines = self.file.read_text().splitlines()
        return next(line for line in lines if line.startswith(begins)).removeprefix(begins)


def teeth() -> list[Tooth]:
    """All of them, by name."""
    return [Tooth(file) for file in sorted(FOLDER.glob("*.patch"))]


def in_rotation(count: int) -> list[Tooth]:
    """So many of them, beginning each day where the day before ended."""
    every = teeth()
    first = datetime.now(UTC).date().toordinal() * count % len(every)
    return [*every, *every][first : first + min(count, len(every))]


def found(returned: int, output: str) -> bool:
    """Whether the harness ran, and found something wrong."""
    return returned == 1 and FOUND.search(COLOURS.sub("", output)) is not None
