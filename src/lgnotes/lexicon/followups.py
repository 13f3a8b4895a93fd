"""Words by which notes tell what became of earlier tasks, decisions and points (lower case)."""

from lgnotes.lexicon.verbs import ACTION_VERBS

DONE_STEMS = ("avbock", "bockas", "prickas", "avslut")
DONE_WORDS = frozenset("bocka mål hamn världen stängs".split())

PUT_STEMS = ("flytta", "framflytt", "skjut", "sköt", "uppskj", "bordl", "senarel", "återremit")
PUT_WORDS = frozenset(
    """
    vänta tid datum deadline slutdatum klardatum förlängning förlängs förlängdes förlängd anstånd uppskov vilar
    pausas istället stället vecka veckor dagar månader
    """.split()
)
PLACE_WORDS = frozenset(
    """
    läggs läggas lades sätts sattes förs fördes tas togs lyfts igen åter återkommer återupptas återaktualiseras
    behandlas skrivs dagordningen agendan dagordning agenda redovisas
    """.split()
)
DROP_STEMS = (
    "utgå", "utgick", "avskr", "stryk", "strök", "struk", "nedlag", "inaktuell", "slopa", "inställ", "avbryt", "avbröt",
    "avbrut", "avför", "överspel", "makuler", "återkall",
)  # fmt: skip
DROP_WORDS = frozenset(
    """
    aktuell aktuellt aktuella läggs lades lagts lägger ställs ställdes ställts behövs behövdes behöver tillbaka
    aldrig faller förfaller släpper släpps bort blir blev vidare tas återkommer behov genomföras
    """.split()
)
STAY_STEMS = (
    "pågå",
    "påbörj",
    "igång",
    "halvfärdig",
    "halvklar",
    "kvarst",
    "ogjor",
    "försena",
    "fortgår",
    "hunni",
)
STAY_WORDS = frozenset(
    """
    gång väg rullning delvis väntar inväntar kvar hann hanns ännu fortfarande olöst läge nytt still stilla återstår
    plan tidplanen planen arbete remiss läsning granskning framtagande beredning produktion uppbyggnad upphandling utredning fortsätter löper
    rullar börjat kommit satt skulle borde än progress started
    """.split()
)
OLD_STEMS = ("upphäv", "upphör", "ersätt", "ersatt", "återkall", "revider")
OLD_WORDS = frozenset(
    """
    river rivs rivits revs rev riva ändras ändrades ändrar ändrade ändra gäller beslutade beslutades beslutat beslöt beslöts
    bestämde bestämdes bestämt enades fattades fattade togs enligt enlighet fick gavs fått åtog åtagit lovade skulle
    övergår över överlämnas stället
    """.split()
)
"""Words, and beginnings of words, of which a sentence must hold one for the rules of that kind."""

DONE = frozenset(
    """
    klar klart klara färdig färdigt färdiga avslutad avslutat avslutade slutförd slutfört slutförda
    avklarad avklarat avklarade åtgärdad åtgärdat åtgärdade genomförd genomfört genomförda utförd
    utfört utförda gjord gjort gjorda verkställd verkställt verkställda färdigställd färdigställt
    färdigställda avbockad avbockat avbockade ordnad ordnat ordnade fixad fixat fixade löst lösta
    utagerad utagerat utagerade done slutbehandlad slutbehandlat avrapporterad avrapporterat
    färdigbehandlad färdigbehandlat
    """.split()
)
"""What something is when it is done, and nothing more."""

DONE_BARE = DONE | frozenset("ok okej check ja stängd stängt x v ✓ ✔ ☑ ✅".split())
"""What does as well in the cell of a table that says how it stands."""

DONE_PHRASES = (
    r"(?:är|kom|har kommit|blev) (?:\w+ ){0,3}?(?:i mål|i hamn|ur världen)\b"
    r"|\b(?:kan|ska|får)? ?(?:bockas|bockades|prickas|prickades) av\b|\bkan (?:vi )?bocka av\b"
    r"|\b(?:uppdraget|uppgiften|ärendet|frågan|punkten|bevakningen|aktiviteten|åtgärden)\b[^.;,]{0,40}? (?:avslutas|avslutades|stängs|stängdes|avförs som klar\w*)\b"
    r"(?! (?:i|den|senast|när|då|efter|först|till|under)\b)"
    r"|\bvi (?:avslutar|stänger) (?:uppdraget|uppgiften|ärendet|frågan|punkten|aktiviteten)\b"
)
"""Phrases that say it as well."""

BECAME = frozenset("är blev blivit var".split())
"""Verbs before what something is."""

WAS = "var"
HAS = ("har", "hade")
HAD = "hade"
SHOULD_HAVE = r"\b(?:skulle|borde) (?:ha )?(?:varit|vara|blivit|ha) (?:\w+ )?(?:klar|färdig|gjor|genomför|avslut|skick|lämn)\w*"
"""What was to be done and was not."""

