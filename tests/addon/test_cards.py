"""Every card that the panel can show is one that Google shows, whatever the notes hold."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from lgnotes.addon.cards import error, grant, home, not_allowed, registered, settings
from lgnotes.addon.cards.reasons import FAMILIES
from lgnotes.errors import BusyError, LgnotesError, UnreadableError
from lgnotes.register.edit import Edit
from lgnotes.register.entry import Status
from lgnotes.register.report import Report
from tests.addon.cards import URL, check, clicks, fields, markups, plains, pressed, text
from tests.addon.shared import NOTES, NOW, TITLE, Desk, find, review, understand, view
from tests.cli.values import FULL, QUIET

EXAMPLES = pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])


def as_new(desk: Desk) -> None:
    """Leave the register empty."""


def as_registered(desk: Desk) -> None:
    desk.panel.register(now=NOW)


def as_edited(desk: Desk) -> None:
    desk.panel.register(now=NOW)
    for number, found in enumerate(desk.panel.look().finds):
        edit = Edit(
            text=f"{found.entry.text} nu",
            owners=("Bo Ek", "Åsa <Ek>"),
            due=None if number % 2 else date(2026, 5, 1),
            status=[*Status][number % len(Status)],
            comment="Ringde & frågade\n<b>igen</b>",
        )
        desk.panel.save(found.entry.uid, edit, now=NOW)


def as_rejected(desk: Desk) -> None:
    for number, found in enumerate(desk.panel.look().finds):
        if number % 2:
            desk.panel.save(found.entry.uid, Edit(), now=NOW)
        desk.panel.reject(found.entry.uid, now=NOW)
    for miss in desk.panel.look().misses:
        desk.panel.save(miss.entry.uid, Edit(), now=NOW)


STANDINGS: tuple[Callable[[Desk], None], ...] = (as_new, as_registered, as_edited, as_rejected)


@EXAMPLES
@pytest.mark.parametrize("standing", STANDINGS, ids=lambda standing: standing.__name__)
@LANGUAGES
def test_every_card_of_the_example_notes_is_shown(
    path: Path, standing: Callable[[Desk], None], language: str
) -> None:
    desk = Desk(path.read_bytes(), path.name)
    standing(desk)
    cards = desk.cards(language=language)
    assert len(cards) > 5
    for card in cards:
        check(card)


@EXAMPLES
def test_what_registering_an_example_did_is_shown(path: Path) -> None:
    desk = Desk(path.read_bytes(), path.name)
    for _ in range(2):
        check(registered(desk.view(), desk.panel.register(now=NOW)))


HOSTILE = (
    "Anna skriver <b>fet</b> &lt;text&gt; & <a href='https://ond.example'>mer</a> senast 20 mars.",
    "Bo köper <img src=x onerror=alert(1)> [länk](javascript:alert(1)) senast 20 mars.",
    'Bo målar om <font color="#ff0000">i rött</b></i></font><br> senast 20 mars.',
    "Anna köper 👩‍👩‍👧‍👦🎉 med 🇸🇪 till aulan senast 20 mars.",
    "Bo skickar כתוב את הדוח till kansliet senast 20 mars.",
    "Anna skickar \u202egnir\u202c på \u2066raden\u2069 och \x07ring senast 20 mars.",
    "Ska Bo köpa <script>alert(1)</script> & skicka <b>listan</b>?",
    "Beslut: <h1>Budgeten</h1> & {url} antas.",
)


@pytest.mark.parametrize("standing", STANDINGS, ids=lambda standing: standing.__name__)
def test_markup_in_notes_is_shown_as_text(standing: Callable[[Desk], None]) -> None:
    desk = Desk.of(*HOSTILE, title=TITLE.replace("Läget", "<b>Läget</b>"))
    standing(desk)
    review = desk.panel.look()
    assert len(review.finds) + len(review.misses) >= len(HOSTILE)
    cards = [*desk.cards(), registered(desk.view(), desk.panel.register(now=NOW))]
    for card in cards:
        check(card)
        assert not any("href" in one and "&lt;a" not in one for one in markups(card))
        assert not any("<script" in one or "<img" in one for one in markups(card))


def test_what_notes_write_is_read_as_it_is_written() -> None:
    desk = Desk.of(*HOSTILE)
    shown = text(home(desk.view()))
    for words in HOSTILE[:5]:
        assert words.rstrip(".") in shown.replace("\u2068", "").replace("\u2069", "")
    assert "Anna skickar gnir på raden och ring senast 20 mars" in shown
    assert "Ska Bo köpa <script>alert(1)</script> & skicka <b>listan</b>?" in shown
    assert "<h1>Budgeten</h1> & {url} antas." in shown


def test_a_name_written_from_the_right_leaves_the_day_in_its_place() -> None:
    card = home(view(review(find({"owners": ("דנה לוי",)}))))
    check(card)
    assert "\u2068דנה לוי\u2069 · senast fre 2026-03-20" in text(card)


def test_a_name_with_markup_is_chosen_by_its_own_letters() -> None:
    desk = Desk.of("- [ ] Boka rum – 20 mars")
    (found,) = desk.panel.look().finds
    desk.panel.save(found.entry.uid, Edit(owners=("R&D <x@y.se>",)), now=NOW)
    (card,) = desk.cards()[1:]
    first = fields(card)["owners"]["items"][0]
    assert first == {"text": "R&D ‹x@y.se›", "value": "R&D <x@y.se>", "selected": True}


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ((), "Hej!\n"),
        ((), TITLE),
        (("Anna ringer vaktmästaren.",), "Anteckningar\n"),
        (("Anna: boka rum " * 400,), TITLE),
        (("- [ ] " + "ö" * 5000,), TITLE),
    ],
    ids=["nothing", "no finds", "no day", "a long sentence", "a long word"],
)
def test_odd_notes_are_shown(lines: Sequence[str], title: str) -> None:
    for card in Desk.of(*lines, title=title).cards():
        check(card)


@pytest.mark.parametrize("report", [FULL, QUIET], ids=["full", "quiet"])
@LANGUAGES
def test_any_report_is_shown(report: Report, language: str) -> None:
    check(registered(view(review(), language=language), report))


ERRORS: tuple[LgnotesError, ...] = (
    BusyError(name="<b>R&D</b>"),
    UnreadableError(name="LG <3 mars>.docx", reason="empty"),
)


@LANGUAGES
@pytest.mark.parametrize("document", ["doc1", None])
@pytest.mark.parametrize("wrong", ERRORS, ids=lambda wrong: type(wrong).__name__)
def test_an_error_says_what_to_do_and_can_be_tried_again(
    wrong: LgnotesError, document: str | None, language: str
) -> None:
    card = error(language, wrong, URL, document)
    check(card)
    assert wrong.sentence(language) in text(card)
    again = pressed(card, "Försök igen" if language == "sv" else "Try again")
    assert again == ("home", {"document": document} if document else {})


@LANGUAGES
def test_one_who_may_not_see_anything_sees_nothing_to_press(language: str) -> None:
    card = not_allowed(language)
    check(card)
    assert clicks(card) == []


@LANGUAGES
def test_leave_to_read_is_asked_for(language: str) -> None:
    card = grant(language, URL)
    check(card)
    assert [click["action"]["function"] for click in clicks(card)] == [f"{URL}/docs/grant"]


@LANGUAGES
def test_settings_name_the_group_the_account_and_every_place(language: str) -> None:
    card = settings(view(review(), language=language), "anna@skolan.example")
    check(card)
    assert "Ledningsgruppen" in text(card)
    assert "anna@skolan.example" in text(card)
    links = [click["openLink"]["url"] for click in clicks(card) if "openLink" in click]
    assert [url.split("/")[2] for url in links] == [
        *("drive.google.com", "docs.google.com", "calendar.google.com")
    ]


def test_a_place_that_no_browser_finds_has_no_button() -> None:
    nowhere = view(review(), register_url=None, calendar_url=None, source_url=None)
    for card in (settings(nowhere, "a@b.se"), home(nowhere), registered(nowhere, QUIET)):
        check(card)
        assert not any("openLink" in click for click in clicks(card))


def test_no_card_shows_a_rule_by_its_name() -> None:
    """A rule is told in words; those of the gold notes all have some of their own."""
    known = {rule for rules in FAMILIES.values() for rule in rules}
    gold = Path(__file__).parents[1] / "gold"
    for path in [*NOTES, *gold.glob("*.txt")]:
        notes = understand(path.read_bytes(), path.name, ())
        met = {task.rule for task in notes.tasks if task.strength == "explicit"}
        assert met | {decision.rule for decision in notes.decisions} <= known


def test_no_text_of_a_card_is_a_key() -> None:
    for card in Desk(NOTES[0].read_bytes(), NOTES[0].name).cards():
        for shown in (*markups(card), *plains(card)):
            assert not shown.startswith(("panel.", "why.", "mark.", "doubt."))
