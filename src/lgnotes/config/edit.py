"""A ``lgnotes.toml`` with one line more; all that people wrote in it stays as it is."""

import re
from codecs import BOM_UTF8

from lgnotes.config.lines import places
from lgnotes.config.template import quoted
from lgnotes.errors import ConfigError, Problem

_HEAD = re.compile(r"\s*\[\[.*\]\]\s*(?:#.*)?")


def calendar_line(place: str) -> str:
    """Return the line by which a group has the calendar *place*."""
    return f"calendar = {quoted(place)}"


def with_calendar(content: bytes, number: int, place: str, *, name: str) -> bytes:
    """Return *content*, a sound configuration, with the calendar *place* for a group of it.

    *number*, from 0, says which group; it has no calendar yet.

    Raises:
        ConfigError: That group does not begin on a line of its own in the file *name*.
    """
    text = content.removeprefix(BOM_UTF8).decode()
    lines = text.split("\n")
    at = places(text.replace("\r\n", "\n")).lines.get(("group", number), 0)
    head = lines[at - 1]
    if not at or not _HEAD.fullmatch(head):
        raise ConfigError(name=name, problems=(Problem("brackets", at or None),))
    lines.insert(at, calendar_line(place) + ("\r" if head.endswith("\r") else ""))
    if at + 1 == len(lines):  # the file ended with the head
        lines.append("")
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    return mark + "\n".join(lines).encode()
