"""Google Docs API JSON → Document: nothing is lost in silence."""

import copy
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.document import Block, Chip, Document, Kind
from lgnotes.errors import UnreadableError
from lgnotes.readers import read
from lgnotes.readers.google.gdoc import DEEPEST
from tests.readers.gdocs import (
    Json,
    body,
    day,
    document,
    dropdown,
    glyphs,
    item,
    link,
    paragraph,
    person,
    run,
    suggested,
    tab,
    table,
)
from tests.readers.shared import facts, lacking

DECIMAL = {"glyphType": "DECIMAL", "glyphFormat": "%0.", "startNumber": 1}
BULLET = {"glyphSymbol": "●", "glyphFormat": "%0"}


def read_json(data: bytes) -> Document:
    return read(data, name="LG.json")


def only(*elements: str | Json, **more: object) -> Block:
    (block,) = read_json(body(paragraph(*elements), **more)).blocks
    return block


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_json(data).blocks]


def losses(data: bytes) -> Counter[str]:
    found: Counter[str] = Counter()
    for loss in read_json(data).losses:
        found[loss.what] += loss.count
    return found


def test_every_tab_is_read_in_order_under_its_title() -> None:
    deepest = tab("Barnbarn", paragraph("d"))
    data = document(
        tab("Mars", paragraph("a"), below=(tab("Bilaga", paragraph("b"), below=(deepest,)),)),
        tab("April", paragraph("c")),
    )
    blocks = read_json(data).blocks
    assert [(b.text, b.kind is Kind.HEADING and b.level) for b in blocks] == [
        ("Mars", 1),
        ("a", False),
        ("Bilaga", 2),
        ("b", False),
        ("Barnbarn", 3),
        ("d", False),
        ("April", 1),
        ("c", False),
    ]


def test_the_title_of_an_only_tab_is_not_read() -> None:
    assert texts(body(paragraph("a"))) == ["a"]


def test_the_older_form_without_tabs_is_read() -> None:
    data = json.dumps({"documentId": "x", "body": {"content": [paragraph("a")]}}).encode()
    assert texts(data) == ["a"]


@pytest.mark.parametrize(
    ("style", "kind", "level"),
    [
        ("TITLE", Kind.HEADING, 1),
        ("SUBTITLE", Kind.PARAGRAPH, 0),
        ("HEADING_1", Kind.HEADING, 1),
        ("HEADING_6", Kind.HEADING, 6),
        ("NORMAL_TEXT", Kind.PARAGRAPH, 0),
    ],
)
def test_named_styles_are_headings_with_their_level(style: str, kind: Kind, level: int) -> None:
    (block,) = read_json(body(paragraph("Lokaler", style=style))).blocks
    assert (block.text, block.kind, block.level) == ("Lokaler", kind, level)


def test_the_number_typed_before_a_heading_is_its_marker() -> None:
    (block,) = read_json(body(paragraph("§ 4 Lokaler", style="HEADING_2"))).blocks
    assert (block.kind, block.marker, block.text) == (Kind.HEADING, "§ 4", "Lokaler")


@pytest.mark.parametrize(
    ("glyph", "form", "start", "shown"),
    [
        ("DECIMAL", "%0.", 1, ["1.", "2.", "3."]),
        ("DECIMAL", "%0)", 7, ["7)", "8)", "9)"]),
        ("ZERO_DECIMAL", "%0", 9, ["09", "10", "11"]),
        ("ALPHA", "%0.", 25, ["y.", "z.", "aa."]),
        ("UPPER_ALPHA", "(%0)", 1, ["(A)", "(B)", "(C)"]),
        ("ROMAN", "%0.", 3, ["iii.", "iv.", "v."]),
        ("UPPER_ROMAN", "§ %0", 1999, ["§ MCMXCIX", "§ MM", "§ MMI"]),
        ("NONE", "%0", 1, [None, None, None]),
    ],
)
def test_numbers_are_those_that_the_page_shows(
    glyph: str, form: str, start: int, shown: list[str | None]
) -> None:
    shape = {"glyphType": glyph, "glyphFormat": form, "startNumber": start}
    lists = glyphs(numbers=[shape])
    blocks = read_json(body(item("a"), item("b"), item("c"), lists=lists)).blocks
    assert [block.marker for block in blocks] == shown


