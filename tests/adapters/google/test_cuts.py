"""Every call of a run cut, before and after its effect: the next run makes it whole."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from typing import get_args

import attrs
import pytest

from lgnotes.errors import LgnotesError
from lgnotes.register.entry import Status
from lgnotes.register.plan import ChangeAction, Reason
from lgnotes.testing import World
from lgnotes.testing.faults import lost
from tests.adapters.google.team import Team, again, team

MOST = 60
"""More calls than any of these runs makes."""

Outcome = dict[str, dict[str, object]]
Before = Callable[[Team], None]

FIRST = {
    "edited": "Anna bokar salen senast 20 mars.",
    "moved": "Bo ringer leverantören senast 27 mars.",
    "struck": "Cia hämtar nycklarna senast 2 april.",
    "back": "Dan målar staketet senast 9 april.",
    "undated": "Eva köper färg senast 10 april.",
}
OTHERS = {
    "conflict": "Anna skriver ett svar senast 3 april.",
    "done": "Bo röjer vinden senast 14 april.",
    "event deleted": "Bo lagar grinden senast 15 april.",
    "row deleted": "Dan sopar gården senast 16 april.",
    "decided": "Beslut: Huset hyrs i två år.",
}
GONE = "Eva beställer jord senast 17 april."


def begun(team: Team) -> None:
    """Write the first notes; nothing has been run."""
    team.write(0, FIRST["edited"], FIRST["moved"])
    team.write(1, OTHERS["done"], OTHERS["decided"])


def under_way(team: Team) -> None:
    """Run, strike and run; then people edit everything, and all notes change as well."""
    team.write(0, *FIRST.values())
    team.write(1, *OTHERS.values())
    team.write(2, GONE)
    team.sync()
    team.rewrite(0, *(line for what, line in FIRST.items() if what != "back"))
    team.sync()
    people_edit(team)
    team.rewrite(
        0,
        "Anna bokar salen senast 23 mars.",
        "Bo ringer leverantören om priset senast 27 mars.",
        FIRST["back"],
        "Eva köper färg.",
    )
    team.rewrite(1, "Anna skriver ett svar senast 8 april.", *list(OTHERS.values())[1:])
    team.served.world.drive.trash(team.documents[2])
    team.write(3, "Bo lämnar ett förslag senast 24 april.")


def people_edit(team: Team) -> None:
    sheet, calendar = team.sheet_hands(), team.calendar_hands()

    def row(words: str) -> int:
        return next(n for n, cells in enumerate(sheet.rows(), start=1) if words in cells[1])

    sheet.type(f"F{row('bokar salen')}", "ringt en gång")
    sheet.type(f"D{row('ett svar')}", "2026-04-06")
    sheet.type(f"E{row('röjer vinden')}", "Klar")
    sheet.delete_rows(row("sopar gården"))
    sheet.sort("Uppgift", descending=True)
    sheet.move_column("Kommentar", "Uppgift")
    sheet.append("", "", "Måla plank", "Cia", "2026-04-24")
    people = attrs.evolve(sheet, sheet="Personer")
    people.type(f"B{[row[0] for row in people.rows()].index('Bo Ek') + 1}", "BoE")
    people.append("Disa Holm", "", "ekonom")
    calendar.move(event(team, "leverantören"), date(2026, 3, 30))
    calendar.delete(event(team, "grinden"))


def event(team: Team, words: str) -> str:
    """Return the title of the event with *words* in it."""
    (title,) = (title for title in team.events() if words in title)
    return title


def as_it_should_be(team: Team) -> Outcome:
    """Return all that people see, and make sure that a further run does nothing."""
    report, calls = team.sync()
    assert report.failures == ()
    report, calls = team.sync()
    assert (report.changes, report.conflicts) == ((), ())
    assert "sheets.spreadsheets.batchUpdate" not in calls
    rows: dict[str, object] = {
        text: (entry.owners, entry.due, entry.status, entry.comment)
        for text, entry in team.entries().items()
    }
    return {"register": rows, "calendar": dict(team.events()), "people": team.people()}


@cache
def prepared(before: Before) -> tuple[Team, Outcome]:
    """Return a group to which *before* has happened, and what a calm run makes of it."""
    with team() as made:
        before(made)
    with again(made) as calm:
        calm.sync()
        return made, as_it_should_be(calm)


def cut_before(world: World, call: int) -> None:
    world.faults.on("*", lost("before"), call=call)


def cut_after(world: World, call: int) -> None:
    world.faults.on("*", lost("after"), call=call)


def closed_after(world: World, call: int) -> None:
    """... which httplib2 answers by sending the request again."""
    world.faults.on("*", lost("after", "closed"), call=call)


def cut_for_good(world: World, call: int) -> None:
    """... so that the run ends there."""
    world.faults.on("*", lost("after"), call=call)
    world.faults.on("*", lost("before"), call=call + 1, times=None)


@pytest.mark.parametrize("way", [cut_before, cut_after, closed_after, cut_for_good])
@pytest.mark.parametrize("before", [begun, under_way])
def test_a_cut_anywhere_loses_and_doubles_nothing(
    before: Before, way: Callable[[World, int], None]
) -> None:
    group, wanted = prepared(before)
    for number in range(1, MOST):
        with again(group) as cut:
            world = cut.served.world
            world.calls.reset()
            way(world, number)
            with suppress(LgnotesError):
                cut.sync()
            done = sum(world.calls.values()) < number
            world.faults.clear()
            assert as_it_should_be(cut) == wanted, f"call {number}"
        if done:
            return
    raise AssertionError("the run never ends")


def test_the_directory_of_these_runs_is_what_people_made_of_it() -> None:
    _, wanted = prepared(under_way)
    assert wanted["people"] == {
        "Anna Berg": ("", "", ""), "Bo Ek": ("BoE", "", ""), "Disa Holm": ("", "ekonom", ""),
    }  # fmt: skip


def test_the_register_of_these_runs_is_what_people_and_notes_made_of_it() -> None:
    _, wanted = prepared(under_way)
    anna, bo, cia, dan, eva = (("Anna",), ("Bo",), ("Cia",), ("Dan",), ("Eva",))
    assert wanted["register"] == {
        "Anna bokar salen senast 23 mars": (anna, date(2026, 3, 23), Status.OPEN, "ringt en gång"),
        "Anna skriver ett svar senast 8 april": (anna, date(2026, 4, 6), Status.OPEN, ""),
        "Bo lämnar ett förslag senast 24 april": (bo, date(2026, 4, 24), Status.OPEN, ""),
        "Bo ringer leverantören om priset senast 27 mars": (
            bo, date(2026, 3, 30), Status.OPEN, "",
        ),
        "Bo röjer vinden senast 14 april": (bo, date(2026, 4, 14), Status.DONE, ""),
        "Cia hämtar nycklarna senast 2 april": (cia, date(2026, 4, 2), Status.STRUCK, ""),
        "Bo lagar grinden senast 15 april": (bo, date(2026, 4, 15), Status.OPEN, ""),
        "Dan målar staketet senast 9 april": (dan, date(2026, 4, 9), Status.OPEN, ""),
        "Eva beställer jord senast 17 april": (eva, date(2026, 4, 17), Status.STRUCK, ""),
        "Eva köper färg": (eva, None, Status.OPEN, ""),
        "Huset hyrs i två år.": ((), None, Status.OPEN, ""),
        "Måla plank": (cia, date(2026, 4, 24), Status.OPEN, ""),
    }  # fmt: skip
    assert wanted["calendar"] == {
        "Anna bokar salen senast 23 mars": "2026-03-23",
        "Anna skriver ett svar senast 8 april": "2026-04-06",
        "Bo lämnar ett förslag senast 24 april": "2026-04-24",
        "Bo ringer leverantören om priset senast 27 mars": "2026-03-30",
        "Cia: Måla plank": "2026-04-24",
        "Dan målar staketet senast 9 april": "2026-04-09",
        "✔ Bo röjer vinden senast 14 april": "2026-04-14",
    }


def test_a_run_of_these_makes_every_kind_of_change_by_every_kind_of_call() -> None:
    group, _ = prepared(under_way)
    with again(group) as calm:
        report, calls = calm.sync()
    kinds = {(change.action, change.reason) for change in report.changes}
    assert {action for action, _ in kinds} == set(get_args(ChangeAction))
    assert {reason for _, reason in kinds} >= {
        Reason.MOVED_IN_CALENDAR, Reason.TYPED_BY_PERSON, Reason.ROW_DELETED, Reason.DOCUMENT_GONE,
    }  # fmt: skip
    assert [conflict.person for conflict in report.conflicts] == ["2026-04-06"]
    assert set(calls) == {
        *("drive.files.list", "docs.documents.get", "calendar.events.list"),
        *("sheets.spreadsheets.get", "sheets.spreadsheets.batchUpdate"),
        *("calendar.events.insert", "calendar.events.patch", "calendar.events.delete"),
    }
