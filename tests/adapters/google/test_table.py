"""Tasks and decisions are tables, which the group may change, widen or turn back."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from lgnotes.adapters.google import session
from lgnotes.adapters.google.layout import Json
from lgnotes.adapters.google.spreadsheet import Look, Spreadsheet
from lgnotes.register.entry import Status
from lgnotes.testing.hands import SheetHands
from lgnotes.testing.spreadsheet.tab import Tab
from lgnotes.texts import LANGUAGES, Language, say
from tests.adapters.google.team import Team, team

TASKS, DECISIONS = "Uppgifter", "Beslut"
FIRST = ("Anna bokar salen senast 20 mars.", "Bo ringer leverantören senast 27 mars.")


@pytest.fixture
def group() -> Iterator[Team]:
    """Return a group whose register holds two tasks and a decision."""
    with team() as made:
        made.write(0, *FIRST, "Beslut: Huset hyrs i två år.")
        made.sync()
        yield made


def tab_of(group: Team, title: str = TASKS) -> Tab:
    return group.served.world.sheets.books[group.sheet].titled(title)


def tables(group: Team, title: str = TASKS) -> list[dict[str, Any]]:
    return tab_of(group, title).parts.get("tables", [])


def reach(group: Team, title: str = TASKS) -> tuple[int, int, int, int]:
    """Return the rows and columns of a tab's only table: from, up to, from, up to."""
    (table,) = tables(group, title)
    edges = ("startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex")
    top, bottom, left, right = (table["range"][edge] for edge in edges)
    return top, bottom, left, right


def kinds(group: Team, title: str = TASKS) -> list[str | None]:
    (table,) = tables(group, title)
    return [column.get("columnType") for column in table["columnProperties"]]


def ask(group: Team, *requests: dict[str, Any]) -> None:
    api: Any = group.served.service("sheets")
    body = {"requests": list(requests)}
    api.spreadsheets().batchUpdate(spreadsheetId=group.sheet, body=body).execute()


def area(group: Team, rows: tuple[int, int], columns: tuple[int, int]) -> dict[str, int]:
    return {
        "sheetId": tab_of(group).id,
        "startRowIndex": rows[0],
        "endRowIndex": rows[1],
        "startColumnIndex": columns[0],
        "endColumnIndex": columns[1],
    }


def a_meeting_more(group: Team) -> None:
    """Let a further meeting name a task, and run; a run after that has nothing to write."""
    group.write(len(group.documents), f"Cia köper kaffe {len(group.documents)} senast 3 april.")
    report, _ = group.sync()
    assert report.failures == ()
    _, calls = group.sync()
    assert "sheets.spreadsheets.batchUpdate" not in calls


def column(group: Team, heading: str) -> list[str]:
    rows = group.sheet_hands().rows()
    place = rows[0].index(heading)
    return [row[place] if place < len(row) else "" for row in rows[1:]]


class TestNew:
    def test_days_are_days_statuses_are_chosen_and_the_rest_is_text(self, group: Team) -> None:
        text = ["TEXT"]
        assert kinds(group) == [*text * 3, "DATE", "DROPDOWN", *text * 2, "DATE", *text * 3]
        assert kinds(group, DECISIONS) == [*text * 3, "DROPDOWN", *text * 2, "DATE", *text * 3]

    def test_a_table_holds_the_headings_and_all_rows(self, group: Team) -> None:
        assert reach(group) == (0, 3, 0, 11)
        assert reach(group, DECISIONS) == (0, 2, 0, 10)
        assert group.sheet_hands().rows()[0][3] == "Senast"
        assert column(group, "Senast") == ["2026-03-20", "2026-03-27"]

    @pytest.mark.parametrize("status", Status)
    def test_every_status_as_it_is_shown_may_be_chosen(self, group: Team, status: Status) -> None:
        (table,) = tables(group)
        rule = table["columnProperties"][4]["dataValidationRule"]["condition"]
        assert say(f"status.{status}", "sv") in [v["userEnteredValue"] for v in rule["values"]]

    def test_heading_id_and_link_are_as_they_were(self, group: Team) -> None:
        tab = tab_of(group)
        assert tab.properties["gridProperties"]["frozenRowCount"] == 1
        (guard,) = tab.parts["protectedRanges"]
        assert guard["range"]["startColumnIndex"] == column_of(group, "ID")
        link = tab.cell(1, column_of(group, "Källa"))["userEnteredFormat"]["textFormat"]["link"]
        assert group.documents[0] in link["uri"]

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("status", [Status.DONE, Status.DROPPED, Status.STRUCK])
    def test_what_is_over_is_not_coloured_as_overdue(
        self, group: Team, status: Status, language: Language
    ) -> None:
        (rule,) = tab_of(group).parts["conditionalFormats"]
        (value,) = rule["booleanRule"]["condition"]["values"]
        assert f'($E2<>"{say(f"status.{status}", language)}")' in value["userEnteredValue"]

    def test_a_register_without_decisions_has_its_table_all_the_same(self) -> None:
        with team() as group:
            group.write(0, *FIRST)
            group.sync()
            assert reach(group, DECISIONS) == (0, 2, 0, 10)
            group.write(1, "Beslut: Huset hyrs i två år.")
            group.sync()
            assert reach(group, DECISIONS) == (0, 2, 0, 10)
            assert len(group.entries()) == 3

    def test_many_rows_find_room(self) -> None:
        with team() as group:
            group.write(0, *(f"Anna bokar sal {number} senast 20 mars." for number in range(250)))
            group.sync()
            assert len(group.entries()) > 200
            assert reach(group) == (0, len(group.entries()) + 1, 0, 11)


