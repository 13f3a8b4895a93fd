"""Requests that Google refuses: the client library sends every one of them."""

from typing import Any

import pytest

from lgnotes.testing import Workspace
from lgnotes.testing.bodies import checked
from lgnotes.testing.call import ApiError
from lgnotes.testing.discovery import Route, methods, route
from lgnotes.testing.params import typed
from tests.testing.shared import refused

DOCUMENT_EDIT = ("POST", "/v1/documents/D:batchUpdate")
EVENT_INSERT = ("POST", "/calendar/v3/calendars/C/events")
FILE_CREATE = ("POST", "/drive/v3/files")
SHEET_EDIT = ("POST", "/v4/spreadsheets/S:batchUpdate")
VALUES = ("POST", "/v4/spreadsheets/S/values:batchUpdate")


def found(verb: str, path: str) -> Route:
    there = route(verb, path)
    assert there is not None
    return there


@pytest.mark.parametrize(
    ("verb", "path", "name", "params"),
    [
        ("GET", "/drive/v3/files", "drive.files.list", {}),
        ("GET", "/drive/v3/files/generateIds", "drive.files.generateIds", {}),
        ("GET", "/drive/v3/files/F", "drive.files.get", {"fileId": "F"}),
        ("DELETE", "/drive/v3/files/trash", "drive.files.emptyTrash", {}),
        ("GET", "/v1/documents/D", "docs.documents.get", {"documentId": "D"}),
        (*DOCUMENT_EDIT, "docs.documents.batchUpdate", {"documentId": "D"}),
        (*SHEET_EDIT, "sheets.spreadsheets.batchUpdate", {"spreadsheetId": "S"}),
        (
            "POST",
            "/v4/spreadsheets/S/values/A1%3AB2:append",
            "sheets.spreadsheets.values.append",
            {"spreadsheetId": "S", "range": "A1:B2"},
        ),
        (
            "GET",
            "/v4/spreadsheets/S/values/'Ett%20blad'!A:B",
            "sheets.spreadsheets.values.get",
            {"spreadsheetId": "S", "range": "'Ett blad'!A:B"},
        ),
        (
            "POST",
            "/calendar/v3/calendars/a%40b.se/events/import",
            "calendar.events.import",
            {"calendarId": "a@b.se"},
        ),
    ],
)
def test_a_path_names_its_method(verb: str, path: str, name: str, params: dict[str, str]) -> None:
    there = found(verb, path)
    assert (there.method.id, there.params) == (name, params)


def test_every_method_is_found_at_its_own_path() -> None:
    for method in methods():
        path = method.pattern.pattern.replace("\\", "")
        for name in method.pattern.groupindex:
            path = path.replace(f"(?P<{name}>[^/]+?)", "X").replace(f"(?P<{name}>.+)", "X")
        assert found(method.verb, path).method.id == method.id


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ([("pageSize", "7")], {"pageSize": 7}),
        ([("pageSize", "5000")], {"pageSize": 1000}),
        ([("supportsAllDrives", "true")], {"supportsAllDrives": True}),
        ([("fields", "files(id)"), ("alt", "json")], {"fields": "files(id)", "alt": "json"}),
    ],
)
def test_parameters_are_typed(query: list[tuple[str, str]], expected: dict[str, Any]) -> None:
    assert typed(found("GET", "/drive/v3/files"), query) == expected


def test_repeated_parameters_are_lists() -> None:
    there = found("GET", "/calendar/v3/calendars/C/events")
    query = [("privateExtendedProperty", "a=1"), ("privateExtendedProperty", "b=2")]
    assert typed(there, query)["privateExtendedProperty"] == ["a=1", "b=2"]


@pytest.mark.parametrize(
    ("verb", "path", "query", "reason", "words"),
    [
        ("GET", "/drive/v3/files", [("nonsense", "1")], "badRequest", "nonsense"),
        ("GET", "/drive/v3/files", [("pageSize", "ten")], "invalidParameter", "pageSize"),
        ("GET", "/drive/v3/files", [("pageSize", "0")], "invalidParameter", "[1, 1000]"),
        ("GET", "/drive/v3/files", [("corpus", "me")], "invalidParameter", "[domain, user]"),
        ("GET", "/drive/v3/files", [("supportsAllDrives", "so")], "invalidParameter", "TYPE_BOOL"),
        ("GET", "/drive/v3/files/F/export", [], "required", "mimeType"),
        ("GET", "/v1/documents/D", [("suggestionsViewMode", "ALL")], "invalidParameter", "view_mo"),
    ],
)
def test_a_wrong_parameter_is_refused(
    verb: str, path: str, query: list[tuple[str, str]], reason: str, words: str
) -> None:
    with pytest.raises(ApiError) as caught:
        typed(found(verb, path), query)
    assert (caught.value.status, caught.value.reason) == (400, reason)
    assert words in caught.value.message


