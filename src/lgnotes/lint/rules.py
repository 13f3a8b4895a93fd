"""The rules in their order, and what they find in a document."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs

from lgnotes.document import Document
from lgnotes.extract import chips
from lgnotes.extract.meetings import divide
from lgnotes.extract.minute_tables import unfold
from lgnotes.extract.repeated import set_aside
from lgnotes.lint import decisions, frame, owners, times
from lgnotes.lint.look import Look
from lgnotes.lint.remark import Remark, Severity
from lgnotes.model import Notes


@attrs.frozen
class Rule:
    """What notes are looked at for; its sentence stands in `lgnotes.texts`, under its id."""

    id: str
    severity: Severity
    find: Callable[[Look], Iterator[Remark]]


RULES: Final[tuple[Rule, ...]] = (
    Rule("no-meeting-date", "warning", frame.no_meeting_date),
    Rule("no-attendees", "note", frame.no_attendees),
    Rule("no-such-day", "error", times.no_such_day),
    Rule("wrong-weekday", "error", times.wrong_weekday),
    Rule("past-date", "error", times.past_date),
    Rule("next-meeting-unknown", "warning", times.next_meeting_unknown),
    Rule("vague-deadline", "warning", times.vague_deadline),
    Rule("task-without-owner", "warning", owners.task_without_owner),
    Rule("vague-owner", "warning", owners.vague_owner),
    Rule("unknown-initials", "warning", owners.unknown_initials),
    Rule("several-persons", "warning", owners.several_persons),
    Rule("decision-without-responsible", "warning", decisions.decision_without_responsible),
    Rule("nearly-a-task", "note", owners.nearly_a_task),
)
"""Every rule, the gravest and the most general first."""

SEVERITIES: Final[Mapping[str, Severity]] = {rule.id: rule.severity for rule in RULES}


def lint(document: Document, notes: Notes) -> tuple[Remark, ...]:
    """Return what to mend in *document*, which means *notes*, in the order of its lines.

    Of one line the remarks come in the order of `RULES`, each once.
    """
    blocks = [*set_aside(unfold(chips.spelled(document.blocks)))]
    divided = divide(blocks) if blocks else ()
    looks = [Look(*both) for both in zip(notes.meetings, divided, strict=False)]
    found = (remark for rule in RULES for look in looks for remark in rule.find(look))
    return tuple(sorted(dict.fromkeys(found), key=lambda remark: remark.line))
