"""Claims from frame matches: roles filled, time, place, number, topics, status and speaker found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from accord.ids import content_id
from accord.reading import grammar
from accord.reading.circumstance import is_purpose
from accord.reading.claim import Claim, Evidence, Link, Party, Plover, Status
from accord.reading.claims.company import joined_by
from accord.reading.claims.concerned import concerned
from accord.reading.claims.conveners import set_apart
from accord.reading.claims.counting import WANTING_FRAMES, number_of
from accord.reading.claims.dating import WANTING, act_when
from accord.reading.claims.footing import status_by
from accord.reading.claims.hoped import is_relative
from accord.reading.claims.journeys import is_at_home
from accord.reading.claims.lands import reached
from accord.reading.claims.led import LEADING, going
from accord.reading.claims.matching import Match, matches
from accord.reading.claims.occasioned import place_of_occasion, time_of_occasion
from accord.reading.claims.onesided import asks_nobody, is_no_meeting
from accord.reading.claims.phrasing import tells_nothing, words_of
from accord.reading.claims.places import first_land
from accord.reading.claims.possibility import (
    asks_only,
    cannot,
    in_general,
    is_asked_whether,
    is_bidden,
    is_feared,
    is_left_open,
    is_noncommittal,
    is_whether,
    only_thought_of,
    to_be_left,
    unannounced,
)
from accord.reading.claims.posts import office_of
from accord.reading.claims.relations import filled, fillers
from accord.reading.claims.roles import parties_of
from accord.reading.claims.saying import is_only_possible, tells_aside
from accord.reading.claims.several import further
from accord.reading.claims.speakers import chain_of, link_of, speakers_of
from accord.reading.claims.stops import stops_of
from accord.reading.claims.sums import sums_in_turn
from accord.reading.claims.tocome import by_its_time, is_to_come
from accord.reading.claims.topics import topics_of
from accord.reading.claims.turns import in_turn, stretched
from accord.reading.claims.unsaid import left_unsaid
from accord.reading.claims.venues import where_of
from accord.reading.claims.victims import victims_beside
from accord.reading.claims.wanted import AGREEING, is_told_within, wanted_of
from accord.reading.claims.wording import nameless
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame
    from accord.reading.when import When

TELLING = frozenset(
    {"conditional-step", "deny", "reject", "reject-answer"}
)  # frames that say themselves how far a thing is from done
UNCERTAIN = ("planned", "conditional")
WHOLE = frozenset({"everything", "all"})
PURPOSED = frozenset({"act", "death"})  # of which a purpose alone is no plan that anybody announced
MEANT = frozenset({"mean", "intend", "design", "suppose"})
TOLD_SO = ("denied", "done")  # of frames that say themselves whether it came about
EVENTS = frozenset({"meeting", "visit"})
UNABLE = frozenset({"act", "appointment", "death", "meeting", "visit"})
MATTERING = frozenset({"discuss", "address", "raise", "tackle", "broach"})
WANTED = frozenset({"act", "commitment", "death", "request", "statement"})


def frame_claims(context: Context) -> Iterator[Claim]:
    """Every claim that a frame finds in the report."""
    for sentence in context.body:
        tokens = [token for token in sentence if not token.is_space and not token.is_punct]
        fired = list(matches(context, tokens, lambda match: _worth_telling(match, context)))
        context.met.extend(pair for match, claim in fired if (pair := _pair_of(match, claim, context)) is not None)
        heads = {m.predicate.i for m, _ in fired if m.frame.kind in WANTING or m.frame.name in WANTING_FRAMES}
        met = {verb.i: c for m, c in fired if c.kind == "meeting" for verb in _verbs_of(m.predicate)}
        for match, claim in fired:
            above = wanted_of(match.predicate)
            if (match.frame.kind in WANTED and above in heads) or _met_for_it(claim, met.get(above)):
                continue
            if is_told_within(match, claim, fired):
                continue
            own, others = in_turn(match.predicate, claim, context)
            own, paid = sums_in_turn(match.predicate, own, context)
            yield from (*stops_of(match.predicate, own, context), *others, *paid)
            yield from victims_beside(match.predicate, match.frame, own, context)
            if match.frame.unit is None and not paid:  # the four towns in which twelve were hurt are no toll
                yield from further(match.predicate, own, context)


def _verbs_of(predicate: Token) -> set[Token]:
    """A predicate, with the verb that carries it."""
    return {predicate, grammar.support(predicate) or predicate}


def _met_for_it(claim: Claim, over: Claim | None) -> bool:
    """'met on Monday to exchange views': what they met for is that meeting, and no second one."""
    sides = {party.actor for party in claim.parties}
    return claim.kind == "meeting" and over is not None and sides <= {party.actor for party in over.parties}


def _pair_of(match: Match, claim: Claim, context: Context) -> tuple[int, tuple[str, ...]] | None:
    """The two who met, and where that is told; None where they are not two, or did not meet."""
    if claim.kind != "meeting" or claim.status not in ("done", "ongoing", "alleged"):
        return None
    sides = [p.actor for p in claim.parties if p.role != "host"]
    people = [key for key in sides if context.actor(key).type == "person"]
    states = [key for key in sides if context.actor(key).type == "state" and key not in context.states_of(people)]
    keys = (*people, *states)  # 'met her Togolese counterpart': a person, and the other side's state
    return (match.predicate.idx, keys) if len(keys) == 2 else None  # noqa: PLR2004 (two sides)


def build(match: Match, context: Context) -> Claim | None:
    """The claim of one match, or None where it names too few actors."""
    frame, predicate = match.frame, match.predicate
    if _is_open(predicate, frame):
        return None
    parties = set_apart(predicate, frame, parties_of(predicate, frame, context), context)
    few = len({party.actor for party in parties}) < frame.least
    if few or is_no_meeting(predicate, frame, parties, context):
        return None
    parties = concerned(predicate, frame, parties, context)
    office = office_of(predicate, frame, parties, context)
    if frame.needs_office and office is None:
        return None
    trigger = Span(predicate.idx, predicate.idx + len(predicate.text))
    chain = tuple(one for one in chain_of(trigger, context) if not tells_aside(one, predicate, context))
    doers = {party.actor for party in parties if party.role in ("source", "speaker", "party")}
    another = frame.name == "committed" and bool(chain) and _of_another(chain[0], parties, context)
    if another or ("*" in frame.verbs and _foretold(predicate, frame, chain, parties, context)):
        return None
    status, reason = status_by(predicate, frame, chain, doers, context)
    goes = going(predicate) if frame.name == LEADING else predicate
    where = _where(goes, frame, context, parties)
    parties = joined_by(predicate, frame, reached(predicate, frame, parties, where, context), context)
    nothing = _comes_to_nothing(predicate, frame, status) or is_at_home(parties, frame.name, where, context)
    if nothing or asks_nobody(frame, parties) or (frame.kind in PURPOSED and unannounced(predicate, reason)):
        return None
    when = stretched(_when(goes, frame, chain, status, context), goes, context)
    status, reason = by_its_time(predicate, frame, (status, reason), when, context)
    said = words_of(predicate, frame, status, parties, context)
    sentence = context.sentence_span(predicate)
    evidence = Evidence(start=sentence.start, end=sentence.end, quote=sentence.of(context.text))
    links = tuple(link_of(attribution, context) for attribution in chain)
    if frame.kind == "statement":
        links = (*_own_words(predicate, parties, context), *links)
    why = [f"'{predicate.text}' fires {frame.name}", f"status {status}: {reason}"]
    if when is not None and when.basis:
        why.append(f"time '{when.text}': {when.basis}")
    if frame.kind == "request" and not doers and (asking := nameless(predicate, context.text)) is not None:
        why.append(f"asked by '{asking}', whom the text leaves without a name")
    return Claim(
        id=content_id("c", context.report.id, frame.name, str(trigger.start), str(trigger.end)),
        report=context.report.id,
        frame=frame.name,
        trigger=trigger,
        kind=frame.kind,
        evidence=(evidence,),
        parties=parties,
        when=when,
        where=where,
        number=number_of(predicate, frame, context),
        office=office,
        said=said,
        topics=topics_of((t for relation in frame.topics for t in filled(predicate, relation, context)), context),
        status=status,
        plover=coded(frame, status),
        attribution=links,
        why=tuple(why),
    )


def _where(predicate: Token, frame: Frame, context: Context, parties: tuple[Party, ...]) -> str | None:
    """The place of an act, or that of the event in which it came about."""
    where = where_of(predicate, frame, context, parties)
    return place_of_occasion(predicate, context) if where is None and frame.kind in PURPOSED else where


def _when(
    predicate: Token, frame: Frame, chain: tuple[Attribution, ...], status: Status, context: Context
) -> When | None:
    """The time of an act, or that of the event in which it came about; what is done is not of a day to come."""
    when = act_when(predicate, frame, chain, status, context)
    if when is None and frame.kind in PURPOSED:
        when = time_of_occasion(predicate, context)
    over = frame.kind == "death" or (frame.kind == "dispute" and predicate.pos_ == "NOUN")
    over = over or (frame.kind == "agreement" and _was_agreed(predicate, frame, when))
    later = when is not None and (when.text or "").endswith("later")  # 'freed a day later': than what came before
    over = over or later
    return None if over and status == "done" and is_to_come(when, context) else when


def _was_agreed(predicate: Token, frame: Frame, when: When | None) -> bool:
    """Whether a day to come is none of an accord's: 'agreed to drop it, effective May 1', 'signed a plan for 2030'.

    What is agreed on without a day has the day that it is due; see `dating`.
    """
    if predicate.tag_ not in ("VBD", "VBN", "VBG") or when is None:
        return False
    return frame.name not in AGREEING or f"effective {when.text}" in predicate.sent.text


OPINION = "ask-opinion"  # the one question that is a request: a court answers it


def _is_open(predicate: Token, frame: Frame) -> bool:
    """Whether the text leaves it open: neither confirmed nor denied, only thought of, only asked about."""
    if (
        is_noncommittal(predicate)
        or left_unsaid(predicate)
        or to_be_left(predicate)
        or (only_thought_of(predicate) if frame.name not in TELLING else is_whether(predicate))
        or (frame.kind == "statement" and predicate.pos_ == "VERB" and is_only_possible(predicate))
        or (frame.status in TOLD_SO and frame.kind in EVENTS and is_only_possible(predicate))
        or is_asked_whether(predicate)
        or is_bidden(predicate)
        or is_left_open(predicate)
        or (frame.kind == "commitment" and any(map(is_left_open, predicate.children)))
    ):
        return True
    return frame.kind == "request" and frame.name != OPINION and asks_only(predicate)


def _comes_to_nothing(predicate: Token, frame: Frame, status: Status) -> bool:  # noqa: PLR0911 (a reason a line)
    """Whether under this status there is nothing to tell."""
    if frame.kind == "statement" and frame.status != "denied" and status == "denied":
        return True  # 'refrained from condemning' condemns nobody
    aside = is_relative(predicate) or predicate.head.lemma_ in MEANT
    if frame.name == "agreement-covers" and status in UNCERTAIN and aside:
        return True  # 'called it a deal that would give them a port', 'it was meant to end disputes': none is to come
    if frame.kind in PURPOSED and status == "planned" and is_purpose(predicate):
        return True  # 'sent two ships to rescue the crew': whether they did, it does not say
    if status == "denied" and frame.kind in UNABLE and (cannot(predicate) or in_general(predicate)):
        return True  # 'cannot compel Chad to free them'
    about = predicate.lemma_.lower() in MATTERING or bool(fillers(predicate, "about"))
    if status == "denied" and frame.kind == "meeting" and predicate.pos_ == "VERB" and about:
        return True  # 'have never discussed the dam': that they did not meet, nobody says
    if status == "conditional" and frame.kind in ("act", "commitment") and is_feared(predicate):
        return True  # 'will leave unless Peru frees the crew': that it frees them, nobody says
    if frame.name == "agree-to" and status == "denied" and any(t.lower_ in WHOLE for t in fillers(predicate, "on")):
        return True  # 'we do not agree on everything' tells of no accord that failed
    return frame.done_only and status not in ("done", "ongoing", "alleged")


def _own_words(predicate: Token, parties: tuple[Party, ...], context: Context) -> list[Link]:
    """What a speech act's own verb attributes: 'the ministry denied it' is the ministry's."""
    if predicate.pos_ != "VERB":
        return []
    speakers = [party.actor for party in parties if party.role == "speaker"]
    for subject in fillers(predicate, "subject"):
        words = [t for t in subject.subtree if not t.is_space]
        tail = next((t.i for t in words if t.i > subject.i and t.dep_ in ("relcl", "acl", "advcl")), len(subject.doc))
        kept = [t for t in words if t.i < tail]
        source = " ".join(context.text[kept[0].idx : kept[-1].idx + len(kept[-1].text)].split()).strip(" ,")
        return [Link(source=source, actor=speakers[0] if len(speakers) == 1 else None, cue=predicate.text)]
    return []


HOMEWARD = frozenset({"return", "come", "go", "leave", "depart"})


def _worth_telling(match: Match, context: Context) -> Claim | None:
    """A match's claim, if it tells of anything: a way home is no visit."""
    claim = build(match, context)
    if claim is None or tells_nothing(claim.kind, claim.said):
        return None
    leads = match.frame.name == LEADING
    goes = going(match.predicate) if leads else match.predicate
    if not _is_no_visit(claim, goes, context):
        return claim
    there = first_land(grammar.prepositional(goes, "from"), context) if leads else None
    return None if there is None else structs.replace(claim, where=there)  # 'led by Mora, returned home from Peru'


