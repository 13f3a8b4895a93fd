"""Google's own description of its APIs, as it ships inside google-api-python-client."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import unquote

import attrs

from lgnotes.testing.jsons import Json, JsonMap

VERSIONS = {"drive": "v3", "docs": "v1", "sheets": "v4", "calendar": "v3"}
"""The APIs that are emulated."""

_DESCRIBED = {**VERSIONS, "chat": "v1"}
"""Those whose description is read; that of Chat has Google's cards, which add-ons show, too."""

LEGACY = ("drive", "calendar")
"""The APIs that answer errors in the older form, with ``errors``."""

_PLACE = re.compile(r"\{(\+?)(\w+)\}")


@attrs.frozen(kw_only=True)
class Method:
    """One method of an API."""

    api: str
    id: str
    verb: str
    pattern: re.Pattern[str]
    parameters: Mapping[str, JsonMap]
    request: str | None
    """The schema of its body."""

    response: str | None
    """The schema of its answer."""

    scopes: frozenset[str]
    uploads: bool
    weight: tuple[int, int]
    """Orders the methods whose patterns fit one path: letters before places."""

    @property
    def legacy(self) -> bool:
        """Whether errors have the older form."""
        return self.api in LEGACY

    @property
    def reads(self) -> bool:
        """Whether it changes nothing."""
        last = self.id.rsplit(".", 1)[-1]
        return self.verb == "GET" or last.startswith(("get", "batchGet", "search", "query"))


@attrs.frozen(kw_only=True)
class Api:
    """One API: its methods and the schemas of its bodies."""

    name: str
    methods: tuple[Method, ...]
    schemas: Mapping[str, JsonMap]


@attrs.frozen(kw_only=True)
class Route:
    """A method with the parameters that its path gives."""

    method: Method
    params: Mapping[str, str]


@cache
def document(name: str) -> str:
    """Return the discovery document of the API *name*, as text."""
    from googleapiclient import discovery_cache

    content: str | None = discovery_cache.get_static_doc(name, _DESCRIBED[name])
    if content is None:  # somebody has thinned out the package
        raise LookupError(f"google-api-python-client lacks its document of {name}")
    return content


@cache
def api(name: str) -> Api:
    """Return the API *name*."""
    described: Json = json.loads(document(name))
    methods = tuple(
        _method(name, described, method)
        for method in sorted(_methods(described), key=lambda method: str(method["id"]))
    )
    return Api(name=name, methods=methods, schemas=described["schemas"])


@cache
def schemas(name: str) -> Mapping[str, JsonMap]:
    """Return the schemas of the API *name*."""
    return api(name).schemas


def route(verb: str, path: str) -> Route | None:
    """Return the method that *verb* and the still quoted *path* name."""
    found = [
        (method, match)
        for name in VERSIONS
        for method in api(name).methods
        if method.verb == verb and (match := method.pattern.fullmatch(path))
    ]
    if not found:
        return None
    method, match = min(found, key=lambda one: one[0].weight)
    return Route(method=method, params={k: unquote(v) for k, v in match.groupdict().items()})


def methods() -> Sequence[Method]:
    """Return every method of every API."""
    return [method for name in VERSIONS for method in api(name).methods]


def _methods(resource: JsonMap) -> Iterator[Json]:
    yield from resource.get("methods", {}).values()
    for below in resource.get("resources", {}).values():
        yield from _methods(below)


def _method(name: str, described: Json, method: Json) -> Method:
    path = f"/{described['servicePath']}{method['path']}"
    places = len(_PLACE.findall(path))
    return Method(
        api=name,
        id=method["id"],
        verb=method["httpMethod"],
        pattern=re.compile(_regex(path)),
        parameters={**described["parameters"], **method.get("parameters", {})},
        request=method.get("request", {}).get("$ref"),
        response=method.get("response", {}).get("$ref"),
        scopes=frozenset(method.get("scopes", ())),
        uploads=method.get("supportsMediaUpload", False),
        weight=(places, -len(path)),
    )


def _regex(path: str) -> str:
    """Return the pattern of a path template such as ``files/{fileId}``."""
    pattern, end = "", 0
    for place in _PLACE.finditer(path):
        inside = ".+" if place[1] else "[^/]+?"
        pattern += re.escape(path[end : place.start()]) + f"(?P<{place[2]}>{inside})"
        end = place.end()
    return pattern + re.escape(path[end:])
