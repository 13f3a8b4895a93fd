"""Who changes what, as a page for those who keep the notes and the register.

``docs/who-changes-what.md`` is this page; a test keeps it so.
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
    parts = (part for language in LANGUAGES for part in _chapter(language))
    return "\n\n".join(("# Vem ändrar vad · Who changes what", *parts)) + "\n"


def _chapter(language: Language) -> Iterator[str]:
    yield f"## {say('guide.language', language)}"
    yield say("guide.intro", language)
    yield f"### {say('guide.row', language)}"
    yield _table(("fields", *ANSWERS), _fields(language), language)
    for place in PLACES:
        yield f"### {say(f'guide.{place}', language)}"
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
