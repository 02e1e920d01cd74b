"""Where an act happened: what a frame's relations give, else a place that stands below the act."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.continuing import beside_which, continued
from accord.reading.claims.dating import past_day
from accord.reading.claims.gathered import named_before, set_in
from accord.reading.claims.located import located
from accord.reading.claims.occurring import held_as, is_stroke, names_event
from accord.reading.claims.places import (
    SPOTS,
    capital_meant,
    dateline_place,
    first_named,
    is_here,
    place_before,
    spot,
)
from accord.reading.claims.relations import filled
from accord.reading.claims.scene import ground_of, owned_by, place_within, scene_of, told_of
from accord.reading.claims.settings import (
    CLASSES,
    beside_event,
    carried_on_at,
    country_meant,
    delivered_to,
    hosted_by,
    hosting_state,
    led_to,
    promised_at,
    ruled_at,
    ruled_at_home,
    seated_at,
    where_clause,
)
from accord.reading.claims.stays import during_at, left_after, left_then, seen_at, stayed_at, visited_then
from accord.reading.claims.thread import told_before
from accord.reading.claims.uttered import occasion_place, occasions_of, uttered_in
from accord.reading.claims.whereabouts import TOWNS, where_they_are
from accord.reading.frames.plain import PREFIX
from accord.reading.lexicon import thread_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Party
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

PLACE_TYPES = SPOTS | {"state"}
CLAUSES = frozenset({"relcl", "advcl", "ccomp", "xcomp", "acl"})
FIRING = frozenset({"open", "fire", "shoot"})
LEAVING = frozenset({"leave", "depart", "quit", "vacate"})
WATERS = frozenset({"sea", "lake", "gulf", "bay", "strait", "ocean", "channel", "straits"})
CLASS_NOUNS = frozenset(
    {"city", "town", "village", "port", "province", "region", "district", "capital", "island", "resort", "suburb"}
    | CLASSES
)
# What a place below an act stands behind, and of which types it is: the parties of an accord meet in a city.
MEETING_IN = (frozenset({"in", "at"}), TOWNS)
ACTING_AT = frozenset({"in", "at", "near", "off", "outside", "on", "into", "along", "around", "inside"})
SAID = frozenset({"statement", "request", "commitment"})  # kinds of what is said, which is where the speaker stands
FIGHTING_AT = (
    frozenset({"in", "at", "near", "outside", "along", "around", "off", "on", "over", "inside", "into", "within"}),
    SPOTS,
)


def where_of(predicate: Token, frame: Frame, context: Context, parties: tuple[Party, ...]) -> str | None:
    """The key of the place where a predicate's act happened, or None.

    Args:
        predicate: the trigger.
        frame: what it fires; its `where` relations come first.
        context: the report.
        parties: the act's: a state among them is no venue, but an act may be on one's ground by its kind.
    """
    if frame.resumes and not frame.where:
        return None  # 'the talks focused on the crossing at Skagen': the meeting itself tells where it was
    keys = {party.actor for party in parties}
    told = _by_relation(predicate, frame, context, keys) or _about(predicate, frame, context)
    if told is not None and "discuss" in (frame.name, frame.family) and _is_discussed(told, predicate, keys, context):
        return None
    told = told or scene_of(predicate, frame, context) or ground_of(frame, parties, predicate, context)
    return told or (seated_at(predicate, context) if frame.kind in ("act", "agreement") else None)


def _by_relation(predicate: Token, frame: Frame, context: Context, parties: set[str]) -> str | None:
    """The place that stands in one of the frame's own relations."""
    visited = frame.kind == "visit" and not frame.name.startswith(PREFIX)  # its host is where somebody went
    for relation in frame.where:
        if _tells_a_matter(relation, predicate, frame, context):
            continue
        last = relation.rpartition(".")[2]
        for token in filled(predicate, relation, context):
            for one in (t for c in grammar.conjuncts(token) for t in (*_named_of(c), c)):
                capital = capital_meant(one, context)
                if capital is not None:
                    return capital
                mention = context.book.resolve(one) or place_before(one, context)
                if mention is None or (mention.form == "demonym" and last in ("in", "at")):
                    continue  # 'held talks in Spanish'
                for key in mention.actors:
                    kind = context.actor(key).type
                    if kind in PLACE_TYPES and (
                        kind != "state" or key not in parties or visited or last in ("in", "to", "into", "from")
                    ):
                        return key
            if visited and (country := country_meant(token, context.states_of(parties), context)) is not None:
                return country
    return None


