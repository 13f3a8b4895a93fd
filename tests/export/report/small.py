"""A small register: a bit of everything that the report tells of."""

from datetime import date

from lgnotes.export.report import Register
from lgnotes.register.course import Course
from lgnotes.register.decision_life import DecisionLife
from lgnotes.register.entry import DocumentState, Entry, EntryKind, Origin, Status
from lgnotes.register.figures import Period

TODAY = date(2026, 3, 18)
PERIOD = Period(since=date(2025, 9, 1), today=TODAY)
FEBRUARY = Origin(document="1FebxYz", lines=((9, 9),), name="LG 2026-02-03")
FOLDER = Origin(document="ht/LG 2 dec.md", lines=((4, 5), (11, 11)))


def course(
    ref: str,
    text: str,
    *days: str,
    kind: EntryKind = "task",
    owners: tuple[str, ...] = ("Anna Berg",),
    status: Status = Status.OPEN,
    closed: str = "",
    meeting: str = "2026-02-03",
) -> Course:
    """Return what has had the last *days*."""
    chain = tuple(map(date.fromisoformat, days))
    entry = Entry(
        uid=ref,
        ref=f"LG {meeting} § {ref}" if ref else "",
        kind=kind,
        text=text,
        owners=owners,
        due=chain[-1] if chain else None,
        status=status,
        comment="Hemligt",
        group="Ledningsgruppen",
        meeting=date.fromisoformat(meeting) if meeting else None,
        item="3 Lokaler",
        sources=(FEBRUARY,) if meeting == "2026-02-03" else (FOLDER,) if meeting else (),
    )
    return Course(entry=entry, days=chain, closed=date.fromisoformat(closed) if closed else None)


COURSES = (
    course("3:1", "Ta fram underlag om hus B", "2026-02-03", "2026-03-17", "2026-04-14"),
    course("3:2", "Ringa vaktmästaren", "2026-03-01", owners=("Bo Ek", "Anna Berg")),
    course("4:1", "Se över larmet", owners=(), status=Status.ONGOING),
    course("10:1", "Boka lokal", "2026-02-16", status=Status.DONE, closed="2026-02-12"),
    course("10:2", "Måla om", "2026-02-16", status=Status.DONE, meeting="2025-12-02"),
    course("11:1", "Fråga facket", status=Status.DROPPED, closed="2026-02-17"),
    course("", "Köpa krita", "2026-03-20", meeting=""),
    course(
        "2:1",
        "Hus C stängs",
        kind="decision",
        status=Status.DROPPED,
        owners=("Rektor",),
        meeting="2025-12-02",
    ),
    course("5:1", "Budgeten antas", kind="decision", status=Status.DONE, owners=()),
    course("6:1", "Avtalet förnyas", "2026-04-01", kind="decision", status=Status.ONGOING),
)
DOCUMENTS = (
    DocumentState(id="1FebxYz", name="LG 2026-02-03", version="1", meetings="2026-02-03"),
    DocumentState(id="1Mar", name="LG mars", version="1", meetings="2026-03-03; 2026-03-17; i vår"),
    DocumentState(id="1Pdf", name="Inskannat <1>.pdf", version="1", error="ingen text"),
)
LIVES = {
    "2:1": DecisionLife(decision=COURSES[7].entry, stage="replaced", replaced_by=COURSES[8].entry),
    "6:1": DecisionLife(
        decision=COURSES[9].entry,
        stage="ongoing",
        responsible=("Bo Ek", "Anna Berg"),
        report_on=date(2026, 4, 1),
    ),
}
SMALL = Register(name="Ledningsgruppen", courses=COURSES, documents=DOCUMENTS, lives=LIVES)
EMPTY = Register(name="", courses=())
