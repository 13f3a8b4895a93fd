"""Every rule: what it finds, and what it leaves alone."""

from collections import Counter

import pytest

from lgnotes.lint import RULES
from lgnotes.model import Person
from tests.extract.reading import FIRST_LINE, HEAD
from tests.lint.reading import remarks, remarks_of

HITS = [
    # the rule, the notes below a head of 4 March 2026, the words
    ("no-such-day", "Anna bokar rum senast 31 april.", "31 april"),
    ("no-such-day", "- [ ] Bo Ek: plan – 30/2", "30/2"),
    ("no-such-day", "Studiedagen är den 31 juni.", "31 juni"),
    ("wrong-weekday", "Anna bokar rum senast tisdag 20 mars.", "tisdag 20 mars"),
    ("wrong-weekday", "Studiedagen är måndag den 1 april.", "måndag den 1 april"),
    ("wrong-weekday", "Nästa möte: torsdag 18 mars.", "torsdag 18 mars"),
    ("past-date", "Anna bokar rum senast 2026-02-01.", "2026-02-01"),
    ("past-date", "- [ ] Bo Ek ringer banken – 2025-05-01", "2025-05-01"),
    ("past-date", "Anna bokar rum senast 1 mars.", "senast 1 mars"),
    ("past-date", "Nästa möte: 2025-03-18.", "2025-03-18"),
    ("next-meeting-unknown", "Anna tar fram en plan till nästa möte.", "till nästa möte"),
    ("next-meeting-unknown", "Bo Ek ringer banken före nästa möte.", "före nästa möte"),
    ("next-meeting-unknown", "Till nästa gång\n- Anna Berg: läsa planen", "till nästa gång"),
    ("vague-deadline", "Anna bokar rum snarast.", "snarast"),
    ("vague-deadline", "Anna bokar rum så snart som möjligt.", "så snart som möjligt"),
    ("vague-deadline", "Bo Ek tar fram en plan under våren.", "våren"),
    ("vague-deadline", "Anna ringer banken inom kort.", "inom kort"),
    ("vague-deadline", "Anna tar fram en plan i mitten av mars.", "mitten av mars"),
    ("task-without-owner", "- [ ] Boka rum", "Boka rum"),
    ("task-without-owner", "Boka rum senast 20 mars.", "Boka rum senast 20 mars"),
    (
        "task-without-owner",
        "Planen ska vara klar senast 20 mars.",
        "Planen ska vara klar senast 20 mars",
    ),
    ("vague-owner", "Vi ska ta fram en plan senast 20 mars.", "Vi"),
    ("vague-owner", "Vi tar fram en plan till den 3 april.", "Vi"),
    ("vague-owner", "Man ska skicka planen senast 20 mars.", "Man"),
    ("vague-owner", "Någon bokar lokal senast fredag.", "Någon"),
    ("vague-owner", "Någon skriver ett svar.", "Någon"),
    ("vague-owner", "- [ ] Boka rum (vi)", "vi"),
    ("vague-owner", "Vi behöver se över schemat.", "Vi"),
    ("unknown-initials", "KL bokar rum senast 20 mars.", "KL"),
    ("unknown-initials", "- [ ] Boka rum (KL)", "KL"),
    ("unknown-initials", "KL: boka rum", "KL"),
    ("unknown-initials", "KL skriver avtalet snarast.", "KL"),
    ("unknown-initials", "- [ ] @XY boka rum", "XY"),
    ("decision-without-responsible", "Beslut: Skolan köper nya skåp.", "Skolan köper nya skåp."),
    (
        "decision-without-responsible",
        "Gruppen beslutade att hyra salen.",
        "Gruppen beslutade att hyra salen.",
    ),
    (
        "decision-without-responsible",
        "Beslut: Enkäten skickas till rektorerna.",
        "Enkäten skickas till rektorerna.",
    ),
    ("nearly-a-task", "Schemat behöver göras om.", "Schemat behöver göras om"),
    ("nearly-a-task", "Broschyren måste tryckas om.", "Broschyren måste tryckas om"),
    ("nearly-a-task", "Larmkoderna måste bytas.", "Larmkoderna måste bytas"),
]

