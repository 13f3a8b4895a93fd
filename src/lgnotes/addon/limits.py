"""How often the add-on answers: so many times a minute for one person, and for all."""

import time
from collections import Counter, deque
from collections.abc import Callable
from threading import Lock

MINUTE = 60.0

EACH, ALL = 60, 600
"""Requests of one person and of all in a minute: far more than people click."""


class Limits:
    """Counts the requests of the last minute, in one process."""

    def __init__(
        self, *, each: int = EACH, all_: int = ALL, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._each, self._all, self._clock = each, all_, clock
        self._lock = Lock()
        self._recent: deque[tuple[float, str]] = deque()
        self._counts: Counter[str] = Counter()

    def take(self, person: str) -> bool:
        """Count a request of *person*; tell whether it may be answered."""
        with self._lock:
            now = self._clock()
            while self._recent and now - self._recent[0][0] >= MINUTE:
                self._forget(self._recent.popleft()[1])
            if len(self._recent) >= self._all or self._counts[person] >= self._each:
                return False
            self._recent.append((now, person))
            self._counts[person] += 1
            return True

    def _forget(self, person: str) -> None:
        self._counts[person] -= 1
        if not self._counts[person]:
            del self._counts[person]
