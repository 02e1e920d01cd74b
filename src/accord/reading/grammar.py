"""The grammar that frames speak of: who fills which place of a predicate, by the parse alone.

Labels are those of the CLEAR style that spaCy's English models are trained on (Choi & Palmer 2012). A *predicate* is
the verb, noun or adjective that fires a frame. Everything here takes and gives tokens of one parse; who they are is not
its business. A parse that goes wrong gives fewer tokens, no error. The words are data (`data/grammar.toml`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import hanging
from accord.reading.branch import has_to, is_of_several
from accord.reading.commands import commanding
from accord.reading.lexicon import grammar_words
from accord.reading.papers import author, issuing
from accord.reading.participles import is_participial
from accord.reading.ranks import is_ranked, over_rank
from accord.reading.recaps import taken_up
from accord.reading.stray import stray_doers, stray_objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd"})
# Links of a clause to what it hangs on, through which a subject is shared.
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"})
# Prepositions through which a light verb carries an event: 'embarked on a tour', 'is in talks'.
CARRYING = frozenset({"on", "in", "for", "with", "of"})
DEEPEST, DEEPEST_OBJECT, HIGHEST = 6, 4, 40  # a chain of clauses longer than that is a parse gone wrong
LONGEST = 300  # conjuncts: each asks for its first, and a text of nothing else must not cost its square


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated with it, in order.

    >>> from accord.reading.parse import load_model
    >>> conjuncts(load_model()("Peru, Chile and Bolivia signed.")[0])
    [Peru, Chile, Bolivia]
    """
    out: list[Token] = []
    waiting = [token]  # no recursion: a list of names may be as long as a text
    while waiting:
        out.append(waiting.pop())
        waiting += reversed([child for child in out[-1].children if child.dep_ == "conj"])
    return out


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that a token stands in, `LONGEST` conjuncts up at most."""
    for _ in range(LONGEST):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
    return token


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, reduced relatives included ('documents signed in Paris')."""
    if any(child.dep_ in ("auxpass", "nsubjpass", "csubjpass") for child in verb.children) or is_participial(verb):
        return True
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and any(c.lower_ in ("when", "once") for c in verb.children):
        return not _own(verb, SUBJECTS | {"aux"})  # 'refused when asked to stop'
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and not _own(verb, SUBJECTS | {"aux"}):  # 'reports that he had come'
        return True
    # 'was signed and published'; 'four were killed and nine others wounded': a participle that has no auxiliary
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or _own(verb, frozenset({"aux"})):
        return False
    if _own(verb, frozenset({"dobj"})) and verb.lemma_.lower() not in grammar_words().giving:
        return False  # but 'was summoned and handed a note'
    first = first_conjunct(verb)
    return first.dep_ != "conj" and is_passive(first)


