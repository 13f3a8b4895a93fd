"""Words for days, weeks, seasons, feasts and deadlines: Swedish, and the few English ones.

All words are lower-case.  What a word means stands beside it; how words are
put together to expressions is the business of `lgnotes.extract.times`.
"""

MONTHS = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
    "augusti": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "jan": 1, "febr": 2, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dec": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7,
    "august": 8, "october": 10, "oct": 10,
}  # fmt: skip
"""Names of months; those not in `BARE_MONTHS` are only read beside a day."""

BARE_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december", "febr", "feb", "apr", "aug", "sept", "sep", "okt",
    "nov", "dec", "jan",
)  # fmt: skip
"""Names that may stand for a month without a day."""

NAME_MONTHS = frozenset({"mars", "april", "maj", "juni", "juli", "jan"})
"""Months that, with a capital letter, may be a person or a thing."""

MONTH_PREPOSITIONS = frozenset({
    "i", "under", "senast", "före", "innan", "efter", "sedan", "t.o.m", "tom", "fr.o.m", "from",
    "månadsskiftet", "medio", "ultimo", "början", "mitten", "slutet", "utgången",
})  # fmt: skip
"""Words that make even a capitalised name behind them a month."""

WEEKDAYS = {
    "måndag": 0, "tisdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lördag": 5, "söndag": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip

SHORT_WEEKDAYS = {
    "månd": 0, "mån": 0, "må": 0, "tisd": 1, "tis": 1, "ti": 1, "onsd": 2, "ons": 2,
    "torsd": 3, "tors": 3, "tor": 3, "fred": 4, "fre": 4, "lörd": 5, "lör": 5, "lö": 5,
    "sönd": 6, "sön": 6, "sö": 6,
}  # fmt: skip
"""Read as weekdays only beside a date or a week: *Tor* is also a man."""

PAST_WEEKDAYS = {
    "måndags": 0, "tisdags": 1, "onsdags": 2, "torsdags": 3, "fredags": 4, "lördags": 5,
    "söndags": 6,
}  # fmt: skip
"""After *i*: the last such day."""

NUMBERS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8,
    "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15,
    "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20, "tjugoen": 21,
    "trettio": 30, "fyrtio": 40, "fyrtiofem": 45, "sextio": 60, "nittio": 90, "hundra": 100,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
}  # fmt: skip

VAGUE_NUMBERS = frozenset({"ett par", "några", "några få", "ett antal", "flera", "a few"})

ORDINALS = {
    "första": 1, "förste": 1, "andra": 2, "andre": 2, "tredje": 3, "fjärde": 4, "femte": 5,
    "sjätte": 6, "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10, "elfte": 11,
    "tolfte": 12, "trettonde": 13, "fjortonde": 14, "femtonde": 15, "sextonde": 16,
    "sjuttonde": 17, "artonde": 18, "nittonde": 19, "tjugonde": 20, "tjugoförsta": 21,
    "tjugoförste": 21, "tjugoandra": 22, "tjugoandre": 22, "tjugotredje": 23,
    "tjugofjärde": 24, "tjugofemte": 25, "tjugosjätte": 26, "tjugosjunde": 27,
    "tjugoåttonde": 28, "tjugonionde": 29, "trettionde": 30, "trettioförsta": 31,
    "trettioförste": 31,
}  # fmt: skip

LAST = frozenset({"sista", "siste"})

UNITS = {
    "arbetsdagar": ("workday", 1), "arbetsdag": ("workday", 1), "arbetsdagarna": ("workday", 1),
    "vardagar": ("workday", 1), "vardag": ("workday", 1), "skoldagar": ("workday", 1),
    "helgfria vardagar": ("workday", 1), "bankdagar": ("bankday", 1), "bankdag": ("bankday", 1),
    "dagar": ("day", 1), "dag": ("day", 1), "dygn": ("day", 1),
    "veckor": ("week", 1), "vecka": ("week", 1), "v": ("week", 1),
    "månader": ("month", 1), "månad": ("month", 1), "mån": ("month", 1),
    "kvartal": ("month", 3), "halvår": ("month", 6), "år": ("year", 1),
    "working days": ("workday", 1), "days": ("day", 1), "day": ("day", 1), "weeks": ("week", 1),
    "week": ("week", 1), "months": ("month", 1), "month": ("month", 1),
}  # fmt: skip
"""Units of an offset: what is counted, and how many of it one makes."""

