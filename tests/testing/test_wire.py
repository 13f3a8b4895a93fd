"""What google-api-python-client sends, and how it takes what comes back."""

import gzip
import json
from typing import Any

import httplib2
import pytest
from googleapiclient.discovery import build
from googleapiclient.http import MediaInMemoryUpload, MediaIoBaseDownload

from lgnotes.testing import Call, Workspace, World, discovery
from lgnotes.testing.calendars import Calendars
from lgnotes.testing.jsons import JsonMap
from tests.testing.shared import refused

Outcome = tuple[str, Any, Any]


def raw(workspace: Workspace, path: str, **more: Any) -> tuple[Any, bytes]:
    """Send a request without the client library."""
    headers = {"authorization": f"Bearer {workspace.world.oauth.token()}"} | more.pop("headers", {})
    http = httplib2.Http(timeout=5, proxy_info=None)
    try:
        answer: tuple[Any, bytes] = http.request(workspace.root + path, headers=headers, **more)
    finally:
        http.close()
    return answer


def executed(batch: Any) -> None:
    batch.execute()


def test_an_address_is_read_as_it_is_quoted(google_workspace: Workspace, world: World) -> None:
    folder = world.drive.add_folder("a")
    answer, _ = raw(google_workspace, f"drive/v3/files/{folder.replace('1', '%31', 1)}")
    assert answer.status == 200


def test_another_address_than_googles_is_nowhere(google_workspace: Workspace) -> None:
    assert raw(google_workspace, "drive/v2/files")[0].status == 404


def test_an_endpoint_without_the_path_of_its_api_is_nowhere(google_workspace: Workspace) -> None:
    """`api_endpoint` replaces the path too, so a bare root loses ``drive/v3``."""
    drive = build(
        "drive",
        "v3",
        client_options={"api_endpoint": google_workspace.root},
        http=httplib2.Http(proxy_info=None),
    )
    refused(drive.files().list(), 404)
    drive.close()


@pytest.mark.parametrize("name", sorted(discovery.VERSIONS))
def test_batches_go_to_the_same_root(google_workspace: Workspace, name: str) -> None:
    batch = google_workspace.service(name).new_batch_http_request()
    assert batch._batch_uri.startswith(google_workspace.root + "batch")


def test_a_question_too_long_for_an_address_comes_in_the_body(
    google_workspace: Workspace, world: World
) -> None:
    folders = [world.drive.add_folder(f"folder {n}") for n in range(60)]
    question = " or ".join(f"'{folder}' in parents" for folder in folders)
    world.drive.add_document("LG", parent=folders[-1])
    found = google_workspace.service("drive").files().list(q=question).execute()
    assert ([file["name"] for file in found["files"]], len(question) > 2048) == (["LG"], True)


def test_a_compressed_answer_is_sent_to_who_says_so_twice(google_workspace: Workspace) -> None:
    _, plain = raw(google_workspace, "drive/v3/files", headers={"accept-encoding": "gzip"})
    asked = {"accept-encoding": "gzip", "user-agent": "x (gzip)"}
    answer, content = raw(google_workspace, "drive/v3/files", headers=asked)
    assert answer["-content-encoding"] == "gzip"
    assert content == plain
    assert gzip.decompress(gzip.compress(plain)) == plain


def test_a_batch_answers_each_call_under_its_id(google_workspace: Workspace, world: World) -> None:
    drive = google_workspace.service("drive")
    document = world.drive.add_document("LG")
    seen: dict[str, Outcome] = {}
    batch = drive.new_batch_http_request(callback=lambda i, a, e: seen.update({i: (i, a, e)}))
    batch.add(drive.files().get(fileId=document), request_id="här/1")
    batch.add(drive.files().get(fileId="none"), request_id="2")
    batch.add(drive.files().update(fileId=document, body={"name": "Åäö"}), request_id="3")
    batch.execute()
    assert seen["här/1"][1]["name"] == "LG"
    assert seen["2"][2].status_code == 404
    assert seen["3"][1]["name"] == "Åäö"
    assert world.calls == {"drive.files.get": 2, "drive.files.update": 1}
    assert world.calls.requests == 1


def test_a_batch_of_drive_has_at_most_a_hundred_calls(google_workspace: Workspace) -> None:
    drive = google_workspace.service("drive")
    batch = drive.new_batch_http_request()
    for _ in range(101):
        batch.add(drive.files().get(fileId="x"))
    refused(batch, 400, "limit of 100")


