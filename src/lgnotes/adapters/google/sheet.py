"""The register as a Google Sheet that people work in all year.

A run reads the spreadsheet once and writes once, all of it or nothing.  Rows are
found by their ID and columns by metadata, wherever people have moved them; only
cells whose value changes are written.  Each write counts up the id of a guard in
the hidden tab, so that of two runs at once one is refused, and a write whose
answer was lost is known to have taken effect.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import attrs

from lgnotes.adapters.google.door import Door, LostAnswerError
from lgnotes.adapters.google.grid import FIELDS, Workbook, workbook
from lgnotes.adapters.google.layout import COLUMNS, HISTORY, KINDS, STATE, Json
from lgnotes.adapters.google.people import directory_of
from lgnotes.adapters.google.rows import base_of, document_of, read
from lgnotes.adapters.google.writing import Writing
from lgnotes.errors import BusyError, DamagedError, GoogleUnavailableError, NotFoundError
from lgnotes.register.entry import Base, DocumentState, Entry, HistoryLine, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.texts import Language

FRESH = 20.0
"""Seconds after which the spreadsheet is read again before it is written: people work in it."""

BYTES = 1_900_000
"""The size of one write, about; Google advises 2 MB."""

TRIES = 3


@attrs.frozen
class SheetRegister:
    """The register in the spreadsheet with the id *sheet*."""

    door: Door
    sheet: str
    language: Language = "sv"

    @property
    def name(self) -> str:
        """The spreadsheet's id, as it is given on the command line."""
        return f"sheet:{self.sheet}"

    @contextmanager
    def session(self) -> Iterator["SheetSession"]:
        """Open the register for writing; another run that writes first makes this one fail."""
        session = SheetSession(self)
        session.refresh()
        yield session

    def read(self) -> RegisterState:
        """Return the register as it stands; NotFoundError where lgnotes never wrote to it."""
        book = self.load()
        if STATE not in book.tabs:
            raise NotFoundError(name=self.name)
        return state_of(book, self.name)

    def history(self, uid: str | None = None) -> Sequence[HistoryLine]:
        """Return what was written of the entry *uid*, or of all, oldest first, in one call."""
        last = chr(ord("A") + len(COLUMNS[HISTORY]) - 1)
        request = (
            self.door.service("sheets")
            .spreadsheets()
            .values()
            .get(spreadsheetId=self.sheet, range=f"{HISTORY}!A2:{last}")
        )
        rows = self.door.execute(request, name=self.name).get("values", ())
        width = len(COLUMNS[HISTORY])
        lines = (
            HistoryLine(**dict(zip(COLUMNS[HISTORY], _filled(r, width), strict=True))) for r in rows
        )
        return [line for line in lines if uid in (None, line.uid)]

    def load(self) -> Workbook:
        """Return the whole spreadsheet, in one call."""
        request = (
            self.door.service("sheets")
            .spreadsheets()
            .get(spreadsheetId=self.sheet, includeGridData=True, fields=FIELDS)
        )
        return workbook(self.door.execute(request, name=self.name))


def _filled(row: Sequence[object], width: int) -> list[str]:
    """Return *row* with the empty cells at its end, which Google leaves out."""
    return [str(cell) for cell in row] + [""] * (width - len(row))