def _own(token: Token, labels: frozenset[str]) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for."""
    if token.lower_ in grammar_words().relatives and token.tag_ in ("WDT", "WP", "WP$", "IN", "WRB"):
        verb = token.head
        while verb.dep_ not in ("relcl", "ROOT") and verb.head != verb:
            verb = verb.head
        joined = any(c.dep_ == "conj" and c.i > verb.i for c in verb.head.children)  # 'A, who is here, and B'
        if verb.dep_ == "relcl" and not (joined and token.tag_ == "WP"):
            return hanging.told_as(first_conjunct(verb.head) if is_of_several(verb) else verb.head)
    return token


MEANS = frozenset({"telephone", "phone", "video", "videoconference", "link", "teleconference"})  # 'talks by telephone'


def agents(verb: Token, depth: int = 0) -> list[Token]:
    """Who does it: the logical subject of a verb, through coordination, control, relatives and participles.

    Args:
        verb: any verb form.
        depth: how many clauses were climbed on the way here.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Two diplomats were expelled by Ghana.")
    >>> agents(doc[3]), patients(doc[3])
    ([Ghana], [diplomats])
    """
    if depth > DEEPEST:
        return []
    by = [c for child in verb.children if child.dep_ == "agent" for c in child.children if c.dep_ == "pobj"]
    own = _own(verb, SUBJECTS)
    if is_passive(verb) or (by and not (own and _own(verb, frozenset({"dobj"})))):  # 'vetoed a text by Peru' is active
        return by or stray_doers(verb) or (agents(over, depth + 1) if (over := commanding(verb)) is not None else [])
    return [antecedent(token) for token in own] or author(verb, parted=True) or _agents_outside(verb, depth)


def _agents_outside(verb: Token, depth: int) -> list[Token]:
    """The subject of a verb that has none of its own."""
    if verb.dep_ == "relcl":
        return _one_of_the_first(verb, depth) or hanging.allowed(verb) or [verb.head]
    if verb.dep_ == "acl":  # "his decision to travel", "a plan to send": the noun's own agent
        if verb.tag_ == "VB" and hanging.is_bidding(verb.head):
            return _bidden(verb.head)
        told = author(verb) or ((issued := issuing(verb)) and agents(issued)) or [verb.head]
        return noun_agents(verb.head, depth + 1) if verb.tag_ == "VB" else told
    return _agents_above(verb, depth) if verb.dep_ in SHARING and verb.head != verb else []


def _one_of_the_first(verb: Token, depth: int) -> list[Token]:
    """'Chad was the first to come', 'was among the first to come': who that is, the verb 'be' says."""
    if verb.tag_ != "VB" or not is_ranked(verb.head):
        return []
    above = over_rank(verb.head)
    return agents(above, depth + 1) if above is not None else []


def _bidden(noun: Token) -> list[Token]:
    """Who is to do what a bidding asks: 'conveyed to Karis an invitation to visit', 'an order to the crew to leave'."""
    carrier = support(noun) or (noun.head if noun.dep_ in ("dobj", "nsubjpass") else None)
    found = prepositional(noun, "to") or (prepositional(carrier, "to") if carrier is not None else [])
    if found or carrier is None:
        return found
    return [c for c in carrier.children if c.dep_ == "dative" and c.pos_ != "ADP"] or (
        agents(carrier) if carrier.lemma_.lower() in grammar_words().taking else []
    )


def _agents_above(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if verb.dep_ == "pcomp":  # "agreed on sending", "before traveling": the verb that the preposition hangs on
        head = hanging.over_prepositions(head)
        if head.pos_ == "NOUN":
            own = noun_agents(head, depth + 1)
            return own or (agents(head.head.head, depth + 1) if hanging.is_of_set_phrase(head) else [])
        if head.lemma_ == "be" and (whose := _of_what_it_was(head, depth)):
            return whose
        if hanging.is_done_by_object(verb.head, head):
            return patients(head)  # 'accused Armenia of shelling': the object is said to do it
    if verb.dep_ == "xcomp" and (verb.tag_ == "VB" or has_to(verb)):
        controllers = (
            _own(head, frozenset({"dobj", "dative"}))
            if head.lemma_ in grammar_words().object_control
            else _told_of(head)
        )
        if controllers:
            return controllers
        if head.pos_ == "ADJ" and head.dep_ == "acomp":
            head = head.head
    if is_passive(head):
        subjects = _own(head, PASSIVE_SUBJECTS)
        return subjects or agents(head, depth + 1)
    return agents(head, depth + 1)


def _of_what_it_was(be: Token, depth: int) -> list[Token]:
    """'It was her first trip since taking office': who takes it, the trip's possessor says."""
    pointing = any(c.dep_ == "nsubj" and c.lower_ in ("it", "this", "that") for c in be.children)
    told = (c for c in be.children if c.dep_ == "attr" and c.pos_ == "NOUN")
    return [who for noun in told for who in noun_agents(noun, depth + 1)] if pointing else []


