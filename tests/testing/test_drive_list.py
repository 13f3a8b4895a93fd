"""``files.list``: what is found, in what order and in which pages."""

from collections.abc import Callable
from typing import Any

import pytest

from lgnotes.testing import Workspace, World
from lgnotes.testing.files import DOCUMENT, FOLDER
from tests.testing.shared import names, refused

BO = "bo@example.org"


@pytest.fixture
def folder(world: World) -> str:
    """A folder with a document of each day, a folder, a shortcut, a file and one in the bin."""
    folder = world.drive.add_folder("notes")
    for name in ("LG 1", "LG 2", "LG 10"):
        world.drive.add_document(name, parent=folder)
        world.clock.advance(days=1)
    world.drive.add_folder("older", parent=folder)
    target = world.drive.add_document("elsewhere")
    world.drive.add_shortcut("short", target, parent=folder)
    world.drive.add_file("Anna's \\ list.txt", b"x", parent=folder)
    world.drive.trash(world.drive.add_document("binned", parent=folder))
    return folder


@pytest.fixture
def found(google_workspace: Workspace) -> Callable[..., list[str]]:
    files = google_workspace.service("drive").files()
    return lambda **asked: names(files.list(**asked).execute())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("trashed = true", {"binned"}),
        (f"mimeType='{DOCUMENT}' and trashed!=true", {"LG 1", "LG 2", "LG 10"}),
        (f"mimeType = '{FOLDER}'", {"older"}),
        ("not mimeType contains 'google-apps'", {"Anna's \\ list.txt"}),
        (f"mimeType != '{DOCUMENT}'", {"older", "short", "Anna's \\ list.txt"}),
        ("name = 'LG 1'", {"LG 1"}),
        ("name != 'LG 1' and name contains 'LG'", {"LG 2", "LG 10"}),
        ("name contains 'lg 1'", {"LG 1", "LG 10"}),
        ("name contains 'ist'", set()),
        ("name = 'Anna\\'s \\\\ list.txt'", {"Anna's \\ list.txt"}),
        ("modifiedTime > '2026-01-13T08:00:00'", {"LG 10", "older", "short", "Anna's \\ list.txt"}),
        ("modifiedTime <= '2026-01-12T09:00:00+01:00'", {"LG 1"}),
        ("createdTime = '2026-01-13T08:00:00Z'", {"LG 2"}),
        ("name='LG 1' or name='LG 2'", {"LG 1", "LG 2"}),
        ("name='LG 1' or name='LG 2' and name='LG 2'", {"LG 2"}),
        ("name='LG 1' or (name='LG 2' and name='LG 2')", {"LG 1", "LG 2"}),
        ("not (name contains 'LG' or name contains 'Anna')", {"older", "short"}),
        ("not name contains 'LG' and not name contains 'Anna'", {"older", "short"}),
        ("'anna@example.org' in owners and name = 'LG 1'", {"LG 1"}),
        ("sharedWithMe", set()),
        ("starred = false and name = 'LG 1'", {"LG 1"}),
    ],
)
def test_a_question_finds(
    folder: str, found: Callable[..., list[str]], question: str, expected: set[str]
) -> None:
    bin_ = "" if "trashed" in question else " and trashed = false"
    assert set(found(q=f"'{folder}' in parents and ({question}){bin_}")) == expected


def test_the_bin_is_listed_unless_it_is_left_out(
    folder: str, found: Callable[..., list[str]]
) -> None:
    assert "binned" in found(q=f"'{folder}' in parents")


def test_what_lies_in_a_binned_folder_is_in_the_bin(
    world: World, folder: str, found: Callable[..., list[str]]
) -> None:
    world.drive.trash(folder)
    assert found(q="trashed = false") == ["elsewhere"]


def test_folders_of_one_level_are_asked_about_together(
    world: World, folder: str, found: Callable[..., list[str]]
) -> None:
    other = world.drive.add_folder("other")
    world.drive.add_document("there", parent=other)
    question = f"('{folder}' in parents or '{other}' in parents) and mimeType='{DOCUMENT}'"
    assert set(found(q=f"{question} and trashed=false")) == {"LG 1", "LG 2", "LG 10", "there"}


def test_the_root_is_called_root(folder: str, found: Callable[..., list[str]]) -> None:
    assert found(q="'root' in parents", orderBy="name") == ["elsewhere", "notes"]


@pytest.mark.parametrize(
    "question",
    [
        "name", "name =", "name = x", "name ~ 'x'", "nonsense = 'x'", "name = 'x' and",
        "(name = 'x'", "name = 'x')", "'x' in", "'x' on parents", "'x' in nonsense",
        "trashed = maybe", "modifiedTime > 'yesterday'", "modifiedTime contains '2026'",
        "name = 'it's'", "name = 'x' name = 'y'", "mimeType in 'x'", "properties has 'x'",
    ],
)  # fmt: skip
def test_a_question_without_form_is_refused(google_workspace: Workspace, question: str) -> None:
    refused(google_workspace.service("drive").files().list(q=question), 400, "invalid")


def test_a_folder_that_is_not_there_is_not_found_but_not_named(
    google_workspace: Workspace,
) -> None:
    request = google_workspace.service("drive").files().list(q="'nowhere' in parents")
    refused(request, 404, "File not found: .")


