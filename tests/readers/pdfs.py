"""PDFs written by hand, for the tests: text at places, in the standard fonts."""

import zlib
from collections.abc import Iterable, Sequence

import attrs

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold", "wingdings": "Wingdings-Regular"}


@attrs.frozen
class At:
    """Words at a place: points from the left and from the top of an A4 page."""

    x: float
    y: float
    text: str
    size: float = 11
    font: str = "plain"


@attrs.frozen
class Picture:
    """A picture that fills the page, as a scanner makes it."""


@attrs.frozen
class Link:
    """A link over a line of text."""

    x: float
    y: float
    width: float
    address: str


@attrs.frozen
class Note:
    """A note in the margin, or with a *value* a form field."""

    text: str = ""
    value: str = ""


Thing = At | Picture | Link | Note


def lines(*texts: str, x: float = 72, y: float = 100, step: float = 14, **more: object) -> list[At]:
    """Return *texts* under one another."""
    return [
        attrs.evolve(At(x, y + step * index, text), **more)  # type: ignore[arg-type]
        for index, text in enumerate(texts)
    ]


def pdf(*pages: Sequence[Thing], trailer: str = "", turned: int = 0) -> bytes:
    """Return a PDF of the *pages*."""
    things = [thing for page in pages for thing in page]
    odd = sorted({letter for at in things if isinstance(at, At) for letter in _odd(at.text)})
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = {name: _add(objects, _font(base)) for name, base in FONTS.items()}
    cmap = _add(objects, _stream(_to_unicode(odd)))
    fonts["odd"] = _add(objects, _odd_font(cmap))
    picture = _add(
        objects,
        _stream(
            b"\x80",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1"
            " /ColorSpace /DeviceGray /BitsPerComponent 8",
        ),
    )
    named = " ".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    kids = []
    for page in pages:
        content = _add(objects, _stream(b"\n".join(_drawn(page, odd))))
        notes = [_add(objects, _note(thing)) for thing in page if isinstance(thing, Link | Note)]
        kids.append(_add(objects, (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R"
            f" /Rotate {turned} /Annots [{' '.join(f'{n} 0 R' for n in notes)}]"
            f" /Resources << /Font << {named} >> /XObject << /Im {picture} 0 R >> >> >>"
        ).encode()))  # fmt: skip
    shown = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{shown}] >>".encode()
    return _file(objects, trailer)


def _add(objects: list[bytes], content: bytes) -> int:
    objects.append(content)
    return len(objects)


def _font(base: str) -> bytes:
    encoding = "" if base.startswith("Wing") else " /Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{base}{encoding} >>".encode()


def _odd_font(cmap: int) -> bytes:
    widths = " ".join(["550"] * 255)
    return (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar 255"
        f" /Widths [{widths}] /ToUnicode {cmap} 0 R >>"
    ).encode()


def _to_unicode(odd: Iterable[str]) -> bytes:
    pairs = [f"<{n:02x}> <{letter.encode('utf-16-be').hex()}>" for n, letter in enumerate(odd, 1)]
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff>"
        f" endcodespacerange {len(pairs)} beginbfchar {' '.join(pairs)} endbfchar endcmap end"
    ).encode()


def _odd(text: str) -> str:
    """Return the letters that the standard encoding lacks."""
    return "".join(c for c in text if c == "\xad" or not c.encode("cp1252", "ignore"))


def _drawn(page: Sequence[Thing], odd: Sequence[str]) -> Iterable[bytes]:
    for thing in page:
        if isinstance(thing, Picture):
            yield b"q 595 0 0 842 0 0 cm /Im Do Q"
        elif isinstance(thing, At):
            yield f"BT 1 0 0 1 {thing.x} {842 - thing.y} Tm".encode()
            yield from _shown(thing, odd)
            yield b"ET"


def _shown(at: At, odd: Sequence[str]) -> Iterable[bytes]:
    for letter_run, strange in _runs(at.text):
        codes = (
            bytes(odd.index(c) + 1 for c in letter_run) if strange else letter_run.encode("cp1252")
        )
        font = "odd" if strange else at.font
        yield f"/{font} {at.size} Tf <{codes.hex()}> Tj".encode()


def _runs(text: str) -> Iterable[tuple[str, bool]]:
    run, strange = "", False
    for letter in text:
        if run and bool(_odd(letter)) is not strange:
            yield run, strange
            run = ""
        run, strange = run + letter, bool(_odd(letter))
    if run:
        yield run, strange


def _note(thing: Link | Note) -> bytes:
    if isinstance(thing, Link):
        box = f"[{thing.x} {842 - thing.y - 3} {thing.x + thing.width} {842 - thing.y + 10}]"
        action = f"<< /S /URI /URI ({thing.address}) >>"
        return f"<< /Type /Annot /Subtype /Link /Rect {box} /A {action} >>".encode()
    kind = f"/Widget /FT /Tx /T (f) /V ({thing.value})" if thing.value else "/Text"
    return f"<< /Type /Annot /Subtype {kind} /Rect [9 9 20 20] /Contents ({thing.text}) >>".encode()


def _stream(content: bytes, more: str = "") -> bytes:
    packed = zlib.compress(content)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode {more} >>\nstream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n%\xe5\xe4\xf6\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
