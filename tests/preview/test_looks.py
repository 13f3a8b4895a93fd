"""How the preview draws a card: every widget, every width, both themes, and what it cannot."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from lgnotes.preview import Stage
from lgnotes.testing.host import Reply
from tests.preview.gallery import card
from tests.preview.office import PLAN, Served
from tests.preview.panel import Panel
from tests.testing.browser import Browser

CONTRAST = 4.5
"""WCAG's least contrast for text of this size."""

MEASURE = (Path(__file__).parent / "contrast.js").read_text("utf-8")


GALLERY = json.loads((Path(__file__).parent / "gallery.json").read_text("utf-8"))
"""A card with every widget that is drawn."""


class Answering:
    """An add-on that answers one thing, and keeps what it was asked."""

    def __init__(self) -> None:
        self.answer: Any = {}
        self.status = 200
        self.asked: list[Any] = []
        self.may_go = Event()
        self.may_go.set()

    def __call__(self, address: str, headers: object, body: bytes) -> Reply:
        self.asked.append(json.loads(body))
        self.may_go.wait(20)
        content = (
            self.answer if isinstance(self.answer, bytes) else json.dumps(self.answer).encode()
        )
        return Reply(status=self.status, headers={}, content=content)

    def show(self, card: Any) -> None:
        self.answer = {"action": {"navigations": [{"pushCard": card}]}}


@pytest.fixture
def addon(monkeypatch: pytest.MonkeyPatch) -> Answering:
    answering = Answering()
    monkeypatch.setattr(Stage, "send", answering)
    return answering


@pytest.fixture(autouse=True)
def _nothing_is_complained_of(browser: Browser) -> Iterator[None]:
    browser.size(1280)
    yield
    assert browser.complaints() == []
    browser.open("about:blank")


def problems(browser: Browser) -> list[str]:
    return [one.text for one in browser.every("#problems li")]


def test_every_widget_is_drawn(served: Served, browser: Browser, addon: Answering) -> None:
    addon.show(GALLERY)
    browser.size(1280, 1900)
    panel = Panel.at(browser, served.root, width="360")
    browser.shot("gallery")
    assert problems(browser) == []
    assert "vänster" in panel.text
    assert panel.named("#card a", "register").get_attribute("href") == f"{served.root}#sheet"
    assert not panel.named("#card button", "Av").is_enabled()


def test_a_form_is_told_with_every_click(
    served: Served, browser: Browser, addon: Answering
) -> None:
    addon.show(GALLERY)
    panel = Panel.at(browser, served.root)
    panel.write("line", "nya ord")
    panel.add("several", "val 3")
    panel.add("several", "val 1")
    browser.find("#card [type=radio][value='3']").click()
    panel.press("Spara")
    sent = addon.asked[-1]["commonEventObject"]["formInputs"]
    strings = {
        name: value["stringInputs"]["value"] for name, value in sent.items() if name != "day"
    }
    assert strings == {
        "line": ["nya ord"], "boxes": ["2"], "radio": ["3"], "switches": ["2"], "menu": ["2"],
        "several": ["2", "3"], "power": ["on"],
    }  # fmt: skip
    assert sent["day"] == {"dateInput": {"msSinceEpoch": "1770595200000"}}


def test_while_the_add_on_answers_nothing_can_be_clicked_on(
    served: Served, browser: Browser, addon: Answering
) -> None:
    addon.show(GALLERY)
    panel = Panel.at(browser, served.root)
    addon.may_go.clear()
    browser.find("#panel footer button").click()
    assert browser.find("#loading").is_displayed()
    assert browser.run("return [...document.querySelectorAll('#card, footer')].every(x => x.inert)")
    browser.shot("loading")
    addon.may_go.set()
    panel.settle()
    assert not browser.find("#loading").is_displayed()


def test_another_document_is_opened_without_waiting_for_the_one_before(
    served: Served, browser: Browser, addon: Answering
) -> None:
    addon.show(card({"textParagraph": {"text": "först"}}))
    panel = Panel.at(browser, served.root)
    addon.may_go.clear()
    person = Select(browser.find("[name=person]"))
    person.select_by_value("member")
    browser.until(lambda: len(addon.asked) == 2)
    addon.show(card({"textParagraph": {"text": "sist"}}))
    person.select_by_value("secretary")
    browser.until(lambda: len(addon.asked) == 3)
    addon.may_go.set()
    panel.settle()
    assert "sist" in panel.text
    assert (
        addon.asked[-1]["authorizationEventObject"] != addon.asked[-2]["authorizationEventObject"]
    )


