"""Who speaks: the actors behind attributions, and the chain that a claim hangs on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.arguments import is_naming
from accord.reading.attributions import attribution_chain
from accord.reading.claim import Link
from accord.reading.claims.citing import cited_by_outlet
from accord.reading.claims.context import AGENTS
from accord.reading.claims.issuers import issuer_of, subject_before
from accord.reading.claims.namedlast import named_last
from accord.reading.claims.owners import does_privately, people_of
from accord.reading.claims.spokelast import official_before, paper_before, statement_before
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention

I_WORDS = frozenset({"i", "me", "my", "mine", "myself"})
WE_WORDS = frozenset({"we", "us", "our", "ours", "ourselves"})


def speaker_of(attribution: Attribution, context: Context) -> str | None:
    """The key of the actor that an attribution's source is, or stands for; None where the text leaves it open."""
    known = context.speakers
    if attribution not in known:
        known[attribution] = _speaker_of(attribution, context)
    return known[attribution]


def speakers_of(attribution: Attribution, context: Context) -> list[str]:
    """Everybody who speaks: one actor, or the several that 'both countries' or 'the two ministers' are."""
    one = speaker_of(attribution, context)
    if one is not None:
        return [one, *_beside(one, attribution, context)]
    token = context.token_at.get(attribution.head) if attribution.head is not None else None
    if token is None or token.lemma_.lower() in context.library.classes["unnamed"]:
        return []
    keys = named_by(token, context)
    return keys if len(keys) > 1 and all(_speaks(key, context) for key in keys) else []


def _beside(speaker: str, attribution: Attribution, context: Context) -> list[str]:
    """Who says it together with somebody: 'Ghana, Togo and Benin said'."""
    token = context.token_at.get(attribution.head) if attribution.head is not None else None
    if token is None or attribution.source is None:
        return []
    others = [t for t in grammar.conjuncts(token)[1:] if attribution.source.start <= t.idx < attribution.source.end]
    keys = [key for other in others for key in named_by(other, context)]
    own = context.state_key(speaker)  # 'the Ministry of Labour and Tunisians Abroad' is one body
    return [key for key in dict.fromkeys(keys) if key not in (speaker, own) and _speaks(key, context)]


def _speaker_of(attribution: Attribution, context: Context) -> str | None:
    cited = cited_by_outlet(attribution, context)
    if attribution.source is None or cited is not None:
        return _head_actor(cited, context) if cited is not None else None
    quoted = _quoted_person(attribution, context) or named_last(attribution.source, context)
    if quoted is not None:
        return quoted
    token = context.token_at.get(attribution.head) if attribution.head is not None else None
    if token is not None:
        head = _head_actor(token, context)
        if head is not None or token.lemma_.lower() in context.library.classes["unnamed"]:
            return head if head is not None else official_before(token, context, speaker_of)
        seated = _seated(token, context)
        paper = seated or voice_of_paper(token, context) or paper_before(token, context, speaker_of)
        if paper is not None:
            return paper
    return _issuer(attribution, attribution.source, context)


def _seated(token: Token, context: Context) -> str | None:
    """'the government in N'Djamena', 'the port authority in Mombasa': the state in whose town a body sits."""
    if token.lemma_.lower() not in context.library.classes["seated"]:
        return None
    towns = [g for c in token.children if c.lower_ == "in" for g in c.children if g.dep_ == "pobj"]
    if any(context.actor(key).type not in ("city", "state") for town in towns for key in named_by(town, context)):
        return None  # 'the government in West Bengal' is a part's, and not the whole state's
    states = people_of(token, context) if towns else []
    return states[0] if len(states) == 1 and context.actor(states[0]).type == "state" else None


def voice_of_paper(token: Token, context: Context) -> str | None:
    """Who speaks through a paper: 'the note, issued by X', 'The statement added', 'The letter …. It asked for'."""
    paper = token if token.pos_ == "NOUN" else subject_before(token, context)
    if paper is None:
        return None
    return issuer_of(paper, context, named_by) or statement_before(paper, context, speaker_of)


