"""Whether bodies and answers are what the discovery documents describe."""

from collections.abc import Iterator
from typing import Any

from lgnotes.testing import discovery
from lgnotes.testing.jsons import JsonMap

PYTHON: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def strays(api: str, schema: JsonMap, value: Any, at: str = "") -> Iterator[str]:
    """Iterate over the places of *value* that *schema* does not describe."""
    schema = discovery.schemas(api).get(schema.get("$ref", ""), schema)
    kind = schema.get("type", "any")
    if kind == "object" and isinstance(value, dict):
        for name, below in value.items():
            described = schema.get("properties", {}).get(name, schema.get("additionalProperties"))
            if described is None:
                yield f"{at}.{name}"
            elif below is not None:
                yield from strays(api, described, below, f"{at}.{name}")
    elif kind == "array" and isinstance(value, list):
        for one in value:
            yield from strays(api, schema["items"], one, f"{at}[]")
    elif kind != "any" and not isinstance(value, PYTHON.get(kind, ())):
        yield f"{at}: {value!r} is no {kind}"
    elif value not in schema.get("enum", [value]):
        yield f"{at}: {value!r} is none of the enum"


def check(method: str, *, body: Any = None, answer: Any = None) -> None:
    """Fail where a body or an answer of *method* is not as described; unknown methods pass."""
    api = method.partition(".")[0]
    for described in discovery.methods():
        if described.id == method:
            for schema, value in ((described.request, body), (described.response, answer)):
                if value and schema is not None:
                    found = list(strays(api, {"$ref": schema}, value))
                    assert not found, found
