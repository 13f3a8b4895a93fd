"""Wrong usage or configuration: what is asked for is not there, or not what it should be."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from lgnotes.errors.base import UsageError


class NotFoundError(UsageError):
    """Nothing is there at *name*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Hittar inte {name}: kontrollera stavningen och att den finns kvar.",
        "en": "Cannot find {name}: check the spelling and that it still exists.",
    }


class NotAFolderError(UsageError):
    """*name* is a file; a folder was asked for."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} är en fil: ange mappen som den ligger i.",
        "en": "{name} is a file: give the folder it is in.",
    }


class NothingToRestoreError(UsageError):
    """The entry *ref* was not deleted, and is neither struck nor dropped."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{ref} är varken borttagen, struken eller utgången, så det finns inget att återföra:"
        " ändra den med ”lgnotes set” om något ska bli annorlunda.",
        "en": "{ref} is neither deleted, struck nor dropped, so there is nothing to restore:"
        " edit it with “lgnotes set” if something should be different.",
    }


class NothingToAnswerError(UsageError):
    """Nothing is suggested of the entry *ref*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Det finns inget förslag om {ref}: ”lgnotes accept” utan REF visar de förslag som"
        " väntar på svar.",
        "en": "Nothing is suggested of {ref}: “lgnotes accept” without REF shows the suggestions"
        " that wait for an answer.",
    }


class UnknownValueError(UsageError):
    """*value* is none of *known*; *nearest* is the likeliest one meant."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Förstår inte ”{value}”: menade du ”{nearest}”? Det som går är: {known}.",
        "en": "Do not know “{value}”: did you mean “{nearest}”? Known are: {known}.",
    }


class UnknownGroupError(UsageError):
    """The configuration *name* has no group *value*; *known* are those it has."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Det finns ingen grupp ”{value}” i {name}: de som finns är {known}.",
        "en": "There is no group “{value}” in {name}: there are {known}.",
    }


class OtherCalendarError(UsageError):
    """The *group* of the configuration *name* has another *calendar* than one of its own."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{group} har redan kalendern {calendar}: ta bort raden calendar i {name} om gruppen"
        " ska få en egen.",
        "en": "{group} has the calendar {calendar} already: remove the line calendar in {name} if"
        " the group is to have one of its own.",
    }


class CalendarLineError(UsageError):
    """A calendar was made, and the *line* that names it could not be written into *name*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Kalendern är skapad, men {name} gick inte att skriva: lägg själv till raden {line}"
        " under gruppens [[group]].",
        "en": "The calendar is made, but {name} could not be written: add the line {line} yourself"
        " below the group's [[group]].",
    }


class PortError(UsageError):
    """Nothing can be served at *port*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Port {port} är upptagen eller inte tillåten: välj en annan med --port, eller skriv"
        " --port 0 för en ledig.",
        "en": "Port {port} is taken or not allowed: choose another with --port, or write"
        " --port 0 for a free one.",
    }


class NoAddonError(UsageError):
    """Nothing can be served in Google Docs for the configuration *name*."""

    REASONS: ClassVar[dict[str, dict[str, str]]] = {
        "table": {
            "sv": "{name} säger inget om tillägget: skriv en tabell [addon] i den, med url,"
            " service_account, client_id och domains.",
            "en": "{name} says nothing of the add-on: write a table [addon] in it, with url,"
            " service_account, client_id and domains.",
        },
        "group": {
            "sv": "Ingen grupp i {name} har sina anteckningar i Google Drive, så tillägget har"
            ' inget att visa: skriv source = "drive:MAPPENS_ID" för en grupp.',
            "en": "No group in {name} has its notes in Google Drive, so that the add-on has"
            ' nothing to show: write source = "drive:FOLDER_ID" for a group.',
        },
        "packages": {
            "sv": "Det som behövs för tillägget är inte installerat: kör pip install"
            " 'lgnotes[addon]'.",
            "en": "What the add-on needs is not installed: run pip install 'lgnotes[addon]'.",
        },
    }

    def __init__(self, *, reason: str, name: str = "lgnotes.toml") -> None:
        super().__init__(name=name, reason=reason)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        return self.REASONS[str(self.data["reason"])][language].format(**self.data)


class NoPicturesError(UsageError):
    """What draws the pictures of the report is not installed."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Det som behövs för rapporten är inte installerat: kör pip install"
        " 'lgnotes[report]'.",
        "en": "What the report needs is not installed: run pip install 'lgnotes[report]'.",
    }


class ExistsError(UsageError):
    """*name* is there already, and is not overwritten."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} finns redan och skrivs inte över: ändra den, eller ange ett annat namn.",
        "en": "{name} is there already and is not overwritten: edit it, or give another name.",
    }


class EmptyTextError(UsageError):
    """Somebody took all the words of an entry away."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Texten får inte vara tom: skriv vad som ska göras, eller ta bort det med den andra"
        " knappen; inget ändrades.",
        "en": "The text must not be empty: write what is to be done, or leave it out with the other"
        " button; nothing was changed.",
    }


class TooLongError(UsageError):
    """What somebody typed into *field*, a key of the texts, is longer than *most* characters."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{what} är för långt (högst {most} tecken): korta det; inget ändrades.",
        "en": "{what} is too long (at most {most} characters): shorten it; nothing was changed.",
    }

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        from lgnotes.texts import say

        what = say(str(self.data["field"]), language)
        return self.sentences[language].format(what=what, most=self.data["most"])


class Problem(NamedTuple):
    """One thing that is wrong in a configuration."""

    kind: str
    """A key of `lgnotes.texts.problems`, without its ``problem.``; *data* fills the text."""

    line: int | None = None
    data: Mapping[str, str | tuple[str, str]] = {}
    """Values; a pair is Swedish and English."""


class ConfigError(UsageError):
    """The configuration *name* has *problems*: a tuple of `Problem`, in the file's order."""

    def __init__(self, *, name: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(name=name, problems=problems)
        self.name = name
        self.problems = problems

    def sentences_in(self, language: str = "en") -> list[str]:
        """Return a sentence for each problem, with its line."""
        return [self._told(problem, language) for problem in self.problems]

    def sentence(self, language: str = "en") -> str:
        """Return the sentences in *language* (``sv`` or ``en``), one after the other."""
        return " ".join(self.sentences_in(language))

    def _told(self, problem: Problem, language: str) -> str:
        from lgnotes.texts import LANGUAGES, say

        number = LANGUAGES.index(language)
        data = {k: v[number] if isinstance(v, tuple) else v for k, v in problem.data.items()}
        place = f", {say('word.line', language, lines=problem.line)}" if problem.line else ""
        return f"{self.name}{place}: {say(f'problem.{problem.kind}', language, **data)}"


class DamagedError(UsageError):
    """The register or calendar *name* is not one of lgnotes', or is damaged.

    *kind* is a key of ``KINDS``.
    """

    KINDS: ClassVar[dict[str, dict[str, str]]] = {
        "register": {"sv": "ett helt register", "en": "a sound register"},
        "calendar": {"sv": "en hel kalenderfil", "en": "a sound calendar file"},
        "JSON": {"sv": "en hel JSON-fil", "en": "a sound JSON file"},
    }
    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} är inte {what}: välj en annan fil eller återställ en säkerhetskopia.",
        "en": "{name} is not {what}: choose another file or restore a backup.",
    }

    def __init__(self, *, name: str, kind: str) -> None:
        super().__init__(name=name, kind=kind)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        what = self.KINDS[str(self.data["kind"])][language]
        return self.sentences[language].format(name=self.data["name"], what=what)
