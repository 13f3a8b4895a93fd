"""What a run writes to the spreadsheet, as requests: only cells whose value changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook, cell_value
from lgnotes.adapters.google.layout import (
    COLUMNS,
    HISTORY,
    KINDS,
    SHEET_IDS,
    SPARE,
    STATE,
    TABS,
    Json,
    height,
    made,
    title,
)
from lgnotes.adapters.google.people import PERSON, PersonChanges, person_changes
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
from lgnotes.adapters.google.tables import Area, Table, free, grown, reaching
from lgnotes.register.entry import DocumentState, Entry, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.texts import Language, say

_FIELDS = "userEnteredValue,userEnteredFormat(numberFormat,textFormat.link)"
_TYPED_FIELDS = "userEnteredValue,userEnteredFormat.textFormat.link"
"""What may be written where a table keeps the type of a column."""


@attrs.define
class Writing:
    """One update of the register on the way into a spreadsheet."""

    book: Workbook
    update: RegisterUpdate
    language: Language
    known: RegisterState
    """The register as it was when the run began: what changed since, a person changed."""

    _tabs: dict[str, Tab] = attrs.field(init=False)
    _persons: PersonChanges = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._persons = person_changes(self.book, self.update.people, known=self.known.people)
        self._tabs = {name: self.book.tabs.get(name) or self._new_tab(name) for name in TABS}

    def requests(self) -> Iterator[Json]:
        """Yield the requests, in an order that is safe to cut: rows before what remembers them."""
        for name in TABS:
            if name not in self.book.tabs:
                yield from self._made(name)
        if not self.book.tabs:
            yield from ({"deleteSheet": {"sheetId": one}} for one in self.book.empty_sheets)
        yield from self._entries()
        yield from self._meetings()
        yield from self._people()
        yield from self._memory()
        if lines := self.update.history:
            rows = [{"values": history_cells(line, COLUMNS[HISTORY])} for line in lines]
            yield _appended(self._tabs[HISTORY].sheet, rows)

    def _made(self, name: str) -> Iterator[Json]:
        shown = title(name, self.language)
        return made(
            name,
            self.language,
            titled=free(shown, self.book.titles, gap=" "),
            table=free(shown, self.book.names, gap="_"),
            rows=self._coming(name),
        )

    def _coming(self, name: str) -> int:
        """Return how many entries a tab that is made now will hold."""
        return len({entry.uid for entry in self.update.entries if entry.kind == KINDS.get(name)})

    def _new_tab(self, name: str) -> Tab:
        """Return a tab as `made` makes it."""
        columns = {field: place for place, field in enumerate(COLUMNS[name])}
        rows = self._coming(name)
        area = Area(0, 1 + max(rows, 1), 0, len(columns))
        table = Table(id="", area=area, typed=frozenset(columns.values()))
        return Tab(
            sheet=SHEET_IDS[name],
            columns=columns,
            rows=[[]],
            row_count=height(rows),
            tables=(table,) if name in KINDS else (),
        )

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
        gone = {"error": say("meetings.gone", self.language)}
        lines = {id_: gone for id_ in self.update.forgotten if id_ in rows}
        for id_, line in (lines | {one.id: _meeting(one) for one in self.update.documents}).items():
            cells = {field: cell_of(text) for field, text in line.items()}
            placed = {
                tab.columns[field]: cell for field, cell in cells.items() if field in tab.columns
            }
            if id_ not in rows:
                new.append(placed)
                continue
            for field, cell in cells.items():
                if field in tab.columns:
                    yield from set_cell(tab, rows[id_], field, cell)
        yield from _added(tab, "meetings", new)

    def _people(self) -> Iterator[Json]:
        tab = self._tabs["people"]
        for row, field, text in self._persons.cells:
            yield from set_cell(tab, row, field, cell_of(text))
        new = ({f: t for f, t in row.items() if f in tab.columns} for row in self._persons.new)
        rows = [{tab.columns[f]: cell_of(text) for f, text in row.items()} for row in new]
        yield from _added(tab, "people", rows if tab.columns else [])

    def _memory(self) -> Iterator[Json]:
        tab = self._tabs[STATE]
        rows = {(tab.text(r, "kind"), tab.text(r, "key")): r for r in tab.used()}
        texts = {("base", uid): base_text(base) for uid, base in self.update.bases.items()}
        texts |= {("document", one.id): document_text(one) for one in self.update.documents}
        texts |= {("document", id_): "" for id_ in self.update.forgotten}
        texts |= {(PERSON, uid): text for uid, text in self._persons.memory.items()}
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


def _row_of(handle: str | None, tab_name: str) -> int | None:
    name, _, row = (handle or "").partition(":")
    return int(row) if name == tab_name else None


def set_cell(tab: Tab, row: int, field: str, cell: Json) -> Iterator[Json]:
    """Yield the request that sets a cell; none where the value stands there already."""
    if (tab.cell(row, field) or None) == (cell_value(cell) or None):
        return
    place = tab.columns[field]
    start = {"sheetId": tab.sheet, "rowIndex": row, "columnIndex": place}
    fields = _fields(tab.tables, Area(row, row + 1, place, place + 1))
    yield {"updateCells": {"start": start, "rows": [{"values": [cell]}], "fields": fields}}


def _fields(tables: Iterable[Table], written: Area) -> str:
    kept = any(table.keeps(written) for table in tables)
    return _TYPED_FIELDS if kept else _FIELDS


def _added(tab: Tab, name: str, rows: Sequence[Mapping[int, Json]]) -> Iterator[Json]:
    """Yield the requests that add *rows* (column → cell) below all that stands in the tab."""
    if not rows:
        return
    first, table = _room(tab, len(rows))
    lacking = first + len(rows) - tab.row_count
    if lacking > 0:
        yield {
            "appendDimension": {
                "sheetId": tab.sheet, "dimension": "ROWS", "length": lacking + SPARE,
            }
        }  # fmt: skip
    if table and table not in tab.tables:
        yield reaching(tab.sheet, table)
    values = [{"values": [row.get(place, {}) for place in range(tab.width)]} for row in rows]
    start = {"sheetId": tab.sheet, "rowIndex": first, "columnIndex": 0}
    written = Area(first, first + len(rows), 0, tab.width)
    fields = _fields((*tab.tables, *([table] if table else ())), written)
    yield {"updateCells": {"start": start, "rows": values, "fields": fields}}


def _room(tab: Tab, count: int) -> tuple[int, Table | None]:
    """Return the row where *count* rows go, and the table as it must reach to hold them."""
    home = tab.home
    if home is None:
        return max(len(tab.rows), tab.head + 1), None
    first = max(tab.end(max(home.area.right, tab.width)), tab.head + 1)
    others = [table.area for table in tab.tables if table != home]
    table = grown(home, bottom=first + count, obstacles=[*tab.obstacles, *others])
    return (first, table) if table else (max(len(tab.rows), home.area.bottom), None)


def _appended(sheet: int, rows: Sequence[Json]) -> Json:
    return {"appendCells": {"sheetId": sheet, "rows": list(rows), "fields": "userEnteredValue"}}
