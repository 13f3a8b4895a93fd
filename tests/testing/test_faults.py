"""What goes wrong on a bad day, as it comes through google-api-python-client."""

from typing import Any

import pytest
from googleapiclient.discovery import build_from_document
from googleapiclient.errors import HttpError

from lgnotes.testing import Workspace, World, discovery, faults
from lgnotes.testing.faults import Fault, How, When
from tests.testing.shared import GOOGLE_FOLDER, names, refused

LIST = "drive.files.list"


def patient(request: Any, tries: int) -> Any:
    """Send *request* with retries that do not sleep."""
    request._sleep = lambda _: None
    return request.execute(num_retries=tries)


@pytest.mark.parametrize(
    ("fault", "status", "reason", "repeated"),
    [
        (faults.too_many(), 429, "rateLimitExceeded", True),
        (faults.rate_limited(), 403, "rateLimitExceeded", True),
        (faults.quota_exceeded(), 403, "quotaExceeded", False),
        (faults.server_error(), 500, "backendError", True),
        (faults.unavailable(), 503, "backendError", True),
        (faults.forbidden(), 403, "forbidden", False),
        (faults.missing(), 404, "notFound", False),
        (faults.conflict(), 409, "duplicate", False),
        (faults.gone(), 410, "fullSyncRequired", False),
        (faults.changed(), 412, "conditionNotMet", False),
    ],
)
def test_a_fault_is_met_once_and_the_library_repeats_what_it_repeats(
    google_workspace: Workspace, world: World, fault: Fault, status: int, reason: str,
    repeated: bool,
) -> None:  # fmt: skip
    files = google_workspace.service("drive").files()
    world.faults.on(LIST, fault)
    refused(files.list(), status, reason)
    world.faults.on(LIST, fault)
    if repeated:
        assert patient(files.list(), 1)["files"] == []
    else:
        with pytest.raises(HttpError):
            patient(files.list(), 1)
    assert world.calls[LIST] == 2 + repeated


def test_the_wait_that_is_asked_for_stands_in_the_answer(
    google_workspace: Workspace, world: World
) -> None:
    world.faults.on(LIST, faults.too_many(retry_after=7))
    error = refused(google_workspace.service("drive").files().list(), 429)
    assert error.resp["retry-after"] == "7"


def test_a_token_that_is_dead_is_refreshed_and_the_call_sent_again(
    google_workspace: Workspace, world: World
) -> None:
    world.faults.on(LIST, faults.dead_token())
    assert google_workspace.service("drive").files().list().execute()["files"] == []
    assert world.calls[LIST] == 2


def test_a_limit_of_the_newer_apis_has_another_form(
    google_workspace: Workspace, world: World
) -> None:
    world.faults.on("docs.documents.get", faults.too_many())
    request = google_workspace.service("docs").documents().get(documentId="x")
    error = refused(request, 429, "RESOURCE_EXHAUSTED")
    assert b"errors" not in error.content


@pytest.mark.parametrize(
    ("call", "times", "failed"),
    [(1, 1, [1]), (2, 1, [2]), (2, 2, [2, 3]), (3, None, [3, 4, 5])],
)
def test_a_fault_is_switched_on_from_a_call_on(
    google_workspace: Workspace, world: World, call: int, times: int | None, failed: list[int]
) -> None:
    world.faults.on("drive.*", faults.missing(), call=call, times=times)
    files, met = google_workspace.service("drive").files(), []
    for number in range(1, 6):
        try:
            files.list().execute()
        except HttpError:
            met.append(number)
    assert met == failed


def test_faults_are_switched_off(google_workspace: Workspace, world: World) -> None:
    world.faults.on(LIST, faults.missing(), times=None)
    world.faults.cut_call(1, "before")
    world.faults.clear()
    google_workspace.service("drive").files().list().execute()


@pytest.mark.parametrize("how", ["reset", "closed", "held"])
@pytest.mark.parametrize(("when", "there"), [("before", []), ("after", ["x"])])
def test_a_lost_answer_leaves_its_effect_or_not(
    google_workspace: Workspace, world: World, when: When, there: list[str], how: How
) -> None:
    drive = google_workspace.service("drive")
    drive._http.http.timeout = 0.1 if how == "held" else 5
    world.faults.on("drive.files.create", faults.lost(when, how), times=2)
    with pytest.raises((ConnectionError, TimeoutError)):
        drive.files().create(body={"name": "x", "mimeType": GOOGLE_FOLDER}).execute()
    world.faults.clear()
    drive._http.http.timeout = 5
    found = names(drive.files().list().execute())
    assert sorted(set(found)) == there


def test_a_connection_that_is_closed_is_tried_again_behind_ones_back(
    google_workspace: Workspace, world: World
) -> None:
    """httplib2 does so once, a POST too: what took effect takes effect twice."""
    drive = google_workspace.service("drive")
    world.faults.on("drive.files.create", faults.lost("after", "closed"))
    drive.files().create(body={"name": "x", "mimeType": GOOGLE_FOLDER}).execute()
    assert names(drive.files().list().execute()) == ["x", "x"]


@pytest.mark.parametrize("how", ["reset", "closed"])
def test_a_lost_answer_is_repeated_by_who_asks_for_it(
    google_workspace: Workspace, world: World, how: How
) -> None:
    world.faults.on(LIST, faults.lost("after", how), times=2)
    assert patient(google_workspace.service("drive").files().list(), 2)["files"] == []


