"""Some cards whole, as Google gets them; ``--regen`` writes them anew."""

import json
from datetime import date
from pathlib import Path

import pytest

from lgnotes.addon.cards import (
    Card,
    error,
    find_card,
    grant,
    home,
    miss_card,
    not_allowed,
    registered,
    settings,
)
from lgnotes.errors import BusyError
from lgnotes.register.edit import Edit
from tests.addon.cards import URL, check
from tests.addon.shared import NOTES, NOW, Desk
from tests.conftest import Golden


def desk() -> Desk:
    (path,) = (path for path in NOTES if path.stem == "LG-protokoll 2026-03-03")
    return Desk(path.read_bytes(), "LG-protokoll 2026-03-03.txt")


def cards(language: str) -> dict[str, Card]:
    """Return the cards of one afternoon: looked at, one task mended, one left out, registered."""
    one = desk()
    made = {"home-new": home(one.view(language=language))}
    miss, *_ = one.panel.look().misses
    made["miss"] = miss_card(one.view(language=language), miss)
    task, other = [f for f in one.panel.look().finds if f.entry.kind == "task"][:2]
    made["find-new"] = find_card(one.view(language=language), task, None)
    edit = Edit(owners=("Bo Ek",), due=date(2026, 4, 1))
    one.panel.save(task.entry.uid, edit, now=NOW)
    one.panel.reject(other.entry.uid, now=NOW)
    report = one.panel.register(now=NOW)
    view = one.view(language=language)
    made["registered"] = registered(view, report)
    made["home-registered"] = home(view)
    for name, uid in (("find-edited", task.entry.uid), ("find-rejected", other.entry.uid)):
        found = view.review.find(uid)
        assert found
        made[name] = find_card(view, found, one.life(found))
    made["settings"] = settings(view, "anna@skolan.example")
    made["error"] = error(language, BusyError(name="Registret"), URL, "doc1")
    return made | {"grant": grant(language, URL), "not-allowed": not_allowed(language)}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_cards_are_as_they_should_be(golden: Golden, language: str) -> None:
    for name, card in cards(language).items():
        check(card)
        told = json.dumps(card, indent=1, ensure_ascii=False)
        golden(Path(__file__).parent / "golden" / f"{name}-{language}.json", f"{told}\n")
