"""Who is to do what: one row a habit of note-takers."""

from datetime import date

import pytest

from tests.extract.reading import FIRST_LINE, minutes

TASKS = [
    # who and what stand in the sentence
    ("Anna tar fram ett förslag.", ("Anna",), None),
    ("Anna och Bo tar fram ett förslag till den 20 mars.", ("Anna", "Bo"), date(2026, 3, 20)),
    ("Rektorerna återkommer med siffror senast fredag v. 12.", ("Rektorerna",), date(2026, 3, 20)),
    ("Bo ringer leverantören i morgon.", ("Bo",), date(2026, 3, 5)),
    ("Därefter skickar Cia ut enkäten.", ("Cia",), None),
    ("Enkäten görs om med nya frågor som Cia formulerar.", ("Cia",), None),
    ("Anna är nöjd. Hon bokar även rum till nästa träff.", ("Anna",), None),
    ("Anna håller med och kollar priset.", ("Anna",), None),
    ("Lokaler – bland annat Bo ser över detta.", ("Bo",), None),
    ("Kommunikationsenheten lägger ut en film på webben.", ("Kommunikationsenheten",), None),
    ("Varje verksamhetschef utser en kontaktperson.", ("Varje verksamhetschef",), None),
    ("Alla i LG läser rapporten till den 18 mars.", ("Alla i LG",), date(2026, 3, 18)),
    ("Anna hör av sig till skolan.", ("Anna",), None),
    ("Bo stämmer av med facket.", ("Bo",), None),
    ("Anna tar frågan vidare.", ("Anna",), None),
    ("Anna håller i detta.", ("Anna",), None),
    ("Detta sköter Anna.", ("Anna",), None),
    ("Anna ser till att nycklarna kommer på plats.", ("Anna",), None),
    ("Anna jobbar vidare med planen.", ("Anna",), None),
    ("Anna återkommer i frågan på nästa möte.", ("Anna",), None),
    ("Bo gör klart listan till fredag.", ("Bo",), date(2026, 3, 6)),
    ("Anna/Bo bokar lokal.", ("Anna", "Bo"), None),
    ("@Bo bokar lokal", ("Bo",), None),
    ("Detta görs av Cia senast fredag.", ("Cia",), date(2026, 3, 6)),
    ("Alla skickar sina siffror till Bo senast den 20 mars.", ("Alla",), date(2026, 3, 20)),
    # commissions
    ("Det åligger Bo att anmäla skadan.", ("Bo",), None),
    ("Bo ombeds kontakta facket.", ("Bo",), None),
    ("Anna ber Bo att skicka listan.", ("Bo",), None),
    ("Anna tar på sig att boka rum.", ("Anna",), None),
    ("Anna lovar återkomma.", ("Anna",), None),
    ("Anna fick i uppdrag att utreda frågan.", ("Anna",), None),
    ("Bo har fått i uppdrag av nämnden att se över avtalet.", ("Bo",), None),
    ("Hon ger Anna, Bo och Cia i uppdrag att skriva ett svar.", ("Anna", "Bo", "Cia"), None),
    (
        "LG uppdrar åt skolchefen att teckna avtalet senast 1 april.",
        ("skolchefen",),
        date(2026, 4, 1),
    ),
    ("Samtliga uppmanas att läsa planen.", ("Samtliga",), None),
    (
        "När det gäller planen så uppmanar Anna rektorerna att lämna synpunkter.",
        ("rektorerna",),
        None,
    ),
    ("Cia åtog sig att skriva ett utkast.", ("Cia",), None),
    ("Det blir en kartläggning, Bo ansvarar för detta.", ("Bo",), None),
    ("Denna del ansvarar cheferna gemensamt för.", ("cheferna",), None),
    ("Anna ska boka en lokal.", ("Anna",), None),
    ("Bo kommer att bjuda in facken.", ("Bo",), None),
    # the owner stands beside
    ("Rapporten ska vara inne den 9 april. Ansvarig: Bo.", ("Bo",), date(2026, 4, 9)),
    ("Rummen ska vara klara före påsk (Anna).", ("Anna",), date(2026, 4, 2)),
    ("Frågan arbetas vidare med (ansvarig Ekonomienheten).", ("Ekonomienheten",), None),
    ("- Cia: boka buss", ("Cia",), None),
    ("- Boka buss – Cia", ("Cia",), None),
    ("- Svaret bereds av Anna tillsammans med Bo, senast 3 april.", ("Anna",), date(2026, 4, 3)),
    ("Elevenkäten görs om.\nAnsvarig: Bo, klart 20 mars", ("Bo",), date(2026, 3, 20)),
    ("Ansvarig: Bo, klart 20 mars", ("Bo",), date(2026, 3, 20)),
    ("Ansvarig för enkäten är Cia.", ("Cia",), None),
    ("Bo stänger ärendet senast 20 mars.", ("Bo",), date(2026, 3, 20)),
    ("Det bestämdes att Cia tar kontakt med polisen.", ("Cia",), None),
    ("BESLUT att enkäten görs v. 15.\nVem: Cia\nNär: senast 20 mars", ("Cia",), date(2026, 3, 20)),
    ("Nästa träff är den 20 mars. Bo kallar.", ("Bo",), None),
    ("Bo, Cia: skriv ihop planen till 20 mars", ("Bo", "Cia"), date(2026, 3, 20)),
    ("Bo – boka lokal", ("Bo",), None),
    ("Inköpen ses över. Ansvar: Anna och Bo", ("Anna", "Bo"), None),
    # boxes and labels
    ("AP: Bo bokar lokal.", ("Bo",), None),
    ("AP Bo: boka lokal", ("Bo",), None),
    ("TODO: Bo bokar lokal", ("Bo",), None),
    ("Att göra: Bo bokar lokal till 20 mars", ("Bo",), date(2026, 3, 20)),
    ("Uppdrag till EHT: kartlägg närvaron innan sportlovet (v. 13).", ("EHT",), date(2026, 3, 22)),
    ("=> Anna förbereder underlaget.", ("Anna",), None),
    ("Anna + Bo tar kontakt med hemmen. Klart v. 13.", ("Anna", "Bo"), date(2026, 3, 29)),
    ("Alla mentorer informerar sina klasser senast fredag.", ("Alla mentorer",), date(2026, 3, 6)),
    ("[ ] @Anna Berg Beställ nycklar – 20 mars", ("Anna Berg",), date(2026, 3, 20)),
    ("[ ] Beställ nycklar", (), None),
    ("Uppgift: Bo skriver till grannarna.", ("Bo",), None),
    ("Att göra: beställa nya stolar", (), None),
    # an action with a deadline, a point on a coming agenda
    ("Siffrorna skickas till Bo senast 20 mars.", (), date(2026, 3, 20)),
    ("Underlag lämnas till Anna senast 20 mars.", (), date(2026, 3, 20)),
    ("Ansökan ska lämnas in senast den 13 mars.", (), date(2026, 3, 13)),
    ("Sista dag att anmäla sig är fredag 13/3.", (), date(2026, 3, 13)),
    ("Punkten läggs in på LG-mötet den 18 mars.", (), date(2026, 3, 18)),
    # calls to the group, and what is wanted of it
    ("Skicka siffrorna till Bo senast 20 mars.", (), date(2026, 3, 20)),
    ("Maila Bo era synpunkter senast 20 mars.", (), date(2026, 3, 20)),
    ("Glöm inte att skicka in listan senast fredag.", (), date(2026, 3, 6)),
    ("Tänk på att lämna in schemat senast fredag.", (), date(2026, 3, 6)),
    ("Synpunkter till Bo senast 20 mars.", (), date(2026, 3, 20)),
    ("Supportrar anmäler sig till Bo senast onsdag 25/3.", (), date(2026, 3, 25)),
    ("Titta på filmen före mötet den 18 mars.", (), date(2026, 3, 17)),
    # the owner stands behind a sign, before a parenthesis or as an agent
    ("- Boka lokal (Anna, 20 mars)", ("Anna",), date(2026, 3, 20)),
    ("- Boka lokal, ansvarig: Anna", ("Anna",), None),
    ("- Boka lokal, Anna", ("Anna",), None),
    ("- Boka lokal -> Anna", ("Anna",), None),
    ("- Boka lokal /Anna", ("Anna",), None),
    ("Vernissage 22 maj! Affisch = CL", ("CL",), None),
    ("Anna (20 mars): boka lokal", ("Anna",), date(2026, 3, 20)),
    ("- Lokal bokas av Anna", ("Anna",), None),
    ("Inbjudan skickas av Bo.", ("Bo",), None),
    ("Huset ska rivas. Ansvarig är Anna.", ("Anna",), None),
    ("På Annas lott faller att kalla familjerna till samtal.", ("Anna",), None),
    ("Anna får återkomma med svar.", ("Anna",), None),
    # shorthand
    ("CL kollar m bemanningen.", ("CL",), None),
    ("CL tar m sig frågan t Marianne.", ("CL",), None),
    ("@Bo: hör med personalen, svar till Anna senast den 13:e.", ("Bo",), date(2026, 3, 13)),
    # points for a coming agenda
    ("Då tas läxhjälpen upp på dagordningen.", (), None),
    ("Frågan tas upp på nästa möte.", (), None),
    # a deadline beside
    ("Svar fr vh in 23/5. CL sammanställer.", ("CL",), None),
    ("Klubben begär besked före 1 september. Bo svarar.", ("Bo",), date(2026, 8, 31)),
    (
        "Uppdrag till Bo: räkna på vad det kostar. Underlaget lämnas till Anna senast 31/3.",
        ("Bo",),
        date(2026, 3, 31),
    ),
    (
        "Anna sätter samman en plan. Utkast på ytan senast fredag vecka 12.",
        ("Anna",),
        date(2026, 3, 20),
    ),
    ("CL + Bo planerar stud.dagen 11/8.", ("CL", "Bo"), None),
    # a deadline in the next sentence
    ("Anna ser över rutinen. Klart till den 31 mars.", ("Anna",), date(2026, 3, 31)),
]