def test_numbers_begin_anew_below_each_item_and_go_on_past_another_list() -> None:
    inner = {"glyphType": "DECIMAL", "glyphFormat": "%0.%1", "startNumber": 1}
    lists = glyphs(numbers=[DECIMAL, inner], bullets=[BULLET])
    content = [
        item("a"),
        item("b", level=1),
        item("c", level=1),
        item("d"),
        item("e", of="bullets"),
        item("f", level=1),
        item("g"),
    ]
    blocks = read_json(body(*content, lists=lists)).blocks
    assert [(b.marker, b.level) for b in blocks] == [
        ("1.", 0),
        ("1.1", 1),
        ("1.2", 1),
        ("2.", 0),
        ("●", 0),
        ("2.1", 1),
        ("3.", 0),
    ]
    assert {block.kind for block in blocks} == {Kind.LIST_ITEM}


def test_a_checklist_is_a_list_whose_ticks_are_named_as_lost_where_it_begins() -> None:
    lists = glyphs(numbers=[{"glyphType": "GLYPH_TYPE_UNSPECIFIED"}])
    data = body(paragraph("Att göra"), item("städa"), item("måla", level=0), lists=lists)
    found = read_json(data)
    assert [(b.kind, b.marker, b.checked) for b in found.blocks[1:]] == [
        (Kind.LIST_ITEM, None, None)
    ] * 2
    assert [(loss.what, loss.line, loss.count) for loss in found.losses] == [
        ("checkbox-state", 2, 2)
    ]


@pytest.mark.parametrize(
    ("elements", "struck"),
    [
        ([run("boka salen", strikethrough=True)], True),
        ([run("boka ", strikethrough=True), run("salen", strikethrough=True)], True),
        ([run(" "), run("boka", strikethrough=True), run(" ")], True),
        ([run("boka ", strikethrough=True), run("salen")], False),
        ([run("boka "), run("salen", strikethrough=True)], False),
    ],
)
def test_a_block_is_struck_where_all_its_text_is(elements: list[Json], struck: bool) -> None:
    assert only(*elements).struck is struck


@pytest.mark.parametrize(
    ("element", "shown", "kind", "value"),
    [
        (person(name="Anna Berg", email="a@b.se"), "Anna Berg", "person", "a@b.se"),
        (person(email="a@b.se"), "a@b.se", "person", "a@b.se"),
        (
            day(displayText="9 mars", timestamp="2026-03-09T12:00:00Z"),
            "9 mars",
            "date",
            "2026-03-09",
        ),
        (day(timestamp="2026-03-09T12:00:00Z"), "2026-03-09", "date", "2026-03-09"),
        (
            day(timestamp="2026-03-08T23:30:00Z", timeZoneId="Europe/Stockholm"),
            "2026-03-09",
            "date",
            "2026-03-09",
        ),
        (link(title="Budget", uri="https://x.se/b"), "Budget", "link", "https://x.se/b"),
        (link(uri="https://x.se/b"), "https://x.se/b", "link", "https://x.se/b"),
        (dropdown(displayValue="Pågår"), "Pågår", "dropdown", "Pågår"),
        (run("här", link={"url": "https://x.se"}), "här", "link", "https://x.se"),
    ],
)
def test_a_chip_is_shown_in_the_text_and_kept_with_its_value(
    element: Json, shown: str, kind: Any, value: str
) -> None:
    block = only("🙂 Ansvarig: ", element, ", klart")
    assert block.text == f"🙂 Ansvarig: {shown}, klart"
    assert block.chips == (Chip(kind=kind, start=12, end=12 + len(shown), value=value),)


def test_a_chosen_option_is_looked_up_where_only_its_id_is_given() -> None:
    options = [{"optionId": "o1", "displayValue": "Klar"}]
    chosen = dropdown(dropdownDefinitionId="d1", selectedOptionId="o1")
    block = only("Status: ", chosen, dropdownDefinitions={"d1": {"options": options}})
    assert block.text == "Status: Klar"


