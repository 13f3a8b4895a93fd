"""The parts of a Google Docs API answer, taken out with their types checked."""

import re
import unicodedata
from typing import Any

Node = dict[str, Any]

_CONTROL = re.compile(r"[\x00-\x08\x0c-\x1f\x7f-\x9f\u2028\u2029]")
_HALF = re.compile("[\ud800-\udfff]")


class ShapeError(ValueError):
    """The JSON is not of the form that the API gives."""


def node(parent: Node, key: str) -> Node:
    """Return the object under *key*, an empty one where there is none."""
    found = parent.get(key)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ShapeError(key)
    return found


def nodes(parent: Node, key: str) -> list[Node]:
    """Return the list of objects under *key*, an empty one where there is none."""
    found = parent.get(key)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ShapeError(key)
    return found


def names(parent: Node, key: str) -> list[str]:
    """Return the list of strings under *key*, an empty one where there is none."""
    found = parent.get(key)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ShapeError(key)
    return found


def text(parent: Node, key: str) -> str:
    """Return the string under *key* composed (NFC) and without control characters."""
    found = parent.get(key, "")
    if found is None:
        return ""
    if not isinstance(found, str):
        raise ShapeError(key)
    found = _HALF.sub("\ufffd", _CONTROL.sub(" ", found.replace("\r", "")))
    return unicodedata.normalize("NFC", found)


def number(parent: Node, key: str, default: int) -> int:
    """Return the whole number under *key*."""
    found = parent.get(key)
    if found is None:
        return default
    if not isinstance(found, int) or abs(found) > 1_000_000:
        raise ShapeError(key)
    return found
