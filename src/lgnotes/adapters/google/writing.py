"""What a run writes to the spreadsheet, as requests: only cells whose value changes."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook, cell_value
from lgnotes.adapters.google.layout import (
    COLUMNS,
    HISTORY,
    KINDS,
    SHEET_IDS,
    STATE,
    TABS,
    Json,
    made,
)
from lgnotes.adapters.google.rows import (
    base_text,
    cell_of,
    cell_with_link,
    document_text,
    history_cells,
    is_clear,
    read,
    shown,
)
from lgnotes.register.entry import DocumentState, Entry, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.texts import Language

_FIELDS = "userEnteredValue,userEnteredFormat(numberFormat,textFormat.link)"
_SPARE = 100
"""Rows that a tab grows by more than it needs."""


@attrs.define
class Writing:
    """One update of the register on the way into a spreadsheet."""

    book: Workbook
    update: RegisterUpdate
    language: Language
    known: RegisterState
    """The register as it was when the run began: what changed since, a person changed."""

    _tabs: dict[str, Tab] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._tabs = {name: self.book.tabs.get(name) or _new_tab(name) for name in TABS}

    def requests(self) -> Iterator[Json]:
        """Yield the requests, in an order that is safe to cut: rows before what remembers them."""
        for name in TABS:
            if name not in self.book.tabs:
                yield from made(name, self.language)
        if not self.book.tabs:
            yield from ({"deleteSheet": {"sheetId": one}} for one in self.book.empty_sheets)
        yield from self._entries()
        yield from self._meetings()
        yield from self._memory()
        if lines := self.update.history:
            rows = [{"values": history_cells(line, COLUMNS[HISTORY])} for line in lines]
            yield _appended(self._tabs[HISTORY].sheet, rows)

    def _entries(self) -> Iterator[Json]:
        adopted = {entry.uid: handle for handle, entry in self.update.adopted.items()}
        latest = {entry.uid: entry for entry in self.update.entries}
        for name, kind in KINDS.items():
            tab = self._tabs[name]
            rows = {tab.text(row, "uid").strip(): row for row in reversed([*tab.used()])}
            new: list[Entry] = []
            for entry in (entry for entry in latest.values() if entry.kind == kind):
                if entry.uid in rows:
                    yield from self._changed(tab, name, rows[entry.uid], entry)
                elif row := _row_of(adopted.get(entry.uid), name):
                    yield from self._named(tab, row, entry)
                elif entry.uid not in self.known.entries:  # else a person has deleted it since
                    new.append(entry)
            yield from _added(tab, name, [self._cells(tab, name, entry) for entry in new])

    def _changed(self, tab: Tab, name: str, row: int, entry: Entry) -> Iterator[Json]:
        """Yield the cells of an entry that are to change and that nobody else has changed."""
        before = self.known.entries.get(entry.uid)
        base = self.known.bases.get(entry.uid)
        now = read(name, tab, row, base=base.notes if base else None)
        for field in COLUMNS[name]:
            if field not in tab.columns:
                continue
            old, new = (shown(one, field, self.language) for one in (now, entry))
            edited = before is not None and old != shown(before, field, self.language)
            clear = field == "source" or is_clear(field, tab.cell(row, field), now)
            if old != new and not edited and clear:
                yield from set_cell(tab, row, field, self._cell(entry, field))

    def _named(self, tab: Tab, row: int, entry: Entry) -> Iterator[Json]:
        for field in ("uid", "ref"):
            if field in tab.columns:
                cell = cell_of(shown(entry, field, self.language))
                yield from set_cell(tab, row, field, cell)

    def _cells(self, tab: Tab, name: str, entry: Entry) -> Mapping[int, Json]:
        return {
            tab.columns[field]: self._cell(entry, field)
            for field in COLUMNS[name]
            if field in tab.columns
        }

    def _cell(self, entry: Entry, field: str) -> Json:
        value = shown(entry, field, self.language)
        return cell_with_link(value, entry) if field == "source" else cell_of(value)

    def _meetings(self) -> Iterator[Json]:
        tab = self._tabs["meetings"]
        rows = {tab.text(row, "document"): row for row in tab.used()}
        new: list[Mapping[int, Json]] = []
        for document in self.update.documents:
            cells = {field: cell_of(text) for field, text in _meeting(document).items()}
            placed = {
                tab.columns[field]: cell for field, cell in cells.items() if field in tab.columns
            }
            if document.id not in rows:
                new.append(placed)
                continue
            for field, cell in cells.items():
                if field in tab.columns:
                    yield from set_cell(tab, rows[document.id], field, cell)
        yield from _added(tab, "meetings", new)

    def _memory(self) -> Iterator[Json]:
        tab = self._tabs[STATE]
        rows = {(tab.text(r, "kind"), tab.text(r, "key")): r for r in tab.used()}
        texts = {("base", uid): base_text(base) for uid, base in self.update.bases.items()}
        texts |= {("document", one.id): document_text(one) for one in self.update.documents}
        texts |= {("document", id_): "" for id_ in self.update.forgotten}
        new: list[Mapping[int, Json]] = []
        for (kind, key), text in texts.items():
            if (kind, key) in rows:
                yield from set_cell(tab, rows[kind, key], "value", cell_of(text))
            elif text:
                said = {"kind": kind, "key": key, "value": text}
                new.append({tab.columns[field]: cell_of(word) for field, word in said.items()})
        yield from _added(tab, STATE, new)


def _meeting(document: DocumentState) -> dict[str, str]:
    return {
        "meeting": document.meetings,
        "source": document.name,
        "losses": document.losses,
        "error": document.error or "",
        "document": document.id,
    }


def _new_tab(name: str) -> Tab:
    columns = {field: place for place, field in enumerate(COLUMNS[name])}
    return Tab(sheet=SHEET_IDS[name], columns=columns, rows=[[]], row_count=200)


def _row_of(handle: str | None, tab_name: str) -> int | None:
    name, _, row = (handle or "").partition(":")
    return int(row) if name == tab_name else None


def set_cell(tab: Tab, row: int, field: str, cell: Json) -> Iterator[Json]:
    """Yield the request that sets a cell; none where the value stands there already."""
    if (tab.cell(row, field) or None) == (cell_value(cell) or None):
        return
    start = {"sheetId": tab.sheet, "rowIndex": row, "columnIndex": tab.columns[field]}
    yield {"updateCells": {"start": start, "rows": [{"values": [cell]}], "fields": _FIELDS}}


def _added(tab: Tab, name: str, rows: Sequence[Mapping[int, Json]]) -> Iterator[Json]:
    """Yield the requests that add *rows* (column → cell) below all that stands in the tab."""
    if not rows:
        return
    first = max(len(tab.rows), 1)
    lacking = first + len(rows) - tab.row_count
    if lacking > 0:
        yield {
            "appendDimension": {
                "sheetId": tab.sheet,
                "dimension": "ROWS",
                "length": lacking + _SPARE,
            }
        }
    width = max(tab.columns.values()) + 1
    values = [{"values": [row.get(place, {}) for place in range(width)]} for row in rows]
    start = {"sheetId": tab.sheet, "rowIndex": first, "columnIndex": 0}
    yield {"updateCells": {"start": start, "rows": values, "fields": _FIELDS}}


def _appended(sheet: int, rows: Sequence[Json]) -> Json:
    return {"appendCells": {"sheetId": sheet, "rows": list(rows), "fields": "userEnteredValue"}}
