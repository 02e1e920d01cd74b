"""Whether an act is only thought of: feared, possible or asked about. Then there is nothing to put on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import has_to
from accord.reading.denials import TELLING
from accord.reading.frames.library import load_classes
from accord.reading.grammar import first_conjunct, support
from accord.reading.lexicon import thread_words
from accord.reading.modality import load_modality

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 6  # clauses above the act that are looked at
MATTERS = frozenset({"on", "about", "over", "regarding", "concerning"})
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj"})


def only_thought_of(predicate: Token) -> bool:
    """Whether what a predicate names is told as a possibility, a fear or a question and in no other way.

    'capable of striking the coast', 'fears that troops would enter', 'whether they had signed', 'Did they sign?',
    'warned against closing the port'. What hangs on such a word through a relative clause is told: 'fears of the man
    who led the raid'.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad spoke of the risk of attacking the convoy.")
    >>> only_thought_of(next(token for token in doc if token.text == "attacking"))
    True
    """
    if _is_asked(predicate) or is_wanted(predicate):
        return True
    if is_forbidden(predicate) or _untold(predicate) or _never_was(predicate) or _not_thought_of(predicate):
        return True
    if predicate.dep_ == "pcomp" and predicate.head.lower_ == "against":
        return True  # 'warned Libya against closing the port'
    if predicate.dep_ == "pcomp" and predicate.head.lower_ in MATTERS and _is_talk(predicate.head.head):
        return True  # 'held talks on reopening the border', 'an accord on returning migrants'
    if predicate.pos_ in ("NOUN", "PROPN"):
        return _noun_thought_of(predicate)
    return _clause_thought_of(predicate)


def _is_talk(noun: Token) -> bool:
    """Whether a noun names words that are exchanged, or a document that is a fact itself."""
    words = thread_words().occasions["meeting"].nouns
    return noun.pos_ == "NOUN" and (noun.lemma_.lower() in words or noun.lemma_.lower() in load_classes()["accord"])


def to_be_left(predicate: Token) -> bool:
    """Whether a negated infinitive or gerund tells only what somebody is asked, or thinks of, to leave undone.

    'urged Peru not to sign', 'asked it to consider not signing', 'tried to convince it not to sign': whether it signed,
    nobody says. 'persuaded Peru not to sign' and 'decided not to sign' do say it.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad urged Peru not to recall its ambassador.")
    >>> to_be_left(next(token for token in doc if token.text == "recall"))
    True
    """
    verb = first_conjunct(predicate)
    if not any(c.dep_ == "neg" for c in verb.children):
        return False
    infinitive = has_to(verb)
    if not infinitive and (verb.tag_ != "VBG" or any(c.dep_ in ("aux", "auxpass") for c in verb.children)):
        return False
    lists = load_modality()
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    lemma = above.lemma_.lower()
    if lemma in lists.winning_over:
        return above.head.lemma_.lower() in load_classes()["attempt"] | lists.planned
    return above != verb and lemma in lists.refraining


def unannounced(predicate: Token, reason: str) -> bool:
    """'knows what it means to expel an envoy', 'had tried to take the post', 'aimed at expelling': no plan is told.

    Args:
        predicate: the verb of an act.
        reason: why its status is what it is, by `status_of`.
    """
    if predicate.pos_ != "VERB":
        return False
    governor = predicate.head.head if predicate.dep_ == "pcomp" else predicate.head
    lemma, classes = governor.lemma_.lower(), load_classes()
    if lemma in classes["attempt"] and predicate.dep_ in ("xcomp", "pcomp", "acl"):
        return True
    return reason.startswith("an infinitive under") and lemma not in classes["document"] | classes["ordering"]


def _is_asked(predicate: Token) -> bool:
    """Whether the sentence asks: its last mark is a question mark and the act stands in its main clause."""
    marks = [token for token in predicate.sent if not token.is_space and not token.is_quote]
    return bool(marks) and marks[-1].text == "?"


def _noun_thought_of(noun: Token) -> bool:
    top = first_conjunct(noun)
    if noun.lower_ == "talk" and any(c.lower_ in ("of", "about") for c in noun.children):
        return True  # 'there is talk of a truce', 'opened without talk of fishing'
    if top.dep_ == "dobj" and (is_noncommittal(top.head) or _untold(top.head)):
        return True
    if top.dep_ == "pobj" and _unknown(top.head.head):
        return True
    if top.dep_ == "pobj" and top.head.lower_ == "of":
        above = top.head.head
        return above.pos_ == "NOUN" and above.lemma_.lower() in load_modality().entertaining
    verb = support(noun)
    return verb is not None and _clause_thought_of(verb)


def _untold(verb: Token) -> bool:
    """'did not announce any sanctions': who keeps silent on them denies none."""
    return verb.lemma_.lower() in load_modality().telling_of and any(c.dep_ == "neg" for c in verb.children)


def is_forbidden(predicate: Token) -> bool:
    """'may not leave the country', 'must not close the border': what somebody is not to do, nobody denies having done.

    >>> from accord.reading.parse import load_model
    >>> is_forbidden(load_model()("The captain may not leave Chad.")[4])
    True
    """
    words = {c.lower_ for c in predicate.children if c.dep_ in ("aux", "neg")}
    return predicate.pos_ == "VERB" and bool(words & {"not", "n't"}) and bool(words & {"may", "must", "should"})


def _never_was(predicate: Token) -> bool:
    """'would not have sent troops had it known': what would not have been done was."""
    words = {c.lower_ for c in predicate.children if c.dep_ in ("aux", "auxpass", "neg")}
    return predicate.tag_ == "VBN" and {"would", "have"} <= words and bool(words & {"not", "n't"})


def _not_thought_of(predicate: Token) -> bool:
    """'had not thought about asking it', 'gave no thought to leaving': an act that is not even thought of."""
    if predicate.dep_ != "pcomp" or predicate.head.lower_ not in ("of", "about", "to"):
        return False
    above = predicate.head.head
    taken = [c.lemma_.lower() for c in above.children if c.dep_ == "dobj"]  # 'has given no thought to asking'
    return bool({above.lemma_.lower(), *taken} & {"think", "thought", "dream", "consideration"})


def cannot(predicate: Token) -> bool:
    """'cannot remove him', 'cannot compel Chad to free them': what somebody is not able to do, nobody denies.

    >>> from accord.reading.parse import load_model
    >>> cannot(load_model()("The court can not compel Chad to free them.")[7])
    True
    """
    over = predicate.head if predicate.dep_ in ("xcomp", "ccomp", "advcl") and has_to(predicate) else predicate
    words = {c.lower_ for verb in (predicate, over) for c in verb.children if c.dep_ in ("aux", "neg")}
    return predicate.pos_ == "VERB" and bool(words & {"can", "ca"}) and bool(words & {"not", "n't"})


def in_general(predicate: Token) -> bool:
    """'when they do not meet': what is told of no one time denies nothing.

    >>> from accord.reading.parse import load_model
    >>> in_general(load_model()("It is odd when they do not meet.")[7])
    True
    """
    words = {c.lower_ for c in predicate.children}
    return bool(words & {"when", "whenever"}) and bool(words & {"do", "does"})


def is_feared(predicate: Token) -> bool:
    """Whether a clause only names what somebody is not to let happen: 'unless Chad leaves', 'if it is not freed'.

    >>> from accord.reading.parse import load_model
    >>> is_feared(load_model()("Togo will leave unless Chad frees the crew.")[5])
    True
    """
    told = predicate.head.head if predicate.dep_ == "xcomp" and predicate.head.dep_ == "acomp" else predicate
    marks = {c.lower_ for c in told.children if c.dep_ in ("mark", "advmod")}  # 'if it is not willing to free them'
    negated = any(c.dep_ == "neg" for c in told.children)
    return predicate.pos_ == "VERB" and ("unless" in marks or ("if" in marks and negated))


def _unknown(word: Token) -> bool:
    """'no information on the arrest', 'not aware of any talks': whoever says so tells none."""
    lists = load_modality()
    lemma = word.lemma_.lower()
    if lemma == "unaware":
        return True
    if lemma not in lists.knowing:
        return False
    carrier = word.head if word.dep_ in ("dobj", "acomp", "attr") else word
    return any(c.lower_ in ("no", "any") for c in word.children if c.dep_ == "det") or any(
        c.dep_ == "neg" for c in carrier.children
    )


REFUSING = frozenset({"refuse", "decline", "able", "possible"})


def is_noncommittal(verb: Token) -> bool:
    """'neither confirmed nor denied', 'declined to confirm or deny': who says neither denies nothing.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Peru neither confirmed nor denied the report.")
    >>> is_noncommittal(next(token for token in doc if token.text == "denied"))
    True
    """
    lists = load_modality()
    lemma = verb.lemma_.lower()
    other = lists.confirming if lemma in lists.denied else lists.denied if lemma in lists.confirming else frozenset()
    beside = [c for c in (verb.head, *verb.children) if "conj" in (verb.dep_, c.dep_)]
    if not any(one.lemma_.lower() in other for one in beside):
        return False
    first = first_conjunct(verb)
    marks = {c.lower_ for one in (verb, first) for c in one.children} | {first.head.lemma_.lower()}
    return bool(marks & ({"neither", "nor", "not", "n't", "or", "either"} | REFUSING))


ASKING = frozenset({"ask", "wonder", "inquire", "enquire", "question"})
OPENING = frozenset({"why", "how", "when", "where", "whether"})
QUESTIONS = OPENING | {"what", "who", "whom", "which", "if"}


def asks_only(predicate: Token) -> bool:
    """'asked why the price is open', 'asked how it came about': a question, and nothing that anybody wants done."""
    if predicate.lemma_.lower() not in ASKING:
        return False
    clauses = [c for c in predicate.children if c.dep_ == "ccomp" and c.i > predicate.i]
    clauses += [c for c in predicate.children if c.dep_ == "advcl" and is_asked_whether(c)]
    return any(mark.lower_ in QUESTIONS for clause in clauses for mark in clause.children if mark.i < clause.i)


def is_wanted(predicate: Token) -> bool:  # noqa: PLR0911 (a reason a line)
    """Whether an event only is what somebody asks for: 'demanded the release of the crew', 'asked that Chad leave'.

    The demand is on the record; that it is to come is not what anybody says. Nor is, where somebody is asked to call
    a thing off, that it is called off.
    """
    if predicate.pos_ == "VERB":
        return is_asked_for(predicate)
    if predicate.pos_ != "NOUN":
        return False
    top = first_conjunct(predicate)
    lists = load_modality()
    words = lists.asking
    if top.dep_ == "dobj" and top.head.lemma_.lower() in lists.denied | lists.prevented and is_asked_for(top.head):
        return True
    if top.dep_ in ("dobj", "nsubjpass"):  # 'called off the visit' asks for none
        return top.head.lemma_.lower() in words and not any(c.dep_ == "prt" for c in top.head.children)
    if top.dep_ == "pobj" and top.head.lower_ == "including":  # 'demanded steps, including the release of the crew'
        above = top.head.head
        above = next((c for c in above.children if c.dep_ == "dobj"), above) if above.pos_ == "VERB" else above
        return is_wanted(above) or _is_urged(above)
    if top.dep_ == "pobj" and top.head.lower_ in ("of", "for") and top.head.head.lemma_.lower() in NEEDED:
        return True  # 'the need for talks'; 'the importance of the talks' may be of those that were held
    if top.dep_ == "pobj" and top.head.lower_ in ("for", "on"):
        return top.head.head.lemma_.lower() in words and top.head.head.pos_ in ("VERB", "NOUN")
    return False


CALLING = frozenset(
    {"call", "appeal", "ask", "press", "push", "plead", "plea", "demand", "request", "agitate", "lobby"}
)


# What is said to be called for, where somebody speaks of it.
NEEDED = frozenset({"need", "necessity", "urgency", "desirability"})
URGED = NEEDED | {"importance"}


def _is_urged(noun: Token) -> bool:
    """'the importance of full use of the accord, including the release of prisoners': the whole of it is only urged."""
    while noun.lemma_.lower() not in URGED:
        if noun.dep_ != "pobj" or noun.head.lower_ not in ("of", "for") or noun.head.head.pos_ != "NOUN":
            return False
        noun = noun.head.head
    return True


def is_asked_for(verb: Token) -> bool:
    """Whether a clause is what somebody asks for: 'asked that Chad close it', 'wants Chad to close it'.

    >>> from accord.reading.parse import load_model
    >>> is_asked_for(load_model()("A deputy demanded that Chad recall its ambassador.")[5])
    True
    """
    token = first_conjunct(verb)
    upon = token.dep_ == "advcl" and has_to(token) and any(map(_is_bid_upon, token.head.children))
    taken = token.dep_ in ("ccomp", "xcomp") or (upon and token.head.lemma_ == "call")  # 'called on Chad to cancel it'
    if token.tag_ == "VB" and has_to(token) and _is_called_for(token):
        return True
    if token.tag_ != "VB" or not taken or token.head.pos_ != "VERB":
        return False
    if any(c.dep_ == "aux" and c.lower_ != "to" for c in token.children):
        return False
    above = token.head.lemma_.lower()
    if above == "call" and not any(c.lower_ in ("on", "for", "upon") for c in token.head.children):
        return False  # 'called his counterpart to thank him'
    wished = above == "want" and any(c.dep_ == "nsubj" for c in token.children)  # 'wants Chad to close it'
    return wished or above in load_modality().asking


def _is_called_for(verb: Token) -> bool:
    """'called for the premier to resign', 'led to calls for him to resign', however the parser hangs the clause."""
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "for" and c.i), None)
    return mark is not None and verb.doc[mark.i - 1].lemma_.lower() in CALLING


def _is_bid_upon(preposition: Token) -> bool:
    """'called on the premier to resign'; not 'called her on Monday to thank her'."""
    dated = any(c.ent_type_ in ("DATE", "TIME") for c in preposition.children)
    return preposition.lower_ in ("on", "upon") and preposition.i > preposition.head.i and not dated


def _is_asked_about(noun: Token) -> bool:
    """Whether somebody only asks about what a noun tells, a report or a claim."""
    if noun.lemma_.lower() not in TELLING | load_modality().alleged_nouns or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ == "about" and noun.head.head.lemma_.lower() in ASKING


def is_asked_whether(verb: Token) -> bool:
    """'asked whether Chad would object', 'Asked if it would object, she replied': a question states nothing."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    return (
        verb.dep_ in ("ccomp", "advcl")
        and bool(marks & {"if", "whether"})
        and (verb.head.lemma_.lower() in ASKING and (verb.dep_ == "ccomp" or _asks_nothing_else(verb.head)))
    )