DEFINITE_UNITS = {
    "dagen": "day", "veckan": "week", "helgen": "weekend", "månaden": "month", "året": "year",
    "kvällen": "day", "eftermiddagen": "day", "förmiddagen": "day",
}  # fmt: skip
"""*Dagen innan*, *veckan därpå*: one unit before or after something."""

PERIODS = {
    "vecka": "week", "veckan": "week", "veckas": "week", "veckans": "week",
    "månad": "month", "månaden": "month", "månads": "month", "månadens": "month",
    "år": "year", "året": "year", "års": "year", "årets": "year",
    "kvartal": "quarter", "kvartalet": "quarter", "kvartalets": "quarter",
    "tertial": "tertial", "tertialet": "tertial", "tertialets": "tertial",
    "halvår": "half", "halvåret": "half", "halvårets": "half",
    "termin": "semester", "terminen": "semester", "terminens": "semester",
    "läsår": "school year", "läsåret": "school year", "läsårets": "school year",
    "helg": "weekend", "helgen": "weekend", "helgens": "weekend",
    "week": "week", "month": "month", "year": "year", "quarter": "quarter", "weekend": "weekend",
}  # fmt: skip
"""Periods that *nästa*, *förra*, *denna* and *slutet av* are said of."""

NEXT = (
    "nästa", "nästkommande", "kommande", "påföljande", "next", "the next", "coming",
)  # fmt: skip
NEXT_WEEKS = ("nästa", "next", "the next")
"""Of a weekday: the one of next week."""

PREVIOUS = ("förra", "förre", "föregående", "senaste", "gångna", "last", "previous")
CURRENT = (
    "denna", "detta", "innevarande", "den här", "det här", "pågående", "nuvarande", "this",
)  # fmt: skip

DAYS_FROM_TODAY = {
    "i dag": 0, "idag": 0, "today": 0, "i kväll": 0, "ikväll": 0, "i eftermiddag": 0,
    "i morgon": 1, "imorgon": 1, "imorrn": 1, "i morrn": 1, "i morron": 1, "imorron": 1,
    "tomorrow": 1, "i morgon bitti": 1, "i övermorgon": 2, "iövermorgon": 2, "övermorgon": 2,
    "i går": -1, "igår": -1, "yesterday": -1, "i förrgår": -2, "iförrgår": -2, "förrgår": -2,
    "i gårkväll": -1, "i morse": 0, "imorse": 0,
}  # fmt: skip

