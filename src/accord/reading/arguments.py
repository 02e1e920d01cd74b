"""Arguments that the parser hung on the wrong word, put back where the surface says they belong.

Each repair takes a token whose label is one of a few, looks at plain marks around it, and moves one branch; what has
the shape by right is left as it is. `repairs.py` runs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, hang, subject_of
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFICE = 4  # steps from a state up to the office that is of it
GIVING = frozenset({"give", "grant", "allow", "hand"})
CALLING = frozenset({"call", "describe", "term"})


def second_of_two(name: Token) -> None:
    """'Ann Ali and Chad's president, Ben Bo, met': the first is a person by herself, and not an owner of the second."""
    person = name.head
    if name.dep_ not in ("nmod", "poss", "compound") or name.ent_type_ != "PERSON" or person.i < name.i:
        return
    owner = next((c for c in name.children if c.dep_ == "conj" and c.i < person.i), None)
    if owner is None or owner.ent_type_ == "PERSON" or not any(c.tag_ == "POS" for c in owner.children):
        return
    hang(name, person.head if person.head != person else person, person.dep_)
    hang(person, name, "conj")
    hang(owner, person, "poss")


def lone_complement(noun: Token) -> None:
    """'The president called Ann Ali on Monday': a name that nothing is called by is the object."""
    verb = noun.head
    if noun.dep_ != "oprd" or noun.ent_type_ != "PERSON" or verb.pos_ != "VERB" or noun.i < verb.i:
        return
    if not any(c.dep_ in ("dobj", "dative", "nsubjpass", "auxpass", "ccomp") for c in verb.children):
        noun.dep_ = "dobj"


def name_as_clause(name: Token) -> None:
    """'Benin made Kofi Bo its envoy': a name right behind a verb, with no verb of its own, is its object."""
    verb = name.head
    if name.dep_ != "ccomp" or name.tag_ not in ("NNP", "NNPS") or verb.pos_ != "VERB" or name.i < verb.i:
        return
    beside = any(c.dep_ in ("dobj", "nsubjpass", "auxpass") for c in verb.children)
    finite = any(c.pos_ in ("AUX", "VERB") or c.dep_ in ("mark", "nsubj") for c in name.children)
    if name.left_edge.i == verb.i + 1 and not beside and not finite:
        name.dep_ = "dobj"


def so_called(clause: Token) -> None:
    """'Held what officials called frank talks': the talks were held, and called so."""
    if clause.dep_ != "ccomp" or clause.lemma_.lower() not in CALLING:
        return
    words, verb = grammar_words(), clause.head
    event = next((c for c in clause.children if c.dep_ in ("oprd", "dobj", "attr") and c.i > clause.i), None)
    if event is None or event.lemma_.lower() not in words.event_nouns or verb.lemma_.lower() not in words.light_verbs:
        return
    if any(c.lower_ == "what" and c.i < clause.i for c in clause.children):
        hang(event, verb, "dobj")
        hang(clause, event, "relcl")


def content_behind_addressee(verb: Token) -> None:
    """'Informed the minister that the cabinet had agreed': a whole clause behind 'that' is what is told.

    'Said in reply to questions by a paper that it had agreed': likewise on a noun that takes no such clause.
    """
    _behind_addressee(verb)
    _behind_setting(verb)


def _behind_addressee(verb: Token) -> None:
    if verb.dep_ != "relcl" or verb.pos_ not in ("VERB", "AUX"):
        return
    told = verb.head
    saying = told.head.head if told.dep_ == "pobj" and told.head.lower_ == "to" else told.head
    if told.dep_ not in ("dobj", "dative", "pobj") or saying.lemma_.lower() not in grammar_words().reporting:
        return
    subject = subject_of(verb)
    that = next((c for c in verb.children if c.lower_ == "that" and c.dep_ == "mark"), None)
    if that is None or subject is None or not that.i < subject.i:
        return
    hang(verb, saying, "ccomp")


