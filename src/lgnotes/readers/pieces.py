"""A paragraph in the making: runs of text with what the document says of them."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qs, unquote, urlsplit

import attrs

from lgnotes.document import Chip, ChipKind, Kind
from lgnotes.lexicon import layout
from lgnotes.readers.decode import cleaned
from lgnotes.readers.glyphs import signs

_BOX = re.compile(f"[{''.join(layout.BOXES)}]")
_TYPED_BOX = re.compile(r"\s*\[([ xX_]?)\](?!\()\s*")
_PRIVATE = re.compile("[\uf000-\uf0ff]+")
_UNSEEN = str.maketrans("", "", "\xad\u200b\u2060\ufeff")
_SPECIAL = re.compile(f"[\xad\u200b\u2060\ufeff\uf000-\uf0ff{''.join(layout.BOXES)}]")
_SIGNS = {False: "☐", True: "☒"}


@attrs.frozen(kw_only=True)
class Piece:
    """A paragraph as its document has it, before it has a line."""

    text: str
    kind: Kind | None = None
    level: int = 0
    marker: str | None = None
    checked: bool | None = None
    chips: tuple[Chip, ...] = ()
    struck: bool = False

    @property
    def shown(self) -> str:
        """The text as it stands in the cell of a table: with its marker and its box."""
        box = _SIGNS[self.checked] if self.checked is not None else ""
        return " ".join(part for part in (self.marker, box, *self.text.split()) if part)


class Runs:
    """Gathers the runs of one paragraph; offsets are those in the text gathered."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._chips: list[Chip] = []
        self._boxes: list[tuple[int, bool]] = []
        self._strikes: list[Chip] = []
        self._has_plain = False
        self.length = 0
        """Characters so far: the offset of what comes next."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been written that can be seen."""
        return not (self._has_plain or self._strikes)

    def write(self, text: str, *, struck: bool = False) -> None:
        """Take *text*; checkboxes among its signs are told apart."""
        if not text.isascii():
            text = cleaned(text)
            if _SPECIAL.search(text):
                text = self._with_signs(text)
        if not text.isspace():
            self._has_plain = self._has_plain or not struck
            if struck:
                end = self.length + len(text.rstrip())
                self._strikes.append(Chip(kind="struck", start=self.length, end=end, value=""))
        self._parts.append(text)
        self.length += len(text)

    def _with_signs(self, text: str) -> str:
        """Return *text* without what cannot be seen, and remember its checkboxes."""
        text = _PRIVATE.sub(lambda match: signs(match[0]), text.translate(_UNSEEN))
        self._boxes += ((self.length + m.start(), layout.BOXES[m[0]]) for m in _BOX.finditer(text))
        return text

    def box(self, *, checked: bool) -> None:
        """Take a checkbox."""
        self.write(_SIGNS[checked])

    def chip(self, kind: ChipKind, start: int, value: str) -> None:
        """Say that what was written from *start* on is more than text."""
        if self.length > start and value:
            self._chips.append(Chip(kind=kind, start=start, end=self.length, value=value))

    def link(self, start: int, target: str) -> None:
        """Say that what was written from *start* on leads to *target*, an address or a person."""
        target = _unwrapped(target.strip())
        if target.lower().startswith("mailto:"):
            self.chip("person", start, unquote(target[7:].split("?")[0]).strip())
        elif not target.lower().startswith(("#", "javascript:", "data:")):
            self.chip("link", start, target)

    def text_from(self, start: int) -> str:
        """Return what was written from *start* on, folded."""
        parts, at = [], self.length
        for part in reversed(self._parts):
            if at <= start:
                break
            at -= len(part)
            parts.append(part)
        return " ".join("".join(reversed(parts))[start - at :].split())

    def piece(
        self, *, kind: Kind | None = None, level: int = 0, marker: str | None = None
    ) -> Piece:
        """Return the paragraph; *marker* is the list's, a checkbox too where it is one."""
        text, checked = "".join(self._parts), None
        struck = bool(self._strikes) and not self._has_plain
        chips = self._chips if struck else self._all_chips()
        if marker is not None and (checked := layout.BOXES.get(marker)) is not None:
            marker = None
        elif len(self._boxes) == 1:
            text, checked, chips = self._with_one_box(text, chips)
        elif marker and not self._boxes and (typed := _TYPED_BOX.match(text)):
            checked = typed[1] in ("x", "X")
            text, chips = text[typed.end() :], _moved(chips, typed.end())
        return Piece(
            text=text.replace("\n", " ") if kind is Kind.HEADING else text,
            kind=kind,
            level=level,
            marker=marker,
            checked=checked,
            chips=tuple(chips),
            struck=struck,
        )

    def _all_chips(self) -> Sequence[Chip]:
        """Return the chips and what is struck out, in order."""
        return sorted((*self._chips, *self._strikes), key=lambda chip: chip.start)

    def _with_one_box(self, text: str, chips: Sequence[Chip]) -> tuple[str, bool, Sequence[Chip]]:
        """Take the box out of the text where it stands first or last; it is said beside it."""
        at, checked = self._boxes[0]
        if not text[:at].strip():
            rest = text[at + 1 :].lstrip()
            return rest, checked, _moved(chips, len(text) - len(rest))
        if not text[at + 1 :].strip():
            return text[:at].rstrip(), checked, chips
        return text, checked, chips


def _moved(chips: Sequence[Chip], cut: int) -> Sequence[Chip]:
    return [
        attrs.evolve(chip, start=chip.start - cut, end=chip.end - cut)
        for chip in chips
        if chip.start >= cut
    ]


def _unwrapped(target: str) -> str:
    """Return the address that a redirect of Google's leads to, *target* if it is none."""
    if "google." not in target or "/url?" not in target:
        return target
    try:
        parts = urlsplit(target)
        wrapped = parse_qs(parts.query).get("q") or parse_qs(parts.query).get("url")
    except ValueError:
        return target
    is_redirect = (parts.hostname or "").startswith("www.google.") and parts.path == "/url"
    return wrapped[0] if is_redirect and wrapped else target
