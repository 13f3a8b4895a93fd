"""What machines are given: UTF-8 on stdout whatever the terminal, and a report in JSON."""

import sys

from lgnotes.export.tables import dumps
from lgnotes.register.plan import Change, Conflict
from lgnotes.register.report import Report
from lgnotes.texts import Language

FORMAT_VERSION = 1
"""The version of the form of `report_json`."""


def emit(data: str | bytes) -> None:
    """Write *data* on stdout as it is, text as UTF-8."""
    sys.stdout.flush()
    sink = sys.stdout.buffer
    sink.write(data.encode("utf-8", "replace") if isinstance(data, str) else data)
    sink.flush()


def report_json(report: Report, language: Language) -> str:
    """Return *report* in JSON, on which scripts may build; days are ISO dates."""
    shape = {
        "version": FORMAT_VERSION,
        "dry_run": report.dry_run,
        "read": report.read,
        "unchanged": report.unchanged,
        "gone": list(report.gone),
        "changes": [_change(change) for change in report.changes],
        "conflicts": [_conflict(conflict) for conflict in report.conflicts],
        "failures": [
            {"document": f.document, "error": f.error.sentence(language)} for f in report.failures
        ],
        "losses": [
            {"document": document, "what": loss.what, "count": loss.count}
            | {"line": loss.line, "page": loss.page}
            for document, loss in report.losses
        ],
        "total_open": report.total_open,
        "total_tasks": report.total_tasks,
        "total_decisions": report.total_decisions,
    }
    return dumps(shape, indent=2) + "\n"


def _change(change: Change) -> dict[str, object]:
    return {
        "action": change.action,
        "uid": change.entry.uid,
        "ref": change.entry.ref,
        "kind": change.entry.kind,
        "text": change.entry.text,
        "reason": change.reason.value,
        "fields": [{"field": f.field, "old": f.old, "new": f.new} for f in change.fields],
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {
        "uid": conflict.entry.uid,
        "ref": conflict.entry.ref,
        "field": conflict.field,
        "person": conflict.person,
        "notes": conflict.notes,
    }
