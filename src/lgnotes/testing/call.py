"""One call of a Google API, and how it fails."""

from collections.abc import Mapping
from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class Call:
    """A call that is allowed in by its token and well-formed by the discovery document."""

    method: str
    """The discovery id, such as ``sheets.spreadsheets.get``."""

    params: Mapping[str, Any]
    """Path and query parameters, typed as the discovery document says."""

    body: Mapping[str, Any]

    headers: Mapping[str, str]
    """With names in lower case."""

    user: str
    """The e-mail address of who is signed in."""


class ApiError(Exception):
    """An answer of Google's that is an error; the server gives it the shape of its API."""

    def __init__(
        self,
        status: int,
        reason: str,
        message: str,
        *,
        domain: str = "global",
        headers: Mapping[str, str] | None = None,
        details: tuple[Mapping[str, Any], ...] = (),
    ) -> None:
        super().__init__(message)
        self.status = status
        self.reason = reason
        self.message = message
        self.domain = domain
        self.headers: Mapping[str, str] = headers or {}
        self.details = details
