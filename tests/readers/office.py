"""Word and OpenDocument files made of small pieces of XML."""

import io
import zipfile
from collections.abc import Mapping

from lgnotes.document import Document
from lgnotes.readers import read

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}/relationships"'
    f' xmlns:m="{_OFFICE}/math"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODF = " ".join(
    (
        *(
            f'xmlns:{short}="{_OASIS}:{long}:1.0"'
            for short, long in {
                "office": "office",
                "text": "text",
                "table": "table",
                "style": "style",
                "draw": "drawing",
                "form": "form",
                "meta": "meta",
            }.items()
        ),
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    )
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the archive of *parts*."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def word(tag: str, content: str) -> str:
    """Return the part whose root is the element *tag* of Word."""
    return f"<w:{tag} {_WORD}>{content}</w:{tag}>"


def relations(*given: tuple[str, str, str]) -> str:
    """Return relations of (id, kind, target); addresses are external."""
    outside = ' TargetMode="External"'
    listed = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"'
        f"{outside if kind == 'hyperlink' else ''}/>"
        for key, kind, target in given
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{listed}</Relationships>"
    )


def docx_bytes(body: str, **parts: str) -> bytes:
    """Return a Word file with *body*; *parts* are other parts of ``word/`` by their names."""
    kinds = {name.rstrip("0123456789"): name for name in parts if name != "links"}
    links = parts.pop("links", "")
    rels = relations(*((name, kind, f"{name}.xml") for kind, name in kinds.items()))
    rels = rels.replace("</Relationships>", f"{links}</Relationships>")
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "word/document.xml": word("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": rels,
            **{f"word/{name}.xml": content for name, content in parts.items()},
        }
    )


def link(key: str, target: str) -> str:
    """Return one relation to an address, for the ``links`` of `docx_bytes`."""
    found = relations((key, "hyperlink", target))
    return found[found.index("<Relationship ") : found.index("</Relationships>")]


def docx(body: str, **parts: str) -> Document:
    """Return what is read of a Word file with *body*."""
    return read(docx_bytes(body, **parts), name="LG.docx")


def p(content: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of text."""
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{marks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells, each of which is text or the XML of a whole cell."""
    written = "".join(
        "<w:tr>"
        + "".join(c if c.startswith("<w:tc>") else f"<w:tc>{p(r(c))}</w:tc>" for c in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{written}</w:tbl>"


def odt_bytes(body: str, *, styles: str = "", usual: str = "", **parts: str) -> bytes:
    """Return an OpenDocument text with *body*; *styles* are automatic, *usual* in styles.xml."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": f"<office:document-styles {_ODF}>{usual}</office:document-styles>",
            **{
                f"{name}.xml": f"<office:document-meta {_ODF}>{xml}</office:document-meta>"
                for name, xml in parts.items()
            },
        }
    )


def odt(body: str, *, styles: str = "", usual: str = "", **parts: str) -> Document:
    """Return what is read of an OpenDocument text with *body*."""
    return read(odt_bytes(body, styles=styles, usual=usual, **parts), name="LG.odt")


def shown(document: Document) -> list[str]:
    """Return the blocks as a person sees them: level, marker, box, text and struck."""
    boxes = {None: "", True: "[x]", False: "[ ]"}
    return [
        " ".join(
            part
            for part in (
                f"{'#' if block.kind == 'heading' else '>'}{block.level}" if block.level else "",
                block.marker or "",
                boxes[block.checked],
                f"~{block.text}~" if block.struck else block.text,
            )
            if part
        )
        for block in document.blocks
    ]


def lost(document: Document) -> dict[str, int]:
    """Return what could not be read, counted."""
    counts: dict[str, int] = {}
    for loss in document.losses:
        counts[loss.what] = counts.get(loss.what, 0) + loss.count
    return counts


def chips(document: Document) -> list[tuple[str, str, str]]:
    """Return the chips as (kind, words, value)."""
    return [
        (chip.kind, block.text[chip.start : chip.end], chip.value)
        for block in document.blocks
        for chip in block.chips
    ]
