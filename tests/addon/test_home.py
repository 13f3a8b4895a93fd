"""The first card, as a secretary reads it from the top."""

from datetime import date, timedelta
from typing import get_args

import attrs
import pytest

from lgnotes.addon.cards import home
from lgnotes.addon.cards.home import LOSSES, MISSES
from lgnotes.document import Loss
from lgnotes.model import DoubtKind, WhyNot
from lgnotes.register.entry import Status
from lgnotes.register.review import Mark, Review
from tests.addon.cards import (
    URL,
    buttons,
    check,
    clicks,
    found,
    pressed,
    rows,
    sections,
    text,
    widgets,
)
from tests.addon.shared import (
    MEETING,
    Desk,
    entry,
    find,
    losses,
    minutes,
    miss,
    pages,
    review,
    view,
)

LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])
NO_DATE = (Mark(what="no-day"),)
DECIDED = {"uid": "lgd", "kind": "decision", "text": "Budgeten antas", "owners": (), "due": None}


def shown(*finds: object, **more: object) -> str:
    return text(home(view(review(*finds, **more))))  # type: ignore[arg-type]  # passed on


def head(review: Review) -> tuple[str, str]:
    card = home(view(review))
    check(card)
    (held,) = found(card, "header")[:1]
    return held["title"], held.get("subtitle", "")


class TestHead:
    def test_it_names_the_body_and_the_day(self) -> None:
        assert head(review()) == ("Ledningsgruppen", "2026-03-03")

    def test_a_day_read_from_elsewhere_says_so(self) -> None:
        held = minutes(MEETING)
        derived = attrs.evolve(held, date=attrs.evolve(held.date, stated=False))
        assert head(review(meetings=(derived,)))[1] == "2026-03-03 (härledd)"

    def test_an_unknown_day_is_said_with_what_to_do(self) -> None:
        card = home(view(review(meetings=(minutes(None),))))
        assert head(review(meetings=(minutes(None),))) == ("Ledningsgruppen", "okänd dag")
        assert "Dagen: inget visar när mötet hölls\nSkriv mötets dag överst" in text(card)

    def test_the_evidence_of_the_day_stands_below(self) -> None:
        assert "Dagen: datumet står i rubriken" in shown()

    def test_several_meetings_are_counted_with_their_first_and_last_day(self) -> None:
        several = review(meetings=(minutes(MEETING), minutes(None), minutes(date(2026, 1, 13))))
        assert head(several) == ("Ledningsgruppen", "3 möten, 2026-01-13 – 2026-03-03")
        assert "1 möte har ingen känd dag" in text(home(view(several)))

    def test_a_document_without_a_meeting_is_named(self) -> None:
        assert head(review(meetings=())) == ("Ledningsgruppen", "LG 3 mars")


class TestSums:
    def test_what_was_found_is_counted(self) -> None:
        finds = (find(), find({"uid": "lg2"}, marks=NO_DATE), find(DECIDED))
        assert "1 beslut, 2 uppgifter, 1 att se över\n3 väntar på att registreras" in shown(*finds)

    def test_what_there_is_none_of_is_not_counted(self) -> None:
        assert "1 uppgift\n1 väntar på att registreras" in shown(find())

    def test_what_a_person_left_out_is_not_counted(self) -> None:
        finds = (find(standing="rejected"), find({"uid": "lg2", "status": Status.DROPPED}))
        assert "Inga beslut eller uppgifter hittades" in shown(*finds)

    def test_what_could_not_be_read_is_told_and_the_rest_counted(self) -> None:
        told = shown(losses=losses())
        assert "sida 1, rad 1: 1 tecken är i fel kodning" in told
        assert f"… och {len(losses()) - LOSSES} till" in told

    @pytest.mark.parametrize("loss", losses(), ids=lambda loss: loss.what)
    @LANGUAGES
    def test_every_loss_has_its_words(self, loss: Loss, language: str) -> None:
        card = home(view(review(losses=(loss,)), language=language))
        check(card)
        assert str(loss.line) in text(card)


