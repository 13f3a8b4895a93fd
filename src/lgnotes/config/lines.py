"""Where each key of a TOML text stands, which the parser of the standard library does not tell."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress

import attrs

Path = tuple[str | int, ...]
"""The keys and, in arrays, the places from 0 that lead to a value: ``("group", 0, "name")``."""

_TOKEN = re.compile(
    r"""(?P<skip>[ \t\r]+|\#[^\n]*)
    |(?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<sign>[][{}=,.\n])
    |(?P<word>[^][{}=,.\s\#"']+|.)""",
    re.VERBOSE | re.DOTALL,
)


_MOST_PARTS = 20


@attrs.frozen
class Places:
    """The lines of a text's keys."""

    lines: dict[Path, int]
    """The 1-based line of each key, array element and table."""

    repeated: int | None = None
    """The line of the first key that stands a second time in its table."""

    deep: int | None = None
    """The line of a key of more parts than anybody writes, on which a parser may choke."""

    def line(self, path: Path) -> int | None:
        """Return the line of *path*, or else that of the nearest table around it."""
        around = (path[:length] for length in range(len(path), 0, -1))
        return next((self.lines[p] for p in around if p in self.lines), None)


def places(text: str) -> Places:
    """Return where the keys of *text* stand; of what is no TOML, as far as it can be told."""
    walk = _Walk(tuple(_tokens(text)))
    with suppress(IndexError, RecursionError):  # the text ends too early, or is too deep
        walk.document()
    return Places(walk.lines, walk.repeated, walk.deep)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Give each token with its line."""
    line = 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skip":
            yield match[0], line
        line += match[0].count("\n")


class _Walk:
    """One way through the tokens, which notes the lines on its way."""

    def __init__(self, tokens: tuple[tuple[str, int], ...]) -> None:
        self.lines: dict[Path, int] = {}
        self.repeated: int | None = None
        self.deep: int | None = None
        self._tokens = tokens
        self._at = 0
        self._counts: dict[Path, int] = {}

    @property
    def _sign(self) -> str:
        return self._tokens[self._at][0]

    def document(self) -> None:
        """Go through statements and headers to the end, which raises IndexError."""
        table: Path = ()
        while True:
            if self._sign == "[":
                table = self._header()
            elif self._sign != "\n":
                self._pair(table)
            self._past("\n")

    def _past(self, *signs: str) -> None:
        while self._sign not in signs:
            self._at += 1
        self._at += 1

    def _header(self) -> Path:
        line = self._tokens[self._at][1]
        self._at += 1
        many = self._sign == "["
        self._at += many
        *around, last = self._keys("]", "\n")
        path = (*self._inside(around), last)
        if not many:
            self.lines.setdefault(path, line)
            return path
        number = self._counts.get(path, 0)
        self._counts[path] = number + 1
        self.lines.setdefault(path, line)
        self.lines[*path, number] = line
        return (*path, number)

    def _inside(self, keys: list[str]) -> Path:
        """Return the path of *keys*; one that names many tables means the last of them."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path

    def _keys(self, *ends: str) -> list[str]:
        """Return the dotted keys up to one of *ends*, which is left standing."""
        keys: list[str] = []
        while self._sign not in ends:
            if self._sign != ".":
                keys.append(_plain(self._sign))
            self._at += 1
        if len(keys) > _MOST_PARTS:
            self.deep = self._tokens[self._at][1]
            raise IndexError
        return keys or [""]

    def _pair(self, table: Path) -> None:
        line = self._tokens[self._at][1]
        path = (*table, *self._keys("=", "\n"))
        if path in self.lines:
            self.repeated = self.repeated or line
        self.lines.setdefault(path, line)
        if self._sign == "=":
            self._at += 1
            self._value(path)

    def _value(self, path: Path) -> None:
        if self._sign not in ("[", "{"):
            while self._sign not in ("\n", ",", "]", "}"):
                self._at += 1
            return
        table = self._sign == "{"
        self._at += 1
        number = 0
        while self._sign not in ("]", "}"):
            if self._sign in (",", "\n"):
                self._at += 1
            elif table:
                self._pair(path)
            else:
                self.lines[*path, number] = self._tokens[self._at][1]
                self._value((*path, number))
                number += 1
        self._at += 1


def _plain(key: str) -> str:
    """Return *key* without the quotation marks it may stand in."""
    try:
        return str(tomllib.loads(f"k = {key}")["k"]) if key[0] in "\"'" else key
    except tomllib.TOMLDecodeError:
        return key
