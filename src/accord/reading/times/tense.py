"""Whether an expression lies ahead or behind: from the parse where there is one, else from the words around it."""

from __future__ import annotations

import re
from typing import Literal

from spacy.tokens import Doc, Token

Tense = Literal["past", "future", "none"]

_WINDOW = 160
_FUTURE = (
    r"will|won't|'ll|’ll|shall|going to|scheduled|due|plan(?:s|ned|ning)? to|planned for|expect(?:s|ed|ing)?|set (?:to|for)|slated|"
    r"(?:is|are|was|were) to|to be|intend(?:s|ed)? to|hop(?:es|ed|ing) to|about to|would|may|might|must|should|deadline|payable|"
    r"expires?|effective|upcoming|(?:as|no) (?:early|soon|late|later) (?:as|than)|starting|beginning|"
    r"to (?:meet|visit|hold|attend|sign|travel|vote|discuss|take|begin|start|open|host|return|leave|arrive|convene|resume)"
)
_PAST = (
    r"was|were|had|did|said|says|told|has|have|been|since|[a-z]{2,}ed|met|held|went|came|took|made|began|saw|left|won|"
    r"lost|rose|fell|gave|sent|got|led|died|spoke|became|fought|brought|struck|put|cut|hit|wrote|kept|found|drew|broke"
)
_CUE = re.compile(rf"(?<![\w'’-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])", re.IGNORECASE)
_STOP = re.compile(r"[.!?]['\"”’)]*\s|\n|;")


def lexical_tense(text: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb cue before the expression in its sentence, or else of the first one behind it.

    >>> text = "He will travel to Rome on Monday, officials said."
    >>> lexical_tense(text, 26, 32)
    'future'
    >>> text = "Talks would resume soon, the ministry said on Monday."
    >>> lexical_tense(text, 46, 52)
    'past'
    """
    before = text[max(0, start - _WINDOW) : start]
    for stop in _STOP.finditer(before):
        last_stop = stop.end()
        before = before if last_stop == 0 else " " * last_stop + before[last_stop:]
    cue = None
    for cue in _CUE.finditer(before):  # noqa: B007 (the last one is wanted)
        pass
    if cue is None:
        after = text[end : end + _WINDOW]
        stop = _STOP.search(after)
        cue = _CUE.search(after[: stop.start()] if stop else after)
    if cue is None:
        return "none"
    if cue["future"]:
        return "future"
    # "expected to be signed on Monday": a participle straight behind a future cue keeps it.
    ahead = [each for each in _CUE.finditer(before[: cue.start()]) if each["future"]] if cue.string is before else []
    return "future" if ahead and cue.start() - ahead[-1].end() <= len(" not be ") else "past"


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
    if lowered & {"will", "'ll", "’ll", "shall", "would", "may", "might", "should", "must"}:
        return "past" if "have" in lowered else "future"
    if lowered & {"could", "can"}:  # "could not be reached on Wednesday", "could come on Wednesday"
        return "none"
    if "to" in lowered and verb.tag_ == "VB":
        governor = verb.head
        if governor.lemma_ in _FUTURE_HEADS or governor.lemma_ == "be":
            return "future"
        return _verb_tense(governor) if governor is not verb and governor.pos_ in {"VERB", "AUX"} else "future"
    if lowered & {"has", "have", "had", "was", "were", "did", "'ve", "been"}:
        return "future" if verb.lemma_ in {"schedule", "expect", "plan", "slate", "set"} else "past"
    if verb.tag_ in {"VBD", "VBN"}:
        return "past"
    if verb.lemma_ in {"be", "have"}:
        return "none"
    if verb.tag_ in {"VBP", "VBZ"} or lowered & {"is", "are", "'re"}:
        return "future"
    if verb.tag_ == "VBG" and verb.head is not verb and verb.head.pos_ in {"VERB", "AUX"}:
        return _verb_tense(verb.head)
    return "none"
