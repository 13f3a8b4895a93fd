"""Web pages: what a browser shows of them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lgnotes.document import Kind
from lgnotes.errors import UnreadableError
from lgnotes.readers import read
from tests.readers.office import chips, lost, shown
from tests.readers.shared import facts, lacking


def page(body: str, *, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def blocks(body: str, *, head: str = "") -> list[str]:
    return shown(read(page(body, head=head), name="LG.html"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>Möte</h1><h3>Punkt</h3>", ["#1 Möte", "#3 Punkt"]),
        ("<p>a\n   b</p><p>c</p>", ["a b", "c"]),
        ("<p>a<br>b</p>", ["a", "b"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("a <b>fet</b> text", ["a fet text"]),
        ("<pre>a\n  b</pre>", ["a", "b"]),
        ("<p>a&nbsp;b&aring;&#228;</p>", ["a båä"]),
        ("<p>av&shy;tal</p>", ["avtal"]),
        ("<p>1. Budget</p>", ["1. Budget"]),
        ("<dl><dt>Vem</dt><dd>Eva</dd></dl>", ["Vem", "Eva"]),
        ('<p class="c1 title">LG</p>', ["#1 LG"]),
        ("<p class=MsoTitle>LG</p><p>x</p>", ["#1 LG", "x"]),
        ("<h1>rad<br>två</h1>", ["#1 rad två"]),
        ("<h2>1. Budget</h2>", ["#2 1. Budget"]),
        ("<title>nej</title><p>a", ["a"]),
        ("<p>a<unknown>b</unknown></p>", ["ab"]),
        ("<q>a</q><textarea>b</textarea>", ["ab"]),
    ],
)
def test_a_page_reads_as_it_is_shown(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize("empty", ["<p></p>", "<p>&nbsp;</p>", "<br>", "<div><br></div>", "<hr>"])
def test_what_is_empty_is_a_gap(empty: str) -> None:
    document = read(page(f"<p>a</p>{empty}<p>b</p>"), name="a.html")
    assert [(block.line, block.gap) for block in document.blocks] == [(1, False), (3, True)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ul><li>a<li>b</ul>", ["• a", "• b"]),
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=4><li>a<li value=9>b<li>c</ol>", ["4. a", "9. b", "10. c"]),
        ("<ol type=a><li>a<li>b</ol>", ["a. a", "b. b"]),
        ("<ol type=I><li>a<li>b</ol>", ["I. a", "II. b"]),
        ('<ol style="list-style-type: lower-roman"><li>a<li>b</ol>', ["i. a", "ii. b"]),
        ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ("<ol start=x><li value=>a</ol>", ["1. a"]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", ["• a", ">1 ○ b", ">1 c"]),
        ("<ul><li>a</li><ul><li>b</ul></ul>", ["• a", ">1 ○ b"]),
        ("<ul><li><p>a</p><p>b</p></li></ul>", ["• a", ">1 b"]),
        ("<ul><li><b>a</b>: b</li></ul>", ["• a: b"]),
        ("<ul><li>a<br>b</ul>", ["• a", ">1 b"]),
        ('<ul style="list-style:none"><li>a</ul>', ["a"]),
        ("<ul type=square><li>a</ul>", ["▪ a"]),
        ("<li>a", ["• a"]),
        ("<ul><li><li>b</ul>", ["• b"]),
        ("<ol><li>a</ol><p>x</p><ol start=2><li>b</ol>", ["1. a", "x", "2. b"]),
    ],
)
def test_lists_have_the_markers_that_are_shown(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


GOOGLE = """<style>
.lst-kix_ab1-0>li:before{content:"" counter(lst-ctn-kix_ab1-0,decimal) ". "}
.lst-kix_ab1-1 > li:before{content:"" counter(lst-ctn-kix_ab1-0,decimal) "."
  counter(lst-ctn-kix_ab1-1,lower-latin) ") "}
