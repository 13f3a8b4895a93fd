"""One run at work in the spreadsheet, while people may be at work there, too.

People sort, insert and move between the moment a run reads and the moment it writes, and
Google writes by number of row and column whatever has become of them.  So the answer to
each write says what it met (`journal`).  Where that was not what was believed, the
spreadsheet is read again, and one more write puts back what stood there (`undoing`,
`mending`) and writes anew where it belongs, until a round has gone right.  A write that
goes right the first time, as nearly all do, costs no further call.

What is not promised: a table that was laid anew may have the types of its columns
elsewhere, and a cell that is put back late may have its value without its looks.  Where a
filter hides a row and Google does not copy it, what stood there is known from the reading
before, which a run that is killed takes with it.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from lgnotes.adapters.google.grid import Workbook
from lgnotes.adapters.google.interrupted import to_read_again, to_take_back
from lgnotes.adapters.google.journal import Line
from lgnotes.adapters.google.layout import Json
from lgnotes.adapters.google.mending import mended
from lgnotes.adapters.google.recording import Restore, recorded
from lgnotes.adapters.google.spreadsheet import Look, Spreadsheet
from lgnotes.adapters.google.undoing import completed, followed, undone
from lgnotes.adapters.google.writing import Writing
from lgnotes.errors import BusyError, GoogleUnavailableError, UnsettledError
from lgnotes.register.entry import RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.texts import Language

FRESH: Final = 20.0
"""Seconds after which the spreadsheet is read again before it is written: people work in it."""

NEVER: Final = float("-inf")

BYTES: Final = 950_000
"""The size of one write, about, without what the journal adds; Google advises 2 MB."""

ROUNDS: Final = 6
"""How often a run puts right what people moved under its hands, before it gives up."""

EXACT: Final = 2
"""Rounds in which cells are put back whole; after that, their values alone."""

REFUSED: Final = 2
"""How often a write that Google refuses is made anew, the last time without a journal."""


@attrs.frozen
class _Righted:
    """The spreadsheet as it will be once everything is put right, and what makes it so."""

    book: Workbook
    restores: tuple[Restore, ...] = ()
    requests: tuple[Json, ...] = ()


@attrs.define
class SheetSession:
    """The spreadsheet while one run works with it."""

    spreadsheet: Spreadsheet
    language: Language
    understand: Callable[[Workbook], RegisterState]
    state: RegisterState = attrs.field(factory=RegisterState)
    _look: Look = attrs.field(init=False)
    """What is known of the spreadsheet; the journal as the last write left it."""

    _looked_at: float = 0.0
    _began: Workbook = attrs.field(init=False)
    """The spreadsheet that `state` was read from; what people typed is named by its rows there."""

    _refused: int = 0

    def refresh(self) -> None:
        """Read the spreadsheet anew; what a killed run left astray is put right first.

        Raises:
            UnsettledError: People keep moving rows under it.
        """
        self._take(self.spreadsheet.look())
        for troubles in self._rounds(ROUNDS):
            book, kept = self._look.book, self._look.kept
            if kept.is_settled:
                break
            right = self._righted(to_take_back(kept, book), troubles)
            self._send([*right.requests, *to_read_again(kept, right.book)], right.restores)
            self._look_where_needed()
        self._began = self._look.book
        self.state = self.understand(self._began)

    def write(self, update: RegisterUpdate) -> None:
        """Write *update*, in one request unless it is very large or people interfere.

        Raises:
            BusyError: Another run has written since this one read.
            UnsettledError: People keep moving rows under it.
        """
        written = dict(self.state.entries) | {entry.uid: entry for entry in update.entries}
        parts = len(_in_parts(self._requests(update, self._look.book)))
        troubles, left = 0, update
        for _ in self._rounds(ROUNDS + parts):
            self._look_where_needed()
            right = self._righted(self._look.kept.astray, troubles)
            requests = [*right.requests, *self._requests(left, right.book)]
            part, *others = _in_parts(requests) or [[]]
            if self._send(part, right.restores) and not others:
                left = attrs.evolve(left, history=())  # all else can be told from what stands
                if self._look.kept.is_settled:
                    break
            troubles += not self._look.kept.is_settled
        self.state = attrs.evolve(self.state, entries=written)

    def _rounds(self, most: int) -> Iterator[int]:
        yield from range(most)
        raise UnsettledError(name=self.spreadsheet.name)

    def _requests(self, update: RegisterUpdate, book: Workbook) -> list[Json]:
        """Return what is left to write of *update* into *book*."""
        typed = {entry.uid: entry for entry in update.adopted.values()}
        known = attrs.evolve(self.state, entries=typed | dict(self.state.entries))
        adopted = followed(update.adopted, self._began, book)
        here = attrs.evolve(update, adopted=adopted)
        return [*Writing(book, here, self.language, known=known).requests()]

    def _righted(self, lines: Iterable[Line], troubles: int) -> _Righted:
        """Return what puts *lines* right, and tables; what Google refuses is let be."""
        book, kept = self._look.book, self._look.kept
        if kept.is_settled:
            return _Righted(book)
        exactly = troubles < EXACT and self._refused < REFUSED
        back = undone(book, kept, lines, exactly=exactly)
        laid = mended(back.book, kept)
        if self._refused:
            return _Righted(back.book, back.restores)
        return _Righted(laid.book, back.restores, laid.requests)

    def _send(self, requests: Sequence[Json], restores: Sequence[Restore]) -> bool:
        """Write once; False where Google refuses it, which it does where rows are gone."""
        seen, keeping = self._look, self._refused < REFUSED
        whole = recorded(seen.book, seen.kept, requests, restores=restores, keeping=keeping)
        try:
            self._take(self.spreadsheet.write(whole, seen=seen))
        except GoogleUnavailableError as error:
            if error.data["reason"] != "bad-request" or not keeping:
                raise
            self._refused += 1
            self._looked_at = NEVER
            return False
        if self._look.kept.went_right:
            self._looked_at = NEVER  # where rows are now is known only to Google
        else:
            self._look_again(() if seen.kept.is_settled else seen.kept.lines)
        return True

    def _take(self, look: Look) -> None:
        self._look, self._looked_at = look, time.monotonic()

    def _look_where_needed(self) -> None:
        if time.monotonic() - self._looked_at > FRESH:
            self._look_again(self._look.kept.lines)

    def _look_again(self, known: Sequence[Line]) -> None:
        """Look where everything is now; what people changed meanwhile stays (`Writing`).

        The lines that are *known* are those of the journal but of what was just written.
        """
        look = self.spreadsheet.look()
        if look.book.generation != self._look.book.generation:
            raise BusyError(name=self.spreadsheet.name)
        kept = completed(look.kept, known, before=self._look.book, after=look.book)
        self._take(attrs.evolve(look, kept=kept))


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
