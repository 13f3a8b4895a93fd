"""What was decided: one row a habit of note-takers."""

import pytest

from tests.extract.reading import FIRST_LINE, minutes

DECISIONS = [
    ("Beslut: Skolan stänger under sommaren.", None),
    ("Beslut – Sal 4 byggs om.", None),
    ("BESLUT att skolan stänger.", None),
    ("Ledningsgruppen beslutade att pröva en ny modell.", "Ledningsgruppen"),
    ("Ledningsgruppen tog beslut om att pröva en ny modell.", "Ledningsgruppen"),
    ("Anna beslutar att förslaget ska gälla.", "Anna"),
    ("Det beslutades att avtalet sägs upp.", None),
    ("LG beslöt att avtalet sägs upp.", "LG"),
    ("Vi bestämde att avtalet sägs upp.", None),
    ("Lovskolan – Beslut om att pröva ett år till.", None),
    ("Inloggning – Beslut är taget om att kort krävs.", None),
    ("Ledningsgruppen godkänner budgeten.", "Ledningsgruppen"),
    ("Nämnden beslutade den 24 februari att bygga ut skolan.", "Nämnden"),
    # other words for it
    ("Det är bestämt att avtalet sägs upp.", None),
    ("Det fattades beslut om att hyra huset.", None),
    ("Beslut togs om att hyra huset.", None),
    ("Beslutet blev att hyra huset.", None),
    ("Beslutades att hyra huset.", None),
    ("Mötet beslutar enligt förslaget.", None),
    ("Gruppen beslutade enhälligt att hyra huset.", "Gruppen"),
    ("Skolchefen fattade beslut om att stänga skolan.", "Skolchefen"),
    ("Rektorn har beslutat att stänga skolan.", "Rektorn"),
    ("Ledningsgruppen fastställer planen.", "Ledningsgruppen"),
    ("Ledningsgruppen avslår ansökan.", "Ledningsgruppen"),
    ("Ledningsgruppen beviljar ansökan.", "Ledningsgruppen"),
    ("LG godkände planen.", "LG"),
    ("Förslaget bifölls.", None),
    ("Förslaget avslogs.", None),
    ("Budgeten klubbades.", None),
    ("Morgonmötena hålls i aulan även i höst, bestämt.", None),
    ("Skolkaféet håller stängt på fredagar, bestämde vi efter en stund.", None),
    ("Efter en lång dragning bestämde vi oss för Folkets hus.", None),
    ("Beslutat: Skolan stänger under sommaren.", None),
    ("Beslut (LG): Skolan stänger under sommaren.", None),
    ("=> Beslut: Huset hyrs i två år.", None),
    ("Beslut 1: Skolan stänger.", None),
    ("Nytt beslut: huset hyrs.", None),
    ("Beslut. Huset hyrs i två år.", None),
    ("Planen godkänns.", None),
    # what is decided may be not to do something
    ("Vi beslutade att inte delta.", None),
    ("Ledningsgruppen beslutade att inte anställa fler.", "Ledningsgruppen"),
]

NO_DECISIONS = [
    "Inget beslut fattades.",
    "Inget beslut fattades i dag.",
    "Det finns inget beslut än.",
    "Vi har inte beslutat något.",
    "Frågan är inte beslutad.",
    "Beslut saknas.",
    "Vi enades inte.",
    "Ingen ordförande valdes.",
    "Vem beslutar om detta?",
    "Bo bestämde sig för att sluta.",
    # not yet
    "Vi beslutar om detta nästa gång.",
    "Beslut fattas på nästa möte.",
    "Beslut i frågan tas i maj.",
    "Beslut väntas.",
    "Nämnden ska besluta i maj.",
    "Nämnden beslutar i maj.",
    "Vi behöver besluta om budgeten.",
    "Kan vi besluta om budgeten i dag?",
    "Ska vi besluta om detta?",
    "Anna vill att vi beslutar om detta i maj.",
    "Om nämnden beslutar att stänga skolan flyttas eleverna.",
    # what others decided, and what was decided before
    "Regeringen har beslutat om ett nytt bidrag.",
    "Skolverket beslutade att avslå ansökan.",
    "Riksdagen antog lagen.",
    "Grannkommunen har beslutat att säga upp avtalet.",
    "Vi bestämde inget i dag.",
    "Bestämde vi något om detta?",
    "Anna berättade att styrelsen beslutat sälja huset.",
    "På förra mötet beslutades att hyra huset.",
    "Vid föregående möte bestämdes att Anna skickar enkäten.",
    "Enligt tidigare beslut stängs skolan.",
    "Beslutet från förra mötet ligger fast.",
    "Besluten från i våras är genomförda.",
    "Beslutet överklagades.",
    "Facket skriver: ”Vi har beslutat att säga upp avtalet.”",
    # a matter of course, and words that only begin alike
    "Dagordningen godkändes.",
    "Föregående protokoll godkändes.",
    "Vi är inte överens.",
    "Beslutsunderlaget skickas ut.",
    "Beslutanderätten ligger hos rektorn.",
    "Något beslut togs inte.",
    "Beslut väntas i nämnden i april.",
    "Beslut om nya lokaler väntas först i maj.",
    "Förslag till beslut skickas ut.",
    "Inför detta behöver nya beslut fattas i nämnden.",
    "Rektorn återkommer innan beslut fattas.",
    "Skolchefen är den som fattar beslut.",
    "Bo rapporterade att beslut om bidraget fattades av regeringen.",
    "I skrivelsen står: ”Vi har beslutat att inte delta i fixardagen.”",
    "Den 14 januari beslutade vi att se över planen varje år.",
    "Beslutsstödet visar en ökning.",
    "Förvaltningen föreslår att nämnden beslutar att godkänna rapporten.",
    "Förslag till beslut\nNämnden beslutar att godkänna rapporten.",
    "Bo var beslutsam.",
    "Beslut: -",
    "Beslut: –",
    "Beslut: Inga.",
    "Beslut: Nej",
    "Beslut\n-",
    "Beslut\nInga",
]


