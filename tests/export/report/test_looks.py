"""The page in a browser: it stands alone, can be read everywhere, and searches."""

import base64
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pypdfium2
import pytest
from selenium.webdriver.common.keys import Keys

from lgnotes.export.report import report_page
from lgnotes.register.figures import Period
from tests.export.report.school import FIRST, TODAY
from tests.export.report.small import PERIOD, SMALL
from tests.export.report.test_page import saying, whole_school
from tests.testing.browser import Browser

CONTRAST = 4.5
"""WCAG's least contrast for text of this size."""

MEASURE = (Path(__file__).parents[2] / "preview" / "contrast.js").read_text("utf-8")
FIT = """
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
const cut = [...document.querySelectorAll("td, th, p, h1, h2, h3, li, a, summary")]
  .filter((one) => one.checkVisibility() && !one.closest(".skip, .scroll, thead"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
return [wide, ...cut.map((one) => one.textContent.trim().slice(0, 60))];
"""
OUTSIDE = """
return [...document.querySelectorAll("svg")].filter((one) => one.checkVisibility())
  .flatMap((svg) => [...svg.querySelectorAll("text")].filter((text) => {
    const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1
      || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  })).map((text) => text.textContent);
"""


@cache
def the_school(language: str) -> str:
    return report_page(whole_school(150), Period(since=FIRST, today=TODAY), language)


@pytest.fixture(autouse=True)
def _nothing_is_complained_of(browser: Browser) -> Iterator[None]:
    browser.size(1200)
    yield
    assert browser.complaints() == []
    emulate(browser, "light")
    browser.open("about:blank")


def emulate(browser: Browser, theme: str, medium: str = "") -> None:
    features = [{"name": "prefers-color-scheme", "value": theme}]
    given = {"media": medium, "features": features}
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", given)


def show(browser: Browser, folder: Path, text: str) -> None:
    path = folder / "rapport.html"
    path.write_text(text, "utf-8")
    browser.open(path.as_uri())


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("size", "width"), [("desktop", 1200), ("tablet", 800), ("phone", 390)])
def test_everything_fits_and_can_be_read(
    browser: Browser, tmp_path: Path, size: str, width: int, theme: str
) -> None:
    emulate(browser, theme)
    browser.size(width)
    show(browser, tmp_path, the_school("sv"))
    for details in browser.every("details:not([open]) summary"):
        details.click()
    assert browser.run(MEASURE, CONTRAST) == []
    assert browser.run(FIT) == [0]
    assert browser.run(OUTSIDE) == []
    drawings = [one.get_attribute("class") for one in browser.every("svg") if one.is_displayed()]
    assert drawings == 4 * ["narrow" if size == "phone" else "wide"]
    for number, place in enumerate(("sums", "owners", "chains", "decisions", "meetings", "tasks")):
        browser.run("document.getElementById(arguments[0]).scrollIntoView()", place)
        browser.shot(f"report-{size}-{theme}-{number}-{place}")


def test_numbers_on_bars_can_be_read_in_both_themes(browser: Browser, tmp_path: Path) -> None:
    probe = """
    document.body.innerHTML = "<p>12</p>";
    const style = document.querySelector("p").style;
    style.color = `var(--on${arguments[0]})`;
    style.backgroundColor = `var(--age${arguments[0]})`;
    """
    for theme in ("light", "dark"):
        emulate(browser, theme)
        show(browser, tmp_path, the_school("sv"))
        for age in range(4):
            browser.run(probe, age)
            assert browser.run(MEASURE, CONTRAST) == []


def test_hostile_words_neither_run_nor_break_the_page(browser: Browser, tmp_path: Path) -> None:
    words = "<script>document.title='x'</script><img src='https://example.org/a.png'>" + "å" * 500
    courses = tuple(saying(one, words) for one in SMALL.courses)
    text = report_page(attrs.evolve(SMALL, name=words, courses=courses), PERIOD, "sv")
    for width in (1200, 390):
        browser.size(width)
        show(browser, tmp_path, text)
        assert browser.run(FIT) == [0]
        assert browser.run(OUTSIDE) == []
        browser.shot(f"report-hostile-{width}")
    assert browser.driver.title.endswith("2026-03-18")


def requests(browser: Browser) -> list[str]:
    """Return the addresses that the page asked for, besides its own."""
    found: Any = browser.run(
        "return performance.getEntriesByType('resource').map((one) => one.name)"
    )
    return [str(one) for one in found]


def test_the_page_asks_nobody_for_anything(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, the_school("sv"))
    assert requests(browser) == []


