"""What a brief shows: selected, ordered and put into words once, for the terminal, the page and Markdown alike.

Nothing is extracted or checked here; every part goes back to facts of the record and their quotes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import get_args

from msgspec import structs

from accord.checking.fact import Difference, Fact, Standing, Story
from accord.checking.witness import Witness
from accord.reading.claim import Claim, Party, Role
from accord.record.overlay import Mark
from accord.record.record import OfficeEntry, Record, ReportEntry
from accord.views.dates import date_order, date_words, stretch
from accord.views.due import is_due, last_told, when_words
from accord.views.lookup import Lookup
from accord.views.neutral import one_line
from accord.views.offices import offices_held
from accord.views.ranking import edtf_of, is_background, missed, rank
from accord.views.sections import (
    RELATION_ORDER,
    chronology_of,
    contrasts_of,
    either,
    first_speaker,
    groups_of,
    readouts_of,
    sayings_of,
    told,
)
from accord.views.shown import (
    Account,
    BriefView,
    Contrast,
    Holder,
    Item,
    Quote,
    ReportLine,
    Retold,
    Saying,
    Side,
    Speaker,
    StoryBrief,
    WitnessLine,
)
from accord.views.wording import (
    BASES,
    COPYING_ERROR,
    FIELDS,
    RELATIONS,
    number_words,
    plain_number,
    published_words,
    standing_words,
)

_WHO = 4
_BYSTANDER = 4
_LEAD = 8
NO_MARKS: Mapping[str, Mark] = {}


def compose(record: Record, marks: Mapping[str, Mark] = NO_MARKS, *, whole_ids: bool = False) -> BriefView:
    """The brief of a record: every story with its facts selected and ordered.

    Args:
        record: what is shown.
        marks: what analysts decided, by fact.
        whole_ids: see `Lookup`.

    >>> compose(Record()).stories
    ()
    """
    lookup = Lookup(record, whole_ids=whole_ids)
    shown = _Composer(record, lookup, marks)
    stories = tuple(shown.story(story) for story in _stories(record))
    return BriefView(stories=stories, reports=shown.reports, witnesses=shown.witnesses, facts=len(record.facts))


def item_of(record: Record, fact: Fact) -> Item:
    """One fact of the record as it is shown."""
    return _Composer(record, Lookup(record)).item(fact)


def items_of(
    record: Record,
    marks: Mapping[str, Mark] = NO_MARKS,
    without: Collection[str] = (),
    *,
    whole_ids: bool = False,
) -> tuple[Item, ...]:
    """Every fact of the record as it is shown, in the record's order.

    Args:
        record: what is shown.
        marks: what analysts decided, by fact.
        without: ids of facts that are not shown themselves.
        whole_ids: see `Lookup`.

    >>> items_of(Record())
    ()
    """
    shown = _Composer(record, Lookup(record, whole_ids=whole_ids), marks)
    return tuple(shown.item(fact) for fact in record.facts if fact.id not in without)


def speakers_of(record: Record, items: tuple[Item, ...]) -> tuple[Speaker, ...]:
    """Who said what of these items.

    >>> speakers_of(Record(), ())
    ()
    """
    return _Composer(record, Lookup(record)).speakers(items)


def _stories(record: Record) -> tuple[Story, ...]:
    """The record's stories, the latest first, and one without a name for facts that belong to none."""
    known = {story.id for story in record.stories}
    astray = tuple(fact.id for fact in record.facts if fact.story not in known)
    ordered = sorted(record.stories, key=lambda story: (-len(story.reports), date_order(edtf_of(story)), story.id))
    return (*ordered, Story(id="", reports=(), label="Other facts", facts=astray)) if astray else tuple(ordered)