def _tells_a_matter(relation: str, predicate: Token, frame: Frame, context: Context) -> bool:
    """'talks on Gaza', 'met him with the war in Sudan on the agenda': what it is about, and no venue."""
    if relation == "with.in":
        return not any(_is_company(one, context) for one in filled(predicate, "with", context))
    return relation == "on" and predicate.pos_ == "NOUN" and frame.kind in ("meeting", "agreement")


def _is_discussed(key: str, verb: Token, parties: set[str], context: Context) -> bool:
    """'discussed the war in Gaza': the place is the matter's; 'trade in Lima' is told in Lima where that is one side's.

    So is what stands right before a day: 'discussed trade in Bern on Tuesday'.
    """
    tops = grammar.patients(verb)
    words = [word for top in tops for word in top.subtree]
    for event in (top for top in tops if names_event(top, context)):  # the parser hung 'in Gaza' on the verb
        words += [word for word in verb.subtree if word.dep_ == "pobj" and word.head.i == event.i + 1]
    named = next((word for word in words if context.keys_at(word) == (key,)), None)
    if named is None:
        return False
    venue = context.actor(key).type in MEETING_IN[1]
    behind = named.doc[named.i + 1 : named.i + 3]
    return not venue or not (
        context.state_key(key) in context.states_of(parties) or any(t.idx in context.dated for t in behind)
    )


def _is_company(noun: Token, context: Context) -> bool:
    """Whether what stands behind 'with' is somebody: a name, officials, a delegation."""
    classes, lemma = context.library.classes, noun.lemma_.lower()
    people = classes["people"] | classes["side"] | classes["office-head"] | classes["envoy"]
    return noun.pos_ != "NOUN" or lemma in people or context.book.resolve(noun) is not None


def _about(predicate: Token, frame: Frame, context: Context) -> str | None:
    """The place that stands below the act, beside it in its sentence, or with the act that it goes on from."""
    hostile = frame.kind in ("dispute", "death") or frame.hostile
    if frame.kind == "visit":
        noun = predicate.pos_ == "NOUN"
        reached, carrier = (_reached(predicate), grammar.occasion(predicate)) if noun else (None, None)
        here = _here(carrier or reached or predicate, context)
        led = _led_by(reached, context) if reached is not None else None
        found = here or led or (left_after(predicate, context) if noun else seen_at(predicate, context))
        return found or (stayed_at(predicate, context) if noun else None)
    if frame.kind in SAID:
        promised = promised_at(predicate, context) if frame.kind == "commitment" else None
        return promised or (_said_at(predicate, context) if predicate.pos_ == "VERB" else None)
    if not hostile and frame.kind not in ("agreement", "meeting"):
        if frame.kind != "act":
            return None
        plain = frame.name.startswith(PREFIX)  # whether such a clause is worth telling hangs on its place
        there = _spot_of(predicate, context) or (None if plain else standing_at(predicate, context))
        there = there or _fixed_at(predicate, context)
        return there if plain or there is not None else _just_then(predicate, context)
    below = FIGHTING_AT if hostile else MEETING_IN
    found = _spot_of(predicate, context) if hostile else None
    found = found or _below(predicate, context, *below) or _here(predicate, context)
    verb = grammar.support(predicate) if predicate.pos_ == "NOUN" else None
    if found is None and not hostile:
        found = where_clause(verb or predicate, context) or hosted_by(verb or predicate, context)
        found = found or (beside_event(predicate, verb, context) if verb is not None else None)
    if found is None and not hostile:
        found = named_before(predicate, context) or set_in(predicate, context) or _shared(predicate, context)
        found = found or where_they_are(predicate, context) or visited_then(verb or predicate, context)
        found = found or left_then(verb or predicate, context)
    found = found or _of_its_event(predicate, frame, context) or (ruled_at(predicate, context) if hostile else None)
    if found is None and (told := told_before(predicate, frame.kind, context, place_of)) is not None:
        found = told[1]
    return found


