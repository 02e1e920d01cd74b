"""Titles around names: before them, behind them, and what state or body they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.context import Context, Hit

if TYPE_CHECKING:
    from accord.world import Title

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RB", "AFX"})
_REACH = 14
_PHRASE = 6
_CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "PRP", "WRB"})
_BEHIND = frozenset({"and", "or", "in", "since", "from", "under", "until", "during"})
_ENDS = frozenset({",", ".", ")", ";", ":", "—", "–", "-", "--", "]"})


class Given(Struct, frozen=True, kw_only=True):
    """A title that the text gives to a name.

    Attributes:
        title: its words in lower case, '' where only a nationality is given ("Egyptian Mohamed Salah").
        of: key of the state or body it belongs to, or None.
        state: ISO3 code of the state that it makes its holder belong to, or None.
        former: the text calls it past.
        start, end: its tokens, with what tells the state.
        known: the title as the world knows it, or None.
    """

    title: str
    of: str | None = None
    state: str | None = None
    former: bool = False
    start: int
    end: int
    known: Title | None = None


def title_ending(context: Context, at: int, lowest: int = 0) -> int:
    """The first token of the title whose last token is `at`, or -1.

    "of" may stand within a title that the world knows ("secretary of state"); modifiers before the head belong to it
    ("public security minister") as far as they are neither colour ("new") nor a name.
    """
    sheet, lexicon = context.sheet, context.lexicon
    if sheet.lower[at] in ("elect", "designate") and at - 2 >= lowest and sheet.words[at - 1] == "-":
        return title_ending(context, at - 2, lowest)
    if sheet.lower[at] == "pm" and at and sheet.tag[at - 1] == "CD":
        return -1
    first = -1
    if sheet.lower[at] in lexicon.titles.heads or sheet.lemma[at] in lexicon.titles.heads:
        first = at
    long = _phrase(context, at, lowest)
    if long >= 0:
        first = long
    elif (
        first < 0 and sheet.tag[at] in _NOUNS and sheet.capital(at) and context.world.title(sheet.lower[at]) is not None
    ):
        first = at
    if first < 0 or (context.hit_at[at] >= 0 and first == at):
        return -1
    return _extended(context, first, lowest)


def _phrase(context: Context, at: int, lowest: int) -> int:
    """The longest title of several words that the world knows and that ends at `at`."""
    sheet = context.sheet
    found = -1
    for first in range(at - 1, max(lowest, at - _PHRASE) - 1, -1):
        word = sheet.lower[first]
        if not (word[0].isalpha() or word in ("-", "'s", "&")):
            break
        words = _words(context, first, at + 1)
        if context.hit_at[first] >= 0:
            continue
        if words in context.lexicon.titles.phrases or context.world.title(words) is not None:
            found = first
    return found


def _words(context: Context, start: int, end: int) -> str:
    return context.sheet.text(start, end).lower()


def _extended(context: Context, first: int, lowest: int) -> int:
    """Where a title begins that ends with a head at `first`: with the modifiers that belong to it."""
    while first > lowest:
        before = first - 1
        if _coordinates(context, before, lowest) or (before > lowest and _hyphenates(context, before)):
            first = before - 1
        elif _modifies(context, before):
            first = before
        else:
            break
    return first


def _coordinates(context: Context, at: int, lowest: int) -> bool:
    """As in "Trade and Industry Minister", but not "President Xi and Foreign Minister Wang"."""
    sheet = context.sheet
    one = at - 1
    if (
        sheet.lower[at] not in ("and", "&")
        or one < lowest
        or not sheet.capital(one)
        or not sheet.capital(at + 1)
        or context.hit_at[one] >= 0
    ):
        return False
    if sheet.tag[one] not in _NOUNS or context.label[one] == "PERSON":
        return False
    return one == 0 or sheet.lower[one - 1] not in context.lexicon.titles.heads


def _hyphenates(context: Context, at: int) -> bool:
    sheet = context.sheet
    return sheet.words[at] == "-" and sheet.joined(at) and sheet.lower[at - 1] not in context.lexicon.titles.past


def _modifies(context: Context, at: int) -> bool:
    """Whether a word before a title belongs to it."""
    sheet, titles = context.sheet, context.lexicon.titles
    word = sheet.lower[at]
    if context.hit_at[at] >= 0 or word in titles.colour or word in titles.past or word in titles.honorifics:
        return False
    if sheet.tag[at] not in ("NN", "NNP", "NNPS", "JJ", "NNS") or not word[0].isalpha():
        return False
    return sheet.dep[at] not in ("nsubj", "dobj", "pobj", "nsubjpass")


def read_before(context: Context, name: int) -> Given | None:
    """The title directly before the name that begins at token `name`."""
    sheet = context.sheet
    lowest = max(0, name - _REACH, sheet.first[sheet.sent[name]] if name else 0)
    if name <= lowest:
        return None
    last = name - 1
    if sheet.lower[last] == '"' and last > lowest:
        last -= 1
    of = _of_phrase(context, last, lowest)
    hit_of: Hit | None = None
    end = name
    if of is not None:
        hit_of, end = of
        last = end - 1
        if sheet.lower[end] != "of":
            hit_of = None
    first = title_ending(context, last, lowest)
    if first < 0 and of is None:
        portfolio = _portfolio(context, last, lowest)
        if portfolio >= 0:
            return _given(context, portfolio, name, lowest, None, span_end=name)
    if first < 0:
        return _nationality(context, name, lowest) if of is None else None
    return _given(context, first, last + 1, lowest, hit_of, span_end=name)


def _portfolio(context: Context, last: int, lowest: int) -> int:
    """The first token of "Deputy Assistant Secretary of State for Levant Affairs" that ends at `last`, or -1."""
    sheet = context.sheet
    at = last
    if sheet.lower[last] in ("of", "for", "the", "and", "&"):
        return -1
    while at > lowest and (sheet.capital(at) or sheet.lower[at] in ("and", "&", "of", "for", "the")):
        if sheet.lower[at] in ("of", "for"):
            first = title_ending(context, at - 1, lowest)
            if first >= 0 and at < last:
                return first
        at -= 1
    return -1


def read_before_comma(context: Context, name: int) -> Given | None:
    """The title in "Russia's top diplomat, Sergei Lavrov," when the name stands in apposition to it."""
    sheet = context.sheet
    if name < 2 or sheet.words[name - 1] != ",":  # noqa: PLR2004 (a title and a comma)
        return None
    lowest = max(0, name - _REACH, sheet.first[sheet.sent[name]])
    last = name - 2
    if last < lowest:
        return None
    hit_of, end = _of_phrase(context, last, lowest) or (None, name - 1)
    if sheet.lower[end] != "of":
        hit_of = None
    last = end - 1
    first = title_ending(context, last, lowest)
    if first < 0:
        first = _portfolio(context, last, lowest)
    if first < 0:
        beside = sheet.lemma[last] in context.lexicon.titles.counterparts
        return _nationality(context, name - 1, lowest) if beside else None
    opening = first - 1
    if opening >= lowest and sheet.tag[opening] not in ("DT", "PRP$", "POS", "JJ", "NNP", "JJS", "IN"):
        return None
    return _given(context, first, last + 1, lowest, hit_of, span_end=name - 1)


def read_after(context: Context, end: int) -> list[Given]:
    """Titles behind a name: "of Hungary", ", the EU's foreign policy chief,", ", a former minister,"."""
    sheet = context.sheet
    if end >= len(sheet):
        return []
    if sheet.lower[end] == "of":
        hit = _polity(context, _skip_the(context, end + 1))
        return [Given(title="", of=hit.key, state=hit.state, start=end, end=hit.end)] if hit is not None else []
    if sheet.words[end] not in (",", "(", "-", "—", "–") or (sheet.words[end] == "-" and sheet.joined(end)):
        return []
    start = _apposition(context, end + 1)
    return _in_apposition(context, start) if start >= 0 else []


def _apposition(context: Context, at: int) -> int:
    """Where an apposition's noun phrase begins: behind "who is" or at once; -1 for a list or another clause."""
    sheet = context.sheet
    if at >= len(sheet) or sheet.lower[at] in ("and", "or", "but"):
        return -1
    if sheet.lower[at] != "who":
        return at
    if at + 2 >= len(sheet) or sheet.lemma[at + 1] not in ("be", "serve", "become"):
        return -1
    return at + 3 if sheet.lower[at + 2] == "as" else at + 2


