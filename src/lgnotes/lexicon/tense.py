"""Words by which a sentence tells past from coming (lower case)."""

PAST_VERBS = frozenset({
    "var", "blev", "kom", "fick", "gick", "gjorde", "tog", "gav", "hade", "höll", "hölls", "skrev",
    "skrevs", "såg", "satt", "stod", "låg", "lade", "lades", "la", "sade", "sa", "sades", "fanns",
    "bad", "bads", "beslöt", "beslöts", "bjöd", "bröt", "bytte", "byttes", "drog", "drogs",
    "drev", "drevs", "föll", "for", "försvann", "förslog", "gavs", "gjordes", "hann", "hanns",
    "hände", "inföll", "kunde", "köpte", "köptes", "lyfte", "lyftes", "lät", "löd", "lämnade",
    "möttes", "mötte", "nådde", "nåddes", "pågick", "rådde", "sattes", "satte", "sjönk", "skar",
    "sköt", "sköts", "slog", "slogs", "slöt", "slöts", "sprack", "steg", "stack", "såldes",
    "sålde", "sänkte", "sänktes", "sågs", "togs", "tycktes", "tyckte", "träffades", "träffade",
    "uppgick", "utgick", "utsågs", "utsåg", "valde", "valdes", "vann", "visste", "växte", "åkte",
    "återkom", "översteg", "underskred", "upphörde", "uppstod", "uppkom", "tillträdde",
    "avgick", "avled", "anföll", "beredde", "bereddes", "deltog", "erhöll", "ersatte",
    "ersattes", "fastställdes", "fastställde", "framgick", "framkom", "förekom", "förelåg",
    "föredrog", "genomgick", "godtog", "inkom", "innebar", "insjuknade", "kvarstod",
    "medförde", "släppte", "släpptes", "stängde", "sändes", "sände", "tömdes", "undertecknades",
    "inträffade", "läste", "lästes", "skedde", "åtog", "avslöts", "påbörjades", "tillkom",
    "began", "was", "were", "held", "had", "did",
})  # fmt: skip
"""Preterites that do not end in -ade."""

PAST_ENDINGS = ("ades", "ade", "jdes", "rdes", "ldes", "ngdes", "gdes", "ddes", "mdes", "ndes", "vdes",
                "ttes", "ktes", "ptes", "ftes", "stes", "rde", "lde", "ngde", "gde", "dde",
                "mde", "vde", "kte", "pte")  # fmt: skip

NOT_PAST = frozenset({
    "både", "värde", "fjärde", "sjätte", "gärde", "välde", "tillstånde", "bägge", "rådde",
    "således", "skade", "spade", "grade", "brigade", "parade", "skulle", "tredje", "närvärde",
    "mervärde", "meritvärde", "marknadsvärde",
})  # fmt: skip

PERFECT = frozenset({"har", "hade", "have", "has"})

SUPINE_ENDINGS = ("at", "ats", "it", "its", "tt", "tts", "rt", "rts", "lt", "lts", "gt", "gts",
                  "dt", "vt", "nt", "kt", "pt")  # fmt: skip

PRESENT_VERBS = frozenset({
    "ska", "skall", "kommer", "bör", "måste", "får", "vill", "avser", "planerar", "planeras",
    "väntas", "är", "blir", "hålls", "gäller", "startar", "börjar", "behöver", "tar", "gör",
    "går", "ger", "sker", "löper", "upphör", "tillträder", "slutar", "återkommer", "skickar",
    "skickas", "lämnar", "lämnas", "ses", "träffas", "genomförs", "redovisas", "presenteras",
    "publiceras", "infaller", "stänger", "öppnar", "stängs", "öppnas", "flyttar", "flyttas",
    "kan", "tänker", "föreslår", "föreslås", "läggs", "lägger", "påbörjas", "förfaller",
    "förlängs", "gås", "hör", "bokar", "ordnar", "ansvarar", "önskar", "vore", "skulle", "att",
    "beräknas", "förväntas", "planerat", "planerad", "inplanerad", "bokad", "bokat", "will",
    "shall", "is", "are", "pågår", "ligger", "finns", "har", "rullas", "driftsätts", "serveras", "ges", "görs",
    "anordnas", "bjuds", "byts", "inventerar", "kontaktar", "kollar", "ringer", "mejlar", "mailar",
    "svarar", "rapporterar", "uppdaterar", "deltar", "besöker", "håller", "ser", "stämmer",
    "följer", "skriver", "fixar", "köper", "anmäler", "sammanställer", "beställer", "avslutas",
    "inleds", "fortsätter", "arrangeras", "firas", "invigs", "delas", "rensas", "byggs", "införs",
    "betalar", "betalas", "hämtas", "hämtar", "levereras", "tas", "bereds",
})  # fmt: skip

