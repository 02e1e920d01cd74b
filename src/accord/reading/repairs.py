"""Parses put right where the surface shows that they are wrong.

A small model hangs the speaker behind a long clause ('…, a tribal elder who was present, told') on the clause's last
noun, gives a second subject to an apposition, and hangs a finite verb on an infinitive. Each repair looks at plain
marks (commas, finite forms, capital names) that the wrong tree contradicts, and moves one branch. What is not plainly
wrong stays as it is. The words are data (`data/grammar.toml`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.apposed import APPOSED
from accord.reading.arguments import (
    content_behind_addressee,
    lone_complement,
    name_as_clause,
    name_before,
    name_of_office,
    named_as,
    no_agent,
    past_tense,
    second_of_two,
    so_called,
    span_given,
    trails,
    wanted_thing,
)
from accord.reading.asides import ASIDES
from accord.reading.backtospeaker import NOMINAL, back_to_speaker, can_speak, is_person
from accord.reading.belonging import member_of_both
from accord.reading.branch import FINITE, hang, is_finite, subject_of
from accord.reading.capitals import uncapitalised
from accord.reading.ceased import ceased
from accord.reading.contact import CONTACT
from accord.reading.fronted import untangled
from accord.reading.gerunds import own_gerund, seen_doing
from accord.reading.interrupted import opening_participle, parted_from_verb
from accord.reading.joined import (
    listed,
    own_clause,
    own_condition,
    own_subject,
    own_terms,
    own_time,
    pair_of_names,
    parallel,
    same_again,
    second_thing,
    shared_passive,
    third_of_passives,
    time_of_occasion,
)
from accord.reading.lexicon import grammar_words
from accord.reading.namelists import names_in_turn
from accord.reading.officelists import office_lists
from accord.reading.opened import OPENED
from accord.reading.postponed import reunited
from accord.reading.prefixed import under_their_verbs
from accord.reading.reduced import reduced_relative, relative_of_day
from accord.reading.roots import rooted
from accord.reading.series import in_series
from accord.reading.shifted import shifted
from accord.reading.stranded import given_objects
from accord.reading.titled import addressed, owned_by_office, two_with_titles
from accord.reading.trailing import announced_behind

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

HANGING = frozenset({"appos", "dobj", "npadvmod", "conj", "attr", "oprd", "dep", "nmod", "nsubj"})
BESIDE, HIGHEST, CHAIN = frozenset({"conj", "parataxis", "dep"}), 12, 6  # labels; steps up a tree, up a noun phrase
SUSPECTS = frozenset(
    {"npadvmod", "conj", "appos", "relcl", "nsubj", "advcl", "nmod", "poss", "oprd", "ccomp", "agent", "acl", "pcomp"}
)


def repaired(doc: Doc) -> Doc:
    """The parse with what is plainly wrong put right, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Togo agreed to pay Benin, a senior official in Cotonou said on Monday.")
    >>> [child.text for child in repaired(doc)[11].children if child.dep_ == "nsubj"]
    ['official']
    """
    names_in_turn(ceased(uncapitalised(rooted(in_series(doc)))))
    strings = doc.vocab.strings
    reporting = {strings[word] for word in grammar_words().reporting if word in strings}
    watched = {strings[label] for label in SUSPECTS if label in strings}
    verb = strings["VERB"]
    suspects = [
        at
        for at, (label, lemma, pos) in enumerate(doc.to_array(["DEP", "LEMMA", "POS"]).tolist())
        if label in watched or (lemma in reporting and pos == verb)
    ]
    for at in suspects:
        suspect = doc[at]
        for repair in REPAIRS:
            repair(suspect)
    return office_lists(given_objects(shifted(reunited(untangled(under_their_verbs(doc))))))


def _before(token: Token) -> str:
    """The word before a branch."""
    return token.doc[token.left_edge.i - 1].lower_ if token.left_edge.i else ""


def _speaker_behind(verb: Token) -> None:
    """'They agreed to wait, a village head who had come along, Musa Oumarou, told the paper'."""
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or verb.lemma_.lower() not in grammar_words().reporting:
        return
    own = subject_of(verb)
    told = _told_before(verb)
    if told is None or (own is not None and own.i < told.i):
        return
    if own is not None:
        _gather(own, verb, told)
        if (verb.dep_ in BESIDE or trails(verb)) and verb.head == told and _before(own) == "," and _stands_alone(told):
            _above(verb, told)
        return
    speaker = _phrase_before(verb, told)
    if speaker is None or subject_of(told) is None or subject_of(told) == speaker:
        return
    if verb.head in (told, verb) or verb.head.i > verb.i:
        hang(speaker, verb, "nsubj")
        if told.head != verb:
            _above(verb, told)


def _stands_alone(clause: Token) -> bool:
    """Whether a clause can be what is said of it: it has its subject, and no word that joins it to the saying."""
    own = subject_of(clause)
    return own is not None and own.i < clause.i and is_finite(clause)


def _gather(name: Token, verb: Token, told: Token) -> None:
    """'…, the mediator of the talks, Ann Ali, said': the noun before the name is the subject."""
    if name.pos_ != "PROPN" or _before(name) != "," or name.i > verb.i:
        return
    noun = _widest(name.doc[name.left_edge.i - 2], name.left_edge.i - 2, told)
    if noun is not None and noun.pos_ == "NOUN" and noun.head != verb and can_speak(noun):
        hang(noun, verb, "nsubj")
        hang(name, noun, "appos")


def _above(verb: Token, told: Token) -> None:
    """The verb of saying over the clause that it was hung on."""
    head, label = (told.head, told.dep_) if told.head != told else (verb, "ROOT")
    hang(verb, head, label)
    hang(told, verb, "ccomp")


def _told_before(verb: Token) -> Token | None:
    """The clause before a verb of saying that can be what is said."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i < verb.i:
            return child
    joined = verb.head.i < verb.i and (verb.dep_ in ("conj", "parataxis", "dep", "advcl") or trails(verb))
    if any(child.dep_ in ("mark", "advmod") and child.i < verb.i for child in verb.children):
        return None
    if not joined or any(c.dep_ == "cc" and c.i < verb.i and c.i > verb.i - 3 for c in verb.head.children):
        return None
    return verb.head if verb.head.pos_ in ("VERB", "AUX") and is_finite(verb.head) else None


