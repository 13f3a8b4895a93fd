"""Read the files that a user names, and go on past the bad ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from lgnotes.cli.failures import complain
from lgnotes.cli.progress import Step
from lgnotes.cli.render import loss_text
from lgnotes.cli.screen import Cell, Column, Grid, Line, Part
from lgnotes.cli.settings import Settings
from lgnotes.document import Document
from lgnotes.errors import LgnotesError, UsageError
from lgnotes.export.clean import one_line
from lgnotes.export.notes import NotesTable, meeting_tables, meeting_title, next_meeting
from lgnotes.lint.remark import Remark
from lgnotes.model import Minutes, Notes, Person

Result = TypeVar("Result")

WIDTHS = {1: 16, 2: 10}
"""The width of the columns after the text, by how many they are from the text."""


class Reading:
    """A reading of several files, which counts what went well and what did not."""

    def __init__(
        self, paths: Sequence[Path], *, settings: Settings, created: date | None = None
    ) -> None:
        self._paths = paths
        self._settings = settings
        self._created = created
        self._errors: list[LgnotesError] = []
        self.done = 0

    def notes(self, step: Step | None = None) -> Iterator[tuple[Path, Path, Notes]]:
        """Give (the path named, the file, its notes); name bad documents on stderr.

        Raises:
            UsageError: There are no documents.
        """
        from lgnotes import app

        read = partial(app.read_files, created=self._created)
        yield from self._each(read, step)

    def documents(self, step: Step | None = None) -> Iterator[tuple[Path, Path, Document]]:
        """Give (the path named, the file, the document as read), as `notes` does.

        Raises:
            UsageError: There are no documents.
        """
        from lgnotes import app

        yield from self._each(app.read_documents, step)

    def remarks(
        self, people: Sequence[Person], step: Step | None = None
    ) -> Iterator[tuple[Path, tuple[Remark, ...]]]:
        """Give (the file, what to mend in it), as `notes` does; *people* are known beforehand.

        Raises:
            UsageError: There are no documents.
        """
        from lgnotes import proof

        look = partial(proof.lint_files, created=self._created, people=people)
        for _, path, remarks in self._each(look, step):
            yield path, remarks

    def _each(
        self,
        read: Callable[[Sequence[Path]], Iterable[tuple[Path, Result | LgnotesError]]],
        step: Step | None,
    ) -> Iterator[tuple[Path, Path, Result]]:
        from lgnotes import app

        files = [*app.files_below(self._paths)]
        results = read(self._paths)
        for (root, path), (_, result) in zip(files, results, strict=True):
            if isinstance(result, LgnotesError):
                self.fail(result)
                continue
            self.done += 1
            if step:
                step(self.done, 0, path.name)
            yield root, path, result
        if not (self.done or self._errors):
            names = ", ".join(map(str, self._paths))
            raise UsageError(problem=self._settings.say("usage.no-documents", path=names))

    def fail(self, error: LgnotesError) -> None:
        """Name *error* on stderr, and remember it for the exit code."""
        self._errors.append(error)
        complain(error.sentence(self._settings.language))

    @property
    def said(self) -> list[str]:
        """What was said of the documents that failed."""
        return [error.sentence(self._settings.language) for error in self._errors]

    @property
    def exit_code(self) -> int:
        """0; 1 where some documents failed; the error's own where nothing could be read."""
        if not self._errors:
            return 0
        return 1 if self.done else max(error.exit_code for error in self._errors)


def below(root: Path, path: Path) -> Path:
    """Return *path* as it is below the *root* that a user named, or its name if that is it."""
    return path.relative_to(root) if path != root else Path(path.name)


def notes_parts(notes: Notes, name: str, settings: Settings) -> Iterator[Part]:
    """Give what a person is shown of *notes*, read from the file *name*."""
    yield Line(name, "heading")
    for document_loss in notes.losses:
        yield Line(f"  {loss_text(name, document_loss, settings)}", "warn", hang=2)
    for meeting in notes.meetings:
        yield from _meeting_parts(meeting, settings)
    if not (notes.decisions or notes.tasks):
        yield Line(f"  {settings.say('parse.nothing')}", "dim")
    yield Line()


def _meeting_parts(meeting: Minutes, settings: Settings) -> Iterator[Part]:
    yield Line(meeting_title(meeting, settings.language))
    if meeting.date.why:
        yield Line(settings.say("parse.why", why=one_line(meeting.date.why)), "dim", hang=2)
    if follows := next_meeting(meeting, settings.language):
        yield Line(follows, "dim", hang=2)
    if meeting.attendees:
        names = ", ".join(meeting.attendees)
        yield Line(settings.say("parse.present", names=names), "dim", hang=2)
    for table in meeting_tables(meeting, settings.language):
        yield Line()
        yield _grid(table)


def _grid(table: NotesTable) -> Grid:
    """Lay out *table* with its long text last."""
    long = 1
    order = [n for n in range(len(table.headings)) if n != long] + [long]
    widths = (13, *(WIDTHS[n] for n in range(1, len(table.headings) - 1)), None)
    columns = tuple(Column(table.headings[n], w) for n, w in zip(order, widths, strict=True))
    rows = tuple(tuple(Cell(row[n] or "–") for n in order) for row in table.rows)
    return Grid(columns, rows)
