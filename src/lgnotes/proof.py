"""Proofreading of notes: what to mend in files, while it is fresh."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lgnotes.app import each_file, faults_of
from lgnotes.errors import LgnotesError
from lgnotes.model import Person

if TYPE_CHECKING:
    from lgnotes.lint import Remark


def lint_files(
    paths: Iterable[Path], *, created: date | None = None, people: Iterable[Person] = ()
) -> "Iterator[tuple[Path, tuple[Remark, ...] | LgnotesError]]":
    """Give each file of *paths*, folders with all that is in them, with what to mend in it.

    *created* and *people* are as for `lgnotes.parse`.  What cannot be read comes with its
    error instead, and the others follow.
    """
    yield from each_file(paths, partial(_lint, created=created, known=tuple(people)))


def _lint(
    content: bytes, name: str, *, created: date | None, known: tuple[Person, ...]
) -> "tuple[Remark, ...]":
    from lgnotes.extract import extract
    from lgnotes.lint import lint
    from lgnotes.readers import read

    with faults_of(name):
        document = read(content, name=name)
        return lint(document, extract(document, created=created, known=known))