NONE = [
    # the rule, notes in which it finds nothing
    ("no-such-day", "Anna bokar rum senast 30 april."),
    ("no-such-day", "Vi har 31 elever i april."),
    ("no-such-day", "Rutinen gäller till sista april."),
    ("wrong-weekday", "Anna bokar rum senast fredag 20 mars."),
    ("wrong-weekday", "Anna bokar rum senast 20 mars."),
    ("wrong-weekday", "Öppet hus var lördag 28 februari."),
    ("past-date", "Anna bokar rum senast 2026-04-01."),
    ("past-date", "Anna följer upp enkäten från 2026-02-01."),
    ("past-date", "Bygglovet lämnades in den 12 februari."),
    ("past-date", "Anna bokar rum till januari 2027."),
    ("past-date", "Nästa möte: 18 mars. Förra mötet var 2026-02-18."),
    ("next-meeting-unknown", "Anna tar fram en plan till nästa möte.\nNästa möte: 18 mars."),
    ("next-meeting-unknown", "Anna tar fram en plan till nästa vecka."),
    ("next-meeting-unknown", "På nästa möte får vi se."),
    ("vague-deadline", "Anna bokar rum senast 20 mars."),
    ("vague-deadline", "Anna uppdaterar webben löpande."),
    ("vague-deadline", "Frågan löser sig under våren."),
    ("vague-deadline", "Anna tar fram en plan till nästa möte."),
    ("vague-deadline", "Anna bokar rum senast 31 april."),
    ("task-without-owner", "- [ ] Anna Berg: boka rum"),
    ("task-without-owner", "- [x] Boka rum"),
    ("task-without-owner", "Punkten sätts upp på dagordningen den 18 mars."),
    ("task-without-owner", "- [ ] Vi bokar rum till den 3 april"),
    ("vague-owner", "Anna tar fram en plan till den 3 april."),
    ("vague-owner", "Vi ses igen den 3 april."),
    ("vague-owner", "Vi tackar Anna för en fin dag."),
    ("vague-owner", "Man kan parkera vid kyrkan."),
    ("vague-owner", "Någon frågade om lokalen."),
    ("unknown-initials", "CL bokar rum senast 20 mars."),
    ("unknown-initials", "AB tar fram en plan."),
    ("unknown-initials", "HR: ta fram en plan"),
    ("unknown-initials", "- [ ] Boka rum (Kim Larsson, KL)"),
    ("unknown-initials", "OBS: boka rum i tid"),
    ("decision-without-responsible", "Beslut: Skolan köper skåp. Anna beställer dem."),
    ("decision-without-responsible", "Gruppen beslutade att Bo Ek hyr salen."),
    ("decision-without-responsible", "Ledningsgruppen beslutar att godkänna planen."),
    ("decision-without-responsible", "Beslut: Skåp köps inte in."),
    ("decision-without-responsible", "Beslut: Ärendet bordläggs."),
    ("nearly-a-task", "Anna gör om schemat."),
    ("nearly-a-task", "Vi behöver se över schemat."),
    ("nearly-a-task", "Schemat är klart."),
    ("nearly-a-task", "KL skriver avtalet snarast."),
    ("nearly-a-task", "Skickar Anna ut enkäten?"),
]

TWICE = HEAD.replace("Bo Ek,", "Anna Ek, Bo Ek,") + "1. Punkt\n"
BARE = "1. Punkt\nAnna bokar rum senast 2026-03-20.\n"


@pytest.mark.parametrize(("rule", "text", "words"), HITS, ids=[row[1] for row in HITS])
def test_a_rule_finds_what_it_is_for_with_its_line_and_words(
    rule: str, text: str, words: str
) -> None:
    found = [remark for remark in remarks(text) if remark.rule == rule]
    assert [remark.words for remark in found] == [words]
    assert FIRST_LINE <= found[0].line < FIRST_LINE + len(text.splitlines())


@pytest.mark.parametrize(("rule", "text"), NONE, ids=[f"{row[0]}: {row[1]}" for row in NONE])
def test_a_rule_leaves_alone_what_is_well_written(rule: str, text: str) -> None:
    assert rule not in {remark.rule for remark in remarks(text)}


def test_every_rule_has_at_least_three_cases_of_each_kind() -> None:
    of_whole_notes = {"no-meeting-date", "no-attendees", "several-persons"}  # below
    for cases in (HITS, NONE):
        counted = Counter(row[0] for row in cases)
        assert all(counted[rule.id] >= 3 for rule in RULES if rule.id not in of_whole_notes)
        assert counted.keys() <= {rule.id for rule in RULES}


def rules(notes: str) -> list[str]:
    return [remark.rule for remark in remarks_of(notes)]


