"""A drafted agenda in each format, the same in all of them."""

import io
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from markdown_it import MarkdownIt

from lgnotes.adapters.folder import FolderSource
from lgnotes.adapters.memory import MemoryRegister
from lgnotes.app import read_files
from lgnotes.export.agenda import as_docx, as_markdown, parts, requests, title
from lgnotes.extract import extract
from lgnotes.lint import lint
from lgnotes.model import Notes
from lgnotes.readers import can_read, read
from lgnotes.register.agenda import Agenda, Owned, Point, Slot, draft
from lgnotes.register.entry import RegisterState
from lgnotes.service import Services, sync
from lgnotes.texts import LANGUAGES, Language
from tests.addon.shared import NOW, understand
from tests.conftest import Golden
from tests.register.test_agenda import DAY, LAST, entry

NOTES = Path(__file__).parents[2] / "examples" / "notes"
AUGUST = date(2026, 8, 25)
EVIL = "=1+1 <b>*fet*</b> [länk](https://ond.example) # | `x` \u202e\x1b[31m & 1. x"


@cache
def school_year() -> RegisterState:
    """Return a register of the example notes."""
    register = MemoryRegister()
    services = Services(
        source=FolderSource(NOTES, can_read), register=register, understand=understand, manner="1"
    )
    sync(services, now=NOW)
    return register.state


@cache
def documents() -> tuple[Notes, ...]:
    return tuple(found for _, found in read_files([NOTES]) if isinstance(found, Notes))


@cache
def august(*, with_notes: bool = True) -> Agenda:
    given = documents() if with_notes else ()
    return draft(school_year(), day=AUGUST, today=date(2026, 8, 17), notes=given)


def read_again(content: bytes, name: str) -> Notes:
    return extract(read(content, name=name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_agenda_after_the_school_year_reads_as_it_should(
    golden: Golden, language: Language
) -> None:
    golden(f"agenda-{language}.md", as_markdown(august(), language))


def test_from_the_register_alone_only_points_that_gave_something_are_known() -> None:
    headings = [slot.heading for slot in august(with_notes=False).slots]
    assert headings == ["Uppföljning", "Mål för läsåret 2026/27", "Kort information", "Övrigt", ""]
    assert [slot.heading for slot in august().slots][-1] == "Nästa möte"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_open_task_stands_in_the_text_once(language: Language) -> None:
    text = as_markdown(august(), language)
    open_tasks = [e for e in school_year().entries.values() if e.kind == "task" and e.is_open]
    for task in open_tasks:
        ref = re.escape(task.ref).replace("\\ ", " ")
        assert len(re.findall(rf"{ref}\)", text)) == 1, task.ref


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("agenda.md", as_markdown(august(), "sv").encode()),
        ("agenda.docx", as_docx(august(), "sv")),
        ("agenda.docx", as_docx(august(), "en")),
    ],
    ids=["markdown", "docx-sv", "docx-en"],
)
def test_read_as_notes_it_is_that_meeting_with_its_points_and_nothing_old_is_news(
    name: str, content: bytes
) -> None:
    """Notes are written into the agenda, and lie in the folder then."""
    (meeting,) = read_again(content, name).meetings
    assert (meeting.body, meeting.date.value) == ("Ledningsgruppen", AUGUST)
    points = [slot.heading for slot in august().slots if slot.heading]
    assert [item.heading for item in meeting.items][: len(points)] == points
    assert (meeting.tasks, meeting.decisions, meeting.events) == ((), (), ())
    assert meeting.near_misses == ()


def test_what_is_written_into_it_is_read() -> None:
    text = as_markdown(august(), "sv").replace(
        "## 3.", "Anna Berg bokar salen senast 2026-09-01.\n\n## 3.", 1
    )
    (meeting,) = read_again(text.encode(), "LG.md").meetings
    assert [(task.owners, task.due) for task in meeting.tasks] == [
        (("Anna Berg",), date(2026, 9, 1))
    ]


def test_the_linter_has_nothing_to_say_of_what_is_old() -> None:
    document = read(as_markdown(august(), "sv").encode(), name="LG.md")
    assert [remark.rule for remark in lint(document, extract(document))] == ["no-attendees"]


