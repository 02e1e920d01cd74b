"""Whether a thing is told as done, planned, ongoing, conditional, denied or alleged: by grammar and reviewed lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.averted import averted
from accord.reading.behind import (
    behind_preposition,
    given_up,
    is_purpose,
    let,
    negates,
    passed_up,
    unless_negated,
    wanted,
)
from accord.reading.branch import FINITE, has_to, stands_apart, turns_up
from accord.reading.conditions import conditioning, on_terms, rests_on, sets_condition
from accord.reading.denials import (
    called_untrue,
    contradicted,
    denied_ahead,
    denied_print,
    fared,
    nobody_does,
    yielded_nothing,
)
from accord.reading.grammar import first_conjunct, is_gerund_taken, is_passive, support
from accord.reading.hearsay import is_hearsay, reported
from accord.reading.inversion import is_inverted
from accord.reading.leaning import leans_on
from accord.reading.lexicon import grammar_words
from accord.reading.modality import Modality, is_implicative, load_modality
from accord.reading.nounmarks import (
    NOMINAL,
    coloured,
    is_gerund_of,
    is_given,
    is_set_for,
    is_there,
    lies_ahead,
    withdraws_envoy,
)
from accord.reading.prospects import able, became, brings_accord, in_prospect, is_to_ensure
from accord.reading.ranks import BEING, RANKS, is_rank, is_ranked, over_rank, ranked, yet_to
from accord.reading.tenses import tense_of, timed_by, told_as_past
from accord.reading.unsettled import beside_the_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status


AS_FACT: tuple[Status, str] = ("done", "a noun that presents it as a fact")


def status_of(predicate: Token) -> tuple[Status, str]:  # noqa: PLR0911 (a reason a line)
    """The status of the act that a predicate names, and the reason in words.

    The predicate's own auxiliaries speak first, then what governs it, up to the clause that is asserted:
    'is expected to sign', 'denied that it signed', 'if they sign', 'failed to sign', 'ahead of talks'.
    """
    lists = load_modality()
    if (told := by_copula(predicate, lists) or beside_the_verb(predicate)) is not None:
        return told
    noun = predicate.pos_ in ("NOUN", "PROPN") or (predicate.pos_ == "ADJ" and predicate.dep_ in NOMINAL)
    gerund = is_gerund_of(predicate)
    noun = noun or gerund
    verb = support(predicate) if gerund or (noun and predicate.pos_ != "PROPN") else predicate
    if noun:
        own = _noun_status(predicate, lists) or _relative_status(predicate, lists) or in_prospect(predicate, lists)
        own = own or _arranged(verb, lists) or (AS_FACT if yielded_nothing(predicate, verb) else None)
        if own is not None:
            return own
        if (coming := lies_ahead(predicate, lists)) is not None:
            return coming
        if is_given(predicate) and (verb is None or verb.lemma_.lower() not in lists.denied):
            return AS_FACT
        if verb is None:
            verb = _verb_over_noun(predicate)
            if verb is None:
                return _on_occasion(predicate, lists) or AS_FACT
            if first_conjunct(predicate).dep_ == "nsubj" and verb.lemma_.lower() in HAPPENING:
                return fared(verb) or _verb_status(verb, lists, 0)
            ahead = _ahead(predicate, verb, lists)
            if ahead is not None:
                return ahead
            above = _governed(predicate, verb, lists)
            return above or AS_FACT
    return AS_FACT if verb is None else _verb_status(verb, lists, 0)


def _arranged(verb: Token | None, lists: Modality) -> tuple[Status, str] | None:
    """'a round is scheduled', 'is set for Friday', 'they plan a visit': the verb of the event's noun only plans it."""
    if verb is None or (verb.lemma_.lower() not in lists.arranging and not is_set_for(verb)):
        return None
    return own_marks(verb, lists) or ("planned", f"'{verb.text}'")


