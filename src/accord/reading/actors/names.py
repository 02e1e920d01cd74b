"""Runs of words that may be a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.apposition import read_after, read_before_comma
from accord.reading.actors.given import is_given_name
from accord.reading.actors.goneto import is_told_as_place
from accord.reading.actors.humans import goes_on_in_headline, is_aged, is_doing, is_human, is_told_human, of_an_organ
from accord.reading.actors.nicknames import behind_nickname
from accord.reading.actors.rows import goes_on_in_row, joins_in_row
from accord.reading.actors.titles import REACH, portfolio_ending, read_before, title_ending
from accord.reading.actors.unmistakable import begins_with_particles, is_unmistakable
from accord.reading.currencies import load_currencies
from accord.reading.lexicon import month_stand_ins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.context import Context

_LONGEST = 10
_NEVER = frozenset({"DT", "PRP", "PRP$", "MD", "WP", "WDT", "WRB", "CC"})
_BEFORE = frozenset({"'s", "the", '"', "-", "elect", "designate"})
_NO_NAME = frozenset({",", '"', "(", ")", "/", "'s", "'"})
_PROPER = frozenset({"NNP", "NNPS", "FW", "HYPH", "XX", "NFP"})


class Name(Struct, frozen=True, kw_only=True):
    """A name at tokens [start, end) and what speaks for it: 'title', 'entity' or 'world'."""

    start: int
    end: int
    source: str


def candidate_names(context: Context) -> Iterator[Name]:
    """Names of persons by the entity recogniser, by the titles before them, and by world data."""
    entities = {start: (start, end) for start, end, label in context.sheet.entities if label == "PERSON"}
    taken = [False] * len(context.sheet)
    ends: dict[int, int] = {}
    told = _words_of_sentences(context) if any(context.titled[context.sheet.sent[at]] for at in entities) else set()
    for start, end in entities.values():
        name = _cleaned(context, start, end)
        if name is not None and not _of_headline_alone(context, name, told):
            for at in range(name.start, name.end):
                taken[at] = True
            ends[name.start] = name.end
            yield name
    at, count, listed = 0, len(context.sheet), -1
    while at < count:
        if not _opens(context, at):
            at += 1
            continue
        end = _run(context, at)
        name = _from_run(context, at, end, taken) or _listed(context, at, end, listed, taken)
        if name is not None:
            yield name
            plural = name.source == "title" and goes_on_in_row(context, name.start, listed)
            listed = name.end if plural else -1
        else:
            known = next((known for known in range(at, end) if known in ends), -1)
            listed = ends[known] if known >= 0 and goes_on_in_row(context, known, listed) else listed
        at = end


def _words_of_sentences(context: Context) -> set[str]:
    """The words of the report but for those of its headlines, which capitals make names of: "Elevate Friendship"."""
    sheet = context.sheet
    return {word for at, word in enumerate(sheet.words) if not context.titled[sheet.sent[at]]}


def _of_headline_alone(context: Context, name: Name, told: set[str]) -> bool:
    """Whether words are a name for the recogniser alone, in a headline: neither a given name nor told of below."""
    sheet = context.sheet
    if not context.titled[sheet.sent[name.start]] or is_given_name(sheet.words[name.start]):
        return False
    known = context.world.people(sheet.text(name.start, name.end))
    return not known and told.isdisjoint(sheet.words[name.start : name.end])


def _listed(context: Context, start: int, end: int, listed: int, taken: list[bool]) -> Name | None:
    """The second of "ministers Mwale and Okello", of "ministers Mwale of Malawi and Okello of Uganda"."""
    if listed < 0 or not joins_in_row(context, listed, start) or taken[start]:
        return None
    stop = _cut(context, start, end, keep_places=True)
    fits = stop > start and stop - start <= _LONGEST and _plausible(context, start, stop)
    return Name(start=start, end=stop, source="title") if fits else None


def _opens(context: Context, at: int) -> bool:
    sheet = context.sheet
    word = sheet.words[at]
    if not sheet.capital(at):
        return (
            sheet.lower[at] in ("al", "el")
            and at + 2 < len(sheet)
            and sheet.words[at + 1] == "-"
            and sheet.capital(at + 2)
        )
    if context.shouted[sheet.sent[at]] or word[0].isdigit():
        return False
    if at == sheet.first[sheet.sent[at]] or (at and sheet.words[at - 1] in ('"', "\n")):
        if sheet.lower[at] in context.lexicon.titles.heads:
            return True
        return sheet.lower[at] not in context.lexicon.names.function_words and sheet.tag[at] not in _NEVER
    return not (context.titled[sheet.sent[at]] and sheet.tag[at] not in _PROPER)


def _run(context: Context, start: int) -> int:
    """The token behind the run of name-like words that begins at `start`."""
    sheet = context.sheet
    names = context.lexicon.names
    count = len(sheet)
    titled = context.titled[sheet.sent[start]]
    at = start + 1
    while at < count:
        word = sheet.words[at]
        if (
            word == "-"
            and sheet.joined(at - 1)
            and sheet.joined(at)
            and at + 1 < count
            and sheet.words[at + 1][0].isalpha()
        ):
            at += 2
        elif sheet.sent[at] != sheet.sent[at - 1] and not sheet.words[at - 1].endswith("."):
            break
        elif (behind := behind_nickname(context, at)) > at:
            at = behind + 1
        elif goes_on_in_headline(context, at):
            break
        elif (sheet.capital(at) and not (titled and sheet.tag[at] not in _PROPER)) or (
            sheet.lower[at] in names.particles
            and at + 1 < count
            and (sheet.capital(at + 1) or sheet.lower[at + 1] in names.particles or sheet.words[at + 1] == "-")
        ):
            at += 1
        else:
            break
    return at


def _onward(context: Context, start: int, end: int) -> int:
    """An entity that stops within a name goes on to its last capitalised word, over "bin", "de" and the like."""
    sheet = context.sheet
    stop = min(len(sheet), start + _LONGEST)
    while start < end < stop and sheet.sent[end] == sheet.sent[start] and not context.titled[sheet.sent[end]]:
        if sheet.words[end] == "-" and sheet.joined(end - 1) and sheet.joined(end) and end + 1 < stop:
            end += 2  # the recogniser cut "Do Sang-wook"
            continue
        if (behind := behind_nickname(context, end)) > end:
            end = behind + 1
            continue
        particle = sheet.words[end].islower() and sheet.lower[end] in context.lexicon.names.particles
        after = end + 1 if particle else end
        if after >= stop or not _continues(context, after):
            break
        end = after + 1
    return end


def _backward(context: Context, start: int, end: int) -> int:
    """An entity in capitals takes in the given name before it, in capitals too: "LORRAINE WHITCOMBE"."""
    sheet = context.sheet
    if start < end and sheet.words[start].isupper() and len(sheet.words[start]) > 1:
        before = start - 1
        here = before >= 0 and sheet.sent[before] == sheet.sent[start] and context.hit_at[before] < 0
        opens = before == sheet.first[sheet.sent[start]] and sheet.words[end : end + 1] == ["("]
        if here and sheet.words[before].isupper() and (opens or is_given_name(sheet.words[before].title())):
            return before
    return start


def _continues(context: Context, at: int) -> bool:
    """Whether a capitalised word behind a name may belong to it."""
    sheet = context.sheet
    if sheet.tag[at] != "NNP" or not sheet.capital(at) or context.hit_at[at] >= 0:
        return False
    return _may_be_named(context, at) and sheet.lower[at] not in context.lexicon.titles.heads


def _may_be_named(context: Context, at: int) -> bool:
    """Whether a word may stand in a name: a month only where the parse, which was shown a given name, has a person."""
    if context.sheet.words[at] in load_currencies().signs and context.sheet.tag[at + 1 : at + 2] == ["CD"]:
        return False  # 'Taka 10 lakh'
    word = context.sheet.lower[at]
    if word not in context.lexicon.names.not_in_names:
        return True
    return context.label[at] == "PERSON" and word.capitalize() in month_stand_ins()


def _from_run(context: Context, start: int, end: int, taken: list[bool]) -> Name | None:
    """The name at the end of a run of capitalised words, if a title or the world says that it is a person."""
    first, titled = _behind_title(context, _behind_calling(context, start, end), end)
    behind_of = start > 0 and context.sheet.lower[start - 1] in ("of", "to", "for")
    while first < end - 1 and (hit := context.hit(first)) is not None and (behind_of or hit.kind != "place"):
        first += 1
    behind = behind_portfolio(context, first, end) if not titled else first
    first, titled = behind, titled or behind > first
    stop = _cut(context, first, end, keep_places=titled)
    if first < stop < end and (is_given_name(context.sheet.words[first]) or read_before(context, first) is not None):
        whole = _cut(context, first, end, keep_places=True)  # a surname that is a place's name too
        if whole > stop and _introduced(context, first, whole):
            stop = whole
    if stop <= first or taken[first] or stop - first > _LONGEST:
        return None
    if titled:
        return Name(start=first, end=stop, source="title") if _plausible(context, first, stop) else None
    if stop - first > 1 and (
        _introduced(context, first, stop)
        or context.world.people(context.sheet.text(first, stop))
        or _begins_given(context, first, stop)
    ):
        return Name(start=first, end=stop, source="world") if _plausible(context, first, stop) else None
    if stop == end == first + 1 and _is_aged_name(context, first):
        return Name(start=first, end=stop, source="world")
    return _alone(context, first) if stop == end == first + 1 else None


def _is_aged_name(context: Context, at: int) -> bool:
    """'Mookaiah, 54, and his brother': one name alone, with an age behind it."""
    sheet = context.sheet
    proper = sheet.tag[at] == "NNP" and not context.titled[sheet.sent[at]]
    return proper and is_aged(context, at + 1) and _plausible(context, at, at + 1)


def _behind_calling(context: Context, start: int, end: int) -> int:
    """'Driver Moussa Gueye died': a trade that opens a sentence is no part of the name."""
    sheet = context.sheet
    opens = start == sheet.first[sheet.sent[start]] and end - start > 2  # noqa: PLR2004 (a trade and a full name)
    calls = opens and is_human(context, start) and sheet.lower[start] not in context.lexicon.titles.heads
    return start + 1 if calls and context.hit_at[start + 1] < 0 else start


def _alone(context: Context, at: int) -> Name | None:
    """A surname without more, of which the world knows one holder: "Milei is in Tel Aviv", "rang von der Leyen"."""
    sheet = context.sheet
    if sheet.tag[at] not in ("NNP", "NNPS") or context.titled[sheet.sent[at]] or sheet.lower[at - 1] in ("the", "a"):
        return None
    start = begins_with_particles(context, at)
    known = is_unmistakable(context, sheet.text(start, at + 1)) and _plausible(context, at, at + 1)
    return Name(start=start, end=at + 1, source="world") if known else None


def behind_portfolio(context: Context, first: int, end: int) -> int:
    """Where the name begins in "Minister of Trade and Integration Daniyar Akhmetov": the run holds a portfolio's end.

    As far as the run's first words are what ministers are in charge of, and a title stands before them.
    """
    words, names = context.sheet.lower, context.lexicon.names
    organ = first > 0 and words[first - 1] in ("of", "the", "for")  # 'of the National Assembly Nurlan Bekov'
    told = names.portfolios | names.organs if organ else names.portfolios
    at = first
    while at < end and words[at] in told and (context.hit_at[at] < 0 or organ):
        at += 1
    named_behind = organ and words[end : end + 1] == [","] and context.label[end + 1 : end + 2] == ["PERSON"]
    if named_behind:
        return first  # 'Chairman of the State Great Khural, Bat Dorj,': his name is behind the comma
    if at == first or end - at < 2 or context.sheet.lower[at - 1] in ("of", "and"):  # noqa: PLR2004 (a full name)
        return first
    lowest = max(0, at - REACH, context.sheet.first[context.sheet.sent[at]])
    return at if portfolio_ending(context, at - 1, lowest) >= 0 else first


def _begins_given(context: Context, first: int, stop: int) -> bool:
    """Whether a run of two to five words in running text begins with a known given name: "Julia Quispe Arancibia"."""
    sheet = context.sheet
    if stop - first > 5 or context.titled[sheet.sent[first]] or not is_given_name(sheet.words[first]):  # noqa: PLR2004 (a longer run is no name)
        return False
    if first and sheet.lower[first - 1] in ("the", "a", "an"):
        return False
    return all(sheet.tag[at] in _PROPER or sheet.words[at].islower() for at in range(first, stop))


def _introduced(context: Context, first: int, stop: int) -> bool:
    """Whether a title stands before a name or in apposition to it, though the recogniser did not see a person."""
    before = read_before(context, first)
    if (before is not None and before.title) or read_before_comma(context, first) is not None:
        return True
    sheet = context.sheet
    led = (
        first > 1
        and sheet.lower[first - 1] == "by"
        and sheet.lemma[first - 2] in ("lead", "head", "chair", "represent")
    )
    if led or any(given.title or sheet.lower[given.start] == "," for given in read_after(context, stop)):
        return True
    return not context.titled[sheet.sent[first]] and is_told_human(context, first, stop)


def _behind_title(context: Context, start: int, end: int) -> tuple[int, bool]:
    """Where the name begins behind the last title of a run, and whether there is one."""
    for at in range(end - 2, start - 1, -1):
        if context.hit_at[at] >= 0 or title_ending(context, at, max(0, start - 6)) < 0:
            continue
        if context.sheet.lower[at] not in context.lexicon.titles.occupations or end - at > 2:  # noqa: PLR2004 (two names)
            return at + 1, True
    if start == 0:
        return start, False
    before = start - 1
    sheet = context.sheet
    titles = context.lexicon.titles
    known = sheet.lower[before] in titles.heads or sheet.lower[before] in titles.counterparts
    known = known and sheet.tag[before] in ("NN", "NNS", "NNP")
    if known and not sheet.capital(before) and sheet.sent[before] == sheet.sent[start]:
        return start, True
    return start, False


def _cut(context: Context, first: int, end: int, *, keep_places: bool) -> int:
    """Where the name ends: before a known name of something else, an institution's noun, or a possessive."""
    sheet = context.sheet
    for at in range(first, end):
        hit = context.hit(at)
        if hit is not None and not (keep_places and hit.kind == "place" and hit.seat is None):
            return at
        if not _may_be_named(context, at) and at > first:
            return first if not keep_places else at
        if sheet.lower[at] in ("'s", "'"):
            return at
    return end