def _behind_setting(verb: Token) -> None:
    noun = verb.head
    that = next((c for c in verb.children if c.lower_ == "that" and c.dep_ == "mark"), None)
    if verb.dep_ not in ("acl", "relcl") or that is None or noun.dep_ != "pobj" or subject_of(verb) is None:
        return
    if noun.pos_ != "PROPN" and noun.lemma_.lower() not in ASKED:
        return
    saying = noun
    for _ in range(STEPS):
        if saying.dep_ not in ("pobj", "prep", "agent"):
            break
        saying = saying.head
    taken = any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in saying.children)
    if saying.pos_ == "VERB" and saying.lemma_.lower() in grammar_words().reporting and not taken:
        hang(verb, saying, "ccomp")


STEPS = 6
# Nouns on which no clause hangs that says what they are: 'in reply to a question by reporters that'.
ASKED = frozenset(
    {"question", "query", "reporter", "journalist", "newspaper", "daily", "agency", "interview", "television"}
)


def name_before(name: Token) -> None:
    """'Tuvalu broke with them': a name right before a finite verb that has no subject is its subject, and no time."""
    verb = name.head
    if name.dep_ != "npadvmod" or name.tag_ != "NNP" or name.ent_type_ in ("DATE", "TIME") or verb.tag_ not in FINITE:
        return
    if name.right_edge.i == verb.i - 1 and name.left_edge.is_sent_start and subject_of(verb) is None:
        name.dep_ = "nsubj"


def wanted_thing(verb: Token) -> None:
    """'Wants the border reopened', 'ordered it shut': these take no clause with a tense, but what is done to it."""
    if verb.dep_ != "ccomp" or verb.tag_ != "VBD" or verb.head.lemma_ not in ("want", "order") or verb.head.i > verb.i:
        return
    thing = subject_of(verb)
    if thing is not None and thing.dep_ == "nsubj" and thing.i > verb.head.i:
        if any(c.dep_ in ("aux", "auxpass", "mark", "dobj") for c in verb.children):
            return
        verb.tag_, thing.dep_ = "VBN", "nsubjpass"


def span_given(noun: Token) -> None:
    """'Gave Peru 14 days to answer': so many days behind whom they are given to are what is given."""
    verb = noun.head
    if noun.dep_ != "npadvmod" or noun.pos_ != "NOUN" or verb.lemma_.lower() not in GIVING or noun.i < verb.i:
        return
    to = next((c for c in verb.children if c.dep_ in ("dative", "dobj")), None)
    counted = any(c.dep_ in ("nummod", "det") for c in noun.children)
    if to is None or to.i + 1 != noun.left_edge.i or not counted or verb.tag_ == "VBN":
        return
    hang(noun, verb, "dobj")
    hang(to, verb, "dative")


# Nouns of who somebody is to another.
FACING = frozenset({"host", "guest", "counterpart", "colleague", "opposite", "visitor", "successor", "predecessor"})


def name_of_office(name: Token) -> None:
    """'received a call from the President of Peru, Ana Rojas, who thanked him': a name behind a comma joins nothing."""
    doc, edge = name.doc, name.left_edge.i
    if name.dep_ not in ("conj", "npadvmod") or name.pos_ != "PROPN" or edge < 2 or doc[edge - 1].text != ",":  # noqa: PLR2004
        return
    listed = any(c.dep_ == "cc" and c.i < name.i for c in name.head.children) or any(
        c.dep_ in ("cc", "conj") for c in name.children
    )
    if listed or not any(c.dep_ == "compound" for c in name.children) or name.ent_type_ in ("GPE", "LOC", "DATE"):
        return
    office = doc[edge - 2]
    for _ in range(OFFICE):
        if office in (name.head, office.head):
            return
        if office.lemma_.lower() in grammar_words().titles or (office.tag_ == "NN" and office.lemma_ in FACING):
            hang(name, office, "appos")
            end = next((c.i for c in name.children if c.text == "," and c.i > name.i), len(doc))
            for setting in [c for c in name.children if c.dep_ == "prep" and c.i > end]:
                hang(setting, office.head, "prep")  # 'met her host, King Ali, in Oslo on Monday'
                _with_its_verb(setting, office.head)
            return
        office = office.head


