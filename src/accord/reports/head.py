"""The head of a report read as a whole: which line is the headline, which the outlet, the writer, a kicker.

Each line is scored for each part that it could play, and the parts are given out so that their scores add up to most:
a line that would do as the headline is the outlet where another does better as the headline.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from accord.reports.byline import byline_in, dated_byline
from accord.reports.credit import photo_credit
from accord.reports.date import Stated, date_line, header_date, is_day_alone
from accord.reports.dateline import dateline_at
from accord.reports.furniture import bare_title, is_list_head, is_tag, why_unread
from accord.reports.headscore import (
    NEVER,
    Named,
    ends_in_abbreviation,
    is_signature,
    names_outlet,
    outlet_score,
    title_score,
    without_note,
    writer_score,
)
from accord.reports.line import is_prose
from accord.reports.masthead import masthead_in, may_be_outlet
from accord.reports.placeday import place_and_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.reports.line import Line
    from accord.reports.outlets import Outlets

HEAD_LINES = 14
Part = Literal["title", "outlet", "writer", "kicker", "place and day"]

_STOP = re.compile(r"\.[)\]”\"'’]*$")
FIELD = re.compile(
    r"^(?P<key>title|headline|outlet|publisher|newspaper|publication|source|author|byline|url|link|section|language|by|subject|from|to|cc|sent|reply-to)\s*:\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_KICKER_WORDS, _STANDFIRST_WORDS = 6, 5
_SECOND_LINE_WORDS = range(3, 9)
_LONGEST_LINE = 36  # words: what is longer is text, however it ends
_SHORTEST = range(1, 4)
_DATED = 1.5  # what is gained by a date right below
_FIRST = 1.0  # what is gained by nothing but the outlet above
_JOINED = 1.0  # what is gained by a headline's second line, which alone would be a standfirst


class Placed(Struct, frozen=True, kw_only=True):
    """A line that plays a part: its number, and what it tells (an outlet's name, a place and its day)."""

    at: int
    part: Part
    name: str | None = None
    agency: bool = False
    stated: Stated | None = None
    credit: str | None = None


class Head(Struct, frozen=True, kw_only=True):
    """The parts that were given out. `title` are the numbers of the headline's lines, one or two, or none."""

    placed: tuple[Placed, ...] = ()
    title: tuple[int, ...] = ()

    def at(self, number: int) -> Placed | None:
        """The part that a line plays, if it plays one."""
        return next((one for one in self.placed if one.at == number), None)


class _Score(Struct, frozen=True):
    """What one line would be worth in each part."""

    at: int
    title: float
    outlet: Named
    writer: float


def head_of(lines: Sequence[Line], outlets: Outlets) -> Head:
    r"""The head that a report's first lines make.

    Args:
        lines: the report's lines.
        outlets: who is an outlet and who an agency.

    >>> from accord.reports.line import lines_of
    >>> from accord.reports.outlets import KnownOutlets
    >>> text = "Ministry of Health of Chad\n\nChad sends doctors to Togo\n\nSix doctors left on Monday for Togo."
    >>> head = head_of(lines_of(text), KnownOutlets({}))
    >>> head.title, head.at(0).part
    ((1,), 'outlet')
    """
    block = _block(lines, outlets)
    days = [(at, one) for at in block if (one := place_and_day(lines[at].text, outlets)) is not None]
    days = days if len(days) == 1 else []  # a list of places and days heads nothing
    taken = {at for at, _ in days}
    free = [at for at in block if at not in taken and not _is_settled(lines[at], outlets)]
    scores = [_score(at, lines, outlets) for at in free]
    titles = [(), *_titles(scores, lines, outlets)]
    names = [None, *(score for score in scores if score.outlet.score > 0)]
    title, outlet = max(product(titles, names), key=lambda pair: _worth(pair[0], pair[1], scores, lines))
    parts = _parts(title, outlet, scores, lines)
    above = [at for at in block if title and at < title[0]] or ([] if title else block[:1])
    heads = _mastheads(above, title, lines, outlets) if outlet is None else []
    named = {one.at for one in heads}
    placed = [
        Placed(at=at, part="place and day", name=lines[at].text, stated=one.stated, credit=one.agency)
        for at, one in days
    ]
    return Head(title=title, placed=(*heads, *(one for one in (*placed, *parts) if one.at not in named)))


# -- what stands in the head -----------------------------------------------------------------------------


def _block(lines: Sequence[Line], outlets: Outlets) -> list[int]:
    """The numbers of the lines before the text."""
    found: list[int] = []
    for at, line in enumerate(lines[: min(HEAD_LINES, len(lines) - 1)]):
        ended = _STOP.search(line.text) is not None and not ends_in_abbreviation(line.text)
        ended = ended and not line.text.endswith("...")
        if is_prose(line) and (ended or line.words > _LONGEST_LINE):
            break
        if dateline_at(line.text, outlets, colon=False) and not _is_masthead(at, line, outlets):
            break  # 'GULF THIS WEEK - a digest, 3 May 2025' has the form of a dateline too
        found.append(at)
    return found


def _is_masthead(at: int, line: Line, outlets: Outlets) -> bool:
    found = masthead_in(line.text, outlets) if at == 0 else None
    return found is not None and found.is_sure


def _is_settled(line: Line, outlets: Outlets) -> bool:
    """Whether a line tells by itself what it is: a date, a byline, a label, furniture."""
    text = line.text
    if date_line(text) or byline_in(text) or dated_byline(text) or FIELD.match(text) or is_list_head(text):
        return not is_tag(text)
    if header_date(text) is not None and any(names_outlet(part.strip()) for part in re.split(r"[,|(]|\s[–—-]\s", text)):
        return True  # 'THE STAR OF ZANZIBAR, TUESDAY, JUNE 3, 2025'
    if photo_credit(text) is not None and not bare_title(text, outlets):
        return True
    # 'Print' and 'Independent' are outlets too, but a button is a button first.
    return why_unread(text, edge=True) is not None and not is_tag(text)


# -- an outlet that only its place tells -------------------------------------------------------------------


def _mastheads(above: list[int], title: tuple[int, ...], lines: Sequence[Line], outlets: Outlets) -> list[Placed]:
    """The line above the headline that names an outlet beside a day, or right above a line of a day.

    Where there is no headline only the first line can be one, and only if a weekday or an issue's number says so.
    """
    for at in above:
        found = masthead_in(lines[at].text, outlets)
        if found is not None and found.name is not None and (title or found.is_sure):
            return [Placed(at=at, part="outlet", name=found.name, stated=found.stated)]
    first = above[0] if above and title else None
    if first is None or lines[first].blank_after or first + 1 not in above:
        return []
    name, below = without_note(lines[first].text), lines[first + 1].text
    dated = date_line(below) is not None or header_date(below) is not None or place_and_day(below, outlets) is not None
    if dated and may_be_outlet(name, outlets):
        return [Placed(at=first, part="outlet", name=name)]
    return []


# -- what each line is worth -----------------------------------------------------------------------------


def _score(at: int, lines: Sequence[Line], outlets: Outlets) -> _Score:
    line = lines[at]
    named = outlet_score(line, outlets)
    beside = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    dated = any(date_line(one.text) or header_date(one.text) for one in beside)
    named = Named(named.name, named.score + (1.0 if dated else 0.0) + (1.0 if at == 0 else 0.0), named.agency)
    in_passing = 3.0 if header_date(line.text) is not None else 0.0  # 'Official Communiqué - Quito, 22 October 2025'
    return _Score(at, title_score(line, outlets) - in_passing, named, writer_score(line, outlets))


def _titles(scores: list[_Score], lines: Sequence[Line], outlets: Outlets) -> list[tuple[int, ...]]:
    """The headlines that the lines would make, of one line or of two."""
    good = {score.at: score for score in scores if score.title > 0}
    found: list[tuple[int, ...]] = [(at,) for at in good]
    broken = (at for at in good if at + 1 in good)
    found += [(at, at + 1) for at in broken if _goes_on(lines[at], lines[at + 1], lines[at + 2 : at + 3], outlets)]
    return found


def _goes_on(first: Line, second: Line, below: Sequence[Line], outlets: Outlets) -> bool:
    """Whether a line is a headline's second: as short as the first, right below it, before a blank or a byline."""
    if first.blank_after or first.words not in _SECOND_LINE_WORDS or second.words not in _SECOND_LINE_WORDS:
        return False
    if bare_title(first.text, outlets) or writer_score(second, outlets) > 0 or second.text[:1] in "“\"'‘":
        return False
    cut = any(word[:1].islower() for word in first.text.split()[1:]) and not first.text.endswith(("?", "!"))
    ended = second.blank_after or any(byline_in(one.text) or date_line(one.text) for one in below)
    return cut and ended


def _worth(title: tuple[int, ...], outlet: _Score | None, scores: list[_Score], lines: Sequence[Line]) -> float:
    """What an assignment is worth: its parts, and what is left over above and below the headline."""
    if outlet is not None and outlet.at in title:
        return NEVER * len(lines) - 1
    worth = 0.0 if outlet is None else outlet.outlet.score
    by_line = {score.at: score for score in scores}
    worth += sum(by_line[at].title for at in title[:1]) + (_JOINED if len(title) > 1 else 0.0)
    first, last = (title[0], title[-1]) if title else (len(lines), -1)
    worth += _DATED if title and date_line(lines[last + 1].text) is not None else 0.0
    worth += _FIRST if title and not any(score.at < first and score != outlet for score in scores) else 0.0
    if outlet is not None and title and outlet.at > last + 1 and outlet.outlet.score < 3:  # noqa: PLR2004 (no name of papers)
        worth -= 2.0
    for score in scores:
        if score.at in title or score == outlet:
            continue
        worth += _left_over(score, lines[score.at], above=score.at < first, alone=not title)
    return worth


def _left_over(score: _Score, line: Line, *, above: bool, alone: bool) -> float:
    """What a line is worth that is neither headline nor outlet."""
    if is_tag(line.text):
        return 0.0
    if above:
        short = 0.0 if line.words <= _KICKER_WORDS else -1.5
        good = 0.0 if score.title <= 1 else (-1.0 if line.words in _SHORTEST else -2.0)  # it would do as the headline
        return short + good - (1.0 if alone else 0.0)
    if score.writer > 0:
        return score.writer
    return 0.0 if line.words >= _STANDFIRST_WORDS else -0.5


def _signs(at: int, title: tuple[int, ...], lines: Sequence[Line]) -> bool:
    """Whether a line right below the headline is a writer's name alone: a day or an outlet follows it at once."""
    if at != title[-1] + 1 or not lines[title[-1]].blank_after or lines[at].blank_after or at + 1 >= len(lines):
        return False
    below = lines[at + 1].text
    dated = date_line(below) is not None or is_day_alone(below) or names_outlet(below.split(",")[0])
    return dated and is_signature(lines[at].text)


def _parts(title: tuple[int, ...], outlet: _Score | None, scores: list[_Score], lines: Sequence[Line]) -> list[Placed]:
    found: list[Placed] = []
    for score in scores:
        if score.at in title:
            found.append(Placed(at=score.at, part="title"))
        elif outlet is not None and score.at == outlet.at:
            found.append(Placed(at=score.at, part="outlet", name=outlet.outlet.name, agency=outlet.outlet.agency))
        elif title and score.at > title[-1] and (score.writer > 0 or _signs(score.at, title, lines)):
            found.append(Placed(at=score.at, part="writer", name=lines[score.at].text))
        elif is_tag(lines[score.at].text) or (title and score.at < title[0] and lines[score.at].words <= _KICKER_WORDS):
            found.append(Placed(at=score.at, part="kicker"))
    return found
