"""Files, folders, sharing and changes."""

import hashlib
from typing import Any

import pytest
from googleapiclient.http import MediaInMemoryUpload

from lgnotes.testing import Workspace, World
from lgnotes.testing.files import DOCUMENT, FOLDER, SHORTCUT
from tests.testing.shared import names, refused

ANNA, BO = "anna@example.org", "bo@example.org"
FIELDS = "newStartPageToken,nextPageToken,changes(fileId,removed,file(name,parents,trashed))"


@pytest.fixture
def drive(google_workspace: Workspace) -> Any:
    return google_workspace.service("drive")


@pytest.fixture
def bos_drive(google_workspace: Workspace) -> Any:
    return google_workspace.service("drive", google_workspace.credentials(BO))


@pytest.mark.parametrize("kind", [FOLDER, DOCUMENT, "text/plain"])
def test_a_file_is_made_in_its_folder(drive: Any, world: World, kind: str) -> None:
    folder = world.drive.add_folder("notes")
    body = {"name": "x", "mimeType": kind, "parents": [folder]}
    made = drive.files().create(body=body, fields="id,parents,mimeType,ownedByMe").execute()
    assert (made["parents"], made["mimeType"], made["ownedByMe"]) == ([folder], kind, True)


def test_a_file_lies_in_ones_own_drive_where_nothing_is_said(drive: Any) -> None:
    drive.files().create(body={"mimeType": FOLDER}).execute()
    assert names(drive.files().list(q="'root' in parents").execute()) == ["Untitled"]
    assert drive.files().get(fileId="root").execute()["name"] == "My Drive"


def test_only_bytes_have_a_checksum(drive: Any, world: World) -> None:
    """A Google document has none, and no head revision: only version and time tell of edits."""
    file = world.drive.add_file("x.txt", b"x")
    told = drive.files().get(fileId=file, fields="*").execute()
    assert told["md5Checksum"] == hashlib.md5(b"x", usedforsecurity=False).hexdigest()
    assert {"sha256Checksum", "headRevisionId", "size"} <= told.keys()
    document = drive.files().get(fileId=world.drive.add_document("x"), fields="*").execute()
    assert not {"md5Checksum", "sha256Checksum", "headRevisionId"} & document.keys()


@pytest.mark.parametrize(
    ("act", "modified"),
    [
        (lambda world, file: world.drive.edit(file, "new"), True),
        (lambda world, file: world.drive.rename(file, "new"), True),
        (lambda world, file: world.drive.put(file, world.drive.add_folder("x")), False),
        (lambda world, file: world.drive.let(BO, file), False),
        (lambda world, file: world.drive.trash(file), False),
    ],
)
def test_the_version_tells_of_everything_and_the_time_of_edits(
    drive: Any, world: World, act: Any, modified: bool
) -> None:
    document = world.drive.add_document("LG", "old")
    request = drive.files().get(fileId=document, fields="version,modifiedTime")
    before = request.execute()
    world.clock.advance(minutes=1)
    act(world, document)
    after = request.execute()
    assert int(after["version"]) > int(before["version"])
    assert (after["modifiedTime"] > before["modifiedTime"]) == modified


def test_a_file_is_renamed_moved_binned_and_deleted(drive: Any, world: World) -> None:
    files = drive.files()
    one, other = world.drive.add_folder("one"), world.drive.add_folder("other")
    file = world.drive.add_document("LG", parent=one)
    files.update(fileId=file, body={"name": "new", "description": "d"}).execute()
    moved = files.update(fileId=file, addParents=other, removeParents=one, fields="*").execute()
    assert (moved["name"], moved["parents"], moved["description"]) == ("new", [other], "d")
    files.update(fileId=file, body={"trashed": True}).execute()
    assert names(files.list(q="trashed = true").execute()) == ["new"]
    assert files.delete(fileId=file).execute() == ""
    refused(files.get(fileId=file), 404, "notFound")


def test_a_folder_is_binned_and_deleted_with_all_in_it(drive: Any, world: World) -> None:
    folder = world.drive.add_folder("notes")
    file = world.drive.add_document("LG", parent=world.drive.add_folder("in", parent=folder))
    world.drive.trash(folder)
    told = drive.files().get(fileId=file, fields="trashed,explicitlyTrashed").execute()
    assert told == {"trashed": True, "explicitlyTrashed": False}
    world.drive.untrash(folder)
    world.drive.erase(folder)
    refused(drive.files().get(fileId=file), 404)