def _with_its_verb(setting: Token, verb: Token) -> None:
    """'is to meet him on Monday and to sign it': an infinitive is joined to an infinitive, and to no day."""
    below = [setting, *(c for c in setting.children if c.dep_ == "pobj")]
    second = next((c for one in below for c in one.children if c.dep_ == "conj" and c.tag_ == "VB"), None)
    if second is None or verb.tag_ != "VB":
        return
    for join in [c for c in second.head.children if c.dep_ == "cc" and c.i < second.i]:
        hang(join, verb, "cc")
    hang(second, verb, "conj")


def no_agent(preposition: Token) -> None:
    """'The ministers of Peru and Chile spoke by telephone': what is not done to anybody is done by nobody."""
    verb = preposition.head
    if preposition.dep_ != "agent" or verb.tag_ not in FINITE or verb.i > preposition.i:
        return
    labels = {child.dep_ for child in verb.children}
    if "nsubj" in labels and not labels & {"auxpass", "nsubjpass"}:
        preposition.dep_ = "prep"


def trails(verb: Token) -> bool:
    """'Chad declared him unwanted and gave him a day to go, the ministry announced': the last clause takes nothing."""
    own = subject_of(verb)
    if verb.dep_ != "ccomp" or own is None or verb.head.i > own.i or verb.doc[own.left_edge.i - 1].text != ",":
        return False
    return not any(c.dep_ in ("dobj", "ccomp", "xcomp", "mark", "dative", "oprd") for c in verb.children)


IDENTIFYING = frozenset({"identify", "name", "call", "list"})


def is_naming(verb: Token) -> bool:
    """Whether a participle only says who somebody is: 'a captain identified as Ann Ali'."""
    return verb.dep_ in ("acl", "advcl") and verb.tag_ == "VBN" and verb.lemma_.lower() in IDENTIFYING


def named_as(naming: Token) -> None:
    """'Two captains, named in the charge as Ann Ali and Luis Paz, will': who they are, as if it stood right behind.

    So do 'a captain identified as Ann Ali' and 'a captain named Ann Ali'.
    """
    if not is_naming(naming):
        return
    at = naming.left_edge.i - 2
    noun = _named(naming.head) if naming.dep_ == "acl" else naming.doc[at] if at >= 0 else naming
    if not _is_somebody(noun) or (naming.dep_ == "advcl" and not naming.head.is_ancestor(noun)):
        return
    names = [
        one
        for one in naming.subtree
        if one.pos_ == "PROPN"
        and (one.ent_type_ == "PERSON" or (one.n_lefts and one.ent_type_ in ("ORG", "")))  # 'First Sergeant Ann Ali'
        and (one.dep_ in ("oprd", "dobj") or (one.dep_ == "pobj" and one.head.lower_ == "as"))
    ]
    if not names:
        return
    end = max(one.right_edge.i for one in names)
    hang(names[0], noun, "appos")
    over = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
    if over is None:
        return
    for phrase in [c for c in naming.children if c.dep_ == "prep" and c.i > end]:
        hang(phrase, over, "prep")  # 'freed a captain identified as Ann Ali on Monday'


def _is_somebody(noun: Token) -> bool:
    """'a captain', 'a Chadian'."""
    known = noun.pos_ == "NOUN" and noun.lemma_.lower() in grammar_words().persons
    return known or (noun.pos_ == "PROPN" and any(c.lower_ in ("a", "an") for c in noun.children))


def _named(noun: Token) -> Token:
    """'A Chadian of about fifty years named Ann Ali': who bears the name stands before 'of'."""
    behind = noun.dep_ == "pobj" and noun.pos_ == "NOUN" and noun.lemma_.lower() not in grammar_words().persons
    over = noun.head.head if behind else noun
    return over if _is_somebody(over) else noun


def past_tense(noun: Token) -> None:
    """'The head of state received the envoy': a participle with a subject and without an auxiliary is a past tense.

    So is what looks like an infinitive behind one thing or person: 'the ministry in May cut its aid'.
    """
    verb = noun.head
    bare = verb.tag_ == "VB" and verb.dep_ == "ROOT" and noun.tag_ in ("NN", "NNP") and not noun.conjuncts
    if noun.dep_ != "nsubj" or not (verb.tag_ == "VBN" or bare) or noun.i > verb.i:
        return
    if not any(c.dep_ in ("aux", "auxpass", "nsubjpass") for c in verb.children) and verb.dep_ not in ("acl", "conj"):
        verb.tag_ = "VBD"
