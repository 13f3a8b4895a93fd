"""Who changes what, as a page for those who keep the notes and the register.

``docs/who-changes-what.md`` is this page; a test keeps it so.  The documentation site has a
page of its own for each language.
"""

from collections.abc import Iterable, Iterator
from itertools import count, takewhile

from lgnotes.export.rows import heading
from lgnotes.export.tables import markdown_table
from lgnotes.register.decide import FEW
from lgnotes.register.merge import WRITTEN_BY, Writer
from lgnotes.texts import LANGUAGES, Language, all_texts, say

PLACES = ("notes", "register", "people", "calendar", "nights")
"""Where something happens, each with a table of its own."""


ANSWERS = ("by", "in-notes", "in-register")
"""What is told of a field, by who writes it."""


def who_changes_what() -> str:
    """Return the page in Markdown, in every language."""
    parts = (f"## {say('guide.language', x)}\n\n{chapter(x, level=3)}" for x in LANGUAGES)
    return "\n\n".join(("# Vem ändrar vad · Who changes what", *parts)) + "\n"


def chapter(language: Language, *, level: int = 2) -> str:
    """Return what stands in one language, its headings of *level*."""
    return "\n\n".join(_parts(language, "#" * level))


def _parts(language: Language, mark: str) -> Iterator[str]:
    yield say("guide.intro", language)
    yield f"{mark} {say('guide.row', language)}"
    yield _table(("fields", *ANSWERS), _fields(language), language)
    for place in PLACES:
        yield f"{mark} {say(f'guide.{place}', language)}"
        yield _table(("what", "then"), _situations(place, language), language)


def _table(columns: Iterable[str], rows: Iterable[list[str]], language: Language) -> str:
    return markdown_table([say(f"guide.{name}", language) for name in columns], rows).rstrip()


def _fields(language: Language) -> Iterator[list[str]]:
    for writer in (Writer.BOTH, Writer.PEOPLE, Writer.NOTES, Writer.NOBODY):
        names = [heading(f, None, language) for f, who in WRITTEN_BY.items() if who is writer]
        words = (say(f"guide.{writer}.{key}", language) for key in ANSWERS)
        yield [", ".join(names), *words]


def _situations(place: str, language: Language) -> Iterator[list[str]]:
    stems = (f"guide.{place}.{number}" for number in count(1))
    for stem in takewhile(lambda stem: f"{stem}.what" in all_texts(), stems):
        yield [say(f"{stem}.{key}", language, few=FEW) for key in ("what", "then")]
