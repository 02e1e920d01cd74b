"""A family tree as it is shown: who descends from whom, whose paragraphs stand where, put into words once."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from accord.checking.lineage import Ancestry, Descent, Paragraph
from accord.checking.witness import Witness
from accord.record.family import Family
from accord.record.record import Record
from accord.reports.span import Span
from accord.views.dates import date_words
from accord.views.lookup import Lookup
from accord.views.neutral import neutral, one_line
from accord.views.wording import counted, published_words

_QUOTED = 0.5


class Block(Struct, frozen=True, kw_only=True):
    """One paragraph as drawn: its number and words, the letter of the account that its words are, and of what report.

    `source` is the number of the report that it is copied from, 0 where it is the report's own; `spoken` says that
    half of it or more is quoted speech.
    """

    number: int
    words: str
    size: int
    letter: str
    source: int
    spoken: bool
    paragraph: Paragraph


class Kin(Struct, frozen=True, kw_only=True):
    """One report in its family: depth below the root, what it is made of, and how that is known, in words."""

    number: int
    label: str
    title: str
    date: str
    published: str
    path: str
    depth: int
    last: bool
    parent: int
    blocks: tuple[Block, ...]
    told: tuple[str, ...]
    report: str


class Account(Struct, frozen=True, kw_only=True):
    """One independent account with its reports, the root first, each below the one that it descends from."""

    letter: str
    name: str
    basis: str
    why: str
    members: tuple[Kin, ...]


class Retelling(Struct, frozen=True, kw_only=True):
    """A report that likely retells another in other words; where nothing tells which was first, `directed` is False."""

    teller: int
    teller_label: str
    source: int
    source_label: str
    directed: bool
    why: str


class Spoken(Struct, frozen=True, kw_only=True):
    """Words that several accounts quote, and the reports that do."""

    words: str
    reports: tuple[int, ...]
    labels: tuple[str, ...]
    spans: tuple[Span, ...]


class FamilyView(Struct, frozen=True, kw_only=True):
    """Accounts of several reports or with others' passages first, then those that stand alone."""

    accounts: tuple[Account, ...]
    retellings: tuple[Retelling, ...]
    spoken: tuple[Spoken, ...]
    reports: int
    summary: str

    def kin(self) -> Iterator[Kin]:
        """All reports in the order of the accounts."""
        for account in self.accounts:
            yield from account.members


