"""What a denial takes back beyond the clause directly below it: that which a report said which is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct
from accord.reading.tenses import told_as_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality

TELLING = frozenset({"report", "story", "claim", "assertion", "suggestion", "insinuation"})
TRUE = frozenset({"true", "correct", "accurate", "so", "case", "truth", "reality", "fact"})
FALSE = frozenset(
    {
        "false",
        "untrue",
        "incorrect",
        "inaccurate",
        "baseless",
        "unfounded",
        "groundless",
        "fabricated",
        "fake",
        "wrong",
        "devoid",
        "without",
    }
    | {"lie", "fabrication", "invention", "falsehood", "nonsense", "slander", "rumour", "rumor", "myth"}
)
LACKED = frozenset({"foundation", "basis", "truth", "merit", "substance", "ground", "grounds"})  # 'without foundation'
PRINTED = frozenset(
    {"publication", "article", "information", "news", "post", "rumour", "rumor", "speculation", "reporting"}
)
SAYING = frozenset({"say", "claim", "allege", "suggest", "assert", "state", "indicate", "imply", "purport"})
DENIALS = frozenset({"denial", "rebuttal", "refutation"})  # 'echoed the denial of a report that'
NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
TAKEN = frozenset({"dobj", "xcomp", "ccomp", "prt"})  # where "that" can be no object


def contradicted(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """'denied a report that they had agreed on a price': the model takes what a report says for a relative clause.

    Not 'denied a report that appeared on Monday' or 'that a newspaper printed', where "that" is the report itself.
    """
    noun, telling = verb.head, lists.alleged_nouns | TELLING
    if verb.dep_ not in ("relcl", "acl") and not (verb.dep_ == "ccomp" and noun.pos_ == "NOUN"):
        return None
    while noun.lemma_.lower() not in telling and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # 'a report in a weekly that'
    if noun.lemma_.lower() not in telling and noun.dep_ == "pobj":  # the same, told of the denial by the model
        told = (c for c in noun.head.head.children if c.dep_ in ("dobj", "nsubjpass") and c.i < noun.i)
        noun = next(told, noun)
    if noun.lemma_.lower() not in telling:
        return None
    above = _over(noun)
    denied = lists.denied if above == noun.head or noun.head.lower_ == "as" else DENIALS
    if noun.dep_ not in ("dobj", "nsubjpass", "pobj") or above.lemma_.lower() not in denied:
        return None
    that = verb.left_edge
    if that.lower_ != "that" or not any(c.dep_ in ("nsubj", "nsubjpass") and c != that for c in verb.children):
        return None
    takes_none = any(c.dep_ == "nsubjpass" for c in that.head.children)  # 'a claim that eleven were killed'
    if that.dep_ != "mark" and not takes_none and not any(c.dep_ in TAKEN and c != that for c in that.head.children):
        return None
    return "denied", f"'{above.text} {noun.text}'"


def denied_print(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """'dismissed media reports saying that they had agreed', 'publications according to which they had'."""
    noun = _of_print(verb, lists.alleged_nouns | TELLING | PRINTED)
    if noun is None:
        return None
    lead = noun.doc[noun.sent.start : noun.i]  # its verb is the last one before it, however the model hangs it
    over = next((token for token in reversed(lead) if token.pos_ == "VERB"), _over(noun))
    return ("denied", f"'{over.text} {noun.text}'") if over.lemma_.lower() in lists.denied else None


def _of_print(verb: Token, telling: frozenset[str]) -> Token | None:
    """The report that a clause is of by its own words: 'reports saying that', 'publications according to which'."""
    saying = verb.head
    if verb.dep_ == "ccomp" and saying.dep_ == "acl" and saying.lemma_ in SAYING and saying.tag_ == "VBG":
        return saying.head if saying.head.lemma_.lower() in telling else None
    before = verb.doc[verb.sent.start : verb.i]
    which = next((token for token in before if token.lower_ == "which" and token.dep_ == "pobj"), None)
    if which is None or which.head.lower_ != "to" or which.head.head.lower_ != "according":
        return None
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in verb.doc[which.i + 1 : verb.left_edge.i]):
        return None
    noun = verb.doc[which.i - 3] if which.i - 3 >= verb.sent.start else None
    above = (noun, *noun.ancestors) if noun is not None else ()
    return next((token for token in above if token.lemma_.lower() in telling), None)


def _over(noun: Token) -> Token:
    """What a noun hangs on, over an 'as' or 'of' between: 'dismissed as false the reports'."""
    return noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "as") else noun.head


def of_denied_report(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """'reports of a meeting between them were denied': what a denied report is of did not come about."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("of", "about"):
        return None
    report = noun.head.head
    if report.lemma_.lower() not in lists.alleged_nouns | TELLING or report.dep_ not in ("nsubjpass", "dobj"):
        return None
    verb = report.head
    if verb.lemma_.lower() not in lists.denied or any(c.dep_ == "neg" for c in verb.children):
        return None
    return "denied", f"'{verb.text} {report.text} of'"


