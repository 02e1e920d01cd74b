"""When and where a speech was made that a sentence of its own tells: 'He was speaking in parliament on Wednesday'.

A report puts the words first and their occasion behind them: 'Rojas made the remarks at a briefing on Monday', 'The
statement was dated Sunday', 'Her comments came in an interview aired on Friday'. What the same speaker says near such a
sentence, and what tells no day of its own, is of that day and place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading import grammar
from accord.reading.branch import subject_of
from accord.reading.claims.continuing import is_of_the_hour
from accord.reading.claims.said import said_at
from accord.reading.claims.speakers import speaker_of
from accord.reading.claims.staged import day_of_its_occasion
from accord.reading.claims.thread import clause_of, looks_elsewhere
from accord.reading.claims.timing import when_of
from accord.reading.claims.uttered import said_in, uttered_in
from accord.reading.lexicon import grammar_words, thread_words
from accord.reading.tenses import tense_told
from accord.reading.when import When, carried, is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
MADE = frozenset({"make", "give", "deliver", "issue", "post", "utter"})
COMING = frozenset({"come", "appear"})
AIRED = frozenset({"broadcast", "air", "record", "carry"})
APART = frozenset({"after", "before", "since", "ahead"})  # 'the remarks came a day after the raid'
TOLD = frozenset({"done", "denied", "alleged", "conditional"})
FURTHEST = 4  # sentences between words and what tells their occasion
SPOKEN = frozenset({"statement", "request", "commitment"})
BY = frozenset({"speaker", "source"})


class Speech(Struct, frozen=True):
    """What a sentence tells of an occasion of words: where it stands, whose words they were, the day and the place.

    Attributes:
        back, ahead: how many sentences before and behind it may be of the same words.
    """

    sentence: int
    by: frozenset[str]
    verb: str
    when: When | None
    where: str | None
    back: int = FURTHEST
    ahead: int = FURTHEST


def of_the_speech(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, with the day and place of the speech that they were a part of, where a sentence tells it."""
    told = tuple(claims)
    speeches = (*_speeches(context), *_quoted(context))
    return tuple(_dated(claim, speeches, context) for claim in told) if speeches else told


def _dated(claim: Claim, speeches: tuple[Speech, ...], context: Context) -> Claim:
    """A claim with the day of the nearest speech of whoever says it; one behind comes before one in front."""
    first = context.token_at.get(claim.trigger.start)
    token = first.head if first is not None and first.dep_ == "aux" else first  # 'has said'
    if claim.kind not in SPOKEN or claim.when is not None or token is None or claim.status not in TOLD:
        return claim
    here = context.sentence_number(token)
    speakers = {party.actor for party in claim.parties if party.role in BY}
    theirs = [one for one in speeches if one.by & speakers and -one.back <= here - one.sentence <= one.ahead]
    if not theirs or clause_of(token, context) is None or looks_elsewhere(token, context):
        return claim
    one = min(theirs, key=lambda speech: (abs(speech.sentence - here), speech.sentence < here))
    where = claim.where or (one.where if claim.kind == "statement" else None)
    if one.when is None:
        return structs.replace(claim, where=where)
    when = carried(one.when, one.verb, "which tells of the same words")
    return structs.replace(claim, when=when, where=where, why=(*claim.why, f"time '{when.text}': {when.basis}"))


def _speeches(context: Context) -> Iterator[Speech]:
    """The occasions of words that sentences of a report tell and do nothing else."""
    for number, sentence in enumerate(context.sentences):
        root = sentence.root
        if not (_is_speaking(root) or _is_of_words(root, context)):
            root = _made_words(root, context) or root
            if root == sentence.root:
                continue
        times = context.sentence_times(root)
        when = when_of(root, context, times) or day_of_its_occasion(root, times, context) or _of_paper(root, times)
        when, where = when if is_one_day(when) else None, uttered_in(root, context)
        by = _by(sentence, context) if when is not None or where is not None else frozenset()
        if by:
            yield Speech(number, by, root.text, when, where)


