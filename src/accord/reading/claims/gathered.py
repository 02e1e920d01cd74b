"""Where an act was that is set on an occasion: 'at a trade fair in Cusco', 'was admitted at the summit in Asuncion'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.places import dateline_place, is_here, spot_named
from accord.reading.claims.whereabouts import town_at
from accord.reading.lexicon import thread_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context

DOWN = frozenset({"dobj", "pobj", "prep", "nsubjpass", "attr", "oprd"})
AT = frozenset({"at", "during", "in", "on"})


def set_in(predicate: Token, context: Context, *, alone: bool = False) -> str | None:
    """'At a meeting in Rabat, X and Y agreed', 'on the margins of a forum in Riga': the occasion's town.

    Args:
        predicate: the trigger.
        context: the report.
        alone: whether nothing counts but what hangs on the act's own verb: 'was decided in Bonn and will be sealed'.
    """
    verb = grammar.support(predicate) or predicate
    for above in dict.fromkeys((verb, verb if alone else grammar.first_conjunct(verb))):
        for child in (*above.children, *_further_down(above)):
            if child.dep_ != "prep" or child.lower_ not in AT | {"with"}:
                continue
            named = [c for c in child.children if c.dep_ == "pobj" and _is_occasion(c, child.lower_)]
            for noun in [one for top in named for one in (top, *grammar.prepositional(top, "of"))]:
                found = town_at(noun, context) or named_before(noun, context)
                found = found or (dateline_place(context) if is_here(noun, context) else None)
                if found is None and alone and child.lower_ == "with":  # 'opened with a ceremony in a province'
                    found = next((k for n in grammar.prepositional(noun, "in") if (k := spot_named(n, context))), None)
                if found is not None:
                    return found
    return None


def _further_down(verb: Token) -> Iterator[Token]:
    """'was admitted as the fifth member at the summit': an occasion that the parser hung on what stands before it."""
    for word in verb.subtree:
        if word.dep_ != "prep" or word.lower_ not in ("at", "during") or word.i < verb.i or word.head == verb:
            continue
        above = word.head
        while above.dep_ in DOWN and above != verb:
            above = above.head
        if above == verb:
            yield word


def named_before(noun: Token, context: Context) -> str | None:
    """'the Doha meeting': the town by which an occasion is named."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    named = (spot_named(c, context) for c in noun.children if c.dep_ in ("compound", "nmod", "amod"))
    return next((key for key in named if key is not None and context.actor(key).type == "city"), None)


def _is_occasion(noun: Token, preposition: str) -> bool:
    """Whether a noun is of an occasion; 'with' only brings one that is held: 'opened with a ceremony'."""
    words, lemma = thread_words(), noun.lemma_.lower()
    if preposition == "with":
        return lemma in words.occasions["ceremony"].nouns
    if lemma in words.links.edges or lemma in words.events.gatherings:
        return True
    return any(lemma in one.nouns for one in words.occasions.values())
