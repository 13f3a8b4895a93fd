"""The lists of a web page: how deep an item is, and what is shown before it."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from lgnotes.readers.numbering import LONGEST, numeral
from lgnotes.readers.web import css

if TYPE_CHECKING:
    from lxml.etree import _Element

_GOOGLES = re.compile(r"lst-(kix_[\w-]+-(\d))")
_TYPES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_BULLETS = {"disc": "•", "circle": "○", "square": "▪"}
_BY_DEPTH = ("•", "○", "▪")
_WHOLE = re.compile(r"-?\d{1,9}")


@attrs.define
class Item:
    """An item of a list; the first paragraph inside takes its marker."""

    level: int
    marker: str | None = None
    begun: bool = False

    def place(self) -> tuple[int, str | None]:
        """Return the level and the marker of the next paragraph inside."""
        marker = None if self.begun else self.marker
        goes_on = self.begun and self.marker is not None
        self.begun = True
        return self.level + int(goes_on), marker


@attrs.define(kw_only=True)
class _List:
    level: int
    ordered: bool
    form: str | None
    next: int
    step: int = 1
    google: str | None = None
    """The name by which Google's stylesheet knows the list."""


class Lists:
    """The lists that are open, outermost first."""

    def __init__(self, markers: Mapping[str, css.Marker]) -> None:
        self._markers = markers
        self._open: list[_List] = []
        self._items: list[Item] = []
        self._counts: dict[str, int] = {}
        """The numbers that Google's lists have come to."""

        self.listed: Item | None = None
        """The place that Word gives a paragraph in a list, without an element for it."""

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    @property
    def item(self) -> Item | None:
        """The item that is open."""
        return self.listed or (self._items[-1] if self._items else None)

    @property
    def is_googles(self) -> bool:
        """Whether the innermost list was exported by Google."""
        return bool(self._open) and self._open[-1].google is not None

    def begin(self, element: "_Element") -> None:
        """Begin the list *element*."""
        match = _GOOGLES.search(element.get("class") or "")
        ordered, reverse = element.tag == "ol", "reversed" in element.attrib
        first = sum(1 for _ in element.iterchildren("li")) if reverse else 1
        self._open.append(
            _List(
                level=int(match[2]) if match else len(self._open),
                ordered=ordered,
                form=_form(element),
                next=_whole(element.get("start"), first),
                step=-1 if reverse else 1,
                google=match[1] if match else None,
            )
        )

    def end(self) -> None:
        """End the list begun last."""
        self._open.pop()

    def begin_item(self, element: "_Element") -> None:
        """Begin the item *element* of the innermost list."""
        if not self._open:
            self._items.append(Item(0, _BY_DEPTH[0]))
            return
        around = self._open[-1]
        number = _whole(element.get("value"), around.next)
        around.next = number + around.step
        self._items.append(Item(around.level, self._marker(around, number, _form(element))))

    def end_item(self) -> None:
        """End the item begun last."""
        self._items.pop()

    def _marker(self, around: _List, number: int, own: str | None) -> str | None:
        if around.google is not None:
            self._counts[f"lst-ctn-{around.google}"] = number
            if (shown := self._markers.get(f"lst-{around.google}")) is not None:
                return self._googles(shown) or None
        form = own or around.form
        if form == "none":
            return None
        if form in _BULLETS:
            return _BULLETS[form]
        if around.ordered or form is not None:
            return numeral(number, form or "decimal") + "."
        return _BY_DEPTH[min(around.level, 2)]

    def _googles(self, marker: css.Marker) -> str:
        return "".join(
            part if isinstance(part, str) else numeral(self._counts.get(part.name, 1), part.form)
            for part in marker
        ).strip()[:LONGEST]


def _form(element: "_Element") -> str | None:
    """Return the form of numbers or the bullet that *element* asks for, None if it does not."""
    if (style := css.list_style(element.get("style") or "")) is not None:
        return style if style in _BULLETS or style == "none" else css.form(style)
    written = element.get("type") or ""
    return _TYPES.get(written) or (written.lower() if written.lower() in _BULLETS else None)


def _whole(written: str | None, default: int) -> int:
    return int(written) if written and _WHOLE.fullmatch(written.strip()) else default
