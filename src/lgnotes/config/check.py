"""The text of a ``lgnotes.toml`` → its groups, or every problem that it has."""

import os
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from cattrs import Converter

from lgnotes.config.group import REMOTE, Addon, Config, Group, located
from lgnotes.config.keys import ADDON_KEYS, GROUP_KEYS, PERSON_KEYS, Key
from lgnotes.config.kinds import PLACE
from lgnotes.config.lines import Path, Places, places
from lgnotes.errors import ConfigError, Problem

MOST = 200_000
"""The most bytes that are read."""

MOST_TOLD = 20
"""The most problems that are told at once."""

_AT_LINE = re.compile(r"at line (\d+), column \d+\)")
_SWEDISH_KEY = re.compile(r"\s*([\w-]*[^\W\d_a-zA-Z][\w-]*)\s*=")
"""A key with å, ä or ö, which TOML takes only in quotation marks."""

_TABLES = {
    **dict.fromkeys(("group", "groups", "grupp", "grupper"), "group"),
    **dict.fromkeys(("addon", "add-on", "add_on", "panel", "panelen", "tillägg"), "addon"),
}
"""What may stand outside every group, and what people call it."""

_EXAMPLE = 'name = "Ledningsgruppen"'
Values = dict[str, object]


def read_config(content: bytes, *, name: str, folder: str) -> Config:
    """Return what *content*, the configuration *name*, says; its paths are in *folder*.

    Raises:
        ConfigError: It is not sound; its first problems are named, each with its line.
    """
    text = _text(content, name)
    found = places(text)
    check = _Check(found, folder)
    plain = _parsed(text, found, name)
    groups, addon = check.groups(plain), check.addon(plain)
    if check.problems:
        ordered = sorted(check.problems, key=lambda problem: problem.line or 0)
        raise ConfigError(name=name, problems=tuple(ordered[:MOST_TOLD]))
    return Config(
        name=name,
        groups=tuple(_converter().structure(group, Group) for group in groups),
        addon=_converter().structure(addon, Addon) if addon is not None else None,
    )


@cache
def _converter() -> Converter:
    return Converter()


def _text(content: bytes, name: str) -> str:
    if len(content) > MOST:
        raise ConfigError(name=name, problems=(Problem("too-long"),))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(name=name, problems=(Problem("encoding", line),)) from error


def _parsed(text: str, found: Places, name: str) -> dict[str, object]:
    if found.deep:
        problem = Problem("syntax", found.deep, {"example": _EXAMPLE})
        raise ConfigError(name=name, problems=(problem,))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = _syntax(str(error), text, found)
        raise ConfigError(name=name, problems=(problem,)) from error
    except RecursionError as error:
        raise ConfigError(
            name=name, problems=(Problem("syntax", None, {"example": _EXAMPLE}),)
        ) from error


def _syntax(told: str, text: str, found: Places) -> Problem:
    """Return what the parser *told* as a problem of ours."""
    at = _AT_LINE.search(told)
    line = int(at[1]) if at else text.rstrip().count("\n") + 1
    if told.startswith(("Cannot overwrite", "Cannot declare")):
        return Problem("repeated", found.repeated or line)
    if told.startswith(("Unescaped", "Invalid hex")):
        return Problem("backslash", line)
    if told.startswith(("Invalid value", "Unterminated string", "Illegal character")):
        return Problem("quotes", line, {"example": _EXAMPLE})
    if swedish := _SWEDISH_KEY.match(text.split("\n")[line - 1]):
        return _unknown(swedish[1], _words(GROUP_KEYS), line)
    return Problem("syntax", line, {"example": _EXAMPLE})


