"""Hostile and broken files: one of our errors, in bounded time, and nothing fetched."""

import io
import socket
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.document import Document
from lgnotes.errors import UnreadableError
from lgnotes.readers import read, zipped
from tests.readers.office import docx_bytes, odt_bytes, p, r, shown, table, word
from tests.readers.office import zipped as pack

SECONDS = 20
"""More than any of these takes on a slow machine."""


def nested(opening: str, closing: str, times: int, inside: str = "") -> str:
    return opening * times + inside + closing * times


TABLES = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
CONTROLS = ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")
BOXES = ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>")
LISTS = ("<text:list><text:list-item>", "</text:list-item></text:list>")
SPANS = ("<text:span>", "</text:span>")
ODF_TABLES = (
    "<table:table><table:table-row><table:table-cell>",
    "</table:table-cell></table:table-row></table:table>",
)
WIDE = '<w:tc><w:tcPr><w:gridSpan w:val="100"/></w:tcPr></w:tc>'
TALL = b"<tr><td colspan=100 rowspan=60000>x"


@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("a.docx", lambda: pack({"word/document.xml": b"<w>" + b"a" * 60_000_000})),
        ("a.docx", lambda: docx_bytes(nested(*TABLES, 10_000))),
        ("a.docx", lambda: docx_bytes(nested(*TABLES, 70))),
        ("a.docx", lambda: docx_bytes(nested(*CONTROLS, 70))),
        ("a.docx", lambda: docx_bytes(p(nested(*CONTROLS, 70)))),
        ("a.docx", lambda: docx_bytes(nested(*BOXES, 70))),
        ("a.docx", lambda: docx_bytes(f"<w:tbl><w:tr>{WIDE * 6_000}</w:tr></w:tbl>")),
        ("a.docx", lambda: docx_bytes("<w:p/>" * 3_100_000)),
        ("a.docx", lambda: pack({f"x{number}": b"" for number in range(10_001)})),
        ("a.odt", lambda: odt_bytes(nested(*LISTS, 10_000))),
        ("a.odt", lambda: odt_bytes(nested(*LISTS, 70))),
        ("a.odt", lambda: odt_bytes(nested(*ODF_TABLES, 70))),
        ("a.odt", lambda: odt_bytes(f"<text:p>{nested(*SPANS, 70)}</text:p>")),
        ("a.html", lambda: b"<html>" + b"<ul><li>x" * 10_000),
        ("a.html", lambda: b"<html>" + b"<ul><li>x" * 70),
        ("a.html", lambda: b"<html>" + b"<table><tr><td>x" * 70),
        ("a.html", lambda: b"<html>" + b"<div>x" * 10_000),
        ("a.html", lambda: b"<html>" + b"<p>x" * 1_100_000),
        ("a.html", lambda: b"<html><table>" + TALL * 6_000),
    ],
)  # fmt: skip
def test_what_goes_beyond_the_limits_is_refused_soon(name: str, build: Callable[[], bytes]) -> None:
    data, begun = build(), time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        read(data, name=name)
    assert time.monotonic() - begun < SECONDS
    assert caught.value.data == {"name": name, "reason": "limits"}
    assert "50 MB" in str(caught.value)


LINK = '<w:hyperlink r:id="a"><w:r><w:t>x</w:t><w:br/></w:r></w:hyperlink>'
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>x</w:instrText></w:r>'
LONG = word(
    "numbering",
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99000"/>'
    f'<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="{"%1" * 9_000}"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
)
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("a.docx", lambda: docx_bytes(table(*([("ord", "ord")] * 5_000)))),
        ("a.docx", lambda: docx_bytes(p(LINK * 20_000))),
        ("a.docx", lambda: docx_bytes(p(FIELD * 20_000) + p(r("x")))),
        ("a.docx", lambda: docx_bytes(p(r("x"), ITEM) * 5_000, numbering=LONG)),
        ("a.docx", lambda: docx_bytes(p(r("x")) + nested(*TABLES, 50))),
        ("a.odt", lambda: odt_bytes(nested(*LISTS, 20, "<text:p>x</text:p>"))),
        ("a.html", lambda: b"<html><p>" + b"<a href=x>x</a><br>" * 20_000),
        ("a.html", lambda: b"<html>" + b"<b>x" * 200 + b"</i>" * 300_000),
        ("a.html", lambda: b"<html><style>" + b"/*{a" * 300_000 + b"</style><p>x"),
        ("a.html", lambda: b"<html>" + b"<div>x" * 200),
        ("a.html", lambda: b"<!--" * 100_000 + b"<p>x"),
    ],
)
def test_what_is_much_but_allowed_is_read_soon(name: str, build: Callable[[], bytes]) -> None:
    data, begun = build(), time.monotonic()
    assert read(data, name=name).blocks
    assert time.monotonic() - begun < SECONDS


XML = b'<?xml version="1.0"?>'
LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><x>&c;</x>'
)