def _head_actor(token: Token, context: Context) -> str | None:
    """The one actor that the head of a source names; people without a name are nobody, whosever they are."""
    mention = context.book.resolve(token)
    if mention is None or any_of_a_kind(token, mention, context) or _are_some(token):
        return None
    if len(mention.actors) != 1 or not _speaks(mention.actors[0], context) or _is_past(token, mention, context):
        return None
    unnamed = token.lemma_.lower() in context.library.classes["unnamed"]
    return None if unnamed and context.actor(mention.actors[0]).type != "person" else mention.actors[0]


FORMER = frozenset({"former", "ex", "ousted", "onetime", "retired"})


def _is_past(token: Token | None, mention: Mention, context: Context) -> bool:
    """'two of Nepal's former prime ministers': who held an office speaks for no state."""
    owned = token is not None and token.dep_ in ("poss", "amod", "compound", "nmod")
    noun = token.head if token is not None and owned else token
    past = noun is not None and any(child.lower_ in FORMER for child in noun.children)
    return past and context.actor(mention.actors[0]).type == "state"


def _issuer(attribution: Attribution, source: Span, context: Context) -> str | None:
    """Who stands behind a paper or a body: the issuer named inside the source."""
    inside = [m for m in context.mentions_in(source) if len(m.actors) == 1]
    if _is_crowd(attribution, context):
        near = _near(attribution, context)
        inside = [m for m in inside if m.head in near]
    # 'the CCTV readout', 'a statement on the Vietnamese government's website': the issuer named inside the source.
    for form in (("name", "office"), ("demonym", "metonym", "noun", "pronoun")):
        for mention in inside:
            if (
                mention.form in form
                and _speaks(mention.actors[0], context)
                and not _owns_apart(mention, context)
                and not _is_of_participle(mention, context)
                and not _is_past(context.token_at.get(mention.head), mention, context)
                and not _of_somebody(mention, attribution, context)
                and not _is_of_some(mention, attribution, context)
                and not _serves_another(mention, attribution, context)
                and not _is_aside(mention, attribution, context)
                and not _is_matter(mention, attribution, context)
            ):
                return mention.actors[0]
    return None


def _is_of_participle(mention: Mention, context: Context) -> bool:
    """'the Kenya-based group', 'an Iran-backed militia': where it sits or who stands behind it does not speak."""
    token = context.token_at.get(mention.head)
    if token is None or token.i + 2 >= len(token.doc):
        return False
    dash, participle = token.doc[token.i + 1], token.doc[token.i + 2]
    return dash.text in ("-", "–") and participle.lower_ in context.library.classes["backed"]


def _is_aside(mention: Mention, attribution: Attribution, context: Context) -> bool:
    """'the head of an alliance led by Chad': who stands in a clause about the source is not who speaks."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    token = context.token_at.get(mention.head)
    if head is None or token is None or token == head or not head.is_ancestor(token):
        return False
    above = [one for one in token.ancestors if head.is_ancestor(one)]
    told = any(one.dep_ in ("acl", "relcl") for one in above)
    return told and head.lemma_.lower() in ("head", "chief", "leader", "director", "secretary", "member", "official")


def _is_crowd(attribution: Attribution, context: Context) -> bool:
    """Whether people without names speak: 'leaders of the bloc's countries', 'residents near the Chadian border'."""
    token = context.token_at.get(attribution.head) if attribution.head is not None else None
    return token is not None and token.tag_ == "NNS" and token.lemma_.lower() in context.library.classes["people"]


def _near(attribution: Attribution, context: Context) -> set[int]:
    """Offsets of the words that stand directly with the source's head: 'Chadian leaders', 'leaders of Chad'."""
    token = context.token_at[attribution.head] if attribution.head is not None else None
    if token is None:
        return set()
    behind = [g for c in token.children if c.lower_ in ("of", "from", "at", "with") for g in c.children]
    return {t.idx for t in (token, *token.children, *behind)}