class TestLists:
    def test_doubts_come_first_then_near_misses_then_what_is_sure(self) -> None:
        finds = (
            find({"uid": "lg1"}),
            find(DECIDED),
            find({"uid": "lg2"}, marks=NO_DATE),
            find({"uid": "lg3"}, standing="rejected"),
        )
        card = home(view(review(*finds, misses=[miss()])))
        check(card)
        assert [(row.action, row.uid) for row in rows(card)] == [
            ("find", "lg2"),
            ("miss", "lgm"),
            ("find", "lg1"),
            ("find", "lgd"),
            ("find", "lg3"),
        ]
        assert [*sections(card)] == [
            *("Att se över", "Är det här uppgifter eller beslut?"),
            *("Uppgifter", "Beslut", "Bortvalda"),
        ]

    def test_a_find_shows_its_text_owner_day_marks_and_sentence(self) -> None:
        (row,) = rows(home(view(review(find(marks=(Mark(what="past-day"),))))))
        assert row.lines == (
            "ringer vaktmästaren",
            "Anna Berg · senast fre 2026-03-20",
            "dagen har passerat",
            "”Anna Berg ringer vaktmästaren den 20 mars.”",
        )

    def test_a_sentence_that_is_the_text_stands_once(self) -> None:
        (row,) = rows(home(view(review(find(sentence="Ringer vaktmästaren!")))))
        assert row.lines == ("ringer vaktmästaren", "Anna Berg · senast fre 2026-03-20")

    def test_long_texts_and_sentences_are_cut(self) -> None:
        long = find({"text": "ringer " * 99, "owners": ("Anna Berg",) * 40}, sentence="ja " * 99)
        card = home(view(review(long)))
        check(card)
        assert [line[-1] for line in rows(card)[0].lines] == ["…", "0", "”"]
        assert max(map(len, rows(card)[0].lines)) <= 250

    @pytest.mark.parametrize(
        ("values", "more", "said"),
        [
            ({"status": Status.ONGOING}, {}, "Anna Berg · senast fre 2026-03-20 · pågår"),
            ({"due": None}, {"standing": "changed"}, "Anna Berg · ändras"),
            ({"owners": (), "due": None, "status": Status.DONE}, {}, "klar"),
            ({"kind": "decision", "due": None}, {}, "beslut av Anna Berg"),
        ],
    )
    def test_how_a_find_stands_is_said(
        self, values: dict[str, object], more: dict[str, object], said: str
    ) -> None:
        (row,) = rows(home(view(review(find(values, **more)))))
        assert row.lines[1] == said

    def test_a_new_find_is_called_new_beside_registered_ones(self) -> None:
        finds = (find(), find({"uid": "lg2"}, standing="registered"))
        facts = [row.lines[1] for row in rows(home(view(review(*finds))))]
        assert [line.endswith("· ny") for line in facts] == [True, False]

    @pytest.mark.parametrize("what", ["no-owner", "no-day", "past-day", *get_args(DoubtKind)])
    @LANGUAGES
    def test_every_doubt_has_its_words(self, what: str, language: str) -> None:
        marked = find(marks=(Mark(what=what, words="31 april"),))
        card = home(view(review(marked), language=language))
        check(card)
        assert what not in text(card)

    @pytest.mark.parametrize("why", [*get_args(WhyNot), "implied"])
    @LANGUAGES
    def test_every_near_miss_says_why(self, why: str, language: str) -> None:
        card = home(view(review(misses=[miss(why)]), language=language))
        check(card)
        (row,) = rows(card)
        assert row.lines[0] == "Ska Bo ringa vaktmästaren?"
        assert row.lines[1].endswith(".")

    def test_many_near_misses_and_all_that_is_left_out_are_folded(self) -> None:
        many = [miss(uid=f"lgm{n}") for n in range(MISSES + 2)]
        card = home(view(review(find(standing="rejected"), misses=many)))
        check(card)
        asked, out = sections(card).values()
        assert (asked["collapsible"], asked["uncollapsibleWidgetsCount"]) == (True, MISSES)
        assert (out["collapsible"], out["uncollapsibleWidgetsCount"]) == (True, 0)

    def test_each_of_several_meetings_is_named_with_what_it_gave(self) -> None:
        older = date(2026, 2, 3)
        finds = (
            find({**DECIDED, "uid": "lg1"}),
            find({"uid": "lg2"}),
            find({"uid": "lg3", "meeting": older}),
            find({"uid": "lg4", "meeting": date(2025, 1, 1)}),
            find({"uid": "lg5", "meeting": older}, marks=NO_DATE),
        )
        card = home(view(review(*finds, meetings=(minutes(MEETING), minutes(older)))))
        check(card)
        assert [*sections(card)] == [
            "Att se över",
            "Ledningsgruppen, 2026-03-03",
            "Ledningsgruppen, 2026-02-03",
            "Från ett annat möte",
        ]
        assert [row.uid for row in rows(card)] == ["lg5", "lg2", "lg1", "lg3", "lg4"]
        assert rows(card)[0].lines[1] == "Anna Berg · senast fre 2026-03-20 · möte 2026-02-03"
        assert rows(card)[2].lines[1] == "beslut"
        assert text(card).count("Dagen: datumet står i rubriken") == 2

    def test_what_is_gone_from_the_notes_is_listed_and_can_be_registered(self) -> None:
        card = home(view(review(find(standing="registered"), gone=(entry(uid="lg9"),))))
        check(card)
        assert "Borta ur anteckningarna: stryks när dokumentet registreras" in text(card)
        assert pressed(card, "Registrera dokumentet")[0] == "register"


