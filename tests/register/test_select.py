"""A list shows what was asked for."""

from datetime import date
from typing import Any

import pytest

from lgnotes.register.entry import Entry, Status
from lgnotes.register.select import Filter, select

ENTRIES = (
    Entry(
        uid="1",
        ref="LG § 1:1",
        kind="task",
        text="Ringa Kim",
        owners=("Anna Berg",),
        due=date(2026, 2, 1),
        meeting=date(2026, 1, 13),
    ),
    Entry(
        uid="2",
        ref="LG § 1:2",
        kind="task",
        text="Skriva",
        owners=("Bo", "anna lind"),
        status=Status.ONGOING,
        meeting=date(2026, 1, 20),
        comment="Kim väntar",
    ),
    Entry(
        uid="3",
        ref="LG § 1:3",
        kind="task",
        text="Städa",
        due=date(2026, 1, 15),
        status=Status.DONE,
    ),
    Entry(
        uid="4", ref="LG § 2:1", kind="decision", text="Budgeten antas", meeting=date(2026, 1, 20)
    ),
)


@pytest.mark.parametrize(
    ("wanted", "uids"),
    [
        ({}, "1234"),
        ({"kind": "task"}, "123"),
        ({"open_only": True}, "124"),
        ({"overdue_on": date(2026, 2, 1)}, ""),
        ({"overdue_on": date(2026, 2, 2)}, "1"),
        ({"owner": "ANNA"}, "12"),
        ({"owner": "Anna Lind"}, "2"),
        ({"owner": "ann"}, ""),
        ({"due_before": date(2026, 2, 1)}, "3"),
        ({"since": date(2026, 1, 20)}, "24"),
        ({"search": "kim"}, "12"),
        ({"search": "KIM väntar"}, "2"),
        ({"search": "budget", "kind": "task"}, ""),
        ({"search": "Sta\u0308da"}, "3"),
        ({"owner": " Anna  Lind "}, "2"),
    ],
)
def test_a_filter_lets_through_what_it_asks_for(wanted: dict[str, Any], uids: str) -> None:
    assert "".join(e.uid for e in select(ENTRIES, Filter(**wanted))) == uids
