"""What chips, boxes and strikes mean: owners, deadlines, what is done and what no longer holds."""

from datetime import date
from typing import Any

import attrs
import pytest

from lgnotes.document import Block, Chip, ChipKind, Document, Kind
from lgnotes.extract import extract
from lgnotes.model import Minutes, Person

Part = str | tuple[ChipKind, str, str]

ANNA: Part = ("person", "Anna Berg", "anna.berg@skola.se")
BO: Part = ("person", "Bo Ek", "bo.ek@skola.se")
CIA: Part = ("person", "cia.lund@skola.se", "cia.lund@skola.se")
"""Shown with the address, as for those who are not in the directory."""

BY_20_MARCH: Part = ("date", "20 mars", "2026-03-20")


def block(*parts: Part, kind: Kind = Kind.LIST_ITEM, **more: Any) -> Block:
    """Return a block of *parts*, each a text or a chip: its kind, what it shows, its value."""
    text, chips = "", []
    for part in parts:
        shown = part if isinstance(part, str) else part[1]
        if not isinstance(part, str):
            end = len(text) + len(shown)
            chips.append(Chip(kind=part[0], start=len(text), end=end, value=part[2]))
        text += shown
    found = Block(text=text, kind=kind, line=0, end_line=0, chips=tuple(chips))
    return attrs.evolve(found, **more)


def row(*cells: Part) -> Block:
    parts = [part for cell in cells for part in (cell, " | ")][:-1]
    shown = tuple(cell if isinstance(cell, str) else cell[1] for cell in cells)
    return block(*parts, kind=Kind.TABLE_ROW, cells=shown)


def minutes(*blocks: Block) -> Minutes:
    """Read *blocks* under a point of a meeting on Wednesday 4 March 2026."""
    head = [
        Block(text="Ledningsgruppen 2026-03-04", kind=Kind.HEADING, level=1, line=1, end_line=1),
        Block(text="Budget", kind=Kind.HEADING, level=2, marker="1.", line=2, end_line=2),
    ]
    placed = [attrs.evolve(one, line=at, end_line=at) for at, one in enumerate(blocks, start=3)]
    (meeting,) = extract(Document(name="LG", blocks=(*head, *placed))).meetings
    return meeting


OWNED = [
    (block(ANNA, " Boka buss"), ("Anna Berg",), None),
    (block("Boka buss ", ANNA), ("Anna Berg",), None),
    (block(ANNA, " ", BO, " Boka buss"), ("Anna Berg", "Bo Ek"), None),
    (block("Boka buss ", ANNA, " ", BO), ("Anna Berg", "Bo Ek"), None),
    (block("Boka buss ", CIA), ("Cia Lund",), None),
    (block(ANNA, " bokar buss", kind=Kind.PARAGRAPH), ("Anna Berg",), None),
    (block(ANNA, ": boka buss"), ("Anna Berg",), None),
    (block("Boka buss ", ANNA, " ", BY_20_MARCH), ("Anna Berg",), date(2026, 3, 20)),
    (block("Ny rutin, klart ", BY_20_MARCH, " ", ANNA), ("Anna Berg",), date(2026, 3, 20)),
    (block("Ny rutin ", ANNA, checked=False), ("Anna Berg",), None),
    (block(ANNA, " Ny rutin ", BY_20_MARCH, checked=False), ("Anna Berg",), date(2026, 3, 20)),
]


@pytest.mark.parametrize(("one", "owners", "due"), OWNED, ids=[row[0].text for row in OWNED])
def test_a_person_chip_is_an_owner_and_a_date_chip_a_deadline(
    one: Block, owners: tuple[str, ...], due: date | None
) -> None:
    (task,) = minutes(one).tasks
    assert (task.owners, task.due, task.strength) == (owners, due, "explicit")


NOT_OWNED = [
    block("Budget ", ANNA),
    block("Möte med ", ANNA),
    block("Information från ", ANNA, kind=Kind.PARAGRAPH),
    block(ANNA, " är sjuk", kind=Kind.PARAGRAPH),
]


