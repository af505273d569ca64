"""How many people something is said of, so that nobody can be made out behind a number.

A count of a few is not told at all. A larger one is told as the multiple of five that it has reached: then
one more person seldom changes what can be seen, and a total gives none of its hidden parts away. A total of
a few is not told in parts at all.
"""

from __future__ import annotations

# The law for everything that is counted over patients and their phones.
FEWEST = 5


def told(count: int) -> int | None:
    """At least how many there are: nobody is 0, and None is somebody, but fewer than `FEWEST`."""
    return None if 0 < count < FEWEST else count - count % FEWEST
