"""What Google refuses, or does not answer."""

from typing import ClassVar

from lgnotes.errors.base import NotAllowedError, UnavailableError, UsageError


class GoogleAccessError(NotAllowedError):
    """Google does not let *account* use *name*; *detail* is an address that helps, or empty."""

    REASONS: ClassVar[dict[str, dict[str, str]]] = {
        "expired": {
            "sv": "Inloggningen hos Google gäller inte längre (för en app i testläge i sju dagar):"
            " kör lgnotes auth login.",
            "en": "The sign-in at Google is no longer valid (for an app in testing, seven days):"
            " run lgnotes auth login.",
        },
        "signed-out": {
            "sv": "Ingen är inloggad hos Google: kör lgnotes auth login, eller ange ett"
            " tjänstkonto i GOOGLE_APPLICATION_CREDENTIALS.",
            "en": "Nobody is signed in at Google: run lgnotes auth login, or name a service"
            " account in GOOGLE_APPLICATION_CREDENTIALS.",
        },
        "declined": {
            "sv": "Inloggningen hos Google blev inte klar: kör lgnotes auth login igen och godkänn"
            " i webbläsaren.",
            "en": "The sign-in at Google was not completed: run lgnotes auth login again and"
            " allow it in the browser.",
        },
        "blocked": {
            "sv": "Er Google-miljö tillåter inte lgnotes ({detail}): be den som sköter den att"
            " godkänna er OAuth-klient, eller använd ett tjänstkonto.",
            "en": "Your Google environment does not allow lgnotes ({detail}): ask whoever manages"
            " it to trust your OAuth client, or use a service account.",
        },
        "key": {
            "sv": "Google godtar inte tjänstkontots nyckel ({account}): skapa en ny nyckelfil och"
            " ange den i GOOGLE_APPLICATION_CREDENTIALS.",
            "en": "Google does not accept the key of the service account ({account}): make a new"
            " key file and name it in GOOGLE_APPLICATION_CREDENTIALS.",
        },
        "key-file": {
            "sv": "Filen som GOOGLE_APPLICATION_CREDENTIALS anger är ingen nyckelfil som går att"
            " läsa: kontrollera sökvägen, eller hämta en ny nyckel för tjänstkontot.",
            "en": "The file that GOOGLE_APPLICATION_CREDENTIALS names is no key file that can be"
            " read: check the path, or fetch a new key for the service account.",
        },
        "clock": {
            "sv": "Datorns klocka går fel ({detail}), och då godtar Google inte inloggningen:"
            " ställ in tid och tidszon automatiskt och kör igen.",
            "en": "The clock of this computer is wrong ({detail}), so that Google does not accept"
            " the sign-in: set time and time zone automatically and run again.",
        },
        "certificate": {
            "sv": "Den som svarade i Googles ställe för {name} visade ett certifikat som den här"
            " datorn inte litar på: granskar nätet all trafik, ange filen med organisationens"
            " rotcertifikat i SSL_CERT_FILE.",
            "en": "Whoever answered in Google's place about {name} showed a certificate that this"
            " computer does not trust: where the network inspects all traffic, name the file of"
            " your organisation's root certificates in SSL_CERT_FILE.",
        },
        "scopes": {
            "sv": "Inloggningen ger inte rätt till {name}: kör lgnotes auth login och godkänn"
            " allt som efterfrågas.",
            "en": "The sign-in does not cover {name}: run lgnotes auth login and allow all that"
            " is asked for.",
        },
        "not-shared": {
            "sv": "Hittar inte {name}, eller så är den inte delad med {account}: dela den (mappen"
            " för läsning, kalkylarket och kalendern för redigering) och kör igen.",
            "en": "Cannot find {name}, or it is not shared with {account}: share it (the folder"
            " for reading, the spreadsheet and the calendar for editing) and run again.",
        },
        "read-only": {
            "sv": "{account} får läsa {name} men inte ändra där: ge kontot redigeringsrätt.",
            "en": "{account} may read {name} but not change it: let the account edit.",
        },
        "api-disabled": {
            "sv": "Googles gränssnitt för {name} är inte påslaget i projektet: slå på det"
            " ({detail}), vänta några minuter och kör igen.",
            "en": "Google's API for {name} is not enabled in the project: enable it"
            " ({detail}), wait some minutes and run again.",
        },
        "no-storage": {
            "sv": "{account} har inget eget utrymme hos Google: skapa {name} som en person och"
            " dela det med kontot.",
            "en": "{account} has no storage of its own at Google: make {name} as a person and"
            " share it with the account.",
        },
        "not-own": {
            "sv": "lgnotes kommer inte åt kalendern {name} som {account}: den är borttagen, eller"
            " skapad av någon annan. Ta bort raden calendar i lgnotes.toml och kör lgnotes auth"
            " login --own-calendar för en ny, eller skriv calendar: i stället för own-calendar:"
            " om en människa har skapat den.",
            "en": "lgnotes cannot reach the calendar {name} as {account}: it is deleted, or"
            " somebody else made it. Remove the line calendar in lgnotes.toml and run lgnotes auth"
            " login --own-calendar for a new one, or write calendar: instead of own-calendar:"
            " if a person made it.",
        },
        "own-by-robot": {
            "sv": "En kalender som tjänstkontot {account} skapar kan ingen se: skapa den i Google"
            " Kalender, dela den med kontot och ange den med calendar:ID.",
            "en": "A calendar that the service account {account} makes nobody can see: make it in"
            " Google Calendar, share it with the account and name it by calendar:ID.",
        },
        "document-by-robot": {
            "sv": "Ett dokument som tjänstkontot {account} skapar kan ingen se: kör som en person"
            " (lgnotes auth login --for document), eller skriv en fil med --format docx.",
            "en": "A document that the service account {account} makes nobody can see: run as a"
            " person (lgnotes auth login --for document), or write a file with --format docx.",
        },
        "refused": {
            "sv": "Google nekar {account} åtkomst till {name} ({detail}): fråga den som sköter"
            " er Google-miljö.",
            "en": "Google denies {account} access to {name} ({detail}): ask whoever manages your"
            " Google environment.",
        },
    }

    def __init__(self, *, name: str, reason: str, account: str = "", detail: str = "") -> None:
        super().__init__(name=name, reason=reason, account=account or "lgnotes", detail=detail)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        return self.REASONS[str(self.data["reason"])][language].format(**self.data)


