"""Names of bodies that their last noun or the noun beside them tells, where the recogniser saw none.

"Kuresa Wool Limited", "the Confederation of Island Ports", "the Sarima party", "the mining company Ostra": capitals
beside a noun of associations and firms name one, wherever in a clause they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.context import Context

_PROPER = frozenset({"NNP", "NNPS"})
_LONGEST = 9  # words of a name
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "poss", "attr"})
_OWNED = frozenset({"owned", "run", "controlled", "backed"})
OWNERS = frozenset({"state", "government"})
_LINKS = frozenset({"'", "'s"})


def named_bodies(context: Context, owned: set[int]) -> Iterator[tuple[int, int]]:
    """Stretches that name a body: begin and end in tokens.

    Args:
        context: the report.
        owned: tokens that names already found cover.
    """
    sheet, words = context.sheet, context.lexicon.organisations
    for at, tag in enumerate(sheet.tag):
        if at in owned or context.hit_at[at] >= 0 or context.titled[sheet.sent[at]]:
            continue
        if tag in _PROPER and _is_owned(context, at):
            end = _run_behind(context, at)
            if owned.isdisjoint(range(at, end)) and all(context.hit_at[i] < 0 for i in range(at, end)):
                yield at, end
        elif tag in _PROPER and sheet.lower[at] in words.naming and sheet.dep[at] in _PLACES:
            yield from _by_last_noun(context, at, owned)
        elif tag == "NN" and sheet.lower[at] in words.explaining:
            yield from _beside(context, at, owned)


def _is_owned(context: Context, at: int) -> bool:
    """Whether a name begins behind "state-owned" or "government-run": what is owned so is a firm or an institution."""
    lower = context.sheet.lower
    return at > 2 and lower[at - 2] == "-" and lower[at - 1] in _OWNED and lower[at - 3] in OWNERS  # noqa: PLR2004


def _by_last_noun(context: Context, at: int, owned: set[int]) -> Iterator[tuple[int, int]]:
    """A name that ends with its noun, or goes on behind it with "of"."""
    sheet = context.sheet
    end = at + 1
    if sheet.lower[end : end + 1] == ["of"]:
        end = _run_behind(context, end + 1)
        end = end if end > at + 2 else at + 1
    start = _run_before(context, at, owned)
    if _joined_before(context, start) or _of_a_body(context, at, end):
        return
    own = any(context.hit_at[i] < 0 and sheet.lower[i] not in (*_LINKS, "-") for i in range(start, at))
    if own or end > at + 1:
        yield start, end


def _beside(context: Context, at: int, owned: set[int]) -> Iterator[tuple[int, int]]:
    """A name right before or behind the noun that tells what it is: "the Sarima party", "the company Ostra"."""
    sheet = context.sheet
    start = _run_before(context, at, owned)
    plain = all(sheet.tag[i] in _PROPER and context.hit_at[i] < 0 for i in range(start, at))
    if start < at and plain and start > 0 and sheet.lower[start - 1] == "the":
        yield start, at + 1
        return
    end = _run_behind(context, at + 1)
    behind = range(at + 1, end)
    if behind and owned.isdisjoint(behind) and all(context.hit_at[i] < 0 for i in behind):
        yield at + 1, end


def _joined_before(context: Context, start: int) -> bool:
    """Whether capitals and an "and" stand before it: "the Cooperation and Development Fund" is one name."""
    sheet = context.sheet
    return start > 1 and sheet.lower[start - 1] in ("and", "&") and sheet.capital(start - 2)


def _of_a_body(context: Context, at: int, end: int) -> bool:
    """Whether it is a part of a body that is known: "the Peace Committee of the African Union"."""
    if context.sheet.lower[at + 1 : at + 2] != ["of"]:
        return False
    behind = (context.hit(i) for i in range(at + 2, min(max(end, at + 4), len(context.sheet))))
    return any(hit is not None and hit.kind == "organisation" for hit in behind)


def _run_before(context: Context, at: int, owned: set[int]) -> int:
    """Where the capitals begin that stand before a word; a person's name or another body's ends them."""
    sheet = context.sheet
    start = at
    while start > 0 and at - start < _LONGEST and sheet.sent[start - 1] == sheet.sent[at]:
        before = start - 1
        if sheet.lower[before] in _LINKS:
            plural = sheet.lower[before] == "'" or sheet.tag[before - 1] in ("NNS", "NNPS")
            if not plural or context.hit_at[before - 1] >= 0:
                break
        elif sheet.words[before] == "-":  # "the Algerian-French Chamber of Commerce"
            if not sheet.capital(before - 1):
                break
        elif not sheet.capital(before) or not _of_a_name(context, before) or _taken(context, before, owned):
            break
        start = before
    return start


def _run_behind(context: Context, at: int) -> int:
    sheet = context.sheet
    end = at
    while end < len(sheet) and end - at < _LONGEST and sheet.capital(end) and sheet.tag[end] in (*_PROPER, "JJ"):
        end += 1
    return end


def _of_a_name(context: Context, at: int) -> bool:
    """Whether a capitalised word may be a part of a name: a proper noun or an adjective, and no small word."""
    sheet = context.sheet
    if sheet.tag[at] not in (*_PROPER, "JJ", "NN", "NNS"):
        return False
    small = sheet.lower[at] in context.lexicon.names.function_words
    return not small or (sheet.tag[at] in _PROPER and at > sheet.first[sheet.sent[at]])  # "the New Democratic Party"


def _taken(context: Context, at: int, owned: set[int]) -> bool:
    """Whether a word is another name's: a person's, or a known one that is no state's."""
    hit = context.hit(at)
    return at in owned and (hit is None or hit.kind != "state")
