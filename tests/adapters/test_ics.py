"""The .ics calendar keeps to RFC 5545, and to what is its own."""

import errno
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from icalendar import Calendar

from lgnotes.adapters.ics import IcsCalendar, rendered
from lgnotes.errors import (
    BusyError,
    DamagedError,
    LgnotesError,
    NotAllowedError,
    NotFoundError,
    UnavailableError,
)
from lgnotes.register.deadline import CalendarUpdate, Deadline, Placed
from lgnotes.register.entry import Status

NOW = datetime(2026, 1, 14, 2, 0, tzinfo=UTC)
LATER = datetime(2026, 1, 15, 2, 0, tzinfo=UTC)
UID = "lg" + "0123456789abcdefghijklmn"
EVENT = Deadline(
    uid=UID,
    kind="event",
    summary="Anna: ringer Kim",
    description="LG 2026-01-13 § 5:2\nLG 2026-01-13",
    category="LG",
    day=date(2026, 2, 28),
)
TODO = attrs.evolve(EVENT, kind="todo", status=Status.ONGOING)
FOREIGN = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//annan//SV\r\n"
    b"BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
    b"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    b"begin:vevent\r\nUID:x@y\r\nX-ODD;p=1:  sp\xc3\xa5r\r\n e \r\nsummary:Fest\r\nend:vevent\r\n"
    b"END:VCALENDAR\r\n"
)


def put(*deadlines: Deadline) -> CalendarUpdate:
    return CalendarUpdate(puts=tuple(Placed(value=d, base=d) for d in deadlines))


@pytest.fixture
def calendar(tmp_path: Path) -> IcsCalendar:
    return IcsCalendar(tmp_path / "deadlines.ics")


def write(calendar: IcsCalendar, update: CalendarUpdate, now: datetime = NOW) -> None:
    calendar.read()
    calendar.write(update, now=now)


def component(calendar: IcsCalendar, name: str = "VEVENT") -> Any:
    found: list[Any] = Calendar.from_ical(calendar.path.read_bytes()).walk(name)
    return found[0]


def test_an_event_is_all_day_and_ends_the_day_after(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT))
    event = component(calendar)
    assert event["DTSTART"].dt == date(2026, 2, 28)
    assert event["DTEND"].dt == date(2026, 3, 1)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert (event["UID"], event["TRANSP"], event["SEQUENCE"]) == (
        f"{UID}@lgnotes",
        "TRANSPARENT",
        0,
    )
    assert event["SUMMARY"] == "Anna: ringer Kim"
    assert event["CATEGORIES"].to_ical() == b"LG"
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == NOW


def test_a_to_do_is_due_on_the_day_and_belongs_to_the_event(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT, TODO))
    todo = component(calendar, "VTODO")
    assert todo["DUE"].dt == date(2026, 2, 28)
    assert (todo["STATUS"], todo["RELATED-TO"], todo["UID"]) == (
        "IN-PROCESS",
        f"{UID}@lgnotes",
        f"{UID}-todo@lgnotes",
    )


def test_a_to_do_without_a_day_has_no_due(calendar: IcsCalendar) -> None:
    write(calendar, put(attrs.evolve(TODO, day=None)))
    todo = component(calendar, "VTODO")
    assert "DUE" not in todo
    assert "RELATED-TO" not in todo


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.OPEN, "NEEDS-ACTION"),
        (Status.ONGOING, "IN-PROCESS"),
        (Status.DONE, "COMPLETED"),
        (Status.DROPPED, "CANCELLED"),
    ],
)
def test_a_to_do_tells_its_status_and_is_read_back(
    calendar: IcsCalendar, status: Status, word: str
) -> None:
    todo = attrs.evolve(TODO, status=status)
    write(calendar, put(todo))
    assert component(calendar, "VTODO")["STATUS"] == word
    rewrite(calendar)
    assert calendar.read().deadlines[todo.key].value == todo


def test_the_file_is_a_calendar_named_after_itself(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT))
    content = calendar.path.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    parsed = Calendar.from_ical(content)
    assert (parsed["VERSION"], parsed["X-WR-CALNAME"]) == ("2.0", "deadlines")
    assert "lgnotes" in str(parsed["PRODID"])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


