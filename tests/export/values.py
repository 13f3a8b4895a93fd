"""Entries for the tests of exports and lists."""

from datetime import date

from lgnotes.register.entry import Entry, Origin, Status

TASK = Entry(
    uid="lgtask1",
    ref="LG 2026-02-09 § 5:1",
    kind="task",
    text="Ta fram underlag för lokalfrågan",
    owners=("Anna Berg", "Rektorsgruppen"),
    due=date(2026, 2, 16),
    status=Status.ONGOING,
    comment="Ringde i måndags\nVäntar på svar",
    group="Ledningsgruppen",
    meeting=date(2026, 2, 9),
    item="5 Lokaler",
    sources=(Origin(document="vt/LG 9 feb.md", lines=((12, 14),)),),
    confidence=0.9,
)
LATER_TASK = Entry(
    uid="lgtask2",
    ref="LG 2026-02-09 § 10:1",
    kind="task",
    text="Kolla avtalet",
    meeting=date(2026, 2, 9),
    sources=(
        Origin(document="vt/LG 9 feb.md", lines=((40, 40),)),
        Origin(document="vt/LG 23 feb.md", lines=((3, 3), (9, 10))),
    ),
)
DECISION = Entry(
    uid="lgdecision1",
    ref="LG 2026-02-09 § 3:1",
    kind="decision",
    text="Budgeten fastställs",
    owners=("Ledningsgruppen",),
    meeting=date(2026, 2, 9),
    sources=(Origin(document="vt/LG 9 feb.md", lines=((8, 8),)),),
)
ENTRIES = (LATER_TASK, TASK, DECISION)
