"""The page in a real browser, worked with as a person does."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from lgnotes.testing import World
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.jsons import Json
from lgnotes.testing.notes import lay_out
from lgnotes.testing.oauth import USER
from lgnotes.testing.page import Page
from lgnotes.testing.server import serving
from tests.testing.browser import Browser, browsing, pictures

ROWS = [["Uppgift", "Status"], ["Ring <b>Bo</b>", "öppen"], ["Boka sal", "öppen"]]
DAY = date(2026, 1, 20)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(pictures(tmp_path_factory)) as opened:
        yield opened


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return a world with a document, a sheet of some rows and an event."""
    (tmp_path / "LG 2026-01-13.md").write_text("# LG 2026-01-13\n\n- [ ] Anna ringer Bo", "utf-8")
    world = World()
    desk = lay_out(world, tmp_path)
    sheet = SheetHands(world.sheets, desk.register, user=USER)
    for row in ROWS:
        sheet.append(*row)
    CalendarHands(world.calendars, desk.calendar, user=USER).add("Ring <i>Bo</i>", DAY)
    return world


@pytest.fixture
def root(world: World, browser: Browser) -> Iterator[str]:
    """Serve the page; nothing may go wrong in it."""
    with serving(world, pages=(Page(world),)) as root:
        browser.size(1280)
        yield root
        assert (browser.complaints(), world.crashes) == ([], [])
        browser.open("about:blank")


def rows(world: World) -> list[list[str]]:
    return SheetHands(world.sheets, "register", user=USER).rows()


def days(world: World) -> list[str]:
    events = CalendarHands(world.calendars, "deadlines", user=USER).events()
    return [event["start"]["date"] for event in events]


def test_a_cell_is_edited_and_the_rows_are_sorted(
    root: str, browser: Browser, world: World
) -> None:
    browser.open(f"{root}#sheet")
    browser.find("[data-cell=B3]").click()
    browser.find("[data-cell=B3] textarea").send_keys("klar", Keys.ENTER)
    browser.shows("#status", "B3 ändrad")
    assert rows(world)[2] == ["Boka sal", "klar"]
    browser.find("[data-cell=A2]").click()
    browser.find("#sort-up").click()
    browser.shows("#status", "Sorterat efter Uppgift")
    assert [row[0] for row in rows(world)] == ["Uppgift", "Boka sal", "Ring <b>Bo</b>"]
    assert browser.find("[data-cell=A3]").text == "Ring <b>Bo</b>"
    browser.shot("sheet")


def test_the_grid_is_worked_from_the_keyboard(root: str, browser: Browser, world: World) -> None:
    browser.open(f"{root}#sheet")
    browser.find("[data-cell=A1]").send_keys(Keys.ARROW_DOWN)
    browser.driver.switch_to.active_element.send_keys("Mata fisken", Keys.TAB)
    browser.shows("#status", "A2 ändrad")
    browser.find("[data-cell=B2][aria-selected=true]").send_keys(Keys.DELETE)
    browser.shows("#status", "B2 ändrad")
    assert rows(world)[1] == ["Mata fisken"]


CHOICE = {
    "condition": {
        "type": "ONE_OF_LIST",
        "values": [{"userEnteredValue": word} for word in ("öppen", "klar")],
    }
}
AREA = {"sheetId": 0, "startRowIndex": 0, "endRowIndex": 3, "endColumnIndex": 2}
COLUMN = {"columnIndex": 1, "columnName": "Status", "columnType": "DROPDOWN"}
MENUS: dict[str, Json] = {
    "setDataValidation": {
        "range": {**AREA, "startRowIndex": 1, "startColumnIndex": 1},
        "rule": {**CHOICE, "strict": True},
    },
    "addTable": {
        "table": {
            "name": "Uppgifter",
            "range": AREA,
            "columnProperties": [{**COLUMN, "dataValidationRule": CHOICE}],
        }
    },
}


@pytest.mark.parametrize("menu", MENUS)
def test_a_menu_offers_its_choices_and_escape_leaves_a_cell_as_it_is(
    root: str, browser: Browser, world: World, menu: str
) -> None:
    SheetHands(world.sheets, "register", user=USER)._request(menu, MENUS[menu])
    browser.open(f"{root}#sheet")
    browser.find("[data-cell=B2]").click()
    Select(browser.find("[data-cell=B2] select")).select_by_value("klar")
    browser.shows("#status", "B2 ändrad")
    browser.find("[data-cell=A2]").click()
    browser.find("[data-cell=A2] textarea").send_keys("nej", Keys.ESCAPE)
    browser.until(lambda: not browser.every("textarea"))
    assert rows(world)[1] == ["Ring <b>Bo</b>", "klar"]


