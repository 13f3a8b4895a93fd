"""Whether the panel in Google Docs can work as it is configured: looked at, and called once."""

import re
from collections.abc import Iterator
from functools import partial
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, build_opener

from lgnotes.config.group import Addon, Group
from lgnotes.errors import AddonError, AddonSilentError
from lgnotes.findings import Data, Step

TIMEOUT: Final = 20.0
"""Seconds; a service that nobody used for a while has to start first."""

_CALLER = re.compile(r"service-\d+@gcp-sa-gsuiteaddons\.iam\.gserviceaccount\.com")


def addon_steps(addon: Addon) -> Iterator[Step]:
    """Yield what to try of the panel itself; none of it hangs on another."""
    yield Step("addon.address", partial(_reachable, addon))
    yield Step("addon.caller", partial(_callable, addon))
    yield Step("addon.answers", partial(_guarded, addon))


def people_step(addon: Addon, group: Group) -> Step:
    """Return what to try of a *group* that has a panel."""
    return Step("addon.people", partial(_used, addon, group))


def _reachable(addon: Addon) -> Data:
    if urlsplit(addon.url).scheme != "https":
        raise AddonError(name=addon.url, reason="not-https")
    return {}


def _callable(addon: Addon) -> Data:
    if not _CALLER.fullmatch(addon.service_account):
        raise AddonError(name=addon.service_account, reason="caller")
    return {}


def _guarded(addon: Addon) -> Data:
    """Call the panel as nobody: it answers 401, where a gate before it would say 403."""
    address = f"{addon.url}/docs/home"
    status, asks = _answer(address)
    if status == 403:
        raise AddonError(name=addon.url, reason="gated", detail=str(status))
    if (status, asks) != (401, "Bearer"):
        raise AddonError(name=addon.url, reason="stranger", detail=str(status))
    return {}


class _Straight(HTTPRedirectHandler):
    """Takes being sent elsewhere for an answer."""

    def redirect_request(self, *_: object) -> None:
        """Go nowhere."""


def _answer(address: str) -> tuple[int, str]:
    """Return the status of an answer to an empty request, and what it asks for."""
    here = urlsplit(address).scheme == "http"  # on this machine, where no proxy is
    opener = build_opener(_Straight, ProxyHandler({} if here else None))
    try:
        with opener.open(address, data=b"", timeout=TIMEOUT) as answer:
            return answer.status, ""
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("WWW-Authenticate", "")
    except (OSError, HTTPException, ValueError) as error:
        why = getattr(error, "reason", error)
        raise AddonSilentError(name=address, detail=type(why).__name__) from error


def _used(addon: Addon, group: Group) -> Data:
    addresses = [(person.email or "").lower() for person in group.people]
    known = [one for one in addresses if one.partition("@")[2] in addon.domains]
    if not known:
        raise AddonError(name=group.name, reason="nobody", detail=", ".join(addon.domains))
    return {"n": len(known)}
