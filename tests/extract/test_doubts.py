"""What the notes leave uncertain: days that do not exist or contradict, names of several."""

from collections.abc import Iterator
from datetime import date

import pytest

from lgnotes.extract import extract
from lgnotes.model import Doubt, Minutes
from lgnotes.readers import read
from tests.extract.reading import minutes

NO_SUCH_DAY = [
    # the sentence, the words that name no day
    ("Anna skickar enkäten senast 31 april.", "31 april"),
    ("Beslut: Avtalet sägs upp den 31 april.", "31 april"),
    ("- Cia: boka buss, klart 31 juni", "31 juni"),
    ("Bo lämnar siffrorna senast den 30 februari.", "30 februari"),
    ("Bo lämnar siffrorna senast den 29 februari.", "29 februari"),
    ("Bo lämnar siffrorna senast 2026-04-31.", "2026-04-31"),
]

CONTRADICTING = [
    # the sentence, the words, the day that is kept (the meeting is on Wednesday 4 March 2026)
    ("Anna skickar enkäten senast måndag 20 mars.", "måndag 20 mars", date(2026, 3, 20)),
    ("Beslut: Lokalen stängs tisdag 1 april.", "tisdag 1 april", date(2026, 4, 1)),
    ("Studiedagen hålls måndag 20 mars.", "måndag 20 mars", date(2026, 3, 20)),
]

SEVERAL = [
    # who is present, the sentence, the owner as written, the choices
    ("Anna Berg, Anna Lund, Bo Ek", "Anna skriver ett svar.", "Anna", {"Anna Berg", "Anna Lund"}),
    ("Anna Berg, Arvid Boman", "AB skriver ett svar.", "AB", {"Anna Berg", "Arvid Boman"}),
    ("Anna Ek, Bo Ek", "Ek skriver ett svar.", "Ek", {"Anna Ek", "Bo Ek"}),
    ("Anna Berg, Anna Lund", "- Anna: boka buss", "Anna", {"Anna Berg", "Anna Lund"}),
    (
        "Anna Berg, Anna Lund, Bo Ek",
        "Bo och Anna bokar rum.",
        "Anna",
        {"Anna Berg", "Anna Lund"},
    ),
]

NO_DOUBT = [
    "Anna skickar enkäten senast fredag 20 mars.",
    "Anna skickar enkäten senast 30 april.",
    "Anna skickar enkäten senast den 29 februari 2028.",
    "Beslut: Avtalet sägs upp den 30 april.",
    "Studiedagen hålls torsdagen den 19 mars.",
    "CL bokar rum.",
    "Rektorn skriver ett svar.",
    "Alla läser planen till den 18 mars.",
    "Konferensen den 1–3 april flyttas till hösten.",
    "Mötet onsdag 4 mars inleddes med fika.",
]


def of_people(present: str, text: str) -> Minutes:
    head = f"Ledningsgruppen 2026-03-04\n\nNärvarande: {present}\n\n"
    document = read(f"{head}1. Punkt\n{text}\n2. Mål\nText.\n".encode(), name="LG.txt")
    (meeting,) = extract(document).meetings
    return meeting


def of_entries(meeting: Minutes) -> Iterator[tuple[Doubt, ...]]:
    """Yield the doubts of every decision, task and event."""
    yield from (decision.doubts for decision in meeting.decisions)
    yield from (task.doubts for task in meeting.tasks)
    yield from (event.doubts for event in meeting.events)


@pytest.mark.parametrize(("text", "words"), NO_SUCH_DAY)
def test_a_day_that_no_calendar_has_is_left_open_and_said(text: str, words: str) -> None:
    found = minutes(text)
    doubt = Doubt(what="no-such-day", words=words)
    assert [(time.start, time.doubts) for time in found.dates if time.text == words] == [
        (None, (doubt,))
    ]
    assert list(of_entries(found)) == [(doubt,)]
    assert [task.due for task in found.tasks if task.due] == []


@pytest.mark.parametrize(("text", "words", "day"), CONTRADICTING)
def test_a_day_that_contradicts_its_weekday_is_kept_with_a_doubt(
    text: str, words: str, day: date
) -> None:
    found = minutes(text)
    doubt = Doubt(what="weekday-contradicts", words=words, choices=(day.isoformat(),))
    assert [(time.start, time.doubts) for time in found.dates if time.text == words] == [
        (day, (doubt,))
    ]
    assert set(of_entries(found)) == {(doubt,)}


def test_a_doubt_belongs_only_to_the_entry_whose_words_it_stands_in() -> None:
    found = minutes("Anna bokar rum till den 20 mars.\nBo ringer senast 31 april.")
    assert [bool(task.doubts) for task in found.tasks] == [False, True]


@pytest.mark.parametrize(("present", "text", "owner", "choices"), SEVERAL)
def test_a_name_that_several_of_those_present_have_is_a_doubt(
    present: str, text: str, owner: str, choices: set[str]
) -> None:
    (task,) = of_people(present, text).tasks
    (doubt,) = task.doubts
    assert (doubt.what, doubt.words, set(doubt.choices)) == ("several-persons", owner, choices)
    assert owner in task.owners


@pytest.mark.parametrize(
    ("present", "text"),
    [
        ("Anna Berg, Anna Lund", "Anna Berg skriver ett svar."),
        ("Anna Berg, Anna Lund", "AL skriver ett svar."),
        ("Anna Berg, Bo Ek", "Anna skriver ett svar."),
        ("Anna Berg, rektor, Bo Ek, rektor", "Rektorn skriver ett svar."),
        ("Anna Berg, Arvid Boman", "Arvid skriver ett svar."),
    ],
)
def test_a_name_that_one_of_those_present_has_is_no_doubt(present: str, text: str) -> None:
    (task,) = of_people(present, text).tasks
    assert task.doubts == ()


@pytest.mark.parametrize("text", NO_DOUBT)
def test_where_all_is_well_there_is_no_doubt(text: str) -> None:
    found = minutes(text)
    assert not any(of_entries(found))
    assert not any(time.doubts for time in found.dates)