@pytest.mark.parametrize("one", NOT_OWNED, ids=[one.text for one in NOT_OWNED])
def test_a_person_chip_beside_no_deed_is_no_owner(one: Block) -> None:
    assert minutes(one).tasks == ()


@pytest.mark.parametrize("shown", ["20 mars", "20 mar. 2026", "Mar 20, 2027", "fredag"])
def test_a_date_chip_means_its_day_however_it_is_shown(shown: str) -> None:
    chip: Part = ("date", shown, "2027-03-20")
    (task,) = minutes(block("Anna bokar buss senast ", chip)).tasks
    assert task.due == date(2027, 3, 20)


def test_people_have_the_address_of_their_chip() -> None:
    found = minutes(block(ANNA, " bokar buss", kind=Kind.PARAGRAPH), block("Bo bokar tåg"))
    assert found.person("Anna Berg") == Person(name="Anna Berg", email="anna.berg@skola.se")


def test_a_link_to_write_to_somebody_names_nobody() -> None:
    here: Part = ("person", "här", "info@skola.se")
    found = minutes(block("Anmäl dig ", here, kind=Kind.PARAGRAPH))
    assert (found.people, found.tasks) == ((), ())


def test_chips_beside_each_other_are_several_attendees() -> None:
    present = block("Deltagare: ", ANNA, " ", BO, " ", CIA, kind=Kind.PARAGRAPH, line=2, end_line=2)
    head = Block(text="LG 2026-03-04", kind=Kind.HEADING, level=1, line=1, end_line=1)
    point = Block(text="Budget", kind=Kind.HEADING, level=2, line=3, end_line=3)
    (meeting,) = extract(Document(name="LG", blocks=(head, present, point))).meetings
    assert meeting.attendees == ("Anna Berg", "Bo Ek", "Cia Lund")


def test_a_table_of_tasks_has_chips_in_its_cells() -> None:
    rows = (row("Uppgift", "Ansvarig", "Klart"), row("Ny plan", ANNA, BY_20_MARCH))
    (task,) = minutes(*rows).tasks
    assert (task.owners, task.due) == (("Anna Berg",), date(2026, 3, 20))


@pytest.mark.parametrize(
    ("state", "why"), [({"checked": True}, "done"), ({"struck": True}, "struck")]
)
def test_what_is_ticked_is_done_and_what_is_struck_no_longer_holds(
    state: dict[str, Any], why: str
) -> None:
    found = minutes(block("Anna bokar buss senast 20 mars", **state))
    assert (found.tasks, found.events) == ((), ())
    assert [miss.why for miss in found.near_misses] == [why]


def test_a_decision_that_is_struck_is_none() -> None:
    assert minutes(block("Beslut: Huset hyrs.", kind=Kind.PARAGRAPH, struck=True)).decisions == ()


def test_of_a_deadline_that_is_struck_and_written_anew_the_new_one_holds() -> None:
    struck: Part = ("struck", "13 mars", "")
    (task,) = minutes(block("Anna bokar buss senast ", struck, " 20 mars.")).tasks
    assert (task.due, task.text) == (date(2026, 3, 20), "Anna bokar buss senast 20 mars")


def test_an_owner_that_is_struck_in_a_cell_is_none() -> None:
    struck = block("Ny plan", " | ", ("struck", "Anna", ""), " Bo", kind=Kind.TABLE_ROW)
    rows = (row("Uppgift", "Ansvarig"), attrs.evolve(struck, cells=("Ny plan", "Anna Bo")))
    (task,) = minutes(*rows).tasks
    assert task.owners == ("Bo",)


def test_lines_stay_what_they_were() -> None:
    chip: Part = ("date", "20 mars", "2026-03-20")
    text = block("Anna bokar buss senast ", chip, " och Bo bokar tåg.", kind=Kind.PARAGRAPH)
    second = text.text.index("och Bo")
    wrapped = attrs.evolve(text, breaks=((second, 4),))
    found = minutes(wrapped)
    assert [task.lines for task in found.tasks][-1] == ((4, 4),)
