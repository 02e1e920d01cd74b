"""Everything that claims are made from, for one report."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from accord.reading.claims.attaching import attachment
from accord.reading.claims.daypairs import joined_days
from accord.reading.claims.timing import datable
from accord.reading.grammar import conjuncts
from accord.reading.known import known_actor
from accord.reading.when import WEEKDAYS
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

    from accord.reading.attribution import Attribution
    from accord.reading.frames.library import Library
    from accord.reading.mention import Actor, Mention
    from accord.reading.when import Timex
    from accord.reports.report import Report
    from accord.world import World

LABEL = re.compile(r"([A-Z][A-Za-z .'’]{2,40}?)\s?[/–—-]\s?([A-Z][A-Za-z .'’]{2,40}?)\s?[.:|–—]")  # 'Sri Lanka/Nepal.'
TITLES = frozenset({"minister", "president"})  # offices whose holders are not told by one of another's
NEAR_MEETING = 900  # characters: two paragraphs
PLACES = frozenset({"state", "province", "city", "sea", "region", "place"})
AGENTS = frozenset({"person", "state", "organisation", "outlet", "group"})


class ActorBook(Protocol):
    """What claims ask of the actors of a report."""

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody and every place that the report names."""

    def resolve(self, token: Token) -> Mention | None:
        """The mention that a token heads, through appositions and compounds."""

    def mention_at(self, head_offset: int) -> Mention | None:
        """The mention whose head begins at this offset."""

    def actor(self, key: str) -> Actor | None:
        """The actor of a key, if the report names it."""


