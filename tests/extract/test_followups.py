"""What notes say has become of earlier tasks, decisions and points: one row a habit of notes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.extract import extract
from lgnotes.readers import read
from tests.extract.reading import minutes, said

SURE = 0.7

SAID = [
    # the sentence, what has become of it, what it names
    ("Tillsynsplanen är klar.", "done", "Tillsynsplanen"),
    ("Rapporten om skolmiljön är färdig sedan i fredags.", "done", "Rapporten om skolmiljön"),
    ("Utrymningskartorna är åtgärdade.", "done", "Utrymningskartorna"),
    ("Nyckelkvittenserna är nu slutförda.", "done", "Nyckelkvittenserna"),
    ("Anna har bokat aulan.", "done", "bokat aulan"),
    (
        "Nu har Bo skickat ut enkäten till vårdnadshavarna.",
        "done",
        "skickat ut enkäten till vårdnadshavarna",
    ),
    ("Avtalet om skolfoto är påskrivet.", "done", "Avtalet om skolfoto påskrivet"),
    ("Anmälan lämnades in den 12 februari.", "done", "Anmälan lämnades in"),
    ("Larmet i gymnastiksalen lagades. Klart.", "done", "Larmet i gymnastiksalen lagades"),
    (
        "Cia skrev ett svar till föräldraföreningen.",
        "done",
        "skrev ett svar till föräldraföreningen",
    ),
    ("Beställa nya bord – klart", "done", "Beställa nya bord"),
    ("Nya bord är beställda och levererade.", "done", "Nya bord beställda och levererade"),
    ("Uppdraget att se över låssystemet är slutfört.", "done", "se över låssystemet"),
    (
        "Bo meddelade att upphandlingen av skolskjutsar är klar.",
        "done",
        "upphandlingen av skolskjutsar",
    ),
    ("Frågan om parkeringen är löst.", "done", "parkeringen"),
    ("Beslutet om ny skolgård är verkställt.", "done", "ny skolgård"),
    ("Hemsidan är uppdaterad och punkten avslutas.", "done", "Hemsidan uppdaterad"),
    ("Kalendern är nästan klar.", "ongoing", "Kalendern"),
    (
        "Kartläggningen är klar för lågstadiet men inte för mellanstadiet.",
        "ongoing",
        "Kartläggningen lågstadiet men inte för mellanstadiet",
    ),
    ("Alla salar är inventerade utom slöjdsalen, som kvarstår.", "remains", "slöjdsalen"),
    ("Utbildningen är delvis genomförd.", "ongoing", "Utbildningen"),
    ("Översynen av schemat är påbörjad.", "ongoing", "Översynen av schemat"),
    ("Arbetet med handlingsplanen fortsätter.", "ongoing", "Arbetet med handlingsplanen"),
    ("Revideringen är på god väg.", "ongoing", "Revideringen"),
    ("Upphandlingen pågår.", "ongoing", "Upphandlingen"),
    (
        "Anna har lämnat ett utkast till rutin, Bo går igenom det på fredag.",
        "ongoing",
        "lämnat ett utkast till rutin",
    ),
    ("Brandskyddsplanen är inte klar.", "remains", "Brandskyddsplanen"),
    ("Anna har inte skickat ut enkäten.", "remains", "skickat ut enkäten"),
    ("Punkten om lärarförråden kvarstår.", "remains", "lärarförråden"),
    ("Inventeringen av datorer är ej påbörjad.", "remains", "Inventeringen av datorer"),
    ("Bo hann inte ringa leverantören.", "remains", "ringa leverantören"),
    ("Skyltningen är försenad.", "remains", "Skyltningen"),
    ("Uppgiften att märka upp skåpen är fortfarande inte gjord.", "remains", "märka upp skåpen"),
    ("Rapporten skulle ha varit klar i dag.", "remains", "Rapporten"),
    ("Uppdraget till Bo att utreda en reception utgår.", "dropped", "utreda en reception"),
    ("Studiebesöket blir inte av.", "dropped", "Studiebesöket"),
    ("Köp av läsplattor är inte längre aktuellt.", "dropped", "Köp av läsplattor"),
    ("Projektet med solceller läggs ned.", "dropped", "Projektet med solceller"),
    ("Ärendet om lekplatsen avskrivs.", "dropped", "lekplatsen"),
    (
        "Uppgiften om cykelställen stryks, fastighetsbolaget gör det ändå.",
        "dropped",
        "cykelställen",
    ),
    ("Medarbetarenkäten behöver inte göras.", "dropped", "Medarbetarenkäten"),
    ("Tanken på en gemensam telefontid slopas.", "dropped", "Tanken på en gemensam telefontid"),
    ("Beslutet från 14 januari (§ 4) om rökförbud upphävs.", "replaced", "rökförbud"),
    (
        "Ledningsgruppen river upp beslutet den 3 februari om nya öppettider.",
        "replaced",
        "nya öppettider",
    ),
    ("Beslutet om fria frukostar ersätts av dagens beslut.", "replaced", "fria frukostar"),
]

PUT_OFF = [
    # the sentence, what, what it names, the new day, its words
    (
        "Ärendet om skolmaten bordläggs till den 18 mars.",
        "postponed",
        "skolmaten",
        date(2026, 3, 18),
        "till den 18 mars",
    ),
    ("Kickoffen flyttas till v. 16.", "postponed", "Kickoffen", date(2026, 4, 19), "till v. 16"),
    (
        "Bo flyttar fram redovisningen av närvaron till den 1 april.",
        "postponed",
        "redovisningen av närvaron",
        date(2026, 4, 1),
        "till den 1 april",
    ),
    ("Utvärderingen skjuts upp till hösten.", "postponed", "Utvärderingen", None, "till hösten"),
    (
        "Punkten om fritidsavgifter skjuts till nästa möte.",
        "postponed",
        "fritidsavgifter",
        None,
        "till nästa möte",
    ),
    (
        "Inköpet av hjärtstartare får ny tid: 20 mars.",
        "postponed",
        "Inköpet av hjärtstartare",
        date(2026, 3, 20),
        "20 mars",
    ),
    (
        "Cia behöver två veckor till för elevprognosen och lämnar den 25 mars.",
        "postponed",
        "elevprognosen",
        date(2026, 3, 25),
        "25 mars",
    ),
    (
        "Flytten av expeditionen senareläggs till augusti.",
        "postponed",
        "Flytten av expeditionen",
        date(2026, 8, 31),
        "till augusti",
    ),
    (
        "Policyn är inte färdig, Anna lämnar den senast 27 mars.",
        "postponed",
        "Policyn",
        date(2026, 3, 27),
        "senast 27 mars",
    ),
    ("Mätningen får vänta tills ventilationen är bytt.", "postponed", "Mätningen", None, None),
    (
        "Punkten om skolbuss läggs in på LG mötet den 23 mars.",
        "placed",
        "skolbuss",
        date(2026, 3, 23),
        "23 mars",
    ),
    (
        "Resursfördelningen tas upp igen den 15 april.",
        "placed",
        "Resursfördelningen",
        date(2026, 4, 15),
        "15 april",
    ),
    (
        "Vi återkommer till frågan om lokaler på nästa möte.",
        "placed",
        "lokaler",
        None,
        "på nästa möte",
    ),
    (
        "Frågan om klassindelning lyfts igen på mötet den 8 april.",
        "placed",
        "klassindelning",
        date(2026, 4, 8),
        "8 april",
    ),
]

OLD = [
    # the sentence, what it names, the kind, who, the day of the earlier meeting
    (
        "På förra mötet fick Anna i uppdrag att ta fram en mall.",
        "ta fram en mall",
        "task",
        ("Anna",),
        None,
    ),
    (
        "Den 14 januari beslutade vi att hyra en paviljong.",
        "hyra en paviljong",
        "decision",
        (),
        date(2026, 1, 14),
    ),
    (
        "Schemat läggs enligt beslutet den 3 februari.",
        "Schemat läggs",
        "decision",
        (),
        date(2026, 2, 3),
    ),
    (
        "Bo tar över uppgiften att mäta bullret från Cia.",
        "mäta bullret från Cia",
        "task",
        ("Bo",),
        None,
    ),
]


@pytest.mark.parametrize(("text", "what", "topic"), SAID, ids=[row[0] for row in SAID])
def test_a_sentence_says_what_became_of_what(text: str, what: str, topic: str) -> None:
    (one,) = said(text)
    assert (one.what, one.topic) == (what, topic)


@pytest.mark.parametrize(
    ("text", "what", "topic", "due", "words"), PUT_OFF, ids=[r[0] for r in PUT_OFF]
)
def test_a_sentence_gives_it_a_new_day(
    text: str, what: str, topic: str, due: date | None, words: str | None
) -> None:
    (one,) = said(text)
    assert (one.what, one.topic, one.due) == (what, topic, due)
    assert words is None or one.due_text == words


@pytest.mark.parametrize(("text", "topic", "kind", "owners", "of"), OLD, ids=[r[0] for r in OLD])
def test_a_sentence_recalls_an_earlier_meeting(
    text: str, topic: str, kind: str, owners: tuple[str, ...], of: date | None
) -> None:
    (one,) = said(text)
    assert (one.what, one.topic, one.kind, one.owners, one.of) == (
        "recalled",
        topic,
        kind,
        owners,
        of,
    )


NOT_DONE = [
    "När utredningen är klar tar vi ställning.",
    "Rapporten ska vara klar senast den 20 mars.",
    "Schemat blir klart i april.",
    "Schemat är klart den 20 mars.",
    "Bo ser till att lokalen är bokad.",
    "Är lokalen bokad?",
    "Vi hoppas att bygget är färdigt till hösten.",
    "Så fort enkäten är utskickad återkommer Anna.",
    "Planen kan vara klar till sommaren.",
    "Om avtalet är påskrivet kan vi börja.",
    "Det är oklart om beställningen är gjord.",
    "Kontrollera att alla fönster är stängda.",
    "Anna är klar med sin utbildning i juni.",
    "Vi är klara för i dag.",
    "Det är klart bättre än i fjol.",
    "Det är klart att vi ska hjälpa till.",
    "Skolverket har publicerat nya kursplaner.",
    "Polisen har avslutat utredningen.",
    "Kommunfullmäktige i Solbacka har beslutat om ny skola.",
    "Där står: ”Rutinen är klar och gäller från och med nu för alla enheter.”",
    "Klart senast: 20 mars",
    "Innan lokalerna är städade släpper vi inte in någon.",
    "De som är klara går hem.",
    "Eleverna är klara kl. 15.",
    "Beslut väntas i juni.",
    "Anna skriver ett förslag som är klart till nästa möte.",
    "Bo hade gärna sett att det var klart.",
    "Utan att budgeten är färdig går det inte.",
    "Ett färdigt underlag finns i mappen.",
    "Målet är att alla klasser är indelade i maj.",
]

NOT_AT_ALL = [
    "Vi utgår från förra årets siffror.",
    "Ersättning utgår enligt avtal.",
    "Sommarlovsskolan pågår 27 juni–8 juli.",
    "Anmälan pågår till den 15 april.",
    "Klass 3B flyttas till paviljongen.",
    "Skolskjutsen kostar mer i år.",
    "Anna flyttar till Lund i sommar.",
    "Beslutet överklagades till förvaltningsrätten som upphävde det.",
    "Mötet ställs in.",
    "Vi bör flytta fram starten.",
    "Kan vi skjuta upp besöket?",
    "Någon föreslog att punkten bordläggs.",
    "Enkäten ska inte skjutas upp.",
    "Nämnden tar beslut i juni.",
    "Det finns en risk att projektet läggs ned.",
    "Bussen utgår från torget kl. 8.",
    "Alla tar med sig förslag till nästa möte.",
    "Anna tar emot besöket.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_a_plan_a_wish_or_somebody_elses_is_not_done(text: str) -> None:
    assert [one for one in said(text) if one.what == "done"] == []


@pytest.mark.parametrize("text", NOT_AT_ALL)
def test_what_only_sounds_like_it_is_no_followup(text: str) -> None:
    assert said(text) == []


LEANING = [
    # sentences, what, what is meant, all of the text, who
    (
        "Anmälan till tävlingen skickades in i går. Klart.",
        "done",
        "Anmälan till tävlingen skickades in",
        (),
    ),
    (
        "Bygglovet är inte beviljat. Anna flyttar fram det till den 20 mars.",
        "postponed",
        "Bygglovet inte beviljat",
        ("Anna",),
    ),
    (
        "På förra mötet fick Bo i uppdrag att köpa mattor. Han har nu gjort det.",
        "done",
        "köpa mattor",
        ("Bo",),
    ),
    (
        "Projektet med skolhund diskuterades. Det läggs ned.",
        "dropped",
        "Projektet med skolhund diskuterades",
        (),
    ),
]


@pytest.mark.parametrize(("text", "what", "topic", "owners"), LEANING, ids=[r[0] for r in LEANING])
def test_a_pronoun_means_the_sentence_before(
    text: str, what: str, topic: str, owners: tuple[str, ...]
) -> None:
    (one,) = said(text)
    assert (one.what, one.topic, one.owners, one.text) == (what, topic, owners, text)


def test_the_point_itself_is_what_is_put_off() -> None:
    (one,) = said("Vi började.\n2. Skolskjutsar\nÄrendet bordläggs till den 18 mars.")
    assert (one.topic, one.item, one.due) == ("Skolskjutsar", "2", date(2026, 3, 18))


def test_a_sentence_may_speak_of_several_things() -> None:
    found = said("Menyn är utskickad, avtalet är påskrivet och kylen är försenad.")
    assert [(one.what, one.topic) for one in found] == [
        ("done", "Menyn utskickad"),
        ("done", "avtalet påskrivet"),
        ("remains", "kylen"),
    ]


def test_all_tasks_together_are_told_with_care() -> None:
    (one,) = said("Alla uppgifter från förra mötet är klara.")
    assert (one.what, one.rule) == ("done", "all")
    assert one.confidence < SURE
    assert said("Fyra av fem uppgifter är klara.") == []


def test_what_is_excepted_remains() -> None:
    (one,) = said("Allt från anteckningarna den 4 februari är klart utom avtalet om kopiatorer.")
    assert (one.what, one.topic, one.of) == ("remains", "avtalet om kopiatorer", date(2026, 2, 4))


def test_a_paragraph_is_named_as_written() -> None:
    (one,) = said("Beslutet från den 14 januari (§ 4) om rökförbud upphävs.")
    assert (one.ref, one.kind, one.of) == ("§ 4", "decision", date(2026, 1, 14))


def test_putting_off_is_no_new_task_where_the_thing_is_a_pronoun() -> None:
    found = minutes("Kalkylen är inte färdig. Anna flyttar fram den till den 25 mars.")
    assert [one.what for one in found.followups] == ["postponed"]
    assert found.tasks == ()


def test_what_says_it_plainly_is_surer_than_what_only_tells_of_a_deed() -> None:
    (plain,) = said("Uppdraget att byta lampor är slutfört.")
    (told,) = said("Anna har bytt lampor.")
    assert plain.confidence >= SURE > told.confidence


PIECES = st.sampled_from(
    """
    klart är inte har Anna Bo den det flyttas till utgår kvarstår bordläggs ärendet frågan . : – ,
    ( ) § 4 den 3 maj nästa möte pågår beslutet upphävs lämnades in uppdraget att och men utom
    [x] - | Uppföljning Läge Uppgift \n
    """.split(" ")  # noqa: SIM905 (sixty quoted strings read worse)
)


@given(st.lists(PIECES, max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_a_followup_stands_in_the_document(text: str) -> None:
    document = read(f"LG 2026-03-04\n\n1. Uppföljning\n{text}\n".encode(), name="LG.md")
    blocks = [" ".join(block.text.split()) for block in document.blocks]
    last = max((block.end_line for block in document.blocks), default=1)
    for meeting in extract(document).meetings:
        for one in meeting.followups:
            assert one.topic
            assert all(1 <= first <= end <= last for first, end in one.lines)
            assert any(" ".join(one.text.split()) in block for block in blocks)
