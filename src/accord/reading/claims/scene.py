"""Places of acts that stand elsewhere in a clause than behind its verb.

On what is done to it ('hit their post at Kfar Kila'), in the event that is the subject ('An attack in Tripoli killed
two'), in the clause of the same moment or of what came of it ('struck a depot outside Homs, killing four'), in what a
dispute is about ('over a dam near Gyumri'), by compass ('north of Natuna'), and by whose ground it is: who expels
somebody does so at home.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.located import close_to, located
from accord.reading.claims.occurring import is_plain_participle, is_within, names_event
from accord.reading.claims.places import capital_meant, first_named, first_spot, spot
from accord.reading.lexicon import thread_words
from accord.reading.modality import load_modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Party
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

AT = frozenset({"in", "at", "near", "off", "outside", "on", "along", "around", "inside", "over", "against"})
AFAR = frozenset({"off", "near", "outside", "around", "along"})
COMPASS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "kilometer", "kilometre"}
    | {"km", "mile", "metre", "meter"}
)
ABOUT = frozenset({"over", "about", "regarding", "concerning", "around"})
NAMING = frozenset({"pobj", "compound", "nmod", "poss", "conj"})
APART = frozenset({"relcl", "ccomp", "advcl"})
OPEN = frozenset({"it", "they", "them", "which", "that"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NEXT = 3  # words from a verb to the one that is joined to it
RESULTS = frozenset({"act", "death", "dispute"})


def scene_of(predicate: Token, frame: Frame, context: Context) -> str | None:
    """The key of the place that the rest of a clause tells of an act, or None.

    Args:
        predicate: the trigger, in whose own phrases no place stands.
        frame: what it fires.
        context: the report.
    """
    if frame.kind not in RESULTS:
        return None
    verb = grammar.support(predicate) if predicate.pos_ in ("NOUN", "PROPN") else predicate
    carrier = verb or predicate
    if frame.kind == "dispute" and (key := _matter_at(carrier, predicate, context)) is not None:
        return key
    hostile = frame.hostile or frame.kind != "act"
    return _of_clause(predicate, carrier, context, hostile=hostile) or _of_neighbour(carrier, context, hostile=hostile)


def told_of(noun: Token, context: Context) -> str | None:
    """Where a clause on an event's noun says that it was: 'consultations, which were last held in Ankara'."""
    occurring = thread_words().events.occurring | load_modality().arranging
    for clause in (c for c in noun.subtree if c.dep_ in ("relcl", "acl")):
        due = clause.lemma_ == "be" and any(
            c.dep_ == "xcomp" and c.lemma_.lower() in occurring for c in clause.children
        )
        if not due and clause.lemma_.lower() not in occurring:
            continue
        if clause.head != noun and not context.keys_at(clause.head) and not _stands_behind(clause, noun, context):
            continue  # 'talks on a treaty signed in Lima'
        verbs = (clause, *(c for c in clause.children if c.dep_ == "xcomp"))  # 'was scheduled to take place in Lima'
        places = [place for verb in verbs for word in ("in", "at") for place in grammar.prepositional(verb, word)]
        capital = next((key for place in places if (key := capital_meant(place, context)) is not None), None)
        if (key := first_spot(places, context) or capital) is not None:
            return key
    return None


def _stands_behind(clause: Token, noun: Token, context: Context) -> bool:
    """'a meeting of the board, which was to be in Lima': behind a comma and those who meet, it is of the meeting."""
    behind = clause.head.dep_ == "pobj" and clause.head.head.lower_ == "of" and clause.head.head.head == noun
    closed = clause.dep_ == "relcl" and clause.left_edge.lower_ == "which" and clause.left_edge.nbor(-1).text == ","
    return behind and closed and not names_event(clause.head, context)


def ground_of(frame: Frame, parties: Iterable[Party], predicate: Token, context: Context) -> str | None:
    """The state on whose ground an act is by its kind: who expels, summons or shuts a border does so at home."""
    if (
        frame.ground is None
        or _is_of_mission(predicate, context)
        or _is_reduced(predicate)
        or _is_afloat(predicate, context)
    ):
        return None
    if frame.ground == "target" and not _is_of_territory(predicate, context):
        return None
    states = {context.state_key(party.actor) for party in parties if party.role == frame.ground} - {None}
    return states.pop() if len(states) == 1 else None


def _is_afloat(predicate: Token, context: Context) -> bool:
    """'turned back a trawler': that may be anywhere at sea."""
    vessels = context.library.classes["vessel"]
    return any(noun.lemma_.lower() in vessels for noun in grammar.patients(predicate))


def _is_reduced(verb: Token) -> bool:
    """'Declared unwelcome on Tuesday, the envoy must leave': who did it stands elsewhere."""
    fronted = verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i < verb.head.i
    return fronted and not any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children)


