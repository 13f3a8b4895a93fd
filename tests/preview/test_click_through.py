"""The panel clicked through in a real browser, and what then stands in sheet and calendar."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains

from lgnotes.errors import BusyError
from tests.preview.conftest import previewing
from tests.preview.office import ASK, NOTES, PLAN, RING, Served
from tests.preview.panel import Panel
from tests.testing.browser import Browser

DAY = date(2026, 2, 9)


@pytest.fixture(autouse=True)
def _nothing_goes_wrong(browser: Browser) -> Iterator[None]:
    browser.size(1280)
    yield
    assert browser.complaints() == []
    assert browser.every("#problems li") == []
    browser.open("about:blank")


@pytest.fixture
def panel(served: Served, browser: Browser) -> Panel:
    """Return the panel of somebody who has agreed to everything."""
    return Panel.at(browser, served.root, consent="all")


def test_the_secretary_opens_mends_and_registers(served: Served, browser: Browser) -> None:
    panel = Panel.at(browser, served.root, consent="nothing")
    browser.shot("1-google-asks-for-the-account")
    panel.press("Tillåt")
    assert panel.card == "grant"
    browser.shot("2-no-access")
    panel.press("Ge åtkomst")
    browser.shot("3-google-asks-for-the-file")
    panel.press("Tillåt")
    assert panel.card == "home"
    browser.shot("4-home")

    panel.tap(PLAN)
    assert panel.card == "find"
    assert panel.lines("opened") == [f"☐\n{PLAN}."]
    browser.shot("5-task")
    panel.add("owners", "bo")
    panel.pick("due", DAY)
    browser.shot("6-task-mended")
    panel.press("Registrera")
    assert (panel.card, panel.told) == ("home", "Sparat: LG 2026-01-13 § 1:2")
    browser.shot("7-saved")

    panel.press("Registrera dokumentet")
    assert panel.card == "registered"
    browser.shot("8-registered")
    panel.press("Till dokumentet")
    assert "Allt är registrerat" in panel.text
    browser.shot("9-all-registered")

    facts = [(r["Uppgift"], r["Ansvarig"], r["Senast"], r["Status"]) for r in served.rows()]
    assert sorted(facts) == [
        (RING, "Anna Berg", "2026-02-02", "öppen"),
        (PLAN, "Bo Ek", "2026-02-09", "öppen"),
    ]
    assert [row["Beslut"] for row in served.rows("Beslut")] == ["Budgeten för 2026 antas."]
    assert served.events() == {RING: date(2026, 2, 2), f"Bo Ek: {PLAN}": DAY}
    report = served.nightly()
    assert (report.changes, report.conflicts, report.read, report.unchanged) == ((), (), 0, 1)


def test_what_was_registered_is_seen_in_sheet_and_calendar(
    panel: Panel, served: Served, browser: Browser
) -> None:
    panel.press("Registrera dokumentet")
    link = panel.named("#panel a", "Öppna registret")
    address = str(link.get_attribute("href"))
    assert address == f"{served.root}#sheet"
    assert "https://docs.google.com/spreadsheets/d/register" in str(link.get_attribute("title"))
    browser.open(address)
    browser.shows("table.grid", PLAN)
    browser.shot("sheet-filled")
    browser.open(f"{served.root}#calendar")
    browser.find(".month")


def test_a_near_miss_becomes_a_task(panel: Panel, served: Served, browser: Browser) -> None:
    panel.tap(ASK)
    assert panel.card == "miss"
    assert panel.lines("opened") == [f"●\n{ASK}"]
    panel.write("text", "Ring kommunen")
    panel.add("owners", "Bo")
    browser.shot("near-miss")
    panel.press("Ja, en uppgift")
    assert panel.card == "home"
    assert [(row["Uppgift"], row["Ansvarig"]) for row in served.rows()] == [
        ("Ring kommunen", "Bo Ek")
    ]


def test_a_find_is_rejected_and_taken_back(panel: Panel, served: Served, browser: Browser) -> None:
    panel.tap(PLAN)
    panel.press("Inte en uppgift")
    assert panel.told == "Tas inte med: LG 2026-01-13 § 1:2"
    panel.press("Visa mer")
    browser.shot("rejected")
    panel.tap(PLAN)
    browser.shot("take-back")
    panel.press("Ta tillbaka")
    assert [row["Uppgift"] for row in served.rows()] == [PLAN]


def test_owners_are_chosen_taken_away_and_typed(panel: Panel, served: Served) -> None:
    panel.tap(RING)
    assert panel.chosen("owners") == ["Anna Berg"]
    panel.several("owners").send_keys("xyz")
    assert "Inget sådant namn" in panel.text
    panel.press("Ta bort Anna Berg")
    panel.add("owners", "bo ")
    panel.write("other", "Dan Ås")
    panel.choose("status", "pågår")
    panel.write("comment", "=1+1")
    panel.press("Registrera")
    (row,) = served.rows()
    assert (row["Ansvarig"], row["Status"], row["Kommentar"]) == ("Bo Ek; Dan Ås", "pågår", "=1+1")


def test_a_day_is_taken_away(panel: Panel, served: Served) -> None:
    panel.tap(RING)
    panel.named("#card input[type=checkbox]", "Inget datum").click()
    panel.press("Registrera")
    (row,) = served.rows()
    assert (row["Senast"], served.events()) == ("", {})


def test_a_double_click_does_nothing_twice(panel: Panel, served: Served, browser: Browser) -> None:
    button = panel.named("#panel footer button", "Registrera dokumentet")
    ActionChains(browser.driver).double_click(button).perform()
    panel.settle()
    assert (panel.card, len(served.rows())) == ("registered", 2)


def test_the_arrow_leads_back_to_where_one_was(panel: Panel, browser: Browser) -> None:
    panel.tap(PLAN)
    panel.press("Tillbaka")
    assert panel.card == "home"
    assert PLAN in browser.driver.switch_to.active_element.text


def test_the_line_of_a_row_is_shown_while_it_is_pointed_at(panel: Panel, browser: Browser) -> None:
    ActionChains(browser.driver).move_to_element(panel.row(RING)).perform()
    assert panel.lines("pointed") == [f"●\n{RING}."]
    browser.shot("pointed-at")
    ActionChains(browser.driver).move_to_element(browser.find("h1")).perform()
    assert panel.lines("pointed") == []


def test_long_notes_are_paged(tmp_path: Path, browser: Browser) -> None:
    lines = [f"- [ ] Anna Berg ringer nummer {n} senast 2026-02-02" for n in range(1, 151)]
    long = tmp_path / "LG lång.md"
    long.write_text("\n".join([NOTES.partition("-")[0] + "01-13", "", *lines]), "utf-8")
    with previewing(long) as served:
        panel = Panel.at(browser, served.root, consent="all")
        assert "150 uppgifter" in panel.text
        panel.press("Nästa sida")
        assert "Sida 2 av 3" in panel.text
        browser.shot("page-2")
        panel.press("Nästa sida")
        panel.press("Föregående")
        panel.tap("ringer nummer 70 ")
        panel.press("Tillbaka")
        assert "Sida 2 av 3" in panel.text


def test_an_error_is_told_on_a_card_with_a_way_on(
    panel: Panel, served: Served, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: object) -> None:
        raise BusyError(name="registret")

    with monkeypatch.context() as patch:
        patch.setattr("lgnotes.adapters.google.sheet.SheetSession.write", taken)
        panel.press("Registrera dokumentet")
    assert panel.card == "error"
    assert "används av en annan körning" in panel.text
    browser.shot("error")
    panel.press("Försök igen")
    panel.press("Registrera dokumentet")
    assert len(served.rows()) == 2


def test_who_is_not_in_the_group_sees_nothing(served: Served, browser: Browser) -> None:
    panel = Panel.at(browser, served.root, person="stranger", consent="all")
    assert panel.card == "not-allowed"
    assert "Ledningsgruppen" not in panel.text
    browser.shot("not-allowed")


def test_who_says_no_to_google_sees_what_is_missing(served: Served, browser: Browser) -> None:
    panel = Panel.at(browser, served.root, consent="account")
    panel.press("Ge åtkomst")
    panel.press("Avbryt")
    assert panel.card == "grant"


def test_the_english_read_english(served: Served, browser: Browser) -> None:
    panel = Panel.at(browser, served.root, lang="en", consent="all", person="member")
    browser.shot("en-home")
    panel.tap(PLAN)
    browser.shot("en-task")
    panel.press("Register")
    assert panel.told == "Saved: LG 2026-01-13 § 1:2"
    panel.press("Register the document")
    browser.shot("en-registered")
    panel.press("To the document")
    panel.press("More options")
    panel.press("Settings")
    assert "member@example.org" in panel.text
    browser.shot("en-settings")
    assert served.tabs()[:2] == ["Uppgifter", "Beslut"]


def test_what_is_chosen_opens_the_document_anew(served: Served, browser: Browser) -> None:
    panel = Panel.at(browser, served.root, consent="all")
    panel.select("person", "En utanför gruppen")
    assert panel.card == "not-allowed"
    panel.select("person", "Sekreteraren")
    panel.select("language", "English")
    panel.settle()
    assert "Register the document" in panel.text


def test_markup_in_notes_is_text_everywhere(tmp_path: Path, browser: Browser) -> None:
    words = '<img src=x onerror="document.title=1"><b>Bo</b> &amp; =1+1'
    notes = tmp_path / "<i>LG<i> 2026-01-13.md"
    notes.write_text(f"# LG 2026-01-13\n\n- [ ] `{words}`\n", "utf-8")
    with previewing(notes) as served:
        panel = Panel.at(browser, served.root, consent="all")
        assert words in browser.find("#paper").text
        panel.tap("onerror")
        panel.press("Registrera")
        assert browser.every("#card img, #paper img, #card .row b") == []
        assert browser.driver.title != "1"


def test_the_next_agenda_is_looked_at_for_a_day_and_back(panel: Panel, browser: Browser) -> None:
    panel.press("Registrera dokumentet")
    panel.press("Till dokumentet")
    panel.press("Nästa dagordning")
    assert panel.card == "agenda"
    assert "när nästa möte är: välj dagen" in panel.text
    panel.pick("day", DAY)
    panel.press("Visa")
    assert "Ledningsgruppen 2026-02-09" in panel.text
    assert "1. Läget" not in panel.text
    browser.shot("9-agenda")
    panel.press("Till dokumentet")
    assert panel.card == "home"
