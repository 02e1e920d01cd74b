"""Whether an attribution puts words on the record: something was said, and not only meant, asked or left unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from accord.reading.attributions.source import BIDDEN
from accord.reading.branch import TENSED, has_to
from accord.reading.claims.possibility import ASKING, is_noncommittal, only_thought_of
from accord.reading.grammar import OBJECTS, patients
from accord.reading.lexicon import grammar_words
from accord.reading.modality import load_modality
from accord.reading.status import status_of
from accord.reading.tenses import tense_told

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context
    from accord.reports.span import Span

REMARKS = frozenset({"comment", "remark"})
SAYING = frozenset({"say", "tell", "add"})
REFERRING = frozenset({"refer", "allude"})
QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
WISHING = frozenset({"like", "love", "prefer", "welcome", "appreciate"})  # 'I would like to thank them' thanks them
SETTINGS = frozenset({"at", "in", "on", "during", "after", "before", "from"})


def pieces_said(attribution: Attribution, context: Context) -> tuple[Span, ...]:
    """What is attributed, without clauses about the source: 'Chad – which borders Libya – said it hopes for peace'."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    if head is None or len(attribution.content) == 1 or attribution.form == "direct":
        return attribution.content
    about = {t.i for c in head.children if c.dep_ in ("relcl", "acl", "appos") for t in c.subtree}
    kept = tuple(span for span in attribution.content if not _stands_in(span, about, context))
    return kept or attribution.content


def _stands_in(span: Span, positions: set[int], context: Context) -> bool:
    token = context.token_at.get(span.start)
    return token is not None and token.i in positions


def comes_to(attribution: Attribution, context: Context) -> Literal["said", "planned"] | None:
    """Whether a saying was made, is to be made ('will announce'), or neither ('whether he will rebuke')."""
    token = context.cue(attribution)
    verb = token
    if token is not None and token.pos_ in ("AUX", "PART") and token.head.pos_ == "VERB":
        verb = token.head
    if verb is None or verb.pos_ != "VERB" or attribution.form != "indirect":
        return "said"
    if only_thought_of(verb):
        return None
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if auxiliaries & {"will", "'ll", "shall"}:
        return "planned"
    governor = verb.head
    if "to" in auxiliaries and verb.dep_ == "xcomp" and governor.lemma_.lower() in load_modality().planned:
        return "planned" if status_of(verb)[0] == "planned" else "said"
    if "to" in auxiliaries and verb.dep_ in ("acl", "advcl") and governor.tag_ in ("VBN", "VBG", "NN"):
        return None if status_of(verb)[0] == "planned" else "said"
    return "said"


def _is_empty(attribution: Attribution, context: Context) -> bool:
    """Whether all that is left for content is where or when it was said: 'announced at a press briefing'."""
    inside = [t for t in context.content(attribution) if not t.is_space and not t.is_punct]
    if not inside or attribution.form != "indirect":
        return False
    positions = {t.i for t in inside}
    root = next((t for t in inside if t.head.i not in positions), inside[0])
    setting = inside[0].lower_ in SETTINGS or (
        root.dep_ == "pobj" and root.head.lower_ in SETTINGS and root.head.head.pos_ == "VERB"
    )
    return setting and not any(t.pos_ in ("VERB", "AUX") for t in inside)


