"""A real browser, headless: Chromium, driven by the driver that comes with it.

Pictures go to the folder in LGNOTES_SCREENSHOTS, else to the tests' own.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import attrs
import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

MISSING = (
    "There is no Chromium with its driver on this machine: install them"
    " (Debian: apt install chromium chromium-driver) to have the page tried in a browser."
)
_WORDS = (
    *("headless=new", "no-sandbox", "disable-dev-shm-usage", "no-first-run", "no-proxy-server"),
    *("disable-background-networking", "disable-component-update", "disable-sync"),
    "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing beyond loopback
)
SECONDS = 20

Found = TypeVar("Found")


@attrs.frozen
class Browser:
    """A browser at one page."""

    driver: webdriver.Chrome
    shots: Path

    def open(self, address: str) -> None:
        self.driver.get("about:blank")  # another place behind # alone would load nothing
        self.driver.get(address)

    def find(self, selector: str) -> WebElement:
        """Return the element, once it is there."""
        return self.until(lambda: self.every(selector))[0]

    def every(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def until(self, look: Callable[[], Found]) -> Found:
        """Return what *look* finds, once it finds something."""
        wait = WebDriverWait(self.driver, SECONDS, poll_frequency=0.05)
        return wait.until(lambda _: look())

    def shows(self, selector: str, text: str) -> None:
        """Wait for an element to have *text*."""
        self.until(
            lambda: (
                text
                in str(self.run("return document.querySelector(arguments[0])?.innerText", selector))
            )
        )

    def run(self, script: str, *given: object) -> object:
        found: object = self.driver.execute_script(script, *given)
        return found

    def size(self, width: int, height: int = 900) -> None:
        """Be a screen of so many pixels, a telephone where it is narrow."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def shot(self, name: str) -> None:
        """Keep what is seen."""
        assert self.driver.save_screenshot(str(self.shots / f"{name}.png"))

    def complaints(self) -> list[str]:
        """Return what the console says."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]


def pictures(factory: pytest.TempPathFactory) -> Path:
    """Return the folder for pictures, made where it is not there."""
    named = os.environ.get("LGNOTES_SCREENSHOTS")
    folder = Path(named) if named else factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def browsing(shots: Path, language: str = "sv") -> Iterator[Browser]:
    """Open a browser; without one the test is skipped, but never where CI is set."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    chromedriver = shutil.which("chromedriver")
    if not (chromium and chromedriver):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("no_proxy", "NO_PROXY"):
            patch.setenv(name, "127.0.0.1,localhost")
        driver = webdriver.Chrome(_options(chromium, language), Service(chromedriver))
        try:
            yield Browser(driver, shots)
        finally:
            driver.quit()


def _options(chromium: str, language: str) -> webdriver.ChromeOptions:
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for word in _WORDS:
        options.add_argument(f"--{word}")
    options.add_experimental_option("prefs", {"intl.accept_languages": language})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return options
