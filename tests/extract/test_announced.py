"""What notes of Tuesday 3 February 2026 tell of their group's coming meetings."""

from datetime import date

import pytest

from lgnotes.extract import extract
from lgnotes.model import Clue, MeetingDate, Minutes, Setting
from lgnotes.readers import read

HEAD = "{body} 2026-02-03\n\nNärvarande: Anna Berg, Bo Ek\n\n"


def minutes(text: str, *, body: str = "Ledningsgruppen") -> Minutes:
    content = f"{HEAD.format(body=body)}1. Punkt\n{text}\n"
    (meeting,) = extract(read(content.encode(), name="x.txt")).meetings
    return meeting


def days(text: str, *, body: str = "Ledningsgruppen") -> list[str]:
    """Return what *text* announces, as ``next 3/3`` or ``coming 5/3 for 3/3``."""
    found = []
    for one in minutes(text, body=body).announced:
        shown = f"{one.what} {one.start.day}/{one.start.month}"
        shown += f"–{one.end.day}/{one.end.month}" if one.end else ""
        shown += " in the week" if one.week else ""
        old = one.instead_of
        found.append(shown + (f" for {old.day}/{old.month}" if old else ""))
    return found


ANNOUNCED = [
    # the next one
    ("Nästa möte tisdag 3 mars", ["next 3/3"]),
    ("Nästa möte: 3/3 kl. 9, Eksalen", ["next 3/3"]),
    ("Nästa LG är torsdag v. 12", ["next 19/3"]),
    ("Nästa LG är v. 12 (torsdag)", ["next 19/3"]),
    ("Nästa LG är v. 12", ["next 16/3–22/3 in the week"]),
    ("NÄSTA LG 20/2", ["next 20/2"]),
    ("Nästa möte är om två veckor, samma tid", ["next 17/2"]),
    ("Nästa möte: på torsdag kl 9", ["next 5/2"]),
    ("Vi ses igen den 14 april", ["next 14/4"]),
    ("Nästa möte: planeringsdagar 9–10 juni på herrgården.", ["next 9/6–10/6"]),
    ("Nästa möte flyttas till den 5 mars.", ["next 5/3"]),
    ("Bo räknar på det till nästa möte den 3 mars.", ["next 3/3"]),
    ("Bo räknar på det till nästa LG-möte den 3 mars.", ["next 3/3"]),
    ("2. Nästa möte\nTisdag 3 mars kl. 9.00", ["next 3/3"]),
    ("Nästa möte: tis 3/3. Därefter 24/3 och 14/4.", ["next 3/3", "coming 24/3", "coming 14/4"]),
    ("Nästa möte: 3/3, 24/3 och 14/4", ["next 3/3", "coming 24/3", "coming 14/4"]),
    # others to come
    ("Kommunicering på ledningsgruppsmöte 9 februari.", ["coming 9/2"]),
    ("Punkten läggs in på LG mötet den 23 mars", ["coming 23/3"]),
    ("Bo tar upp det på LG 9/3.", ["coming 9/3"]),
    ("LG 9/3: budget", ["coming 9/3"]),
    ("LG-möten våren: 9/2, 23/2 och 9/3", ["coming 9/2", "coming 23/2", "coming 9/3"]),
    ("Mötestider våren 2026: 10/2, 3/3", ["coming 10/2", "coming 3/3"]),
    ("2. Kommande möten\n- 3 mars\n- Tisdag 24 mars, kl. 13", ["next 3/3", "coming 24/3"]),
    # called off and moved
    ("Tidigare bokat möte den 12 maj ställs in.", ["cancelled 12/5"]),
    ("LG-mötena den 3 och 17 mars är inställda", ["cancelled 3/3", "cancelled 17/3"]),
    ("Inställt möte: den 3 mars", ["cancelled 3/3"]),
    ("Nästa träff 16 mars 9.00. Den 23:e ställs in.", ["next 16/3", "cancelled 23/3"]),
    ("Mötet flyttas från den 3 till den 5 mars", ["coming 5/3 for 3/3"]),
    ("Mötet flyttas från 3/3 till 5/3", ["coming 5/3 for 3/3"]),
    ("Mötet den 3 mars flyttas till onsdagen den 4", ["coming 4/3 for 3/3"]),
    ("LG den 17 mars ersätts av den 19 mars.", ["coming 19/3 for 17/3"]),
    ("Mötet den 10 mars utgår, i stället ses vi den 12 mars.", ["coming 12/3 for 10/3"]),
    ("LG-mötet hålls den 17 mars i stället för den 10 mars.", ["coming 17/3 for 10/3"]),
    ("Nästa möte 3 mars är inställt.", ["cancelled 3/3"]),
    ("Nästa möte utgår, vi ses den 12 mars.", ["next 12/3"]),
    # of others, past, or no meeting
    ("Nästa styrgruppsmöte är den 5 maj", []),
    ("Styrgruppens nästa möte är den 5 maj", []),
    ("Nästa FSG 12/3", []),
    ("Nästa APT är 4 mars", []),
    ("Mötet den 5 maj med facken ställs in", []),
    ("Nästa möte 3 mars, frågan om skåpen flyttas till hösten", ["next 3/3"]),
    ("Nästa möte 3 mars då punkten om skåpen utgår", ["next 3/3"]),
    ("Mötet med vårdnadshavarna den 5 maj ställs in", []),
    ("Bo bjuder in till möte den 4 mars", []),
    ("Skicka till ledningsgruppen den 4 mars", []),
    ("Vi beslutade på LG 20 januari att huset hyrs.", []),
    ("Vi ses på julfesten 12 december", []),
    ("EHT v 13 flyttas till måndagen den veckan", []),
    ("2. Kommande möten\nChefsdag 20 mars i Folkets hus.", []),
]


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED, ids=[row[0] for row in ANNOUNCED])
def test_coming_meetings_of_the_own_group_are_read(text: str, expected: list[str]) -> None:
    assert days(text) == expected