HEDGES = (
    r"\b(?:nästan|i princip|i stort sett|i det närmaste|så gott som|snart|delvis|till hälften|halvt|halv|till stor del"
    r"|till största delen|strax|på väg att bli|bör?jar bli|till \d+ ?(?:%|procent)|\d+ ?(?:%|procent)|nära nog|i huvudsak|till viss del"
    r"|(?:inte|ej) (?:riktigt|helt|fullt)|näst intill|preliminärt|ett utkast|ett första)\b"
)
"""Words that make something less than done: it is going on."""

NEGATIONS = r"\b(?:inte|ej|icke|aldrig|inget|ingen|inga|varken|knappast)\b"

REST_LEFT = r"\b(?:men|dock|fast|förutom|utom|bortsett från|undantaget|med undantag (?:av|för)|frånsett|återstår|kvarstår|saknas)\b"
"""Behind *klart*: perhaps not all of it."""

TO_GO = (
    r"^\W*(?:men |dock |fast |och )?(?:ska|skall|måste|behöver|bör|återstår|kvarstår|saknas|saknar|inte|ej|förutom|utom|bortsett|undantaget"
    r"|med undantag|bara|endast|det återstår|det saknas|en del|vissa?|några|resten)\b"
    r"|\b(?:inte|ej|återstår|saknas|kvarstår|måste|behöver|behövs)\b"
)
"""What then says that it is not."""

LATER_WORK = r"(?:, | och )(?:[A-ZÅÄÖ][\w-]*|han|hon|hen|vi) (?:\w+(?:ar|er)|gör|går|tar|ser|får) (?:den|det|dem|på|igenom|klart|in|ut|fram)\b"
"""Somebody goes on with it: *har lämnat ett utkast, Bo godkänner det i dag*."""

SUBORDINATES = (
    r"(?:^|[\s(])(?:när|ifall|så snart|så fort|innan|förrän|tills|till dess|förutsatt|såvida|huruvida|vare sig|hur|vad som|vilka som|under förutsättning"
    r"|först då|medan)\b(?! det gäller)"
    r"|^(?:om|då|när|även om|först när)\b(?! det gäller)"
    r"|\b(?:se|ser|kolla\w*|kontrollera\w*|undrar?|undrade|frågar?|frågade|vet|oklart|osäkert|beroende på|även|men|bara|tveksamt) om\b"
    r"|\bom (?:vi|det|den|de|detta|dessa|han|hon|hen|man|ni|alla|någon|något|inte|allt|så)\b"
)
"""What opens a clause that says no more than that it may become so."""

THAT = r"\batt\b"
REPORTED = (
    r"\b(?:meddela|rapportera|berätta|informera|konstatera|bekräfta|redovisa|hälsa|påpeka|notera|upplys|svara|skriv|skrev|säg|sade|sa|påminn)\w*"
    r" (?:[\w-]+ ){0,2}?(?:om )?att\b"
)
"""Somebody who should know says that it is so."""

THING_TO = r"\b(?:uppdrag|uppgift|beslut|åtgärd|löfte|punkt|förslag|arbet|fråga|idé|plan)\w*(?: (?:till|åt|för|från) [^,;.]{2,60}?)?(?: om)? att\b"
"""*Uppdraget till Bo att boka rum*: no clause, but the task itself."""

FUTURE = (
    r"\b(?:ska|skall|bör|måste|kan|kommer|behöver|får|vill|väntas|beräknas|förväntas|planeras|planerar|hoppas|siktar|avser|tänker|borde|skulle|blir"
    r"|kunde|målet|förhoppningen|senast|förslag|föreslår|föreslås)\b"
)
"""Words by which a sentence speaks of what is to come, or only may."""

WHO = "som"
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

# --- what is put off, dropped, placed, replaced ----------------------------------------------

NEXT = r"(?:nästa|nästkommande|kommande|ett kommande|ett senare|senare|annat|framtida) (?:\w+ )?(?:\w*möte\w*|lg\w*|gång|tillfälle\w*|sammanträde\w*|träff\w*|år|termin|månad|vecka|läsår)"
TIME = (
    rf"(?:(?:den |på |i |lg |lg-mötet |mötet |sammanträdet |ledningsgruppen )*(?:\d|v\.? ?\d|vecka \d|jan|feb|mars|apr|maj\b|jun|jul|aug|sep|okt|nov|dec"
    rf"|mån|tis|ons|tors|fre|hösten|våren|sommaren|höst|vår\b|efter|över|nästa|läsår|årsskift|senare|framtid|vidare|ht|vt|samma|{NEXT}))"
)
"""How words of a time begin behind *till*."""

