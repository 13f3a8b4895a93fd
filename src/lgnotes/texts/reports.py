"""What a sync did or would do, and why."""

REPORTS: dict[str, tuple[str, str]] = {
    # Reasons, as the end of a sentence; the keys are those of `lgnotes.register.plan.Reason`.
    "reason.new-in-notes": ("nytt i anteckningarna", "new in the notes"),
    "reason.edited-in-notes": ("ändrat i anteckningarna", "edited in the notes"),
    "reason.gone-from-notes": ("borta ur anteckningarna", "gone from the notes"),
    "reason.document-gone": ("dokumentet är borta", "the document is gone"),
    "reason.back-in-notes": ("tillbaka i anteckningarna", "back in the notes"),
    "reason.back-at-later-meeting": (
        "togs bort ur registret, men ett senare möte tar upp den igen",
        "was removed from the register, but a later meeting names it again",
    ),
    "reason.done-in-notes": ("avbockad i anteckningarna", "ticked off in the notes"),
    "reason.typed-by-person": (
        "någon skrev raden i registret",
        "somebody typed the row in the register",
    ),
    "reason.moved-in-calendar": (
        "någon flyttade händelsen i kalendern",
        "somebody moved the event in the calendar",
    ),
    "reason.ticked-in-calendar": (
        "någon ändrade uppgiften i kalendern",
        "somebody changed the to-do in the calendar",
    ),
    "reason.set-by-person": ("ändrat av en person", "edited by a person"),
    "reason.later-meeting": ("sagt på ett senare möte", "said at a later meeting"),
    "reason.suggestion-taken": ("en person antog förslaget", "a person took the suggestion"),
    "reason.restored-by-person": ("återfört av en person", "restored by a person"),
    "reason.rejected-by-person": ("avvisat av en person", "rejected by a person"),
    "reason.due-set": ("uppgiften har ett datum", "the task has a date"),
    "reason.task-changed": ("uppgiften ändrades", "the task changed"),
    "reason.task-done": ("uppgiften är klar", "the task is done"),
    "reason.task-reopened": ("uppgiften är öppen igen", "the task is open again"),
    "reason.task-dropped": ("uppgiften utgår", "the task is dropped"),
    "reason.task-struck": ("uppgiften är struken", "the task is struck"),
    "reason.due-removed": ("uppgiften har inget datum längre", "the task has no date any more"),
    "reason.row-deleted": (
        "raden är borttagen ur registret",
        "the row was deleted in the register",
    ),
    # Actions, as the headings of groups and as what happens to an event.
    "group.add": ("Nytt i anteckningarna", "New in the notes"),
    "group.update": ("Ändrat", "Changed"),
    "group.strike": ("Struket", "Struck"),
    "group.gone": ("Dokument som är borta", "Documents that are gone"),
    "group.placed": (
        "Mötesdagar som andra dokument visar",
        "Days of meetings that other documents show",
    ),
    "group.restore": ("Återfört", "Restored"),
    "group.event": ("I kalendern", "In the calendar"),
    "group.conflicts": (
        "Krockar: det en person skrev står kvar",
        "Conflicts: what a person wrote stands",
    ),
    "group.failures": ("Kunde inte läsas", "Could not be read"),
    "group.losses": ("Gick inte att läsa inne i dokumenten", "Unreadable within documents"),
    "group.next": ("Att göra", "What to do"),
    "event.event-add": ("läggs i kalendern", "is put in the calendar"),
    "event.event-update": ("händelsen följer med", "the event follows"),
    "event.event-done": ("händelsen bockas av", "the event is ticked off"),
    "event.event-remove": ("händelsen tas bort", "the event is removed"),
    # The first lines.
    "report.dry-run": (
        "Torrkörning: inget är skrivet. Det här skulle hända:",
        "Dry run: nothing is written. This would happen:",
    ),
    "report.quiet": (
        "Inget nytt: {documents} oförändrade, {open} av {tasks} öppna.",
        "Nothing new: {documents} unchanged, {open} of {tasks} open.",
    ),
    "report.read": ("Dokument: {parts}.", "Documents: {parts}."),
    "report.register": ("Registret: {parts}.", "Register: {parts}."),
    "report.calendar": ("Kalendern: {parts}.", "Calendar: {parts}."),
    "report.attention": ("Att se till: {parts}.", "Needs a look: {parts}."),
    "report.open": (
        "Öppna: {open} av {tasks}; {decisions} i registret.",
        "Open: {open} of {tasks}; {decisions} in the register.",
    ),
    "report.read.read": ("{n} läst|{n} lästa", "{n} read"),
    "report.read.unchanged": ("{n} oförändrat|{n} oförändrade", "{n} unchanged"),
    "report.read.gone": ("{n} borta", "{n} gone"),
    "report.add.task": ("{n} ny uppgift|{n} nya uppgifter", "{n} new task|{n} new tasks"),
    "report.add.decision": ("{n} nytt beslut|{n} nya beslut", "{n} new decision|{n} new decisions"),
    "report.update": ("{n} ändrad|{n} ändrade", "{n} changed"),
    "report.strike": ("{n} struken|{n} strukna", "{n} struck"),
    "report.restore": ("{n} återförd|{n} återförda", "{n} restored"),
    "report.event-add": ("{n} ny händelse|{n} nya händelser", "{n} new event|{n} new events"),
    "report.event-update": ("{n} ändrad|{n} ändrade", "{n} changed"),
    "report.event-done": ("{n} avbockad|{n} avbockade", "{n} ticked off"),
    "report.event-remove": ("{n} borttagen|{n} borttagna", "{n} removed"),
    "report.nothing": ("inget nytt", "nothing new"),
    "report.conflicts": ("{n} krock|{n} krockar", "{n} conflict|{n} conflicts"),
    "report.failures": (
        "{n} dokument som inte kunde läsas",
        "{n} unreadable document|{n} unreadable documents",
    ),
    "report.losses": (
        "{n} ställe som inte kunde läsas|{n} ställen som inte kunde läsas",
        "{n} unreadable place|{n} unreadable places",
    ),
    "report.suggestions": (
        "{n} förslag som väntar på svar",
        "{n} suggestion to answer|{n} suggestions to answer",
    ),
    "report.more": ("… och {n} till", "… and {n} more"),
    # Details.
    "detail.due": ("senast {due}", "due {due}"),
    "detail.decided": ("beslut av {owners}", "decided by {owners}"),
    "detail.decision": ("beslut", "decision"),
    "detail.stood": ("stod i {place}", "stood in {place}"),
    "detail.no-owner": ("ingen ansvarig", "no owner"),
    "detail.change": ("{field}: {old} → {new}", "{field}: {old} → {new}"),
    "detail.conflict": (
        "{field}: ”{person}” står kvar; det nya, ”{notes}”, är inte infört",
        "{field}: “{person}” stands; the new value, “{notes}”, is not taken in",
    ),
    "loss.undecodable": (
        "{n} tecken är i fel kodning och visas som �",
        "{n} character has the wrong encoding and is shown as �|"
        "{n} characters have the wrong encoding and are shown as �",
    ),
    "loss.chips": (
        "{n} chip som Google inte ger innehållet i|{n} chip som Google inte ger innehållet i",
        "{n} chip whose content Google does not give|{n} chips whose content Google does not give",
    ),
    "loss.checkbox-state": (
        "{n} punkt i en lista där Google inte säger om den är en kryssruta, eller ikryssad|"
        "{n} punkter i en lista där Google inte säger om de är kryssrutor, eller ikryssade",
        "{n} list item of which Google does not tell whether it is a checkbox, or ticked|"
        "{n} list items of which Google does not tell whether they are checkboxes, or ticked",
    ),
    "loss.suggestions": (
        "{n} förslag till ny text är utelämnat|{n} förslag till ny text är utelämnade",
        "{n} suggestion of new text is left out|{n} suggestions of new text are left out",
    ),
    "loss.comments": (
        "{n} kommentar är inte läst|{n} kommentarer är inte lästa",
        "{n} comment is not read|{n} comments are not read",
    ),
    "loss.images": (
        "{n} bild är inte läst|{n} bilder är inte lästa",
        "{n} picture is not read|{n} pictures are not read",
    ),
    "loss.equations": (
        "{n} formel är inte läst|{n} formler är inte lästa",
        "{n} equation is not read|{n} equations are not read",
    ),
    "loss.nested": (
        "{n} del är inbäddad för djupt för att läsas|"
        "{n} delar är inbäddade för djupt för att läsas",
        "{n} part is nested too deep to be read|{n} parts are nested too deep to be read",
    ),
    "loss.picture-page": (
        "{n} sida är en bild utan text; kör textigenkänning (OCR) på den|"
        "{n} sidor är bilder utan text; kör textigenkänning (OCR) på dem",
        "{n} page is a picture without text; run text recognition (OCR) on it|"
        "{n} pages are pictures without text; run text recognition (OCR) on them",
    ),
    "loss.broken-page": (
        "{n} sida är skadad och är inte läst|{n} sidor är skadade och är inte lästa",
        "{n} page is damaged and is not read|{n} pages are damaged and are not read",
    ),
    "loss.form-fields": (
        "{n} ifyllt formulärfält är inte läst|{n} ifyllda formulärfält är inte lästa",
        "{n} form field with text is not read|{n} form fields with text are not read",
    ),
    "loss.annotations": (
        "{n} anteckning i marginalen är inte läst|{n} anteckningar i marginalen är inte lästa",
        "{n} note in the margin is not read|{n} notes in the margin are not read",
    ),
    "loss.tracked-changes": (
        "{n} spårad ändring är läst som godkänd|{n} spårade ändringar är lästa som godkända",
        "{n} tracked change is read as accepted|{n} tracked changes are read as accepted",
    ),
    "loss.objects": (
        "{n} inbäddat objekt kan inte läsas|{n} inbäddade objekt kan inte läsas",
        "{n} embedded object cannot be read|{n} embedded objects cannot be read",
    ),
    "loss.unfilled": (
        "{n} fält är inte ifyllt|{n} fält är inte ifyllda",
        "{n} field is not filled in|{n} fields are not filled in",
    ),
    "loss.hidden": (
        "{n} dold text är inte med|{n} dolda texter är inte med",
        "{n} hidden text is left out|{n} hidden texts are left out",
    ),
    "loss.ticks": (
        "{n} kryssruta visar sin bock bara som överstruken text|"
        "{n} kryssrutor visar sina bockar bara som överstruken text",
        "{n} checkbox shows its tick as struck text only|"
        "{n} checkboxes show their ticks as struck text only",
    ),
    "loss.other": (
        "{n} ställe ({what})|{n} ställen ({what})",
        "{n} place ({what})|{n} places ({what})",
    ),
    # Next steps.
    "next.conflicts": (
        "Är det nya värdet det rätta? Skriv in det, till exempel:",
        "Is the new value the right one? Write it in, for example:",
    ),
    "next.failures": (
        "Rätta dokumenten som inte kunde läsas; deras rader står kvar som de är.",
        "Mend the documents that could not be read; their rows stay as they are.",
    ),
    "next.no-owner": (
        "{n} ny uppgift saknar ansvarig. Sätt en:|{n} nya uppgifter saknar ansvarig. Sätt en:",
        "{n} new task has no owner. Set one:|{n} new tasks have no owner. Set one:",
    ),
    "next.deleted": (
        "{n} rad togs bort ur registret och förblir borta. Var det inte meningen? Återför den:|"
        "{n} rader togs bort ur registret och förblir borta. Var det inte meningen? Till exempel:",
        "{n} row was deleted in the register and stays away. Not meant? Bring it back:|"
        "{n} rows were deleted in the register and stay away. Not meant? For example:",
    ),
    "next.suggestions": (
        "Svara på vad senare möten kan mena:",
        "Answer what later meetings may mean:",
    ),
    "next.run": (
        "Kör samma kommando utan --dry-run för att göra det.",
        "Run the same command without --dry-run to do it.",
    ),
}
