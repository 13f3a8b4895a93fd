"""PDF → Document: what a reader of the page reads, in the order of reading."""

from pathlib import Path
from typing import Any

import pytest

from lgnotes.document import Block, Chip, Document, Kind
from lgnotes.readers import read
from tests.readers.pdfs import At, Link, Thing, lines, pdf
from tests.readers.shared import facts, lacking

FULL = (
    "Förvaltningen har under våren sett över hur skolornas bibliotek kan hållas öppna",
    "fler timmar i veckan utan att kostnaden ökar. Flera rektorer har redan prövat att",
    "låta eleverna sköta utlåningen under rasterna. Gruppen tar upp frågan igen när det",
    "finns ett underlag från alla enheter.",
)
"""A paragraph as the page's width breaks it."""

WHOLE = " ".join(FULL)


def read_pdf(*pages: list[Any], **more: Any) -> Document:
    return read(pdf(*pages, **more), name="LG.pdf")


def written(document: Document) -> list[str]:
    """Return the blocks as ``lgnotes read`` shows them, without page heads and feet."""
    return [_shown(block) for block in document.blocks if block.kind is not Kind.MARGIN]


def _shown(block: Block) -> str:
    heading = block.kind is Kind.HEADING
    sign = "#" * block.level + " " if heading else "  " * block.level
    box = {True: "[x] ", False: "[ ] ", None: ""}[block.checked]
    return f"{sign}{block.marker + ' ' if block.marker else ''}{box}{block.text}"


def broken(one: str, other: str) -> list[At]:
    """Return a paragraph whose third line is broken between *one* and *other*."""
    first = "Förvaltningen har under våren sett över hur skolornas bibliotek kan hållas öppna"
    filled = "och alla enheterna ska under hela nästa läsår gemensamt se över hur det går med "
    return lines(first, filled[: 76 - len(one)] + " " + one, other + " under våren.")


def test_lines_broken_by_the_page_are_one_paragraph() -> None:
    assert written(read_pdf(lines(*FULL))) == [WHOLE]


def test_paragraphs_are_parted_where_a_line_is_not_full() -> None:
    assert written(read_pdf(lines(*FULL, "Nästa möte hålls i Eken."))) == [
        WHOLE,
        "Nästa möte hålls i Eken.",
    ]


def test_short_lines_are_not_joined() -> None:
    names = ("Erik Olsson", "Vasso Johansson", "Mattias Blomqvist")
    assert written(read_pdf(lines(*FULL) + lines(*names, y=156))) == [WHOLE, *names]


def test_an_empty_line_parts_paragraphs_and_is_kept_as_a_gap() -> None:
    document = read_pdf(lines(*FULL[:3]) + lines(*FULL[:3], y=160))
    assert [block.gap for block in document.blocks] == [False, True]


def test_a_label_begins_a_line_of_its_own() -> None:
    body = lines(
        *FULL[:2], "Närvarande: Anna Berg, Bo Ek och Cia Lind och alla rektorer från enheterna"
    )
    assert written(read_pdf(body))[-1].startswith("Närvarande: Anna")


def test_a_first_line_may_be_indented() -> None:
    body = [*lines(FULL[0], x=90), *lines(*FULL[1:3], y=114), *lines(FULL[0], x=90, y=142)]
    assert len(written(read_pdf(body))) == 2


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("sam-", "arbete", "samarbete"),
        ("sam\xad", "arbete", "samarbete"),
        ("för-", "och nackdelar", "för- och nackdelar"),
        ("resultat-", "eller balansräkning", "resultat- eller balansräkning"),
        ("LG-", "möte", "LG-möte"),
        ("e-", "tjänst", "e-tjänst"),
        ("hr-", "avdelningen", "hr-avdelningen"),
        ("Britt-", "Inger", "Britt-Inger"),
        ("www.lg.se/led-", "ning", "www.lg.se/led-ning"),
        ("2021-", "2022", "2021-2022"),
        ("sam\xadarbete", "går", "samarbete går"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_mended(one: str, other: str, joined: str) -> None:
    (text,) = written(read_pdf(broken(one, other)))
    assert f" {joined} " in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("e\ufb00ekt och pro\ufb01l och \ufb02ytt", "effekt och profil och flytt"),
        ("sam\xadarbete", "samarbete"),
        ("A\u0308rendet", "Ärendet"),
        ("räkna \u2264 5 \u20ac", "räkna ≤ 5 €"),
        ("mötet \U0001f600 slut", "mötet 😀 slut"),
    ],
)
def test_letters_are_what_they_show(text: str, shown: str) -> None:
    assert written(read_pdf(lines(text))) == [shown]


