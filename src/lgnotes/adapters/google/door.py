"""The one door to Google: every request goes through it, and comes back or becomes our error.

It waits and asks again where that may help, keeps under the quotas of a minute,
and stops a run that takes too long.
"""

import json
import logging
import random
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import attrs
from google.auth.exceptions import RefreshError

from lgnotes.adapters.google.endpoint import certificates
from lgnotes.adapters.google.faults import BROKEN, answer_of, is_untrusted, translated
from lgnotes.errors import GoogleUnavailableError, LgnotesError

if TYPE_CHECKING:
    import httplib2
    from google.auth.credentials import Credentials

Json = dict[str, Any]
Key = TypeVar("Key")

VERSIONS = {"drive": "v3", "docs": "v1", "sheets": "v4", "calendar": "v3"}
TRIES = 7
"""How often one request is made at most: two minutes, if no answer comes."""

LONGEST_WAIT = 64.0
"""Seconds between two tries at most, where Google asks for no more."""

BATCH = 50
"""Requests in one batch."""

TIMEOUT = 60
"""Seconds that one request may take."""

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
    """Seconds that a run may take."""

    clock: Clock = attrs.field(default=time)
    calls: Counter[str] = attrs.field(factory=Counter)
    """How often each method was called, the parts of batches one by one."""

    _begun: float = attrs.field(init=False)
    _services: dict[str, Any] = attrs.field(factory=dict, init=False)
    _resources: dict[tuple[str, str], Any] = attrs.field(factory=dict, init=False)
    _open: list[Any] = attrs.field(factory=list, init=False)
    _local: threading.local = attrs.field(factory=threading.local, init=False)
    _lock: threading.Lock = attrs.field(factory=threading.Lock, init=False)
    _recent: dict[str, deque[float]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._begun = self.clock.monotonic()

    def close(self) -> None:
        """Close all connections; a later request would open one anew."""
        with self._lock:
            for http in self._open:
                http.close()

    def service(self, name: str) -> Any:
        """Return the service *name*: ``drive``, ``docs``, ``sheets`` or ``calendar``."""
        with self._lock:
            if name not in self._services:
                self._services[name] = _built(name, self.endpoint, self._http())
            return self._services[name]

    def resource(self, service: str, name: str) -> Any:
        """Return what is called *name* in *service*; the library makes it anew, slowly."""
        if (service, name) not in self._resources:
            self._resources[service, name] = getattr(self.service(service), name)()
        return self._resources[service, name]

    def sign_in(self) -> None:
        """Ask for a token now, where the next request would ask for one.

        Raises:
            GoogleAccessError, GoogleUnavailableError: As `faults` says.
        """
        from google_auth_httplib2 import Request as TokenRequest

        try:
            self.credentials.refresh(TokenRequest(self._http().http))  # type: ignore[no-untyped-call]
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
            minutes = f"{self.limit / A_MINUTE:.0f} min"
            raise GoogleUnavailableError(name=name, reason="too-long", detail=minutes)

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

    def _http(self) -> "httplib2.Http":
        """Return this thread's own connection: they are not made to be shared."""
        if not hasattr(self._local, "http"):
            self._local.http = self._new_http()
            self._open.append(self._local.http)
        http: httplib2.Http = self._local.http
        return http

    def _new_http(self) -> Any:
        import httplib2
        from google_auth_httplib2 import AuthorizedHttp

        # on loopback httplib2 would ask a proxy of the environment
        proxies = {"proxy_info": None} if self.endpoint else {}
        http = httplib2.Http(timeout=TIMEOUT, ca_certs=certificates(), **proxies)
        return AuthorizedHttp(self.credentials, http=http)


def _built(name: str, endpoint: str | None, http: object) -> Any:
    """Return a service; with *endpoint*, its batches go there too."""
    from googleapiclient import discovery_cache
    from googleapiclient.discovery import build_from_document

    # Its warnings repeat what becomes a sentence of ours; who sets up logging still gets them.
    logging.getLogger("googleapiclient").addHandler(logging.NullHandler())
    document: Json = json.loads(discovery_cache.get_static_doc(name, VERSIONS[name]))
    if endpoint:
        document["rootUrl"] = endpoint.rstrip("/") + "/"
        document.pop("mtlsRootUrl", None)
    return build_from_document(document, http=http)


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
