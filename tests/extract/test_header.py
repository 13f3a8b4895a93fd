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
        # other labels
        "Deltog: Anna Berg, Bo Ek, Cia Lund",
        "Med på mötet: Anna Berg, Bo Ek, Cia Lund",
        "Mötesdeltagare: Anna Berg; Bo Ek; Cia Lund",
        "På plats: Anna Berg, Bo Ek\nPå länk: Cia Lund",
        "Närvarande: Anna Berg, Bo Ek\nGäst: Cia Lund, konsult",
        "Närvarande ledamöter\nAnna Berg, ordförande\nBo Ek\nCia Lund\n\nEj närvarande\nDisa Holm",
        "Närv.: Anna Berg, Bo Ek, Cia Lund\nFrv: Disa Holm",
        "Nv: Anna Berg, Bo Ek, Cia Lund\nFrv: Disa Holm",
        # several labels on a line
        "Närvarande: Anna Berg, Bo Ek, Cia Lund Frånvarande: Disa Holm",
        "Närvarande: Anna Berg, Bo Ek, Cia Lund. Frånvarande: Disa Ö. Sekreterare: Bo Ek",
        # roles before the names
        "Närvarande: rektor Anna Berg, biträdande rektor Bo Ek, bitr. rektor Cia Lund (på länk)",
        # prose
        "Närvarande var Anna Berg, Bo Ek och Cia Lund.",
        "Närvarande: Anna Berg, Bo Ek, Cia Lund. Disa Holm är sjuk.",
        # roles, and what else stands beside a name
        "Närvarande: Anna Berg (rektor), Bo Ek (ekonom), Cia Lund (via länk)",
        "Närvarande: Anna Berg, ordförande, Bo Ek, Cia Lund",
        "Deltagare:\n* Anna Berg, rektor\n* Bo Ek\n* Cia Lund",
        # for a part of the meeting
        "Närvarande: Anna Berg, Bo Ek\nDelvis närvarande: Cia Lund (§ 2)",
        "Närvarande: Anna Berg, Bo Ek, Cia Lund till kl. 10",
        "Närvarande: Anna Berg, Bo Ek, Cia Lund från punkt 3",
        # absent
        "Närvarande: Anna Berg, Bo Ek, Cia Lund\nEj närvarande: Disa Holm",
        "Närvarande: Anna Berg, Bo Ek, Cia Lund\nFörhinder: Disa Holm",
        "Närvarande: Anna Berg, Bo Ek, Cia Lund\nAnmält förhinder: Disa Holm",
        "Frånvarande: Disa Holm\nNärvarande: Anna Berg, Bo Ek, Cia Lund",
        # rows
        "| Närvarande | Anna Berg, Bo Ek, Cia Lund |\n| Frånvarande | Disa Holm |",
        "| Närvarande | Frånvarande |\n|---|---|\n| Anna Berg | Disa Holm |\n"
        "| Bo Ek | |\n| Cia Lund | |",
        # the chair is one of them, said once more
        "Ordförande: Anna Berg\nNärvarande: Anna Berg, Bo Ek, Cia Lund",
        "Mötesledare: Anna Berg\nDeltagare: Anna Berg, Bo Ek, Cia Lund",
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
        ("", "Skrivet av Disa Holm"),
        ("Ordförande: Anna Berg, sekreterare: Disa Holm", ""),
        ("", "Disa Holm valdes till mötessekreterare."),
        ("Närv: Anna Berg\nSekr: Disa Holm", ""),
        ("Sekreterare: Disa Holm", ""),
        ("Vid pennan: Disa Holm", ""),
        ("Protokollförare: Disa Holm", ""),
        ("Mötessekreterare: Disa Holm, HR", ""),
        ("Mötesordförande: Anna Berg\nAntecknare: Disa Holm", ""),
        ("Antecknare: Disa Holm\nOrdförande: Anna Berg", ""),
        ("Disa Holm för anteckningar.", ""),
        ("Disa Holm antecknade.", ""),
        ("Anteckningarna fördes av Disa Holm.", ""),
        ("Närvarande: Anna Berg, Disa Holm, sekreterare", ""),
        ("Närvarande: Anna Berg, Disa Holm som också skrev", ""),
        ("| Närvarande | Anna Berg |\n| Antecknare | Disa Holm |", ""),
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
        ("Protokoll från skolledningen", "Skolledningen"),
        ("Elevhälsoteamet 4 mars", "Elevhälsoteamet"),
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


