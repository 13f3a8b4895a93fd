"""What holds for the whole run of a command: its language, and whether it is debugged."""

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from lgnotes.texts import LANGUAGES, Language, language_of, say

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


class Settings:
    """How a command talks to its user."""

    def __init__(self, language: Language = "sv", *, debug: bool = False) -> None:
        self.language = language
        self.debug = debug  # an unexpected error shows its traceback

    def say(self, key: str, **data: object) -> str:
        """Return the text of *key* in the user's language."""
        return say(key, self.language, **data)


def settings_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """Return the settings for a command line, before anything else of it is read.

    The language must be known before an error in the line itself is worded,
    and before ``--help`` answers wherever it stands.
    """
    options = list(takewhile(lambda word: word != "--", arguments))
    asked = _value_of("--lang", options) or environment.get("LGNOTES_LANG", "")
    language = next((known for known in LANGUAGES if known == asked), None)
    debug = "--debug" in options or environment.get("LGNOTES_DEBUG", "") not in {"", "0"}
    return Settings(language or _locale_language(environment), debug=debug)


def _value_of(option: str, words: Sequence[str]) -> str | None:
    for word, following in pairwise([*words, ""]):
        if word == option:
            return following
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _locale_language(environment: Mapping[str, str]) -> Language:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return language_of(next(filter(None, map(environment.get, names)), ""))