def _of_its_event(predicate: Token, frame: Frame, context: Context) -> str | None:
    """Where a clause on an event's noun says that it was, who hosts it, or whose house ratifies an accord."""
    found = told_of(predicate, context) if predicate.pos_ == "NOUN" else None
    if found is None and frame.kind == "meeting":
        found = hosting_state(predicate, grammar.support(predicate) or predicate, context)
    return seated_at(predicate, context) if found is None and frame.kind == "agreement" else found


def _just_then(predicate: Token, context: Context) -> str | None:
    """Where an act was by where they were: 'during a visit to Lima', '… in Rabat, where he opened the embassy'."""
    verb = grammar.support(predicate) if predicate.pos_ in ("NOUN", "PROPN") else predicate
    if verb is None:
        return None
    found = where_clause(verb, context) or during_at(verb, context) or visited_then(verb, context)
    return found or set_in(predicate, context, alone=True)


def _said_at(verb: Token, context: Context) -> str | None:
    """Where a promise or a request was made, be it on an occasion that the parser hung on what is to be done."""
    told = uttered_in(verb, context, _asked(verb))
    past = (noun for noun in occasions_of(verb) if past_day(noun, context) is not None)
    return told or next((key for noun in past if (key := occasion_place(noun, context)) is not None), None)


def _asked(verb: Token) -> list[int]:
    """The positions of what a verb asks for or promises: where that is to be is not where it was said."""
    return [token.i for clause in grammar.complements(verb) for token in clause.subtree]


def place_of(act: Token, context: Context) -> str | None:
    """The town or spot where an act told before happened: where it was, or where it led."""
    visiting = act.lemma_.lower() in thread_words().occasions["visit"].verbs
    visited = grammar.patients(act) if visiting and act.pos_ == "VERB" else ()
    words = ("to", "for") if visiting else ()
    aimed = (place for word in words for place in grammar.prepositional(act, word))
    if (key := first_named(chain(visited, aimed), context)) is not None:
        return key
    verb = grammar.support(act) if act.pos_ in ("NOUN", "PROPN") else None
    return _below(verb or act, context, FIGHTING_AT[0], SPOTS)


def _here(predicate: Token, context: Context) -> str | None:
    """'held talks here': where the dateline is."""
    verb = grammar.support(predicate) or predicate
    return dateline_place(context) if is_here(verb, context) else None


def _led_by(verb: Token, context: Context) -> str | None:
    """'reached Lima on a two-day visit', 'landed in Lima at the start of a visit': where the journey led."""
    ends = (noun for word in ("in", "to", "at", "for") for noun in grammar.prepositional(verb, word))
    return first_named(chain(grammar.patients(verb), ends), context)