def is_bidden(adjective: Token) -> bool:
    """'must be willing to share it': what somebody ought to be ready for, nobody is.

    >>> from accord.reading.parse import load_model
    >>> is_bidden(load_model()("Chad must be willing to share the water.")[3])
    True
    """
    be = adjective.head if adjective.pos_ == "ADJ" and adjective.dep_ == "acomp" else adjective
    return be != adjective and any(
        c.dep_ == "aux" and c.lower_ in ("must", "should", "ought", "may") for c in be.children
    )


def is_whether(predicate: Token) -> bool:
    """'whether they deny it or not': a clause that leaves open whether it is so.

    >>> from accord.reading.parse import load_model
    >>> is_whether(load_model()("Togo will leave, whether Chad denies it or not.")[6])
    True
    """
    verb = first_conjunct(predicate)
    return verb.pos_ == "VERB" and any(c.dep_ == "mark" and c.lower_ == "whether" for c in verb.children)


def is_left_open(predicate: Token) -> bool:
    """'will decide when to impose sanctions', 'discussed how to reopen the border': a question that stands open.

    >>> from accord.reading.parse import load_model
    >>> is_left_open(load_model()("They will decide when to close the border.")[5])
    True
    """
    verb = first_conjunct((support(predicate) or predicate) if predicate.pos_ == "NOUN" else predicate)
    before = [c for c in verb.children if c.i < verb.i]
    asking = [c for c in before if c.lower_ in OPENING and c.dep_ in ("advmod", "mark")]
    to = [c for c in before if c.lower_ == "to" and c.dep_ == "aux"]
    return bool(asking and to) and asking[0].i + 1 == to[0].i


