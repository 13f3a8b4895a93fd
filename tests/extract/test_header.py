"""The frame of a meeting: body, who was present, who took the notes."""

import pytest

from lgnotes.extract import extract
from lgnotes.model import Minutes
from lgnotes.readers import read


def meetings(text: str) -> tuple[Minutes, ...]:
    return extract(read(text.encode(), name="LG.txt")).meetings


@pytest.mark.parametrize(
    "line",
    [
        "Närvarande: Anna Berg, Bo Ek (ordf.) och Cia Lund",
        "Deltagare: Anna Berg, Bo Ek, Cia Lund. Frånvarande: Disa Holm",
        "Närvarande:\nAnna Berg\nBo Ek\nCia Lund\nFrånvarande:\nDisa Holm",
        "Närvarande\n- Anna Berg\n- Bo Ek\n- Cia Lund",
        "Beslutande: Se närvarolista\nÖvriga närvarande: Anna Berg, Bo Ek, Cia Lund",
        "Närvarande: Skolan: Anna Berg, Biblioteket: Bo Ek, Cia Lund",
    ],
)
def test_those_present_are_listed_and_the_absent_are_not(line: str) -> None:
    (minutes,) = meetings(f"Ledningsgruppen 2026-03-04\n{line}\n\n1. Budget\nText.\n2. Mål\nText.")
    assert minutes.attendees == ("Anna Berg", "Bo Ek", "Cia Lund")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Antecknare: Disa Holm", ""),
        ("Antecknar: Disa Holm, tfn 12 34", ""),
        ("Närvarande: Anna Berg, Disa Holm (sekreterare)", ""),
        ("", "Vid anteckningarna/Disa Holm"),
        ("", "Vid protokollet:\nDisa Holm"),
        ("", "Disa Holm valdes till mötessekreterare."),
        ("Närv: Anna Berg\nSekr: Disa Holm", ""),
    ],
)
def test_the_note_taker_is_found_at_the_top_or_at_the_end(before: str, after: str) -> None:
    text = f"Ledningsgruppen 2026-03-04\n{before}\n\n1. Budget\nText.\n2. Mål\nText.\n\n{after}"
    assert meetings(text)[0].note_taker == "Disa Holm"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Ledningsgruppen 2026-03-04", "Ledningsgruppen"),
        ("Minnesanteckningar, lokal samverkansgrupp", "Samverkansgrupp"),
        ("Inköpsrådet", "Inköpsrådet"),
        ("Barn- och utbildningsnämnden   PROTOKOLL", "Barn- och utbildningsnämnden"),
        ("Protokoll fört vid styrelsemöte", "Styrelsen"),
        ("APT-anteckningar", "Arbetsplatsträffen"),
        ("Minnesanteckningar LG", "Ledningsgruppen"),
        ("Styrgruppens planeringsdagar", "Styrgruppen"),
    ],
)
def test_the_body_is_named_by_its_noun(title: str, body: str) -> None:
    assert meetings(f"{title}\n\n1. Budget\nText.\n2. Mål\nText.")[0].body == body


def test_a_running_document_is_one_meeting_a_day() -> None:
    text = """\
Arbetsgruppen – löpande anteckningar

Tisdag 3 mars 2026
Med: Anna, Bo

Mål
- Anna tar fram ett förslag till fredag.
Budget
Inget nytt.

3 februari
Med: Bo

Mål
- Bo ringer i morgon.
Budget
Inget nytt.
"""
    march, february = meetings(text)
    assert str(march.date.value) == "2026-03-03"
    assert str(february.date.value) == "2026-02-03"
    assert [str(task.due) for task in march.tasks] == ["2026-03-06"]
    assert [str(task.due) for task in february.tasks] == ["2026-02-04"]
    assert february.body == march.body
