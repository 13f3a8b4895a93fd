"""A meeting in the light of the group's other notes, and what it hands on to them."""

from collections.abc import Iterable

import attrs

from lgnotes.extract.announced import next_day
from lgnotes.extract.dates import Calendar
from lgnotes.lexicon import series as words
from lgnotes.model import Clue, MeetingDate, Minutes, Setting, Task


def placed(
    meeting: MeetingDate, year: int | None, setting: Setting
) -> tuple[MeetingDate, int | None]:
    """Return when the *meeting* was held, by the *setting* where its own notes do not settle it."""
    if meeting.value or setting.date is None or setting.date.value is None:
        return meeting, year
    given = attrs.evolve(setting.date, clue=meeting.clue or Clue())
    return given, setting.date.value.year


def with_series(minutes: Minutes, calendar: Calendar, setting: Setting) -> Minutes:
    """Return *minutes* with what they tell of coming meetings, and what waits for the next one."""
    return attrs.evolve(
        minutes,
        announced=calendar.announced,
        next_meeting=setting.next_meeting or _own_next(calendar),
        tasks=_waiting(minutes.tasks, calendar),
        closed_tasks=_waiting(minutes.closed_tasks, calendar),
    )


def _own_next(calendar: Calendar) -> MeetingDate | None:
    told = next_day(calendar.announced)
    if told is None:
        return None
    why = words.WHY["own"].format(text=words.quoted(told.text))
    return MeetingDate(value=told.start, end=told.end, stated=True, why=why)


def _waiting(tasks: Iterable[Task], calendar: Calendar) -> tuple[Task, ...]:
    return tuple(
        attrs.evolve(task, due_at="next-meeting")
        if task.due_text and calendar.awaits_next(task.due_text)
        else task
        for task in tasks
    )