class GoogleUnavailableError(UnavailableError):
    """Google does not do what is asked of *name* now; what was written before stands."""

    REASONS: ClassVar[dict[str, dict[str, str]]] = {
        "no-answer": {
            "sv": "Google svarar inte om {name} ({detail}): kör igen om en stund; inget går"
            " förlorat.",
            "en": "Google does not answer about {name} ({detail}): run again in a while;"
            " nothing is lost.",
        },
        "quota": {
            "sv": "Googles kvot för {name} är slut för stunden ({detail}): kör igen senare; inget"
            " går förlorat.",
            "en": "Google's quota for {name} is used up for now ({detail}): run again later;"
            " nothing is lost.",
        },
        "too-long": {
            "sv": "Körningen tog längre tid än tillåtet ({detail}) och stannade vid {name}: kör"
            " igen, den fortsätter där.",
            "en": "The run took longer than allowed ({detail}) and stopped at {name}: run again,"
            " it goes on from there.",
        },
        "perhaps-document": {
            "sv": "Google svarade inte när dokumentet ”{name}” skapades: finns det redan i Drive,"
            " kasta det, och kör igen.",
            "en": "Google did not answer when the document “{name}” was made: if it is in Drive"
            " already, delete it, and run again.",
        },
        "perhaps-made": {
            "sv": "Google svarade inte när kalendern ”{name}” skapades: finns den i Google"
            ' Kalender, lägg till raden calendar = "own-calendar:ID" i lgnotes.toml, med ID:t under'
            " Inställningar > Integrera kalender; kör annars igen.",
            "en": "Google did not answer when the calendar “{name}” was made: if it is in Google"
            ' Calendar, add the line calendar = "own-calendar:ID" to lgnotes.toml, with the ID'
            " under Settings > Integrate calendar; else run again.",
        },
        "bad-request": {
            "sv": "Google förstår inte det som lgnotes bad om för {name} ({detail}): uppgradera"
            " lgnotes, eller visa meningen för den som sköter det.",
            "en": "Google does not understand what lgnotes asked of {name} ({detail}): upgrade"
            " lgnotes, or show this sentence to whoever manages it.",
        },
    }

    def __init__(self, *, name: str, reason: str, detail: str = "") -> None:
        super().__init__(name=name, reason=reason, detail=detail)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        return self.REASONS[str(self.data["reason"])][language].format(**self.data)


class EndpointError(UsageError):
    """LGNOTES_GOOGLE_ENDPOINT names *name*, which is not this machine."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "LGNOTES_GOOGLE_ENDPOINT pekar på {name}, men får bara peka på den här datorn, till"
        " exempel http://127.0.0.1:8765: rätta den, eller ta bort den för att använda Google.",
        "en": "LGNOTES_GOOGLE_ENDPOINT points at {name}, but may only point at this computer, such"
        " as http://127.0.0.1:8765: mend it, or remove it to use Google.",
    }


class NobodyRemindedError(UsageError):
    """The reminders of the configuration reach only *account*, which is nobody."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Google påminner bara {account}, som ingen läser: ta bort raden reminders, och låt"
        " var och en välja aviseringar för heldagshändelser i kalenderns inställningar.",
        "en": "Google reminds only {account}, which nobody reads: remove the line reminders, and"
        " let everybody choose notifications for all-day events in the settings of the calendar.",
    }


class NoClientError(UsageError):
    """*name* is no OAuth client of a desktop app, which a person needs to sign in."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Det finns ingen OAuth-klient i {name}: skapa en av typen datorprogram i Google"
        " Cloud-konsolen, ladda ned filen och ange den med --client.",
        "en": "There is no OAuth client in {name}: make one of the type desktop app in the Google"
        " Cloud console, download the file and name it by --client.",
    }