def denied_ahead(verb: Token, own: tuple[Status, str], lists: Modality) -> tuple[Status, str]:
    """'denied that it would send troops': no plan of that is told, whatever its own words make of it.

    Nor where a report of it is denied: 'reports that the premier would step down were denied'.
    """
    above = verb.head
    if own[0] in ("planned", "conditional") and (told := contradicted(verb, lists)) is not None:
        return told
    taken = own[0] in ("planned", "conditional") and verb.dep_ == "ccomp" and above.lemma_.lower() in lists.denied
    return ("denied", f"'{above.text}'") if taken else own


def called_untrue(verb: Token) -> tuple[Status, str] | None:
    """'it is not true that they fired', 'reports that they fired are baseless', 'it is a lie that'."""
    if verb.dep_ not in ("ccomp", "csubj", "acl", "relcl") or not any(_is_that(child) for child in verb.children):
        return None
    noun = verb.head if verb.dep_ in ("acl", "relcl") or verb.head.pos_ == "NOUN" else None
    noun = _to_the_effect(verb) or noun
    if noun is not None and noun.dep_ == "pobj" and noun.head.head.lemma_ == "correspond":
        over, word = noun.head.head, noun
    else:
        if noun is not None and noun.dep_ not in ("nsubj", "attr"):
            return None
        over = verb.head if noun is None else noun.head
        word = next((child for child in over.children if child.dep_ in ("acomp", "attr")), None) or _lacked(over)
        if over.lemma_ != "be" or (noun is not None and noun.dep_ == "nsubj" and noun.lemma_.lower() not in TELLING):
            return None
    lemma, negated = word.lemma_.lower(), any(child.dep_ == "neg" for child in over.children)
    if (negated and lemma in TRUE) or (not negated and lemma in FALSE):
        return "denied", f"said to be {'not ' if negated else ''}{word.text}"
    return None


def _to_the_effect(verb: Token) -> Token | None:
    """'reports spread by some to the effect that they fired': the reports, whatever the model hangs the clause on."""
    that = next(child for child in verb.children if _is_that(child))
    if [token.lower_ for token in verb.doc[max(that.i - 3, 0) : that.i]] != ["to", "the", "effect"]:
        return None
    before = reversed(verb.doc[verb.sent.start : that.i])
    return next((token for token in before if token.lemma_.lower() in TELLING and token.dep_ == "nsubj"), None)


def _lacked(be: Token) -> Token:
    """'are without foundation': what a report is said to be without, else the verb."""
    without = (one for child in be.children if child.lower_ == "without" for one in child.children)
    return next((child.head for child in without if child.lower_ in LACKED), be)


def _is_that(child: Token) -> bool:
    return child.lower_ == "that"


def nobody_does(verb: Token) -> bool:
    """'nobody signed', 'neither side signed', 'no agreement was signed', 'agreed to nothing'."""
    return any(
        child.lower_ in NOBODY
        or any(c.lower_ in ("no", "neither") for c in child.children if child.lower_ != "confidence")
        for child in verb.children
        if child.dep_ in ("nsubj", "nsubjpass", "dobj")
    ) or _agreed_to_nothing(verb)


