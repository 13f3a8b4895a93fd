"""What notes should be mended in, as a value: which rule, where, which words."""

from datetime import date
from typing import Literal

import attrs

Severity = Literal["error", "warning", "note"]
"""Certainly wrong; something that lgnotes needs is missing; would be better."""


@attrs.frozen(kw_only=True)
class Remark:
    """One thing that the note-taker should mend."""

    rule: str
    """The rule's id, such as ``vague-deadline``; see `lgnotes.lint.RULES`."""

    line: int
    """1-based line of the text as read."""

    words: str = ""
    """The words that it is about, as written; empty where something is missing."""

    form: str = ""
    """Tells the sentences of one rule apart; empty for the usual one."""

    choices: tuple[str, ...] = ()
    """Whom the words may mean: full names."""

    day: date | None = None
    """The day that was read, or that would do instead."""