def test_no_script_but_the_pages_own_can_be_put_into_it(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, report_page(SMALL, PERIOD, "sv"))
    browser.run(
        "const it = document.createElement('script'); it.textContent = 'window.ran = 1';"
        "document.body.append(it)"
    )
    assert browser.run("return window.ran ?? null") is None
    assert "Content Security Policy" in " ".join(browser.complaints())


def shown(browser: Browser, kind: str) -> list[str]:
    rows = browser.every(f"#{kind}-table tbody tr")
    return [row.text for row in rows if row.is_displayed()]


def test_the_search_narrows_a_table_to_what_has_all_the_words(
    browser: Browser, tmp_path: Path
) -> None:
    show(browser, tmp_path, report_page(SMALL, PERIOD, "sv"))
    field = browser.find("#search-tasks")
    field.send_keys("BO ek")
    assert ["Ringa vaktmästaren" in row for row in shown(browser, "tasks")] == [True]
    browser.shows("output[for=search-tasks]", "1 av 7 visas")
    assert len(shown(browser, "decisions")) == 3
    field.clear()
    field.send_keys("finns inte")
    assert shown(browser, "tasks") == []
    field.clear()
    field.send_keys(" ")
    assert len(shown(browser, "tasks")) == 7
    browser.find("#search-decisions").send_keys("§ 6:1 verkställs")
    assert len(shown(browser, "decisions")) == 1


def test_a_reference_to_a_row_that_is_searched_away_brings_it_back(
    browser: Browser, tmp_path: Path
) -> None:
    show(browser, tmp_path, report_page(SMALL, PERIOD, "sv"))
    browser.find("#search-tasks").send_keys("krita")
    browser.find("#oldest a[href='#t2']").click()
    browser.until(lambda: len(shown(browser, "tasks")) == 7)
    assert browser.run("return document.querySelector(':target').id") == "t2"


def test_without_script_everything_is_there_but_the_search(
    browser: Browser, tmp_path: Path
) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        show(browser, tmp_path, report_page(SMALL, PERIOD, "sv"))
        assert len([one for one in browser.every("#tasks-table tbody tr") if one.text]) == 7
        assert browser.find("#search-tasks").is_displayed() is False
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_everything_has_a_name_for_a_screen_reader(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, report_page(SMALL, PERIOD, "en"))
    named = browser.every("a, input, summary, svg, nav, section, [role=region]")
    seen = [one for one in named if one.is_displayed()]
    assert [one.get_attribute("outerHTML") for one in seen if not one.accessible_name] == []
    assert browser.find("html").get_attribute("lang") == "en"
    tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})
    roles = [node.get("role", {}).get("value") for node in tree["nodes"]]
    assert roles.count("image") + roles.count("img") == 4
    assert {"main", "navigation", "searchbox", "table", "columnheader", "rowheader"} <= {*roles}


def test_the_keyboard_goes_from_the_skip_link_through_the_page(
    browser: Browser, tmp_path: Path
) -> None:
    show(browser, tmp_path, report_page(SMALL, PERIOD, "sv"))
    browser.find("body").send_keys(Keys.TAB)
    first = browser.driver.switch_to.active_element
    assert first.text == "Hoppa till innehållet"
    assert first.location["x"] >= 0
    first.send_keys(Keys.ENTER)
    browser.driver.switch_to.active_element.send_keys(Keys.TAB)
    assert browser.driver.switch_to.active_element.text == "Se vilket"


def test_it_prints_on_a4_in_ink_on_white(browser: Browser, tmp_path: Path) -> None:
    emulate(browser, "dark")
    show(browser, tmp_path, the_school("sv"))
    how = {"preferCSSPageSize": True, "printBackground": False}
    printed = browser.driver.execute_cdp_cmd("Page.printToPDF", how)["data"]
    with pypdfium2.PdfDocument(base64.b64decode(printed)) as document:
        pages = [document[number] for number in range(len(document))]
        assert {tuple(round(side) for side in page.get_size()) for page in pages} == {(595, 842)}
        assert 5 <= len(pages) <= 18
        texts = [page.get_textpage().get_text_range() for page in pages]
        for number, page in enumerate(pages[:6], start=1):
            image = page.render(scale=1.5).to_pil()
            image.save(browser.shots / f"report-print-{number}.png")
            assert image.getpixel((3, 3)) == (255, 255, 255)
    assert "Läget i siffror" in texts[0]
    assert f"2 / {len(pages)}" in texts[1]
    assert "Sök bland" not in "".join(texts)
    headed = [text for text in texts if re.match(r"\s*(\d+ / \d+\s+)?Ref\b", text)]
    assert len(headed) >= 3  # a table that goes on has its headings on every page
