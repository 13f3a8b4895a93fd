from typing import Any

import pytest

from lgnotes.testing import Workspace, World
from lgnotes.testing.masks import MaskError, parse, picked
from tests.testing.shared import refused

VALUE = {"a": 1, "b": {"c": 2, "d": {"e": 3, "f": 4}}, "g": [{"h": 5, "i": 6}, {"h": 7}]}


@pytest.mark.parametrize(
    ("mask", "expected"),
    [
        ("*", VALUE),
        ("a", {"a": 1}),
        ("a,b/c", {"a": 1, "b": {"c": 2}}),
        ("b(c,d/e)", {"b": {"c": 2, "d": {"e": 3}}}),
        ("b.d.f", {"b": {"d": {"f": 4}}}),
        ("b/d(e)", {"b": {"d": {"e": 3}}}),
        ("g/h", {"g": [{"h": 5}, {"h": 7}]}),
        ("g(i)", {"g": [{"i": 6}, {}]}),
        ("b/*", {"b": VALUE["b"]}),
        ("*/d/e", {"a": 1, "b": {"d": {"e": 3}}, "g": [{}, {}]}),
        ("b/c,b", {"b": VALUE["b"]}),
        ("b/c,b/d/e", {"b": {"c": 2, "d": {"e": 3}}}),
        (" a , g ( h ) ", {"a": 1, "g": [{"h": 5}, {"h": 7}]}),
        ("z", {}),
    ],
)
def test_a_mask_picks(mask: str, expected: Any) -> None:
    assert picked(parse(mask), VALUE) == expected


@pytest.mark.parametrize("mask", ["", "a,", "a(b", "a)b", "(a)", "a//b", "a b", ",a", "a(", "å!"])
def test_a_mask_without_form_is_refused(mask: str) -> None:
    with pytest.raises(MaskError):
        parse(mask)


@pytest.mark.parametrize(
    ("api", "fields", "words"),
    [
        ("drive", "files(id,nonsense)", "Invalid field selection nonsense"),
        ("drive", "files(id", "Invalid field selection"),
        ("docs", "tabs(nonsense)", "Cannot find matching fields for path 'nonsense'"),
    ],
)
def test_a_mask_of_unknown_names_is_refused(
    google_workspace: Workspace, world: World, api: str, fields: str, words: str
) -> None:
    document = world.drive.add_document("LG")
    service = google_workspace.service(api)
    requests = {
        "drive": lambda: service.files().list(fields=fields),
        "docs": lambda: service.documents().get(documentId=document, fields=fields),
    }
    refused(requests[api](), 400, words)


def test_without_a_mask_a_file_is_hardly_described(
    google_workspace: Workspace, world: World
) -> None:
    folder = world.drive.add_folder("x")
    files = google_workspace.service("drive").files()
    assert files.get(fileId=folder).execute().keys() == {"kind", "id", "name", "mimeType"}
    assert "modifiedTime" in files.get(fileId=folder, fields="*").execute()
