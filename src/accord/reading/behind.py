"""What a preposition before a gerund, or a verb of letting over an infinitive, settles of the act below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality

AFTER_THE_FACT = frozenset({"after", "upon", "by", "since", "following", "through"})
AGREEING = frozenset({"agree", "concur", "decide", "plan", "work", "focus", "insist", "set", "embark", "negotiate"})


def behind_preposition(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """What the preposition over a gerund settles: 'without signing', 'after signing', 'pending signing'."""
    word, close = verb.head.lower_, verb.head.head.lower_ in ("close", "closer", "near", "nearer")
    if (word in lists.before_marks and word != "before") or (word == "to" and close):
        return "planned", f"'{verb.head.text}'"
    if word == "without":
        return "denied", "'without'"
    above = verb.head.head
    if word == "before" and above.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in above.children):
        return "planned", f"'before', with '{above.text}'"
    if word in AFTER_THE_FACT or (word == "on" and verb.head.head.lemma_.lower() not in AGREEING):
        return "done", f"'{verb.head.text}' presents it as a fact"
    return None


def let(governor: Token, lists: Modality) -> tuple[Status, str] | None:
    """'refused to allow its envoy to return', 'did not let them land': who is not let do a thing does not do it."""
    if governor.lemma_.lower() not in lists.letting:
        return None
    if any(child.dep_ == "neg" for child in governor.children):
        return "denied", f"'not {governor.text}'"
    refused = governor.dep_ == "xcomp" and governor.head.lemma_.lower() in lists.prevented
    return ("denied", f"'{governor.head.text}'") if refused else None
