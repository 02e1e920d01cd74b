"""Statements: what an attribution whose speaker is known puts on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from accord.ids import content_id
from accord.reading.branch import TENSED
from accord.reading.claim import Claim, Evidence, Party, Status
from accord.reading.claims.amounts import Amount, amounts_of, chief
from accord.reading.claims.company import judged_by
from accord.reading.claims.phrasing import what_is_said, with_its_verb
from accord.reading.claims.said import said_on_and_in
from accord.reading.claims.saying import comes_to, is_saying, pieces_said
from accord.reading.claims.several import counted_beside
from accord.reading.claims.speakers import (
    I_WORDS,
    WE_WORDS,
    chain_of,
    link_of,
    quotes_as_saying,
    speaker_of,
    speakers_of,
)
from accord.reading.claims.topics import topics_of
from accord.reading.lexicon import grammar_words
from accord.reading.modality import load_modality
from accord.reading.status import status_of
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context

LEAST_WORDS = 3
SCRAP = 2  # words that stand for what was said where the verb tells the rest: 'voiced "deep sorrow"'
# Cues of what is a statement, whatever is promised in it.
UTTERING = frozenset({"warn", "caution", "threaten", "announce"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
UNDERGOING = frozenset({"target", "addressee"})  # roles of those to whom an act is done
MINDFUL = frozenset(
    {"think", "believe", "know", "want", "see", "feel", "expect", "hope", "mean", "like", "understand", "need", "have"}
    | {"receive", "hear", "get", "find", "respond", "decide", "comment", "specify", "disclose", "reply", "hold", "set"}
)


def statement_claims(context: Context, fired: Sequence[Claim]) -> list[Claim]:
    """A statement for every attribution whose speaker the text names, and what frames of speech acts found.

    A frame's act is not told twice: where its trigger is an indirect saying's cue ('pledged to'), the act stands for
    it; where the frame is one of a speech act ('accused'), the statement takes over its target and code.
    """
    triggers = {claim.trigger.start: claim for claim in fired if claim.kind != "statement"}
    speech = {claim.trigger.start: claim for claim in fired if claim.kind == "statement"}
    found: list[Claim] = []
    for attribution in context.attributions:
        cue = attribution.cue
        words = range(cue.start, cue.end) if cue is not None else ()
        if attribution.form != "direct" and any(at in triggers and _tells_it(triggers[at], context) for at in words):
            continue
        if attribution.form == "indirect" and _echoes(attribution, triggers, context):
            continue
        if _is_fragments_of(attribution, context):
            continue
        claim = _statement(attribution, context)
        if claim is None:
            continue
        act = next((speech.pop(at) for at in words if at in speech), None)
        found.append(_with_judged(claim if act is None else _enriched(claim, act, context), attribution, context))
        found += _of_further_clauses(found[-1], attribution, context)
    return [*found, *speech.values()]


def _with_judged(claim: Claim, attribution: Attribution, context: Context) -> Claim:
    """A statement with whom it is about, where neither grammar nor a frame of speech tells a second side."""
    cue = context.cue(attribution)
    if cue is None or any(party.role != "speaker" for party in claim.parties):
        return claim
    judged = judged_by(cue, [party.actor for party in claim.parties], context)
    return msgspec.structs.replace(claim, parties=(*claim.parties, *judged)) if judged else claim


def _is_voiced(attribution: Attribution, context: Context) -> bool:
    """'voiced "deep sorrow"', 'called the vote "a farce"': quoted words that a verb of judging takes."""
    cue = context.cue(attribution)
    judges = cue is not None and cue.pos_ == "VERB" and cue.lemma_.lower() in context.library.classes["judging"]
    return judges and attribution.form in ("direct", "mixed")


def _is_fragments_of(attribution: Attribution, context: Context) -> bool:
    """Whether only scraps are quoted, of what the same sentence tells in full: '"sternly warned" of "grave" steps'."""
    if attribution.form != "direct" or any(t.dep_ in ("nsubj", "nsubjpass") for t in context.content(attribution)):
        return False
    return any(
        other is not attribution
        and other.form != "direct"
        and other.source == attribution.source
        and any(whole.covers(piece) for whole in other.content for piece in attribution.content)
        for other in context.attributions
    )


def _echoes(attribution: Attribution, triggers: dict[int, Claim], context: Context) -> bool:
    """Whether all that is said is the speaker's own act, which stands on the record already in this speaker's words.

    'Chad said it had freed the crew' is told by the freeing; that the mediator said so is told beside it.
    """
    tokens = context.content(attribution)
    inside = {token.i for token in tokens}
    roots = [t for t in tokens if t.pos_ in ("VERB", "AUX") and (t.head == t or t.head.i not in inside)]
    if len(roots) != 1 or roots[0].idx not in triggers or any(t.dep_ == "conj" and t.head == roots[0] for t in tokens):
        return False
    told = triggers[roots[0].idx]
    speakers = speakers_of(attribution, context)
    cue = context.cue(attribution)
    loose = told.kind == "commitment" or told.status == "conditional"  # 'warned that the army could be sent'
    if loose and cue is not None and cue.lemma_.lower() in UTTERING:
        return False
    doers = {party.actor for party in told.parties if party.role not in UNDERGOING}
    if speakers and not doers & set(speakers):
        return False  # 'said its consul was attacked': what befell the speaker is no act of his
    source = attribution.source.of(context.text) if attribution.source is not None else None
    written = None if source is None else " ".join(source.split())
    return bool(told.attribution) and told.attribution[0].source == written


def _tells_it(act: Claim, context: Context) -> bool:
    """Whether an act stands for its saying: 'pledged to'; 'told him by telephone that' is a call and a saying."""
    return act.kind != "meeting" or all(c.dep_ != "ccomp" for c in context.token_at[act.trigger.start].children)


def _speakers(act: Claim) -> tuple[Party, ...]:
    """Whom a frame tells as speaking: 'Peruvian lawmakers condemned', who are nobody by name."""
    return tuple(party for party in act.parties if party.role == "speaker")


def _enriched(claim: Claim, act: Claim, context: Context) -> Claim:
    ours = WE_WORDS & {word.strip(',.;:!?"“”') for word in (claim.said or "").lower().split()}
    own = {context.side(p.actor) for p in claim.parties if p.role == "speaker"} if ours else set()
    targets = tuple(p for p in act.parties if p.role == "target" and p.actor not in own)  # 'we must help Chad'
    aimed = {p.actor for p in targets}
    told = claim.parties if any(p.role == "speaker" for p in claim.parties) else (*_speakers(act), *claim.parties)
    kept = tuple(p for p in told if p.role == "speaker" or p.actor not in aimed)
    more = tuple(p for p in targets if p.actor not in {k.actor for k in kept})
    return msgspec.structs.replace(
        claim,
        frame=act.frame,
        parties=(*kept, *more),
        plover=act.plover,
        status=act.status if act.status in ("denied", "alleged") else claim.status,
        when=claim.when or act.when,
        topics=tuple(dict.fromkeys((*act.topics, *claim.topics))),
        why=(*claim.why, *act.why),
    )


def _statement(attribution: Attribution, context: Context) -> Claim | None:  # noqa: PLR0911 (a reason a line)
    speakers = speakers_of(attribution, context)
    speaker = speakers[0] if speakers else None
    if not attribution.content or (
        speaker is None and not _unnamed(attribution, context) and not _in_chain(attribution, context)
    ):
        return None
    title = context.report.title_span
    if title is not None and title.covers(attribution.content[0]):
        return None
    if not is_saying(attribution, context) or (speaker is None and _left_open(attribution, context)):
        return None
    text = context.text
    said = what_is_said(pieces_said(attribution, context), context)
    if len(said.split()) < (SCRAP if _is_voiced(attribution, context) else LEAST_WORDS):
        return None
    if speaker is not None and context.actor(speaker).type == "outlet" and not _opinion(attribution, context):
        return None
    if attribution.stance == "intent" and attribution.form == "indirect" and not _utters(attribution, context):
        return None
    outer = [a for a in chain_of(attribution.content[0], context) if a is not attribution and _holds(a, attribution)]
    if _is_of_another(attribution, speaker, outer, context):
        return None
    tokens = context.content(attribution)
    evidence = _evidence(attribution, context)
    parties = [Party(key, "speaker") for key in speakers]
    if attribution.addressee is not None and not _is_named_so(attribution, context):
        for mention in context.mentions_in(attribution.addressee):
            parties += [Party(key, "addressee") for key in mention.actors if key not in speakers]
    trigger = attribution.cue or attribution.source or attribution.content[0]
    amount = chief(amounts_of(tokens, text, context.dated))
    when, where = said_on_and_in(attribution, context)
    return Claim(
        id=content_id("c", context.report.id, "statement", str(trigger.start), str(attribution.content[0].start)),
        report=context.report.id,
        frame="statement",
        trigger=trigger,
        kind="statement",
        evidence=evidence,
        parties=tuple(dict.fromkeys(parties)),
        number=None if amount is None else amount.number,
        topics=topics_of([t for t in tokens if t.dep_ in ("nsubj", "dobj", "pobj", "attr", "nsubjpass")], context)[:6],
        when=when,
        where=where,
        said=with_its_verb(attribution, said, context),
        status=_status(attribution, tokens, context),
        attribution=tuple(link_of(a, context) for a in (attribution, *outer)),
        why=(f"attributed by '{trigger.of(text)}'",),
    )


def _is_of_another(attribution: Attribution, speaker: str | None, outer: list[Attribution], context: Context) -> bool:
    """Whether what is attributed is told as another's already, and this one only hands it on."""
    if quotes_as_saying(attribution, context):
        return True
    if speaker is None:
        return _vouches(attribution, context) or (attribution.stance == "document" and _relays(attribution, context))
    relays = attribution.stance == "document" or _reports(speaker, context)
    return _told_already(speaker, outer, context) or (relays and _relays(attribution, context))


