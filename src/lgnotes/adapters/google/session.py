"""One run at work in the spreadsheet, while people may be at work there, too.

People sort, insert and move between the moment a run reads and the moment it writes, and
Google writes by number of row and column whatever has become of them.  So what each write
met is looked at at once (`journal`); where it was not what was believed, all is put back
as it was and written anew where it belongs, until a round has gone right.  A round that
goes right the first time, as nearly all do, costs no further call.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from lgnotes.adapters.google.grid import Workbook
from lgnotes.adapters.google.interrupted import to_read_again, to_take_back
from lgnotes.adapters.google.journal import Journal, Line
from lgnotes.adapters.google.layout import Json
from lgnotes.adapters.google.mending import mended
from lgnotes.adapters.google.recording import Restore, changes, cleared, recorded
from lgnotes.adapters.google.spreadsheet import Look, Spreadsheet
from lgnotes.adapters.google.undoing import Undone, completed, followed, undone
from lgnotes.adapters.google.writing import Writing
from lgnotes.errors import BusyError, GoogleUnavailableError, UnsettledError
from lgnotes.register.entry import RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.texts import Language

FRESH: Final = 20.0
"""Seconds after which the spreadsheet is read again before it is written: people work in it."""

BYTES: Final = 950_000
"""The size of one write, about, without what the journal adds; Google advises 2 MB."""

ROUNDS: Final = 6
"""How often a run puts right what people moved under its hands, before it gives up."""

EXACT: Final = 2
"""Rounds in which cells are put back whole; after that, their values alone."""

REFUSED: Final = 2
"""How often a write that Google refuses is made anew, the last time without copies."""


@attrs.define
class SheetSession:
    """The spreadsheet while one run works with it."""

    spreadsheet: Spreadsheet
    language: Language
    understand: Callable[[Workbook], RegisterState]
    state: RegisterState = attrs.field(factory=RegisterState)
    _look: Look = attrs.field(init=False)
    _looked_at: float = 0.0
    _began: Workbook = attrs.field(init=False)
    """The spreadsheet that `state` was read from; what people typed is named by its rows there."""

    _met: Journal = attrs.field(init=False)
    """What the last write met, as far as is known."""

    _refused: int = 0

    def refresh(self) -> None:
        """Read the spreadsheet anew; what a killed run left astray is put right first.

        Raises:
            UnsettledError: People keep moving rows under it.
        """
        self._take(self.spreadsheet.look())
        for number in self._rounds(ROUNDS):
            lines = to_take_back(self._met, self._look.book)
            back = self._taken_back(lines, exactly=number < EXACT)
            laid, book = self._mended(back.book)
            requests = [*laid, *(to_read_again(self._met, book) if lines else ())]
            if not changes(self._look.book, requests, back.restores):
                break
            self._send(requests, back.restores)
        self._clear()
        self._began = self._look.book
        self.state = self.understand(self._began)

    def write(self, update: RegisterUpdate) -> None:
        """Write *update*, in one request unless it is very large or people interfere.

        Raises:
            BusyError: Another run has written since this one read.
            UnsettledError: People keep moving rows under it.
        """
        if time.monotonic() - self._looked_at > FRESH:
            self._look_again()
        written = dict(self.state.entries) | {entry.uid: entry for entry in update.entries}
        parts = len(_in_parts(self._requests(update, self._look.book)))
        troubles, left = 0, update
        for _ in self._rounds(ROUNDS + parts):
            back = self._taken_back(self._met.astray, exactly=troubles < EXACT)
            laid, book = self._mended(back.book)
            part, *others = _in_parts([*laid, *self._requests(left, book)]) or [[]]
            if not changes(self._look.book, part, back.restores):
                break
            if self._send(part, back.restores) and not others:
                left = attrs.evolve(left, history=())  # all else can be told from what stands
            troubles += bool(self._met.astray)
        self._clear()
        self.state = attrs.evolve(self.state, entries=written)

    def _rounds(self, most: int) -> Iterator[int]:
        yield from range(most)
        raise UnsettledError(name=self.spreadsheet.name)

    def _clear(self) -> None:
        """Empty a journal that tells of something astray: it is settled now."""
        if self._look.kept.astray:
            self._send(cleared(self._look.kept))

    def _requests(self, update: RegisterUpdate, book: Workbook) -> list[Json]:
        """Return what is left to write of *update* into *book*."""
        typed = {entry.uid: entry for entry in update.adopted.values()}
        known = attrs.evolve(self.state, entries=typed | dict(self.state.entries))
        adopted = followed(update.adopted, self._began, book)
        here = attrs.evolve(update, adopted=adopted)
        return [*Writing(book, here, self.language, known=known).requests()]

    def _taken_back(self, lines: Iterable[Line], *, exactly: bool) -> Undone:
        exactly = exactly and self._refused < REFUSED
        return undone(self._look.book, self._met, lines, exactly=exactly)

    def _mended(self, book: Workbook) -> tuple[Sequence[Json], Workbook]:
        """Return what lays tables anew, and *book* as it is then; what is refused is let be."""
        whole = mended(book, self._look.kept)
        return ((), book) if self._refused else (whole.requests, whole.book)

    def _send(self, requests: Sequence[Json], restores: Sequence[Restore] = ()) -> bool:
        """Write once; False where Google refuses it, which it does where rows are gone."""
        seen, copying = self._look, self._refused < REFUSED
        whole = recorded(seen.book, seen.kept, requests, restores=restores, copying=copying)
        try:
            look = self.spreadsheet.write(whole, seen=seen)
        except GoogleUnavailableError as error:
            if error.data["reason"] != "bad-request" or not copying:
                raise
            self._refused += 1
            self._look_again()
            return False
        known = self._met.lines if seen.kept.astray else ()
        self._take(look)
        self._met = completed(look.kept, known, before=seen.book, after=look.book)
        return True

    def _take(self, look: Look) -> None:
        self._look, self._met = look, look.kept
        self._looked_at = time.monotonic()

    def _look_again(self) -> None:
        """Look where everything is now; what people changed meanwhile stays (`Writing`)."""
        look = self.spreadsheet.look()
        if look.book.generation != self._look.book.generation:
            raise BusyError(name=self.spreadsheet.name)
        self._take(look)


def _in_parts(requests: Iterable[Json]) -> list[list[Json]]:
    """Return *requests* in parts that are not too large, cut where it does no harm."""
    parts: list[list[Json]] = []
    size = BYTES
    for request in requests:
        if size >= BYTES:
            parts.append([])
            size = 0
        parts[-1].append(request)
        size += len(str(request))
    return parts
