"""What a sentence of later notes says of an entry, kind of sentence by kind of sentence."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import attrs
import pytest

from lgnotes import parse
from lgnotes.register.decide import Seen, decide
from lgnotes.register.entry import Base, DocumentState, Entry, Origin, RegisterState
from lgnotes.register.mention import CLOSING, mentions
from lgnotes.register.wanted import wanted

HEAD = (
    "# Ledningsgruppen 10 mars 2026\n\nNärvarande: Anna, Bo, Cia, David, Elin\n\n## 1 Genomgång\n"
)
OTHERS = (
    ("Anna", "Kontakta Trafikverket om övergångsstället vid Norrgatan"),
    ("Bo", "Beställa nya stolar till personalrummet"),
    ("Cia", "Skriva månadsbrev till vårdnadshavarna"),
    ("David", "Ta fram bemanningsplan för fritids i sommar"),
    ("Elin", "Utreda kostnaden för laddstolpar"),
    ("Anna", "Föreslå datum för personalfesten"),
    ("Bo", "Uppdatera rutinen för kränkande behandling"),
    ("Cia", "Boka studiebesök på biblioteket för åk 3"),
)


def entry(uid: str, owner: str, text: str, due: str | None = None) -> Entry:
    """Return an entry of the meeting of 10 February; a decision where *owner* is LG."""
    return Entry(
        uid=uid,
        ref=f"LG 2026-02-10 § 2:{uid}",
        kind="decision" if owner == "LG" else "task",
        text=text,
        owners=("Ledningsgruppen",) if owner == "LG" else (owner,),
        due=date.fromisoformat(due) if due else None,
        item="2 Övrigt",
        group="Ledningsgruppen",
        meeting=date(2026, 2, 10),
        sources=(Origin(document="earlier", lines=((int(uid), int(uid)),)),),
    )


def links(one: Entry, *lines: str) -> Iterator[tuple[str, str, date | None, bool]]:
    """Yield what the notes say: (uid, what, day, whether it is sure)."""
    entries = {one.uid: one} | {
        str(n): entry(str(n), owner, text) for n, (owner, text) in enumerate(OTHERS, 2)
    }
    state = RegisterState(
        entries=entries,
        bases={uid: Base(notes=e) for uid, e in entries.items()},
        documents={"earlier": DocumentState(id="earlier", name="earlier", version="1")},
    )
    notes = parse(text=HEAD + "\n".join(lines), name="later.md")
    group = "Ledningsgruppen"
    said = tuple(attrs.evolve(e, group=group) for e in wanted(notes, document="later"))
    spoken = tuple(attrs.evolve(m, group=group) for m in mentions(notes))
    seen = Seen(readings={"later": said}, mentions={"later": spoken})
    plan = decide(state, seen, calendar=None, now=datetime(2030, 1, 1, tzinfo=UTC), force=True)
    for mention in plan.mentions.get("later", ()):
        for uid in mention.uids:
            yield uid, mention.says.what, mention.says.due, mention.sure
    for uid, base in plan.register.bases.items():
        if uid in entries and any(s.document == "later" for s in base.notes.sources):
            voice = base.others.get("later", base.notes)
            yield uid, "repeated", voice.due, True


DONE = [
    ("Bo", "Lägga ut busstabellen på webben", "Busstabellen ligger ute sedan i fredags."),
    ("Anna", "Ta in offert på nya gardiner", "Offerten på gardinerna har kommit, 42 000 kr."),
    ("Cia", "Starta läxhjälp på torsdagar", "Läxhjälpen är igång med tolv elever."),
    (
        "Elin",
        "Hålla föreläsning om sömn för personalen",
        "Föreläsningen om sömn hölls den 24 februari.",
    ),
    ("David", "Ordna vikarie för Lena", "Vikarien för Lena löste sig, Pelle börjar på måndag."),
    ("Anna", "Kartlägga elevernas skolvägar", "Skolvägarna kartlagda, rapport i mappen."),
    ("Bo", "Upprätta krislista", "Krislistan upprättad och utdelad."),
    ("Bo", "Upprätta krislista", "Krislistan ✔"),
    ("Cia", "Lämna in ansökan om statsbidrag", "Statsbidraget: ansökan inskickad 27/2."),
    ("Elin", "Boka tandhälsans besök", "Tandhälsan: besök bokat 14/4."),
    ("Anna", "Bjuda in föräldrarådet till möte", "Inbjudan till föräldrarådet har gått ut."),
    ("David", "Måla grinden vid parkeringen", "Grinden vid parkeringen målad i går."),
    ("Bo", "Sätta upp hyllor i materialrummet", "Hyllorna i materialrummet sitter uppe."),
    (
        "Elin",
        "Undersöka priset på nytt kopieringspapper",
        "Elin redovisade priset på kopieringspapper, tre leverantörer.",
    ),
    ("Cia", "Ta fram förslag till ordningsregler", "Förslaget till ordningsregler godkändes."),
    ("Cia", "Ta fram förslag till ordningsregler", "Beslut: Ordningsreglerna fastställs."),
    (
        "Anna",
        "Ringa rörmokaren om läckan i köket",
        "Anna har ringt rörmokaren, läckan lagas på torsdag.",
    ),
    ("Anna", "Ringa rörmokaren om läckan i köket", "Anna ringde rörmokaren i måndags."),
    ("LG", "En soffa köps in till uppehållsrummet", "Soffan står i uppehållsrummet."),
    ("LG", "Tipspromenad ordnas för alla klasser", "Tipspromenaden genomfördes i strålande sol."),
    ("David", "Skicka löneunderlag till HR", "Löneunderlaget skickades den 2 mars."),
    ("David", "Skicka löneunderlag till HR", "Löneunderlag inskickat."),
    (
        "Elin",
        "Kalla till samråd med facken om flytten",
        "Samrådet med facken om flytten ägde rum 3 mars.",
    ),
    ("Bo", "Byta batterier i brandvarnarna", "Brandvarnarna: batterierna bytta."),
    (
        "Anna",
        "Sammanställa kursutvärderingen",
        "Sammanställningen av kursutvärderingen finns i mappen.",
    ),
    ("Cia", "Teckna avtal med städfirman", "Avtalet med städfirman är påskrivet."),
    ("Cia", "Rekrytera skolkurator", "Tjänsten som skolkurator är tillsatt."),
    ("Elin", "Se över nyckelskåpet", "Elin har sett över nyckelskåpet."),
    ("David", "Ställa i ordning grupprummet", "Grupprummet är iordningställt."),
    ("David", "Märka upp återvinningskärlen", "Återvinningskärlen uppmärkta."),
    ("Bo", "Föreslå ny logga", "Bo visade sitt förslag till logga och gruppen valde den gröna."),
    (
        "Anna",
        "Beställa tröjor till idrottslaget",
        "Avbockat: tröjorna till idrottslaget beställda.",
    ),
    (
        "Elin",
        "Hämta synpunkter från elevrådet om maten",
        "Synpunkterna från elevrådet om maten är inne.",
    ),
    ("Bo", "Samla in låntagarkorten", "Alla låntagarkort är insamlade."),
    ("Elin", "Byta lås till cykelrummet", "Låsbytet till cykelrummet är utfört."),
    (
        "Cia",
        "Skicka kallelser till hälsosamtalen",
        "Kallelserna till hälsosamtalen gick i väg i måndags.",
    ),
    (
        "LG",
        "Soppa serveras i matsalen på fredagar",
        "Soppan serveras sedan 20 februari i matsalen på fredagar.",
    ),
    ("Anna", "Begära in anbud på omläggning av taket", "Fyra anbud på taket har inkommit."),
]

ONGOING = [
    ("Elin", "Inventera förrådet", "Inventeringen av förrådet är gjord till hälften."),
    ("Anna", "Utreda skolskjutsen till Vik", "Utredningen om skolskjutsen fortsätter."),
    (
        "Bo",
        "Översätta välkomstbrevet till fyra språk",
        "Välkomstbrevet är översatt utom till somaliska.",
    ),
    ("Cia", "Anmäla klasserna till simskolan", "Sju av nio klasser är anmälda till simskolan."),
    ("David", "Skriva kris- och beredskapsplan", "Krisplanen: David är halvvägs."),
    ("LG", "En projektor köps till aulan", "Projektorn till aulan är beställd, levereras i april."),
    ("Bo", "Köpa växter till entrén", "Växterna till entrén beställda, kommer v. 15."),
    ("Elin", "Ta fram lathund för frånvaro", "Lathunden för frånvaro är nästan färdig."),
    ("Anna", "Revidera delegationsordningen", "Delegationsordningen – utkast finns."),
    ("Cia", "Gå igenom kursplanerna", "Cia har börjat gå igenom kursplanerna."),
    ("David", "Laga cyklarna på gården", "Cyklarna: två lagade, en återstår."),
    (
        "Elin",
        "Informera personalen och eleverna om nya schemat",
        "Personalen är informerad om nya schemat men inte eleverna.",
    ),
    ("Bo", "Installera larm i huvudentrén", "Larmet är levererat men inte installerat."),
    ("Bo", "Installera larm i huvudentrén", "Arbetet med larmet i huvudentrén pågår."),
    (
        "Anna",
        "Skicka ut välkomstpaket till nyanställda",
        "Välkomstpaketen är utskickade till alla förutom vikarierna.",
    ),
    (
        "Cia",
        "Ta fram handlingsplan mot skadegörelse",
        "Cia jobbar vidare med handlingsplanen mot skadegörelse.",
    ),
    (
        "David",
        "Samla in intresseanmälningar till kören",
        "Hälften av intresseanmälningarna till kören har kommit in.",
    ),
    (
        "Bo",
        "Hålla medarbetarsamtal med köket",
        "Medarbetarsamtalen med köket är inbokade till vecka 13.",
    ),
    ("Cia", "Ta fram riktlinje för hemarbete", "Riktlinjen för hemarbete är ute på remiss."),
    ("Elin", "Utbilda nattpersonalen i larmet", "Nattpersonalen: sex av tio utbildade i larmet."),
    (
        "David",
        "Förteckna gatubelysningen",
        "Förteckningen av gatubelysningen omfattar nu 60 procent.",
    ),
]

REMAINS = [
    ("Bo", "Rensa källarförrådet", "Källarförrådet: Bo har inte hunnit."),
    (
        "Anna",
        "Ta in synpunkter på arbetstidsmodellen",
        "Inga synpunkter på arbetstidsmodellen har kommit in.",
    ),
    ("Cia", "Lägga in betygen i systemet", "Betygen ligger kvar i Cias dator."),
    ("Elin", "Starta bokklubb", "Bokklubben är vilande tills vidare."),
    ("David", "Byta armaturen i trapphuset", "Armaturen i trapphuset är inte bytt."),
    ("LG", "Mobilfria raster införs", "De mobilfria rasterna har ännu inte införts."),
    ("Bo", "Svara på enkäten från Skolverket", "Enkäten från Skolverket: inget har hänt."),
    ("Elin", "Kontakta museet om skolprogram", "Elin har inte kontaktat museet."),
    ("Anna", "Skriva rutin för medicinering", "Rutinen för medicinering är inte påbörjad."),
]

DROPPED = [
    ("Bo", "Köpa salt till trappan", "Saltet behövs inte, snön har smält."),
    (
        "Cia",
        "Utreda samarbete med Friskis",
        "Uppdraget till Cia att utreda samarbete med Friskis återkallas.",
    ),
    ("Elin", "Ordna vårbasar", "Vårbasaren blir inte av."),
    ("David", "Skriva remissvar om cykelplanen", "Remissvaret om cykelplanen avskrivs."),
    ("Anna", "Boka buss till Gröna Lund", "Bussen till Gröna Lund är inte längre aktuell."),
    ("Anna", "Boka buss till Gröna Lund", "Resan till Gröna Lund ställs in, bussen behövs inte."),
]

REPLACED = [
    ("LG", "Inköpsstopp gäller för kontorsmaterial", "Inköpsstoppet hävs från 1 april."),
    ("LG", "Skolans entré låses klockan 16", "Entrén låses klockan 17 i stället för 16."),
    ("LG", "Studiedagen läggs den 4 maj", "Beslutet om studiedag den 4 maj upphävs."),
    (
        "LG",
        "Besökare anmäler sig i receptionen",
        "Beslutet om att besökare anmäler sig i receptionen upphör att gälla.",
    ),
]

POSTPONED = [
    (
        "Anna",
        "Revidera lokalplanen",
        "Lokalplanen: Anna får ytterligare två veckor, 24 mars.",
        "2026-03-24",
    ),
    (
        "Bo",
        "Mäta ventilationen",
        "Ventilationsmätningen drar ut på tiden, Bo återkommer den 31 mars.",
        "2026-03-31",
    ),
    ("Cia", "Måla om hallen", "Hallen: nytt försök 4/4.", "2026-04-04"),
    (
        "David",
        "Lämna förslag till budget",
        "Davids förslag till budget bordläggs till den 24 mars.",
        "2026-03-24",
    ),
    (
        "Elin",
        "Redovisa sjukfrånvaron",
        "Sjukfrånvaron är inte sammanställd, Elin redovisar den 24 mars.",
        "2026-03-24",
    ),
    (
        "Elin",
        "Ta fram bilder till broschyren",
        "Bilderna till broschyren inte klara. Skickas senast 20/3.",
        "2026-03-20",
    ),
    (
        "Bo",
        "Skruva upp whiteboards",
        "Whiteboardtavlorna är inte uppsatta. Bo räknar med vecka 14.",
        "2026-04-05",
    ),
]

REPEATED = [
    (
        "Anna",
        "Skriva verksamhetsplan för fritids",
        "Uppgift: Bo skriver verksamhetsplanen för fritids, senast 27 mars.",
        "2026-03-27",
    ),
    (
        "Cia",
        "Göra en lista över trasiga datorer",
        "Lista över trasiga datorer – David, 20 mars",
        "2026-03-20",
    ),
    (
        "Elin",
        "Samtala med städet om golvvården",
        "Elin: samtal m. städet om golvvården, 20 mars",
        "2026-03-20",
    ),
    (
        "Bo",
        "Kontrollera lekredskapen på lilla gården",
        "Bo kontrollerar lekredskapen på lilla gården senast 30 mars.",
        "2026-03-30",
    ),
]

NOTHING = [
    ("Anna", "Beställa gardiner till aulan", "Gardinerna i lärarrummet är beställda."),
    ("Bo", "Laga taket på cykelförrådet", "Taket på idrottshallen är lagat av kommunen."),
    ("Cia", "Ta fram prislista för uthyrning", "Prislistan för kaffet är inte längre aktuell."),
    ("David", "Kartlägga läsförmågan i åk 2", "Läsförmågan i åk 5 är kartlagd."),
    ("Elin", "Skriva årsrapport 2026", "Årsrapport 2025 är inlämnad och arkiverad."),
    (
        "Anna",
        "Ordna avslutning för personalen",
        "Förra årets avslutning för personalen blev uppskattad och är utvärderad.",
    ),
    ("Bo", "Ta fram policy för resor", "Regionstyrelsen har antagit sin policy för resor."),
    (
        "Cia",
        "Boka lokal till föräldramötet",
        "Föräldramötet i Ekbacken är genomfört enligt tidningen.",
    ),
    ("David", "Inventera datorer i norra huset", "Datorerna i södra huset är inventerade."),
    ("Elin", "Provköra bussen till lågstadiet", "Bussen till högstadiet är provkörd."),
    ("Anna", "Beställa skyltar till entrén", "Anna sätter upp skyltarna när de kommer."),
    ("Bo", "Märka upp rutor på gamla parkeringen", "Rutorna på nya parkeringen är uppmärkta."),
    (
        "Cia",
        "Skicka enkät till vårdnadshavare om maten",
        "Enkäten om skolmiljön är skickad av kommunen.",
    ),
    ("David", "Lämna statistik för februari", "Statistik för januari är lämnad."),
    ("Elin", "Kalla till möte med elevrådet", "Elevrådet har antagit sina stadgar."),
    ("Anna", "Jämföra läromedel i matematik", "Läromedlen i engelska jämfördes i fjol."),
    ("Bo", "Bygga ramp vid huvudentrén", "Vi hade besök från Finland."),
    ("Bo", "Bygga ramp vid huvudentrén", "När rampen är klar bjuder vi på tårta."),
    ("Cia", "Upphandla frukt", "Kommunen har upphandlat el."),
    (
        "LG",
        "Skolan stänger tidigare på fredagar",
        "Biblioteket har haft stängt på fredagar hela våren.",
    ),
    ("Elin", "Ta fram rutin för in- och utpassering", "Rutinen för diskning är klar."),
    (
        "Anna",
        "Beställa sand till sandlådorna på Blåklinten",
        "Sandlådorna på Vitsippan har fått ny sand.",
    ),
    ("Bo", "Reparera bron vid Kvarnen", "Bron i Hult reparerades av Trafikverket."),
    ("Cia", "Skriva rutin vid värmebölja", "Rutinen vid stöld är antagen."),
    ("Elin", "Byta skrivare på expeditionen", "Skrivaren i lärarrummet är utbytt."),
]


def _of_first(one: Entry, line: str) -> list[tuple[str, str, date | None, bool]]:
    return [*links(one, f"- {line}")]


def _cases(what: str, rows: list[tuple[str, str, str]]) -> list[tuple[str, str, str, str]]:
    return [(what, *row) for row in rows]


@pytest.mark.parametrize(
    ("what", "owner", "text", "line"),
    [
        *_cases("done", DONE),
        *_cases("ongoing", ONGOING),
        *_cases("remains", REMAINS),
        *_cases("dropped", DROPPED),
        *_cases("replaced", REPLACED),
    ],
)
def test_a_sentence_says_how_an_entry_stands(what: str, owner: str, text: str, line: str) -> None:
    found = _of_first(entry("1", owner, text, None if owner == "LG" else "2026-03-05"), line)
    assert {(uid, said) for uid, said, _, _ in found} == {("1", what)}


@pytest.mark.parametrize(("owner", "text", "line", "day"), [*POSTPONED, *REPEATED])
def test_a_sentence_gives_an_entry_a_new_day(owner: str, text: str, line: str, day: str) -> None:
    found = _of_first(entry("1", owner, text, "2026-03-05"), line)
    assert {uid for uid, _, _, _ in found} == {"1"}
    assert {when for _, _, when, _ in found} == {date.fromisoformat(day)}
    assert not {said for _, said, _, _ in found} & CLOSING


@pytest.mark.parametrize(("owner", "text", "line"), NOTHING)
def test_a_sentence_speaks_of_something_else(owner: str, text: str, line: str) -> None:
    assert not _of_first(entry("1", owner, text, "2026-03-05"), line)