SEASONS = {
    "vår": "spring", "våren": "spring", "vårens": "spring",
    "sommar": "summer", "sommaren": "summer", "sommarens": "summer",
    "höst": "autumn", "hösten": "autumn", "höstens": "autumn",
    "vinter": "winter", "vintern": "winter", "vinterns": "winter",
}  # fmt: skip
SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""First and last month; the winter of a year begins in its December."""

PAST_SEASONS = {"våras": "spring", "somras": "summer", "höstas": "autumn", "vintras": "winter"}

AFTER_THIS_SPRING = frozenset({
    "och", "men", "samt", "när", "då", "för", "med", "på", "till", "ska", "skall", "kommer",
    "blir", "eller", "som", "att", "innan", "efter", "är", "har", "hålls", "får", "via", "av",
})  # fmt: skip
"""Words after *i vår* that tell the season from *i vår skola*."""

TERMS = {
    "vt": "spring", "vårtermin": "spring", "vårterminen": "spring", "vårterminens": "spring",
    "ht": "autumn", "hösttermin": "autumn", "höstterminen": "autumn", "höstterminens": "autumn",
}  # fmt: skip
TERM_MONTHS = {"spring": (1, 6), "autumn": (8, 12)}

SCHOOL_YEAR = ("läsåret", "läsår", "skolåret", "skolår", "lå")
SCHOOL_YEAR_MONTHS = (8, 6)

UNRESOLVABLE = frozenset({
    "sportlov", "sportlovet", "sportlovsveckan", "höstlov", "höstlovet", "höstlovsveckan",
    "påsklov", "påsklovet", "påsklovsveckan", "sommarlov", "sommarlovet", "jullov", "jullovet",
    "vinterlov", "vinterlovet", "läslov", "läslovet", "läsårsstart", "läsårsstarten",
    "läsårsstarts", "läsårsslut", "läsårsslutet", "terminsstart", "terminsstarten",
    "terminsslut", "terminsslutet", "skolstart", "skolstarten", "vårterminsstart", "höstterminsstart",
    "industrisemestern", "påskveckan",
})  # fmt: skip
"""Times that differ from place to place: read, but without days."""

PARTS = {"början": "early", "inledningen": "early", "mitten": "mid", "slutet": "late",
         "senare delen": "late", "första halvan": "first half",
         "första hälften": "first half", "andra hälften": "second half",
         "andra halvan": "second half"}  # fmt: skip
ENDS = frozenset({"utgången", "slut", "sista dag", "sista dagen", "end", "the end"})
"""*Utgången av maj*, *månadens slut*: the last day itself."""

LATIN_PARTS = {"primo": "early", "medio": "mid", "ultimo": "end"}

PARTS_OF_YEAR = {"kvartal": 4, "kvartalet": 4, "tertial": 3, "tertialet": 3,
                 "halvår": 2, "halvåret": 2}  # fmt: skip
SHORT_PARTS_OF_YEAR = {"q": 4, "kv": 4, "t": 3, "h": 2}

TURNS = {
    "årsskiftet": "year", "nyårsskiftet": "year", "halvårsskiftet": "half",
    "kvartalsskiftet": "quarter", "tertialskiftet": "tertial", "tertialsskiftet": "tertial",
    "månadsskiftet": "month", "årsskifte": "year", "månadsskifte": "month",
    "halvårsskifte": "half", "kvartalsskifte": "quarter", "skiftet": "named month",
}  # fmt: skip

FIXED_FEASTS = {
    "nyårsdagen": ((1, 1), (1, 1)),
    "trettondagsafton": ((1, 5), (1, 5)), "trettondagen": ((1, 6), (1, 6)),
    "trettondedag jul": ((1, 6), (1, 6)), "trettondag jul": ((1, 6), (1, 6)),
    "trettondedagen": ((1, 6), (1, 6)), "trettonhelgen": ((1, 5), (1, 6)),
    "trettondagshelgen": ((1, 5), (1, 6)),
    "tjugondag knut": ((1, 13), (1, 13)), "tjugondedag knut": ((1, 13), (1, 13)),
    "tjugondag jul": ((1, 13), (1, 13)), "alla hjärtans dag": ((2, 14), (2, 14)),
    "internationella kvinnodagen": ((3, 8), (3, 8)),
    "valborg": ((4, 30), (4, 30)), "valborgsmässoafton": ((4, 30), (4, 30)),
    "valborgsafton": ((4, 30), (4, 30)), "första maj": ((5, 1), (5, 1)),
    "nationaldagen": ((6, 6), (6, 6)), "sveriges nationaldag": ((6, 6), (6, 6)),
    "fn-dagen": ((10, 24), (10, 24)), "halloween": ((10, 31), (10, 31)),
    "lucia": ((12, 13), (12, 13)), "luciadagen": ((12, 13), (12, 13)),
    "julafton": ((12, 24), (12, 24)), "julaftonen": ((12, 24), (12, 24)),
    "juldagen": ((12, 25), (12, 25)), "annandag jul": ((12, 26), (12, 26)),
    "annandagen": ((12, 26), (12, 26)), "jul": ((12, 24), (12, 26)),
    "julen": ((12, 24), (12, 26)), "julhelgen": ((12, 24), (12, 26)),
    "mellandagarna": ((12, 27), (12, 30)), "nyårsafton": ((12, 31), (12, 31)),
    "nyår": ((12, 31), (1, 1)), "nyåret": ((12, 31), (1, 1)), "nyårshelgen": ((12, 31), (1, 1)),
}  # fmt: skip
"""Feast: (month, day) of its first and its last day."""

EASTER_FEASTS = {
    "fettisdagen": (-47, -47), "askonsdagen": (-46, -46), "palmsöndagen": (-7, -7),
    "skärtorsdagen": (-3, -3), "skärtorsdag": (-3, -3), "långfredagen": (-2, -2),
    "långfredag": (-2, -2), "påskafton": (-1, -1), "påskdagen": (0, 0),
    "annandag påsk": (1, 1), "påsk": (-2, 1), "påsken": (-2, 1), "påskhelgen": (-2, 1),
    "kristi himmelsfärdsdag": (39, 39), "kristi himmelsfärds dag": (39, 39),
    "kristi himmelsfärd": (39, 39), "kristi himmelsfärdshelgen": (39, 42),
    "pingst": (48, 49), "pingsten": (48, 49), "pingsthelgen": (48, 49),
    "pingstafton": (48, 48), "pingstdagen": (49, 49), "annandag pingst": (50, 50),
}  # fmt: skip
"""Feast: days from Easter Sunday to its first and its last day."""

WEEKDAY_FEASTS = {
    "mors dag": (5, 25, 6, 0, 0), "midsommarafton": (6, 19, 4, 0, 0),
    "midsommardagen": (6, 20, 5, 0, 0), "midsommar": (6, 19, 4, 0, 1),
    "midsommaren": (6, 19, 4, 0, 1), "midsommarhelgen": (6, 19, 4, 0, 2),
    "allhelgonaafton": (10, 30, 4, 0, 0), "allhelgonadagen": (10, 31, 5, 0, 0),
    "alla helgons dag": (10, 31, 5, 0, 0), "allhelgona": (10, 31, 5, 0, 1),
    "allhelgonahelgen": (10, 31, 5, 0, 1), "alla helgons helg": (10, 31, 5, 0, 1),
    "fars dag": (11, 8, 6, 0, 0), "första advent": (11, 27, 6, 0, 0),
    "första söndagen i advent": (11, 27, 6, 0, 0), "andra advent": (12, 4, 6, 0, 0),
    "tredje advent": (12, 11, 6, 0, 0), "fjärde advent": (12, 18, 6, 0, 0),
    "1:a advent": (11, 27, 6, 0, 0), "2:a advent": (12, 4, 6, 0, 0),
    "3:e advent": (12, 11, 6, 0, 0), "4:e advent": (12, 18, 6, 0, 0),
}  # fmt: skip
"""Feast: the first such weekday on or after month, day; first and last day from there."""

NAME_FEASTS = frozenset({"lucia", "valborg", "halloween"})
"""Feasts that at the beginning of a sentence are rather a person."""

PAST_FEASTS = {"julas": "jul", "påskas": "påsk", "midsomras": "midsommar", "nyåras": "nyår"}

RED_DAYS = (
    "nyårsdagen", "trettondagen", "långfredagen", "påskdagen", "annandag påsk", "första maj",
    "kristi himmelsfärdsdag", "pingstdagen", "nationaldagen", "midsommardagen",
    "allhelgonadagen", "juldagen", "annandag jul",
)  # fmt: skip
BANK_EVES = ("midsommarafton", "julafton", "nyårsafton")
"""Days on which banks are closed though they are no public holidays."""

AND = ("och", "samt", "eller", "&", "+")
UNTIL = ("t.o.m.", "t.o.m", "t o m", "tom", "till och med")
TO = ("till", "till den")
BETWEEN = ("mellan", "mellan den")
OF = ("av", "på", "i", "of")
EVERY = ("varje", "var", "varannan", "vartannat", "i varje", "i var")
AHEAD = ("om", "in")
WITHIN = ("inom", "within")
AGO, SINCE = "för", ("sedan", "sen")
ABOUT = ("ca", "ca.", "cirka", "ungefär", "max", "högst", "loppet av")
"""Small words between the parts of an expression."""

WEEK_WORDS = ("veckorna", "veckan", "vecka", "veckor", "week", "vv.", "vv", "v.", "v")
WEEK_IN = ("i", "under", "den")
"""Between a weekday and its week."""

THIS_WEEK = ("vecka", "veckan")
IN_THIS = ("veckan", "år")
"""After *i*: the period of the meeting."""

DURING_THIS = ("veckan", "månaden", "året", "kvartalet", "terminen")
"""The same after *under* and *senare i*."""

LAST_YEAR = "fjol"
LAST_YEARS = frozenset(("ifjol", "fjolåret", "fjolårets"))
THIS_YEARS = "årets"
WEEKEND = "helgen"
IN_SEASON = ("vår", "sommar", "höst", "vinter")
"""After *i*, or before a year."""

DEFINITE_SEASONS = tuple(name for name in SEASONS if name not in IN_SEASON)
SAME = "samma"
SAME_PERIODS = ("vecka", "dag", "månad", "år", "helg", "kväll", "eftermiddag")
UNTIL_THEN = "till dess"
SIDES = ("dessförinnan", "före", "innan", "efter", "before", "after")
DEFINITE_SIDES = ("dessförinnan", "före", "innan", "efter", "därpå", "därefter")
PERIOD_GENITIVES = ("månadens", "veckans", "årets", "kvartalets", "tertialets", "halvårets",
                    "terminens", "läsårets")  # fmt: skip
CLOSES = ("slut", "utgång")
OF_THE_MONTH = "månads"
WORKDAY_NAMES = ("arbetsdagen", "vardagen")
NTH_PARTS = ("kvartal", "tertial", "halvår")
YEAR_WORD, YEARS_WORD = "år", "åren"
