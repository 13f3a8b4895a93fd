"""OpenDocument texts: what they show, and what cannot be read is named."""

from datetime import date
from typing import Any

import pytest

from lgnotes.document import Kind
from lgnotes.errors import UnreadableError
from lgnotes.readers import read
from tests.readers.office import chips, lost, odt, odt_bytes, shown, zipped


def p(content: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{content}</text:p>"


def h(content: str, level: int, more: str = "") -> str:
    return f'<text:h text:outline-level="{level}"{more}>{content}</text:h>'


def style(name: str, properties: str = "", *, family: str = "paragraph", more: str = "") -> str:
    said = f"<style:text-properties {properties}/>" if properties else ""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{said}</style:style>'


def number(level: int, form: str, more: str = 'style:num-suffix="."') -> str:
    return f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" {more}/>'


def bullet(level: int, sign: str) -> str:
    return f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}"/>'


LISTS = (
    '<text:list-style style:name="L">'
    + number(1, "1")
    + number(2, "a", 'style:num-suffix=")"')
    + number(3, "1", 'style:num-suffix="." text:display-levels="3"')
    + "</text:list-style>"
    + f'<text:list-style style:name="B">{bullet(1, "•")}{bullet(2, "☑")}</text:list-style>'
)


def items(*content: str, name: str = "L", more: str = "") -> str:
    inside = "".join(
        each if each.startswith("<text:list-") else f"<text:list-item>{each}</text:list-item>"
        for each in content
    )
    named = f' text:style-name="{name}"' if name else ""
    return f"<text:list{named}{more}>{inside}</text:list>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Möte <text:span>idag</text:span>"), ["Möte idag"]),
        (p("a<text:tab/>b"), ["a | b"]),
        (p("a<text:s text:c='3'/>b"), ["a b"]),
        (p("a<text:line-break/>b"), ["a", "b"]),
        (p("a\n   b"), ["a b"]),
        (h("Budget", 2), ["#2 Budget"]),
        (p("Protokoll", "Title"), ["#1 Protokoll"]),
        (p("Punkt", "Heading_20_3"), ["#3 Punkt"]),
        (p("1. Budget"), ["1. Budget"]),
        (p("<text:page-number>3</text:page-number>"), ["3"]),
        (f"<text:section>{p('a')}</text:section>", ["a"]),
        (p("☒ Boka"), ["[x] Boka"]),
        (
            "<text:table-of-content><text:index-body>" + p("x") + "</text:index-body>"
            "</text:table-of-content>" + p("a"),
            ["a"],
        ),
    ],
)
def test_a_paragraph_reads_as_it_is_shown(body: str, expected: list[str]) -> None:
    assert shown(odt(body)) == expected


def test_chapters_have_the_numbers_that_are_shown() -> None:
    levels = number(1, "1") + number(2, "1", 'text:display-levels="2"')
    outline = f"<office:styles><text:outline-style>{levels}</text:outline-style></office:styles>"
    body = h("a", 1) + h("b", 2) + h("c", 2) + h("d", 1) + h("e", 1, ' text:is-list-header="true"')
    assert shown(odt(body, usual=outline)) == ["#1 1. a", "#2 1.1 b", "#2 1.2 c", "#1 2. d", "#1 e"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (items(p("a"), p("b")), ["1. a", "2. b"]),
        (items(p("a") + items(p("b"), name=""), p("c")), ["1. a", ">1 a) b", "2. c"]),
        (
            items(p("a") + items(p("b") + items(p("c"), p("d"), name=""), name="")),
            ["1. a", ">1 a) b", ">2 1.a.1. c", ">2 1.a.2. d"],
        ),
        (items(p("a") + p("b")), ["1. a", ">1 b"]),
        (
            items(p("a"), f'<text:list-item text:start-value="7">{p("b")}</text:list-item>'),
            ["1. a", "7. b"],
        ),
        (items(p("a"), f"<text:list-header>{p('b')}</text:list-header>"), ["1. a", ">1 b"]),
        (items(p("a")) + items(p("b")), ["1. a", "1. b"]),
        (
            items(p("a")) + items(p("b"), more=' text:continue-numbering="true"'),
            ["1. a", "2. b"],
        ),
        (
            items(p("a"), more=' xml:id="x"')
            + p("y")
            + items(p("b"), more=' text:continue-list="x"'),
            ["1. a", "y", "2. b"],
        ),
        (items(p("a") + items(p("b"), name=""), name="B"), ["• a", ">1 [x] b"]),
    ],
)
def test_lists_have_the_numbers_that_are_shown(body: str, expected: list[str]) -> None:
    assert shown(odt(body, styles=LISTS)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<text:a xlink:href="https://a.se">planen</text:a>', ("link", "https://a.se")),
        ('<text:a xlink:href="mailto:eva@a.se">planen</text:a>', ("person", "eva@a.se")),
        (
            '<text:date text:fixed="true" text:date-value="2026-03-04T00:00:00">planen</text:date>',
            ("date", "2026-03-04"),
        ),
        (
            '<text:drop-down text:name="x"><text:label text:value="nej"/>planen</text:drop-down>',
            ("dropdown", "planen"),
        ),
        (
            '<loext:content-control loext:date="true" loext:current-date="2026-03-04">planen'
            "</loext:content-control>",
            ("date", "2026-03-04"),
        ),
    ],
)
def test_links_people_days_and_choices_are_chips(content: str, expected: tuple[str, str]) -> None:
    kind, value = expected
    assert chips(odt(p(f"Se {content}"))) == [(kind, "planen", value)]


