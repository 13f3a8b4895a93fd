"""The cards of one find and of one near miss, and the form on them."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from lgnotes.addon.cards import Card, find_card, miss_card
from lgnotes.addon.cards.find import LIFE
from lgnotes.addon.cards.form import CHOICES
from lgnotes.model import DoubtKind
from lgnotes.register.edit import Edit
from lgnotes.register.entry import HistoryLine, Status
from lgnotes.register.life import Life
from lgnotes.register.plan import FieldChange
from lgnotes.register.review import Find, Mark
from tests.addon.cards import buttons, check, fields, found, pressed, sections, text
from tests.addon.shared import NOW, Desk, entry, find, miss, review, view

LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])


def card_of(find: Find, life: Life | None = None, **more: object) -> Card:
    card = find_card(view(review(find), **more), find, life)
    check(card)
    return card


def chosen(card: Card, name: str) -> list[str]:
    return [item["value"] for item in fields(card)[name]["items"] if item["selected"]]


def aimed(card: Card, words: str) -> tuple[str, str, str]:
    """Return what the button that says *words* calls, for which document and which find."""
    action, given = pressed(card, words)
    return action, given["document"], given["uid"]


class TestWhatIsWritten:
    def test_the_sentence_stands_with_the_reason_it_was_read_so(self) -> None:
        shown = text(card_of(find()))
        assert "”Anna Berg ringer vaktmästaren den 20 mars.”" in shown
        assert "Det står att någon gör det, eller ska göra det." in shown

    @pytest.mark.parametrize(
        ("rule", "sources", "reason"),
        [
            ("checkbox", None, "Den står som en kryssruta."),
            ("of-tomorrow", None, "Orden liknar dem som uppgifter och beslut brukar stå med."),
            ("", None, "Orden liknar dem som uppgifter och beslut brukar stå med."),
            ("", (), "Någon sa i panelen att det är en uppgift eller ett beslut."),
        ],
    )
    def test_the_reason_is_never_a_rules_own_name(
        self, rule: str, sources: tuple[()] | None, reason: str
    ) -> None:
        values = {} if sources is None else {"sources": sources}
        assert reason in text(card_of(find(values, rule=rule)))

    @pytest.mark.parametrize(
        ("mark", "sentence"),
        [
            (Mark(what="no-owner"), "Ingen ansvarig är utsedd."),
            (Mark(what="no-day"), "Inget datum är satt."),
            (
                Mark(what="past-day", words="2026-03-01"),
                "2026-03-01 ligger före mötet, eller har redan passerat.",
            ),
            (
                Mark(what="no-such-day", words="31 april"),
                "”31 april” finns inte i kalendern; ingen dag är läst.",
            ),
            (
                Mark(what="weekday-contradicts", words="fre 5/3", choices=("2026-03-05",)),
                "”fre 5/3”: veckodagen stämmer inte med datumet, som är läst 2026-03-05.",
            ),
            (
                Mark(what="several-persons", words="Eva", choices=("Eva Ek", "Eva Alm")),
                "”Eva” kan vara Eva Ek eller Eva Alm.",
            ),
        ],
    )
    def test_a_mark_is_a_sentence_at_the_top(self, mark: Mark, sentence: str) -> None:
        card = card_of(find(marks=(mark,)))
        assert found(card, "widgets")[0][0]["textParagraph"]["text"].count(sentence) == 1

    def test_every_doubt_of_the_notes_is_among_these(self) -> None:
        told = {"no-such-day", "weekday-contradicts", "several-persons"}
        assert set(get_args(DoubtKind)) == told

    def test_what_a_person_changed_stands_beside_what_the_notes_say(self) -> None:
        edited = (FieldChange("due", "2026-03-20", "2026-04-01"),)
        assert "Senast: 2026-03-20 → 2026-04-01" in text(card_of(find(edited=edited)))

    def test_what_registering_would_change_is_told(self) -> None:
        changes = (FieldChange("status", "öppen", "klar"),)
        shown = text(card_of(find(standing="changed", changes=changes), language="en"))
        assert "Changes when it is registered" in shown
        assert "Status: open → done" in shown


class TestForm:
    def test_it_holds_the_values_as_they_stand(self) -> None:
        given = {"status": Status.ONGOING, "comment": "Ringde\nVäntar"}
        card = card_of(find(given))
        held = fields(card)
        assert [*held] == ["text", "owners", "other", "due", "status", "comment", "no-due"]
        assert held["text"]["value"] == "ringer vaktmästaren"
        assert held["comment"]["value"] == "Ringde\nVäntar"
        assert held["other"]["value"] == ""
        assert chosen(card, "owners") == ["Anna Berg"]
        assert chosen(card, "status") == ["pågår"]
        day = datetime.fromtimestamp(int(held["due"]["valueMsEpoch"]) / 1000, UTC)
        assert day == datetime(2026, 3, 20, tzinfo=UTC)
        assert held["no-due"]["value"] == "yes"

    def test_owners_are_chosen_among_those_who_are_it_and_the_people(self) -> None:
        items = fields(card_of(find({"owners": ("rektorerna", "Bo Ek")})))["owners"]["items"]
        assert [item["value"] for item in items] == [
            *("rektorerna", "Bo Ek", "Anna Berg", "Leyla Dahlbom"),
        ]

    def test_all_owners_can_be_chosen_at_once(self) -> None:
        choice = fields(card_of(find()))["owners"]
        assert choice["multiSelectMaxSelectedItems"] == len(choice["items"])

    def test_those_whom_a_name_may_mean_and_whom_the_notes_name_can_be_chosen(self) -> None:
        mark = Mark(what="several-persons", words="Eva", choices=("Eva Ek", "Eva Alm"))
        edited = (FieldChange("owners", "Siv; Tor", "Anna Berg"),)
        items = fields(card_of(find(marks=(mark,), edited=edited)))["owners"]["items"]
        assert {"Eva Ek", "Eva Alm", "Siv", "Tor"} < {item["value"] for item in items}

    def test_without_anybody_to_choose_one_writes_the_owner(self) -> None:
        held = fields(card_of(find({"owners": ()}), people=()))
        assert "owners" not in held
        assert held["other"]["label"] == "Ansvarig"

    def test_no_owner_is_lost_where_they_are_more_than_a_choice_holds(self) -> None:
        crowd = tuple(f"Person {n}" for n in range(CHOICES + 2))
        card = card_of(find({"owners": crowd}))
        assert chosen(card, "owners") == [*crowd[:CHOICES]]
        assert fields(card)["other"]["value"] == "Person 100, Person 101"

    def test_a_day_that_is_not_set_needs_no_tick_to_take_it_away(self) -> None:
        held = fields(card_of(find({"due": None})))
        assert "valueMsEpoch" not in held["due"]
        assert "no-due" not in held

    def test_a_decision_has_no_day_and_no_status_to_set(self) -> None:
        held = fields(card_of(find({"kind": "decision", "due": None})))
        assert [*held] == ["text", "owners", "other", "comment"]

    def test_nobody_is_asked_whether_a_task_is_struck_unless_it_is(self) -> None:
        offered = [i["value"] for i in fields(card_of(find()))["status"]["items"]]
        assert offered == ["öppen", "pågår", "klar", "utgår"]
        assert chosen(card_of(find({"status": Status.STRUCK})), "status") == ["struken"]


class TestButtons:
    @pytest.mark.parametrize(
        ("kind", "standing", "main", "other"),
        [
            ("task", "new", "Registrera", "Inte en uppgift"),
            ("task", "registered", "Spara", "Inte en uppgift"),
            ("decision", "changed", "Spara", "Inte ett beslut"),
        ],
    )
    def test_one_saves_or_says_that_it_is_none(
        self, kind: str, standing: str, main: str, other: str
    ) -> None:
        card = card_of(find({"kind": kind, "due": None}, standing=standing))
        assert aimed(card, main) == ("save", "doc1", "lg1")
        assert aimed(card, other) == ("reject", "doc1", "lg1")

    def test_one_that_was_rejected_is_taken_back_by_saving_nothing_else(self) -> None:
        card = card_of(find(standing="rejected"))
        assert aimed(card, "Ta tillbaka") == ("save", "doc1", "lg1")
        assert (fields(card), len(buttons(card))) == ({}, 1)

    def test_one_that_was_dropped_is_taken_back_as_open(self) -> None:
        card = card_of(find({"status": Status.DROPPED}, standing="registered"))
        assert aimed(card, "Ta tillbaka") == ("save", "doc1", "lg1")
        assert chosen(card, "status") == ["öppen"]
        assert [*fields(card)] == ["status"]

    @LANGUAGES
    @pytest.mark.parametrize("kind", ["task", "decision"])
    def test_a_near_miss_becomes_one_or_is_left_out(self, kind: str, language: str) -> None:
        near = miss(kind=kind)
        card = miss_card(view(review(misses=[near]), language=language), near)
        check(card)
        aims = [aimed(card, button["text"]) for button in buttons(card)]
        assert aims == [("save", "doc1", "lgm"), ("reject", "doc1", "lgm")]
        assert fields(card)["text"]["value"] == "ringer vaktmästaren"
        if language == "sv":
            what = "en uppgift" if kind == "task" else "ett beslut"
            assert buttons(card)[0]["text"] == f"Ja, {what}"
            assert f"Kanske {what}" in text(card)
            assert "Det är en fråga." in text(card)


class TestHistory:
    def test_what_happened_is_told_newest_first_and_folded(self) -> None:
        desk = Desk.of("Anna ringer vaktmästaren senast 20 mars.")
        desk.panel.register(now=NOW)
        (only,) = desk.panel.look().finds
        desk.panel.save(only.entry.uid, Edit(due=date(2026, 4, 1)), now=NOW)
        (only,) = desk.panel.look().finds
        card = find_card(desk.view(), only, desk.life(only))
        check(card)
        history = sections(card)["Historia"]
        assert (history["collapsible"], history["uncollapsibleWidgetsCount"]) == (True, 0)
        assert text(card).endswith(
            "2026-03-04 · en person\n"
            "Senast: 2026-03-20 → 2026-04-01 (ändrat av en person)\n"
            "2026-03-04 · lgnotes\n"
            "kom till registret (nytt i anteckningarna)\n"
            "Historia"
        )

    def test_one_that_was_left_out_never_came_to_the_register(self) -> None:
        desk = Desk.of("Anna ringer vaktmästaren senast 20 mars.")
        (only,) = desk.panel.look().finds
        desk.panel.reject(only.entry.uid, now=NOW)
        (only,) = desk.panel.look().finds
        card = find_card(desk.view(), only, desk.life(only))
        assert text(card).endswith(
            "2026-03-04 · en person\n"
            "valdes bort före registreringen (avvisat av en person)\n"
            "Historia"
        )

    def test_a_long_life_is_cut_at_its_beginning(self) -> None:
        lines = tuple(
            HistoryLine(
                uid="lg1",
                at=f"2026-01-{n:02}T12:00:00+00:00",
                who="person",
                field="comment",
                old="",
                new=f"rad {n}",
                reason="set-by-person",
            )
            for n in range(1, LIFE + 4)
        )
        told = text(card_of(find(), Life(entry=entry(), deleted=False, lines=lines)))
        assert told.count("rad ") == LIFE
        assert "rad 3 " not in told
        assert "… och 3 till" in told

    def test_one_that_was_never_registered_has_none(self) -> None:
        assert "Historia" not in sections(card_of(find()))
