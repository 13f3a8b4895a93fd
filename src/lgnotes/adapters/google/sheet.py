"""The register as a Google Sheet that people work in all year.

A run reads the spreadsheet once and writes once, all of it or nothing.  Rows are
found by their ID and columns by metadata, wherever people have moved them; only
cells whose value changes are written.  What people move while a run is under way
is seen to in `session`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import attrs

from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.grid import Workbook
from lgnotes.adapters.google.interrupted import to_take_back
from lgnotes.adapters.google.layout import COLUMNS, HISTORY, KINDS, STATE
from lgnotes.adapters.google.people import directory_of
from lgnotes.adapters.google.rows import base_of, document_of, read
from lgnotes.adapters.google.session import SheetSession
from lgnotes.adapters.google.spreadsheet import Spreadsheet
from lgnotes.adapters.google.undoing import undone
from lgnotes.errors import DamagedError, NotFoundError
from lgnotes.register.entry import Base, DocumentState, Entry, HistoryLine, RegisterState
from lgnotes.texts import Language


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
    def session(self) -> Iterator[SheetSession]:
        """Open the register for writing; another run that writes first makes this one fail."""
        session = SheetSession(
            self._spreadsheet, self.language, lambda book: state_of(book, self.name)
        )
        session.refresh()
        yield session

    def read(self) -> RegisterState:
        """Return the register as it stands; NotFoundError where lgnotes never wrote to it."""
        look = self._spreadsheet.look()
        if STATE not in look.book.tabs:
            raise NotFoundError(name=self.name)
        lines = to_take_back(look.kept, look.book)
        return state_of(undone(look.book, look.kept, lines).book, self.name)

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

    @property
    def _spreadsheet(self) -> Spreadsheet:
        return Spreadsheet(self.door, self.sheet, self.name)


def _filled(row: Sequence[object], width: int) -> list[str]:
    """Return *row* with the empty cells at its end, which Google leaves out."""
    return [str(cell) for cell in row] + [""] * (width - len(row))


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
