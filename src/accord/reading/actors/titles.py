"""Titles around names: before them, behind them, and what state or body they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.address import before_address, before_designate, within_name, within_other_name
from accord.reading.actors.context import Context, Hit
from accord.reading.actors.hits import acts
from accord.reading.actors.past import shares_past
from accord.reading.actors.regions import codes_of, country_before, described_before, state_that_fits

if TYPE_CHECKING:
    from accord.world import Title

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RB", "AFX"})
REACH = 24
_PHRASE = 6


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


_OPPOSITE = frozenset({"counterpart", "colleague", "host"})


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
    if first < 0 or (context.hit_at[at] >= 0 and first == at) or within_other_name(context, at):
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
        or sheet.lower[at + 1] in context.lexicon.titles.heads  # "X and Speaker Y"
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
    lowest = max(0, name - REACH, sheet.first[sheet.sent[name]] if name else 0)
    if name <= lowest:
        return None
    last = name - 1
    if sheet.lower[last] == '"' and last > lowest:
        last -= 1
    if last > lowest and within_name(context, last):
        last -= 1
    office = before_address(context, last, lowest)
    if office < last and (given := _read_ending(context, office, lowest, name)) is not None and given.title:
        return given
    return _read_ending(context, last, lowest, name)


def _read_ending(context: Context, last: int, lowest: int, name: int) -> Given | None:
    """The title whose last token is `last`, of the name that begins at `name`."""
    hit_of, end = before_phrases(context, last, lowest)
    bare = end == last
    last = end
    first = title_ending(context, last, lowest)
    if first < 0:
        portfolio = portfolio_ending(context, last, lowest)
        if portfolio >= 0:
            hit_of = hit_of or organ_owner(context, portfolio, last + 1)
            return given_at(context, portfolio, last + 1, lowest, hit_of, span_end=name)
    if first < 0:
        return nationality_before(context, name, lowest) if bare else None
    return given_at(context, first, last + 1, lowest, hit_of, span_end=name)


def portfolio_ending(context: Context, last: int, lowest: int, *, small: bool = False) -> int:
    """The first token of "Deputy Assistant Secretary of State for Levant Affairs" that ends at `last`, or -1.

    A state may own what the post is of ("head of Mongolia's Intelligence Agency"), and commas may part what it covers
    ("Minister of Trade, Tourism and Transport"). With `small` the portfolio may be in small letters: "commander of the
    fleet", "facilitator of the peace process".
    """
    sheet, at = context.sheet, last
    if sheet.lower[last] in ("of", "for", "the", "and", "&", "'s", "'"):
        return -1  # "a spokesman for Samoa's Fiame": no spokesman is named
    listed = False
    while at > lowest and (
        sheet.capital(at)
        or sheet.lower[at] in ("and", "&", "of", "for", "the")
        or (small and sheet.tag[at] in ("NN", "NNS", "JJ"))
        or (sheet.lower[at] in ("'s", "'") and context.hit_at[at - 1] >= 0)
        or _within_portfolio(context, at, last, listed=listed)
    ):
        listed = listed or sheet.lower[at] in ("and", "&")
        if sheet.lower[at] in ("of", "for"):
            first = title_ending(context, at - 1, lowest)
            if first >= 0 and at < last:
                return first
        at -= 1
    return -1


def _within_portfolio(context: Context, at: int, last: int, *, listed: bool) -> bool:
    """Whether a comma or "in" stands within a list: "Enterprises, Made in Italy and Tourism"; no name, no title."""
    sheet = context.sheet
    behind = at + 1 + (sheet.lower[at + 1] in ("and", "&"))  # 'Trade, Industry, and Tourism'
    if sheet.words[at] not in (",", "in") or not listed or not sheet.capital(behind) or not sheet.capital(at - 1):
        return False
    inside = range(at - 1, last + 1)
    return not any(context.label[one] == "PERSON" or sheet.lower[one] in context.lexicon.titles.heads for one in inside)


def before_phrases(context: Context, last: int, lowest: int) -> tuple[Hit | None, int]:
    """The last token of a title without the phrases behind it, and whose it is by them.

    In "charge d'affaires of the Kingdom of Tonga in the Republic of Korea" that is "charge d'affaires" of the state it
    is "of", whatever it is "in" or "to"; in "top diplomat in the country" nobody's.
    """
    owner: Hit | None = None
    for _ in range(3):
        last = before_designate(context, last, lowest)
        phrase = _phrase_ending(context, last, lowest)
        if phrase is None or (owner is None and _phrase(context, last, lowest) >= 0 and context.hit_at[last] < 0):
            break
        hit, at = phrase
        organ = owner is not None and hit is not None and hit.kind == "organisation"
        if context.sheet.lower[at] == "of" and not organ:  # in "the Security Council of Armenia" it is Armenia's
            owner = hit
        last = at - 1
    return owner, last


def _phrase_ending(context: Context, last: int, lowest: int) -> tuple[Hit | None, int] | None:
    """A preposition with a state or body that ends at a token, "in the country" too, and where it stands."""
    sheet = context.sheet
    hit = context.hit(last)
    if hit is not None and hit.form != "demonym":
        at = hit.start - 1
    elif hit is None and sheet.lemma[last] in context.lexicon.country_nouns:
        at = last - 1
    elif hit is None and sheet.lower[last] in context.lexicon.organisations.bodies:
        at = last - 1
        while at > lowest and (sheet.lower[at] == "the" or sheet.tag[at] in ("JJ", "NN", "NNP")):
            at -= 1
        return (None, at) if at > lowest and sheet.lower[at] == "at" else None  # "minister of state at the ministry"
    else:
        return None
    while at > lowest and (sheet.lower[at] == "the" or (sheet.tag[at] == "NNP" and context.hit_at[at] < 0)):
        at -= 1
    if at > lowest and sheet.lower[at] in ("of", "for", "to", "in", "at"):
        return hit, at
    return None


def organ_owner(context: Context, first: int, end: int) -> Hit | None:
    """The state in "president of the Spanish Congress", a body's; none in "envoy for Levant Affairs"."""
    for at in range(first + 1, end - 1):
        hit = context.hit(at)
        if hit is not None and hit.kind == "state":
            behind = hit.end + (context.sheet.lower[hit.end] in ("'s", "'"))
            return hit if behind < end and _is_body(context, behind, end) else None
    return None


