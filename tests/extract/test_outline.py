"""Which blocks are the agenda's points, in the house styles of note-takers."""

import pytest

from lgnotes.extract.outline import outline
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
