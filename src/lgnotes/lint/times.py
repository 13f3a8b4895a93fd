"""Rules about days: those that do not exist, contradict themselves, are over, or are none."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lgnotes.lexicon import lint as words
from lgnotes.lexicon import meeting as meetings
from lgnotes.lexicon import time_context
from lgnotes.lint.look import Look
from lgnotes.lint.remark import Remark
from lgnotes.model import DoubtKind, Task, TimeExpression

_NEXT_MEETING = re.compile(rf"\b{time_context.NEXT_MEETING}\b")
_SAYS_NEXT = re.compile(meetings.SAYS_NEXT_MEETING)
_DUE_BEFORE = re.compile(words.DUE_BEFORE)
_BEFORE = re.compile(rf"^(?:{'|'.join(time_context.DUE_BEFORE)})\b")
_AFTER = re.compile(words.NOT_BEFORE)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\d{4}|\d\d-\d\d-\d\d|\d{6}")

FORTNIGHT = timedelta(days=14)
"""What is proposed where no day is near: leadership groups meet every other week."""

JUST_OVER = timedelta(days=60)
"""A day without a year that was so lately is meant for this year, not for the next."""

FAR_AHEAD = timedelta(days=300)


def no_such_day(look: Look) -> Iterator[Remark]:
    """Find days that no calendar has: *31 april*."""
    for time in _doubtful(look, "no-such-day"):
        yield Remark(rule="no-such-day", line=time.line, words=time.text)


def wrong_weekday(look: Look) -> Iterator[Remark]:
    """Find weekdays that contradict their date."""
    for time in _doubtful(look, "weekday-contradicts"):
        yield Remark(rule="wrong-weekday", line=time.line, words=time.text, day=time.start)


def past_date(look: Look) -> Iterator[Remark]:
    """Find deadlines, and next meetings, that were over when the notes were written."""
    for task in look.promised:
        for time in look.times_on(task.lines):
            if task.due is None and _is_over(time, look) and _is_deadline(time, task):
                yield _over(time, look)
        yield from _next_year(task, look)
    for sentence in look.sentences:
        if found := _SAYS_NEXT.search(sentence.text.lower()):
            for time in look.times_on([sentence.lines]):
                if sentence.text.find(time.text) >= found.end() and _is_over(time, look):
                    yield _over(time, look)


def vague_deadline(look: Look) -> Iterator[Remark]:
    """Find *snarast*, *under våren* and the like where a day should stand."""
    for task in look.promised:
        said = task.due_text
        if task.due or not said or not said.strip(" -–?") or _says_other(task):
            continue
        if said.lower() not in words.ALWAYS:
            day = _proposed(task, look)
            form = "" if day else "undated"
            yield Remark(rule="vague-deadline", line=_line_of(task), words=said, form=form, day=day)


def next_meeting_unknown(look: Look) -> Iterator[Remark]:
    """Find *till nästa möte* where nobody says when that is: once, for one line mends all."""
    for task in look.promised:
        said = task.due_text
        if task.due is None and said and _NEXT_MEETING.search(said.lower()):
            yield Remark(rule="next-meeting-unknown", line=_line_of(task), words=said)
            return


def _doubtful(look: Look, what: DoubtKind) -> Iterator[TimeExpression]:
    for time in look.minutes.dates:
        if any(doubt.what == what for doubt in time.doubts):
            yield time


def _is_over(time: TimeExpression, look: Look) -> bool:
    held, exact = look.minutes.date.value, time.precision == "day" and _DIGIT.search(time.text)
    return bool(held and exact and time.end and time.end < held)


def _is_deadline(time: TimeExpression, task: Task) -> bool:
    """Tell whether *time* stands in the words of *task* as its last day."""
    if task.due_text and time.text in task.due_text:
        return True
    before, found, _ = task.text.partition(time.text)
    return bool(found and _DUE_BEFORE.search(before.lower()))


def _over(time: TimeExpression, look: Look) -> Remark:
    return Remark(rule="past-date", line=time.line, words=time.text, day=look.minutes.date.value)


def _next_year(task: Task, look: Look) -> Iterator[Remark]:
    """Find a day without a year that was just over, so that it is read a year ahead."""
    held, said = look.minutes.date.value, task.due_text or ""
    if held is None or task.due is None or _YEAR.search(said) or task.due - held < FAR_AHEAD:
        return
    if held - _year_before(task.due) <= JUST_OVER:
        yield Remark(
            rule="past-date", line=_line_of(task), words=said, form="next-year", day=task.due
        )


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28))


def _says_other(task: Task) -> bool:
    """Tell whether another rule speaks of the deadline of *task*."""
    doubtful = any(doubt.what == "no-such-day" for doubt in task.doubts)
    return doubtful or bool(_NEXT_MEETING.search((task.due_text or "").lower()))


def _proposed(task: Task, look: Look) -> date | None:
    """Return a day that may be meant: the last of *under våren*, else in a fortnight."""
    said, held = task.due_text or "", look.minutes.date.value
    for time in look.times_on(task.lines):
        if time.start and time.end and (time.text in said or said in time.text):
            day = time.start - timedelta(days=1) if _BEFORE.match(said.lower()) else time.end
            day += FORTNIGHT if _AFTER.match(said.lower()) else timedelta()
            return day if held is None or day > held else None
    return held + FORTNIGHT if held else None


def _line_of(task: Task) -> int:
    return task.lines[0][0]