OTHER_BODIES = [
    ("Styrgruppen", "Nästa styrgrupp 3 mars", ["next 3/3"]),
    ("Styrgruppen", "Nästa LG 3 mars", []),
    ("Elevhälsoteamet", "Nästa EHT onsdag 4 mars", ["next 4/3"]),
    ("Inköpsrådet", "Frågan tas på inköpsrådet 4 mars.", ["coming 4/3"]),
]


@pytest.mark.parametrize(("body", "text", "expected"), OTHER_BODIES)
def test_the_own_group_is_the_one_that_met(body: str, text: str, expected: list[str]) -> None:
    assert days(text, body=body) == expected


WAITS = [
    ("Bo ringer Anna till nästa möte.", "next-meeting"),
    ("Bo fick i uppdrag att redovisa kostnaden på nästa LG.", "next-meeting"),
    ("Bo skickar underlaget senast tre dagar före nästa möte.", "next-meeting"),
    ("Bo ringer Anna till nästa möte den 3 mars.", None),
    ("Bo ringer Anna till nästa FSG.", None),
    ("Bo ringer Anna senast 3 mars.", None),
]


@pytest.mark.parametrize(("text", "expected"), WAITS)
def test_a_task_due_at_the_next_meeting_says_so(text: str, expected: str | None) -> None:
    (task,) = minutes(text).tasks
    assert task.due_at == expected


def test_the_next_meeting_that_others_tell_of_gives_the_day() -> None:
    content = f"{HEAD.format(body='LG')}1. Punkt\nBo ringer Anna före nästa möte.\n"
    document = read(content.encode(), name="x.txt")
    known = Setting(next_meeting=MeetingDate(value=date(2026, 3, 3), why="ett brev"))
    (meeting,) = extract(document, settings=[known]).meetings
    assert meeting.tasks[0].due == date(2026, 3, 2)
    assert meeting.next_meeting == known.next_meeting


CLUES = [
    # the file's name, the text, the clue
    (
        "LG feb.txt",
        "VP 2021–2022",
        Clue(month=2, earliest=date(2021, 2, 1), latest=date(2021, 2, 28), words="feb"),
    ),
    ("LG feb.txt", "Anna hälsade.", Clue(month=2, words="feb")),
    ("LG 9 dec.txt", "Anna hälsade.", Clue(month=12, number=9, words="9 dec")),
    (
        "LG.txt",
        "Genomgång på torsdag 11/2. Bokslut 2020.",
        Clue(earliest=date(2021, 2, 5), latest=date(2021, 2, 10), words="på torsdag 11/2"),
    ),
    (
        "LG feb.txt",
        "Genomgång på torsdag 11/2. Bokslut 2020.",
        Clue(
            month=2,
            earliest=date(2021, 2, 5),
            latest=date(2021, 2, 10),
            words="feb, på torsdag 11/2",
        ),
    ),
    ("LG.txt", "Genomgång torsdagen den 11/2. Bokslut 2020.", None),
    ("LG.txt", "Anna hälsade.", None),
]


@pytest.mark.parametrize(("name", "text", "clue"), CLUES)
def test_a_document_without_its_day_keeps_the_clues(name: str, text: str, clue: Clue) -> None:
    document = read(f"Ledningsgruppen\n\n1. Punkt\n{text}\n".encode(), name=name)
    (meeting,) = extract(document).meetings
    assert (meeting.date.value, meeting.date.clue) == (None, clue)


def test_a_day_that_others_tell_counts_in_all_that_is_read() -> None:
    text = "Ledningsgruppen\n\n1. Punkt\nBo ringer Anna senast 12 februari.\n"
    held = MeetingDate(value=date(2026, 2, 3), why="ett brev")
    document = read(text.encode(), name="LG feb.txt")
    (meeting,) = extract(document, settings=[Setting(date=held)]).meetings
    assert meeting.date.value == held.value
    assert meeting.reference_year == 2026
    assert (meeting.tasks[0].due, meeting.tasks[0].ref) == (
        date(2026, 2, 12),
        "LG 2026-02-03 § 1:1",
    )


def test_a_day_of_its_own_is_never_given_up() -> None:
    document = read(b"Ledningsgruppen 2026-02-03\n\n1. Punkt\nAnna ringer.\n", name="x.txt")
    given = Setting(date=MeetingDate(value=date(2026, 3, 3)))
    (meeting,) = extract(document, settings=[given]).meetings
    assert meeting.date.value == date(2026, 2, 3)
