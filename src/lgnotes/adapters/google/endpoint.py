"""Where Google is: at Google, or at an address on this machine that stands for it."""

import os
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from lgnotes.errors import EndpointError

ENDPOINT: Final = "LGNOTES_GOOGLE_ENDPOINT"
"""The environment variable that names another root address than Google's own."""

_CERTIFICATES: Final = ("HTTPLIB2_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")
"""The environment variables of the library, of Python and of other programs."""


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


def certificates() -> str | None:
    """Return the file of root certificates that the environment names, None for the usual ones.

    Where an organisation looks into all traffic, Google's certificates are its own.
    """
    return next((said for name in _CERTIFICATES if (said := os.environ.get(name))), None)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
