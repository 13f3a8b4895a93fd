"""The signs of symbol fonts, which documents keep as numbers, as signs that all fonts have."""

from lgnotes.lexicon import layout

BULLET = "•"
"""Stands for a bullet that is a picture or a sign that no other font has."""

_SYMBOL = {0xB7: "•", 0xA8: "♦", 0xAE: "→", 0xDE: "⇒", 0x2D: "−", 0xA7: "♣"}
_WINGDINGS = {
    0x6C: "●",
    0x6D: "○",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x72: "❒",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇒",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_PRIVATE = range(0xF000, 0xF100)


def is_symbol_font(font: str) -> bool:
    """Tell whether the letters of *font* are signs."""
    return font.strip().lower() in _FONTS


def sign(character: str, font: str = "") -> str:
    """Return the sign that *font* shows for *character*, ``•`` if nobody else has it.

    A private-use sign without a font of its own is taken for one of Wingdings,
    as word processors do.
    """
    code = ord(character)
    signs = _FONTS.get(font.strip().lower())
    if code in _PRIVATE:
        known = (signs or _WINGDINGS).get(code - _PRIVATE.start)
        return known or (_SYMBOL.get(code - _PRIVATE.start) or BULLET)
    if signs is not None and code < 0x100 and not character.isspace():
        return signs.get(code, BULLET)
    return character


def signs(text: str, font: str = "") -> str:
    """Return *text* with every sign of a symbol font as one that all fonts have."""
    if text.isascii() and not is_symbol_font(font):
        return text
    return "".join(sign(character, font) for character in text)


def ticked(marker: str) -> bool | None:
    """Return the state of the checkbox that *marker* is, None if it is none."""
    return layout.BOXES.get(marker)
