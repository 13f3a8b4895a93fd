"""Text for cards.  What comes from notes is data: it is shown, whatever it looks like.

Google reads a small HTML in paragraphs, rows and headings of sections; in the
header, in buttons and in choices it documents none.
"""

import html
import unicodedata

from lgnotes.export.clean import one_line

_BRACKETS = str.maketrans({"<": "‹", ">": "›"})
_ISOLATE, _END = "\u2068", "\u2069"
_GREY, _AMBER = "#5f6368", "#b06000"


def plain(text: str, most: int) -> str:
    """Return *text*, cut to *most* characters, for a place where no markup is known to be read.

    Should it be read there after all, nothing in the text is a tag.
    """
    return _cut(one_line(text), most).translate(_BRACKETS)


def shown(text: str, most: int = 1000) -> str:
    """Return the markup that shows *text* as it is, cut to *most* characters."""
    words = _cut(one_line(text), most)
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in words):
        words = f"{_ISOLATE}{words}{_END}"  # or the day beside a Hebrew name changes places with it
    return html.escape(words, quote=False)


def bold(markup: str) -> str:
    """Return *markup* in bold type."""
    return f"<b>{markup}</b>"


def italic(markup: str) -> str:
    """Return *markup* in italics; of nothing nothing."""
    return f"<i>{markup}</i>" if markup else ""


def grey(markup: str) -> str:
    """Return *markup* as what is less important."""
    return _coloured(markup, _GREY)


def amber(markup: str) -> str:
    """Return *markup* as what should be looked at."""
    return _coloured(markup, _AMBER)


def below(*markup: str) -> str:
    """Return the pieces that are not empty, each on a line of its own."""
    return "<br>".join(filter(None, markup))


def _coloured(markup: str, colour: str) -> str:
    return f'<font color="{colour}">{markup}</font>' if markup else ""


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0] + "…"
