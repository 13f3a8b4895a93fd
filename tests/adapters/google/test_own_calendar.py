"""A calendar that lgnotes makes for a group: once, and the only one that it then may touch."""

import os
from pathlib import Path
from typing import Any

import httplib2
import pytest

import lgnotes
from lgnotes import account, app, own_calendar
from lgnotes.adapters.google import door, lines
from lgnotes.adapters.google.auth import SCOPES
from lgnotes.errors import (
    CalendarLineError,
    ConfigError,
    GoogleAccessError,
    GoogleUnavailableError,
    LgnotesError,
    NotAllowedError,
    OtherCalendarError,
)
from lgnotes.own_calendar import OwnCalendar, check_own_calendar
from lgnotes.register.report import Report
from lgnotes.testing import ApiError, Workspace, World, faults
from lgnotes.testing.oauth import USER
from tests.adapters.google.test_signin import Browser, browser, client, key_file

__all__ = ["browser", "client", "key_file"]

GROUP = """\
[[group]]
name = "{0}"
source = "notes"
register = "{0}.db"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Make a configuration of two groups, and notes."""
    path = tmp_path / "lgnotes.toml"
    path.write_text(GROUP.format("LG") + GROUP.format("EHT"), "utf-8")
    (tmp_path / "notes").mkdir()
    notes = "LG 2026-01-13\n\n1. Läget\nAnna ringer Kim senast 20 mars.\n"
    (tmp_path / "notes" / "LG.txt").write_text(notes, "utf-8")
    return path


@pytest.fixture
def _signed_in(emulator: Workspace, browser: Browser, client: Path) -> None:
    account.login(client, kinds=["own-calendar"])


def made(config: Path, group: str = "LG") -> OwnCalendar:
    return own_calendar.own_calendar(group, config=config)


def calendars(world: World) -> list[str]:
    """Return what the calendars are called that are not a person's first one."""
    return [d.properties["summary"] for d in world.calendars.diaries.values() if not d.primary]


@pytest.mark.usefixtures("emulator")
def test_a_person_is_asked_for_that_calendar_and_no_other(browser: Browser, client: Path) -> None:
    told = account.login(client, kinds=["own-calendar"])
    assert told.kinds == ("own-calendar",)
    assert "calendar.app.created" in browser.asked
    assert "calendar.events" not in browser.asked
    assert SCOPES["own-calendar"].endswith("/calendar.app.created")


@pytest.mark.usefixtures("_signed_in")
def test_it_is_made_and_written_into_the_configuration_once(config: Path, world: World) -> None:
    first = made(config)
    assert (first.title, first.is_new) == ("LG: uppgifter", True)
    assert config.read_text("utf-8").startswith(f'[[group]]\ncalendar = "{first.place}"\nname =')
    after = config.read_bytes()
    second = made(config)
    assert (second.place, second.is_new) == (first.place, False)
    assert config.read_bytes() == after
    assert calendars(world) == ["LG: uppgifter"]
    assert made(config, "EHT").is_new
    assert calendars(world) == ["LG: uppgifter", "EHT: uppgifter"]


@pytest.mark.usefixtures("_signed_in")
def test_it_has_the_groups_time_zone_and_says_what_it_is(config: Path, world: World) -> None:
    place = made(config).place
    diary = world.calendars.diaries[place.removeprefix("own-calendar:")]
    assert diary.zone == "Europe/Stockholm"
    assert "lgnotes" in diary.properties["description"]
    assert diary.roles == {USER: "owner"}


@pytest.mark.usefixtures("_signed_in")
def test_a_run_needs_no_other_permission(config: Path, world: World) -> None:
    made(config)
    ((_, report),) = lgnotes.sync_groups(config, only="LG")
    assert isinstance(report, Report)
    assert [change.action for change in report.changes] == ["add", "event-add"]
    world.calls.reset()
    ((_, again),) = lgnotes.sync_groups(config, only="LG")
    assert isinstance(again, Report)
    assert (again.changes, dict(world.calls)) == ((), {"calendar.events.list": 1})
    findings = lgnotes.doctor(config=config, group="LG")
    assert [finding.check for finding in findings if not finding.is_sound] == []


@pytest.mark.usefixtures("_signed_in")
def test_a_calendar_that_is_gone_is_told_and_none_is_made(config: Path, world: World) -> None:
    place = made(config).place
    del world.calendars.diaries[place.removeprefix("own-calendar:")]
    for act in (lambda: made(config), lambda: run(config)):
        with pytest.raises(GoogleAccessError) as caught:
            act()
        assert caught.value.data["reason"] == "not-own"
    assert calendars(world) == []
    last = lgnotes.doctor(config=config, group="LG")[-1]
    assert last.check == "calendar.read"
    assert "borttagen, eller skapad av någon annan" in last.advice("sv")
    assert "lgnotes auth login --own-calendar" in last.advice("sv")


