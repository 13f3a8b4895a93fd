"""Every text that a user of the program sees, Swedish and English side by side.

A text is a pair ``(Swedish, English)`` under a key.  ``{name}`` is filled from
the data given; ``one|many`` is a text with a plural, chosen by ``n``.  The
sentences of the errors stand with them, in `lgnotes.errors`.
"""

from functools import cache

from lgnotes.texts.commands import COMMANDS
from lgnotes.texts.options import OPTIONS
from lgnotes.texts.writers import WRITERS

Language = str
"""``sv`` or ``en``."""

LANGUAGES: tuple[Language, ...] = ("sv", "en")


_HELP = COMMANDS | OPTIONS | WRITERS


@cache
def all_texts() -> dict[str, tuple[str, str]]:
    """Return every text by its key; ``lgnotes --help`` needs only those of the commands."""
    from lgnotes.texts.agenda import AGENDA
    from lgnotes.texts.checks import CHECKS
    from lgnotes.texts.figures import FIGURES
    from lgnotes.texts.guide import GUIDE
    from lgnotes.texts.lint import LINT
    from lgnotes.texts.messages import MESSAGES
    from lgnotes.texts.page import PAGE
    from lgnotes.texts.panel import PANEL
    from lgnotes.texts.preview import PREVIEW
    from lgnotes.texts.problems import PROBLEMS
    from lgnotes.texts.reports import REPORTS
    from lgnotes.texts.words import WORDS

    parts = (
        AGENDA,
        CHECKS,
        FIGURES,
        GUIDE,
        LINT,
        MESSAGES,
        PAGE,
        PANEL,
        PREVIEW,
        PROBLEMS,
        REPORTS,
    )
    return {key: text for part in (_HELP, *parts, WORDS) for key, text in part.items()}


def say(key: str, language: Language, **data: object) -> str:
    """Return the text of *key* in *language*, filled with *data*.

    Of a text with a plural the form that fits the number ``n`` is taken.

    Raises:
        KeyError: There is no such text, or *data* lacks a value that it names.
    """
    pair = _HELP.get(key) or all_texts()[key]
    template = pair[LANGUAGES.index(language)]
    if "n" in data:
        one, _, many = template.partition("|")
        template = one if data["n"] == 1 or not many else many
    return template.format(**data)


def language_of(locale: str) -> Language:
    """Return the language of a *locale* such as ``en_GB.UTF-8``: English, else Swedish."""
    return "en" if locale.lower().startswith("en") else "sv"