POSTPONED = (
    rf"\b(?:flytta(?:s|r|de|des|ts|d|t)?|flyttar (?:vi|lg)) (?:[^\s,;.:()]+ ){{0,4}}?(?:fram(?:åt)?|tillbaka)\b(?: (?:till|en|ett|två|tre|fyra) )?"
    rf"|\bframflytta(?:d|t|s|de|des)\b"
    rf"|\b(?:flytta(?:s|r|de|des|ts|d|t)?|skjuts|sköts) (?:[^\s,;.:()]+ ){{0,4}}?till (?={TIME})"
    r"|\b(?:skjuts|skjuter|sköts|sköt|skjutits|skjutit|skjuta|skjutas|skjuten) (?:[^\s,;.:()]+ ){0,4}?(?:upp|fram|på framtiden)\b"
    r"|\buppskju(?:ten|tet|tna|ts|ter)\b"
    r"|\bbordl(?:äggs|ägger|ägga|ades|ade|agd|agt|agda|agts|äggas)\b"
    r"|\bsenarel(?:äggs|ägger|ades|ade|agd|agt|agda|agts)\b"
    r"|\b(?:behöver|får|fick|begär|har fått|ber om) (?:ytterligare )?(?:en|två|tre|fyra|några|\d+) (?:\w+ )?(?:dag|dagar|vecka|veckor|månad|månader) till\b"
    rf"|\b(?:får|fick|har fått|beviljas|ges|gavs) (?:förlängd tid|förlängning|anstånd|uppskov|mer tid|längre tid)\b"
    rf"|\btiden (?:förlängs|förlängdes)\b|\bförsena(?:s|d|t|de) till\b"
    rf"|\b(?:tas|behandlas|redovisas|lämnas|hanteras) (?:i stället|istället)\b|\btas (?:först )?(?:på|vid) nästa \w+ (?:i stället|istället)\b"
    r"|\b(?:vilar|pausas) (?:till|tills)\b|\båterremitteras\b"
)
"""It is put off."""

NEW_TIME_GIVEN = (
    r"(?:(?:^|[–—:;,(|.] ?)ny(?:tt|a)?|\b(?:får|fick|fått|ges|gavs|sätts|sattes|satt|blir|med|är) (?:en |ett )?ny(?:tt|a)?) "
    r"(?:tid|datum|deadline|slutdatum|klardatum|dag)(?:en|et)?\b(?: är| blir)?(?: till)?"
    r"|\bnytt? (?:tid|datum|deadline|slutdatum|klardatum) (?:är|blir|sätts|bestäms|:)"
)
"""A new day for it, which must then be named."""

WAITS = r"\b(?:får|fick) vänta\b(?: till\b| tills\b)?"
"""It is put off."""

NOT_POSTPONED = r"\bbordl\w+ (?:inte|ej)\b|\b(?:inte|ej) (?:att )?(?:bordl|flytta|skjut)\w+"

UNTIL = r"\btill dess [^,;.]{3,80}|\btills [^,;.]{3,80}|\btills? vidare\b"
"""Until something has happened, on a day that nobody names."""

NEXT_MEETING = rf"\b(?:till|på|vid|inför|under) (?:lg:s |vårt |ett |gruppens )?(?:nästa|nästkommande|kommande|ett senare|ett kommande|senare) (?:\w+ )?(?:\w*möte\w*|lg\b\w*|gång|tillfälle\w*|sammanträde\w*|träff\w*)"
LATER = r"\b(?:till|på|i) (?:ett senare tillfälle|senare|framtiden|vidare|hösten|våren|nästa (?:år|termin|läsår)|längre fram)\b"

DROPPED = (
    r"\butgår\b(?! (?:från|i från|ifrån|ifråga|vi|jag|man|hon|han|de)\b)|\b(?:har )?utgått\b(?! (?:från|ifrån)\b)|\butgick\b(?! (?:från|ifrån)\b)"
    r"|\bavskriv(?:s|er|en|et|na|its)\b|\bavskrevs\b|\bstryks\b|\bströks\b|\bstruk(?:en|et|its)\b|\bkan (?:vi )?(?:strykas|stryka|tas bort|avskrivas|utgå)\b"
    r"|\b(?:läggs|lades|har lagts|lagts|lägger vi|la vi|lade vi) (?:[^\s,;.:()]+ ){0,2}?(?:ned|ner)\b|\bnedlag(?:d|t|da)\b"
    r"|\b(?:inte|ej|icke|inte längre|ej längre|ingen|inget) (?:längre |nu )?aktuell(?:t|a)?(?: längre)?\b(?! (?:i år|just nu|förrän|före|i nuläget|än|ännu)\b)|\binaktuell(?:t|a)?\b"
    r"|\b(?:behövs|behövdes) (?:inte|ej) (?:längre|mer)\b|\b(?:inte|ej) längre (?:behövs|behov)\b|\bbehöver (?:inte|ej) (?:göras|genomföras|utföras|tas upp|följas upp)\b(?! (?:i år|nu|förrän|innan|före|än|ännu)\b)"
    r"|\b(?:blir|blev) (?:inte|ej|aldrig) av\b|\b(?:aldrig|inte) blev av\b|\bslopa(?:s|d|t|des|ts)\b|\b(?:uppdraget|uppgiften|åtgärden|punkten|ärendet|frågan) (?:återkallas|återkallades|förfaller|tas bort|släpps|faller)\b"
    r"|\b(?:avbryts|avbröts|avbruten|avbrutet)\b|\b(?:dras|drogs|drog\w*|dragits) (?:[^\s,;.:()]+ ){0,3}?tillbaka\b|\bgår (?:inte|ej) vidare(?: med)?\b|\bvi släpper\b"
    r"|\b(?:ställs|ställdes|har ställts) in\b|\binställ(?:d|t|da)\b|\böverspela(?:d|t|de)\b|\bavförs\b|\bavfördes\b"
    r"|\båterkommer (?:inte|ej) (?:i|till)\b|\btas (?:inte|ej) upp (?:igen|mer|vidare|på nytt)\b|\bbehöver (?:inte|ej)(?=(?: \w+){1,4} igen\b)"
    r"|\bmakulera(?:s|d|t|des)\b|\b(?:inte|ej) (?:ska|skall) genomföras\b"
)
"""It is dropped."""