def run(config: Path) -> None:
    """Run the group, and raise what it ends with."""
    ((_, result),) = lgnotes.sync_groups(config, only="LG")
    if isinstance(result, LgnotesError):
        raise result


@pytest.mark.usefixtures("_signed_in")
def test_the_calendar_of_another_is_none_of_ours(config: Path, world: World) -> None:
    other = world.calendars.add("Rektorns", owner=USER)
    text = config.read_text("utf-8").replace(
        "[[group]]\n", f'[[group]]\ncalendar = "own-calendar:{other.id}"\n', 1
    )
    config.write_text(text, "utf-8")
    for act in (lambda: made(config), lambda: run(config)):
        with pytest.raises(GoogleAccessError, match="somebody else made it"):
            act()
    assert other.events == {}


@pytest.mark.usefixtures("_signed_in")
@pytest.mark.parametrize("how", ["reset", "held"])
def test_a_lost_answer_is_never_followed_by_a_second_calendar(
    config: Path, world: World, monkeypatch: pytest.MonkeyPatch, how: faults.How
) -> None:
    soon = httplib2.Http(timeout=1, proxy_info=None)
    monkeypatch.setattr(lines.Lines, "_new", lambda _: soon)
    world.faults.on("calendar.calendars.insert", faults.lost("after", how))
    with pytest.raises(GoogleUnavailableError) as caught:
        made(config)
    assert caught.value.data["reason"] == "perhaps-made"
    assert 'calendar = "own-calendar:ID"' in caught.value.sentence("sv")
    assert calendars(world) == ["LG: uppgifter"]
    assert "calendar" not in config.read_text("utf-8")


@pytest.mark.usefixtures("_signed_in")
def test_where_google_does_not_let_it_be_made_the_administrator_is_named(
    config: Path, world: World
) -> None:
    refusal = ApiError(403, "forbidden", "Forbidden")
    world.faults.on("calendar.calendars.insert", faults.Fault(error=refusal))
    with pytest.raises(GoogleAccessError) as caught:
        made(config)
    assert caught.value.data["reason"] == "refused"


@pytest.mark.usefixtures("emulator", "key_file")
def test_a_service_account_makes_none_for_nobody_would_see_it(config: Path, world: World) -> None:
    with pytest.raises(GoogleAccessError) as caught:
        made(config)
    assert caught.value.data["reason"] == "own-by-robot"
    assert calendars(world) == []


@pytest.mark.usefixtures("_signed_in")
def test_a_configuration_that_cannot_be_written_is_told_before_anything_is_made(
    config: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "fsync", read_only)
    with pytest.raises(NotAllowedError):
        made(config)
    assert calendars(world) == []


@pytest.mark.usefixtures("_signed_in")
def test_a_calendar_that_could_not_be_written_down_is_told_with_its_line(
    config: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, before = app.write_file, config.read_bytes()

    def once(path: Path, content: bytes) -> None:
        if content != before:
            raise NotAllowedError(name=str(path))
        write(path, content)

    monkeypatch.setattr(own_calendar, "write_file", once)
    with pytest.raises(CalendarLineError) as caught:
        made(config)
    (diary,) = [one for one in world.calendars.diaries.values() if not one.primary]
    assert f'calendar = "own-calendar:{diary.id}"' in caught.value.sentence("sv")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (GROUP.format("LG") + 'calendar = "lg.ics"\n', OtherCalendarError),
        (GROUP.format("LG") + 'calendar = "calendar:abc"\n', OtherCalendarError),
        ('group = [{ name = "LG", source = "n", register = "r.db" }]', ConfigError),
        (GROUP.format("SG"), lgnotes.LgnotesError),
    ],
)
def test_what_cannot_be_is_told_before_anybody_signs_in(
    config: Path, text: str, kind: type[LgnotesError]
) -> None:
    config.write_text(text, "utf-8")
    with pytest.raises(kind):
        check_own_calendar("LG", config=config)


def test_the_emulator_shows_such_a_sign_in_only_what_it_made(google_workspace: Workspace) -> None:
    world = google_workspace.world
    other = world.calendars.add("Rektorns", owner=USER)
    credentials = google_workspace.credentials(scopes=[SCOPES["own-calendar"]])
    way = door.Door(credentials, endpoint=google_workspace.root)
    api: Any = way.service("calendar")
    try:
        mine = way.execute(api.calendars().insert(body={"summary": "x"}), name="x")["id"]
        assert way.execute(api.events().list(calendarId=mine), name="x")["items"] == []
        for request in (
            api.events().list(calendarId=other.id),
            api.events().list(calendarId="primary"),
            api.calendars().get(calendarId=other.id),
            api.calendarList().list(),
        ):
            with pytest.raises(GoogleAccessError):
                way.execute(request, name="x")
    finally:
        way.close()
