"""What stands between or behind commas, hung where it belongs: an apposition behind 'she said', a verb or a clause.

'Chad shut the pass, the minister said, the second such step this year': the step is the shutting, and not what is said.
'Chad shut the pass, a day after Niger did so, and told the envoy to leave': Chad told him.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.absolute import left_so, undergone
from accord.reading.branch import FINITE, TENSED, hang, subject_of
from accord.reading.forto import for_somebody_to
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

TRAILING = frozenset({"dobj", "npadvmod", "attr", "oprd", "dep", "conj", "appos"})
OPENING = frozenset({"a", "an", "the", "its", "their", "his", "her"})
CLAUSES = frozenset({"advcl", "relcl"})


def aside_behind_speaker(verb: Token) -> None:
    """Behind 'the minister said,' a noun with its article sums up what is said before, and is not what she says."""
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or verb.lemma_.lower() not in grammar_words().reporting:
        return
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    subject = subject_of(verb)
    if told is None or subject is None or subject_of(told) is None or not told.i < subject.i < verb.i:
        return
    for child in verb.children:
        first = child.left_edge
        sums_up = child.i > verb.i and child.dep_ in TRAILING and child.pos_ == "NOUN" and first.lower_ in OPENING
        if sums_up and verb.doc[first.i - 1].lower_ == ",":
            child.dep_ = "advcl"


def verb_behind_aside(verb: Token) -> None:
    """A second verb behind ', and' is of the clause before the aside: the aside has a subject, the verb has none."""
    aside = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or aside.dep_ not in CLAUSES or subject_of(verb) is not None:
        return
    main = aside.head if aside.dep_ == "advcl" else next((a for a in aside.ancestors if a.pos_ == "VERB"), aside)
    own = subject_of(main)
    if own is None or not own.i < main.i < aside.i < verb.i or main.tag_ not in TENSED | {"VBN"}:
        return
    joins = [c for c in aside.children if c.dep_ == "cc" and aside.i < c.i < verb.i]
    others = [c for c in aside.children if c.dep_ == "conj" and c != verb]
    if len(joins) != 1 or others or subject_of(aside) is None or joins[0].lower_ not in ("and", "but"):
        return
    doc = verb.doc
    if doc[joins[0].i - 1].lower_ != "," or doc[aside.left_edge.i - 1].lower_ != ",":
        return
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return  # 'after Niger did so, and was fined'
    hang(joins[0], main, "cc")
    hang(verb, main, "conj")


def aside_before_that(clause: Token) -> None:
    """'said Monday, in the plainest sign yet that the two are at odds': what stands before 'that' is not the clause's.

    The day is the saying's, and the clause tells what the noun before 'that' is of.
    """
    verb = clause.head
    mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if clause.dep_ != "ccomp" or mark is None or not verb.i < mark.i < clause.i:
        return
    strays = [c for c in clause.children if c.i < mark.i and c.right_edge.i < mark.i and c.dep_ != "mark"]
    aside = next((c for c in strays if c.dep_ == "prep" and c.doc[c.i - 1].lower_ == ","), None)
    noun = next((c for c in aside.children if c.dep_ == "pobj"), None) if aside is not None else None
    if noun is None or noun.pos_ != "NOUN":
        return
    for stray in strays:
        hang(stray, verb, "npadvmod" if stray.pos_ in ("NOUN", "PROPN") else stray.dep_)
    hang(clause, noun, "acl")


COMPANY = frozenset({"accompanied", "flanked", "escorted", "joined", "seconded"})


def in_company(participle: Token) -> None:
    """'The premier, accompanied by his wife, Ana Bo, and two aides, arrived': who came along did not come alone."""
    if participle.dep_ != "acl" or participle.lower_ not in COMPANY or participle.head.i > participle.i:
        return
    by = next((c for c in participle.children if c.lower_ == "by"), None)
    whom = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    doc = participle.doc
    if whom is None or doc[participle.left_edge.i - 1].text != ",":
        return
    for one in list(participle.head.children):
        if one.dep_ in ("conj", "appos") and one.i > whom.i and doc[one.left_edge.i - 1].text == ",":
            hang(one, whom, "appos" if one.pos_ == "PROPN" else one.dep_)


ASIDES = (in_company, aside_behind_speaker, verb_behind_aside, aside_before_that, left_so, undergone, for_somebody_to)
"""What `repairs` asks of each suspect, in this order."""