NO_TASKS = [
    "Anna går igenom resultaten.",
    "Anna informerar om läget i skolorna.",
    "Bo rapporterar att bygget fortskrider.",
    "Cia påminner om att ansökan stänger senast 13 mars.",
    "Anna behöver inte återkomma i frågan.",
    "Bo tog fram en lista redan i februari.",
    "[x] Anna bokar rum",
    "På förra mötet fick Anna i uppdrag att utreda frågan.",
    "Om bidraget hade beviljats skulle Bo ha lämnat en plan till den 1 april.",
    "Kan Anna ta fram ett förslag?",
    "Arbetet fortsätter under våren.",
    "Anna är nöjd, men Cia undrar över priset. Hon återkommer med svar.",
    "Avtalet löper ut den 30 juni.",
    "Projektet sammanställer ingenting längre.",
    "I skrivelsen står: ”Vi kräver att rektorn svarar senast den 1 april.”",
    "Ledningsgruppen diskuterar frågan.",
    "Rektor väljer själv hur det görs.",
    "Badhuset stänger för reparation v. 41.",
    "Ansökan öppnar den 1 april.",
    "Cia räknar med att ta igen det till månadsskiftet.",
    "Anmälan läggs till handlingarna senast i mars.",
    "Beslutet skickas till\nEkonomiavdelningen senast 3 april",
    "Besiktningen görs den 20 mars, alltså tre dagar före inflyttningen.",
    "Anna har skickat enkäten.",
    "Anna skickade enkäten i går.",
    "Anna skulle ha skickat enkäten.",
    "Anna brukar skicka listan.",
    "Anna säger att Bo skickar listan.",
    "Anna föreslår att Bo skickar listan.",
    "Anna tycker att vi skriver för långt.",
    "Bo, som skriver rapporten, är sjuk.",
    "Bo ska på kurs den 20 mars.",
    "Cia ska till tandläkaren.",
    "Varken Anna eller Bo skriver rapporten.",
    "Skolverket skickar ut enkäten.",
    "Vem bokar rummet?",
    # wishes, thanks, letters, feasts
    "Anna tackar Bo som tar fram planen.",
    "Anna hoppas att Bo skickar listan.",
    "Skolan firar jubileum den 20 mars.",
    # of an earlier meeting, or done
    "Förra gången sa vi att Bo bokar lokalen.",
    "På förra mötet: Anna skickar enkäten.",
    "Vid föregående möte bestämdes att Anna skickar enkäten.",
    "Anna bokar rum. Klart.",
    "- Anna bokar rum – klart!",
    "Rapporten, skriven av Bo, delades ut.",
    # who takes part, leads or owns
    "- Fika, Anna",
    "- Möte med Lisa, Anna",
    "- Vaktmästaren, Anna och Bo deltar i möte.",
    "Kursen leds av Anna.",
    "Skolan ägs av kommunen.",
    "Lokalen hyrs av Scouterna.",
    # what anybody may do, at any time
    "Kontakta gärna Anna vid frågor.",
    "Ring skolan vid sjukdom senast kl. 8.",
    "Skicka in räkningen när den kommer.",
    "Se bilaga 2 senast uppdaterad 3 mars.",
    "Elever får inte vara i korridoren efter 1 april.",
    "Bo får vara med.",
    "Bo fick frågan om han kan ta fram ett förslag.",
    "Svar från nämnden väntas senast 20 mars.",
    "Alla elever har fått information, enligt Anna.",
    "Uppgift: -",
    "Uppgift: Inga.",
    "Att göra: inget",
    "Uppgifter\n- Inga",
    "Uppgifter\n- –",
]