def _told_of(adjective: Token) -> list[Token]:
    """The noun that an adjective stands behind: 'a boat due to be handed over'."""
    return [adjective.head] if adjective.pos_ == "ADJ" and adjective.dep_ == "amod" else []


def noun_agents(noun: Token, depth: int = 0) -> list[Token]:
    """Who does what a noun names: 'Lam's visit', 'a visit by Lam', 'the Chinese offer', 'Lam made his first trip'.

    Args:
        noun: the event's noun.
        depth: see `agents`.
    """
    if depth > DEEPEST:
        return []
    possessors = [child for child in noun.children if child.dep_ == "poss"]
    if possessors:
        return possessors
    by = [c for child in noun.children if child.lower_ == "by" for c in child.children if c.dep_ == "pobj"]
    if by and by[0].lower_ not in MEANS:
        return by
    kinds = grammar_words().occasion_kinds  # 'paid an Official Visit to Chad': of a kind, and nobody's
    capitals = [child for child in noun.children if child.text[:1].isupper() and child.lower_ not in kinds]
    modifiers = [child for child in capitals if child.dep_ in ("amod", "compound", "nmod")]
    if modifiers:
        return modifiers
    verb = hanging.over_order(noun) or support(noun) or _holding(noun) or occasion(noun) or _ordered(noun)
    if verb is not None:
        found: list[Token] = []
        for token in _received(noun, verb) or agents(verb, depth + 1):
            if token == noun:  # 'the visit began': it is nobody's doing
                continue
            # "his trip, which would include meetings": the trip's own agent
            event = token.pos_ == "NOUN" and token.lemma_.lower() in grammar_words().event_nouns
            found += noun_agents(token, depth + 1) if event else [token]
        return found
    return []


def _holding(noun: Token) -> Token | None:
    """The light verb of a relative clause by which an event is held: 'talks that Oman hosted', 'a call it had'."""
    clauses = (child for child in noun.children if child.dep_ == "relcl" and _light(child) is not None)
    return next((c for c in clauses if _own(c, SUBJECTS) and antecedent(_own(c, SUBJECTS)[0]) != noun), None)


def _received(noun: Token, verb: Token) -> list[Token]:
    """'Ali was received by the king before talks with Bo': who is told of has the talks, not who received him."""
    if support(noun) is not None or not is_passive(verb):
        return []
    return [token for token in patients(verb) if token.pos_ == "PROPN" or token.lower_ in ("he", "she")]


def _ordered(noun: Token) -> Token | None:
    """The verb of the paper that orders it: 'signed a decree on the pardon of 15'."""
    top = first_conjunct(noun)
    if top.dep_ == "pobj" and top.head.lower_ in ("on", "for", "of"):
        paper, acted_on = top.head.head, ("dobj", "nsubjpass")
        if paper.pos_ == "VERB":  # the parser hung 'on pardon' on 'signed a decree'
            paper = [paper, *(c for c in paper.children if c.dep_ in acted_on and c.i < top.i)][-1]
        ordered = paper.head.lemma_.lower() in grammar_words().ordering
        return paper.head if ordered and paper.pos_ == "NOUN" and paper.dep_ in acted_on else None
    return None


def occasion(noun: Token) -> Token | None:
    """The verb beside whose subject an event is told, or None: 'announced it after talks with X'."""
    words = grammar_words()
    top = first_conjunct(noun)
    event = top.lemma_.lower() in words.event_nouns
    while event and top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_.lower() in words.stretches:
        top = first_conjunct(top.head.head)  # 'after a day of talks', 'at the end of the visit'
    if event and top.dep_ == "pobj" and (top.head.lower_ in words.occasions or hanging.is_way(top)):
        above = top.head.head
        if above.pos_ in ("NOUN", "PROPN") and (above.dep_ == "nsubj" or hanging.is_way(top)):
            above = above.head  # 'the minister, in a call with X, demanded'
        return above if above.pos_ in ("VERB", "AUX") and not hanging.is_of_both(top, above) else None
    ahead = top.head.head if top.dep_ == "pobj" and top.head.lower_ == "of" else top
    if ahead.lower_ in ("ahead", "advance"):
        above = ahead.head if ahead.lower_ == "ahead" else ahead.head.head
        return above if above.pos_ in ("VERB", "AUX") else None
    return None


