"""The page's answers, without a browser."""

import json
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from lgnotes.testing import World
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.notes import lay_out
from lgnotes.testing.oauth import USER
from lgnotes.testing.page import Page
from lgnotes.testing.server import serving

JSON = {"content-type": "application/json"}
SHEET = {"book": "register", "tab": "Blad1"}


Ask = Callable[..., tuple[int, Any]]


@pytest.fixture
def world(tmp_path: Path) -> World:
    (tmp_path / "LG.md").write_text("# LG\n\n- [x] Anna ringer", "utf-8")
    world = World()
    lay_out(world, tmp_path)
    return world


@pytest.fixture
def ask(world: World) -> Iterator[Ask]:
    """Ask the page for a view; with a body, have it do something."""
    with serving(world, pages=(Page(world),)) as root:

        def ask(path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
            connection = HTTPConnection(urlsplit(root).netloc, timeout=10)
            try:
                data = None if body is None else json.dumps(body)
                sent = (JSON if data else {}) | {k.replace("_", "-"): v for k, v in headers.items()}
                connection.request("POST" if data else "GET", path, data, sent)
                answer = connection.getresponse()
                text = answer.read().decode()
            finally:
                connection.close()
            return answer.status, json.loads(text) if text.startswith("{") else text

        yield ask
        assert world.crashes == []


def document(world: World) -> str:
    return next(file.id for file in world.files.all.values() if file.name == "LG")


@pytest.mark.parametrize(
    ("accepted", "words"),
    [
        ("sv-SE,sv;q=0.9,en;q=0.8", "Kalkylark"),
        ("en-GB,en", "Spreadsheet"),
        ("de,en;q=0.5", "Spreadsheet"),
        ("de", "Kalkylark"),
    ],
)
def test_the_page_speaks_the_browsers_language(ask: Ask, accepted: str, words: str) -> None:
    status, page = ask("/", accept_language=accepted)
    assert (status, words in page) == (200, True)


def test_the_page_loads_nothing_from_elsewhere(ask: Ask) -> None:
    _, page = ask("/")
    assert "[[" not in page
    assert not [word for word in ("http:", "https:", "src=", "@import", "url(") if word in page]


def test_a_look_at_the_page_is_not_counted(ask: Ask, world: World) -> None:
    ask("/")
    _, state = ask("/_page/state")
    assert (state["calls"], world.calls.requests) == ({"requests": 0, "methods": {}}, 0)
    assert {file["name"] for file in state["files"]} == {"notes", "register", "LG"}
    assert [one["id"] for one in state["calendars"]] == ["deadlines"]


def test_the_stamp_changes_with_the_world_only(ask: Ask, world: World) -> None:
    stamps = [ask("/_page/state")[1]["stamp"] for _ in range(2)]
    SheetHands(world.sheets, "register", user=USER).type("A1", "x")
    stamps.append(ask("/_page/state")[1]["stamp"])
    CalendarHands(world.calendars, "deadlines", user=USER).add("x", world.clock().date())
    stamps.append(ask("/_page/state")[1]["stamp"])
    assert len(set(stamps)) == 3
    assert stamps[0] == stamps[1]


def test_a_document_is_written_and_its_version_grows(ask: Ask, world: World) -> None:
    file = document(world)
    _, before = ask(f"/_page/document?file={file}")
    assert before["text"] == "# LG\n\n- [x] Anna ringer\n"
    assert ask("/_page/write", {"file": file, "text": "- [ ] Bo åker"})[0] == 200
    _, after = ask(f"/_page/document?file={file}")
    assert (after["text"], after["version"]) == ("- [ ] Bo åker\n", before["version"] + 1)
    assert after["name"] == "LG"


def test_a_file_of_text_is_shown_as_it_is_and_another_is_not(ask: Ask, world: World) -> None:
    shown = {}
    for content in ("Åsa ringer".encode(), "Åsa".encode("utf-16"), b"PK\x03\x04\xff"):
        file = world.drive.add_file("x", content)
        shown[content] = ask(f"/_page/document?file={file}")[1]["text"]
    assert [*shown.values()] == ["Åsa ringer", None, None]


def test_the_sheet_is_edited_by_a_persons_hands(ask: Ask, world: World) -> None:
    for number, entry in enumerate(("Namn", "Åsa", "Bo"), 1):
        ask("/_page/type", {**SHEET, "cell": f"A{number}", "entry": entry})
    ask("/_page/sort", {**SHEET, "column": "A", "descending": True})
    ask("/_page/insert-row", {**SHEET, "row": 2})
    ask("/_page/delete-row", {**SHEET, "row": 4})
    _, shown = ask("/_page/sheet?book=register")
    assert [row[0].get("text") for row in shown["rows"][:4]] == ["Namn", None, "Åsa", None]
    assert (shown["tabs"], shown["total"]) == ([{"title": "Blad1", "hidden": False}], 3)
    assert world.drive["register"].version == 7


def test_a_cell_tells_what_it_shows_holds_offers_and_looks_like(ask: Ask, world: World) -> None:
    hands = SheetHands(world.sheets, "register", user=USER)
    hands.type("A1", "öppen")
    hands.note("A1", "frågan är öppen")
    hands.colour("A1")
    values = [{"userEnteredValue": word} for word in ("öppen", "klar")]
    rule = {"condition": {"type": "ONE_OF_LIST", "values": values}}
    area = {"startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 1}
    hands._request("setDataValidation", {"range": {"sheetId": 0, **area}, "rule": rule})
    _, shown = ask("/_page/sheet?book=register")
    assert shown["rows"][0][0] == {
        "text": "öppen",
        "entry": "öppen",
        "note": "frågan är öppen",
        "colour": "#ffe699",
        "offers": ["öppen", "klar"],
    }


def test_a_long_sheet_is_shown_in_part_and_counted_whole(ask: Ask, world: World) -> None:
    SheetHands(world.sheets, "register", user=USER).type("A900", "sist")
    _, shown = ask("/_page/sheet?book=register")
    assert (len(shown["rows"]), shown["total"]) == (500, 900)


def test_an_event_is_moved_renamed_and_deleted(ask: Ask, world: World) -> None:
    hands = CalendarHands(world.calendars, "deadlines", user=USER)
    event = {"calendar": "deadlines", "event": hands.add("Ring", world.clock().date())["id"]}
    hands.add("Ring igen", world.clock().date())
    ask("/_page/move", {**event, "day": "2026-03-01"})
    ask("/_page/rename", {**event, "title": "Ring Bo"})
    _, shown = ask("/_page/calendar?calendar=deadlines")
    assert [(e["title"], e["day"]) for e in shown["events"] if e["id"] == event["event"]] == [
        ("Ring Bo", "2026-03-01")
    ]
    ask("/_page/delete-event", event)
    assert [event["summary"] for event in hands.events()] == ["Ring igen"]


def test_calls_are_counted_from_zero_on_demand(ask: Ask, world: World) -> None:
    world.calls["drive.files.list"] += 1
    assert ask("/_page/reset-calls", {"all": True})[0] == 200
    assert world.calls.json() == {"requests": 0, "methods": {}}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/_page/nothing", None, 404),
        ("/_page/nothing", {"x": 1}, 404),
        ("/_page/document?file=none", None, 404),
        ("/_page/document?file=register", None, 404),
        ("/_page/sheet?book=none", None, 404),
        ("/_page/sheet?book=register&tab=none", None, 404),
        ("/_page/calendar?calendar=none", None, 404),
        ("/_page/write", {"file": "none", "text": ""}, 404),
        ("/_page/type", {**SHEET, "cell": "A1"}, 400),
        ("/_page/type", {**SHEET, "cell": "?", "entry": "x"}, 400),
        ("/_page/sort", {**SHEET, "column": "ZZZ"}, 400),
        ("/_page/insert-row", {**SHEET, "row": 0}, 400),
        ("/_page/delete-row", {**SHEET, "row": True}, 400),
        ("/_page/delete-row", {**SHEET, "row": 10**9}, 400),
        ("/_page/type", {"book": "register", "tab": "none", "cell": "A1", "entry": ""}, 404),
        ("/_page/move", {"calendar": "none", "event": "x", "day": "2026-01-01"}, 404),
        ("/_page/move", {"calendar": "deadlines", "event": "x", "day": "i morgon"}, 400),
        ("/_page/move", {"calendar": "deadlines", "event": "x", "day": "2026-01-01"}, 400),
        ("/_page/write", ["no object"], 400),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(
    ask: Ask, path: str, body: Any, status: int
) -> None:
    answered, said = ask(path, body)
    assert (answered, bool(said["error"]["message"])) == (status, True)


def test_only_the_page_itself_may_write(ask: Ask, world: World) -> None:
    act = {"file": document(world), "text": "x"}
    assert ask("/_page/write", act, content_type="text/plain")[0] == 415
    assert ask("/_page/write", act, host="evil.example:80")[0] == 403
    assert ask("/_page/state", host="evil.example")[0] == 403
    assert world.drive[document(world)].version == 1


def test_text_in_the_world_is_no_markup_of_the_page(ask: Ask, world: World) -> None:
    world.drive.add_document("</script><script>alert(1)", "x")
    _, page = ask("/?" + quote("</script>"))
    assert "alert(1)" not in page
