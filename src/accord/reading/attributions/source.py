"""Who says it: the logical subject of a cue, through coordination, control, relatives, participles and passives."""

from __future__ import annotations

from typing import NamedTuple

from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.tree import Range, Tree
from accord.reading.branch import FINITE

QUOTING = frozenset({"quote", "cite"})
SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
DEEP = 8
WIDE = 10
NONE = (-1, "none")
CLAUSAL = frozenset({"conj", "xcomp", "advcl", "parataxis", "dep", "ccomp"})
BIDDEN = frozenset({"explain", "answer", "clarify", "respond", "account", "apologise", "apologize", "reply"})
WAYS = {"conj": "conjunct", "xcomp": "control"}


class Source(NamedTuple):
    """The head token of the words that name a source (-1: left out), its token range, and the way it was found.

    `relative` is the relative pronoun through which it was found ('a minister who said …'), or -1.
    """

    head: int
    range: Range
    way: str
    relative: int = -1


NOBODY = Source(-1, (0, 0), "none")


COMING = frozenset({"come", "follow"})  # of what comes about at a time
MARKING = frozenset({"mark", "advmod"})
AGAINST = frozenset({"while", "whereas", "although", "though"})


def phrase(tree: Tree, head: int, avoid: int = -1) -> Range:
    """The tokens of a source: what its head governs, cut before whatever holds the token to avoid."""
    start, end = tree.left[head], tree.right[head] + 1
    for child in tree.children[head]:
        if child > head and (
            tree.dep[child] in {"relcl", "acl", "cc", "parataxis", "punct"}
            or tree.left[child] <= avoid <= tree.right[child]
        ):
            if tree.dep[child] in {"cc", "punct"} and not _cut_follows(tree, head, child, avoid):
                continue
            end = min(end, tree.left[child])
    if start <= avoid < head:
        start = avoid + 1
    start, end = tree.trim(start, max(end, head + 1))
    return (start, end) if start <= head < end else (head, head + 1)


def _cut_follows(tree: Tree, head: int, punct: int, avoid: int) -> bool:
    """Whether the next thing behind a comma or a conjunction is one that is cut off."""
    for child in tree.children[head]:
        if child > punct:
            return tree.dep[child] in {"relcl", "parataxis"} or tree.left[child] <= avoid <= tree.right[child]
    return False


def _child(tree: Tree, token: int, labels: frozenset[str]) -> int:
    return next((child for child in tree.children[token] if tree.dep[child] in labels), -1)


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in the passive, reduced relatives included; coordinated verbs share their auxiliary."""
    for _ in range(DEEP):
        if any(tree.dep[child] in {"auxpass", "nsubjpass", "csubjpass"} for child in tree.children[verb]):
            return True
        if tree.tag[verb] != "VBN" or any(tree.dep[child] in {"aux", "nsubj"} for child in tree.children[verb]):
            return False
        if tree.dep[verb] != "conj":
            return tree.dep[verb] in {"acl", "advcl"}
        verb = tree.head[verb]
    return False


def antecedent(tree: Tree, token: int, verb: int) -> int:
    """What a relative pronoun that is a verb's subject stands for."""
    if tree.lower[token] in RELATIVES and tree.tag[token] in {"WDT", "WP", "IN"}:
        above = verb
        for _ in range(DEEP):
            if tree.dep[above] == "relcl":
                return tree.head[above]
            if tree.head[above] == above:
                break
            above = tree.head[above]
    return token


def subject_of(tree: Tree, verb: int, depth: int = 0) -> tuple[int, str]:
    """The head token of a verb's logical subject and how it was found; (-1, 'none') where there is none."""
    if depth > DEEP:
        return -1, "none"
    own = _child(tree, verb, SUBJECTS)
    if own >= 0 and tree.lower[own] == "what":  # 'what Togo says was an attack', where "what" is of the attack
        own = next((one for one in tree.children[verb] if own < one < verb and tree.dep[one] in SUBJECTS), own)
    if own >= 0 and tree.dep[own] != "expl":
        reached = antecedent(tree, own, verb)
        return reached, "relative" if reached != own else "subject"
    if is_passive(tree, verb):
        agent = _child(tree, verb, frozenset({"agent"}))
        by = _child(tree, agent, frozenset({"pobj"})) if agent >= 0 else -1
        return (by, "agent") if by >= 0 else (-1, "passive")
    return _above(tree, verb, depth)


