"""Words by which notes say that a deed is done, in all their forms (lower case)."""

from lgnotes.lexicon.verbs import ACTION_VERBS

DONE_STEMS = ("avbock", "bockas", "prickas", "avslut")

DONE_WORDS = frozenset("bocka mål hamn världen stängs".split())

DONE = frozenset(
    """
    klar klart klara färdig färdigt färdiga avslutad avslutat avslutade slutförd slutfört slutförda
    avklarad avklarat avklarade åtgärdad åtgärdat åtgärdade genomförd genomfört genomförda utförd
    utfört utförda gjord gjort gjorda verkställd verkställt verkställda färdigställd färdigställt
    färdigställda avbockad avbockat avbockade ordnad ordnat ordnade fixad fixat fixade löst lösta
    utagerad utagerat utagerade done slutbehandlad slutbehandlat avrapporterad avrapporterat
    färdigbehandlad färdigbehandlat slutredovisad slutredovisat slutrapporterad slutrapporterat
    """.split()
)
"""What something is when it is done, and nothing more."""

DONE_PHRASES = (
    r"(?:är|kom|har kommit|blev) (?:\w+ ){0,3}?(?:i mål|i hamn|ur världen)\b"
    r"|\b(?:kan|ska|får)? ?(?:bockas|bockades|prickas|prickades) av\b|\bkan (?:vi )?bocka av\b"
    r"|\b(?:uppdraget|uppgiften|ärendet|frågan|punkten|bevakningen|aktiviteten|åtgärden)\b[^.;,]{0,40}? (?:avslutas|avslutades|stängs|stängdes|avförs som klar\w*)\b"
    r"(?! (?:i|den|senast|när|då|efter|först|till|under)\b)"
    r"|\bvi (?:avslutar|stänger) (?:uppdraget|uppgiften|ärendet|frågan|punkten|aktiviteten)\b"
)
"""Phrases that say it as well."""

PHRASE_STEMS = ("mål", "hamn", "världen", "bocka", "pricka", "avslut", "stäng", "avför")
"""Letters of which each of them has some."""

BECAME = frozenset("är blev blivit var".split())
"""Verbs before what something is."""

WAS = "var"

HAS = ("har", "hade")

HAD = "hade"

FUTURE = (
    r"\b(?:ska|skall|bör|måste|kan|kommer|behöver|får|vill|väntas|beräknas|förväntas|planeras|planerar|hoppas|siktar|avser|tänker|borde|skulle|blir"
    r"|kunde|målet|förhoppningen|senast|förslag|föreslår|föreslås)\b"
)
"""Words by which a sentence speaks of what is to come, or only may."""

ATTRIBUTES = frozenset(
    "ska skall kan vill måste bör får kunna hur att en ett den det de någon något några ingen som mer mest så lika alla våra vår sin".split()
)
"""Before *klar*: it stands with a noun, or compares."""

AFTER_STATE = frozenset(
    """
    och men samt för från i på till under med av hos enligt sedan nu redan idag igår senast utan utom förutom men dock
    tack trots inför vid den det de efter före innan om så via inom utifrån förra när eftersom därmed också
    """.split()
)
"""Words that may stand behind *är klar*; others make *klart* an adverb: *klart bättre*."""

ADVERBS = frozenset(
    """
    nu redan också även därmed således sålunda alltså numera äntligen idag igår sedan länge fortfarande ännu dock då
    därför helt bara inte ej icke aldrig fullt riktigt därefter sist senast tyvärr här åter igen sen dag går nyligen
    dessutom vidare såklart till slut slutligen
    """.split()
)
"""Words beside the outcome that name nothing."""

_NO_DEEDS = frozenset(
    """
    arbetar talar tackar samtalar medverkar representerar agerar driver leder undervisar delar utvecklar vikarierar riktar
    påbörjar inleder igångsätter planerar prioriterar placerar anpassar hjälper ansvarar svarar tar får ser ger går gör står håller lägger sätter skriver bjuder
    bryter hör söker väcker godkänner fastställer föreslår föredrar förser leder letar avgör bär meddelar informerar åtar återkommer jagar
    rapporterar redovisar presenterar noterar påminner påtalar tittar tipsar läser lyfter tillser utser stödjer stöttar möter betalar
    upprepar besöker instruerar uppdrar bistår säkrar väljer avslutar genomför åtgärdar ordnar fixar slutför löser intervjuar
    flyttar motiverar diskuterar hanterar kommunicerar koordinerar samordnar organiserar protokollför stämmer
    """.split()
)
"""Verbs whose past tells of other things than a task that is done, or is irregular."""