WRONG = {
    "what only Chat shows": (
        card({"textInput": {"name": "a", "label": "A", "placeholderText": "x"}}),
        "placeholderText: only Google Chat shows it",
    ),
    "what the preview cannot show": (
        card({"image": {"imageUrl": "https://example.org/a.png"}}),
        "image: förhandsvisningen kan inte visa det",
    ),
    "a field that the preview cannot show": (
        card({"textInput": {"name": "a", "label": "A", "validation": {"characterLimit": 3}}}),
        "textInput.validation: förhandsvisningen kan inte visa det",
    ),
    "markup that Google does not read": (
        card({"textParagraph": {"text": "<h1 onclick='x'>Stort</h1>"}}),
        "<h1>: Google läser inte den märkningen",
    ),
    "a link that is none": (
        card({"textParagraph": {"text": '<a href="javascript:alert(1)">x</a>'}}),
        'href="javascript:alert(1)": Google läser inte',
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_what_google_would_not_show_is_told(
    served: Served, browser: Browser, addon: Answering, what: str
) -> None:
    shown, words = WRONG[what]
    addon.show(shown)
    Panel.at(browser, served.root)
    assert any(words in problem for problem in problems(browser)), problems(browser)
    assert browser.every("#card h1, #card [onclick], #card a[href^=javascript]") == []


@pytest.mark.parametrize(
    ("status", "answer", "words"), [(500, b"", "HTTP 500"), (200, b"no", "An answer is one of")]
)
def test_an_answer_that_is_none_is_told(
    served: Served, browser: Browser, addon: Answering, status: int, answer: bytes, words: str
) -> None:
    addon.status, addon.answer = status, answer
    Panel.at(browser, served.root)
    assert words in problems(browser)[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["gallery", "home", "find"])
def test_everything_can_be_read_in_both_themes(
    served: Served, browser: Browser, request: pytest.FixtureRequest, name: str, theme: str
) -> None:
    if name == "gallery":
        request.getfixturevalue("addon").show(GALLERY)
    panel = Panel.at(browser, served.root, theme=theme, consent="all")
    if name == "find":
        panel.tap(PLAN)
    browser.shot(f"{theme}-{name}")
    assert browser.run(MEASURE, CONTRAST) == []


@pytest.mark.parametrize("width", [400, 700, 1000])
def test_the_page_fits(served: Served, browser: Browser, width: int) -> None:
    browser.size(width)
    panel = Panel.at(browser, served.root, consent="all")
    browser.shot(f"home-{width}")
    panel.tap(PLAN)
    browser.shot(f"task-{width}")
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert browser.run("return document.getElementById('card').scrollWidth <= panel.clientWidth")


def test_everything_to_press_has_a_name(served: Served, browser: Browser, addon: Answering) -> None:
    addon.show(GALLERY)
    Panel.at(browser, served.root)
    pressed = browser.every("button, a, select, input, textarea, summary, fieldset, aside, section")
    named = [one for one in pressed if one.is_displayed() and one.tag_name != "section"]
    assert [one.get_attribute("outerHTML") for one in named if not one.accessible_name] == []


def test_the_panel_is_worked_from_the_keyboard(served: Served, browser: Browser) -> None:
    panel = Panel.at(browser, served.root, consent="all")
    panel.row(PLAN).send_keys(Keys.ENTER)
    panel.settle()
    assert browser.driver.switch_to.active_element.text == "Uppgift"
    order = []
    for _ in range(6):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        order.append(browser.driver.switch_to.active_element.accessible_name)
    assert order[:4] == ["Uppgift", "Ansvarig", "Någon annan", "Senast"]
    several = panel.several("owners")
    several.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    assert panel.chosen("owners") == ["Bo Ek"]
    several.send_keys(Keys.BACKSPACE, Keys.ARROW_DOWN, Keys.ESCAPE)
    assert panel.chosen("owners") == []
    browser.find("#panel summary").send_keys(Keys.ENTER)
    browser.find("#refresh").send_keys(Keys.ESCAPE)
    assert browser.driver.switch_to.active_element.accessible_name == "Fler val"
    assert not browser.find("#refresh").is_displayed()
