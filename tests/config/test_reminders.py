"""When a calendar is to remind, as a secretary writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.config.reminders import LONGEST, MOST, minutes_before, reminders

A_DAY = 24 * 60


def is_refused(value: object) -> bool:
    try:
        reminders(value)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("1 dag", A_DAY - 9 * 60),
        ("dagen före", A_DAY - 9 * 60),
        ("Dagen  före kl. 15", A_DAY - 15 * 60),
        ("3 dagar innan", 3 * A_DAY - 9 * 60),
        ("två veckor före, kl. 8.30", 14 * A_DAY - 8 * 60 - 30),
        ("veckan före klockan 7", 7 * A_DAY - 7 * 60),
        ("1 day before at 16:15", A_DAY - 16 * 60 - 15),
        ("2 weeks", 14 * A_DAY - 9 * 60),
        ("4 veckor kl 0", LONGEST),
    ],
)
def test_a_reminder_is_minutes_before_the_midnight_that_begins_the_day(
    written: str, minutes: int
) -> None:
    assert minutes_before(written) == minutes


@pytest.mark.parametrize(
    "written",
    [
        *("", "före", "dag", "samma dag", "0 dagar", "29 dagar", "5 veckor", "1 månad"),
        *("15 minuter", "1 dag kl. 24", "1 dag kl. 8.60", "1 dag kl. nio", "1 arbetsdag"),
        *("-1 dag", "1 dag efter", "9" * 5000 + " dagar"),
    ],
)
def test_what_google_cannot_do_or_nobody_can_read_is_refused(written: str) -> None:
    assert is_refused([written])


@pytest.mark.parametrize("value", ["1 dag", 900, [900], None, ["1 dag", "x"]])
def test_what_is_no_list_of_reminders_is_refused(value: object) -> None:
    assert is_refused(value)


def test_at_most_five_are_taken_each_once() -> None:
    written = [f"{days} dagar" for days in range(1, MOST + 1)]
    assert len(reminders([*written, "1 dag", "dagen före"])) == MOST
    assert reminders([]) == ()
    assert is_refused([*written, "1 vecka"])


@given(st.text())
def test_whatever_is_written_is_refused_or_what_google_takes(written: str) -> None:
    if not is_refused([written]):
        assert 0 <= minutes_before(written) <= LONGEST
