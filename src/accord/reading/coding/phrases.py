"""The phrases of a sentence that may be somebody: what stands as an argument, not what stands within one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})
WITHIN = frozenset({"compound", "amod", "nmod", "nummod", "quantmod", "npadvmod", "advmod", "det", "acomp", "expl"})
NOBODY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
LONGEST = 80  # tokens: of a longer sentence no more is asked
HIGHEST = 30


def phrases_of(sentence: Sentence) -> list[Token]:
    """The heads of the phrases of a sentence, in order.

    >>> from accord.reading.parse import load_model
    >>> phrases_of(next(load_model()("Ghana expelled two Malian diplomats on Friday.").sents))
    [Ghana, diplomats]
    """
    return [
        token
        for token in sentence[:LONGEST]
        if token.pos_ in NOMINAL
        and token.dep_ not in WITHIN
        and token.ent_type_ not in NOBODY
        and (token.pos_ not in ("ADJ", "NUM") or token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"))
        and token.tag_ not in ("WDT", "WRB")
    ]


def above(token: Token) -> list[Token]:
    """A token and what it hangs on, up to the root."""
    out = [token]
    while token.head != token and len(out) < HIGHEST:
        token = token.head
        out.append(token)
    return out


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a phrase hangs on."""
    return next((one for one in above(token)[1:] if one.pos_ in ("VERB", "AUX")), None)


def core(head: Token) -> tuple[int, int]:
    """Where a phrase begins and ends in the parse: from its left edge to its head and what 'of' adds, no clauses."""
    end = head
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = [one for one in child.children if one.dep_ == "pobj"]
            end = inner[0] if inner else end
    return head.left_edge.i, end.i + 1