@pytest.mark.parametrize(
    "text",
    [
        'a, b; c\\d: "e"',
        "BEGIN:VEVENT",
        "rad\\nbrott",
        "åäö " * 40,
        "👩\u200d🏫" * 30,
        '{"a": 1}\\,',
    ],
)
def test_any_text_is_escaped_and_read_back(calendar: IcsCalendar, text: str) -> None:
    event = attrs.evolve(EVENT, summary=text, description=f"{text}\n{text}", category=text)
    write(calendar, put(event, attrs.evolve(event, kind="todo")))
    assert component(calendar)["SUMMARY"] == text
    assert calendar.read().deadlines[event.key] == Placed(value=event, base=event)


def rewrite(calendar: IcsCalendar) -> None:
    """Let another program read and write the file."""
    calendar.path.write_bytes(Calendar.from_ical(calendar.path.read_bytes()).to_ical(sorted=False))


def test_what_another_program_rewrote_without_an_edit_is_unedited(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT, TODO))
    rewrite(calendar)
    assert calendar.read().deadlines == {d.key: Placed(value=d, base=d) for d in (EVENT, TODO)}


def test_a_second_write_of_the_same_changes_no_byte_of_the_others(calendar: IcsCalendar) -> None:
    other = attrs.evolve(EVENT, uid=UID.replace("0", "1"))
    write(calendar, put(EVENT, other))
    before = calendar.path.read_bytes()
    write(calendar, put(EVENT), now=LATER)
    assert calendar.path.read_bytes() == before


def test_a_change_raises_the_sequence_and_the_stamp_of_that_one_only(
    calendar: IcsCalendar,
) -> None:
    write(calendar, put(EVENT, TODO))
    write(calendar, put(attrs.evolve(EVENT, day=date(2026, 3, 1))), now=LATER)
    event, todo = component(calendar), component(calendar, "VTODO")
    assert (event["SEQUENCE"], event["DTSTAMP"].dt, event["LAST-MODIFIED"].dt) == (1, LATER, LATER)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 3, 1), date(2026, 3, 2))
    assert (todo["SEQUENCE"], todo["DTSTAMP"].dt) == (0, NOW)


def test_done_is_marked_and_undone_unmarked(calendar: IcsCalendar) -> None:
    done = attrs.evolve(EVENT, status=Status.DONE)
    write(calendar, put(EVENT))
    write(calendar, put(done))
    assert component(calendar)["SUMMARY"] == "✔ Anna: ringer Kim"
    assert component(calendar)["TRANSP"] == "TRANSPARENT"
    rewrite(calendar)
    assert calendar.read().deadlines[EVENT.key].value == done
    write(calendar, put(EVENT))
    assert component(calendar)["SUMMARY"] == "Anna: ringer Kim"


def test_what_people_added_to_an_event_stays(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT))
    alarm = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\nEND:VALARM\r\nLOCATION:Rum 4\r\n"
    content = calendar.path.read_bytes()
    calendar.path.write_bytes(content.replace(b"END:VEVENT", alarm + b"END:VEVENT"))
    write(calendar, put(attrs.evolve(EVENT, day=date(2026, 3, 1))))
    event = component(calendar)
    assert event["LOCATION"] == "Rum 4"
    assert [c.name for c in event.subcomponents] == ["VALARM"]


def test_words_of_a_persons_that_stand_are_remembered(calendar: IcsCalendar) -> None:
    kept = Placed(value=attrs.evolve(EVENT, summary="Mitt"), base=EVENT)
    write(calendar, CalendarUpdate(puts=(kept,)))
    assert calendar.read().deadlines[EVENT.key] == kept
    rewrite(calendar)
    assert calendar.read().deadlines[EVENT.key] == kept


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (b"DTSTART;VALUE=DATE:20260305\r\nDTEND;VALUE=DATE:20260306", date(2026, 3, 5)),
        (b"DTSTART;VALUE=DATE:20260305\r\nDTEND;VALUE=DATE:20260308", date(2026, 3, 7)),
        (b"DTSTART;VALUE=DATE:20260305", date(2026, 3, 5)),
        (b"DTSTART:20260305T233000Z\r\nDTEND:20260306T003000Z", date(2026, 3, 6)),
        (b"DTSTART:20260305T130000\r\nDTEND:20260305T140000", date(2026, 3, 5)),
    ],
)
def test_a_moved_event_tells_its_day(calendar: IcsCalendar, lines: bytes, day: date) -> None:
    write(calendar, put(EVENT))
    old = b"DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301"
    calendar.path.write_bytes(calendar.path.read_bytes().replace(old, lines))
    placed = calendar.read().deadlines[EVENT.key]
    assert placed == Placed(value=attrs.evolve(EVENT, day=day), base=EVENT)