def _of_further_clauses(claim: Claim, attribution: Attribution, context: Context) -> list[Claim]:
    """What other clauses of a saying count, each a claim in its own words: 'three are hurt, and six are free'."""
    tokens = context.content(attribution)
    clauses: dict[int, list[Amount]] = {}
    for amount in amounts_of(tokens, context.text, context.dated):
        clauses.setdefault(_clause_of(amount.at), []).append(amount)
    if len(clauses) < 2:  # noqa: PLR2004 (one clause is the claim itself)
        return []
    words_of: dict[int, list[Token]] = {}
    for token in tokens:
        words_of.setdefault(_clause_of(token), []).append(token)
    found: list[Claim] = []
    told = {claim.number.value if claim.number is not None else None}
    for head, amounts in clauses.items():
        main = chief(amount for amount in amounts if not amount.measure)
        if main is None or main.number.value in told:
            continue
        inside = words_of[head]
        words = " ".join(context.text[inside[0].idx : inside[-1].idx + len(inside[-1].text)].split()).strip(' ,;“”"')
        if len(words.split()) < LEAST_WORDS:
            continue
        told.add(main.number.value)
        found.append(counted_beside(claim, main, f"'{main.number.text}' stands in a clause of its own", said=words))
    return found


def _clause_of(token: Token) -> int:
    """The verb of the clause with a subject of its own that a word stands in; of a coordination each such part."""
    for above in (token, *token.ancestors):
        own = any(child.dep_ in SUBJECTS for child in above.children)
        if above.head == above or (own and above.dep_ in ("conj", "ccomp", "parataxis", "advcl")):
            return int(above.i)
    return int(token.i)


