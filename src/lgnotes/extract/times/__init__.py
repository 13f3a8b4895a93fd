"""Time expressions of Swedish notes: found, resolved against the meeting, and read as deadlines."""

from lgnotes.extract.times.deadline import Deadline, deadline
from lgnotes.extract.times.doubts import doubt_about
from lgnotes.extract.times.expression import Anchor, Expression, Interval, Value
from lgnotes.extract.times.recognise import recognise
from lgnotes.extract.times.resolve import resolve, resolve_all
from lgnotes.extract.times.tense import is_past

__all__ = [
    "Anchor",
    "Deadline",
    "Expression",
    "Interval",
    "Value",
    "deadline",
    "doubt_about",
    "is_past",
    "recognise",
    "resolve",
    "resolve_all",
]
