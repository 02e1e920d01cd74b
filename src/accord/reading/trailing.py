"""Who announces what, told behind it, where the parse hangs the saying on a noun of what is said.

'Togo will get ten buses from Peru, Health Minister Ann Ali announced': the small model makes the saying a clause about
the buses, and a participle of it in 'Chad and Niger will share it, the two ministers announced after meeting in Lomé'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, hang, is_finite, subject_of
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_TAKEN = frozenset({"dobj", "ccomp", "xcomp", "oprd", "agent", "auxpass", "aux", "mark", "dative"})
_DETERMINED = frozenset({"det", "poss", "compound", "amod"})
_CLOSED = frozenset({".", ",", "?", "!"})


def announced_behind(verb: Token) -> None:
    """Put the saying above what is said, with whoever stands before it as its subject.

    Args:
        verb: a verb of saying that is hung on a noun.

    >>> from accord.reading.parse import load_model
    >>> from accord.reading.repairs import repaired
    >>> doc = load_model()("Togo will get ten buses from Peru, Health Minister Ann Ali announced.")
    >>> [token.text for token in repaired(doc) if token.dep_ == "ROOT"]
    ['announced']
    """
    if verb.dep_ not in ("relcl", "acl") or verb.lemma_.lower() not in grammar_words().reporting:
        return
    if any(c.dep_ in _TAKEN or c.tag_ in _RELATIVE or c.lower_ in ("as", "by", "to") for c in verb.children):
        return
    speaker = _speaker(verb)
    told = _told(verb) if speaker is not None else None
    if speaker is None or told is None:
        return
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"
    head, label = (told.head, told.dep_) if told.head != told else (verb, "ROOT")
    hang(speaker, verb, "nsubj")
    hang(verb, head, label)
    hang(told, verb, "ccomp")


def _speaker(verb: Token) -> Token | None:
    """Who stands between a comma and the verb: the clause's own subject, or the noun that the participle is hung on."""
    own = subject_of(verb)
    noun = own if own is not None else verb.head
    if own is None and (verb.dep_ != "acl" or noun.dep_ not in ("appos", "conj", "npadvmod", "nmod")):
        return None
    if own is not None and verb.tag_ not in FINITE:
        return None
    start = noun.left_edge.i
    if noun.i + 1 != verb.i or start < 1 or noun.doc[start - 1].text != ",":
        return None
    words = grammar_words()
    names = noun.pos_ == "PROPN" and noun.ent_type_ in ("PERSON", "ORG", "")
    told = noun.lemma_.lower() in words.speakers | words.titles
    whole = any(c.dep_ in _DETERMINED and c.i < noun.i for c in noun.children)
    return noun if (names or told) and whole else None


def _told(verb: Token) -> Token | None:
    """The finite clause before the comma, at the end of whose sentence the saying stands."""
    last = verb.doc[verb.sent.end - 1]
    if verb.sent.root == verb or (last.text not in _CLOSED and not last.is_space):
        return None
    root = verb.sent.root
    own = subject_of(root)
    if not is_finite(root) or own is None or own.i > root.i or root.i > verb.i or not root.is_ancestor(verb):
        return None
    return root if root.lemma_.lower() not in grammar_words().reporting else None
