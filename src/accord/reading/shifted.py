"""Objects, and nouns taken for verbs, behind words that belong to the verb before them, put right.

'Set free six sailors', 'took into custody a man wanted in Rabat', 'dismissed as nonsense claims that it fired': what
stands between draws the object away from its verb. 'With British asset freezes', 'troops there now number 1,800': a
noun that is spelt like a verb, and the other way round. Each repair starts from one word and asks for the one shape in
which the tree cannot be right. (A heavy object goes last: Hawkins 1994.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.ballots import by_votes
from accord.reading.branch import SUBJECTS, TENSED, hang, subject_of
from accord.reading.drawn import AS_TOLD, as_planned, of_day, who_aboard
from accord.reading.guests import COMING, met
from accord.reading.recaps import OCCASIONS, set_apart
from accord.reading.when import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

NOMINAL = frozenset({"NOUN", "PROPN"})
SETTING = frozenset({"set", "let"})
HELD = frozenset({"custody", "captivity", "detention", "possession", "account", "consideration"})
FROZEN = frozenset({"asset", "assets", "fund", "funds", "visa", "price", "hiring", "wage", "aid"})
CALLING = frozenset(
    {"dismiss", "reject", "denounce", "condemn", "describe", "brand", "hail", "slam", "decry", "ridicule", "label"}
)


def shifted(doc: Doc) -> Doc:
    """The parse with such objects and nouns put right, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = shifted(load_model()("Venezuela set free six Americans."))
    >>> [child.text for child in doc[1].children if child.dep_ in ("dobj", "oprd")]
    ['free', 'Americans']
    """
    strings = doc.vocab.strings
    watched = {strings[word]: repair for word, repair in _REPAIRS.items() if word in strings}
    for at, word in enumerate(doc.to_array("LOWER").tolist()):
        if word in watched:
            watched[word](doc[at])
    return doc


def _freed(word: Token) -> None:
    """'set free six Americans': 'free' tells what was made of them, and is none of their own."""
    verb = word.doc[word.i - 1] if word.i else word
    if word.dep_ == "amod" and verb.lemma_.lower() in SETTING and verb.pos_ == "VERB" and word.head.head == verb:
        hang(word, verb, "oprd")


def _let_go(word: Token) -> None:
    """'were let go on Monday by the police': what stands behind is of the letting, and nobody goes by them."""
    verb = word.head
    if verb.lower_ != "let" or verb.i != word.i - 1 or word.dep_ not in ("xcomp", "ccomp", "advcl"):
        return
    if not any(c.dep_ == "auxpass" for c in verb.children) and verb.dep_ not in ("acl", "conj"):
        return
    for child in [
        c for c in word.children if c.i > word.i and c.dep_ in ("prep", "agent", "npadvmod", "advmod", "advcl")
    ]:
        hang(child, verb, "agent" if child.lower_ == "by" else child.dep_)
    hang(word, verb, "prt")


def _held(noun: Token) -> None:
    """'took into custody a man wanted in Rabat': who is taken is no subject of what follows."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("into", "in") or verb.pos_ != "VERB" or noun.right_edge != noun:
        return
    for clause in verb.children:
        who = subject_of(clause) if clause.i > noun.i and clause.pos_ == "VERB" else None
        if who is None or who.left_edge.i != noun.i + 1 or clause.i != who.i + 1 or clause.tag_ not in ("VBD", "VBN"):
            continue
        clause.tag_ = "VBN"
        hang(who, verb, "dobj")
        hang(clause, who, "acl")
        for mark in [c for c in clause.children if c.is_punct]:
            hang(mark, verb, "punct")
        return


def _frozen(word: Token) -> None:
    """'hit with British asset freezes': a freeze of assets is a noun."""
    before = word.doc[word.i - 1] if word.i else word
    if word.pos_ != "VERB" or before.lower_ not in FROZEN or any(c.dep_ == "dobj" for c in word.children):
        return
    top = before.left_edge
    preposition = top.doc[top.i - 1] if top.i else top
    if preposition.dep_ not in ("prep", "agent") or any(c.dep_ in ("pobj", "pcomp") for c in preposition.children):
        return
    word.tag_, word.pos_, word.lemma_ = "NNS", "NOUN", "freeze"
    for child in [c for c in before.children if c.i < before.i]:
        hang(child, word, child.dep_)
    hang(before, word, "compound")
    hang(word, preposition, "pobj")


def _numbering(word: Token) -> None:
    """'German troops in Lithuania now number 1,800': how many they are is said by a verb."""
    figure = next((c for c in word.children if c.dep_ == "nummod" and c.i == word.i + 1), None)
    if (
        word.tag_ not in ("NN", "NNP")
        or figure is None
        or any(c.dep_ in ("det", "poss", "amod") for c in word.children)
    ):
        return
    whole = next((c for c in word.children if c.tag_ == "NNS" and c.i < word.i and c.dep_ in _BEFORE), None)
    if whole is None:
        return
    word.tag_, word.pos_, word.lemma_ = "VBP", "VERB", "number"
    hang(whole, word, "nsubj")
    hang(figure, word, "dobj")