class TestButtons:
    def test_the_main_button_registers_the_document(self) -> None:
        card = home(view(review(find())))
        assert pressed(card, "Registrera dokumentet") == ("register", {"document": "doc1"})
        assert pressed(card, "Läs om") == ("home", {"document": "doc1"})

    @pytest.mark.parametrize(
        ("finds", "words"),
        [((find(standing="registered"),), "Allt är registrerat"), ((), "Inget att registrera")],
    )
    def test_where_nothing_waits_it_rests(self, finds: tuple[object, ...], words: str) -> None:
        card = home(view(review(*finds)))  # type: ignore[arg-type]  # passed on
        check(card)
        assert buttons(card)[0]["text"] == words
        assert buttons(card)[0]["disabled"]

    def test_settings_are_in_the_menu(self) -> None:
        (menu,) = found(home(view(review())), "cardActions")
        assert menu[0]["onClick"]["action"]["function"] == f"{URL}/docs/settings"

    def test_the_register_is_opened_where_it_is(self) -> None:
        urls = [
            click["openLink"]["url"]
            for click in clicks(home(view(review())))
            if "openLink" in click
        ]
        assert urls == ["https://docs.google.com/spreadsheets/d/R"]


class TestPages:
    MANY = tuple(
        find({"uid": f"lg{n}", "due": MEETING + timedelta(n)}, marks=NO_DATE if n % 2 else ())
        for n in range(400)
    )

    def test_long_notes_show_every_find_once_and_stay_within_the_limits(self) -> None:
        cards = pages(view(review(*self.MANY, misses=[miss(uid=f"lgm{n}") for n in range(50)])))
        assert len(cards) > 4
        for card in cards:
            check(card)
        uids = [row.uid for card in cards for row in rows(card)]
        assert len(uids) == len(set(uids)) == 450

    def test_one_goes_from_page_to_page_and_back(self) -> None:
        first, second, *_, last = pages(view(review(*self.MANY)))
        assert pressed(first, "Nästa sida") == ("home", {"document": "doc1", "page": "1"})
        assert pressed(second, "Föregående") == ("home", {"document": "doc1", "page": "0"})
        assert "Sida 2 av 7" in text(second)
        words = {button["text"] for button in buttons(last)}
        assert {"Föregående", "Registrera dokumentet"} <= words
        assert "Nästa sida" not in words

    def test_a_page_that_is_not_there_any_more_is_the_last(self) -> None:
        far = view(review(*self.MANY), page=99)
        assert home(far) == pages(far)[-1]
        assert home(attrs.evolve(far, page=-3)) == pages(far)[0]

    def test_a_document_of_many_meetings_stays_within_the_limits(self) -> None:
        days = [MEETING - timedelta(7 * n) for n in range(150)]
        finds = [find({"uid": f"lg{n}", "meeting": day}) for n, day in enumerate(days)]
        cards = pages(view(review(*finds, meetings=tuple(map(minutes, days)))))
        for card in cards:
            check(card)
        assert sum(len(sections(card)) for card in cards) >= 150

    def test_four_hundred_tasks_in_real_notes_are_shown(self) -> None:
        people = ("Anna", "Bo", "Eva", "Ali")
        desk = Desk.of(*(f"- [ ] {people[n % 4]}: boka sal A{n} – 20 mars" for n in range(400)))
        cards = pages(desk.view())
        for card in cards:
            check(card)
        assert sum(len(rows(card)) for card in cards) == 400
        assert max(len([*widgets(card)]) for card in cards) < 100
