"""The school year of the example notes, told meeting by meeting: what a careful reader expects."""

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import attrs
import pytest

import lgnotes
from lgnotes.register.story import postponements

NOTES = Path(__file__).parent.parent / "examples" / "notes"

Told = dict[str, tuple[str, str]]
"""By ref, the field that a later meeting changed and its new value."""


@attrs.frozen
class Meeting:
    """One meeting's document, the tasks known after it, and what it says of earlier ones."""

    name: str
    tasks: int
    told: Told = attrs.field(factory=dict)


YEAR = (
    Meeting("LG 2025-08-19.txt", 9),
    Meeting("LG 2025-09-02.txt", 18),
    Meeting(
        "2025-09-23 LG.md",
        28,
        {
            "LG 2025-09-02 § 2:2": ("status", "klar"),  # Bygglovsansökan … lämnades in … Klart.
            "LG 2025-09-02 § 4:1": ("status", "klar"),  # Per-Olof har gjort om simschemat.
        },
    ),
    Meeting(
        "LG-protokoll 2025-10-14.txt",
        34,
        {"LG 2025-09-23 § 5:2": ("due", "2025-11-25")},  # … bordlägga ärendet till …
    ),
    Meeting(
        "Ledningsgruppen 4 november 2025.txt",
        44,
        {"LG 2025-08-19 § 2:1": ("due", "2025-11-25")},  # Punkten sätts upp på dagordningen …
    ),
    Meeting("2025-11-25 ledningsgrupp.md", 56),
    Meeting(
        "Minnesanteckningar LG 9 dec.txt",
        68,
        {"LG 2025-11-04 § 6:1": ("status", "klar")},  # Läsårstiderna: … Klart.
    ),
    Meeting(
        "LG 2026-01-13.md",
        80,
        {
            "LG 2025-12-09 § 2:2": ("status", "klar"),  # the table Uppföljning
            "LG 2025-09-23 § 5:4": ("status", "klar"),
            "LG 2025-12-09 § 1:2": ("status", "klar"),
            "LG 2025-12-09 § 4:2": ("status", "pågår"),
        },
    ),
    Meeting(
        "LG feb.txt",
        89,
        {"LG 2025-10-14 § 42:2": ("status", "klar")},  # Arbetet … är därmed avslutat.
    ),
    Meeting("LG-protokoll 2026-03-03.txt", 96),
    Meeting(
        "LG 2026-03-24.txt",
        108,
        {"LG 2026-03-03 § 10:1": ("status", "klar")},  # Anpassade grundskolan har fått besked …
    ),
    Meeting("2026-04-21 ledningsgrupp.md", 120),
    Meeting("LG 2026-05-19.txt", 128),
    Meeting("Planeringsdagar 9-10 juni 2026.md", 139),
)


@attrs.frozen
class Year:
    """The register after the year, and what each meeting changed of earlier ones."""

    folder: Path
    told: tuple[Told, ...]
    tasks: tuple[int, ...]
    again: tuple[int, ...]
    """How many changes a second run made after each meeting."""

    @property
    def register(self) -> str:
        return str(self.folder / "register.db")


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    folder = tmp_path_factory.mktemp("year")
    (folder / "notes").mkdir()
    told, tasks, again = [], [], []
    for meeting in YEAR:
        shutil.copy(NOTES / meeting.name, folder / "notes")
        reports = [
            lgnotes.sync(
                str(folder / "notes"),
                register=str(folder / "register.db"),
                calendar=str(folder / "deadlines.ics"),
            )
            for _ in range(2)
        ]
        updates = (change for change in reports[0].changes if change.action == "update")
        told.append({c.entry.ref: (field.field, field.new) for c in updates for field in c.fields})
        tasks.append(reports[0].total_tasks)
        again.append(len(reports[1].changes))
    return Year(folder, tuple(told), tuple(tasks), tuple(again))


def test_each_meeting_says_what_became_of_earlier_ones_and_of_nothing_else(year: Year) -> None:
    assert dict(zip((m.name for m in YEAR), year.told, strict=True)) == {
        meeting.name: meeting.told for meeting in YEAR
    }


def test_after_each_meeting_its_tasks_are_there_once(year: Year) -> None:
    assert year.tasks == tuple(meeting.tasks for meeting in YEAR)


def test_a_second_run_after_each_meeting_changes_nothing(year: Year) -> None:
    assert year.again == (0,) * len(YEAR)


def test_the_history_shows_the_sentence_and_how_often_it_was_put_off(year: Year) -> None:
    life = lgnotes.history(year.register, "LG 2025-09-23 § 5:2")
    assert [one.what for one in life.sayings if one.sure] == ["first", "postponed"]
    assert any("bordlägga ärendet" in one.text for one in life.sayings)
    assert postponements(life.sayings) == ((date(2025, 10, 14), date(2025, 11, 25)),)


def test_what_is_not_plain_waits_for_a_person(year: Year) -> None:
    asked = {(one.entry.ref, one.mention.says.text) for one in lgnotes.suggestions(year.register)}
    assert ("LG 2025-08-19 § 4:3", "Rutinen är klar och skickades ut i fredags.") in asked
    assert len(asked) <= 30
    assert all(one.entry.is_open for one in lgnotes.suggestions(year.register))


def test_the_notes_without_a_day_find_theirs(year: Year) -> None:
    (meeting,) = lgnotes.read_files([NOTES / "LG feb.txt"])
    days = {
        entry.meeting for entry in lgnotes.entries(year.register) if "feb" in str(entry.sources)
    }
    assert meeting
    assert days == {date(2026, 2, 3)}


def test_the_next_meeting_makes_a_deadline(year: Year) -> None:
    due = {entry.ref: entry.due for entry in lgnotes.entries(year.register)}
    assert due["LG 2025-08-19 § 4:3"] == date(2025, 9, 2)  # till nästa möte
    assert due["LG 2025-09-02 § 3:1"] == date(2025, 9, 23)  # till nästa LG-möte den 23 september


def test_the_directory_knows_the_group(year: Year) -> None:
    with sqlite3.connect(year.register) as register:
        people = dict(register.execute("SELECT name, initials FROM people"))
        roles = dict(register.execute("SELECT name, role FROM people WHERE role <> ''"))
    assert people["Kerstin Ekvall"] == "KE"
    assert people["Birgit Ölund"] == "BÖ"
    assert roles["Siv Rask"].startswith("ersätter Maj Hellgren")
    assert len(people) == 13


def test_whose_a_task_is_is_told_by_initials_too(year: Year) -> None:
    tasks = lgnotes.entries(year.register, kind="task", owner="Kerstin Ekvall")
    assert {"KE", "Kerstin", "Kerstin Ekvall"} & {name for task in tasks for name in task.owners}
    assert any("KE" in task.owners for task in tasks)