@dataclass(frozen=True)
class Context:
    """One report, parsed, with its actors, times and attributions."""

    report: Report
    doc: Doc
    book: ActorBook
    mentions: Sequence[Mention]
    times: Sequence[Timex]
    attributions: Sequence[Attribution]
    library: Library
    world: World

    @property
    def text(self) -> str:
        """The report's own text."""
        return self.report.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the parse that hold a word."""
        return tuple(s for s in self.doc.sents if any(not t.is_space for t in s))

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences below the headline."""
        title = self.report.title_span
        return tuple(s for s in self.sentences if title is None or not title.start <= s.start_char < title.end)

    def sentences_over(self, span: Span) -> Iterator[Sentence]:
        """The sentences that share a character with a span."""
        at = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        while at < len(self._sentence_starts) and self._sentence_starts[at] < span.end:
            if self.sentences[at].end_char > span.start:
                yield self.sentences[at]
            at += 1

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start_char for sentence in self.sentences]

    @cached_property
    def speakers(self) -> dict[Attribution, str | None]:
        """Who speaks in each attribution, as far as asked."""
        return {}

    @cached_property
    def met(self) -> list[tuple[int, tuple[str, ...]]]:
        """The two who met, by the offset at which it is told, as far as read: 'they' who agree behind it are those."""
        return []

    def pair_before(self, offset: int, office: str = "") -> tuple[str, ...]:
        """The two of whom the nearest meeting before an offset tells, where it is near; empty where there is none.

        Args:
            offset: where the two are spoken of.
            office: what both are called there: 'minister' means no president who met a minister since.
        """
        near = [pair for at, pair in self.met if at < offset <= at + NEAR_MEETING]
        fitting = (pair for pair in reversed(near) if all(self._may_be(key, office) for key in pair))
        return next(fitting, ()) if office in TITLES else near[-1] if near else ()

    def _may_be(self, key: str, office: str) -> bool:
        """Whether somebody has an office of that name, or none that is known."""
        titles = [held.title.lower().split() for held in self.actor(key).offices if not held.former]
        return not titles or any(office in words for words in titles)

    @cached_property
    def standing(self) -> dict[tuple[int, str], list[Token]]:
        """The tokens in a relation to a predicate, by the predicate's number and the relation, as far as asked."""
        return {}

    @cached_property
    def filled(self) -> dict[tuple[int, str], list[Token]]:
        """The same without what is coordinated."""
        return {}

    def spoken(self, token: Token) -> frozenset[str]:
        """The words of a token's sentence, in lower case."""
        start = token.sent.start
        if start not in self._spoken:
            self._spoken[start] = frozenset(one.lower_ for one in token.sent)
        return self._spoken[start]

    @cached_property
    def _spoken(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def dated(self) -> frozenset[int]:
        """Offsets that belong to dates and times: their figures count nothing."""
        spans = [t.span for t in self.times if t.type in ("DATE", "TIME")]
        return frozenset(offset for span in spans for offset in range(span.start, span.end))

    @cached_property
    def _starts(self) -> tuple[list[int], list[Mention]]:
        ordered = sorted(self.mentions, key=lambda mention: mention.span.start)
        return [mention.span.start for mention in ordered], ordered

    def mentions_in(self, span: Span) -> list[Mention]:
        """The mentions that stand within a span, in order."""
        starts, ordered = self._starts
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return [mention for mention in ordered[first:last] if mention.span.end <= span.end]

    @cached_property
    def token_at(self) -> dict[int, Token]:
        """Tokens by the offset at which they start."""
        return {token.idx: token for token in self.doc}

    def cue(self, attribution: Attribution) -> Token | None:
        """The first token of the words that attribute, or None where there are none; of 'had said' the verb itself."""
        if attribution.cue is None:
            return None
        first = self.token_at.get(attribution.cue.start)
        verb = first.head if first is not None and first.dep_ in ("aux", "auxpass", "neg") else first
        return verb if verb is not None and attribution.cue.start <= verb.idx < attribution.cue.end else first

    def content(self, attribution: Attribution) -> list[Token]:
        """The tokens of what is attributed."""
        found: list[Token] = []
        for span in attribution.content:
            chars = self.doc.char_span(span.start, span.end, alignment_mode="contract")
            if chars is not None:
                found += list(chars)
        return found

    @cached_property
    def dyad(self) -> tuple[str, ...]:
        """The two states that the report is about, by themselves or by their people; empty where it is not plain.

        Plain: each of the two is spoken of at least three times, and twice as often as any third; not by persons
        alone, since the nationality of a mediator makes his state no side.
        """
        count: Counter[str] = Counter()
        named: set[str] = set()
        for mention in self.mentions:
            for key in dict.fromkeys(mention.actors):
                actor = self.actor(key)
                if actor.type in AGENTS - {"outlet"} and (state := self.state_key(key)) is not None:
                    count[state] += 1
                    if actor.type != "person":
                        named.add(state)
        top = [(state, times) for state, times in count.most_common() if state in named][:3]
        if len(top) < 2 or top[1][1] < 3 or (len(top) > 2 and top[1][1] < 2 * top[2][1]):  # noqa: PLR2004
            return ()
        return top[0][0], top[1][0]

    def sides_at(self, offset: int) -> tuple[str, ...]:
        """The two states that an item of a digest is about by its label ('TONGA/FIJI.'), else those of the report."""
        start = self.text.rfind("\n", 0, offset) + 1
        if start not in self._labels:
            self._labels[start] = self._labelled(start)
        return self._labels[start] or self.dyad

    @cached_property
    def _labels(self) -> dict[int, tuple[str, ...]]:
        return {}

    def _labelled(self, start: int) -> tuple[str, ...]:
        """The two states that the label at the start of a paragraph names."""
        label = LABEL.match(self.text, start)
        states = [self.world.state_named(name.strip()) for name in label.groups()] if label else []
        return tuple(f"state:{s.code}" for s in states if s is not None) if None not in states else ()

    @cached_property
    def _times(self) -> dict[int, list[tuple[Timex, Token]]]:
        found: dict[int, list[tuple[Timex, Token]]] = {}
        for timex in joined_days(self.times, self.text):
            told = datable(timex) and not self._of_another_day(timex) and not self._is_age(timex)
            told = told and not self._of_its_own_clause(timex) and not self._is_of_a_name(timex)
            head = attachment(timex, self) if told else None
            if head is not None:
                found.setdefault(head.sent.start, []).append((timex, head))
        return found

    def _of_another_day(self, timex: Timex) -> bool:
        """Whether 'today' or 'this afternoon' stands in quoted words: they may be of another day than the report.

        A weekday's name is that of the days around both, and '12 April' takes only its year from the report.
        """
        named = timex.text.partition(" ")[0].lower() in WEEKDAYS
        return (
            timex.anchor == "report date"
            and not named
            and not _is_calendar_day(timex)
            and any(
                attribution.form == "direct" and any(span.covers(timex.span) for span in attribution.content)
                for attribution in self.attributions
            )
        )

    def _of_its_own_clause(self, timex: Timex) -> bool:
        """Whether 'the same day' is that of the clause behind it: 'on the same day that Lima recalled its envoy'.

        Not 'warned the same day that it would': what was said.
        """
        if " same " not in f" {timex.text.lower()} ":
            return False
        day = self.doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        if day is not None and any(child.dep_ == "relcl" for child in day.root.children):
            return True
        behind = self.token_at.get(timex.span.end + 1)
        return behind is not None and behind.lower_ in ("as", "when")

    def _is_of_a_name(self, timex: Timex) -> bool:
        """Whether a day is a part of an outlet's name: 'published by the Sunday Herald'."""
        starts, ordered = self._starts
        at = bisect_left(starts, timex.span.end) - 1
        mention = ordered[at] if at >= 0 else None
        if mention is None or mention.form != "name" or mention.span.end <= timex.span.end:
            return False
        return any(self.actor(key).type in ("outlet", "organisation") for key in mention.actors)

    def _is_age(self, timex: Timex) -> bool:
        """Whether a century or decade only tells how old a thing is: 'the 19th-century palace'."""
        if timex.when is None or not (timex.when.edtf or "").endswith("X"):
            return False
        chars = self.doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        return chars is not None and chars[-1].dep_ in ("amod", "compound", "nmod")

    def sentence_times(self, token: Token) -> list[tuple[Timex, Token]]:
        """The datable expressions of a token's sentence, each with the verb or noun that it hangs on."""
        return self._times.get(token.sent.start, [])

    @cached_property
    def _timexes(self) -> dict[int, list[Timex]]:
        found: dict[int, list[Timex]] = {}
        for timex in self.times:
            at = bisect_right(self._sentence_starts, timex.span.start) - 1
            if at >= 0:
                found.setdefault(self.sentences[at].start, []).append(timex)
        return found

    def timexes(self, token: Token) -> list[Timex]:
        """All time expressions of a token's sentence: spans and sets too, and what nothing hangs on."""
        return self._timexes.get(token.sent.start, [])

    @cached_property
    def sayings(self) -> tuple[tuple[Token, Attribution], ...]:
        """The attributions with their cues, in the order of the text."""
        cued = ((token, a) for a in self.attributions if (token := self.cue(a)) is not None)
        return tuple(sorted(cued, key=lambda one: one[0].i))

    def sentence_before(self, token: Token) -> Sentence | None:
        """The sentence before a token's, if it stands in the same paragraph."""
        before = self.sentence_above(token)
        if before is None:
            return None
        end = next((t.idx for t in reversed(before) if not t.is_space), before.start_char)
        start = next((t.idx for t in token.sent if not t.is_space), token.sent.start_char)
        return None if "\n" in self.text[end:start] else before

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {sentence.start: number for number, sentence in enumerate(self.sentences)}

    def sentence_number(self, token: Token) -> int:
        """Which of the report's sentences a token's is."""
        return self._numbers[token.sent.start]

    def sentence_above(self, token: Token) -> Sentence | None:
        """The sentence before a token's, in whatever paragraph."""
        number = self.sentence_number(token)
        return self.sentences[number - 1] if number else None

    def sentence_span(self, token: Token) -> Span:
        """The sentence of a token, as it stands in the report's text, without the white space around it."""
        sentence = token.sent
        words = [t for t in sentence if not t.is_space]
        text = self.text
        start, end = words[0].idx, words[-1].idx + len(words[-1].text)
        # A closing quotation mark that the model cut off belongs to the sentence.
        while end < len(text) and text[end] in "”’\"'»":
            end += 1
        return Span(start, end)

    @cached_property
    def cues(self) -> frozenset[int]:
        """Offsets of the words that attribute."""
        return frozenset(at for a in self.attributions if a.cue is not None for at in range(a.cue.start, a.cue.end))

    @cached_property
    def _by_head(self) -> dict[int, tuple[str, ...]]:
        return {mention.head: tuple(mention.actors) for mention in self.mentions}

    def keys_at(self, token: Token) -> tuple[str, ...]:
        """Keys of the actors of the mention that has its head here."""
        return self._by_head.get(token.idx, ())

    def keys(self, token: Token) -> list[str]:
        """Keys of all actors that a token and its coordination name, in order, without doubles."""
        found: dict[str, None] = {}
        for one in conjuncts(token):
            mention = self.book.resolve(one)
            if mention is not None:
                found.update(dict.fromkeys(mention.actors))
        return list(found)

    def actor(self, key: str) -> Actor:
        """The actor of a key: the report's, or the one that world data know.

        Raises:
            KeyError: when neither knows it.
        """
        actor = self.book.actor(key) or known_actor(key, self.world)
        if actor is None:
            raise KeyError(key)
        return actor

    def state_key(self, key: str) -> str | None:
        """The key of the state that an actor belongs to, or None."""
        state = self.actor(key).state
        return None if state is None else f"state:{state}"

    def led(self, key: str) -> str | None:
        """The organisation of states that somebody acts for, by an office of it and by none of a state, or None.

        A secretary-general acts for it, and not for home; a premier who chairs it for a year acts for both.
        """
        held = [office.of for office in self.actor(key).offices if office.of is not None and not office.former]
        bodies = (self.world.organisation(of) for of in held)
        led = next((body.key for body in bodies if body is not None and body.plover == "IGO"), None)
        return None if any(of.startswith("state:") for of in held) else led

    def side(self, key: str) -> str:
        """The state of an actor or the organisation of states that somebody acts for; the actor where there is none."""
        return self.led(key) or self.state_key(key) or key

    def states_of(self, keys: Iterable[str]) -> frozenset[str]:
        """The keys of the states that actors belong to."""
        return frozenset(state for key in keys if (state := self.state_key(key)) is not None)


_CALENDAR_DAY = re.compile(
    r"(?:[A-Z][a-z]+day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:st|nd|rd|th)?|[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\.?)"
)


def _is_calendar_day(timex: Timex) -> bool:
    """Whether a time names its month and its day, whoever says it: 'April 12', 'Friday, 14 April'; not 'today'."""
    return _CALENDAR_DAY.fullmatch(timex.text) is not None
