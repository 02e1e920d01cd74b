"""The report's own words for what was asked, promised or said: where they begin and where they end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.bidding import bidden
from accord.reading.branch import TENSED, has_to
from accord.reading.claims.remnants import counts_up_to, start_of_remnant
from accord.reading.claims.speakers import named_by
from accord.reading.claims.wording import clause_words, noun_phrase, object_before

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claim import Kind, Party, Status
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame
    from accord.reports.span import Span

APART = frozenset({"conj", "cc", "punct", "relcl", "parataxis", "nsubj", "nsubjpass", "aux", "auxpass", "neg"})
CONDITIONS = frozenset({"if", "unless", "until", "because", "for"})
TRAILING = frozenset({"WDT", "WP", "CC", "IN"})
STANDS = frozenset({"for", "against"})  # prepositions that say by themselves how somebody stood
NAMING = frozenset({"call", "term", "dub", "label", "brand", "describe", "blame", "accuse"})
FARTHEST = 80  # characters between a verb and what it takes


def words_of(predicate: Token, frame: Frame, status: Status, parties: Sequence[Party], context: Context) -> str | None:
    """The report's words for what is asked, promised, agreed, said or done, where the frame is of that."""
    if frame.kind == "statement":
        spoken = "subject" in frame.roles.get("speaker", ("subject",))  # not 'tributes poured in from Riga'
        return told_words(predicate, context) if spoken else None
    if frame.kind == "act":
        return _acted(predicate, frame, parties, context) if _tells_whole(predicate, status) else None
    if frame.kind == "commitment":
        return promised_words(predicate, context)
    if frame.kind == "agreement":
        return _agreed_words(predicate, frame, context)
    if frame.kind == "request":
        return _asked_words(predicate, context)
    return None


def _acted(predicate: Token, frame: Frame, parties: Sequence[Party], context: Context) -> str | None:
    """What was done; the whole clause where its subject is nobody who acts: 'Chad's exports to Mali hit a record'."""
    things = frame.roles.get("source", ())[:1] == ("subject.possessor",)
    named = any(child.dep_ == "nsubj" and child.pos_ == "NOUN" for child in predicate.children)
    if things and named and not has_to(predicate) and not grammar.is_passive(predicate):
        return clause_words(predicate, context.text, _naming(context))
    return acted_words(predicate, parties, context)


def _asked_words(predicate: Token, context: Context) -> str | None:
    if _is_against(predicate):
        return told_words(predicate, context)
    return wanted_words(predicate, context) or _sought_words(predicate, context)


def _is_against(verb: Token) -> bool:
    """'cautioned Chad against signing it': what somebody is to leave."""
    return verb.pos_ == "VERB" and any(
        c.lower_ == "against" and c.dep_ == "prep" and c.i > verb.i for c in verb.children
    )


def _agreed_words(predicate: Token, frame: Frame, context: Context) -> str | None:
    """What was agreed on; of a document that is only named its name: 'the treaty of 1932'."""
    if frame.name == "dated-document":
        return noun_phrase(predicate, context.text) if predicate.pos_ in ("NOUN", "PROPN") else None
    return (wanted_words(predicate, context) or _agreed_on(predicate, context)) if frame.name == "agree-to" else None


def _sought_words(predicate: Token, context: Context) -> str | None:
    """'demanded the release of the crew', 'sought support for its bid': a thing asked for, with the verb that asks."""
    things = [c for c in predicate.children if c.dep_ == "dobj" and c.i > predicate.i and c.pos_ == "NOUN"]
    if predicate.pos_ != "VERB" or not things or context.book.resolve(things[0]) is not None:
        return None
    have = next((c for c in predicate.children if c.dep_ == "aux" and c.lemma_ == "have"), None)
    words = told_words(predicate, context)
    return None if words is None or (have is None and predicate.tag_ == "VBN") else words


