"""Verbs: what people do, report and are (lower case)."""

ACTION_VERBS = frozenset(
    """
    avropar bryter dubbelkollar felsöker gallrar guidar kikar knåpar kommenterar monterar
    ombesörjer rensar stöttar trycker uppgraderar
    agerar aktiverar aktualiserar analyserar anlitar anmäler annonserar anordnar anpassar
    anskaffar anställer ansöker antecknar arbetar arkiverar arrangerar avbokar avgör avropar
    avslutar avsätter avtackar bearbetar begär bemannar beredar bereder beskriver beställer
    besvarar besöker betalar bevakar bildar bistår bjuder bokar bokför budgeterar bygger delar
    delger diarieför dokumenterar driver effektuerar efterfrågar efterhör efterlyser ersätter
    etablerar fakturerar fastställer felanmäler fixar flaggar flyttar formulerar fotograferar
    fullföljer fyller färdigställer förankrar föranmäler förbereder fördelar fördjupar föredrar
    föreslår förhandlar förhör förmedlar förnyar förser förtydligar förvarnar genomför godkänner
    granskar gör handlägger hanterar hjälper hyr hämtar hänvisar identifierar igångsätter informerar
    implementerar inbjuder infogar inhämtar inkallar inleder inrättar inspekterar installerar
    instruerar intervjuar introducerar inventerar jagar justerar kallar kartlägger kollar
    kommunicerar kompletterar konkretiserar konsulterar kontaktar kontrollerar koordinerar
    kopierar korrigerar kvalitetssäkrar köper lanserar leder letar levererar lottar lyfter
    lägger lämnar läser lånar löser mailar marknadsför meddelar medverkar mejlar märker mäter
    nominerar noterar omarbetar ombesörjer ombudgeterar omfördelar omförhandlar omhändertar
    ordnar organiserar placerar planerar planlägger plockar postar presenterar prioriterar
    protokollför prövar publicerar påbörjar påminner påtalar rapporterar redigerar redovisar
    registrerar rekryterar rekvirerar remitterar renoverar rensar renskriver representerar
    reserverar reviderar riggar riktar ringer rustar rättar röjer samlar sammanfattar
    sammankallar sammanställer samordnar samråder samtalar scannar schemalägger skaffar skannar
    skapar skickar skissar skriver sköter slutför slänger sonderar sorterar specificerar sprider
    stoppar städar stämmer stödjer stöttar summerar svarar säkerställer säkrar sänder sätter
    söker tackar talar tar tecknar testar tilldelar tillfrågar tillhandahåller tillser
    tillställer tillsätter tipsar tittar trycker tömmer underrättar undersöker undervisar
    uppdaterar uppdrar upphandlar upprepar upprättar utarbetar utbildar utformar utlyser utreder
    utser utvecklar utvärderar vidarebefordrar vidareutvecklar vidtar vikarierar väcker värvar
    ändrar åtar återbesöker återför återkommer återkopplar återlämnar återrapporterar återupptar
    åtgärdar överlämnar översätter
    """.split()
)
"""Verbs, in the present, of what a person does after a meeting."""

REPORT_VERBS = frozenset(
    """
    ansluter anländer argumenterar avgår avvaktar befarar behärskar bekräftar beklagar belyser
    berömmer besväras erinrar ersätts exemplifierar firar flaggar fungerar funderar föder
    föreläser förlorar förmodar förvånas garanterar gläder gratulerar grubblar hinner hävdar
    ifrågasätter inflikar innefattar intygar jämför klagar klarar klargör kostar kritiserar
    lider lovordar lyckas lär medger misslyckas misstänker motiverar mår närvarar ogillar
    omfattar orkar oroar oroas passar pekar pensioneras pluggar problematiserar propagerar
    framför reagerar refererar rekommenderar reser resonerar räcker saknar signalerar sitter
    sjukskriver spekulerar speglar studerar sörjer tappar tillhör tillstår tillägger tipsar
    tjänstgör trivs tvekar tvivlar tydliggör understryker uppmuntrar uppmärksammar uttalar
    uttrycker varnar verkar vidhåller vinner vittnar väger åker ångrar älskar äter överväger
    överraskas övertygar
    anser ansvarar antar arbetar avrundar avslutar bedömer behöver berättar beskriver betonar
    blir bör deltar diskuterar driver efterfrågar finns framhåller frågar får föredrar föreslår
    förklarar förmedlar förordar försöker förtydligar förväntar ger gillar går har hjälper
    hoppas hälsar hänvisar håller informerar inleder innebär innehåller instämmer introducerar
    jobbar kan kommenterar kommer konstaterar känner leder lyfter låter meddelar medverkar
    menar minns måste möter noterar nämner orienterar planerar poängterar presenterar påminner
    påpekar påtalar rapporterar redogör redovisar reflekterar resonerar räknar sammanfattar
    satsar ser siktar ska skall skulle slår står stödjer stöttar summerar svarar säger tackar
    talar tar tittar tror trycker träffar tycker tänker undrar uppger upplever upplyser
    uppskattar utgör vet vill visar vädjar välkomnar väntar yrkar är återger återkopplar
    återrapporterar önskar öppnar
    """.split()
)
"""Verbs, in the present, by which notes tell what happened at the meeting or how things are.

Some are in both lists: with a deadline they are tasks, without one they are not.
"""