@pytest.mark.parametrize(
    ("things", "shown"),
    [
        ([At(72, 100, "• Boka rum")], "• Boka rum"),
        ([At(72, 100, "•"), At(90, 100, "Boka rum")], "• Boka rum"),
        ([At(90, 100, "Boka rum"), At(72, 100, "•")], "• Boka rum"),
        ([At(72, 100, "\uf0b7"), At(90, 100, "Boka rum")], "• Boka rum"),
        ([At(72, 100, "\xa7", font="wingdings"), At(90, 100, "Boka rum")], "▪ Boka rum"),
        ([At(72, 100, "1."), At(90, 100, "Boka rum")], "1. Boka rum"),
        ([At(72, 100, "§ 12"), At(110, 100, "Boka rum")], "§ 12 Boka rum"),
        ([At(72, 100, "\u2610 Boka rum")], "[ ] Boka rum"),
        ([At(72, 100, "\u2612 Boka rum")], "[x] Boka rum"),
        ([At(72, 100, "\uf0fe"), At(90, 100, "Boka rum")], "[x] Boka rum"),
        ([At(72, 100, "\xa8", font="wingdings"), At(90, 100, "Boka rum")], "[ ] Boka rum"),
        ([At(72, 100, "\xfd", font="wingdings"), At(90, 100, "Boka rum")], "[x] Boka rum"),
    ],
)
def test_markers_are_told_from_the_text(things: list[Thing], shown: str) -> None:
    assert written(read_pdf(things)) == [shown]


def test_items_are_as_deep_as_they_are_indented() -> None:
    body = [
        *(At(72, 100, "•"), At(90, 100, "Lokaler")),
        *(At(108, 114, "o"), At(126, 114, "Eken är bokad")),
        *(At(108, 128, "o"), At(126, 128, "Linden är ledig")),
        *(At(72, 142, "•"), At(90, 142, "Budget")),
    ]
    assert written(read_pdf(body)) == [
        "• Lokaler",
        "  o Eken är bokad",
        "  o Linden är ledig",
        "• Budget",
    ]


def test_an_item_goes_on_under_its_text() -> None:
    body = [At(72, 100, "•"), *lines(*FULL, x=90), At(72, 156, "•"), At(90, 156, "Nästa")]
    assert written(read_pdf(body)) == [f"• {WHOLE}", "• Nästa"]


def test_larger_and_bolder_lines_are_headings() -> None:
    body = [
        At(72, 80, "Ledningsgruppen", size=18),
        At(72, 104, "Punkter att ta upp", size=14),
        At(72, 124, "1. Budget", font="bold"),
        *lines(*FULL, y=140),
    ]
    assert written(read_pdf(body)) == [
        "# Ledningsgruppen",
        "## Punkter att ta upp",
        "### 1. Budget",
        WHOLE,
    ]


def test_a_bold_word_makes_no_heading() -> None:
    body = [
        At(72, 80, "Beslut:", font="bold"),
        At(116, 80, "Vi köper in fem datorer."),
        *lines(*FULL),
    ]
    assert written(read_pdf(body))[0] == "Beslut: Vi köper in fem datorer."