_ALSO = frozenset(
    "lagar målar reparerar besiktigar tvättar debiterar putsar sanerar skyltar".split()
)
"""What craftsmen do, besides."""

_REGULAR = [verb for verb in (ACTION_VERBS | _ALSO) - _NO_DEEDS if len(verb) > 4]

_A_VERBS = frozenset(verb[:-2] for verb in _REGULAR if verb.endswith("ar"))

_E_VERBS = frozenset(
    verb[:-2] for verb in _REGULAR if verb.endswith("er") and not verb.endswith("erer")
)

PARTICIPLES = (
    frozenset(f"{stem}{end}" for stem in _A_VERBS | {"samordn", "hanter", "flytt"} for end in ("ad", "at", "ade"))
    | frozenset(f"{stem}{end}" for stem in _E_VERBS for end in ("d", "t", "da", "ta"))
    | frozenset(
        """
        antagen antaget antagna fastställd fastställt fastställda godkänd godkänt godkända uppsagd uppsagt uppsagda översatt översatta
        skriven skrivet skrivna lagd lagt lagda satt satta tagen taget tagna given givet givna tagit vald valt valda utsedd utsett
        utsedda bjuden bjudet bjudna löst lösta upphandlad sänd sänt sända framtagen framtaget framtagna påskriven påskrivet påskrivna
        iordningställd iordningställt inrättad inrättat såld sålt sålda betald betalt betalda anmäld anmält anmälda installerad
        besiktad besiktat besiktade informerad informerat informerade avropad tillsatt tillsatta inbjuden inbjudna omskriven omskrivet
        omgjord omgjort omgjorda hyrd hyrt hyrda köpt köpta upplagd upplagt utlagd utlagt inlagd inlagt utdelad utdelade utdelat
        redovisad redovisat redovisade presenterad presenterat presenterade läst lästa levererad bytt bytta stängd stängt stängda
        monterad byggd byggt byggda  lämnad lämnat lämnade rapporterad rapporterat rapporterade meddelad meddelat meddelade
        justerad justerat ifylld ifyllt genomgången genomgånget kontaktad kontaktade kontaktat undertecknad undertecknat undertecknade signerad signerat signerade inskickat
        """.split()
    )
)  # fmt: skip
"""What a thing is when the deed is done: *bokad, skickat, beställda*."""

BEFORE_PARTICIPLE = (
    "ut",
    "in",
    "fram",
    "upp",
    "av",
    "på",
    "om",
    "till",
    "ned",
    "ner",
    "bort",
    "över",
    "åter",
    "färdig",
)
"""What may stand before it in one word: *utskickad*."""

SUPINES = (
    frozenset(f"{stem}{end}" for stem in _A_VERBS | {"samordn", "hanter", "flytt", "avslut", "åtgärd", "fix", "ordn"} for end in ("at", "ats"))
    | frozenset(f"{stem}{end}" for stem in _E_VERBS for end in ("t", "ts"))
    | frozenset(
        """
        gjort gjorts skrivit skrivits lagt lagts satt satts tagit tagits gett getts givit givits hållit hållits valt valts utsett
        utsetts bjudit bjudits sänt sänts genomfört genomförts slutfört slutförts löst lösts läst lästs sålt betalat
        betalats följt följts stämt stämts fått hört sett setts gått lyft lyfts talat pratat träffat haft skaffat skaffats
        redovisat redovisats presenterat presenterats meddelat meddelats informerat informerats rapporterat rapporterats besökt
        kommit inkommit brutit hyrt köpt köpts bytt bytts lämnat lämnats hunnit dragit visat visats intervjuat
        """.split()
    )
)  # fmt: skip
"""What somebody has done, behind *har*."""

