"""The tab *Personer* is the group's, as the rest of the spreadsheet is."""

from collections.abc import Iterator
from typing import Any

import pytest

from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.sheet import SheetRegister
from lgnotes.errors import DamagedError
from lgnotes.register.people import DirectoryUpdate, PersonBase, PersonRow
from lgnotes.register.plan import RegisterUpdate
from lgnotes.testing.hands import SheetHands
from lgnotes.testing.oauth import USER
from tests.adapters.google.team import Team, team
from tests.contract.google import Hurry

WRITE = "sheets.spreadsheets.batchUpdate"


@pytest.fixture
def group() -> Iterator[Team]:
    """Return a group whose notes name two persons, after a run."""
    with team() as made:
        made.write(0, "Anna bokar salen senast 20 mars.")
        made.sync()
        yield made


@pytest.fixture
def new_group() -> Iterator[Team]:
    with team() as made:
        made.write(0, "Anna bokar salen senast 20 mars.")
        yield made


def persons(group: Team, title: str = "Personer") -> SheetHands:
    return SheetHands(group.served.world.sheets, group.sheet, sheet=title, user=USER)


def memory(group: Team) -> SheetHands:
    return persons(group, "_lgnotes")


def shown(group: Team, title: str = "Personer") -> list[list[str]]:
    """Return the cells without the ID, which stands last."""
    return [row[:4] for row in persons(group, title).rows()]


def titles(group: Team) -> set[str]:
    return {tab.title for tab in group.served.world.sheets.books[group.sheet].tabs}


def batch(group: Team, *requests: dict[str, Any]) -> None:
    api: Any = group.served.service("sheets")
    body = {"requests": list(requests)}
    api.spreadsheets().batchUpdate(spreadsheetId=group.sheet, body=body).execute()


def delete_tab(group: Team, title: str) -> None:
    tab = group.served.world.sheets.books[group.sheet].titled(title)
    batch(group, {"deleteSheet": {"sheetId": tab.id}})


def own_tab(group: Team, *rows: list[str]) -> None:
    """Make a tab *Personer* that is the group's own."""
    batch(group, {"addSheet": {"properties": {"title": "Personer"}}})
    for row in rows:
        persons(group).append(*row)


def test_it_shows_those_present_under_headings_in_the_groups_language(group: Team) -> None:
    assert shown(group) == [
        ["Namn", "Initialer", "Roll", "E-post"],
        ["Anna Berg", "", "", ""],
        ["Bo Ek", "", "", ""],
    ]


def test_the_headings_may_be_english() -> None:
    with team() as group:
        door = Door(group.served.credentials(), endpoint=group.served.root, clock=Hurry())
        register = SheetRegister(door, group.sheet, "en")
        with register.session() as session:
            session.write(RegisterUpdate(forgotten=("x",)))
        door.close()
        heads = persons(group, "People").rows()[0]
        assert heads == ["Name", "Initials", "Role", "Email", "ID"]


def test_what_a_person_corrects_has_all_read_again_in_one_run_and_no_other(group: Team) -> None:
    persons(group).type("B2", "ABg")
    report, calls = group.sync()
    assert (report.read, calls[WRITE]) == (1, 1)
    report, calls = group.sync()
    assert (report.read, calls[WRITE]) == (0, 0)
    assert shown(group)[1] == ["Anna Berg", "ABg", "", ""]


def test_a_register_from_before_gets_the_tab_at_its_next_write(group: Team) -> None:
    delete_tab(group, "Personer")
    rows = memory(group).rows()
    kept = [number for number, row in enumerate(rows, start=1) if row[0] == "person"]
    for number in reversed(kept):
        memory(group).delete_rows(number)
    _, calls = group.sync()
    assert calls[WRITE] == 0
    assert "Personer" not in titles(group)
    group.write(1, "Bo ringer leverantören senast 27 mars.")
    _, calls = group.sync()
    assert calls[WRITE] == 1
    assert [row[0] for row in shown(group)] == ["Namn", "Anna Berg", "Bo Ek"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Telefonlista"]],
        [["Namn", "Telefon"], ["Evert Dahl", "123"]],
        [["Namn", "E-post", "ID"], ["Evert Dahl", "e@x.se", "17"]],
    ],
)
def test_a_tab_of_the_groups_own_is_left_alone(new_group: Team, rows: list[list[str]]) -> None:
    own_tab(new_group, *rows)
    new_group.sync()
    new_group.sync()
    assert persons(new_group).rows() == rows
    assert [row[0] for row in shown(new_group, "Personer 2")] == ["Namn", "Anna Berg", "Bo Ek"]