def _of_somebody(mention: Mention, attribution: Attribution, context: Context) -> bool:
    """'the NZ First leader': a state inside the name of a party that leads somebody nobody knows is not who speaks."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    if head is None or head.lemma_.lower() not in ("leader", "chief", "boss", "head"):
        return False
    between = [t for t in head.doc[context.token_at[mention.head].i + 1 : head.i] if t.tag_ == "NNP"]
    return bool(between) and context.actor(mention.actors[0]).type == "state"


SOME = frozenset({"most", "many", "some", "few", "several", "more", "millions", "thousands"})
MANY = frozenset({"hundred", "thousand", "dozen", "score", "ten", "million", "number", "group", "crowd"})
WITHIN = frozenset({"in", "across", "inside", "around", "throughout", "within", "near", "among"})


def _are_some(token: Token) -> bool:
    """'most Serbs', 'many Peruvians': some of a people are not their state."""
    some = any(child.lower_ in SOME for child in token.children if child.i < token.i)
    return some and token.tag_ in ("NNS", "NNPS")


def _act_for_none(token: Token) -> bool:
    """'most Serbs blame', where what befalls 'several Serbs' is their state's affair."""
    return token.dep_ == "nsubj" and _are_some(token)


def _is_of_some(mention: Mention, attribution: Attribution, context: Context) -> bool:
    """'many in Togo', 'critics in Lome', 'most Serbs': people there speak for nobody; its officials there do."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    named = context.token_at.get(mention.head)
    if head is None or named is None:
        return False
    if named == head or context.actor(mention.actors[0]).type == "person":
        return _are_some(named)
    counted = [g for c in head.children if c.lower_ == "of" for g in c.children] if head.lemma_ in MANY else []
    classes, lemma = context.library.classes, (counted[0] if counted else head).lemma_.lower()
    if lemma in classes["private"] and context.actor(mention.actors[0]).type in ("state", "city"):
        return True  # 'farmers from Togo'
    if any(lemma in classes[name] for name in ("seated", "stands-for", "mouthpiece")):
        return False
    return any(child.lower_ in WITHIN and named in child.subtree for child in head.children)


CONCERNING = frozenset({"with", "between", "about", "regarding", "concerning", "after", "following"})


def _is_matter(mention: Mention, attribution: Attribution, context: Context) -> bool:
    """'a readout of the call with Museveni', 'a report about Chad': of whom or with whom it is, and not whose."""
    head = context.token_at.get(attribution.head) if attribution.head is not None else None
    named = context.token_at.get(mention.head)
    if head is None or named is None or not head.is_ancestor(named):
        return False
    return any(above.lower_ in CONCERNING for above in named.ancestors if head.is_ancestor(above))


NAMED_BEHIND = re.compile(r",\s+(?:[A-Z][\w.'’-]*\s?){2,5},?$")


def _serves_another(mention: Mention, attribution: Attribution, context: Context) -> bool:
    """'the adviser to the president, Femi Sola,': the president inside the title of somebody named behind it."""
    source, cue = attribution.source, attribution.cue
    if source is None:
        return False
    before = context.text[source.start : mention.span.start].lower().rstrip().removesuffix(" the")
    end = cue.start if cue is not None and cue.start > source.end else source.end
    behind = context.text[mention.span.end : end].rstrip()
    person = context.actor(mention.actors[0]).type == "person"
    return person and before.endswith(" to") and NAMED_BEHIND.search(behind) is not None


def _owns_apart(mention: Mention, context: Context) -> bool:
    """'his party', 'Okello's brother', 'one of her think tanks': not the person whose they are; 'his office' is."""
    token = context.token_at.get(mention.head)
    if token is None or token.dep_ != "poss" or context.actor(mention.actors[0]).type != "person":
        return False
    return token.head.lemma_.lower() not in context.library.classes["mouthpiece"]


def _speaks(key: str, context: Context) -> bool:
    return context.actor(key).type in AGENTS