.lst-kix_cd2-0>li:before{content:"\\0025cf   "}
ul.lst-kix_cd2-0{list-style-type:none}
.c9{text-decoration:line-through} .c8{display:none} @media print{.c7{display:none}}
</style>"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<ul class="lst-kix_cd2-0"><li>a</ul>', ["● a"]),
        (
            '<ol class="c1 lst-kix_ab1-0 start" start="3"><li>a</ol>'
            '<ol class="c1 lst-kix_ab1-1 start" start="2"><li>b<li>c</ol>'
            '<ol class="c1 lst-kix_ab1-0" start="4"><li>d</ol>',
            ["3. a", ">1 3.b) b", ">1 3.c) c", "4. d"],
        ),
        ('<p><span class="c9">a</span></p>', ["~a~"]),
        ('<p><span class="c9">a</span> b</p>', ["a b"]),
        ('<p class="c7">a</p>', ["a"]),
    ],
)
def test_googles_stylesheet_tells_markers_levels_and_strikes(
    body: str, expected: list[str]
) -> None:
    assert blocks(body, head=GOOGLE) == expected


def test_a_tick_that_google_shows_as_a_strike_is_named() -> None:
    body = '<ul class="lst-kix_cd2-0"><li class="c9"><span>a</span><li>b</ul>'
    document = read(page(body, head=GOOGLE), name="a.html")
    assert shown(document) == ["● ~a~", "● b"]
    assert [(loss.what, loss.line) for loss in document.losses] == [("ticks", 1)]


def test_googles_comments_are_named_and_footnotes_stay_below() -> None:
    body = (
        '<p>Boka<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> sal'
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr>'
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Se bilaga</p></div>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>När?</p><p>Snart</p></div>'
    )
    document = read(page(body), name="a.html")
    assert [block.text for block in document.blocks] == ["Boka sal", "[1] Se bilaga"]
    assert lost(document) == {"comments": 1}


def test_words_lists_are_read_by_their_style() -> None:
    body = (
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>"
        "<span style='font-family:Symbol'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp; "
        "</span></span><![endif]>Boka<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    )
    assert blocks(body) == [">1 • Boka"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<input type=checkbox checked> Boka", ["[x] Boka"]),
        ("<input type=checkbox> Boka", ["[ ] Boka"]),
        ("<ul><li><input type=checkbox checked disabled> Boka</ul>", ["• [x] Boka"]),
        ("<p>☑ Boka", ["[x] Boka"]),
        ('<ul><li role=checkbox aria-checked="true">Boka</ul>', ["• [x] Boka"]),
        ("<ul><li>[ ] Boka</ul>", ["• [ ] Boka"]),
        ("<p><input type=radio checked>Ja <input type=radio>Nej", ["[x] Ja ☐Nej"]),
        ("<p>Namn: <input value=Eva><input type=submit value=Skicka>", ["Namn: Eva"]),
    ],
)
def test_boxes_and_fields_are_read(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="https://a.se/x">planen</a>', ("link", "https://a.se/x")),
        ('<a href="mailto:eva@a.se">planen</a>', ("person", "eva@a.se")),
        (
            '<a href="https://www.google.com/url?q=https://a.se/x&amp;sa=D">planen</a>',
            ("link", "https://a.se/x"),
        ),
        ('<time datetime="2026-03-04T10:00">planen</time>', ("date", "2026-03-04")),
        ("<select><option>a<option selected>planen</select>", ("dropdown", "planen")),
    ],
)
def test_links_people_days_and_choices_are_chips(body: str, expected: tuple[str, str]) -> None:
    kind, value = expected
    document = read(page(f"<p>Se {body}</p>"), name="a.html")
    assert chips(document) == [(kind, "planen", value)]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#x">a</a>',
        "<a>a</a>",
        '<a href="javascript:x()">a</a>',
        "<time datetime=x>a</time>",
    ],
)
def test_a_link_that_leads_nowhere_is_only_text(body: str) -> None:
    document = read(page(body), name="a.html")
    assert (shown(document), chips(document)) == (["a"], [])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><th>Vem<th>Vad<tr><td>Eva<td>boka", [("Vem", "Vad"), ("Eva", "boka")]),
        ("<tr><td colspan=2>a<td>b", [("a", "", "b")]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [("a", "b"), ("", "c")]),
        ("<tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e", [("a", "b"), ("c", ""), ("d", "e")]),
        ("<tr><td colspan=x rowspan=-1>a<td>b", [("a", "b")]),
        ("<tr><td><p>a<p>b<td>c", [("a b", "c")]),
        ("<tr><td>a<table><tr><td>x<td>y</table><td>c", [("a", "c"), ("x", "y")]),
        ("<tr><td><ul><li>a<li>b</ul><td>c", [("• a • b", "c")]),
        ("<tr><td><input type=checkbox checked><td>Boka", [("☒", "Boka")]),
    ],
)
def test_tables_are_rows_of_cells(rows: str, expected: list[tuple[str, ...]]) -> None:
    found = read(page(f"<table>{rows}</table>"), name="a.html").blocks
    assert [block.cells for block in found] == expected
    assert {block.kind for block in found} == {Kind.TABLE_ROW}


