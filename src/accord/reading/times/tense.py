"""Whether an expression lies ahead or behind: from the parse where there is one, else from the words around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from accord.reading.times.lexicon import data
from accord.reading.when import WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


Tense = Literal["past", "future", "none"]

_WINDOW = 160
_LAPSED = re.compile(r"\bhad (?:\w+ )?(?:been )?(?:due|scheduled|set|expected|slated|planned|supposed)\b")
_STOP = re.compile(r"[.!?]['\"”’)]*\s|\n|;")


class Cues(Struct, frozen=True):
    """The verb cues of the package's data, compiled; lemmas and adjectives that make their dependents look ahead."""

    pattern: re.Pattern[str]
    ahead: frozenset[str]
    coming: frozenset[str]
    binding: frozenset[str]
    bidding: frozenset[str]


@cache
def cues() -> Cues:
    """The cues, read once on first use."""
    source = data("tense.toml")
    future, past = "|".join(source["future"]), "|".join(source["past"])
    return Cues(
        re.compile(rf"(?<![\w'’-])(?:(?P<future>{future})|(?P<past>{past}))(?![\w-])"),
        frozenset(source["ahead"]),
        frozenset(source["coming"]),
        frozenset(source["binding"]),
        frozenset(source["bidding"]),
    )


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
    before = before[max((stop.end() for stop in _STOP.finditer(before)), default=0) :]
    pattern = cues().pattern
    behind = list(pattern.finditer(before))
    if not behind:
        after = text[end : end + _WINDOW]
        ahead = pattern.search(_STOP.split(after, maxsplit=1)[0])
        return "none" if ahead is None else ("future" if ahead["future"] else "past")
    last = behind[-1]
    if last["future"]:
        # "It had been due to expire on Friday" was so, and has been changed since.
        return "past" if _LAPSED.search(before) else "future"
    # "expected to be signed on Monday": a participle straight behind a future cue keeps it.
    coming = [each for each in behind if each["future"]]
    return "future" if coming and last.start() - coming[-1].end() <= len(" not be ") else "past"


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
    if _is_of_the_past(_clause_of_then(span)) or _is_of_what_was(span) or _is_of_signing(span):
        return "past"
    verb: Token = span.root
    for _ in range(12):
        if verb.pos_ == "ADJ" and verb.lower_ in cues().coming:  # "due on Monday", but not "due to rain on Monday"
            return "past" if _had(verb) or _had(verb.head) else "future"
        if verb.pos_ == "AUX" and any(c.dep_ == "acomp" and c.lower_ in cues().coming for c in verb.children):
            return "past" if _had(verb) else "future"  # "was due to fly to Seoul, where he was born, on Monday"
        if verb.pos_ in {"VERB", "AUX"} or verb.head is verb:
            break
        verb = verb.head
    return "future" if _is_bidden(verb, span) else _verb_tense(verb)


def _clause_of_then(span: Span) -> Token | None:
    """The verb of the clause that 'when' opens right behind a time: 'in October, when jets struck the camp'."""
    doc = span.doc
    opening = next((t for t in doc[span.end : span.end + 2] if not t.is_punct), None)
    if opening is None or opening.lower_ != "when" or opening.head.pos_ not in {"VERB", "AUX"}:
        return None
    return opening.head if opening.head.i > opening.i else None


def _is_of_what_was(span: Span) -> bool:
    """'Friday's skirmish, in which one died', 'over Friday's raid': an event that is told of as past, or as a cause."""
    noun = span.root.head
    if span.root.dep_ != "poss" or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    caused = noun.dep_ == "pobj" and noun.head.lower_ == "over"
    return caused or any(c.dep_ == "relcl" and _is_of_the_past(c) for c in noun.children)


_SIGNING = frozenset(
    {"sign", "ink", "seal", "initial", "strike", "clinch", "reach", "conclude", "finalise", "finalize"}
)
_PACTS = frozenset({"agreement", "deal", "contract", "pact", "accord", "memorandum", "treaty", "mou", "loan", "note"})


