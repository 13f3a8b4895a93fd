"""A drafted agenda as Markdown."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from lgnotes.export.agenda.parts import Kind, Part, parts
from lgnotes.export.tables import markdown_text
from lgnotes.register.agenda import Agenda
from lgnotes.texts import Language

_OPENS: Final = re.compile(r"^(?:(\d+)([.)])|([-+=]))")
"""What opens a list, or makes a heading of the line above, at the beginning of a paragraph."""

_FORMS: Final[Mapping[Kind, Callable[[Part], str]]] = {
    "title": lambda part: f"# {_shown(part)}",
    "about": lambda part: f"*{_shown(part)}*",
    "point": lambda part: f"## {_shown(part)}",
    "appendix": lambda part: f"## {_shown(part)}",
    "label": lambda part: f"**{_shown(part)}**",
    "text": lambda part: _shown(part),  # noqa: PLW0108 - it is defined below
    "bullet": lambda part: f"{'  ' * part.level}- {_shown(part)}",
}


def as_markdown(agenda: Agenda, language: Language) -> str:
    """Return *agenda* as Markdown; what would mean something to Markdown is escaped."""
    return "\n".join(_lines([*parts(agenda, language)])) + "\n"


def _lines(held: list[Part]) -> Iterator[str]:
    """Give the lines, with an empty one between paragraphs, but not between bullets."""
    for part, after in pairwise([*held, None]):
        if part is None:
            continue
        yield _FORMS[part.kind](part)
        if after and not part.kind == after.kind == "bullet":
            yield ""


def _shown(part: Part) -> str:
    text = markdown_text(part.text)
    if part.kind in ("point", "appendix", "title", "label", "about"):
        return text
    return _OPENS.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", text)