NOT = "inte"

ARRANGED = frozenset({
    "stängt", "öppet", "planerat", "bokat", "bestämt", "beslutat", "tänkt", "föreslagit",
    "aviserat", "kallat", "bjudit", "anmält", "lovat", "ledigt", "semester", "fastställt", "satt",
    "utlyst", "reserverat", "bett", "inbjudit",
})  # fmt: skip
"""After *har*: the time it is about is still to come."""

REPORTING = frozenset({
    "informerade", "informerades", "berättade", "påminde", "påmindes", "meddelade", "meddelades",
    "aviserade", "aviserades", "föreslog", "föreslogs", "bestämde", "bestämdes", "planerade",
    "planerades", "bokade", "bokades", "kallade", "kallades", "lovade", "enades", "flyttade",
    "flyttades", "senarelades", "tidigarelades", "utlystes", "inbjöds", "bjöd", "önskade", "bad",
    "ombads", "pratade", "talade", "diskuterade", "diskuterades", "lyfte", "lyftes", "undrade",
})  # fmt: skip
"""Preterites whose time may well be to come: *bokades 12 december*."""

PAST_PARTICIPLES = frozenset({"genomfört", "genomförd", "genomförda", "utfört", "avslutad",
                              "avslutat", "avslutades", "daterad", "daterat", "inkommen",
                              "upprättad", "upprättat", "uppdaterad", "uppdaterat", "reviderad",
                              "reviderat", "daterade", "undertecknad", "undertecknat"})  # fmt: skip
"""What a paper bears its day by: *daterad 20 januari*, *senast uppdaterad 3 mars*."""

RECENT_NOUNS = (
    "anteckning", "minnesanteckning", "protokoll", "prognos", "utfall", "bokslut", "nyckeltal",
    "uppföljning", "resultat", "statistik", "siffr", "rapport", "redovisning",
)  # fmt: skip
"""Beginnings of words that look back, right before a day of the last months."""

RECENT_ADVERBS = ("senaste", "förra", "föregående")

INFINITIVE_ENDINGS = ("a", "å", "as", "ås", "bli", "se", "ge", "be", "le", "ske", "dö")

OVER = frozenset({"över", "slut", "förbi", "avklarad", "avklarat", "avklarade", "klar", "klart",
                  "klara", "gjord", "gjorda", "gjort", "åtgärdade", "genomförda", "borta"})  # fmt: skip
"""After *är*: the time before it has gone by."""

FROM_MARKS = frozenset({"från"})

TOWARDS, THE, TO, COMPARE = "till", "den", "att", "jämföra"

BE = frozenset({"vara", "bli", "är", "blir", "varit", "blivit"})
"""Before a participle, which then says how something is or is to be."""

SINCE = frozenset({"sedan", "sen"})
"""Right before a time: it is past, whatever the verb."""

AFTERWARDS = "efter"
"""At the beginning of a sentence, farther off: *efter tillbudet i maj ska …*."""

RECENT_SURE = (
    "för",
    "från",
    "per",
    "avseende",
    "gällande",
    "t.o.m.",
    "till och med",
    "t o m",
    "tom",
)

RECENT_LINKS = (
    *RECENT_SURE,
    "efter",
    "den",
    "i",
    "under",
    "av",
    "mötet",
    "möte",
    "lg",
    "sammanträdet",
    "träffen",
)
"""What may stand between such a word and its day; after a sure one no verb matters."""

UNTIL_MARKS = frozenset({"t.o.m", "tom", "med"})
"""*Till och med*: it looks ahead if there is a verb at all."""

FROM = "från"

DEFINITE_ENDINGS = ("an", "en", "et", "na")

DEFINITE_LINKS = ("den", "mötet")
"""*Frågan från den 3 mars*: endings of the noun, and what may stand before the day."""

IS = "är"

DONE_ENDINGS = ("at", "ad", "ade", "t", "da", "na", "en")

PLUPERFECT = "hade"

PRESENT_PASSIVE = (
    "eras",
    "knas",
    "ttas",
    "llas",
    "gras",
    "ljas",
    "yras",
    "mnas",
    "dras",
    "jas",
    "vas",
)
GENITIVES = ("ornas", "arnas", "ernas")
EACH_ONE = ["var", "och", "en"]
"""*Var* in *var och en* is no verb."""
