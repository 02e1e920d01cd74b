"""What becomes of a document once it is made: it is ratified, renewed, suspended, it takes effect or lapses.

That is told with the document's own date at times ('has yet to ratify the 2018 accord', 'the pact, signed in May, was
extended'), which is of its making and not of what became of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.classing import is_of_class

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

FATES = frozenset({"ratification", "renewal", "in-force", "expiry", "ending"})  # families of frames
LEAVING = frozenset({"pull-out-of"})  # frames of leaving a document among other things
CLAUSES = ("acl", "relcl")


def is_of_the_document(timex: Timex, predicate: Token, context: Context) -> bool:
    """Whether a time tells when the document was made of whose fate a predicate tells."""
    word = context.token_at.get(timex.span.start)
    words = context.library.classes["document"]
    if word is None:
        return False
    if predicate.dep_ in CLAUSES and is_of_class(predicate.head, words):  # 'the pact, extended in May'
        return not predicate.is_ancestor(word) and predicate.head.is_ancestor(word)
    behind = (o for p in predicate.children if p.lower_ in ("from", "of", "to") for o in p.children)
    parts = (*grammar.patients(predicate), *grammar.agents(predicate), *behind)  # 'withdrew from the 2018 accord'
    documents = [n for n in parts if is_of_class(n, words)]
    return any(_dates(word, one) for one in documents if one.is_ancestor(word))


def _dates(word: Token, document: Token) -> bool:
    """Whether a time below a document is of its making: 'the 2018 pact', 'of 2018', 'signed in May'."""
    if word.i < document.i:
        return True
    clauses = [a for a in word.ancestors if a.dep_ in CLAUSES and a.head == document]
    return bool(clauses) or word.head.lower_ in ("of", "from") or word.head.head.lower_ in ("of", "from")


def is_told_apart(noun: Token, family: str | None, context: Context) -> bool:
    """Whether a document is a fact beside its fate: 'ratified the 2018 accord' tells of 2018 too."""
    if family not in FATES or noun.lemma_.lower() not in context.library.classes["accord"]:
        return False
    return any(head == noun for _, head in context.sentence_times(noun))