def support(noun: Token) -> Token | None:
    """The light verb that a noun's event is carried by ('paid a visit', 'talks were held'), or None.

    >>> from accord.reading.parse import load_model
    >>> support(load_model()("The ministers held talks in Bern.")[3])
    held
    """
    for _ in range(HIGHEST):
        top = first_conjunct(noun)
        if top.dep_ in ("nsubj", "nsubjpass"):
            happens = _light(top.head) if top.dep_ == "nsubjpass" else top.head if takes_place(top.head) else None
            return _arranged(top.head) or happens
        if top.dep_ in ("dobj", "attr", "oprd"):
            return _light(top.head)
        if top.dep_ != "pobj" or top.head.dep_ != "prep" or top.head.lower_ not in CARRYING:
            return taken_up(noun)
        above = top.head.head
        if above.pos_ != "NOUN":
            return _light(above)
        if top.head.lower_ != "of":
            return None
        noun = above  # "a round of talks", "the start of talks"
    return None


def _arranged(verb: Token) -> Token | None:
    """'is scheduled to be held', 'is due to take place': the verb by which what is arranged would happen."""
    words = grammar_words()
    adjectives = [c for c in verb.children if c.dep_ == "acomp"] if verb.lemma_ == "be" else []
    for over in (verb, *adjectives):
        for below in (c for c in over.children if c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children)):
            passive = any(c.dep_ == "auxpass" for c in below.children)
            if (passive and below.lemma_.lower() in words.light_verbs) or (not passive and takes_place(below)):
                return below
    return None


def takes_place(verb: Token) -> bool:
    """Whether a verb says of its subject no more than that it happens: 'a call took place between', 'talks began'."""
    if verb.lemma_.lower() == "take":
        return any(child.dep_ == "dobj" and child.lower_ == "place" for child in verb.children)
    return verb.lemma_.lower() in grammar_words().happening


def _light(verb: Token) -> Token | None:
    return verb if verb.lemma_.lower() in grammar_words().light_verbs else None


def patients(verb: Token, depth: int = 0) -> list[Token]:
    """What or whom it is done to: objects, passive subjects, heads of object relatives; see `agents`."""
    if depth > DEEPEST_OBJECT:
        return []
    found = [
        antecedent(token)
        for token in _own(verb, PASSIVE_SUBJECTS | OBJECTS | frozenset({"dative"}))
        if token.dep_ != "prep"
    ]
    if found:
        return found
    if is_passive(verb):
        return _own(verb, SUBJECTS) or _patients_outside(verb, depth)
    if verb.dep_ == "relcl" and any(antecedent(subject) == subject for subject in _own(verb, SUBJECTS)):
        return [verb.head]  # 'the pact that they signed'; not 'the minister who confirmed that'
    return stray_objects(verb)


def _patients_outside(verb: Token, depth: int) -> list[Token]:
    """The logical object of a passive verb that has no subject of its own."""
    if verb.dep_ in ("acl", "relcl"):
        return [verb.head]
    if verb.dep_ == "advcl":
        return [one for one in _own(verb.head, SUBJECTS | PASSIVE_SUBJECTS) if one.pos_ != "PRON" or one.i > verb.i]
    if verb.dep_ == "conj":
        first = first_conjunct(verb)
        return patients(first, depth + 1) if is_passive(first) else agents(first, depth + 1)
    return _agents_above(verb, depth + 1) if verb.dep_ in ("xcomp", "advcl", "pcomp") else []