def _is_no_visit(claim: Claim, predicate: Token, context: Context) -> bool:
    """Whether a visit is no more than a way home: 'as the president returned to the capital'."""
    if claim.kind != "visit" or predicate.lemma_.lower() not in HOMEWARD:
        return False
    visitors = context.states_of(p.actor for p in claim.parties if p.role == "visitor")
    if claim.frame == LEADING and not visitors:  # whose delegation it is
        visitors = context.states_of(key for noun in grammar.agents(predicate) for key in context.keys(noun))
    hosts = {p.actor for p in claim.parties if p.role == "host"} | ({claim.where} if claim.where is not None else set())
    home = {context.state_key(host) for host in hosts} - {None}
    return len(visitors) == 1 and home == visitors


def _foretold(  # noqa: PLR0911 (a reason a line)
    predicate: Token, frame: Frame, chain: tuple[Attribution, ...], parties: tuple[Party, ...], context: Context
) -> bool:
    """Whether another side says that somebody will do something: a hope or a forecast, and no commitment."""
    if predicate.dep_ == "relcl" and predicate.lemma_.lower() not in frame.verbs:
        return True  # 'a subject that I will be bringing up'
    if chain and chain[0].stance == "intent" and predicate.lemma_.lower() not in frame.verbs:
        return True  # 'which he hoped would yield results'
    for attribution in chain[:1]:
        speakers = speakers_of(attribution, context)
        if not speakers:
            return not (
                _plainly_willed(predicate, frame)
                or _on_condition(frame, attribution, context)
                or _by_an_official(predicate, frame, attribution, context)
            )
        if any(p.actor in speakers for p in parties):
            return False  # who promises need be no state
        stateless = all(context.state_key(one) is None for one in speakers)
        if stateless or context.actor(speakers[0]).type == "outlet":
            return not _plainly_willed(predicate, frame)
        return _of_another(attribution, parties, context)
    return not _plainly_willed(predicate, frame)


