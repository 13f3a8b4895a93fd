"""Where Google is: at Google, or at an address on this machine that stands for it."""

import os
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from lgnotes.errors import EndpointError

ENDPOINT: Final = "LGNOTES_GOOGLE_ENDPOINT"
"""The environment variable that names another root address than Google's own."""


def endpoint() -> str | None:
    """Return the root address, with its slash, that stands for Google; None for Google itself.

    A sign-in would be sent there, so that it must be on this machine.

    Raises:
        EndpointError: It is not.
    """
    said = os.environ.get(ENDPOINT, "").strip()
    if not said:
        return None
    try:
        parts = urlsplit(said)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise EndpointError(name="?") from error
    if parts.scheme not in ("http", "https") or parts.username or not _is_here(host):
        raise EndpointError(name=host or "?")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{f':{port}' if port else ''}/"


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