@pytest.mark.parametrize(("text", "owners", "due"), TASKS, ids=[row[0] for row in TASKS])
def test_a_task_has_its_owners_and_its_deadline(
    text: str, owners: tuple[str, ...], due: date | None
) -> None:
    tasks = [task for task in minutes(text).tasks if task.strength == "explicit"]
    assert [(task.owners, task.due) for task in tasks] == [(owners, due)]


@pytest.mark.parametrize("text", NO_TASKS)
def test_what_is_no_promise_is_no_task(text: str) -> None:
    tasks = [task.text for task in minutes(text).tasks if task.strength == "explicit"]
    assert tasks == []


def test_two_promises_in_one_sentence_are_two_tasks() -> None:
    tasks = minutes("Anna tar fram ett underlag, Bo bokar rum till den 12 mars.").tasks
    assert [(task.owners, task.due) for task in tasks] == [
        (("Anna",), None),
        (("Bo",), date(2026, 3, 12)),
    ]


def test_rows_of_a_table_are_tasks_and_finished_ones_are_not() -> None:
    table = """\
| Uppgift | Ansvarig | Klart senast | Status |
|---|---|---|---|
| Boka buss | Anna Berg | 2026-03-20 | |
| Skriva svar | Bo, Cia | v. 13 | pågår |
| Köpa kaka | Disa | 1 mars | klar |
| Ta emot besök | Bo | klart | |
| Ny policy | Bo | | pågår, klar 30 mars |
"""
    found = minutes(f"\n{table}")
    assert [task.text for task in found.closed_tasks] == ["Köpa kaka", "Ta emot besök"]
    assert [(task.text, task.owners, task.due) for task in found.tasks] == [
        ("Boka buss", ("Anna Berg",), date(2026, 3, 20)),
        ("Skriva svar", ("Bo", "Cia"), date(2026, 3, 29)),
        ("Ny policy", ("Bo",), date(2026, 3, 30)),
    ]


