"""Where each report's text is from: whose paragraphs stand in it, what it descends from, what is only quoted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from accord.checking.reuse_quotes import find_quotes
from accord.checking.reuse_words import read_words
from accord.checking.witness import Copy, Rewrite, Witness, homes_of
from accord.checking.witnesses_credits import read_credits
from accord.checking.witnesses_shares import Share, measure_shares, prose_of
from accord.reports.report import Report
from accord.reports.span import Span

_COVERED = 0.5
_LEAST_QUOTED = 6  # words: a phrase that two could not both have hit upon
_MOST_QUOTES = 200
_HOLDERS = 64
_SIGNED = re.compile(r"\s*\([^()]*\)\s*")
_LETTER = re.compile(r"\w")


class Paragraph(Struct, frozen=True, kw_only=True):
    """One paragraph that is read: its number (from 1), where it stands, how much of it is quoted speech (0 to 1).

    `source` is the report whose prose stands in it, `source_span` where there; None where it is the report's own.
    """

    number: int
    span: Span
    quoted: float
    source: str | None = None
    source_span: Span | None = None


class Descent(Struct, frozen=True, kw_only=True):
    """One report that has text of another: `share` is the part of its prose, `why` in words.

    `directed` says whether anything tells that `source` was there first; where nothing does, `source` is the earlier
    or the fuller one.
    """

    report: str
    source: str
    share: float
    directed: bool
    why: str


class SharedQuote(Struct, frozen=True, kw_only=True):
    """Words that reports of different witnesses quote: one speech, not copying. `places` has each report's span."""

    words: str
    places: tuple[tuple[str, Span], ...]


class Ancestry(Struct, frozen=True, kw_only=True):
    """What one report is made of: its paragraphs, whom it credits, and what it descends from, or None."""

    report: str
    paragraphs: tuple[Paragraph, ...]
    whole_credits: tuple[str, ...] = ()
    part_credits: tuple[str, ...] = ()
    descent: Descent | None = None