def _quoted(context: Context) -> Iterator[Speech]:
    """'Rojas rejected the charge. "…," she told a paper in Lima on Monday': a quotation bears out what it follows."""
    for cue, one in context.sayings:
        speaker = speaker_of(one, context) if one.form == "direct" else None
        when = said_at(one, context) if speaker is not None else None
        if speaker is not None and is_one_day(when) and tense_told(cue) == "past":
            number = context.sentence_number(cue)
            yield Speech(number, frozenset({speaker}), cue.text, when, said_in(one, context), back=1, ahead=0)


def _is_speaking(verb: Token) -> bool:
    """'was speaking at a forum', 'was addressing troops': the progressive sets a scene for what was said."""
    was = any(c.dep_ == "aux" and c.lower_ in ("was", "were") for c in verb.children)
    return was and verb.tag_ == "VBG" and verb.lemma_.lower() in thread_words().sayings.speaking


def _is_of_words(verb: Token, context: Context) -> bool:
    """'made the remarks at', 'the statement was dated', 'her comments came in'."""
    subject = subject_of(verb)
    apart = any(c.lower_ in APART and not is_of_the_hour(c) for c in verb.children)
    if verb.tag_ not in ("VBD", "VBN") or subject is None or apart:
        return False
    lemma, words = verb.lemma_.lower(), thread_words().sayings
    if _names_words(subject, context):
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        return lemma in COMING or (passive and lemma in MADE | AIRED | words.issuing | words.giving_out)
    if lemma in grammar_words().reporting:
        return any(c.dep_ == "dobj" and c.lower_ in ("this", "so") for c in verb.children)
    return lemma in MADE and any(c.dep_ == "dobj" and _names_words(c, context) for c in verb.children)


def _made_words(verb: Token, context: Context) -> Token | None:
    """'His remarks, made at a briefing on Monday, drew protests': the participle that tells when they were made."""
    subject, words = subject_of(verb), thread_words().sayings
    if subject is None or not _are_told_words(subject, context):
        return None
    clauses = [c for c in subject.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    lemmas = MADE | AIRED | words.issuing | words.giving_out
    return clauses[0] if len(clauses) == 1 and clauses[0].lemma_.lower() in lemmas else None


def _of_paper(verb: Token, times: list[tuple[Timex, Token]]) -> When | None:
    """'came in a letter to the premier, dated Saturday': the day of the paper, whatever the participle hangs on."""
    given = thread_words().sayings.giving_out | thread_words().sayings.issuing
    paper = any(c.dep_ == "prep" and c.lower_ == "in" and c.i > verb.i for c in verb.children)
    days = [
        timex.when
        for timex, head in times
        if head.dep_ == "acl" and head.lemma_.lower() in given and verb.is_ancestor(head)
    ]
    return days[0] if len(days) == 1 and paper and verb.lemma_.lower() in COMING else None


def _names_words(noun: Token, context: Context) -> bool:
    """'the remarks', 'her comments', 'the statement': words that were told before, and no others."""
    return _are_told_words(noun, context) and not any(c.dep_ in ("acl", "relcl") for c in noun.children)


def _are_told_words(noun: Token, context: Context) -> bool:
    definite = any(c.dep_ in ("det", "poss") and c.lower_ in DEFINITE for c in noun.children)
    return definite and noun.lemma_.lower() in context.library.classes["worded"]


def _by(sentence: Sentence, context: Context) -> frozenset[str]:
    """Whose words they were: whom the subject names, or else who spoke last before."""
    subject = subject_of(sentence.root)
    if subject is None:
        return frozenset()
    agents = grammar.prepositional(sentence.root, "by")  # 'the remarks were made in Lima by Ana Rojas'
    if agents:
        return frozenset(key for one in agents for key in context.keys(one))
    named = frozenset(key for one in (subject, *subject.children) for key in context.keys_at(one))
    return named or _last_before(sentence, context)


def _last_before(sentence: Sentence, context: Context) -> frozenset[str]:
    """Who spoke last before a sentence."""
    before = [one for cue, one in context.sayings if cue.i < sentence.start]
    key = speaker_of(before[-1], context) if before else None
    return frozenset() if key is None else frozenset({key})