def test_the_word_file_has_the_same_paragraphs_and_prints_on_a4() -> None:
    made = docx.Document(io.BytesIO(as_docx(august(), "sv")))
    told = [part.text for part in parts(august(), "sv")]
    assert [paragraph.text for paragraph in made.paragraphs] == told
    page = made.sections[0]
    assert page.page_width
    assert (round(page.page_width.cm, 1), page.page_height and round(page.page_height.cm, 1)) == (
        21.0,
        29.7,
    )
    assert made.core_properties.title == "Ledningsgruppen 2026-08-25"
    assert made.core_properties.author == ""


def evil() -> Agenda:
    """Return an agenda of which every text is written by somebody who means harm."""
    task = entry("1", text=EVIL, owners=(EVIL,), ref=EVIL)
    point = Point(heading=EVIL, said=EVIL, meeting=LAST)
    return Agenda(
        group=EVIL,
        day=DAY,
        slots=(Slot(number="1.", role="review"), Slot(heading=EVIL, carried=point)),
        decisions=(entry("2", text=EVIL, kind="decision"),),
        tasks={"undated": (Owned(owners=(EVIL,), tasks=(task,)),)},
    )


def test_nothing_in_the_notes_is_markup_in_markdown() -> None:
    text = as_markdown(evil(), "sv")
    shown = MarkdownIt().render(text)
    for tag in ("<a ", "<b>", "<code>", "<ol>", "<table>", "<img"):
        assert tag not in shown
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert shown.count("<h1>") == 1


@pytest.mark.parametrize("text", ["1. ett", "2) två", "- tre", "+ fyra", "= fem", "# sex", "> sju"])
def test_a_paragraph_opens_no_list_and_no_heading(text: str) -> None:
    point = Point(heading="Skåp", said=text)
    agenda = Agenda(group="LG", day=DAY, slots=(Slot(heading="Skåp", carried=point),))
    shown = MarkdownIt().render(as_markdown(agenda, "sv"))
    assert f"<p>{text.replace('>', '&gt;')}</p>" in shown


def test_evil_text_stands_in_word_as_it_is_without_what_xml_cannot_hold() -> None:
    made = docx.Document(io.BytesIO(as_docx(evil(), "sv")))
    assert "=1+1 <b>*fet*</b> [länk](https://ond.example) # | `x` & 1. x 2026-06-16" in {
        paragraph.text for paragraph in made.paragraphs
    }


def flat(asked: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [one[kind] for one in asked if kind in one]


def test_the_requests_put_in_plain_text_first_and_make_lists_from_the_last() -> None:
    asked: list[dict[str, Any]] = requests(august(), "sv")
    assert [*asked[0]] == ["insertText"]
    assert {key for one in asked for key in one} == {
        *("insertText", "updateParagraphStyle", "updateTextStyle", "createParagraphBullets")
    }
    starts = [one["range"]["startIndex"] for one in flat(asked, "createParagraphBullets")]
    assert starts == sorted(starts, reverse=True)
    assert [*asked[-1]] == ["createParagraphBullets"]


def test_places_are_counted_as_google_counts_them() -> None:
    agenda = Agenda(group="👩‍👧 LG", day=DAY, slots=(Slot(number="1.", heading="Skåp"),))
    asked: list[dict[str, Any]] = requests(agenda, "sv")
    first, second, third = (one["range"] for one in flat(asked, "updateParagraphStyle"))
    assert (first["startIndex"], first["endIndex"]) == (1, 1 + len("xx-xx LG 2026-06-16\n"))
    assert second["startIndex"] == first["endIndex"]
    assert third["startIndex"] == second["endIndex"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_of_an_unknown_group_has_a_name(language: Language) -> None:
    agenda = draft(RegisterState(), day=DAY, today=DAY)
    assert (
        title(agenda, language) == {"sv": "Möte 2026-06-16", "en": "Meeting 2026-06-16"}[language]
    )
    told = as_markdown(agenda, language)
    assert {"sv": "Inga öppna uppgifter.", "en": "No open tasks."}[language] in told