def _denies(root: Token) -> bool:
    """Whether a clause answers a charge: 'has not supplied drones'; not 'has not yet come', 'no decision was taken'.

    Who states a negative else denies nothing.
    """
    children = list(root.children)
    would = any(
        c.dep_ == "aux" and c.lower_ in ("would", "'d") for c in children
    )  # 'would not have fired had he known'
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in children) and not would
    negated = any(c.dep_ == "neg" for c in children) and not any(c.lower_ == "yet" for c in children)
    joined = [root, *(c for c in children if c.dep_ == "conj")]  # 'has not supplied and does not supply drones'
    taking = any(c.dep_ == "dobj" for verb in joined for c in verb.children)
    return root.pos_ == "VERB" and perfect and negated and taking and root.lemma_.lower() not in MINDFUL


def _status(attribution: Attribution, tokens: list[Token], context: Context) -> Status:
    """What a statement makes of what it tells: denied under a denying cue or when negated, conditional under 'if'."""
    inside = {token.i for token in tokens}
    roots = [t for t in tokens if t.pos_ in ("VERB", "AUX") and (t.head == t or t.head.i not in inside)]
    cue = context.cue(attribution)
    if cue is not None and cue.lemma_.lower() in load_modality().denied:
        return "denied"
    if comes_to(attribution, context) == "planned":
        return "planned"
    for root in roots[:1]:
        status, _ = status_of(root)
        if status == "conditional" and attribution.form != "direct" and any(c.dep_ == "advcl" for c in root.children):
            return "conditional"
        if status == "denied" and _denies(root):
            return "denied"
    return "done"