def _ahead(noun: Token, verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """What a verb to come makes of the event it is for or is: 'will fly to Oslo for talks', 'it will be her visit'."""
    top = first_conjunct(noun)
    purpose = top.dep_ == "pobj" and top.head.lower_ == "for" and noun.lemma_.lower() in grammar_words().event_nouns
    if not purpose and not (top.dep_ == "attr" and verb.lemma_ == "be"):
        return None
    status, reason = _verb_status(verb, lists, 0)
    return (status, reason) if status in ("planned", "conditional") else None


def _on_occasion(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """'had been due to meet during the trip': what was to be done on an occasion leaves the occasion open too."""
    top = first_conjunct(noun)
    if top.dep_ != "pobj" or top.head.lower_ not in ("during", "in", "on", "at"):
        return None
    verb = top.head.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    status, reason = _verb_status(verb, lists, 0)
    return (status, reason) if status == "planned" else None  # 'may have erred during talks': the talks were held


def _noun_status(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    top = first_conjunct(noun)
    return coloured(noun, lists) or (_under_preposition(top, lists) if top.dep_ == "pobj" else None)


def _relative_status(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """'the visit that he will carry out': the verb by which somebody does it, where it says more than done."""
    for clause in (c for c in noun.subtree if c.dep_ == "relcl"):
        if clause.lemma_.lower() in lists.arranging and is_passive(clause):
            return own_marks(clause, lists) or ("planned", f"'{clause.text}'")  # 'a visit which was slated for May'
        if clause.head == noun and clause.lemma_.lower() in lists.carrying_out:
            told = own_marks(clause, lists) or AS_FACT
            return told if told[0] in ("planned", "conditional", "denied") else None
    return None


def _under_preposition(noun: Token, lists: Modality) -> tuple[Status, str] | None:
    """What the preposition over a noun makes of it: 'agreed on', 'ahead of', 'without', 'plans for'."""
    preposition, above = noun.head, noun.head.head
    if preposition.lower_ == "without":
        return "denied", "'without'"
    if preposition.lower_ == "of" and above.pos_ == "NOUN" and above.lemma_.lower() in lists.alleged_nouns:
        return "alleged", f"'{above.text} of'"
    begun = (preposition.lower_ == "of" and above.lemma_.lower() in lists.beginnings) or (
        preposition.lower_ == "to" and above.lemma_.lower() in lists.returns and above.pos_ == "NOUN"
    )
    if begun and above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_.lower() in lists.prevented:
        return "denied", f"'{above.head.text} the {above.text}'"
    if begun and above.dep_ in ("dobj", "pobj") and (told := status_of(above))[0] in ("planned", "conditional"):
        return told  # 'called for the resumption of talks'
    coming = (
        (preposition.lower_ == "on" and above.lemma_.lower() in ("agree", "concur", "decide"))
        or (preposition.lower_ == "on" and above.lemma_.lower() == "reach" and brings_accord(above))
        or (preposition.lower_ == "of" and above.lower_ in ("ahead", "advance"))
        or (
            above.pos_ == "NOUN"
            and above.lemma_.lower() in ("agreement", "deal", "understanding", *lists.planned_nouns)
            and preposition.lower_ in ("for", "of", "on")
        )
    )
    return ("planned", f"'{above.text} {preposition.text}'") if coming else None


def _verb_over_noun(noun: Token) -> Token | None:
    top = first_conjunct(noun)
    if top.dep_ == "pobj" and top.head.lower_ not in ("for", "of", "on", "to", "about", "with"):
        return None
    if top.dep_ in ("dobj", "nsubjpass", "nsubj", "pobj", "attr"):
        head = top.head.head if top.dep_ == "pobj" else top.head
        return head if head.pos_ in ("VERB", "AUX") else None
    return None


def _governed(  # noqa: PLR0911 (a reason a line)
    noun: Token, verb: Token, lists: Modality
) -> tuple[Status, str] | None:
    """What a verb that is no light verb makes of a noun's event: 'denied any agreement', 'called for talks'."""
    lemma = verb.lemma_.lower()
    if first_conjunct(noun).dep_ == "nsubj":
        return None
    if given_up(verb, lists) or lemma in lists.denied or lemma in lists.prevented:
        if any(c.lower_ in OPEN for c in verb.children) and not any(map(negates, verb.children)):
            return "planned", f"'{verb.text}', which is only thought of"  # 'should cancel the summit'
        return unless_negated(verb) if given_up(verb, lists) else ("denied", f"'{verb.text}'")
    if any(f"{lemma} {c.lower_}" in lists.put_off for c in verb.children if c.dep_ == "prt"):
        return "planned", f"'{verb.text}'"
    if lemma == "announce" and (noun.lemma_.lower() in lists.come_about or withdraws_envoy(noun, lists)):
        return "done", f"'{noun.text}' is announced when it is so"
    if lemma in lists.planned and lemma not in lists.factive:
        return None if is_there(noun, verb) else ("planned", f"'{verb.text}'")
    return None


def by_copula(adjective: Token, lists: Modality) -> tuple[Status, str] | None:
    """What the 'be' of an adjective makes of what it is for: 'is not willing to', 'if it is ready to', 'must be'."""
    be = adjective.head
    if adjective.pos_ != "ADJ" or adjective.dep_ != "acomp" or be.lemma_ not in BEING:
        return None
    told = own_marks(be, lists)
    return told if told is not None and told[0] in ("denied", "conditional") else None


COMING = ("will", "'ll", "wo", "shall", "would", "'d")
OPEN = ("may", "might", "could", "can", "should", "must")


def own_marks(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    """What a verb's own marks, negation, adverbs and modals make of it."""
    marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ in lists.conditional_marks]
    if marks and not (marks[0].lower_ == "until" and told_as_past(verb) and told_as_past(verb.head)):
        return "conditional", f"'{marks[0].text}'"
    terms = conditioning(verb, lists)
    if terms is not None:
        return "conditional", f"'{terms.text}'"
    if is_inverted(verb):
        return "conditional", "'had it', 'should it'"
    if any(map(negates, verb.children)) or nobody_does(verb):
        return "denied", "negated"
    adverb = next((c for c in verb.children if c.dep_ == "advmod" and c.lower_ in lists.alleged_adverbs), None)
    if adverb is not None:
        return "alleged", f"'{adverb.text}'"
    return _modal(verb, lists)


def _modal(verb: Token, lists: Modality) -> tuple[Status, str] | None:
    modals = {c.lower_: c for c in verb.children if c.dep_ in ("aux", "auxpass")}
    word = next((modals[modal].text for modal in COMING if modal in modals), None)
    if word is None:
        word = next((modals[modal].text for modal in OPEN if modal in modals), None)
        return None if word is None else ("conditional", f"'{word}'")
    if is_conditioned(verb, lists):
        return "conditional", f"'{word} … if'"
    if word.lower() in ("would", "'d") and "have" in modals and verb.tag_ == "VBN":
        return "conditional", f"'{word} have'"
    return "planned", f"'{word}'"


def is_conditioned(verb: Token, lists: Modality) -> bool:
    """Whether a clause, or what stands for one, sets a condition to what a verb tells.

    It hangs on the verb, on the infinitive that it takes ('would let it leave if'), or on what says it, right behind.
    """
    below = [c for one in verb.children if one.dep_ in ("ccomp", "xcomp") and one.tag_ == "VB" for c in one.children]
    return any(
        (c.dep_ == "advcl" and sets_condition(c, lists)) or is_inverted(c) or rests_on(c)
        for c in (*verb.children, *below)
    ) or on_terms(verb, lists)


# Verbs by which an event comes about: 'the trip would take place in October'.
HAPPENING = frozenset({"take", "begin", "start", "happen", "proceed", "go", "occur", "resume", "end", "be", "last"})
REPORTING = frozenset(
    {"report", "believe", "say", "think", "claim", "allege", "understand", "suspect", "rumour", "rumor"}
)


def _settled(verb: Token, governor: Token, *, infinitive: bool) -> tuple[Status, str] | None:
    """What stands below a word and yet is told as done: 'the first to visit', 'reported to have been killed'."""
    if infinitive and any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children):
        hearsay = governor.lemma_.lower() in REPORTING
        return ("alleged" if hearsay else "done"), f"a perfect infinitive under '{governor.text}'"
    if infinitive and governor.pos_ == "NOUN" and any(map(is_rank, governor.children)):
        return "done", f"'{governor.text}', the first or last to do it"
    if infinitive and (governor.lower_ in RANKS or governor.lower_ in load_modality().factive_adjectives):
        return "done", f"'{governor.text}'"
    finite = {verb.tag_, *(c.tag_ for c in verb.children if c.dep_ == "aux")} & FINITE
    if not infinitive and verb.dep_ in ("acl", "relcl") and finite and governor.pos_ != "VERB":
        return None if is_hearsay(verb, governor, load_modality()) else tense_of(verb)
    return None


def _of_rank(noun: Token, lists: Modality, depth: int) -> tuple[Status, str]:
    """'was the first to open': done; 'will be the first to open' is as far from done as it is to be the first."""
    over = over_rank(noun)
    above = _verb_status(over, lists, depth + 1) if over is not None else None
    if above is not None and above[0] not in ("done", "alleged"):
        return above
    return "done", f"'{noun.text}', the first or last to do it"


BELOW = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp"})
DEEPEST = 8  # clauses


def _verb_status(verb: Token, lists: Modality, depth: int) -> tuple[Status, str]:
    own = passed_up(verb) or averted(verb, lists) or own_marks(verb, lists) or yet_to(verb)
    if own is not None:
        return own if own_marks(verb.head, lists) else denied_ahead(verb, own, lists)
    head = verb.head
    printed = denied_print(verb, lists)
    if printed is not None or head == verb or depth > DEEPEST:
        return printed or tense_of(verb)
    if verb.dep_ == "conj":
        leans = leans_on(verb, lists.denied)
        return tense_of(verb) if leans is None else _verb_status(leans, lists, depth + 1)
    if verb.dep_ == "relcl" and verb.tag_ == "VB" and is_ranked(head):
        return _of_rank(head, lists, depth)
    told = wanted(verb, head, lists) or contradicted(verb, lists) or reported(verb, lists) or called_untrue(verb)
    told = told or _with_what_is_ahead(verb, lists, depth)
    if told is not None or verb.dep_ not in BELOW or stands_apart(verb):
        return told or tense_of(verb)
    return (behind_preposition(verb, lists) if verb.dep_ == "pcomp" else None) or _below(verb, lists, depth)


def _with_what_is_ahead(verb: Token, lists: Modality, depth: int) -> tuple[Status, str] | None:
    if verb.dep_ == "advcl" and _is_yet_to_have_been(verb, lists):
        return "conditional", f"'after', of what comes before '{verb.head.text}'"
    above = timed_by(verb, lists.travelling)
    if above is None:
        return None
    if verb.dep_ == "advcl" and any(c.lower_ == "before" and c.dep_ == "mark" for c in verb.children):
        return "planned", f"'before', in the present: after '{above.text}'"
    ahead = _verb_status(above, lists, depth + 1)[0] in ("planned", "conditional")
    return ("planned", f"with '{above.text}', which is ahead") if ahead else None


def _is_yet_to_have_been(verb: Token, lists: Modality) -> bool:
    """'will release the ship after Denmark has paid': the perfect behind 'after' under a clause that is ahead."""
    after = any(c.dep_ == "mark" and c.lower_ in ("after", "once") for c in verb.children)
    perfect = any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") and c.lemma_ == "have" for c in verb.children)
    return after and perfect and (own_marks(verb.head, lists) or ("", ""))[0] in ("planned", "conditional")


def _below(verb: Token, lists: Modality, depth: int) -> tuple[Status, str]:  # noqa: PLR0911 (a reason a line)
    """The status of a verb below another verb, a noun or an adjective."""
    governor = verb.head.head if verb.dep_ == "pcomp" else verb.head
    infinitive = has_to(verb)
    if governor.pos_ == "NOUN" and (told := _below_noun(verb, governor, lists)) is not None:
        return told
    if verb.dep_ == "advcl" and not infinitive and not is_gerund_taken(verb):
        return ("denied", f"'{governor.text}'") if given_up(governor, lists) and verb.tag_ == "VBG" else tense_of(verb)
    if infinitive and is_purpose(verb, governor, lists):
        return _verb_status(governor, lists, depth + 1)  # 'called Paz to congratulate her' is no call for anything
    if infinitive and governor.lower_ == "able" and (told := able(governor.head)) is not None:
        return told
    if is_to_ensure(governor) and not told_as_past(verb) and not has_to(verb):
        return "planned", f"'to {governor.text}'"
    found = let(governor, lists) or _made_of(governor, lists)
    bare = not any(c.dep_ in ("mark", "auxpass") for c in verb.children)
    said_of = verb.dep_ == "acl" and verb.tag_ == "VBN" and bare
    if found is not None and found[0] == "planned" and (told_as_past(verb) or said_of):
        return tense_of(verb)  # 'announced that the visit has been put off'; 'a promise made during talks'
    if found is not None and found[0] == "alleged" and infinitive and turns_up(governor, verb):
        found = None
    if found is None and infinitive and governor.lemma_ in BEING:
        found = ranked(verb, governor) or (_to_be(governor, lists, depth) if governor.pos_ == "AUX" else None)
    found = found or _settled(verb, governor, infinitive=infinitive)
    if found is not None:
        return found
    return _infinitive(verb, governor, lists, depth) if infinitive else _finite(verb, governor, lists, depth)


def _to_be(be: Token, lists: Modality, depth: int) -> tuple[Status, str]:
    """'is to meet' is planned; 'denied that they are to meet' is not."""
    above = _verb_status(be, lists, depth + 1) if be.dep_ == "ccomp" else None
    return above if above is not None and above[0] in ("denied", "alleged") else ("planned", "'is to'")


# Verbs whose negation denies what stands below them: 'we do not believe that they target ships'.
RAISING = frozenset({"believe", "think"})


def _below_noun(verb: Token, governor: Token, lists: Modality) -> tuple[Status, str] | None:
    """'denied the claim that it signed', 'abandoned plans to sign', 'allegations that it signed'."""
    if governor.dep_ in ("dobj", "nsubjpass"):
        lemma, planned = governor.head.lemma_.lower(), governor.lemma_.lower() in lists.planned_nouns
        dropped = planned and (lemma in lists.prevented | lists.laid_aside or given_up(governor.head, lists))
        if lemma in lists.denied or (dropped and not any(map(negates, governor.head.children))):
            return "denied", f"'{governor.head.text} {governor.text}'"
    return ("alleged", f"'{governor.text}'") if is_hearsay(verb, governor, lists) else None


def _made_of(governor: Token, lists: Modality) -> tuple[Status, str] | None:
    """What a governing word by itself makes of what stands below it."""
    lemma = governor.lemma_.lower()
    told = by_copula(governor, lists) if lemma in lists.planned_adjectives else None
    return told or _made_by(governor, lemma, lists)


def _made_by(governor: Token, lemma: str, lists: Modality) -> tuple[Status, str] | None:
    """The same, its 'be' left aside."""
    if given_up(governor, lists):
        return unless_negated(governor)
    if lemma in lists.prevented_adjectives:
        return None if any(map(negates, governor.head.children)) else ("denied", f"'{governor.text}'")
    raises = lemma in RAISING or (lemma in lists.planned and governor.pos_ == "VERB")
    if raises and any(map(negates, governor.children)):
        return "denied", f"'not {governor.text}'"
    nominal = governor.pos_ in ("NOUN", "ADJ") and lemma in lists.planned_nouns | lists.planned_adjectives
    if nominal and any(child.lower_ == "no" for child in governor.children):
        return "denied", f"'no {governor.text}'"
    if lemma in lists.prevented:
        return unless_negated(governor)
    readings: tuple[tuple[Status, bool], ...] = (
        ("denied", lemma in lists.denied),
        ("alleged", lemma in lists.alleged),
        ("planned", lemma in lists.planned or nominal),
    )
    return next(((status, f"'{governor.text}'") for status, holds in readings if holds), None)


def _infinitive(verb: Token, governor: Token, lists: Modality, depth: int) -> tuple[Status, str]:
    lemma = governor.lemma_.lower()
    if (
        became(verb, governor)
        or is_implicative(governor, lists)
        or (verb.dep_ in ("advcl", "xcomp") and lemma in lists.purposeful)
    ):
        return _verb_status(governor, lists, depth + 1)
    if verb.dep_ == "advcl" and any(c.lower_ == "only" for c in verb.children):
        return tense_of(governor)
    return "planned", f"an infinitive under '{governor.text}'"


def _finite(verb: Token, governor: Token, lists: Modality, depth: int) -> tuple[Status, str]:
    if verb.dep_ not in ("xcomp", "pcomp") or governor.pos_ not in ("VERB", "AUX"):
        return tense_of(verb)
    told = _verb_status(governor, lists, depth + 1)
    if told[0] == "ongoing" and verb.dep_ == "pcomp" and verb.head.lower_ == "with":
        return tense_of(verb)  # 'the two are drawing closer, with Peru signing in May'
    return told
