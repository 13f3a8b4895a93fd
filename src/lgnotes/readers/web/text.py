"""What stands inside the paragraphs of a web page: text, links, days, boxes and fields."""

import re
from datetime import date
from typing import TYPE_CHECKING

import attrs

from lgnotes.readers.flow import Flow
from lgnotes.readers.glyphs import is_symbol_font, signs
from lgnotes.readers.pieces import Runs

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = re.compile(r"[ \t\n\r\f]+")
_COMMENT = re.compile(r"#(?:cmnt|_msocom_)\d+")
_NOTE = re.compile(r"#(?:ftnt\d+|_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym)")
_BOXES = ("checkbox", "radio")
_TYPED = ("", "text", "date", "email", "number", "tel", "url", "search", "time", "datetime-local")


@attrs.frozen(kw_only=True)
class Inside:
    """What holds for the text inside an element."""

    struck: bool = False
    as_written: bool = False
    """True where spaces and lines stand as in the file."""

    font: str = ""


class Texts:
    """Gathers the text of one paragraph after another."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._inside = [Inside()]
        self._starts: list[int] = []
        """Where the links and days that are open begin in the paragraph."""

        self.runs = Runs()

    @property
    def inside(self) -> Inside:
        """What holds where the text has come to."""
        return self._inside[-1]

    def enter(self, element: "_Element", inside: Inside) -> None:
        """Begin *element*, within which *inside* holds."""
        self._inside.append(inside)
        if element.tag in ("a", "time"):
            self._starts.append(self.runs.length)

    def leave(self, element: "_Element") -> None:
        """End *element*, which was entered last."""
        self._inside.pop()
        if element.tag == "a":
            self.runs.link(self._starts.pop(), element.get("href") or "")
        elif element.tag == "time":
            self._day(self._starts.pop(), element.get("datetime") or "")

    def end(self) -> Runs:
        """End the paragraph; return its text."""
        done = self.runs
        if done.length:
            self.runs = Runs()
            self._starts = [0] * len(self._starts)
        return done

    def write(self, text: str | None) -> None:
        """Take *text*, whose spaces and line ends are one space unless they are kept."""
        if not text:
            return
        inside = self._inside[-1]
        if not inside.as_written:
            text = _SPACES.sub(" ", text)
        if inside.font and is_symbol_font(inside.font):
            text = signs(text, inside.font)
        self.runs.write(text, struck=inside.struck)

    def refers(self, link: "_Element") -> bool:
        """Tell whether *link* only leads to a note or a comment; comments are named."""
        target = link.get("href") or ""
        if not target.startswith("#"):
            return False
        if _COMMENT.fullmatch(target):
            self._flow.lose("comments")
            return True
        return _NOTE.fullmatch(target) is not None

    def field(self, element: "_Element") -> None:
        """Take what is filled into the field *element*."""
        kind, filled = (element.get("type") or "").lower(), element.get("value") or ""
        if kind in _BOXES:
            self.runs.box(checked="checked" in element.attrib)
        elif kind in _TYPED:
            start = self.runs.length
            self.write(filled)
            if kind == "date":
                self._day(start, filled)

    def choice(self, element: "_Element") -> None:
        """Take the option chosen in the list *element*; a browser shows the first if none is."""
        options = list(element.iter("option"))
        chosen = [option for option in options if "selected" in option.attrib] or options[:1]
        for option in chosen[:1]:
            start = self.runs.length
            self.write(option.text or option.get("label"))
            self.runs.chip("dropdown", start, self.runs.text_from(start))

    def _day(self, start: int, written: str) -> None:
        try:
            self.runs.chip("date", start, date.fromisoformat(written[:10]).isoformat())
        except ValueError:
            return