def _utters(attribution: Attribution, context: Context) -> bool:
    """Whether an intent is put into words by a verb ('hopes that …'), not read into a noun ('his decision to …')."""
    token = context.cue(attribution)
    return token is not None and token.pos_ == "VERB"


NAMING = frozenset({"call", "brand", "label", "dub", "describe", "name", "characterise", "characterize"})


def _is_named_so(attribution: Attribution, context: Context) -> bool:
    """'called Okello a friend': who is called something is spoken of, not to."""
    token = context.cue(attribution)
    inside = attribution.addressee is not None and any(s.overlaps(attribution.addressee) for s in attribution.content)
    objects = [] if token is None else [c for c in token.children if c.dep_ in ("dobj", "oprd", "dative", "ccomp")]
    return token is not None and token.lemma_.lower() in NAMING and (inside or bool(objects))


def _in_chain(attribution: Attribution, context: Context) -> bool:
    """Whether it is told within somebody's words: a link of a chain counts, whoever it is."""
    if attribution.source is None or attribution.stance == "intent" or _is_thing(attribution, context):
        return False
    cue = attribution.cue
    words = [context.token_at[at] for at in range(cue.start, cue.end) if at in context.token_at] if cue else []
    if not any(word.pos_ == "VERB" for word in words):
        return False
    if attribution.form == "indirect" and not any(t.tag_ in TENSED for t in context.content(attribution)):
        return False  # 'the government was committed to defend the border': nothing was said
    return any(
        _holds(outer, attribution) for outer in chain_of(attribution.content[0], context) if outer is not attribution
    )


def _is_thing(attribution: Attribution, context: Context) -> bool:
    """Whether the source is nobody who could say anything: 'stressed that problems shall be solved by talking'."""
    token = context.token_at.get(attribution.head) if attribution.head is not None else None
    if token is None or token.pos_ != "NOUN" or attribution.source is None or context.mentions_in(attribution.source):
        return False
    classes, words, lemma = context.library.classes, grammar_words(), token.lemma_.lower()
    people = any(lemma in classes[name] for name in ("voice", "people", "office-head", "unnamed", "issued"))
    return not people and lemma not in words.speakers | words.persons | words.titles


