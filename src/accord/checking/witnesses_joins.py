"""Which reports join into one account, and on what basis."""

from __future__ import annotations

import functools
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Literal

from msgspec import Struct

from accord.checking.stories_days import are_near
from accord.checking.witnesses_credits import Credits
from accord.checking.witnesses_rewrites import count_retold, read_sentences
from accord.checking.witnesses_shares import Shares, prose_of
from accord.reports.report import Report

Basis = Literal["alone", "shared text", "credit"]

STRONG = 0.5
_LINK = 0.2
_MEAN = 0.4
_CREDIT_LINK = 0.15
_MEMBERS = 64
_BRIEF = 1500
_RETOLD = 0.8
_LEAST_RETOLD = 2
_ONE_AGENCY = 40
_LEAST_BODY = 8  # words: a line that two papers could not both have thought of
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?][\"”’»)]*$")
_SAME = "word for word the same below the headline"


class Account(Struct, frozen=True):
    """Reports that are one account: their ids in order, the basis, and notes in words beside what text says."""

    members: tuple[str, ...]
    basis: Basis = "alone"
    notes: tuple[str, ...] = ()


def join_accounts(
    reports: Mapping[str, Report], shares: Shares, credited: Mapping[str, Credits]
) -> tuple[Account, ...]:
    """Part reports into accounts, those that share most first; see `find_witnesses`."""
    groups = {report_id: Account((report_id,)) for report_id in reports}
    for share in sorted(shares, key=lambda share: (-share.strength, share.left, share.right)):
        agencies = set(credited[share.left].whole) & set(credited[share.right].whole)
        one, two = groups[share.left], groups[share.right]
        if share.strength < (_CREDIT_LINK if agencies else STRONG) or one is two:
            continue
        strong = share.strength >= STRONG
        if _hang_together(one.members, two.members, shares, _MEAN if strong else _CREDIT_LINK):
            _join(groups, one, two, Account((), "shared text" if strong else "credit"))
    for one_id, two_id in _same_bodies(reports):
        if groups[one_id] is not groups[two_id]:
            _join(groups, groups[one_id], groups[two_id], Account((), "shared text", (_SAME,)))
    for brief, longer, note in _retellings(reports, groups, credited):
        if groups[brief] is not groups[longer]:
            _join(groups, groups[brief], groups[longer], Account((), "credit", (note,)))
    return tuple(sorted({account.members: account for account in groups.values()}.values(), key=lambda a: a.members))


def _same_bodies(reports: Mapping[str, Report]) -> list[tuple[str, str]]:
    """Pairs of reports that are word for word the same below their headlines, however short they are."""
    printed: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for report_id in sorted(reports):
        printed[body_words(reports[report_id].readable())].append(report_id)
    found: list[tuple[str, str]] = []
    for members in (ids for ids in printed.values() if len(ids) > 1):
        own = [member for member in members if has_prose(reports[member])]
        found += [(own[0], other) for other in own[1:]]
    return found


def has_prose(report: Report) -> bool:
    """Whether enough stands outside quotation marks: one speech printed twice is no copying."""
    words = chain.from_iterable(map(_words, _body(prose_of(report.readable()))))
    return next(islice(words, _LEAST_BODY - 1, None), None) is not None


@functools.lru_cache(maxsize=1024)
def body_words(text: str) -> tuple[str, ...]:
    """The words of lines that end as sentences do: headlines and names of papers end in no full stop.

    What one text has in common with another at hand takes room once.
    """
    return tuple(map(sys.intern, chain.from_iterable(map(_words, _body(text)))))


def _body(text: str) -> Iterator[str]:
    lines = (line.strip() for line in text.splitlines())
    return (line for line in lines if _ENDS.search(line))


def _words(line: str) -> list[str]:
    return _WORD.findall(line.casefold())


def _join(groups: dict[str, Account], one: Account, two: Account, ground: Account) -> None:
    """Make one account of two, on a further ground."""
    members = tuple(sorted(one.members + two.members))
    basis: Basis = "shared text" if "shared text" in (ground.basis, one.basis, two.basis) else ground.basis
    notes = tuple(sorted({*one.notes, *two.notes, *ground.notes}))
    groups.update(dict.fromkeys(members, Account(members, basis, notes)))


def _hang_together(left: Sequence[str], right: Sequence[str], shares: Shares, mean: float) -> bool:
    """Whether the pairs between two groups share this much on average and most of them some, as far as compared."""
    fewer, others = sorted((left, right), key=len)
    across = set(others)
    open_ended = {member for member in others if shares.is_full(member)}
    known: list[float] = []
    for member in fewer[:_MEMBERS]:
        met = {share.other(member): share.strength for share in shares.of(member) if share.other(member) in across}
        known.extend(met.values())
        if not shares.is_full(member):
            known.extend([0.0] * (len(others) - len(open_ended | met.keys())))
    return sum(known) >= mean * len(known) and 2 * sum(map(min(_LINK, mean).__le__, known)) > len(known)


def _retellings(
    reports: Mapping[str, Report], groups: Mapping[str, Account], credited: Mapping[str, Credits]
) -> list[tuple[str, str, str]]:
    """One agency's brief items that are still alone, each with the longer report that it retells most closely."""
    whole: defaultdict[str, list[str]] = defaultdict(list)
    for report_id in sorted(reports):
        for agency in credited[report_id].whole:
            whole[agency].append(report_id)
    found: list[tuple[str, str, str]] = []
    for agency, members in sorted(whole.items()):
        kept = [reports[member] for member in members[:_ONE_AGENCY]]
        briefs = [one for one in kept if len(one.text) <= _BRIEF and len(groups[one.id].members) == 1]
        sentences = {report.id: read_sentences(report) for report in kept if briefs}
        for brief in briefs:
            told = [
                (count_retold(sentences[brief.id], sentences[other.id]), other.id)
                for other in kept
                if len(other.text) > len(brief.text) and are_near(brief.published, other.published)
            ]
            count, longer = max(told, default=(0, ""))
            total = len(sentences[brief.id])
            if count >= max(_LEAST_RETOLD, _RETOLD * total):
                note = f"{count} of the {total} sentences of a brief item by {agency} retell a longer report by it"
                found.append((brief.id, longer, note))
    return found
