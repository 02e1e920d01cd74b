"""Sentences whose root has no subject, or is no verb, put right by what stands on the surface.

Each repair looks for one shape that no English sentence has and puts the tree there that the words call for. What is
not of such a shape is left as the model made it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from accord.reading.branch import FINITE, has_to
from accord.reading.datingback import dates_back
from accord.reading.doers import clause_in_front, joined_to_fronted, subject_in_front
from accord.reading.gardenpaths import garden_path
from accord.reading.lexicon import grammar_words
from accord.reading.postponed import has_object_behind
from accord.reading.ranks import is_ranked
from accord.reading.swallowed import swallowed

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token
    from thinc.types import Ints2d

_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_STEPS = 6

Change = tuple[int, int, str]  # token, its new head, its new label


def rooted(doc: Doc) -> Doc:
    """The parse, put right in place.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Togo's trade envoy, Ivan O'Neill, called for talks.")
    >>> [t.text for t in rooted(doc) if t.dep_ in ("ROOT", "nsubj")]
    ['envoy', 'called']
    """
    changes: list[Change] = []
    for sentence in doc.sents:
        root = sentence.root
        changes += next((found for repair in REPAIRS if (found := repair(root))), [])
        for noun in (child for child in root.children if child.dep_ == "ccomp" and child.tag_ in _NOUNS):
            changes += _clause_as_noun(noun)
    if changes:
        _apply(doc, changes)
    return doc


def _apply(doc: Doc, changes: list[Change]) -> None:
    array = doc.to_array(["HEAD", "DEP"])
    for token, head, label in changes:
        array[token, 0] = (head - token) % 2**64
        array[token, 1] = doc.vocab.strings.add(label)
    doc.from_array(["HEAD", "DEP"], cast("Ints2d", array))


def _last_of(root: Token) -> Token:
    """The last word or mark of a sentence, before the space that ends its paragraph."""
    last = root.doc[root.sent.end - 1]
    while last.is_space and last.i > root.sent.start:
        last = last.nbor(-1)
    return last


def _verb_as_modifier(root: Token) -> list[Change]:
    """'Togo's envoy, Ivan O'Neill, called for talks': a past tense behind the comma of an apposition is the verb."""
    if root.tag_ not in _NOUNS:
        return []
    children = list(root.children)
    if any(child.dep_ in _SUBJECTS or child.dep_ in ("cop", "aux") for child in children):
        return []
    apposed = [child for child in children if child.dep_ == "appos" and child.tag_ in _NAMES]
    for verb in children:
        behind = verb.i and verb.doc[verb.i - 1].text == ","
        if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBD" and behind and any(a.i < verb.i for a in apposed):
            moved = [(c.i, verb.i, c.dep_) for c in children if c.i > verb.i or (c.i < root.i and c.dep_ == "prep")]
            return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "nsubj"), *moved]
    return []


def _verb_before_name(root: Token) -> list[Change]:
    """'Dahal on Friday telephoned Tobgay': a past tense with a subject of its own is no adjective of what follows."""
    if root.tag_ not in _NOUNS:
        return []
    for verb in root.children:
        finite = verb.dep_ in ("amod", "compound", "nmod") and verb.tag_ == "VBD" and verb.i < root.i
        if finite and any(child.dep_ in _SUBJECTS and child.i < verb.i for child in verb.children):
            moved = [(c.i, verb.i, c.dep_) for c in root.children if c.i < verb.i]
            end = [(c.i, verb.i, c.dep_) for c in root.children if c.dep_ == "punct" and c == _last_of(root)]
            return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "dobj"), *moved, *end]
    return []


def _participle_as_modifier(root: Token) -> list[Change]:
    """'The ministry, headed by Ann Ali, handed on Friday to the consul a note': what has an object is the verb."""
    if root.tag_ not in _NOUNS or _last_of(root).text != ".":
        return []
    children = list(root.children)
    if any(child.dep_ in _SUBJECTS or child.dep_ in ("cop", "aux", "relcl") for child in children):
        return []
    for verb in reversed(children):
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.i < root.i or verb.doc[verb.i - 1].text != ",":
            continue
        if any(child.dep_ in ("agent", "aux", "auxpass") for child in verb.children):
            return []
        if not any(child.dep_ == "dobj" for child in verb.children) and not has_object_behind(verb):
            return []
        verb.tag_ = "VBD"
        moved = [(c.i, verb.i, c.dep_) for c in children if c.i > verb.i or (c.i < root.i and c.dep_ == "prep")]
        return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "nsubj"), *moved]
    return []


def _verb_before_object(root: Token) -> list[Change]:
    """'Tanzania in April barred imports of maize', 'Korea test-fired two missiles': no modifier of its own object."""
    if root.tag_ not in ("NN", "NNS") or _last_of(root).text != ".":
        return []
    children = list(root.children)
    verb = next((c for c in children if c.dep_ == "amod" and c.tag_ in ("VBN", "VBD") and c.i < root.i), None)
    doer = children[0]
    if verb is None or doer.tag_ not in _NAMES or doer.dep_ not in ("nsubj", "compound", "nmod", "npadvmod"):
        return []
    between = [c for c in children if verb.i < c.i < root.i and c.dep_ in ("det", "nummod", "poss")]
    dated = any(c.dep_ in ("prep", "npadvmod") for c in doer.children)
    if doer.right_edge.i >= verb.left_edge.i or not (between or dated):
        return []
    if any(c.dep_ in ("det", "poss", "cop", "aux") or c.tag_ == "MD" for c in children if c.i < verb.i):
        return []
    verb.tag_ = "VBD"
    moved = [(c.i, verb.i, c.dep_) for c in children if c.i < verb.i or c.is_punct or _is_beside(c)]
    return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "dobj"), *moved, (doer.i, verb.i, "nsubj")]


def _is_beside(child: Token) -> bool:
    """Whether a phrase behind an object tells of the verb: 'on Sunday', 'in May'; not 'of maize'."""
    return child.dep_ == "prep" and child.i > child.head.i and child.lower_ != "of"


def _verb_behind_clause(root: Token) -> list[Change]:
    """'The minister Ann Ali, who leads the opposition party, called it wrong': the past tense is not of the party."""
    if root.tag_ not in _NAMES or any(child.dep_ in _SUBJECTS for child in root.children):
        return []
    for clause in (child for child in root.children if child.dep_ == "relcl"):
        if not any(child.lower_ == "who" for child in clause.children):
            continue
        for verb in clause.subtree:
            set_off = verb.i and verb.doc[verb.i - 1].text == ","
            if verb.tag_ != "VBD" or verb.dep_ != "acl" or not set_off or verb.head.i > verb.i:
                continue
            moved = [(c.i, verb.i, "oprd" if c.dep_ == "appos" else c.dep_) for c in root.children if c.i > verb.i]
            return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "nsubj"), *moved]
    return []


def _counted_subject(root: Token) -> list[Change]:
    """'13 out of 21 chapters were concluded': a figure that opens the sentence is the subject."""
    if root.tag_ not in ("VBD", "VBN"):
        return []
    first = next(iter(root.children), None)
    if first is None or first.tag_ != "CD" or first.left_edge.i != root.sent.start:
        return []
    others = any(child.dep_ in _SUBJECTS for child in root.children if child != first)
    passive = any(child.dep_ == "auxpass" for child in root.children)
    label = "nsubjpass" if passive else "nsubj"
    wrong = first.dep_ == "npadvmod" or (first.dep_ == "nsubj" and passive)
    return [(first.i, root.i, label)] if wrong and not others else []


def _clause_as_noun(noun: Token) -> list[Change]:
    """'said that the court communicated to them that …': what stands behind 'that' has a past tense, and no verb."""
    children = list(noun.children)
    marked = any(child.dep_ == "mark" and child.i < noun.i for child in children)
    if not marked or any(child.dep_ in _SUBJECTS or child.dep_ in ("cop", "aux") for child in children):
        return []
    for verb in children:
        if verb.dep_ == "acl" and verb.tag_ == "VBD" and not any(c.dep_ in _SUBJECTS for c in verb.children):
            moved = [(c.i, verb.i, "ccomp" if c.dep_ == "acl" else c.dep_) for c in children if c.i > verb.i]
            marks = [(c.i, verb.i, c.dep_) for c in children if c.dep_ == "mark"]
            return [(verb.i, noun.head.i, noun.dep_), (noun.i, verb.i, "nsubj"), *moved, *marks]
    return []


def _dated_clause(root: Token) -> list[Change]:
    """'The crew, who had been held since March, landed': a day is no subject, and the crew is what lacks its verb."""
    if root.tag_ not in _NOUNS or any(child.dep_ in _SUBJECTS or child.dep_ == "cop" for child in root.children):
        return []
    for clause in (child for child in root.children if child.dep_ in ("relcl", "acl")):
        for verb in (child for child in clause.children if child.dep_ == "advcl" and child.tag_ in FINITE):
            mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in _DATING), None)
            day = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
            if mark is None or day is None or day.left_edge.i != mark.i + 1 or not _is_of_time(day):
                continue
            behind = [(c.i, verb.i, c.dep_) for c in root.children if c.i > verb.i]
            moved = [(day.i, mark.i, "pobj"), (mark.i, clause.i, "prep"), *behind]
            return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "nsubj"), *moved]
    return []


_DATING = frozenset({"since", "until", "till", "before", "after"})
_EDGES = frozenset({"beginning", "start", "end", "middle", "turn"})


def _is_of_time(noun: Token) -> bool:
    """'March', 'Monday', 'last week', '2019', 'the beginning of the month'."""
    lemma = noun.lemma_.lower()
    return lemma in grammar_words().measures or lemma in _EDGES or (noun.tag_ == "CD" and len(noun) == len("2019"))


def _subject_behind(root: Token) -> list[Change]:
    """'… on May 20, its speaker, Andrei Pop, said': who says it stands before the verb, in apposition to nobody."""
    if root.tag_ not in FINITE or root.i < 2 or root.doc[root.i - 1].text != ",":  # noqa: PLR2004 (a name and a comma)
        return []
    children = list(root.children)
    if any(child.dep_ in _SUBJECTS or child.dep_ in ("aux", "auxpass", "cop") for child in children):
        return []
    if not any(child.dep_ == "ccomp" and child.i < root.i for child in children):
        return []
    name = root.doc[root.i - 2]
    if name.dep_ != "appos" or name.tag_ not in _NAMES:
        return []
    while name.dep_ == "appos" and name.head.dep_ == "appos":
        name = name.head
    before = name.left_edge.i - 1
    return [(name.i, root.i, "nsubj")] if before >= 0 and root.doc[before].text == "," else []


def _stray_agent(verb: Token) -> list[Change]:
    """'was received at the palace in Rabat by Prince Hassan': 'by' hangs on the place, and means the verb."""
    children = list(verb.children)
    if verb.tag_ != "VBN" or not any(child.dep_ == "auxpass" for child in children):
        return []
    if any(child.dep_ == "agent" for child in children):
        return []
    for child in children:
        if child.dep_ != "prep" or child.i < verb.i or child.lower_ not in _PLACING:
            continue
        token = child
        for _ in range(_STEPS):
            by = [
                c for c in token.children if c.lower_ == "by" and c.dep_ in ("prep", "agent") and token.tag_ in _NAMES
            ]
            if by and any(c.dep_ == "pobj" and c.tag_ in _NOUNS for c in by[0].children):
                behind = [
                    (c.i, next(p.i for p in by[0].children if p.dep_ == "pobj"), c.dep_)
                    for c in token.children
                    if c.i > by[0].i and c.dep_ in ("relcl", "appos")
                ]
                return [(by[0].i, verb.i, "agent"), *behind]
            below = [c for c in token.children if c.dep_ in ("pobj", "prep") and c.i > token.i]
            if not below:
                break
            token = below[-1]
    return []


# Prepositions whose phrase says where or when, and so is not by anybody.
_PLACING = frozenset({"at", "in", "on", "near", "outside", "inside", "during"})


def _participle_in_front(root: Token) -> list[Change]:
    """'Dismissed in April as envoy to Chad, Ali was back': "as" opens no clause, the name behind the comma does."""
    if root.tag_ != "VBN" or root.i != root.sent.start or any(c.dep_ in _SUBJECTS for c in root.children):
        return []
    for clause in (c for c in root.children if c.dep_ == "advcl" and c.i > root.i):
        mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "as"), None)
        office = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if mark is None or office is None or office.i < mark.i:
            continue
        name = next((c for c in office.subtree if c.dep_ == "appos" and c.tag_ in _NAMES and c.i < clause.i), None)
        if name is not None and name.left_edge.nbor(-1).text == "," and name.head.i < name.i:
            hung = [(clause.i, clause.i, "ROOT"), (root.i, clause.i, "advcl"), (mark.i, root.i, "prep")]
            return [*hung, (office.i, mark.i, "pobj"), (name.i, clause.i, office.dep_)]
    return []


def _clause_as_modifier(root: Token) -> list[Change]:
    """'The union, whose members fish there, called on both to talk': a full stop closes no sentence without a verb."""
    if root.tag_ not in _NOUNS or not _is_closed(root):
        return []
    children = list(root.children)
    if any(child.dep_ in _SUBJECTS or child.dep_ in ("cop", "aux", "cc") for child in children):
        return []
    for verb in reversed(children):
        if verb.dep_ not in ("acl", "relcl") or verb.i < root.i or verb.tag_ not in ("VBD", "VBN"):
            continue
        below = list(verb.children)
        if any(c.dep_ in (*_SUBJECTS, "agent", "aux", "auxpass") or c.tag_ in _RELATIVE for c in below):
            continue
        set_off = verb.doc[verb.i - 1].text == ","
        if not (set_off or verb.tag_ == "VBD") or not _is_of_a_doer(verb, below):
            continue
        verb.tag_ = "VBD"
        moved = [(c.i, verb.i, c.dep_) for c in children if c.i > verb.i or (c.i < root.i and c.dep_ == "prep")]
        return [(verb.i, verb.i, "ROOT"), (root.i, verb.i, "nsubj"), *moved]
    return []


_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_ADDRESSING = frozenset({"on", "upon", "without"})


def _is_closed(root: Token) -> bool:
    """Whether the sentence ends as one, and not as a headline or an entry of a list."""
    last = next((token for token in reversed(root.sent) if not token.is_quote and not token.is_space), root)
    return last.text == "."


def _is_of_a_doer(verb: Token, below: list[Token]) -> bool:
    """Whether a past form has what only an active verb has: an object, a clause, 'called on the mayor to'."""
    with_clause = any(c.dep_ in ("dobj", "oprd", "dative", "ccomp") for c in below)
    that = any(c.dep_ in ("advcl", "acl") and any(m.lower_ == "that" for m in c.children) for c in below)
    to = any(c.dep_ == "prep" and c.lower_ in _ADDRESSING and c.i == verb.i + 1 for c in below)
    return with_clause or that or to


def _of_a_rank(root: Token) -> list[Change]:
    """'Chad became the fifth state to join in 2018': what is ranked is who does it, and nothing that it became for."""
    if root.lemma_ not in ("become", "be"):
        return []
    for verb in root.children:
        if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "advcl", "ccomp") or not has_to(verb):
            continue
        ranked = [c for c in root.children if c.dep_ == "attr" and c.i < verb.i and is_ranked(c)]
        if ranked:
            return [(verb.i, ranked[-1].i, "relcl")]
        own = [c for c in verb.children if c.dep_ == "nsubj" and root.i < c.i < verb.i and is_ranked(c)]
        if own:
            return [(own[0].i, root.i, "attr"), (verb.i, own[0].i, "relcl")]
    return []


def _unchanged_past(root: Token) -> list[Change]:
    """'The ministers put their names to it on Monday': of a verb that looks the same, the form is the past's."""
    if root.tag_ == "VB" and root.lower_ in _UNCHANGED:
        children = list(root.children)
        doers = [child for child in children if child.dep_ == "nsubj" and child.i < root.i]
        if doers and not any(child.dep_ in ("aux", "auxpass") for child in children):
            root.tag_ = "VBD"
    return []


# Verbs whose past looks like their first form.
_UNCHANGED = frozenset({"put", "cut", "hit", "set", "shut", "cast", "shed", "split", "spread", "hurt", "quit", "bid"})


REPAIRS: tuple[Callable[[Token], list[Change]], ...] = (
    _counted_subject,
    _verb_as_modifier,
    _verb_before_name,
    _participle_as_modifier,
    _participle_in_front,
    _verb_before_object,
    _verb_behind_clause,
    _dated_clause,
    subject_in_front,
    joined_to_fronted,
    clause_in_front,
    _subject_behind,
    _stray_agent,
    _clause_as_modifier,
    _of_a_rank,
    _unchanged_past,
    dates_back,
    swallowed,
    garden_path,
)