ACTION_PHRASES = (
    "tar fram", "tar kontakt", "tar med", "tar reda på", "tar upp", "tar hand om", "tar in",
    "tar över", "tar på sig", "tar emot", "tar ut", "tar ansvar", "tar med sig", "hör av sig", "hör sig för",
    "ser över", "ser till", "går vidare med", "går ut med", "följer upp", "ger besked",
    "ger förslag", "gör klart", "gör en", "gör ett", "gör om", "gör färdigt", "gör klar", "håller i",
    "håller ihop", "håller koll", "håller kontakt", "lägger in", "lägger upp", "lägger fram",
    "lägger ut", "lägger till", "lägger", "lämnar in", "lämnar", "skickar ut", "sätter upp", "sätter ihop",
    "sätter samman", "sätter igång", "bjuder in", "stämmer av", "läser in", "lyfter frågan",
    "arbetar om", "arbetar fram", "arbetar vidare", "jobbar vidare", "jobbar fram", "räknar om", "räknar fram", "räknar på", "räknar igenom", "slår en signal", "slår dem", "slår honom", "slår henne",
    "kikar på", "visar upp", "visar den", "hör med", "hör av", "begär in", "sätter sig med",
    "har koll på", "lyfter detta", "lyfter med", "lyfter det", "pratar med", "talar med", "kommer med förslag",
    "kommer tillbaka", "väcker frågan", "bär frågan", "drar ihop", "bokar", "tittar på", "tittar extra",
    "tittar närmare", "undersöker", "frågar", "hjälper till", "för frågan vidare", "för vidare",
    "ansvarar för", "svarar för", "leder arbetet", "driver frågan", "driver den", "driver detta", "läser igenom", "läser utkast",
    "tar frågan", "tar det vidare", "tar detta", "tar ärendet", "hjälps åt", "väljer ut", "fyller i", "fyller på", "återkopplar", "återkommer",
)  # fmt: skip
"""Verbs with a word after them that make a task although the verb alone need not."""

ACTION_INFINITIVES_NOT = frozenset(
    """
    behöva bli delta finnas få gälla ha innebära kunna vara vilja
    """.split()
)
"""Infinitives after *ska* and *kommer att* that say how things are, not what to do."""

FUTURE_AUXILIARIES = frozenset(("ska", "skall", "kommer", "skulle"))

IS_RESPONSIBLE = "ansvarar"

NEEDS = r"\b(?:behöver|behövs|bör|måste|önskemål(?:et)? är|det är viktigt att)\b"
"""Words of a need that nobody has undertaken."""

MODALS = r"\b(?:ska|skall|behöver|bör|måste|kommer att|kommer)\b"
"""Words before what is to be done."""

GETS_TO = "får"
"""Of somebody named, with a verb of doing: *Anna får återkomma*."""

MAY = "kan"
"""The verb that promises only with a deadline: *Anna kan skriva, dock senast fredag*."""

BEGINS_TASK = frozenset(("får", "ansvarar", "ska", "skall", "kommer"))
"""Verbs, beside those of action, with which a second promise in a sentence begins."""

DEEDS_ON_THINGS = frozenset(
    "drar tar skriver gör ordnar fixar bokar sköter håller skickar köper beställer sammanställer uppdaterar".split()
)
"""Verbs whose object is a thing: where it stands first, a person behind them acts."""

STATES = frozenset(
    """
    anser behöver betyder blir bor brukar byter bör börjar finns fortsätter fyller får gäller
    har heter hoppas innebär kan kommer känner känns ligger menar minns måste pågår reser saknar
    ser sitter slutar står tillträder tror träder tycker upphör upplever utgår vet vikarierar
    vill väljer äger är åker önskar
    """.split()
)
"""Verbs that say how somebody or something is."""

IMPERATIVES = frozenset(
    """
    anmäl ansök avboka begär beställ besvara betala bjud boka fixa fråga fyll följ förbered
    föreslå ge granska gör hör hämta informera justera kalla kolla kom komplettera kontakta
    kontrollera köp lägg läs lämna maila meddela mejla nominera ordna planera prata påminn
    rapportera redovisa registrera returnera ring samla sammanställ se skicka skriv starta stäm
    svara sätt sök ta tala tipsa titta tänk undersök uppdatera utred utse välj återkom återkoppla
    återlämna
    """.split()
)

TOLD_PASSIVE = frozenset(
    """
    presenteras redovisas föredras informeras leds ägs stöds delas drivs hålls uppskattas berörs påverkas
    fastställs avgörs prövas behandlas besöks används finansieras bekostas betalas godkänns beslutas fastställs antas kallas upplevs ses tas
    """.split()
)
"""Passive verbs by which notes tell how things are, or what happened at the meeting."""

FINITE = frozenset(
    "är har var blev ska skall kan kom gick fick tog stängs öppnas finns hålls".split()
)
"""Finite verbs that do not end in *r*, and some that do."""

