"""The language of ``q`` in ``files.list``: a text → a condition on files."""

import operator
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TypeAlias

import attrs

from lgnotes.testing.call import ApiError
from lgnotes.testing.files import File, Files

Condition: TypeAlias = Callable[[File], bool]

_TOKEN = re.compile(r"\s*(?:'((?:[^'\\]|\\.)*)'|(<=|>=|!=|[=<>(){}])|([\w.:+-]+))\s*", re.DOTALL)
_ORDER: dict[str, Callable[[datetime, datetime], bool]] = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq,
    "!=": operator.ne, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


class QueryError(ApiError):
    """The query has no such form."""

    def __init__(self) -> None:
        super().__init__(400, "invalid", "Invalid Value")


@attrs.frozen
class _Token:
    text: str
    quoted: bool = False


def condition(text: str, files: Files, user: str) -> Condition:
    """Return the condition that *text* states, asked by *user*.

    Raises:
        QueryError: It cannot be read.
    """
    reading = _Reading(tuple(_tokens(text)), files, user)
    found = reading.whole()
    if reading.at < len(reading.tokens):
        raise QueryError
    return found


def parents(text: str) -> list[str]:
    """Return the folders in which *text* looks."""
    tokens = list(_tokens(text))
    pairs = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return [one.text for one, word, of in pairs if (word.text, of.text) == ("in", "parents")]


def _tokens(text: str) -> Iterator[_Token]:
    end = 0
    while end < len(text):
        found = _TOKEN.match(text, end)
        if found is None:
            raise QueryError
        quoted = found[1] is not None
        written = re.sub(r"\\(.)", r"\1", found[1]) if quoted else found[2] or found[3]
        yield _Token(written, quoted)
        end = found.end()


@attrs.define
class _Reading:
    """A walk through the tokens; ``and`` and ``or`` go from left to right, as Drive says."""

    tokens: tuple[_Token, ...]
    files: Files
    user: str
    at: int = 0

    def whole(self) -> Condition:
        found = self.part()
        while (joint := self.peek()) in ("and", "or"):
            self.at += 1
            found = _joined(joint, found, self.part())
        return found

    def part(self) -> Condition:
        if self.take("not"):
            inside = self.part()
            return lambda file: not inside(file)
        if self.take("("):
            found = self.whole()
            self.expect(")")
            return found
        return self.term()

    def term(self) -> Condition:
        first = self.next()
        if first.quoted:
            self.expect("in")
            return self.member(first.text, self.word())
        if first.text in ("trashed", "starred", "sharedWithMe"):
            return self.flag(first.text)
        maker = _FIELDS.get(first.text)
        if maker is None:
            raise QueryError
        return maker(self, first.text)

    def member(self, value: str, where: str) -> Condition:
        if where == "parents":
            folder = self.files.root(self.user).id if value == "root" else value
            return lambda file: file.parent == folder
        if where == "owners":
            return lambda file: file.owner == value
        if where in ("writers", "readers"):
            least = "writer" if where == "writers" else "reader"
            return lambda file: file.roles.get(value) == least or file.owner == value
        raise QueryError

    def flag(self, name: str) -> Condition:
        wanted = True
        if self.peek() in ("=", "!="):
            same = self.word() == "="
            value = self.word()
            if value not in ("true", "false"):
                raise QueryError
            wanted = (value == "true") == same
        tests: dict[str, Condition] = {
            "trashed": self.files.in_bin,
            "starred": lambda file: bool(file.more.get("starred")),
            "sharedWithMe": lambda file: self.user in file.roles and file.owner != self.user,
        }
        return lambda file: tests[name](file) == wanted

    def text(self, name: str) -> Condition:
        sign, value = self.word(), self.value()
        if sign == "contains":
            return _contains(name, value)
        if sign not in ("=", "!="):
            raise QueryError
        return lambda file: (_TEXTS[name](file) == value) == (sign == "=")

    def moment(self, name: str) -> Condition:
        sign, value = self.word(), self.value()
        if sign not in _ORDER:
            raise QueryError
        limit = _moment(value)
        return lambda file: _ORDER[sign](_MOMENTS[name](file), limit)

    def properties(self, name: str) -> Condition:
        for expected in ("has", "{", "key", "="):
            self.expect(expected)
        key = self.value()
        for expected in ("and", "value", "="):
            self.expect(expected)
        value = self.value()
        self.expect("}")
        return lambda file: file.more.get(name, {}).get(key) == value

    def peek(self) -> str:
        more = self.at < len(self.tokens) and not self.tokens[self.at].quoted
        return self.tokens[self.at].text if more else ""

    def next(self) -> _Token:
        if self.at >= len(self.tokens):
            raise QueryError
        self.at += 1
        return self.tokens[self.at - 1]

    def word(self) -> str:
        found = self.next()
        if found.quoted:
            raise QueryError
        return found.text

    def value(self) -> str:
        found = self.next()
        if not found.quoted:
            raise QueryError
        return found.text

    def take(self, word: str) -> bool:
        found = self.peek() == word
        self.at += found
        return found

    def expect(self, word: str) -> None:
        if not self.take(word):
            raise QueryError


def _joined(joint: str, one: Condition, other: Condition) -> Condition:
    if joint == "and":
        return lambda file: one(file) and other(file)
    return lambda file: one(file) or other(file)


def _contains(name: str, value: str) -> Condition:
    """Return a condition on a part of a text; of names only the beginnings of words count."""
    if name == "name":
        start = re.compile(rf"(?<!\w){re.escape(value)}", re.IGNORECASE)
        return lambda file: start.search(file.name) is not None
    return lambda file: value in _TEXTS[name](file)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise QueryError from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_TEXTS: dict[str, Callable[[File], str]] = {
    "name": lambda file: file.name,
    "mimeType": lambda file: file.mime,
    "shortcutDetails.targetId": lambda file: file.target or "",
}
_MOMENTS: dict[str, Callable[[File], datetime]] = {
    "modifiedTime": lambda file: file.modified,
    "createdTime": lambda file: file.created,
}
_FIELDS: dict[str, Callable[[_Reading, str], Condition]] = {
    **dict.fromkeys(_TEXTS, _Reading.text),
    **dict.fromkeys(_MOMENTS, _Reading.moment),
    "properties": _Reading.properties,
    "appProperties": _Reading.properties,
}
