"""A copy of the project in which faults are planted, one at a time, and taken out again."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import Literal

from tests.torture.teeth.tooth import Tooth, found

ROOT = Path(__file__).resolve().parents[3]
COPIED = ("backend", "migrations", "tests", "pwa/src", "pwa/build")
LINKED = (".venv", "content", "scripts", "pyproject.toml", "pwa/node_modules")
LONGEST = 300

Outcome = Literal["caught", "NOT CAUGHT", "does not apply"]


@dataclass(frozen=True)
class Scratch:
    """The copy."""

    folder: Path

    def bite(self, tooth: Tooth) -> tuple[Outcome, str]:
        """Plant the fault, ask the harness, and take it out again; what came of it, and what was said."""
        planted = self._git("apply", tooth.file)
        if planted.returncode:
            return "does not apply", planted.stderr
        try:
            asked = self._run(tooth)
        finally:
            self._git("apply", "--reverse", tooth.file)
        return ("caught" if found(asked.returncode, asked.stdout) else "NOT CAUGHT"), asked.stdout

    def _git(self, verb: str, *more: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", verb, *map(str, more)], cwd=self.folder, text=True, capture_output=True, check=False
        )

    def _run(self, tooth: Tooth) -> subprocess.CompletedProcess[str]:
        # The copy's own modules come first, and none of the parent's settings for tests.
        environment = {**os.environ, "PYTHONPATH": str(self.folder)}
        environment.pop("PYTEST_ADDOPTS", None)
        return subprocess.run(
            tooth.command,
            cwd=self.folder,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=LONGEST,
            check=False,
        )


@contextmanager
def scratch() -> Iterator[Scratch]:
    """A copy of the project as it is now; what no fault is planted in is only linked."""
    with TemporaryDirectory(prefix="rygvej-teeth-") as name:
        folder = Path(name)
        for part in COPIED:
            copytree(ROOT / part, folder / part, ignore=ignore_patterns("node_modules", "*.sqlite*"))
        linked = [*LINKED, *(f"pwa/{one.name}" for one in (ROOT / "pwa").glob("*.*") if one.is_file())]
        for part in linked:
            (folder / part).symlink_to(ROOT / part)
        yield Scratch(folder)