def test_properties_are_found(google_workspace: Workspace, found: Callable[..., Any]) -> None:
    files = google_workspace.service("drive").files()
    files.create(body={"name": "x", "mimeType": FOLDER, "appProperties": {"lg": "1"}}).execute()
    assert found(q="appProperties has {key='lg' and value='1'}") == ["x"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("name", ["LG 1", "LG 10", "LG 2"]),
        ("name desc", ["LG 2", "LG 10", "LG 1"]),
        ("name_natural", ["LG 1", "LG 2", "LG 10"]),
        ("modifiedTime", ["LG 1", "LG 2", "LG 10"]),
        ("modifiedTime desc,name", ["LG 10", "LG 2", "LG 1"]),
        ("", ["LG 10", "LG 2", "LG 1"]),
    ],
)
def test_files_come_in_the_order_that_is_asked_for(
    folder: str, found: Callable[..., list[str]], order: str, expected: list[str]
) -> None:
    assert found(q="name contains 'LG'", orderBy=order) == expected


def test_an_unknown_order_is_refused(google_workspace: Workspace) -> None:
    refused(google_workspace.service("drive").files().list(orderBy="size"), 400, "invalid")


def test_files_come_in_pages(google_workspace: Workspace, world: World) -> None:
    for number in range(120):
        world.drive.add_document(f"LG {number}")
    files = google_workspace.service("drive").files()
    request, pages = files.list(q="trashed = false"), []
    while request is not None:
        answer = request.execute()
        pages.append(len(answer["files"]))
        request = files.list_next(request, answer)
    assert pages == [100, 20]
    assert len(names(files.list(pageSize=1000).execute())) == 120


def test_a_page_belongs_to_its_question(google_workspace: Workspace, world: World) -> None:
    for number in range(3):
        world.drive.add_document(f"LG {number}")
    files = google_workspace.service("drive").files()
    token = files.list(pageSize=2).execute()["nextPageToken"]
    refused(files.list(pageSize=2, q="trashed = false", pageToken=token), 400)
    refused(files.list(pageSize=2, pageToken="nonsense"), 400)
    assert len(names(files.list(pageSize=2, pageToken=token).execute())) == 1


def test_only_what_one_may_see_is_listed(
    google_workspace: Workspace, world: World, folder: str
) -> None:
    private = world.drive.add_document("private", user=BO)
    linked = world.drive.add_document("linked", user=BO)
    world.drive.let("anyone", linked)
    files = google_workspace.service("drive").files()
    listed = names(files.list(pageSize=1000).execute())
    assert not {"private", "linked"} & set(listed)
    refused(files.get(fileId=private), 404)
    assert files.get(fileId=linked).execute()["name"] == "linked"


def test_a_folder_is_shared_with_all_that_is_in_it(
    google_workspace: Workspace, world: World, folder: str
) -> None:
    world.drive.let(BO, folder)
    files = google_workspace.service("drive", google_workspace.credentials(BO)).files()
    assert "LG 1" in names(files.list(q=f"'{folder}' in parents").execute())
    world.drive.let(BO, folder, None)
    assert names(files.list().execute()) == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["mine"]),
        ({"supportsAllDrives": True}, ["mine"]),
        ({"supportsAllDrives": True, "includeItemsFromAllDrives": True}, ["mine", "shared"]),
        (
            {
                "supportsAllDrives": True,
                "includeItemsFromAllDrives": True,
                "corpora": "drive",
                "driveId": "DRIVE",
            },
            ["shared"],
        ),
    ],
)
def test_a_shared_drive_is_searched_when_it_is_asked_for(
    world: World, found: Callable[..., list[str]], asked: dict[str, Any], expected: list[str]
) -> None:
    drive = world.drive.add_shared_drive("group", **{"anna@example.org": "writer"})
    world.drive.add_document("shared", parent=drive)
    world.drive.add_document("mine")
    asked = {name: drive if value == "DRIVE" else value for name, value in asked.items()}
    assert sorted(found(**asked)) == expected


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"corpora": "drive"}, 403),
        ({"driveId": "x"}, 403),
        ({"corpora": "nonsense"}, 400),
        ({"corpora": "drive", "driveId": "x"}, 403),
        (
            {
                "corpora": "drive",
                "driveId": "x",
                "supportsAllDrives": True,
                "includeItemsFromAllDrives": True,
            },
            404,
        ),
    ],
)
def test_a_shared_drive_is_asked_for_in_one_way(
    google_workspace: Workspace, asked: dict[str, Any], status: int
) -> None:
    refused(google_workspace.service("drive").files().list(**asked), status)


def test_a_file_of_a_shared_drive_is_not_found_by_who_does_not_support_them(
    google_workspace: Workspace, world: World
) -> None:
    drive = world.drive.add_shared_drive("group", **{"anna@example.org": "reader"})
    shared = world.drive.add_document("shared", parent=drive)
    files = google_workspace.service("drive").files()
    refused(files.get(fileId=shared), 404)
    seen = files.get(fileId=shared, supportsAllDrives=True).execute()
    assert (seen["name"], seen["driveId"]) == ("shared", drive)
    drives = google_workspace.service("drive").drives()
    assert drives.list().execute()["drives"][0]["name"] == "group"
    assert drives.get(driveId=drive).execute()["id"] == drive
    refused(drives.get(driveId="nowhere"), 404)