def test_a_base_that_another_program_removed_is_missed(calendar: IcsCalendar) -> None:
    write(calendar, put(EVENT))
    bare = Calendar.from_ical(calendar.path.read_bytes())
    bare.walk("VEVENT")[0].pop("X-LGNOTES-BASE")
    calendar.path.write_bytes(bare.to_ical())
    placed = calendar.read().deadlines[EVENT.key]
    assert (placed.value.summary, placed.base) == (EVENT.summary, None)


def test_everything_of_others_stays_byte_for_byte(calendar: IcsCalendar) -> None:
    calendar.path.write_bytes(FOREIGN)
    assert calendar.read().fresh
    write(calendar, put(EVENT, TODO))
    state = calendar.read()
    assert (state.fresh, len(state.deadlines)) == (False, 2)
    write(calendar, CalendarUpdate(removes=(EVENT.key, TODO.key)))
    mark = f"X-LGNOTES-ID:{state.id}\r\n".encode()
    assert calendar.path.read_bytes().replace(mark, b"") == FOREIGN


def test_a_calendar_keeps_its_id_when_it_is_moved(calendar: IcsCalendar, tmp_path: Path) -> None:
    write(calendar, put(EVENT))
    before = calendar.read().id
    elsewhere = calendar.path.rename(tmp_path / "andra.ics")
    assert IcsCalendar(elsewhere).read().id == before
    assert IcsCalendar(calendar.path).read().fresh


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hej",
        b"\xff\xfe\x00",
        FOREIGN[:-40],
        FOREIGN.replace(b"END:VTIMEZONE", b"END:VEVENT"),
        b"END:VCALENDAR\r\n" + FOREIGN,
        FOREIGN.replace(b"UID:x@y", f"UID:{UID}@lgnotes\r\nDTSTART;VALUE=DATE:nyss".encode()),
    ],
)
def test_a_broken_file_is_refused_and_left(calendar: IcsCalendar, content: bytes) -> None:
    calendar.path.write_bytes(content)
    with pytest.raises(DamagedError):
        calendar.read()
    assert calendar.path.read_bytes() == content


def test_a_file_changed_since_it_was_read_is_not_overwritten(calendar: IcsCalendar) -> None:
    calendar.read()
    calendar.path.write_bytes(FOREIGN)
    with pytest.raises(BusyError):
        calendar.write(put(EVENT), now=NOW)
    assert calendar.path.read_bytes() == FOREIGN
    assert [p.name for p in calendar.path.parent.iterdir()] == ["deadlines.ics"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, UnavailableError),
        (errno.EIO, UnavailableError),
        (errno.EACCES, NotAllowedError),
        (errno.EROFS, NotAllowedError),
    ],
)
def test_a_disk_that_fails_is_told_and_the_file_left(
    calendar: IcsCalendar, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[LgnotesError]
) -> None:
    write(calendar, put(EVENT))
    before = calendar.path.read_bytes()

    def fail(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(kind):
        write(calendar, put(TODO))
    assert calendar.path.read_bytes() == before
    assert [p.name for p in calendar.path.parent.iterdir()] == ["deadlines.ics"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    calendar = IcsCalendar(tmp_path / "x" / "a.ics")
    with pytest.raises(NotFoundError) as error:
        write(calendar, put(EVENT))
    assert error.value.data["name"] == str(tmp_path / "x")


def test_a_file_keeps_its_mode_and_a_link_its_target(tmp_path: Path) -> None:
    real, link = tmp_path / "real.ics", tmp_path / "link.ics"
    real.write_bytes(FOREIGN)
    real.chmod(0o640)
    link.symlink_to(real)
    write(IcsCalendar(link), put(EVENT))
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert UID.encode() in real.read_bytes()


def test_an_export_is_a_whole_calendar() -> None:
    parsed = Calendar.from_ical(rendered([EVENT, TODO], now=NOW))
    assert [c.name for c in parsed.subcomponents] == ["VEVENT", "VTODO"]


def test_an_event_that_is_added_alarms_so_long_before_its_day(calendar: IcsCalendar) -> None:
    calendar.reminders = (9540, 540)
    write(calendar, put(EVENT, TODO))
    alarms = component(calendar).subcomponents
    assert [alarm["TRIGGER"].to_ical() for alarm in alarms] == [b"-P6DT15H", b"-PT9H"]
    assert {(str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) for alarm in alarms} == {
        ("DISPLAY", EVENT.summary)
    }
    assert component(calendar, "VTODO").subcomponents == []
    assert calendar.read().deadlines[EVENT.key] == Placed(value=EVENT, base=EVENT)
