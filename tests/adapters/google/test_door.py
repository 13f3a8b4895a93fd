"""The one door to Google: what is asked again, how long is waited, and what is never repeated."""

import random
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httplib2
import pytest

from lgnotes.adapters.google import door as door_module
from lgnotes.adapters.google.door import BATCH, LONGEST_WAIT, TRIES, Door, LostAnswerError
from lgnotes.adapters.google.drive import DriveSource
from lgnotes.adapters.google.lines import Lines
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError
from lgnotes.testing import Workspace, World, faults
from lgnotes.testing.faults import Fault
from lgnotes.testing.oauth import SERVICE_ACCOUNT, USER
from tests.adapters.google.clock import Hurry, door_to


@pytest.fixture
def clock() -> Hurry:
    return Hurry()


@pytest.fixture
def door(google_workspace: Workspace, clock: Hurry) -> Iterator[Door]:
    made = door_to(google_workspace, clock)
    yield made
    made.close()


@pytest.fixture
def calendar(google_workspace: Workspace) -> str:
    made: Any = google_workspace.service("calendar")
    return str(made.calendars().insert(body={"summary": "c"}).execute()["id"])


def listing(door: Door) -> Any:
    return door.service("drive").files().list()


def insertion(door: Door, calendar: str, id_: str = "lgabc01") -> Any:
    day = {"start": {"date": "2026-02-01"}, "end": {"date": "2026-02-02"}, "id": id_}
    return door.service("calendar").events().insert(calendarId=calendar, body=day)


PASSING: list[tuple[str, Callable[[], Fault]]] = [
    ("429", faults.too_many),
    ("403 of a rate", faults.rate_limited),
    ("500", faults.server_error),
    ("503", faults.unavailable),
    ("reset", lambda: faults.lost("before")),
    ("reset after", lambda: faults.lost("after")),
]


@pytest.mark.parametrize(("_", "fault"), PASSING)
def test_what_passes_is_asked_again(
    door: Door, world: World, clock: Hurry, _: str, fault: Callable[[], Fault]
) -> None:
    world.faults.on("drive.files.list", fault(), times=2)
    assert door.execute(listing(door), name="mappen")["files"] == []
    assert door.calls["drive.files.list"] == 3
    assert len(clock.rests) == 2


