"""Field masks inside request bodies: which fields an update writes."""

from collections.abc import Iterable, Iterator, Sequence

from lgnotes.testing import discovery, masks
from lgnotes.testing.jsons import Json, JsonMap, JsonValue
from lgnotes.testing.refusals import bad

Path = tuple[str, ...]

NONE = "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"


def paths(text: str) -> list[Path]:
    """Return the paths that a mask names, in order: ``a.b,c(d,e)`` names three."""
    try:
        return list(_flat(masks.parse(text)))
    except masks.MaskError as error:
        raise bad(f"Invalid value at 'fields': {text}" if text else NONE) from error


def _flat(mask: masks.Mask, root: Path = ()) -> Iterator[Path]:
    for name, below in mask.items():
        if below:
            yield from _flat(below, (*root, name))
        else:
            yield (*root, name)


def checked(mask: str, schema: str) -> list[Path]:
    """Return the paths of *mask*; a path that *schema* of Sheets lacks is refused."""
    found = paths(mask)
    for path in found:
        if path != ("*",) and not _known(path, schema):
            raise bad(f"Invalid value at 'fields': Invalid field: {'.'.join(path)}")
    return found


def _known(path: Path, schema: str) -> bool:
    schemas = discovery.schemas("sheets")
    node: JsonMap = schemas[schema]
    for name in path:
        if name == "*":
            return True
        below = node.get("properties", {}).get(name, node.get("additionalProperties"))
        if below is None:
            return False
        node = schemas.get(below.get("$ref", ""), below)
    return True


def merged(old: Json, new: Json, wanted: Iterable[Path]) -> Json:
    """Return *old* with the *wanted* fields as in *new*: what *new* lacks is cleared."""
    result = old
    for path in wanted:
        if path == ("*",):
            return dict(new)
        result = _with(result, new, path)
    return result


def _with(old: Json, new: Json, path: Sequence[str]) -> Json:
    name, rest = path[0], path[1:]
    result = dict(old)
    value: JsonValue = new.get(name)
    if rest and rest != ("*",):
        value = _with(old.get(name, {}), value or {}, rest)
    if value is None or value == {}:
        result.pop(name, None)
    else:
        result[name] = value
    return result