def _plausible(context: Context, first: int, end: int) -> bool:
    """Whether words may be a person's name by themselves and by the noun before them."""
    sheet, names = context.sheet, context.lexicon.names
    if sheet.words[first].islower() and sheet.lower[first] not in names.articles:
        return False
    if (
        _of_thing(context, first)
        or of_an_organ(context, first, end)
        or _names_voice(context, end)
        or any(sheet.words[at][0].isdigit() for at in range(first, end))
    ):
        return False
    opening, last = sheet.lower[first], sheet.lower[end - 1]
    charge = end - first > 1 and names.portfolios.issuperset(sheet.lower[first:end])  # "Foreign Employment and Tourism"
    if charge or last in names.not_in_names or not _may_be_named(context, first) or opening in ("of", "and"):
        return False
    if last in context.lexicon.organisations.no_actors:
        return last in names.surnames
    titles = context.lexicon.titles
    if last in titles.heads and (opening in titles.ranks or opening in titles.heads):
        return False
    return end - first > 1 or (last not in names.function_words and last not in titles.heads)


def _of_thing(context: Context, first: int) -> bool:
    """As in "the newspaper Dnevni Glasnik", "the frigate Marshal Vasilenko": the noun before says what is named."""
    sheet = context.sheet
    before = first - 2 if first > 1 and sheet.tag[first - 1] == "NNP" else first - 1
    if before < 0 or sheet.capital(before):
        return False
    if sheet.lower[before] in context.lexicon.equipment:
        return True
    return sheet.tag[before] == "NN" and sheet.lemma[before] in context.lexicon.voices


