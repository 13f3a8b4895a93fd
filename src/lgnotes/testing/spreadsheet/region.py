"""Where a table stands in a sheet, as values.append finds it."""

from lgnotes.testing.spreadsheet.book import Area
from lgnotes.testing.spreadsheet.tab import Tab


def table_in(search: Area) -> Area | None:
    """Return the last table that begins within *search*, None where all is empty.

    A table is what an empty row and an empty column around it cut off.
    """
    tab = search.tab
    for row in reversed(range(search.top, min(search.bottom, len(tab.rows)))):
        for column in range(search.left, min(search.right, len(tab.rows[row]))):
            if tab.filled(row, column):
                return _grown(Area(tab, row, row + 1, column, column + 1))
    return None


def _grown(area: Area) -> Area:
    while (wider := _step(area)) != area:
        area = wider
    return area


def _step(area: Area) -> Area:
    """Return *area* with the neighbouring rows and columns that have something in them."""
    top, bottom, left, right = area.top, area.bottom, area.left, area.right
    tab = area.tab
    while top and _any(tab, range(top - 1, top), _around(left, right)):
        top -= 1
    while _any(tab, range(bottom, bottom + 1), _around(left, right)):
        bottom += 1
    if left and _any(tab, _around(top, bottom), range(left - 1, left)):
        left -= 1
    if _any(tab, _around(top, bottom), range(right, right + 1)):
        right += 1
    return Area(tab, top, bottom, left, right)


def _around(start: int, end: int) -> range:
    return range(max(0, start - 1), end + 1)


def _any(tab: Tab, rows: range, columns: range) -> bool:
    return any(tab.filled(row, column) for row in rows for column in columns)