class _Composer:
    """Puts the parts of one record into words."""

    def __init__(self, record: Record, lookup: Lookup, marks: Mapping[str, Mark] = NO_MARKS) -> None:
        self._record = record
        self._lookup = lookup
        self._marks = marks
        self._rejected = {claim for mark in marks.values() for claim in mark.rejected_claims}
        self._by_story: dict[str, list[Fact]] = {}
        for fact in record.facts:
            self._by_story.setdefault(fact.story, []).append(fact)
        self._rewrites = record.rewrites
        self._witness_numbers = {witness.id: n for n, witness in enumerate(record.witnesses, 1)}
        self.reports = tuple(self._report(entry) for entry in record.reports)
        self._lines = {line.id: line for line in self.reports}
        self.witnesses = tuple(self._witness(witness) for witness in record.witnesses)

    def _report(self, entry: ReportEntry) -> ReportLine:
        witness = self._lookup.witnesses.get(entry.witness)
        same = tuple(r for r in witness.reports if r != entry.id) if witness else ()
        return ReportLine(
            id=entry.id,
            number=self._lookup.report_numbers[entry.id],
            label=self._lookup.report_label(entry.id),
            title=one_line(entry.title or ""),
            byline=one_line(entry.byline or ""),
            published=published_words(entry.published),
            edtf=entry.published.edtf,
            borrowed=entry.published.basis == "story",
            credits=tuple(one_line(credit) for credit in entry.credits),
            language=one_line(entry.language),
            path=one_line(entry.path or ""),
            url=one_line(entry.url or ""),
            witness=self._witness_numbers.get(entry.witness, 0),
            same_text=tuple(self._lookup.report_label(report) for report in same),
            entry=entry,
        )

    def _witness(self, witness: Witness) -> WitnessLine:
        return WitnessLine(
            number=self._witness_numbers[witness.id],
            origin=one_line(witness.origin or ""),
            basis=witness.basis,
            why=one_line(witness.why),
            reports=tuple(self._lines[report] for report in witness.reports if report in self._lines),
        )

    def story(self, story: Story) -> StoryBrief:
        """One story with its sections."""
        facts = self._facts(story)
        ranked = sorted(facts, key=lambda fact: rank(fact, story, self._lookup))
        items = tuple(self.item(fact) for fact in ranked)
        reports = tuple(self._lines[report] for report in story.reports if report in self._lines)
        doings = tuple(item for item in items if item.kind != "statement")
        return StoryBrief(
            id=story.id,
            label=one_line(story.label),
            when=date_words(edtf_of(story)),
            where=self._where(ranked, story),
            who=self._who(facts),
            standings=tuple((s, n) for s in get_args(Standing) if (n := sum(i.standing == s for i in items))),
            facts=len(items),
            lead=(doings or items)[:_LEAD],
            contrasts=contrasts_of(items),
            groups=groups_of(items),
            speakers=self.speakers(items),
            holders=self._holders(facts),
            chronology=chronology_of(doings),
            undated=tuple(item for item in doings if stretch(item.edtf) is None),
            reports=reports,
            witnesses=tuple(w for w in self.witnesses if any(report in reports for report in w.reports)),
            retold=tuple(self._retold(story)),
            readouts=readouts_of(self._record, items),
        )

    def _retold(self, story: Story) -> Iterator[Retold]:
        """Which of a story's reports likely retell another one, each once."""
        seen: set[str] = set()
        for one in self._rewrites:
            source = one.source or one.left
            teller = one.right if source == one.left else one.left
            if {source, teller} <= set(story.reports) and teller not in seen:
                seen.add(teller)
                labels = (self._lookup.report_label(teller), self._lookup.report_label(source))
                yield Retold(teller=labels[0], source=labels[1], directed=one.source is not None, why=one_line(one.why))

    def _facts(self, story: Story) -> list[Fact]:
        if not story.id:
            return [self._lookup.facts[fact] for fact in story.facts]
        return self._by_story.get(story.id, [])

    def item(self, fact: Fact) -> Item:
        """One fact with its accounts and differences; where accounts conflict, its values are given side by side."""
        accounts = {claim.id: self._account(claim) for claim in fact.claims}
        labels = tuple(dict.fromkeys(account.label for account in accounts.values()))
        ordered = sorted(fact.differences, key=lambda d: RELATION_ORDER.index(d.relation))
        contrasts = tuple(self._contrast(fact, difference, accounts) for difference in ordered)
        item = Item(
            id=fact.id,
            short=self._lookup.short(fact.id),
            kind=fact.kind,
            label=_label(fact),
            standing=fact.standing,
            standing_words=standing_words(fact.standing, fact.witnesses, labels),
            witnesses=fact.witnesses,
            status=fact.status,
            when=either(contrasts, "when", "when") or date_words(edtf_of(fact)),
            edtf=edtf_of(fact),
            when_basis=one_line(fact.when.basis or "") if fact.when else "",
            where=either(contrasts, "where", "where") or self._lookup.actor_name(fact.where),
            amount=either(contrasts, "number", "amount") or number_words(fact.number),
            office=one_line(fact.office or ""),
            topics=tuple(one_line(topic) for topic in fact.topics),
            roles=self._roles(fact.parties),
            accounts=tuple(accounts.values()),
            told=told(accounts[claim.id] for claim in sorted(fact.claims, key=lambda claim: missed(fact, claim))),
            contrasts=contrasts,
            why=tuple(one_line(reason) for reason in fact.why),
            reported=date_words(self._first_report(fact)),
            verdict=self._marks[fact.id].verdict if fact.id in self._marks else "",
            judged=self._judged(fact.id),
            last_told=last_told(self._lookup.reports.get(claim.report) for claim in fact.claims),
        )
        conflicting = any(c.field == "when" and c.relation == "conflict" for c in contrasts)
        due = not conflicting and is_due(item, item.edtf)
        return structs.replace(item, when=when_words(item.when, item.edtf, due=True)) if due else item

    def _first_report(self, fact: Fact) -> str | None:
        """The date of the first report that tells a fact, by reports' dates."""
        found = (self._lookup.reports.get(claim.report) for claim in fact.claims)
        return min((one.published.edtf for one in found if one and one.published.edtf), default=None)

    def _judged(self, fact: str) -> tuple[str, ...]:
        """What analysts decided about a fact, in words."""
        return tuple(one_line(words) for words in self._marks[fact].told) if fact in self._marks else ()

    def _roles(self, parties: tuple[Party, ...]) -> tuple[tuple[Role, str], ...]:
        return tuple((party.role, self._lookup.actor_name(party.actor)) for party in parties)

    def _account(self, claim: Claim) -> Account:
        report = self._lookup.reports.get(claim.report)
        return Account(
            claim=claim.id,
            report=claim.report,
            number=self._lookup.report_numbers.get(claim.report, 0),
            label=self._lookup.report_label(claim.report),
            witness=self._witness_numbers.get(report.witness, 0) if report else 0,
            quotes=tuple(
                Quote(
                    report=claim.report,
                    start=evidence.start,
                    end=evidence.end,
                    words=evidence.quote,
                )
                for evidence in claim.evidence
            ),
            trigger=claim.trigger,
            speakers=tuple(
                name for name in dict.fromkeys(map(self._lookup.link_name, claim.attribution)) if _tells(name)
            ),
            cue=one_line(claim.attribution[0].cue or "") if claim.attribution else "",
            addressees=tuple(self._lookup.actor_name(p.actor) for p in claim.parties if p.role == "addressee"),
            form=claim.attribution[0].kind if claim.attribution else None,
            said=one_line(claim.said or ""),
            when=date_words(edtf_of(claim)),
            when_text=one_line(claim.when.text or "") if claim.when else "",
            where=self._lookup.actor_name(claim.where),
            amount=number_words(claim.number),
            status=claim.status,
            office=one_line(claim.office or ""),
            topics=tuple(one_line(topic) for topic in claim.topics),
            rejected=claim.id in self._rejected,
            published=report.published.edtf if report else None,
        )

    def _contrast(self, fact: Fact, difference: Difference, accounts: dict[str, Account]) -> Contrast:
        return Contrast(
            fact=fact.id,
            short=self._lookup.short(fact.id),
            label=_label(fact),
            field=difference.field,
            field_words=FIELDS.get(difference.field, one_line(difference.field)),
            relation=difference.relation,
            relation_words=RELATIONS[difference.relation] if difference.outlier is None else COPYING_ERROR,
            sides=tuple(
                Side(
                    words=self._value(difference.field, value.value),
                    value=value.value,
                    accounts=told(
                        accounts[claim] if claim in accounts else self._account(self._lookup.claims[claim])
                        for claim in value.claims
                        if claim in self._lookup.claims
                    ),
                )
                for value in difference.values
            ),
            why=one_line(
                "; ".join((difference.why, difference.outlier.why) if difference.outlier else (difference.why,))
            ),
            judged=self._judged(fact.id),
        )

    def _value(self, field: str, value: str | float | None) -> str:
        if value is None:
            return "not said"
        if not isinstance(value, str):
            return plain_number(value)
        if field == "when":
            return date_words(value)
        return self._lookup.actor_name(value) if value in self._lookup.actors else one_line(value)

    def _who(self, facts: list[Fact]) -> tuple[str, ...]:
        """The actors that most facts are about: the states first, then the persons."""
        counts = Counter(party.actor for fact in facts for party in fact.parties)
        known = [(actor, count) for actor, count in counts.most_common() if actor in self._lookup.actors]
        states = _foremost(entry for entry in known if self._lookup.actors[entry[0]].type == "state")
        persons = _foremost(entry for entry in known if self._lookup.actors[entry[0]].type == "person")
        chosen = (*states, *persons) or _foremost(known)
        return tuple(self._lookup.actor_name(actor) for actor in chosen)

    def _where(self, facts: list[Fact], story: Story) -> str:
        """The place that most accounts of what was done have; of equals the one of the foremost fact."""
        counts: Counter[str] = Counter()
        for fact in facts:
            if fact.where and fact.status == "done" and not is_background(fact, story):
                counts[fact.where] += len(fact.claims)
        return self._lookup.actor_name(max(counts, key=counts.__getitem__, default=None))

    def speakers(self, items: tuple[Item, ...]) -> tuple[Speaker, ...]:
        """Who said what: those who said most first."""
        sayings: dict[tuple[str, str], list[Saying]] = {}
        for item in items:
            if item.kind == "statement":
                parties = self._lookup.facts[item.id].parties
                actor = next((party.actor for party in parties if party.role == "speaker"), None)
                name = self._lookup.actor_name(actor) or first_speaker(item)
                sayings.setdefault((name, actor or ""), []).extend(sayings_of(item))
        ordered = sorted(sayings.items(), key=lambda entry: -len(entry[1]))
        return tuple(
            Speaker(
                name=name,
                about=self._about(actor),
                direct=tuple(saying for saying in said if saying.form == "direct"),
                paraphrase=tuple(saying for saying in said if saying.form != "direct"),
            )
            for (name, actor), said in ordered
        )

    def _about(self, actor: str) -> str:
        """The actor's office where the record holds one, else its state."""
        entry = self._lookup.actors.get(actor)
        if entry is None:
            return ""
        if entry.offices:
            return self._office(entry.offices[0].title, entry.offices[0].of)
        state = self._lookup.state_name(entry.state)
        return "" if state == one_line(entry.name) else state

    def _office(self, title: str, of: str | None) -> str:
        return one_line(title) + (f" of {self._lookup.actor_name(of)}" if of else "")

    def _holders(self, facts: list[Fact]) -> tuple[Holder, ...]:
        involved = {party.actor for fact in facts for party in fact.parties} & self._lookup.actors.keys()
        actors = sorted((self._lookup.actors[key] for key in involved), key=lambda actor: (actor.name, actor.id))
        holders = (self._holder(actor.name, held) for actor in actors for held in offices_held(actor.offices))
        return tuple(sorted(holders, key=lambda holder: not holder.accounts))

    def _holder(self, name: str, held: tuple[OfficeEntry, ...]) -> Holder:
        claims = self._lookup.claims
        told = dict.fromkeys(claim for office in held for claim in office.claims if claim in claims)
        first, *others = held
        return Holder(
            name=one_line(name),
            office=("former " if first.former else "") + self._office(first.title, first.of),
            also=tuple(
                dict.fromkeys(one_line(o.title) for o in others if o.title.casefold() != first.title.casefold())
            ),
            since=date_words(next((office.start for office in held if office.start), None)),
            until=date_words(next((office.end for office in held if office.end), None)),
            accounts=tuple(self._account(claims[claim]) for claim in told),
            basis=BASES["text" if any(office.basis == "text" for office in held) else "data"],
        )


def _foremost(counts: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """The actors that are named often; those named a quarter as often as the first or less are bystanders."""
    ranked = list(counts)[:_WHO]
    return tuple(actor for actor, count in ranked if _BYSTANDER * count > ranked[0][1])


def _tells(name: str) -> bool:
    """Whether a speaker's name tells who: 'she', whom nothing names, does not."""
    return name.lower() not in ("he", "she", "it", "they", "we", "i", "you", "who")


def _label(fact: Fact) -> str:
    """The fact's label as a line: without its status, which every view shows beside it, and with a capital."""
    label = one_line(fact.label).removeprefix(f"{fact.status}: ")
    return label[:1].upper() + label[1:]
