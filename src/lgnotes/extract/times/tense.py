"""Whether a sentence speaks of the past: from its words alone, without a parser."""

import re

from lgnotes.extract.times.grammar import SPACE, any_of, plain
from lgnotes.lexicon import tense as tenses
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon.names import FIRST_NAMES

BACK = (
    rf"(?:{any_of(tenses.RECENT_NOUNS)}[^\W_]*"
    rf"|(?<![^\W_]){any_of(tenses.RECENT_ADVERBS)}(?:{SPACE}[^\W_]+)?)"
)
WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*")
SENTENCE_END = re.compile(r"(?:[.;!?]| \|)\s+(?=\S)")
SURELY_BACK = re.compile(
    rf"{BACK}{SPACE}{any_of(tenses.RECENT_SURE)}(?:{SPACE}{any_of(tenses.RECENT_LINKS)})*{SPACE}$"
    rf"|[^\W_]{any_of(tenses.DEFINITE_ENDINGS)}{SPACE}{tenses.FROM}"
    rf"(?:{SPACE}{any_of(tenses.DEFINITE_LINKS)})*{SPACE}$"
)
"""*Protokollet från den …*, *utfallet för …*, *frågan från …*."""

MAYBE_BACK = re.compile(rf"{BACK}(?:{SPACE}{any_of(tenses.RECENT_LINKS)})*{SPACE}$")
"""*Prognos efter …*, but also *skickar rapporten den …*."""

QUOTES = '”“"»«'
DIRECT = 3
"""Words between a verb and its time, at most, for the verb to be the time's own."""

NEAR = 160
"""Characters around a time in which its verb is sought."""


def is_past(sentence: str) -> bool:
    """Tell whether the first verb of the sentence is in the past tense."""
    words = WORD.findall(plain(sentence))
    return next((verdict for at in range(len(words)) if (verdict := _verb(words, at))), "") in (
        "past",
        "perfect",
        "participle",
    )


def tense_at(text: str, start: int, end: int) -> str:
    """Return *did, past, recent, nearer, open* or *ahead* for the time at *start* to *end*.

    The verb nearest before the time decides, otherwise the nearest after it: *did*
    if it stands right before the time (*stängdes den 3 mars*), *past* if farther off.
    *recent* is a time that a noun (*protokollet från*) or a perfect looks back
    to; *nearer* is *flyttades till den 3 mars*; *open* says nothing either way.
    """
    if _in_quotation(text, start, end):
        return "recent"
    ahead_of, behind = plain(text[max(0, start - NEAR) : start]), plain(text[end : end + NEAR])
    before = WORD.findall(SENTENCE_END.split(_inside_brackets(ahead_of))[-1])
    after = WORD.findall(SENTENCE_END.split(behind)[0])
    tense = _nearest(before)
    if ahead_of.endswith("(") and _is_done(WORD.findall(ahead_of)[-2:]):
        return "recent"
    if after[:1] == [tenses.IS] and not tenses.OVER.isdisjoint(after[1:2]):
        return "recent"
    back = ahead_of[-60:]
    if SURELY_BACK.search(back) or (tense != "ahead" and MAYBE_BACK.search(back)):
        return "recent"
    if not tenses.SINCE.isdisjoint(before[-2:]):
        return "did"
    if _is_marked(before):
        if before[-1 - (before[-1] == "den")] in tenses.FROM_MARKS and _following(after) == "past":
            return "past"
        return "nearer" if tense in ("did", "past") else "ahead"
    if tense == "ahead" and before and _perfect_around(before, after):
        return "recent"
    if not tense and before[:1] == [tenses.AFTERWARDS] and len(before) > 2:
        return "recent"
    tense = tense or _following(after) or "open"
    until = not tenses.UNTIL_MARKS.isdisjoint(before[-1:])
    return "nearer" if until and tense in ("did", "past") else tense


def _inside_brackets(ahead_of: str) -> str:
    """Return what stands before a time in the same brackets: the rest says nothing of it."""
    _, bracket, inside = ahead_of.rpartition("(")
    return inside if bracket and ")" not in inside else ahead_of


def _is_done(words: list[str]) -> bool:
    """Tell whether words end with *är beställt*: the day in brackets is when it was."""
    return words[:1] == [tenses.IS] and words[-1].endswith(tenses.DONE_ENDINGS)


