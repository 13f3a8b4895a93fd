"""What a sentence that speaks of an entry, without a word of how it stands, says of it.

A task to *boka* something is done where it *bokades*, *har bokats* or *är inbokad*; the
verb is the task's own, so that the sentence is asked with the task at hand.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Literal

import attrs

from lgnotes.extract.triggers import tells_deed
from lgnotes.lexicon import deeds, phrases, topics, verbs
from lgnotes.lexicon import verdicts as words
from lgnotes.model import FollowUp, FollowUpKind
from lgnotes.register.entry import Entry

Weight = Literal["own", "told", "settled", "step", "loose", "again", "guess"]

_WORD = re.compile(r"[a-zåäöé]+")
_OTHERS = re.compile(phrases.OTHERS)
_QUOTED = re.compile(r"[”\"“][^”\"“]*[”\"“]?")
_PREFIX = rf"(?:{'|'.join(words.PREFIXES)})?"
_SHORTEST = 3
_PAST = (deeds.PARTICIPLES | deeds.SUPINES | deeds.PASSIVE_PAST | words.MORE_DEEDS) - words.NO_DEEDS
_PASSIVE = re.compile(r"[a-zåäöé]{4,}(?:ades|erades|ats|erats|erat|erad|erade)")
_PRESENT = verbs.ACTION_VERBS | verbs.REPORT_VERBS
_NOUNS = ("ning", "ningen", "ningar", "ningarna")
_VERBS = _PRESENT | topics.WEAK
_STATES = re.compile(words.STATES)
_PARTLY = re.compile(words.PARTLY)
_NOT = re.compile(words.NOT)
_AGAIN = re.compile(words.AGAIN)
_GOES_ON = re.compile(words.GOES_ON)
_AHEAD = re.compile(words.AHEAD)
_DROPPED = re.compile(words.DROPPED)
_REVOKED = re.compile(words.REVOKED)
_PUT_OFF = re.compile(words.PUT_OFF)
_IDLE = re.compile(words.IDLE)
_HEARSAY = re.compile(words.HEARSAY)
_STEPS = re.compile(words.STEPS)
_QUICK = re.compile(words.GETTING)
_SHOWN = re.compile(words.SHOWN)
_ADOPTED = re.compile(words.ADOPTED)
_INQUIRY = re.compile(words.INQUIRY)
_PROPOSAL = re.compile(words.PROPOSAL)
_DECIDED = re.compile(words.DECIDED)
_DONE = re.compile(words.DONE)
_TICK = re.compile(words.TICK)
_REASON = re.compile(words.REASON)
_NOT_YET = re.compile(words.NOT_YET)
_PLAN = re.compile(words.PLAN)
_IRONY = re.compile(words.IRONY)
_DAY = re.compile(words.DAY)
_FINITE = re.compile(words.FINITE)
_BUT = re.compile(words.BUT)
_ANEW = re.compile(words.ANEW)
_NO_PASSIVE = re.compile(words.NO_PASSIVES)
_SUBORDINATE = re.compile(words.SUBORDINATE)
_STARTED = re.compile(words.STARTED)
_TO_START = re.compile(words.TO_START)
_SINCE = re.compile(words.SINCE)
_IN_PLACE = re.compile(words.IN_PLACE)
_TO_HOLD = re.compile(words.TO_HOLD)
_ARRANGED = re.compile(words.ARRANGED)
_BEGUN = re.compile(words.BEGUN)
_AS_PLANNED = re.compile(words.AS_PLANNED)
_REVIEWED = re.compile(words.REVIEWED)
_MOVED = re.compile(words.MOVED)
_PAST_TENSE = re.compile(words.PAST)
_NOW = re.compile(words.NOW)
_COMES_BACK = re.compile(words.COMES_BACK)
_HALF = re.compile(words.HALF)


@attrs.frozen
class Verdict:
    """What is said of an entry."""

    what: FollowUpKind
    weight: Weight
    """``own`` where the entry's own verb says it, ``told`` where other words plainly do,
    ``step`` where it is on its way (*beställt, levereras i maj*), ``loose`` where it may be
    understood so, ``again`` where the same task has another day, ``guess`` where no more than
    the tense tells it."""

    due: date | None = None
    """The new last day, of what is put off; or the old one, where it is said once more."""


def verdict(entry: Entry, says: FollowUp) -> Verdict | None:
    """Return what *says* tells of *entry*, None where it does not tell."""
    low = _QUOTED.sub(lambda match: " " * len(match[0]), says.text).casefold()
    if low.rstrip().endswith("?"):
        return None
    revoked = entry.kind == "decision" and _REVOKED.search(low)
    told = _put_off(entry, says, low) if says.due and not revoked else None
    told = told or _ended(entry, low) or _put_off(entry, says, low) or _not_yet(entry, says, low)
    told = told or _settled(entry, low) or _stands(entry, says, low)
    if told is None and says.what != "recalled":
        told = Verdict(says.what, "told", says.due if says.what == "postponed" else None)
    if told is None:
        told = _once_more(entry, says, low) or _guessed(entry, low)
    return _moved(entry, says, told) if told else None


def is_half(text: str) -> bool:
    """Tell whether *text*, that says it is done, says that a part is left."""
    return _HALF.search(text.casefold()) is not None


def is_uncertain(text: str) -> bool:
    """Tell whether *text*, that says it is done, is hearsay, or says that it is to be done anew."""
    low = text.casefold()
    return bool(_HEARSAY.search(low) or _ANEW.search(low))


def _ended(entry: Entry, low: str) -> Verdict | None:
    """*Gruset behövs inte*, *anställningsstoppet hävs*."""
    if entry.kind == "decision" and (_REVOKED.search(low) or _DROPPED.search(low)):
        return Verdict("replaced", "loose")
    return Verdict("dropped", "told") if _DROPPED.search(low) else None


def _put_off(entry: Entry, says: FollowUp, low: str) -> Verdict | None:
    """*Får ytterligare två veckor*, *drar ut på tiden*."""
    if entry.kind == "decision" and says.due is None and _MOVED.search(low):
        return Verdict("replaced", "loose")
    return Verdict("postponed", "told", says.due) if _PUT_OFF.search(low) else None


def _settled(entry: Entry, low: str) -> Verdict | None:
    """*Ledningsgruppen tog beslut om …*, where the task was to make a proposal for that."""
    proposed = entry.kind == "task" and _PROPOSAL.search(entry.text.casefold())
    return Verdict("done", "settled") if proposed and _DECIDED.search(low) else None


def _not_yet(entry: Entry, says: FollowUp, low: str) -> Verdict | None:
    """*Vilande tills kön är uppdaterad*, *"åtgärdades" i torsdags*; a plan is no outcome."""
    idle, plan = _IDLE.search(low), says.due is not None and _PLAN.search(low)
    if plan and (says.due == entry.due or _is_explicit(says)):
        return Verdict("recalled" if says.due == entry.due else "postponed", "told", says.due)
    if idle and not _BUT.search(low[: idle.start()]) and not _DONE.search(low[: idle.start()]):
        return Verdict("remains", "told")
    return Verdict("remains", "loose") if _IRONY.search(says.text) else None


def _is_explicit(says: FollowUp) -> bool:
    """Tell whether a day, and not only *nästa vecka*, is named."""
    return bool(says.due_text and _DAY.search(says.due_text.casefold()))


def _stands(entry: Entry, says: FollowUp, low: str) -> Verdict | None:
    """Return how the entry stands: done, begun, or left."""
    weight = _deed(entry, says, low)
    if _TO_START.search(entry.text.casefold()) and _STARTED.search(low) and not _NOT.search(low):
        return Verdict("done", "told")
    if weight is None:
        return _undone(low)
    head = low[: match.start()] if (match := _REASON.search(low)) else low
    partly = _PARTLY.search(low) or _GOES_ON.search(low)
    if _NOT.search(head):
        return Verdict("ongoing" if partly or _is_both(entry, says, head) else "remains", weight)
    if partly or (_is_step(entry, low) and weight != "own"):
        return Verdict("ongoing", "step" if _is_step(entry, low) else weight)
    if _AHEAD.search(head) and weight != "own":
        return None
    if _SUBORDINATE.match(low):
        return None
    loose = _AHEAD.search(low) or _AGAIN.search(low) or _HEARSAY.search(low) or _NOT.search(low)
    return Verdict("done", "loose" if loose else weight)


def _deed(entry: Entry, says: FollowUp, low: str) -> Weight | None:
    """Return how plainly *low* tells of what is there once the entry is done, if it does."""
    if _past_of(entry.text.casefold()).search(low):
        return "own"
    if _SINCE.search(low) or (_IN_PLACE.search(low) and _QUICK.search(entry.text.casefold())):
        return "told"
    if _TICK.search(says.text) or _DONE.search(low) or _STATES.search(low) or _STEPS.search(low):
        return "told"
    if _ADOPTED.search(low) or (_SHOWN.search(low) and _INQUIRY.search(entry.text.casefold())):
        return "told"
    found = [word for word in _WORD.findall(low) if not _NO_PASSIVE.fullmatch(word)]
    if says.due_text is None and any(tells_deed(w, _PAST) or _PASSIVE.fullmatch(w) for w in found):
        return "loose"
    return None


def _is_both(entry: Entry, says: FollowUp, low: str) -> bool:
    """Tell whether a part without *inte* tells of a deed: *levererade men inte inkopplade*."""
    return any(
        not _NOT.search(part) and _deed(entry, says, part) is not None
        for part in re.split(words.BUT, low)
    )


def _is_step(entry: Entry, low: str) -> bool:
    """Tell whether it is only on its way: what is to be bought is *beställt*."""
    task = entry.text.casefold()
    return bool(
        (_STEPS.search(low) and _QUICK.search(task))
        or (_ARRANGED.search(low) and _TO_HOLD.search(task))
    )


def _undone(low: str) -> Verdict | None:
    if _IDLE.search(low):
        return Verdict("remains", "told")
    if _GOES_ON.search(low) or _BEGUN.search(low):
        return Verdict("ongoing", "told")
    if _NOT_YET.search(low):
        return Verdict("remains", "told")
    return None


def _once_more(entry: Entry, says: FollowUp, low: str) -> Verdict | None:
    """*Staffan återkommer om det den 10 februari*: the day that it has already."""
    if _AS_PLANNED.search(low):
        return Verdict("recalled", "told", says.due if says.due == entry.due else None)
    if says.due is None:
        return None
    short = _PRESENT.isdisjoint(_WORD.findall(low)) and not _FINITE.search(low)
    if says.due == entry.due:
        return Verdict("repeated" if short else "recalled", "told", says.due)
    if _is_explicit(says) and entry.due and says.due > entry.due and _COMES_BACK.search(low):
        return Verdict("postponed", "told", says.due)
    if _is_explicit(says) and entry.kind == "task" and not _PAST_TENSE.search(low):
        return Verdict("repeated", "again", says.due)
    return None


def _guessed(entry: Entry, low: str) -> Verdict | None:
    """*Åk 7 har fått sina datorer*, *tre anbud prövas*: what the tense alone tells."""
    if (
        entry.kind == "decision"
        or _OTHERS.search(low)
        or _NOT.search(low)
        or _SUBORDINATE.match(low)
    ):
        return None
    first = low.partition(", ")[0]
    if _PAST_TENSE.search(first) and not _AHEAD.search(first):
        return Verdict("done", "guess")
    return Verdict("ongoing", "guess") if _NOW.search(low) else None


def _moved(entry: Entry, says: FollowUp, told: Verdict) -> Verdict:
    """Return *told* with the new day of what is not done by the old one."""
    if told.what not in ("ongoing", "remains") or says.due is None or told.weight == "step":
        return told
    if _REVIEWED.search(says.text.casefold()):
        return told
    if entry.due is not None and says.due > entry.due and _is_explicit(says):
        return attrs.evolve(told, what="postponed", due=says.due)
    return told


@lru_cache(maxsize=10_000)
def _past_of(text: str) -> re.Pattern[str]:
    """Return how the verbs of a task are written once it is done."""
    found = [form for word in _WORD.findall(text) if (form := _past(word))]
    return re.compile(rf"\b{_PREFIX}(?:{'|'.join(found) or '(?!)'})\b")


@lru_cache(maxsize=20_000)
def _past(word: str) -> str:
    """Return the past forms of *word* as a pattern, empty where it is no verb."""
    if word.endswith(_NOUNS):
        word = word[: word.rindex("ning")] + "a"
    if word not in _VERBS and not word.endswith("a"):
        return ""
    stem = next(word.removesuffix(end) for end in words.ENDINGS if word.endswith(end))
    for strong, forms in words.STRONG.items():
        before = stem[: -len(strong)]
        if stem.endswith(strong) and (
            not before or before in words.PREFIXES or len(strong) > _SHORTEST
        ):
            return rf"{before}(?:{forms})"
    return rf"{stem}{words.REGULAR}" if len(stem) >= _SHORTEST else ""