@pytest.mark.parametrize(
    ("asked", "status", "reason"),
    [
        ({"body": {"parents": ["x"]}}, 403, "fieldNotWritable"),
        ({"body": {"id": "x"}}, 403, "fieldNotWritable"),
        ({"addParents": "OTHER"}, 403, "cannotAddParent"),
        ({"addParents": "nowhere", "removeParents": "HERE"}, 404, "notFound"),
        ({"addParents": "BELOW", "removeParents": "HERE"}, 403, "cannotMoveIntoDescendant"),
    ],
)
def test_a_file_has_one_parent_and_is_moved_by_parameters(
    drive: Any, world: World, asked: dict[str, Any], status: int, reason: str
) -> None:
    here, other = world.drive.add_folder("here"), world.drive.add_folder("other")
    file = world.drive.add_folder("LG", parent=here)
    places = {"HERE": here, "OTHER": other, "BELOW": world.drive.add_folder("b", parent=file)}
    asked = {name: places.get(str(value), value) for name, value in asked.items()}
    refused(drive.files().update(fileId=file, **asked), status, reason)


def test_a_shortcut_leads_to_its_target(drive: Any, world: World) -> None:
    target = world.drive.add_document("LG")
    body = {"name": "s", "mimeType": SHORTCUT, "shortcutDetails": {"targetId": target}}
    made = drive.files().create(body=body, fields="shortcutDetails").execute()
    assert made["shortcutDetails"] == {"targetId": target, "targetMimeType": DOCUMENT}


@pytest.mark.parametrize(
    ("role", "reads", "writes"),
    [
        ("reader", True, False),
        ("commenter", True, False),
        ("writer", True, True),
        (None, False, False),
    ],
)
def test_a_role_allows(
    bos_drive: Any, world: World, role: str | None, reads: bool, writes: bool
) -> None:
    document = world.drive.add_document("LG")
    world.drive.let(BO, document, role)
    request = bos_drive.files().get(fileId=document)
    assert request.execute() if reads else refused(request, 404)
    update = bos_drive.files().update(fileId=document, body={"name": "x"})
    if writes:
        assert update.execute()["name"] == "x"
    else:
        status, reason = (403, "insufficientFilePermissions") if reads else (404, "notFound")
        refused(update, status, reason)


def test_only_the_owner_bins_and_deletes(bos_drive: Any, world: World) -> None:
    document = world.drive.add_document("LG")
    world.drive.let(BO, document, "writer")
    refused(bos_drive.files().update(fileId=document, body={"trashed": True}), 403)
    refused(bos_drive.files().delete(fileId=document), 403)


def test_a_reader_puts_nothing_into_a_folder(bos_drive: Any, world: World) -> None:
    folder = world.drive.add_folder("notes")
    body = {"name": "x", "mimeType": DOCUMENT, "parents": [folder]}
    refused(bos_drive.files().create(body=body), 404)
    world.drive.let(BO, folder)
    refused(bos_drive.files().create(body=body), 403, "insufficientParentPermissions")
    world.drive.let(BO, folder, "writer")
    bos_drive.files().create(body=body).execute()


def test_a_file_is_shared_and_unshared(drive: Any, bos_drive: Any, world: World) -> None:
    document = world.drive.add_document("LG")
    permissions = drive.permissions()
    body = {"type": "user", "role": "reader", "emailAddress": BO}
    made = permissions.create(fileId=document, body=body).execute()
    assert bos_drive.files().get(fileId=document).execute()["name"] == "LG"
    change = {"fileId": document, "permissionId": made["id"]}
    permissions.update(**change, body={"role": "writer"}).execute()
    listed = permissions.list(fileId=document, fields="*").execute()["permissions"]
    assert {one["emailAddress"]: one["role"] for one in listed} == {ANNA: "owner", BO: "writer"}
    permissions.delete(**change).execute()
    refused(permissions.delete(**change), 404)
    refused(bos_drive.files().get(fileId=document), 404)


def test_a_folder_that_one_may_not_see_is_not_named(bos_drive: Any, world: World) -> None:
    document = world.drive.add_document("LG", parent=world.drive.add_folder("notes"))
    world.drive.let(BO, document)
    assert "parents" not in bos_drive.files().get(fileId=document, fields="*").execute()


def test_a_service_account_has_no_room_of_its_own(
    google_workspace: Workspace, world: World
) -> None:
    drive = google_workspace.service("drive", google_workspace.service_account())
    documents = google_workspace.service("docs", google_workspace.service_account()).documents()
    refused(drive.files().create(body={"mimeType": DOCUMENT}), 403, "storageQuotaExceeded")
    refused(documents.create(body={"title": "x"}), 403)
    drive.files().create(body={"mimeType": FOLDER}).execute()
    robot = google_workspace.service_account_info()["client_email"]
    shared = world.drive.add_shared_drive("group", **{robot: "writer"})
    body = {"mimeType": DOCUMENT, "parents": [shared]}
    drive.files().create(body=body, supportsAllDrives=True).execute()


def test_who_is_signed_in_is_told_only_with_a_mask(drive: Any) -> None:
    refused(drive.about().get(), 400, "required")
    assert drive.about().get(fields="user").execute()["user"]["emailAddress"] == ANNA


