"""Minutes kept as a table: its rows become points, decisions and tasks."""

from datetime import date

import pytest

from lgnotes.extract import extract
from lgnotes.model import Minutes
from lgnotes.readers import read

HEAD = "# Ledningsgruppen 2026-03-04\n\nNärvarande: Anna Berg, Bo Ek, Cia Lund\n\n"

WITH_OWNERS = """\
| Punkt | Anteckning | Ansvarig | Klart |
|---|---|---|---|
| 1. Budget | Underskottet är 2 mnkr. Inköpen ses över. | Anna | 20 mars |
| 2. Lokaler | Beslut: Sal 4 byggs om. | | |
| 3. Skolskjuts | Bo ringer bolaget. | Bo Ek | klart |
| 4. Övrigt | Inget. | – | – |
"""
WITH_DECISIONS = """\
| Ärende | Diskussion | Beslut | Ansvarig | Klart senast |
|---|---|---|---|---|
| Budget | Läget är ansträngt. | Inköpen stoppas till sommaren. | Anna Berg | 2026-03-20 |
| Mål | Målen gicks igenom. | Inget beslut | - | - |
| Skolgård | Ritningen visades. | Ritningen godkänns. | Bo meddelar grannarna | v. 13 |
"""
PLAIN = """\
| Rubrik | Notering | Beslut |
| Budget | Läget är gott. | Anta budgeten. |
| Mål | Målen är nådda. | |
"""


def minutes(table: str, *, name: str = "LG.md") -> Minutes:
    (meeting,) = extract(read(f"{HEAD}{table}".encode(), name=name)).meetings
    return meeting


@pytest.mark.parametrize(
    ("table", "points"),
    [
        (
            WITH_OWNERS,
            [("1", "Budget"), ("2", "Lokaler"), ("3", "Skolskjuts"), ("4", "Övrigt")],
        ),
        (WITH_DECISIONS, [(None, "Budget"), (None, "Mål"), (None, "Skolgård")]),
        (PLAIN, [(None, "Budget"), (None, "Mål")]),
    ],
)
def test_every_row_is_a_point(table: str, points: list[tuple[str | None, str]]) -> None:
    assert [(item.number, item.heading) for item in minutes(table).items] == points


def test_a_point_stands_on_the_line_of_its_row() -> None:
    first = HEAD.count("\n") + 3
    assert [item.line for item in minutes(WITH_OWNERS).items] == [
        first, first + 1, first + 2, first + 3
    ]  # fmt: skip


def test_the_owner_and_the_deadline_belong_to_what_is_noted_in_the_row() -> None:
    task = minutes(WITH_OWNERS).tasks[0]
    assert (task.text, task.owners, task.due, task.item) == (
        "Inköpen ses över", ("Anna",), date(2026, 3, 20), "1"
    )  # fmt: skip


def test_a_decision_noted_with_its_label_belongs_to_its_row() -> None:
    (decision,) = minutes(WITH_OWNERS).decisions
    assert (decision.text, decision.item) == ("Sal 4 byggs om.", "2")


def test_dashes_in_the_cells_of_owner_and_deadline_are_nobody_and_no_day() -> None:
    assert [task for task in minutes(WITH_OWNERS).tasks if task.item == "4"] == []


@pytest.mark.parametrize(
    ("table", "decisions"),
    [
        (WITH_DECISIONS, ["Inköpen stoppas till sommaren.", "Ritningen godkänns."]),
        (PLAIN, ["Anta budgeten."]),
    ],
)
def test_what_stands_in_the_column_of_decisions_is_decided(
    table: str, decisions: list[str]
) -> None:
    assert [decision.text for decision in minutes(table).decisions] == decisions


def test_a_promise_in_the_column_of_owners_is_a_task_with_the_day_beside_it() -> None:
    found = minutes(WITH_DECISIONS).tasks
    assert [(task.owners, task.due) for task in found] == [
        (("Anna Berg",), date(2026, 3, 20)),
        (("Bo",), date(2026, 3, 29)),
    ]


@pytest.mark.parametrize(
    ("cells", "owners", "due"),
    [
        ("| Anna, Bo | 20/3 |", ("Anna", "Bo"), date(2026, 3, 20)),
        ("| Anna och Bo | v. 13 |", ("Anna", "Bo"), date(2026, 3, 29)),
        ("| Rektorerna | |", ("Rektorerna",), None),
        ("| Cia Lund | 2026-04-01 |", ("Cia Lund",), date(2026, 4, 1)),
    ],
)
def test_the_columns_may_have_other_headings(
    cells: str, owners: tuple[str, ...], due: date | None
) -> None:
    table = (
        f"| Ämne | Referat | Vem | När |\n|---|---|---|---|\n| Budget | Inköpen ses över. {cells}"
    )
    (task,) = minutes(table).tasks
    assert (task.text, task.owners, task.due) == ("Inköpen ses över", owners, due)


def test_a_table_without_notes_is_a_list_of_tasks_and_has_no_points() -> None:
    found = minutes("| Punkt | Ansvarig | Klart |\n|---|---|---|\n| Boka buss | Bo | 20 mars |\n")
    assert found.items == ()
    assert [(task.text, task.owners, task.due) for task in found.tasks] == [
        ("Boka buss", ("Bo",), date(2026, 3, 20))
    ]


def test_a_table_in_plain_text_is_unfolded_too() -> None:
    found = minutes(PLAIN, name="LG.txt")
    assert [item.heading for item in found.items] == ["Budget", "Mål"]
