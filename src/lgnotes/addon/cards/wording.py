"""Finds and near misses as a few lines of markup each."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lgnotes.addon.cards.markup import amber, below, grey, italic, shown
from lgnotes.addon.cards.view import View
from lgnotes.export.remarks import remark_text
from lgnotes.register.entry import Entry, Status
from lgnotes.register.identity import folded
from lgnotes.register.review import Advice, Find, Followed, Miss

TEXT, SENTENCE, NAMES = 160, 240, 80
"""Characters of a text, of a sentence and of the owners in a list, at most."""

_HYPHEN = "\u2011"
"""A hyphen after which no line ends."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def find_text(view: View, find: Find, *, among_old: bool) -> str:
    """Return a find as it stands in a list: its text, its facts, its marks, its sentence.

    Where some finds are registered, *among_old*, one that is not is called new.
    """
    entry = find.entry
    marks = " · ".join(dict.fromkeys(view.say(f"mark.{mark.what}") for mark in find.marks))
    mixed = is_out(find) or len(view.review.meetings) > 1  # else its heading says what it is
    facts = [*entry_facts(view, entry, mixed=mixed), *_standing(view, find)]
    if among_old and find.standing == "new":
        facts.append(view.say("panel.new"))
    said = "" if folded(find.sentence) == folded(entry.text) else find.sentence
    return below(
        shown(entry.text, TEXT),
        grey(" · ".join(facts)),
        amber(marks),
        grey(italic(quoted(said, SENTENCE))),
    )


def followed_text(view: View, one: Followed) -> str:
    """Return what is said of an earlier entry: the entry, what has become of it, the sentence."""
    what = view.say(f"said.{one.mention.says.what}")
    told = what if one.mention.sure else view.say("panel.perhaps", what=what)
    return below(
        shown(one.entry.text, TEXT),
        grey(f"{shown(one.entry.ref)} · {told}"),
        grey(italic(quoted(one.mention.says.text, SENTENCE))),
    )


def is_out(find: Find) -> bool:
    """Tell whether a person left *find* out: before it was registered, or after."""
    return find.standing == "rejected" or find.entry.status is Status.DROPPED


def miss_text(view: View, miss: Miss) -> str:
    """Return a near miss as it stands in a list: its sentence, and why it is none."""
    return below(shown(miss.sentence, SENTENCE), grey(why_not(view, miss)))


def advice_text(view: View, advice: Advice) -> str:
    """Return what to mend: what to write instead, and what is written."""
    said = shown(remark_text(advice.remark, view.language))
    repeated = len(advice.remark.words) * 2 > len(advice.sentence)  # most of it stands in *said*
    return below(said, "" if repeated else grey(italic(quoted(advice.sentence, SENTENCE))))


def why_not(view: View, miss: Miss) -> str:
    """Return why *miss* was not taken for what it looks like."""
    return view.say(f"why-not.{miss.why}")


def quoted(text: str, most: int) -> str:
    """Return the markup of *text* in quotation marks; of none nothing."""
    return f"”{shown(text, most)}”" if text else ""


def day_text(view: View, day: date) -> str:
    """Return *day* with its day of the week: ``fre 2026-03-06``, of which no line ends within."""
    whole = whole_days(day.isoformat())
    return view.say("panel.day", weekday=view.say(f"weekday.{day.weekday()}"), day=whole)


def whole_days(markup: str) -> str:
    """Return *markup* with its ISO days such that no line ends within one."""
    return _DAY.sub(lambda found: found[0].replace("-", _HYPHEN), markup)


def listed(view: View, lines: Iterable[str], most: int) -> Iterator[str]:
    """Yield the first *most* of *lines*, and how many more there are."""
    held = list(lines)
    yield from held[:most]
    if len(held) > most:
        yield view.say("report.more", n=len(held) - most)


def entry_text(view: View, entry: Entry) -> str:
    """Return an entry as it stands in a list of both kinds: its text and its facts."""
    facts = " · ".join(entry_facts(view, entry, mixed=True))
    return below(shown(entry.text, TEXT), grey(facts))


def entry_facts(view: View, entry: Entry, *, mixed: bool) -> Iterator[str]:
    """Yield the markup of who does it, or decided it, and of its last day.

    In a *mixed* list a decision is called one.
    """
    names = shown(", ".join(entry.owners), NAMES)
    if entry.kind == "decision" and (names or mixed):
        yield view.say("detail.decided" if names else "detail.decision", owners=names)
    elif names:
        yield names
    if entry.due:
        yield view.say("detail.due", due=day_text(view, entry.due))


def _standing(view: View, find: Find) -> Iterator[str]:
    entry = find.entry
    if entry.status is not Status.OPEN:
        yield view.say(f"status.{entry.status}")
    among_others = bool(find.marks) or is_out(find)  # else its meeting is the heading above it
    if among_others and len(view.review.meetings) > 1 and entry.meeting:
        yield view.say("history.meeting", meeting=entry.meeting.isoformat())
    if find.standing == "changed":
        yield view.say("panel.changed")
