"""Time expressions of Swedish notes: found, resolved against the meeting, and read as deadlines."""

from lgnotes.extract.times.deadline import Deadline, deadline, says_next
from lgnotes.extract.times.doubts import doubt_about
from lgnotes.extract.times.expression import Anchor, Expression, Interval, Value
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.resolve import find_breaks, resolve, resolve_all, resolve_in_turn
from lgnotes.extract.times.tense import is_past

__all__ = [
    "Anchor",
    "Deadline",
    "Expression",
    "Interval",
    "Value",
    "deadline",
    "doubt_about",
    "find_breaks",
    "is_past",
    "recognise",
    "resolve",
    "resolve_all",
    "resolve_in_turn",
    "says_next",
]
