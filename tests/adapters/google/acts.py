"""What people do in the spreadsheet of `lived_in`, each act with a name of its own."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from tests.adapters.google.desk import Desk

Act = Callable[[Desk], object]

HEAD: Final = "LG 2026-01-13"
FIRST: Final = (
    *("Anna: boka salen @2026-03-20", "Bo: ringa leverantören @2026-03-27"),
    *("Cia: skriva svar @2026-04-03", "Disa: köpa fika", "! Huset hyrs", "! Budgeten antas"),
)
CHANGED: Final = (
    *("Anna: boka salen @2026-03-25", "Cia: skriva svar @2026-04-03", "Disa: köpa bullar"),
    *("Fia: måla staketet @2026-05-01", "! Huset köps", "! Budgeten antas", "! Taket lagas"),
    "? oläsligt",
)
NEWS: Final = ("LG 2026-01-27", "Gun: tvätta gardiner @2026-05-08")
LATER: Final = ("LG 2026-01-20", "Bertil: städa @2026-04-17", "? suddigt")


def lived_in() -> Desk:
    """Return a register in which people have worked, and notes that say something else now.

    The next run adds, updates, strikes and adopts, follows a moved event, and tells of
    meetings and decisions.
    """
    return _lived_in().twin()


@cache
def _lived_in() -> Desk:
    desk = Desk.new()
    desk.notes["a"] = (HEAD, *FIRST)
    desk.notes["b"] = LATER[:2]
    desk.sync()
    desk.trim()
    hands = desk.hands()
    hands.type("L1", "Budget")
    for number, text in enumerate(("boka salen", "ringa leverantören", "städa"), start=1):
        desk.type(text, "Budget", f"{number} 000")
    desk.type("köpa fika", "Kommentar", "med mjölk")
    hands.append("", "rensa vinden", "Egon", "2026-06-01")
    hands.colour("B2:C3")
    assert desk.calendar
    desk.calendar.move(desk.entry("skriva svar").uid, desk.now.date().replace(month=4, day=8))
    desk.notes["a"] = (HEAD, *CHANGED)
    desk.notes["b"] = LATER
    desk.notes["c"] = NEWS
    return desk


def on(tab: str, method: str, *values: object, **named: object) -> Act:
    return lambda desk: getattr(desk.hands(tab), method)(*values, **named)


def both(*acts: Act) -> Act:
    return lambda desk: [act(desk) for act in acts]


def gone(text: str, tab: str = "Uppgifter") -> Act:
    return lambda desk: desk.hands(tab).delete_rows(desk.row(text, tab))


def moved(text: str, before: int, tab: str = "Uppgifter") -> Act:
    return lambda desk: desk.hands(tab).move_row(desk.row(text, tab), before)


IN_OTHER_TABS: Final = (
    *("sort", "insert a row above", "insert a column", "move a column to the front"),
    *("sort, insert and move", "rename the tab"),
)


def _tab_acts(tab: str, *, text: str, column: str, other: str) -> Iterator[tuple[str, Act]]:
    yield "sort", on(tab, "sort", text)
    yield "sort the other way", on(tab, "sort", text, descending=True)
    yield "sort by another column", on(tab, "sort", column, descending=True)
    yield "insert a row above", on(tab, "insert_rows", 2)
    yield "insert rows above the headings", on(tab, "insert_rows", 1, 2)
    yield "insert rows in the middle", on(tab, "insert_rows", 3, 4)
    yield "move a row down", on(tab, "move_row", 2, 4)
    yield "move a row up", on(tab, "move_row", 3, 2)
    yield "insert a column first", on(tab, "insert_columns", "A", 2)
    yield "insert a column", on(tab, "insert_columns", column)
    yield "move a column to the front", on(tab, "move_column", column, "A")
    yield "move a column by one", on(tab, "move_column", column, other)
    yield "move the column that names rows", on(tab, "move_column", "ID", text)
    yield "rename a column", on(tab, "rename", column, "Eget namn")
    yield "rename the column that names rows", on(tab, "rename", "ID", "Kod")
    yield (
        "sort, insert and move",
        both(
            on(tab, "sort", text, descending=True),
            on(tab, "insert_rows", 3),
            on(tab, "move_column", column, "A"),
            on(tab, "rename", column, "Eget namn"),
        ),
    )
    yield "rename the tab", on(tab, "rename_sheet", "Vårt")
    yield "colour and note", both(on(tab, "colour", "A2:C4"), on(tab, "note", "B2", "se här"))
    yield "filter", on(tab, "filter")


STRUCTURE: Final[dict[str, Act]] = {
    **{
        f"Uppgifter: {name}": act
        for name, act in _tab_acts("Uppgifter", text="Uppgift", column="Senast", other="Ansvarig")
    },
    **{
        f"{tab}: {name}": act
        for tab, text, column, other in (
            ("Beslut", "Beslut", "Status", "Beslutat av"),
            ("Möten", "Möte", "Kunde inte läsas", "Dokument"),
        )
        for name, act in _tab_acts(tab, text=text, column=column, other=other)
        if name in IN_OTHER_TABS
    },
    "the hidden tab: sort": on("_lgnotes", "sort", "key", descending=True),
    "the hidden tab: insert a row": on("_lgnotes", "insert_rows", 2),
    "the hidden tab: move a column": on("_lgnotes", "move_column", "value", "kind"),
    "all tabs: sort": both(
        on("Uppgifter", "sort", "Uppgift", descending=True),
        on("Beslut", "sort", "Beslut"),
        on("_lgnotes", "sort", "key", descending=True),
    ),
    "delete a column of one's own": on("Uppgifter", "delete_column", "Budget"),
    "move a column of one's own": on("Uppgifter", "move_column", "Budget", "Ansvarig"),
}
"""What leaves every value beside those that it stood beside."""


def typing(text: str, heading: str, entry: str, tab: str = "Uppgifter") -> Act:
    return lambda desk: desk.type(text, heading, entry, tab)


_TURNED = on("Uppgifter", "sort", "Uppgift", descending=True)

EDITS: Final[dict[str, Act]] = {
    "type a day where the run writes one": typing("boka salen", "Senast", "2026-03-28"),
    "type what the run writes": typing("boka salen", "Senast", "2026-03-25"),
    "close the task that the run strikes": typing("ringa leverantören", "Status", "klar"),
    "type beside what the run writes": typing("boka salen", "Kommentar", "ringt"),
    "type into a column of one's own": typing("skriva svar", "Budget", "9 000"),
    "type into the row that is adopted": typing("rensa vinden", "Kommentar", "med Gun"),
    "change the row that is adopted": typing("rensa vinden", "Ansvarig", "Gun"),
    "type another text": typing("köpa fika", "Uppgift", "köpa frukt"),
    "type another decision": typing("Huset hyrs", "Beslut", "Huset rivs", "Beslut"),
    "type a new task": on("Uppgifter", "append", "", "laga grinden", "Hugo"),
    "type a note below": on("Uppgifter", "append", *[""] * 11, "Summa"),
    "clear a day": lambda desk: desk.type("boka salen", "Senast", ""),
    "sort, then type": both(_TURNED, typing("boka salen", "Senast", "2026-03-28")),
    "type, then sort": both(typing("ringa leverantören", "Status", "klar"), _TURNED),
    "type a task, then sort": both(on("Uppgifter", "append", "", "laga grinden"), _TURNED),
    "move a column, then type": both(
        on("Uppgifter", "move_column", "Senast", "Ref"), typing("boka salen", "Ansvarig", "Ove")
    ),
    "delete a row": gone("skriva svar"),
    "delete the row that is updated": gone("boka salen"),
    "delete the row that is struck": gone("ringa leverantören"),
    "delete the row that is adopted": gone("rensa vinden"),
    "delete a decision": gone("Huset hyrs", "Beslut"),
    "delete, then sort": both(gone("boka salen"), _TURNED),
    "move the row that is adopted": moved("rensa vinden", 2),
    "move the row that is updated": moved("boka salen", 6),
}
"""What changes, adds or takes away something that people see."""
