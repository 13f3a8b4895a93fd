"""Word documents: what they show, and what cannot be read is named."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lgnotes.document import Kind
from lgnotes.readers import read
from tests.readers.office import (
    chips,
    docx,
    link,
    lost,
    p,
    r,
    shown,
    table,
    word,
    zipped,
)
from tests.readers.shared import facts, lacking


def style(key: str, name: str, inside: str = "", *, based_on: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{based}'
        f"{inside}</w:style>"
    )


def styled(key: str) -> str:
    return f'<w:pStyle w:val="{key}"/>'


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def lists(*levels: str, more: str = "") -> str:
    return word(
        "numbering",
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}',
    )


def item(text: str, depth: int = 0, key: int = 1) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>'
    return p(r(text), listed)


def field(instruction: str, shown_text: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(shown_text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def form(inside: str, after: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{r(after)}'
    )


def control(properties: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def box(state: str) -> str:
    return control(f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>', r("☐"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(r("Möte ") + r("idag")), ["Möte idag"]),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"), ["a | b"]),
        (p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), ["a", "b"]),
        (p("<w:r><w:t>tors</w:t><w:noBreakHyphen/><w:t>dag</w:t></w:r>"), ["tors-dag"]),
        (p("<w:r><w:t>av\xadtal</w:t></w:r>"), ["avtal"]),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" klart")), ["[x] klart"]),
        (p(r("1. Budget")), ["1. Budget"]),
        (p('<w:smartTag w:element="x">' + r("Lund") + "</w:smartTag>"), ["Lund"]),
        (p(field("PAGE", "3")), ["3"]),
        (p(field(' TOC \\o "1-3" ', "Inledning")), ["Inledning"]),
        (p('<w:fldSimple w:instr="DATE">' + r("4 mars") + "</w:fldSimple>"), ["4 mars"]),
    ],
)
def test_a_paragraph_reads_as_it_is_shown(body: str, expected: list[str]) -> None:
    assert shown(docx(body)) == expected


def test_an_empty_paragraph_is_a_gap() -> None:
    document = docx(p(r("a")) + p("") + p(r("b")))
    assert [(block.line, block.gap) for block in document.blocks] == [(1, False), (3, True)]


STYLES = word(
    "styles",
    style("Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("Rubrik2", "heading 2")
    + style("Egen", "Min rubrik", based_on="Rubrik2")
    + style("Title", "Title")
    + style("TOC1", "toc 1")
    + style("Kropp", "Body", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based_on="Rubrik2")
    + style("Rund", "loop", based_on="Rund")
    + style("Struken", "Struken", "<w:rPr><w:strike/></w:rPr>"),
)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        (styled("Heading1"), ["#1 Text"]),
        (styled("Rubrik2"), ["#2 Text"]),
        (styled("Egen"), ["#2 Text"]),
        (styled("Title"), ["#1 Text"]),
        (styled("Kropp"), ["Text"]),
        (styled("Rund"), ["Text"]),
        (styled("Okänd"), ["Text"]),
        (styled("Struken"), ["~Text~"]),
        ('<w:outlineLvl w:val="2"/>', ["#3 Text"]),
        (styled("Heading1") + '<w:outlineLvl w:val="9"/>', ["Text"]),
    ],
)
def test_styles_tell_headings_and_strikes(properties: str, expected: list[str]) -> None:
    assert shown(docx(p(r("Text"), properties), styles=STYLES)) == expected


def test_a_table_of_contents_is_no_text() -> None:
    body = p(r("Budget 3"), styled("TOC1")) + p(r("Budget"), styled("Heading1"))
    assert shown(docx(body, styles=STYLES)) == ["#1 Budget"]


NUMBERS = lists(
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "%2)"),
    level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    level(3, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
    more='<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>',
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (item("a") + item("b"), ["1. a", "2. b"]),
        (
            item("a") + item("b", 1) + item("c", 1) + item("d", 2) + item("e") + item("f", 1),
            ["1. a", ">1 a) b", ">1 b) c", ">2 1.2.1 d", "2. e", ">1 a) f"],
        ),
        (item("a") + item("b", key=2) + item("c"), ["1. a", "5. b", "6. c"]),
        (item("a", 3), [">3 • a"]),
        (item("a") + p("") + item("b"), ["1. a", "2. b"]),
        (item("a", key=99), ["a"]),
        (item("a", 8), [">9 a"]),
    ],
)
def test_lists_have_the_numbers_that_are_shown(body: str, expected: list[str]) -> None:
    assert shown(docx(body, numbering=NUMBERS)) == expected


def test_boxes_in_the_bullets_are_checkboxes() -> None:
    boxes = lists(level(0, "bullet", "☐"), level(1, "bullet", "☒"))
    assert shown(docx(item("a") + item("b", 1), numbering=boxes)) == ["[ ] a", ">1 [x] b"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (box("1") + r(" Boka"), ["[x] Boka"]),
        (box("0") + r(" Boka"), ["[ ] Boka"]),
        (form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "Boka"), ["[x] Boka"]),
        (form('<w:checkBox><w:default w:val="1"/></w:checkBox>', "Boka"), ["[x] Boka"]),
        (form("<w:checkBox/>", "Boka"), ["[ ] Boka"]),
        (r("☑ Boka"), ["[x] Boka"]),
        (r("ja ☑ nej ☐"), ["ja ☑ nej ☐"]),
    ],
)
def test_a_checkbox_of_any_kind_is_read(content: str, expected: list[str]) -> None:
    assert shown(docx(p(content))) == expected


@pytest.mark.parametrize(
    ("body", "expected", "changes"),
    [
        (p(r("ny ") + f'<w:ins w:id="1">{r("text")}</w:ins>'), ["ny text"], 1),
        (p(r("kvar") + "<w:del><w:r><w:delText>bort</w:delText></w:r></w:del>"), ["kvar"], 1),
        (p(f"<w:moveFrom>{r('flyttad')}</w:moveFrom>") + p(r("a")), ["a"], 1),
        (p(f"<w:ins>{r('in')}<w:del>{r('ut')}</w:del></w:ins>"), ["in"], 2),
        (p(r("ett"), "<w:rPr><w:del/></w:rPr>") + p(r(" två")), ["ett två"], 0),
        ("<w:ins>" + p(r("stycke")) + "</w:ins>", ["stycke"], 0),
        (
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
            + p(r("bort"))
            + "</w:tc></w:tr></w:tbl>"
            + p(r("kvar")),
            ["kvar"],
            1,
        ),
    ],
)
def test_tracked_changes_are_read_as_accepted(body: str, expected: list[str], changes: int) -> None:
    document = docx(body)
    assert shown(document) == expected
    assert lost(document).get("tracked-changes", 0) == changes


def test_deleted_and_inserted_words_are_never_mixed() -> None:
    deleted = "<w:del><w:r><w:delText>måndag</w:delText></w:r></w:del>"
    document = docx(p(r("Klart ") + deleted + f"<w:ins>{r('tisdag')}</w:ins>"))
    assert shown(document) == ["Klart tisdag"]


@pytest.mark.parametrize(
    ("content", "struck"),
    [
        (r("a", "<w:strike/>"), True),
        (r("a", "<w:dstrike/>"), True),
        (r("a", '<w:strike w:val="0"/>'), False),
        (r("a", "<w:strike/>") + r("b"), False),
        (r("a", "<w:strike/>") + r(" "), True),
    ],
)
def test_text_is_struck_where_all_of_it_is(content: str, *, struck: bool) -> None:
    assert docx(p(content)).blocks[0].struck is struck


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<w:hyperlink r:id="a">' + r("planen") + "</w:hyperlink>", ("link", "https://a.se/x")),
        ('<w:hyperlink r:id="b">' + r("planen") + "</w:hyperlink>", ("person", "eva@a.se")),
        (field('HYPERLINK "https://b.se"', "planen"), ("link", "https://b.se")),
        (
            '<w:fldSimple w:instr="HYPERLINK https://b.se">' + r("planen") + "</w:fldSimple>",
            ("link", "https://b.se"),
        ),
        (
            control('<w:date w:fullDate="2026-03-04T00:00:00Z"/>', r("planen")),
            ("date", "2026-03-04"),
        ),
        (control("<w:dropDownList/>", r("planen")), ("dropdown", "planen")),
        (
            form(
                '<w:ddList><w:result w:val="1"/><w:listEntry w:val="x"/>'
                '<w:listEntry w:val="planen"/></w:ddList>'
            ),
            ("dropdown", "planen"),
        ),
    ],
)
def test_links_people_days_and_choices_are_chips(content: str, expected: tuple[str, str]) -> None:
    links = link("a", "https://a.se/x") + link("b", "mailto:eva@a.se?subject=hej")
    kind, value = expected
    assert chips(docx(p(r("Se ") + content), links=links)) == [(kind, "planen", value)]


@pytest.mark.parametrize("content", ['<w:hyperlink w:anchor="x">', '<w:hyperlink r:id="saknas">'])
def test_a_link_that_leads_nowhere_is_only_text(content: str) -> None:
    document = docx(p(content + r("planen") + "</w:hyperlink>"))
    assert (shown(document), chips(document)) == (["planen"], [])


def cell(text: str, properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("Vem", "Vad"), ("Eva", "boka")], [("Vem", "Vad"), ("Eva", "boka")]),
        ([(cell("a", '<w:gridSpan w:val="2"/>'), "b")], [("a", "", "b")]),
        ([(cell("a", "<w:vMerge/>"), "b")], [("", "b")]),
        ([(cell("a", '<w:vMerge w:val="restart"/>'), "b")], [("a", "b")]),
        ([(f"<w:tc>{p(r('a'))}{p(r('b'))}</w:tc>", "c")], [("a b", "c")]),
        ([(f"<w:tc>{table(('x', 'y'))}{p(r('a'))}</w:tc>", "c")], [("a", "c"), ("x", "y")]),
        ([(f"<w:tc>{p(box('1'))}</w:tc>", "Boka")], [("☒", "Boka")]),
    ],
)
def test_tables_are_rows_of_cells(rows: list[tuple[str, ...]], expected: list[Any]) -> None:
    found = docx(table(*rows)).blocks
    assert [block.cells for block in found] == expected
    assert {block.kind for block in found} == {Kind.TABLE_ROW}


def test_a_table_that_is_only_a_frame_gives_its_paragraphs() -> None:
    body = f"<w:tbl><w:tr><w:tc>{p(r('a'))}{p(r('b'))}</w:tc></w:tr></w:tbl>"
    assert [block.kind for block in docx(body).blocks] == [Kind.PARAGRAPH] * 2


def test_rows_and_cells_inside_controls_are_read() -> None:
    inner_cell = control("", f"<w:tc>{p(r('a'))}</w:tc>")
    inner = control("", f"<w:tr>{inner_cell}</w:tr>")
    assert shown(docx(f"<w:tbl>{inner}</w:tbl>")) == ["a"]


DRAWING = "<w:r><w:drawing>{}</w:drawing></w:r>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<w:r><w:commentReference w:id="0"/></w:r>', {"comments": 1}),
        (DRAWING.format("<pic:pic/>"), {"images": 1}),
        ("<w:r><w:object/></w:r>", {"objects": 1}),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", {"equations": 1}),
        (control("<w:showingPlcHdr/>", r("Välj ett datum")), {"unfilled": 1}),
        (r("hemligt", "<w:vanish/>"), {"hidden": 1}),
    ],
)
def test_what_cannot_be_read_is_named_and_left_out(content: str, expected: dict[str, int]) -> None:
    document = docx(p(r("Text") + content))
    assert shown(document) == ["Text"]
    assert lost(document) == expected
    assert document.losses[0].line == 1


def test_text_boxes_follow_the_paragraph_they_stand_at() -> None:
    text_box = f"<wps:wsp><w:txbxContent>{p(r('i rutan'))}</w:txbxContent></wps:wsp>"
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing>{text_box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{text_box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert shown(docx(p(r("Före") + f"<w:r>{choice}</w:r>") + p(r("Efter")))) == [
        "Före",
        "i rutan",
        "Efter",
    ]


def test_notes_stand_below_the_text_with_their_numbers() -> None:
    feet = word("footnotes", f'<w:footnote w:id="4">{p(r("Se bilaga"))}</w:footnote>')
    ends = word("endnotes", f'<w:endnote w:id="2">{p(r("Sist"))}</w:endnote>')
    content = '<w:r><w:footnoteReference w:id="4"/><w:endnoteReference w:id="2"/></w:r>'
    document = docx(p(r("Budget") + content), footnotes=feet, endnotes=ends)
    assert shown(document) == ["Budget", "[1] Se bilaga", "[i] Sist"]


def test_page_heads_and_feet_are_margins_each_once() -> None:
    head = word("hdr", p(r("Ledningsgruppen 2026-03-04")) + p(r("Sida")))
    foot = word("ftr", p(r("Sida")))
    document = docx(p(r("Text")), header1=head, footer1=foot)
    assert [(block.kind, block.text) for block in document.blocks] == [
        (Kind.PARAGRAPH, "Text"),
        (Kind.MARGIN, "Ledningsgruppen 2026-03-04"),
        (Kind.MARGIN, "Sida"),
    ]


def test_the_strict_form_of_the_format_is_read() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    content = re.sub(r'xmlns:w="[^"]*"', f'xmlns:w="{strict}"', word("document", ""))
    content = content.replace("></w:document>", f"><w:body>{p(r('Text'))}</w:body></w:document>")
    assert shown(read(zipped({"word/document.xml": content}), name="a.docx")) == ["Text"]


def test_the_day_the_file_was_made_is_known() -> None:
    core = (
        '<c:coreProperties xmlns:c="x" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dcterms:created>2021-02-09T08:00:00Z</dcterms:created></c:coreProperties>"
    )
    main = word("document", f"<w:body>{p(r('Text'))}</w:body>")
    data = zipped({"word/document.xml": main, "docProps/core.xml": core})
    assert read(data, name="a.docx").created == date(2021, 2, 9)


@pytest.mark.parametrize(("path", "fact"), facts("docx"))
def test_real_files_read_as_is_known_of_them(path: Path, fact: dict[str, Any]) -> None:
    document = read(path.read_bytes(), name=path.name)
    assert lacking(document, fact) == []
    assert sum(block.checked is True for block in document.blocks) == len(
        fact.get("checkboxes", {}).get("checked", ())
    )
    assert lost(document).get("comments", 0) == len(fact.get("comments", ()))
    assert ("tracked-changes" in lost(document)) is ("tracked" in fact)
