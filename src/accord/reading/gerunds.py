"""Gerunds and bare infinitives with a subject of their own: 'on the heels of Chad signing', 'saw Chad sign'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

# What an event is said to be near to, to follow from, or to be the prospect of; not who somebody is 'of'.
OF_EVENTS = frozenset(
    {
        *("heel", "wake", "prospect", "possibility", "risk", "event", "idea", "chance", "result", "danger", "threat"),
        *("consequence", "hope", "fear", "likelihood", "instead", "because", "ahead", "account", "news", "aftermath"),
    }
)


def own_gerund(verb: Token) -> None:
    """'Comes on the heels of Chad signing a pact': the name before the gerund signs, and the gerund is of the heels.

    >>> from accord.reading.parse import load_model, parse_all
    >>> doc = next(parse_all(["It comes on the heels of Chad signing a pact with Togo."], load_model()))
    >>> [child.text for child in doc[7].children]
    ['Chad', 'pact']
    """
    if verb.dep_ not in ("advcl", "acl", "pcomp") or verb.tag_ != "VBG" or verb.i == 0:
        return
    name = verb.doc[verb.i - 1]
    of = name.head
    if name.pos_ != "PROPN" or name.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_.lower() not in OF_EVENTS:
        return
    hang(verb, of, "pcomp")
    hang(name, verb, "nsubj")


def seen_doing(verb: Token) -> None:
    """'The week saw guards cross the river': what is seen done has no tense of its own, though it looks like a present.

    >>> from accord.reading.parse import load_model, parse_all
    >>> doc = next(parse_all(["Residents saw soldiers of Chad cross the border."], load_model()))
    >>> doc[5].tag_
    'VB'
    """
    saw = verb.head
    if verb.dep_ != "ccomp" or verb.tag_ != "VBP" or saw.lemma_ != "see" or saw.tag_ != "VBD" or verb.i < saw.i:
        return
    if not any(child.dep_ in ("mark", "aux", "auxpass", "neg") for child in verb.children):
        verb.tag_ = "VB"