SEES_TO = frozenset(
    "fixar mailar mejlar bokar köper ringer skickar ordnar kollar kontaktar skriver beställer frågar".split()
)
"""Verbs of what somebody, hardly a thing, sees to."""

VERB_PARTNERS = frozenset("att in ut upp med sin sina sitt igenom till över fram ner".split())
"""Words behind a verb that a plural noun, which ends alike, does not have behind it."""

ALREADY = frozenset(("vanligt", "redan", "brukar", "alltid", "ofta", "oftast", "numera", "normalt"))
"""Words by which a sentence tells how things are."""

NOT_PASSIVE = frozenset(
    """
    alls annars beräknas väntas förväntas bedöms anses upplevs dels deras dess finns genomgångs hans hoppas hos idags lags las lyckas minns
    möts oss plats sams ses tas tills trivs träffas vars veckas års
    """.split()
)
"""Words that end like a verb in the passive and are none, or whose subject acts."""

GOES = "går "

GOES_ON_WITH = (
    "går igenom",
    "går ut",
    "går vidare",
    "går in",
    "går med",
    "går runt",
    "går fram",
    "går genom",
    "går över",
    "går tillbaka",
)
"""*Ingela går kurs den 3 maj* is no task; these are."""

LIGHT_ADVERBS = frozenset(
    "också även själv nu sedan sen därefter gemensamt tillsammans bara direkt genast snarast".split()
)
"""Words between a verb and the word that makes a deed of it: *tar också kontakt*."""

WRITES = frozenset(("skriver", "justerar", "antecknar"))
"""What somebody does for the notes themselves, where no object stands."""

NO_DEEDS = (
    "går i pension",
    "går på ",
    "går hem",
    "är på",
    "slutar",
    "börjar som",
    "åker på",
    "reser",
    "tackar för",
    "gör olika",
    "gör likadant",
    "gör rätt",
    "gör fel",
    "gör skillnad",
    "läser upp",
    "läser högt",
    "tar beslut",
    "fattar beslut",
    "tar ställning",
    "håller stängt",
    "håller öppet",
    "har semester",
    "är ledig",
)
"""What somebody does that is no task."""

TOLD_HERE = (
    "lämnar en muntlig",
    "lämnar en rapport",
    "lämnar en lägesrapport",
    "lämnar information",
    "lämnar en redogörelse",
    "lämnar rapport",
    "ger en lägesbild",
    "ger en rapport",
    "ger information",
    "ger en genomgång",
)
"""What somebody does at the meeting, unless a day after it is named."""

NOWADAYS = ("i dag ", "idag ", "i nuläget ", "i dagsläget ", "just nu ", "normalt ", "vanligtvis ")
"""Words with which a sentence tells how those in general do it."""

PROMISES_ALONE = frozenset("svarar påminner återkopplar återkommer hjälper kollar".split())
"""Verbs that with nothing behind them are promises."""

WISHES = frozenset(
    "hoppas tror önskar undrar antar tycker anser menar föreslår föreslog tackar gillar hoppades ville".split()
)
"""Verbs before *att* that make a wish or an opinion of what follows."""

THANKS = frozenset(("tackar", "avtackar", "berömmer"))

ASK_WITH = frozenset(("kan", "ska", "skulle", "bör", "vill"))
"""Verbs that open a question about what somebody may do."""

SEE = "se"
SEE_TO = ("se till", "se över", "se igenom")
"""What one is asked to do, where *se bilaga 2* only points."""

PLANS = "planerar"
PLANS_TO = frozenset(("att", "för", "inför", "sin", "sitt", "sina"))
"""Words behind it with which it says what somebody means to do."""

WRITTEN_SHORT = {"m": "med", "t": "till", "fr": "från", "ö": "över"}
"""Short forms of hurried notes, by which a verb's partner may stand: *tar m sig*."""

THING_VERBS = frozenset(
    "går pågår börjar slutar håller landar stannar startar stänger öppnar".split()
)
"""Verbs of what things do by themselves; of a person, with a deadline, they are promises."""

NOT_VERBS = frozenset(
    "eller för inför efter under över eller per där när här var fler mer år vår timmar dagar veckor bakom"
    " utanför innanför emellanåt hur vår er mellan igår alltför därför dylikt".split()
)
"""Words that end like a verb in the present and are none, where a verb may stand."""

OTHER_VERBS = frozenset(
    (
        "måste",
        "ska",
        "skall",
        "kan",
        "fick",
        "gavs",
        "gav",
        "bad",
        "åtog",
        "lovade",
        "tog",
        "utsågs",
        "hjälps",
        "skulle",
        "åtagit",
    )
)
"""Finite verbs of promising and commissioning that do not end in *r*."""

NEED_WORDS = frozenset(("behöver", "behövs", "bör", "måste"))

TASK_WORDS = (
    ACTION_VERBS
    | FUTURE_AUXILIARIES
    | IMPERATIVES
    | frozenset(phrase.split()[0] for phrase in ACTION_PHRASES)
    | NEED_WORDS
)
"""Words of which a sentence must hold one, or else a time, to hold a task."""
