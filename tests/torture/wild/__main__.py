"""Real browsers for as long as one likes: `python -m tests.torture.wild --minutes 10 --seed 1`.

Each round tells every one of these stories, and each story as often as it is worth; a seed names a round.
WebKit takes part where it is installed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.databases import SqliteSource
from tests.serving import ROOT
from tests.torture.soaking import soak

STORIES = Path(__file__).parent
TIMES = "5"
PASSED = re.compile(r"(\d+) passed")
FAILED = re.compile(r"^(?:FAILED|ERROR) (.+)$", re.MULTILINE)


def tell(_source: SqliteSource, folder: Path, seed: int) -> tuple[int, list[str]]:
    """One round: how many stories were told, and which ended badly."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", f"--basetemp={folder}", str(STORIES)],
        cwd=ROOT,
        env={**os.environ, "TORTURE_SEED": str(seed), "TORTURE_ROUNDS": TIMES},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    passed, failed = PASSED.search(done.stdout), FAILED.findall(done.stdout)
    told = (int(passed[1]) if passed else 0) + len(failed)
    # A run that ends badly without naming a story has not told any.
    return told, failed or ([done.stdout[-2000:]] if done.returncode else [])


if __name__ == "__main__":
    raise SystemExit(soak("wild phones", tell))
