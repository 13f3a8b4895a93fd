"""What machines are given: UTF-8 on stdout whatever the terminal, and a report in JSON."""

import sys
from collections.abc import Iterable, Sequence

from lgnotes.config.group import Group
from lgnotes.errors import LgnotesError
from lgnotes.export.rows import record
from lgnotes.export.tables import dumps
from lgnotes.findings import Finding
from lgnotes.register.life import Life
from lgnotes.register.plan import Change, Conflict, FieldChange
from lgnotes.register.report import Named, Report
from lgnotes.register.story import Saying
from lgnotes.register.suggest import Suggestion
from lgnotes.texts import Language

FORMAT_VERSION = 1
"""The version of the forms of `report_json` and `life_json`."""


def emit(data: str | bytes) -> None:
    """Write *data* on stdout as it is, text as UTF-8."""
    sys.stdout.flush()
    sink = sys.stdout.buffer
    sink.write(data.encode("utf-8", "replace") if isinstance(data, str) else data)
    sink.flush()


def report_json(report: Report, language: Language) -> str:
    """Return *report* in JSON, on which scripts may build; days are ISO dates."""
    return dumps(_report(report, language), indent=2) + "\n"


def groups_json(results: Iterable[tuple[Group, Report | LgnotesError]], language: Language) -> str:
    """Return a list of the groups in JSON, each with its report or else its error."""
    return dumps([_of_group(*result, language) for result in results], indent=2) + "\n"


def _of_group(group: Group, result: Report | LgnotesError, language: Language) -> dict[str, object]:
    shape: dict[str, object] = {"group": group.name, "exit_code": result.exit_code}
    if isinstance(result, LgnotesError):
        return shape | {"error": result.sentence(language), "report": None}
    return shape | {"error": None, "report": _report(result, language)}


def _report(report: Report, language: Language) -> dict[str, object]:
    return {
        "version": FORMAT_VERSION,
        "dry_run": report.dry_run,
        "read": report.read,
        "unchanged": report.unchanged,
        "gone": [_named(document) for document in report.gone],
        "changes": [_change(change) for change in report.changes],
        "conflicts": [_conflict(conflict) for conflict in report.conflicts],
        "failures": [
            _named(f.document) | {"error": f.error.sentence(language)} for f in report.failures
        ],
        "losses": [
            _named(document)
            | {"what": loss.what, "count": loss.count}
            | {"line": loss.line, "page": loss.page}
            for document, loss in report.losses
        ],
        "placed": [
            _named(document) | {"day": str(held.value), "why": held.why}
            for document, held in report.placed
        ],
        "total_open": report.total_open,
        "total_tasks": report.total_tasks,
        "total_decisions": report.total_decisions,
        "total_suggestions": report.total_suggestions,
    }


def _named(document: Named) -> dict[str, object]:
    return {"document": document.id, "name": document.shown}


def findings_json(findings: Sequence[Finding], language: Language) -> str:
    """Return what `lgnotes.doctor` found in JSON, on which scripts may build."""
    listed = [
        {"group": f.group, "check": f.check, "place": f.place, "ok": f.is_sound}
        | {"text": f.sentence(language), "advice": f.advice(language), "exit_code": f.exit_code}
        for f in findings
    ]
    worst = max((finding.exit_code for finding in findings), default=0)
    shape = {"version": FORMAT_VERSION, "exit_code": worst, "findings": listed}
    return dumps(shape, indent=2) + "\n"


def life_json(told: Life) -> str:
    """Return an entry's life in JSON, on which scripts may build.

    ``at`` is a moment in UTC; ``field`` is empty where the whole row came or came back.
    """
    shape = {
        "version": FORMAT_VERSION,
        "entry": record(told.entry),
        "deleted": told.deleted,
        "history": [
            {"at": x.at, "who": x.who, "field": x.field, "old": x.old, "new": x.new}
            | {"reason": x.reason}
            for x in told.lines
        ],
        "sayings": [_saying(one) for one in told.sayings],
        "unrecorded": [_field(change) for change in told.unrecorded],
    }
    return dumps(shape, indent=2) + "\n"


def _saying(one: Saying) -> dict[str, object]:
    return {
        "what": one.what,
        "meeting": one.meeting.isoformat() if one.meeting else None,
        "document": one.origin.document,
        "name": one.origin.shown,
        "lines": one.origin.lines,
        "text": one.text,
        "due": one.due.isoformat() if one.due else None,
        "sure": one.sure,
    }


def suggestions_json(found: Iterable[Suggestion]) -> str:
    """Return what waits for an answer in JSON, on which scripts may build."""
    shape = {
        "version": FORMAT_VERSION,
        "suggestions": [
            {
                "entry": record(one.entry),
                "what": one.mention.says.what,
                "text": one.mention.says.text,
                "document": one.document.id,
                "lines": one.mention.says.lines,
                "changes": [_field(change) for change in one.changes],
            }
            for one in found
        ],
    }
    return dumps(shape, indent=2) + "\n"


def _field(change: FieldChange) -> dict[str, object]:
    return {"field": change.field, "old": change.old, "new": change.new}


def _change(change: Change) -> dict[str, object]:
    return {
        "action": change.action,
        "uid": change.entry.uid,
        "ref": change.entry.ref,
        "kind": change.entry.kind,
        "text": change.entry.text,
        "reason": change.reason.value,
        "fields": [_field(field) for field in change.fields],
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {
        "uid": conflict.entry.uid,
        "ref": conflict.entry.ref,
        "field": conflict.field,
        "person": conflict.person,
        "notes": conflict.notes,
    }
