"""Words by which decisions are told (lower case)."""

DECISION_LABELS = (
    "beslut", "besluten", "bestämt", "beslutat", "vi beslutade", "bestämdes", "ledningsgruppens beslut", "lg:s beslut", "lg beslutar", "beslutades",
    "decision", "nytt beslut", "nya beslut",
)  # fmt: skip

DECIDES = (
    r"\bbeslut(?:ade|ades|ar|as|at|ats)\b(?! om sig)|\bbeslöts?\b"
    r"|\b(?:tog|togs|fattade|fattades|tar|fattar|fattat|tagit) (?:\w+ ){0,2}?beslut(?:et)?\b"
    r"|\bbeslut(?:et)? (?:är|har|blev|togs|fattades) (?:\w+ )?(?:taget|tagits|fattat|fattats|fattades)\b"
    r"|\b(?:bestäm(?:de|des|ts|t)(?! sig)|fastslår|fastslog|fastslogs|slår fast|slog fast)\b (?:\w+ ){0,2}?(?:att|om)\b|\bbeslut togs\b|\bbeslutet (?:är|blev|blir) att\b"
    r"|\b(?:bestämde|beslöt|enades) (?:vi|lg|ledningsgruppen|mötet|gruppen)\b"
)
"""Words of deciding."""

DECISION_STEMS = (
    "beslu", "beslö", "bestäm", "fastsl", "slår fast", "slog fast", "decision", "godkän", "fastst", "anta", "antog",
    "bifall", "bifö", "avslå", "avslog", "bevilj", "förord", "tillstyrk", "avstyrk", "klubba", "enad", "enas", "överens",
    "vald", "utsåg", "bakom", "ja till", "nej till", "väljer", "valde", "landa", "klartecken", "enig", "bordl", "accept", "återrem", "konsensus", "taget",
)  # fmt: skip
"""Letters of which a sentence must hold some to be a decision."""

DECISION_NOUN = r"(?:^|[–—:-] ?)beslut (?:om|att|om att)\b"
"""A decision noted as a noun: *– Beslut om att pröva ett år till*."""

APPROVES = (
    r"\b(?:godkänner|godkände|godkändes|godkänns|fastställer|fastställde|fastställdes|fastställs|antar|"
    r"antog|antogs|antas|bifaller|biföll|bifölls|avslår|avslog|avslogs|beviljar|beviljade|beviljades|"
    r"förordar|förordade|tillstyrker|tillstyrkte)\b"
)
"""Words that decide in a sentence whose subject is the body that meets."""

APPROVED = r"\b(?:godkände|fastställde|biföll|avslog|beviljade|antog)\b"
"""The same in the past: what a manager decided at the meeting."""

AGREES = (
    r"\b(?:enades|enas|enade oss|är överens|var överens|kom överens|valdes|utsågs|bordlades|bordläggs|"
    r"accepterades|återremitterades|konsensus)\b"
)
"""A decision without a word of deciding."""

WE_AGREE = (
    r"\b(?:ställer sig bakom|ställde sig bakom|säger ja till|sa ja till|säger nej till|sa nej till|klubbar|klubbade"
    r"|väljer|valde|landar i att|landade i att|ger klartecken|gav klartecken|(?:är|var) eniga? om)\b"
)
"""The same where the group itself does it."""

DECIDES_LATER = r"\b(?:tar|fattar) (?:\w+ ){0,2}?beslut"
"""Deciding in the present: what the group itself does now, and what others will do."""

DECIDES_NOW = r"\bbeslutar (?!att\b)(?:[\wåäö-]+ ){0,5}?(?:i|den|under|v\.?) ?(?:\d|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|höst|vår)"
"""A day or month with a verb in the present: somebody will decide then."""

