"""The check of cards sees what Google would not show, and what must not be on one."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from google.protobuf.json_format import ParseError

from lgnotes.addon.cards import find_card, home
from tests.addon.cards import MOST, URL, check
from tests.addon.shared import find, miss, review, view

Json = dict[str, Any]  # cards are plain JSON


def first(card: Json, kind: str) -> Json:
    held: list[Json] = [w[kind] for s in card["sections"] for w in s["widgets"] if kind in w]
    return held[0]


SPOILERS: dict[str, Callable[[Json], object]] = {
    "an unknown field": lambda c: c.update(colour="red"),
    "no title": lambda c: c["header"].update(title=""),
    "no sections": lambda c: c.update(sections=[]),
    "an empty section": lambda c: c["sections"].append({"widgets": []}),
    "two widgets in one": lambda c: c["sections"][0]["widgets"][0].update(divider={}),
    "too many widgets": lambda c: c["sections"][0]["widgets"].extend(
        {"textParagraph": {"text": "x"}} for _ in range(MOST)
    ),
    "too many sections": lambda c: c["sections"].extend(
        {"widgets": [{"textParagraph": {"text": "x"}}]} for _ in range(MOST)
    ),
    "a tag of the notes": lambda c: first(c, "decoratedText").update(text="<u>x</u>"),
    "a link of the notes": lambda c: first(c, "decoratedText").update(text='<a href="x">y</a>'),
    "a colour of the notes": lambda c: first(c, "decoratedText").update(
        text='<font color="#ff0000">x</font>'
    ),
    "a tag left open": lambda c: first(c, "decoratedText").update(text="<b>x"),
    "a bare ampersand": lambda c: first(c, "decoratedText").update(text="a & b"),
    "a bare bracket": lambda c: first(c, "decoratedText").update(text="a < b"),
    "a tag in the title": lambda c: c["header"].update(title="<b>x</b>"),
    "a turned direction": lambda c: first(c, "decoratedText").update(text="\u202ex"),
    "an empty text": lambda c: first(c, "decoratedText").update(text=""),
    "a field that only Chat has": lambda c: first(c, "textInput").update(placeholderText="x"),
    "a field without a label": lambda c: first(c, "textInput").pop("label"),
    "a name used twice": lambda c: first(c, "dateTimePicker").update(name="text"),
    "a choice without items": lambda c: first(c, "selectionInput").update(items=[]),
    "more chosen than may be": lambda c: first(c, "selectionInput").update(
        multiSelectMaxSelectedItems=0
    ),
    "a day that is not midnight": lambda c: first(c, "dateTimePicker").update(valueMsEpoch="1"),
    "another place": lambda c: clicked(c)["action"].update(
        function="https://ond.example/docs/save"
    ),
    "another action": lambda c: clicked(c)["action"].update(function=f"{URL}/docs/drop"),
    "no document": lambda c: clicked(c)["action"].update(parameters=[]),
    "a link that is not safe": lambda c: c["fixedFooter"]["primaryButton"].update(
        onClick={"openLink": {"url": "http://ond.example"}}
    ),
    "a foot without colour": lambda c: c["fixedFooter"]["primaryButton"].pop("color"),
}


def clicked(card: Json) -> Json:
    click: Json = card["fixedFooter"]["primaryButton"]["onClick"]
    return click


@pytest.mark.parametrize("spoil", SPOILERS.values(), ids=[*SPOILERS])
def test_a_spoilt_card_does_not_pass(spoil: Callable[[Json], object]) -> None:
    card = deepcopy(find_card(view(review(find())), find(), None))
    check(card)
    spoil(card)
    with pytest.raises((AssertionError, KeyError, ValueError, ParseError)):
        check(card)


def test_a_card_of_another_door_does_not_pass() -> None:
    card = home(view(review(find(), misses=[miss()])))
    check(card)
    with pytest.raises(AssertionError):
        check(card, url="https://andra.example")
