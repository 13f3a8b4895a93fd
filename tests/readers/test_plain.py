"""What the plain reader makes of lines, in the forms that notes come in."""

import pytest

from lgnotes.document import Block, Kind
from lgnotes.readers import plain

WRAPPED = """\
Förvaltningen har under våren sett över hur skolornas bibliotek kan hållas öppna fler
timmar i veckan utan att kostnaden ökar. Flera rektorer har redan prövat att låta
eleverna sköta utlåningen under rasterna."""


def blocks(text: str) -> list[Block]:
    return plain.blocks(text.split("\n"))


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_lines_broken_by_the_page_are_one_paragraph_again() -> None:
    (block,) = blocks(WRAPPED)
    assert block.text.startswith("Förvaltningen har")
    assert "fler timmar i veckan" in block.text
    assert (block.line, block.end_line) == (1, 3)


def test_a_character_leads_back_to_its_line() -> None:
    (block,) = blocks(WRAPPED)
    assert block.line_at(0) == 1
    assert block.line_at(block.text.index("timmar")) == 2
    assert block.line_at(block.text.index("eleverna")) == 3


def test_an_empty_line_that_a_pdf_left_inside_a_sentence_does_not_divide_it() -> None:
    broken = WRAPPED.replace("fler\n", "fler\n\n")
    assert len(blocks(broken)) == 1


def test_a_page_foot_in_mid_sentence_is_lifted_out() -> None:
    broken = WRAPPED.replace("fler\n", "fler\n Vid anteckningarna/Disa Lund \n\n")
    found = blocks(broken)
    assert [block.kind for block in found] == [Kind.PARAGRAPH, Kind.MARGIN]
    assert "fler timmar" in found[0].text
    assert found[1].text == "Vid anteckningarna/Disa Lund"


@pytest.mark.parametrize("foot", ["2 (3)", "2(3)", "Sida 2 av 3", "sid 2", "- 2 -"])
def test_page_numbers_are_margins(foot: str) -> None:
    assert [block.kind for block in blocks(f"Text\n\n{foot}")][1] is Kind.MARGIN


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("• Anna bokar rum", "•", "Anna bokar rum"),
        ("\uf0b7 Anna bokar rum", "\uf0b7", "Anna bokar rum"),
        ("\uf0a7  Anna bokar rum", "\uf0a7", "Anna bokar rum"),
        ("- Anna bokar rum", "-", "Anna bokar rum"),
        ("o Anna bokar rum", "o", "Anna bokar rum"),
        ("=> Anna bokar rum", "=>", "Anna bokar rum"),
        ("1. Budget", "1.", "Budget"),
        ("3 Budget", "3", "Budget"),
        ("Punkt 3: Budget", "Punkt 3:", "Budget"),
        ("12) Budget", "12)", "Budget"),
        ("§ 12 Budget", "§ 12", "Budget"),
        ("§12. Budget", "§12.", "Budget"),
        ("a) Budget", "a)", "Budget"),
        ("2.1 Budget", "2.1", "Budget"),
    ],
)
def test_a_marker_is_told_from_its_text(line: str, marker: str, text: str) -> None:
    (block,) = blocks(line)
    assert (block.marker, block.text) == (marker, text)


@pytest.mark.parametrize(
    "line",
    [
        "13.15 Mötet öppnas",
        "3 Elever saknas.",
        "19 mars",
        "2026-03-04 Ledningsgruppen",
        "och så vidare",
        "-5 grader",
    ],
)
def test_what_only_looks_like_a_marker_stays_in_the_text(line: str) -> None:
    (block,) = blocks(line)
    assert (block.marker, block.text) == (None, line)


@pytest.mark.parametrize(
    ("line", "checked"),
    [
        ("[ ] Boka", False),
        ("[x] Boka", True),
        ("- [ ] Boka", False),
        ("☐ Boka", False),
        ("☑ Boka", True),
    ],
)
def test_a_checkbox_keeps_its_state(line: str, checked: bool) -> None:
    (block,) = blocks(line)
    assert (block.checked, block.text) == (checked, "Boka")


def test_a_number_alone_on_its_line_takes_the_next_line_as_its_text() -> None:
    (block,) = blocks("3.\nBudget")
    assert (block.marker, block.text, block.end_line) == ("3.", "Budget", 2)


def test_a_label_begins_a_line_of_its_own() -> None:
    assert len(blocks(WRAPPED.replace("timmar i", "Närvarande: timmar i"))) == 2


def test_short_lines_are_not_joined() -> None:
    assert texts("Budget\nPersonal\nlokaler") == ["Budget", "Personal", "lokaler"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("hålla i under hela det kommande läsåret och så sam-", "arbete med", "samarbete med"),
        ("hålla i under hela det kommande läsåret och för-", "och nackdelar", "för- och nackdelar"),
        ("hålla i under hela det kommande läsåret med Britt-", "Inger och", "Britt-Inger och"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_mended(first: str, second: str, joined: str) -> None:
    lines = f"{WRAPPED}\n\nNågon ska {first}\n{second} andra."
    assert joined in texts(lines)[-1]


def test_cells_divided_by_tabs_are_a_row() -> None:
    (block,) = blocks("Boka rum\tAnna\t3 maj")
    assert block.kind is Kind.TABLE_ROW
    assert block.cells == ("Boka rum", "Anna", "3 maj")


def test_many_lines_that_go_on_are_joined_in_time_that_grows_with_them() -> None:
    (block,) = blocks("sam-\n" * 40_000 + "slut")
    assert block.text == "sam" * 40_000 + "slut"