def _phrase_before(verb: Token, told: Token) -> Token | None:
    """The noun phrase between a comma and the verb, with its appositions gathered under it."""
    at = verb.i - 1
    closed = verb.doc[at].lower_ == ","
    at -= closed
    found = _widest(verb.doc[at], at, told)
    if found is None:
        return None
    earlier = _widest(verb.doc[found.left_edge.i - 2], found.left_edge.i - 2, told) if closed else None
    if earlier is not None and found.pos_ == "PROPN" and earlier.pos_ == "NOUN" and can_speak(earlier):
        hang(found, earlier, "appos")
        return earlier
    return found if can_speak(found) else None


def _widest(token: Token, end: int, told: Token) -> Token | None:
    """The widest noun phrase that ends at a position and stands behind a comma."""
    best = None
    for _ in range(HIGHEST):
        fits = token.right_edge.i <= end + 1 and token.left_edge.i > told.i
        if fits and token.pos_ in NOMINAL and token.dep_ in HANGING | {"pobj"} and _before(token) == ",":
            best = token if best is None or is_person(token) or not is_person(best) else best
        if token.head == token or token.right_edge.i > end + 1:
            break
        token = token.head
    return best


def _second_subject(noun: Token) -> None:
    """'The state news agency BelTA reported': the name stands in apposition, it is no second subject."""
    if noun.dep_ != "nsubj" or noun.pos_ != "PROPN":
        return
    first = subject_of(noun.head)
    beside = first is not None and first != noun and first.pos_ == "NOUN" and first.i + 1 == noun.left_edge.i
    if first is not None and beside and can_speak(first):
        hang(noun, first, "appos")


