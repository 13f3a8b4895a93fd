"""A later decision settles the task to propose it."""

import pytest

from lgnotes.model import FollowUp
from lgnotes.register.entry import Entry
from lgnotes.register.verdict import Verdict, verdict

PROPOSE = "Gemensamt förslag till prioriteringar av busslinjerna"


def told(text: str, sentence: str, kind: str = "task") -> Verdict | None:
    entry = Entry(uid="lg1", ref="1", kind="decision" if kind == "decision" else "task", text=text)
    says = FollowUp(what="recalled", text=sentence, topic=sentence, lines=((1, 1),), rule="aside")
    return verdict(entry, says)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ledningsgruppen tog beslut om att prioritera två linjer.",
        "Gruppen fattade beslut om linjerna.",
        "Ledningsgruppen beslutade att prioritera linje 4.",
    ],
)
def test_a_decision_settles_the_task_to_propose_it(sentence: str) -> None:
    assert told(PROPOSE, sentence) == Verdict("done", "settled")


@pytest.mark.parametrize(
    ("text", "sentence", "kind"),
    [
        (PROPOSE, "Ledningsgruppen beslutade att bordlägga prioriteringen.", "task"),
        ("Ringa bussbolaget om linjerna", "Ledningsgruppen beslutade om linjerna.", "task"),
        (PROPOSE, "Ledningsgruppen beslutade om linjerna.", "decision"),
    ],
)
def test_nothing_else_is_settled_by_it(text: str, sentence: str, kind: str) -> None:
    found = told(text, sentence, kind)
    assert found is None or found.weight != "settled"
