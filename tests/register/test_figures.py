from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.model import Person
from lgnotes.register.course import Course
from lgnotes.register.entry import Entry, Status
from lgnotes.register.figures import (
    AGES,
    Period,
    by_age,
    decisions,
    loads,
    meetings,
    oldest,
    put_off,
    still_open,
    sums,
    tasks,
    told_of,
    weeks,
)
from lgnotes.register.whose import whose

TODAY = date(2026, 3, 18)
PERIOD = Period(since=date(2025, 9, 1), today=TODAY)


def at(days: int) -> date:
    return TODAY + timedelta(days=days)


def task(
    met: int | None = -10,
    due: int | None = None,
    *,
    owners: str = "Anna",
    status: Status = Status.OPEN,
    closed: int | None = None,
) -> Course:
    """Return a task; days are counted from today."""
    entry = Entry(
        uid="lg",
        ref="LG § 1",
        kind="task",
        text="Ringa",
        owners=tuple(owners.split()),
        due=None if due is None else at(due),
        status=status,
        meeting=None if met is None else at(met),
    )
    days = () if entry.due is None else (entry.due,)
    return Course(entry=entry, days=days, closed=None if closed is None else at(closed))


def done(due: int | None, closed: int | None) -> Course:
    return task(-60, due, status=Status.DONE, closed=closed)


def moved(course: Course, *days: int) -> Course:
    return attrs.evolve(course, days=tuple(map(at, days)))


def decision(course: Course) -> Course:
    return attrs.evolve(course, entry=attrs.evolve(course.entry, kind="decision"))


SUMS = {
    "an open task": (task(due=3), {"open": 1}),
    "one that is begun": (task(due=3, status=Status.ONGOING), {"open": 1, "ongoing": 1}),
    "one without a day": (task(), {"open": 1, "undated": 1}),
    "one that is nobody's": (task(due=3, owners=""), {"open": 1, "ownerless": 1}),
    "one whose day is today": (task(due=0), {"open": 1}),
    "one whose day was yesterday": (task(due=-1), {"open": 1, "overdue": 1, "promised": 1}),
    "one that was late before the period": (task(due=-400), {"open": 1, "overdue": 1}),
    "done on its day": (done(-9, -9), {"done": 1, "promised": 1, "kept": 1}),
    "done too late": (done(-9, -8), {"done": 1, "promised": 1}),
    "done before its day, which is to come": (done(9, -8), {"done": 1}),
    "done nobody knows when": (done(-9, None), {"done_some_day": 1}),
    "done before the period": (done(-300, -290), {}),
    "put off and then done": (
        moved(done(-9, -9), -30, -9),
        {"done": 1, "promised": 1, "kept": 1, "kept_postponed": 1},
    ),
    "dropped": (task(due=-9, status=Status.DROPPED, closed=-10), {}),
    "struck": (task(due=-9, status=Status.STRUCK, closed=-10), {}),
    "a decision": (decision(task(due=-9)), {}),
}


@pytest.mark.parametrize("what", SUMS)
def test_a_task_counts_where_it_belongs_and_nowhere_else(what: str) -> None:
    course, counts = SUMS[what]
    found = attrs.asdict(sums([course], PERIOD))
    assert {key: value for key, value in found.items() if value} == counts


@pytest.mark.parametrize(
    ("met", "place"),
    [(0, 0), (-30, 0), (-31, 1), (-90, 1), (-91, 2), (-180, 2), (-181, 3), (5, 0), (None, 4)],
)
def test_a_task_has_one_age(met: int | None, place: int) -> None:
    ages = by_age([task(met)], TODAY)
    assert [len(part) for part in ages] == [int(number == place) for number in range(5)]


def test_the_oldest_comes_first_and_what_has_no_age_is_left_out() -> None:
    found = [task(-3), task(None), task(-40), task(-90, status=Status.DONE), task(-7)]
    assert [course.age(TODAY) for course in oldest(found, TODAY)] == [40, 7, 3]


def test_the_owner_with_most_comes_first_and_nobody_last() -> None:
    found = [task(owners="Bo"), task(owners="Bo Anna"), *[task(owners="") for _ in range(5)]]
    told = [(load.owner, load.total) for load in loads(found, TODAY)]
    assert told == [("Bo", 2), ("Anna", 1), ("", 5)]


def test_all_names_of_somebody_count_as_one() -> None:
    found = [task(owners="Bo"), task(owners="BE"), task(owners="Bo BE")]
    told = loads(found, TODAY, whose([Person(name="Bo Ek")]))
    assert [(load.owner, load.total) for load in told] == [("Bo Ek", 3)]


BERG, SUND = Person(name="Anna Berg", forms=("ABg",)), Person(name="Anna Sund")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Anna Berg", "Anna Berg"),
        ("ABg", "Anna Berg"),
        ("Sund", "Anna Sund"),
        ("AS", "Anna Sund"),
        ("Anna", "Anna"),
        ("Rektorsgruppen", "Rektorsgruppen"),
        ("", ""),
    ],
)
def test_a_name_is_whose_it_can_only_be(written: str, name: str) -> None:
    assert whose([BERG, SUND])(written) == name