def letter_of(number: int) -> str:
    """The letter of the n-th account, from 0: A to Z, then AA.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('A', 'Z', 'AA')
    """
    letters = string.ascii_uppercase
    return letters[number] if number < len(letters) else letter_of(number // 26 - 1) + letters[number % 26]


def compose_family(family: Family) -> FamilyView:
    """What is shown of a family.

    >>> compose_family(Family()).summary
    'No report could be read.'
    """
    return _Composer(family).view()


class _Composer:
    """Puts one family into words."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self._lookup = Lookup(Record(reports=family.reports, witnesses=family.witnesses))
        self._ancestries = {ancestry.report: ancestry for ancestry in family.ancestries}
        self._entries = {entry.id: entry for entry in family.reports}
        ranked = sorted(family.witnesses, key=self._rank)
        self._letters = {witness.id: letter_of(at) for at, witness in enumerate(ranked)}
        self._ordered = ranked
        self._trees = {witness.id: self._tree(witness) for witness in ranked}
        order = [report for witness in ranked for report, _, _ in self._trees[witness.id]]
        self._numbers = {report: at for at, report in enumerate(order, 1)}

    def _rank(self, witness: Witness) -> tuple[int, bool, str, str]:
        borrowed = any(self._ancestries[report].descent is not None for report in witness.reports)
        first = min(self._entries[report].published.edtf or "~" for report in witness.reports)
        return -len(witness.reports), not borrowed, first, witness.id

    def view(self) -> FamilyView:
        """All of it."""
        accounts = tuple(self._account(witness) for witness in self._ordered)
        reports = len(self._family.reports)
        summary = (
            f"{counted(reports, 'report')} {'goes' if reports == 1 else 'go'} back to "
            f"{counted(len(accounts), 'independent account')}."
            if reports
            else "No report could be read."
        )
        return FamilyView(
            accounts=accounts,
            retellings=tuple(self._retellings()),
            spoken=tuple(self._spoken()),
            reports=reports,
            summary=summary,
        )

    def _tree(self, witness: Witness) -> list[tuple[str, int, bool]]:
        """The reports of one account as a tree is read, each with its depth and whether it is its parent's last."""
        children: defaultdict[str, list[str]] = defaultdict(list)
        members = set(witness.reports)
        for report in sorted(members, key=self._age):
            children[self._parent(report, members)].append(report)
        walked: list[tuple[str, int, bool]] = []
        todo = [(report, 0, at == 0) for at, report in enumerate(reversed(children[""]))]
        while todo:
            report, depth, last = todo.pop()
            walked.append((report, depth, last))
            below = list(reversed(children[report]))
            todo += [(child, depth + 1, at == 0) for at, child in enumerate(below)]
        return walked

    def _age(self, report: str) -> tuple[str, int, str]:
        entry = self._entries[report]
        return entry.published.edtf or "~", -len(entry.text), report

    def _parent(self, report: str, members: set[str]) -> str:
        """The report of the same account that this one descends from, '' for a root; never in a circle."""
        descent = self._ancestries[report].descent
        seen = {report}
        parent = descent.source if descent is not None and descent.source in members else ""
        at = parent
        while at:
            if at in seen:
                return ""
            seen.add(at)
            above = self._ancestries[at].descent
            at = above.source if above is not None and above.source in members else ""
        return parent

    def _account(self, witness: Witness) -> Account:
        kin = tuple(self._kin(report, depth, last, witness) for report, depth, last in self._trees[witness.id])
        return Account(
            letter=self._letters[witness.id],
            name=self._name(witness),
            basis=f"one text in {counted(len(kin), 'report')}" if len(kin) > 1 else self._alone(kin[0]),
            why=self._named(witness.why),
            members=kin,
        )

    def _alone(self, kin: Kin) -> str:
        others = sorted({block.letter for block in kin.blocks if block.source})
        names = {self._letters[witness.id]: self._name(witness) for witness in self._ordered}
        told = ", ".join(f"{names[letter]} ({letter})" for letter in others)
        return f"an account of its own, with passages of {told}" if others else "an account of its own"

    def _name(self, witness: Witness) -> str:
        """Whose an account is: its origin, else its first report."""
        return one_line(witness.origin or "") or self._lookup.report_label(self._trees[witness.id][0][0])

    def _named(self, why: str) -> str:
        """A reason with reports by their labels."""
        for report in self._entries:
            if report in why:
                why = why.replace(report, self._lookup.report_label(report))
        return one_line(why)

    def _kin(self, report: str, depth: int, last: bool, witness: Witness) -> Kin:
        entry, ancestry = self._entries[report], self._ancestries[report]
        descent = ancestry.descent
        return Kin(
            number=self._numbers[report],
            label=self._lookup.report_label(report),
            title=one_line(entry.title or ""),
            date=date_words(entry.published.edtf) or "no date",
            published=published_words(entry.published),
            path=one_line(entry.path or entry.url or ""),
            depth=depth,
            last=last,
            parent=self._numbers[descent.source] if descent is not None else 0,
            blocks=tuple(self._block(report, paragraph) for paragraph in ancestry.paragraphs),
            told=tuple(self._told(ancestry, descent, witness)),
            report=report,
        )

    def _block(self, report: str, paragraph: Paragraph) -> Block:
        entry = self._entries[report]
        words = paragraph.span.of(entry.text)
        return Block(
            number=paragraph.number,
            words=neutral(words),
            size=len(words),
            letter=self._letters[self._entries[paragraph.source or report].witness],
            source=self._numbers[paragraph.source] if paragraph.source else 0,
            spoken=paragraph.quoted >= _QUOTED,
            paragraph=paragraph,
        )

    def _told(self, ancestry: Ancestry, descent: Descent | None, witness: Witness) -> Iterator[str]:
        """What tells where a report is from, a line each."""
        if ancestry.whole_credits:
            yield f"the text is credited to {', '.join(map(one_line, ancestry.whole_credits))}"
        if ancestry.part_credits:
            yield f"names {', '.join(map(one_line, ancestry.part_credits))} for a contribution"
        if descent is None:
            if len(witness.reports) > 1:
                yield "nothing in it is from another report here"
            return
        source = self._lookup.report_label(descent.source)
        verb = "is from" if descent.directed else "stands also in"
        why = f" ({self._named(descent.why)})" if descent.why else ""
        yield f"{descent.share:.0%} of its prose {verb} {source}{why}"
        yield from self._passages(ancestry.paragraphs)

    def _passages(self, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
        """Runs of paragraphs that are from one source: 'paragraphs 5 to 8 of 11 are from Meridian Press'."""
        runs: list[list[Paragraph]] = []
        for paragraph in paragraphs:
            if runs and runs[-1][-1].source == paragraph.source:
                runs[-1].append(paragraph)
            else:
                runs.append([paragraph])
        for source in dict.fromkeys(run[0].source for run in runs if run[0].source):
            mine = [run for run in runs if run[0].source == source]
            which = _listed([_numbered(run[0].number, run[-1].number) for run in mine])
            count = sum(map(len, mine))
            whose = self._lookup.report_label(source or "")
            if count == len(paragraphs):
                yield f"every paragraph is also in {whose}"
            elif count == 1:
                yield f"paragraph {which} of {len(paragraphs)} is also in {whose}"
            else:
                yield f"paragraphs {which} of {len(paragraphs)} are also in {whose}"

    def _retellings(self) -> Iterator[Retelling]:
        best: dict[str, Retelling] = {}
        for one in self._family.rewrites:
            source = one.source or min(one.left, one.right, key=self._age)
            teller = one.right if source == one.left else one.left
            best.setdefault(
                teller,
                Retelling(
                    teller=self._numbers[teller],
                    teller_label=self._lookup.report_label(teller),
                    source=self._numbers[source],
                    source_label=self._lookup.report_label(source),
                    directed=one.source is not None,
                    why=self._named(one.why),
                ),
            )
        yield from sorted(best.values(), key=lambda one: one.teller)

    def _spoken(self) -> Iterator[Spoken]:
        for quote in self._family.quotes:
            places = sorted(quote.places, key=lambda place: self._numbers[place[0]])
            yield Spoken(
                words=one_line(quote.words),
                reports=tuple(self._numbers[report] for report, _ in places),
                labels=tuple(self._lookup.report_label(report) for report, _ in places),
                spans=tuple(span for _, span in places),
            )


def _numbered(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}" if last > first + 1 else f"{first} and {last}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts)
