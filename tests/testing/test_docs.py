"""Documents as the Docs API gives and edits them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from lgnotes.readers import read
from lgnotes.testing import Workspace, World
from tests.readers import gdocs
from tests.testing.shared import refused

ANNA, BO = "anna@example.org", "bo@example.org"


@pytest.fixture
def documents(google_workspace: Workspace) -> Any:
    return google_workspace.service("docs").documents()


@pytest.fixture
def bos_documents(google_workspace: Workspace) -> Any:
    return google_workspace.service("docs", google_workspace.credentials(BO)).documents()


def lines(answer: Any) -> list[str]:
    """Return a document's text, as lgnotes reads it."""
    return [block.text for block in read(json.dumps(answer).encode(), name="x").blocks]


def whole(documents: Any, name: str, **more: Any) -> Any:
    return documents.get(documentId=name, includeTabsContent=True, **more).execute()


def edited(documents: Any, name: str, *requests: Any, **more: Any) -> Any:
    body = {"requests": requests, **more}
    return documents.batchUpdate(documentId=name, body=body).execute()


def at_end(text: str) -> dict[str, Any]:
    return {"insertText": {"endOfSegmentLocation": {}, "text": text}}


def at(index: int, text: str) -> dict[str, Any]:
    return {"insertText": {"location": {"index": index}, "text": text}}


def test_tabs_are_given_when_asked_for(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG.md", "# LG\n")
    old = documents.get(documentId=name).execute()
    new = whole(documents, name)
    assert ("body" in old, "tabs" in old, "body" in new) == (True, False, False)
    assert lines(old) == lines(new) == ["LG"]
    assert (old["documentId"], old["title"]) == (name, "LG")


def test_a_mask_that_touches_the_tabs_asks_for_them(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG.md", "# LG\n")
    answer = documents.get(documentId=name, fields="title,tabs(documentTab/body)").execute()
    assert answer.keys() == {"title", "tabs"}


def test_places_are_counted_as_utf16(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG", "å😀\n\nslut\n")
    content = whole(documents, name)["tabs"][0]["documentTab"]["body"]["content"]
    places = [(one.get("startIndex"), one["endIndex"]) for one in content]
    assert places == [(None, 1), (1, 5), (5, 6), (6, 11)]


@pytest.mark.parametrize("edit", ["no", "yes"])
def test_the_revision_changes_with_edits_only(
    google_workspace: Workspace, documents: Any, world: World, edit: str
) -> None:
    name = world.drive.add_document("LG", "text")
    before = whole(documents, name)["revisionId"]
    world.drive.rename(name, "new")
    if edit == "yes":
        edited(documents, name, at_end("mer"))
    assert (whole(documents, name)["revisionId"] != before) == (edit == "yes")


def test_only_who_may_edit_sees_the_revision_and_his_own(
    documents: Any, bos_documents: Any, world: World
) -> None:
    name = world.drive.add_document("LG", "text")
    world.drive.let(BO, name, "reader")
    assert "revisionId" not in whole(bos_documents, name)
    world.drive.let(BO, name, "writer")
    assert whole(bos_documents, name)["revisionId"] != whole(documents, name)["revisionId"]


@pytest.mark.parametrize(
    ("kind", "status", "word"),
    [
        ("nowhere", 404, "NOT_FOUND"),
        ("private", 403, "PERMISSION_DENIED"),
        ("file", 400, "FAILED_PRECONDITION"),
        ("folder", 400, "FAILED_PRECONDITION"),
    ],
)
def test_what_is_no_document_for_this_user_is_refused(
    documents: Any, world: World, kind: str, status: int, word: str
) -> None:
    makers: dict[str, Callable[[], str]] = {
        "nowhere": lambda: "nowhere",
        "private": lambda: world.drive.add_document("x", user=BO),
        "file": lambda: world.drive.add_file("x.docx", b"x"),
        "folder": lambda: world.drive.add_folder("x"),
    }
    name = makers[kind]()
    refused(documents.get(documentId=name), status, word)


SUGGESTED = gdocs.tab(
    "Tab 1",
    gdocs.paragraph("kvar ", gdocs.suggested(gdocs.run("ny ")), "slut"),
    gdocs.paragraph(gdocs.suggested(gdocs.run("borta"), "Deletion"), "."),
)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("PREVIEW_WITHOUT_SUGGESTIONS", ["kvar slut", "borta."]),
        ("PREVIEW_SUGGESTIONS_ACCEPTED", ["kvar ny slut", "."]),
    ],
)
def test_suggestions_are_left_out_or_taken(
    documents: Any, world: World, view: str, expected: list[str]
) -> None:
    name = world.drive.add_google_document(json.loads(gdocs.document(SUGGESTED)))
    answer = whole(documents, name, suggestionsViewMode=view)
    assert (lines(answer), "suggested" in json.dumps(answer)) == (expected, False)


def test_without_a_wish_suggestions_depend_on_who_reads(
    documents: Any, bos_documents: Any, world: World
) -> None:
    name = world.drive.add_google_document(json.loads(gdocs.document(SUGGESTED)))
    world.drive.let(BO, name, "reader")
    assert whole(documents, name)["suggestionsViewMode"] == "SUGGESTIONS_INLINE"
    assert whole(bos_documents, name)["suggestionsViewMode"] == "PREVIEW_WITHOUT_SUGGESTIONS"
    inline = {"documentId": name, "suggestionsViewMode": "SUGGESTIONS_INLINE"}
    refused(bos_documents.get(**inline), 403)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"includeTabsContent": True, "suggestionsViewMode": "SUGGESTIONS_INLINE"}, 200),
        ({"includeTabsContent": True}, 400),
        ({"suggestionsViewMode": "SUGGESTIONS_INLINE"}, 400),
    ],
)
def test_comments_are_shown_under_conditions(
    documents: Any, world: World, asked: dict[str, Any], status: int
) -> None:
    made = json.loads(gdocs.document(SUGGESTED, comments=[{"commentId": "c"}]))
    name = world.drive.add_google_document(made)
    included = {"commentsViewMode": "COMMENTS_VIEW_MODE_INCLUDED"}
    request = documents.get(documentId=name, **asked, **included)
    if status == 200:
        assert request.execute()["comments"] == [{"commentId": "c"}]
        assert "comments" not in documents.get(documentId=name, **asked).execute()
    else:
        refused(request, status)


