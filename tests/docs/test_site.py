"""The site as it is built: whole, at home on this machine alone, and fit for any screen."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from docsite import api, commands, errors
from docsite.__main__ import build
from lgnotes.cli.overview import COMMANDS
from lgnotes.texts import LANGUAGES
from tests.testing.browser import Browser, browsing, pictures

Page = etree._ElementTree
SCREENS = {"desktop": 1280, "phone": 390}
LOOKED_AT = (
    *("index", "tutorial", "how-to/sheet", "addon/index", "reference/commands"),
    *("reference/errors", "reference/python", "reference/json", "configuration"),
    *("explanation/merging", "sv/sekreteraren", "sv/vem-andrar-vad"),
)
FETCHED = "return performance.getEntriesByType('resource').map(entry => entry.name)"
COPIED = """
  arguments[0].setAttribute("data-md-copying", "")
  const text = arguments[0].innerText
  arguments[0].removeAttribute("data-md-copying")
  return text
"""
SEARCHED = """
  const hosts = [...document.querySelectorAll("*")].filter(element => element.shadowRoot)
  return hosts.map(host => host.shadowRoot.textContent).join(" ")
"""
SCROLLS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site where any access to a network would go to nobody."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            patch.setenv(name, "http://127.0.0.1:9")
        return build(tmp_path_factory.mktemp("docs"))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(pictures(tmp_path_factory), "en") as opened:
        yield opened


def test_every_link_leads_somewhere_on_the_site(site: Path) -> None:
    pages = {path: html.parse(path) for path in site.rglob("*.html")}
    for path in set(pages) - {site / "404.html"}:
        for address in addresses(pages[path]):
            asked = urlsplit(address)
            if asked.scheme or asked.netloc:
                continue
            target = path.parent / unquote(asked.path) if asked.path else path
            assert target.resolve().is_file(), f"{path.name}: {address}"
            if asked.fragment and (page := pages.get(target.resolve())):
                assert unquote(asked.fragment) in places(page), f"{path.name}: {address}"


def test_no_page_asks_for_anything_from_elsewhere(site: Path) -> None:
    fetched = re.compile(r"<(?:script|img|iframe|link)\b[^>]+(?:src|href)=\"?https?://")
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        text = path.read_text("utf-8")
        assert not fetched.search(text), path
        assert "@import" not in text


def addresses(page: Page) -> list[str]:
    """Return what *page* links to and shows."""
    elements = page.getroot().iter("a", "img", "link", "script")
    return [x for element in elements for x in (element.get("href"), element.get("src")) if x]


def places(page: Page) -> set[str | None]:
    """Return where on *page* a link may lead."""
    return {element.get("id") for element in page.getroot().iter()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_commands_has_every_command(language: str) -> None:
    page = commands.page(language)
    assert all(f"\n## lgnotes {name}\n" in page for name in COMMANDS)
    assert "\n### lgnotes auth login\n" in page


def test_the_page_of_errors_has_every_exit_code() -> None:
    assert re.findall(r"^\| (\d) \|", errors.page(), re.MULTILINE) == list("012345")


def test_the_page_of_the_library_has_every_public_name(site: Path) -> None:
    import lgnotes

    shown = (site / "reference" / "python.html").read_text("utf-8")
    for name in lgnotes.__all__:
        assert f'"lgnotes.{name}"' in api.page()
        assert name in shown


def test_light_and_dark_follow_the_computer_until_a_reader_chooses(
    site: Path, browser: Browser
) -> None:
    scheme = "return document.body.getAttribute('data-md-color-scheme')"
    browser.size(SCREENS["desktop"])
    for wanted, name in (("dark", "slate"), ("light", "default")):
        feature = {"name": "prefers-color-scheme", "value": wanted}
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        browser.open((site / "index.html").as_uri())
        browser.until(lambda name=name: browser.run(scheme) == name)  # type: ignore[misc]
    for name in ("default", "slate"):
        browser.find("form[data-md-component=palette] label:not([hidden])").click()
        browser.until(lambda name=name: browser.run(scheme) == name)  # type: ignore[misc]
    browser.driver.delete_all_cookies()
    browser.run("localStorage.clear()")


def test_the_search_finds_a_command_where_pages_are_opened_from_a_folder(
    site: Path, browser: Browser
) -> None:
    browser.size(SCREENS["desktop"])
    browser.open((site / "index.html").as_uri())
    browser.find(".md-search__button").click()
    browser.until(lambda: browser.run("return document.activeElement !== document.body"))
    browser.driver.switch_to.active_element.send_keys("restore")
    browser.until(lambda: "Återför en rad" in str(browser.run(SEARCHED)))


def test_what_is_copied_of_a_console_is_what_one_types(site: Path, browser: Browser) -> None:
    browser.open((site / "index.html").as_uri())
    copied = browser.run(COPIED, browser.find(".highlight code"))
    assert str(copied).strip() == 'lgnotes parse "examples/notes/LG 2025-09-02.txt"'


@pytest.mark.parametrize("screen", SCREENS)
def test_a_page_fits_its_screen_and_complains_of_nothing(
    site: Path, browser: Browser, screen: str
) -> None:
    browser.size(SCREENS[screen])
    for page in LOOKED_AT:
        browser.open((site / f"{page}.html").as_uri())
        browser.find("h1")
        assert browser.run(SCROLLS) == 0, page
        fetched = browser.run(FETCHED)
        assert isinstance(fetched, list)
        assert all(str(address).startswith("file:") for address in fetched), page
        browser.shot(f"docs-{page.replace('/', '-')}-{screen}")
    assert browser.complaints() == []
