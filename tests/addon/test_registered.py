"""The card after a document was registered."""

from datetime import date

from lgnotes.addon.cards import registered
from lgnotes.addon.cards.registered import MOST
from lgnotes.register.edit import Edit
from tests.addon.cards import check, clicks, found, pressed, sections, text
from tests.addon.shared import NOW, Desk, review, view
from tests.cli.values import FULL

ASKED = "Anna ringer vaktmästaren senast 20 mars."
DECIDED = "Beslut: Budgeten antas."


def test_what_was_added_is_told_with_the_way_to_it() -> None:
    desk = Desk.of(ASKED, DECIDED)
    report = desk.panel.register(now=NOW)
    card = registered(desk.view(), report)
    check(card)
    assert found(card, "title") == ["Registrerat"]
    assert "1 ny uppgift, 1 nytt beslut\nKalendern: 1 ny händelse." in text(card)
    assert "Anna ringer vaktmästaren senast 20 mars\nAnna · senast fre 2026-03-20" in text(card)
    assert [*sections(card)] == ["Nytt i anteckningarna"]
    links = [click["openLink"]["url"] for click in clicks(card) if "openLink" in click]
    assert [url.split("/")[2] for url in links] == ["docs.google.com", "calendar.google.com"]
    assert pressed(card, "Till dokumentet") == ("home", {"document": "LG.txt"})


def test_what_was_kept_is_counted() -> None:
    desk = Desk.of(ASKED)
    desk.panel.register(now=NOW)
    desk.content += f"{DECIDED}\n".encode()
    assert "1 rad är oförändrad." in text(registered(desk.view(), desk.panel.register(now=NOW)))


def test_a_second_click_says_that_nothing_changed() -> None:
    desk = Desk.of(ASKED)
    desk.panel.register(now=NOW)
    card = registered(desk.view(), desk.panel.register(now=NOW))
    assert "Registret hade redan allt: inget ändrades." in text(card)


def test_a_persons_value_that_stands_is_told_beside_that_of_the_notes() -> None:
    desk = Desk.of("Anna: boka rum senast 20 mars.")
    desk.panel.register(now=NOW)
    (only,) = desk.panel.look().finds
    desk.panel.save(only.entry.uid, Edit(due=date(2026, 4, 1)), now=NOW)
    desk.content = desk.content.replace(b"20 mars", b"27 mars")
    card = registered(desk.view(), desk.panel.register(now=NOW))
    check(card)
    assert "Senast: ”2026-04-01” står kvar; det nya, ”2026-03-27”, är inte infört" in text(card)


def test_a_document_that_could_not_be_read_is_not_called_registered() -> None:
    card = registered(view(review()), FULL)
    check(card)
    assert found(card, "title") == ["Inte registrerat"]
    assert "tom.txt" in text(card)


def test_a_long_list_is_cut_and_stays_within_the_limits() -> None:
    desk = Desk.of(*(f"- [ ] Anna: boka sal A{n} – 20 mars" for n in range(MOST + 30)))
    card = registered(desk.view(), desk.panel.register(now=NOW))
    check(card)
    assert text(card).count("boka sal") == MOST
    assert "… och 30 till" in text(card)
