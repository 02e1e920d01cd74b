"""Whether two reports tell of one occasion or of two, by the days of what they tell and the days they came out on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.ground import day_number, days_within, family_of, time_relation
from accord.checking.sameness_slots import MONTH, WEEK, YEAR, one_figure, quotes_alike, within_days
from accord.checking.sameness_terms import is_binding
from accord.checking.wordings import shared_run
from accord.reading.times import edtf_bounds
from accord.reading.when import When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.reading.claim import Claim


def of_other_days(claim: Claim, members: Sequence[Claim], published: Mapping[str, str | None], *, loose: bool) -> bool:
    """Whether a claim is of other days than a group of claims that are like it."""
    if any(other_news(member, claim, published) for member in members):
        return True
    if loose and not any(_one_news(member, claim, published) for member in members):
        return True
    told = told_on(claim, published)
    # this year's is not last year's, however bare the claims between them
    return any(
        time_relation(told_on(m, published), told) == "far" and not looks_back(claim, m, published) for m in members
    )


_ONCE = frozenset({"act", "visit", "death"})  # of agreements and talks two states have many
_OPENING = 500  # characters of a report in which its news stands
_ENDS = 2  # parties whom both accounts name
_TOLD_ALIKE = 4  # words that both have where they name one party only


def looks_back(a: Claim, b: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether of two reports of a day one dates what lies weeks behind, and the other tells it, undated, at its end.

    'Peru had recalled its envoy on 3 March' beside 'Peru recalled its envoy within hours and has sent none since'.
    """
    bare, dated = (a, b) if a.when is None else (b, a)
    if _tells_year_of(bare, dated):
        return a.report != b.report
    out = [day_number(published.get(claim.report)) for claim in (bare, dated)]
    if bare.when is not None or dated.when is None or out[0] is None or out[1] is None:
        return False
    if bare.kind not in _ONCE or a.report == b.report or abs(out[0] - out[1]) >= _NEWS_DAYS:
        return False
    if not bare.status == dated.status == "done":
        return False
    days = days_within(dated.when.edtf)
    shared = {party.actor for party in bare.parties} & {party.actor for party in dated.parties}
    behind = 0 < len(days) <= YEAR and days[-1] < out[1] - MONTH and bare.trigger.start > _OPENING
    alike = bool(shared) or (
        bare.kind == "death" and not bare.parties and not dated.parties and one_figure(bare, dated)
    )
    return behind and (len(shared) >= _ENDS or (alike and len(quotes_alike(bare, dated).shared) >= _TOLD_ALIKE))


def _tells_year_of(bare: Claim, dated: Claim) -> bool:
    """Whether the sentence of what is not dated has the year of the other, and no other: 'ordered a ban in 2009'."""
    edtf = dated.when.edtf if dated.when is not None else None
    if bare.when is not None or edtf is None or bare.kind not in _ONCE or not bare.status == dated.status == "done":
        return False
    return set(_YEARS.findall(bare.evidence[0].quote)) == {edtf[:4]}


def _before(claim: Claim, day: str | None) -> When | None:
    """The year of a toll that its sentence gives, or any before: 'an incident of May 2021', 'in May of that year'."""
    quote = claim.evidence[0].quote
    if (year := _YEAR_OF_A_TOLL.search(quote)) is not None:
        at = claim.trigger.start - claim.evidence[0].start
        between = quote[min(at, year.end()) : max(at, year.start())]
        return None if _FURTHER.search(between) else When(edtf=year[1])
    return When(edtf=f"../{int(day[:4]) - 1}") if day and _THAT_YEAR.search(quote) else None