@pytest.mark.parametrize(("when", "made"), [("before", 0), ("after", 3)])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_nth_request_of_a_run_is_cut(
    google_workspace: Workspace, world: World, number: int, when: When, made: int
) -> None:
    """A batch is one request, whatever its parts."""
    drive = google_workspace.service("drive")
    world.faults.cut_call(number, when)

    def run() -> None:
        drive.files().list().execute()
        batch = drive.new_batch_http_request()
        for name in "abc":
            batch.add(drive.files().create(body={"name": name, "mimeType": GOOGLE_FOLDER}))
        batch.execute()
        drive.about().get(fields="user").execute()

    with pytest.raises(ConnectionResetError):
        run()
    expected = {1: 0, 2: made, 3: 3}[number]
    assert len(world.drive.files.all) - (expected > 0) == expected


def test_a_part_of_a_batch_fails_alone(google_workspace: Workspace, world: World) -> None:
    drive, met = google_workspace.service("drive"), []
    world.faults.on("drive.files.create", faults.rate_limited(), call=2)
    batch = drive.new_batch_http_request(callback=lambda _, __, error: met.append(error))
    for name in "abc":
        batch.add(drive.files().create(body={"name": name, "mimeType": GOOGLE_FOLDER}))
    batch.execute()
    assert [error and error.status_code for error in met] == [None, 403, None]


def test_a_cut_inside_a_batch_leaves_what_came_before_it(
    google_workspace: Workspace, world: World
) -> None:
    drive = google_workspace.service("drive")
    world.faults.on("drive.files.create", faults.lost("after"), call=2)
    batch = drive.new_batch_http_request()
    for name in "abc":
        batch.add(drive.files().create(body={"name": name, "mimeType": GOOGLE_FOLDER}))
    with pytest.raises(ConnectionResetError):
        batch.execute()
    assert sorted(names(drive.files().list().execute())) == ["a", "b"]


def test_an_error_may_come_after_the_effect(google_workspace: Workspace, world: World) -> None:
    files = google_workspace.service("drive").files()
    world.faults.on("drive.files.create", faults.unavailable().after())
    refused(files.create(body={"name": "x", "mimeType": GOOGLE_FOLDER}), 503)
    assert names(files.list().execute()) == ["x"]


def test_a_permission_is_taken_away_in_mid_run(google_workspace: Workspace, world: World) -> None:
    folder = world.drive.add_folder("notes", user="bo@example.org")
    document = world.drive.add_document("LG", parent=folder, user="bo@example.org")
    world.drive.let("anna@example.org", folder)
    drive, docs = google_workspace.service("drive"), google_workspace.service("docs")
    docs.documents().get(documentId=document).execute()
    world.drive.let("anna@example.org", folder, None)
    refused(docs.documents().get(documentId=document), 403, "PERMISSION_DENIED")
    refused(drive.files().get(fileId=document), 404, "File not found")
    refused(drive.files().list(q=f"'{folder}' in parents"), 404, "File not found: .")


def test_people_act_while_a_call_is_on_its_way(google_workspace: Workspace, world: World) -> None:
    files = google_workspace.service("drive").files()
    world.faults.meanwhile(LIST, lambda: world.drive.add_document("LG"), call=2)
    assert [names(files.list().execute()) for _ in range(3)] == [[], ["LG"], ["LG"]]
    world.faults.meanwhile(LIST, lambda: world.drive.add_document("Till"))
    world.faults.on(LIST, faults.missing())
    refused(files.list(), 404)
    assert len(names(files.list().execute())) == 2


def test_quotas_hold_for_a_minute(google_workspace: Workspace, world: World) -> None:
    document = world.drive.add_document("LG")
    world.quotas.limit({"docs.reads": 2, "drive": 1})
    documents = google_workspace.service("docs").documents()
    files = google_workspace.service("drive").files()
    for _ in range(2):
        documents.get(documentId=document).execute()
    refused(documents.get(documentId=document), 429, "RESOURCE_EXHAUSTED", "Quota exceeded")
    files.list().execute()
    refused(files.list(), 403, "userRateLimitExceeded", "usageLimits")
    world.clock.advance(seconds=61)
    documents.get(documentId=document).execute()
    world.quotas.lift()
    for _ in range(3):
        files.list().execute()


def test_a_mistake_of_the_emulators_own_is_a_500_and_kept(world: World) -> None:
    from lgnotes.testing.answers import Request
    from lgnotes.testing.gate import Gate

    world.drive = None  # type: ignore[assignment]
    token = {"authorization": f"Bearer {world.oauth.token()}"}
    request = Request(verb="GET", target="/drive/v3/files", headers=token)
    assert Gate(world).answer(request).status == 500
    assert "AttributeError" in world.crashes.pop()


def test_only_loopback_is_served(google_workspace: Workspace) -> None:
    assert google_workspace.root.startswith("http://127.0.0.1:")


def test_a_service_of_ones_own_needs_only_the_root(google_workspace: Workspace) -> None:
    import json

    described = json.loads(discovery.document("drive"))
    described["rootUrl"] = google_workspace.root
    described.pop("mtlsRootUrl", None)
    drive = build_from_document(described, credentials=google_workspace.credentials())
    assert drive.files().list().execute()["files"] == []
    drive.close()