def _is_of_remarks(attribution: Attribution, context: Context) -> bool:
    """'Her comments, said Okello, are …': remarks are said, they do not say."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    token = context.cue(attribution)
    return head is not None and token is not None and head.lemma_.lower() in REMARKS and token.lemma_.lower() in SAYING


def _only_refers(attribution: Attribution, cue: Token) -> bool:
    """'"It is over," she said, referring to the truce': of what she spoke, and nothing that she said of it."""
    return attribution.form == "indirect" and cue.lemma_.lower() in REFERRING and cue.tag_ == "VBG"


def _asks(token: Token, attribution: Attribution, context: Context) -> bool:
    """'asked whether she trusted him', 'gave no details of how it came about': a question states nothing."""
    inside = context.content(attribution)
    asks = token.lemma_.lower() in ASKING or token.pos_ == "NOUN"
    return asks and attribution.form == "indirect" and bool(inside) and inside[0].lower_ in QUESTIONS


def _calls_so(verb: Token, attribution: Attribution) -> bool:
    """Whether 'call' says: what something is called, what is called for; who calls a meeting says nothing."""
    if attribution.form != "indirect":
        return True
    if any(c.dep_ == "dobj" and c.lemma_.lower() == "attention" for c in verb.children):
        return False  # 'called the attention of the envoy to it'
    behind = [(c.lower_, g) for c in verb.children for g in c.children if g.dep_ in ("pobj", "pcomp")]
    if any(word in ("for", "on", "upon") and g.ent_type_ not in ("DATE", "TIME") for word, g in behind):
        return True
    return any(c.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "advcl") for c in verb.children)


NAMING = frozenset({"call", "term", "describe", "dub", "label", "brand", "see", "regard", "consider"})
TAKING = frozenset(
    {"say", "claim", "allege", "believe", "think", "insist", "suspect"}
)  # 'what Togo says was an attack'
BIDDING = frozenset({"summon", "call", "invite", "order", "instruct", "ask", "press", "urge", "tell", "force"})


def _only_names(cue: Token) -> bool:
    """'over what it called an unfair answer': a name in passing, and nothing that is said by itself."""
    inner = any(c.lower_ in ("what", "which") and c.dep_ in ("dobj", "nsubj", "oprd", "attr") for c in cue.children)
    named = cue.lemma_.lower() in NAMING or (cue.lemma_.lower() in TAKING and cue.head.lemma_ == "be")
    return inner and named and cue.dep_ in ("pcomp", "ccomp", "dobj", "pobj", "csubj")


def _is_bidden(cue: Token) -> bool:
    """'summoned the envoy to explain the raid': who is called to speak has not spoken."""
    infinitive = has_to(cue)
    above = cue.head
    bidden = infinitive and cue.dep_ in ("xcomp", "advcl", "ccomp") and above.lemma_.lower() in BIDDING
    return bidden and cue.lemma_.lower() in BIDDEN


def _keeps_from(verb: Token, context: Context) -> bool:
    """'denied the trawler a licence', 'denied Air Togo the slots it needs': who withholds a thing denies no report."""
    if verb.lemma_.lower() != "deny":
        return False
    objects = [c for c in verb.children if c.dep_ in OBJECTS and c.i > verb.i and c.pos_ != "PRON"]
    return len(objects) > 1 or any(context.book.resolve(one) is not None for one in objects)


# 'has seen crime become a worry': who sees a thing happen says nothing; who sees that it does, may.
PERCEIVING = frozenset({"see", "watch", "witness"})


def _is_thought(inside: list[Token]) -> bool:
    """Whether what somebody sees is a thought of his: 'that …', 'it as …'."""
    return any(token.lower_ in ("that", "how", "as") for token in inside)


MAYBE = frozenset({"must", "should", "ought", "might", "may", "could", "can"})


def tells_aside(attribution: Attribution, predicate: Token, context: Context) -> bool:
    """'raised doubt about the two states, which have agreed to meet': the reporter tells it of what is only named.

    Where a clause is said, what stands in it is the speaker's.
    """
    cue = context.cue(attribution)
    if attribution.form != "indirect" or cue is None or cue.lower_ == "according":
        return False
    inside = context.content(attribution)
    positions = {token.i for token in inside}
    above = (one for one in (predicate, *predicate.ancestors) if one.dep_ == "relcl" and one.i in positions)
    clause = next((one for one in above if one.left_edge.i and one.doc[one.left_edge.i - 1].text == ","), None)
    if clause is None or clause.head.i not in positions or cue.i > clause.left_edge.i:
        return False
    own = {token.i for token in clause.subtree}
    return not any(token.tag_ in TENSED and token.i not in own for token in inside)


def is_only_possible(cue: Token) -> bool:
    """'the bloc must tell Chad "enough"', 'he may deny it': nothing was said; 'I must say' says it."""
    first = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in cue.children)
    return not first and any(c.dep_ == "aux" and c.lower_ in MAYBE for c in cue.children) and tense_told(cue) != "past"


WITHHOLDING = frozenset({"stop", "refrain", "decline", "refuse", "avoid", "fail", "without", "short"})


def _withheld(cue: Token) -> bool:
    """'stopped short of saying', 'declined to comment', 'without saying': it was not said."""
    above = [cue.head, cue.head.head] if cue.dep_ == "pcomp" else [cue.head]
    return any(token.lemma_.lower() in WITHHOLDING for token in above)


OWN = frozenset({"i", "we", "our", "us", "my"})


def _is_heading(colon: Token, attribution: Attribution, context: Context) -> bool:
    """'NIGER: Niamey expelled two envoys': a state's name in capitals heads an item of a digest, and says nothing."""
    source = attribution.source
    label = source.of(context.text) if source is not None else ""
    if colon.text != ":" or source is None or not label.isupper() or any(c in label for c in '."“'):
        return False
    named = context.mentions_in(source)
    states = bool(named) and all(context.actor(key).type == "state" for one in named for key in one.actors)
    return states and not any(word.lower_ in OWN or word.is_quote for word in context.content(attribution))