class Lineage(Struct, frozen=True, kw_only=True):
    """The family tree of some reports: an ancestry each, in their order, shared quotes, and likely rewrites."""

    ancestries: tuple[Ancestry, ...] = ()
    quotes: tuple[SharedQuote, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()


def trace_lineage(
    reports: Sequence[Report], copies: Sequence[Copy], witnesses: Sequence[Witness], rewrites: Sequence[Rewrite] = ()
) -> Lineage:
    r"""Trace where each report's text is from.

    Args:
        reports: the reports.
        copies: as `find_copies` gives them.
        witnesses: as `find_witnesses` gives them.
        rewrites: as `find_rewrites` gives them; they are handed on.

    A report descends from the one that most of its prose is from, among those that were there first. A paragraph is
    that report's if half of it is copied from it, else any other source's of which that is true.

    >>> wire = "The ministers signed the long delayed border treaty in Lima on Monday after talks that took a night."
    >>> one, two = Report(id="r_1", text=wire), Report(id="r_2", text=wire + "\n\nNobody else was there to see it.")
    >>> from accord.checking.reuse import find_copies
    >>> copies = find_copies([one, two])
    >>> lineage = trace_lineage([one, two], copies, ())
    >>> [(a.report, a.descent and a.descent.source) for a in lineage.ancestries]
    [('r_1', 'r_2'), ('r_2', None)]
    """
    by_id = {report.id: report for report in reports}
    shares = measure_shares(by_id, copies)
    from_others: defaultdict[str, list[_Loan]] = defaultdict(list)
    for copy in copies:
        if copy.left in by_id and copy.right in by_id:
            loan = _loan(copy)
            from_others[loan.report].append(loan)
    homes = homes_of(witnesses)
    ancestries = tuple(_ancestry(report, from_others[report.id], shares.of(report.id)) for report in reports)
    return Lineage(ancestries=ancestries, quotes=_shared_quotes(reports, homes), rewrites=tuple(rewrites))


class _Loan(Struct, frozen=True, kw_only=True):
    """One copied passage seen from the report that has it from elsewhere."""

    report: str
    span: Span
    source: str
    source_span: Span
    directed: bool
    why: str


def _loan(copy: Copy) -> _Loan:
    """Where nothing tells the direction, the passage is the older report's, as in `Passages`."""
    if copy.source == copy.right:
        report, span, source, source_span = copy.left, copy.left_span, copy.right, copy.right_span
    else:
        report, span, source, source_span = copy.right, copy.right_span, copy.left, copy.left_span
    return _Loan(
        report=report,
        span=span,
        source=source,
        source_span=source_span,
        directed=copy.source is not None,
        why=copy.why,
    )


def _ancestry(report: Report, loans: Sequence[_Loan], shares: Sequence[Share]) -> Ancestry:
    """One report's paragraphs and its descent."""
    credited = read_credits(report)
    cover = {share.other(report.id): share.cover(report.id) for share in shares}
    lenders = {loan.source: loan for loan in loans}
    ranked = sorted(lenders, key=lambda one: (-round(cover.get(one, 0.0), 2), not lenders[one].directed, one))
    descent = None
    if ranked:
        first = lenders[ranked[0]]
        descent = Descent(
            report=report.id,
            source=first.source,
            share=min(1.0, cover.get(first.source, 0.0)),
            directed=first.directed,
            why=first.why,
        )
    return Ancestry(
        report=report.id,
        paragraphs=tuple(_paragraphs(report, loans, ranked)),
        whole_credits=credited.whole,
        part_credits=credited.part,
        descent=descent,
    )


def _paragraphs(report: Report, loans: Sequence[_Loan], ranked: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs that are read, each with its source."""
    text = report.readable()
    prose = prose_of(text)
    by_source: defaultdict[str, list[_Loan]] = defaultdict(list)
    for loan in loans:
        by_source[loan.source].append(loan)
    number = 0
    for match in re.finditer(r"[^\n]+", text):
        span = Span(match.start(), match.end())
        if report.title_span is not None and span.overlaps(report.title_span):
            continue
        printed = len(_LETTER.findall(match.group()))
        if not printed or _SIGNED.fullmatch(match.group()):
            continue
        number += 1
        told = len(_LETTER.findall(span.of(prose)))
        covering = (_covering(span, by_source[source], text) for source in ranked)
        found = next((loan for loan in covering if loan is not None), None)
        yield Paragraph(
            number=number,
            span=_trimmed(span, report.text),
            quoted=round(1 - told / printed, 2),
            source=found.source if found else None,
            source_span=found.source_span if found else None,
        )


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _covering(span: Span, loans: Sequence[_Loan], text: str) -> _Loan | None:
    """The loan that has most of a paragraph, if the loans together have half of it."""
    total, best = 0, (0, -1)
    for at, loan in enumerate(loans):
        start, end = max(span.start, loan.span.start), min(span.end, loan.span.end)
        if start < end:
            size = len(_LETTER.findall(text, start, end))
            total += size
            best = max(best, (size, -at))
    if total < _COVERED * len(_LETTER.findall(text, span.start, span.end)) or not total:
        return None
    return loans[-best[1]]


def _shared_quotes(reports: Sequence[Report], homes: Mapping[str, str]) -> tuple[SharedQuote, ...]:
    """Quoted words that stand in reports of different witnesses, the longest first.

    Each quotation is cut into runs of six words, of which the first 64 holders are looked at; runs that the same
    reports share are joined again. Linear in the texts.
    """
    quotes = [quote for report in reports for quote in _read_quotes(report)]
    holders: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        for at, gram in enumerate(quote.grams):
            if len(holders[gram]) < _HOLDERS:
                holders[gram].append((number, at))
    found: dict[tuple[str, ...], SharedQuote] = {}
    for quote in quotes:
        for first, last, places in _runs(quote, quotes, holders, homes):
            own = quote.span(first, last)
            others = {
                quotes[other].report.id: quotes[other].span(at, at + last - first) for other, at in places.items()
            }
            shared = SharedQuote(
                words=own.of(quote.report.text), places=tuple(sorted({**others, quote.report.id: own}.items()))
            )
            key = tuple(report for report, _ in shared.places)
            if key not in found or len(shared.words) > len(found[key].words):
                found[key] = shared
    ranked = sorted(found.values(), key=lambda quote: (-len(quote.places), -len(quote.words), quote.places[0][0]))
    kept: list[SharedQuote] = []
    for shared in ranked[:_MOST_QUOTES]:
        members = {report for report, _ in shared.places}
        if not any(shared.words in one.words and members <= {report for report, _ in one.places} for one in kept):
            kept.append(shared)
    return tuple(kept)


class _Quote(Struct, frozen=True):
    """One quotation: its report, its words' places in the text, its 6-grams."""

    report: Report
    places: tuple[tuple[int, int], ...]
    grams: tuple[int, ...]

    def span(self, first: int, last: int) -> Span:
        """Where the words of these grams stand, as far as the quotation goes."""
        end = min(last + _LEAST_QUOTED, len(self.places)) - 1
        return Span(self.places[first][0], self.places[end][1])


def _read_quotes(report: Report) -> Iterator[_Quote]:
    """The quotations of a report that are long enough to be one speech when two have them."""
    text = report.readable()
    for quote in find_quotes(text):
        words = read_words(quote.of(text))
        if len(words) >= _LEAST_QUOTED:
            starts, ends = (words.starts + quote.start).tolist(), (words.ends + quote.start).tolist()
            yield _Quote(report, tuple(zip(starts, ends, strict=True)), tuple(words.grams.tolist()))


def _runs(
    quote: _Quote,
    quotes: Sequence[_Quote],
    holders: Mapping[int, Sequence[tuple[int, int]]],
    homes: Mapping[str, str],
) -> Iterator[tuple[int, int, dict[int, int]]]:
    """Runs of one quotation's 6-grams that the same other witnesses' quotations hold: first, last, their places."""
    home = homes.get(quote.report.id)
    run: tuple[int, int, dict[int, int]] | None = None
    for at, gram in enumerate(quote.grams):
        others: dict[int, int] = {}
        for other, there in holders[gram]:
            if homes.get(quotes[other].report.id) != home:
                others.setdefault(other, there)
        if run is not None and others.keys() == run[2].keys():
            run = (run[0], at, run[2])
            continue
        if run is not None:
            yield run
        run = (at, at, others) if others else None
    if run is not None:
        yield run