NOT_DROPPED = (
    r"\b(?:ersättning|arvode|bidrag|lön|traktamente|milersättning|sjuklön|vite|avgift|moms)\w*\b[^.;]{0,40}\butg(?:år|ick)\b|\butg(?:år|ick) (?:\w+ )?(?:ersättning|arvode|bidrag|lön)\w*"
    r"|\b\w*(?:möte|mötet|mötena|bussar|bussen|tåg|tågen|lektion|lektioner|lektionerna|linjen)\b[^.;]{0,30}\b(?:ställs|ställdes|inställ\w+|utgår|avbryts|avbröts)\b|\b(?:mötet|sammanträdet) (?:avbr|avslut)\w+"
)
"""What looks like it and is none."""

ONGOING = (
    r"\bpågår\b|\b(?:är |har |redan |nu )påbörja(?:d|t|de|ts)\b"
    r"|\b(?:är|nu) (?:\w+ )?(?:i full gång|i gång|igång|på gång|på god väg|på g|under arbete|under (?:framtagande|upphandling|beredning|utredning|produktion|uppbyggnad)|i arbete|igångsatta?|i rullning|ute på (?:remiss|läsning|granskning))\b"
    r"|\b(?:går|löper) enligt (?:tid)?plan\w*|\bföljer (?:tid)?planen\b|\barbetet (?:med [^,;.:]{3,60}? )?(?P<out>fortsätter|fortskrider|löper på|rullar på|fortgår)\b"
    r"|\bhar (?:\S+ )?(?:påbörjats?|kommit (?:i ?gång|en bit|halvvägs|långt))\b|\bdelvis (?:klar|färdig|genomför|gjor|åtgärda|utför|avsluta)\w*|\bhalvfärdig\w*|\bhalvklar\w*"
)
"""It is being carried out."""

ONGOING_IN_REVIEW = (
    r"^\W*påbörja(?:d|t|de)s?\b|\bpåbörja(?:d|t|de)\W*$|\bpågående\W*$"
    r"|(?:^|[–:(,|] ?)(?:i full gång|i gång|igång|på gång|på god väg|på g|under arbete|under (?:framtagande|upphandling|beredning|utredning)|i arbete)\b"
    r"|\b(?:löper på|rullar på|fortgår|fortsätter|enligt plan)\W*$|\bhar (?:\S+ )?(?:börjat|startat|satt i ?gång)\b"
    r"|\bväntar (?:på )?(?:svar|besked|offert|underlag|återkoppling)\b|\binväntar\b|\bin progress\b"
)
"""Where old matters are gone through, this does as well."""
"""It is being carried out."""

NOT_ONGOING = r"\bpågår (?:just nu )?(?:till|t\.?o\.?m|mellan|från|under|den|\d|v\.? ?\d|vecka|i \w+ (?:dagar|veckor))|\bsom (?:nu |just nu )?pågår\b|\bpågår (?:kl|klockan)|\b(?:inte|ej) (?:påbörja|pågå|i ?gång|börja)\w*"
"""An event that goes on, rather than work; or what is denied."""

REMAINS = (
    r"\bkvarst(?:år|åend\w+)\b|\b(?:ligger|står|är|finns) (?:\w+ )?kvar\b(?= på (?:listan|dagordningen|bordet|att-göra)|\W*$)"
    r"|\b(?:inte|ej|icke|aldrig) (?:ännu |än |helt )?(?:påbörja|startat|gjor|hunni|genomför|åtgärda|utför|slutför|hunnits)\w*(?: med)?\b|\bogjor(?:d|t|da)\b"
    r"|\bhann(?:s)? (?:\S+ )?(?:inte|ej|aldrig)\b|\bhar (?:\S+ )?(?:inte|ej) hunnit\w*|\b(?:ännu|fortfarande) (?:öppen|öppet|olöst|oklart?|oklara)\b"
    r"|\bär (?:\w+ )?försena(?:d|t|de)\b(?! till)|\bfortfarande (?:inte|ej|öppen|öppet|kvar)\b"
)
"""It is not done, and left as it is."""

