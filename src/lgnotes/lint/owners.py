"""Rules about who: tasks that nobody owns, owners who are nobody, initials of nobody."""

import re
from collections.abc import Iterator

from lgnotes.extract.people import GROUPS
from lgnotes.extract.persons import is_usual
from lgnotes.extract.refs import short_name
from lgnotes.extract.sentences import Sentence
from lgnotes.lexicon import lint as words
from lgnotes.lexicon import meeting, verbs
from lgnotes.lint.look import Look
from lgnotes.lint.remark import Remark
from lgnotes.model import Minutes, Task, TimeExpression

PLACED = "placed-on-agenda"
"""The rule that finds the points placed on a coming agenda."""

_NOBODY = "|".join(sorted(words.NO_OWNER))
_FIRST = re.compile(rf"\W*(?:\w+: )?(?P<who>{_NOBODY})\b", re.IGNORECASE)
_BESIDE = re.compile(rf"(?:\(|[–-] |, |: )(?P<who>{_NOBODY})\)?[ .]*$", re.IGNORECASE)
_ACTS = re.compile(rf"(?:{_NOBODY}) (?P<verb>\w+)(?: (?P<next>\w+))?", re.IGNORECASE)
_DUE_BEFORE = re.compile(words.DUE_BEFORE)
_INITIALS = re.compile(r"[A-ZÅÄÖÉ]{2,4}")
_OPENS = re.compile(r"(?P<who>[A-ZÅÄÖÉ]{2,4})(?::| [–—-]|) (?P<verb>\w+)")
_WORD = r"[A-ZÅÄÖÉ][\wéü'’]+"
_NAME = re.compile(
    rf"{_WORD}(?:-{_WORD})*(?: (?:{'|'.join(meeting.NAME_PARTICLES)}|{_WORD}(?:-{_WORD})*))+"
)


def task_without_owner(look: Look) -> Iterator[Remark]:
    """Find tasks that nobody owns; a point of a coming agenda is the meeting's own."""
    for task in look.promised:
        if not task.owners and task.rule != PLACED and not _nobody_in(task.text):
            yield Remark(rule="task-without-owner", line=task.lines[0][0], words=task.text)


def vague_owner(look: Look) -> Iterator[Remark]:
    """Find *vi*, *man* and *någon* where a name should stand."""
    for task in (*look.promised, *look.needed):
        said = [owner for owner in task.owners if owner.lower() in words.NO_OWNER]
        if who := said[0] if said else _nobody_of(task):
            yield Remark(rule="vague-owner", line=task.lines[0][0], words=who)
    for miss in look.minutes.near_misses:
        if miss.why == "nobody" and (who := _nobody_in(miss.text)):
            yield Remark(rule="vague-owner", line=miss.lines[0][0], words=who)
    for sentence in look.sentences:
        if sentence.lines[0] not in look.busy_lines and (who := _nobody_acts(sentence, look)):
            yield Remark(rule="vague-owner", line=sentence.lines[0], words=who)


def nearly_a_task(look: Look) -> Iterator[Remark]:
    """Find what a name would make a task: a need, a deed of nobody."""
    for need in look.needed:
        if not _nobody_in(need.text):
            yield Remark(rule="nearly-a-task", line=need.lines[0][0], words=need.text)
    for miss in look.minutes.near_misses:
        said = _nobody_in(miss.text) or _opener(miss.text)
        if miss.kind == "task" and miss.why == "nobody" and not said:
            yield Remark(rule="nearly-a-task", line=miss.lines[0][0], words=miss.text)


def several_persons(look: Look) -> Iterator[Remark]:
    """Find owners who may be two persons."""
    for task in look.promised:
        for doubt in task.doubts:
            if doubt.what == "several-persons":
                yield Remark(
                    rule="several-persons",
                    line=task.lines[0][0],
                    words=doubt.words,
                    choices=doubt.choices,
                )


def unknown_initials(look: Look) -> Iterator[Remark]:
    """Find initials that are nobody's, where the notes say who was there."""
    minutes = look.minutes
    if not minutes.attendees:
        return
    found = [*_as_owners(look), *_as_presenters(minutes), *_as_openers(look)]
    initials = {who for who, _ in found if _INITIALS.fullmatch(who)} - _known(minutes)
    names = _told(look) if initials else frozenset[str]()
    unknown = {who for who in initials if not any(is_usual(who, name) for name in names)}
    for who, line in dict.fromkeys(found):
        if who in unknown:
            yield Remark(rule="unknown-initials", line=line, words=who)


def _nobody_of(task: Task) -> str | None:
    return None if task.owners else _nobody_in(task.text)


def _nobody_in(text: str) -> str | None:
    """Return the word for nobody with which *text* begins, or which stands behind it."""
    found = _FIRST.match(text) or _BESIDE.search(text)
    return found["who"] if found else None


def _nobody_acts(sentence: Sentence, look: Look) -> str | None:
    """Return who acts in a sentence that has a deadline: *Vi tar fram en plan till 3 april*."""
    found = _ACTS.match(sentence.text)
    if found is None or not _is_deed(found["verb"].lower(), (found["next"] or "").lower()):
        return None
    times = look.times_on([sentence.lines])
    dated = any(_is_ahead(time, sentence, look.minutes) for time in times)
    return found[0].split()[0] if dated else None


def _is_deed(verb: str, after: str) -> bool:
    return verb in verbs.ACTION_VERBS or (verb in words.OBLIGED and after in verbs.TASK_WORDS)


def _is_ahead(time: TimeExpression, sentence: Sentence, minutes: Minutes) -> bool:
    """Tell whether *time* is a deadline after the meeting."""
    before, found, _ = sentence.text.partition(time.text)
    held = minutes.date.value
    due = found and _DUE_BEFORE.search(before.lower())
    return bool(due and (held is None or (time.end and time.end >= held)))


def _as_owners(look: Look) -> Iterator[tuple[str, int]]:
    return ((owner, task.lines[0][0]) for task in look.promised for owner in task.owners)


def _as_presenters(minutes: Minutes) -> Iterator[tuple[str, int]]:
    return ((name, item.line) for item in minutes.items for name in item.presenters)


def _as_openers(look: Look) -> Iterator[tuple[str, int]]:
    """Yield initials before what is to be done: *KL: boka rum* is no task, as KL is nobody."""
    for sentence in look.sentences:
        if who := _opener(sentence.text):
            yield who, sentence.lines[0]


def _opener(text: str) -> str | None:
    found = _OPENS.match(text)
    return found["who"] if found and found["verb"].lower() in verbs.TASK_WORDS else None


def _told(look: Look) -> frozenset[str]:
    """Return everybody who is named in full, also of those absent."""
    return frozenset(match[0] for block in look.blocks for match in _NAME.finditer(block.text))


def _known(minutes: Minutes) -> frozenset[str]:
    """Return what is somebody's sign, or may be several persons', or is none of anybody's."""
    people = {form for person in minutes.people for form in person.forms}
    people |= {*minutes.attendees, minutes.note_taker or ""}
    several = {doubt.words for task in minutes.tasks for doubt in task.doubts}
    own = {short_name(minutes.body), *GROUPS, *words.ABBREVIATIONS}
    return frozenset(people | several | own)