def _in_apposition(context: Context, at: int) -> list[Given]:
    sheet = context.sheet
    stop = min(len(sheet), at + _REACH * 2)
    lowest = at
    given: list[Given] = []
    while at < stop and not _closes(context, at) and sheet.tag[at] not in _CLAUSE:
        one = _title_at(context, at, lowest, stop)
        if one is None:
            at += 1
        else:
            given.append(one)
            at = lowest = max(one.end, at + 1)
    return given if at >= len(sheet) or _closes(context, at) else []


def _closes(context: Context, at: int) -> bool:
    word = context.sheet.words[at]
    return word in _ENDS or "\n" in word


def _title_at(context: Context, at: int, lowest: int, stop: int) -> Given | None:
    """The title whose head is `at`, if it is complete there or with its "of" behind it."""
    sheet = context.sheet
    if sheet.tag[at] not in ("NN", "NNP") and sheet.lower[at] not in context.lexicon.titles.heads:
        return None
    behind = _behind_title(context, at, stop)
    if behind is None:
        return None
    hit, title_end, span_end = behind
    first = title_ending(context, at, lowest)
    return _given(context, first, title_end, lowest, hit, span_end=span_end) if first >= 0 else None


def _behind_title(context: Context, at: int, stop: int) -> tuple[Hit | None, int, int] | None:
    """What follows a title's head: its state or body, the title's end and the phrase's; None where the noun goes on."""
    sheet = context.sheet
    after = at + 1
    if after >= stop or _closes(context, after) or sheet.lower[after] in _BEHIND:
        return None, after, after
    word = sheet.lower[after]
    if word not in ("of", "for", "to", "at"):
        return None
    hit = _polity(context, _skip_the(context, after + 1))
    end = hit.end if hit is not None else _phrase_end(context, after, stop)
    if "PERSON" in context.label[after : end + 1]:
        return None
    if hit is not None:
        return hit if word == "of" else None, after, end
    if word in ("to", "at"):
        return None, after, end
    return _with_portfolio(context, after, end)