REMAINS_IN_REVIEW = (
    r"^\W*(?:ännu |fortfarande )?kvar\b|[–:(,|] ?kvar\b(?! att)|\bkvar\W*$|\bolöst\b|\binget nytt\b|\bsamma läge\b|\boförändra\w+\W*$|\b(?:står|ligger) (?:\w+ )?still(?:a)?\b"
    r"|\bförsena(?:d|t|de)\b(?! till)|\båterstår\b|\bännu (?:inte|ej)\b|\b(?:inte|ej) (?:ännu|än)\b|\bnot started\b|\b(?:inte|ej) (?:börja|avsluta|besvara|lös|start|klar|färdig)\w*"
)
"""Where old matters are gone through, this does as well."""
"""It is not done, and left as it is."""

NOT_REMAINS = r"\bkvarst(?:år|åend\w+) (?:gör|som|i (?:tjänst|rollen))\b|\b(?:ligger|är|stannar) kvar (?:på|hos|i|vid) (?:skolan|förskolan|\w+skolan|avdelningen|rollen|tjänsten)|\bkvarstår (?:inte|ej)\b"

PLACED = (
    r"\b(?:läggs|läggas|lägger (?:vi|lg)|lades|sätts|sätter vi|sattes|förs|fördes|tas|togs|tar vi|skrivs) (?:[^\s,;.:()]+ ){0,4}?(?:in |upp |med |som )(?:[^\s,;.:()]+ ){0,3}?(?:på|till|vid|i|inför) (?=[^.;]*?(?:\w*möte|lg\b|klg\b|apt\b|fsg\b|dagordning|agenda|sammanträde|gång|träff|ledningsgrupp|samverkan|planeringsdag|forum))"
    r"|\b(?:tas|tar vi|kommer|lyfts|lyfter vi|behandlas|läggs|följs) (?:[^\s,;.:()]+ ){0,3}?(?:upp igen|upp på nytt|upp till (?:beslut|diskussion)|åter upp|igen|på nytt|upp)\b(?= |\W*$)"
    r"|\båterupptas\b|\båteraktualiseras\b"
    r"|\båterkommer (?:vi |lg |gruppen |då )?(?:till|i) (?:frågan|ärendet|punkten|detta|det|saken|den|ämnet)\b"
    r"|\båterkommer (?:[^\s,;.:()]+ ){0,3}?(?:på|vid|till) (?:dagordningen|agendan|nästa|kommande|mötet|lg)\b"
    r"|\b(?:frågan|ärendet|punkten|saken|detta|diskussionen|uppföljningen|förslaget|rapporten) (?:återkommer|lyfts|tas|behandlas|redovisas|kommer) (?=[^.;]*?(?:\d|möte|gång|lg\b|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|hösten|våren))"
    r"|\b(?:blir|är) (?:en )?(?:punkt|stående punkt) (?:på|vid|till)\b|\b(?:behandlas|lyfts|tas) (?:igen |åter |på nytt )?(?:på|vid) (?:mötet|lg|lg-mötet|lg mötet|nästa \w*(?:möte|lg|gång))\b"
)
"""It is placed on a coming meeting."""

AGAIN = r"\b(?:igen|på nytt|åter|återupptas|återkommer|nästa|dagordning\w*|agenda\w*|punkten|ärendet|frågan|\w*möte\w*|lg|klg|apt)\b"
"""A thing that is *taken up* is placed only if one of these says so, or a day is named."""

NOT_PLACED = (
    r"\b(?:kom|togs|lyftes|behandlades) (?:\w+ ){0,2}upp\b(?! igen)|\b(?:inte|ej) (?:tas|lyfts|återkommer|återkomma)\b|\b(?:tas|återkommer|kommer|behöver|lyfts) (?:inte|ej)\b"
    r"|\btas (?:emot|fram|över|ut|ur|hand|bort|ned|ner|i bruk|tillvara|hänsyn|ställning|beslut|kontakt|in\b)"
)

REPLACED = (
    r"\bbeslut(?:et|en|ets)?\b[^.;]{0,80}?\b(?P<out>upphäv(?:s|des|t|d|da|er)|rivs upp|revs upp|rivits upp|ersätts|ersattes|ersatts|är ersatt|upphör(?:de)? att gälla|upphör|upphörde|ändras|ändrades|återkallas|återkallades|revideras|reviderades|gäller (?:inte|ej) (?:längre|mer))\b"
    r"|\b(?:upphäver|upphävde|river upp|rev upp|återkallar|återkallade|ersätter|ersatte|ändrar|ändrade|att upphäva|att riva upp|att ersätta|att återkalla|att ändra)\b[^.;]{0,60}?\b(?:beslutet|besluten|beslut från|beslut den|beslut av|tidigare beslut|det tidigare beslutet)\b"
    r"|\bupphäv(?:s|des|d|t)\b|\b(?:rivs|revs|rivits) upp\b"
    r"|\bi stället för (?:det tidigare )?beslut(?:et)?\b"
)
"""A decision that a later one takes the place of."""