def _agreed_on(predicate: Token, context: Context) -> str | None:
    """'on the exchange of tax records', 'to a ceasefire along the border': what is agreed on, told by a noun."""
    for child in predicate.children:
        if child.i > predicate.i and child.dep_ == "prep" and child.lower_ in ("on", "upon", "to"):
            last = _last_told(child, [t for t in child.subtree if t.i > child.i])
            day = any(c.ent_type_ in ("DATE", "TIME") for c in child.children)
            return None if last == child or day else _between(child, last, context)
    return None


def _tells_whole(predicate: Token, status: Status) -> bool:
    """Whether an act's own clause tells that it was done, or is to be: 'expelled', 'will expel'; not 'by expelling'."""
    if predicate.pos_ != "VERB" or status == "denied" or any(child.dep_ == "neg" for child in predicate.children):
        return False  # words without their 'not' would tell the contrary
    return predicate.tag_ in TENSED | {"VBN"} or (predicate.tag_ == "VB" and status in ("planned", "conditional"))


_QUESTION = re.compile(r"\?[\"”’']*\s*$")


def tells_nothing(kind: Kind, said: str | None) -> bool:
    """Whether the words of a promise only point to what was told before, or those of a request only ask a question.

    >>> tells_nothing("commitment", "to do so"), tells_nothing("commitment", "to do more")
    (True, False)
    >>> tells_nothing("request", '"Whom should we trust?"'), tells_nothing("request", "to be trusted")
    (True, False)
    """
    if kind == "request":
        return _QUESTION.search(said or "") is not None
    return kind == "commitment" and (said or "").split() in _POINTING


_POINTING = (["to", "do"], ["to", "do", "so"], ["to", "do", "it"], ["to", "do", "this"])


def wanted_words(predicate: Token, context: Context) -> str | None:
    """What is asked for or promised, in the text's words: the complement, without what hangs behind it."""
    for clause in grammar.complements(predicate) or _told_of(predicate):
        tokens = [t for t in clause.subtree if not t.is_space]
        # 'to ask the ministry to look into it': what somebody is to be told to do goes with that
        told = bidden(clause)
        cuts = (t.i for t in tokens if t.dep_ in ("advcl", "relcl") and t.i > clause.i and t != told)
        cut = next(cuts, None)
        kept = [t for t in tokens if cut is None or t.i < int(clause.doc[cut].left_edge.i)]
        if kept and kept[-1].dep_ == "cc":  # 'agreed to share records and signed …': the 'and' joins what is agreed on
            kept = kept[:-2] if kept[-2:][0].text == "," else kept[:-1]
        if len(kept) > 1:
            wish = next((c for c in predicate.children if c.lower_ == "for" and predicate.i < c.i < kept[0].i), None)
            begins = wish is not None and wish.dep_ == "prep"  # 'asked Chad for loans to build a port'
            return _between(wish if begins and wish is not None else kept[0], kept[-1], context)
    for child in predicate.children:  # 'a request for talks', 'called for an inquiry'
        what = [c for c in child.children if c.dep_ == "pobj" and c.pos_ in ("NOUN", "PROPN", "PRON", "NUM")]
        if child.i > predicate.i and child.lower_ == "for" and child.dep_ == "prep" and what:
            last = _last_told(child, [t for t in child.subtree if t.i > child.i])
            return None if last == child else _between(child, last, context)
    return None


def _told_of(noun: Token) -> list[Token]:
    """'conveyed its expectation that the ban be lifted': the clause of what a noun of wishing is of."""
    clauses = [c for c in noun.children if noun.pos_ == "NOUN" and c.dep_ == "acl" and c.i > noun.i]
    return [c for c in clauses if any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in c.children)]


def promised_words(predicate: Token, context: Context) -> str | None:
    """What is promised: the clause that is taken, or the promise from its verb on ('offered 3 million dollars')."""
    if predicate.pos_ == "NOUN" and predicate.lemma_.lower() == "commitment":
        return wanted_words(predicate, context) or _committed_to(predicate, context)
    given = any(child.dep_ == "dobj" for child in predicate.children)  # 'pledged 4 million dollars, to be paid in May'
    words = wanted_words(predicate, context) if grammar.complements(predicate) and not given else None
    return words or (told_words(predicate, context) if predicate.pos_ == "VERB" else None)