def _unnamed(attribution: Attribution, context: Context) -> bool:
    """Whether somebody without a name says it: 'a senior official'; pronouns left open do not count."""
    if attribution.head is None or attribution.stance == "intent":
        return False
    token = context.token_at.get(attribution.head)
    if token is None:
        return False
    lemma, classes = token.lemma_.lower(), context.library.classes
    # whose words stand in quotation marks need not be known by name: '"…," pointed out the chancellor'
    if lemma in classes["voice"] or (attribution.form == "direct" and lemma in classes["office-head"]):
        return True
    if lemma not in classes["private"] or attribution.source is None:
        return False
    return bool(context.mentions_in(attribution.source))  # 'the union in Lome', which is not Togo


def _left_open(attribution: Attribution, context: Context) -> bool:
    """Whether 'it', 'she' or 'they' says it and the text does not tell who that is."""
    token = context.token_at.get(attribution.head) if attribution.head is not None else None
    return token is not None and token.pos_ == "PRON"


def _opinion(attribution: Attribution, context: Context) -> bool:
    """An outlet that reports is a link of a chain, whosever words it quotes; one that is quoted is a speaker."""
    cue = context.cue(attribution)
    return attribution.form in ("direct", "mixed") and (cue is None or cue.lemma_ != "report")


def _told_already(speaker: str, outer: list[Attribution], context: Context) -> bool:
    """Whether an outer statement of the same side says it all: 'Peru, Rojas added, counts Chile among its friends'."""
    others = [o for a in outer if (o := speaker_of(a, context)) is not None and not _reports(o, context)]
    states = {context.state_key(o) for o in others} if context.actor(speaker).type == "state" else set()
    return speaker in others or speaker in states


def _reports(speaker: str, context: Context) -> bool:
    return context.actor(speaker).type == "outlet"


def _relays(attribution: Attribution, context: Context) -> bool:
    """Whether what is attributed is itself somebody's saying: then this is a link of that one's chain."""
    return any(
        inner is not attribution
        and inner.cue is not None
        and any(span.covers(inner.cue) for span in attribution.content)
        and speaker_of(inner, context) is not None
        and not _is_own_voice(inner, context)
        for inner in context.attributions
    )


def _vouches(attribution: Attribution, context: Context) -> bool:
    """'Rojas told a paper that it is off, according to two officials': the words are hers, of which they only tell.

    Of her quoted words likewise; only where nobody knows who they are.
    """
    cue = context.cue(attribution)
    if cue is None or cue.lower_ != "according" or speaker_of(attribution, context) is not None:
        return False
    inside = {token.i for token in context.content(attribution)}
    top = next((t for t in context.content(attribution) if t.pos_ in ("VERB", "AUX") and t.head.i not in inside), None)
    others = (one for one in context.attributions if one is not attribution and speaker_of(one, context) is not None)
    return any(
        one.content == attribution.content
        or (top is not None and context.cue(one) == top and one.stance == "said" and is_saying(one, context))
        for one in others
    )


def _is_own_voice(inner: Attribution, context: Context) -> bool:
    """'"We have expressed our regret," the statement said': a saying of those who speak, and no other's."""
    head = context.token_at.get(inner.head) if inner.head is not None else None
    return head is not None and head.lower_ in I_WORDS | WE_WORDS


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(a.covers(b) for a in outer.content for b in inner.content) and outer.content != inner.content


def _evidence(attribution: Attribution, context: Context) -> tuple[Evidence, ...]:
    """The sentences of cue and content, neighbours run together."""
    wanted = [*attribution.content, *(s for s in (attribution.cue, attribution.source) if s is not None)]
    spans = {context.sentence_span(sentence[0]) for span in wanted for sentence in context.sentences_over(span)}
    merged: list[Span] = []
    for span in sorted(spans):
        if (
            merged
            and not context.text[merged[-1].end : span.start].strip()
            and "\n" not in context.text[merged[-1].end : span.start]
        ):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    if not merged:
        merged = [attribution.content[0]]
    return tuple(Evidence(start=s.start, end=s.end, quote=s.of(context.text)) for s in merged)
