"""Taking turns: whoever came first goes first, and whoever waits too long gives up the place."""

from __future__ import annotations

from collections import deque
from threading import Event, Lock


class Turns:
    """One at a time, in the order of coming. A plain lock lets the same threads win again and again."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._queue: deque[Event] = deque()

    def take(self, patience: float) -> bool:
        """Wait for one's turn, at most so many seconds; whether it came."""
        mine = Event()
        with self._guard:
            self._queue.append(mine)
            if self._queue[0] is mine:
                return True
        if mine.wait(patience):
            return True
        with self._guard:
            # The turn may have come between giving up and saying so; then it is taken after all.
            if mine.is_set():
                return True
            self._queue.remove(mine)
            return False

    def leave(self) -> None:
        """Let the next one in line go on."""
        with self._guard:
            self._queue.popleft()
            if self._queue:
                self._queue[0].set()
