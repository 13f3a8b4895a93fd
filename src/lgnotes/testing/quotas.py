"""Quotas per user and minute, against the clock that is passed in."""

from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from lgnotes.testing.call import ApiError
from lgnotes.testing.discovery import Method

MINUTE = timedelta(minutes=1)

GOOGLE: Mapping[str, int] = {
    "sheets.reads": 60,
    "sheets.writes": 60,
    "docs.reads": 300,
    "docs.writes": 60,
    "calendar": 600,
    "drive": 12_000,
}
"""What Google grants a user in a minute, by API, for reading and writing where they differ."""


class Quotas:
    """How many calls a user has left; nothing is limited until it is switched on."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._limits: dict[str, int] = {}
        self._spent: dict[tuple[str, str], deque[datetime]] = {}

    def limit(self, limits: Mapping[str, int] = GOOGLE) -> None:
        """Switch on *limits* per minute, by keys as in ``GOOGLE``."""
        self._limits = dict(limits)
        self._spent.clear()

    def lift(self) -> None:
        """Switch them off."""
        self.limit({})

    def spend(self, method: Method, user: str) -> None:
        """Take one call off what *user* has left; ApiError where nothing is."""
        kind = f"{method.api}.{'reads' if method.reads else 'writes'}"
        for key in (kind, method.api):
            if key in self._limits:
                self._take(method, key, user)

    def _take(self, method: Method, key: str, user: str) -> None:
        now = self._now()
        spent = self._spent.setdefault((key, user), deque())
        while spent and spent[0] <= now - MINUTE:
            spent.popleft()
        if len(spent) >= self._limits[key]:
            raise _over(method, key)
        spent.append(now)


def _over(method: Method, key: str) -> ApiError:
    if method.legacy:
        reason = "userRateLimitExceeded" if method.api == "drive" else "rateLimitExceeded"
        message = "User rate limit exceeded" if method.api == "drive" else "Rate Limit Exceeded"
        return ApiError(403, reason, message, domain="usageLimits")
    message = f"Quota exceeded for quota metric '{key}' and limit 'per minute per user'."
    return ApiError(429, "rateLimitExceeded", message, domain="usageLimits")
