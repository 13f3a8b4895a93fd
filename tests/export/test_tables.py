import csv
import io
import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.export.tables import (
    FORMULA,
    as_csv,
    as_json,
    as_json_lines,
    as_json_list,
    as_markdown,
    harmless,
    markdown_text,
)
from tests.export.values import DECISION, ENTRIES, LATER_TASK, TASK


def read_back(text: str) -> list[list[str]]:
    return [*csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]


def test_csv_has_a_byte_order_mark_and_windows_line_ends() -> None:
    written = as_csv([TASK], "sv", "task")
    assert written.startswith('\ufeff"Ref","Uppgift"')
    assert written.count("\r\n") == 2


def test_csv_of_both_kinds_says_which_is_which() -> None:
    rows = read_back(as_csv(ENTRIES, "sv"))
    assert [row[0] for row in rows] == ["Slag", "uppgift", "uppgift", "beslut"]
    assert len({len(row) for row in rows}) == 1


def test_csv_holds_the_values_as_people_read_them() -> None:
    row = read_back(as_csv([TASK], "sv", "task"))[1]
    assert row[1:6] == [
        "Ta fram underlag för lokalfrågan",
        "Anna Berg; Rektorsgruppen",
        "2026-02-16",
        "pågår",
        "Ringde i måndags Väntar på svar",
    ]


@pytest.mark.parametrize(
    ("cell", "made"),
    [
        ("=1+1", "'=1+1"),
        ("+46 70", "'+46 70"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ('"=1+1', "'\"=1+1"),
        ("  =1+1", "'  =1+1"),
        ("\t=1+1", "'\t=1+1"),
        ("’=1", "'’=1"),
        ("＝1+1", "'＝1+1"),
        ("text; =1+1", "text;' =1+1"),
        ("e-post: a@b.se", "e-post: a@b.se"),
        ("1-2 personer", "1-2 personer"),
        ("a, -b", "a, -b"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_takes_for_a_formula_is_made_harmless(cell: str, made: str) -> None:
    assert harmless(cell) == made


@given(st.text(alphabet="=+-@;'\" \tab"))
def test_no_cell_of_csv_starts_as_a_formula(text: str) -> None:
    cell = read_back(as_csv([attrs.evolve(TASK, text=text)], "sv", "task"))[1][1]
    assert not FORMULA.search(cell.replace("'", "x"))


def test_json_holds_tasks_and_decisions_under_their_names() -> None:
    shape = json.loads(as_json(ENTRIES))
    assert shape["version"] == 1
    assert [task["uid"] for task in shape["tasks"]] == ["lgtask1", "lgtask2"]
    assert [decision["uid"] for decision in shape["decisions"]] == ["lgdecision1"]


def test_json_keeps_swedish_letters_as_they_are() -> None:
    assert "för lokalfrågan" in as_json([TASK])


def test_json_lists_keep_the_order_given() -> None:
    uids = [entry.uid for entry in ENTRIES]
    assert [row["uid"] for row in json.loads(as_json_list(ENTRIES))] == uids
    assert [json.loads(line)["uid"] for line in as_json_lines(ENTRIES).splitlines()] == uids


def test_nothing_gives_an_empty_list() -> None:
    assert json.loads(as_json_list([])) == []
    assert as_json_lines([]) == ""
    assert as_markdown([], "sv") == ""


def test_markdown_has_a_table_for_each_kind() -> None:
    text = as_markdown(ENTRIES, "sv")
    assert text.index("## Uppgifter") < text.index("## Beslut")
    assert text.count("\n| --- |") == 2


def test_markdown_shows_the_comment_on_one_line() -> None:
    assert "Ringde i måndags<br>Väntar på svar" in as_markdown([TASK], "sv")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a | b", r"a \| b"),
        ("*fet* _kursiv_ `kod`", r"\*fet\* \_kursiv\_ \`kod\`"),
        ("<script>", r"\<script\>"),
        ("[länk](x)", r"\[länk\](x)"),
        ("C:\\mapp", r"C:\\mapp"),
        ("två\nrader", "två<br>rader"),
    ],
)
def test_markdown_shows_text_as_it_stands(text: str, made: str) -> None:
    assert markdown_text(text) == made


def test_a_pipe_in_the_notes_makes_no_new_column() -> None:
    row = as_markdown([attrs.evolve(LATER_TASK, text="a | b")], "sv").splitlines()[-1]
    assert row.replace(r"\|", "").count("|") == len(as_csv([], "sv", "task").split(",")) + 1


def test_decisions_have_their_own_columns() -> None:
    assert read_back(as_csv([DECISION], "en", "decision"))[0][:3] == [
        "Ref",
        "Decision",
        "Decided by",
    ]