def _is_marked(before: list[str]) -> bool:
    """Tell whether a word such as *senast* makes the time one that is to come."""
    near = before[-2:]
    if near and near[-1] in tenses.PAST_PARTICIPLES:
        return False  # *senast uppdaterad 3 mars*
    if near[:1] == [tenses.TOWARDS] and len(near) == 2 and near[1] != tenses.THE:
        near = near[1:]  # *till skolorna 4–29 april*: it leads to the schools
    return not context.DEADLINE_MARKS.isdisjoint(near)


def _perfect_around(before: list[str], after: list[str]) -> bool:
    """Tell whether the time stands inside a perfect: *har den 3 maj fastställt*."""
    opens = [
        at for at, word in enumerate(before[-3:], max(0, len(before) - 3)) if word in tenses.PERFECT
    ]
    if not opens or not after:
        return False
    return after[0].endswith(tenses.SUPINE_ENDINGS) and after[0] not in tenses.ARRANGED - {
        "fastställt",
        "beslutat",
    }


def _in_quotation(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation mark opens before the time and closes after it."""
    opened = sum(text.count(mark, max(0, start - NEAR), start) for mark in QUOTES)
    return opened % 2 == 1 and any(mark in text[end : end + NEAR] for mark in QUOTES)


def _nearest(words: list[str]) -> str:
    for at in range(len(words) - 1, -1, -1):
        verdict = _verb(words, at)
        if verdict:
            return _shade(verdict, words[at], direct=at >= len(words) - DIRECT)
    return ""


def _following(words: list[str]) -> str:
    for at in range(min(len(words), 8)):
        verdict = _verb(words, at)
        if verdict:
            return _shade(verdict, words[at], direct=False)
    return ""


def _shade(verdict: str, word: str, *, direct: bool) -> str:
    """Tell *did* (the verb stands right beside), *nearer* and *recent* from plain *past*."""
    if verdict in ("perfect", "participle"):
        return "recent"
    if verdict == "past" and word in tenses.REPORTING:
        return "nearer"
    return "did" if verdict == "past" and direct else verdict


def _verb(words: list[str], at: int) -> str:
    """Return *past*, *perfect* or *ahead* if the word is a verb that says so."""
    word = words[at]
    if words[at : at + 3] == tenses.EACH_ONE:
        return ""
    if word in tenses.PERFECT and _has_supine(words, at):
        return _of_perfect(words, at)
    if word in tenses.PAST_PARTICIPLES:
        return "" if at and words[at - 1] in tenses.BE else "participle"
    if word in tenses.PAST_VERBS or word.removesuffix("s") in tenses.PAST_VERBS:
        return "past"
    if word == tenses.TO:
        behind = at + 2 if words[at + 1 : at + 2] == [tenses.NOT] else at + 1
        return "ahead" if _is_infinitive("".join(words[behind : behind + 1])) else ""
    if word in tenses.PRESENT_VERBS:
        return "ahead"
    if len(word) > 4 and word not in tenses.NOT_PAST:
        if word.endswith(tenses.PAST_ENDINGS):
            return "" if at and words[at - 1] in tenses.BE else "past"
        if word.endswith(tenses.PRESENT_PASSIVE) and not _is_genitive(word):
            return "ahead"
    return ""


def _of_perfect(words: list[str], at: int) -> str:
    """Return the tense of *har* or *hade* with its supine: what is arranged lies ahead."""
    if words[at] == tenses.PLUPERFECT:
        return "past"
    arranged = any(other in tenses.ARRANGED for other in words[at + 1 : at + 4])
    return "ahead" if arranged else "perfect"


def _is_infinitive(word: str) -> bool:
    """Tell whether *word* can be what is to be done; *att jämföra* only compares."""
    return word != tenses.COMPARE and word.endswith(tenses.INFINITIVE_ENDINGS)


def _is_genitive(word: str) -> bool:
    """Tell *Annas* and *skolornas* from *räknas*."""
    return word.endswith(tenses.GENITIVES) or word[:-1] in FIRST_NAMES


def _has_supine(words: list[str], at: int) -> bool:
    return any(word.endswith(tenses.SUPINE_ENDINGS) for word in words[at + 1 : at + 4])