def quotes_as_saying(attribution: Attribution, context: Context) -> bool:
    """'quoted the harbour master as saying that it is shut': he says it, and who quotes him hands it on."""
    cue = context.cue(attribution)
    if cue is None or cue.lemma_.lower() not in ("quote", "cite"):
        return False
    sayings = {below.idx for c in cue.children if c.lower_ == "as" for below in c.children if below.dep_ == "pcomp"}
    return any(one.cue is not None and one.cue.start in sayings for one in context.attributions)


def _quoted_person(attribution: Attribution, context: Context) -> str | None:
    """'the statement quoted the Prime Minister as saying': the speaker is whom it quotes."""
    token = context.cue(attribution)
    if token is None or token.lemma_ not in ("quote", "cite"):
        return None
    if quotes_as_saying(attribution, context):
        return None  # what he says has its own cue, and this one is theirs who quote
    keys = [key for one in grammar.patients(token) for key in named_by(one, context)]
    return keys[0] if len(keys) == 1 else None


def link_of(attribution: Attribution, context: Context) -> Link:
    """An attribution as a link of a chain."""
    text = context.text
    cited = cited_by_outlet(attribution, context)
    source = attribution.source if cited is None else Span(cited.left_edge.idx, cited.idx + len(cited.text))
    return Link(
        source=None if source is None else " ".join(source.of(text).split()),
        actor=speaker_of(attribution, context),
        cue=None if attribution.cue is None else " ".join(attribution.cue.of(text).split()),
        kind=attribution.form,
        stance=attribution.stance,
    )


def chain_of(span: Span, context: Context) -> tuple[Attribution, ...]:
    """The attributions whose content holds a span, nearest first."""
    return attribution_chain(tuple(context.attributions), span)


def named_by(token: Token, context: Context) -> list[str]:
    """Keys of the actors that a token and its coordination name; 'I' and 'we' in a speech are its speaker's side."""
    keys: dict[str, None] = {}
    for one in grammar.conjuncts(token):
        if (one.lower_ in I_WORDS or one.lower_ in WE_WORDS) and not one.text[1:].isupper():
            speaker = _speaker_at(one, context)
            if speaker is not None:
                keys.setdefault(context.side(speaker) if one.lower_ in WE_WORDS else speaker)
            elif (own := context.book.resolve(one)) is not None:
                keys.update(dict.fromkeys(own.actors))
            continue
        mention = context.book.resolve(one)
        if mention is not None and (any_of_a_kind(one, mention, context) or _is_minority(one) or _act_for_none(one)):
            continue
        if listed := _listed_beside(one, mention, context):
            keys.update(dict.fromkeys(listed))
        elif mention is not None:
            keys.update(dict.fromkeys(mention.actors))
            keys.update(dict.fromkeys(_also_named(one, mention, context)))
        elif one.pos_ in ("NOUN", "PROPN"):
            whose = [] if does_privately(one, context) else people_of(one, context)
            people = _set_beside(one, context) or whose or _both_sides(one, context)
            keys.update(dict.fromkeys(people))
        elif one.lower_ == "they" and one.head.lemma_.lower() in context.library.classes["jointly"]:
            keys.update(dict.fromkeys(context.pair_before(one.idx)))
    return list(keys)


def _also_named(noun: Token, mention: Mention, context: Context) -> list[str]:
    """'the foreign ministers of Rwanda and Congo', 'a soldier named Koffi Lawson' (see `arguments.named_as`)."""
    named = people_of(noun, context) if mention.form in ("office", "noun") and noun.tag_ == "NNS" else []
    return [*named, *(_set_beside(noun, context) if any(map(is_naming, noun.children)) else [])]


def _set_beside(noun: Token, context: Context) -> list[str]:
    """'Latvia's chief of naval staff, Admiral Ozols, left': the person whose name stands in apposition to a noun."""
    mentions = [context.book.resolve(child) for child in noun.children if child.dep_ == "appos" and child.i > noun.i]
    keys = [key for mention in mentions if mention is not None and mention.form == "name" for key in mention.actors]
    return keys if keys and all(context.actor(key).type == "person" for key in keys) else []


