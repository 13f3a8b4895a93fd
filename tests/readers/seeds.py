"""One small document of each format, and the examples: what is damaged to try the readers."""

import io
import zipfile
from functools import cache
from pathlib import Path

from tests.readers.gdocs import body, glyphs, item, paragraph, person, table
from tests.readers.pdfs import At, Link, Note, Picture, Thing, lines, pdf

EXAMPLES = Path(__file__).parents[2] / "examples" / "notes"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_WORD = f"""<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="{W}"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ledningsgruppen</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
<w:r><w:t>Anna bokar rum till den 3 maj.</w:t></w:r><w:ins><w:r><w:t> Ny.</w:t></w:r></w:ins></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Uppgift</w:t></w:r></w:p></w:tc>
<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Bo</w:t></w:r></w:p></w:tc>
</w:tr></w:tbl>
</w:body></w:document>"""
_TYPES = """<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
officeDocument" Target="word/document.xml"/></Relationships>"""
_NUMBERING = f"""<?xml version="1.0"?><w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
_OPEN = f"""<?xml version="1.0"?><office:document-content xmlns:office="{OFFICE}office:1.0"
 xmlns:text="{OFFICE}text:1.0" xmlns:table="{OFFICE}table:1.0"><office:body><office:text>
<text:h text:outline-level="1">Ledningsgruppen</text:h><text:list><text:list-item>
<text:p>Anna bokar rum.<text:s text:c="3"/></text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell table:number-columns-repeated="2">
<text:p>Bo</text:p>
</table:table-cell></table:table-row></table:table></office:text></office:body>
</office:document-content>"""
_PAGE = """<!DOCTYPE html><html><head><style>.a{font-weight:bold}</style></head><body>
<h1>Ledningsgruppen</h1><ul><li>Anna bokar rum<ul><li>senast 3 maj</li></ul></li></ul>
<table><tr><td colspan="2">Uppgift</td><td>Bo</td></tr></table><p class="a">Slut &amp; hej</p>
<input type="checkbox" checked> Klart</body></html>"""


@cache
def seeds() -> dict[str, bytes]:
    """Return documents by their files' names."""
    found = {path.name: path.read_bytes() for path in sorted(EXAMPLES.iterdir()) if path.is_file()}
    word = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": _WORD,
        "word/numbering.xml": _NUMBERING,
    }
    open_text = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": _OPEN}
    return found | {
        "seed.docx": packed({name: part.encode() for name, part in word.items()}),
        "seed.odt": packed({name: part.encode() for name, part in open_text.items()}),
        "seed.html": _PAGE.encode(),
        "seed.json": _google(),
        "seed.pdf": _pages(),
    }


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a zip archive of *parts*."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _google() -> bytes:
    numbers = glyphs(numbers=[{"glyphType": "DECIMAL", "glyphFormat": "%0.", "startNumber": 1}])
    return body(
        paragraph("Ledningsgruppen", style="HEADING_1"),
        item("Anna bokar rum", person(name="Anna", email="a@lg.se")),
        table(["Uppgift", "Bo"], ["Ringa", "Cia"]),
        lists=numbers,
    )


def _pages() -> bytes:
    first: list[Thing] = [
        At(72, 80, "Ledningsgruppen", size=16, font="bold"),
        *lines("• Anna bokar rum", "• Bo skriver till alla rektorer och", "  svarar senast 3 maj"),
        *(At(72, 200, "Uppgift"), At(300, 200, "Bo"), At(72, 218, "Ringa"), At(300, 218, "Cia")),
        Link(72, 100, 80, "https://lg.se"),
        Note("Ja?"),
    ]
    return pdf(first, [Picture(), *lines("Vänster", "spalt", "slut"), *lines("H", "ö", "g", x=320)])
