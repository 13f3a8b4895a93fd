"""The pieces that cards are made of, as Google's card schema has them."""

from collections.abc import Iterable, Sequence

from lgnotes.addon.cards.markup import plain

Json = dict[str, object]
Card = Json
"""A card as Google's ``google.apps.card.v1.Card`` in JSON."""

TITLE, BUTTON = 80, 40
"""Characters of a title and of a button's text, at most."""

_NOTHING = "–"
"""What stands where a text is empty: Google refuses a card with an empty one."""

_BLUE = {"red": 0.10, "green": 0.45, "blue": 0.91}
_PALE = {"red": 0.91, "green": 0.92, "blue": 0.93}


def card(
    name: str,
    *,
    title: str,
    subtitle: str = "",
    sections: Iterable[Json],
    foot: Json | None = None,
    menu: Sequence[Json] = (),
) -> Card:
    """Return a card; *name* names it to the one who goes back to it."""
    head = {"title": plain(title, TITLE) or _NOTHING}
    if below := plain(subtitle, TITLE):
        head["subtitle"] = below
    made: Card = {"name": name, "header": head, "sections": [s for s in sections if s["widgets"]]}
    if menu:
        made["cardActions"] = list(menu)
    if foot:
        made["fixedFooter"] = foot
    return made


def section(widgets: Iterable[Json], *, heading: str = "", seen: int | None = None) -> Json:
    """Return a section under a *heading*, which is markup.

    Of a folded one *seen* widgets are seen at first; None for one that is not folded.
    """
    held = list(widgets)
    made: Json = {"header": heading} if heading else {}
    if seen is not None and len(held) > seen:
        made |= {"collapsible": True, "uncollapsibleWidgetsCount": seen}
    return made | {"widgets": held}


def paragraph(markup: str) -> Json:
    """Return a paragraph of text."""
    return {"textParagraph": {"text": markup or _NOTHING}}


def row(markup: str, on_click: Json) -> Json:
    """Return text that can be tapped."""
    return {"decoratedText": {"text": markup or _NOTHING, "wrapText": True, "onClick": on_click}}


def labelled(label: str, markup: str) -> Json:
    """Return text below a small *label*, which has no markup."""
    return {"decoratedText": {"topLabel": label, "text": markup or _NOTHING, "wrapText": True}}


def buttons(*shown: Json) -> Json:
    """Return a row of buttons."""
    return {"buttonList": {"buttons": list(shown)}}


def button(text: str, on_click: Json) -> Json:
    """Return a button."""
    return {"text": plain(text, BUTTON), "onClick": on_click}


def footer(main: Json, other: Json | None = None, *, disabled: bool = False) -> Json:
    """Return the foot of a card, which stays in sight, with its *main* button and another.

    A button of a foot must have a colour.
    """
    made: Json = {"primaryButton": main | {"color": _PALE if disabled else _BLUE}}
    if disabled:
        made["primaryButton"] = main | {"color": _PALE, "disabled": True}
    if other:
        made["secondaryButton"] = other | {"color": _PALE}
    return made


def menu_item(text: str, on_click: Json) -> Json:
    """Return an entry of a card's menu."""
    return {"actionLabel": plain(text, BUTTON), "onClick": on_click}


def link(url: str) -> Json:
    """Return what opens *url*."""
    return {"openLink": {"url": url}}


def call(url: str, action: str, **parameters: str) -> Json:
    """Return what calls an *action* of the add-on at *url*."""
    given = [{"key": key, "value": value} for key, value in parameters.items()]
    return {"action": {"function": f"{url}/docs/{action}", "parameters": given}}
