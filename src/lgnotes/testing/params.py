"""Query and path parameters: text → values as the discovery document types them."""

import re
from collections.abc import Iterable, Mapping

from lgnotes.testing.call import ApiError
from lgnotes.testing.discovery import Method, Route
from lgnotes.testing.jsons import Json, JsonMap, JsonValue

_BOOLEANS = {"true": True, "false": False, "1": True, "0": False, "": True}
_COERCED = "pageSize"
"""The one parameter that is lowered to its maximum instead of being refused."""


def typed(route: Route, query: Iterable[tuple[str, str]]) -> Json:
    """Return the parameters of a call.

    Raises:
        ApiError: One is unknown, missing, or of a wrong value.
    """
    method = route.method
    given: dict[str, list[str]] = {name: [value] for name, value in route.params.items()}
    for name, value in query:
        if name not in method.parameters:
            raise ApiError(400, "badRequest", _unknown(name))
        given.setdefault(name, []).append(value)
    _require(method.parameters, given)
    return {name: _values(method, name, values) for name, values in given.items()}


def snake(name: str) -> str:
    """Return a name as the newer APIs spell it in messages."""
    return re.sub(r"(?<=[a-z0-9])[A-Z]", lambda found: f"_{found[0]}", name).lower()


def _unknown(name: str) -> str:
    return (
        f'Invalid JSON payload received. Unknown name "{name}": Cannot bind query parameter.'
        f" Field '{name}' could not be found in request message."
    )


def _require(parameters: Mapping[str, JsonMap], given: JsonMap) -> None:
    for name, described in parameters.items():
        if described.get("required") and name not in given:
            raise ApiError(400, "required", f"Required parameter: {name}")


def _values(method: Method, name: str, values: list[str]) -> JsonValue:
    described = method.parameters[name]
    converted = [_value(method, name, value) for value in values]
    return converted if described.get("repeated") else converted[-1]


def _value(method: Method, name: str, value: str) -> JsonValue:
    described = method.parameters[name]
    kind = described["type"]
    if kind == "integer":
        return _integer(method, name, value)
    if kind == "number":
        return float(value)
    if kind == "boolean":
        if value.lower() not in _BOOLEANS:
            raise _invalid(method, name, value, kind="TYPE_BOOL")
        return _BOOLEANS[value.lower()]
    if "enum" in described and value not in described["enum"]:
        raise _not_one_of(method, name, value)
    return value


def _integer(method: Method, name: str, value: str) -> int:
    described = method.parameters[name]
    if not re.fullmatch(r"[+-]?\d{1,18}", value):
        raise _invalid(method, name, value, kind="TYPE_INT32")
    number = int(value)
    highest = int(described.get("maximum", number))
    if number > highest and name == _COERCED:
        return highest
    if not int(described.get("minimum", number)) <= number <= highest:
        low, high = described.get("minimum", ""), described.get("maximum", "")
        message = f"Invalid value '{value}'. Values must be within the range: [{low}, {high}]"
        raise ApiError(400, "invalidParameter", message)
    return number


def _invalid(method: Method, name: str, value: str, *, kind: str) -> ApiError:
    shown = name if method.legacy else snake(name)
    message = f"Invalid value at '{shown}' ({kind}), \"{value}\""
    return ApiError(400, "invalidParameter", message)


def _not_one_of(method: Method, name: str, value: str) -> ApiError:
    if not method.legacy:
        return _invalid(method, name, value, kind="TYPE_ENUM")
    allowed = ", ".join(method.parameters[name]["enum"])
    message = f"Invalid string value: '{value}'. Allowed values: [{allowed}]"
    return ApiError(400, "invalidParameter", message)