def test_an_owner_who_is_named_twice_has_the_task_once() -> None:
    (load,) = loads([task(owners="Anna Anna")], TODAY)
    assert load.total == 1


def test_a_week_may_be_late_and_to_come() -> None:
    found = [task(due=1), task(due=-1), task(due=0), task(due=8)]
    assert [(w.monday, len(w.late), len(w.coming)) for w in weeks(found, TODAY)] == [
        (date(2026, 3, 16), 1, 2),
        (date(2026, 3, 23), 0, 1),
    ]


def test_what_was_put_off_most_often_comes_first_and_what_is_closed_last() -> None:
    once, twice = moved(task(), -30, 7), moved(task(), -30, -9, 7)
    over = moved(task(status=Status.DONE), -90, -60, -30, 0)
    earlier = moved(task(), 7, -9)
    assert put_off([over, once, earlier, twice]) == [twice, once, over]


TOLD = {
    "open, however old": (task(-900), True),
    "of a meeting in the period": (task(-9, status=Status.DROPPED), True),
    "closed in the period": (task(-900, status=Status.DONE, closed=-9), True),
    "closed before the period": (task(-900, status=Status.DONE, closed=-800), False),
    "closed nobody knows when": (task(-900, status=Status.DONE), False),
    "of no meeting": (task(None, status=Status.DONE), True),
}


@pytest.mark.parametrize("what", TOLD)
def test_a_report_lists_what_is_open_and_what_the_period_brought(what: str) -> None:
    course, listed = TOLD[what]
    assert bool(told_of([course], PERIOD)) is listed


def test_a_meeting_is_told_with_what_it_gave_and_what_was_done_by_it() -> None:
    found = [
        task(-28, status=Status.DONE, closed=-20),
        task(-28, status=Status.STRUCK),
        task(-28),
        decision(task(-28)),
        task(-14, status=Status.DONE, closed=-14),
        task(-400, status=Status.DONE, closed=-40),
        task(-400, status=Status.DONE, closed=-3),
    ]
    first, second, since = meetings(found, [at(-28), at(-14), at(-400)], PERIOD)
    assert attrs.astuple(first) == (at(-28), 1, 1, 1, 1, 1)
    assert attrs.astuple(second) == (at(-14), 0, 1, 0, 0, 2)
    assert attrs.astuple(since) == (TODAY, 0, 0, 0, 0, 1)


def test_a_meeting_that_gave_nothing_is_told_and_one_that_is_announced_is_not() -> None:
    assert [one.day for one in meetings([], [at(-7), at(7)], PERIOD)] == [at(-7)]
    assert meetings([], [], PERIOD) == []


some_day = st.integers(-700, 200)
some_tasks = st.lists(
    st.builds(
        task,
        st.none() | some_day,
        st.none() | some_day,
        owners=st.sampled_from(["", "Anna", "Bo", "Anna Bo"]),
        status=st.sampled_from(Status),
        closed=st.none() | st.integers(-700, 0),
    ).map(lambda c: attrs.evolve(c, closed=None) if c.entry.is_open else c)
)


@given(some_tasks)
def test_every_open_task_has_exactly_one_age(found: list[Course]) -> None:
    ages = by_age(still_open(found), TODAY)
    assert len(ages) == len(AGES) + 2
    assert sorted(id(c) for part in ages for c in part) == sorted(map(id, still_open(found)))


@given(some_tasks)
def test_every_open_task_stands_with_each_of_its_owners(found: list[Course]) -> None:
    expected = sum(max(1, len(course.entry.owners)) for course in still_open(found))
    told = loads(found, TODAY)
    assert sum(load.total for load in told) == expected
    assert len({load.owner for load in told}) == len(told)


@given(some_tasks)
def test_the_figures_add_up(found: list[Course]) -> None:
    total = sums(found, PERIOD)
    assert (
        total.open
        == len(still_open(found))
        == len(oldest(found, TODAY))
        + len([c for c in still_open(found) if c.entry.meeting is None])
    )
    told = weeks(found, TODAY)
    assert sum(len(week.late) for week in told) == total.overdue
    assert sum(len(w.late) + len(w.coming) for w in told) == total.open - total.undated
    assert total.kept_postponed <= total.kept <= total.promised
    assert len(tasks(found)) + len(decisions(found)) == len(found)


@given(some_tasks)
def test_what_was_done_in_the_period_was_done_by_one_of_its_meetings(found: list[Course]) -> None:
    told = meetings(found, [], PERIOD)
    assert sum(one.finished for one in told) == sums(found, PERIOD).done
    came = [c for c in found if PERIOD.has(c.entry.meeting)]
    assert sum(one.came for one in told) == len(came)
    assert [one.day for one in told] == sorted({one.day for one in told})
