"""Which blocks are the agenda's points, in the house styles of note-takers."""

import pytest

from lgnotes.extract import extract
from lgnotes.extract.outline import outline
from lgnotes.model import Minutes
from lgnotes.readers import read

STYLES = {
    "numbered": ("1. Budget\nText.\n2. Personal\nText.", [("1", "Budget"), ("2", "Personal")]),
    "a list inside a point": (
        "1. Budget\nText.\n2. Mål\n1. Läsning\n2. Närvaro\n3. Trygghet\n\nText.\n3. Övrigt\nText.",
        [("1", "Budget"), ("2", "Mål"), ("3", "Övrigt")],
    ),
    "paragraph signs": (
        "§ 45 Budget\nText.\n§ 46 Mål\n1. Ett\n2. Två",
        [("45", "Budget"), ("46", "Mål")],
    ),
    "number alone on its line": (
        "1.\nBudget\nText.\n2.\nMål\nText.",
        [("1", "Budget"), ("2", "Mål")],
    ),
    "numbers without dots": (
        "1 Budget\nText.\n2 Mål\n3 elever saknas.",
        [("1", "Budget"), ("2", "Mål")],
    ),
    "the word for a point": (
        "Punkt 1: Budget\nText.\n\nPunkt 2: Mål\nText.",
        [("1", "Budget"), ("2", "Mål")],
    ),
    "headings": ("# LG\n\n## Budget\n\nText\n\n## Mål\n\nText", [(None, "Budget"), (None, "Mål")]),
    "numbered headings": ("# LG\n\n## 1. Budget\n\n## 2. Mål\n", [("1", "Budget"), ("2", "Mål")]),
    "lines of their own": (
        "LG 3 maj 2022\n\nDeltagare: Anna Berg\n\nBudget\n- Inget nytt.\n\nMål\n- Allt på väg.",
        [(None, "Budget"), (None, "Mål")],
    ),
    "after a list of the points": (
        "Dagordning\n• Budget\n• Mål\n\nAnteckningar\n\nBudget\n• Inget.\n\nMål\n• Allt.",
        [(None, "Budget"), (None, "Mål")],
    ),
    "a closing list of decisions": (
        "1. Budget\nText.\n2. Mål\nText.\n\nBeslut\n\n1. Budget\nVi beslutade att spara.",
        [("1", "Budget"), ("2", "Mål")],
    ),
    "bullets with bullets of their own": (
        "# LG\n\n## Rapporter\n\n- Budget\n  - Inget nytt.\n- Mål\n  - Klart.\n- Lokaler\n"
        "  - Nej.\n\n## Nästa möte torsdag 5/3\n",
        [
            (None, "Rapporter"),
            (None, "Budget"),
            (None, "Mål"),
            (None, "Lokaler"),
            (None, "Nästa möte"),
        ],
    ),
    "points and sub-points": (
        "3. Budget\nText.\n4. Lokaler\n4.1 Hallen\nText.\n4.2 Salen\nText.\n5. Övrigt\nText.",
        [
            ("3", "Budget"),
            ("4", "Lokaler"),
            ("4.1", "Hallen"),
            ("4.2", "Salen"),
            ("5", "Övrigt"),
        ],
    ),
    "figures that are no sub-points": (
        "1. Budget\nText.\n2. Mål\n2.5 miljoner saknas i år.\n3. Övrigt\nText.",
        [("1", "Budget"), ("2", "Mål"), ("3", "Övrigt")],
    ),
    "brackets after the numbers": (
        "1) Budget\nText.\n\n2) Mål\nText.",
        [("1", "Budget"), ("2", "Mål")],
    ),
    "signs close to the numbers": (
        "§1 Budget\nText.\n\n§2 Mål\nText.",
        [("1", "Budget"), ("2", "Mål")],
    ),
    "bare headings over paragraphs": (
        "LG 2026-03-04\nDeltagare: Anna Berg\n\nBudget\nLäget är gott.\n\nMål\nMålen är nådda.\n\n"
        "Övriga frågor\nInget.",
        [(None, "Budget"), (None, "Mål"), (None, "Övriga frågor")],
    ),
    "capitals": (
        "LG 2026-03-04\nDeltagare: Anna Berg\n\nBUDGET\nLäget är gott.\n\nMÅL\nMålen är nådda.",
        [(None, "BUDGET"), (None, "MÅL")],
    ),
    "bold lines": (
        "# LG\n\n**Budget**\n\nLäget är gott.\n\n**Mål**\n\nMålen är nådda.",
        [(None, "Budget"), (None, "Mål")],
    ),
    "org headings": (
        "#+TITLE: LG\n\n* Budget\nText.\n* Mål\nText.",
        [(None, "Budget"), (None, "Mål")],
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_the_points_are_found_in_every_house_style(style: str) -> None:
    text, points = STYLES[style]
    document = read(text.encode(), name="a.txt")
    assert [(item.number, item.heading) for item in outline(document.blocks).items] == points


@pytest.mark.parametrize(
    ("text", "presenters"),
    [
        ("1. Budget (Anna Berg)\nText.\n2. Mål\nText.", ("Anna Berg",)),
        ("1. Budget (AB, CL)\nText.\n2. Mål\nText.", ("AB", "CL")),
        (
            "1. Budget\nFöredragande: Anna Berg och rektorer\nText.\n2. Mål\nText.",
            ("Anna Berg", "rektorer"),
        ),
        ("1. Budget (bilaga 2)\nText.\n2. Mål\nText.", ()),
    ],
)
def test_presenters_stand_after_the_heading(text: str, presenters: tuple[str, ...]) -> None:
    items = outline(read(text.encode(), name="a.txt").blocks).items
    assert items[0].presenters == presenters
    assert items[0].heading.startswith("Budget")


def test_a_section_says_what_kind_its_points_are() -> None:
    text = "Mötesanteckningar\n\nINFORMATION\n1. Budget\nText.\n\nBESLUT\n2. Mål\nText."
    items = outline(read(text.encode(), name="a.txt").blocks).items
    assert [item.section for item in items] == ["information", "decision"]


def minutes(text: str) -> Minutes:
    head = "Ledningsgruppen 2026-03-04\nNärvarande: Anna Berg, Bo Ek\n\n"
    (meeting,) = extract(read(f"{head}{text}".encode(), name="LG.txt")).meetings
    return meeting


@pytest.mark.parametrize(
    "closing",
    [
        "Beslut\n\n1. Budget\nLG beslutar att hyra huset på Storgatan.",
        "Beslut\n1. Hyra huset på Storgatan",
        "Sammanfattning av beslut\n- LG beslutar att hyra huset på Storgatan.",
        "Beslut i korthet\n- Huset på Storgatan hyrs.",
        "Fattade beslut:\n- Hyra huset på Storgatan.",
    ],
)
def test_a_closing_list_of_decisions_says_them_once_more(closing: str) -> None:
    text = "1. Budget\nLG beslutar att hyra huset på Storgatan.\n\n2. Mål\nText.\nMer text.\n\n"
    found = minutes(f"{text}{closing}\n")
    (decision,) = found.decisions
    assert (decision.item, len(decision.lines)) == ("1", 2)
    assert decision.lines[0] < decision.lines[1]
    assert [item.number for item in found.items] == ["1", "2"]


def test_a_closing_list_may_hold_what_was_not_said_above() -> None:
    found = minutes(
        "1. Budget\nLG beslutar att hyra huset på Storgatan.\n\n2. Mål\nText.\nMer text.\n\n"
        "Beslut i korthet\n- Huset på Storgatan hyrs.\n- Avgiften för musikskolan höjs.\n"
    )
    assert [len(decision.lines) for decision in found.decisions] == [2, 1]


def test_a_closing_list_of_tasks_says_them_once_more() -> None:
    found = minutes(
        "1. Budget\nAnna skriver avtalet för huset.\n\n2. Mål\nText.\nMer text.\n\n"
        "Uppgifter\n- Skriva avtalet för huset – Anna\n"
    )
    (task,) = found.tasks
    assert (task.item, task.owners, len(task.lines)) == ("1", ("Anna",), 2)


def test_what_stands_under_a_sub_point_belongs_to_it() -> None:
    found = minutes("1. Budget\nText.\n2. Lokaler\n2.1 Hallen\nText.\n2.2 Salen\nBo bokar salen.\n")
    assert [task.item for task in found.tasks] == ["2.2"]
