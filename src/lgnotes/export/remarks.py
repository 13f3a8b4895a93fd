"""What to mend in notes, as text, and as JSON and SARIF for other programs."""

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from urllib.parse import quote

import attrs

from lgnotes.export.clean import one_line
from lgnotes.export.tables import dumps
from lgnotes.lint import RULES, SEVERITIES, Remark
from lgnotes.texts import Language, say

FORMAT_VERSION = 1
"""The version of the form of `remarks_json`."""

SARIF_VERSION = "2.1.0"
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

LONGEST = 90
"""Characters of the notes that a sentence repeats, at most."""


@attrs.frozen
class Placed:
    """A remark, and the file that it is about."""

    path: Path
    """As the user wrote it, or below the folder that the user named."""

    remark: Remark


def remark_text(remark: Remark, language: Language) -> str:
    """Return *remark* as one sentence that says what to write instead."""
    key = ".".join(filter(None, ("lint", remark.rule, remark.form)))
    day = remark.day
    return say(
        key,
        language,
        words=_short(remark.words),
        choices=say("word.or", language).join(map(one_line, remark.choices)),
        day=day.isoformat() if day else "",
        weekday=say(f"lint.weekday.{day.weekday()}", language) if day else "",
    )


def remark_line(placed: Placed, language: Language) -> str:
    """Return ``FILE:LINE: sentence [rule]``, as editors and other programs know it."""
    remark = placed.remark
    said = remark_text(remark, language)
    return one_line(f"{placed.path}:{remark.line}: {said} [{remark.rule}]")


def remarks_json(found: Iterable[Placed], language: Language) -> str:
    """Return a JSON object with the list of what was *found*, on which scripts may build."""
    shape = {"version": FORMAT_VERSION, "findings": [_record(one, language) for one in found]}
    return dumps(shape, indent=2) + "\n"


def _record(placed: Placed, language: Language) -> dict[str, object]:
    remark = placed.remark
    return {
        "file": str(placed.path),
        "line": remark.line,
        "rule": remark.rule,
        "severity": SEVERITIES[remark.rule],
        "words": remark.words,
        "text": remark_text(remark, language),
    }


def remarks_sarif(
    found: Iterable[Placed], language: Language, *, version: str, failed: Sequence[str] = ()
) -> str:
    """Return a SARIF log of one run: what was *found*, by the lgnotes of this *version*.

    *failed* are the sentences about documents that could not be read.
    """
    driver = {
        "name": "lgnotes",
        "version": version,
        "rules": [_rule(number, language) for number in range(len(RULES))],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(failed)],
        "results": [_result(one, language) for one in found],
    }
    log = {"$schema": SARIF_SCHEMA, "version": SARIF_VERSION, "runs": [run]}
    return dumps(log, indent=2) + "\n"


def _rule(number: int, language: Language) -> dict[str, object]:
    rule = RULES[number]
    return {
        "id": rule.id,
        "shortDescription": {"text": say(f"lint.{rule.id}.about", language)},
        "defaultConfiguration": {"level": rule.severity},
    }


def _invocation(failed: Sequence[str]) -> dict[str, object]:
    told = [{"level": "error", "message": {"text": one_line(sentence)}} for sentence in failed]
    return {"executionSuccessful": not failed, "toolExecutionNotifications": told}


def _result(placed: Placed, language: Language) -> dict[str, object]:
    remark = placed.remark
    place = {
        "artifactLocation": {"uri": _uri(placed.path)},
        "region": {"startLine": remark.line},
    }
    return {
        "ruleId": remark.rule,
        "ruleIndex": [rule.id for rule in RULES].index(remark.rule),
        "level": SEVERITIES[remark.rule],
        "message": {"text": remark_text(remark, language)},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: PurePath) -> str:
    """Return the address of a file; a relative path stays relative."""
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _short(words: str) -> str:
    text = one_line(words).rstrip(" .")
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
