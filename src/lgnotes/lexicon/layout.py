"""Words and signs by which a page is laid out, whatever it says."""

BULLETS = "•●▪■◦○‣▸►➢➤→⇒➔➜⟶✓✔·*–—-\u2212\u007f"
"""Signs that open a list item when a space follows; private-use signs are bullets too."""

ARROWS = ("=>", "->", ">>")
"""Arrows made of letters, which open a list item too."""

ALL_ARROWS = (*ARROWS, "→", "⇒", "➔", "➜", "⟶")
"""Markers that open what is to be done."""

SUB_BULLET = "o"
"""The letter that word processors print for a bullet of the second level."""

NUMBER_WORDS = ("punkt", "ärende", "fråga", "dagordningspunkt", "paragraf")
"""Words before the number of a point: *Punkt 3: Budget*."""

BOXES = {"☐": False, "□": False, "☑": True, "☒": True, "✅": True}
"""Signs for a checkbox, and whether it is ticked."""

KEEPS_HYPHEN = frozenset({"och", "eller", "samt", "respektive", "resp", "till", "men", "and", "or"})
"""Words after which a hyphen at a line's end belongs to the text: *för-* / *och nackdelar*."""

SHORT_FORMS = frozenset({"e", "i", "u", "a", "ai", "it", "ip", "eu", "wi", "uf", "app"})
"""What a written hyphen follows though it has a vowel: *e-post*, *it-avdelning*."""

VOWELS = frozenset("aeiouyåäöéü")

PAGE_FEET = (
    r"vid (?:anteckningarna|protokollet|pennan|tangenterna) ?[/:].*",
    r"(?:sida|sid|page) ?\d+(?: ?(?:av|of|/) ?\d+)?",
    r"\d+ ?\( ?\d+ ?\)",
    r"[-–] ?\d+ ?[-–]",
)
"""What stands alone in a page's head or foot, as patterns over the lower-cased line."""

CLAUSE = "att "
BEFORE_CLAUSE = (",", ";", ".", "samt", "och", "att", "beslutar", "beslutade", "beslöt")
"""A line that ends so is not broken before *att*: the clauses of a decision stand in lines."""
