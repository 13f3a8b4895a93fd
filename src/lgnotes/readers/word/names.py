"""The names that WordprocessingML gives its elements, and small steps among them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = f"{W}val"
_OFF = ("0", "false", "off", "none")


def value(parent: "_Element | None", tag: str) -> str | None:
    """Return the ``w:val`` of the child *tag* of *parent*, None where there is none."""
    if parent is None:
        return None
    child = parent.find(W + tag)
    return None if child is None else child.get(VAL)


def number(parent: "_Element | None", tag: str) -> int | None:
    """Return the same as a number, None where it is none."""
    return whole(value(parent, tag))


def whole(written: str | None) -> int | None:
    """Return the number that is *written*, None if it is none."""
    if written is None or len(written) > 9 or not written.lstrip("-").isdecimal():
        return None
    return int(written)


def is_on(parent: "_Element | None", tag: str) -> bool | None:
    """Tell whether *parent* switches *tag* on or off, None where it says nothing."""
    child = None if parent is None else parent.find(W + tag)
    return None if child is None else child.get(VAL, "1") not in _OFF