def _above(tree: Tree, verb: int, depth: int) -> tuple[int, str]:
    """The subject of a verb that has none of its own, by what the verb hangs on."""
    dep, head = tree.dep[verb], tree.head[verb]
    if head == verb:
        return NONE
    if dep == "relcl":
        return head, "relative"
    if dep == "acl":
        return _of_noun_clause(tree, verb, depth)
    if dep in {"prep", "agent", "pcomp", "mark", "pobj"}:
        return _of_prepositional(tree, head, depth)
    return _of_clause(tree, verb, depth) if dep in CLAUSAL else NONE


def _of_noun_clause(tree: Tree, verb: int, depth: int) -> tuple[int, str]:
    """'A statement saying …', 'the decision to travel', 'documents signed …'."""
    head = tree.head[verb]
    if tree.tag[verb] == "VBG":
        return _speaker_of_document(tree, head, depth)
    if tree.tag[verb] == "VB":
        owner, _ = owner_of(tree, head, depth + 1)
        return (owner, "owner") if owner >= 0 else NONE
    return head, "participle"


def _of_prepositional(tree: Tree, above: int, depth: int) -> tuple[int, str]:
    """'Was quoted as saying', 'quoted him as saying', 'before traveling', 'a plan for sending'."""
    first = above
    while tree.pos[above] in {"ADP", "SCONJ", "PART"} and tree.head[above] != above:
        above = tree.head[above]
    if tree.pos[above] in {"VERB", "AUX"}:
        quoted = _child(tree, above, frozenset({"dobj"}))
        if tree.lower[first] == "as" and tree.lemma[above] in QUOTING and quoted >= 0:
            return quoted, "object"
        return _through(tree, above, "participle", depth)
    return owner_of(tree, above, depth + 1) if tree.pos[above] == "NOUN" else NONE


def _of_clause(tree: Tree, verb: int, depth: int) -> tuple[int, str]:
    """Coordination, control and participles: 'told reporters and added', 'wants to say', '…, adding that'."""
    dep, head = tree.dep[verb], tree.head[verb]
    if dep == "xcomp" and tree.tag[verb] == "VB":
        controller = _child(tree, head, frozenset({"dobj", "dative"}))
        told = _child(tree, verb, frozenset({"dobj", "dative"}))
        if tree.lower[head].startswith("summon") and tree.lower[verb] not in BIDDEN:
            controller = -1  # 'summoned the envoy to protest': who summons him does
        if controller >= 0 and not (told > verb and tree.lower[told] in _TOLD):  # 'received the envoy to tell him'
            return controller, "object"
    if dep == "advcl" and tree.tag[verb] == "VBG" and verb > head and tree.lower[tree.left[verb] - 1] == ",":
        head = _set_against(tree, verb, head) or _speaking(tree, head)
    if tree.pos[head] == "ADJ" and tree.dep[head] in {"acomp", "oprd"}:
        head = tree.head[head]
    return _through(tree, head, WAYS.get(dep, "participle"), depth)


def _speaker_of_document(tree: Tree, noun: int, depth: int) -> tuple[int, str]:
    """'Egypt issued a statement saying …': Egypt speaks; 'polls showing …': the polls do."""
    if tree.lemma[noun] in cue_classes()["nouns"]:
        owner, way = owner_of(tree, noun, depth + 1)
        if owner >= 0 and way in {"support", "poss", "by", "own"}:
            return owner, "document"
    return noun, "participle"


def _set_against(tree: Tree, verb: int, above: int) -> int:
    """The verb of 'while Chad defended the pact', where 'saying it …' comes right behind it; 0 where there is none.

    The parser hangs the participle on the main verb, whose subject is the other side; or nobody who could say it, as in
    'her remarks came as Chad rejected the pact, saying it …'.
    """
    cues, coming = cue_classes()["verbs"], tree.lemma[above] in COMING
    for clause in range(above + 1, verb):
        behind = tree.dep[clause] == "advcl" and tree.right[clause] + 2 == tree.left[verb]
        set_off = tree.lower[tree.left[clause]] in AGAINST and tree.lemma[clause] in cues
        if behind and (set_off or (coming and any(tree.dep[one] in MARKING for one in tree.children[clause]))):
            return clause if _child(tree, clause, SUBJECTS) >= 0 else 0
    return 0


