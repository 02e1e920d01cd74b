"""Whether an expression lies ahead or behind: from the parse where there is one, else from the words around it."""

from __future__ import annotations

import re
from typing import Literal

from spacy.tokens import Doc, Token

Tense = Literal["past", "future", "none"]

_WINDOW = 160
_FUTURE = (
    r"will|'ll|’ll|shall|going to|scheduled|due|plan(?:s|ned|ning)? to|expect(?:s|ed|ing)?|set to|slated|(?:is|are|was|were) to|upcoming|to be|"
    r"intend(?:s|ed)? to|hop(?:es|ed|ing) to|about to|would|until|deadline|expires?|effective|payable|begins|starts|opens|ends|runs?|"
    r"by|ahead of|could|can|should|may|might|must|next|proposed|to (?:meet|visit|hold|attend|sign|travel|vote|discuss|take|begin|start|open|host|return|leave)"
)
_PAST = r"was|were|had|did|said|told|has|have|been|since|ago|after|[a-z]{2,}ed|met|held|went|came|took|made|began|saw|left|won|lost|rose|fell|gave|sent|got|led|died|spoke|became|fought|brought|struck"
_CUE = re.compile(rf"(?<![\w'’-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])", re.IGNORECASE)
_SAYING = frozenset({"said", "told", "reported", "announced", "added", "has", "have"})
_STOP = re.compile(r"[.!?]['\"”’)]*\s|\n|;")


def lexical_tense(text: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb cue in the expression's own sentence, those before it first.

    >>> text = "He will travel to Rome on Monday, officials said."
    >>> lexical_tense(text, 26, 32)
    'future'
    """
    low = max(0, start - _WINDOW)
    before = text[low:start]
    stops = list(_STOP.finditer(before))
    if stops:
        before = before[stops[-1].end() :]
    after = text[end : end + _WINDOW]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    behind = [cue for cue in _CUE.finditer(before)]
    ahead = next(iter(_CUE.finditer(after)), None)
    for cue in reversed(behind):
        if cue["future"] or cue["past"].lower() not in _SAYING or len(behind) == 1:
            return _decide(cue, before)
    if behind:
        return _decide(behind[-1], before)
    if ahead is not None:
        return "future" if ahead["future"] else "past"
    return "none"


def _decide(cue: re.Match[str], before: str) -> Tense:
    if cue["future"]:
        word = cue["future"].lower()
        if word in {"expected", "planned to", "due", "scheduled"} or word.startswith(("will", "to ")):
            return "future"
        return "future"
    # "plans announced for Monday": a participle behind a future cue keeps it.
    earlier = [each for each in _CUE.finditer(before[: cue.start()]) if each["future"]]
    return "future" if earlier and cue.start() - earlier[-1].end() < len(" not be ") else "past"


_FUTURE_HEADS = frozenset(
    {
        "plan",
        "expect",
        "schedule",
        "intend",
        "hope",
        "set",
        "agree",
        "propose",
        "slate",
        "prepare",
        "due",
        "want",
        "pledge",
    }
)


def parsed_tense(doc: Doc, start: int, end: int) -> Tense:
    """The tense of the verb that governs the expression in the parse.

    Args:
        doc: the parsed text; token offsets are offsets in the text.
        start: where the expression starts.
        end: where it ends.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return "none"
    verb: Token = span.root
    for _ in range(12):
        if verb.pos_ in {"VERB", "AUX"} or verb.head is verb:
            break
        verb = verb.head
    return _verb_tense(verb)


def _verb_tense(verb: Token) -> Tense:
    if verb.pos_ not in {"VERB", "AUX"}:
        return "none"
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    lowered = {helper.lower_ for helper in helpers}
    if lowered & {"will", "'ll", "’ll", "shall", "would", "may", "might", "could", "can", "should", "must"}:
        return "past" if "have" in lowered else "future"
    if "to" in lowered and verb.tag_ == "VB":
        governor = verb.head
        if governor.lemma_ in _FUTURE_HEADS or governor.lemma_ == "be":
            return "future"
        return _verb_tense(governor) if governor is not verb and governor.pos_ in {"VERB", "AUX"} else "future"
    if lowered & {"has", "have", "had", "was", "were", "did", "'ve", "been"}:
        return "future" if verb.lemma_ in {"schedule", "expect", "plan", "slate", "set"} else "past"
    if verb.tag_ in {"VBD", "VBN"}:
        return "past"
    if verb.tag_ in {"VBP", "VBZ"} or lowered & {"is", "are", "'re"}:
        return "future"
    if verb.tag_ == "VBG" and verb.head is not verb and verb.head.pos_ in {"VERB", "AUX"}:
        return _verb_tense(verb.head)
    return "none"
