"""Every request of a run cut once, before and after its effect: the next run makes it whole."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import attrs
import pytest

from lgnotes.errors import LgnotesError
from lgnotes.register.entry import Status
from tests.adapters.google.team import Team, team

MOST = 40
"""More requests than any of these runs makes."""


def begun(team: Team) -> None:
    """Write the first notes; nothing has been run."""
    team.write(0, "Anna bokar salen senast 20 mars.", "Bo ringer leverantören senast 27 mars.")
    team.write(1, "Anna skriver ett svar senast 3 april.", "Beslut: Huset hyrs i två år.")


def under_way(team: Team) -> None:
    """Run once; then people edit everything, and the notes change as well."""
    begun(team)
    team.sync()
    sheet, calendar = team.sheet_hands(), team.calendar_hands()
    row = next(n for n, cells in enumerate(sheet.rows(), start=1) if "bokar salen" in cells[1])
    sheet.type(f"F{row}", "ringt en gång")
    sheet.sort("Uppgift", descending=True)
    sheet.move_column("Kommentar", "Uppgift")
    sheet.append("", "", "Måla plank", "Cia", "2026-04-24")
    people = attrs.evolve(sheet, sheet="Personer")
    people.type(f"B{[row[0] for row in people.rows()].index('Bo Ek') + 1}", "BoE")
    people.append("Disa Holm", "", "ekonom")
    calendar.move(next(s for s in team.events() if "ringer" in s), date(2026, 3, 30))
    team.rewrite(
        0, "Anna bokar salen senast 23 mars.", "Bo ringer leverantören om priset senast 27 mars."
    )
    team.write(2, "Bo lämnar ett förslag senast 10 april.")


def as_it_should_be(team: Team) -> dict[str, dict[str, object]]:
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


def expected(before: Callable[[Team], None]) -> dict[str, dict[str, object]]:
    with team() as calm:
        before(calm)
        calm.sync()
        return as_it_should_be(calm)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("before", [begun, under_way])
def test_a_cut_anywhere_loses_and_doubles_nothing(
    before: Callable[[Team], None], when: str
) -> None:
    wanted = expected(before)
    for number in range(1, MOST):
        with team() as cut:
            before(cut)
            cut.served.world.calls.reset()
            cut.served.world.faults.cut_call(number, "before" if when == "before" else "after")
            with suppress(LgnotesError):
                cut.sync()
            done = cut.served.world.calls.requests < number
            cut.served.world.faults.clear()
            assert as_it_should_be(cut) == wanted, f"request {number} cut {when}"
        if done:
            return
    raise AssertionError("the run never ends")


def test_the_register_of_these_runs_is_what_people_made_of_it() -> None:
    outcome = expected(under_way)
    assert outcome["people"] == {
        "Anna Berg": ("", "", ""), "Bo Ek": ("BoE", "", ""), "Disa Holm": ("", "ekonom", ""),
    }  # fmt: skip
    wanted = outcome["register"]
    assert wanted["Anna bokar salen senast 23 mars"] == (
        ("Anna",), date(2026, 3, 23), Status.OPEN, "ringt en gång",
    )  # fmt: skip
    assert wanted["Måla plank"] == (("Cia",), date(2026, 4, 24), Status.OPEN, "")
    assert wanted["Bo ringer leverantören om priset senast 27 mars"] == (
        ("Bo",), date(2026, 3, 30), Status.OPEN, "",
    )  # fmt: skip