@pytest.mark.parametrize(
    ("element", "lost"),
    [
        (run("\ue907"), "chips"),
        (person(), "chips"),
        (day(), "chips"),
        (dropdown(), "chips"),
        ({"somethingNew": {}}, "chips"),
        ({"inlineObjectElement": {"inlineObjectId": "i"}}, "images"),
        ({"equation": {}}, "equations"),
        (suggested(run("nytt")), "suggestions"),
    ],
)
def test_what_cannot_be_read_is_out_of_the_text_and_named(element: Json, lost: str) -> None:
    data = body(paragraph("a"), paragraph("Status: ", element))
    found = read_json(data)
    assert found.blocks[1].text == "Status:"
    assert [(loss.what, loss.line, loss.count) for loss in found.losses] == [(lost, 2, 1)]


@pytest.mark.parametrize("element", ["autoText", "pageBreak", "columnBreak", "horizontalRule"])
def test_what_has_no_words_is_no_loss(element: str) -> None:
    assert losses(body(paragraph("a", {element: {}}))) == {}


def test_what_is_suggested_to_be_deleted_stands() -> None:
    data = body(paragraph("boka ", suggested(run("salen"), "Deletion")))
    assert (texts(data), losses(data)) == (["boka salen"], {})


def test_a_suggested_paragraph_and_row_leave_nothing_but_their_loss() -> None:
    inner = table(["a", "b"], ["c", "d"])
    inner["table"]["tableRows"][1]["suggestedInsertionIds"] = ["s.2"]
    data = body(paragraph("x"), paragraph(suggested(run("nytt"))), inner)
    assert texts(data) == ["x", "a | b"]
    assert losses(data) == {"suggestions": 2}


def test_a_table_is_its_rows_ragged_and_with_chips_and_lists() -> None:
    cell = [item("ring"), item("mejla ", person(name="Bo Ek", email="b@e.se"))]
    data = body(table(["Uppgift", "Ansvarig", "Klart"], ["boka", cell], ["", ""]), lists=glyphs(
        numbers=[DECIMAL]
    ))  # fmt: skip
    first, second = read_json(data).blocks
    assert first.cells == ("Uppgift", "Ansvarig", "Klart")
    assert second.cells == ("boka", "1. ring 2. mejla Bo Ek")
    (chip,) = second.chips
    assert second.text[chip.start : chip.end] == "Bo Ek"


def test_a_table_of_one_column_is_a_frame_and_one_inside_another_follows_its_row() -> None:
    nested = [paragraph("yttre"), table(["x", "y"])]
    data = body(table([[paragraph("Titel", style="TITLE")]]), table(["a", nested]))
    blocks = read_json(data).blocks
    assert [(b.kind, b.text) for b in blocks] == [
        (Kind.HEADING, "Titel"),
        (Kind.TABLE_ROW, "a | yttre"),
        (Kind.TABLE_ROW, "x | y"),
    ]


def test_footnotes_follow_the_text_with_their_number() -> None:
    reference = {"footnoteReference": {"footnoteId": "f", "footnoteNumber": "1"}}
    notes = {"f": {"content": [paragraph(" Enligt Bo.")]}}
    data = body(paragraph("Hyran höjs", reference, "."), paragraph("b"), footnotes=notes)
    blocks = read_json(data).blocks
    assert [(b.marker, b.text) for b in blocks] == [
        (None, "Hyran höjs[1]."),
        (None, "b"),
        ("[1]", "Enligt Bo."),
    ]


def test_page_heads_and_the_table_of_contents_are_no_text() -> None:
    contents = {"tableOfContents": {"content": [paragraph("Lokaler")]}}
    head = {"h": {"content": [paragraph("Kommunen")]}}
    assert texts(body(contents, paragraph("a"), headers=head, footers=head)) == ["a"]


def test_comments_and_pictures_beside_the_text_are_named() -> None:
    pictured = paragraph("a", positionedObjectIds=["i", "j"])
    data = document(tab("Tab 1", pictured), comments=[{"commentId": "c"}])
    assert losses(data) == {"images": 2, "comments": 1}


def test_a_soft_break_begins_a_line() -> None:
    assert texts(body(paragraph("Beslut: ja\x0bUppgift: boka\x0b"))) == [
        "Beslut: ja",
        "Uppgift: boka",
    ]