def is_saying(attribution: Attribution, context: Context) -> bool:  # noqa: PLR0911 (a reason a line)
    """Whether words are attributed: quoted, in a clause, by a set phrase, or as the object of a verb that judges.

    'did not respond', 'ordered a strike' and 'chose to leave' say nothing.
    """
    token = context.cue(attribution)
    if token is None:
        return True
    if (
        _is_empty(attribution, context)
        or _is_of_remarks(attribution, context)
        or _only_refers(attribution, token)
        or comes_to(attribution, context) is None
        or _is_heading(token, attribution, context)
    ):
        return False
    if is_only_possible(token) or _asks(token, attribution, context) or _only_names(token) or _is_bidden(token):
        return False
    words = (
        [context.token_at[at] for at in range(attribution.cue.start, attribution.cue.end) if at in context.token_at]
        if attribution.cue
        else []
    )
    if any(map(is_noncommittal, words)):
        return False
    if any(word.dep_ == "neg" for word in words) or any(
        c.dep_ == "neg" for word in words for c in word.children if word.pos_ == "VERB"
    ):
        return False
    if attribution.form == "direct":
        return True  # '"…," the minister went on'
    head = next((word for word in words if word.pos_ == "VERB"), token)
    if head.dep_ in ("xcomp", "pcomp", "advcl") and _withheld(head):
        return False
    lemma = head.lemma_.lower()
    unsaid = lemma in context.library.classes["no-saying"] and not (lemma == "threaten" and _finite_below(head))
    withheld = _keeps_from(head, context) or (lemma == "call" and not _calls_so(head, attribution))
    unsaid = unsaid or (lemma in PERCEIVING and not _is_thought(context.content(attribution)))
    if unsaid or withheld or _is_reception(head) or puts_out_of_office(head, context):
        return False
    judges = lemma in context.library.classes["judging"]
    if attribution.form != "indirect" or head.pos_ not in ("VERB", "NOUN") or judges:
        return True
    return _is_clause(context.content(attribution))


def _is_reception(verb: Token) -> bool:
    """'welcomed the emir to Madrid', 'at the palace': who is received somewhere is not spoken of."""
    heads = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("to", "at")]
    if verb.lemma_.lower() != "welcome" or not heads:
        return False
    return any(c.dep_ == "dobj" and c.lemma_.lower() in grammar_words().titles for c in verb.children)


def puts_out_of_office(verb: Token, context: Context) -> bool:
    """'dismissed the cabinet', 'dismissed his defence minister': not 'dismissed the minister as a puppet'."""
    if verb.lemma_.lower() != "dismiss" or any(c.dep_ == "prep" and c.lower_ == "as" for c in verb.children):
        return False
    classes = context.library.classes
    return any(one.lemma_.lower() in classes["office-head"] | classes["in-office"] for one in patients(verb))


def _is_clause(inside: list[Token]) -> bool:
    """Whether a clause is attributed: behind 'that', whatever its verb is taken for, or with a finite verb."""
    if len(inside) > 1 and inside[0].lower_ == "that" and inside[0].tag_ == "IN":
        return True
    return any(t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside)


def _finite_below(verb: Token) -> bool:
    """Whether a verb takes a whole clause: 'it will leave, she threatened'; not 'threatened to leave'."""
    return any(
        child.dep_ == "ccomp" and any(c.tag_ in ("MD", "VBZ", "VBP", "VBD") for c in (child, *child.children))
        for child in verb.children
    )


def is_known(attribution: Attribution, context: Context) -> bool:
    """Whether the cue says that somebody came to know it: what is learnt is so, and not meant to be."""
    cue = context.cue(attribution)
    return cue is not None and cue.lemma_.lower() in load_modality().known_by


def is_imagined(predicate: Token, attribution: Attribution) -> bool:
    """Whether a speaker's own words put an act in a case that is not there: '"We would be closing our own port"'.

    What somebody is reported to have said that he would do is a plan: 'said it would close the port', '"they told us
    that they would"'.
    """
    if attribution.form != "direct" or not any(
        c.dep_ == "aux" and c.lower_ in ("would", "'d") for c in predicate.children
    ):
        return False
    above = predicate.head
    if predicate.lemma_ in WISHING:
        return False
    inside = any(span.start <= above.idx < span.end for span in attribution.content)
    return not (inside and above != predicate and predicate.dep_ == "ccomp" and above.tag_ in ("VBD", "VBN"))