_BEFORE = frozenset({"nsubj", "compound", "nmod", "npadvmod"})


def _caller(word: Token) -> None:
    """'called Paz to congratulate him': a pronoun for whom is called shows that who calls does it."""
    called = [child for child in word.children if child.dep_ == "dobj" and child.i > word.i]
    for verb in (child for child in word.children if child.dep_ == "xcomp" and child.tag_ == "VB"):
        if called and any(c.dep_ == "dobj" and c.lower_ in ("him", "her", "them") for c in verb.children):
            verb.dep_ = "advcl"


def _called(word: Token) -> None:
    """'dismissed as nonsense claims that it had fired': the claims are dismissed, and fire nothing."""
    if word.head.lemma_.lower() not in CALLING or word.dep_ != "prep" or word.head.pos_ != "VERB":
        return
    verb = word.head
    if any(c.dep_ == "dobj" for c in verb.children):
        return
    claims = next((t for t in word.doc[word.i + 1 : word.i + FAR] if t.dep_ == "nsubj" and t.pos_ in NOMINAL), None)
    if claims is None or claims.head.pos_ != "VERB":
        return
    clause = claims.head
    between = list(clause.doc[claims.i + 1 : clause.i])
    if not between or between[0].lower_ != "that" or not any(t.dep_ in SUBJECTS for t in between):
        return
    below = clause.head if clause.head.i > clause.i and clause.dep_ in ("amod", "compound") else None
    hang(claims, verb, "dobj")
    hang(clause, claims, "acl")
    if below is not None:  # 'had jammed GPS signals': what it had jammed
        hang(below, clause, "dobj")
    for token in between:
        if token.dep_ == "mark" or token.dep_ in SUBJECTS:
            hang(token, clause, token.dep_)


def _day_before_name(word: Token) -> None:
    """'said on Sunday Peru had closed it': a day before a name that has a verb of its own is no part of the name."""
    _day_before_subject(word)
    if word.dep_ in _BEFORE | {"amod", "poss"}:
        _day_before_object(word)


def _day_before_object(word: Token) -> None:
    """'dismissed on Monday President Traore's claim': a day before who or what is named is no part of that either."""
    on = word.doc[word.i - 1] if word.i else word
    verb, named = on.head, word.doc[min(word.i + 1, len(word.doc) - 1)]
    top = next((c for c in on.children if c.dep_ == "pobj"), None)
    if on.lower_ != "on" or verb.pos_ != "VERB" or top is None or top.left_edge != word:
        return
    taken = any(c.dep_ in ("dobj", "auxpass") for c in verb.children)
    told = named.text[:1].isupper() and named.tag_ in ("NNP", "JJ") and named.ent_type_ not in ("DATE", "TIME")
    if not taken and told and verb.i < on.i:
        hang(word, on, "pobj")
        hang(top, verb, "dobj")


def _day_before_subject(word: Token) -> None:
    """A day between 'on' and a name that is the subject of what is said."""
    name, before = word.head, word.doc[word.i - 1] if word.i else word
    if word.dep_ != "compound" or name.pos_ != "PROPN" or name.i < word.i or name.right_edge.i + 1 >= len(word.doc):
        return
    behind = word.doc[name.right_edge.i + 1]
    clause = behind.head if behind.dep_ in ("aux", "auxpass") else behind
    above = clause.head
    if behind.tag_ not in TENSED or clause.pos_ not in ("VERB", "AUX") or above.pos_ != "VERB" or above.i > word.i:
        return
    own = subject_of(clause)
    if own not in (None, name) or (own is None and name.head != before):
        return
    if before.lower_ == "on":
        hang(before, above, "prep")
    elif above not in (before, before.head):
        return  # 'said the Sunday Times had'
    passive = any(c.dep_ == "auxpass" for c in clause.children)
    hang(word, *((before, "pobj") if before.lower_ == "on" else (above, "npadvmod")))
    hang(name, clause, "nsubjpass" if passive else "nsubj")


def _held_so(word: Token) -> None:
    """'holds Britain responsible': who is held so is the verb's object, and does nothing."""
    verb = word.head
    if verb.lemma_.lower() != "hold" or word.i < verb.i or word.dep_ not in ("advcl", "ccomp", "acl", "xcomp", "acomp"):
        return
    who = subject_of(word) or next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < word.i), None)
    if (
        who is not None
        and verb.i < who.i < word.i
        and not any(c.dep_ == "cop" or c.pos_ == "AUX" for c in word.children)
    ):
        hang(who, verb, "dobj")
        hang(word, verb, "oprd")


def _asked(word: Token) -> None:
    """'Rojas, asked about the raid, said': who is asked between commas asks nothing, and speaks behind them."""
    verb, who = word.head, subject_of(word)
    if word.tag_ not in ("VBD", "VBN") or who is None or verb.i < word.i or verb.pos_ != "VERB" or not word.i:
        return
    before, behind = word.doc[word.i - 1], word.doc[verb.i - 1]
    if before.text != "," or who.right_edge.i > word.i or behind.text != "," or subject_of(verb) is not None:
        return
    word.tag_ = "VBN"
    hang(who, verb, "nsubj")
    hang(word, who, "acl")


