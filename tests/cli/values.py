"""Reports for the tests of what a run tells."""

from datetime import date

import attrs

from lgnotes.document import Loss
from lgnotes.errors import UnreadableError
from lgnotes.register.entry import Status
from lgnotes.register.plan import Change, Conflict, FieldChange, Reason
from lgnotes.register.report import Failure, Named, Report
from tests.export.values import DECISION, LATER_TASK, TASK

EDITED = attrs.evolve(
    TASK, uid="lgtask3", ref="LG 2026-02-09 § 6:1", text="Skicka schemat till alla"
)
DONE = attrs.evolve(
    LATER_TASK,
    uid="lgtask4",
    ref="LG 2026-01-26 § 2:1",
    text="Boka lokal",
    owners=("Bo",),
    due=date(2026, 2, 1),
    status=Status.DONE,
)
STRUCK = attrs.evolve(
    DONE, uid="lgtask5", ref="LG 2026-01-26 § 4:1", text="Fråga vaktmästaren", status=Status.STRUCK
)
MOVED = attrs.evolve(DONE, uid="lgtask7", ref="LG 2026-01-26 § 10:1", text="Måla om")
BACK = attrs.evolve(DONE, uid="lgtask6", ref="LG 2026-01-26 § 9:1", text="Se över larmet")


def changes() -> tuple[Change, ...]:
    return (
        Change(action="add", entry=TASK, reason=Reason.NEW_IN_NOTES),
        Change(action="add", entry=LATER_TASK, reason=Reason.NEW_IN_NOTES),
        Change(action="add", entry=DECISION, reason=Reason.NEW_IN_NOTES),
        Change(
            action="update",
            entry=EDITED,
            reason=Reason.EDITED_IN_NOTES,
            fields=(
                FieldChange("due", "", "2026-02-16"),
                FieldChange("text", "Skicka schemat", "Skicka schemat till alla"),
            ),
        ),
        Change(
            action="strike",
            entry=STRUCK,
            reason=Reason.DOCUMENT_GONE,
            fields=(FieldChange("status", "öppen", "struken"),),
        ),
        Change(action="restore", entry=BACK, reason=Reason.BACK_IN_NOTES),
        Change(action="event-add", entry=TASK, reason=Reason.DUE_SET),
        Change(
            action="event-update",
            entry=EDITED,
            reason=Reason.TASK_CHANGED,
            fields=(FieldChange("due", "", "2026-02-16"),),
        ),
        Change(
            action="event-update",
            entry=MOVED,
            reason=Reason.TASK_CHANGED,
            fields=(FieldChange("due", "2026-02-01", "2026-02-08"),),
        ),
        Change(
            action="event-done",
            entry=DONE,
            reason=Reason.TASK_DONE,
            fields=(FieldChange("status", "öppen", "klar"),),
        ),
        Change(action="event-remove", entry=STRUCK, reason=Reason.TASK_STRUCK),
    )


FULL = Report(
    dry_run=False,
    read=3,
    unchanged=11,
    gone=(Named("ht/LG 26 jan.md"), Named("1BxiMVs0XRA5nFM", "LG 2 feb")),
    changes=changes(),
    conflicts=(Conflict(entry=EDITED, field="due", person="2026-02-16", notes="2026-02-20"),),
    failures=(Failure(Named("tom.txt"), UnreadableError(name="tom.txt", reason="empty")),),
    losses=((Named("1mGVs0TuXR", "LG feb.txt"), Loss("undecodable", 3, 2)),),
    total_open=23,
    total_tasks=41,
    total_decisions=17,
)
QUIET = Report(
    dry_run=False, read=0, unchanged=14, total_open=23, total_tasks=41, total_decisions=17
)