def _committed_to(noun: Token, context: Context) -> str | None:
    """'to orderly migration': what a commitment is to, told by a noun, unless that is a side: 'to Lebanon'."""
    to = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "to" and c.i == noun.i + 1), None)
    what = [c for c in to.children if c.dep_ in ("pobj", "pcomp")] if to is not None else []
    if to is None or not what or named_by(what[0], context):
        return None
    last = _last_told(to, [t for t in to.subtree if t.i > to.i])
    return None if last == to else _between(to, last, context)


def acted_words(verb: Token, parties: Sequence[Party], context: Context) -> str | None:
    """What was done, from the verb on ('expelled two envoys'); in the passive the clause ('two envoys were expelled').

    The clause too where its subject is no side of the act: 'Palau tracked two Chinese jets' tells what China did.
    None where what it is done to is a pronoun or left out: words that stand for others tell nothing by themselves.
    """
    if grammar.is_passive(verb):
        subject = next((child for child in verb.children if child.dep_ in grammar.PASSIVE_SUBJECTS), None)
        close = not any(t.is_punct for t in verb.doc[verb.head.i : verb.i])
        if subject is None and verb.dep_ == "acl" and (close or verb.head.dep_ not in ("pobj", "conj", "appos")):
            subject = verb.head  # 'a boat seized by the navy'
        elif subject is not None and verb.dep_ == "relcl" and subject.lower_ in ("who", "which", "that"):
            subject = verb.head
        nominal = subject is not None and subject.pos_ in ("NOUN", "PROPN", "NUM")
        return clause_words(verb, context.text, _naming(context)) if nominal else None
    if object_before(verb) is not None:
        return clause_words(verb, context.text, _naming(context))  # 'the boat that Togo seized in May'
    doer = next((child for child in verb.children if child.dep_ in grammar.SUBJECTS), None)
    who = grammar.antecedent(doer) if doer is not None else None
    given = any(c.dep_ in ("dobj", "dative") for c in verb.children)
    untold = who is not None and (who == doer or not named_by(who, context))  # 'men who have sat in custody'
    if who is not None and who.pos_ == "NOUN" and untold and not given:
        # 'the border reopened': nobody is told who does it; 'a court found that the arrest was legal'
        clause = clause_words(verb, context.text, _naming(context))
        return _with_what_is_found(verb, clause, context) if clause is not None else None
    named = set(named_by(who, context)) if who is not None else set()
    if named and not named & {party.actor for party in parties if party.role != "target"}:
        return clause_words(verb, context.text, _naming(context))
    behind = [c for c in verb.children if c.i > verb.i and c.dep_ in ("dobj", "prep", "dative", "ccomp", "xcomp")]
    if not behind or any(c.pos_ == "PRON" for c in behind) or behind[0].lower_ == "on":
        return None
    words = told_words(verb, context)
    have = next((c for c in verb.children if c.dep_ == "aux" and c.lemma_ == "have"), None)
    return (
        f"{have.text} {words}" if words and have is not None and verb.tag_ == "VBN" and have.tag_ in TENSED else words
    )


def _with_what_is_found(verb: Token, clause: str, context: Context) -> str:
    """A clause with the sentence that its verb takes: 'a judge ruled on Monday that they be freed'."""
    before, own, _ = clause.partition(f" {verb.text}")
    stated = own and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    words = told_words(verb, context) if stated else None
    return f"{before} {words}" if words is not None else clause


def _naming(context: Context) -> Callable[[Token], str | None]:
    """Whom a word stands for, by name."""

    def name(token: Token) -> str | None:
        names = [context.actor(key).name for key in named_by(token, context)]
        return " and ".join(names) if names else None

    return name