def test_a_sheet_that_was_renamed_meanwhile_is_told_and_found(
    root: str, browser: Browser, world: World
) -> None:
    browser.open(f"{root}#sheet")
    browser.find("[data-cell=A2]").click()
    with world.lock:
        SheetHands(world.sheets, "register", user=USER).rename_sheet("nytt")
    browser.find("[data-cell=A2] textarea").send_keys("x", Keys.ENTER)
    browser.shows("#status.bad", "Det gick inte: There is no such sheet.")
    browser.find("[data-tab=nytt]")
    assert all("404" in complaint for complaint in browser.complaints())
    assert rows(world) == ROWS


def test_rows_are_inserted_and_deleted(root: str, browser: Browser, world: World) -> None:
    browser.open(f"{root}#sheet")
    browser.find("[data-cell=A2]").click()
    browser.find("#insert-row").click()
    browser.shows("#status", "En rad infogad ovanför rad 2")
    browser.find("[data-cell=A4]").click()
    browser.find("#delete-row").click()
    browser.shows("#status", "Rad 4 borttagen")
    assert rows(world) == [ROWS[0], [], ROWS[1]]


def test_hidden_sheets_are_shown_on_demand(root: str, browser: Browser, world: World) -> None:
    hidden = {"properties": {"title": "gömd", "hidden": True}}
    SheetHands(world.sheets, "register", user=USER)._request("addSheet", hidden)
    browser.open(f"{root}#sheet")
    browser.find("#hidden").click()
    browser.find("[data-tab=gömd]").click()
    browser.until(lambda: browser.every("[data-tab=gömd][aria-selected=true]"))


def test_an_event_is_dragged_to_another_day(root: str, browser: Browser, world: World) -> None:
    browser.open(f"{root}#calendar")
    chip, day = browser.find("button.event"), browser.find("[data-day='2026-01-22']")
    assert chip.text == "Ring <i>Bo</i>"
    ActionChains(browser.driver).drag_and_drop(chip, day).perform()
    browser.shows("#status", "Flyttad till 2026-01-22")
    assert days(world) == ["2026-01-22"]
    browser.shot("calendar")


def test_an_event_is_moved_renamed_and_deleted_in_its_dialogue(
    root: str, browser: Browser, world: World
) -> None:
    browser.open(f"{root}#calendar")
    browser.find("button.event").send_keys(Keys.ENTER)
    browser.find("#event-title").clear()
    browser.find("#event-title").send_keys("Ring Bo i dag")
    browser.find("#later").click()
    browser.shot("event")
    browser.find("#keep-event").click()
    browser.shows("[data-day='2026-01-21'] button.event", "Ring Bo i dag")
    browser.until(lambda: not browser.every("dialog[open]"))
    assert days(world) == ["2026-01-21"]
    browser.find("button.event").click()
    browser.find("#delete-event").click()
    browser.shows("#status", "Borttagen: Ring Bo i dag")
    assert days(world) == []


def test_a_document_is_read_and_its_text_changed(root: str, browser: Browser, world: World) -> None:
    browser.open(root)
    browser.find("button.file").click()
    browser.shows("article pre", "- [ ] Anna ringer Bo")
    browser.shot("drive")
    browser.find("#edit").click()
    browser.find("textarea").send_keys(Keys.CONTROL, Keys.END)
    browser.find("textarea").send_keys("- [x] Bo bokar sal")
    browser.find("#save").click()
    browser.shows("article pre", "- [x] Bo bokar sal")
    browser.shows("button.file", "version 2")


def test_what_somebody_else_does_is_seen(root: str, browser: Browser, world: World) -> None:
    browser.open(f"{root}#sheet")
    browser.shows("[data-cell=B2]", "öppen")
    with world.lock:
        SheetHands(world.sheets, "register", user=USER).type("B2", "pågår")
    browser.shows("[data-cell=B2]", "pågår")


@pytest.mark.parametrize("view", ["drive", "sheet", "calendar", "calls"])
def test_the_page_fits_a_telephone(root: str, browser: Browser, view: str) -> None:
    browser.size(400)
    browser.open(f"{root}#{view}")
    browser.find("#view > *")
    browser.shot(f"{view}-400")
    assert browser.run("return document.documentElement.scrollWidth <= 400")


@pytest.mark.parametrize("view", ["drive", "sheet", "calendar", "calls"])
def test_everything_to_press_has_a_name(root: str, browser: Browser, view: str) -> None:
    browser.open(f"{root}#{view}")
    browser.find("#view > *")
    pressed = browser.every("button, select, input, [role=tab]")
    assert [one.get_attribute("outerHTML") for one in pressed if not one.accessible_name] == []