_FURTHER = re.compile(r"[;,]|\b(?:since|after|before|when|where|while|that)\b")
_THAT_YEAR = re.compile(r"\bthat (?:same )?year\b")
_YEAR_OF_A_TOLL = re.compile(
    r"\b(?:in|of|during) (?:(?:early|late|mid|Janu|Febru|March|April|May|June|July|August|Septem|Octo|Novem|Decem)"
    r"\w*[ -])?((?:19|20)\d\d)\b"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


def _one_news(a: Claim, b: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether two reports tell of one day, or came out on a day and the next."""
    if time_relation(a.when, b.when) in ("same", "refines"):
        return True
    out = [day_number(published.get(claim.report)) for claim in (a, b)]
    return out[0] is not None and out[1] is not None and abs(out[0] - out[1]) < _NEWS_DAYS


OCCASIONS = frozenset({"meeting", "visit", "agreement", "act", "commitment", "death", "request"})


def told_on(claim: Claim, published: Mapping[str, str | None]) -> When | None:
    """When it was, or about when it is told as being: for an undated occasion, the report's own date."""
    day = published.get(claim.report)
    told = claim.when is not None and claim.when.edtf and not is_term(claim, published)
    if told and not _behind(claim, day):
        return claim.when
    if claim.kind == "death" and family_of(claim) != "toll":
        return None  # nobody dies twice
    if claim.kind == "death" and claim.when is None and (before := _before(claim, day)) is not None:
        return before
    if not day or claim.kind not in OCCASIONS:
        return None
    ahead = claim.status == "planned" and not told and len(day) >= _MONTH
    return When(edtf=f"{day[:7]}/{_months_on(day[:7], _AHEAD)}" if ahead else day[:7])


_MONTH = len("2024-08")
_AHEAD = 4  # months: what is planned without a day is for some time soon


def _months_on(month: str, count: int) -> str:
    """The month so many months after another.

    >>> _months_on("2024-10", 4)
    '2025-02'
    """
    year, at = divmod(int(month[:4]) * 12 + int(month[5:7]) - 1 + count, 12)
    return f"{year:04}-{at + 1:02}"


# Reports that came out further apart than this, each with its own day's news, tell of two occasions.
_NEWS_DAYS = 2
_UNDATED_DAYS = 60  # what is told without a day is of its report's own weeks
_FRESH_DAYS = 1  # what is told on its day or the next is news


def other_news(a: Claim, b: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether two reports tell of two occasions as the news of two days: this Monday's meeting and last Monday's.

    One report's wrong date is not the news of its own day. Of statements without a day, other figures are other news.
    """
    out = [day_number(published.get(claim.report)) for claim in (a, b)]
    plans = (_planned_anew, _planned_apart)
    if any(apart(one, other, published) for apart in plans for one, other in ((a, b), (b, a))):
        return True
    if out[0] is None or out[1] is None or abs(out[0] - out[1]) < _NEWS_DAYS:
        return False
    days = [day_number(claim.when.edtf) if claim.when is not None else None for claim in (a, b)]
    if days[0] is None or days[1] is None:
        return _undated_apart(a, b, (out[0], out[1]), (days[0], days[1]))
    fresh = all(0 <= day_out - day <= _FRESH_DAYS for day_out, day in zip(out, days, strict=True) if day_out and day)
    return fresh and abs(days[0] - days[1]) >= _NEWS_DAYS


_SAID = frozenset({"statement", "request"})
_SAID_DAYS = 6  # what is said without a day is said within so many of its report: a ministry protests again next week


def _undated_apart(a: Claim, b: Claim, out: tuple[int, int], days: tuple[int | None, int | None]) -> bool:
    """Whether two claims, one at least without a day, are the news of two days, by when their reports came out."""
    if _yet_to_be(a, out[0], out[1], days[1]) or _yet_to_be(b, out[1], out[0], days[0]):
        return True
    if a.when is None and b.when is None and a.kind in OCCASIONS and abs(out[0] - out[1]) > _UNDATED_DAYS:
        return True
    if a.kind in _SAID and _said_apart(out, days) and not _quotes_again(a, b):
        return True
    counts = [claim.number.value if claim.number is not None else None for claim in (a, b)]
    return a.kind == "statement" and days == (None, None) and None not in counts and counts[0] != counts[1]


def _said_apart(out: tuple[int, int], days: tuple[int | None, int | None]) -> bool:
    """Whether two sayings are of other days, where the day of a report stands for the one that a saying lacks.

    A week on, a ministry condemns the next survey ship in the words in which it condemned the last.
    """
    one, other = (told if day is None else day for day, told in zip(days, out, strict=True))
    return abs(one - other) > _SAID_DAYS


_WHOLE_SENTENCE = 12  # words in a row: shorter ones are a ministry's formula


def _quotes_again(a: Claim, b: Claim) -> bool:
    """Whether a report of weeks later prints whole sentences of what was said then."""
    run = shared_run(a.said or "", b.said or "")
    return run is not None and len(run.split()) >= _WHOLE_SENTENCE


def _planned_anew(plan: Claim, done: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether what was done was done, or told, before the report that plans for some weeks: another is to come.

    A plan for a day or a week that another report tells as done in it is that one, whatever either report's date.
    """
    if plan.status != "planned" or done.status != "done" or within_days(plan, WEEK):
        return False
    if plan.kind == done.kind == "commitment":
        return False  # what was promised on a day is still to be given
    day = published.get(plan.report)
    if done.when is not None and done.when.edtf is not None:
        return day is not None and _after_day(day, done.when.edtf)
    out = day_number(day), day_number(published.get(done.report))
    return plan.kind in _OCCASION and out[0] is not None and out[1] is not None and out[0] - out[1] >= _NEWS_DAYS


_OCCASION = frozenset({"agreement", "meeting", "visit"})  # what is promised is still to be given when it was promised


_ALIKE = 2  # words that a plan without a day shares with one for a day that lies beyond its report's own weeks


def _planned_apart(bare: Claim, dated: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether a plan without a day shares no words with one for a day months ahead: then it is of its own weeks."""
    if not bare.status == dated.status == "planned" or bare.when is not None or dated.when is None:
        return False
    day = published.get(bare.report)
    if day is None or time_relation(When(edtf=day[:_MONTH]), dated.when) != "far":
        return False
    if bare.kind == "visit" and bare.where is not None and bare.where == dated.where:
        return False  # a guest who is to come is to come once
    return len(quotes_alike(bare, dated).shared) < _ALIKE


def _yet_to_be(claim: Claim, told: int, other_told: int, other_day: int | None) -> bool:
    """Whether a claim tells as done, without a day, what by the other report was on a day after the claim's report."""
    if claim.when is not None or claim.status != "done" or claim.kind not in OCCASIONS or other_day is None:
        return False
    return told + _FRESH_DAYS < other_day <= other_told


def is_term(claim: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether what binds somebody is told with the day on which it is due, in place of the day on which it was made."""
    edtf = claim.when.edtf if claim.when is not None else None
    return edtf is not None and is_binding(claim) and _after_day(edtf, published.get(claim.report))


def _behind(claim: Claim, day: str | None) -> bool:
    """Whether a plan is dated wholly before its report came out: what is still to come is not behind it."""
    if claim.status != "planned" or day is None or claim.when is None or not claim.when.edtf:
        return False
    return _after_day(day, claim.when.edtf)


def _after_day(edtf: str, day: str | None) -> bool:
    """Whether a time lies wholly behind a day: 'agreed to reopen the post by the end of March' tells when it is due."""
    return day is not None and edtf_bounds(edtf).earliest > edtf_bounds(day).latest
