"""Whether somebody of whom another document tells may matter to one that was read already."""

import re
from collections.abc import Collection, Iterable

from lgnotes.extract.persons import is_initials, short_forms
from lgnotes.extract.posts import Post
from lgnotes.model import Person

_WORD = re.compile(r"[^\W\d_]+")
_OPAQUE = (b"PK", b"%PDF", b"\xff\xfe", b"\xfe\xff")
"""What content begins with whose words cannot be seen without a reader."""

_SHORT = 3
"""Letters of a word that begins too many others."""


def may_matter(people: Iterable[Person], content: bytes, named: Collection[str]) -> bool:
    """Tell whether knowing *people* may change how *content* is understood.

    *named* are those whom it names itself: of them, only what they are called besides is
    news.  No is sure, and spares understanding most documents twice; yes need not be.
    """
    asked = {form for person in people for form in _forms(person, named)}
    signs = {form for form in asked if is_initials(form)}
    words = {word.lower() for form in asked - signs for word in _WORD.findall(form)}
    whole = {w + ending for w in words if 1 < len(w) <= _SHORT for ending in ("", "s")}
    begins = tuple(word for word in words if len(word) > _SHORT)
    if not asked:
        return False
    there = _words_in(content)
    if there is None or not signs.isdisjoint(there):
        return True
    low = {word.lower() for word in there}
    return not low.isdisjoint(whole) or any(word.startswith(begins) for word in low)


def _forms(person: Person, named: Collection[str]) -> Iterable[str]:
    """Yield what must stand where *person* may be meant, unless *named* has the name itself."""
    yield from person.forms
    yield from (role for role in person.roles if not Post.of(role).is_dated)
    if person.name not in named:
        yield from (*person.name.split(), *short_forms(person))


def _words_in(content: bytes) -> set[str] | None:
    """Return the words of a text; None where they cannot be told without a reader."""
    if content.startswith(_OPAQUE) or b"\\u" in content:
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    if "\u0308" in text or "\u030a" in text:  # å and ö in two signs each
        return None
    return {*_WORD.findall(text)}
