"""Field masks, ``files(id,owners/emailAddress),nextPageToken``: which parts are answered."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias, Union

import attrs

from lgnotes.testing import discovery
from lgnotes.testing.call import ApiError
from lgnotes.testing.discovery import Method
from lgnotes.testing.jsons import JsonMap, JsonValue

Mask: TypeAlias = Mapping[str, Union["Mask", None]]
"""Names with what is wanted below them; None is all of it."""

EVERY = "*"

_TOKENS = re.compile(r"\s*([\w*$@:-]+|[(),/.])\s*")


class MaskError(ValueError):
    """The mask cannot be read at *text*."""


def parse(text: str) -> Mask:
    """Return the mask that *text* spells.

    Raises:
        MaskError: It has no such form.
    """
    reading = _Reading(tuple(_tokens(text)))
    mask = reading.fields()
    if reading.more():
        raise MaskError(text)
    return mask


def touches(text: str | None, name: str) -> bool:
    """Tell whether the mask *text* names the top field *name*."""
    return text is not None and name in parse(text)


def picked(mask: Mask | None, value: JsonValue) -> JsonValue:
    """Return the parts of *value* that *mask* names."""
    if mask is None or (EVERY in mask and mask[EVERY] is None):
        return value
    if isinstance(value, list):
        return [picked(mask, one) for one in value]
    if not isinstance(value, dict | Mapping):
        return value
    kept = {}
    for name, one in value.items():  # one loop: there are many cells
        if _names(mask, name):
            below = picked(mask.get(name, mask.get(EVERY)), one)
            if below != {} or one == {}:
                kept[name] = below
    return kept


def check(method: Method, text: str) -> Mask:
    """Return the mask of an answer of *method*.

    Raises:
        ApiError: It cannot be read, or names what the answer never has.
    """
    try:
        mask = parse(text)
        if method.response is not None:
            _check(method, mask, discovery.schemas(method.api)[method.response])
    except MaskError as error:
        raise _invalid(method, str(error)) from error
    return mask


def _names(mask: Mask, name: str) -> bool:
    return name in mask or EVERY in mask


def _invalid(method: Method, name: str) -> ApiError:
    if method.legacy:
        return ApiError(400, "invalidParameter", f"Invalid field selection {name}")
    said = f"Error expanding 'fields' parameter. Cannot find matching fields for path '{name}'."
    violation = {"field": name, "description": said}
    kind = "type.googleapis.com/google.rpc.BadRequest"
    detail = {"@type": kind, "fieldViolations": [violation]}
    message = "Request contains an invalid argument."
    return ApiError(400, "badRequest", message, details=(detail,))


def _check(method: Method, mask: Mask, schema: JsonMap) -> None:
    described = _resolved(method, schema)
    if "additionalProperties" in described or described.get("type") == "any":
        return
    properties: Mapping[str, JsonMap] = described.get("properties", {})
    for name, below in mask.items():
        if name != EVERY and name not in properties:
            raise MaskError(name)
        if below is not None and name != EVERY:
            _check(method, below, properties[name])


def _resolved(method: Method, schema: JsonMap) -> JsonMap:
    """Return the schema of an object, through references and lists."""
    while "$ref" in schema or "items" in schema:
        named = schema.get("$ref")
        schema = schema["items"] if named is None else discovery.schemas(method.api)[named]
    return schema


def _tokens(text: str) -> Iterator[str]:
    end = 0
    while end < len(text):
        found = _TOKENS.match(text, end)
        if found is None:
            raise MaskError(text)
        yield found[1]
        end = found.end()


@attrs.define
class _Reading:
    """A walk through the tokens of a mask."""

    tokens: tuple[str, ...]
    at: int = 0

    def more(self) -> bool:
        return self.at < len(self.tokens)

    def take(self, *expected: str) -> bool:
        """Step over the next token if it is one of *expected*."""
        found = self.more() and self.tokens[self.at] in expected
        self.at += found
        return found

    def fields(self) -> Mask:
        mask: dict[str, Mask | None] = {}
        while True:
            name, below = self.field()
            mask[name] = _union(mask[name], below) if name in mask else below
            if not self.take(","):
                return mask

    def field(self) -> tuple[str, Mask | None]:
        name = self.name()
        if self.take("/", "."):
            inner, below = self.field()
            return name, {inner: below}
        if not self.take("("):
            return name, None
        inside = self.fields()
        if not self.take(")"):
            raise MaskError(name)
        return name, inside

    def name(self) -> str:
        if not self.more() or self.tokens[self.at] in "(),/.":
            raise MaskError("".join(self.tokens))
        self.at += 1
        return self.tokens[self.at - 1]


def _union(one: Mask | None, other: Mask | None) -> Mask | None:
    if one is None or other is None:
        return None
    both: dict[str, Mask | None] = dict(one)
    for name, below in other.items():
        both[name] = _union(both[name], below) if name in both else below
    return both
