"""Which reports are one account: reports that go back to one text are one witness, however many print it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from accord.checking.witness import Copy, Witness
from accord.checking.witnesses_credits import Credits, is_outlet, read_credits
from accord.checking.witnesses_joins import STRONG, Account, join_accounts
from accord.checking.witnesses_passages import Passages, passage_witness
from accord.checking.witnesses_shares import Shares, measure_shares
from accord.ids import content_id
from accord.reports.report import Report

__all__ = ["Passages", "find_witnesses", "passage_witness"]


def find_witnesses(reports: Sequence[Report], copies: Sequence[Copy]) -> tuple[Witness, ...]:
    """Part the reports into independent accounts.

    Two groups become one when two of their reports share half of the shorter's text as copied prose and most of the
    pairs between the groups share at least a fifth: an abridged reprint joins, two wire stories that one roundup
    prints side by side stay two. Reports wholly credited to one agency need less: 15%, or that the shorter, a brief
    item, retells the longer sentence by sentence. A contribution that is credited ("Reuters contributed") joins
    nothing by itself. The reports' order makes no difference.

    >>> reports = [Report(id="r_1", text="One."), Report(id="r_2", text="Two.")]
    >>> [witness.basis for witness in find_witnesses(reports, ())]
    ['alone', 'alone']
    """
    by_id = {report.id: report for report in reports}
    credited = {report.id: read_credits(report) for report in reports}
    if len(by_id) == 1:
        joined, shares = tuple(Account((one,)) for one in by_id), measure_shares({}, ())
    else:
        shares = measure_shares(by_id, copies)
        joined = join_accounts(by_id, shares, credited)
    return tuple(_witness(account, by_id, credited, shares) for account in joined)


def _witness(
    account: Account, reports: Mapping[str, Report], credited: Mapping[str, Credits], shares: Shares
) -> Witness:
    """One group as a witness, with its origin and the reason in words."""
    members = account.members
    origin, ground = _find_origin([reports[member] for member in members], credited, shares)
    if account.basis == "alone":
        why = _why_alone(members[0], reports, credited, shares)
    else:
        why = "; ".join([*_why_joined(members, credited, shares), *account.notes])
    return Witness(
        id=content_id("w", *members),
        reports=tuple(members),
        origin=origin,
        basis=account.basis,
        why="; ".join(part for part in (why, ground) if part),
    )


def _find_origin(members: Sequence[Report], credited: Mapping[str, Credits], shares: Shares) -> tuple[str | None, str]:
    """Where an account comes from, and what tells it."""
    whole = Counter(name for report in members for name in credited[report.id].whole)
    if whole:
        name = min(whole, key=lambda name: (-whole[name], name))
        return name, f"credited to {name}"
    for report in members:
        if any(is_outlet(report, name) for other in members for name in credited[other.id].part):
            return report.outlet, f"{report.outlet} is credited by the others"
    if len(members) == 1:
        return members[0].outlet, ""
    part = Counter(name for report in members for name in credited[report.id].part)
    if part and max(part.values()) == len(members):
        name = min(part, key=lambda name: (-part[name], name))
        return name, f"all credit {name}"
    first = min(members, key=lambda report: (-shares.sourced(report.id), report.published.edtf or "~", report.id))
    if shares.sourced(first.id):
        return first.outlet, f"{first.outlet or 'its source'} is the earliest or the fullest"
    longest = max(members, key=lambda report: (len(report.text), report.id))
    return longest.outlet, f"{longest.outlet or 'the longest'} has the fullest text"


def _why_alone(member: str, reports: Mapping[str, Report], credited: Mapping[str, Credits], shares: Shares) -> str:
    """Why a report is an account of its own."""
    near = max(shares.of(member), key=lambda share: (share.strength, share.left, share.right), default=None)
    if near is None:
        why = "shares no copied prose with another report"
    else:
        other = reports[near.other(member)]
        why = (
            f"shares {near.cover(member):.0%} of its text with {other.outlet or other.id}, too little to be one account"
        )
        if near.strength >= STRONG:
            why = f"shares text with {other.outlet or other.id}, which draws on more accounts than this one"
    part = credited[member].part
    return f"{why}; {', '.join(part)} credited for no more than a contribution" if part else why


def _why_joined(members: Sequence[str], credited: Mapping[str, Credits], shares: Shares) -> list[str]:
    """Why several reports are one account."""
    strengths = sorted(share.strength for share in shares.within(set(members)))
    why = []
    if strengths:
        low, high = f"{strengths[0]:.0%}", f"{strengths[-1]:.0%}"
        why.append(f"{high if low == high else f'{low} to {high}'} of the shorter text's prose is shared")
    names = set.intersection(*(set(credited[member].names()) for member in members))
    return [*why, f"all credit {', '.join(sorted(names))}"] if names else why