def test_a_document_is_made_of_its_title_alone(documents: Any, world: World) -> None:
    body = {"title": "LG", "body": {"content": []}}
    made = documents.create(body=body).execute()
    ends = [part["endIndex"] for part in made["body"]["content"]]
    assert (made["title"], ends) == ("LG", [1, 2])
    assert world.drive[made["documentId"]].owner == ANNA


@pytest.mark.parametrize(
    ("requests", "expected"),
    [
        ([at_end("!")], ["Beslut: ja", "Bo ringer!"]),
        ([at_end("\nnytt")], ["Beslut: ja", "Bo ringer", "nytt"]),
        ([at(1, "Först\n")], ["Först", "Beslut: ja", "Bo ringer"]),
        ([at(9, "nej, ")], ["Beslut: nej, ja", "Bo ringer"]),
        ([at(1, "1"), at(2, "2")], ["12Beslut: ja", "Bo ringer"]),
        (
            [{"deleteContentRange": {"range": {"startIndex": 7, "endIndex": 11}}}],
            ["Beslut", "Bo ringer"],
        ),
    ],
)
def test_text_is_put_in(documents: Any, world: World, requests: Any, expected: list[str]) -> None:
    name = world.drive.add_document("LG.md", "Beslut: ja\n\nBo ringer\n")
    answer = edited(documents, name, *requests)
    assert answer["replies"] == [{}] * len(requests)
    assert [line for line in lines(whole(documents, name)) if line] == expected