def _aired(word: Token) -> None:
    """'a speech broadcast live on Tuesday that': how it was aired is no verb that takes what was said."""
    before = word.doc[word.i - 1] if word.i else word
    if word.pos_ not in ("VERB", "ADJ") or before.lemma_.lower() not in AIRED or before.pos_ != "VERB":
        return
    above = word.head
    if above.i > word.i or subject_of(word) is not None:
        return
    word.tag_, word.pos_ = "RB", "ADV"
    for child in list(word.children):
        clause = child.dep_ in ("ccomp", "xcomp") and above.pos_ == "VERB" and above != before
        hang(child, above if clause else before, child.dep_)
    hang(word, before, "advmod")


AIRED = frozenset({"broadcast", "air", "televise", "stream", "carry", "show", "beam", "screen"})


def _telling_noun(word: Token) -> None:
    """'said that reports that troops had crossed were false': between two that's it is a noun, and the subject."""
    if word.pos_ != "VERB" or not 0 < word.i < len(word.doc) - 1:
        return
    that, second, above = word.doc[word.i - 1], word.doc[word.i + 1], word.head
    told = [c for c in word.children if c.i > word.i and c.pos_ in ("VERB", "AUX") and c.left_edge == second]
    if that.lower_ != "that" or second.lower_ != "that" or above.pos_ not in ("VERB", "AUX") or len(told) != 1:
        return
    whole = above if word.dep_ in SUBJECTS else _verb_behind(word, told[0])
    if whole is None:
        return
    word.tag_, word.pos_, word.lemma_, that.tag_, that.pos_ = (
        "NNS",
        "NOUN",
        word.lower_.removesuffix("s"),
        "IN",
        "SCONJ",
    )
    if whole != above:
        hang(whole, above, "ccomp")
    hang(told[0], word, "acl")
    hang(word, whole, "nsubjpass" if any(c.dep_ == "auxpass" for c in whole.children) else "nsubj")
    hang(that, whole, "mark")


def _verb_behind(word: Token, told: Token) -> Token | None:
    """The verb behind what a report tells that has no subject: of 'that reports that troops crossed were false'."""
    clauses = [c for c in word.children if c.i > told.i and c.pos_ in ("VERB", "AUX") and subject_of(c) is None]
    return clauses[0] if len(clauses) == 1 and word.dep_ in ("ccomp", "relcl") else None


FAR = 12  # words between 'as' and what is so called


def _owned_name(mark: Token) -> None:
    """'Tanzania's Samia Suluhu hosted him': whose she is is no subject beside her.

    The name runs from the mark to the verb, so that nothing else can be what the verb has before it.
    """
    owner = mark.head
    verb = owner.head
    if mark.tag_ != "POS" or owner.i != mark.i - 1 or owner.dep_ not in SUBJECTS or verb.tag_ not in TENSED:
        return
    name = mark.doc[verb.i - 1]
    between = mark.doc[mark.i + 1 : verb.i]
    if not len(between) or any(one.pos_ != "PROPN" or one.ent_type_ == "DATE" for one in between):
        return
    if name.head != verb or name.dep_ in SUBJECTS:
        return
    hang(name, verb, owner.dep_)
    hang(owner, name, "poss")


def _homeward(word: Token) -> None:
    """'had to call its ambassador home', 'brings soldiers home': who is called or brought there is no kind of home."""
    verb = word.head
    who = next((c for c in word.children if c.i == word.i - 1 and c.dep_ == "compound"), None)
    if who is None or word.dep_ != "dobj" or verb.lemma_ not in _HOMEWARD or word.tag_ != "NN":
        return
    if who.tag_ == "NNS" or who.lower_ in _CALLED_HOME:
        for child in [c for c in word.children if c.i < who.i]:
            hang(child, who, child.dep_)
        hang(who, verb, "dobj")
        hang(word, verb, "advmod")


_HOMEWARD = frozenset({"call", "bring", "order", "fly", "take", "summon", "escort"})
_CALLED_HOME = frozenset({"ambassador", "envoy", "diplomat", "consul", "emissary", "delegation"})


_REPAIRS: dict[str, Callable[[Token], None]] = {
    "go": _let_go,
    "free": _freed,
    "home": _homeward,
    **dict.fromkeys(HELD, _held),
    "freezes": _frozen,
    "number": _numbering,
    **dict.fromkeys(("'s", "’s"), _owned_name),
    "as": _called,
    "called": _caller,
    "of": of_day,
    "who": who_aboard,
    **dict.fromkeys(AS_TOLD, as_planned),
    "votes": by_votes,
    "live": _aired,
    **dict.fromkeys(("asked", "questioned", "pressed", "quizzed"), _asked),
    **dict.fromkeys(("responsible", "accountable", "liable"), _held_so),
    "reports": _telling_noun,
    "claims": _telling_noun,
    **dict.fromkeys(WEEKDAYS, _day_before_name),
    **dict.fromkeys(COMING, met),
    **dict.fromkeys(OCCASIONS, set_apart),
}