def _names_voice(context: Context, end: int) -> bool:
    """As in "the Judiciary's Mizan news agency", "the Jutro newspaper": the noun behind says what is named."""
    lower = context.sheet.lower[end : end + 2]
    return bool(lower) and (
        lower[0] in context.lexicon.voices or (lower[0] == "news" and lower[-1] in context.lexicon.voices)
    )


def _cleaned(context: Context, start: int, end: int) -> Name | None:
    """An entity without titles before and possessives behind; None where a known name covers it."""
    sheet = context.sheet
    if context.shouted[sheet.sent[start]]:
        return None
    start, end = _name_within(context, _behind_calling(context, start, end), end)
    start = behind_portfolio(context, start, end)
    if end > start and sheet.lower[end - 1] in context.lexicon.titles.heads and sheet.tag[end : end + 1] == ["NNP"]:
        return None  # an entity of titles alone, the name follows
    end = _onward(context, start, end)
    start = _backward(context, start, end)
    if end <= start or end - start > _LONGEST or not any(sheet.capital(at) for at in range(start, end)):
        return None
    addressed = start > 0 and sheet.words[start - 1] in ("@", "#")
    if addressed or is_told_as_place(context, start, end):
        return None
    return Name(start=start, end=end, source="entity") if _plausible(context, start, end) else None