def _with_portfolio(context: Context, after: int, end: int) -> tuple[Hit | None, int, int]:
    """In "minister of foreign affairs of Bhutan" the portfolio belongs to the title, and what follows is the state."""
    sheet = context.sheet
    for at in range(end - 1, after, -1):
        hit = _polity(context, _skip_the(context, at + 1)) if sheet.lower[at] in ("of", "in") else None
        if hit is not None and hit.end <= end:
            return hit, at, end
    return None, end, end


def _phrase_end(context: Context, at: int, stop: int) -> int:
    sheet = context.sheet
    while at < stop and not _closes(context, at) and sheet.tag[at] not in ("VBD", "VBZ", "MD", "CC"):
        at += 1
    return at


def _skip_the(context: Context, at: int) -> int:
    return at + 1 if at < len(context.sheet) and context.sheet.lower[at] == "the" else at


def _polity(context: Context, at: int) -> Hit | None:
    """The state or body whose name begins at a token."""
    if at >= len(context.sheet):
        return None
    hit = context.hit(at)
    if hit is None or hit.start != at or hit.form == "demonym" or hit.kind == "outlet":
        return None
    return hit


def _of_phrase(context: Context, last: int, lowest: int) -> tuple[Hit, int] | None:
    """In "President of Egypt" the state, and the token at which "of" stands."""
    hit = context.hit(last)
    if hit is None or hit.form == "demonym" or hit.start <= lowest:
        return None
    before = hit.start - 1
    if context.sheet.lower[before] == "the":
        before -= 1
    if before > lowest and context.sheet.lower[before] in ("of", "for", "to"):
        return hit, before
    return None


def _given(context: Context, first: int, end: int, lowest: int, hit_of: Hit | None, *, span_end: int) -> Given:
    start, hit, former = _left(context, first, lowest)
    owner = hit_of or hit
    if owner is not None and owner.kind == "outlet":
        owner = None
    giver = hit or owner
    words = _words(context, first, end)
    known = context.world.title(words) or context.world.title(context.sheet.lower[end - 1])
    return Given(
        title=words,
        of=_owner_key(owner),
        state=giver.state if owner is not None and giver is not None else None,
        former=former,
        start=start,
        end=span_end,
        known=known,
    )


def _owner_key(hit: Hit | None) -> str | None:
    if hit is None:
        return None
    if hit.form == "metonym" or (hit.seat is not None and hit.kind == "place"):
        return hit.seat or hit.key
    return hit.key


def _left(context: Context, first: int, lowest: int) -> tuple[int, Hit | None, bool]:
    """What stands before a title: its first token, the nearest state or body, and whether a word calls it past."""
    sheet, titles = context.sheet, context.lexicon.titles
    at, start, hit, former = first - 1, first, None, False
    while at >= lowest:
        word = sheet.lower[at]
        found = context.hit(at)
        if found is not None:
            if hit is not None or (found.start > lowest and _negated(context, found.start)):
                break
            hit = found
            at = start = found.start
        elif word in titles.past:
            former = True
            start = at
        elif word in ("'s", "'", "-") or word in titles.colour or sheet.tag[at] in _MODIFIERS:
            start = at
        else:
            break
        at -= 1
    while start < first and sheet.lower[start] in ("'s", "'", "-"):
        start += 1
    return start, hit, former


def _negated(context: Context, start: int) -> bool:
    """As in "anti-Chinese", "pro-Russian": the word before a hyphen turns the nationality into a stance."""
    sheet = context.sheet
    return sheet.words[start - 1] == "-" and sheet.joined(start - 1)


def _nationality(context: Context, name: int, lowest: int) -> Given | None:
    """As in "Egyptian Mohamed Salah", "Israel's Netanyahu", "his Egyptian counterpart Abdel Fattah al-Sisi"."""
    sheet = context.sheet
    at = name - 1
    while at >= lowest and context.hit_at[at] < 0 and sheet.tag[at] in ("NN", "JJ", "NNP"):
        at -= 1
    possessive = False
    if at >= lowest and sheet.lower[at] in ("'s", "'"):
        possessive = True
        at -= 1
    hit = context.hit(at) if at >= lowest else None
    if hit is None or hit.kind in ("outlet", "organisation") or (hit.start > 0 and _negated(context, hit.start)):
        return None
    if hit.form != "demonym" and not (possessive and hit.kind == "state"):
        return None
    return Given(title="", of=None, state=hit.state, start=hit.start, end=name)
