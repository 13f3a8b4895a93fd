"""A spreadsheet at Google: looked at whole, and written to in batches that are there whole or not.

Each batch counts up the id of a guard in the hidden tab, so that of two runs at once one
is refused, and a batch whose answer was lost is known to have taken effect.  Its answer
brings the journal as the batch left it, and nothing else.
"""

from collections.abc import Sequence
from typing import Final
from uuid import uuid4

import attrs

from lgnotes.adapters.google.door import Door, LostAnswerError
from lgnotes.adapters.google.grid import FIELDS, GUARD, Workbook, workbook
from lgnotes.adapters.google.journal import Journal, journal, looked_for
from lgnotes.adapters.google.layout import SHEET_IDS, STATE, Json
from lgnotes.errors import BusyError, GoogleUnavailableError

TRIES: Final = 3

FIRST_GUARD: Final = 710_101
"""The id of the guard that the first write makes."""


@attrs.frozen
class Look:
    """A spreadsheet as it was at one moment: its tabs, and what the last write met."""

    book: Workbook
    kept: Journal


@attrs.frozen
class Spreadsheet:
    """The spreadsheet with the *id*, which people call *name*."""

    door: Door
    id: str
    name: str

    def look(self) -> Look:
        """Return it as it is, in one call."""
        request = (
            self.door.service("sheets")
            .spreadsheets()
            .get(spreadsheetId=self.id, includeGridData=True, fields=FIELDS)
        )
        return _look(self.door.execute(request, name=self.name))

    def write(self, requests: Sequence[Json], *, seen: Look) -> Look:
        """Do *requests*, all or none, and return the journal as it is then.

        The tabs in what is returned are as they were *seen*.

        Raises:
            BusyError: Another run has written since it was *seen*.
            GoogleUnavailableError: As the door says; ``bad-request`` if nothing was done.
        """
        token = uuid4().hex
        body = {"requests": [*requests, *_guard(seen.book, token)]} | _answering(seen.kept)
        book = attrs.evolve(seen.book, generation=_next(seen.book), token=token)
        for _ in range(TRIES):
            try:
                return Look(book, self._write(body))
            except LostAnswerError:
                if there := self._as_written(token, seen):
                    return Look(book, there)
            except GoogleUnavailableError as error:
                if error.data["reason"] != "bad-request":
                    raise
                if there := self._as_written(token, seen):
                    return Look(book, there)
                raise
        raise GoogleUnavailableError(name=self.name, reason="no-answer")

    def _write(self, body: Json) -> Journal:
        api = self.door.service("sheets").spreadsheets()
        fields = f"updatedSpreadsheet({FIELDS})"
        request = api.batchUpdate(spreadsheetId=self.id, body=body, fields=fields)
        answer = self.door.execute(request, name=self.name, repeatable=False)
        return journal(answer.get("updatedSpreadsheet", {}))

    def _as_written(self, token: str, seen: Look) -> Journal | None:
        """Return the journal if the write is there; BusyError if another one is."""
        look = self.look()
        if look.book.token == token:
            return look.kept
        if look.book.generation != seen.book.generation:
            raise BusyError(name=self.name)
        return None


def _look(said: Json) -> Look:
    book = workbook(said)
    return Look(book, looked_for(journal(said), book))


def _answering(kept: Journal) -> Json:
    """Return what makes the answer bring the journal; all else with it where there is none yet."""
    ranges = {"responseRanges": [f"'{kept.title}'"]} if kept.sheet is not None else {}
    return {"includeSpreadsheetInResponse": True, "responseIncludeGridData": True} | ranges


def _next(book: Workbook) -> int:
    return book.generation + 1 if book.generation else FIRST_GUARD


def _guard(book: Workbook, token: str) -> list[Json]:
    """Return the requests that fail, and everything with them, where another run was first."""
    tab = book.tabs.get(STATE)
    made: Json = {
        "protectedRangeId": _next(book),
        "range": {"sheetId": tab.sheet if tab else SHEET_IDS[STATE]},
        "description": f"{GUARD}{token}",
        "warningOnly": True,
    }
    old = [{"deleteProtectedRange": {"protectedRangeId": book.generation}}]
    return [*(old if book.generation else []), {"addProtectedRange": {"protectedRange": made}}]
