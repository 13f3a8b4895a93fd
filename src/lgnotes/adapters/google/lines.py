"""The connections to Google, without anybody's sign-in: a door signs what goes over them."""

import json
import logging
import threading
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from lgnotes.adapters.google.endpoint import certificates

if TYPE_CHECKING:
    import httplib2

Json = dict[str, Any]

VERSIONS = {"drive": "v3", "docs": "v1", "sheets": "v4", "calendar": "v3"}
TIMEOUT = 60.0
"""Seconds that one request may take."""


@attrs.define
class Lines:
    """The services, and a connection for each thread."""

    endpoint: str | None = None
    """Another root address than Google's own."""

    timeout: float = TIMEOUT
    _services: dict[str, Any] = attrs.field(factory=dict, init=False)
    _open: "list[httplib2.Http]" = attrs.field(factory=list, init=False)
    _local: threading.local = attrs.field(factory=threading.local, init=False)
    _lock: threading.Lock = attrs.field(factory=threading.Lock, init=False)

    def close(self) -> None:
        """Close all connections; a later request would open one anew."""
        with self._lock:
            for http in self._open:
                http.close()

    def service(self, name: str) -> Any:
        """Return the service *name*: ``drive``, ``docs``, ``sheets`` or ``calendar``."""
        with self._lock:
            if name not in self._services:
                self._services[name] = _built(name, self.endpoint)
            return self._services[name]

    def http(self) -> "httplib2.Http":
        """Return this thread's own connection: they are not made to be shared."""
        found: httplib2.Http | None = getattr(self._local, "http", None)
        if found is None:
            found = self._local.http = self._new()
            with self._lock:
                self._open.append(found)
        return found

    def _new(self) -> "httplib2.Http":
        import httplib2

        # on loopback httplib2 would ask a proxy of the environment
        proxies = {"proxy_info": None} if self.endpoint else {}
        return httplib2.Http(timeout=self.timeout, ca_certs=certificates(), **proxies)


def _built(name: str, endpoint: str | None) -> Any:
    """Return a service whose requests are told how to go; with *endpoint*, batches go there too."""
    import httplib2
    from googleapiclient import discovery_cache
    from googleapiclient.discovery import build_from_document

    # Its warnings repeat what becomes a sentence of ours; who sets up logging still gets them.
    logging.getLogger("googleapiclient").addHandler(logging.NullHandler())
    document: Json = json.loads(discovery_cache.get_static_doc(name, VERSIONS[name]))
    if endpoint:
        document["rootUrl"] = endpoint.rstrip("/") + "/"
        document.pop("mtlsRootUrl", None)
    service = build_from_document(document, http=httplib2.Http())
    _keep_parts(service, document)
    return service


def _keep_parts(resource: Any, described: Json) -> None:
    """Let *resource* make each of its parts once: the library takes milliseconds every time."""
    for name, inner in described.get("resources", {}).items():
        setattr(resource, name, _kept(getattr(resource, name), inner))


def _kept(make: Callable[[], Any], described: Json) -> Callable[[], Any]:
    @cache
    def made() -> Any:
        part = make()
        _keep_parts(part, described)
        return part

    return made
