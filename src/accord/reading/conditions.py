"""Conditions that no conjunction sets: 'provided that they ratify it', 'on condition that', 'as long as'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.tenses import told_as_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.modality import Modality


def conditioning(verb: Token, lists: Modality) -> Token | None:
    """The word that makes what a verb tells a condition of something else, or None.

    >>> from accord.reading.modality import load_modality
    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad will open the road on condition that Togo pays the toll.")
    >>> conditioning(doc[9], load_modality()), conditioning(doc[2], load_modality())
    (condition, None)
    """
    over = verb.head
    if over.lower_ in lists.condition_participles and over.i < verb.i and verb.dep_ in ("ccomp", "pcomp"):
        own_clause = over.dep_ in ("advcl", "prep", "acl") and not any(c.dep_ == "agent" for c in over.children)
        return over if own_clause else None
    if over.lower_ in lists.condition_nouns and verb.dep_ in ("acl", "relcl", "ccomp") and over.dep_ == "pobj":
        bound = over.head.lower_ in ("on", "in", "under", "with", "upon") and _opens_with_that(verb)
        return over if bound else None
    return _as_long_as(verb)


def is_left_to_others(verb: Token) -> bool:
    """'will not meet her unless the crew is freed': whether it will, others decide.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad will not sign unless Togo pays. Chad will not sign.")
    >>> is_left_to_others(doc[3]), is_left_to_others(doc[11])
    (True, False)
    """
    ahead = any(c.dep_ == "aux" and c.lower_ in ("will", "wo", "would", "shall") for c in verb.children)
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i)
    return ahead and any(c.dep_ == "mark" and c.lower_ == "unless" for one in clauses for c in one.children)


def _opens_with_that(verb: Token) -> bool:
    return any(child.lower_ == "that" and child.i < verb.i for child in verb.children)


def _as_long_as(verb: Token) -> Token | None:
    """'as long as Togo pays': of what is past it tells how long, and not on what terms."""
    for mark in (child for child in verb.children if child.lower_ == "as" and child.i < verb.i):
        before = [token.lower_ for token in verb.doc[max(mark.i - 2, 0) : mark.i]]
        if before in (["as", "long"], ["so", "long"]) and not told_as_past(verb):
            return verb.doc[mark.i - 1]
    return None


def on_terms(verb: Token, lists: Modality) -> bool:
    """Whether what a verb tells hangs on such a condition, which stands below it or beside it, right behind."""
    beside = verb.head.children if verb.dep_ == "ccomp" else ()
    tops = [*verb.children, *(child for child in beside if child.i > verb.i)]
    clauses = [one for top in tops if top.dep_ in ("advcl", "prep", "advmod", "acl") for one in _clauses(top)]
    return any(conditioning(one, lists) is not None for one in clauses)


def _clauses(top: Token) -> list[Token]:
    """The clauses up to two steps below a word, and itself: 'provided … ratify', 'on condition … pays'."""
    below = [top, *top.children]
    return below + [one for child in below[1:] for one in child.children]


MEETING = frozenset(
    {"meet", "visit", "arrive", "travel", "gather", "convene", "return", "come", "sit", "host", "speak", "talk", "tour"}
)

RUNNING_OUT = frozenset({"end", "expire", "finish", "lapse", "run", "conclude", "be", "elapse"})
TERMS = frozenset({"term", "mandate", "tenure", "presidency", "chairmanship", "contract", "stint", "posting"})


def tells_when(clause: Token) -> bool:
    """'will raise it when they meet in Lima': a clause of the occasion, and no condition; 'when it pays' is one.

    So is the end of a term, which comes by itself: 'will step down when his mandate expires'.

    >>> from accord.reading.parse import load_model
    >>> tells_when(load_model()("Togo will raise it when they meet in Lima.")[6])
    True
    """
    marks = {c.lower_ for c in clause.children if c.i < clause.i}
    if "when" not in marks or marks & {"not", "n't", "only"}:
        return False
    subjects = {c.lemma_.lower() for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")}
    return clause.lemma_.lower() in MEETING or (clause.lemma_.lower() in RUNNING_OUT and bool(subjects & TERMS))


def rests_on(word: Token) -> bool:
    """'Subject to cabinet approval, the money will be set aside', 'contingent on a vote'.

    >>> from accord.reading.parse import load_model
    >>> rests_on(load_model()("Subject to a vote, Chad will pay.")[0])
    True
    """
    return word.lower_ in ("subject", "contingent", "conditional") and any(
        c.dep_ == "prep" and c.lower_ in ("to", "on", "upon") for c in word.children
    )


def sets_condition(clause: Token, lists: Modality) -> bool:
    """Whether a clause beside a verb is one on which it depends: 'if it pays', 'only after it has paid'."""
    words = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    if {"only", "after"} <= words:
        return True
    marks = lists.conditional_marks if tells_when(clause) else (*lists.conditional_marks, "when")
    return any(m.dep_ in ("mark", "advmod", "aux") and m.lower_ in marks for m in clause.children)
