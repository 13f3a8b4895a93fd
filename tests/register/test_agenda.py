"""What is on the next agenda."""

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.extract import extract
from lgnotes.model import AgendaItem, FollowUp, MeetingDate, Minutes, Notes
from lgnotes.readers import read
from lgnotes.register.agenda import WHENS, Agenda, Point, draft, is_placed_on
from lgnotes.register.entry import DocumentState, Entry, RegisterState, Status
from lgnotes.register.people import Directory, PersonBase, PersonRow

LAST = date(2026, 5, 19)
TODAY = date(2026, 6, 1)
DAY = date(2026, 6, 16)


def entry(uid: str, **values: Any) -> Entry:
    given: dict[str, Any] = {
        "ref": f"LG {uid}",
        "kind": "task",
        "text": f"gör {uid}",
        "owners": ("Anna Berg",),
        "group": "Ledningsgruppen",
        "meeting": LAST,
        "item": "2 Skåp",
    }
    return Entry(uid=uid, **(given | values))


def state(*entries: Entry, **more: Any) -> RegisterState:
    return RegisterState(entries={one.uid: one for one in entries}, **more)


def drafted(*entries: Entry, **more: Any) -> Agenda:
    given: dict[str, Any] = {"day": DAY, "today": TODAY}
    return draft(state(*entries), **(given | more))


def uids(agenda: Agenda) -> dict[str, list[str]]:
    return {
        when: [task.uid for owned in held for task in owned.tasks]
        for when, held in agenda.tasks.items()
    }


def test_tasks_stand_by_when_they_are_due() -> None:
    agenda = drafted(
        entry("old", due=date(2026, 5, 31)),
        entry("today", due=TODAY),
        entry("then", due=DAY),
        entry("after", due=DAY + timedelta(1)),
        entry("never"),
        entry("done", due=TODAY, status=Status.DONE),
        entry("struck", status=Status.STRUCK),
    )
    assert uids(agenda) == {
        "late": ["old"],
        "due": ["today", "then"],
        "undated": ["never"],
        "later": ["after"],
    }


def test_an_agenda_of_a_meeting_that_is_over_counts_from_its_day() -> None:
    agenda = drafted(entry("then", due=DAY), today=DAY + timedelta(100))
    assert uids(agenda) == {"due": ["then"]}


def test_tasks_stand_by_owner_the_earliest_first_and_nobodys_last() -> None:
    (held,) = drafted(
        entry("1", owners=()),
        entry("2", owners=("Bo Ek",), ref="LG 2"),
        entry("3", owners=("Anna Berg", "Bo Ek")),
        entry("4", owners=("Bo Ek",), ref="LG 1"),
    ).tasks.values()
    assert [(owned.owners, [task.uid for task in owned.tasks]) for owned in held] == [
        (("Anna Berg", "Bo Ek"), ["3"]),
        (("Bo Ek",), ["4", "2"]),
        ((), ["1"]),
    ]


def test_owners_go_by_the_full_names_of_the_directory() -> None:
    rows = {"p1": PersonRow(name="Anna Berg"), "p2": PersonRow(name="Bo Ek"),
            "p3": PersonRow(name="Bo Alm")}  # fmt: skip
    bases = {uid: PersonBase(known_as=row.name) for uid, row in rows.items()}
    register = state(
        entry("1", owners=("Anna",)),
        entry("2", owners=("AB",)),
        entry("3", owners=("Bo",)),  # may be two
        entry("4", owners=("rektorerna",)),
        people=Directory(rows=rows, bases=bases),
    )
    (held,) = draft(register, day=DAY, today=TODAY).tasks.values()
    assert [owned.owners for owned in held] == [("Anna Berg",), ("Bo",), ("rektorerna",)]


def test_what_later_meetings_gave_is_left_out() -> None:
    assert drafted(entry("1", meeting=DAY), entry("2", meeting=DAY + timedelta(1))).tasks == {}


def test_a_row_that_a_person_typed_is_on_it_too() -> None:
    typed = attrs.evolve(entry(""), meeting=None, ref="")
    agenda = draft(RegisterState(typed={"7": typed}), day=DAY, today=TODAY)
    assert uids(agenda) == {"undated": [""]}


PLACING = "Punkten sätts upp på dagordningen till mötet den 16 juni"


def test_a_task_that_places_a_point_on_the_meeting_is_that_point() -> None:
    agenda = drafted(entry("1", text=PLACING, owners=(), due=DAY, item="4 Mobilfri skoldag"))
    assert agenda.tasks == {}
    assert [slot.heading for slot in agenda.slots if slot.carried] == ["Mobilfri skoldag"]
    (point,) = [slot.carried for slot in agenda.slots if slot.carried]
    assert (point.uid, point.said, point.ref) == ("1", PLACING, "LG 1")


def test_a_point_placed_on_another_meeting_or_owned_by_somebody_is_a_task() -> None:
    other = entry("1", text=PLACING, owners=(), due=DAY - timedelta(20))
    owned = entry("2", text=PLACING, due=DAY)
    assert uids(drafted(other, owned)) == {"late": ["1"], "due": ["2"]}


def followup(what: str, **values: Any) -> FollowUp:
    given: dict[str, Any] = {
        "text": "Frågan om vikarier bordläggs till nästa möte.",
        "topic": "vikarier",
        "lines": ((9, 9),),
        "rule": "test",
    }
    return FollowUp(what=what, **(given | values))  # type: ignore[arg-type]  # one of the kinds


