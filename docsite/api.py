"""The page of the library: what ``lgnotes`` exports, from its docstrings."""

from collections.abc import Iterator
from inspect import isclass, isfunction

import lgnotes

INTRO = """\
# The library

Everything the command line does is a function here; the records are frozen attrs classes.
Days are `datetime.date`; moments carry their time zone; line numbers are those of the text as
read, from 1. What a script has to handle is a [`LgnotesError`](errors.md).

```python
import lgnotes
```
"""
BESIDE = {
    "The next agenda": ("lgnotes.agendas.agenda", "lgnotes.agendas.make_document"),
    "Signing in": ("lgnotes.account.login", "lgnotes.account.status", "lgnotes.account.logout"),
    "A calendar of its own": ("lgnotes.own_calendar.own_calendar",),
    "Tests against an emulator": (
        *("lgnotes.testing.workspace", "lgnotes.testing.Workspace", "lgnotes.testing.World"),
        "lgnotes.testing.faults",
    ),
}
"""What scripts use of the modules beside it, each with its heading."""


def page() -> str:
    """Return the page, whose docstrings are filled in when the site is made."""
    return "\n\n".join(_parts()) + "\n"


def _parts() -> Iterator[str]:
    yield INTRO
    exported = {name: getattr(lgnotes, name) for name in lgnotes.__all__}
    yield "## Functions"
    yield from (_place(name, f) for name, f in exported.items() if isfunction(f))
    yield "## Records"
    yield from (_place(name, c) for name, c in exported.items() if isclass(c))
    for heading, names in BESIDE.items():
        yield f"## {heading}"
        yield from (_asked(name, name) for name in names)


def _place(name: str, thing: type | object) -> str:
    """Return where the docstring of what is exported as *name* stands."""
    return _asked(f"lgnotes.{name}", f"{thing.__module__}.{name}", whole=not isclass(thing))


def _asked(shown: str, where: str, *, whole: bool = True) -> str:
    """Return what is filled in; a record's fields stand in a line each, where not *whole*."""
    options = [f'heading: "{shown}"', f'toc_label: "{shown}"']
    if not whole:
        options.append("separate_signature: false")
    return "\n      ".join((f"::: {where}\n    options:", *options))
