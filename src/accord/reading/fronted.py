"""Subjects behind fronted phrases, and days behind verbs, put right where the parse shows that it is wrong.

A verb without a subject beside two persons 'in apposition', and a weekday as the object of a verb, are shapes that no
right parse has. What has the shape by right is left as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, TENSED, hang, subject_of
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
AUXILIARY = frozenset({"aux", "auxpass"})
COMING = frozenset({"arrive", "come", "emerge", "follow"})
HIGHEST = 12


def untangled(doc: Doc) -> Doc:
    """The parse with subjects behind fronted phrases and days behind verbs put right, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = untangled(load_model()("In a meeting with Prime Minister Ana Rojas, Deputy Minister Keller stressed it."))
    >>> [token.text for token in doc if token.dep_ == "nsubj"]
    ['Keller']
    """
    appositions, objects = doc.vocab.strings["appos"], doc.vocab.strings["dobj"]
    labels, parts, kinds = doc.to_array(["DEP", "POS", "ENT_TYPE"]).T
    for at in (labels == doc.vocab.strings["ccomp"]).nonzero()[0]:
        _free_day(doc[int(at)])
    for at in (labels == objects).nonzero()[0]:
        _postposed(doc[int(at)])
    for at in (labels == doc.vocab.strings["nsubj"]).nonzero()[0]:
        _second_office(doc[int(at)])
    names = parts == doc.vocab.strings["PROPN"]
    for at in ((labels == appositions) & (names | (parts == doc.vocab.strings["NOUN"]))).nonzero()[0]:
        _with_office(doc[int(at)])
        _free_subject(doc[int(at)])
    for at in ((labels == objects) & names & (kinds == doc.vocab.strings["DATE"])).nonzero()[0]:
        if not any(child.dep_ == "det" for child in doc[int(at)].children):
            doc[int(at)].dep_ = "npadvmod"  # 'called Wednesday for a truce'
    return doc


def _postposed(noun: Token) -> None:
    """'From Luanda arrived a letter': behind a fronted place, what a verb of coming has for an object is who comes."""
    verb = noun.head
    if verb.lemma_ not in COMING or noun.i < verb.i or noun.left_edge.i != verb.i + 1 or subject_of(verb) is not None:
        return
    if any(c.dep_ == "prep" and c.i < verb.i for c in verb.children) and verb.tag_ in ("VBD", "VBZ", "VBP"):
        noun.dep_ = "nsubj"


def _free_day(clause: Token) -> None:
    """'Peru said on Monday it will impose a levy': a day before the subject of what is said is of the saying."""
    saying = clause.head
    if saying.i > clause.i or saying.lemma_.lower() not in grammar_words().reporting:
        return
    first = clause.doc[clause.left_edge.i]
    if first.head != clause or first.dep_ not in ("prep", "npadvmod") or first.i == clause.i:
        return
    branch_end = first.right_edge.i
    behind = clause.doc[branch_end + 1]
    dated = all(t.ent_type_ in ("DATE", "TIME") for t in first.subtree if t.dep_ != "prep")
    subject = subject_of(clause)
    if (
        dated
        and subject is not None
        and behind == subject.left_edge
        and clause.doc[first.left_edge.i - 1].text != "that"
    ):
        hang(first, saying, first.dep_)


def _free_subject(name: Token) -> None:
    """'After meeting Merkel, Trump (or the president of Peru) changed it': a subject, no other name of the first."""
    if name.i == 0 or name.left_edge.i == 0 or name.doc[name.left_edge.i - 1].text != ",":
        return
    verb = _verb_behind(name)
    if name.pos_ == "NOUN" and not (verb is not None and _can_do(name, verb)):
        return
    if verb is None and (office := name.head).pos_ == "NOUN" and office.dep_ == "appos" and name.dep_ == "appos":
        verb, name = _verb_behind(name, closed=True), office  # 'In a call with X, the premier, Y, said'
        if name.left_edge.i == 0 or name.doc[name.left_edge.i - 1].text != ",":
            return
    if verb is not None and name.head.dep_ in ("nsubj", "nsubjpass") and name.head.head == verb:
        _part(name, name.head, verb)
        return
    if verb is None or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    fronted = name.head
    for _ in range(HIGHEST):
        if fronted.head in (verb, fronted):
            break
        fronted = fronted.head
    if fronted.head == verb and fronted.i < name.i and fronted.dep_ in ("prep", "advcl") and name.head != fronted:
        name.head = verb
        name.dep_ = "nsubj"


def _second_office(name: Token) -> None:
    """'By invitation of the premier of Peru, Ana Paz, the premier of Togo, Ali Bo, came': he came, and she invited."""
    verb, words, doc = name.head, grammar_words(), name.doc
    start = name.left_edge.i
    if name.pos_ != "PROPN" or start < 2 or doc[start - 1].text != ",":  # noqa: PLR2004 (a word, a comma)
        return
    second = next((c for c in name.children if c.dep_ == "appos" and c.lemma_.lower() in words.titles), None)
    if second is None or not any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in second.children):
        return
    first = next((a for a in (doc[start - 2], *doc[start - 2].ancestors) if a.lemma_.lower() in words.titles), None)
    if first is None or first.dep_ != "pobj" or first.i > start or not _is_fronted(first, verb):
        return
    if start - 2 <= first.right_edge.i < start:
        hang(name, first, "appos")
        hang(second, verb, "nsubj")


def _is_fronted(noun: Token, verb: Token) -> bool:
    """Whether a noun is of a phrase that stands before what a verb tells."""
    over = next((a for a in noun.ancestors if a.head == verb), None)
    return over is not None and over.dep_ in ("prep", "advcl") and over.i < noun.i < verb.i


def _can_do(noun: Token, verb: Token) -> bool:
    """Whether a common noun with its article or owner can be what a verb in the right number and tense tells of."""
    named = any(c.dep_ in ("det", "poss", "amod") and c.i < noun.i for c in noun.children)
    tensed = verb.tag_ in FINITE or any(c.tag_ in TENSED and c.i > noun.i for c in verb.children if c.dep_ in AUXILIARY)
    return named and tensed


def _part(name: Token, first: Token, verb: Token) -> None:
    """Give the first of two names back to the gerund or preposition right before it, if that has nothing of its own."""
    start = first.left_edge.i
    taker = first.doc[start - 1] if start > 0 else None
    if taker is None or taker.sent != first.sent or (taker.dep_ not in ("pcomp", "prep") and taker.tag_ != "IN"):
        return
    if any(child.dep_ in ("dobj", "pobj", "pcomp") for child in taker.children) or taker.i > first.i:
        return
    role = first.dep_
    name.head, name.dep_ = verb, role
    first.head, first.dep_ = taker, "dobj" if taker.dep_ == "pcomp" else "pobj"


def _verb_behind(name: Token, *, closed: bool = False) -> Token | None:
    """The finite verb that follows a name directly, or behind its comma; auxiliaries and adverbs aside."""
    doc, at = name.doc, name.right_edge.i + 1
    if closed:
        if doc[at : at + 1].text != ",":
            return None
        at += 1
    while at < len(doc) and doc[at].dep_ in ("aux", "auxpass", "advmod", "neg") and doc[at].head.i > at:
        at += 1
    verb = doc[at] if at < len(doc) and doc[at].sent == name.sent else None
    if verb is None or verb.pos_ != "VERB":
        return None
    lasting = verb.tag_ == "VBG" and any(child.dep_ == "aux" for child in verb.children)  # 'is paying'
    return verb if lasting or verb.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBN") else None


def _with_office(name: Token) -> None:
    """'By invitation of Minister Paz, Minister of Trade of Togo Ali Bo came': the office before the second name is his.

    The parser gives the name to the first office, and takes the second one for what the first man is as well.
    """
    if name.left_edge.i == 0 or name.doc[name.left_edge.i - 1].text == ",":
        return
    before, titles = name.doc[name.left_edge.i - 1], grammar_words().titles
    office = next((one for one in before.ancestors if one.dep_ == "appos"), None)
    if office is None or office.lemma_.lower() not in titles or office.i > name.i or office.left_edge.i == 0:
        return
    closed = office.doc[office.left_edge.i - 1].text == "," and office.right_edge == before
    if closed and name.pos_ == "PROPN" and not name.is_ancestor(office) and _verb_behind(name) is not None:
        hang(office, name, "compound")
