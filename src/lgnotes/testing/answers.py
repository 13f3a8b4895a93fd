"""Requests and answers as they go over the wire, and Google's two shapes of an error."""

import json
from collections.abc import Mapping
from http import HTTPStatus

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json, JsonValue

JSON = "application/json; charset=UTF-8"

_STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ABORTED",
    412: "FAILED_PRECONDITION",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


@attrs.frozen(kw_only=True)
class Request:
    """A request as it comes in, or a part of a batch."""

    verb: str
    target: str
    """The path with its query, still quoted."""

    headers: Mapping[str, str] = attrs.field(factory=dict)
    """With names in lower case."""

    body: bytes = b""

    @property
    def path(self) -> str:
        """The path without its query, still quoted."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query, still quoted."""
        return self.target.partition("?")[2]


@attrs.frozen(kw_only=True)
class Answer:
    """An answer as it goes out, or a part of a batch."""

    status: int = 200
    headers: Mapping[str, str] = attrs.field(factory=dict)
    body: bytes = b""

    @property
    def phrase(self) -> str:
        """What the status is called."""
        return HTTPStatus(self.status).phrase


def of_json(value: JsonValue, *, status: int = 200) -> Answer:
    """Return *value* as an answer; what has an ETag bears it in a header, too."""
    headers = {"content-type": JSON}
    if isinstance(value, Mapping) and isinstance(value.get("etag"), str):
        headers["etag"] = value["etag"]
    body = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Answer(status=status, headers=headers, body=body)


def of_error(error: ApiError, *, legacy: bool) -> Answer:
    """Return *error* in the form of the older APIs, or of the newer."""
    content: Json = {"code": error.status, "message": error.message}
    if legacy:
        reasons = {"domain": error.domain, "reason": error.reason, "message": error.message}
        content["errors"] = [reasons]
    else:
        shouted = error.reason if error.reason.isupper() else ""
        content["status"] = shouted or _STATUSES.get(error.status, "UNKNOWN")
    if error.details:
        content["details"] = list(error.details)
    answer = of_json({"error": content}, status=error.status)
    return attrs.evolve(answer, headers={**answer.headers, **error.headers})


def nowhere(request: Request) -> Answer:
    """Return Google's page for an address that it does not have."""
    page = f"<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>{len(request.path)} letters"
    return Answer(status=404, headers={"content-type": "text/html"}, body=page.encode())