def _name_within(context: Context, start: int, end: int) -> tuple[int, int]:
    """An entity without its titles, and up to the first word that is of no name."""
    sheet = context.sheet
    for at in range(end - 2, start - 1, -1):
        head = sheet.lower[at] in context.lexicon.titles.heads or sheet.lower[at] in ("elect", "designate")
        head = head or " ".join(sheet.lower[max(start, at - 1) : at + 1]) in context.lexicon.titles.phrases
        if head and title_ending(context, at, start) >= 0:
            start = at + 1
            break
    while start < end and (
        context.hit_at[start] >= 0 or sheet.lower[start] in _BEFORE or is_doing(context, start, end)
    ):
        start += 1
    stop = next((at for at in range(start, end) if _foreign(context, at)), end)
    if stop == end - 1 > start and _is_surname_too(context, stop) and is_given_name(sheet.words[start]):
        stop = end
    while stop > start and sheet.words[stop - 1] in ("-", "."):
        stop -= 1
    return start, stop


def _is_surname_too(context: Context, at: int) -> bool:
    """Whether a word that names a people is a surname where the recogniser ends a person with it: "Péter Magyar"."""
    hit = context.hit(at)
    return hit is not None and hit.form == "demonym" and hit.end - hit.start == 1 and context.sheet.tag[at] == "NNP"


def _foreign(context: Context, at: int) -> bool:
    """Whether a word cannot stand within a name: a known name of something else, punctuation, a small word."""
    sheet = context.sheet
    word = sheet.words[at]
    if context.hit_at[at] >= 0 or word in _NO_NAME or word.isspace() or word[0].isdigit():
        return True
    if goes_on_in_headline(context, at):
        return True
    joined = at > 0 and sheet.words[at - 1] == "-"
    return word[0].islower() and sheet.lower[at] not in context.lexicon.names.particles and not joined