def _agreed_to_nothing(verb: Token) -> bool:
    """'agreed to nothing of the kind'; not 'committed itself to a truce and to nothing more'."""
    to = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "to"), None)
    return to is not None and verb.lemma_.lower() in CONSENTING and any(c.lower_ == "nothing" for c in to.children)


CONSENTING = frozenset({"agree", "consent", "commit", "assent", "accede", "subscribe"})


def yielded_nothing(noun: Token, verb: Token | None) -> bool:
    """'rounds of talks produced nothing', 'made no headway in two days of talks': they were held."""
    if verb is None:
        return False
    nothing = any(c.dep_ == "dobj" and c.lower_ in ("nothing", "little") for c in verb.children)
    top = first_conjunct(noun)
    while top.dep_ == "pobj" and top.head.lower_ == "of":
        top = top.head.head
    if top.dep_ == "pobj" and top.head.lower_ in ("in", "during", "at", "after") and top.head.head == verb:
        if _fell_short(verb):
            return True
        return nobody_does(verb) and not any(c.dep_ == "neg" for c in verb.children)
    return nothing and top.dep_ == "nsubj" and top.head == verb


# Verbs of what talks are held for.
RESULTING = frozenset(
    {"reach", "agree", "achieve", "settle", "resolve", "narrow", "bridge", "overcome", "conclude", "clinch", "find"}
)


def _fell_short(verb: Token) -> bool:
    """'failed to agree on quotas in three days of talks', 'did not reach a deal at the talks': they were held.

    Not 'did not take part in the talks', and not 'will not agree at the talks'.
    """
    if verb.lemma_.lower() not in RESULTING or any(c.tag_ == "MD" for c in verb.children):
        return False
    above = verb.head
    failed = verb.dep_ == "xcomp" and above.lemma_.lower() in ("fail", "unable") and told_as_past(above)
    return failed or any(c.dep_ == "neg" for c in verb.children)


# Of an event these tell whether it comes about, and not how it was.
IN_PROSPECT = frozenset(
    {"likely", "possible", "imminent", "due", "set", "ready", "real", "true", "planned", "scheduled", "expected"}
    | {"envisaged", "feasible", "on", "off", "plan", "option", "prospect", "possibility", "question", "case"}
)
SETTLED = frozenset({"certain", "sure", "definite", "final", "guaranteed", "confirmed"})
FARING = frozenset({"well", "smoothly", "badly", "over", "unnoticed", "easily", "down", "far", "according"})


def fared(verb: Token) -> tuple[Status, str] | None:
    """What a negated verb makes of its event that tells how it went: 'the trip did not go over well', 'was no success'.

    It was made, or is to be: 'the talks will not be easy'. Of 'the visit is not certain' it is open, and 'the trip did
    not go ahead' tells nothing of the kind.
    """
    if not any(c.dep_ == "neg" for c in verb.children):
        return None
    said_of = [c for c in verb.children if c.dep_ in ("acomp", "attr")] if verb.lemma_ == "be" else []
    if any(c.lemma_.lower() in SETTLED for c in said_of):
        return "conditional", f"'not {said_of[0].text}'"
    well = verb.lemma_ == "go" and any(c.lower_ in FARING for c in verb.children if c.i > verb.i)
    if not well and (not said_of or any(c.lemma_.lower() in IN_PROSPECT for c in said_of)):
        return None
    modals = {c.lower_ for c in verb.children if c.tag_ == "MD"}
    if not modals:
        return "done", f"'{verb.text}', of how it went"
    return ("planned", f"'{verb.text}', of how it will go") if modals <= {"will", "wo", "'ll"} else None


TURNING_DOWN = frozenset({"reject", "refuse", "decline", "dismiss", "rebuff", "spurn", "snub"})


def is_turned_down(noun: Token) -> bool:
    """'rejected a request by Mali', 'its offer was declined': what is turned down was made."""
    top = first_conjunct(noun)
    return top.dep_ in ("dobj", "nsubjpass") and top.head.lemma_.lower() in TURNING_DOWN
