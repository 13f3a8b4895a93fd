import re
from string import Formatter

import pytest

from lgnotes.errors import LgnotesError
from lgnotes.register.entry import Status
from lgnotes.register.plan import Reason
from lgnotes.texts import Language, all_texts, language_of, say
from lgnotes.texts.agenda import AGENDA
from lgnotes.texts.checks import CHECKS
from lgnotes.texts.commands import COMMANDS
from lgnotes.texts.figures import FIGURES
from lgnotes.texts.guide import GUIDE
from lgnotes.texts.lint import LINT
from lgnotes.texts.messages import MESSAGES
from lgnotes.texts.options import OPTIONS
from lgnotes.texts.page import PAGE
from lgnotes.texts.panel import PANEL
from lgnotes.texts.preview import PREVIEW
from lgnotes.texts.problems import PROBLEMS
from lgnotes.texts.reports import REPORTS
from lgnotes.texts.words import WORDS
from lgnotes.texts.writers import WRITERS


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", all_texts())
def test_a_text_stands_in_both_languages_with_the_same_data(key: str) -> None:
    swedish, english = all_texts()[key]
    assert swedish.strip()
    assert english.strip()
    assert placeholders(swedish) == placeholders(english)


@pytest.mark.parametrize("key", all_texts())
def test_every_form_of_a_plural_names_the_same_data(key: str) -> None:
    for text in all_texts()[key]:
        if "{n}" in text:
            first, *others = map(placeholders, text.split("|"))
            assert all(other == first for other in others)


def test_no_key_stands_twice() -> None:
    parts = (
        AGENDA, CHECKS, COMMANDS, FIGURES, GUIDE, LINT, MESSAGES, OPTIONS, PAGE, PANEL, PREVIEW,
        PROBLEMS, REPORTS, WORDS, WRITERS,
    )  # fmt: skip
    assert len(all_texts()) == sum(map(len, parts))


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_words(reason: Reason) -> None:
    assert f"reason.{reason}" in all_texts()


@pytest.mark.parametrize("status", Status)
def test_a_status_in_swedish_is_the_word_that_the_register_keeps(status: Status) -> None:
    assert say(f"status.{status}", "sv") == status.value


@pytest.mark.parametrize(
    ("key", "number", "language", "text"),
    [
        ("count.tasks", 1, "sv", "1 uppgift"),
        ("count.tasks", 2, "sv", "2 uppgifter"),
        ("count.tasks", 0, "sv", "0 uppgifter"),
        ("count.tasks", 1, "en", "1 task"),
        ("count.tasks", 21, "en", "21 tasks"),
        ("count.documents", 1, "sv", "1 dokument"),
        ("count.documents", 3, "sv", "3 dokument"),
    ],
)
def test_a_count_takes_its_plural(key: str, number: int, language: Language, text: str) -> None:
    assert say(key, language, n=number) == text


def test_data_with_a_bar_in_it_is_left_alone() -> None:
    text = say("next.no-owner", "sv", n=1)
    assert "|" not in text
    assert say("set.done", "sv", ref="a | b", text="{x}") == "a | b: {x}"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en_GB.UTF-8", "en"),
        ("en", "en"),
        ("EN_us", "en"),
        ("sv_SE.UTF-8", "sv"),
        ("C", "sv"),
        ("POSIX", "sv"),
        ("", "sv"),
        ("de_DE", "sv"),
    ],
)
def test_english_is_spoken_to_the_english_and_swedish_to_all_others(
    locale: str, language: Language
) -> None:
    assert language_of(locale) == language


def all_errors(kind: type[LgnotesError]) -> list[type[LgnotesError]]:
    return [kind, *(e for sub in kind.__subclasses__() for e in all_errors(sub))]


@pytest.mark.parametrize("kind", all_errors(LgnotesError))
def test_an_error_has_its_sentence_in_both_languages(kind: type[LgnotesError]) -> None:
    if kind.sentences:
        assert kind.sentences.keys() == {"sv", "en"}
        assert placeholders(kind.sentences["sv"]) == placeholders(kind.sentences["en"])


@pytest.mark.parametrize("key", all_texts())
def test_quotation_marks_are_those_of_the_language(key: str) -> None:
    swedish, english = all_texts()[key]
    assert not re.search('[“"]', swedish)
    assert '"' not in english