def _is_minority(token: Token) -> bool:
    """'ethnic Serbs', 'Serb-majority': people by descent, who are no state's."""
    return any(child.lower_ == "ethnic" for child in token.children)


def _listed_beside(noun: Token, mention: Mention | None, context: Context) -> list[str]:
    """'The transport ministers of the two countries, Ana Rivas and Luis Soto': who is listed, and whose they are."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return []
    lists = [c for c in noun.children if c.dep_ == "appos" and len(grammar.conjuncts(c)) > 1]
    named = [key for child in lists for key in named_by(child, context)]
    persons = [key for key in named if context.actor(key).type == "person"]
    if len(persons) <= 1:
        return []
    if all(context.state_key(key) for key in persons):
        return persons
    whose = people_of(noun, context) or (mention.actors if mention is not None else ())
    return persons + [key for key in whose if context.actor(key).type == "state"]


INDEFINITE = frozenset({"a", "an", "any", "every", "each", "another", "no"})


def any_of_a_kind(token: Token, mention: Mention, context: Context) -> bool:
    """'a foreign minister', 'an Orion-3': one of a kind, and nobody in particular; 'a defiant Okello' is Okello."""
    if len(mention.actors) != 1 or context.actor(mention.actors[0]).type != "person":
        return False
    if token.pos_ == "NOUN" and any(below.dep_ == "appos" for below in token.subtree):
        return False  # 'a spokesman, Nuria Vidal': the one who is named
    before = [child for child in token.children if child.i < token.i]
    named = mention.form == "name" and any(child.dep_ == "amod" for child in before)
    return not named and any(child.dep_ == "det" and child.lower_ in INDEFINITE for child in before)


BOTH = frozenset({"two", "both", "the", "these", "neighbouring", "neighboring"})


# Who can be two that met, and are no side by themselves.
PAIR = frozenset({"man", "woman", "politician"})


def _both_sides(noun: Token, context: Context) -> tuple[str, ...]:
    """'the two sides', 'both countries' where nothing nearer says whose: the two states that the report is about."""
    side = context.library.classes["side"]
    lemma = noun.lemma_.lower()
    pair = lemma in PAIR
    if noun.tag_ not in ("NNS", "NNPS") or not (pair or {lemma, lemma.removesuffix("s")} & side):
        return ()
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    office = lemma.removesuffix("s") in context.library.classes["office-head"]
    whose = any(child.lower_ in ("of", "from", "in") for child in noun.children)
    if any(_of_others(child, context) for child in noun.children):
        return ()
    apart = context.library.classes["portfolio"] if office and not whose else frozenset()  # 'the foreign ministers'
    if not before & BOTH or before - BOTH - apart:
        return ()
    people = {lemma, lemma.removesuffix("s")} & (context.library.classes["office-head"] | {"personality", "statesman"})
    told = context.pair_before(noun.idx, lemma.removesuffix("s")) if before & {"two", "both"} else ()
    met = tuple(sorted(context.states_of(told)))
    if pair:  # 'the two men agreed' are those who met; 'two men were freed' is told of others
        together = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in context.library.classes["jointly"]
        return told if together and before & {"the", "both"} else ()
    return (told if people else ()) or context.sides_at(noun.idx) or (met if len(met) == len(told) else ())


def _of_others(preposition: Token, context: Context) -> bool:
    """'the heads of leading companies', which are those of no state; 'of the two armies', 'of government' are."""
    led = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if preposition.lower_ != "of" or led is None or led.lemma_.lower() in context.library.classes["stately"]:
        return False
    return led.tag_ in ("NNS", "NNPS") and not any(word.lower_ in ("two", "both", "respective") for word in led.subtree)


def _speaker_at(token: Token, context: Context) -> str | None:
    for attribution in chain_of(Span(token.idx, token.idx + len(token.text)), context):
        speaker = speaker_of(attribution, context)
        if speaker is not None:
            return speaker
    return None