@pytest.mark.parametrize("heading", ["Beslut:", "Vi köper datorer."])
def test_a_bold_line_that_ends_as_text_does_is_no_heading(heading: str) -> None:
    assert written(read_pdf([At(72, 80, heading, font="bold"), *lines(*FULL)]))[0] == heading


def paged(*bodies: list[At], head: str = "Ledningsgruppen", foot: str = "Sida {n} av {of}") -> Any:
    of = len(bodies)
    return [
        [
            At(72, 40, head.format(n=n, of=of), size=9),
            *body,
            At(250, 810, foot.format(n=n, of=of), size=9),
        ]
        for n, body in enumerate(bodies, 1)
    ]


@pytest.mark.parametrize(
    "foot", ["Sida {n} av {of}", "{n} ({of})", "{n}", "- {n} -", "LG 2021:{n}"]
)
def test_heads_and_feet_are_no_part_of_the_text(foot: str) -> None:
    document = read_pdf(*paged(lines(*FULL), lines("Nästa punkt."), foot=foot))
    assert written(document) == [WHOLE, "Nästa punkt."]
    margins = [block.text for block in document.blocks if block.kind is Kind.MARGIN]
    assert margins[0] == "Ledningsgruppen"
    assert len(margins) == 2


def test_a_sentence_goes_on_over_the_page_foot() -> None:
    document = read_pdf(*paged(lines(*FULL[:2], y=700), lines(*FULL[2:], y=80)))
    assert written(document) == [WHOLE]


def test_a_head_is_one_on_the_first_page_too_whatever_stands_beside_it() -> None:
    first, second = paged(lines(*FULL), lines("Nästa punkt."))
    document = read_pdf([At(400, 40, "PROTOKOLL", size=9), *first], second)
    assert written(document) == ["PROTOKOLL", WHOLE, "Nästa punkt."]


@pytest.mark.parametrize("number", ["1", "1(1)", "Sida 1"])
def test_a_page_number_is_one_though_there_is_one_page(number: str) -> None:
    assert written(read_pdf([*lines(*FULL), At(290, 815, number)])) == [WHOLE]


def test_a_footnote_is_text_whatever_its_number() -> None:
    notes = [At(72, 760, "1", size=7), At(77, 763, "Se bilagan.", size=9)]
    assert written(read_pdf([*lines(*FULL), *notes]))[-1] == "1Se bilagan."


def test_what_stands_alike_on_two_pages_is_text_when_text_is_outside_of_it() -> None:
    page = [*lines("Punkten är öppen.", y=60), *lines("Beslut: Ja", y=80), *lines(*FULL)]
    other = [*lines("Annan text här.", y=60), *lines("Beslut: Ja", y=80), *lines(*FULL)]
    assert written(read_pdf(page, other)).count("Beslut: Ja") == 2


LEFT = lines("Vänstra spalten har text som", "går över flera rader och tar", "slut här nere.")
RIGHT = lines("Högra spalten läses sedan och", "har också den flera rader som", "tar slut.", x=320)
ACROSS = ["Vänstra spalten har text som går över flera rader och tar slut här nere."]
AFTER = ["Högra spalten läses sedan och har också den flera rader som tar slut."]


@pytest.mark.parametrize("shift", [0, 5])
def test_columns_are_read_one_after_the_other(shift: int) -> None:
    title = At(72, 70, "Veckobrev för skolans ledning och personal", size=16)
    right = [At(at.x, at.y + shift, at.text) for at in RIGHT]
    end = lines(*FULL, y=180)
    shown = written(read_pdf([title, *LEFT, *right, *end]))
    assert shown == ["# Veckobrev för skolans ledning och personal", *ACROSS, *AFTER, WHOLE]


