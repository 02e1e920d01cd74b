"""Makes meanings of words such as "now", "recently" and "in the past", which name no date."""

from __future__ import annotations

from accord.reading.times.fields import Parts, whole
from accord.reading.times.grammar import Match
from accord.reading.times.meaning import Meaning

_ONCE_TIME = frozenset(
    ["was", "were", "had", "who", "a", "an", "the", "thought", "said", "considered", "known", "called", "used"]
)


# What may follow "in the past" where it is no adjective ("in the past week").
_BEHIND_PAST = frozenset(
    ["and", "but", "to", "with", "when", "that", "by", "for", "was", "have", "has", "is", "he", "it", "they"]
)
_PASSING = {"former": "PAST_REF", "future": "FUTURE_REF"}


def reference(match: Match) -> Parts:
    """Now, currently, recently, once, previously, in the past, the future, at present; a recent visit."""
    if match.has("past") or match.has("past2"):
        after = match.tokens.words[match.last] if match.last < len(match.tokens.words) else "."
        return () if after[:1].isalnum() and after.lower() not in _BEHIND_PAST else _reference(match, "PAST_REF")
    if match.has("date"):
        return _reference(match, "FUTURE_REF")
    if match.has("now"):
        return _reference(match, "PRESENT_REF")
    if match.has("value2"):
        of = match.last < len(match.tokens.words) and match.tokens.words[match.last].lower() == "of"
        return () if of else _reference(match, "FUTURE_REF")  # "the future of the alliance"
    return _word(match, match.words("value")[0].lower())


def _word(match: Match, word: str) -> Parts:
    """One word, or "at the moment"."""
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    if word in {"moment", "present"}:
        return _reference(match, "PRESENT_REF") if match.rule.name == "reference_phrase" else ()
    if word == "current":
        return _reference(match, "PRESENT_REF")
    if word in _PASSING:
        return whole(match, Meaning(kind="value", value=_PASSING[word], narrative_only=True))
    if (word == "now" and before == "every") or (word == "once" and not _is_formerly(match)):
        return ()  # "every now and again"
    value = match.values("value", "NOW", "RECENT", "ONCE", "RECENTADJ")
    return _reference(match, str(value[0])) if value else ()


def _is_formerly(match: Match) -> bool:
    """Whether "once" means formerly: between words of one clause, before a participle or behind an auxiliary."""
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    after = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else ""
    return before in {"was", "were", "had", "who", "that", "which", "has", "he", "she", "it", "they"} and (
        after in _ONCE_TIME or after.endswith("ed")
    )


def _reference(match: Match, value: str) -> Parts:
    return whole(match, Meaning(kind="value", value=value))