def test_an_empty_paragraph_is_a_line_before_the_next_block() -> None:
    first, second = read_json(body(paragraph("a"), paragraph(""), paragraph("b"))).blocks
    assert (first.line, second.line, second.gap) == (1, 3, True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', "shortcut"),
        ('{"documentId": "x", "tabs": [', "gdoc"),
        ('{"documentId": "x", "tabs": {}}', "gdoc"),
        ('{"documentId": "x", "tabs": [1]}', "gdoc"),
        ('{"body": {"content": [{"paragraph": {"elements": [{"textRun": 1}]}}]}}', "gdoc"),
        ('{"tabs": ' + "[" * 100_000, "gdoc"),
        ('{"documentId": "x"}', "empty"),
    ],
)
def test_what_is_no_whole_document_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_json(text.encode())
    assert caught.value.data["reason"] == reason


def test_json_of_something_else_is_text() -> None:
    assert read(b'{"a": 1}', name="a.txt").blocks[0].text == '{"a": 1}'


def test_what_is_nested_too_deep_is_named() -> None:
    inner = table(["djupast", "x"])
    for _ in range(DEEPEST + 5):
        inner = table([[paragraph("a"), inner], "b"])
    assert losses(body(inner)) == {"nested": 1}


PIECES = st.sampled_from(
    [
        paragraph("Anna bokar"),
        paragraph("§ 4 Lokaler", style="HEADING_2"),
        item("städa", level=1),
        item(person(name="Bo"), day(displayText="i dag"), of="gone"),
        table(["a", [item("b"), table(["c"])]], ["d"]),
        {"sectionBreak": {}},
        {"tableOfContents": {}},
    ]
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 99) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def places(part: Any) -> list[tuple[Any, Any]]:
    """Return every place in *part*, as a container and a key of it."""
    pairs = part.items() if isinstance(part, dict) else enumerate(part)
    found: list[tuple[Any, Any]] = []
    for key, value in pairs:
        found.append((part, key))
        if isinstance(value, dict | list):
            found += places(value)
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4), st.data())
def test_any_part_may_be_anything(pieces: list[Json], data: st.DataObject) -> None:
    whole = copy.deepcopy(json.loads(body(*pieces, lists=glyphs(numbers=[DECIMAL, BULLET]))))
    container, key = data.draw(st.sampled_from(places(whole)))
    container[key] = data.draw(JUNK)
    try:
        found = read_json(json.dumps(whole).encode())
    except UnreadableError:
        return
    assert [b.line for b in found.blocks] == sorted(b.line for b in found.blocks)
    for block in found.blocks:
        assert all(0 <= chip.start < chip.end <= len(block.text) for chip in block.chips)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["documentId", "tabs", "body", "lists", "x"]), JUNK))
def test_any_json_is_read_or_refused(whole: Json) -> None:
    try:
        read_json(json.dumps(whole).encode())
    except UnreadableError:
        return


@pytest.mark.parametrize(("path", "fact"), facts("gdoc"))
def test_real_documents_are_read_as_they_are(path: Path, fact: Json) -> None:
    found = read(path.read_bytes(), name=path.name)
    assert lacking(found, fact) == []
    rows = Counter(len(b.cells) for b in found.blocks if b.kind is Kind.TABLE_ROW)
    wanted = Counter[int]()
    for size in fact.get("table_sizes", ()):
        height, _, width = size.partition("x")
        wanted[int(width)] += int(height)
    assert rows == wanted
    headings = {" ".join(filter(None, (b.marker, b.text))) for b in found.blocks if b.level}
    told = {h["text"] for h in fact.get("headings", ()) if h["style"] != "SUBTITLE"}
    assert told - set(fact.get("must_not_contain", ())) <= headings
    items = [b for b in found.blocks if b.kind is Kind.LIST_ITEM and b.cells == ()]
    assert len(items) >= fact["bullets"]
    values = Counter(chip.kind for b in found.blocks for chip in b.chips)
    assert values["person"] == len(fact["chips"].get("person", ()))
    assert values["date"] == len(fact["chips"].get("date", ()))
