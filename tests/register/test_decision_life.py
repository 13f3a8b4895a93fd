"""What becomes of decisions."""

from datetime import date
from typing import Any

import attrs
import pytest

from lgnotes.model import FollowUp
from lgnotes.register.decision_life import DecisionLife, decision_lives
from lgnotes.register.entry import DocumentState, Entry, Origin, RegisterState, Status
from lgnotes.register.mention import Mention, to_text

MARCH_3, MAY_19 = date(2026, 3, 3), date(2026, 5, 19)


def entry(uid: str, **values: Any) -> Entry:
    stands = Entry(uid=uid, ref=uid, kind="task", text=uid, meeting=MARCH_3, item="2 Skåp")
    return attrs.evolve(stands, **values)


DECISION = entry("d", kind="decision", owners=("Ledningsgruppen",))


def life(*entries: Entry, documents: tuple[DocumentState, ...] = ()) -> DecisionLife:
    state = RegisterState(
        entries={one.uid: one for one in entries}, documents={d.id: d for d in documents}
    )
    return decision_lives(state)[0]


@pytest.mark.parametrize(
    ("tasks", "stage"),
    [
        ((), "decided"),
        (("t",), "ongoing"),
        (("t", "u"), "ongoing"),
    ],
)
def test_a_decision_with_tasks_is_being_carried_out(tasks: tuple[str, ...], stage: str) -> None:
    assert life(DECISION, *map(entry, tasks)).stage == stage


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        (Status.ONGOING, "ongoing"),
        (Status.DONE, "done"),
        (Status.DROPPED, "dropped"),
        (Status.STRUCK, "struck"),
    ],
)
def test_what_people_and_meetings_say_goes_before(status: Status, stage: str) -> None:
    assert life(attrs.evolve(DECISION, status=status), entry("t")).stage == stage


@pytest.mark.parametrize(
    "other",
    [
        entry("t", item="3 Annat"),
        entry("t", meeting=MAY_19),
        entry("t", group="Rektorsgruppen"),
        entry("t", meeting=None),
        entry("t", status=Status.STRUCK),
        entry("t", status=Status.DROPPED),
    ],
)
def test_tasks_of_other_points_and_such_as_are_gone_say_nothing(other: Entry) -> None:
    assert life(DECISION, other).stage == "decided"


def test_who_carries_it_out_and_until_when_is_told_by_its_tasks() -> None:
    done = entry("t", owners=("Bo",), due=MAY_19, status=Status.DONE)
    open_ = entry("u", owners=("Anna", "Bo"), due=date(2026, 4, 1))
    told = life(DECISION, done, open_)
    assert told.responsible == ("Anna", "Bo")
    assert told.report_on == date(2026, 4, 1)
    assert [task.uid for task in told.tasks] == ["u", "t"]


def test_a_day_that_a_person_gave_the_decision_is_the_one_to_report_on() -> None:
    assert life(attrs.evolve(DECISION, due=MAY_19), entry("t", due=MARCH_3)).report_on == MAY_19


def test_a_later_decision_that_replaces_it_is_named() -> None:
    later = entry(
        "e",
        kind="decision",
        meeting=MAY_19,
        sources=(Origin(document="maj.txt", lines=((7, 8),)),),
    )
    said = FollowUp(what="replaced", text="…", topic="skåp", lines=((8, 8),), rule="test")
    mention = Mention(says=said, meeting=MAY_19, uids=("d",), sure=True)
    held = DocumentState(id="maj.txt", name="maj.txt", version="1", mentions=to_text([mention]))
    told = life(attrs.evolve(DECISION, status=Status.DROPPED), later, documents=(held,))
    assert (told.stage, told.replaced_by) == ("replaced", later)