def _is_of_mission(predicate: Token, context: Context) -> bool:
    """'closed its embassy', 'reopened it': that is elsewhere, or may be."""
    missions = context.library.classes["mission"]
    done_to = [*grammar.patients(predicate), *grammar.prepositional(predicate, "of")]
    nouns = [one for noun in done_to for one in grammar.conjuncts(noun)]
    return any(one.lemma_.lower() in missions or (one.pos_ == "PRON" and one.lower_ in OPEN) for one in nouns)


def _is_of_territory(predicate: Token, context: Context) -> bool:
    """'entered Ecuadorean airspace', 'the incursion'; not 'violated the truce'."""
    ground = context.library.classes["territory"] | {"soil"}
    return predicate.pos_ != "VERB" or any(noun.lemma_.lower() in ground for noun in grammar.patients(predicate))


def _of_clause(predicate: Token, verb: Token, context: Context, *, hostile: bool) -> str | None:
    """By what it is close to, by compass, by the subject that is an event, and on what it is done to."""
    near = (key for c in verb.children if c.dep_ == "advmod" and (key := close_to(c, context)) is not None)
    if (key := next(near, None) or _by_compass(verb, context)) is not None:
        return key
    for subject in (c for c in verb.children if c.dep_ in SUBJECTS and c != predicate):
        if not names_event(subject, context):
            continue
        if (key := place_within(subject, context) or told_of(subject, context)) is not None:
            return key
    if verb.pos_ != "VERB":
        return None
    if (key := struck_spot(verb, context) or _fired_from(verb, context)) is not None:
        return key
    aimed = [n for word in ("on", "at") for n in grammar.prepositional(verb, word)] if hostile else []
    for noun in (*grammar.patients(verb), *aimed):  # 'opened fire on lorries near Tacna'
        words = AT if hostile else AFAR
        laden = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]  # 'a boat laden with rice'
        laden += [n for one in laden for n in grammar.prepositional(one, "with")]
        holders = (noun, *(laden if hostile else ()))
        places = [c for h in holders for p in h.children if p.dep_ == "prep" and p.lower_ in words for c in p.children]
        if (key := next((k for c in places if (k := _at(c, context)) is not None), None)) is not None:
            return key
    return None


def struck_spot(verb: Token, context: Context) -> str | None:
    """'seized Kidal', 'blocked the port of Sfax', 'shells hit Agadez': what is taken, shut or hit is where it was."""
    if verb.lemma_.lower() not in context.library.classes["upon-a-spot"]:
        return None
    return first_spot(grammar.patients(verb), context)


def _fired_from(verb: Token, context: Context) -> str | None:
    """'launched a rocket from Hainan', 'lifted off from Mahia': what flies off does so where it is fired."""
    classes, lemma = context.library.classes, verb.lemma_.lower()
    away = any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children)
    flown = any(one.lemma_.lower() in classes["flown"] for one in grammar.patients(verb))
    if not (lemma in ("lift", "blast") and away) and not (lemma in classes["firing"] and flown):
        return None
    laden = (c for one in grammar.patients(verb) for c in one.children if c.dep_ == "acl" and c.tag_ == "VBG")
    ends = (one for below in (verb, *laden) for one in grammar.prepositional(below, "from"))  # 'a rocket carrying'
    return next((key for one in ends if (key := _at(one, context)) is not None), None)


def _of_neighbour(verb: Token, context: Context, *, hostile: bool) -> str | None:
    """In the clause above of which a participle tells the result, in the result, and in the clause of that moment."""
    for other in _one_act(verb):
        if (key := struck_spot(other, context)) is not None:
            return key
        if other.idx in context.cues:
            continue  # 'condemned the raid on Sfax and killed two'
        key = _stands_at(other, context) or _of_clause(other, other, context, hostile=hostile)
        if key is not None:
            return key
    top = grammar.first_conjunct(verb)
    if (is_within(top) or _is_told_of(top)) and names_event(top.head, context):
        return place_within(top.head, context)
    return None


def _is_told_of(clause: Token) -> bool:
    """'the bombing of a mosque in Mopti, which killed ten': the event itself did it."""
    return clause.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.lower_ in ("which", "that") for c in clause.children)


def _one_act(verb: Token) -> Iterator[Token]:
    """The verbs that tell of the same moment as a verb: 'struck it, killing four', 'died when the boat sank'."""
    if verb.pos_ not in ("VERB", "AUX"):
        return
    top = grammar.first_conjunct(verb)
    if is_plain_participle(top) and top.head.pos_ == "VERB":
        yield top.head
    if verb != top and _goes_on(verb):
        yield verb.head
    if top.dep_ == "advcl" and _of_that_moment(top):
        yield top.head
    for one in dict.fromkeys((verb, *(c for c in verb.children if c.dep_ == "conj" and _shares(c)))):
        if one != verb:
            yield one
        yield from (c for c in one.children if c.dep_ == "advcl" and _of_that_moment(c))
        yield from (c for c in one.children if is_plain_participle(c) and c.i > one.i)


