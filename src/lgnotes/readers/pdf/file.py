"""PDF with a text layer → blocks: PDFium finds the letters, `pages` puts them in order."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from ctypes import byref, c_int, create_string_buffer
from typing import TYPE_CHECKING

from lgnotes.document import Document, Loss
from lgnotes.errors import UnreadableError
from lgnotes.readers.pdf.guard import is_endless, may_be_endless
from lgnotes.readers.pdf.letters import LOST, Letters, Link, seen_from
from lgnotes.readers.pdf.pages import blocks_of
from lgnotes.readers.pdf.sheet import Page

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES = 2000
"""Longer files are refused."""

MAX_OBJECTS = 200_000
"""A page on which more is drawn is refused."""

MAX_CHARACTERS = 3_000_000
"""A file with more letters is refused, a page with a tenth of them too."""

MAX_SECONDS = 60.0
"""A file that takes longer is refused, seen after each page."""

MAX_LINKS = 2000
"""Further links of a page are left out."""

_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_ADDRESS_BYTES = 2048


def read(data: bytes, *, name: str) -> Document:
    """Return the document that the PDF *data* is; *name* is the file's name.

    Raises:
        UnreadableError: Locked, broken, too large, or without a text layer.
    """
    with closing(_open(data, name)) as pdf:
        if len(pdf) > MAX_PAGES or (may_be_endless(data) and is_endless(data)):
            raise UnreadableError(name=name, reason="pdf-limits")
        reader = _Reader(pdf, name, pictures=_PICTURE.search(data) is not None)
        pages = list(reader.pages())
    losses = tuple(reader.losses())
    if not any(page.pieces for page in pages):
        pictures = any(loss.what == "picture-page" for loss in losses)
        broken = any(loss.what == "broken-page" for loss in losses)
        reason = "scanned" if pictures else "pdf" if broken or not pages else "empty"
        raise UnreadableError(name=name, reason=reason)
    return Document(name=name, blocks=blocks_of(pages), losses=losses)


def _open(data: bytes, name: str) -> "pypdfium2.PdfDocument":
    import pypdfium2
    from pypdfium2 import raw

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise UnreadableError(name=name, reason="encrypted" if locked else "pdf") from error


class _Reader:
    """Reads the pages of one file and notes what it cannot read."""

    def __init__(self, pdf: "pypdfium2.PdfDocument", name: str, *, pictures: bool) -> None:
        self._pdf, self._name, self._has_pictures = pdf, name, pictures
        self._lost: Counter[tuple[str, int]] = Counter()
        self._letters = 0

    def pages(self) -> Iterator[Page]:
        """Give the pages, those that cannot be read without pieces."""
        import pypdfium2

        end = time.monotonic() + MAX_SECONDS
        for number in range(1, len(self._pdf) + 1):
            try:
                with closing(self._pdf[number - 1]) as page:
                    yield self._page(page, number)
            except pypdfium2.PdfiumError:
                self._lost["broken-page", number] = 1
            if time.monotonic() > end:
                raise UnreadableError(name=self._name, reason="pdf-limits")

    def losses(self) -> Iterator[Loss]:
        """Give what could not be read; pictures beside text are counted together."""
        pictures = {page: n for (what, page), n in self._lost.items() if what == "images"}
        for (what, page), count in self._lost.items():
            if count and what != "images":
                yield Loss(what, page=page, count=count)
        if pictures:
            where = next(iter(pictures)) if len(pictures) == 1 else None
            yield Loss("images", count=sum(pictures.values()), page=where)

    def _page(self, page: "pypdfium2.PdfPage", number: int) -> Page:
        width, height = page.get_size()
        links = list(_links(page)) if self._notes_beside(page, number) else []
        with closing(page.get_textpage()) as letters:
            self._bound(letters.count_chars())
            found = Letters(page, letters, links)
            pieces = tuple(
                piece
                for piece in found.pieces()
                if -1 <= piece.base <= height + 1 and piece.left <= width and piece.right >= 0
            )
        if lost := found.text.count(LOST) + found.text.count("\x00"):
            self._lost["undecodable", number] = lost
        if self._has_pictures or not pieces:
            self._count_pictures(page, number, alone=not pieces)
        return Page(number, width, height, pieces)

    def _bound(self, letters: int) -> None:
        self._letters += letters
        if letters > MAX_CHARACTERS // 10 or self._letters > MAX_CHARACTERS:
            raise UnreadableError(name=self._name, reason="pdf-limits")

    def _count_pictures(self, page: "pypdfium2.PdfPage", number: int, *, alone: bool) -> None:
        """Note the pictures of a page; a page of nothing else is one itself."""
        from pypdfium2 import raw

        count = raw.FPDFPage_CountObjects(page)
        if count > MAX_OBJECTS:
            raise UnreadableError(name=self._name, reason="pdf-limits")
        kinds = (
            raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) for index in range(count)
        )
        shown = [raw.FPDF_PAGEOBJ_IMAGE]
        if alone:  # a scanner's picture may be inside of a form, or be drawn as lines
            shown += [raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_PATH]
        pictures = sum(kind in shown for kind in kinds)
        if pictures:
            self._lost["picture-page" if alone else "images", number] = 1 if alone else pictures

    def _notes_beside(self, page: "pypdfium2.PdfPage", number: int) -> bool:
        """Note filled form fields and notes in the margin; tell whether there may be links."""
        from pypdfium2 import raw

        linked = False
        for index in range(min(raw.FPDFPage_GetAnnotCount(page), MAX_OBJECTS)):
            note = raw.FPDFPage_GetAnnot(page, index)
            if not note:
                continue
            try:
                kind = raw.FPDFAnnot_GetSubtype(note)
                if kind == raw.FPDF_ANNOT_LINK:
                    linked = True
                elif kind == raw.FPDF_ANNOT_WIDGET:
                    self._lost["form-fields", number] += _says(note, b"V")
                elif kind != raw.FPDF_ANNOT_POPUP:
                    self._lost["annotations", number] += _says(note, b"Contents")
            finally:
                raw.FPDFPage_CloseAnnot(note)
        return linked


def _says(note: object, key: bytes) -> bool:
    """Tell whether *note* holds something under *key*: more than the two bytes of its end."""
    from pypdfium2 import raw

    return bool(raw.FPDFAnnot_GetStringValue(note, key, None, 0) > 2)


def _links(page: "pypdfium2.PdfPage") -> Iterator[Link]:
    """Give where the links of *page* are, and where they lead."""
    from pypdfium2 import raw

    position, link, area = c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    seen = seen_from(page)
    for _ in range(MAX_LINKS):
        if not raw.FPDFLink_Enumerate(page, byref(position), byref(link)):
            return
        address = _address(page, link)
        if address and raw.FPDFLink_GetAnnotRect(link, byref(area)):
            x, y = seen(area.left, area.bottom)
            other_x, other_y = seen(area.right, area.top)
            yield min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y), address


def _address(page: "pypdfium2.PdfPage", link: object) -> str:
    from pypdfium2 import raw

    buffer = create_string_buffer(_ADDRESS_BYTES)
    action = raw.FPDFLink_GetAction(link)
    size = raw.FPDFAction_GetURIPath(page.pdf, action, buffer, _ADDRESS_BYTES) if action else 0
    return buffer.value.decode("utf-8", "replace") if 0 < size <= _ADDRESS_BYTES else ""