def _speaking(tree: Tree, verb: int) -> int:
    """The verb whose speech a clause is, for '…, adding that' behind the end of what somebody said."""
    for _ in range(DEEP):
        above = tree.head[verb]
        pointed = tree.lemma[above] == "point" and any(tree.dep[child] == "prt" for child in tree.children[above])
        if tree.dep[verb] != "ccomp" or not (pointed or "say" in cue_classes()["verbs"].get(tree.lemma[above], ())):
            return verb
        verb = above
    return verb


def _through(tree: Tree, head: int, way: str, depth: int) -> tuple[int, str]:
    """The subject of a verb above, grammatical where that verb is passive."""
    passive = _child(tree, head, PASSIVE_SUBJECTS)
    if passive >= 0:
        return antecedent(tree, passive, head), way
    if tree.pos[head] not in {"VERB", "AUX"}:
        if tree.dep[head] in {"nsubj", "appos", "attr", "ROOT"} and tree.pos[head] in {"NOUN", "PROPN", "PRON"}:
            return head, way
        return -1, "none"
    found, _ = subject_of(tree, head, depth + 1)
    return (found, way) if found >= 0 else (-1, "none")


_TOLD = frozenset({"him", "her", "them"})
LIGHT = frozenset(
    """make give issue have express voice deliver offer hold raise release publish post send take keep share show sign
    lodge file put launch do repeat renew reiterate announce write harbor harbour""".split()  # noqa: SIM905 (a list of words reads best as words)
)


def owner_of(tree: Tree, noun: int, depth: int = 0) -> tuple[int, str]:
    """Who utters what a noun names: 'Lam's pledge', 'a pledge by Lam', 'Lam made a pledge', 'the Hanoi statement'."""
    if depth > DEEP:
        return NONE
    for find in (_possessor, _author, _supporter):
        found = find(tree, noun, depth)
        if found[0] >= 0:
            return found
    for child in tree.children[noun]:
        if child < noun and tree.dep[child] in {"compound", "nmod", "amod"} and tree.pos[child] == "PROPN":
            return child, "compound"
    return NONE


def _possessor(tree: Tree, noun: int, depth: int) -> tuple[int, str]:
    """'Lam's hope'; in 'Lam voiced his hope' the subject stands for the pronoun."""
    owner = _child(tree, noun, frozenset({"poss"}))
    if owner < 0:
        return NONE
    if tree.lower[owner] in {"his", "her", "their", "its"} and tree.dep[noun] in {"dobj", "pobj"}:
        verb = tree.head[noun] if tree.dep[noun] == "dobj" else tree.head[tree.head[noun]]
        if tree.pos[verb] in {"VERB", "AUX"}:
            subject, _ = subject_of(tree, verb, depth + 1)
            if subject >= 0 and not tree.left[noun] <= subject <= tree.right[noun]:
                return subject, "own"
    return owner, "poss"


def _author(tree: Tree, noun: int, _depth: int) -> tuple[int, str]:
    """'A pledge by Lam', 'a statement from Hanoi'."""
    for child in tree.children[noun]:
        if tree.lower[child] in {"by", "from"} and tree.dep[child] in {"prep", "agent"}:
            inner = _child(tree, child, frozenset({"pobj"}))
            if inner >= 0:
                return inner, "by"
    return NONE


def _supporter(tree: Tree, noun: int, depth: int) -> tuple[int, str]:
    """The subject of the verb that carries a noun: 'Lam made a pledge', 'it was made by Lam', 'said in a note'."""
    top = tree.head[noun] if tree.dep[noun] == "conj" else noun
    dep, verb = tree.dep[top], tree.head[top]
    if dep in {"dobj", "attr"} and (tree.lemma[verb] in LIGHT or tree.pos[verb] == "AUX"):
        subject, _ = subject_of(tree, verb, depth + 1)
        if subject not in {-1, noun}:
            return subject, "support"
    if dep == "pobj" and tree.pos[tree.head[verb]] in {"VERB", "AUX"} and tree.lower[verb] not in _OTHERS_WORDS:
        subject, _ = subject_of(tree, tree.head[verb], depth + 1)
        if subject not in {-1, noun}:
            return subject, "setting"
    if dep == "nsubjpass" and tree.lemma[verb] in LIGHT:
        agent = _child(tree, verb, frozenset({"agent"}))
        by = _child(tree, agent, frozenset({"pobj"})) if agent >= 0 else -1
        return by, "agent"
    return NONE


