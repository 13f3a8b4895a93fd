"""A group's series of meetings: what comes next, and where one without its day stands."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.model import Announced, AnnouncedKind, Clue, MeetingDate
from lgnotes.register.places import settings
from lgnotes.register.series import Habit, Series, Source, series
from lgnotes.register.told import Tellings, Told, group_key, told_of, told_text

JAN_13, FEB_3, FEB_5 = date(2026, 1, 13), date(2026, 2, 3), date(2026, 2, 5)
FEB_10, FEB_24, MAR_3 = date(2026, 2, 10), date(2026, 2, 24), date(2026, 3, 3)


def tells(
    what: AnnouncedKind,
    start: date,
    *,
    end: date | None = None,
    week: bool = False,
    instead_of: date | None = None,
    line: int = 9,
) -> Announced:
    text = f"{what} {start}"
    return Announced(
        what=what,
        start=start,
        end=end,
        week=week,
        instead_of=instead_of,
        text=text,
        lines=(line, line),
    )


def notes(day: date | None, *announced: Announced, clue: Clue | None = None) -> Told:
    return Told(group="LG", day=day, clue=clue, announced=announced)


def of(*told: Told, habit: Habit | None = None) -> Series:
    sources = [Source(document=f"{n}", name=f"{one.day}", told=one) for n, one in enumerate(told)]
    return series(sources, habit)


def follows(*told: Told, after: date = JAN_13, habit: Habit | None = None) -> date | None:
    found = of(*told, habit=habit).next_after(after)
    return found.value if found else None


NEXT = [
    ("nothing is known", (notes(JAN_13),), None),
    ("as these notes call it", (notes(JAN_13, tells("next", FEB_3)),), FEB_3),
    ("the next that has notes", (notes(JAN_13), notes(FEB_3), notes(FEB_24)), FEB_3),
    ("held on another day", (notes(JAN_13, tells("next", FEB_3)), notes(FEB_5)), FEB_5),
    ("held sooner", (notes(JAN_13, tells("next", FEB_5)), notes(FEB_3)), FEB_3),
    ("its notes are missing", (notes(JAN_13, tells("next", FEB_3)), notes(FEB_24)), FEB_3),
    ("one between", (notes(JAN_13, tells("next", FEB_3)), notes(date(2026, 1, 20))), FEB_3),
    (
        "announced by another",
        (notes(JAN_13), notes(date(2026, 1, 6), tells("coming", FEB_3))),
        FEB_3,
    ),
    ("announced, but far off", (notes(JAN_13, tells("coming", MAR_3)),), None),
    ("a summer later", (notes(JAN_13), notes(date(2026, 4, 1))), date(2026, 4, 1)),
    ("a year later", (notes(JAN_13), notes(date(2027, 1, 12))), None),
    (
        "moved by the same notes",
        (notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_5, instead_of=FEB_3)),),
        FEB_5,
    ),
    (
        "moved by others",
        (
            notes(JAN_13, tells("next", FEB_3)),
            notes(None, tells("coming", FEB_5, instead_of=FEB_3)),
        ),
        FEB_3,  # nobody knows whether that was said before or after
    ),
    (
        "moved twice",
        (
            notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_5, instead_of=FEB_3)),
            notes(JAN_13, tells("coming", FEB_10, instead_of=FEB_5)),
        ),
        FEB_10,
    ),
    ("called off", (notes(JAN_13, tells("next", FEB_3), tells("cancelled", FEB_3)),), None),
    (
        "called off, and the one after is known",
        (
            notes(JAN_13, tells("next", date(2026, 1, 20)), tells("coming", date(2026, 1, 27))),
            notes(JAN_13, tells("cancelled", date(2026, 1, 20))),
        ),
        date(2026, 1, 27),
    ),
    (
        "a meeting nobody announced is moved",
        (notes(JAN_13, tells("coming", FEB_5, instead_of=FEB_3)),),
        None,
    ),
    (
        "one that is called the next passes over what was announced",
        (notes(date(2026, 1, 6), tells("coming", FEB_3)), notes(JAN_13, tells("next", FEB_10))),
        FEB_10,
    ),
    (
        "only the week, of which a day has notes",
        (
            notes(JAN_13, tells("next", date(2026, 2, 2), end=date(2026, 2, 8), week=True)),
            notes(FEB_3),
        ),
        FEB_3,
    ),
    (
        "only the week",
        (notes(JAN_13, tells("next", date(2026, 2, 2), end=date(2026, 2, 8), week=True)),),
        None,
    ),
]


@pytest.mark.parametrize(
    ("told", "expected"), [row[1:] for row in NEXT], ids=[row[0] for row in NEXT]
)
def test_the_next_meeting(told: Sequence[Told], expected: date | None) -> None:
    assert follows(*told) == expected


def every(weeks: int, times: int, *, first: date = JAN_13) -> list[Told]:
    return [notes(first + timedelta(weeks=weeks * n)) for n in range(times)]


def test_a_clear_rhythm_tells_the_next_meeting() -> None:
    last = JAN_13 + timedelta(weeks=6)
    assert follows(*every(2, 4), after=last) == last + timedelta(weeks=2)
    assert follows(*every(2, 3), after=last - timedelta(weeks=2)) is None


def test_an_uneven_rhythm_tells_nothing() -> None:
    met = [*every(2, 3), notes(date(2026, 3, 3))]
    assert follows(*met, after=date(2026, 3, 3)) is None


def test_no_rhythm_holds_in_summer_nor_on_a_holiday() -> None:
    june = every(2, 4, first=date(2026, 5, 5))
    assert follows(*june, after=date(2026, 6, 16)) is None
    thursdays = every(2, 4, first=date(2026, 3, 19))
    assert follows(*thursdays, after=date(2026, 4, 30)) is None  # the next is Ascension Day


def test_the_configuration_tells_what_no_notes_do() -> None:
    usual = Habit(weekday=1, weeks=3)
    assert follows(notes(JAN_13), habit=usual) == FEB_3
    assert follows(notes(JAN_13, tells("next", FEB_5)), habit=usual) == FEB_5
    week = tells("next", date(2026, 2, 9), end=date(2026, 2, 15), week=True)
    assert follows(notes(JAN_13, week), habit=Habit(weekday=1)) == FEB_10
    assert follows(notes(JAN_13), habit=Habit(weekday=1)) is None


def test_the_evidence_is_told() -> None:
    announced = of(notes(JAN_13, tells("next", FEB_3, line=68))).next_after(JAN_13)
    assert announced
    assert announced.why == "mötet är aviserat i ”2026-01-13” (rad 68: ”next 2026-02-03”)"
    off = of(notes(JAN_13, tells("next", FEB_3), tells("cancelled", FEB_3))).next_after(JAN_13)
    assert off
    assert (off.value, "ställs in" in off.why) == (None, True)


FEBRUARY = Clue(month=2, words="feb")


def placed(*told: Told, number: int = 0) -> date | None:
    """Return where the first of the documents that tell *told* stands."""
    documents = [Tellings(id=f"{n}", name=f"{n}", told=(one,)) for n, one in enumerate(told)]
    held = settings(documents)[str(number)][0].date
    return held.value if held else None


UNDATED = notes(None, clue=FEBRUARY)
PLACES = [
    ("the only announced day", (UNDATED, notes(JAN_13, tells("next", FEB_3))), FEB_3),
    ("two days fit", (UNDATED, notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_24))), None),
    (
        "another has notes of that day",
        (UNDATED, notes(JAN_13, tells("next", FEB_3)), notes(FEB_3)),
        None,
    ),
    (
        "of two days one has notes",
        (UNDATED, notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_24)), notes(FEB_3)),
        FEB_24,
    ),
    ("another has the same clue", (UNDATED, UNDATED, notes(JAN_13, tells("next", FEB_3))), None),
    ("in another month", (UNDATED, notes(JAN_13, tells("next", MAR_3))), None),
    ("nothing is told of the day", (notes(None), notes(JAN_13, tells("next", FEB_3))), None),
    (
        "it is called off",
        (UNDATED, notes(JAN_13, tells("next", FEB_3), tells("cancelled", FEB_3))),
        None,
    ),
    (
        "a day without its year",
        (
            notes(None, clue=Clue(month=2, number=3, words="3 feb")),
            notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_24)),
        ),
        FEB_3,
    ),
    (
        "it announces the other day itself",
        (
            notes(None, tells("next", FEB_24), clue=FEBRUARY),
            notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_24)),
        ),
        FEB_3,
    ),
    (
        "the days before a weekday",
        (
            notes(None, clue=Clue(earliest=date(2026, 1, 30), latest=FEB_5, words="på fredag 6/2")),
            notes(JAN_13, tells("next", FEB_3), tells("coming", FEB_24)),
        ),
        FEB_3,
    ),
    ("only its own word for it", (notes(None, tells("coming", FEB_3), clue=FEBRUARY),), None),
]


@pytest.mark.parametrize(("told", "expected"), [r[1:] for r in PLACES], ids=[r[0] for r in PLACES])
def test_a_document_without_its_day(told: Sequence[Told], expected: date | None) -> None:
    assert placed(*told) == expected


def test_one_between_two_of_the_same_document_stands_between_them() -> None:
    running = Tellings(id="a", name="a", told=(notes(JAN_13), notes(None), notes(FEB_24)))
    other = Tellings(id="b", name="b", told=(notes(date(2026, 1, 6), tells("coming", FEB_3)),))
    found = settings([running, other])["a"][1].date
    assert found
    assert (found.value, found.stated) == (FEB_3, False)


def test_names_in_short_and_in_full_are_one_group_where_the_notes_are_one_groups() -> None:
    short, full = group_key("LG"), group_key("Ledningsgruppen Bildning")
    assert (short, full, group_key("Ledningsgrupp för bildning")) == ("LG", "LG bildning", full)
    documents = [
        Tellings(id="a", name="a", told=(Told(group=full, clue=FEBRUARY),)),
        Tellings(
            id="b",
            name="b",
            told=(Told(group=short, day=JAN_13, announced=(tells("next", FEB_3),)),),
        ),
    ]
    assert settings(documents)["a"][0].date is None
    assert settings(documents, one_group=True)["a"][0].date
    third = Tellings(id="c", name="c", told=(Told(group="LG teknik", day=FEB_24),))
    assert settings([*documents, third], one_group=True)["a"][0].date is None


DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))
ANNOUNCEMENTS = st.builds(
    lambda what, start, old: tells(what, start, instead_of=old if what == "coming" else None),
    st.sampled_from(["next", "coming", "cancelled"]),
    DAYS,
    st.none() | DAYS,
)
TOLD = st.builds(
    lambda day, announced, month: notes(
        day,
        *(one for one in announced if day is None or one.start > day),
        clue=None if day else Clue(month=month, words="månad"),
    ),
    st.none() | DAYS,
    st.lists(ANNOUNCEMENTS, max_size=3),
    st.integers(1, 6),
)
DOCUMENTS = st.lists(TOLD, max_size=6).map(
    lambda told: [Tellings(id=f"{n}", name=f"{n}", told=(one,)) for n, one in enumerate(told)]
)


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_the_documents_makes_no_difference(
    documents: list[Tellings], order: Random
) -> None:
    shuffled = order.sample(documents, len(documents))
    assert settings(shuffled) == settings(documents)


@given(DOCUMENTS, DAYS)
def test_the_next_meeting_is_never_before_the_day_it_is_asked_for(
    documents: list[Tellings], day: date
) -> None:
    sources = [Source(document=d.id, name=d.name, told=d.told[0]) for d in documents]
    found = series(sources).next_after(day)
    assert found is None or found.value is None or found.value > day
    assert found is None or found.why


@given(DOCUMENTS, DOCUMENTS)
def test_notes_of_another_group_change_nothing(
    documents: list[Tellings], others: list[Tellings]
) -> None:
    strangers = [
        Tellings(id=f"x{d.id}", name=d.name, told=tuple(_of_others(one) for one in d.told))
        for d in others
    ]
    for one_group in (False, True):
        alone = settings(documents, one_group=one_group)
        beside = settings([*documents, *strangers], one_group=one_group)
        assert {id_: beside[id_] for id_ in alone} == alone


def _of_others(told: Told) -> Told:
    return Told(group="SG", day=told.day, clue=told.clue, announced=told.announced)


@given(DOCUMENTS)
def test_no_two_documents_are_put_on_the_same_day(documents: list[Tellings]) -> None:
    held = [one.told[0].day for one in documents if one.told[0].day]
    found = [given_[0].date for given_ in settings(documents).values()]
    days = [one.value for one in found if isinstance(one, MeetingDate)]
    assert len(days) == len({*days})
    assert not {*days} & {*held}


@given(st.lists(TOLD, max_size=4))
def test_what_is_remembered_is_read_back(told: list[Told]) -> None:
    assert told_of(told_text(told)) in ((), tuple(told))
    assert told_of("[{") == told_of("1") == told_of('[{"day": "x"}]') == ()
