"""What governing words make of an act below them: reviewed lists, and the particles that they want."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reports.shipped import shipped

if TYPE_CHECKING:
    from spacy.tokens import Token


class Modality(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Word lists by what they make of the act below them; the file says what each is for."""

    planned: frozenset[str]
    arranging: frozenset[str]
    in_prospect: frozenset[str]
    ahead: frozenset[str]
    planned_nouns: frozenset[str]
    planned_adjectives: frozenset[str]
    denied: frozenset[str]
    prevented: frozenset[str]
    laid_aside: frozenset[str]
    prevented_adjectives: frozenset[str]
    given_up: frozenset[str]
    drawn_back: frozenset[str]
    put_off: frozenset[str]
    brinks: frozenset[str]
    cutting_short: frozenset[str]
    come_about: frozenset[str]
    envoys: frozenset[str]
    carrying_out: frozenset[str]
    alleged: frozenset[str]
    alleged_adverbs: frozenset[str]
    alleged_nouns: frozenset[str]
    hearsay_nouns: frozenset[str]
    implicative: frozenset[str]
    purposeful: frozenset[str]
    enacted: frozenset[str]
    voting: frozenset[str]
    conditional_marks: frozenset[str]
    before_marks: frozenset[str]
    condition_participles: frozenset[str]
    condition_nouns: frozenset[str]
    possible: frozenset[str]
    entertained: frozenset[str]
    entertaining: frozenset[str]
    factive: frozenset[str]
    factive_adjectives: frozenset[str]
    knowing: frozenset[str]
    known_by: frozenset[str]
    telling_of: frozenset[str]
    beginnings: frozenset[str]
    returns: frozenset[str]
    confirming: frozenset[str]
    asking: frozenset[str]
    travelling: frozenset[str]
    refraining: frozenset[str]
    winning_over: frozenset[str]
    letting: frozenset[str]


@functools.cache
def load_modality() -> Modality:
    """The word lists of `data/modality.toml`."""
    return shipped("accord.reading.frames", "modality.toml", Modality)


def is_implicative(governor: Token, lists: Modality) -> bool:
    """Whether what stands below a verb is as done as it is: 'was forced to close', 'went on to seize'."""
    lemma = governor.lemma_.lower()
    particle = next((child.lower_ for child in governor.children if child.dep_ == "prt"), None)
    return lemma in lists.implicative or (particle is not None and f"{lemma} {particle}" in lists.implicative)