def table(
    *rows: tuple[str, ...], y: float = 200, xs: tuple[float, ...] = (72, 260, 400)
) -> list[At]:
    return [
        At(x, y + 18 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip(xs, row, strict=True)
        if cell
    ]


ROWS = [
    ("Uppgift", "Ansvarig", "Klart"),
    ("Boka rum", "Anna", "3 maj"),
    ("Skriva brev till alla rektorer", "Bo och Cia", ""),
    ("Ringa", "", "2021-05-09"),
]


def test_what_stands_in_columns_is_a_table() -> None:
    document = read_pdf([*lines(*FULL), *table(*ROWS), *lines("Slut.", y=300)])
    assert [block.cells for block in document.blocks] == [(), *ROWS, ()]


def test_cells_of_several_lines_are_one_row() -> None:
    body = [
        *table(*ROWS[:2]),
        *(At(72, 236, "Skriva brev till alla"), At(72, 250, "rektorer och svara")),
        *(At(260, 236, "Bo"), At(400, 236, "9 maj")),
        *(
            At(72, 268, "Ringa"),
            At(260, 268, "Anna Berg-"),
            At(260, 282, "ström"),
            At(400, 268, "Nu"),
        ),
    ]
    assert [block.cells for block in read_pdf(body).blocks][2:] == [
        ("Skriva brev till alla rektorer och svara", "Bo", "9 maj"),
        ("Ringa", "Anna Bergström", "Nu"),
    ]


def test_the_last_line_of_a_cell_is_no_text_after_the_table() -> None:
    body = [*table(*ROWS[:2]), At(260, 232, "och Bo Ek"), *lines("Slut.", y=250)]
    assert written(read_pdf(body)) == [
        "Uppgift | Ansvarig | Klart",
        "Boka rum | Anna och Bo Ek | 3 maj",
        "Slut.",
    ]


def test_labels_and_what_stands_beside_them_are_rows() -> None:
    body = [
        *(At(72, 80, "Tid:"), At(160, 80, "2021-02-09"), At(72, 94, "Närvarande:")),
        *(At(160, 94, "Anna Berg, Bo Ek och"), At(160, 108, "Cia Lind")),
        *lines("1. Budget", y=140),
    ]
    assert written(read_pdf(body)) == [
        "Tid: | 2021-02-09",
        "Närvarande: | Anna Berg, Bo Ek och Cia Lind",
        "1. Budget",
    ]


def test_a_numbered_list_is_no_table() -> None:
    body = [
        thing
        for n, text in enumerate(("Mötets öppnande", "Val av ordförande", "Budget"), 1)
        for thing in (At(72, 100 + 14 * n, f"{n}."), At(100, 100 + 14 * n, text))
    ]
    document = read_pdf(body)
    assert written(document) == ["1. Mötets öppnande", "2. Val av ordförande", "3. Budget"]


def test_wide_spaces_between_words_make_no_table() -> None:
    body = [
        *(At(72, 100, "Gruppen ser"), At(145, 100, "fram emot"), At(220, 100, "mötet")),
        *(At(72, 114, "och vill ta"), At(139, 114, "upp frågan om"), At(231, 114, "lokaler")),
    ]
    assert all(block.kind is Kind.PARAGRAPH for block in read_pdf(body).blocks)


def test_lines_to_sign_on_are_left_out() -> None:
    assert written(read_pdf(lines("_" * 30, "Anna Berg"))) == ["Anna Berg"]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_held(turned: int) -> None:
    text = written(read_pdf(lines("Första raden.", "Andra raden."), turned=turned))
    assert text == ["Första raden.", "Andra raden."]


def test_a_link_is_kept_with_its_address() -> None:
    (block,) = read_pdf(
        [*lines("Se bilagan på sidan"), Link(72, 100, 40, "https://lg.se/a")]
    ).blocks
    assert block.chips == (Chip(kind="link", start=0, end=10, value="https://lg.se/a"),)


@pytest.mark.parametrize(("path", "fact"), facts("pdf"))
def test_real_documents_are_read_as_they_are(path: Path, fact: dict[str, Any]) -> None:
    document = read(path.read_bytes(), name=path.name)
    assert lacking(document, fact) == []
    assert sum(block.kind is Kind.TABLE_ROW for block in document.blocks) <= 2
