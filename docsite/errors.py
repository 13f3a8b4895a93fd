"""The page of exit codes and errors, from the errors themselves."""

import inspect
import re
from collections.abc import Iterator

from docsite.tables import code, plain, table
from lgnotes import errors
from lgnotes.errors import LgnotesError

LANGUAGES = ("svenska", "English")
INTRO = """\
# Exit codes and errors

A command ends with one of these codes. What went wrong is one sentence on stderr, in the
reader's language, that says what to do; never a traceback, never a token."""

CODE = re.compile(r"\w+ +(\d) {2}([^;\n]+)")
KINDS = """\
## Errors

Every error is a [`LgnotesError`](python.md): its `exit_code`, its `data`, and
`sentence("sv")` or `sentence("en")`. A word in braces is filled in from the data."""


def page() -> str:
    """Return the page."""
    parts = [INTRO, _codes(), KINDS, *(part for kind in _kinds(LgnotesError) for part in _of(kind))]
    return "\n\n".join(parts) + "\n"


def _codes() -> str:
    """Return the table of exit codes, of which ``lgnotes.errors`` itself says what they mean."""
    meant: dict[str, list[str]] = {"0": ["done"]}
    for number, what in CODE.findall(errors.__doc__ or ""):
        told = meant.setdefault(number, [])
        if what.strip() not in (*told, "the same, told to somebody who cannot look into it"):
            told.append(what.strip())
    rows = [[number, plain("; ".join(told))] for number, told in sorted(meant.items())]
    return table(["exit code", "meaning"], rows)


def _kinds(kind: type[LgnotesError]) -> Iterator[type[LgnotesError]]:
    for below in sorted(kind.__subclasses__(), key=lambda k: (k.exit_code, k.__name__)):
        yield below
        yield from _kinds(below)


def _of(kind: type[LgnotesError]) -> Iterator[str]:
    bases = ", ".join(f"`{base.__name__}`" for base in kind.__bases__)
    yield f"### {kind.__name__}"
    yield f"Exit code {kind.exit_code}. A {bases}. {inspect.getdoc(kind) or ''}"
    if reasons := vars(kind).get("REASONS", {}):
        rows = [[code(reason), *_said(said)] for reason, said in reasons.items()]
        yield table(["reason", *LANGUAGES], rows)
    elif said := vars(kind).get("sentences", {}):
        yield table(LANGUAGES, [_said(said)])


def _said(said: dict[str, str]) -> list[str]:
    return [plain(said[language]) for language in ("sv", "en")]