def _is_body(context: Context, start: int, end: int) -> bool:
    """Whether words name a body that acts for a state: "Congress", "State Committee for National Security"."""
    organs, sheet = context.lexicon.organisations, context.sheet
    words = _words(context, start, end)
    if words in organs.organs or words in organs.same:
        return True
    stop = next((at for at in range(start, end) if sheet.lower[at] in ("of", "for", "on", "to")), end)
    return stop > start and sheet.lower[stop - 1] in organs.bodies | organs.polities


def given_at(context: Context, first: int, end: int, lowest: int, hit_of: Hit | None, *, span_end: int) -> Given:
    """The title at tokens [first, end) with whose it is: by `hit_of` behind it or by what stands before it."""
    start, hit, former = _left(context, first, lowest)
    owner = hit_of or hit
    if owner is not None and owner.kind == "outlet":
        owner = None
    giver = hit or owner
    state = giver.state if owner is not None and giver is not None else None
    if state is None and (country := country_before(context, start, first)) >= 0:
        words = described_before(context, country)
        fits = codes_of(context, words) is not None
        state = state_that_fits(context, words, country) if fits else state_in_mind(context, country)
    if state is None and owner is None and (body := _the_bodys(context, start, first)) >= 0:
        state = state_of_body(context, body)
    words = _words(context, first, end)
    known = known_title(context, words) or context.world.title(context.sheet.lower[end - 1])
    return Given(
        title=words,
        of=_owner_key(owner) or (f"state:{state}" if state is not None else None),
        state=state,
        former=former,
        start=start,
        end=span_end,
        known=known,
    )


def known_title(context: Context, words: str) -> Title | None:
    """The title as the world knows it; of "minister of foreign affairs, trade and worship" what comes first."""
    known = context.world.title(words)
    if known is None and (" of " in words or " for " in words):
        known = context.world.title(words.partition(",")[0].partition(" and ")[0])
    return known


