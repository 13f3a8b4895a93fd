"""What OpenDocument's styles make of a paragraph: a heading, a number, a strike."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from lgnotes.readers.glyphs import BULLET, signs
from lgnotes.readers.numbering import LEVELS, Level

if TYPE_CHECKING:
    from lxml.etree import _Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_BASE}:office:1.0}}"
TEXT = f"{{{_BASE}:text:1.0}}"
TABLE = f"{{{_BASE}:table:1.0}}"
DRAW = f"{{{_BASE}:drawing:1.0}}"
FORM = f"{{{_BASE}:form:1.0}}"
STYLE = f"{{{_BASE}:style:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
ID = "{http://www.w3.org/XML/1998/namespace}id"

_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
_HEADING = re.compile(r"(?:heading|rubrik)(?: |_20_)([1-9])", re.IGNORECASE)
_TITLES = ("Title", "Titel")
_PLACE = re.compile(r"%(\d)%")
_LONGEST_CHAIN = 30

Levels = Mapping[int, Level]


def whole(written: str | None, default: int) -> int:
    """Return the number that is *written*, *default* if it is none."""
    usable = written is not None and len(written) <= 9 and written.isdecimal()
    return int(written or 0) if usable else default


@attrs.frozen(kw_only=True)
class Style:
    """What a style says of its paragraphs or runs, with what it is based on."""

    heading: int = 0
    list_style: str | None = None
    struck: bool | None = None
    hidden: bool | None = None


class Styles:
    """The styles and lists of a document; those that are not there say nothing."""

    def __init__(self, roots: Iterable["_Element | None"]) -> None:
        self._written: dict[tuple[str, str], _Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self._lists: dict[str, Levels] = {}
        self.outline: Levels = {}
        for root in roots:
            for styles in () if root is None else root:
                if styles.tag in (f"{OFFICE}styles", f"{OFFICE}automatic-styles"):
                    self._take(styles)

    def _take(self, styles: "_Element") -> None:
        for style in styles:
            name = style.get(f"{STYLE}name", "")
            if style.tag == f"{STYLE}style":
                self._written[style.get(f"{STYLE}family", ""), name] = style
            elif style.tag == f"{TEXT}list-style":
                self._lists[name] = dict(_levels(style))
            elif style.tag == f"{TEXT}outline-style":
                self.outline = dict(_levels(style))

    def levels(self, name: str | None) -> Levels:
        """Return the levels of the list style *name*."""
        return self._lists.get(name or "", {})

    def get(self, family: str, name: str | None) -> Style:
        """Return the style *name* of ``paragraph`` or ``text``."""
        key = (family, name or "")
        if key not in self._known:
            self._known[key] = self._resolved(*key)
        return self._known[key]

    def _chain(self, family: str, name: str) -> Iterator[tuple[str, "_Element | None"]]:
        """Yield the names of the style and those it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            style = self._written.get((family, name))
            yield name, style
            if style is None:
                return
            name = style.get(f"{STYLE}parent-style-name", "")

    def _resolved(self, family: str, name: str) -> Style:
        found = Style()
        for each, style in self._chain(family, name):
            struck, hidden, listed, outline = _said(style)
            found = Style(
                heading=found.heading or outline or _named_heading(each),
                list_style=listed if found.list_style is None else found.list_style,
                struck=struck if found.struck is None else found.struck,
                hidden=hidden if found.hidden is None else found.hidden,
            )
        return found


def _said(style: "_Element | None") -> tuple[bool | None, bool | None, str | None, int]:
    """Return what one style says: struck, hidden, its list style, its outline level."""
    if style is None:
        return None, None, None, 0
    properties = style.find(f"{STYLE}text-properties")
    line = display = None
    if properties is not None:
        line = properties.get(f"{STYLE}text-line-through-style") or properties.get(
            f"{STYLE}text-line-through-type"
        )
        display = properties.get(f"{TEXT}display")
    return (
        None if line is None else line != "none",
        None if display is None else display == "none",
        style.get(f"{STYLE}list-style-name"),
        whole(style.get(f"{STYLE}default-outline-level"), 0),
    )


def _named_heading(name: str) -> int:
    if match := _HEADING.fullmatch(name):
        return int(match[1])
    return 1 if name in _TITLES else 0


def _levels(styles: "_Element") -> Iterator[tuple[int, Level]]:
    for style in styles:
        depth = whole(style.get(f"{TEXT}level"), 0) - 1
        if 0 <= depth < LEVELS:
            yield depth, _level(style, depth)


def _level(style: "_Element", depth: int) -> Level:
    if style.tag == f"{TEXT}list-level-style-bullet":
        properties = style.find(f"{STYLE}text-properties")
        font = "" if properties is None else properties.get(f"{STYLE}font-name", "")
        return Level(form="bullet", text=signs(style.get(f"{TEXT}bullet-char", ""), font))
    if style.tag == f"{TEXT}list-level-style-image":
        return Level(form="bullet", text=BULLET)
    form = _FORMS.get(style.get(f"{STYLE}num-format", ""), "decimal")
    return Level(
        form=form,
        text="" if form == "none" else _pattern(style, depth),
        start=whole(style.get(f"{TEXT}start-value"), 1),
    )


def _pattern(style: "_Element", depth: int) -> str:
    """Return what is shown at a level, with ``%1`` for the number of the first level."""
    written = style.get(f"{LOEXT}num-list-format") or style.get(f"{STYLE}num-list-format")
    if written:
        return _PLACE.sub(r"%\1", written)
    shown = min(whole(style.get(f"{TEXT}display-levels"), 1), depth + 1)
    numbers = ".".join(f"%{level + 1}" for level in range(depth + 1 - shown, depth + 1))
    prefix, suffix = style.get(f"{STYLE}num-prefix", ""), style.get(f"{STYLE}num-suffix", "")
    return f"{prefix}{numbers}{suffix}"
