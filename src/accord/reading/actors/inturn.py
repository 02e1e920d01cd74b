"""Names in turn behind a plural office: "the presidents of Peru and Chad, X and Y", "the Thai and Lao premiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.titles import REACH, Given, given_at, title_ending

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit

_PLURAL = frozenset({"NNS", "NNPS"})
_LISTING = frozenset({"and", ",", "the", "&"})
_FARTHEST = 40  # tokens between the office and the last name
_MOST = 6  # names of a list


def read_in_turn(context: Context, head: int) -> Given | None:
    """The office of a name that stands in apposition to a plural office, with the state whose turn it is.

    As many states as names are told, in their order; else the states are nobody's.

    Args:
        context: the report.
        head: the token on which the name's other words hang.
    """
    names = _list_of(context, head)
    if len(names) < 2:  # noqa: PLR2004 (a list)
        return None
    office = context.sheet.head[names[0]]
    lowest = max(0, office - REACH, context.sheet.first[context.sheet.sent[office]])
    first = title_ending(context, office, lowest)
    if first < 0:
        return None
    states = _states_behind(context, office, names[0]) or _states_before(context, first, lowest)
    if len(states) != len(names):
        return None
    return given_at(context, first, office + 1, first, states[names.index(head)], span_end=office + 1)


def _list_of(context: Context, head: int) -> list[int]:
    """The names of which one stands behind a plural noun in apposition and the others are joined to it, in order."""
    sheet = context.sheet
    first = head
    for _ in range(_MOST):
        if sheet.dep[first] != "conj":
            break
        first = sheet.head[first]
    office = sheet.head[first]
    if sheet.dep[first] != "appos" or sheet.tag[office] not in _PLURAL or not office < first < office + _FARTHEST:
        return []
    names = [first]
    while len(names) < _MOST:
        joined = [child for child in sheet.children[names[-1]] if sheet.dep[child] == "conj" and child > names[-1]]
        if not joined:
            break
        names.append(joined[0])
    return names if head in names else []


def _states_behind(context: Context, office: int, end: int) -> list[Hit]:
    """The states of a list behind 'of': 'the leaders of Fiji and Samoa', 'the heads of the navies of Fiji and'."""
    sheet, at = context.sheet, office + 2
    if sheet.lower[office + 1 : office + 2] != ["of"]:
        return []
    while at < end and context.hit(at) is None and sheet.words[at].islower():
        at += 1
    return _listed(context, at, end) if sheet.lower[at - 1] in ("of", "the") else []


def _states_before(context: Context, first: int, lowest: int) -> list[Hit]:
    """The states of a list of adjectives right before an office: 'the Thai and Lao foreign ministers'."""
    start = first
    while start > lowest and (context.hit_at[start - 1] >= 0 or context.sheet.lower[start - 1] in _LISTING):
        start -= 1
    return _listed(context, start, first)


def _listed(context: Context, start: int, end: int) -> list[Hit]:
    """The states between two tokens, one hit each."""
    found: list[Hit] = []
    at = start
    while at < end:
        hit = context.hit(at)
        if hit is not None and hit.kind == "state":
            found.append(hit)
            at = hit.end
        elif hit is None and context.sheet.lower[at] in _LISTING:
            at += 1
        else:
            break
    return found