def test_the_tab_may_be_renamed(group: Team) -> None:
    hands = persons(group).rename_sheet("Vi")
    hands.type("C2", "rektor")
    group.write(1, "Bo ringer leverantören senast 27 mars.")
    group.sync()
    assert shown(group, "Vi")[1:] == [["Anna Berg", "", "rektor", ""], ["Bo Ek", "", "", ""]]
    assert "Personer" not in titles(group)


def test_a_copy_that_lost_all_that_cannot_be_seen_is_known_by_its_headings(group: Team) -> None:
    for key in ("lgnotes.tab", "lgnotes.column"):
        gone = {"dataFilter": {"developerMetadataLookup": {"metadataKey": key}}}
        batch(group, {"deleteDeveloperMetadata": gone})
    group.write(1, "Bo ringer leverantören senast 27 mars.")
    group.sync()
    _, calls = group.sync()
    assert calls[WRITE] == 0
    assert "Personer 2" not in titles(group)
    assert [row[0] for row in shown(group)] == ["Namn", "Anna Berg", "Bo Ek"]


def test_a_column_that_is_deleted_is_nobodys_edit(group: Team) -> None:
    persons(group).delete_column("Roll")
    report, calls = group.sync()
    assert (report.read, calls[WRITE]) == (0, 0)
    group.write(1, "Bo ringer leverantören senast 27 mars.")
    group.sync()
    assert [row[:2] for row in shown(group)[1:]] == [["Anna Berg", ""], ["Bo Ek", ""]]


def test_without_its_ids_nobody_is_listed_twice(group: Team) -> None:
    persons(group).delete_column("ID")
    for number in (1, 2):
        group.write(number, "Bo ringer leverantören senast 27 mars.")
        group.sync()
    assert [row[0] for row in persons(group).rows()] == ["Namn", "Anna Berg", "Bo Ek"]


def test_without_the_hidden_tab_nobody_is_listed_twice_and_what_stands_is_kept(
    group: Team,
) -> None:
    persons(group).type("C2", "rektor")
    delete_tab(group, "_lgnotes")
    group.sync()
    _, calls = group.sync()
    assert calls[WRITE] == 0
    assert shown(group)[1:] == [["Anna Berg", "", "rektor", ""], ["Bo Ek", "", "", ""]]


def test_a_row_copied_with_its_id_is_a_row_of_its_own(group: Team) -> None:
    hands = persons(group)
    uid = hands.rows()[1][4]
    hands.append("Anna Lund", "AL", "", "", uid)
    group.sync()
    rows = hands.rows()
    assert [row[:2] for row in rows[1:]] == [["Anna Berg", ""], ["Bo Ek", ""], ["Anna Lund", "AL"]]
    assert len({row[4] for row in rows}) == 4


@pytest.fixture
def register(group: Team) -> Iterator[SheetRegister]:
    door = Door(group.served.credentials(), endpoint=group.served.root, clock=Hurry())
    yield SheetRegister(door, group.sheet)
    door.close()


def test_what_a_person_types_during_a_run_stands(group: Team, register: SheetRegister) -> None:
    persons(group).append("Cia Dahl")
    persons(group).append("Disa Holm")
    with register.session() as session:
        session.write(RegisterUpdate(forgotten=("x",)))
        people = session.state.people
        (anna, bo), (cia, disa) = people.rows, people.typed
        hands = persons(group)
        hands.type("C2", "rektor")
        hands.type("A4", "Cia Dahlin")
        hands.sort("Namn", descending=True)
        hands.delete_rows(next(n for n, r in enumerate(hands.rows(), 1) if r[0] == "Bo Ek"))
        row = PersonRow(name="Anna Berg", role="ekonom", email="a@x.se")
        update = DirectoryUpdate(
            rows={anna: row, bo: PersonRow(name="Bo Ek", role="ekonom")},
            bases={"lgpc": PersonBase(known_as="Cia Dahl")},
            adopted={cia: "lgpc", disa: "lgpd"},
        )
        session.write(RegisterUpdate(people=update))
    people = register.read().people
    assert people.rows[anna] == PersonRow(name="Anna Berg", role="rektor", email="a@x.se")
    assert people.rows["lgpd"] == PersonRow(name="Disa Holm")
    assert people.rows.keys() == {anna, "lgpd"}
    assert list(people.typed.values()) == [PersonRow(name="Cia Dahlin")]
    assert "lgpc" not in people.bases  # it is taken in by the next run, under its new name


def test_a_memory_that_is_broken_is_told(group: Team, register: SheetRegister) -> None:
    hands = memory(group)
    place = next(n for n, row in enumerate(hands.rows(), start=1) if row[0] == "person")
    hands.type(f"C{place}", "{")
    with pytest.raises(DamagedError):
        register.read()
