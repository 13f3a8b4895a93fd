"""What was asked: counts by method, and a log."""

from collections import Counter

import attrs

from lgnotes.testing.jsons import Json, JsonMap


@attrs.frozen(kw_only=True)
class Logged:
    """One call, as it was answered."""

    method: str
    user: str
    params: JsonMap
    body: JsonMap
    status: int
    """The status of the answer, 0 where the connection was cut."""

    request: int
    """The number of the request that it came in; the parts of a batch share one."""


class Calls(Counter[str]):
    """Counts calls by discovery id, the parts of a batch singly, and the requests."""

    requests: int = 0
    """How many requests came in, a batch being one; signing in is not among them."""

    def reset(self) -> None:
        """Begin anew."""
        self.clear()
        self.requests = 0

    def json(self) -> Json:
        """Return the counts as JSON."""
        return {"requests": self.requests, "methods": dict(sorted(self.items()))}
