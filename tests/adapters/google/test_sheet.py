"""The spreadsheet is the group's: whatever people do in it, everything finds its place again."""

from collections.abc import Iterator

import pytest

from lgnotes.register.entry import Status
from lgnotes.testing.faults import forbidden
from tests.adapters.google.team import Team, team


@pytest.fixture
def group() -> Iterator[Team]:
    """Return a group whose register holds two tasks and a decision."""
    with team() as made:
        made.write(
            0,
            "Anna bokar salen senast 20 mars.",
            "Bo ringer leverantören senast 27 mars.",
            "Beslut: Huset hyrs i två år.",
        )
        made.sync()
        yield made


def changed(group: Team) -> None:
    """Let the notes say another day, and run."""
    group.rewrite(
        0,
        "Anna bokar salen senast 23 mars.",
        "Bo ringer leverantören senast 27 mars.",
        "Beslut: Huset hyrs i två år.",
    )
    group.sync()
    assert str(group.entries()["Anna bokar salen senast 23 mars"].due) == "2026-03-23"
    assert str(group.entries()["Bo ringer leverantören senast 27 mars"].due) == "2026-03-27"


def shows(group: Team, heading: str) -> list[str]:
    rows = group.sheet_hands().rows()
    column = rows[0].index(heading)
    return [row[column] if column < len(row) else "" for row in rows[1:]]


def test_the_headings_are_those_of_the_group(group: Team) -> None:
    assert group.sheet_hands().rows()[0][:6] == [
        "Ref", "Uppgift", "Ansvarig", "Senast", "Status", "Kommentar",
    ]  # fmt: skip


def test_rows_may_be_sorted_and_inserted(group: Team) -> None:
    hands = group.sheet_hands()
    hands.sort("Uppgift", descending=True)
    hands.insert_rows(2, 3)
    changed(group)


@pytest.mark.parametrize("title", ["", "Ledningsgruppens uppgifter"])
@pytest.mark.parametrize("renamed", [False, True])
def test_rows_may_stand_above_the_headings(group: Team, title: str, renamed: bool) -> None:
    hands = group.sheet_hands()
    if renamed:
        for heading in hands.rows()[0]:
            hands.rename(heading, f"Vår {heading}")
    hands.insert_rows(1, 2)
    hands.type("A1", title)
    heads = hands.rows()[2]
    changed(group)
    assert len(group.entries()) == 3
    assert hands.rows()[2] == heads


def test_columns_may_be_moved_renamed_and_added(group: Team) -> None:
    hands = group.sheet_hands()
    hands.insert_columns("Uppgift")
    hands.type("B1", "Budget")
    hands.type("B2", "12 000")
    hands.move_column("Senast", "Ref")
    hands.rename("Ansvarig", "Vem")
    changed(group)
    assert "12 000" in [cell for row in hands.rows() for cell in row]


def test_rows_of_others_are_left_alone(group: Team) -> None:
    hands = group.sheet_hands()
    hands.append("", "Vårt eget", "", "", "", "rad")
    changed(group)
    assert "Vårt eget" in shows(group, "Uppgift")


def test_a_cell_that_says_no_day_is_nobodys_edit_and_stays(group: Team) -> None:
    hands = group.sheet_hands()
    row = next(n for n, cells in enumerate(hands.rows(), start=1) if "bokar" in cells[1])
    hands.type(f"D{row}", "efter påsk")
    group.sync()
    assert "efter påsk" in shows(group, "Senast")


def test_what_a_person_types_stands(group: Team) -> None:
    hands = group.sheet_hands()
    row = next(n for n, cells in enumerate(hands.rows(), start=1) if "bokar" in cells[1])
    hands.type(f"E{row}", "Klar")
    hands.type(f"C{row}", "Cia, Disa")
    group.sync()
    entry = group.entries()["Anna bokar salen senast 20 mars"]
    assert (entry.status, entry.owners) == (Status.DONE, ("Cia", "Disa"))


def test_text_from_notes_is_never_a_formula(group: Team) -> None:
    group.write(1, 'Anna skriver =IMPORTXML("http://x") till Bo senast 3 april.')
    group.write(2, "Bo: =1+1 ska räknas, senast 3 april.")
    group.sync()
    book = group.served.world.sheets.books[group.sheet]
    said = [
        cell.get("userEnteredValue", {}) for tab in book.tabs for row in tab.rows for cell in row
    ]
    assert any("=1+1" in str(value.get("stringValue")) for value in said)
    assert not any("formulaValue" in value for value in said)


def test_a_report_names_documents_as_people_do(group: Team) -> None:
    group.write(1, "Anna skriver ett svar senast 3 april.")
    group.served.world.drive.trash(group.documents[0])
    group.served.world.faults.on("docs.documents.get", forbidden())
    report, _ = group.sync()
    (gone,), (failure,) = report.gone, report.failures
    assert (gone.shown, gone.id) == ("LG 0", group.documents[0])
    assert (failure.document.shown, failure.document.id) == ("LG 1", group.documents[1])


def test_an_entry_leads_to_its_document_by_name(group: Team) -> None:
    (origin,) = group.entries()["Anna bokar salen senast 20 mars"].sources
    assert (origin.name, origin.document) == ("LG 0", group.documents[0])
    assert shows(group, "Källa")[0] == "LG 0"
