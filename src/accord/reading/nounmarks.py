"""What a noun's own words and its kind make of the event that it names: 'no deal', 'its commitment to peace'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality

WORDS_GIVEN = frozenset({"commitment", "pledge", "promise", "vow", "undertaking", "assurance"})


def is_given(noun: Token) -> bool:
    """Whether a noun is of a word that somebody has given: 'discussed Peru's commitment', 'no progress on its pledge'.

    >>> from accord.reading.parse import load_model
    >>> is_given(load_model()("They discussed Peru's commitment to sharing the water.")[4])
    True
    """
    return noun.lemma_.lower() in WORDS_GIVEN and any(c.dep_ == "poss" for c in noun.children)


def goes_into(noun: Token) -> tuple[Status, str] | None:
    """'is going into his meeting with Okello', 'heads into talks': in the present it is yet to be held.

    >>> from accord.reading.parse import load_model
    >>> goes_into(load_model()("Ruto is heading into talks with Okello.")[4])
    ('planned', "'heading into'")
    """
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "into" else noun
    if verb.lemma_ not in ("go", "head", "walk", "come", "enter"):
        return None
    now = verb.tag_ in ("VBZ", "VBP") or any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in verb.children)
    return ("planned", f"'{verb.text} into'") if now and verb.tag_ != "VBN" else None


def is_there(noun: Token, verb: Token) -> bool:
    """Whether an event below a verb that else only plans it has come about, or is spoken of as known.

    >>> from accord.reading.parse import load_model
    >>> is_there((doc := load_model()("Asked about the meeting, he said nothing."))[3], doc[0])
    True
    """
    return is_asked_about(noun) or is_given(noun) or is_helped(verb)


def is_helped(verb: Token) -> bool:
    """'facilitated the signing of two accords': what somebody is told to have helped about has come about.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("He facilitated the talks and will facilitate others.")
    >>> is_helped(doc[1]), is_helped(doc[6])
    (True, False)
    """
    told = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in verb.children))
    coming = any(c.tag_ == "MD" or c.dep_ == "neg" for c in verb.children)
    return verb.lemma_.lower() in HELPING and told and not coming


def is_set_for(verb: Token) -> bool:
    """Whether an event 'is set for Friday'.

    >>> from accord.reading.parse import load_model
    >>> is_set_for(load_model()("The talks are set for Friday.")[3])
    True
    """
    return verb.lemma_ == "set" and is_passive(verb) and any(child.lower_ == "for" for child in verb.children)


def _at_open_date(noun: Token) -> tuple[Status, str] | None:
    """'welcomes his visit at an early date', 'a trip at a convenient time': no day is set yet."""
    for at in (c for c in noun.children if c.lower_ == "at" and c.dep_ == "prep"):
        for date in (c for c in at.children if c.lemma_.lower() in OPEN_DATES):
            if any(c.lower_ in OPEN_WHEN for c in date.children):
                return "planned", f"'at' a {date.text} that is open"
    return None


OPEN_DATES = frozenset({"date", "time", "moment", "opportunity", "convenience", "juncture"})
OPEN_WHEN = frozenset(
    {"early", "earliest", "earlier", "convenient", "suitable", "appropriate", "later", "near", "agreed"}
)
HELPING, LEADING = (
    frozenset({"facilitate", "expedite"}),
    frozenset({"pave", "open", "clear", "smooth", "prepare", "ease"}),
)
GIVEN = frozenset({"dobj", "nsubjpass"})


def lies_ahead(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """'paves the way for the signing of', 'will enable the deployment of': what is made possible is yet to come.

    >>> from accord.reading.modality import load_modality
    >>> from accord.reading.parse import load_model
    >>> lies_ahead(load_model()("The pact will enable the deployment of guards.")[5], load_modality())
    ('planned', "'enable'")
    """
    if (into := goes_into(noun) or _at_open_date(noun)) is not None:
        return into
    over = noun.head
    if noun.dep_ == "pobj" and over.lower_ in ("for", "to"):
        way, verb = over.head, over.head.head
        if way.lower_ == "way" and way.dep_ in GIVEN and verb.lemma_.lower() in LEADING:
            return "planned", f"'{verb.text} the way'"
        over = way if over.lower_ == "for" else over
    elif noun.dep_ != "dobj":
        return None
    lets = over.lemma_.lower() in lists.letting and over.tag_ in ("VB", "VBG", "VBZ", "VBP")
    return ("planned", f"'{over.text}'") if lets and not any(c.dep_ == "neg" for c in over.children) else None


def is_asked_about(noun: Token) -> bool:
    """'Asked about the meeting on Monday, he said': who asks about what is known wants no more than an answer.

    >>> from accord.reading.parse import load_model
    >>> is_asked_about(load_model()("Asked about the meeting, he said nothing.")[3])
    True
    """
    definite = any(c.lower_ in ("the", "this", "that", "his", "her", "their", "its") for c in noun.children)
    return definite and noun.head.lower_ == "about" and noun.dep_ == "pobj"


def coloured(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """What a noun's own words make of it: 'no deal', 'a planned visit', 'an alleged attack'."""
    for child in noun.children:
        if child.lower_ == "no" and child.dep_ == "det":
            return "denied", "negated by 'no'"
        if child.dep_ in ("amod", "advmod", "nmod"):
            lemma = child.lemma_.lower()
            if lemma in lists.planned_adjectives or child.lower_ in lists.planned_adjectives:
                return "planned", f"'{child.text}'"
            if lemma in lists.alleged or child.lower_ in lists.alleged:
                return "alleged", f"'{child.text}'"
            if lemma in lists.possible:
                return "conditional", f"'{child.text}'"
    return None


def withdraws_envoy(noun: Token, lists: Modality) -> bool:
    """'The withdrawal for consultations of the ambassador in Lima': called home, when it is announced.

    >>> from accord.reading.modality import load_modality
    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Togo announced the withdrawal of its troops.")
    >>> withdraws_envoy(doc[3], load_modality())
    False
    """
    return noun.lemma_.lower() == "withdrawal" and any(t.lemma_.lower() in lists.envoys for t in noun.subtree)


NOMINAL = frozenset({"pobj", "dobj", "nsubj", "nsubjpass"})  # where an adjective stands for a noun: 'reported six dead'


def is_gerund_of(word: Token) -> bool:
    """'Signing of the treaty was put off': a noun to its sentence, though the model calls it a verb or a name.

    >>> from accord.reading.parse import load_model
    >>> is_gerund_of(load_model()("The signing of the treaty was put off.")[1])
    True
    """
    return word.lower_.endswith("ing") and word.dep_ in NOMINAL and any(c.lower_ == "of" for c in word.children)
