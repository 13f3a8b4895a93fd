"""What Word's styles and lists make of a paragraph: a heading, a number, a strike."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from lgnotes.readers.glyphs import signs
from lgnotes.readers.numbering import LEVELS, Level, Numbers
from lgnotes.readers.word.names import W, is_on, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|rubrik|überschrift) ?([1-9])", re.IGNORECASE)
_TITLE = ("title", "titel", "rubrik")
_CONTENTS = re.compile(
    r"(?:toc|contents|innehåll|innehll) ?\d|table of figures|figurförteckning", re.IGNORECASE
)
_LONGEST_CHAIN = 15
_BODY = 9
"""The outline level of running text."""


@attrs.frozen(kw_only=True)
class Style:
    """What a style says of its paragraphs or runs, with what it is based on."""

    heading: int = 0
    contents: bool = False
    """A line of a table of contents."""

    list_id: str | None = None
    list_level: int | None = None
    struck: bool | None = None
    hidden: bool | None = None


class Styles:
    """The styles of a document by their ids; those that are not there say nothing."""

    def __init__(self, root: "_Element | None") -> None:
        self._written = {
            style.get(f"{W}styleId", ""): style
            for style in (() if root is None else root.iterchildren(f"{W}style"))
        }
        self._known: dict[str, Style] = {}
        self.default = next(
            (
                key
                for key, style in self._written.items()
                if style.get(f"{W}type") == "paragraph"
                and style.get(f"{W}default") in ("1", "true")
            ),
            "",
        )

    def __getitem__(self, key: str) -> Style:
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._resolved(key)
        return found

    def _chain(self, key: str) -> Iterator[tuple[str, "_Element"]]:
        """Yield the style and those it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            style = self._written.get(key)
            if style is None:
                return
            yield key, style
            key = value(style, "basedOn") or ""

    def _resolved(self, key: str) -> Style:
        found = Style(contents=bool(_CONTENTS.match(key)), heading=_named_heading(key))
        outline: int | None = None
        for index, (each, style) in enumerate(self._chain(key)):
            properties, run = style.find(f"{W}pPr"), style.find(f"{W}rPr")
            name = value(style, "name") or ""
            if outline is None:
                outline = number(properties, "outlineLvl")
            found = attrs.evolve(
                found,
                heading=found.heading or _named_heading(name) or _named_heading(each),
                contents=found.contents or (index == 0 and bool(_CONTENTS.match(name))),
                struck=_first(found.struck, _struck(run)),
                hidden=_first(found.hidden, is_on(run, "vanish")),
            )
            found = _with_list(found, properties)
        if outline is None:
            return found
        return attrs.evolve(found, heading=outline + 1 if 0 <= outline < _BODY else 0)


def _first(nearest: bool | None, further: bool | None) -> bool | None:
    return further if nearest is None else nearest


def _struck(run: "_Element | None") -> bool | None:
    return _first(is_on(run, "strike"), is_on(run, "dstrike"))


def _named_heading(name: str) -> int:
    """Return the level of the heading that a built-in style's *name* is for, 0 for none."""
    if match := _HEADING.fullmatch(name):
        return int(match[1])
    return 1 if name.lower() in _TITLE else 0


def _with_list(style: Style, properties: "_Element | None") -> Style:
    listed = None if properties is None else properties.find(f"{W}numPr")
    if listed is None:
        return style
    level = number(listed, "ilvl") if style.list_level is None else style.list_level
    return attrs.evolve(style, list_id=style.list_id or value(listed, "numId"), list_level=level)


class Lists:
    """The lists of a document by their ids, each with its levels."""

    def __init__(self, root: "_Element | None", styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, _Element] = {}
        self._nums: dict[str, _Element] = {}
        for child in () if root is None else root:
            if child.tag == f"{W}abstractNum":
                self._abstract[child.get(f"{W}abstractNumId", "")] = child
            elif child.tag == f"{W}num":
                self._nums[child.get(f"{W}numId", "")] = child
        self._known: dict[str, Numbers | None] = {}
        self._levels: dict[str, Mapping[int, Level]] = {}

    def get(self, key: str) -> Numbers | None:
        """Return the list *key*, None if the document does not define it."""
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, key: str) -> Numbers | None:
        num = self._nums.get(key)
        definition = self._definition(num)
        if num is None or definition is None:
            return None
        if definition not in self._levels:
            self._levels[definition] = dict(_levels(self._abstract[definition]))
        levels = dict(self._levels[definition])
        starts = {}
        for override in num.iterchildren(f"{W}lvlOverride"):
            depth = int(override.get(f"{W}ilvl", "0")) if _is_depth(override) else 0
            if (start := number(override, "startOverride")) is not None:
                starts[depth] = start
            levels.update((depth, level) for _, level in _levels(override))
        return Numbers(key=key, definition=definition, levels=levels, starts=starts)

    def _definition(self, num: "_Element | None") -> str | None:
        """Return the id of the definition behind *num*; some lead there by a style."""
        for _ in range(_LONGEST_CHAIN):
            key = value(num, "abstractNumId")
            if key is None or key not in self._abstract:
                return None
            style = value(self._abstract[key], "numStyleLink")
            if style is None:
                return key
            num = self._nums.get(self._styles[style].list_id or "")
        return None


def _is_depth(element: "_Element") -> bool:
    written = element.get(f"{W}ilvl", "")
    return len(written) == 1 and written.isdecimal() and int(written) < LEVELS


def _levels(parent: "_Element") -> Iterator[tuple[int, Level]]:
    for level in parent.iterchildren(f"{W}lvl"):
        if _is_depth(level):
            yield int(level.get(f"{W}ilvl", "0")), _level(level)


def _level(level: "_Element") -> Level:
    form = value(level, "numFmt") or "decimal"
    text = value(level, "lvlText") or ""
    fonts = level.find(f"{W}rPr/{W}rFonts")
    start = number(level, "start")
    return Level(
        form=form,
        text=signs(text, "" if fonts is None else fonts.get(f"{W}ascii", "")),
        start=0 if start is None else start,
        restart=number(level, "lvlRestart"),
        legal=is_on(level, "isLgl") or False,
        style=value(level, "pStyle"),
    )
