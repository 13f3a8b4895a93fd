"""Rules about the meeting itself: when it was, and who was there."""

from collections.abc import Iterator

from lgnotes.lint.look import Look
from lgnotes.lint.remark import Remark


def no_meeting_date(look: Look) -> Iterator[Remark]:
    """Find a meeting whose day the notes do not state."""
    held = look.minutes.date
    if held.value is None:
        yield Remark(rule="no-meeting-date", line=look.first_line)
    elif not held.stated:
        yield Remark(rule="no-meeting-date", line=look.first_line, form="derived", day=held.value)


def no_attendees(look: Look) -> Iterator[Remark]:
    """Find a meeting at which nobody was."""
    if not look.minutes.attendees:
        yield Remark(rule="no-attendees", line=look.first_line)
