"""Words that say little of what a task or a decision is about."""

from typing import Final

EMPTY: Final = frozenset(
    """
    att och för den det de dem denna detta dessa som till med har hade ha ska skall skulle senast
    inom före efter innan under över av på i om en ett är var vara varit blir blev bli från vid ur
    hos mot mellan utan per via samt eller men så även också inte ej nu då där här när hur vad vem
    vilka vilken vilket alla allt varje sin sina sitt deras hans hennes dess vår våra vårt vi man
    ni jag han hon kan kunna kommer komma får få fick fått bör måste behöver behövs behövt gäller
    gällande enligt bland sig ut in upp ner ned fram bort igen åter än dock bara redan ännu kvar
    dels både antingen ihop tillsammans respektive mm m.m osv etc bl a dvs kl nr st ca läget
    inga ingen inget två tre fyra fem sex sju åtta nio tio båda ytterligare
    klar klart klara färdig färdigt färdiga avslutad avslutat avslutade slutförd slutfört åtgärdad
    åtgärdat förrän hinner hann hunnit genomförd genomfört pågår pågående påbörjad påbörjat kvarstår utgår status möte mötet möten mötena mötets lg
    """.split()
)
"""Words of grammar: they are not compared at all."""

WEAK: Final = frozenset(
    """
    ta tar tas tog tagit tagits ge ger gav gett ges gå går gick gått göra gör görs gjort gjorts
    gjorde skicka skickar skickas skickade skickat skickats lämna lämnar lämnas lämnade lämnat
    lämnats kontakta kontaktar kontaktat kontaktade återkomma återkommer återkom återkommit följa
    följer följt följs se ser sett säkerställa säkerställer arbeta arbetar arbetat jobba jobbar
    jobbat ordna ordnar ordnat ordnas fixa fixar fixat boka bokar bokat bokas bokad bokade bjuda
    bjuder bjudit undersöka undersöker undersökt kolla kollar kollat höra hör hört höras fråga
    frågar frågat stämma stämmer stämt lyfta lyfter lyft ansvara ansvarar ansvarat ansvarig
    sammanställa sammanställer sammanställt presentera presenterar presenterat presenteras
    redovisa redovisar redovisat redovisas redovisades informera informerar informerat förbereda
    förbereder förberett revidera reviderar reviderat uppdatera uppdaterar uppdaterat uppdaterad
    bereda bereder berett läsa läser läst räkna räknar räknat uppdrag uppdraget uppdragen uppgift
    uppgiften uppgifter ärende ärendet ärenden fråga frågan frågor punkt punkten punkter arbete
    arbetet förslag förslaget underlag underlaget plan planen information informationen
    återkoppling återkopplingen ledningsgrupp ledningsgruppen gruppen gemensam gemensamt gemensamma
    ny nya nytt första andra vidare beslut beslutet besluten beslutade beslutar beslutat ansvaret
    skola skolan skolor skolorna elev elever eleverna personal personalen lärare lärarna barn barnen klass klassen klasser
    verksamhet verksamheten verksamheter enhet enheten enheter rektor rektorer rektorerna chef chefer cheferna grupp grupper
    samtliga aktuell aktuella olika del delen övrig övriga hel hela nästa möte mötet mötena
    """.split()
)
"""Words that many tasks share, such as what one does with a thing and not the thing."""

ABOUT: Final = ("för", "avseende", "från", "gällande", "angående", "under")
"""Before a time, these say what period a thing is about, not when it is due: *för oktober*."""

RECURRING: Final = (
    "kallelse", "dagordning", "protokoll", "minnesanteckning", "anteckningar", "fika", "nyhetsbrev",
    "veckobrev", "månadsbrev", "månadsrapport", "månadsavstämning", "veckorapport", "kvartalsrapport",
    "justera", "justerar",
)  # fmt: skip
"""How the words begin of duties that come back at each meeting, and are done each time anew."""

TOLD: Final = ("ades", "ats", "ade", "erat", "erad", "erats", "ades", "andes", "ällt", "agit")
"""How verbs end that tell what was done, and not what of."""

NUMBERED: Final = frozenset(
    """
    åk årskurs klass hus sal rum grupp avdelning etapp del fas steg version nr nummer punkt bilaga
    plan våning korridor ingång paviljong förskola skola område spår modul omgång linje team enhet år läsår
    """.split()
)
"""Before a number these make it a name; any other number only counts: *27 elever*."""

COMMON: Final = frozenset(
    """
    skola skolan skolor skolorna skolans skolornas förskola förskolan förskolor förskolorna elev
    eleven elever eleverna barn barnen barnet lärare läraren lärarna personal personalen personalens
    rektor rektorn rektorer rektorerna chef chefen chefer cheferna enhet enheten enheter enheterna
    verksamhet verksamheten verksamheter verksamheterna klass klassen klasser klasserna avdelning
    avdelningen avdelningar förvaltning förvaltningen kommun kommunen kommunens nämnd nämnden
    styrelse styrelsen medlem medlemmar medlemmarna kollega kollegor medarbetare medarbetarna alla
    vårdnadshavare vårdnadshavarna förälder föräldrar föräldrarna hem hemmen kontor kontoret
    presidium presidiet ledning ledningen team teamet arbetslag arbetslaget arbetslagen fritids
    fritidshem fritidshemmet svar svaret sida sidan synpunkt synpunkter synpunkterna dokument
    dokumentet lista listan listor material materialet resultat resultatet rutin rutinen rutiner
    enkät enkäten kostnad kostnaden kostnader budget budgeten ekonomi schema schemat tidplan
    tidplanen datum tid tiden tider tiderna dag dagen dagar vecka veckan månad år året termin
    terminen läsår läsåret start lokal lokalen lokaler lokalerna projekt projektet rapport rapporten
    """.split()
)
"""Words of the trade: they tell a little, but not one matter from another."""

BEFORE_DAY: Final = frozenset(
    """
    i till den senast före innan efter inom på v vecka under slutet mitten början av om mot inför sedan från och eller
    samt kl klar klart mötet möte varje nästa förra denna är blir hålls löper upphör gäller börjar startar
    """.split()
)
"""Before a month, these tell when, not what."""

ABBREVIATIONS: Final = {
    "sv": "svenska", "eng": "engelska", "ma": "matematik", "np": "nationella prov", "vh": "vårdnadshavare", "fsk": "förskola", "fkl": "förskoleklass",
    "spec": "specialpedagog", "ht": "hösttermin", "vt": "vårtermin", "kompdag": "kompetensdag", "lov.": "lov", "budg": "budget", "anst": "anställning",
    "utb": "utbildning", "utv": "utvärdering", "samv": "samverkan", "skyddsrond.": "skyddsrond", "medarb": "medarbetare", "korr": "korridor",
}  # fmt: skip
"""How note-takers shorten words."""
