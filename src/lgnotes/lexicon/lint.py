"""Words by which notes are found wanting: for owners, days and decisions (lower case)."""

NO_OWNER = frozenset("vi man någon nån ni".split())
"""Words that stand where an owner should, and name nobody."""

OBLIGED = frozenset("ska skall måste behöver bör får".split())
"""Verbs after which a verb in the infinitive is what somebody is to do."""

ALWAYS = frozenset(
    ("löpande", "tills vidare", "efter hand", "framöver", "inget bråttom", "ingen brådska")
)
"""Words of time for what goes on, or has time: a day would be wrong."""

NOT_BEFORE = r"(?:först |tidigast )?(?:efter|från|tidigast)\b"
"""Words by which a time is when something begins."""

DUE_BEFORE = r"(?:senast|deadline|klart?|klara|färdigt?|till|innan|före|inom|[:–—(,|-])(?: den| på| till)* ?$"
"""What stands before a deadline in the words of a task."""

NEEDS_NO_HANDS = (
    r"\b(?:godkän|godtog|godtag|godta|fastställ|anta[rs]?\b|antog|noter|bordl|avslå|avslog|bifall|biföll|återremit|utse|utsåg|välj|valde"
    r"|tillstyrk|avstyrk|förord|bevilj|entledig|upphäv|justera|ajourner|avsluta|öppna|konstater|kvarstår|gäller"
    r"|ställs in|ställer sig bakom|ställde sig bakom|står bakom|tar del av|ta del av|till handlingarna"
    r"|(?:ge|ger|gav|ges) .{2,60} i uppdrag|prioriteras|nästa möte|mötestid|inte|ej|ingen|inget|inga)"
)
"""Words of a decision that is carried out when it is taken."""

ABBREVIATIONS = frozenset(
    """
    HR IT AI APT LG KLG EHT SYV VD PM OBS NB PS SKR BUP BVC VFU SFI NPF MBL LAS OSA FSG LSG CSG SAM BUN KS KF KSO
    VG VT HT AP IKT UF FS GY GR SFS JO JK EU USA FN IVO KIA VH ÅK DIF LOV LOU PR TV ID UKÄ UHR CSN SIS ISO GDPR QR
    ST TF FG FK MAS MAR LSS SOL HSL AV BO KL NR NO SO MA EN SV ID IM BF SA EK NA TE BA FT HV RL VO EE EC DG
    ALLA VI MAN JAG DU OK EJ NEJ JA TBD NÅN OBS FYI ASAP GO NO
    """.split()
) - frozenset("BO EK KL MA SA BA".split())
"""Capitals that are a unit, a subject or a word cut short, and nobody's initials."""
