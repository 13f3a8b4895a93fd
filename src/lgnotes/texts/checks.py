"""What ``lgnotes doctor`` and ``lgnotes auth`` say.

``finding.X`` is said where the check X found nothing wrong, ``finding.X.not``
where it did; what to do then is the sentence of the error.
"""

CHECKS: dict[str, tuple[str, str]] = {
    "finding.config": (
        "Konfigurationen {place} är rätt skriven: {n} grupp|"
        "Konfigurationen {place} är rätt skriven: {n} grupper",
        "The configuration {place} is sound: {n} group|The configuration {place} is sound:"
        " {n} groups",
    ),
    "finding.config.not": (
        "Konfigurationen {place} går inte att använda",
        "The configuration {place} cannot be used",
    ),
    "finding.addon.address": (
        "Google kan anropa panelens adress {place}",
        "Google can call the panel's address {place}",
    ),
    "finding.addon.address.not": (
        "Google kan inte anropa panelens adress {place}",
        "Google cannot call the panel's address {place}",
    ),
    "finding.addon.caller": (
        "Panelen anropas av Google som {place}",
        "The panel is called by Google as {place}",
    ),
    "finding.addon.caller.not": (
        "Panelens tjänstkonto stämmer inte",
        "The panel's service account is not right",
    ),
    "finding.addon.answers": (
        "Panelen svarar på {place} och släpper inte in obehöriga",
        "The panel answers at {place} and lets no stranger in",
    ),
    "finding.addon.answers.not": (
        "Panelen svarar inte som den ska på {place}",
        "The panel does not answer as it should at {place}",
    ),
    "finding.addon.people": (
        "{n} person i {place} får använda panelen|{n} personer i {place} får använda panelen",
        "{n} person of {place} may use the panel|{n} people of {place} may use the panel",
    ),
    "finding.addon.people.not": (
        "Ingen i {place} får använda panelen",
        "Nobody of {place} may use the panel",
    ),
    "finding.sign-in.person": (
        "Inloggad hos Google som {account}, för {kinds}",
        "Signed in at Google as {account}, for {kinds}",
    ),
    "finding.sign-in.service-account": (
        "Inloggad hos Google som tjänstkontot {account}, för {kinds}",
        "Signed in at Google as the service account {account}, for {kinds}",
    ),
    "finding.sign-in.machine": (
        "Inloggad hos Google med datorns egen inloggning {account}, för {kinds}",
        "Signed in at Google by this machine's own sign-in {account}, for {kinds}",
    ),
    "finding.sign-in.anybody": (
        "Ingen inloggning behövs: Google spelas av en emulator på den här datorn, för {kinds}"
        " ({account})",
        "No sign-in is needed: an emulator on this computer stands for Google, for {kinds}"
        " ({account})",
    ),
    "finding.sign-in.not": ("Inte inloggad hos Google", "Not signed in at Google"),
    "finding.api.drive": ("Google Drive API är påslaget", "The Google Drive API is enabled"),
    "finding.api.drive.not": ("Google Drive API kan inte nås", "The Google Drive API is not there"),
    "finding.api.docs": ("Google Docs API är påslaget", "The Google Docs API is enabled"),
    "finding.api.docs.not": ("Google Docs API kan inte nås", "The Google Docs API is not there"),
    "finding.api.sheets": ("Google Sheets API är påslaget", "The Google Sheets API is enabled"),
    "finding.api.sheets.not": (
        "Google Sheets API kan inte nås",
        "The Google Sheets API is not there",
    ),
    "finding.api.calendar": (
        "Google Calendar API är påslaget",
        "The Google Calendar API is enabled",
    ),
    "finding.api.calendar.not": (
        "Google Calendar API kan inte nås",
        "The Google Calendar API is not there",
    ),
    "finding.clock": (
        "Datorns klocka stämmer med Googles, på {seconds} s när",
        "The clock of this computer agrees with Google's, within {seconds} s",
    ),
    "finding.clock.not": ("Datorns klocka går fel", "The clock of this computer is wrong"),
    "finding.folder.found": ("Mappen {place} finns", "The folder {place} is there"),
    "finding.folder.found.not": (
        "Mappen {place} går inte att öppna",
        "The folder {place} cannot be opened",
    ),
    "finding.folder.listed": (
        "Mappen {place} kan läsas: {n} dokument",
        "The folder {place} can be read: {n} document|The folder {place} can be read:"
        " {n} documents",
    ),
    "finding.folder.listed.not": (
        "Mappen {place} kan inte läsas",
        "The folder {place} cannot be read",
    ),
    "finding.quota": (
        "Googles kvoter räcker: den första körningen kan ta {n} minut, de följande några sekunder|"
        "Googles kvoter räcker: den första körningen kan ta {n} minuter, de följande några"
        " sekunder",
        "Google's quotas suffice: the first run may take {n} minute, later ones some seconds|"
        "Google's quotas suffice: the first run may take {n} minutes, later ones some seconds",
    ),
    "finding.quota.not": ("Googles kvoter räcker inte", "Google's quotas do not suffice"),
    "finding.sheet.read": (
        "Kalkylarket {place} kan läsas: {n} flik|Kalkylarket {place} kan läsas: {n} flikar",
        "The spreadsheet {place} can be read: {n} tab|The spreadsheet {place} can be read:"
        " {n} tabs",
    ),
    "finding.sheet.read.not": (
        "Kalkylarket {place} kan inte läsas",
        "The spreadsheet {place} cannot be read",
    ),
    "finding.sheet.write": (
        "Kalkylarket {place} kan ändras: provet lämnade inget efter sig",
        "The spreadsheet {place} can be edited: the trial left nothing behind",
    ),
    "finding.sheet.write.not": (
        "Kalkylarket {place} kan inte ändras",
        "The spreadsheet {place} cannot be edited",
    ),
    "finding.register.read": ("Registret {place} är helt", "The register {place} is sound"),
    "finding.register.read.not": (
        "Registret {place} går inte att läsa",
        "The register {place} cannot be read",
    ),
    "finding.register.write": (
        "Registret {place} kan skrivas",
        "The register {place} can be written",
    ),
    "finding.register.write.not": (
        "Registret {place} kan inte skrivas",
        "The register {place} cannot be written",
    ),
    "finding.register.people": (
        "Registrets Personer har {n} person: rätta namn och initialer där|"
        "Registrets Personer har {n} personer: rätta namn och initialer där",
        "The register's directory of people has {n} person: correct names and initials there|"
        "The register's directory of people has {n} persons: correct names and initials there",
    ),
    "finding.register.people.not": (
        "Registrets Personer går inte att läsa",
        "The register's directory of people cannot be read",
    ),
    "finding.calendar.read": ("Kalendern {place} kan läsas", "The calendar {place} can be read"),
    "finding.calendar.read.not": (
        "Kalendern {place} går inte att använda",
        "The calendar {place} cannot be used",
    ),
    "finding.calendar.write": (
        "Kalendern {place} kan skrivas: provet lämnade inget efter sig",
        "The calendar {place} can be written: the trial left nothing behind",
    ),
    "finding.calendar.write.not": (
        "Kalendern {place} kan inte skrivas",
        "The calendar {place} cannot be written",
    ),
    "finding.calendar.reminders": (
        "Påminnelserna i {place} når {account}; de andra väljer sina egna i Google Kalender",
        "The reminders in {place} reach {account}; the others choose their own in Google Calendar",
    ),
    "finding.calendar.reminders.not": (
        "Påminnelserna i {place} når ingen",
        "The reminders in {place} reach nobody",
    ),
    "finding.place.not": ("{place} kan inte användas", "{place} cannot be used"),
    "doctor.ready": (
        "Allt är på plats: kör ”lgnotes sync”.",
        "All is in place: run “lgnotes sync”.",
    ),
    "doctor.missing": (
        "{n} sak är kvar att ordna.|{n} saker är kvar att ordna.",
        "{n} thing is left to be done.|{n} things are left to be done.",
    ),
    "auth.person": (
        "Inloggad hos Google som {name}, för {kinds}.",
        "Signed in at Google as {name}, for {kinds}.",
    ),
    "auth.service-account": (
        "Tjänstkontot {name} används; dela mappen, kalkylarket och kalendern med det.",
        "The service account {name} is used; share the folder, the sheet and the calendar with it.",
    ),
    "auth.machine": (
        "Datorns egen inloggning hos Google används ({name}).",
        "This machine's own sign-in at Google is used ({name}).",
    ),
    "auth.anybody": (
        "Ingen inloggning behövs: LGNOTES_GOOGLE_ENDPOINT pekar på en emulator.",
        "No sign-in is needed: LGNOTES_GOOGLE_ENDPOINT points at an emulator.",
    ),
    "auth.prompt": (
        "Öppna den här adressen i webbläsaren om den inte öppnas av sig själv: {url}",
        "Open this address in the browser if it does not open by itself: {url}",
    ),
    "auth.thanks": (
        "Klart: lgnotes är inloggat. Stäng fliken.",
        "Done: lgnotes is signed in. Close this tab.",
    ),
    "own-calendar.title": ("{group}: uppgifter", "{group}: tasks"),
    "own-calendar.description": (
        "Uppgifternas sista dagar, ur gruppens anteckningar. Förs av lgnotes.",
        "The last days of the tasks, out of the group's notes. Kept by lgnotes.",
    ),
    "own-calendar.made": (
        "Kalendern ”{title}” är skapad hos Google, och i {file} står nu {place}. Dela den med"
        " gruppen i Google Kalender: det får lgnotes inte göra.",
        "The calendar “{title}” is made at Google, and {file} now has {place}. Share it with the"
        " group in Google Calendar: lgnotes may not do that.",
    ),
    "own-calendar.there": (
        "{group} har redan en egen kalender hos Google, ”{title}”: ingen ny är skapad.",
        "{group} has a calendar of its own at Google already, “{title}”: no new one is made.",
    ),
    "auth.out": (
        "Utloggad: inloggningen är borttagen här och återkallad hos Google.",
        "Signed out: the sign-in is removed here and revoked at Google.",
    ),
    "auth.out-here": (
        "Utloggad här, men Google svarade inte: återkalla lgnotes på"
        " https://myaccount.google.com/connections om datorn ska lämnas vidare.",
        "Signed out here, but Google did not answer: revoke lgnotes at"
        " https://myaccount.google.com/connections if the computer is to be passed on.",
    ),
    "auth.nobody": (
        "Ingen var inloggad på den här datorn.",
        "Nobody was signed in on this computer.",
    ),
    "usage.config-or-places": (
        "Välj ett av två: --config eller --group, eller KÄLLA, --register och --calendar.",
        "Choose one of two: --config or --group, or SOURCE, --register and --calendar.",
    ),
    "usage.no-kinds": (
        "{file} nämner inget hos Google: säg vad inloggningen ska gälla med --for"
        " drive,sheet,calendar.",
        "{file} names nothing at Google: say what to sign in for by --for drive,sheet,calendar.",
    ),
}