@pytest.mark.parametrize(
    ("notes", "form", "line"),
    [
        (f"Ledningsgruppen\n\nNärvarande: Anna Berg\n\n{BARE}", "", 1),
        (f"\n\nMötesanteckningar\nNärvarande: Anna Berg\n\n{BARE}", "", 3),
        ("Ledningsgruppen\nNärvarande: Anna Berg\n1. P\nBo ringer inom 1 vecka (10 feb).\n"
         "Mötet hölls i januari 2026.", "derived", 1),
    ],
)  # fmt: skip
def test_a_meeting_whose_day_is_not_stated(notes: str, form: str, line: int) -> None:
    (found,) = (one for one in remarks_of(notes) if one.rule == "no-meeting-date")
    assert (found.form, found.line) == (form, line)


@pytest.mark.parametrize(
    "title", ["Ledningsgruppen 2026-03-04", "LG\n\nDatum: 4 mars 2026", "Möte den 4/3 2026"]
)
def test_a_stated_day_is_no_remark(title: str) -> None:
    assert "no-meeting-date" not in rules(f"{title}\n\nNärvarande: Anna Berg\n\n{BARE}")


@pytest.mark.parametrize(
    "head", ["", "Antecknare: Anna Berg\n", "Frånvarande: Bo Ek\n", "Plats: Eksalen\n"]
)
def test_a_meeting_at_which_nobody_was(head: str) -> None:
    assert "no-attendees" in rules(f"Ledningsgruppen 2026-03-04\n\n{head}\n{BARE}")


@pytest.mark.parametrize(
    "head", ["Närvarande: Anna Berg", "Deltagare: Anna, Bo", "Beslutande: Anna Berg, ordförande"]
)
def test_those_present_are_seen(head: str) -> None:
    assert "no-attendees" not in rules(f"Ledningsgruppen 2026-03-04\n\n{head}\n\n{BARE}")


@pytest.mark.parametrize(
    ("text", "words", "choices"),
    [
        ("Anna bokar rum.", "Anna", ("Anna Berg", "Anna Ek")),
        ("- [ ] Boka rum (Anna)", "Anna", ("Anna Berg", "Anna Ek")),
        ("Ek bokar rum.", "Ek", ("Anna Ek", "Bo Ek")),
    ],
)
def test_an_owner_who_may_be_two(text: str, words: str, choices: tuple[str, ...]) -> None:
    found = [one for one in remarks_of(TWICE + text) if one.rule == "several-persons"]
    assert [(one.words, one.choices) for one in found] == [(words, choices)]


@pytest.mark.parametrize("text", ["Anna Berg bokar rum.", "Cia bokar rum.", "Bo bokar rum."])
def test_an_owner_who_can_be_only_one(text: str) -> None:
    assert "several-persons" not in rules(TWICE + text)


def test_whom_the_configuration_knows_is_no_riddle() -> None:
    notes = f"{HEAD}1. Punkt\nMKL bokar rum senast 20 mars.\n"
    assert "unknown-initials" in rules(notes)
    kim = Person(name="Kim Larsson", forms=("MKL",))
    assert not [r for r in remarks_of(notes, known=[kim]) if r.rule == "unknown-initials"]


def test_without_a_list_of_those_present_initials_are_not_judged() -> None:
    notes = "Ledningsgruppen 2026-03-04\n\n1. Punkt\nKL bokar rum senast 20 mars.\n"
    assert "unknown-initials" not in rules(notes)


def test_each_meeting_of_a_document_is_looked_at_by_itself() -> None:
    one = "Ledningsgruppen 4 mars 2026\nNärvarande: Anna Berg\n\n1. Rum\nAnna bokar rum snarast.\n"
    two = one.replace("4 mars", "18 mars").replace("Anna bokar", "KL bokar")
    found = [(r.line, r.rule) for r in remarks_of(f"{one}\n{two}")]
    assert found == [(5, "vague-deadline"), (11, "vague-deadline"), (11, "unknown-initials")]


def test_good_notes_give_no_remark() -> None:
    assert remarks("Beslut: Skåp köps in.\nAnna Berg beställer dem senast fredag 20 mars.") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Anna bokar rum snarast.", "2026-03-18"),  # in a fortnight
        ("Anna tar fram en plan under våren.", "2026-05-31"),
        ("Anna tar fram en plan före sommaren.", "2026-05-31"),
        ("Anna tar fram en plan i mitten av mars.", "2026-03-20"),
    ],
)
def test_a_day_is_proposed_where_one_may_be_meant(text: str, day: str) -> None:
    (remark,) = remarks(text)
    assert remark.day
    assert remark.day.isoformat() == day
