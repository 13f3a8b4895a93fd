"""What to mend, as lines for editors, as JSON and as SARIF."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lgnotes.export.remarks import (
    Placed,
    remark_line,
    remark_text,
    remarks_json,
    remarks_sarif,
)
from lgnotes.lint import RULES, Remark
from lgnotes.texts import LANGUAGES, Language, all_texts

SNARAST = Remark(rule="vague-deadline", line=12, words="snarast", day=date(2026, 3, 18))
WEEKDAY = Remark(rule="wrong-weekday", line=3, words="tisdag 20 mars", day=date(2026, 3, 20))
TWO = Remark(rule="several-persons", line=4, words="Anna", choices=("Anna Berg", "Anna Ek"))
FOUND = (
    Placed(Path("vt/LG mars.md"), SNARAST),
    Placed(Path("vt/LG mars.md"), WEEKDAY),
    Placed(Path("åter.txt"), TWO),
)


def sarif(found: Iterable[Placed] = FOUND, **more: Any) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(remarks_sarif(found, "sv", version="1.2.3", **more))
    return log


@pytest.mark.parametrize(
    ("remark", "language", "sentence"),
    [
        (SNARAST, "sv", "”snarast” är ingen dag: skriv en, till exempel ”senast 2026-03-18”."),
        (SNARAST, "en", "“snarast” is no day: write one, such as “senast 2026-03-18”."),
        (WEEKDAY, "sv", "”tisdag 20 mars”: 2026-03-20 är en fredag; rätta veckodagen eller"
                        " datumet."),
        (WEEKDAY, "en", "“tisdag 20 mars”: 2026-03-20 is a Friday; mend the weekday or the date."),
        (TWO, "sv", "”Anna” kan vara Anna Berg eller Anna Ek: skriv vem det är."),
    ],
)  # fmt: skip
def test_a_remark_is_a_sentence_that_says_what_to_write(
    remark: Remark, language: Language, sentence: str
) -> None:
    assert remark_text(remark, language) == sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_sentence_of_every_rule_can_be_said(rule: str, language: Language) -> None:
    forms = [key.split(".")[2:] for key in all_texts() if key.split(".")[:2] == ["lint", rule]]
    assert ["about"] in forms
    for form in (".".join(form) for form in forms if form != ["about"]):
        remark = Remark(rule=rule, line=1, words="ord", form=form, day=date(2026, 3, 4))
        assert remark_text(remark, language).count(".") >= 1


def test_long_words_are_cut() -> None:
    text = remark_text(Remark(rule="nearly-a-task", line=1, words="schemat " * 50), "sv")
    assert len(text) < 200
    assert "schemat…”" in text


def test_a_line_is_what_editors_understand() -> None:
    assert remark_line(FOUND[0], "sv").startswith("vt/LG mars.md:12: ”snarast” är ingen dag")
    assert remark_line(FOUND[0], "sv").endswith(" [vague-deadline]")


def test_nothing_in_the_notes_makes_a_second_line_or_steers_a_terminal() -> None:
    evil = Remark(rule="vague-owner", line=1, words="vi\n/etc/passwd:1: x\x1b[31m")
    line = remark_line(Placed(Path("a.md"), evil), "sv")
    assert "\n" not in line
    assert "\x1b" not in line


def test_json_has_a_record_for_each() -> None:
    shape = json.loads(remarks_json(FOUND, "sv"))
    assert shape["version"] == 1
    assert shape["findings"][0] == {
        "file": str(Path("vt/LG mars.md")),
        "line": 12,
        "rule": "vague-deadline",
        "severity": "warning",
        "words": "snarast",
        "text": "”snarast” är ingen dag: skriv en, till exempel ”senast 2026-03-18”.",
    }


REQUIRED = {
    "log": {"version", "runs"},
    "run": {"tool"},
    "tool": {"driver"},
    "driver": {"name"},
    "invocation": {"executionSuccessful"},
}
"""What SARIF 2.1.0 requires of an object, besides what is compared whole below."""


class TestSarif:
    """Against what SARIF 2.1.0 requires of the objects that we write."""

    def test_it_is_of_version_2_1_0_and_names_the_tool(self) -> None:
        log = sarif()
        assert REQUIRED["log"] <= log.keys()
        assert log["version"] == "2.1.0"
        (run,) = log["runs"]
        assert REQUIRED["run"] <= run.keys()
        assert REQUIRED["tool"] <= run["tool"].keys()
        driver = run["tool"]["driver"]
        assert (driver["name"], driver["version"]) == ("lgnotes", "1.2.3")

    def test_every_rule_is_described_once(self) -> None:
        rules = sarif()["runs"][0]["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
        for rule in rules:
            assert rule["shortDescription"]["text"]
            assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")

    def test_every_result_names_its_rule_its_level_and_its_place(self) -> None:
        run = sarif()["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        assert len(run["results"]) == len(FOUND)
        for result, placed in zip(run["results"], FOUND, strict=True):
            assert result["message"]["text"] == remark_text(placed.remark, "sv")
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == placed.remark.rule
            assert result["level"] == rules[result["ruleIndex"]]["defaultConfiguration"]["level"]
            (place,) = result["locations"]
            assert place["physicalLocation"]["region"] == {"startLine": placed.remark.line}

    def test_addresses_are_uris(self) -> None:
        places = [r["locations"][0]["physicalLocation"] for r in sarif()["runs"][0]["results"]]
        uris = [place["artifactLocation"]["uri"] for place in places]
        assert uris == ["vt/LG%20mars.md", "vt/LG%20mars.md", "%C3%A5ter.txt"]

    def test_an_absolute_path_is_a_file_address(self, tmp_path: Path) -> None:
        log = sarif([Placed(tmp_path / "LG.md", SNARAST)])
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].startswith("file:///")

    def test_what_could_not_be_read_is_told(self) -> None:
        (told,) = sarif(failed=["a.txt: filen är tom."])["runs"][0]["invocations"]
        assert REQUIRED["invocation"] <= told.keys()
        assert not told["executionSuccessful"]
        (note,) = told["toolExecutionNotifications"]
        assert note == {"level": "error", "message": {"text": "a.txt: filen är tom."}}

    def test_a_clean_run_has_no_results_and_succeeded(self) -> None:
        run = sarif([])["runs"][0]
        assert run["results"] == []
        assert run["invocations"][0]["executionSuccessful"]
