import attrs
import pytest

from lgnotes.export.rows import COLUMNS, cells, headings, in_order, origin_text, record
from lgnotes.register.entry import Entry, Origin
from tests.export.values import DECISION, ENTRIES, LATER_TASK, TASK


def test_entries_stand_by_meeting_and_the_tenth_item_after_the_ninth() -> None:
    assert [entry.uid for entry in in_order(ENTRIES)] == ["lgdecision1", "lgtask1", "lgtask2"]


def test_the_json_form_of_an_entry_is_the_documented_one() -> None:
    assert record(TASK) == {
        "uid": "lgtask1",
        "ref": "LG 2026-02-09 § 5:1",
        "kind": "task",
        "text": "Ta fram underlag för lokalfrågan",
        "owners": ["Anna Berg", "Rektorsgruppen"],
        "due": "2026-02-16",
        "status": "pågår",
        "comment": "Ringde i måndags\nVäntar på svar",
        "group": "Ledningsgruppen",
        "meeting": "2026-02-09",
        "item": "5 Lokaler",
        "source": [{"document": "vt/LG 9 feb.md", "lines": [(12, 14)]}],
        "confidence": 0.9,
    }


def test_what_an_entry_lacks_is_null_or_empty_in_json() -> None:
    bare = record(attrs.evolve(LATER_TASK, meeting=None, sources=()))
    assert (bare["due"], bare["meeting"], bare["owners"], bare["source"]) == (None, None, [], [])


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((), "LG.md"),
        (((8, 8),), "LG.md, rad 8"),
        (((12, 14),), "LG.md, rad 12–14"),
        (((3, 3), (9, 10)), "LG.md, rad 3, 9–10"),
    ],
)
def test_a_source_names_its_lines(lines: tuple[tuple[int, int], ...], shown: str) -> None:
    assert origin_text(Origin(document="LG.md", lines=lines), "sv") == shown


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_heading_has_its_cell(entry: Entry) -> None:
    assert len(headings(entry.kind, "sv")) == len(cells(entry, "sv")) == len(COLUMNS[entry.kind])


def test_headings_are_in_the_language_asked_for() -> None:
    assert headings("task", "sv")[:5] == ["Ref", "Uppgift", "Ansvarig", "Senast", "Status"]
    assert headings("decision", "en")[:3] == ["Ref", "Decision", "Decided by"]


def test_a_status_is_in_the_language_asked_for() -> None:
    assert cells(DECISION, "en")[3] == "open"
