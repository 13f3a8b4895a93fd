"""Bytes → text: the encodings that notes come in, always composed (NFC)."""

import re
import unicodedata

from lgnotes.document import Loss
from lgnotes.errors import UnreadableError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LINE_END = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\x0b"))
_SAMPLE = 4096


def decode(data: bytes, *, name: str, stated: str | None = None) -> tuple[str, tuple[Loss, ...]]:
    """Return the text of *data* with single line feeds, and what could not be decoded.

    UTF-8 and UTF-16 with or without a byte order mark, else the encoding that
    the data have *stated* themselves, else Windows-1252.
    Control characters become spaces, so that nothing in a note steers a terminal.

    Raises:
        UnreadableError: The data are empty or are not text.
    """
    text = _decoded(data, name=name, stated=stated)
    if not text.strip():
        raise UnreadableError(name=name, reason="empty")
    text = _LINE_END.sub("\n", text)
    losses = tuple(
        Loss("undecodable", number, line.count("\ufffd"))
        for number, line in enumerate(text.split("\n"), 1)
        if "\ufffd" in line
    )
    return cleaned(text), losses


def cleaned(text: str) -> str:
    """Return *text* composed (NFC), with spaces for control characters."""
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text))


def _decoded(data: bytes, *, name: str, stated: str | None) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if utf16 := _utf16_without_bom(data[:_SAMPLE]):
        return data.decode(utf16, "replace")
    if b"\x00" in data or _controls(data[:_SAMPLE]) > max(8, len(data[:_SAMPLE]) // 20):
        raise UnreadableError(name=name, reason="binary")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(stated or "cp1252", "replace")


def _controls(sample: bytes) -> int:
    return len(sample) - len(sample.translate(None, _CONTROL_BYTES))


def _utf16_without_bom(sample: bytes) -> str | None:
    """Recognise UTF-16 by the zero in every second byte of western text."""
    half = len(sample) // 2
    if half < 2 or sample.count(0) < half * 0.6:
        return None
    if sample[1::2].count(0) > half * 0.6 and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.6 and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None
