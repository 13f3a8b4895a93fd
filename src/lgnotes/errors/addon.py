"""What is wrong with how the panel in Google Docs is set up."""

from typing import ClassVar

from lgnotes.errors.base import UnavailableError, UsageError


class AddonError(UsageError):
    """What the configuration says of the panel at *name* cannot work; *detail* is what is there."""

    REASONS: ClassVar[dict[str, dict[str, str]]] = {
        "not-https": {
            "sv": "Google anropar bara adresser som börjar med https://: skriv panelens riktiga"
            " adress som url under [addon].",
            "en": "Google only calls addresses that begin with https://: write the panel's real"
            " address as url below [addon].",
        },
        "caller": {
            "sv": "{name} är inte ett sådant tjänstkonto som Google anropar tillägg med,"
            " service-NUMMER@gcp-sa-gsuiteaddons.iam.gserviceaccount.com: skriv in det som"
            " ”gcloud workspace-add-ons get-authorization” visar.",
            "en": "{name} is no service account such as Google calls add-ons as,"
            " service-NUMBER@gcp-sa-gsuiteaddons.iam.gserviceaccount.com: write what “gcloud"
            " workspace-add-ons get-authorization” shows.",
        },
        "nobody": {
            "sv": "Ingen i people har en e-postadress i {detail}: lägg till email för var och en"
            " som ska använda panelen.",
            "en": "Nobody in people has an email address in {detail}: add email for each person"
            " who is to use the panel.",
        },
        "gated": {
            "sv": "Anropen stoppas innan de når lgnotes (svar {detail}): låt Cloud Run släppa fram"
            " dem med --no-invoker-iam-check, för lgnotes kontrollerar själv vem som anropar.",
            "en": "Calls are stopped before they reach lgnotes (answer {detail}): let Cloud Run"
            " pass them on by --no-invoker-iam-check, for lgnotes itself checks who calls.",
        },
        "stranger": {
            "sv": "Det är inte lgnotes som svarar där (svar {detail}): kontrollera url under"
            " [addon], och att den senaste versionen är i drift.",
            "en": "It is not lgnotes that answers there (answer {detail}): check url below [addon],"
            " and that the latest version is running.",
        },
    }

    def __init__(self, *, name: str, reason: str, detail: str = "") -> None:
        super().__init__(name=name, reason=reason, detail=detail)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        return self.REASONS[str(self.data["reason"])][language].format(**self.data)


class AddonSilentError(UnavailableError):
    """Nobody answers at *name*, the panel's address."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} svarar inte ({detail}): kontrollera url under [addon], och att tjänsten är"
        " i drift.",
        "en": "{name} does not answer ({detail}): check url below [addon], and that the service"
        " is running.",
    }
