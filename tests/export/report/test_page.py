"""The page as it is written: its words, its structure, and what it is safe from."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree as ET

import attrs
import pytest

from lgnotes.export.report import Register, report_page
from lgnotes.register.course import Course, course
from lgnotes.register.figures import Period
from lgnotes.register.life import lives
from tests.conftest import Golden
from tests.export.report.school import TODAY, school
from tests.export.report.small import COURSES, EMPTY, PERIOD, SMALL

SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
VOID = {"meta", "link", "input"}


def page(register: Register = SMALL, language: str = "sv") -> str:
    return report_page(register, PERIOD, language)


def whole_school(entries: int) -> Register:
    made = school(entries=entries)
    courses = [course(life, None) for life in lives(made.state, made.lines)]
    return Register(name="Ledningsgruppen", courses=courses, documents=tuple(made.documents))


def without_drawings(text: str) -> str:
    """Return the page with the words of its pictures only: how they lie is matplotlib's."""
    text = re.sub(r"(?<=<style>).*?(?=</style>)", "…", text, flags=re.DOTALL)
    text = re.sub(r"(?<=<script>).*?(?=</script>)", "…", text, flags=re.DOTALL)
    text = re.sub(r"sha256-[\w+/=]*", "sha256-…", text)
    return SVG.sub(lambda found: f"\n[{' | '.join(words_of(found[0]))}]\n", text)


def words_of(drawing: str) -> list[str]:
    return [text for text in ET.fromstring(drawing).itertext() if text.strip()]  # noqa: S314


class Outline(HTMLParser):
    """The elements of a page: all are closed in their order, and all ids are different."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def every(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag in tags]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_reads_as_it_should(golden: Golden, language: str) -> None:
    golden(f"small-{language}.html", without_drawings(page(language=language)))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_empty_register_has_a_page_that_says_so(golden: Golden, language: str) -> None:
    golden(f"empty-{language}.html", without_drawings(page(EMPTY, language)))


def test_the_same_register_on_the_same_day_gives_the_same_page() -> None:
    assert page() == page()


@pytest.mark.parametrize("register", [SMALL, EMPTY], ids=["small", "empty"])
def test_headings_are_in_order_and_every_reference_leads_somewhere(register: Register) -> None:
    outline = Outline(page(register))
    levels = [int(tag[1]) for tag, _ in outline.found if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [attributes["id"] for _, attributes in outline.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in outline.found:
        named = [attributes.get("for"), *(attributes.get("aria-labelledby") or "").split()]
        assert {name for name in named if name} <= set(ids)
        href = attributes.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids


def test_every_picture_has_a_title_a_text_and_a_table() -> None:
    outline = Outline(page())
    drawings = outline.every("svg")
    assert len(drawings) == 8
    assert all(one["role"] == "img" and one["aria-labelledby"] for one in drawings)
    assert len(outline.every("figure")) == len(outline.every("details")) == 4
    assert all(head["scope"] in ("col", "row") for head in outline.every("th"))


def test_the_page_can_fetch_nothing_and_run_nothing_but_its_own() -> None:
    text = page()
    policy = Outline(text).every("meta")[1]["content"] or ""
    assert policy.startswith("default-src 'none'; img-src data:;")
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    outside = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    assert not re.search(r"\s(style|on\w+|src|srcset)=", outside)
    addresses = re.findall(r'="(https?:[^"]*)"', outside)
    assert {*addresses} == {
        "http://www.w3.org/2000/svg",
        "https://drive.google.com/open?id=1FebxYz",
    }


def test_comments_are_the_groups_own() -> None:
    assert "Hemligt" not in page()


WORDS = {
    "markup": ("</td><script>alert(1)</script><img src=x onerror=alert(1)>", "&lt;script&gt;"),
    "an entity": ("&lt;b&gt; & \"x\" 'y'", "&amp;lt;b&amp;gt;"),
    "a template": ("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }}"),
    "a formula of the drawing library": (r"$\frac{1}{2}$ $", r"$\frac{1}{2}$"),
    "another direction": ("\u202eegnällkab\u202c א ب", "egnällkab א ب"),
    "controls": ("a\x00b\x1b[31mc\ud800", "abc"),
    "one endless word": ("x" * 500, "x" * 500),
    "other letters": ("会议 🎉 ॐ", "会议 🎉"),
}


@pytest.mark.parametrize("what", WORDS)
def test_what_notes_say_is_text_and_nothing_else(what: str) -> None:
    given, shown = WORDS[what]
    hostile = tuple(saying(one, given) for one in COURSES)
    text = page(attrs.evolve(SMALL, name=given, courses=hostile))
    assert shown in text
    text.encode()
    outline = Outline(text)
    assert len(outline.every("script")) == 1
    assert outline.every("img", "b", "iframe") == []
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e]", text)


def saying(given: Course, words: str) -> Course:
    changed = attrs.evolve(given.entry, text=words, ref=words, item=words, owners=(words,))
    return attrs.evolve(given, entry=changed)


def test_a_year_of_500_entries_is_no_large_page() -> None:
    period = Period(since=PERIOD.since.replace(year=2025, month=3), today=TODAY)
    text = report_page(whole_school(500), period, "sv")
    assert len(text.encode()) < 600_000
    assert len(Outline(text).every("tr")) > 500
