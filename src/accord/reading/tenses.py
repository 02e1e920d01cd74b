"""What the tense of a verb says of whether a thing is done: present progressive, a headline's infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status


def tense_of(verb: Token) -> tuple[Status, str]:
    """A verb's status by its own form and auxiliaries, and why; `status_of` asks what stands above it first."""
    auxiliaries = [(c.lemma_, c.tag_) for c in verb.children if c.dep_ == "aux"]
    present = any(lemma == "be" and tag in ("VBZ", "VBP") for lemma, tag in auxiliaries)
    since = ("be", "VBN") in auxiliaries and any(
        lemma == "have" and tag in ("VBZ", "VBP") for lemma, tag in auxiliaries
    )
    progressive = verb.tag_ == "VBG" and (present or since)
    if progressive:
        return "ongoing", "present progressive"
    if verb.tag_ == "VB" and not any(c.dep_ == "aux" and c.lower_ in ("did", "do", "does") for c in verb.children):
        has_to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
        if has_to:
            return "planned", "a headline's infinitive"
    return "done", "told as a fact"
