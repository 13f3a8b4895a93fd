"""A1 notation: ``B2``, ``A:C``, ``1:3``, ``'Min flik'!A1:C``, a sheet's name alone."""

import re

import attrs

from lgnotes.testing.refusals import bad

_CORNER = re.compile(r"\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*")


@attrs.frozen
class Box:
    """A rectangle of cells, half open, zero-based; None where it has no bound."""

    top: int | None = None
    bottom: int | None = None
    left: int | None = None
    right: int | None = None


@attrs.frozen
class Reference:
    """What an A1 text names: a box on a named sheet, or on the first one."""

    sheet: str | None
    box: Box
    cell: bool = False
    """Whether it names a single cell, from which a write may run on."""


def letters(column: int) -> str:
    """Return the name of the zero-based *column*: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        name = chr(65 + digit) + name
    return name


def column(name: str) -> int:
    """Return the zero-based number of the column called *name*."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def quoted(sheet: str) -> str:
    """Return the name of a sheet as it stands before an exclamation mark."""
    if _PLAIN.fullmatch(sheet) and not _LIKE_A_CELL.fullmatch(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"


def parse(text: str, sheets: list[str]) -> Reference:
    """Read *text*; a name alone is a sheet's, if *sheets* has it, before it is a cell's."""
    whole = _unquoted(text)
    if whole in sheets:
        return Reference(whole, Box())
    sheet, mark, cells = _parted(text)
    box, single = _box(cells) if cells or not mark else (None, False)
    if box is None or (mark and sheet not in sheets):
        raise bad(f"Unable to parse range: {text}")
    return Reference(sheet if mark else None, box, single)


def _parted(text: str) -> tuple[str, str, str]:
    head, mark, cells = text.rpartition("!")
    return _unquoted(head), mark, cells


def _unquoted(name: str) -> str:
    if len(name) > 1 and name[0] == name[-1] == "'":
        return name[1:-1].replace("''", "'")
    return name


def _box(cells: str) -> tuple[Box | None, bool]:
    ends = cells.split(":")
    corners = [_corner(end) for end in ends]
    if len(ends) > 2 or any(corner in (None, (None, None)) for corner in corners):
        return None, False
    (left, top), (right, bottom) = corners[0] or (None, None), corners[-1] or (None, None)
    single = len(ends) == 1
    if single and (left is None or top is None):
        return None, False
    rows, columns = _ordered(top, bottom), _ordered(left, right)
    if rows is None or columns is None:
        return None, False
    return Box(*rows, *columns), single


def _corner(text: str) -> tuple[int | None, int | None] | None:
    match = _CORNER.fullmatch(text)
    if not match:
        return None
    name, number = match.groups()
    return (column(name) if name else None, int(number) - 1 if number else None)


def _ordered(first: int | None, last: int | None) -> tuple[int | None, int | None] | None:
    """Return a half-open span; an end left out runs on, as in ``A2:C``."""
    if first is None:
        return (None, None) if last is None else (0, last + 1)
    if last is None:
        return (first, None)
    low, high = sorted((first, last))
    return (low, high + 1)


def written(sheet: str, box: Box) -> str:
    """Return *box* as text; without any bound, the name of the sheet alone."""
    start = letters(box.left) if box.left is not None else ""
    start += str(box.top + 1) if box.top is not None else ""
    end = letters(box.right - 1) if box.right is not None else ""
    end += str(box.bottom) if box.bottom is not None else ""
    if not start and not end:
        return quoted(sheet)
    one = start == end and None not in (box.left, box.top)
    return f"{quoted(sheet)}!{start if one else f'{start}:{end}'}"