class _Check:
    """One pass over a parsed file, which gathers the problems."""

    def __init__(self, found: Places, folder: str) -> None:
        self.problems: list[Problem] = []
        self._places = found
        self._folder = folder

    def groups(self, plain: Mapping[str, object]) -> list[Values]:
        """Return the values of each group, read; one with a problem lacks some."""
        for name in plain.keys() - {"group", "addon"}:
            self._outside(name)
        tables = plain.get("group", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self._tell("brackets", ("group",))
            return []
        if not (tables or self.problems):
            self._tell("no-groups", ())
        groups = [self._table(t, GROUP_KEYS, ("group", n)) for n, t in enumerate(tables)]
        self._twins(groups)
        return groups

    def addon(self, plain: Mapping[str, object]) -> Values | None:
        """Return the values of the add-on, None where there are none."""
        table = plain.get("addon")
        if table is None:
            return None
        if not isinstance(table, dict):
            self._tell("one-table", ("addon",), name="addon")
            return None
        return self._table(table, ADDON_KEYS, ("addon",))

    def _outside(self, name: str) -> None:
        if any(name == key.name for key in GROUP_KEYS):
            self._tell("outside", (name,), name=name)
        else:
            self._unknown((name,), _TABLES)

    def _table(self, table: Mapping[str, object], keys: Sequence[Key], at: Path) -> Values:
        """Return the values of *table*, which stands *at* a path, by *keys*."""
        unknown = [name for name in table if name not in {key.name for key in keys}]
        meant = {self._unknown((*at, name), _words(keys)) for name in unknown}
        for key in keys:
            if key.required and key.name not in (*table, *meant):
                self._tell("missing", at, name=key.name, example=key.example)
        values: Values = {}
        for key in keys:
            if key.name in table:
                self._value(key, table[key.name], (*at, key.name), into=values)
        return values

    def _value(self, key: Key, plain: object, at: Path, *, into: Values) -> None:
        try:
            value = key.kind.read(plain)
        except ValueError:
            self._wrong(key, at)
            return
        if key.kind is PLACE:
            value = located(str(value), self._folder)
        if isinstance(value, list):
            value = [self._person(key, one, (*at, n)) for n, one in enumerate(value)]
        into[key.name] = value

    def _person(self, key: Key, plain: object, at: Path) -> Values:
        """Return the values of one person, given by name or by a table."""
        table = {"name": plain} if isinstance(plain, str) else plain
        if isinstance(table, dict):
            return self._table(table, PERSON_KEYS, at)
        self._wrong(key, at)
        return {}

    def _unknown(self, at: Path, words: Mapping[str, str]) -> str:
        """Tell that the last key of *at* is unknown; return the one that it may mean."""
        problem = _unknown(str(at[-1]), words, self._places.line(at))
        self.problems.append(problem)
        return str(problem.data["nearest"])

    def _wrong(self, key: Key, at: Path) -> None:
        self._tell("type", at, name=key.name, what=key.kind.what, example=key.example)

    def _twins(self, groups: Sequence[Values]) -> None:
        """Find groups of the same name, and registers that two would write to."""
        called: set[str] = set()
        registers: set[str] = set()
        for number, group in enumerate(groups):
            at = ("group", number)
            names = {str(group[k]).casefold(): k for k in ("short", "name") if k in group}
            if again := names.keys() & called:
                key = names[min(again)]
                self._tell("same-name", (*at, key), value=str(group[key]))
            called |= names.keys()
            register = _identity(str(group["register"])) if "register" in group else ""
            if register in registers:
                self._tell("same-register", (*at, "register"), value=str(group["register"]))
            registers |= {register} - {""}

    def _tell(self, kind: str, at: Path, **data: str | tuple[str, str]) -> None:
        self.problems.append(Problem(kind, self._places.line(at), data))


def _words(keys: Iterable[Key]) -> dict[str, str]:
    """Return the keys' names by what people call them."""
    return {word: key.name for key in keys for word in (key.name, *key.also)}


def _unknown(name: str, words: Mapping[str, str], line: int | None) -> Problem:
    """Return the problem of a key *name* that is none of those that *words* may mean."""
    nearest, known = words[_nearest(name, words)], ", ".join(dict.fromkeys(words.values()))
    return Problem("unknown", line, {"name": name, "nearest": nearest, "known": known})


def _nearest(name: str, words: Iterable[str]) -> str:
    from rapidfuzz import fuzz, process

    scored = process.extractOne(name.casefold(), list(words), scorer=fuzz.ratio)
    return str(scored[0])


def _identity(place: str) -> str:
    """Return what is the same for two names of one file."""
    return place if place.startswith(REMOTE) else os.path.normcase(os.path.realpath(place))