def column_of(group: Team, heading: str) -> int:
    return group.sheet_hands().rows()[0].index(heading)


class TestRowsAdded:
    def test_they_cost_no_write_of_their_own(self, group: Team) -> None:
        group.write(1, "Cia köper kaffe senast 3 april.")
        _, calls = group.sync()
        assert calls["sheets.spreadsheets.batchUpdate"] == 1
        assert reach(group) == (0, 4, 0, 11)

    def test_rows_added_later_lie_in_the_table(self, group: Team) -> None:
        for number in range(2):
            a_meeting_more(group)
            assert reach(group) == (0, 4 + number, 0, 11)
        assert column(group, "Senast")[-1] == "2026-04-03"

    def test_rows_that_people_have_emptied_are_filled_first(self, group: Team) -> None:
        ask(
            group,
            {
                "updateTable": {
                    "table": {
                        "tableId": tables(group)[0]["tableId"],
                        "range": area(group, (0, 30), (0, 11)),
                    },
                    "fields": "range",
                }
            },
        )
        a_meeting_more(group)
        assert reach(group) == (0, 30, 0, 11)
        assert column(group, "Uppgift")[2] == "Cia köper kaffe 1 senast 3 april"

    def test_peoples_own_columns_and_rows_stay_where_they_are(self, group: Team) -> None:
        hands = group.sheet_hands()
        hands.type("L1", "Budget")
        hands.type("L2", "12 000")
        hands.append("", "Vårt eget")
        for row in range(1, 20):
            hands.type(f"N{row}", f"legend {row}")
        a_meeting_more(group)
        rows = hands.rows()
        assert reach(group) == (0, 5, 0, 12)
        assert rows[4][1] == "Cia köper kaffe 1 senast 3 april"
        assert (rows[1][11], rows[3][1]) == ("12 000", "Vårt eget")
        assert [row[13] for row in rows[:19]] == [f"legend {row}" for row in range(1, 20)]

    def test_rows_below_the_table_are_taken_in(self, group: Team) -> None:
        group.sheet_hands().type("B8", "Långt nere")
        a_meeting_more(group)
        assert reach(group) == (0, 9, 0, 11)
        assert "Långt nere" in group.entries()

    def test_columns_moved_sorted_and_inserted_are_found(self, group: Team) -> None:
        hands = group.sheet_hands()
        hands.sort("Uppgift", descending=True)
        hands.insert_rows(2, 2)
        hands.insert_columns("Uppgift")
        hands.move_column("Senast", "Ref")
        a_meeting_more(group)
        group.rewrite(0, "Anna bokar salen senast 23 mars.", FIRST[1])
        group.sync()
        assert str(group.entries()["Anna bokar salen senast 23 mars"].due) == "2026-03-23"
        assert sorted(column(group, "Senast")) == ["", "", "2026-03-23", "2026-03-27", "2026-04-03"]
        assert reach(group) == (0, 6, 0, 12)

    def test_a_text_where_a_day_should_stand_is_left(self, group: Team) -> None:
        group.sheet_hands().type("D2", "efter påsk")
        group.rewrite(0, "Anna bokar salen senast 23 mars.", FIRST[1])
        group.sync()
        assert column(group, "Senast")[0] == "efter påsk"

    def test_a_write_cut_between_the_table_and_its_rows_is_made_whole(
        self, group: Team, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(session, "BYTES", 1)
        group.write(1, "Cia köper kaffe senast 3 april.")
        sent = Spreadsheet.write
        left = [1]

        def cut(there: Spreadsheet, requests: Sequence[Json], *, seen: Look) -> Look:
            if not left:
                raise KeyboardInterrupt
            left.pop()
            assert "updateTable" in requests[0]
            return sent(there, requests, seen=seen)

        monkeypatch.setattr(Spreadsheet, "write", cut)
        with pytest.raises(KeyboardInterrupt):
            group.sync()
        monkeypatch.undo()
        group.sync()
        assert reach(group) == (0, 4, 0, 11)
        assert len(group.entries()) == 4


class TestPeoplesTables:
    def test_a_table_turned_back_into_cells_is_not_made_again(self, group: Team) -> None:
        group.sheet_hands().convert_to_range()
        a_meeting_more(group)
        assert tables(group) == []
        assert column(group, "Senast") == ["2026-03-20", "2026-03-27", "2026-04-03"]

    def test_a_table_may_be_renamed_and_its_types_changed(self, group: Team) -> None:
        (table,) = tables(group)
        heads = group.sheet_hands().rows()[0]
        columns: list[dict[str, Any]] = [
            {"columnIndex": place, "columnName": head, **({"columnType": "TEXT"} if place else {})}
            for place, head in enumerate(heads)
        ]
        node = {"tableId": table["tableId"], "name": "Att_göra", "columnProperties": columns}
        ask(group, {"updateTable": {"table": node, "fields": "name,columnProperties"}})
        group.rewrite(0, "Anna bokar salen senast 23 mars.", FIRST[1])
        a_meeting_more(group)
        assert str(group.entries()["Anna bokar salen senast 23 mars"].due) == "2026-03-23"
        assert reach(group) == (0, 4, 0, 11)

    def test_a_table_that_people_made_of_a_register_is_kept(self, group: Team) -> None:
        group.sheet_hands().convert_to_range()
        day = {"columnIndex": 3, "columnName": "Senast", "columnType": "DATE"}
        some = {"name": "Vår", "range": area(group, (0, 3), (0, 5)), "columnProperties": [day]}
        ask(group, {"addTable": {"table": some}})
        group.rewrite(0, "Anna bokar salen senast 23 mars.", FIRST[1])
        a_meeting_more(group)
        assert reach(group) == (0, 4, 0, 5)
        assert column(group, "Senast") == ["2026-03-23", "2026-03-27", "2026-04-03"]

    @pytest.mark.parametrize(
        "lying",
        [
            {"addBanding": lambda below: {"bandedRange": {"range": below, "rowProperties": {}}}},
            {"setBasicFilter": lambda below: {"filter": {"range": below}}},
            {"mergeCells": lambda below: {"range": below, "mergeType": "MERGE_ALL"}},
            {"addTable": lambda below: {"table": {"name": "Vår", "range": below}}},
        ],
        ids=lambda lying: str(next(iter(lying))),
    )
    def test_a_table_does_not_grow_over_what_people_laid_below_it(
        self, group: Team, lying: dict[str, Any]
    ) -> None:
        below = area(group, (3, 6), (0, 4))
        ((name, request),) = lying.items()
        ask(group, {name: request(below)})
        a_meeting_more(group)
        assert tables(group)[0]["range"]["endRowIndex"] == 3
        assert "Cia köper kaffe 1 senast 3 april" in group.entries()

    def test_a_footer_stays_the_last_row_of_its_table(self, group: Team) -> None:
        (table,) = tables(group)
        grey = {"footerColorStyle": {"rgbColor": {"red": 0.9}}}
        node = {"tableId": table["tableId"], "rowsProperties": grey}
        ask(group, {"updateTable": {"table": node, "fields": "rowsProperties"}})
        assert reach(group) == (0, 4, 0, 11)
        a_meeting_more(group)
        assert reach(group) == (0, 4, 0, 11)
        assert column(group, "Uppgift")[2:] == ["", "Cia köper kaffe 1 senast 3 april"]


SOME = {"sheetId": 0, "startRowIndex": 0, "endRowIndex": 4, "endColumnIndex": 1}
TAKEN: dict[str, dict[str, Any]] = {
    "table": {"addTable": {"table": {"name": "uppgifter", "range": SOME}}},
    "name": {"addNamedRange": {"namedRange": {"name": TASKS, "range": SOME}}},
    "tab": {
        "updateSheetProperties": {
            "properties": {"sheetId": 0, "title": "uppgifter"},
            "fields": "title",
        }
    },
}


class TestPeoplesSpreadsheet:
    """A spreadsheet that the group had before."""

    @pytest.mark.parametrize("what", TAKEN)
    def test_names_that_are_taken_are_left_to_those_who_have_them(self, what: str) -> None:
        with team() as group:
            group.write(0, *FIRST, "Beslut: Huset hyrs i två år.")
            hands = SheetHands(group.served.world.sheets, group.sheet, user="anna@example.org")
            hands.type("A1", "Vårt")
            ask(group, TAKEN[what])
            group.sync()
            assert len(group.entries()) == 3
            mine = TASKS if what != "tab" else f"{TASKS} 2"
            named = [table["name"] for table in tables(group, mine)]
            assert named == [TASKS if what == "tab" else f"{TASKS}_2"]
            _, calls = group.sync()
            assert "sheets.spreadsheets.batchUpdate" not in calls
