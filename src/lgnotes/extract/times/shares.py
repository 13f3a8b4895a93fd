"""Shares and numbers that are written like days: *3/4 av eleverna*, *sal 3/4*."""

import re

from lgnotes.extract.times.grammar import WORD_END, any_of, begins_sentence, word_after, word_before
from lgnotes.lexicon import time_context as context

_NEAR = 80
"""Characters around a number in which another share is looked for."""


def is_share(match: re.Match[str]) -> bool:
    """Tell whether *3/4*, read as a day (*d*) and a month (*m*), is rather a share or a number."""
    low, start, end = match.string, match.start(), match.end()
    before, after = word_before(low, start), word_after(low, end)
    if int(match["d"]) > int(match["m"]):  # more than all is no share
        return before in context.NUMBERED_BEFORE and not _in_brackets(low, start, end)
    if low[:start].endswith(context.FROM_AND_WITH):
        return False
    if before in context.FRACTION_BEFORE or after in context.FRACTION_AFTER:
        return True
    if low.startswith(context.SHARE_ENDS, end):
        return True
    return int(match["d"]) < int(match["m"]) and _is_smaller_share(match, before, after)


def is_idiom(match: re.Match[str]) -> bool:
    """Tell whether *24/7* is meant as one says it."""
    before = word_before(match.string, match.start())
    return match.group() in context.IDIOMS and before not in context.DEADLINE_MARKS | {"den"}


def _in_brackets(low: str, start: int, end: int) -> bool:
    return low[start - 1 : start] == "(" and low[end : end + 1] == ")"


def _is_smaller_share(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether somebody of all does something, or the same is a share close by."""
    low, start = match.string, match.start()
    begins = begins_sentence(low, start) or low[:start].endswith(", ")
    if after in context.FRACTION_VERBS and begins:
        return True
    if before in context.DEADLINE_MARKS:
        return False
    near = low[max(0, start - _NEAR) : match.end() + _NEAR]
    return bool(re.search(rf"[0-9]/{match['m']}{any_of(context.SHARES)}{WORD_END}", near))