def test_a_chair_is_not_the_note_taker() -> None:
    text = "LG 2026-03-04\nOrdförande: Anna Berg\nNärvarande: Anna Berg, Bo Ek\n\n1. Mål\nText."
    assert meetings(text)[0].note_taker is None


@pytest.mark.parametrize(
    "closing",
    ["Nästa möte: 18 mars kl. 9.", "Nästa möte är den 18 mars.", "Nästa möte\n18 mars kl. 9."],
)
def test_the_next_meeting_is_a_coming_day_and_not_the_meetings_own(closing: str) -> None:
    text = f"Ledningsgruppen 2026-03-04\n\n1. Budget\nText.\n2. Mål\nText.\n\n{closing}\n"
    (minutes,) = meetings(text)
    assert str(minutes.date.value) == "2026-03-04"
    assert [str(event.start) for event in minutes.events] == ["2026-03-18"]


def test_until_the_next_meeting_is_the_day_that_the_notes_give_it() -> None:
    (minutes,) = meetings(
        "Ledningsgruppen 2026-03-04\nNärvarande: Anna Berg, Bo Ek\n\n1. Budget\n"
        "Anna tar fram ett förslag till nästa möte.\n2. Mål\nText.\n\nNästa möte: 18 mars kl. 9.\n"
    )
    assert [str(task.due) for task in minutes.tasks] == ["2026-03-18"]


@pytest.mark.parametrize(
    "titles",
    [
        ("LG 2026-03-04", "LG 2026-03-18"),
        ("Onsdag 4 mars 2026", "Onsdag 18 mars"),
        ("Projektmöte 2026-03-04", "Projektmöte 2026-03-18"),
        ("4 mars 2026", "18 mars 2026"),
    ],
)
def test_a_dated_title_above_those_present_begins_a_new_meeting(titles: tuple[str, str]) -> None:
    first, second = meetings(
        "".join(
            f"{title}\nNärvarande: {names}\n\nBudget\n- Bo ringer i morgon.\n\nMål\n- Inget.\n\n"
            for title, names in zip(titles, ("Anna, Bo", "Bo, Cia"), strict=True)
        )
    )
    assert (str(first.date.value), first.attendees) == ("2026-03-04", ("Anna", "Bo"))
    assert (str(second.date.value), second.attendees) == ("2026-03-18", ("Bo", "Cia"))
    assert [str(task.due) for task in (*first.tasks, *second.tasks)] == ["2026-03-05", "2026-03-19"]


def test_headings_with_their_days_divide_a_document_without_frames() -> None:
    text = "# Ledningsgruppen\n\n" + "".join(
        f"## {day} mars 2026\n\nBudget\n- Bo ringer i morgon.\n\n" for day in (4, 18)
    )
    first, second = extract(read(text.encode(), name="LG.md")).meetings
    assert [str(minutes.date.value) for minutes in (first, second)] == ["2026-03-04", "2026-03-18"]
    assert [str(task.due) for task in (*first.tasks, *second.tasks)] == ["2026-03-05", "2026-03-19"]


def test_a_dated_title_without_anybody_present_is_no_new_meeting() -> None:
    text = "LG 2026-03-04\nNärvarande: Anna, Bo\n\nBudget\nText.\n\nStudiedag 18 mars\nText.\n"
    assert len(meetings(text)) == 1
