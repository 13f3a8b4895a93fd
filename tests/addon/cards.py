"""What Google, and we, ask of every card; and what a person can read and press on one."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

import attrs
from google.apps.card_v1 import Card as GoogleCard
from google.protobuf.json_format import ParseDict

from lgnotes.addon.cards import Card

URL = "https://lgnotes.example"
ACTIONS = {"home", "find", "miss", "save", "reject", "register", "settings", "grant", "agenda"}

MOST = 95
"""Widgets and sections of a card: Google ignores what comes after the hundredth."""

ITEMS, MENU = 100, 10
DAY = 24 * 60 * 60 * 1000

MARKUP = {"textParagraph": ("text",), "decoratedText": ("text",)}
"""Where Google documents that it reads HTML, besides the heading of a section."""

CHAT_ONLY = {
    *("contentText", "topLabelText", "bottomLabelText", "startIconVerticalAlignment"),
    *("textSyntax", "placeholderText", "materialIcon", "interaction"),
}
"""Fields that Google's schema has and that only Google Chat shows."""

TAG = re.compile(r'<(/?)(b|i|br|font)( color="#(?:5f6368|b06000)")?>')
ENTITY = re.compile(r"&(?:amp|lt|gt);")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\ufffe\uffff]")

Json = dict[str, Any]  # cards are plain JSON, checked here and nowhere typed


def check(card: Card, *, url: str = URL) -> None:
    """Fail where Google would not show *card*, or where it leads outside *url*."""
    ParseDict(card, GoogleCard.pb(GoogleCard()))
    assert json.loads(json.dumps(card)) == card
    assert card["header"]["title"]  # type: ignore[index]  # plain JSON
    sections: list[Json] = card["sections"]  # type: ignore[assignment]  # plain JSON
    assert 0 < len(sections) <= MOST
    assert len([*widgets(card)]) <= MOST
    for part in sections:
        assert part["widgets"]
        assert 0 <= part.get("uncollapsibleWidgetsCount", 0) <= len(part["widgets"])
    for kind, widget in widgets(card):
        CHECKS[kind](widget)
    _check_names(card)
    _check_foot(card)
    _check_menu(card)
    assert not CHAT_ONLY & {key for key, _ in walk(card)}
    for text in markups(card):
        _check_markup(text)
    for text in plains(card):
        assert not re.search("[<>]", text)
    for text in chain(markups(card), plains(card)):
        assert text
        assert not UNSEEN.search(text)
    for click in clicks(card):
        _check_click(click, url)


