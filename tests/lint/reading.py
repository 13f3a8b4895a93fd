"""Shorthand: a few lines of notes, and what there is to mend in them."""

from collections.abc import Sequence

from lgnotes.extract import extract
from lgnotes.lint import Remark, lint
from lgnotes.model import Person
from lgnotes.readers import read
from tests.extract.reading import HEAD


def remarks_of(notes: str, *, known: Sequence[Person] = ()) -> tuple[Remark, ...]:
    """Return what to mend in whole *notes*."""
    document = read(notes.encode(), name="LG.txt")
    return lint(document, extract(document, known=known))


def remarks(text: str) -> tuple[Remark, ...]:
    """Return what to mend in *text* under the point of a meeting on Wednesday 4 March 2026."""
    return remarks_of(f"{HEAD}1. Punkt\n{text}\n")
