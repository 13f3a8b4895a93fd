"""What the PDF reader cannot read: named, or refused with a reason."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.document import Loss
from lgnotes.errors import UnreadableError
from lgnotes.readers import read
from lgnotes.readers.pdf import file as reader
from lgnotes.readers.pdf import guard as pdf_guard
from tests.readers.pdfs import At, Link, Note, Picture, lines, pdf, repeating
from tests.readers.test_pdf import FULL, LEFT, RIGHT, ROWS, WHOLE, read_pdf, table, written

LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "00" * 32 + "> /U <" + "00" * 32 + "> >>"
    " /ID [<00> <00>]"
)


@pytest.mark.parametrize(
    ("pages", "losses"),
    [
        ([lines(*FULL), [Picture()]], (Loss("picture-page", page=2),)),
        ([[*lines(*FULL), Picture(), Picture()]], (Loss("images", page=1, count=2),)),
        ([[*lines(*FULL), Picture()], [Picture(), *lines("Text")]], (Loss("images", count=2),)),
        ([[*lines(*FULL), Note("Stämmer det?")]], (Loss("annotations", page=1),)),
        ([[*lines(*FULL), Note(value="Anna")]], (Loss("form-fields", page=1),)),
        ([[*lines(*FULL), Note()]], ()),
    ],
)
def test_what_cannot_be_read_is_named(pages: list[Any], losses: tuple[Loss, ...]) -> None:
    assert read_pdf(*pages).losses == losses


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([Picture()]), "scanned"),
        (pdf([]), "empty"),
        (pdf(lines(*FULL), trailer=LOCKED), "encrypted"),
        (b"%PDF-1.7\n", "pdf"),
        (b"%PDF-1.7\n" + b"\x00" * 5000, "pdf"),
        (pdf(lines(*FULL))[:300], "pdf"),
        (pdf(*[[] for _ in range(reader.MAX_PAGES + 1)]), "pdf-limits"),
    ],
)
def test_what_is_no_readable_pdf_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(data, name="LG.pdf")
    assert refused.value.data["reason"] == reason
    assert refused.value.sentence("sv").startswith("LG.pdf: ")


def test_more_letters_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_CHARACTERS", 500)
    with pytest.raises(UnreadableError, match="beyond the limits"):
        read_pdf(lines(*FULL))


def test_a_small_file_that_draws_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_guard, "TRIAL_SECONDS", 1.0)
    with pytest.raises(UnreadableError, match="beyond the limits"):
        read(repeating(depth=12, times=10), name="LG.pdf")


@pytest.mark.parametrize(
    ("data", "doubtful"),
    [
        (pdf(lines(*FULL), [Picture()]), False),
        (repeating(depth=2, times=10), False),
        (repeating(depth=5, times=10), True),
        (pdf(lines(*FULL), trailer="/Encrypt 9 0 R"), True),
        (pdf([At(1, 1, "x" * pdf_guard.MAX_UNPACKED)]), True),
    ],
)
def test_only_a_file_that_may_be_endless_is_tried_first(data: bytes, doubtful: bool) -> None:
    assert pdf_guard.may_be_endless(data) is doubtful


def test_a_doubtful_file_that_ends_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_guard, "MAX_UNPACKED", 10)
    assert written(read_pdf(lines(*FULL))) == [WHOLE]


def test_a_pdf_is_known_by_its_content_after_other_bytes() -> None:
    assert read(b"\r\n" + b"x" * 900 + pdf(lines("Text.")), name="a.txt").blocks[0].text == "Text."


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_after_the_sign_are_read_or_refused(data: bytes) -> None:
    try:
        read(b"%PDF-1.4" + data, name="LG.pdf")
    except UnreadableError:
        return


SAMPLE = pdf(
    [
        *lines(*FULL),
        *table(*ROWS),
        Link(72, 100, 60, "https://lg.se"),
        Note("Ja?"),
        Note(value="A"),
    ],
    [Picture(), *LEFT, *RIGHT],
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(8, len(damaged) - 1))
        piece = data.draw(st.binary(max_size=6))
        damaged[place : place + data.draw(st.integers(0, 40))] = piece
        if len(damaged) < 20:
            break
    try:
        document = read(bytes(damaged), name="LG.pdf")
    except UnreadableError:
        return
    assert [block.line for block in document.blocks] == sorted(b.line for b in document.blocks)
