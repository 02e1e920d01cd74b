"""What a preposition before a gerund, a verb of letting over an infinitive, or a negating word settles of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality

AFTER_THE_FACT = frozenset({"after", "upon", "by", "since", "following", "through"})
UNDONE = frozenset({("short", "of"), ("far", "from"), ("instead", "of"), ("rather", "than"), ("all", "but")})
AGREEING = frozenset({"agree", "concur", "decide", "plan", "work", "focus", "insist", "set", "embark", "negotiate"})


def behind_preposition(  # noqa: PLR0911 (a reason a line)
    verb: Token, lists: Modality
) -> tuple[Status, str] | None:
    """What the preposition over a gerund settles: 'without signing', 'after signing', 'pending signing'."""
    word, close = verb.head.lower_, verb.head.head.lower_ in ("close", "closer", "near", "nearer")
    above = verb.head.head
    noun = above.lemma_.lower() if above.pos_ == "NOUN" else ""
    of_a_matter = (word in ("on", "for", "about") and noun in OF_A_MATTER) or (word in TALKED_OF and noun in TALKS)
    if (word in lists.before_marks and word != "before") or (word == "to" and close) or of_a_matter:
        return "planned", f"'{verb.head.text}'"
    if word == "of" and above.lemma_.lower() in UNDER_WAY:
        return "ongoing", f"'{above.text} of'"
    if word == "without" or (word == "from" and _with_particle(above, lists.drawn_back)):
        return "denied", "'without'" if word == "without" else f"'{above.text} … from'"
    if given_up(above, lists):
        return None  # 'held off on signing'
    if word == "before" and above.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in above.children):
        return "planned", f"'before', with '{above.text}'"
    means = word in ("by", "through") and above.pos_ in ("VERB", "AUX")  # 'will answer by expelling two': as it does
    afterwards = word in AFTER_THE_FACT and not means
    if afterwards and _is_ahead(above) and not any(t.ent_type_ == "DATE" for t in verb.subtree):
        return "planned", f"'{verb.head.text}' what is to come"
    if afterwards or (word == "on" and above.lemma_.lower() not in AGREEING):
        return "done", f"'{verb.head.text}' presents it as a fact"
    return None


def _is_ahead(verb: Token) -> bool:
    """'After entering into force, the pact will allow it': what comes before something to come need not have come."""
    return any(c.dep_ == "aux" and c.lower_ in ("will", "shall", "'ll", "would") for c in verb.children)


# What is made on a matter: 'an accord on returning migrants'.
OF_A_MATTER = frozenset(
    {"accord", "agreement", "arrangement", "deal", "memorandum", "pact", "protocol", "treaty", "understanding"}
    | {"plan", "proposal", "text", "draft"}
)
# Talks whose matter is still to be done: 'negotiations on signing a treaty go on'.
TALKS = frozenset({"negotiation", "discussion", "consultation", "deliberation"})
TALKED_OF = frozenset({"on", "for", "about", "of"})
# What somebody is in the process of doing is not done yet.
UNDER_WAY = frozenset({"process", "midst", "throes"})
NEGATING = frozenset({"never", "neither", "nor", "almost", "nearly"})


def is_purpose(verb: Token, governor: Token, lists: Modality) -> bool:
    """'called Paz to congratulate her', and not 'was called' or 'called in the envoy to demand it'."""
    beside = any(
        c.dep_ in ("auxpass", "prt") or (c.lower_ == "in" and c.i == governor.i + 1) for c in governor.children
    )
    return verb.dep_ == "advcl" and governor.lemma_.lower() in lists.purposeful and not beside


def negates(child: Token) -> bool:
    """Whether a word below a verb says that it is not, or almost, done."""
    return child.dep_ == "neg" or (child.dep_ in ("advmod", "preconj") and child.lower_ in NEGATING)


def passed_up(verb: Token) -> tuple[Status, str] | None:
    """'stopped short of signing', 'far from signing it', 'rather than sign it', 'all but signed': it was not done.

    Told by the words right before the verb, which the parser hangs now here, now there.
    """
    before = tuple(token.lower_ for token in verb.doc[max(verb.i - 2, 0) : verb.i])
    return ("denied", f"'{' '.join(before)}'") if before in UNDONE else None


def given_up(verb: Token, lists: Modality) -> bool:
    """'called off a visit', 'ruled out sending troops': the particle makes it."""
    return _with_particle(verb, lists.given_up)


def _with_particle(verb: Token, listed: frozenset[str]) -> bool:
    lemma = verb.lemma_.lower()
    return any(f"{lemma} {child.lower_}" in listed for child in verb.children if child.dep_ in ("prt", "advmod"))


def let(governor: Token, lists: Modality) -> tuple[Status, str] | None:
    """'refused to allow its envoy to return', 'did not let them land': who is not let do a thing does not do it.

    'Denied that it had let rebels meet' denies that they did.
    """
    if governor.lemma_.lower() not in lists.letting:
        return None
    if any(child.dep_ == "neg" for child in governor.children):
        return "denied", f"'not {governor.text}'"
    above = governor.head.head if governor.dep_ == "pcomp" else governor.head
    refused = governor.dep_ == "xcomp" and above.lemma_.lower() in lists.prevented
    denied = governor.dep_ in ("ccomp", "xcomp", "pcomp") and above.lemma_.lower() in lists.denied
    return ("denied", f"'{above.text}'") if refused or denied else None


def wanted(verb: Token, noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """'a demand that Peru apologise', 'its call that it be freed': the bare form under a noun of wanting is to come."""
    if verb.dep_ not in ("acl", "relcl") or noun.lemma_.lower() not in lists.planned_nouns:
        return None
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and any(_is_third(c) for c in verb.children))
    return ("planned", f"'{noun.text} that'") if that and bare and not has_modal(verb) else None


def has_modal(verb: Token) -> bool:
    """Whether an auxiliary stands with a verb by which it is no bare form: 'that it did apologise'."""
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ != "VB" for c in verb.children)


def _is_third(subject: Token) -> bool:
    """'it', 'Peru', 'the army': a subject with which the present would end in -s."""
    return subject.dep_ == "nsubj" and (subject.tag_ in ("NN", "NNP") or subject.lower_ in ("it", "he", "she"))


def unless_negated(governor: Token) -> tuple[Status, str]:
    """'ruled out closing the border' says that it will not be; 'has not ruled it out' leaves it open."""
    negated = any(map(negates, governor.children))
    return ("conditional", f"'not {governor.text}'") if negated else ("denied", f"'{governor.text}'")