@attrs.define
class SheetSession:
    """The spreadsheet while one run works with it."""

    register: SheetRegister
    state: RegisterState = attrs.field(factory=RegisterState)
    _book: Workbook = attrs.field(init=False)
    _read_at: float = 0.0

    def refresh(self) -> None:
        """Read the spreadsheet anew."""
        self._book = self.register.load()
        self._read_at = time.monotonic()
        self.state = state_of(self._book, self.register.name)

    def write(self, update: RegisterUpdate) -> None:
        """Write *update*, in one request unless it is very large.

        Raises:
            BusyError: Another run has written since this one read.
        """
        if time.monotonic() - self._read_at > FRESH:
            self._read_again()
        writing = Writing(self._book, update, self.register.language, known=self.state)
        for requests in _in_parts(list(writing.requests())):
            self._write_part(requests)
        written = dict(self.state.entries) | {entry.uid: entry for entry in update.entries}
        self.state = attrs.evolve(self.state, entries=written)
        self._read_at = float("-inf")  # where rows are now is known only to Google

    def _read_again(self) -> None:
        """Look where everything is now; what people changed meanwhile stays (`Writing`)."""
        before, book = self._book, self.register.load()
        if book.generation != before.generation:
            raise BusyError(name=self.register.name)
        self._book, self._read_at = book, time.monotonic()

    def _write_part(self, requests: list[Json]) -> None:
        token = uuid4().hex
        body = {"requests": [*requests, *_guard(self._book, token)]}
        for _ in range(TRIES):
            try:
                self._send(body)
            except LostAnswerError:
                if self._took_effect(token):
                    return
            else:
                self._book = attrs.evolve(self._book, generation=_next(self._book), token=token)
                return
        raise GoogleUnavailableError(name=self.register.name, reason="no-answer")

    def _send(self, body: Json) -> None:
        api = self.register.door.service("sheets").spreadsheets()
        request = api.batchUpdate(spreadsheetId=self.register.sheet, body=body)
        try:
            self.register.door.execute(request, name=self.register.name, repeatable=False)
        except GoogleUnavailableError as error:
            if error.data["reason"] == "bad-request" and self._is_overtaken():
                raise LostAnswerError from error  # by another run, or by this very request
            raise

    def _is_overtaken(self) -> bool:
        return self.register.load().generation != self._book.generation

    def _took_effect(self, token: str) -> bool:
        """Tell whether a write whose answer was lost is there; BusyError if another one is."""
        book = self.register.load()
        if book.token == token:
            self._book = book
            return True
        if book.generation != self._book.generation:
            raise BusyError(name=self.register.name)
        return False


def _next(book: Workbook) -> int:
    return book.generation + 1 if book.generation else FIRST_GUARD


FIRST_GUARD = 710_101
"""The id of the guard that the first write makes."""


def _guard(book: Workbook, token: str) -> list[Json]:
    """Return the requests that fail, and everything with them, where another run was first."""
    from lgnotes.adapters.google.grid import GUARD
    from lgnotes.adapters.google.layout import SHEET_IDS

    tab = book.tabs.get(STATE)
    made: Json = {
        "protectedRangeId": _next(book),
        "range": {"sheetId": tab.sheet if tab else SHEET_IDS[STATE]},
        "description": f"{GUARD}{token}",
        "warningOnly": True,
    }
    old = [{"deleteProtectedRange": {"protectedRangeId": book.generation}}]
    return [*(old if book.generation else []), {"addProtectedRange": {"protectedRange": made}}]


def _in_parts(requests: list[Json]) -> Iterator[list[Json]]:
    """Yield *requests* in parts that are not too large; whatever is cut off comes the next time."""
    part: list[Json] = []
    size = 0
    for request in requests:
        part.append(request)
        size += len(str(request))
        if size > BYTES:
            yield part
            part, size = [], 0
    if part:
        yield part


def state_of(book: Workbook, name: str) -> RegisterState:
    """Return the register that a spreadsheet is; DamagedError where its memory is broken."""
    bases: dict[str, Base] = {}
    documents: dict[str, DocumentState] = {}
    if tab := book.tabs.get(STATE):
        try:
            for row in tab.used():
                key, text = tab.text(row, "key"), tab.text(row, "value")
                if tab.cell(row, "kind") == "base" and text:
                    bases[key] = base_of(text)
                elif tab.cell(row, "kind") == "document" and text:
                    documents[key] = document_of(text)
        except (ValueError, TypeError, KeyError) as error:
            raise DamagedError(name=name, kind="register") from error
    entries: dict[str, Entry] = {}
    typed: dict[str, Entry] = {}
    for tab_name in KINDS:
        _read_tab(book, tab_name, bases=bases, entries=entries, typed=typed)
    people = directory_of(book, name)
    return RegisterState(
        entries=entries, bases=bases, documents=documents, typed=typed, people=people
    )


def _read_tab(
    book: Workbook,
    tab_name: str,
    *,
    bases: dict[str, Base],
    entries: dict[str, Entry],
    typed: dict[str, Entry],
) -> None:
    tab = book.tabs.get(tab_name)
    for row in tab.used() if tab else ():
        uid = tab.text(row, "uid").strip() if tab else ""
        base = bases.get(uid)
        entry: Any = read(tab_name, tab, row, base=base.notes if base else None) if tab else None
        if uid and uid not in entries and uid.startswith("lg"):
            entries[uid] = entry
        else:  # typed by a person, or copied with its ID
            typed[f"{tab_name}:{row}"] = attrs.evolve(entry, uid="", ref="" if uid else entry.ref)