REPLACES = r"\b(?:ersätts|ersattes|ersatts|är ersatt|ersätta) (?:av|med)\b"
"""Behind it stands the new one."""

NOT_REPLACED = r"\b(?:domstol\w*|länsstyrelsen|förvaltningsrätten|kammarrätten|överklag\w*|regeringen|skolverket|ivo)\b"
"""Words of a decision that is somebody else's."""

TAKES_OVER = r"\btar över (?:uppdraget|uppgiften|ansvaret|frågan|ärendet|arbetet|den|det|detta)\b|\b(?:uppdraget|uppgiften|ansvaret|frågan|ärendet) (?:övergår|går över|lämnas över|överlämnas|flyttas över|flyttas) (?:till|på) (?=[A-ZÅÄÖa-zåäö])"
"""Somebody else has it from now on."""

# --- what is only spoken of again --------------------------------------------------------------

EARLIER = (
    r"\b(?:på|vid|under|från) (?:det |vårt |vår )?(?:förra|föregående|senaste|tidigare) (?:\w*möte\w*|lg\b\w*|sammanträde\w*|gång\w*|träff\w*)|\bförra (?:mötet|gången|lg|lg-mötet)\b"
    r"|^sist(?:a gången|a mötet)?\b|\btidigare\b|\bsom (?:vi )?(?:beslutade|beslutades|bestämde|bestämdes)\b"
)
COMMISSIONED_THEN = r"\b(?:fick|gavs|åtog sig|lovade|tog på sig|hade fått|hade åtagit sig|skulle)\b(?P<who>[^.;,]{0,60}?)(?: i uppdrag| uppdraget| uppgiften| i uppgift)?(?: om)? att (?P<what>.+)"
DECIDED_THEN = r"\b(?:beslut(?:ade|ades|at|ats)|beslöts?|bestämde|bestämdes|bestämt|enades|togs beslut|fattades beslut|tog \w+ beslut|fattade \w+ beslut)\b(?: vi| lg| ledningsgruppen| gruppen| det)?(?: om)?(?: att| om)? (?P<what>.+)"
AS_DECIDED = r"\b(?:enligt|i enlighet med|jfr|jämför|se|med stöd av|i linje med) (?:\w+ ){0,3}?beslut(?:et|en)?\b"
"""*Sluttiderna samordnas enligt beslutet den 3 mars*."""

PROMISED = r",? som (?:\S+ ){1,3}?(?:lovade|lovat|åtog sig|skulle \w+|fick i uppdrag[^.,;]*)\b(?: (?:i|den|på) \S+)?"
"""*Blanketten, som Samir lovade, är klar*."""

OF_MEETING_SURE = (
    r"\b(?:beslut\w*|protokoll\w*|(?:minnes)?anteckning\w*|uppdrag\w*|uppgift\w*|punkt\w*|ärende\w*|\w*lista\w*|§ ?\d+\)?|bordla\w+|beslöt\w*|bestäm\w*)"
    r"(?: (?:vi|lg|från|av|den|mötet|på|vid|togs|sedan|taget|ledningsgruppen))*[ (,]*$"
)
OF_MEETING_MAYBE = r"\b(?:möte\w*|\w*sammanträde\w*|lg|ledningsgrupp\w*|fick|gavs|lovade)(?: (?:vi|den|på|vid|av|från))*[ (,]*$"
OF_MEETING_AFTER = (
    r"^,? ?(?:beslut\w*|beslöt\w*|bestämde\w*|enades|fick|gavs|bordlades|sköts|lovade|åtog|togs)\b"
)
"""Words beside a day that make it that of an earlier meeting; after the second, if it is past."""

REF = r"(?:[A-ZÅÄÖ]{2,5} \d{4}-\d{2}-\d{2} )?§§? ?\d+(?:[:.]\d+)?"

# --- headings, tables, lists ----------------------------------------------------------------------

REVIEWS = (
    r"^(?:uppföljning(?:ar|en)?|återkoppling|återrapportering(?:ar)?|avrapportering(?:ar)?|rapportering|genomgång|avstämning|status|lägesrapport(?:er)?|läget|läge|återblick|kontroll)?"
    r"(?: (?:av|från|på|för|om|kring|sedan|efter|gällande))*"
    r"(?: ?(?:förra|föregående|senaste|tidigare|gamla|öppna|kvarstående|pågående|utestående|kvarvarande|bordlagda|våra|alla|vår|beslutade|givna))*"
    r" ?(?:möte(?:t|ts|n)?|mötes?|lg|sammanträde(?:t)?|gång(?:en)?|(?:mötes)?protokoll(?:et)?|(?:mötes|minnes)?anteckning(?:ar|arna)?|uppdrag(?:en|et)?|uppgift(?:er|erna)?|åtgärd(?:er|erna)?|beslut(?:en)?|punkt(?:er|erna)?|ärenden?(?:a)?|frågor"
    r"|(?:uppdrags|åtgärds|aktivitets|uppgifts|bevaknings|balans|ärende|att-göra-|beslut)list(?:a|an|or)|(?:uppdrags|besluts|åtgärds|ärende)logg(?:en)?|bevakningar|aktiviteter(?:na)?|åtaganden|sist|sen sist|sedan sist|restpunkter|restlista(?:n)?|todo|att göra|punkterna)"
    r"(?: (?:lista|listan|uppgifter|uppgifterna|uppdrag|uppdragen|punkter|beslut|anteckningar|minnesanteckningar|protokoll|och|från|mötet|förra|föregående|möte|sedan|sist|av|senaste|uppföljning|åtgärder|genomgång|av|uppdrag|gången|gång|i|lg|den|\d+))*$"
    r"|^(?:uppföljning(?:ar)?|sedan sist|sen sist|läget sedan sist|vad har hänt(?: sedan (?:sist|förra mötet|senast))?|hänt sedan sist|läget sen sist|uppföljning sedan sist|återrapportering|avrapportering|bevakningar|uppdragsgenomgång|statusgenomgång|uppföljningspunkter|uppföljningslista(?:n)?)$"
)
"""Headings over what was done of earlier meetings' tasks (a heading in lower case, without signs)."""