@pytest.mark.parametrize(
    ("body", "struck"),
    [
        ("<del>a</del>", True),
        ("<s>a</s> <strike>b</strike>", True),
        ("<s>a</s> b", False),
        ("<ins>a</ins>", False),
        ('<span style="text-decoration: underline line-through">a</span>', True),
        ('<s><span style="text-decoration:none">a</span></s>', True),
    ],
)
def test_text_is_struck_where_all_of_it_is(body: str, *, struck: bool) -> None:
    assert read(page(f"<p>{body}</p>"), name="a.html").blocks[0].struck is struck


@pytest.mark.parametrize(
    ("body", "losses"),
    [
        ("<script>x()</script>", {}),
        ("<style>p{color:red}</style>", {}),
        ("<template><p>x</p></template><noscript>x</noscript><!-- x -->", {}),
        ("<p hidden>x</p>", {"hidden": 1}),
        ('<div style="display: none">x<p>y</p></div>', {"hidden": 1}),
        ('<div style="display:none"> </div>', {}),
        ('<img src="https://a.se/x.png" alt="x">', {"images": 1}),
        ('<img src="https://a.se/x.png" width="1">', {}),
        ("<svg><text>x</text></svg>", {"images": 1}),
        ('<iframe src="https://a.se">x</iframe><object>x</object>', {"objects": 2}),
        ("<math><mi>x</mi></math>", {"equations": 1}),
    ],
)
def test_what_is_not_shown_is_left_out_and_losses_are_named(
    body: str, losses: dict[str, int]
) -> None:
    document = read(page(f"<p>Text</p>{body}"), name="a.html")
    assert (shown(document), lost(document)) == (["Text"], losses)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta charset="iso-8859-15">', "iso-8859-15"),
        ('<meta http-equiv=content-type content="text/html; charset=macintosh">', "macintosh"),
        ('<meta charset="hex">', "cp1252"),
        ('<meta charset="iso-8859-999">', "cp1252"),
    ],
)
def test_a_page_is_read_in_its_encoding(head: str, encoding: str) -> None:
    written = f"<html><head>{head}</head><body><p>Åsa når Örjan</p></body></html>"
    assert shown(read(written.encode(encoding), name="a.html")) == ["Åsa når Örjan"]


def test_the_day_the_page_was_made_is_known() -> None:
    head = '<meta name="created" content="2021-02-09T10:00:00">'
    assert read(page("<p>a", head=head), name="a.html").created == date(2021, 2, 9)


@pytest.mark.parametrize("body", ["", "<!-- x -->", "<style>p{}</style>", "<p> </p>"])
def test_a_page_without_text_is_empty(body: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(page(body), name="a.html")
    assert caught.value.data["reason"] == "empty"


def test_page_heads_and_feet_are_margins() -> None:
    body = "<div title=header><p>LG</p></div><p>Text</p><div title=footer><p>Sida</p></div>"
    document = read(page(body), name="a.html")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (Kind.PARAGRAPH, "Text"),
        (Kind.MARGIN, "LG"),
        (Kind.MARGIN, "Sida"),
    ]


@pytest.mark.parametrize(("path", "fact"), facts("text"))
def test_real_files_read_as_is_known_of_them(path: Path, fact: dict[str, Any]) -> None:
    document = read(path.read_bytes(), name=path.name)
    assert lacking(document, fact) == []
    items = [block for block in document.blocks if block.marker]
    assert len(items) == fact["bullets"]
    counts = {key: sum(str(block.level) == key for block in items) for key in fact["levels"]}
    assert counts == fact["levels"]
    assert lost(document) == {"ticks": 1}