def walk(value: object) -> Iterator[tuple[str, Any]]:
    """Yield every key with its value, at any depth."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield key, held
            yield from walk(held)
    elif isinstance(value, list):
        for held in value:
            yield from walk(held)


def found(card: Card, key: str) -> list[Any]:
    """Return every value called *key*."""
    return [value for name, value in walk(card) if name == key]


def widgets(card: Card) -> Iterator[tuple[str, Json]]:
    """Yield the kind and the content of every widget, also of those within others."""
    for held in found(card, "widgets"):
        for widget in held:
            (one,) = widget.items()  # a widget is of one kind
            yield one


def markups(card: Card) -> Iterator[str]:
    """Yield the texts in which Google reads HTML."""
    for kind, widget in widgets(card):
        yield from (widget[key] for key in MARKUP.get(kind, ()) if key in widget)
    for section in found(card, "sections")[0]:
        if "header" in section:
            yield section["header"]


def plains(card: Card) -> Iterator[str]:
    """Yield what is shown of texts in which Google documents no HTML."""
    for key in ("title", "subtitle", "topLabel", "bottomLabel", "label", "hintText", "actionLabel"):
        yield from found(card, key)
    for button in buttons(card):
        yield button["text"]
    for items in found(card, "items"):
        yield from (item["text"] for item in items)


def buttons(card: Card) -> list[Json]:
    """Return the buttons, those of the foot first."""
    foot = [*found(card, "primaryButton"), *found(card, "secondaryButton")]
    return foot + [button for held in found(card, "buttons") for button in held]


def clicks(card: Card) -> list[Json]:
    return found(card, "onClick")


def _check_click(click: Json, url: str) -> None:
    if "openLink" in click:
        assert click == {"openLink": {"url": click["openLink"]["url"]}}
        assert click["openLink"]["url"].startswith("https://")
        return
    action, given = called(click, url)
    assert action in ACTIONS
    keys = [one["key"] for one in click["action"]["parameters"]]
    assert len(keys) == len(set(keys))
    assert all(isinstance(value, str) for value in given.values())
    assert "document" in given or action in ("grant", "home")


def called(click: Json, url: str = URL) -> tuple[str, dict[str, str]]:
    """Return the action that a click calls, and what it tells it."""
    assert click["action"].keys() == {"function", "parameters"}
    root, docs, action = click["action"]["function"].rpartition("/docs/")
    assert (root, docs) == (url, "/docs/")
    return action, {one["key"]: one["value"] for one in click["action"]["parameters"]}


def _check_markup(text: str) -> None:
    """Fail for any tag that is not one of ours, and for one left open."""
    held: list[str] = []
    for closing, tag, colour in TAG.findall(text):
        assert bool(colour) == (tag == "font" and not closing)
        if tag == "br":
            assert not closing
        elif closing:
            assert held
            assert held.pop() == tag
        else:
            held.append(tag)
    assert not held
    assert not re.search("[<>&]", ENTITY.sub("", TAG.sub("", text)))


def _check_button(button: Json) -> None:
    assert button["text"]
    assert len(button["text"]) <= 40
    assert button["onClick"]


def _check_buttons(widget: Json) -> None:
    assert widget["buttons"]
    for button in widget["buttons"]:
        _check_button(button)


def _check_input(widget: Json) -> None:
    assert widget["name"]
    assert widget["label"]
    assert isinstance(widget["value"], str)


def _check_choice(widget: Json) -> None:
    items = widget["items"]
    assert widget["name"]
    assert 0 < len(items) <= ITEMS
    assert all(item["text"] and item["value"] for item in items)
    assert len({item["value"] for item in items}) == len(items)
    chosen = sum(item["selected"] for item in items)
    assert chosen == 1 if widget["type"] == "DROPDOWN" else True
    if widget["type"] == "MULTI_SELECT":
        assert chosen <= widget["multiSelectMaxSelectedItems"]


def _check_picker(widget: Json) -> None:
    assert widget["name"]
    assert widget["label"]
    assert int(widget.get("valueMsEpoch", 0)) % DAY == 0


def _check_text(widget: Json) -> None:
    assert widget["text"]


CHECKS = {
    "textParagraph": _check_text,
    "decoratedText": _check_text,
    "buttonList": _check_buttons,
    "textInput": _check_input,
    "selectionInput": _check_choice,
    "dateTimePicker": _check_picker,
}
"""What is asked of each kind of widget that our cards have."""


def _check_names(card: Card) -> None:
    names = Counter(found(card, "name")[1:])  # the first is the card's own
    assert not [name for name, times in names.items() if times > 1]


def _check_foot(card: Card) -> None:
    for foot in found(card, "fixedFooter"):
        assert "primaryButton" in foot
        for button in foot.values():
            _check_button(button)
            assert set(button["color"]) == {"red", "green", "blue"}
            assert all(0 <= part <= 1 for part in button["color"].values())


def _check_menu(card: Card) -> None:
    for menu in found(card, "cardActions"):
        assert len(menu) <= MENU
        assert all(item["actionLabel"] and item["onClick"] for item in menu)


@attrs.frozen
class Row:
    """A text that can be tapped, as a person reads it."""

    lines: tuple[str, ...]
    action: str
    uid: str


def read(markup: str) -> tuple[str, ...]:
    """Return the lines that a person reads of *markup*."""
    lines = markup.replace("\u2011", "-").split("<br>")
    return tuple(html.unescape(TAG.sub("", line)) for line in lines)


def text(card: Card) -> str:
    """Return all that a person reads on *card*, a text a line."""
    return "\n".join([*plains(card), *(line for one in markups(card) for line in read(one))])


def rows(card: Card) -> list[Row]:
    """Return what can be tapped, in the order of the card."""
    tapped = [w for kind, w in widgets(card) if kind == "decoratedText" and "onClick" in w]
    made = []
    for widget in tapped:
        action, given = called(widget["onClick"])
        made.append(Row(read(widget["text"]), action, given["uid"]))
    return made


def sections(card: Card) -> dict[str, Json]:
    """Return the sections that have a heading, by what a person reads there."""
    return {read(s["header"])[0]: s for s in found(card, "sections")[0] if "header" in s}


def fields(card: Card) -> dict[str, Json]:
    """Return the fields of the form, by their names."""
    kinds = ("textInput", "selectionInput", "dateTimePicker")
    held = {w["name"]: w for kind, w in widgets(card) if kind in kinds}
    switches = {switch["name"]: switch for switch in found(card, "switchControl")}
    return held | switches


def pressed(card: Card, words: str) -> tuple[str, dict[str, str]]:
    """Return what the button that says *words* calls, and with what."""
    (button,) = (button for button in buttons(card) if button["text"] == words)
    return called(button["onClick"])