def _is_of_signing(span: Span) -> bool:
    """'Signed a deal with Peru to build a bridge on Friday.': the day that ends it is that of the news, the signing."""
    last = span.doc[span.end] if span.end < len(span.doc) else None
    if span.root.lower_ not in WEEKDAYS or last is None or not last.is_punct:
        return False
    verb = next((one for one in span.root.ancestors if one.pos_ == "VERB"), None)
    if verb is None or verb.tag_ != "VB" or verb.dep_ not in {"acl", "advcl"}:
        return False
    above = next((one for one in verb.ancestors if one.pos_ == "VERB"), None)
    if above is None or above.lemma_ not in _SIGNING or not _is_of_the_past(above):
        return False
    return any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in _PACTS for c in above.children)


def _is_of_the_past(verb: Token | None) -> bool:
    """Whether a clause is told in the simple past."""
    if verb is None:
        return False
    return any(one.tag_ == "VBD" for one in (verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})))


def _is_bidden(verb: Token, span: Span) -> bool:
    """'Invited her to Oslo in May': behind where somebody is bidden to come stands when that is to be."""
    if verb.lemma_ not in cues().bidding:
        return False
    return any(child.lower_ in {"to", "for"} and child.i < span.start for child in verb.children)


_MODALS = frozenset({"will", "'ll", "’ll", "shall", "would", "may", "might", "should", "must"})
_ABILITY = frozenset({"could", "can"})  # "could not be reached on Wednesday", "could come on Wednesday"
_PERFECT = frozenset({"has", "have", "had", "was", "were", "did", "'ve", "been"})


_PLANNED = frozenset(
    {"schedule", "plan", "slate", "pencil"}
)  # "they planned a march on Saturday" looks ahead whatever the tense

_AWAITED = frozenset({"expect", "await", "foresee", "set"})  # "is expected in Rome on Friday", "is set for Friday"


_ABLE = frozenset({"able", "unable"})


def _had(verb: Token) -> bool:
    return any(child.lower_ == "had" for child in verb.children)


def _verb_tense(verb: Token) -> Tense:
    if verb.pos_ not in {"VERB", "AUX"}:
        return "none"
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _MODALS:
        return "past" if "have" in helpers else "future"
    if helpers & _ABILITY:
        hoped = verb.dep_ == "ccomp" and verb.head.lemma_ in cues().ahead  # 'hoped it could go ahead in September'
        return "future" if hoped else "none"
    if "to" in helpers and (verb.tag_ == "VB" or "be" in helpers):
        return _infinitive_tense(verb)
    return _finite_tense(verb, helpers)


def _infinitive_tense(verb: Token) -> Tense:
    governor = verb.head
    binds = governor.lemma_ in cues().binding and not _is_passive(governor)
    if (_had(governor) and not binds) or (governor.pos_ == "ADJ" and _had(governor.head)):
        return "past"  # "it had been due to expire on Friday" was so, and has been changed since
    if governor.lemma_ in _ABLE and _is_of_the_past(governor.head):
        return "past"  # "were able to meet him on Monday"
    if governor is verb or {governor.lemma_, governor.lower_} & cues().ahead or governor.lemma_ == "be":
        return "future"
    return _finite_tense(governor, set()) if governor.pos_ in {"VERB", "AUX"} else "future"


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" or child.lower_ == "been" for child in verb.children)


def _finite_tense(verb: Token, helpers: set[str]) -> Tense:
    if (verb.lemma_ in _PLANNED or verb.lower_ == "slated") and "had" not in helpers:
        return "future"
    if verb.lemma_ in _AWAITED and _is_passive(verb) and not helpers & _PERFECT:
        return "future"
    if helpers & _PERFECT:
        return "future" if verb.lemma_ in {"expect", "set"} and "had" not in helpers else "past"
    if verb.tag_ in {"VBD", "VBN"}:
        return "past"
    if verb.lemma_ in {"be", "have"}:
        return "none"
    return "future" if verb.tag_ in {"VBP", "VBZ"} or helpers & {"is", "are", "'re"} else "none"
