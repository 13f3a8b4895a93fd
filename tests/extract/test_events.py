"""What happens after the meeting, on Wednesday 4 March 2026, and is no task's deadline."""

from datetime import date

import pytest

from tests.extract.reading import FIRST_LINE, minutes

EVENTS = [
    # the sentence, the first day, the last day of several
    ("Vi firar att biblioteket fyller tio år den 20 mars.", (3, 20), None),
    ("Nästa vecka är det prov.", (3, 9), (3, 15)),
    ("I morgon öppnar den nya entrén.", (3, 5), None),
    ("Nämnden sammanträder den 25 mars.", (3, 25), None),
    ("Skolan har öppet hus torsdagen den 19 mars.", (3, 19), None),
    ("Lägerskolan äger rum 4–8 maj.", (5, 4), (5, 8)),
    ("Inskrivningen pågår 9–13 mars.", (3, 9), (3, 13)),
    ("Påsklovet är v. 15.", (4, 6), (4, 12)),
    ("Vecka 14 är det studiebesök.", (3, 30), (4, 5)),
    ("Under april gör revisorerna besök.", (4, 1), (4, 30)),
    ("Brandövning i maj.", (5, 1), (5, 31)),
    ("Bygget startar i höst.", (9, 1), (11, 30)),
    ("Terminsstart 18/8.", (8, 18), None),
    ("Kick-off den 20 augusti kl. 13 i aulan.", (8, 20), None),
    ("Utbildning för rektorer 20 mars 9.00–12.00.", (3, 20), None),
    ("Ny lag träder i kraft den 1 juli.", (7, 1), None),
    ("Nytt möte bokas till den 20 mars.", (3, 20), None),
    ("Vi ses den 18 mars.", (3, 18), None),
    ("Anna är ledig 20–24 mars.", (3, 20), (3, 24)),
    ("Studiedagen flyttas från 12 mars till 26 mars.", (3, 26), None),
    ("- 12 mars: föräldramöte", (3, 12), None),
    ("Nästa möte: 18 mars kl. 9.", (3, 18), None),
]

NO_EVENTS = [
    # past days, and the meeting's own
    "Den 20 februari hölls en studiedag.",
    "Förra veckan hölls provet.",
    "Den 20 mars 2025 invigdes hallen.",
    "I dag, den 4 mars, invigdes biblioteket.",
    "Mötet den 4 mars inleddes med fika.",
    "Idag besökte nämnden skolan.",
    "Bygget pågick under 2025.",
    # deadlines
    "Anna skickar in svaret senast den 20 mars.",
    "Svaret ska in senast den 20 mars.",
    "Sista dag att söka är den 20 mars.",
    "Bo bokar rum till fredag.",
    "[ ] Beställ nycklar – 20 mars",
    "Elevenkäten görs om.\nAnsvarig: Bo, klart 20 mars",
    # called off, or nothing that happens
    "Mötet den 12 mars ställs in.",
    "Brandövningen den 20 mars är inställd.",
    "Arbetet fortsätter under våren.",
]


@pytest.mark.parametrize(("text", "start", "end"), EVENTS, ids=[row[0] for row in EVENTS])
def test_a_coming_day_is_an_event(
    text: str, start: tuple[int, int], end: tuple[int, int] | None
) -> None:
    assert [(event.start, event.end) for event in minutes(text).events] == [
        (date(2026, *start), end and date(2026, *end))
    ]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_what_is_over_or_a_deadline_is_no_event(text: str) -> None:
    assert [event.text for event in minutes(text).events] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Konferensen hålls den 20 mars, festen den 27 mars.",
            {date(2026, 3, 20): "Konferensen", date(2026, 3, 27): "festen"},
        ),
        (
            "Konferensen hålls 20 mars och festen 27 mars.",
            {date(2026, 3, 20): "Konferensen", date(2026, 3, 27): "festen"},
        ),
        (
            "Ansökan öppnar den 9 mars och stänger den 31 mars.",
            {date(2026, 3, 9): "öppnar", date(2026, 3, 31): "stänger"},
        ),
    ],
)
def test_every_coming_time_in_a_line_has_the_words_around_it(
    text: str, said: dict[date, str]
) -> None:
    events = minutes(text).events
    assert {event.start for event in events} == set(said)
    for event in events:
        assert event.start is not None
        assert said[event.start] in event.text
        assert not any(said[day] in event.text for day in said if day != event.start)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nationella prov genomförs den 14 och 16 april.", [(4, 14), (4, 16)]),
        ("Lägret blir 20 mars, 27 mars och 3 april.", [(3, 20), (3, 27), (4, 3)]),
        ("12/3 föräldramöte\n\n19/3 studiedag", [(3, 12), (3, 19)]),
        ("12 mars – föräldramöte\n19 mars – studiedag", [(3, 12), (3, 19)]),
    ],
)
def test_several_days_are_as_many_events(text: str, days: list[tuple[int, int]]) -> None:
    found = [event.start for event in minutes(text).events]
    assert sorted(str(day) for day in found) == [str(date(2026, *day)) for day in days]


def test_words_that_name_no_thing_have_the_heading_before_them() -> None:
    found = minutes("Inget nytt.\n2. Nästa möte\n18 mars kl. 9.")
    assert [event.text for event in found.events] == ["Nästa möte: 18 mars kl. 9."]


def test_words_that_name_the_thing_have_no_heading_before_them() -> None:
    (event,) = minutes("Lägerskolan för årskurs 6 äger rum 4–8 maj.").events
    assert event.text == "Lägerskolan för årskurs 6 äger rum 4–8 maj."


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Anna kallar till nytt möte den 20 mars.", "nytt möte den 20 mars"),
        ("Anna förbereder underlag inför nämnden den 21 april.", "nämnden den 21 april"),
    ],
)
def test_the_meeting_that_a_task_is_for_is_an_event_of_its_own(text: str, occasion: str) -> None:
    found = minutes(text)
    assert [task.owners for task in found.tasks] == [("Anna",)]
    assert [event.text for event in found.events] == [occasion]


def test_the_same_thing_on_the_same_day_is_one_event_with_two_places() -> None:
    found = minutes(
        "Studiedagen hålls den 20 mars.\n2. Mål\nText.\n3. Kalender\nStudiedagen den 20 mars."
    )
    (event,) = found.events
    assert [lines[0] for lines in event.lines] == [FIRST_LINE, FIRST_LINE + 4]
