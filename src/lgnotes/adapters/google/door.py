"""The one door to Google: every request goes through it, and comes back or becomes our error.

It waits and asks again where that may help, keeps under the quotas of a minute,
and stops a run that takes too long.
"""

import random
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import attrs
from google.auth.exceptions import RefreshError

from lgnotes.adapters.google.faults import BROKEN, answer_of, is_untrusted, translated
from lgnotes.adapters.google.lines import Lines
from lgnotes.errors import GoogleUnavailableError, LgnotesError

if TYPE_CHECKING:
    from google.auth.credentials import Credentials
    from google_auth_httplib2 import AuthorizedHttp

Key = TypeVar("Key")

TRIES = 7
"""How often one request is made at most: two minutes, if no answer comes."""

LONGEST_WAIT = 64.0
"""Seconds between two tries at most, where Google asks for no more."""

BATCH = 50
"""Requests in one batch."""

A_MINUTE = 60.0
QUOTAS = {"sheets.read": 60, "sheets.write": 60, "docs": 300, "calendar": 600}
"""Requests a minute and user; see Google's pages on quotas."""


class Request(Protocol):
    """A request of the client library."""

    methodId: str | None  # noqa: N815 - the library's name
    headers: dict[str, str]

    def execute(self, http: Any = None, num_retries: int = 0) -> Any:
        """Make the request."""