def told_words(predicate: Token, context: Context) -> str | None:
    """What a speech act's own words tell, from the verb on: 'criticised the remarks'; None in the passive.

    What is coordinated with it, and clauses that hang behind it, are told by themselves: of 'Chad, which thanked Togo
    for its help, asked for more' it is 'thanked Togo for its help'.
    """
    if predicate.pos_ not in ("VERB", "NOUN") or grammar.is_passive(predicate):
        return None
    told = [t for child in predicate.children if _is_told(child, predicate) for t in child.subtree]
    last = _last_told(predicate, told)
    taken = object_before(predicate)
    clausal = any(c.dep_ in ("xcomp", "ccomp") for c in predicate.children)
    if last == predicate or taken is None or clausal or taken.pos_ not in ("NOUN", "PROPN"):
        return None if last == predicate else _between(predicate, last, context)
    behind = _between(predicate, last, context).removeprefix(predicate.text)
    return f"{predicate.text} {noun_phrase(taken, context.text)}{behind}"  # 'a charge that Chad dismissed as false'


def _last_told(first: Token, tokens: Iterable[Token]) -> Token:
    """The last of some tokens that follow one without a gap, before any relative clause."""
    last = first
    for token in sorted((t for t in tokens if t.i > first.i and not t.is_space), key=lambda t: t.i):
        clause = next((a for a in (token, *token.ancestors) if a.dep_ == "relcl" and a.i > first.i), None)
        if clause is not None and not _limits(clause, first):
            remnant = start_of_remnant(clause)
            last = first.doc[remnant.i - 1] if remnant is not None and first.i + 1 < remnant.i <= last.i else last
            break
        if any(not t.is_punct and not t.is_space for t in first.doc[last.i + 1 : token.i]):
            break
        last = token
    while last.i > first.i and ((last.is_punct and not last.is_quote and last.text != ")") or last.tag_ in TRAILING):
        if last.lower_ in STANDS and last.head == first:
            break  # 'Chad and Mali voted against'
        last = last.doc[last.i - 1]
    return last


def _limits(clause: Token, verb: Token) -> bool:
    """Whether a relative clause tells to what a 'not' is limited: 'will not take in ships that carry weapons'."""
    return any(c.dep_ == "neg" for c in verb.children) and not verb.doc[clause.left_edge.i - 1].is_punct


def _is_told(child: Token, predicate: Token) -> bool:
    if child.i < predicate.i or child.dep_ in APART or counts_up_to(child):
        return False
    return child.dep_ != "advcl" or any(c.lower_ in CONDITIONS for c in child.children if c.dep_ == "mark")


def what_is_said(pieces: Sequence[Span], context: Context) -> str:
    """The words of a saying in a line; a relative pronoun that opens them gives way to what it stands for.

    Of 'waters which both say are theirs' it is 'waters are theirs', of 'a vote that officials say Oslo bought' it is
    'Oslo bought a vote'.
    """
    words = [" ".join(span.of(context.text).split()) for span in pieces]
    first = context.token_at.get(pieces[0].start) if pieces else None
    alone = first is not None and pieces[0].end == first.idx + len(first.text) and len(pieces) > 1
    if first is None or not alone or first.lower_ not in ("which", "that", "who"):
        return " … ".join(words)
    stands_for = grammar.antecedent(first)
    if stands_for == first or stands_for.pos_ not in ("NOUN", "PROPN", "NUM"):
        return " … ".join(words)
    while stands_for.dep_ == "pobj" and stands_for.head.lower_ == "of" and stands_for.head.head.pos_ == "NOUN":
        stands_for = (
            stands_for.head.head
        )  # 'a session of the council, which could be held': of which, the parser guesses
    phrase, rest = noun_phrase(stands_for, context.text), " … ".join(words[1:])
    return f"{phrase} {rest}" if first.dep_ in grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS else f"{rest} {phrase}"


