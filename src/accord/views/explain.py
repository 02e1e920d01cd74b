"""How a fact came about, in words: what fired, who says it, what anchored each date, and why accounts were joined."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from accord.checking.fact import Fact
from accord.errors import UnknownId
from accord.reading.claim import Claim, Link
from accord.reading.when import When
from accord.record.record import Record, ReportEntry
from accord.views.brief import item_of
from accord.views.lookup import Lookup
from accord.views.neutral import one_line
from accord.views.shown import Account, Item
from accord.views.wording import FORMS, PUBLISHED

_WIDTH = 100
_CANDIDATES = 5
_ANCHOR = ", the report's date"  # as `accord.reading.times` words an anchor
_STANCES = {"said": "", "intent": ", as an intent", "document": ", as a document"}


def find_fact(record: Record, beginning: str) -> Fact:
    """The one fact whose id begins so; `f_` may be left out.

    Raises:
        UnknownId: no fact begins so, or several do.

    >>> find_fact(Record(), "f_12")
    Traceback (most recent call last):
    accord.errors.UnknownId: f_12: expected the beginning of one fact's id, found no fact that begins so
    """
    wanted = beginning.strip().lower()
    found = [fact for fact in record.facts if fact.id.startswith(wanted) or fact.id.startswith(f"f_{wanted}")]
    if wanted and len(found) == 1:
        return found[0]
    if wanted and found:
        some = ", ".join(fact.id for fact in found[:_CANDIDATES]) + (", …" if len(found) > _CANDIDATES else "")
        raise UnknownId(beginning, expected="the beginning of one fact's id", found=f"{len(found)} facts: {some}")
    raise UnknownId(beginning, expected="the beginning of one fact's id", found="no fact that begins so")


def explanation(record: Record, fact: Fact) -> str:
    """The explanation as plain text."""
    lookup = Lookup(record)
    item = item_of(record, fact)
    lines = [*_fact_lines(item, fact)]
    for number, (claim, account) in enumerate(zip(fact.claims, item.accounts, strict=True), 1):
        lines += ["", f"Account {number}, {account.label} (witness {account.witness}), {claim.id}"]
        lines += _claim_lines(lookup, claim, account)
    lines += _difference_lines(item)
    return "\n".join(_wrapped(lines))


def _fact_lines(item: Item, fact: Fact) -> Iterator[str]:
    yield item.label
    yield f"{item.id} · {item.kind} · {item.status} · {item.standing_words}"
    if fact.plover:
        code = " ".join(part for part in (fact.plover.event, fact.plover.mode, *fact.plover.context) if part)
        yield f"PLOVER {one_line(code)}"
    yield from (f"  {role}: {name}" for role, name in item.roles)
    if fact.when and fact.when.edtf:
        yield f"  when: {item.when} ({fact.when.edtf})"
    yield from (f"  {name}: {words}" for name, words in _values(item) if words)
    if item.why:
        yield ""
        yield "Why these accounts are of one thing, and why this standing"
        yield from (f"  {reason}" for reason in item.why)


def _values(item: Item) -> tuple[tuple[str, str], ...]:
    return (
        ("where", item.where),
        ("number", item.amount),
        ("office", item.office),
        ("subject", "; ".join(item.topics)),
    )


def _claim_lines(lookup: Lookup, claim: Claim, account: Account) -> Iterator[str]:
    report = lookup.reports.get(claim.report)
    trigger = one_line(claim.trigger.of(report.text)) if report else ""
    yield f"  frame: {one_line(claim.frame)}, fired by “{trigger}”"
    for evidence in claim.evidence:
        yield f"  words {evidence.start}–{evidence.end}: “{one_line(evidence.quote)}”"
    yield from (f"  {line}" for line in _chain(lookup, claim.attribution, account.label))
    yield from (f"  {party.role}: {lookup.actor_name(party.actor)}" for party in claim.parties)
    if claim.when:
        yield f"  date: {_sourced(_date(claim.when, account.when), report)}"
    if account.where:
        yield f"  place: {account.where}"
    if account.amount:
        yield f"  number: {account.amount}"
    yield f"  status: {claim.status}"
    yield from (f"  because: {_sourced(one_line(reason), report)}" for reason in claim.why)


def _sourced(words: str, report: ReportEntry | None) -> str:
    """The words, with where the report's date is from beside each anchor that is the report's date."""
    if report is None or report.published.edtf is None:
        return words
    return words.replace(_ANCHOR, f"{_ANCHOR} ({PUBLISHED[report.published.basis]})")


def _chain(lookup: Lookup, links: tuple[Link, ...], label: str) -> Iterator[str]:
    if not links:
        yield f"said by: {label} itself"
    for number, link in enumerate(links):
        lead = "said by" if number == 0 else "through"
        cue = f", cue “{one_line(link.cue)}”" if link.cue else ""
        yield f"{lead}: {lookup.link_name(link)}{cue}, {FORMS[link.kind]}{_STANCES[link.stance]}"
    if links:
        yield f"carried by: {label}"


def _date(when: When, words: str) -> str:
    text = f"“{one_line(when.text)}”" if when.text else "no words of its own"
    value = f"{words} ({one_line(when.edtf)})" if when.edtf else "left open"
    return f"{text} → {value}" + (f", anchored by {one_line(when.basis)}" if when.basis else "")


def _difference_lines(item: Item) -> Iterator[str]:
    for contrast in item.contrasts:
        yield ""
        yield f"Difference in {contrast.field_words}: {contrast.relation_words}" + (
            f", because {contrast.why}" if contrast.why else ""
        )
        for side in contrast.sides:
            yield f"  {side.words}: {', '.join(account.label for account in side.accounts)}"


def _wrapped(lines: list[str]) -> Iterator[str]:
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        yield textwrap.fill(line, _WIDTH, subsequent_indent=indent + "    ") if len(line) > _WIDTH else line