def test_media_cannot_be_in_a_batch(google_workspace: Workspace, world: World) -> None:
    drive, document = google_workspace.service("drive"), world.drive.add_document("LG")
    failures: list[Any] = []
    batch = drive.new_batch_http_request(callback=lambda _, __, error: failures.append(error))
    batch.add(drive.files().export(fileId=document, mimeType="text/plain"))
    batch.execute()
    assert failures[0].status_code == 400


def test_a_part_of_another_api_is_nowhere_in_a_batch(google_workspace: Workspace) -> None:
    drive, docs = google_workspace.service("drive"), google_workspace.service("docs")
    failures: list[Any] = []
    batch = drive.new_batch_http_request(callback=lambda _, __, error: failures.append(error))
    batch.add(docs.documents().get(documentId="x"))
    batch.execute()
    assert failures[0].status_code == 404


@pytest.mark.parametrize("content", [b"plain", b"--==\r\n\r\n\x00\xff\n--\n", b"\r\n", b""])
def test_what_is_uploaded_is_downloaded_again(google_workspace: Workspace, content: bytes) -> None:
    files = google_workspace.service("drive").files()
    media = MediaInMemoryUpload(content, mimetype="application/octet-stream")
    made = files.create(body={"name": "x.bin"}, media_body=media, fields="id,size").execute()
    assert files.get_media(fileId=made["id"]).execute() == content
    assert made["size"] == str(len(content))


def test_a_download_may_come_in_pieces(google_workspace: Workspace, world: World) -> None:
    import io

    file = world.drive.add_file("x.bin", bytes(range(256)) * 10)
    request = google_workspace.service("drive").files().get_media(fileId=file)
    target, done = io.BytesIO(), False
    download = MediaIoBaseDownload(target, request, chunksize=1000)
    while not done:
        _, done = download.next_chunk()
    assert (target.getvalue(), world.calls.requests) == (bytes(range(256)) * 10, 3)


def test_a_plain_upload_fills_a_file(google_workspace: Workspace, world: World) -> None:
    file = world.drive.add_file("x.txt", b"old")
    path = f"upload/drive/v3/files/{file}?uploadType=media"
    answer, _ = raw(google_workspace, path, method="PATCH", body=b"new")
    assert (answer.status, world.drive[file].content) == (200, b"new")


def test_headers_reach_the_api(google_workspace: Workspace, world: World) -> None:
    seen: list[str] = []

    class Spy(Calendars):
        def handle(self, call: Call, *, app_only: bool = False) -> JsonMap:
            seen.append(call.headers["if-match"])
            return {"etag": '"2"', "id": call.params["eventId"]}

    world.calendars = Spy(world.clock)
    events = google_workspace.service("calendar").events()
    request = events.patch(calendarId="a@b.se", eventId="lg1", body={"summary": "x"})
    request.headers["If-Match"] = '"1"'
    assert request.execute() == {"etag": '"2"', "id": "lg1"}
    assert (seen, request.uri.count("a%40b.se")) == (['"1"'], 1)


def test_counts_are_given_as_json_and_begin_anew(google_workspace: Workspace) -> None:
    google_workspace.service("drive").files().list().execute()
    counts = json.loads(raw(google_workspace, "_calls")[1])
    assert counts == {"requests": 1, "methods": {"drive.files.list": 1}}
    raw(google_workspace, "_calls", method="DELETE")
    assert json.loads(raw(google_workspace, "_calls")[1])["requests"] == 0


def test_an_answer_without_a_body_has_nothing_after_its_headers(
    google_workspace: Workspace,
) -> None:
    """A client keeps the connection, and would read the rest as the next answer."""
    events = google_workspace.service("calendar").events()
    body = {"id": "lg012", "start": {"date": "2026-01-20"}, "end": {"date": "2026-01-21"}}
    made = events.insert(calendarId="primary", body=body).execute()
    known = events.get(calendarId="primary", eventId="lg012")
    known.headers["If-None-Match"] = made["etag"]
    error = refused(known, 304)
    assert (error.content, "content-encoding" in error.resp) == (b"", False)
    gone = events.delete(calendarId="primary", eventId="lg012")
    assert (gone.execute(), gone.headers["user-agent"].count("gzip")) == ("", 1)
    assert events.list(calendarId="primary").execute()["items"] == []


def test_the_log_tells_each_call(google_workspace: Workspace, world: World) -> None:
    google_workspace.service("drive").files().list(pageSize=7).execute()
    refused(google_workspace.service("docs").documents().get(documentId="none"), 404)
    told = [(one.method, one.params.get("pageSize"), one.status, one.request) for one in world.log]
    assert told == [("drive.files.list", 7, 200, 1), ("docs.documents.get", None, 404, 2)]
