"""What holds for any text, and for any year."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.extract.times import Anchor, deadline, is_past, resolve_all
from lgnotes.extract.times.calendar_days import (
    add_months,
    add_workdays,
    easter,
    feast,
    is_workday,
    moved,
    red_days,
)
from lgnotes.lexicon import times as lexicon

WORDS = st.sampled_from(
    [
        *lexicon.MONTHS,
        *lexicon.WEEKDAYS,
        *lexicon.SHORT_WEEKDAYS,
        *lexicon.NUMBERS,
        *lexicon.ORDINALS,
        *lexicon.UNITS,
        *lexicon.TURNS,
        *lexicon.SEASONS,
        *lexicon.FIXED_FEASTS,
        *lexicon.NEXT,
        *lexicon.PREVIOUS,
        *("i", "den", "före", "efter", "om", "inom", "för", "sedan", "v.", "-", "–", "/", "senast"),
        *("31/12", "29 feb", "30/2", "2024", "läsåret 25/26", "9999", "dagen innan", "samma vecka"),
        *("slutet av", "början av", "till dess", "W53", "Q4", "T3", "(", ")", ".", "”", "24/7"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="0123456789/-.:,v eaå", max_size=80),
    st.lists(WORDS, max_size=12).map(" ".join),
)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, meeting=st.none() | DAYS, year=st.none() | st.integers(1990, 2100))
def test_any_text_is_read_without_an_exception(
    text: str, meeting: date | None, year: int | None
) -> None:
    anchor = Anchor(meeting, year)
    found = resolve_all(text, anchor)
    last = 0
    for expression, interval in found:
        assert text[expression.start : expression.end] == expression.text != ""
        assert expression.start >= last
        last = expression.start
        assert interval is None or interval.start <= interval.end
    assert found == resolve_all(text, anchor)
    due = deadline(text, found, anchor)
    assert due is None or due.index is None or 0 <= due.index < len(found)
    is_past(text)


@given(meeting=DAYS)
def test_a_bare_day_lies_within_a_year_after_the_meeting(meeting: date) -> None:
    for text in ("Svar 17/5", "Svar v. 20", "Svar i maj", "Svar på onsdag", "Svar till påsk"):
        ((_, interval),) = resolve_all(text, Anchor(meeting, None))
        if interval is not None and interval.end >= meeting:
            assert (interval.start - meeting).days <= 390


@given(meeting=DAYS)
def test_the_reading_never_asks_for_the_clock(meeting: date) -> None:
    ((_, later),) = resolve_all("Anna svarar om tre dagar.", Anchor(meeting, None))
    assert later is not None
    assert later.start - meeting == timedelta(days=3)


@pytest.mark.parametrize(
    "piece", ["1", "1/", "v ", "en vecka före ", "den 3:e ", "maj ", "2024-", "a@", "5/5 "]
)
def test_what_repeats_without_end_is_read_in_time(piece: str) -> None:
    """Where the time grew with the square of the length, this would take minutes."""
    text = piece * (200_000 // len(piece))
    for expression, _ in resolve_all(text, Anchor(date(2025, 3, 18), None)):
        assert text[expression.start : expression.end] == expression.text


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2000, date(2000, 4, 23)), (2008, date(2008, 3, 23)), (2011, date(2011, 4, 24)),
     (2019, date(2019, 4, 21)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)),
     (2038, date(2038, 4, 25))],
)  # fmt: skip
def test_easter_falls_on_its_day(year: int, sunday: date) -> None:
    assert easter(year) == sunday


@pytest.mark.parametrize("year", range(2005, 2036))
def test_the_red_days_are_those_of_the_law(year: int) -> None:
    import holidays

    assert red_days(year) == set(holidays.country_holidays("SE", years=year))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("midsommar", date(2025, 6, 20), date(2025, 6, 21)),
        ("allhelgonahelgen", date(2026, 10, 31), date(2026, 11, 1)),
        ("första advent", date(2023, 12, 3), date(2023, 12, 3)),
        ("fars dag", date(2026, 11, 8), date(2026, 11, 8)),
        ("mors dag", date(2026, 5, 31), date(2026, 5, 31)),
        ("nyår", date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_feasts_fall_on_their_days(name: str, first: date, last: date) -> None:
    assert feast(name, first.year) == (first, last)


def test_a_month_is_added_without_leaving_the_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_months(date(2025, 3, 31), -1) == date(2025, 2, 28)
    assert add_months(date(2024, 12, 15), 1) == date(2025, 1, 15)


@given(day=DAYS, count=st.integers(1, 40))
def test_working_days_lead_there_and_back(day: date, count: int) -> None:
    later = add_workdays(day, count)
    assert later is not None
    assert is_workday(later)
    if is_workday(day):
        assert add_workdays(later, -count) == day


@given(
    day=DAYS, amount=st.integers(-50, 50), unit=st.sampled_from(["day", "week", "month", "year"])
)
def test_moving_keeps_the_direction(day: date, amount: int, unit: str) -> None:
    found = moved(day, amount, unit)
    assert found is None or (found - day).days * amount >= 0