class Clock(Protocol):
    """Tells the time and waits."""

    def monotonic(self) -> float:
        """Return seconds since some moment."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


class LostAnswerError(Exception):
    """A request that must not be repeated got no answer: whether it took effect is not known."""


@attrs.define
class Door:
    """What stands between lgnotes and Google in one run."""

    credentials: "Credentials"
    account: str = ""
    """Who is signed in, for the sentences of errors."""

    endpoint: str | None = None
    """Another root address than Google's own."""

    tries: int = TRIES
    """How often one request is made at most."""

    limit: float = 1_800.0
    """Seconds after which a run waits for nothing more, and begins nothing."""

    clock: Clock = attrs.field(default=time)
    lines: Lines = attrs.field(
        default=attrs.Factory(lambda self: Lines(self.endpoint), takes_self=True)
    )
    """The connections; those of a server outlive its doors."""

    calls: Counter[str] = attrs.field(factory=Counter)
    """How often each method was called, the parts of batches one by one."""

    _begun: float = attrs.field(init=False)
    _lock: threading.Lock = attrs.field(factory=threading.Lock, init=False)
    _recent: dict[str, deque[float]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._begun = self.clock.monotonic()

    def close(self) -> None:
        """Close all connections; a later request would open one anew."""
        self.lines.close()

    def service(self, name: str) -> Any:
        """Return the service *name*: ``drive``, ``docs``, ``sheets`` or ``calendar``."""
        return self.lines.service(name)

    def sign_in(self) -> None:
        """Ask for a token now, where the next request would ask for one.

        Raises:
            GoogleAccessError, GoogleUnavailableError: As `faults` says.
        """
        from google_auth_httplib2 import Request as TokenRequest

        try:
            self.credentials.refresh(TokenRequest(self.lines.http()))  # type: ignore[no-untyped-call]
        except Exception as error:
            raise self._translated(error, "Google") from error
        self._learn_account()

    def execute(self, request: Request, *, name: str, repeatable: bool = True) -> Any:
        """Make *request*, again where that may help; *name* is what people call the thing.

        Raises:
            LostAnswerError: It is not *repeatable*, and no answer came.
            GoogleAccessError, GoogleUnavailableError: As `faults` says.
        """
        for number in range(1, self.tries + 1):
            self._pace(request, name)
            try:
                return request.execute(http=self._http())
            except Exception as error:
                wait = self._may_try_again(error, number, repeatable=repeatable)
                if wait is None:
                    raise self._translated(error, name) from error
            self._rest(wait, name)
        raise AssertionError  # the last try returns or raises

    def batch(self, service: str, requests: Mapping[Key, Request], *, name: str) -> dict[Key, Any]:
        """Make *requests* in batches; each answer is a result or the error of its part.

        Parts that may succeed later are made again, alone.
        """
        results: dict[Key, Any] = {}
        waiting = list(requests)
        for number in range(1, self.tries + 1):
            for start in range(0, len(waiting), BATCH):
                part = {key: requests[key] for key in waiting[start : start + BATCH]}
                results |= self._batch_once(service, part, name)
            waiting = [key for key in waiting if _passes(results[key])]
            if not waiting or number == self.tries:
                break
            asked = [wait for key in waiting if (wait := _asked_wait(results[key])) is not None]
            self._rest(max(asked, default=_delay(number)), name)
        return results

    def _batch_once(self, service: str, part: Mapping[Key, Request], name: str) -> dict[Key, Any]:
        results: dict[Key, Any] = {}
        keys = {str(place): key for place, key in enumerate(part)}

        def take(place: str, response: Any, error: Exception | None) -> None:
            results[keys[place]] = error or response

        batch = self.service(service).new_batch_http_request(callback=take)
        for place, key in keys.items():
            self._pace(part[key], name)
            batch.add(part[key], request_id=place)
        try:
            batch.execute(http=self._http())
        except Exception as error:
            if not _passes(error):
                raise self._translated(error, name) from error
            results |= {key: error for key in part if key not in results}
        return results

    def _translated(self, error: Exception, name: str) -> LgnotesError:
        self._learn_account()
        return translated(error, name=name, account=self.account)

    def _learn_account(self) -> None:
        """Take over which account a machine at Google is: it says so with its first token."""
        email = getattr(self.credentials, "service_account_email", None)
        if isinstance(email, str) and "@" in email:
            self.account = email

    def _may_try_again(self, error: Exception, number: int, *, repeatable: bool) -> float | None:
        """Return how long to wait before the next try, None where there is to be none."""
        if not _passes(error):
            return None
        if not repeatable and not _refused(error):
            raise LostAnswerError from error
        if number == self.tries:
            return None
        asked = _asked_wait(error)
        return asked if asked is not None else _delay(number)

    def _rest(self, seconds: float, name: str) -> None:
        self._check_time(seconds, name)
        self.clock.sleep(seconds)

    def _check_time(self, seconds: float, name: str) -> None:
        if self.clock.monotonic() + seconds - self._begun > self.limit:
            limit = self.limit
            told = f"{limit / A_MINUTE:.0f} min" if limit >= A_MINUTE else f"{limit:.0f} s"
            raise GoogleUnavailableError(name=name, reason="too-long", detail=told)

    def _pace(self, request: Request, name: str) -> None:
        """Count a call, and wait where a minute has seen as many as the quota allows."""
        self._check_time(0.0, name)
        method = request.methodId or "?"
        with self._lock:
            self.calls[method] += 1
            quota = _quota_of(method)
            if quota is None:
                return
            recent = self._recent.setdefault(quota, deque())
            now = self.clock.monotonic()
            while recent and now - recent[0] >= A_MINUTE:
                recent.popleft()
            wait = A_MINUTE - (now - recent[0]) if len(recent) >= QUOTAS[quota] else 0.0
            recent.append(now + wait)
        if wait:
            self._rest(wait, name)

    def _http(self) -> "AuthorizedHttp":
        """Return this thread's own connection, on which this door's account signs."""
        from google_auth_httplib2 import AuthorizedHttp

        return AuthorizedHttp(self.credentials, http=self.lines.http())


def _passes(result: object) -> bool:
    """Tell whether *result* is an error that may not come the next time."""
    from googleapiclient.errors import HttpError

    if isinstance(result, HttpError):
        return answer_of(result).passes
    if is_untrusted(result):
        return False
    return isinstance(result, BROKEN) or _no_token_yet(result)


def _no_token_yet(result: object) -> bool:
    """Tell whether Google's sign-in did not answer, so that nothing was asked for at all."""
    return isinstance(result, RefreshError) and bool(result.retryable)


def _refused(error: Exception) -> bool:
    """Tell whether Google said itself that nothing was done."""
    from googleapiclient.errors import HttpError

    if isinstance(error, HttpError):
        answer = answer_of(error)
        return answer.is_rate or answer.status == 429
    return isinstance(error, ConnectionRefusedError) or _no_token_yet(error)


def _asked_wait(error: object) -> float | None:
    from googleapiclient.errors import HttpError

    return answer_of(error).wait if isinstance(error, HttpError) else None


def _delay(number: int, chance: Callable[[], float] = random.random) -> float:
    """Return the seconds before try *number* + 1: twice as long each time, never all at once."""
    return float(min(2 ** (number - 1), LONGEST_WAIT)) * (0.5 + chance() / 2)


def _quota_of(method: str) -> str | None:
    service = method.partition(".")[0]
    if service == "sheets":
        return "sheets.read" if method.endswith((".get", ".batchGet")) else "sheets.write"
    return service if service in QUOTAS else None
