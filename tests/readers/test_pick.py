"""Bytes → Document: encodings, the choice of reader, and what cannot be read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.document import Kind
from lgnotes.errors import UnreadableError
from lgnotes.readers import can_read, read
from tests.readers.office import docx_bytes, odt_bytes, p, r, zipped

TEXT = "Ledningsgruppen 2026-03-04\r\n\r\n1. Åtgärder på gång\r\nÖrjan bokar ”Ängen” – klart."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_every_usual_encoding_gives_the_same_document(encoding: str) -> None:
    document = read(TEXT.encode(encoding), name="a.txt")
    assert [block.text for block in document.blocks] == [
        "Ledningsgruppen 2026-03-04",
        "Åtgärder på gång",
        "Örjan bokar ”Ängen” – klart.",
    ]
    assert [block.line for block in document.blocks] == [1, 3, 4]
    assert document.losses == ()


def test_decomposed_letters_are_composed() -> None:
    document = read(unicodedata.normalize("NFD", "Åsa och Örjan").encode(), name="a.txt")
    assert document.blocks[0].text == "Åsa och Örjan"


def test_what_cannot_be_decoded_is_a_loss_with_its_line() -> None:
    document = read(b"\xff\xfeA\x00\n\x00\x00\xd8B\x00", name="a.txt")
    assert [(loss.what, loss.line) for loss in document.losses] == [("undecodable", 2)]


def test_escape_sequences_do_not_reach_the_text() -> None:
    document = read("1. Budget \x1b[31mröd\x07".encode(), name="a.txt")
    assert "\x1b" not in document.blocks[0].text
    assert "\x07" not in document.blocks[0].text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"-\n" * 500_001, "lines"),
        (b"x" * 20_000_001, "size"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"PK\x03\x04...", "damaged"),
        (b"\xd0\xcf\x11\xe0...", "format"),
    ],
)
def test_what_is_not_text_is_named_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(data, name="LG.txt")
    assert caught.value.data == {"name": "LG.txt", "reason": reason}
    assert "LG.txt" in str(caught.value)


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le")


DOCX = docx_bytes(p(r("Text")))
ODT = odt_bytes("<text:p>Text</text:p>")
OASIS = "application/vnd.oasis.opendocument"
PAGE = b"<!DOCTYPE html><html><body><p>Text</p></body></html>"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (DOCX, "a.docx"),
        (DOCX, "a.txt"),
        (DOCX, "a.odt"),
        (ODT, "a.odt"),
        (ODT, "a.docx"),
        (PAGE, "a.html"),
        (PAGE, "a.docx"),
        (b"\xef\xbb\xbf \n<!-- x --><HTML><p>Text", "a.txt"),
        (b"<?xml version='1.0'?><html><p>Text</p></html>", "a.txt"),
        (PAGE.decode().encode("utf-16"), "a.txt"),
        (b"<p>Text</p>", "a.htm"),
        (b"Text", "a.html"),
        (b"Text", "a.docx"),
    ],
)
def test_a_document_is_known_by_its_content_whatever_its_name(data: bytes, name: str) -> None:
    assert [block.text for block in read(data, name=name).blocks] == ["Text"]


def test_text_that_speaks_of_html_is_text() -> None:
    document = read(b"Eva tar bort <html> ur mallen.", name="a.txt")
    assert document.blocks[0].text == "Eva tar bort <html> ur mallen."


@pytest.mark.parametrize(
    ("data", "reason", "advice"),
    [
        (ole("WordDocument"), "doc", ".docx"),
        (ole("EncryptedPackage"), "encrypted", "without one"),
        (ole("Workbook"), "spreadsheet", ".docx"),
        (ole("PowerPoint Document"), "presentation", ".docx"),
        (ole("Annat"), "format", ".docx"),
        (b"{\\rtf1\\ansi Text}", "format", ".docx"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "format", ".docx"),
        (b"<?xml version='1.0'?><office:document x='y'>", "format", ".docx"),
        (zipped({"xl/workbook.xml": "x"}), "spreadsheet", ".docx"),
        (zipped({"ppt/presentation.xml": "x"}), "presentation", ".docx"),
        (zipped({"Index/Document.iwa": "x"}), "apple", ".docx"),
        (zipped({"LG.docx": DOCX}), "archive", "unpack"),
        (zipped({}), "archive", "unpack"),
        (zipped({"mimetype": f"{OASIS}.spreadsheet"}), "spreadsheet", ".docx"),
        (zipped({"mimetype": f"{OASIS}.presentation"}), "presentation", ".docx"),
        (zipped({"mimetype": "application/epub+zip"}), "archive", "unpack"),
    ],
)  # fmt: skip
def test_a_format_without_a_reader_is_named_with_what_to_do(
    data: bytes, reason: str, advice: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(data, name="LG.docx")
    assert caught.value.data == {"name": "LG.docx", "reason": reason}
    assert advice in caught.value.sentence("en")
    assert caught.value.sentence("sv").count("\n") == 0


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("a.txt", True),
        ("B.MD", True),
        ("a.docx", True),
        ("a.odt", True),
        ("a.HTM", True),
        ("c.png", False),
        (".txt", False),
    ],
)
def test_files_are_looked_for_by_their_ending(name: str, is_read: bool) -> None:
    assert can_read(name) is is_read


def test_markdown_is_known_by_its_content() -> None:
    document = read(b"# Titel\n\n## Punkt\n\n- text", name="a.txt")
    assert [block.kind for block in document.blocks] == [Kind.HEADING, Kind.HEADING, Kind.LIST_ITEM]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read(data, name="a.md")
    except UnreadableError:
        return
    for block in document.blocks:
        assert 1 <= block.line <= block.end_line