def _asks_nothing_else(verb: Token) -> bool:
    """'Asked if it would object, she replied': the model takes the question for a condition."""
    taken = any(c.dep_ in ("dobj", "xcomp", "prep", "ccomp") for c in verb.children)
    return verb.lemma_.lower() in ASKING and verb.tag_ in ("VBN", "VBD") and not taken


def _clause_thought_of(verb: Token) -> bool:
    words = load_modality().entertained
    token = first_conjunct(verb)
    for _ in range(HIGHEST):
        if token.dep_ not in CLAUSES or token.head == token:
            return False
        marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
        above = token.head.head if token.dep_ == "pcomp" else token.head
        if "whether" in marks or ("if" in marks and (token.dep_ == "ccomp" or _asks_nothing_else(above))):
            return True
        asked = marks & OPENING and token.dep_ == "ccomp" and above.lemma_.lower() in ASKING
        if asked or (token.dep_ in ("acl", "relcl") and _is_asked_about(above)):
            return True  # 'asked about reports that they had signed'
        if is_noncommittal(above) or (token.dep_ in ("acl", "pcomp", "ccomp") and _unknown(above)):
            return True
        if token.dep_ != "advcl" and above.lemma_.lower() in words and (above.pos_ != "VERB" or token.dep_ == "ccomp"):
            return True
        token = first_conjunct(above)
    return False
