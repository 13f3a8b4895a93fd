"""Faults that are switched on: what Google answers on a bad day, and answers that are lost."""

from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from typing import Literal

import attrs

from lgnotes.testing.call import ApiError

When = Literal["before", "after"]
"""Whether a connection breaks before the effect, or after it took place."""

How = Literal["reset", "closed", "held"]
"""How it breaks: reset, as the network does; closed without an answer, as a server that goes down
(httplib2 then sends a request again without telling); or held until the client gives up."""


class CutError(Exception):
    """The connection breaks instead of an answer."""

    def __init__(self, how: How) -> None:
        super().__init__(how)
        self.how: How = how


@attrs.frozen(kw_only=True)
class Fault:
    """What happens instead of an answer."""

    error: ApiError | CutError
    when: When = "before"

    def after(self) -> "Fault":
        """Return the same fault, met after the call took effect."""
        return attrs.evolve(self, when="after")


def failing(
    status: int, reason: str, message: str, *, headers: Mapping[str, str] | None = None
) -> Fault:
    """Return a fault that is an answer with *status*."""
    limits = reason.lower().endswith(("exceeded", "exhausted"))
    domain = "usageLimits" if limits else "global"
    return Fault(error=ApiError(status, reason, message, domain=domain, headers=headers))


def too_many(retry_after: int | None = None) -> Fault:
    """Return a 429, with the seconds to wait where they are given."""
    headers = None if retry_after is None else {"retry-after": str(retry_after)}
    message = "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute'."
    return failing(429, "rateLimitExceeded", message, headers=headers)


def rate_limited() -> Fault:
    """Return the 403 of too many requests in a short time."""
    return failing(403, "rateLimitExceeded", "Rate Limit Exceeded")


def quota_exceeded() -> Fault:
    """Return the 403 of a quota that is used up; to try again does not help."""
    return failing(403, "quotaExceeded", "The user has exceeded their quota.")


def server_error() -> Fault:
    """Return a 500."""
    return failing(500, "backendError", "Internal error encountered.")


def unavailable() -> Fault:
    """Return a 503."""
    return failing(503, "backendError", "The service is currently unavailable.")


def dead_token() -> Fault:
    """Return the 401 of a token that is no longer valid."""
    return failing(401, "authError", "Request had invalid authentication credentials.")


def forbidden() -> Fault:
    """Return the 403 of a permission that was taken away."""
    return failing(403, "forbidden", "The caller does not have permission")


def missing() -> Fault:
    """Return a 404."""
    return failing(404, "notFound", "Requested entity was not found.")


def conflict() -> Fault:
    """Return the 409 of an id that is taken."""
    return failing(409, "duplicate", "The requested identifier already exists.")


def gone() -> Fault:
    """Return the 410 of a sync token that is too old."""
    message = "Sync token is no longer valid, a full sync is required."
    return failing(410, "fullSyncRequired", message)


def changed() -> Fault:
    """Return the 412 of an ETag that no longer holds."""
    return failing(412, "conditionNotMet", "Precondition Failed")


def lost(when: When, how: How = "reset") -> Fault:
    """Return a connection that is cut *when* the effect has not, or has, taken place."""
    return Fault(error=CutError(how), when=when)


@attrs.define(kw_only=True)
class _Rule:
    pattern: str
    fault: Fault | None = None
    act: Callable[[], object] = lambda: None
    first: int
    times: int | None
    seen: int = 0

    def strikes(self, method: str) -> bool:
        """Count a call of *method*; tell whether it is one that goes wrong."""
        if not fnmatchcase(method, self.pattern):
            return False
        self.seen += 1
        past = self.seen - self.first
        return past >= 0 and (self.times is None or past < self.times)


class Faults:
    """The faults that are switched on, and what people do at the same moment."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []
        self._cuts: dict[int, Fault] = {}
        self._requests = 0

    def on(self, method: str, fault: Fault, *, call: int = 1, times: int | None = 1) -> None:
        """Let calls of *method* fail, from the *call*-th from now and *times* in a row.

        *method* is a discovery id or a pattern such as ``calendar.*``; without
        *times* it fails from then on.
        """
        self._rules.append(_Rule(pattern=method, fault=fault, first=call, times=times))

    def meanwhile(
        self, method: str, act: Callable[[], object], *, call: int = 1, times: int | None = 1
    ) -> None:
        """Let somebody *act* while the *call*-th call of *method* from now is on its way.

        It is done when the call arrives, before it takes effect; *method*, *call* and
        *times* as in `on`.
        """
        self._rules.append(_Rule(pattern=method, act=act, first=call, times=times))

    def cut_call(self, number: int, when: When, how: How = "reset") -> None:
        """Cut the connection of the *number*-th request from now, whichever it is."""
        self._cuts[self._requests + number] = lost(when, how)

    def clear(self) -> None:
        """Switch all of them off."""
        self._rules.clear()
        self._cuts.clear()

    def of_request(self) -> Fault | None:
        """Count a request; return what goes wrong with it."""
        self._requests += 1
        return self._cuts.pop(self._requests, None)

    def of_call(self, method: str) -> Fault | None:
        """Count a call, let people act meanwhile, and return what goes wrong with it."""
        struck = [rule for rule in self._rules if rule.strikes(method)]
        for rule in struck:
            rule.act()
        return next((rule.fault for rule in struck if rule.fault), None)
