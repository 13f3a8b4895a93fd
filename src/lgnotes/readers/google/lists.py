"""The markers of a Google document's lists, as the page shows them."""

import re
from collections.abc import Callable

from lgnotes.readers.google.nodes import Node, node, nodes, number, text

UNKNOWN_GLYPH = "GLYPH_TYPE_UNSPECIFIED"
"""The glyph of a checklist, and of bullets pasted from elsewhere."""

DEEPEST = 8
"""Google Docs nests lists nine deep."""

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class Lists:
    """Counts the items of the lists of one tab."""

    def __init__(self, tab: Node) -> None:
        self._lists = node(tab, "lists")
        self._counts: dict[str, list[int | None]] = {}

    def marker(self, bullet: Node) -> str | None:
        """Return the marker of the next item; None where the API does not give it."""
        name, level = text(bullet, "listId"), nesting(bullet)
        levels = nodes(node(node(self._lists, name), "listProperties"), "nestingLevels")
        shape = levels[level] if level < len(levels) else {}
        counts = self._count(name, level, number(shape, "startNumber", 1))
        if symbol := text(shape, "glyphSymbol"):
            return symbol
        if is_checklist(shape):
            return None

        def place(found: re.Match[str]) -> str:
            at = int(found[1])
            return _numbered(levels[at], counts[at]) if at <= level else ""

        shown = _PLACE.sub(place, text(shape, "glyphFormat") or f"%{level}.")
        return shown.strip() or None

    def _count(self, name: str, level: int, start: int) -> list[int | None]:
        """Count an item; the levels below it begin anew."""
        counts = self._counts.setdefault(name, [None] * (DEEPEST + 1))
        before = counts[level]
        counts[level] = start if before is None else before + 1
        counts[level + 1 :] = [None] * (DEEPEST - level)
        return counts


TICKED = "lgnotes:ticked"
"""What a source that knows it adds to a bullet: whether its box is ticked."""


def ticked(bullet: Node) -> bool | None:
    """Return whether an item's box is ticked, None where nobody has told."""
    state = bullet.get(TICKED)
    return state if isinstance(state, bool) else None


def is_checklist(shape: Node) -> bool:
    """Tell whether a level of a list may have boxes: the API shows no glyph for it."""
    return not text(shape, "glyphSymbol") and text(shape, "glyphType") in ("", UNKNOWN_GLYPH)


def nesting(bullet: Node) -> int:
    """Return how deep the item of *bullet* is nested, from 0."""
    return min(max(number(bullet, "nestingLevel", 0), 0), DEEPEST)


def _numbered(shape: Node, count: int | None) -> str:
    """Return a level's number; a level that was skipped shows its first."""
    shown = number(shape, "startNumber", 1) if count is None else count
    form = _FORMS.get(text(shape, "glyphType"), str)
    return form(shown)


def _letters(count: int) -> str:
    """Return a, b … z, aa, bb …, as Google Docs goes on."""
    turn, letter = divmod(max(count, 1) - 1, 26)
    return chr(ord("a") + letter) * min(turn + 1, 5)


def _roman(count: int) -> str:
    written, left = "", min(max(count, 1), 3999)
    for value, sign in _ROMAN:
        written += sign * (left // value)
        left %= value
    return written


_FORMS: dict[str, Callable[[int], str]] = {
    "NONE": lambda _: "",
    "ZERO_DECIMAL": "{:02}".format,
    "ALPHA": _letters,
    "UPPER_ALPHA": lambda count: _letters(count).upper(),
    "ROMAN": _roman,
    "UPPER_ROMAN": lambda count: _roman(count).upper(),
}