# 'Paz left after protests against the vote', 'amid calls for his resignation': what was uttered by others.
_OTHERS_WORDS = frozenset(
    {"after", "following", "amid", "amidst", "despite", "before", "since", "against", "until", "without"}
)
_BELOW = frozenset({"pcomp", "acl"})  # 'the men accused of theft were freed', 'freed after being accused of theft'
SEEMING = frozenset({"seem", "appear", "look", "sound"})  # the reporter's own guess: the subject says nothing


def source_of_verb(tree: Tree, verb: int) -> Source:
    """The source that a verb has by grammar; failing that, the subject of its sentence."""
    if tree.lemma[verb] in SEEMING:
        return Source(-1, (0, 0), "seeming")
    head, way = subject_of(tree, verb)
    if tree.quote[verb] < 0 and (head < 0 or tree.quote[head] >= 0 or way not in {"subject", "relative", "agent"}):
        beside = _beside_quote(tree, verb)
        if beside >= 0:
            return Source(beside, phrase(tree, beside, verb), "beside")
    if head < 0:
        if way == "passive" and (tree.dep[verb] in _BELOW or _child(tree, verb, PASSIVE_SUBJECTS) >= 0):
            return Source(-1, (0, 0), way)
        head, way = _topic(tree, verb), "topic"
        if head < 0:
            return NOBODY
    relative = _pronoun(tree, verb, head) if head < verb else -1
    return Source(head, phrase(tree, head, verb), way, relative)


def _beside_quote(tree: Tree, verb: int) -> int:
    """The noun between a quote and its verb, or behind both: '…,” Lam said', '…,” said Lam', whatever the parse."""
    if tree.tag[verb] not in FINITE or (verb > 0 and tree.tag[verb - 1] == "CC"):
        return -1  # '“took note” of the decision and stressed': who took note
    first = verb
    while (
        first > 0
        and verb - first < WIDE
        and tree.quote[first - 1] < 0
        and tree.pos[first - 1] not in {"PUNCT", "SPACE"}
    ):
        first -= 1
    if first == 0 or tree.quote[first - 1] < 0:
        return -1
    for token in range(verb - 1, first - 1, -1):
        if tree.pos[token] in {"PROPN", "PRON", "NOUN"} and tree.entity[token] not in {"DATE", "TIME"}:
            return token
    if first < verb:
        return -1
    last = -1
    for token in range(verb + 1, min(verb + WIDE, tree.size)):
        if tree.quote[token] >= 0 or tree.pos[token] not in {"PROPN", "PRON", "NOUN", "DET", "ADJ", "PART", "NUM"}:
            break
        if tree.pos[token] in {"PROPN", "PRON", "NOUN"}:
            last = token
    return last


def _pronoun(tree: Tree, verb: int, head: int) -> int:
    """The relative pronoun between a source and its verb that leads back to the source."""
    above = verb
    for _ in range(DEEP):
        for child in tree.children[above]:
            if head < child < verb and tree.dep[child] in {"nsubj", "nsubjpass"} and tree.lower[child] in RELATIVES:
                return child
        if tree.dep[above] == "relcl" or tree.head[above] == above:
            return -1
        above = tree.head[above]
    return -1


def _topic(tree: Tree, verb: int) -> int:
    """The nearest subject above a verb, or the first of its unit before it."""
    above = verb
    for _ in range(DEEP):
        above = tree.head[above]
        for child in tree.children[above]:
            if (
                child < verb
                and tree.dep[child] in {"nsubj", "nsubjpass"}
                and not tree.left[child] <= verb <= tree.right[child]
            ):
                return antecedent(tree, child, above)
        if tree.head[above] == above:
            break
    for token in range(tree.units[tree.unit[verb]][0], verb):
        if tree.dep[token] in {"nsubj", "nsubjpass"} and tree.quote[token] < 0:
            return token
    return -1


def source_of_noun(tree: Tree, noun: int) -> Source:
    """The source that a noun has by grammar."""
    head, way = owner_of(tree, noun)
    if head < 0:
        return NOBODY
    return Source(head, phrase(tree, head, noun), way)