NO_REVIEWS = frozenset(
    """
    beslut besluten uppdrag uppdraget uppgift uppgifter uppgifterna åtgärd åtgärder möte mötet punkt punkter punkterna protokoll protokollet
    anteckningar anteckning ärende ärenden frågor aktiviteter todo status läge läget genomgång rapportering avstämning kontroll lg att göra
    återkoppling att-göra-lista uppdragslista åtgärdslista aktivitetslista uppgiftslista
    """.split()
)
"""Such headings that, alone, may as well stand over new ones."""

STATE_COLUMNS = (
    "status", "läge", "läget", "uppföljning", "resultat", "utfall", "kommentar", "lägesrapport", "klart?", "klar?", "hur gick det",
    "vad har hänt", "återkoppling", "återrapportering", "notering", "avklarat", "avklarad", "genomfört", "klarmarkerad", "progress", "state", "nuläge",
    "klar/ej klar", "utfört", "åtgärdat",
)  # fmt: skip
"""Headings of the columns that say how it stands, by their first words."""

TASK_COLUMNS = (
    "uppgift", "uppdrag", "åtgärd", "aktivitet", "vad", "what", "att göra", "punkt", "task", "action", "ärende", "fråga", "beslut", "bevakning",
)  # fmt: skip
DECISION_COLUMNS = ("beslut",)
OF_COLUMNS = (
    "från",
    "möte",
    "beslutat",
    "beslutsdatum",
    "mötesdatum",
    "uppkom",
    "tillkom",
    "given",
)
"""Headings of a column with the day of the meeting from which it is."""

DUE_COLUMNS = ("ny tid", "nytt datum", "ny deadline", "nytt slutdatum", "ny tidplan")

STATE_LABEL = r"\b(?:status|läge|utfall|resultat|lägesrapport)\s*:\s*"
NEW_TIME = r"^(?:klar\w*|färdig\w*|ny tid|nytt datum|senast|till|den|v\.?|vecka|i|under|efter|\d)"

# --- words of the topic -----------------------------------------------------------------------------

GENERIC = frozenset(
    """
    ärendet frågan punkten uppdraget uppgiften åtgärden saken detta det den de denna dessa dem dom allt alla allting samtliga
    uppdragen uppgifterna åtgärderna punkterna ärendena frågorna beslutet beslut besluten aktiviteten uppdrag uppgift punkt ärende fråga
    arbetet resten här där båda bägge vi jag han hon hen man ni som vilket vilken vilka och också så då även
    """.split()
)
"""Words that mean what was said before: alone they name nothing."""

HEADING_NOUNS = frozenset("ärendet punkten ärendena beslutet".split())
"""Those that mean the point of the agenda."""

MATTERS = frozenset("frågan saken".split())
"""Those that mean it, or what was said right before."""

THE = "den"
PRONOUNS = frozenset("den det de dem dom detta denna dessa".split())

EDGES = frozenset(
    """
    att och men samt som så på i till av för från om med den det de är har hade blev blir nu redan därmed också även dock
    då vid under inför hos kring ang angående gällande fortfarande ännu där vilket vilken via sedan men därför enligt inte ej av en ett
    senast klart mötet möte lg nästa därefter alltså utan fram upp eller blivit varit vi var fick
    """.split()
)
"""Words that may not begin or end the words of a topic."""

LABEL = r"^\W*(?:ap ?\d*|uppgift|uppdrag|åtgärd|punkt|beslut|status|läge|uppföljning|action|nr)?\s*\d*\s*[.:)]\s+"
TASK_NOUNS = r"\b(?:uppdrag|uppgift|åtgärd|aktivitet)\w*"
DECISION_NOUNS = r"\bbeslut(?:et|en|ets)?\b"
OF_THING = r"\b(?:uppdraget|uppgiften|beslutet|åtgärden|ärendet|frågan|punkten)\b(?: (?:till|åt|för) [^,;.]{2,50}?)?(?= (?:att|om)\b)"
"""*Uppdraget till Bo att*: what stands behind names it."""