def minutes_with(said: FollowUp, day: date = LAST) -> Notes:
    item = AgendaItem(number="3", heading="Vikarier", line=8, rule="number")
    minutes = Minutes(date=MeetingDate(value=day, stated=True), items=(item,), followups=(said,))
    return Notes(doc="LG", meetings=(minutes,))


def test_what_the_meeting_before_put_off_is_a_point_under_its_heading() -> None:
    agenda = drafted(notes=[minutes_with(followup("postponed", item="3"))])
    (slot,) = [slot for slot in agenda.slots if slot.carried]
    assert slot.heading == "Vikarier"
    assert slot.carried
    assert slot.carried.meeting == LAST


def test_whether_something_is_placed_on_the_meeting() -> None:
    def placed(said: FollowUp, meeting: date = LAST) -> bool:
        return is_placed_on(said, DAY, meeting=meeting, previous=LAST)

    assert placed(followup("placed", due=DAY), date(2026, 3, 3))
    assert placed(followup("postponed"))
    assert not placed(followup("postponed"), date(2026, 3, 3))  # that one was two meetings ago
    assert not placed(followup("placed", due=DAY + timedelta(1)))
    assert not placed(followup("done"))
    assert not placed(followup("postponed", kind="task", owners=("Anna",)))


def test_points_that_are_handed_over_stand_among_the_others_each_once() -> None:
    given = Point(heading="Vikarier", said="Frågan bordlades.", meeting=LAST)
    agenda = drafted(carried=[given, given])
    assert [slot.carried for slot in agenda.slots if slot.carried] == [given]


def test_the_decisions_to_report_on() -> None:
    decided: dict[str, Any] = {"kind": "decision", "owners": ("Ledningsgruppen",)}
    older = decided | {"meeting": date(2026, 3, 3)}
    agenda = drafted(
        entry("new", **decided),
        entry("old", **older),
        entry("asked", due=DAY, **older),
        entry("not yet", due=DAY + timedelta(1), **older),
        entry("begun", status=Status.ONGOING, **older),
        entry("dropped", status=Status.DROPPED, **decided),
    )
    assert [decision.uid for decision in agenda.decisions] == ["asked", "begun", "new"]


def test_the_meeting_before_is_the_last_that_anything_tells_of() -> None:
    document = DocumentState(id="1", name="LG", version="", meetings="2026-05-26; 2026-06-30; x")
    agenda = draft(state(entry("1"), documents={"1": document}), day=DAY, today=TODAY)
    assert agenda.previous == date(2026, 5, 26)


def test_an_empty_register_gives_an_agenda_of_the_usual_points() -> None:
    agenda = draft(RegisterState(), day=DAY, today=TODAY)
    assert [(slot.number, slot.role) for slot in agenda.slots] == [
        ("1.", "review"),
        ("2.", "other"),
        ("3.", "next"),
    ]


def notes(*points: str) -> Notes:
    text = "".join(f"## {point}\nText.\n\n" for point in points)
    return extract(read(f"# LG 2026-05-19\n\nNärvarande: Bo Ek\n\n{text}".encode(), name="LG.md"))


def test_points_stand_in_the_groups_own_order_and_what_is_new_in_the_middle() -> None:
    held = notes("Öppnande", "Läget sedan sist", "Skåp", "Kort information", "Övrigt", "Nästa möte")
    agenda = drafted(notes=[held], carried=[Point(heading="Vikarier")])
    assert [slot.heading for slot in agenda.slots] == [
        *("Öppnande", "Läget sedan sist", "Vikarier", "Kort information", "Övrigt", "Nästa möte")
    ]


def test_usual_points_that_the_group_lacks_come_in_their_place() -> None:
    agenda = drafted(notes=[notes("Mötet öppnas", "Skåp", "Nästa möte")])
    assert [slot.role for slot in agenda.slots] == ["opening", "review", "other", "next"]


ENTRIES = st.builds(
    entry,
    uid=st.text("abcdefgh", min_size=1, max_size=8),
    kind=st.sampled_from(["task", "decision"]),
    text=st.sampled_from([PLACING, "ringer", "Frågan tas upp på LG"]),
    owners=st.sampled_from([(), ("Anna",), ("Bo", "Anna")]),
    due=st.none() | st.sampled_from([TODAY - timedelta(1), TODAY, DAY, DAY + timedelta(9)]),
    status=st.sampled_from(Status),
    meeting=st.none() | st.sampled_from([LAST, date(2026, 3, 3)]),
    item=st.sampled_from(["", "1 Läget", "Övrigt", "7 Nästa möte", "Kort information"]),
)


@settings(max_examples=150, deadline=None)
@given(entries=st.lists(ENTRIES, unique_by=lambda one: one.uid, max_size=12))
def test_every_open_task_is_on_the_agenda_exactly_once(entries: list[Entry]) -> None:
    agenda = drafted(*entries)
    listed = [uid for when in WHENS for uid in uids(agenda).get(when, [])]
    listed += [slot.carried.uid for slot in agenda.slots if slot.carried]
    open_tasks = [one.uid for one in entries if one.kind == "task" and one.is_open]
    assert sorted(listed) == sorted(open_tasks)
    numbers = [slot.number for slot in agenda.slots]
    assert len(numbers) == len(set(numbers)) or not any(numbers)
    roles = [slot.role for slot in agenda.slots if slot.role]
    assert {"review", "other", "next"} <= set(roles)
