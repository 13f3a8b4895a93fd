"""Near misses: what looks like a task or a decision and is none, with the reason."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lgnotes.extract import signs, triggers
from lgnotes.extract.clauses import Clause, clauses
from lgnotes.extract.decisions import DECIDES, not_decided
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.extract.signs import Context
from lgnotes.lexicon import cues, verbs
from lgnotes.lexicon import decisions as deciding
from lgnotes.model import NearMiss, WhyNot

_PROMISING = triggers.ACTS | triggers.NEED | triggers.STEM
_UNDECIDED = re.compile(deciding.UNDECIDED)
_ENDED = re.compile(cues.DONE_TAIL)


def near_misses(
    sentences: Sequence[Sentence], context: Context, *, taken: Mapping[Place, str]
) -> Iterator[NearMiss]:
    """Yield the near misses of one meeting in the order of the text.

    *taken* are the places at which tasks and decisions begin, with their words.
    """
    by_block = defaultdict[tuple[int, int], list[tuple[int, str]]](list)
    for (key, start), text in taken.items():
        by_block[key].append((start, text))
    for sentence in sentences:
        if _is_taken(sentence, by_block.get(sentence.block.key, ())):
            continue
        low = sentence.text.lower()
        hinted = any(map(low.__contains__, deciding.DECISION_STEMS))
        if hinted and (_UNDECIDED.search(low) or (DECIDES.search(low) and not_decided(low))):
            yield _miss("decision", sentence, "not-decided")
        elif triggers.kinds(sentence.text)[0] & _PROMISING or sentence.text.endswith("?"):
            why = _why(sentence, low, context)
            if why is not None:
                yield _miss("task", sentence, why)


def _is_taken(sentence: Sentence, finds: Sequence[tuple[int, str]]) -> bool:
    """Tell whether a find of the block begins in *sentence*, or says it along."""
    end = sentence.start + len(sentence.text)
    bare = sentence.text.rstrip(".")
    return any(sentence.start <= start < end or bare in text for start, text in finds)


def _miss(kind: str, sentence: Sentence, why: WhyNot) -> NearMiss:
    return NearMiss(
        kind="decision" if kind == "decision" else "task",
        item=sentence.item.number if sentence.item else None,
        text=sentence.text,
        lines=(sentence.lines,),
        why=why,
    )


def _why(sentence: Sentence, low: str, context: Context) -> WhyNot | None:
    """Return why a sentence with a verb of doing is no task, None where it only tells."""
    if sentence.block.checked or _ENDED.search(low):
        return "done"
    if sentence.label in ("struck", "quote"):
        return "struck" if sentence.label == "struck" else "quoted"
    if sentence.label == "review" or any(phrase in low for phrase in cues.PREVIOUS_MEETING):
        return "earlier-meeting"
    parts = [part for part in clauses(sentence, context.people, antecedent=None) if _acts(part)]
    if not parts:
        return None
    if sentence.text.endswith("?"):
        return "question"
    if any(signs.denied(part) for part in parts):
        return "denied"
    if any(part.actor and signs.is_outside(part.actor) for part in parts):
        return "outside"
    return "report" if any(part.actor and part.actor.sure for part in parts) else "nobody"


def _acts(clause: Clause) -> bool:
    """Tell whether somebody does in *clause* what could be a task."""
    if clause.verb is None:
        return _asks(clause)
    if clause.tokens[clause.verb].lower in verbs.ACTION_VERBS:
        return True
    verb = signs.infinitive_after(clause, clause.verb + 1)
    return verb is not None and signs.is_deed(verb)


def _asks(clause: Clause) -> bool:
    """Tell whether a question begins with its verb: *skickar Anna ut enkäten?*."""
    asks = clause.text.endswith("?") and len(clause.tokens) > 1
    first = clause.tokens[0].lower if asks else ""
    return asks and (first in verbs.ACTION_VERBS or first in verbs.ASK_WITH)
