"""What notes repeat by the name that the register gave it was not said at this meeting."""

import pytest

from tests.extract.reading import minutes

REPEATED = [
    "- Bo Ek bokar salen (senast 2026-03-20, LG 2026-02-03 § 4:1)",
    "- Anna ringer banken i morgon (LG 2026-02-03 § 0:12)",
    "- Salen hyrs, beslutade gruppen (LG 2026-02-03 § 4:2).",
    "- [ ] Bo Ek: boka salen (16 sep) (senast 2026-03-20, pågår, EHT-2 2026-02-03 § 5.1:1)",
    "Frågan tas upp på LG den 18 mars (från LG 2026-02-03 § 3:4)",
    "Nästa möte 18 mars (LG 2026-02-03 § 3:4)",
]
NEWS = [
    "- Bo Ek bokar salen",
    "- Bo Ek bokar salen (se § 4)",
    "- Bo Ek bokar salen enligt LG 2026-02-03 § 4:1",
    "- Bo Ek bokar salen (LG 2026-02-03 § 4:1) senast fredag",
    "- Bo Ek bokar salen (senast 2026-03-20)",
]


@pytest.mark.parametrize("text", REPEATED)
def test_what_the_register_named_is_no_find_of_this_meeting(text: str) -> None:
    found = minutes(text)
    assert (found.tasks, found.decisions, found.events, found.near_misses) == ((), (), (), ())
    assert [time for time in found.dates if time.line > 5] == []


@pytest.mark.parametrize("text", NEWS)
def test_anything_else_is(text: str) -> None:
    assert [task.owners for task in minutes(text).tasks] == [("Bo Ek",)]


def test_what_stands_below_it_is_news() -> None:
    found = minutes("- Bo Ek bokar salen (LG 2026-02-03 § 4:1)\n- Anna Berg ringer vaktmästaren")
    assert [task.owners for task in found.tasks] == [("Anna Berg",)]
