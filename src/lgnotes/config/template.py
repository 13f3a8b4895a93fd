"""A ``lgnotes.toml`` of one group, with a comment on every key."""

import json
from collections.abc import Iterator, Mapping
from textwrap import wrap

from lgnotes.config.keys import GROUP_KEYS, Key
from lgnotes.texts import Language, say

_WIDTH = 88


def template(language: Language, values: Mapping[str, str]) -> str:
    """Return a configuration that passes its own check.

    *values* are texts, by the name of their key.  A key without one is left out,
    with an example in a comment; one that must be there has the example.
    """
    lines = [*_comment(say("init.header", language)), "", "[[group]]"]
    for key in GROUP_KEYS:
        lines += _entry(key, language, values.get(key.name, ""))
    return "\n".join((*lines, *_comment(say("init.footer", language)), ""))


def _entry(key: Key, language: Language, value: str) -> Iterator[str]:
    """Give the lines of one key; what holds by itself stands in a comment."""
    yield from _comment(key.explained(language))
    if value or key.required:
        yield f"{key.name} = {quoted(value) if value else key.example}"
    else:
        yield f"# {key.name} = {key.example}"
    yield ""


def quoted(text: str) -> str:
    """Return *text* as a TOML string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _comment(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ")