DEED_PARTNERS = {
    "fått": ("tag på", "in", "fram", "svar", "besked", "klartecken", "godkänt", "kontakt"),
    "hört": ("av sig", "med", "sig för"), "gått": ("igenom", "ut med"), "sett": ("över", "till"),
    "löst": ("frågan", "det", "detta", "problemet", ""), "haft": ("möte", "samtal", "avstämning", "dialog", "kontakt"), "kommit": ("in", "överens", "", "och"), "inkommit": ("", "och"),
    "talat": ("med",), "pratat": ("med",), "träffat": ("facken", "facket", "rektorerna", "rektorn"), "hunnit": ("med",), "dragit": ("ihop",), "visat": ("upp",),
    "tagit": ("fram", "kontakt", "upp", "reda på", "in", "hand om", "med", "ut"), "lyft": ("frågan", "detta", "det", "upp"),
}  # fmt: skip
"""Words behind them that do."""

FIRST_STEPS = frozenset(
    "talat pratat träffat haft kontaktat frågat begärt hört börjat påbörjat bett tillfrågat kallat efterfrågat inlett skissat".split()
)
"""Deeds that are as much a step on the way."""

PASSIVE_PAST = (
    frozenset(f"{stem}ades" for stem in _A_VERBS | {"åtgärd", "avslut", "ordn", "samordn"})
    | frozenset(f"{stem}{end}" for stem in _E_VERBS for end in ("des", "tes"))
    | frozenset(
        """
        gjordes skrevs lades sattes togs gavs hölls valdes utsågs sändes genomfördes slutfördes löstes såldes betalades lästes
        stängdes byttes hyrdes köptes sågs drogs bjöds
        """.split()
    )
)  # fmt: skip
"""What was done with it: *skickades, lämnades, beställdes*."""

PASSIVE_PARTNERS = {
    "valdes": ("ut",), "lades": ("ut", "in", "upp", "fram"), "sattes": ("upp", "in", "ihop", "igång"), "togs": ("fram", "in", "ut", "emot"), "gavs": ("ut",),
    "sågs": ("över",), "drogs": ("igång", "ihop"), "bjöds": ("in",), "gjordes": ("", "om", "klart", "färdigt", "i", "den"),
}  # fmt: skip

ACTIVE_PAST = (
    frozenset(f"{stem}ade" for stem in _A_VERBS | {"åtgärd", "avslut", "ordn", "samordn", "fix"})
    | frozenset(f"{stem}{end}" for stem in _E_VERBS for end in ("de", "te"))
    | frozenset(
        "gjorde skrev lade la satte tog skickade lämnade genomförde slutförde löste sålde betalade".split()
    )
)
"""What somebody did."""

ACTIVE_PARTNERS = {
    "tog": ("fram", "in", "ut", "upp", "kontakt", "med", "reda", "hand", "över"),
    "satte": ("upp", "in", "ihop", "igång", "samman"),
    "lade": ("in", "ut", "upp", "fram", "ihop"),
    "la": ("in", "ut", "upp", "fram", "ihop"),
}
"""What makes a deed of the verbs that alone are none."""

SHOWN = frozenset(
    "redovisade presenterade visade föredrog återrapporterade återkopplade rapporterade delgav".split()
)
"""What somebody showed at the meeting, perhaps as promised."""

NOT_SHOWN = frozenset("att hur varför vad om".split())

DEED_WORDS = DONE | PARTICIPLES | SUPINES | PASSIVE_PAST | ACTIVE_PAST | SHOWN | DONE_WORDS
"""Words of which a sentence must hold one, or a longer form, to say that something is done."""

IT_IS = "är|det är|den är|detta är|de är"

BEHIND_TAIL = "den|i|för|v|enligt|men|förutom|utom|sedan|vid|av|och|till"

OPENS_CLAUSE = frozenset(("att", "som"))

ALSO_ADVERB = frozenset(("klart", "färdigt", "löst"))
"""States that are adverbs as well: *klart bättre*."""

ACTED = SHOWN | frozenset("fick åtog lovade behövde hann valde tog lade la satte".split())
