"""Random lives of the real phone's code, killed at any await: `python -m tests.torture.phone_histories`.

The histories are told by pwa/src/sync/histories.test.ts; this gives them their time and their seed, and says
how many there were. `--histories 20000` tells so many, instead of as many as there is time for.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path
from secrets import randbelow

ROOT = Path(__file__).resolve().parent.parent.parent
TELL = ("scripts/node.sh", "npm", "--prefix", "pwa", "test", "--", "src/sync/histories.test.ts")
LIVED = re.compile(r"histories lived: (\d+), seed (-?\d+)")


def tell(seed: int, *, histories: int | None, minutes: float) -> tuple[int, bool, str]:
    """How many histories were lived, whether all ended well, and what was printed."""
    length = {"MINUTES": str(minutes)} if histories is None else {"HISTORIES": str(histories)}
    done = subprocess.run(
        TELL,
        cwd=ROOT,
        env={**os.environ, **length, "SEED": str(seed)},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    lived = LIVED.search(done.stdout)
    return int(lived[1]) if lived else 0, done.returncode == 0 and lived is not None, done.stdout


def main() -> int:
    """Tell them, print what went wrong, and end with the line that the table reads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--histories", type=int)
    parser.add_argument("--seed", type=int, default=randbelow(10**6))
    told = parser.parse_args()
    _say(f"seed {told.seed}")
    lived, well, printed = tell(told.seed, histories=told.histories, minutes=told.minutes)
    if not well:
        _say(printed)
    _say(f"phone histories: {lived:,} cases, {0 if well else 1} violations")
    return 0 if well else 1


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
