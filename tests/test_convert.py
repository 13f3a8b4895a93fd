import json
from datetime import date

import pytest

from lgnotes.convert import from_json, to_json
from lgnotes.document import Loss
from lgnotes.errors import DamagedError, NewerVersionError
from lgnotes.model import (
    AgendaItem,
    Decision,
    Event,
    MeetingDate,
    Minutes,
    Notes,
    Task,
    TimeExpression,
)

NOTES = Notes(
    doc="LG 2026-03-04",
    meetings=(
        Minutes(
            title="Ledningsgruppen",
            body="Ledningsgruppen",
            date=MeetingDate(value=date(2026, 3, 4), stated=True, why="rubriken"),
            reference_year=2026,
            attendees=("Åsa", "Örjan"),
            items=(AgendaItem(number="1", heading="Budget", line=3, rule="number"),),
            decisions=(Decision(id="d1", text="Spara.", lines=((4, 5), (9, 9)), rule="label"),),
            tasks=(
                Task(
                    id="t1",
                    text="boka",
                    owners=("Åsa",),
                    due=date(2026, 3, 9),
                    lines=((6, 6),),
                    rule="undertaking",
                ),
            ),
            events=(Event(text="möte", start=date(2026, 4, 1), lines=((7, 7),), rule="day"),),
            dates=(TimeExpression(text="9/3", line=6, rule="slash"),),
        ),
    ),
    losses=(Loss("undecodable", 2, 3),),
)


def test_notes_survive_json_unchanged() -> None:
    assert from_json(to_json(NOTES)) == NOTES


def test_the_form_has_a_version_iso_days_and_ranges_as_pairs() -> None:
    plain = json.loads(to_json(NOTES))
    (meeting,) = plain["meetings"]
    assert plain["version"] == 1
    assert meeting["date"]["value"] == "2026-03-04"
    assert meeting["decisions"][0]["lines"] == [[4, 5], [9, 9]]
    assert meeting["tasks"][0]["due"] == "2026-03-09"
    assert "Åsa" in to_json(NOTES)


def test_a_later_form_is_refused_by_name() -> None:
    with pytest.raises(NewerVersionError, match=r"LG\.json"):
        from_json('{"version": 99, "doc": "x"}', name="LG.json")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 1, "doc": 3, "meetings": 4}']
)
def test_what_is_not_in_the_form_is_refused_by_name(text: str) -> None:
    with pytest.raises(DamagedError, match=r"LG\.json"):
        from_json(text, name="LG.json")