def test_a_table_without_a_head_is_read_by_what_its_columns_hold() -> None:
    table = """\
| Boka buss | Anna | 2026-03-20 |
| Skriva svar | Bo | 27 mars |
| Köpa kaka | Disa | 2026-03-13 |
"""
    tasks = minutes(f"Att göra\n\n{table}").tasks
    assert [(task.text, task.owners, task.due) for task in tasks] == [
        ("Boka buss", ("Anna",), date(2026, 3, 20)),
        ("Skriva svar", ("Bo",), date(2026, 3, 27)),
        ("Köpa kaka", ("Disa",), date(2026, 3, 13)),
    ]


@pytest.mark.parametrize(
    "text",
    ["[x] Anna: boka rum", "Uppgifter:\n- Anna: boka rum – klart", "Anna: boka rum. Klart."],
)
def test_a_task_that_is_ticked_off_is_closed(text: str) -> None:
    found = minutes(text)
    assert found.tasks == ()
    assert [task.owners for task in found.closed_tasks] == [("Anna",)]


def test_what_stands_under_a_heading_of_tasks_is_a_task() -> None:
    tasks = minutes("Uppgifter:\n- Ny plan för skolskjutsen\n- Bo: kontakta facket").tasks
    assert [(task.text, task.owners) for task in tasks] == [
        ("Ny plan för skolskjutsen", ()),
        ("kontakta facket", ("Bo",)),
    ]


def test_tasks_of_earlier_meetings_are_not_read_again() -> None:
    assert minutes("Uppföljning av uppgifter\n- Anna bokar rum").tasks == ()


def test_a_bare_promise_takes_along_what_it_speaks_of() -> None:
    (task,) = minutes("Skylten vid entrén är trasig. Bo fixar.").tasks
    assert task.text == "Skylten vid entrén är trasig. Bo fixar"


def test_the_same_task_said_twice_is_one_with_two_places() -> None:
    (task,) = minutes("Anna tar fram ett förslag till schema.\n\n2. Sammanfattning\n\n"
                      "Anna tar fram ett förslag till schema.").tasks  # fmt: skip
    assert len(task.lines) == 2


def test_who_answers_for_a_decision_has_no_deadline_from_its_days() -> None:
    (task,) = minutes("Beslut: Sommarskola hålls v. 25. Bo ansvarar.").tasks
    assert (task.owners, task.due) == (("Bo",), None)


def test_alike_tasks_about_other_things_stay_apart() -> None:
    listed = "\n".join(
        f"- Uppgift: Bo Ek bokar {thing} senast 16 mars." for thing in ("salen", "bussen")
    )
    assert len(minutes(listed).tasks) == 2


def test_a_task_knows_its_lines_its_rule_and_its_ref() -> None:
    (task,) = minutes("Nuläget är oförändrat.\nAnna tar fram ett förslag.").tasks
    assert task.lines == ((FIRST_LINE + 1, FIRST_LINE + 1),)
    assert task.rule == "undertaking"
    assert 0 < task.confidence <= 1
    assert task.ref == "LG 2026-03-04 § 1:1"


@pytest.mark.parametrize(
    "text",
    [
        "Rutinen behöver ses över.",
        "Rutinen måste ses över.",
        "Vi behöver se över rutinen.",
        "Någon behöver ta tag i detta.",
        "Bo bör kontakta facket.",
    ],
)
def test_a_need_is_only_a_suggestion(text: str) -> None:
    (task,) = minutes(text).tasks
    assert task.strength == "implied"
