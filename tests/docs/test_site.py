"""The site as it is built: whole, at home on this machine alone, and fit for any screen."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from docsite import api, commands, errors
from docsite.__main__ import build
from lgnotes.cli.overview import COMMANDS
from lgnotes.texts import LANGUAGES
from tests.testing.browser import Browser, browsing, pictures

SCREENS = {"desktop": 1280, "phone": 390}
LOOKED_AT = (
    *("index", "tutorial", "how-to/sheet", "addon/index", "reference/commands"),
    *("reference/errors", "reference/python", "reference/json", "configuration"),
    *("explanation/merging", "sv/sekreteraren", "sv/vem-andrar-vad"),
)
FETCHED = "return performance.getEntriesByType('resource').map(entry => entry.name)"
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
    pages = {path: html.fromstring(path.read_bytes()) for path in site.rglob("*.html")}
    places = {path: {*tree.xpath("//@id"), *tree.xpath("//a/@name")} for path, tree in pages.items()}
    for path in set(pages) - {site / "404.html"}:
        for address in pages[path].xpath("//a/@href | //img/@src | //link/@href | //script/@src"):
            asked = urlsplit(address)
            if asked.scheme or asked.netloc:
                continue
            target = Path(os.path.normpath(path.parent / unquote(asked.path))) if asked.path else path
            assert target.is_file(), f"{path.name}: {address}"
            if asked.fragment and target in places:
                assert unquote(asked.fragment) in places[target] | {"__skip"}, f"{path.name}: {address}"


def test_no_page_asks_for_anything_from_elsewhere(site: Path) -> None:
    fetched = re.compile(
        rb"""<(?:script|img|iframe|link(?![^>]*rel="?(?:canonical|icon-none)))[^>]+(?:src|href)="?https?://"""
    )
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        assert not fetched.search(path.read_bytes()), path
        assert b"@import" not in path.read_bytes()


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