def _of_another(attribution: Attribution, parties: tuple[Party, ...], context: Context) -> bool:
    """Whether somebody known says it of another side: 'Togo is ready to help them,' a Ghanaian minister charged."""
    speakers = speakers_of(attribution, context)
    states = {context.state_key(one) for one in speakers} - {None}
    if not states or all(context.actor(one).type == "outlet" for one in speakers):
        return False  # whose it is, nobody knows
    sides = states | set(speakers)
    return not any({p.actor, context.state_key(p.actor)} & sides for p in parties)


def _plainly_willed(predicate: Token, frame: Frame) -> bool:
    """'will provide', of verbs that the frame names: then nobody need say it."""
    willed = any(c.lower_ in ("will", "'ll") for c in fillers(predicate, "aux"))
    return willed and (predicate.lemma_.lower() in frame.verbs or any(n.startswith("condition:") for n in frame.needs))


def _by_an_official(predicate: Token, frame: Frame, attribution: Attribution, context: Context) -> bool:
    """'Norway would lend the money, the minister said': a promise told by an office, though not by whom."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    if head is None or not any(c.lower_ in ("will", "would", "'ll", "wo") for c in fillers(predicate, "aux")):
        return False
    classes = context.library.classes
    office = head.lemma_.lower() in classes["office-head"] or head.lemma_.lower() in classes["governing"]
    return office and (predicate.lemma_.lower() in frame.verbs or any(c.dep_ == "neg" for c in predicate.children))


def _on_condition(frame: Frame, attribution: Attribution, context: Context) -> bool:
    """What would be done on a condition, in the words of an official without a name: a step that is on offer."""
    conditional = any(need.startswith("condition:") for need in frame.needs)
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    return conditional and head is not None and head.lemma_.lower() in context.library.classes["voice"]


COOPERATIVE = frozenset({"AID", "CONSULT", "RETREAT", "CONCEDE", "SUPPORT", "COOPERATE"})
HOSTILE = frozenset({"SANCTION", "ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})


def coded(frame: Frame, status: Status) -> Plover | None:
    """The PLOVER code of a frame's act under a status: an act announced is AGREE or THREATEN, an accord denied REJECT.

    After the PLOVER codebook (Halterman et al. 2023): what is announced is coded, not what is meant to follow.
    """
    if frame.plover is None:
        return None
    if status in ("planned", "conditional"):
        if frame.plover in COOPERATIVE:
            return Plover("AGREE", frame.mode)
        if frame.plover in HOSTILE:
            return Plover("THREATEN", frame.mode)
    if status == "denied":
        return Plover("REJECT") if frame.plover in {"AGREE", "CONSULT"} else None
    return Plover(frame.plover, frame.mode)
