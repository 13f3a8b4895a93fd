"""Tables in Markdown."""

from collections.abc import Iterable, Sequence
from html import escape

from lgnotes.export.tables import markdown_text


def code(text: str) -> str:
    """Return *text* as a cell that shows it as code."""
    return f"<code>{escape(text).replace('|', '&#124;')}</code>"


def plain(text: str) -> str:
    """Return *text* as a cell that shows it as it stands."""
    return markdown_text(text)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of *rows*, whose cells are Markdown."""
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
