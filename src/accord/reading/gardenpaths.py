"""Participles behind a subject that the parser took for its verb: 'Two sailors held hostage in Mali were freed'.

A sentence has one verb that its subject goes with. Where a past form stands right behind the subject and a finite
verb without a subject of its own follows ('were freed', 'was flown'), the past form is a participle and tells of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

Change = tuple[int, int, str]  # token, its new head, its new label

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
CAPTIVES = frozenset({"hostage", "prisoner", "captive"})  # what somebody is taken or held as
FINITE = frozenset({"was", "were", "is", "are", "has", "have", "will", "had"})


def garden_path(root: Token) -> list[Change]:
    """What moves so that the finite verb takes the subject and the participle hangs on it; nothing where all is well.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Two Omani sailors taken hostage in Mali were handed over on Friday.")
    >>> root = next(iter(doc.sents)).root
    >>> [(doc[token].text, label) for token, head, label in garden_path(root)][:3]
    [('handed', 'ROOT'), ('sailors', 'nsubjpass'), ('taken', 'acl')]
    """
    return _below(root) or _above(root)


def _below(root: Token) -> list[Change]:
    """The participle is the root, the finite verb its complement or joined without a word: 'taken … were freed'."""
    subject = _subject_before(root)
    if subject is None or not _may_be_participle(root):
        return []
    for verb in root.children:
        if verb.dep_ not in ("ccomp", "conj", "dep") or verb.i < root.i or not _is_finite_without_subject(verb):
            continue
        first = verb.left_edge
        begins = first.lower_ in FINITE or (first == verb and verb.tag_ == "VBD")
        if _runs_on(root, first) or not begins or first.nbor(-1).text in (",", ";", ":", '"'):
            return []
        root.tag_ = "VBN"
        moved = [(c.i, verb.i, c.dep_) for c in root.children if c.i > verb.i or c.i < subject.left_edge.i]
        captives = [(c.i, root.i, "oprd") for c in root.children if c.dep_ == "dobj" and c.lower_ in CAPTIVES]
        return [
            (verb.i, verb.i, "ROOT"),
            (subject.i, verb.i, _label(verb)),
            (root.i, subject.i, "acl"),
            *moved,
            *captives,
        ]
    return []


def _runs_on(participle: Token, finite: Token) -> bool:
    """Whether more than a phrase stands between the two: an object, a verb, a subject of its own, a word that joins."""
    taken = any(c.dep_ in ("dobj", "dative") and c.lower_ not in CAPTIVES for c in participle.children)
    between = participle.doc[participle.i + 1 : finite.i]
    return taken or any(t.tag_.startswith(("VB", "MD", "W", "CC")) or t.dep_ in SUBJECTS | {"mark"} for t in between)


def _above(root: Token) -> list[Change]:
    """The finite verb is the root, the participle its subject: 'A diplomat shot dead in Quito was buried'."""
    for clause in root.children:
        if clause.dep_ not in SUBJECTS or clause.i > root.i or not _may_be_participle(clause):
            continue
        subject = _subject_before(clause)
        aside = any(c.dep_ in ("mark", "aux", "auxpass") for c in clause.children)
        if subject is None or aside or not _is_finite(root) or _runs_on(clause, _first(root)):
            continue
        clause.tag_ = "VBN"
        moved = [(c.i, root.i, c.dep_) for c in clause.children if c.i < subject.left_edge.i]
        return [(subject.i, root.i, _label(root)), (clause.i, subject.i, "acl"), *moved]
    return []


def _subject_before(verb: Token) -> Token | None:
    """The noun right in front of a verb whose subject it is, where nothing stands between them."""
    found = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
    return found if found is not None and found.tag_ in NOUNS and found.right_edge.i + 1 == verb.i else None


def _may_be_participle(verb: Token) -> bool:
    """Whether a past form may be a participle: 'held', 'taken', 'accused'; of what says or thinks, none is."""
    words = grammar_words()
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_.lower() in words.reporting:
        return False
    return verb.lower_.endswith("ed") or verb.lower_ in words.participles


def _is_finite_without_subject(verb: Token) -> bool:
    past = verb.tag_ == "VBD" and verb.pos_ == "VERB"  # 'Hackers linked to Chad broke into'
    return (past or _is_finite(verb)) and not any(c.dep_ in SUBJECTS | {"mark"} for c in verb.children)


def _is_finite(verb: Token) -> bool:
    return verb.lower_ in FINITE or any(c.dep_ in ("aux", "auxpass") and c.lower_ in FINITE for c in verb.children)


def _first(verb: Token) -> Token:
    """The first of a verb's auxiliaries, or the verb."""
    return next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)


def _label(verb: Token) -> str:
    return "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
