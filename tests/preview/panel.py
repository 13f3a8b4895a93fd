"""The panel on the page, as a person uses it."""

from datetime import date
from urllib.parse import urlencode

import attrs
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select

from tests.testing.browser import Browser


@attrs.frozen
class Panel:
    browser: Browser

    @classmethod
    def at(cls, browser: Browser, root: str, *, lang: str = "sv", **chosen: str) -> "Panel":
        """Open the page, with what is *chosen* on it."""
        browser.open(f"{root}preview?lang={lang}#{urlencode(chosen)}")
        panel = cls(browser)
        panel.settle()
        return panel

    @property
    def card(self) -> str:
        """The name of the card that is seen."""
        return str(self.browser.find("#card").get_attribute("data-card"))

    @property
    def text(self) -> str:
        return self.browser.find("#panel").text

    @property
    def told(self) -> str:
        return self.browser.find("#told").text

    def settle(self) -> None:
        """Wait until the add-on has answered, and the document is read again."""
        script = "return panel.ariaBusy === 'false' && paper.ariaBusy === 'false'"
        self.browser.until(lambda: self.browser.run(script))

    def press(self, words: str) -> None:
        """Press the button of the panel, or of what Google asks, that says *words*."""
        found = self.named("#panel button, #panel summary, dialog[open] button", words)
        found.click()
        self.settle()

    def tap(self, words: str) -> None:
        """Tap the row that has *words*."""
        row = self.row(words)
        self.browser.run("arguments[0].scrollIntoView({ block: 'center' })", row)
        row.click()
        self.settle()

    def row(self, words: str) -> WebElement:
        return next(row for row in self.browser.every("#card .tapped") if words in row.text)

    def named(self, selector: str, words: str) -> WebElement:
        found = [one for one in self.browser.every(selector) if one.accessible_name == words]
        assert len(found) == 1, (
            words,
            [one.accessible_name for one in self.browser.every(selector)],
        )
        return found[0]

    def field(self, name: str) -> WebElement:
        return self.browser.find(f"#card [name='{name}']")

    def write(self, name: str, words: str) -> None:
        """Write *words* instead of what stands in a field."""
        self.field(name).clear()
        self.field(name).send_keys(words)

    def pick(self, name: str, day: date) -> None:
        """Pick a day; how one is typed depends on the machine."""
        script = "arguments[0].value = arguments[1]"
        self.browser.run(script, self.field(name), day.isoformat())

    def choose(self, name: str, text: str) -> None:
        Select(self.field(name)).select_by_visible_text(text)

    def add(self, name: str, words: str) -> None:
        """Choose one of several by the first letters."""
        self.several(name).send_keys(words, Keys.ENTER)

    def several(self, name: str) -> WebElement:
        return self.browser.find(f"#card [data-field='{name}'] input")

    def chosen(self, name: str) -> list[str]:
        return [one.text for one in self.browser.every(f"[data-field='{name}'] .chosen span")]

    def select(self, name: str, text: str) -> None:
        """Choose something above the panel."""
        Select(self.browser.find(f"#choices [name='{name}']")).select_by_visible_text(text)
        self.settle()

    def lines(self, how: str) -> list[str]:
        """Return the lines of the document that are *pointed* at or *opened*."""
        return [line.text for line in self.browser.every(f"#paper .{how}")]