def test_an_edit_is_a_change_of_the_file(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG", "text")
    world.clock.advance(minutes=1)
    edited(documents, name, at_end("mer"))
    assert (world.drive[name].version, world.drive[name].modified) == (2, world.clock())


def test_boxes_are_made_and_their_ticks_are_hidden(
    google_workspace: Workspace, documents: Any, world: World
) -> None:
    name = world.drive.add_document("LG", "Bo ringer\n\nKim skriver\n")
    span = {"startIndex": 1, "endIndex": 3}
    boxes = {"range": span, "bulletPreset": "BULLET_CHECKBOX"}
    edited(documents, name, {"createParagraphBullets": boxes})
    tab = whole(documents, name)["tabs"][0]["documentTab"]
    levels = next(iter(tab["lists"].values()))["listProperties"]["nestingLevels"]
    assert levels[0]["glyphType"] == "GLYPH_TYPE_UNSPECIFIED"
    assert "glyphSymbol" not in levels[0]
    assert "_ticked" not in json.dumps(tab)
    files = google_workspace.service("drive").files()
    export = files.export(fileId=name, mimeType="text/markdown").execute().decode()
    assert export.startswith("- [ ] Bo ringer\n")


def test_a_paragraph_becomes_a_heading(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG", "Ekonomi")
    style = {
        "range": {"startIndex": 1, "endIndex": 2},
        "paragraphStyle": {"namedStyleType": "HEADING_2"},
        "fields": "namedStyleType",
    }
    edited(documents, name, {"updateParagraphStyle": style})
    answer = whole(documents, name)
    assert read(json.dumps(answer).encode(), name="x").blocks[0].level == 2


@pytest.mark.parametrize(
    ("requests", "status", "word"),
    [
        ([at_end("x"), {}], 400, "No request set"),
        ([at_end("x"), at(999, "y")], 400, "Index 999 must be less than"),
        ([at_end("x"), at(0, "y")], 400, "inside the bounds of an existing paragraph"),
        ([at_end("x"), {"insertText": {"text": "y"}}], 400, "location is required"),
        ([at_end("x"), {"insertTable": {"rows": 1}}], 501, "not emulated"),
        ([{"insertText": {"text": "x", "location": {"index": 1, "tabId": "no"}}}], 400, "tab no"),
    ],
)
def test_of_a_wrong_edit_nothing_is_done(
    documents: Any, world: World, requests: Any, status: int, word: str
) -> None:
    name = world.drive.add_document("LG", "text")
    request = documents.batchUpdate(documentId=name, body={"requests": requests})
    refused(request, status, word)
    assert (lines(whole(documents, name)), world.drive[name].version) == (["text"], 1)


def test_an_edit_may_ask_for_the_revision_it_knows(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG", "text")
    known = {"requiredRevisionId": whole(documents, name)["revisionId"]}
    answer = edited(documents, name, at_end("1"), writeControl=known)
    body = {"requests": [at_end("2")], "writeControl": known}
    refused(documents.batchUpdate(documentId=name, body=body), 400, "FAILED_PRECONDITION")
    edited(documents, name, at_end("2"), writeControl=answer["writeControl"])
    assert lines(whole(documents, name)) == ["text12"]


def test_a_reader_edits_nothing(bos_documents: Any, world: World) -> None:
    name = world.drive.add_document("LG", "text")
    world.drive.let(BO, name)
    request = bos_documents.batchUpdate(documentId=name, body={"requests": [at_end("x")]})
    refused(request, 403, "PERMISSION_DENIED")


def test_a_part_of_a_text_becomes_bold_and_the_rest_stays(documents: Any, world: World) -> None:
    name = world.drive.add_document("LG", "Bo ringer\n\nKim skriver\n")
    style = {
        "range": {"startIndex": 4, "endIndex": 10},
        "textStyle": {"bold": True},
        "fields": "bold",
    }
    edited(documents, name, {"updateTextStyle": style})
    content = whole(documents, name)["tabs"][0]["documentTab"]["body"]["content"]
    runs = [
        (run["textRun"]["content"], run["textRun"]["textStyle"])
        for element in content
        for run in element.get("paragraph", {}).get("elements", ())
    ]
    assert runs[:3] == [("Bo ", {}), ("ringer", {"bold": True}), ("\n", {})]
    assert all(style == {} for _, style in runs[3:])
    assert lines(whole(documents, name)) == ["Bo ringer", "Kim skriver"]