def _goes_on(verb: Token) -> bool:
    """'boarded a trawler off Keta and killed her captain': a second act in one breath, of the same subject."""
    before = verb.head
    alike = before.pos_ == "VERB" and verb.tag_ == before.tag_ and verb.tag_ in ("VBD", "VBN")
    return alike and not any(c.dep_ in SUBJECTS | {"prep", "advmod"} for c in verb.children)


def _shares(verb: Token) -> bool:
    """'boarded and diverted a tanker': a verb whose object is the object of the one that it is joined to too."""
    before = verb.head
    return (
        verb.tag_ == before.tag_
        and verb.i - before.i <= NEXT
        and any(c.dep_ == "dobj" for c in verb.children)
        and not any(
            c.dep_ in SUBJECTS | {"dobj"} and before.i < c.i < verb.i for c in (*before.children, *verb.children)
        )
    )


def _of_that_moment(clause: Token) -> bool:
    """'died when the boat capsized off Zarzis', 'as shells hit the town', 'collided while chasing a trawler'."""
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    return (bool(marks & {"when", "as"}) and clause.tag_ in ("VBD", "VBN")) or (
        "while" in marks and clause.tag_ == "VBG" and not any(c.dep_ in SUBJECTS for c in clause.children)
    )


def _stands_at(verb: Token, context: Context) -> str | None:
    """The place behind a verb itself: 'outside Homs', 'off the coast of Libya'."""
    for preposition in (c for c in verb.children if c.dep_ in ("prep", "prt") and c.lower_ in AT):
        for place in grammar.prepositional(verb, preposition.lower_):
            if (key := _at(place, context)) is not None:
                return key
    return _by_compass(verb, context)


def place_within(noun: Token, context: Context) -> str | None:
    """The place of an event that a noun names: 'an attack on the consulate in Tanga', 'the Port Vila collapse'."""
    below = (token for token in noun.subtree if token.dep_ == "prep" and token.lower_ in AT and token.i > noun.i)
    for preposition in below:
        if any(a.dep_ in APART | {"acl"} for a in preposition.ancestors if a.i > noun.i and noun.is_ancestor(a)):
            continue
        for place in (c for c in preposition.children if c.dep_ == "pobj"):
            if (key := _at(place, context)) is not None:
                return key
    return first_named((c for c in noun.children if c.dep_ in ("compound", "nmod")), context)


def _at(noun: Token, context: Context) -> str | None:
    """The place that a noun names, or by which a thing is named or stands: 'the Qosh Tepa canal', 'the coast of X'."""
    key = located(noun, context)
    if key is not None or noun.pos_ not in ("NOUN", "PROPN"):
        return key
    if (key := owned_by(noun, context)) is not None:
        return key
    words = AT | ({"of", "to"} if noun.lemma_.lower() in context.library.classes["road"] else {"of"})
    behind = (p for p in noun.children if p.dep_ == "prep" and p.lower_ in words)
    return first_spot((c for p in behind for c in p.children if c.dep_ == "pobj"), context)


def owned_by(noun: Token, context: Context) -> str | None:
    """The place by which a thing is named: 'Benghazi's airport', 'the Qosh Tepa canal'."""
    named = (c for c in noun.children if c.dep_ in ("compound", "nmod", "poss"))
    return first_named(named, context) if noun.pos_ == "NOUN" else None


def _by_compass(verb: Token, context: Context) -> str | None:
    """'intercepted a trawler north of Natuna', '40 miles off Sfax': the place from which it is counted."""
    for word in (t for t in verb.subtree if t.lemma_.lower() in COMPASS and t.i > verb.i):
        if any(a.dep_ in APART | {"acl"} for a in word.ancestors if a.i > verb.i and verb.is_ancestor(a)):
            continue
        for preposition in (c for c in word.children if c.dep_ == "prep" and c.lower_ in ("of", "from", "off")):
            if (key := first_spot((c for c in preposition.children if c.dep_ == "pobj"), context)) is not None:
                return key
    return None


def _matter_at(verb: Token, predicate: Token, context: Context) -> str | None:
    """What a dispute is about, where it lies somewhere: 'at odds over a dam near Gyumri'."""
    for top in dict.fromkeys((predicate, verb, *(c for c in verb.children if c.dep_ in ("acomp", "attr", "dobj")))):
        for preposition in (c for c in top.children if c.dep_ == "prep" and c.lower_ in ABOUT):
            for word in preposition.subtree:
                if any(a.dep_ in APART for a in (word, *word.ancestors) if preposition.is_ancestor(a)):
                    continue
                if word.dep_ in NAMING and (key := spot(word, context)) is not None:
                    return key
    return None
