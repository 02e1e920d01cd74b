"""What a report's agency credits say: that the whole text is the agency's, or that it contributed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from accord.reports.report import Report

_HEAD = 400
_INITIAL = re.compile(r"\b[A-Z]")
_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_NAME = re.compile(r"[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|the|de|for))*")


class Credits(Struct, frozen=True):
    """The agencies that a report credits, told apart by what they are credited with.

    `whole`: the text as such (the dateline, the byline, the outlet itself or a last line names the agency);
    `part`: a contribution or no more than a mention.
    """

    whole: tuple[str, ...] = ()
    part: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """All of them."""
        return self.whole + self.part


def read_credits(report: Report) -> Credits:
    """Tell whole credits from contributions, by where the agency is named.

    >>> read_credits(Report(id="r", text="LIMA (AP) - Talks were held.", credits=("Associated Press",)))
    Credits(whole=('Associated Press',), part=())
    >>> read_credits(Report(id="r", text="Talks were held. Reuters contributed to this.", credits=("Reuters",)))
    Credits(whole=(), part=('Reuters',))

    An agency that is not known as one is credited where the dateline names it or nothing else stands in the last line.

    >>> read_credits(Report(id="r", text="Talks were held.", dateline="LIMA, May 2 (Meridian Press)"))
    Credits(whole=('Meridian Press',), part=())
    """
    whole = tuple(name for name in report.credits if _is_whole(report, name))
    part = tuple(name for name in report.credits if name not in whole)
    signed = () if report.credits else tuple(dict.fromkeys(_signatures(report)))
    return Credits(whole + signed, part)


def _signatures(report: Report) -> Iterator[str]:
    """Names in brackets in the dateline and alone in the last line: who the text says it is by."""
    last = report.text.rstrip().rsplit("\n", 1)[-1].strip()
    for place, match in ((report.dateline or "", _BRACKETS.search), (last, _BRACKETS.fullmatch)):
        found = match(place)
        if found is not None and _NAME.fullmatch(found[1]) and not any(c.isdigit() for c in found[1]):
            yield found[1]


def is_outlet(report: Report, agency: str) -> bool:
    """Whether the report's outlet is the agency itself ("reuters.com", "Reuters")."""
    outlet = (report.outlet or "").casefold()
    return any(re.search(rf"\b{re.escape(form.casefold())}\b", outlet) for form in _forms(agency))


def _is_whole(report: Report, agency: str) -> bool:
    """Whether the text as such is credited to the agency."""
    forms = "|".join(re.escape(form) for form in _forms(agency))
    named = re.compile(rf"\b(?:{forms})\b")
    lines = report.text.strip().rsplit("\n", 1)
    signed = re.fullmatch(rf"[\s\W]*(?:{forms})[\s\W]*", lines[-1])
    return bool(
        is_outlet(report, agency)
        or (report.dateline and named.search(report.dateline))
        or (report.byline and named.search(report.byline))
        or re.search(rf"\((?:[^()]{{0,30}}\W)?(?:{forms})(?:\W[^()]{{0,30}})?\)", report.text[:_HEAD])
        or re.search(rf"^\W*(?:by|source:) (?:{forms})\W*$", report.text[:_HEAD], re.IGNORECASE | re.MULTILINE)
        or signed
    )


def _forms(agency: str) -> tuple[str, ...]:
    """An agency's name and its initials ("Associated Press", "AP")."""
    initials = "".join(_INITIAL.findall(agency))
    return (agency, initials) if len(initials) > 1 else (agency,)