@pytest.mark.parametrize(
    "content",
    [
        XML + LAUGHS,
        XML + b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        XML + b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
        ('<?xml version="1.0" encoding="utf-16"?>' + LAUGHS.decode()).encode("utf-16"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "content.xml"])
def test_a_doctype_is_refused_in_every_part(content: bytes, part: str) -> None:
    parts: dict[str, str | bytes] = {"mimetype": "application/vnd.oasis.opendocument.text"}
    with pytest.raises(UnreadableError) as caught:
        read(pack({**parts, part: content}), name="a.docx")
    assert caught.value.data["reason"] == "unsafe"


def test_nothing_is_fetched_or_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("went to the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.chdir(tmp_path)
    address = "http://127.0.0.1:9/x"
    page = (
        f'<html><link rel=stylesheet href="{address}"><base href="{address}"><img src="{address}">'
    )
    page += f'<iframe src="{address}"></iframe><!DOCTYPE x SYSTEM "{address}"><p>Text'
    assert shown(read(page.encode(), name="a.html")) == ["Text"]
    parts = {
        "../../ut.xml": "x",
        "word/document.xml": word("document", f"<w:body>{p(r('x'))}</w:body>"),
    }
    assert shown(read(pack(parts), name="a.docx")) == ["x"]
    assert list(tmp_path.iterdir()) == []


def lying(data: bytes) -> bytes:
    """Return an archive that says its parts are small."""
    at = data.index(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", 10) + data[at + 28 :]


def locked(data: bytes) -> bytes:
    """Return an archive that says its first part is encrypted."""
    at = data.index(b"PK\x01\x02")
    return data[: at + 8] + b"\x01\x00" + data[at + 10 :]


GOOD = docx_bytes(p(r("Text")))
ALONE = pack({"word/document.xml": word("document", f"<w:body>{p(r('x'))}</w:body>")})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (GOOD[: len(GOOD) // 2], "damaged"),
        (GOOD[:-30], "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"PK\x05\x06" + bytes(18), "archive"),
        (locked(ALONE), "encrypted"),
        (lying(ALONE), "damaged"),
        (pack({"word/document.xml": b"<w:document"}), "damaged"),
        (pack({"word/document.xml": b""}), "damaged"),
        (pack({"word/document.xml": word("document", "")}), "damaged"),
        (docx_bytes(""), "empty"),
        (docx_bytes(p(r("x")), styles="<w:styles>"), "damaged"),
    ],
)
def test_a_broken_file_is_told_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(data, name="a.docx")
    assert caught.value.data["reason"] == reason


def test_other_ways_to_pack_are_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", word("document", f"<w:body>{p(r('x'))}</w:body>"))
    with pytest.raises(UnreadableError) as caught:
        read(target.getvalue(), name="a.docx")
    assert caught.value.data["reason"] == "damaged"


def test_parts_that_are_missing_say_nothing() -> None:
    assert shown(read(ALONE, name="a.docx")) == ["x"]


def test_names_of_parts_may_have_any_case_and_slashes() -> None:
    package = zipped.Package(pack({"Word\\Document.XML": b"x"}), name="a.docx")
    assert "word/document.xml" in package
    assert package.read("/WORD/document.xml") == b"x"
    assert package.read("word/styles.xml") is None


def outcome(data: bytes, name: str) -> Document | None:
    """Return what is read, None where it is refused; anything else fails the test."""
    try:
        return read(data, name=name)
    except UnreadableError:
        return None


RICH = docx_bytes(
    p(r("Möte", "<w:strike/>"), '<w:pStyle w:val="Heading1"/>') + p(r("x"), ITEM)
    + table(("a", "b"), (WIDE, "c")) + p(FIELD + LINK) + nested(*CONTROLS, 3, p(r("y"))),
    numbering=LONG,
    styles=word("styles", '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(RICH) - 1), st.integers(0, 255)), max_size=8))
def test_any_bytes_changed_in_a_file_are_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(RICH)
    for at, byte in changes:
        data[at] = byte
    outcome(bytes(data), "a.docx")


WORD_TAGS = """
    p r t tbl tr tc tcPr pPr rPr sdt sdtPr sdtContent fldChar instrText hyperlink ins del br tab
    numPr ilvl numId pStyle vMerge gridSpan pict txbxContent footnoteReference sym date
"""
TAGS = st.sampled_from(WORD_TAGS.split())
VALUES = st.sampled_from(
    ["", "0", "1", "-1", "99999999999", "begin", "separate", "end", "å", "F0FE"]
)
WORD_XML = st.recursive(
    st.just("x"),
    lambda inner: st.builds(
        lambda tag, value, parts: (
            f'<w:{tag} w:val="{value}" w:id="{value}" w:fldCharType="{value}" w:char="{value}">'
            f"{''.join(parts)}</w:{tag}>"
        ),
        TAGS,
        VALUES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(max_examples=80, deadline=None)
@given(WORD_XML, WORD_XML)
def test_any_xml_in_a_word_file_is_read_or_refused(body: str, inside: str) -> None:
    outcome(docx_bytes(body + p(inside), numbering=word("numbering", inside)), "a.docx")


PAGE_TAGS = """
    p div h1 ul ol li table tr td th a br input select option del span pre style svg time
"""
HTML_TAGS = PAGE_TAGS.split()
ATTRIBUTES = ("class", "style", "href", "type", "value", "start", "rowspan", "colspan", "hidden")
SAID = ("x", "checkbox", "9", "-1", "'display:none'", "#cmnt_ref1", "mailto:")
HTML = st.lists(
    st.one_of(
        st.builds(
            "<{} {}={}>".format,
            st.sampled_from(HTML_TAGS),
            st.sampled_from(ATTRIBUTES),
            st.sampled_from(SAID),
        ),
        st.builds("</{}>".format, st.sampled_from(HTML_TAGS)),
        st.text(max_size=8),
    ),
    max_size=30,
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(HTML)
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    document = outcome(("<html>" + "".join(parts)).encode(), "a.html")
    for block in document.blocks if document else ():
        assert all(0 <= chip.start < chip.end <= len(block.text) for chip in block.chips)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"PK\x03\x04", b"<html>", b"\xd0\xcf\x11\xe0"]))
def test_any_bytes_after_a_known_beginning_are_read_or_refused(data: bytes, start: bytes) -> None:
    outcome(start + data, "a.docx")
