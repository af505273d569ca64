"""How often what may be asked that is asked all day: counted in memory, because it must not cost a write."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from threading import Lock

from backend.domain.limits import Limit


class Pace:
    """Counts by a limit in this process. It shields others from a client gone wild, and guards no secret."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._since: datetime | None = None
        self._counts: Counter[str] = Counter()
        self._lock = Lock()

    def wait(self, who: str, now: datetime) -> int | None:
        """Count once more; how many seconds to wait where that is too often, None where it is not."""
        with self._lock:
            # One window for everybody: what is over is thrown away in one go, and nothing piles up.
            if self._since is None or not self._since <= now < self._since + self._limit.window:
                self._since, self._counts = now, Counter()
            self._counts[who] += 1
            if self._counts[who] <= self._limit.most:
                return None
            return max(1, int((self._since + self._limit.window - now).total_seconds()))
