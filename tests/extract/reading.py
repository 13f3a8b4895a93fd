"""Shorthand: one sentence, or a few lines, read as the notes of a small meeting."""

from lgnotes.extract import extract
from lgnotes.model import FollowUp, Minutes
from lgnotes.readers import read

HEAD = """\
Ledningsgruppen 2026-03-04

Närvarande: Anna Berg, Bo Ek, Cia Lund (CL), Disa Holm
Antecknare: Disa Holm

"""
FIRST_LINE = HEAD.count("\n") + 2
"""The line on which the text of the first point begins."""


def minutes(text: str) -> Minutes:
    """Read *text* under the point *1. Punkt* of a meeting on Wednesday 4 March 2026."""
    document = read(f"{HEAD}1. Punkt\n{text}\n".encode(), name="LG.txt")
    (meeting,) = extract(document).meetings
    return meeting


def said(text: str) -> list[FollowUp]:
    """Return what *text* says has become of earlier matters."""
    return list(minutes(text).followups)
