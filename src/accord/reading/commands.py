"""What is ordered to be done: 'ordered three envoys to be expelled', 'directed that the post be shut'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token


def commanding(verb: Token) -> Token | None:
    """The verb of command by which a passive clause is to come about, or None: whoever orders it does it.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Kuwait directed that the post be shut.")
    >>> commanding(doc[6]), commanding(doc[1])
    (directed, None)
    """
    over = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or over.i > verb.i or over.lemma_.lower() not in grammar_words().commanding:
        return None
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    bare = any(child.dep_ == "auxpass" and child.tag_ == "VB" for child in helping)  # 'that it be shut', 'to be shut'
    finite = any(child.tag_ == "MD" for child in helping)
    return over if (bare and not finite) or (not helping and verb.tag_ == "VBN") else None
