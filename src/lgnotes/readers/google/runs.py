"""The words of a Google document's paragraph: runs and chips → text."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import attrs

from lgnotes.document import Chip, ChipKind
from lgnotes.readers.build import moved_chips
from lgnotes.readers.google.nodes import Node, names, node, nodes, text

UNREADABLE = "\ue907"
"""What a text run holds in place of a chip that the API has no words for."""

_SOFT_BREAK = "\x0b"
_SILENT = ("autoText", "pageBreak", "columnBreak", "horizontalRule")
"""Elements without words of their own."""

_LOST = {"inlineObjectElement": "images", "equation": "equations"}
"""Elements that cannot be read, and what they are called as losses."""


@attrs.define
class Words:
    """The text of a paragraph, with what it holds besides letters."""

    text: str = ""
    chips: list[Chip] = attrs.field(factory=list)
    footnotes: list[Node] = attrs.field(factory=list)
    losses: Counter[str] = attrs.field(factory=Counter)
    suggested: set[str] = attrs.field(factory=set)
    """The suggestions whose insertions were left out."""

    struck: bool = False
    """True where all that is written is struck out."""

    strikes: list[tuple[int, int]] = attrs.field(factory=list)
    """The parts that are struck out."""

    @property
    def marked(self) -> list[Chip]:
        """The chips, with what is struck out where not all of it is."""
        strikes = () if self.struck else self.strikes
        struck = (Chip(kind="struck", start=start, end=end, value="") for start, end in strikes)
        return sorted((*self.chips, *struck), key=lambda chip: chip.start)

    def add(self, words: str, *, struck: bool) -> None:
        """Take more text; a blank is neither struck nor not."""
        if words.strip():
            self.struck = struck and (self.struck or not self.text.strip())
            if struck:
                self.strikes.append((len(self.text), len(self.text) + len(words.rstrip())))
        self.text += words

    def add_chip(self, kind: ChipKind, words: str, value: str) -> None:
        """Take the *words* of a chip; those of one link that follow each other are one."""
        start, end = len(self.text), len(self.text) + len(words)
        last = self.chips[-1] if self.chips else None
        if last and (last.kind, last.end, last.value) == (kind, start, value):
            self.chips[-1] = attrs.evolve(last, end=end)
        elif words.strip() and value:
            self.chips.append(Chip(kind=kind, start=start, end=end, value=value))


def words_of(paragraph: Node, tab: Node) -> Words:
    """Return the words of *paragraph* in the document's *tab*."""
    words = Words()
    words.losses["images"] += len(names(paragraph, "positionedObjectIds"))
    for element in nodes(paragraph, "elements"):
        for kind in element:
            if kind not in ("startIndex", "endIndex"):
                _take(words, kind, node(element, kind), tab)
    words.text = words.text.rstrip()
    words.losses["suggestions"] += len(words.suggested)
    return words


def together(parts: Iterable[Words]) -> Words:
    """Return the *parts* of a table's cell as one, on a single line."""
    whole = Words()
    for part in parts:
        if part.text.strip():
            whole.add(" " if whole.text else "", struck=part.struck)
            offset = len(whole.text)
            for moved in moved_chips(part.marked, part.text, offset):
                if moved.kind == "struck":
                    whole.strikes.append((moved.start, moved.end))
                else:
                    whole.chips.append(moved)
            whole.add(" ".join(part.text.split()), struck=part.struck)
        whole.footnotes += part.footnotes
        whole.losses += part.losses
    return whole


def _take(words: Words, kind: str, part: Node, tab: Node) -> None:
    if inserted := names(part, "suggestedInsertionIds"):
        words.suggested.update(inserted)
    elif kind in _TAKERS:
        _TAKERS[kind](words, part)
    elif kind == "dropdown":
        _take_dropdown(words, part, tab)
    elif kind not in _SILENT:
        words.losses[_LOST.get(kind, "chips")] += 1


def _take_run(words: Words, run: Node) -> None:
    written = text(run, "content").replace(_SOFT_BREAK, "\n")
    style = node(run, "textStyle")
    words.losses["chips"] += written.count(UNREADABLE)
    written = written.replace(UNREADABLE, "")
    if address := text(node(style, "link"), "url"):
        words.add_chip("link", written.rstrip("\n"), address)
    words.add(written, struck=style.get("strikethrough") is True)


def _take_person(words: Words, part: Node) -> None:
    person = node(part, "personProperties")
    email = text(person, "email")
    _take_chip(words, "person", part, text(person, "name") or email, email)


def _take_date(words: Words, part: Node) -> None:
    properties = node(part, "dateElementProperties")
    day = _day(text(properties, "timestamp"), text(properties, "timeZoneId"))
    _take_chip(words, "date", part, text(properties, "displayText") or day, day)


def _take_link(words: Words, part: Node) -> None:
    link = node(part, "richLinkProperties")
    address = text(link, "uri")
    _take_chip(words, "link", part, text(link, "title") or address, address)


def _take_dropdown(words: Words, part: Node, tab: Node) -> None:
    properties = node(part, "dropdownProperties")
    chosen = text(properties, "displayValue") or _option(properties, tab)
    _take_chip(words, "dropdown", part, chosen, chosen)


def _take_footnote(words: Words, part: Node) -> None:
    words.footnotes.append(part)
    words.add(f"[{text(part, 'footnoteNumber')}]", struck=words.struck)


def _take_chip(words: Words, kind: ChipKind, part: Node, shown: str, value: str) -> None:
    """Take a chip's words; one without words is a loss."""
    if not shown.strip():
        words.losses["chips"] += 1
        return
    words.add_chip(kind, shown, value)
    words.add(shown, struck=node(part, "textStyle").get("strikethrough") is True)


def _option(properties: Node, tab: Node) -> str:
    """Return the words of the chosen option by its id."""
    definition = node(
        node(tab, "dropdownDefinitions"), text(properties, "dropdownDefinitionId") or "-"
    )
    chosen = text(properties, "selectedOptionId")
    for inside in (definition, node(definition, "dropdownDefinitionProperties")):
        for option in nodes(inside, "options"):
            if chosen and text(option, "optionId") == chosen:
                return text(option, "displayValue")
    return ""


def _day(timestamp: str, zone: str) -> str:
    """Return the day of a moment in UTC as it is in *zone*, empty where it is none."""
    try:
        moment = datetime.fromisoformat(timestamp)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return moment.astimezone(_zone(zone)).date().isoformat()
    except (ValueError, OverflowError):
        return ""


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (ValueError, OSError, LookupError):  # no such zone; ZoneInfo looks among files
        return UTC


_TAKERS = {
    "textRun": _take_run,
    "person": _take_person,
    "dateElement": _take_date,
    "richLink": _take_link,
    "footnoteReference": _take_footnote,
}
