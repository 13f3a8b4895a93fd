"""The body of a request, checked against the schema that the discovery document gives it.

The client library checks parameters and lets every body pass; Google does not.
"""

import math
import re
from collections.abc import Mapping
from datetime import date, datetime

import attrs

from lgnotes.testing import discovery
from lgnotes.testing.call import ApiError
from lgnotes.testing.discovery import Method
from lgnotes.testing.jsons import Json, JsonMap, JsonValue
from lgnotes.testing.params import snake

_READ_ONLY = re.compile(r"\bRead-only\.|\bOutput only\.|This (?:field|property) is read-only\.")
_WRITTEN = {"Permission.emailAddress", "Permission.domain", "ProtectedRange.protectedRangeId"}
"""Fields that are said to be read-only, and that some request cannot do without."""

_WHOLE = re.compile(r"[+-]?\d+")
_RANGES = {"int32": 2**31, "uint32": 2**32, "int64": 2**63, "uint64": 2**64}


def checked(method: Method, body: JsonValue) -> Json:
    """Return *body* without what may only be read.

    Raises:
        ApiError: A field is unknown or missing, or its value of a wrong type.
    """
    if method.request is None:
        return {}
    if not isinstance(body, Mapping):
        raise ApiError(400, "parseError", "Invalid JSON payload received. Root is no object.")
    schemas = discovery.schemas(method.api)
    check = Check(schemas=schemas, legacy=method.legacy)
    cleaned = check.object(schemas[method.request], body, ())
    _require(schemas[method.request], method.id, cleaned)
    return cleaned


def _require(schema: JsonMap, method: str, body: JsonMap) -> None:
    """Complain of a field that the *method* cannot do without."""
    for field, described in schema["properties"].items():
        needed = described.get("annotations", {}).get("required", ())
        if method in needed and body.get(field) is None:
            raise ApiError(400, "required", f"Missing {field}.")


@attrs.frozen(kw_only=True)
class Check:
    """A walk through a body beside its schema; ApiError where the two do not fit."""

    schemas: Mapping[str, JsonMap]
    """By the names under which they refer to each other."""

    legacy: bool = True
    """Whether errors have the older form: the fields by their names in JSON."""

    def object(self, schema: JsonMap, body: JsonMap, at: tuple[str, ...]) -> Json:
        """Return the object *body* without what may only be read."""
        cleaned: Json = {}
        for name, value in body.items():
            described = self._described(schema, name, at)
            if f"{schema.get('id')}.{name}" in _WRITTEN or not _read_only(described):
                cleaned[name] = self.value(described, value, (*at, name))
        return cleaned

    def value(self, schema: JsonMap, value: JsonValue, at: tuple[str, ...]) -> JsonValue:
        """Return one value, an object or a list without what may only be read."""
        if value is None:
            return None
        described = self._resolved(schema)
        kind = described.get("type")
        if kind == "object":
            if not isinstance(value, Mapping):
                raise self._wrong(at, "an object", value)
            return self.object(described, value, at)
        if kind == "array":
            return self._list(described, value, at)
        return value if kind == "any" else self._plain(described, value, at)

    def _list(self, schema: JsonMap, value: JsonValue, at: tuple[str, ...]) -> list[JsonValue]:
        if not isinstance(value, list):
            raise self._wrong(at, "a list", value)
        head, last = at[:-1], at[-1]
        return [
            self.value(schema["items"], one, (*head, f"{last}[{index}]"))
            for index, one in enumerate(value)
        ]

    def _plain(self, schema: JsonMap, value: JsonValue, at: tuple[str, ...]) -> JsonValue:
        kind = schema["type"]
        if not _FITS[kind](value):
            raise self._wrong(at, f"TYPE_{kind.upper()}", value)
        form = schema.get("format", "")
        if form in _RANGES and not abs(int(value)) <= _RANGES[form]:
            raise self._wrong(at, f"TYPE_{form.upper()}", value)
        if form in _FORMS and not _parses(form, value):
            raise self._wrong(at, form, value)
        if "enum" in schema and value not in schema["enum"]:
            raise self._wrong(at, "TYPE_ENUM", value)
        return value

    def _described(self, schema: JsonMap, name: str, at: tuple[str, ...]) -> JsonMap:
        properties: Mapping[str, JsonMap] = schema.get("properties", {})
        if name in properties:
            return properties[name]
        extra: JsonMap | None = schema.get("additionalProperties")
        if extra is None:
            where = f" at '{self._path(at)}'" if at else ""
            message = f'Invalid JSON payload received. Unknown name "{name}"{where}:'
            raise ApiError(400, "badRequest", f"{message} Cannot find field.")
        return extra

    def _resolved(self, schema: JsonMap) -> JsonMap:
        if "$ref" not in schema:
            return schema
        return self.schemas[schema["$ref"]]

    def _wrong(self, at: tuple[str, ...], kind: str, value: JsonValue) -> ApiError:
        shown = f'"{value}"' if isinstance(value, str) else value
        return ApiError(400, "invalid", f"Invalid value at '{self._path(at)}' ({kind}), {shown}")

    def _path(self, at: tuple[str, ...]) -> str:
        return ".".join(at if self.legacy else map(snake, at))


def _read_only(schema: JsonMap) -> bool:
    said = _READ_ONLY.search(schema.get("description", ""))
    return schema.get("readOnly", False) or said is not None


def _is_whole(value: JsonValue) -> bool:
    """Tell whether *value* is a whole number, or one in quotes as 64-bit ones are."""
    if isinstance(value, str):
        return _WHOLE.fullmatch(value) is not None
    return (isinstance(value, int) and not isinstance(value, bool)) or (
        isinstance(value, float) and value.is_integer()
    )


def _is_number(value: JsonValue) -> bool:
    plain = isinstance(value, int | float) and not isinstance(value, bool)
    return plain and math.isfinite(value)


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str)


def _is_text_or_whole(value: JsonValue) -> bool:
    return _is_text(value) or _is_whole(value)


def _is_boolean(value: JsonValue) -> bool:
    return isinstance(value, bool)


_FITS = {
    "string": _is_text,
    "integer": _is_whole,
    "number": _is_number,
    "boolean": _is_boolean,
}

_FORMS = {
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
    "google-datetime": datetime.fromisoformat,
}


def _parses(form: str, value: str) -> bool:
    try:
        _FORMS[form](value)
    except ValueError:
        return False
    return True