def test_text_is_turned_into_a_document(drive: Any) -> None:
    media = MediaInMemoryUpload(b"# LG\n\n- [x] Bo ringer\n", mimetype="text/markdown")
    body = {"name": "LG", "mimeType": DOCUMENT}
    made = drive.files().create(body=body, media_body=media).execute()
    export = drive.files().export(fileId=made["id"], mimeType="text/markdown").execute()
    assert b"- [x] Bo ringer" in export


@pytest.mark.parametrize(
    ("kind", "mime", "status", "reason"),
    [
        ("document", "application/pdf", 400, "badRequest"),
        ("folder", "text/plain", 403, "fileNotExportable"),
        ("file", "text/plain", 403, "fileNotExportable"),
        ("endless", "text/plain", 403, "exportSizeLimitExceeded"),
    ],
)
def test_what_cannot_be_exported_is_refused(
    drive: Any, world: World, kind: str, mime: str, status: int, reason: str
) -> None:
    made = {
        "document": lambda: world.drive.add_document("x"),
        "folder": lambda: world.drive.add_folder("x"),
        "file": lambda: world.drive.add_file("x", b"x"),
        "endless": lambda: world.drive.add_document("x", "lång rad " * 1_200_000),
    }[kind]()
    refused(drive.files().export(fileId=made, mimeType=mime), status, reason)


def test_a_document_has_no_bytes_to_download(drive: Any, world: World) -> None:
    request = drive.files().get_media(fileId=world.drive.add_document("x"))
    refused(request, 403, "fileNotDownloadable")


def changed(drive: Any, token: str, **asked: Any) -> dict[str, Any]:
    answer = drive.changes().list(pageToken=token, fields=FIELDS, **asked).execute()
    return {one["fileId"]: one.get("file", "removed") for one in answer["changes"]}


@pytest.fixture
def token(drive: Any) -> str:
    token: str = drive.changes().getStartPageToken().execute()["startPageToken"]
    return token


def test_changes_tell_each_file_once_as_it_is_now(drive: Any, world: World, token: str) -> None:
    document = world.drive.add_document("LG")
    world.drive.rename(document, "new")
    world.drive.trash(document)
    assert [one["name"] for one in changed(drive, token).values()] == ["new"]
    assert changed(drive, token)[document]["trashed"]


def test_nothing_changed_is_one_call_with_the_same_token(drive: Any, token: str) -> None:
    answer = drive.changes().list(pageToken=token, fields=FIELDS).execute()
    assert answer == {"changes": [], "newStartPageToken": token}


def test_changes_come_in_pages_with_the_new_token_on_the_last(
    drive: Any, world: World, token: str
) -> None:
    for number in range(3):
        world.drive.add_document(f"LG {number}")
    first = drive.changes().list(pageToken=token, pageSize=2, fields=FIELDS).execute()
    assert "newStartPageToken" not in first
    last = drive.changes().list(pageToken=first["nextPageToken"], fields=FIELDS).execute()
    assert (len(first["changes"]), len(last["changes"])) == (2, 1)
    assert changed(drive, last["newStartPageToken"]) == {}


def test_what_was_deleted_or_unshared_is_removed(
    drive: Any, bos_drive: Any, world: World, token: str
) -> None:
    mine, hers = world.drive.add_document("mine"), world.drive.add_document("hers", user=BO)
    world.drive.let(ANNA, hers)
    token = drive.changes().getStartPageToken().execute()["startPageToken"]
    world.drive.erase(mine)
    world.drive.let(ANNA, hers, None)
    private = world.drive.add_document("private", user=BO)
    assert changed(drive, token) == {mine: "removed", hers: "removed"}
    assert changed(drive, token, includeRemoved=False) == {}
    assert changed(bos_drive, token).keys() == {hers, private}


def test_of_a_binned_or_moved_folder_only_the_folder_is_told(
    drive: Any, world: World, token: str
) -> None:
    folder, other = world.drive.add_folder("notes"), world.drive.add_folder("other")
    world.drive.add_document("LG", parent=folder)
    token = drive.changes().getStartPageToken().execute()["startPageToken"]
    world.drive.put(folder, other)
    assert changed(drive, token)[folder]["parents"] == [other]
    world.drive.trash(folder)
    assert changed(drive, token).keys() == {folder}


def test_a_shared_drive_has_its_own_log(drive: Any, world: World, token: str) -> None:
    shared = world.drive.add_shared_drive("group", **{ANNA: "writer"})
    document = world.drive.add_document("LG", parent=shared)
    both = {"supportsAllDrives": True, "includeItemsFromAllDrives": True}
    assert document not in changed(drive, token)
    assert document in changed(drive, token, **both)
    assert document in changed(drive, token, driveId=shared, **both)


@pytest.mark.parametrize("wrong", ["nonsense", "999999"])
def test_an_unknown_token_is_refused(drive: Any, wrong: str) -> None:
    refused(drive.changes().list(pageToken=wrong), 400, "invalid")


def test_what_is_not_emulated_says_so(drive: Any) -> None:
    refused(drive.files().emptyTrash(), 501, "not emulated")