def prepositional(token: Token, preposition: str) -> list[Token]:
    """Objects of a preposition, given in lower case, that hangs on the token; doubled prepositions are seen through.

    >>> from accord.reading.parse import load_model
    >>> prepositional(load_model()("The talks with Lesotho failed.")[1], "with")
    [Lesotho]
    """
    return list(_prepositional(token, preposition))


def _prepositional(token: Token, preposition: str) -> Iterator[Token]:
    for child in hanging.with_directions(token):
        if child.lower_ != preposition:
            for day in hanging.date_words(child):
                yield from _prepositional(day, preposition)
        elif child.dep_ in ("prep", "agent", "dative", "prt", "advmod"):
            yield from _objects_of(child)


def _objects_of(preposition: Token) -> Iterator[Token]:
    for inner in preposition.children:
        if inner.dep_ in ("pobj", "pcomp"):
            yield inner
        elif inner.dep_ == "prep" and (preposition.lower_, inner.lower_) != ("along", "with"):  # company, and no place
            yield from (c for c in inner.children if c.dep_ == "pobj")
    if preposition.dep_ == "prt" and preposition.lower_ == "off":  # 'drowned off Tobruk': a particle, for the parser
        verb = preposition.head
        yield from (c for c in verb.children if c.dep_ == "dobj" and c.left_edge.i == preposition.i + 1)


def prepositions(token: Token) -> list[Token]:
    """The prepositions that hang on a token."""
    return [child for child in token.children if child.dep_ in ("prep", "agent")]


def complements(token: Token) -> list[Token]:
    """The heads of the clauses that a predicate takes: 'pledged to expand', 'committed to deepening'."""
    out = [child for child in token.children if child.dep_ in ("xcomp", "ccomp")]
    out += [child for child in token.children if child.dep_ == "advcl" and child.tag_ == "VB"]
    out += [child for child in token.children if child.dep_ in ("acl", "relcl") and _is_infinitive(child)]
    out += [child for child in token.children if is_gerund_taken(child)]
    spans = (child for child in token.children if child.dep_ == "npadvmod" and child.i > token.i)
    out += [c for span in spans for c in span.children if c.dep_ in ("acl", "relcl") and _is_infinitive(c)]
    for preposition in prepositions(token):
        if preposition.lower_ not in grammar_words().beside:
            out += [child for child in preposition.children if child.dep_ == "pcomp"]
    return out or _beside(token)


def is_gerund_taken(clause: Token) -> bool:
    """Whether a clause is the gerund that its verb takes, a date between: 'denied on Friday having sent troops'."""
    verb = clause.head
    if clause.dep_ != "advcl" or clause.i < verb.i or verb.lemma_.lower() not in grammar_words().gerund_takers:
        return False
    gerund = clause.tag_ == "VBG" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBG" for c in clause.children)
    marked = any(c.dep_ in ("mark", "advmod", "nsubj") for c in clause.children)
    return gerund and not marked and not _own(verb, OBJECTS)


def _beside(noun: Token) -> list[Token]:
    """An infinitive right behind an object, which the parser hung on the verb: 'confirmed its readiness to expand'."""
    if noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "nsubjpass"):
        return []
    behind = (child for child in noun.head.children if child.dep_ in ("advcl", "xcomp") and child.tag_ == "VB")
    return [child for child in behind if child.left_edge.i == noun.right_edge.i + 1]


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and (verb.dep_ == "acl" or (has_to(verb) and not _own(verb, SUBJECTS)))


def sharing_auxiliaries(verb: Token) -> list[Token]:
    """The verb before a bare coordinated one, whose auxiliaries it shares; none where it has its own subject."""
    first = first_conjunct(verb)
    bare = verb.dep_ == "conj" and verb.tag_ == "VB" and not _own(verb, SUBJECTS | PASSIVE_SUBJECTS)
    return [first] if bare and first != verb and first.pos_ in ("VERB", "AUX") else []


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token (itself, when it is one)."""
    for _ in range(HIGHEST):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head == token:
            return None
        token = token.head
    return None
