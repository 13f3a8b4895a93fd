"""Keeps PDFium from work without end: a small file may unpack to, or repeat, any amount.

PDFium cannot be stopped within a page.  Of files that look harmless nothing is asked;
the few others are tried first in a process of their own, which can be.
"""

import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

MAX_UNPACKED = 20_000_000
"""Bytes of page content from which on a file is tried first."""

MAX_REPEATS = 10_000
"""Times that a page may draw the same from which on a file is tried first."""

MAX_STREAMS = 50_000
"""Streams of a file from which on it is tried first."""

TRIAL_SECONDS = 20.0
TRIAL_BYTES = 2_000_000_000

_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_OTHER_PACKING = re.compile(rb"/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx)\b")
_NO_CONTENT = re.compile(
    rb"/(?:Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType)|Length1|FunctionType)\b"
)
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_DRAWS = re.compile(rb"\bDo\b")
_HEAD = 2000
"""Bytes before a stream in which what it is stands."""


def may_be_endless(data: bytes) -> bool:
    """Tell whether the PDF *data* could take PDFium longer than their size lets expect."""
    if b"/Encrypt" in data:  # what is in it cannot be seen here
        return True
    unpacked, repeats = 0, 1
    for number, (head, start) in enumerate(_streams(data)):
        if number > MAX_STREAMS:
            return True
        if _NO_CONTENT.search(head):
            continue
        packings = len(_FLATE.findall(head))
        if packings > 1 or _OTHER_PACKING.search(head):
            return True
        if packings:
            content = _unpacked(data, start)
            unpacked += len(content)
            if _FORM.search(head):
                repeats *= max(1, len(_DRAWS.findall(content)))
        if unpacked > MAX_UNPACKED or repeats > MAX_REPEATS:
            return True
    return False


def _streams(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Give what stands before each stream, and where the stream begins."""
    for found in _STREAM.finditer(data):
        if data[found.start() - 3 : found.start()] == b"end":
            continue
        head = data[max(0, found.start() - _HEAD) : found.start()]
        yield head[head.rfind(b" obj") + 1 :], found.end()


def _unpacked(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], MAX_UNPACKED + 1)
    except zlib.error:
        return b""


def is_endless(data: bytes) -> bool:
    """Tell by trying whether PDFium cannot read *data* within the limits of a trial."""
    try:
        done = subprocess.run(  # noqa: S603 - this very file
            [sys.executable, "-I", str(Path(__file__))],
            input=data,
            timeout=TRIAL_SECONDS,
            capture_output=True,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return True
    return done.returncode != 0


def _try(data: bytes) -> None:
    """Read all text of *data* as the reader does, within the memory of a trial."""
    import pypdfium2

    try:
        import resource
    except ImportError:  # Windows: the time alone is bounded
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (TRIAL_BYTES, TRIAL_BYTES))
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            page.get_textpage().get_text_range()
        except pypdfium2.PdfiumError:
            continue


if __name__ == "__main__":
    _try(sys.stdin.buffer.read())
