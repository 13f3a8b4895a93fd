"""The program's own help: what it is for, its commands, its options."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from lgnotes.cli.settings import Settings

COMMANDS = (
    *("demo", "init", "read", "parse", "lint", "sync", "tasks", "decisions", "agenda"),
    *("set", "history", "accept", "restore", "export", "report", "auth", "doctor"),
    *("workspace", "addon"),
)
"""The names of the commands, in the order in which they are met."""

OPTIONS = {"--version": "", "--lang": "sv|en", "--debug": "", "--help": ""}
WIDEST = 80


def asks_for_overview(words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Return whether *words* ask for no more than the program's help."""
    if "_LGNOTES_COMPLETE" in environment:  # the shell asks for completions
        return False
    language = len(words) == 3 and words[0] == "--lang" and words[1] in {"sv", "en"}
    return list(words) in ([], ["--help"]) or (language and words[2] == "--help")


def overview(settings: Settings) -> str:
    """Return the program's help."""
    options = {
        f"{name} {value}".rstrip(): settings.say(f"option.{name[2:]}")
        for name, value in OPTIONS.items()
    }
    commands = {name: settings.say(f"command.{name}") for name in COMMANDS}
    return "\n".join(_lines(commands, options, settings))


def _lines(
    commands: Mapping[str, str], options: Mapping[str, str], settings: Settings
) -> Iterator[str]:
    say = settings.say
    usage = [say(f"help.{key}-metavar") for key in ("options", "command")]
    yield f"{say('help.usage')}lgnotes {' '.join(usage)}"
    for key in ("command.lgnotes", "command.lgnotes.more"):
        yield ""
        yield from _wrapped(say(key), indent=2)
    for heading, entries in (("help.commands", commands), ("help.options", options)):
        yield ""
        yield f"{say(heading)}:"
        yield from _definitions(entries)


def _definitions(entries: Mapping[str, str]) -> Iterator[str]:
    column = max(map(len, entries)) + 4
    for name, text in entries.items():
        first, *others = _wrapped(text, indent=column)
        yield f"  {name}".ljust(column) + first.lstrip()
        yield from others


def _wrapped(text: str, *, indent: int) -> Iterable[str]:
    return wrap(text, _width(), initial_indent=" " * indent, subsequent_indent=" " * indent)


def _width() -> int:
    try:
        return min(WIDEST, max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)) - 2
    except (OSError, ValueError):
        return WIDEST - 2