def _reached(noun: Token) -> Token | None:
    """'reached here on a three-day visit', 'landed at the start of a visit': the verb whose journey the noun is of."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in ("start", "beginning", "outset"):
        noun = noun.head.head
    above = noun.head
    led = noun.dep_ == "pobj" and above.lower_ in ("on", "for", "at")
    return above.head if led and above.head.pos_ == "VERB" else None


def _shared(predicate: Token, context: Context) -> str | None:
    """'met in La Paz and signed a treaty', 'announced it in Riga after talks', '… when they met': of one place."""
    beside = grammar.occasion(predicate) if predicate.pos_ == "NOUN" else None
    if beside is not None:
        going = beside.lemma_.lower() in thread_words().occasions["visit"].verbs  # 'flew to Lima for talks with'
        return _below(beside, context, *MEETING_IN) or (place_of(beside, context) if going else None)
    verb = grammar.support(predicate) or predicate
    if (main := continued(verb)) is not None:
        return _antecedent(verb, context) or place_of(main, context)
    first = grammar.first_conjunct(verb)
    over = next(iter(held_as(verb)[::-1]), None) or beside_which(verb)
    if over is not None:
        return _below(over, context, *MEETING_IN)
    if (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and not any(c.dep_ in ("mark", "nsubj", "aux") for c in verb.children)
    ):
        return place_of(verb.head, context) if verb.head.pos_ == "VERB" else None  # 'visited Riga, holding talks'
    if verb != first:
        there = place_of(first, context) if first.pos_ == "VERB" else None
        return there if there is None or _is_of_both(first, there, context) else None
    return _below(verb.head, context, *MEETING_IN) if _of_that_moment(verb) else None


def _is_of_both(first: Token, place: str, context: Context) -> bool:
    """'met in Pécs and signed it'; where a wreath was laid 'at the pit in the woods' nobody was received as well."""
    occasion = any(first.lemma_.lower() in one.verbs for one in thread_words().occasions.values())
    return occasion or context.actor(place).type == "city"


def _antecedent(verb: Token, context: Context) -> str | None:
    """'is in Nairobi, where she met': the town that 'where' stands for."""
    clause = grammar.first_conjunct(verb)
    opened = any(c.lower_ == "where" for c in clause.children)
    return spot(clause.head, context) if opened else None


def _spot_of(verb: Token, context: Context) -> str | None:
    """'closed the Busia border crossing': what is shut or seized stands where its name tells."""
    spots = context.library.classes["crossing"] | context.library.classes["site"]
    for noun in grammar.patients(verb) if verb.pos_ == "VERB" else ():
        if noun.lemma_.lower() in spots:
            named = (c for c in noun.children if c.dep_ in ("compound", "nmod", "amod", "poss"))
            if (key := first_named(named, context)) is not None:
                return key
    return None


def _fixed_at(predicate: Token, context: Context) -> str | None:
    """'closed its consulate in Pécs', 'the closing of the embassy in Lima': what is fixed is where the act was."""
    fixed = context.library.classes["fixed"]
    behind = [*grammar.prepositional(predicate, "of"), *grammar.prepositional(predicate, "from")]
    if predicate.pos_ not in ("NOUN", "PROPN"):
        sent = any(c.dep_ == "prep" and c.lower_ in ("to", "into") for c in predicate.children)
        behind = [*grammar.patients(predicate), *behind, *(() if sent else grammar.agents(predicate))]
    tops = (noun for noun in behind if noun.lemma_.lower() in fixed)
    return next((key for noun in tops if (key := place_within(noun, context)) is not None), None)


def standing_at(verb: Token, context: Context) -> str | None:
    """'held at Ranai', 'brought before a judge in Trapani', 'found on the reef off Agadir': where an act was.

    What hangs on the verb's object does not tell it: 'seized ships of a firm in Berlin'.
    """
    if verb.pos_ not in ("VERB", "NOUN"):
        return None
    told = led_to(verb, context) or _standing_at(verb, context) or ruled_at(verb, context)
    told = told or carried_on_at(verb, context) or hosted_by(verb, context)
    return told or delivered_to(verb, context) or ruled_at_home(verb, context)


def told_at(verb: Token, context: Context, *, visit: bool) -> str | None:
    """Where a clause that no frame reads was: what `standing_at` tells, its occasion, what is left, the water below."""
    found = standing_at(verb, context) or set_in(verb, context, alone=True)
    if found is None and not visit and verb.lemma_.lower() in LEAVING:
        found = next((key for one in grammar.patients(verb) if (key := located(one, context)) is not None), None)
    over = (noun for word in ("over", "above") for noun in _below_by(verb, word))
    seas = (key for noun in over if (key := located(noun, context)) is not None and _is_water(key, context))
    return found or next(seas, None)


def is_of_target(verb: Token) -> bool:
    """'opened fire on a boat laden with rice off Bure': what is fired on is told of, and where that was."""
    noun = verb.head
    fired = noun.dep_ == "pobj" and noun.head.lower_ in ("on", "at") and noun.head.head.lemma_ in FIRING
    return fired and verb.dep_ == "acl" and verb.tag_ == "VBN"


def _below_by(verb: Token, word: str) -> list[Token]:
    """What stands behind a preposition on a verb or down its phrases: 'in front of a helicopter over the sea'."""
    marks = [t for t in verb.subtree if t.dep_ == "prep" and t.lower_ == word and t.i > verb.i]
    plain = [t for t in marks if not any(a.dep_ in CLAUSES for a in t.ancestors if a.i > verb.i)]
    return [c for t in plain for c in t.children if c.dep_ == "pobj"]


def _is_water(key: str, context: Context) -> bool:
    return context.actor(key).type == "sea" or any(word in WATERS for word in context.actor(key).name.lower().split())


def _standing_at(verb: Token, context: Context) -> str | None:
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.i > verb.i):
        for noun in (c for c in preposition.children if c.dep_ == "pobj"):
            if preposition.lower_ in ACTING_AT and (key := spot(noun, context)):
                return key
            if preposition.lower_ in ACTING_AT | {"before"} and (key := _place_behind(noun, context)) is not None:
                return key
            if preposition.lower_ in ACTING_AT and (key := owned_by(noun, context)) is not None:
                return key
    return None


def _place_behind(noun: Token, context: Context) -> str | None:
    """'a judge in Trapani', 'the port of Sfax': the spot behind a common noun."""
    if noun.pos_ != "NOUN":
        return None
    for preposition in (c for c in noun.children if c.dep_ == "prep" and c.lower_ in ACTING_AT | {"of"}):
        if (key := first_named((c for c in preposition.children if c.dep_ == "pobj"), context)) is not None:
            return key
    return None


def _named_of(noun: Token) -> list[Token]:
    """'the Silk Road city of Samarkand': the place is what stands behind 'of'."""
    return grammar.prepositional(noun, "of") if noun.lemma_.lower() in CLASS_NOUNS else []


def _below(predicate: Token, context: Context, words: frozenset[str], types: frozenset[str]) -> str | None:
    """'signed a treaty on mining in Lima': a place behind a preposition anywhere below the act, clauses left out."""
    for token in predicate.subtree:
        if token.lower_ not in words or token.dep_ != "prep" or token.i < predicate.i:
            continue
        above = [a for a in token.ancestors if a.i > predicate.i]
        if any(a.lower_ == "according" or (a.dep_ in CLAUSES and not _is_of_it(a, context)) for a in above):
            continue  # 'hit it, according to the staff in Kyiv'
        shared = any(_of_that_moment(a) for a in above)
        if any(a.dep_ == "conj" and _is_another_act(a, predicate, shared=shared) for a in above):
            continue  # 'was sentenced in May and has been living in Oslo'
        for place in grammar.prepositional(token.head, token.lower_):
            key = located(place, context)
            if key is not None and context.actor(key).type in types:
                return key
    return None


def _is_another_act(verb: Token, predicate: Token, *, shared: bool) -> bool:
    """Whether what is coordinated is somebody else's or of another time: '… and two are being treated in Oslo'.

    In 'two were killed and four wounded when shells hit Sfax' both share the moment, as told by the clause behind.
    """
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    elided = verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.pos_ in ("VERB", "AUX") and ((own and not elided and not shared) or verb.tag_ != predicate.tag_)


def _is_of_it(clause: Token, context: Context) -> bool:
    """Whether a clause below an act tells of its moment, or of the event that it happened in."""
    return _of_that_moment(clause) or is_stroke(clause, context)


def _of_that_moment(clause: Token) -> bool:
    """'died when the boat capsized off Zarzis': the clause happened at the same place."""
    return clause.dep_ == "advcl" and any(c.lower_ == "when" and c.dep_ == "advmod" for c in clause.children)