@pytest.mark.parametrize(("text", "by"), DECISIONS, ids=[row[0] for row in DECISIONS])
def test_a_decision_has_its_words_and_who_decided(text: str, by: str | None) -> None:
    (decision,) = minutes(text).decisions
    assert decision.explicit
    assert decision.by == by
    assert decision.lines == ((FIRST_LINE, FIRST_LINE),)


@pytest.mark.parametrize("text", NO_DECISIONS)
def test_what_only_speaks_of_deciding_is_no_decision(text: str) -> None:
    assert minutes(text).decisions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vi enades om att Bo är sammankallande.",
        "Vi kom överens om att mötena blir kortare.",
        "Det rådde konsensus om att pröva modellen.",
        "Bo valdes till ordförande.",
        "Anna Berg utsågs till kontaktperson.",
        "Ärendet bordlades.",
        "Ärendet återremitterades.",
        "Frågan bordläggs till nästa möte.",
        "Ledningsgruppen ställer sig bakom förslaget.",
        "LG säger ja till förslaget.",
        "Vi klubbade budgeten.",
        "Vi väljer alternativ B.",
        "Vi landar i att hyra huset.",
    ],
)
def test_a_decision_without_a_word_of_deciding_is_not_explicit(text: str) -> None:
    (decision,) = minutes(text).decisions
    assert not decision.explicit


def test_what_is_added_in_the_same_paragraph_belongs_to_the_decision() -> None:
    text = "Beslut: Huset hyrs i två år. Övriga skolor får vänta. Anna skriver avtalet."
    found = minutes(text)
    assert [d.text for d in found.decisions] == ["Huset hyrs i två år. Övriga skolor får vänta."]
    assert [task.owners for task in found.tasks] == [("Anna",)]


def test_the_list_that_a_decision_announces_is_part_of_it() -> None:
    text = "Beslut\nLedningsgruppen tog beslut om följande två mål.\n1. Närvaro\n2. Läsning"
    (decision,) = minutes(text).decisions
    assert "Närvaro" in decision.text
    assert decision.lines == ((FIRST_LINE + 1, FIRST_LINE + 3),)


def test_promises_listed_after_a_decision_are_not_part_of_it() -> None:
    found = minutes(
        "Beslut\nLedningsgruppen tog beslut om att hyra huset.\n- Anna skriver avtalet."
    )
    assert [decision.text for decision in found.decisions] == [
        "Ledningsgruppen tog beslut om att hyra huset."
    ]
    assert [task.owners for task in found.tasks] == [("Anna",)]


def test_every_point_of_a_list_under_beslut_is_a_decision() -> None:
    found = minutes("Beslut\n- Huset hyrs i två år.\n- Avgiften höjs.")
    assert len(found.decisions) == 2


def test_the_att_clauses_of_a_protocol_are_one_decision_and_commissions_are_tasks() -> None:
    found = minutes(
        "Ledningsgruppen beslutar\natt anta planen, samt\natt ge Bo Ek i uppdrag att trycka den."
    )
    assert len(found.decisions) == 1
    assert [(task.owners, task.text) for task in found.tasks] == [(("Bo Ek",), "trycka den")]


def test_a_decision_and_its_repetition_at_the_end_are_one() -> None:
    text = """\
Ledningsgruppen tog beslut om att hyra huset.

2. Budget
Inget nytt.

Beslut

1. Punkt
Ledningsgruppen tog beslut om att hyra huset (se ovan).
"""
    (decision,) = minutes(text).decisions
    assert (decision.item, len(decision.lines)) == ("1", 2)
