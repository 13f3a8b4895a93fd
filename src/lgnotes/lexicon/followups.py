"""Words by which notes tell what became of earlier tasks, decisions and points (lower case)."""

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

WHO = "som"

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

NEXT_MEETING = r"\b(?:till|på|vid|inför|under) (?:lg:s |vårt |ett |gruppens )?(?:nästa|nästkommande|kommande|ett senare|ett kommande|senare) (?:\w+ )?(?:\w*möte\w*|lg\b\w*|gång|tillfälle\w*|sammanträde\w*|träff\w*)"

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

EARLIER = (
    r"\b(?:på|vid|under|från) (?:det |vårt |vår )?(?:förra|föregående|senaste|tidigare) (?:\w*möte\w*|lg\b\w*|sammanträde\w*|gång\w*|träff\w*)|\bförra (?:mötet|gången|lg|lg-mötet)\b"
    r"|^sist(?:a gången|a mötet)?\b|\btidigare\b|\bsom (?:vi )?(?:beslutade|beslutades|bestämde|bestämdes)\b"
)

COMMISSIONED_THEN = r"\b(?:fick|gavs|åtog sig|lovade|tog på sig|fått|getts|hade åtagit sig|skulle)\b(?P<who>[^.;,]{0,60}?)(?: i uppdrag| uppdraget| uppgiften| i uppgift)?(?: om)? att (?P<what>.+)"

DECIDED_THEN = r"\b(?:beslut(?:ade|ades|at|ats)|beslöts?|bestämde|bestämdes|bestämt|enades|togs beslut|fattades beslut|tog \w+ beslut|fattade \w+ beslut)\b(?: vi| lg| ledningsgruppen| gruppen| det)?(?: om)?(?: att| om)? (?P<what>.+)"

AS_DECIDED = r"\b(?:enligt|i enlighet med|jfr|jämför|se|med stöd av|i linje med) (?:\w+ ){0,3}?beslut(?:et|en)?\b|\benligt (?:vad |det )?(?:som )?vi (?:beslutade|bestämde|kom överens)\b"
"""*Sluttiderna samordnas enligt beslutet den 3 mars*."""

OBLIGED = r"(?:ska|skall|måste|behöver|bör) "

WISHED = r"\b(?:kan|vill|önskar|föreslår|föreslås|förslag\w*|bör|måste|behöver|kunde|skulle|borde|riskerar|kanske|ska vi|risken?)\b[^,;]*$"
"""Before an outcome: it is only wished for, or feared."""

FINITE_ENDINGS = ("ade", "de", "te", "er", "ar")

FINITE = frozenset("fick tog gav skrev skulle har ska sa var".split())

NEW_CLAUSE = r"[,;:]\s|\s(?:men|och|samt)\s(?=\w+ (?:är|har|blev)\b)"
"""Where a clause begins that is not denied by the words before."""
