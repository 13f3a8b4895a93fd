"""The certificates with which Google signs what it says of people: fetched when they are needed."""

import json
import re
import time
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Final

import attrs
import httplib2

from lgnotes.adapters.google.endpoint import certificates, endpoint
from lgnotes.adapters.google.faults import BROKEN
from lgnotes.errors import GoogleUnavailableError, LgnotesError

ROOT: Final = "https://www.googleapis.com/"
PATH: Final = "oauth2/v1/certs"
TIMEOUT: Final = 5.0

SHORTEST, LONGEST = 60.0, 86_400.0
"""Seconds that certificates are kept, whatever is said of them."""

PAUSE: Final = 60.0
"""Seconds in which one unknown key lets them be fetched anew, and no second."""

RETRY: Final = 5.0
"""Seconds after a fetch that failed in which there is no other."""

_MAX_AGE = re.compile(r"max-age=(\d{1,9})")


@attrs.frozen
class Fetched:
    """The certificates, PEM by the name of their key, and the seconds they may be kept."""

    certificates: Mapping[str, str]
    keep: float


def fetch() -> Fetched:
    """Ask Google, or what stands for it.

    Raises:
        GoogleUnavailableError: No answer, or none that can be understood.
        EndpointError: The endpoint is not on this machine.
    """
    root = endpoint()
    # On loopback httplib2 would ask a proxy of the environment.
    proxies = {"proxy_info": None} if root else {}
    http = httplib2.Http(timeout=TIMEOUT, ca_certs=certificates(), **proxies)
    try:
        answer, content = http.request((root or ROOT) + PATH)
        found = json.loads(content) if answer.status == 200 else None
    except (*BROKEN, ValueError) as error:
        raise _unavailable(type(error).__name__) from error
    finally:
        http.close()
    if not isinstance(found, dict) or not found:
        raise _unavailable(str(answer.status))
    return Fetched({str(name): str(pem) for name, pem in found.items()}, _keep(answer))


def _keep(headers: Mapping[str, str]) -> float:
    said = _MAX_AGE.search(headers.get("cache-control", ""))
    age = headers.get("age", "0")
    seconds = float(said[1]) - float(age if age.isdecimal() else 0) if said else SHORTEST
    return min(max(seconds, SHORTEST), LONGEST)


def _unavailable(detail: str) -> GoogleUnavailableError:
    return GoogleUnavailableError(name="Google", reason="no-answer", detail=detail)


class Certificates:
    """The certificates as far as they are known, for all threads of a server."""

    def __init__(
        self,
        fetch: Callable[[], Fetched] = fetch,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fetch, self._clock = fetch, clock
        self._lock = Lock()
        self._held: Mapping[str, str] = {}
        self._until = self._not_before = self._pause_until = float("-inf")

    def of(self, key: str) -> str | None:
        """Return the certificate of the key called *key*, None where Google has none.

        They are fetched once however many ask, where they are too old or the key is
        not among them; the latter seldom, for anybody can invent a key.

        Raises:
            GoogleUnavailableError: They are needed and cannot be fetched.
        """
        found = self._held.get(key)
        if found is not None and self._clock() < self._until:
            return found
        with self._lock:
            now = self._clock()
            if now >= self._until:
                self._renew(now)
            elif key not in self._held and now >= self._pause_until:
                self._pause_until = now + PAUSE
                self._renew(now)
            return self._held.get(key)

    def _renew(self, now: float) -> None:
        if now < self._not_before:
            raise _unavailable("…")
        try:
            fetched = self._fetch()
        except LgnotesError:
            self._not_before = self._clock() + RETRY
            raise
        self._held, self._until = fetched.certificates, now + fetched.keep