def test_each_wait_is_twice_the_last_and_never_quite_the_same(
    door: Door, world: World, clock: Hurry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(random, "random", lambda: 1.0)
    world.faults.on("drive.files.list", faults.unavailable(), times=None)
    with pytest.raises(GoogleUnavailableError) as caught:
        door.execute(listing(door), name="mappen")
    assert caught.value.data["reason"] == "no-answer"
    assert world.calls["drive.files.list"] == TRIES
    assert len(clock.rests) == TRIES - 1
    for number, rest in enumerate(clock.rests):
        assert 2**number / 2 <= rest <= 2**number


@pytest.mark.parametrize(("chance", "expected"), [(0.0, 0.5), (0.5, 0.75), (1.0, 1.0)])
def test_chance_spreads_the_waits_over_half_of_their_length(chance: float, expected: float) -> None:
    assert door_module._delay(1, lambda: chance) == expected
    assert door_module._delay(40, lambda: chance) == LONGEST_WAIT * expected


def test_google_is_given_the_time_it_asks_for(door: Door, world: World, clock: Hurry) -> None:
    world.faults.on("drive.files.list", faults.too_many(retry_after=90))
    door.execute(listing(door), name="mappen")
    assert clock.rests == [90.0]


STAYING: list[tuple[Fault, str]] = [
    (faults.forbidden(), "read-only"),
    (faults.missing(), "not-shared"),
    (faults.quota_exceeded(), "quota"),
    (faults.conflict(), "bad-request"),
    (faults.gone(), "bad-request"),
    (faults.changed(), "bad-request"),
    (faults.failing(400, "badRequest", "Bad"), "bad-request"),
]


@pytest.mark.parametrize(("fault", "reason"), STAYING)
def test_what_stays_is_told_at_once(
    door: Door, world: World, clock: Hurry, fault: Fault, reason: str
) -> None:
    world.faults.on("drive.files.list", fault)
    with pytest.raises((GoogleAccessError, GoogleUnavailableError)) as caught:
        door.execute(listing(door), name="mappen")
    assert caught.value.data["reason"] == reason
    assert (world.calls["drive.files.list"], clock.rests) == (1, [])


@pytest.mark.parametrize(
    "fault", [faults.unavailable(), faults.server_error(), faults.lost("before")]
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_what_must_not_be_repeated_is_not_where_it_may_have_taken_effect(
    door: Door, world: World, clock: Hurry, calendar: str, fault: Fault, when: str
) -> None:
    world.faults.on("calendar.events.insert", fault.after() if when == "after" else fault)
    with pytest.raises(LostAnswerError):
        door.execute(insertion(door, calendar), name="kalendern", repeatable=False)
    assert (world.calls["calendar.events.insert"], clock.rests) == (1, [])


@pytest.mark.parametrize("fault", [faults.too_many(), faults.rate_limited()])
def test_what_google_turned_away_itself_may_be_repeated_all_the_same(
    door: Door, world: World, calendar: str, fault: Fault
) -> None:
    world.faults.on("calendar.events.insert", fault)
    done = door.execute(insertion(door, calendar), name="kalendern", repeatable=False)
    assert done["id"] == "lgabc01"


def test_a_token_that_died_in_mid_run_is_renewed_without_a_word(
    door: Door, world: World, clock: Hurry
) -> None:
    door.execute(listing(door), name="mappen")
    world.oauth.expire()
    assert door.execute(listing(door), name="mappen")["files"] == []
    assert clock.rests == []


def test_a_sign_in_that_was_withdrawn_in_mid_run_is_told(door: Door, world: World) -> None:
    door.execute(listing(door), name="mappen")
    world.oauth.forget()
    with pytest.raises(GoogleAccessError) as caught:
        door.execute(listing(door), name="mappen")
    assert caught.value.data["reason"] == "expired"


def test_a_permission_withdrawn_in_mid_run_names_the_place_and_the_account(
    google_workspace: Workspace, world: World, clock: Hurry
) -> None:
    sheet = world.add_spreadsheet("register", user=USER)
    world.drive.let(SERVICE_ACCOUNT, sheet, "writer")
    door = Door(
        google_workspace.service_account(),
        account=SERVICE_ACCOUNT,
        endpoint=google_workspace.root,
        clock=clock,
    )
    request = door.service("sheets").spreadsheets().get(spreadsheetId=sheet)
    door.execute(request, name=f"sheet:{sheet}")
    world.drive.let(SERVICE_ACCOUNT, sheet, None)
    with pytest.raises(GoogleAccessError) as caught:
        door.execute(request, name=f"sheet:{sheet}")
    door.close()
    assert caught.value.data["reason"] == "not-shared"
    assert SERVICE_ACCOUNT in caught.value.sentence("sv")
    assert sheet in caught.value.sentence("sv")


def test_a_machine_that_learns_its_account_with_its_first_token_names_it(
    google_workspace: Workspace, clock: Hurry
) -> None:
    robot = google_workspace.service_account()
    door = Door(robot, account="default", endpoint=google_workspace.root, clock=clock)
    request = door.service("drive").files().get(fileId="saknas")
    with pytest.raises(GoogleAccessError, match=SERVICE_ACCOUNT):
        door.execute(request, name="drive:saknas")
    door.close()


def test_a_shared_drive_is_read_like_any_other_folder(
    google_workspace: Workspace, world: World, clock: Hurry
) -> None:
    shared = world.drive.add_shared_drive("Skolan", **{SERVICE_ACCOUNT: "reader"})
    folder = world.drive.add_folder("anteckningar", parent=shared)
    world.drive.add_document("LG.md", "# LG 2026-01-13", parent=folder)
    door = Door(google_workspace.service_account(), endpoint=google_workspace.root, clock=clock)
    assert [one.name for one in DriveSource(door, folder).documents()] == ["LG"]
    door.close()


def insertions(door: Door, calendar: str, count: int) -> dict[int, Any]:
    return {n: insertion(door, calendar, f"lgabc{n:03}") for n in range(count)}


def test_parts_of_a_batch_that_failed_are_made_again_alone(
    door: Door, world: World, calendar: str
) -> None:
    world.faults.on("calendar.events.insert", faults.rate_limited(), call=2, times=2)
    done = door.batch("calendar", insertions(door, calendar, 5), name="kalendern")
    assert [done[n]["id"] for n in range(5)] == [f"lgabc{n:03}" for n in range(5)]
    assert world.calls["calendar.events.insert"] == 7


def test_a_part_that_stays_refused_is_given_as_its_error_and_made_once(
    door: Door, world: World, clock: Hurry, calendar: str
) -> None:
    world.faults.on("calendar.events.insert", faults.conflict(), call=2)
    done = door.batch("calendar", insertions(door, calendar, 3), name="kalendern")
    assert [isinstance(done[n], Exception) for n in range(3)] == [False, True, False]
    assert (world.calls["calendar.events.insert"], clock.rests) == (3, [])


def test_the_parts_of_a_batch_are_given_the_longest_time_that_google_asks_for(
    door: Door, world: World, clock: Hurry, calendar: str
) -> None:
    world.faults.on("calendar.events.insert", faults.too_many(retry_after=30), call=1)
    world.faults.on("calendar.events.insert", faults.too_many(retry_after=45), call=2)
    door.batch("calendar", insertions(door, calendar, 3), name="kalendern")
    assert clock.rests == [45.0]


def test_a_batch_whose_answer_is_lost_is_made_again_and_finds_its_parts_there(
    door: Door, world: World, calendar: str
) -> None:
    world.faults.cut_call(1, "after")
    done = door.batch("calendar", insertions(door, calendar, 3), name="kalendern")
    assert [answer.resp.status for answer in done.values()] == [409, 409, 409]


def test_a_batch_that_never_succeeds_ends_with_the_errors_of_its_parts(
    door: Door, world: World, clock: Hurry, calendar: str
) -> None:
    world.faults.on("calendar.events.insert", faults.unavailable(), times=None)
    done = door.batch("calendar", insertions(door, calendar, 2), name="kalendern")
    assert all(isinstance(answer, Exception) for answer in done.values())
    assert world.calls["calendar.events.insert"] == 2 * TRIES
    assert len(clock.rests) == TRIES - 1


def test_many_requests_go_in_batches_that_google_takes(
    door: Door, world: World, calendar: str
) -> None:
    before = world.calls.requests
    door.batch("calendar", insertions(door, calendar, 2 * BATCH + 1), name="kalendern")
    assert world.calls.requests - before == 3


@pytest.mark.parametrize(("service", "quota"), [("sheets.read", 60), ("docs", 300)])
def test_a_minute_sees_no_more_requests_than_its_quota(
    door: Door, world: World, clock: Hurry, service: str, quota: int
) -> None:
    for _ in range(quota):
        door._pace(_Call(service), "mappen")
    assert clock.rests == []
    door._pace(_Call(service), "mappen")
    assert clock.rests == [60.0]


def test_reading_and_writing_a_sheet_have_quotas_of_their_own(door: Door, clock: Hurry) -> None:
    for _ in range(60):
        door._pace(_Call("sheets.read"), "mappen")
        door._pace(_Call("sheets.write"), "mappen")
    assert clock.rests == []


def test_time_that_passes_counts(door: Door, clock: Hurry) -> None:
    for _ in range(60):
        door._pace(_Call("sheets.read"), "mappen")
        clock.now += 1
    door._pace(_Call("sheets.read"), "mappen")
    assert clock.rests == []


def test_drive_is_not_paced(door: Door, clock: Hurry) -> None:
    for _ in range(1_000):
        door._pace(_Call("drive"), "mappen")
    assert clock.rests == []


class _Call:
    """A request of which only the method counts."""

    headers: dict[str, str]

    def __init__(self, kind: str) -> None:
        methods = {"sheets.read": "sheets.spreadsheets.get", "drive": "drive.files.list"}
        methods |= {"sheets.write": "sheets.spreadsheets.batchUpdate"}
        self.methodId: str | None = methods.get(kind, f"{kind}.documents.get")
        self.headers = {}

    def execute(self, http: Any = None, num_retries: int = 0) -> Any:
        raise AssertionError


def test_a_run_that_takes_too_long_stops_and_says_where(
    google_workspace: Workspace, world: World, clock: Hurry
) -> None:
    door = door_to(google_workspace, clock, limit=300.0)
    world.faults.on("drive.files.list", faults.too_many(retry_after=200), times=None)
    with pytest.raises(GoogleUnavailableError) as caught:
        door.execute(listing(door), name="mappen")
    door.close()
    assert caught.value.data["reason"] == "too-long"
    assert "5 min" in caught.value.sentence("sv")
    assert clock.now == 200.0


def test_where_somebody_waits_nothing_is_begun_after_the_limit(
    google_workspace: Workspace, world: World, clock: Hurry
) -> None:
    door = door_to(google_workspace, clock, limit=15.0)
    door.execute(listing(door), name="mappen")
    clock.now = 16.0
    with pytest.raises(GoogleUnavailableError) as caught:
        door.execute(listing(door), name="mappen")
    with pytest.raises(GoogleUnavailableError):
        door.batch("calendar", insertions(door, "x", 1), name="kalendern")
    door.close()
    assert (caught.value.data["reason"], caught.value.data["detail"]) == ("too-long", "15 s")
    assert world.calls.requests == 1


def test_doors_of_two_people_share_a_connection_and_each_signs_its_own(
    google_workspace: Workspace, world: World
) -> None:
    lines = Lines(google_workspace.root)
    for user in ("anna@example.org", "bo@example.org"):
        door = Door(google_workspace.credentials(user), lines=lines)
        door.execute(listing(door), name="mappen")
    assert [one.user for one in world.log] == ["anna@example.org", "bo@example.org"]
    assert len(lines._open) == 1
    lines.close()


def test_slow_answers_use_up_the_time_of_a_run_as_waits_do(
    google_workspace: Workspace, clock: Hurry
) -> None:
    door = door_to(google_workspace, clock, limit=300.0)
    door.execute(listing(door), name="mappen")
    clock.now = 301.0
    with pytest.raises(GoogleUnavailableError, match="mappen") as caught:
        door.execute(listing(door), name="mappen")
    door.close()
    assert caught.value.data["reason"] == "too-long"
    assert door.calls["drive.files.list"] == 1


def test_each_thread_has_a_connection_of_its_own_and_keeps_it(door: Door) -> None:
    found: dict[str, list[Any]] = {}

    def look(name: str) -> None:
        found[name] = [door.lines.http(), door.lines.http()]

    threads = [threading.Thread(target=look, args=[name]) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(first is second for first, second in found.values())
    assert len({id(first) for first, _ in found.values()}) == 3


def test_a_proxy_of_the_environment_is_not_asked_about_this_machine(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert door.execute(listing(door), name="mappen")["files"] == []


def test_batches_go_where_all_else_goes(door: Door, google_workspace: Workspace) -> None:
    for name in ("drive", "docs", "sheets", "calendar"):
        batch = door.service(name).new_batch_http_request()
        assert batch._batch_uri.startswith(google_workspace.root)


def test_closing_closes_every_connection(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[object] = []
    close = httplib2.Http.close

    def keep(http: httplib2.Http) -> None:
        closed.append(http)
        close(http)

    door.execute(listing(door), name="mappen")
    monkeypatch.setattr(httplib2.Http, "close", keep)
    door.close()
    assert len(closed) == len(door.lines._open) > 0