def with_its_verb(attribution: Attribution, said: str, context: Context) -> str:
    """What is said, with the verb that says it where by itself it is no clause: 'criticised the conduct of the vote'.

    'the conduct of the vote' alone is not what anybody said; 'that the vote was fair' is. What somebody hopes or fears
    keeps its verb, for that it is so is not said.
    """
    cue = context.cue(attribution)
    if cue is not None and cue.pos_ in ("PART", "AUX") and cue.head.pos_ == "VERB":
        cue = cue.head
    if cue is None or cue.pos_ != "VERB" or attribution.form == "direct" or len(attribution.content) != 1:
        return said
    said = _with_its_subject(cue, said, attribution, context)
    finite = [token for token in context.content(attribution) if token.tag_ in TENSED]
    whole = _is_wish_or_thought(cue) or cue.lemma_.lower() in NAMING  # 'calling it odd that they left'
    if not whole and not all(_is_below(token, attribution) for token in finite):
        return said
    start, content = cue.idx, attribution.content[0]
    if grammar.is_passive(cue) and (passed := _passed(cue, content, context)) is not None:
        return passed
    between = context.text[start : content.start]
    if start > content.start or len(between) > FARTHEST or context.token_at.get(content.start) is None:
        return said
    if any(mark in between for mark in "\n;“"):
        return said
    if sum(between.count(mark) for mark in '”"') == 1:  # '"sternly warned" against the visit'
        between = between.replace("”", "").replace('"', "")
    if cue.dep_ == "relcl" and any(c.dep_ == "dobj" and grammar.antecedent(c) == cue.head for c in cue.children):
        # 'a vote that she described as free': 'described a vote as free'
        between = f"{cue.text} {noun_phrase(cue.head, context.text)} {between.removeprefix(cue.text).lstrip()}"
    return " ".join((between + content.of(context.text)).split()).strip(" ,;")


def _is_wish_or_thought(cue: Token) -> bool:
    """'hopes that the road will open', 'fears that it is lost': what is wished or thought is not said to be so."""
    kinds = cue_classes()["verbs"].get(cue.lemma_.lower(), ())
    return bool({"intend", "think"} & set(kinds)) and "say" not in kinds


def _with_its_subject(cue: Token, said: str, attribution: Attribution, context: Context) -> str:
    """'a ban that Peru said would be lifted': what the relative clause is on is the subject of what is said."""
    taken = any(c.lower_ in ("that", "which") and c.i < cue.i for c in cue.children)
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if cue.dep_ != "relcl" or not taken or told is None or cue.head.pos_ not in ("NOUN", "PROPN"):
        return said
    own = any(c.dep_ in grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS for c in told.children)
    if own or context.token_at.get(attribution.content[0].start) != told.left_edge:
        return said
    return f"{noun_phrase(cue.head, context.text)} {said}"


def _passed(cue: Token, content: Span, context: Context) -> str | None:
    """'The ban was denounced by Ana Rojas as unjust': she 'denounced the ban as unjust'."""
    subject = next((c for c in cue.children if c.dep_ in grammar.PASSIVE_SUBJECTS), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or content.start <= subject.idx < content.end:
        return None
    agents = [c for c in cue.children if c.dep_ == "agent" and c.i > cue.i]
    last = agents[-1].right_edge if agents else cue
    phrase = noun_phrase(subject, context.text)
    first = phrase[:1].lower() if subject.left_edge.pos_ == "DET" else phrase[:1]
    behind = " ".join(context.text[min(last.idx + len(last.text), content.start) : content.end].split())
    return f"{cue.text} {first}{phrase[1:]} {behind}".strip(" ,;")


def _is_below(token: Token, attribution: Attribution) -> bool:
    """Whether a finite verb stands in a relative clause or deeper: it makes no clause of the whole."""
    inside = attribution.content[0]
    steps = [token, *token.ancestors]
    return any(
        step.dep_ in ("relcl", "acl", "advcl", "pcomp") and inside.start <= step.head.idx < inside.end
        for step in steps
        if inside.start <= step.idx < inside.end
    )


def _between(first: Token, last: Token, context: Context) -> str:
    text, end = context.text, last.idx + len(last.text)
    if text.count("“", first.idx, end) > text.count("”", first.idx, end) and text[end : end + 1] == "”":
        end += 1
    if text.count('"', first.idx, end) % 2:
        end += 1 if text[end : end + 1] == '"' else 2 if text[end : end + 2] in (',"', '."') else 0
    words = " ".join(text[first.idx : end].split()).strip(" ,;")
    return words.replace('"', "") if words.count('"') % 2 else words  # half of a pair quotes nothing