@pytest.mark.parametrize(
    ("at", "body", "words"),
    [
        (DOCUMENT_EDIT, {"nonsense": 1}, 'Unknown name "nonsense":'),
        (DOCUMENT_EDIT, {"requests": [{"insertTekst": {}}]}, "'requests[0]'"),
        (
            DOCUMENT_EDIT,
            {"requests": [{}, {"insertText": {"tekst": "a"}}]},
            "\"tekst\" at 'requests[1].insert_text'",
        ),
        (DOCUMENT_EDIT, {"requests": {}}, "'requests' (a list)"),
        (DOCUMENT_EDIT, {"requests": [{"insertText": "a"}]}, "(an object)"),
        (DOCUMENT_EDIT, {"requests": [{"insertText": {"text": 1}}]}, "insert_text.text"),
        (
            DOCUMENT_EDIT,
            {"requests": [{"insertText": {"location": {"index": 1.5}}}]},
            "location.index' (TYPE_INTEGER), 1.5",
        ),
        (
            DOCUMENT_EDIT,
            {"requests": [{"insertText": {"location": {"index": 2**40}}}]},
            "TYPE_INT32",
        ),
        (
            DOCUMENT_EDIT,
            {"requests": [{"createParagraphBullets": {"bulletPreset": "BOXES"}}]},
            'bullet_preset\' (TYPE_ENUM), "BOXES"',
        ),
        (VALUES, {"data": [{"range": "A1", "values": "x"}]}, "'data[0].values' (a list)"),
        (VALUES, {"valueInputOption": "USER"}, "value_input_option"),
        (SHEET_EDIT, {"includeSpreadsheetInResponse": "true"}, "TYPE_BOOLEAN"),
        (EVENT_INSERT, {"start": {"date": "31 april"}, "end": {}}, "start.date"),
        (EVENT_INSERT, {"start": {"dateTime": "today"}, "end": {}}, "start.dateTime"),
        (EVENT_INSERT, {"start": {}, "end": {}, "extendedProperties": {"private": {"a": 1}}}, "a'"),
        (EVENT_INSERT, {"summary": "x"}, "Missing end."),
        (FILE_CREATE, {"title": "x"}, '"title"'),
        (FILE_CREATE, ["x"], "Root"),
    ],
)
def test_a_wrong_body_is_refused_by_the_name_of_its_field(
    at: tuple[str, str], body: Any, words: str
) -> None:
    with pytest.raises(ApiError) as caught:
        checked(found(*at).method, body)
    assert caught.value.status == 400
    assert words in caught.value.message


@pytest.mark.parametrize(
    ("at", "body", "expected"),
    [
        (DOCUMENT_EDIT, {"requests": None}, {"requests": None}),
        (VALUES, {"data": [{"values": [["a", 1, True, None]]}]}, "the same"),
        (EVENT_INSERT, {"start": {}, "end": {}, "created": "2026-01-01T00:00:00Z"}, "without"),
        (EVENT_INSERT, {"start": {"date": "2026-01-01"}, "end": {}, "sequence": 2}, "the same"),
        (FILE_CREATE, {"name": "x", "md5Checksum": "y"}, {"name": "x"}),
        (FILE_CREATE, {"properties": {"any": "text"}}, "the same"),
    ],
)
def test_a_right_body_loses_what_may_only_be_read(
    at: tuple[str, str], body: dict[str, Any], expected: Any
) -> None:
    wanted = {
        "the same": body,
        "without": {name: value for name, value in body.items() if name != "created"},
    }
    assert checked(found(*at).method, body) == (
        wanted[expected] if isinstance(expected, str) else expected
    )


def test_the_client_library_passes_nonsense_and_the_answer_names_it(
    google_workspace: Workspace,
) -> None:
    files = google_workspace.service("drive").files()
    error = refused(files.create(body={"nonsense": 1}), 400, "nonsense")
    assert error.error_details[0]["reason"] == "badRequest"
