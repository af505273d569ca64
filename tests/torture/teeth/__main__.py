"""Plants faults one at a time and sees that each is caught: `python -m tests.torture.teeth --all`.

`--some 10` takes ten of them, other ones every day; a name takes that one, and shows what its harness said.
"""

from __future__ import annotations

import argparse
import math
import time

from tests.torture.soaking import say
from tests.torture.teeth.scratch import Outcome, scratch
from tests.torture.teeth.tooth import Tooth, in_rotation, teeth


def main() -> int:
    """Bite, with a line for each; 1 where a fault was not caught or no longer applies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--some", type=int, metavar="N")
    parser.add_argument("--minutes", type=float, default=math.inf, help="begin no more after so long")
    parser.add_argument("--seed", type=int, help="taken, as every harness takes it: nothing here is random")
    told = parser.parse_args()
    every = teeth()
    if told.name:
        every = [tooth for tooth in every if tooth.name == told.name]
    else:
        every = in_rotation(told.some or len(every))
    if not every:
        parser.error(f"no tooth is called {told.name}")
    failures, bitten, until = 0, 0, time.monotonic() + 60 * told.minutes
    with scratch() as copy:
        for tooth in every:
            began = time.monotonic()
            if began > until:
                break
            bitten += 1
            outcome, said = copy.bite(tooth)
            say(_line(tooth, outcome, time.monotonic() - began))
            if outcome != "caught":
                failures += 1
            if outcome != "caught" or told.name:
                say(f"  {tooth.breaks}\n{said}")
    say(f"teeth: {bitten:,} cases, {failures:,} not caught")
    return 1 if failures else 0


def _line(tooth: Tooth, outcome: Outcome, seconds: float) -> str:
    return f"{tooth.name:<40} {outcome:<15} {seconds:5.1f} s  {tooth.caught_by}"


if __name__ == "__main__":
    raise SystemExit(main())
