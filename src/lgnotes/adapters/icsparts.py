"""An .ics file cut into its parts, so that what is not ours stays byte for byte.

A part is a whole component (an event, a to-do, a time zone) or whatever stands
between two; all parts together are the file.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator

import attrs

from lgnotes.register.deadline import Key

UID = re.compile(rb"^UID:(\w{1,64})(-todo)?@lgnotes\r?$", re.MULTILINE)


@attrs.frozen
class Part:
    """Some lines of the file."""

    raw: bytes
    key: Key | None = None
    """The deadline that it shows, None where it is not ours."""


def split(content: bytes) -> list[Part]:
    """Cut *content* into parts; ValueError where it is not a whole calendar."""
    content.decode()
    cutter = _Cutter()
    for line in content.splitlines(keepends=True):
        cutter.take(line)
    return cutter.finish()


@attrs.define
class _Cutter:
    parts: list[Part] = attrs.field(factory=list)
    lines: list[bytes] = attrs.field(factory=list)
    open: list[bytes] = attrs.field(factory=list)
    """The names of the components that the current line is in."""

    def take(self, line: bytes) -> None:
        if line[:1] not in _TELLING:
            self.lines.append(line)
            return
        word, _, name = line.removeprefix(BOM_UTF8).rstrip().upper().partition(b":")
        if word == b"BEGIN":
            if len(self.open) == 1:
                self._cut()
            self.open.append(name)
        self.lines.append(line)
        if word == b"END":
            if not self.open or self.open.pop() != name:
                raise ValueError(line)
            if len(self.open) == 1:
                self._cut(component=True)

    def _cut(self, *, component: bool = False) -> None:
        raw = b"".join(self.lines)
        self.parts.append(Part(raw, _key(raw) if component else None))
        self.lines = []

    def finish(self) -> list[Part]:
        if self.open or not any(line.upper().startswith(_END) for line in self.lines):
            raise ValueError(self.lines[-1:])
        self._cut()
        return self.parts


_END = b"END:VCALENDAR"
_TELLING = frozenset((b"B", b"b", b"E", b"e", BOM_UTF8[:1]))
"""What a line may begin with that opens or closes a component."""


def _key(raw: bytes) -> Key | None:
    found = UID.search(raw)
    kind = raw[6:].split(maxsplit=1)[0].upper()
    if not found or kind != (b"VTODO" if found[2] else b"VEVENT"):
        return None
    return (found[1].decode(), "todo" if found[2] else "event")


def insert(part: Part, added: bytes) -> Part:
    """Return the last part of a file with *added* before the calendar's end."""
    at = part.raw.upper().rindex(_END)
    return Part(part.raw[:at] + added + part.raw[at:])


def unfolded(raw: bytes) -> Iterator[str]:
    """Give the lines of *raw* as they were before long ones were broken."""
    text = raw.replace(b"\r\n", b"\n").replace(b"\n ", b"").replace(b"\n\t", b"")
    yield from text.decode().removesuffix("\n").split("\n")


def folded(line: str) -> bytes:
    """Return *line* broken after 75 bytes at most, with the line break at its end."""
    pieces, piece = [], b""
    for char in line:
        encoded = char.encode()
        if len(piece) + len(encoded) > 75:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join([*pieces, piece, b""])


def escaped(text: str) -> str:
    """Return *text*, which is of one line, as the value of a property."""
    return re.sub(r"([\\;,])", r"\\\1", text)


def unescaped(value: str) -> str:
    """Return the text of a property's value."""
    return "\\".join(part.replace("\\", "") for part in value.split("\\\\"))
