"""PDFs written by hand, for the tests: text at places, in the standard fonts."""

import zlib
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

import attrs

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold"}


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
    written = [at for at in things if isinstance(at, At)]
    odd = sorted({letter for at in written for letter in at.text if _is_odd(at.font, letter)})
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = {name: _add(objects, _font(base)) for name, base in FONTS.items()}
    cmap = _add(objects, _stream(_to_unicode(odd)))
    fonts["wingdings"] = _add(objects, _numbered_font("Wingdings-Regular", cmap))
    glyph = _add(objects, _stream(b"600 0 0 0 550 700 d1 0 0 550 700 re f"))
    fonts["odd"] = _add(objects, _drawn_font(glyph, cmap))
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
        content = _add(objects, _stream(b"\n".join(_drawn(page, odd, turned))))
        notes = [_add(objects, _note(thing)) for thing in page if isinstance(thing, Link | Note)]
        kids.append(_add(objects, (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R"
            f" /Rotate {turned} /Annots [{' '.join(f'{n} 0 R' for n in notes)}]"
            f" /Resources << /Font << {named} >> /XObject << /Im {picture} 0 R >> >> >>"
        ).encode()))  # fmt: skip
    shown = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{shown}] >>".encode()
    return _file(objects, trailer)


def repeating(*, depth: int, times: int) -> bytes:
    """Return a small PDF whose page draws a form that draws a form *times* over, and so on."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    box = "/Type /XObject /Subtype /Form /BBox [0 0 600 800]"
    inner = _add(objects, _stream(b"0 0 m 1 1 l S", box))
    for _ in range(depth):
        used = f"{box} /Resources << /XObject << /X {inner} 0 R >> >>"
        inner = _add(objects, _stream(b"/X Do " * times, used))
    page = _add(objects, _stream(b"/X Do"))
    kid = _add(objects, (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {page} 0 R"
        f" /Resources << /XObject << /X {inner} 0 R >> >> >>"
    ).encode())  # fmt: skip
    objects[1] = f"<< /Type /Pages /Count 1 /Kids [{kid} 0 R] >>".encode()
    return _file(objects, "")


def _add(objects: list[bytes], content: bytes) -> int:
    objects.append(content)
    return len(objects)


def _font(base: str) -> bytes:
    encoding = "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} {encoding} >>".encode()


def _numbered_font(base: str, cmap: int) -> bytes:
    """Return a font whose letters are numbers, with a table of what they mean."""
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
        f" /ToUnicode {cmap} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2"
        f" /BaseFont /{base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        " /Supplement 0 >> /DW 550 >>] >>"
    ).encode()


def _drawn_font(glyph: int, cmap: int) -> bytes:
    """Return a font of boxes, with a table of what they mean."""
    codes = range(1, 256)
    names = " ".join(f"/g{code}" for code in codes)
    boxes = " ".join(f"/g{code} {glyph} 0 R" for code in codes)
    return (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [.001 0 0 .001 0 0]"
        f" /FirstChar 1 /LastChar 255 /Widths [{'600 ' * 255}] /CharProcs << {boxes} >>"
        f" /Encoding << /Differences [1 {names}] >> /ToUnicode {cmap} 0 R >>"
    ).encode()


def _to_unicode(odd: Iterable[str]) -> bytes:
    pairs = [f"<{n:02x}> <{letter.encode('utf-16-be').hex()}>" for n, letter in enumerate(odd, 1)]
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff>"
        f" endcodespacerange {len(pairs)} beginbfchar {' '.join(pairs)} endbfchar endcmap end"
    ).encode()


def _drawn(page: Sequence[Thing], odd: Sequence[str], turned: int) -> Iterable[bytes]:
    for thing in page:
        if isinstance(thing, Picture):
            yield b"q 595 0 0 842 0 0 cm /Im Do Q"
        elif isinstance(thing, At):
            yield f"BT {_matrix(thing.x, thing.y, turned)} Tm".encode()
            yield from _shown(thing, odd)
            yield b"ET"


def _matrix(x: float, y: float, turned: int) -> str:
    """Return the place of text that is upright on a *turned* page."""
    return {
        0: f"1 0 0 1 {x} {842 - y}",
        90: f"0 1 -1 0 {y} {x}",
        180: f"-1 0 0 -1 {595 - x} {y}",
        270: f"0 -1 1 0 {595 - y} {842 - x}",
    }[turned]


def _shown(at: At, odd: Sequence[str]) -> Iterable[bytes]:
    for strange, letters in groupby(at.text, partial(_is_odd, at.font)):
        text = "".join(letters)
        codes = bytes(odd.index(c) + 1 for c in text) if strange else text.encode("cp1252")
        wide = at.font == "wingdings"
        font = at.font if wide or not strange else "odd"
        shown = "".join(f"00{code:02x}" if wide else f"{code:02x}" for code in codes)
        yield f"/{font} {at.size} Tf <{shown}> Tj".encode()


def _is_odd(font: str, letter: str) -> bool:
    """Tell whether the standard encoding lacks *letter*."""
    return font == "wingdings" or letter == "\xad" or not letter.encode("cp1252", "ignore")


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
