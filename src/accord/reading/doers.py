"""Who does it behind a fronted phrase: 'At talks brokered by Peru and Chile, Chad and Togo agreed'.

The small model lets the phrase run on, and the verb has no subject. What stands behind the phrase's comma, right before
the verb, is it. Each function looks at a root and gives changes as `roots.py` applies them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, SUBJECTS, TENSED
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STEPS = 6
_AUXILIARY = frozenset({"aux", "auxpass"})

Change = tuple[int, int, str]  # token, its new head, its new label


def subject_in_front(root: Token) -> list[Change]:
    """'In a statement to the agency, Omar Haddad, head of …, affirmed that': the name is the verb's subject.

    So is the office before a name: 'At the invitation of King X, the president of Peru, Ana Rojas, will come'.
    """
    last = _before(root)
    if last < 1 or root.doc[last].text != "," or any(c.dep_ in SUBJECTS or c.dep_ == "cop" for c in root.children):
        return []
    for token in (child for child in root.children if child.dep_ == "prep" and child.i < root.i):
        for _ in range(_STEPS):
            below = [c for c in token.children if c.dep_ in ("pobj", "prep") and c.i > token.i]
            named = [c for c in token.children if set_off(c)]
            if named:
                return _named_in_front(root, [c for c in token.children if set_off(c) or _is_office(c)], last)
            if not below:
                break
            token = below[-1]  # noqa: PLW2901 (a step down)
    return []


def _named_in_front(root: Token, apposed: list[Token], last: int) -> list[Change]:
    """The name that ends at the comma before the verb, with the office right before it; else the first name."""
    label, plain = _label(root), root.tag_ in FINITE and not any(c.dep_ in _AUXILIARY for c in root.children)
    name = next((c for c in apposed if set_off(c) and c.right_edge.i == last - 1), None)
    if name is None:
        return [(next(c for c in apposed if set_off(c)).i, root.i, label)] if plain else []
    office = next((c for c in apposed if c.right_edge.i == name.left_edge.i - 2 and _is_office(c)), None)
    if office is not None:
        return [(office.i, root.i, label), (name.i, office.i, "appos")]
    return [(name.i, root.i, label)]


def _is_office(noun: Token) -> bool:
    """'the president of Peru' behind a comma, as if it were in apposition."""
    behind = noun.left_edge.i > 0 and noun.doc[noun.left_edge.i - 1].text == ","
    return noun.dep_ == "appos" and behind and noun.lemma_.lower() in grammar_words().titles


def _before(root: Token) -> int:
    """The position before a finite verb and its auxiliaries; -1 where it is not finite."""
    marks = [c.i for c in root.children if c.dep_ in ("aux", "auxpass", "neg", "advmod") and c.i < root.i]
    tensed = root.tag_ in FINITE or any(c.tag_ in TENSED for c in root.children if c.i in marks)
    first = root.i
    while first - 1 in marks:
        first -= 1
    return first - 1 if tensed else -1


def _label(root: Token) -> str:
    return "nsubjpass" if any(c.dep_ == "auxpass" for c in root.children) else "nsubj"


def set_off(name: Token) -> bool:
    """Whether a proper noun, no date, stands behind a comma as if it were in apposition."""
    if name.dep_ not in ("appos", "npadvmod") or name.tag_ not in _NAMES or name.ent_type_ in ("DATE", "TIME"):
        return False
    before = name.left_edge.i - 1
    return before >= 0 and name.doc[before].text == ","


def joined_to_fronted(root: Token) -> list[Change]:
    """'At talks brokered by Peru and Chile, Chad and Togo agreed': behind the comma stands who agreed.

    So does 'Under the auspices of the Vatican, Cuban and Chadian negotiators met', and where the parser makes a clause
    of the phrase: 'With Oman as mediator, Chad and Togo met'.
    """
    children, last = list(root.children), _before(root)
    subjects = [c for c in children if c.dep_ in SUBJECTS]
    opening = next((c for c in children if c.dep_ == "mark" and c.tag_ == "IN" and c.i == root.sent.start), None)
    clause = opening is not None and len(subjects) == 1 and subjects[0].left_edge.i == opening.i + 1
    if last < 1 or (subjects and not clause):
        return []
    label = _label(root)
    fronted = subjects or [c for c in children if c.dep_ == "prep" and c.i < root.i]
    front = next((c for c in fronted if c.right_edge.i == last), None)
    doer = _doer_behind(front, last) if front is not None else None
    if front is None or doer is None:
        return []
    part = _part_before(doer)
    moved = [(doer.i, root.i, label)]
    if part is not None:
        moved.append((part.i, doer.head.i, "pobj"))
    return [*moved, (front.i, opening.i, "pobj"), (opening.i, root.i, "prep")] if clause and opening else moved


def clause_in_front(root: Token) -> list[Change]:
    """'In a call with Ann Ali, a Chadian minister asked for aid': no sentence is one phrase with a past tense in it."""
    if root.tag_ != "IN" or root.i != root.sent.start:
        return []
    for verb in root.subtree:
        noun = verb.head
        if verb.tag_ != "VBD" or verb.dep_ != "acl" or noun.dep_ != "appos" or noun.i > verb.i:
            continue
        before, gap = noun.left_edge.i - 1, verb.doc[noun.i + 1 : verb.i]
        if verb.doc[before].text == "," and all(noun.is_ancestor(t) and t.text != "," for t in gap):
            ends = [(c.i, verb.i, c.dep_) for c in root.children if c.is_punct]
            return [(verb.i, verb.i, "ROOT"), (noun.i, verb.i, "nsubj"), (root.i, verb.i, "prep"), *ends]
    return []


def _doer_behind(front: Token, last: int) -> Token | None:
    """Who stands behind the comma of a fronted phrase, up to the verb."""
    for noun in front.subtree:
        if noun == front or noun.tag_ not in _NOUNS or noun.right_edge.i != last:
            continue
        behind = noun.dep_ == "conj" and noun.doc[noun.left_edge.i - 1].text == ","
        if behind or (noun.dep_ == "pobj" and noun.i == last and _part_before(noun) is not None):
            return noun
    return None


def _part_before(noun: Token) -> Token | None:
    """The name that a fronted phrase ends with, where the parser made it a part of what stands behind its comma."""
    if noun.dep_ != "pobj":
        return None
    parts = [c for c in noun.children if c.dep_ in ("nmod", "compound") and c.tag_ in _NAMES]
    return next((c for c in parts if c.doc[c.i + 1].text == ","), None)