ELSEWHERE = (
    r"\b(?:regeringen|riksdagen|länsstyrelsen|kammarrätten|förvaltningsrätten|\w+domstolen|\w+verket|\w+inspektionen"
    r"|\w*myndigheten|grannkommun\w*|\w+förbundet|\w+klubb(?:en)?|\w+bolaget|skr|ivo|eu|ukä|uhr|(?:kommunstyrelsen|nämnden|fullmäktige"
    r"|kommunen|regionen) i (?!kommunen)\w+)\b.{0,60}?\bbeslut(?:at|ade|ar)\b"
)
"""What somebody outside the organisation decided is news (in lower case)."""

DECIDED_ASIDE = r"(?:, |^|[(–-] ?)(?:bestämt|beslutat|beslutades|bestämdes|klubbat|taget)\)?[.!]*$"
"""A word at the end that makes a decision of what stands before: *… i vår, bestämt*."""

PASSED = r"(?<!som )\b(?:godkändes|fastställdes|antogs|bifölls|avslogs|beviljades|klubbades|tillstyrktes|avstyrktes)\b|^[^.]{3,60} (?:godkänns|fastställs|antas|bifalls|klubbas)[.!]*$"
"""What the meeting did to a proposal; of an agenda or of minutes it is a matter of course."""

OF_COURSE = r"\b(?:dagordning|föredragningslist|protokoll|anteckning|minnesanteckning)\w*"

NO_DECISION = (
    r"^\W*(?:nej\b|ing(?:et|a|en)(?: beslut)?(?: (?:i ?dag|nu|ännu|än|i nuläget|denna gång|den här gången|för tillfället"
    r"|just nu))?[.!]*$)|\bing(?:en|et|a) (?:\w+ ){0,2}(?:utsågs|valdes|enades|godkändes|antogs)|\bbeslutar [^.]{0,40}\b(?:nästa (?:gång|möte)|senare|framöver|längre fram)\b|\bbeslut [^.]{0,60}\b(?:får vänta|dröjer|skjuts|väntar)\b|\bej beslut|"
    r"\b(?:inget|inga|ej|inte|utan|något) (?:\w+ )?beslut|\bbeslut(?:et)? (?:togs|fattades) inte|\bbeslut om [^.]{0,60}\b(?:väntas|förväntas|dröjer|skjuts)|\bbeslut(?:et)? (?:väntas|förväntas|dröjer|kommer|"
    r"behövs|krävs|saknas|tas|fattas|ska)\b|\bförslag(?:et)? till beslut|\bför beslut\b|\binför beslut"
    r"|\b(?:behöver|ska|skall|kommer att|kan|måste|bör|kommer|innan|när|vill|får|att) (?:\w+ ){0,3}"
    r"(?:beslut (?:fattas|tas)|fatta\w* beslut|ta beslut|beslutas?\b)"
    r"|\binte beslut|\bbeslut\w* inte|\bsom (?:fattar|tar|beslutar)"
    r"|\b(?:rapportera|informera|berätta|meddela)\w* (?:om )?att .{0,40}beslut|\bom (?:nämnden|styrelsen)"
    r"|\b(?:den|det|de) (?:\w+ )?beslutade \w+(?:en|et|na)\b|(?<!att )\bföreslå\w*|\bhar vi beslutat|\bska ha beslutat|\bför att (?:kunna )?beslut|\bdra\w* tillbaka|\bröstades ned"
)
"""What looks like a decision and is none."""

UNDECIDED = r"\b(?:inget|inga|ej|utan) (?:\w+ )?beslut\b|\bbeslut(?:et)? (?:väntas|dröjer|skjuts|bordläggs|får vänta)"
"""That a decision was not taken, or is still to come."""

NOTHING = frozenset((
    "inget", "inga", "ingen", "nej", "inga beslut", "inga uppgifter", "inga uppdrag",
    "inga åtgärder",
))  # fmt: skip
"""What stands after *Beslut:* or *Uppgift:* where there is none."""

DECIDING_STEMS = ("beslut", "beslö", "bestäm", "tog", "fatta", "har")
"""Beginnings of the verb after the one who decided."""