@pytest.mark.parametrize(("state", "box"), [("true", "[x]"), ("false", "[ ]")])
def test_a_box_in_a_content_control_is_read(state: str, box: str) -> None:
    control = f'<loext:content-control loext:checkbox="true" loext:checked="{state}">☐'
    assert shown(odt(p(f"{control}</loext:content-control> Boka"))) == [f"{box} Boka"]


def test_a_box_of_a_form_is_read() -> None:
    forms = (
        '<office:forms><form:form><form:checkbox form:id="c1" form:current-state="checked"'
        ' form:label=" Boka"/></form:form></office:forms>'
    )
    assert shown(odt(forms + p('<draw:control draw:control="c1"/>'))) == ["[x] Boka"]


def row(*cells: str) -> str:
    inside = "".join(
        each if each.startswith("<table:") else f"<table:table-cell>{each}</table:table-cell>"
        for each in cells
    )
    return f"<table:table-row>{inside}</table:table-row>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (row(p("Vem"), p("Vad")) + row(p("Eva"), p("boka")), [("Vem", "Vad"), ("Eva", "boka")]),
        (f"<table:table-header-rows>{row(p('a'), p('b'))}</table:table-header-rows>", [("a", "b")]),
        (
            row('<table:table-cell table:number-columns-spanned="2"><text:p>a</text:p>'
                "</table:table-cell>", "<table:covered-table-cell/>", p("b")),
            [("a", "", "b")],
        ),
        (
            row('<table:table-cell table:number-columns-repeated="2"/>', p("b")),
            [("", "", "b")],
        ),
        (row(f"<table:table>{row(p('x'), p('y'))}</table:table>".join((p("a"), "")), p("c")),
         [("a", "c"), ("x", "y")]),
    ],
)  # fmt: skip
def test_tables_are_rows_of_cells(rows: str, expected: list[Any]) -> None:
    found = odt(f"<table:table>{rows}</table:table>").blocks
    assert [block.cells for block in found] == expected
    assert {block.kind for block in found} == {Kind.TABLE_ROW}


STRIKES = (
    style("S", 'style:text-line-through-style="solid"', family="text")
    + style("N", 'style:text-line-through-style="none"', family="text")
    + style("P", 'style:text-line-through-style="solid"')
    + style("Q", more='style:parent-style-name="P"')
    + style("H", 'text:display="none"', family="text")
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p('<text:span text:style-name="S">a</text:span>'), ["~a~"]),
        (p('<text:span text:style-name="S">a</text:span> b'), ["a b"]),
        (p("a", "P"), ["~a~"]),
        (p("a", "Q"), ["~a~"]),
        (p('<text:span text:style-name="N">a</text:span>', "P"), ["a"]),
    ],
)
def test_text_is_struck_where_all_of_it_is(body: str, expected: list[str]) -> None:
    assert shown(odt(body, styles=STRIKES)) == expected


def test_tracked_changes_are_read_as_accepted() -> None:
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion>'
        f"{p('måndag')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    marks = '<text:change text:change-id="c"/><text:change-start text:change-id="d"/>'
    document = odt(changes + p(f"Klart {marks}tisdag"))
    assert shown(document) == ["Klart tisdag"]
    assert lost(document) == {"tracked-changes": 1}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<office:annotation><text:p>När?</text:p></office:annotation>", {"comments": 1}),
        ("<draw:frame><draw:image/></draw:frame>", {"images": 1}),
        ("<draw:frame><draw:object/><draw:image/></draw:frame>", {"objects": 1}),
        ("<text:placeholder>datum</text:placeholder>", {"unfilled": 1}),
        ('<text:span text:style-name="H">x</text:span>', {"hidden": 1}),
    ],
)
def test_what_cannot_be_read_is_named_and_left_out(content: str, expected: dict[str, int]) -> None:
    document = odt(p(f"Text{content}"), styles=STRIKES)
    assert (shown(document), lost(document)) == (["Text"], expected)


def test_notes_and_text_boxes_follow_the_text() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        f"{p('Se bilaga')}</text:note-body></text:note>"
    )
    frame = f"<draw:frame><draw:text-box>{p('i rutan')}</draw:text-box></draw:frame>"
    document = odt(p(f"Budget{note}{frame}") + p("b"))
    assert shown(document) == ["Budget", "i rutan", "b", "[1] Se bilaga"]


def test_page_heads_and_feet_are_margins_each_once() -> None:
    page = f"<style:header>{p('LG')}</style:header><style:footer>{p('LG')}</style:footer>"
    master = f"<style:master-page>{page}</style:master-page>"
    usual = f"<office:master-styles>{master}</office:master-styles>"
    document = odt(p("Text"), usual=usual)
    assert [(block.kind, block.text) for block in document.blocks] == [
        (Kind.PARAGRAPH, "Text"),
        (Kind.MARGIN, "LG"),
    ]


def test_the_day_the_file_was_made_is_known() -> None:
    made = "<office:meta><meta:creation-date>2021-02-09T08:00:00</meta:creation-date></office:meta>"
    assert odt(p("Text"), meta=made).created == date(2021, 2, 9)


def test_a_text_with_a_password_is_told_from_a_damaged_one() -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    mimetype = "application/vnd.oasis.opendocument.text"
    data = zipped({"mimetype": mimetype, "META-INF/manifest.xml": manifest, "content.xml": b"\x01"})
    with pytest.raises(UnreadableError) as caught:
        read(data, name="a.odt")
    assert caught.value.data["reason"] == "encrypted"


def test_a_text_without_text_is_empty() -> None:
    with pytest.raises(UnreadableError) as caught:
        read(odt_bytes(p("")), name="a.odt")
    assert caught.value.data["reason"] == "empty"