def _the_bodys(context: Context, start: int, first: int) -> int:
    """The noun in "the ministry's press secretary" with its title at `first`, or -1."""
    lower = context.sheet.lower
    for at in range(start, first - 1):
        if lower[at] in context.lexicon.organisations.bodies and lower[at + 1] in ("'s", "'"):
            return at
    return -1


def state_of_body(context: Context, at: int) -> str | None:
    """The state that "the ministry" at a token is of: the only one whose body of that noun the text has named so far.

    Of several that of the sentence or the one before, where they name one only.
    """
    sheet = context.sheet
    noun, number = sheet.lower[at], sheet.sent[at]
    named: dict[int, str] = {}
    for hit in context.hits:
        if hit.state is None or hit.start >= at or hit.kind != "state":
            continue
        behind = hit.end + (sheet.lower[hit.end] in ("'s", "'"))
        for one in range(behind, min(at, behind + _PHRASE)):
            if sheet.tag[one] not in _MODIFIERS or context.hit_at[one] >= 0:
                break
            if sheet.lower[one] == noun and (behind > hit.end or hit.form == "demonym"):
                named[one] = hit.state
        before = hit.start - 1 - (sheet.lower[hit.start - 1] == "the")
        if before > 0 and sheet.lower[before] == "of" and noun in sheet.lower[max(0, before - _PHRASE) : before]:
            named[before] = hit.state
    if len(set(named.values())) > 1:
        named = {one: state for one, state in named.items() if sheet.sent[one] >= number - 1}
    return next(iter(named.values())) if len(set(named.values())) == 1 else None


def state_in_mind(context: Context, at: int) -> str | None:
    """The state that "the country" means at a token: the only one named lately, of several the one that acts.

    The sentence so far is asked first, then it with the two sentences before.
    """
    sheet = context.sheet
    number = sheet.sent[at]
    for back in (0, 2):
        lowest = sheet.first[max(0, number - back)]
        near = [hit for hit in context.hits if lowest <= hit.start < at and hit.kind in ("state", "place")]
        states = {hit.state for hit in near if hit.state is not None}
        if len(states) > 1:
            states = {hit.state for hit in near if hit.state is not None and acts(context, hit)}
        if states:
            return states.pop() if len(states) == 1 else None
    return context.home.state if context.home is not None else None


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
    stacked = title_ending(context, at, lowest) if at >= lowest else -1
    if stacked >= 0:
        at, start = stacked - 1, stacked
    while at >= lowest:
        word = sheet.lower[at]
        found = context.hit(at)
        if found is not None:
            if hit is not None or (found.start > lowest and _negated(context, found.start)):
                break
            hit = found
            at = start = found.start
        elif word in titles.past:
            if sheet.tag[at] == "VBD" and at > lowest and not sheet.capital(at):
                break  # 'parliament ousted President Ana Rojas': the verb
            former, start = True, at
        elif word in ("'s", "'", "-") or word in titles.colour or sheet.tag[at] in _MODIFIERS:
            start = at
        elif word != "and" or context.label[at] != "ORG":  # "the Estonian Police and Border Guard Board's director"
            break
        at -= 1
    while start < first and sheet.lower[start] in ("'s", "'", "-"):
        start += 1
    return start, hit, former or shares_past(context, start, lowest)


def _negated(context: Context, start: int) -> bool:
    """As in "anti-Chinese", "pro-Russian": the word before a hyphen turns the nationality into a stance."""
    sheet = context.sheet
    return sheet.words[start - 1] == "-" and sheet.joined(start - 1)


def nationality_before(context: Context, name: int, lowest: int) -> Given | None:
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
    if hit.form != "demonym" and not (hit.kind == "state" and (possessive or _is_of_counterpart(context, hit, name))):
        return None
    return Given(title="", of=None, state=hit.state, start=hit.start, end=name)


def _is_of_counterpart(context: Context, hit: Hit, end: int) -> bool:
    """As in "his Vanuatu counterpart": a state's own name stands for its adjective."""
    sheet = context.sheet
    return hit.end == end - 1 and sheet.lemma[hit.end] in _OPPOSITE