def _made_thing(verb: Token) -> None:
    """'Recalled the declaration, adopted on 4 May, and': what was adopted is the thing named before the comma."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or verb.lemma_.lower() not in grammar_words().making:
        return
    thing = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
    if thing is None or subject_of(verb) is not None or thing.ent_type_ == "PERSON" or _before(verb) != ",":
        return
    if thing.right_edge.i == verb.left_edge.i - 2:
        hang(verb, thing, "acl")


def _inverted(verb: Token) -> None:
    """'…, specifies the communiqué signed by the minister': what stands behind the verb says it."""
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or verb.lemma_.lower() not in grammar_words().reporting:
        return
    if subject_of(verb) is not None or not any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children):
        return
    if verb.i and verb.doc[verb.i - 1].lower_ != ",":
        return
    behind = next((c for c in verb.children if c.i > verb.i and c.dep_ in ("dobj", "npadvmod", "attr", "dep")), None)
    if behind is not None and behind.left_edge.i == verb.i + 1 and can_speak(behind):
        behind.dep_ = "nsubj"


def _conjunct_of_apposition(noun: Token) -> None:
    """'The minister of Togo, Ama Sow, and the minister of Peru': coordinated with the minister, not the name."""
    if noun.dep_ != "conj" or noun.head.dep_ != "appos" or noun.pos_ not in NOMINAL:
        return
    name, host = noun.head, noun.head.head
    words = grammar_words()
    if host.tag_ not in ("NN", "NNP") or host.lemma_.lower() in words.collectives or name.pos_ != "PROPN":
        return
    joins = [c for c in name.children if c.dep_ == "cc" and name.i < c.i < noun.i]
    if len(joins) != 1 or joins[0].lower_ != "and" or noun.i < host.i:
        return
    open_before = _before(name) == ","
    if not open_before or noun.doc[joins[0].i - 1].lower_ == ",":
        hang(joins[0], host, "cc")
        hang(noun, host, "conj")


def _name_of_title(name: Token) -> None:
    """'The minister for trade of the Republic of Chad, Ann Ali': the minister's name, not the republic's."""
    if name.dep_ != "appos" or name.pos_ != "PROPN" or _before(name) != ",":
        return
    if name.ent_type_ in ("GPE", "LOC", "DATE") or not any(c.dep_ == "compound" for c in name.children):
        return
    before = name.doc[name.left_edge.i - 2]
    # 'Papers were signed by the envoys, Ann Ali and …'
    apart = name.head != before and not name.head.is_ancestor(before)
    host = before if apart else name.head
    if host.dep_ != "pobj" or host.lemma_.lower() in grammar_words().titles:
        return
    for _ in range(CHAIN):
        if host.dep_ not in ("pobj", "conj", "prep") or host.head == host:
            return
        host = host.head
        if host.lemma_.lower() in grammar_words().titles:
            hang(name, host, "appos")
            return


def _reported_by(verb: Token) -> None:
    """'It recalled the consul, the news agency Leta reported': no clause about the agency; the agency reports."""
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in grammar_words().reporting or verb.tag_ not in FINITE:
        return
    noun, name = verb.head, subject_of(verb)
    if (
        name is None
        or name.pos_ != "PROPN"
        or name.left_edge.i != noun.i + 1
        or not can_speak(noun)
        or _before(noun) != ","
    ):
        return
    if any(c.dep_ in ("dobj", "ccomp", "xcomp", "mark") for c in verb.children) or noun.dep_ not in HANGING | {"pobj"}:
        return
    told = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX") and is_finite(a)), None)
    if told is None or subject_of(told) is None or told.i > noun.i:
        return
    head, label = (told.head, told.dep_) if told.head != told else (verb, "ROOT")
    hang(verb, head, label)
    hang(told, verb, "ccomp")
    hang(noun, verb, "nsubj")
    hang(name, noun, "appos")


def _who(verb: Token) -> None:
    """'Senator Ann Ali, of the opposition bench, who accused': who is a person."""
    if verb.dep_ != "relcl" or verb.head.dep_ != "pobj" or subject_of(verb) is None:
        return
    subject = subject_of(verb)
    if subject is None or subject.lower_ != "who" or _before(verb) != ",":
        return
    host = verb.head
    if host.ent_type_ == "NORP" or host.tag_ in ("NNS", "NNPS") or is_person(host):
        return
    for _ in range(CHAIN):
        if host.dep_ not in ("pobj", "prep") or host.head == host:
            return
        host = host.head
        if is_person(host):
            hang(verb, host, "relcl")
            return


def _finite_conjunct(verb: Token) -> None:
    """'Answered with a ban, to take effect in May, and has called in the envoy': no finite verb joins an infinitive."""
    if verb.dep_ != "conj" or verb.pos_ not in ("VERB", "AUX") or not is_finite(verb) or subject_of(verb) is not None:
        return
    if verb.tag_ == "VBP" and verb.lemma_ not in ("be", "have", "do"):
        return  # an infinitive as well as a present
    head = verb.head
    if head.pos_ not in ("VERB", "AUX") or is_finite(head) or head.tag_ not in ("VB", "VBG"):
        return
    if any(c.dep_ in ("aux", "auxpass") and c.tag_ != "TO" for c in head.children):
        return
    for _ in range(HIGHEST):
        if head.head == head:
            return
        head = head.head
        if head.pos_ in ("VERB", "AUX") and is_finite(head) and subject_of(head) is not None:
            hang(verb, head, "conj")
            return


def _bare_conjunct(verb: Token) -> None:
    """'Agreed to reopen the road, exchange envoys and set up a post': a bare form joins the infinitive."""
    head = verb.head
    if verb.dep_ != "conj" or head.tag_ != "VBD" or subject_of(verb) is not None:
        return
    taken_for_noun = verb.tag_ == "NN" and any(child.dep_ == "dobj" for child in verb.children)
    if verb.tag_ not in ("VB", "VBP") and not taken_for_noun:
        return
    if any(child.dep_ in ("aux", "auxpass") and child.tag_ != "TO" for child in verb.children):
        return
    first = [c for c in head.children if c.dep_ == "xcomp" and c.tag_ == "VB" and head.i < c.i < verb.i]
    if first:
        hang(verb, first[-1], "conj")


REPAIRS: tuple[Callable[[Token], None], ...] = (
    past_tense,
    parted_from_verb,
    opening_participle,
    name_before,
    wanted_thing,
    reduced_relative,
    own_gerund,
    seen_doing,
    relative_of_day,
    span_given,
    _second_subject,
    _speaker_behind,
    _inverted,
    _name_of_title,
    _conjunct_of_apposition,
    _reported_by,
    announced_behind,
    _who,
    second_of_two,
    lone_complement,
    name_as_clause,
    so_called,
    content_behind_addressee,
    _finite_conjunct,
    back_to_speaker,
    _bare_conjunct,
    listed,
    parallel,
    same_again,
    _made_thing,
    own_subject,
    own_clause,
    second_thing,
    own_condition,
    own_terms,
    own_time,
    time_of_occasion,
    named_as,
    *APPOSED,
    pair_of_names,
    addressed,
    owned_by_office,
    two_with_titles,
    third_of_passives,
    shared_passive,
    member_of_both,
    no_agent,
    *CONTACT,
    name_of_office,
    *ASIDES,
    *OPENED,
)