OWNER_OF = (
    r"\b(?:uppdraget|uppgiften|ansvaret) (?:till|åt|för|på) (?P<owner>[^,;.]{2,60}?) (?=att|om)"
)

SAID_ALL = r"\b(?:allt|alla|samtliga)\b(?: (?:uppgifter|uppdrag|punkter|åtgärder|aktiviteter|det))?(?:na|en)?\b"
EXCEPT = (
    r"\b(?:utom|förutom|bortsett från|med undantag (?:av|för)|undantaget) (?P<what>[^,.;]{3,120})"
)

# --- verbs of deeds, in the past ---------------------------------------------------------------------

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

_REGULAR = [verb for verb in ACTION_VERBS - _NO_DEEDS if len(verb) > 4]  # noqa: PLR2004 (*lär*)
_A_VERBS = frozenset(verb[:-2] for verb in _REGULAR if verb.endswith("ar"))
_E_VERBS = frozenset(
    verb[:-2] for verb in _REGULAR if verb.endswith("er") and not verb.endswith("erer")
)

PARTICIPLES = (
    frozenset(f"{stem}{end}" for stem in _A_VERBS | {"samordn", "hanter", "flytt"} for end in ("ad", "at", "ade"))
    | frozenset(f"{stem}{end}" for stem in _E_VERBS for end in ("d", "t", "da", "ta"))
    | frozenset(
        """
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

JOINTS = r"[;,] (?:men |och |samt |medan )?| (?:men|medan|samt|och) "
"""Between the parts of a sentence that may speak of several things."""

WITH = r"\s*med\b"
WE_ALL = r"^\W*(?:vi|man|alla|samtliga|eleverna|barnen|ni)\b"
DUE_BEHIND = r"\s*(?::|till\b(?! (?:hälften|\d+ ?(?:%|procent)))|senast\b|inom\b|före\b|innan\b|när\b|om (?:en|två|tre|fyra)\b)"
"""Behind *klart*: it says when it is to be so."""

NOT_DONE_BARE = frozenset("nej ej inte öppen öppet kvar ✗ ✘ ☐ todo open".split())

IT_IS = "är|det är|den är|detta är|de är"
BEHIND_TAIL = "den|i|för|v|enligt|men|förutom|utom|sedan|vid|av|och|till"
OPENS_CLAUSE = frozenset(("att", "som"))
ALSO_ADVERB = frozenset(("klart", "färdigt", "löst"))
"""States that are adverbs as well: *klart bättre*."""

OBLIGED = r"(?:ska|skall|måste|behöver|bör) "
WISHED = r"\b(?:kan|vill|önskar|föreslår|föreslås|förslag\w*|bör|måste|behöver|kunde|skulle|borde|riskerar|kanske|ska vi|risken?)\b[^,;]*$"
"""Before an outcome: it is only wished for, or feared."""

FINITE_ENDINGS = ("ade", "de", "te", "er", "ar")
FINITE = frozenset("fick tog gav skrev skulle har ska sa var".split())

AUXILIARIES = frozenset(
    "är har hade blev blivit nu redan därmed också fortfarande ännu tyvärr dock äntligen numera".split()
)
"""Words that are left out of a topic wherever they stand."""

FORMAL = frozenset(
    """
    beslutar beslutade beslutas beslutat föreslår meddelade meddelar konstaterade konstaterades berättade informerade rapporterade
    sa sade säger togs något någon utan ledningsgruppen dagordningen dagordning agendan agenda mötet möte
    """.split()
)
"""Words of the meeting itself, which name nothing that it treats."""

BEFORE_TIME = (
    "till",
    "åt",
    "för",
    "den",
    "på",
    "i",
    "under",
    "från",
    "sedan",
    "före",
    "innan",
    "senast",
    "inför",
    "av",
    "vid",
    "mötet",
    "lg",
    "lg-mötet",
    "redan",
    "det",
    "kl",
)
BEFORE_DOER = frozenset(
    (
        ":",
        "–",
        "—",
        "-",
        "(",
        ",",
        "→",
        *"har hade fick då nu flyttar skjuter och men som är av".split(),
    )
)
"""Words and signs behind which somebody may stand who acts."""

RIGHT_BEFORE_DOER = frozenset("har hade fick flyttar skjuter".split())
"""Words behind which somebody stands who needs no verb of their own."""

ACTED = SHOWN | frozenset("fick åtog lovade behövde hann valde tog lade la satte".split())

ANOTHER_WEEK = r"\b(?:dag|dagar|vecka|veckor|månad|månader) till\b"
DANGLING = r"^\W*(?:och|men|samt|medan) |[,;]? (?:och|men|samt|medan)\s*$"
ASIDE_CLAUSE = r", (?:som|vilket|vilka|eftersom|då|trots att|därför att|så att|för att)\b"
"""What is added behind the outcome: it names nothing."""
