"""The way in: a request → who asks, which method, whether it is well-formed → an answer."""

import json
from urllib.parse import parse_qsl

import attrs

from lgnotes.testing import answers, bodies, discovery, masks, params, parts
from lgnotes.testing.answers import Answer, Request
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.discovery import Method, Route
from lgnotes.testing.driveapi import DEFAULT_FIELDS, Media
from lgnotes.testing.faults import CutError, Fault, When
from lgnotes.testing.journal import Logged
from lgnotes.testing.jsons import Json, JsonMap, JsonValue
from lgnotes.testing.oauth import admit
from lgnotes.testing.world import World

BATCHES = {
    "/batch": None,
    "/batch/drive/v3": "/drive/v3/",
    "/batch/calendar/v3": "/calendar/v3/",
}
"""Where batches are sent, and the paths that may be in them."""

LIMITS = {"/drive/v3/": 100, "/calendar/v3/": 1000, None: 1000}
"""How many calls a batch may have."""

_UPLOAD = "/upload"
_APP_ONLY = frozenset(
    f"https://www.googleapis.com/auth/{name}" for name in ("drive.file", "calendar.app.created")
)
_QUERY_IN_BODY = "x-http-method-override"


@attrs.frozen
class Gate:
    """Answers the requests to the APIs of *world*."""

    world: World

    def answer(self, request: Request) -> Answer:
        """Return the answer.

        Raises:
            CutError: There is none; the connection breaks.
        """
        with self.world.lock:
            self.world.calls.requests += 1
            cut = self.world.faults.of_request()
            _strike(cut, "before")
            path = request.path.rstrip("/")
            answer = self._batch(request) if path in BATCHES else self._single(request)
            _strike(cut, "after")
            return answer

    def _batch(self, request: Request) -> Answer:
        within = BATCHES[request.path.rstrip("/")]
        try:
            found = list(parts.calls(parts.split(request), request))
            if len(found) > LIMITS[within]:
                message = f"The batch request limit of {LIMITS[within]} calls was exceeded."
                raise ApiError(400, "badRequest", message)
        except ApiError as error:
            return answers.of_error(error, legacy=True)
        return parts.joined((name, self._part(part, within)) for name, part in found)

    def _part(self, request: Request, within: str | None) -> Answer:
        if within is not None and not request.path.startswith(within):
            return answers.nowhere(request)
        if "alt=media" in request.query or request.path.endswith("/export"):
            error = ApiError(400, "badRequest", "Media cannot be in a batch.")
            return answers.of_error(error, legacy=True)
        return self._single(request)

    def _single(self, request: Request) -> Answer:
        request = _overridden(request)
        path = request.path.removeprefix(_UPLOAD)
        route = discovery.route(request.verb, path)
        if route is None or (path != request.path and not route.method.uploads):
            return answers.nowhere(request)
        self.world.calls[route.method.id] += 1
        entry = _Entry(method=route.method)
        try:
            with self.world.mistakes():
                answer = self._served(route, request, entry)
        except ApiError as error:
            answer = answers.of_error(error, legacy=route.method.legacy)
        except CutError:
            self.world.log.append(entry.logged(0, self.world.calls.requests))
            raise
        self.world.log.append(entry.logged(answer.status, self.world.calls.requests))
        return answer

    def _served(self, route: Route, request: Request, entry: "_Entry") -> Answer:
        method, world = route.method, self.world
        fault = world.faults.of_call(method.id)
        _strike(fault, "before")
        query = parse_qsl(request.query, keep_blank_values=True)
        session = world.oauth.session(request.headers, dict(query))
        scopes = admit(session, method)
        entry.user = session.user
        world.quotas.spend(method, session.user)
        entry.params = params.typed(route, query)
        mask = _mask(method, entry.params)
        body, media = _content(request, entry.params)
        entry.body = bodies.checked(method, body)
        call = Call(
            method=method.id,
            params=entry.params,
            body=entry.body,
            headers=request.headers,
            user=session.user,
        )
        result = world.handle(call, reads=method.reads, app_only=scopes <= _APP_ONLY, media=media)
        _strike(fault, "after")
        return _shown(method, result, given=entry.params, mask=mask)


@attrs.define(kw_only=True)
class _Entry:
    """What is known of a call so far, for the log."""

    method: Method
    user: str = ""
    params: JsonMap = attrs.field(factory=dict)
    body: JsonMap = attrs.field(factory=dict)

    def logged(self, status: int, request: int) -> Logged:
        return Logged(
            method=self.method.id,
            user=self.user,
            params=self.params,
            body=self.body,
            status=status,
            request=request,
        )


def _strike(fault: Fault | None, when: When) -> None:
    if fault is not None and fault.when == when:
        raise fault.error


def _overridden(request: Request) -> Request:
    """Return a GET that came as a POST because its address is too long."""
    verb = request.headers.get(_QUERY_IN_BODY)
    if verb is None:
        return request
    target = f"{request.path}?{request.body.decode()}"
    return attrs.evolve(request, verb=verb.upper(), target=target, body=b"")


def _mask(method: Method, given: JsonMap) -> masks.Mask | None:
    fields = given.get("fields") or DEFAULT_FIELDS.get(method.id)
    return None if fields is None or given.get("alt") == "media" else masks.check(method, fields)


def _content(request: Request, given: JsonMap) -> tuple[JsonValue, Media | None]:
    """Return the body of a call, and the bytes that are uploaded with it."""
    if not request.path.startswith(_UPLOAD):
        return _json(request.body), None
    kind = given.get("uploadType")
    if kind == "media":
        mime = request.headers.get("content-type", "application/octet-stream")
        return {}, Media(mime=mime, content=request.body)
    if kind == "multipart":
        described, content, *_ = parts.split(request)
        mime = content.headers.get("content-type", "application/octet-stream")
        return _json(described.body), Media(mime=mime, content=content.body)
    raise ApiError(501, "notImplemented", f"Uploads of type {kind} are not emulated.")


def _json(data: bytes) -> JsonValue:
    if not data.strip():
        return {}
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ApiError(400, "parseError", "Invalid JSON payload received.") from error


def _shown(
    method: Method, result: JsonMap | bytes, *, given: JsonMap, mask: masks.Mask | None
) -> Answer:
    if isinstance(result, bytes):
        mime = given.get("mimeType", "application/octet-stream")
        return Answer(headers={"content-type": mime}, body=result)
    if method.response is None:
        return Answer(status=204)
    answer = answers.of_json(masks.picked(mask, result))
    etag: Json = {"etag": result["etag"]} if isinstance(result.get("etag"), str) else {}
    return attrs.evolve(answer, headers={**answer.headers, **etag})
