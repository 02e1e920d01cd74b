"""Titles in apposition to a name, before its comma and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.humans import is_human
from accord.reading.actors.titles import (
    REACH,
    Given,
    before_phrases,
    given_at,
    nationality_before,
    organ_owner,
    portfolio_ending,
    state_in_mind,
    title_ending,
)

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit

_CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "PRP", "WRB"})
_RELATIVE = frozenset({"WP", "WDT"})
_BEHIND_NOUN = frozenset({"VBD", "VBZ", "MD", "CC"}) | _RELATIVE
_BEHIND = frozenset({"and", "or", "in", "on", "since", "from", "under", "until", "during"})
_ENDS = frozenset({",", ".", ")", ";", ":", "—", "–", "-", "--", "]"})


_RESIDENT = frozenset({"resident", "residing", "accredited", "based", "concurrently"})
_MEETING = frozenset({"receive", "summon", "meet", "greet", "see"})


def read_before_comma(context: Context, name: int) -> Given | None:
    """The title in "Russia's top diplomat, Sergei Lavrov," when the name stands in apposition to it."""
    sheet = context.sheet
    if name < 2 or sheet.words[name - 1] != ",":  # noqa: PLR2004 (a title and a comma)
        return None
    lowest = max(0, name - REACH, sheet.first[sheet.sent[name]])
    if name - 2 < lowest:
        return None
    hit_of, last = before_phrases(context, _in_charge(context, name - 2, lowest), lowest)
    first = title_ending(context, last, lowest)
    if first < 0:
        first = portfolio_ending(context, last, lowest, small=True)
        hit_of = hit_of or (organ_owner(context, first, last + 1) if first >= 0 else None)
    if first < 0:
        counterparts = context.lexicon.titles.counterparts
        beside = sheet.lemma[last] in counterparts or " ".join(sheet.lower[last - 1 : last + 1]) in counterparts
        if beside:
            return nationality_before(context, last + 1, lowest) or _seated(context, last, name - 1)
        return nationality_before(context, last + 1, lowest) if is_human(context, last) else None
    opening = first - 1 - (first > lowest and sheet.lower[first - 1] == "first")  # "First Deputy Minister", an adverb
    if opening >= lowest and sheet.tag[opening] not in ("DT", "PRP$", "POS", "JJ", "NNP", "JJS", "IN", "CC"):
        return None
    return given_at(context, first, last + 1, lowest, hit_of, span_end=name - 1)


def _seated(context: Context, last: int, comma: int) -> Given | None:
    """As in "his counterpart in Accra, Kofi Mensah": the state that is governed from there."""
    hit = context.hit(comma - 1)
    inside = hit is not None and hit.start == last + 2 and context.sheet.lower[last + 1] == "in"
    if hit is None or not inside or not (hit.seat or "").startswith("state:"):
        return None
    return _of_state(hit.state, last, comma)


def _in_charge(context: Context, last: int, lowest: int) -> int:
    """The title's last token in "Minister Delegate in charge of the Budget", "Ambassador to Fiji, resident in Suva"."""
    lower = context.sheet.lower
    for at in range(last - 1, lowest, -1):
        if lower[at] == "," and lower[at + 1] in _RESIDENT:
            return at - 1
        if lower[at] == ",":
            break
    for at in range(last - 2, lowest, -1):
        if lower[at : at + 3] in (["in", "charge", "of"], ["responsible", "for", "the"]):
            return at - 1
    return last


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
    bracketed = _polity(context, _skip_the(context, end + 1)) if sheet.words[end] == "(" else None
    if bracketed is not None and bracketed.kind == "state" and sheet.words[bracketed.end : bracketed.end + 1] == [")"]:
        return [Given(title="", of=bracketed.key, state=bracketed.state, start=end, end=bracketed.end)]
    ruled = _ruled(context, end)
    if ruled is not None:
        return [ruled]
    start = _apposition(context, end + 1)
    own = start >= 0 and not _is_anothers(context, end, start)
    given = [one for one in _in_apposition(context, start) if not _names_another(context, one.end)] if own else []
    return [*given, *_national(context, start)] if own and not any(one.of or one.state for one in given) else given


def _names_another(context: Context, end: int) -> bool:
    """As in "At a meeting with President X, Ambassador of Peru to Chad Ana Paz said": a name ends the office."""
    sheet = context.sheet
    while end < len(sheet) and (sheet.lower[end] in ("to", "in", "of", "the") or context.hit_at[end] >= 0):
        end += 1
    name = range(end, min(end + 2, len(sheet)))
    proper = all(sheet.tag[at] == "NNP" and sheet.words[at].istitle() and context.hit_at[at] < 0 for at in name)
    return len(name) > 1 and proper and sheet.lower[end] not in _RANKED


_RANKED = frozenset({"extraordinary", "plenipotentiary", "designate", "minister"})


def _is_anothers(context: Context, end: int, start: int) -> bool:
    """As in "At the invitation of King X, the president of Peru, Y, will come": the office has a name of its own."""
    sheet = context.sheet
    if sheet.dep[end - 1] not in ("pobj", "dobj", "compound"):
        return False
    for at in range(start, min(start + 4, len(sheet))):
        if sheet.dep[at] in ("nsubj", "nsubjpass") and sheet.head[at] > at:
            return any(sheet.dep[c] == "appos" and c > at and sheet.tag[c] == "NNP" for c in sheet.children[at])
    return False


def _national(context: Context, start: int) -> list[Given]:
    """As in ", a Danish writer,": a nationality in apposition, though of no office."""
    sheet = context.sheet
    at = start + (sheet.lower[start] in ("a", "an", "the"))
    aged = sheet.lower[at + 1 : at + 5] == ["-", "year", "-", "old"]  # 'a 38-year-old Ecuadorian known as'
    at += 5 if aged else 0
    hit = context.hit(at) if at < len(sheet) and at > start else None
    if hit is None and at > start:
        return _from_there(context, start, at)
    if hit is None or hit.form != "demonym" or hit.kind != "state" or hit.end >= len(sheet):
        return []
    end = hit.end
    if _closes(context, end) or sheet.tag[end] in ("VBN", "WP"):  # 'the Ecuadorian accused of ordering it'
        return [Given(title="", state=hit.state, start=start, end=end)]
    while end < len(sheet) and sheet.tag[end] in ("JJ", "NN", "HYPH"):
        end += 1
    noun = sheet.lemma[end - 1]
    person = noun in context.lexicon.human or noun in context.lexicon.nationals or noun.endswith(("er", "or", "ist"))
    if not person or sheet.tag[end - 1] != "NN" or (end < len(sheet) and not _closes(context, end)):
        return []
    return [Given(title="", state=hit.state, start=start, end=end)]


def _from_there(context: Context, start: int, at: int) -> list[Given]:
    """As in ", a career diplomat from Kisumu,": the state of a town or a state that somebody is from."""
    sheet = context.sheet
    end = at
    while end < len(sheet) and sheet.tag[end] in ("JJ", "NN", "HYPH"):
        end += 1
    if end == at or not is_human(context, end - 1) or sheet.lower[end : end + 1] != ["from"]:
        return []
    hit = context.hit(end + 1) if end + 1 < len(sheet) else None
    if hit is None or hit.kind not in ("state", "place") or hit.start != end + 1 or hit.state is None:
        return []
    closed = hit.end >= len(sheet) or not sheet.capital(hit.end)  # 'from Oxford University'
    return [Given(title="", state=hit.state, start=start, end=hit.end)] if closed else []


def _ruled(context: Context, end: int) -> Given | None:
    """As in ", who has represented Montenegro in Rome", ", who had ruled the country": whose he or she is."""
    sheet = context.sheet
    at = end + 2
    if sheet.lower[end + 1 : at] != ["who"]:
        return None
    while at < len(sheet) and at < end + 6 and (sheet.lemma[at] in ("have", "be") or sheet.tag[at] == "RB"):
        at += 1
    if at + 1 >= len(sheet) or sheet.lemma[at] not in context.lexicon.titles.ruling:
        return None
    noun = _skip_the(context, at + 1)
    hit = _polity(context, noun)
    if hit is not None and hit.kind == "state":
        return None if sheet.lower[hit.end : hit.end + 1] == ["'s"] else _of_state(hit.state, end, hit.end)
    if noun > at + 1 and noun < len(sheet) and sheet.lemma[noun] in context.lexicon.country_nouns:
        return _of_state(state_in_mind(context, noun), end, noun + 1)
    return None


def _of_state(state: str | None, start: int, end: int) -> Given | None:
    return Given(title="", state=state, start=start, end=end) if state is not None else None


def read_led(context: Context, name: int) -> Given | None:
    """As in "India's delegation, headed by Additional Secretary X", "the Indian delegation was led by X".

    Args:
        context: the report.
        name: the first token of the name or of the title before it.
    """
    sheet = context.sheet
    lowest = max(sheet.first[sheet.sent[name]], name - REACH)
    led = name - 2
    titles = context.lexicon.titles
    if led < lowest or sheet.lower[name - 1] != "by":
        return None
    if sheet.lemma[led] in titles.led:  # "India's side was led by X and the Omani side by Y"
        before = range(lowest, led)
        if not any(sheet.lemma[at] in titles.leading and sheet.lower[at + 1] == "by" for at in before):
            return None
        led += 1
    elif sheet.lemma[led] not in titles.leading:
        return None
    for at in range(led - 1, lowest, -1):
        if sheet.lemma[at] in titles.led:
            hit = context.hit(at - 1) or (context.hit(at - 2) if at - 2 >= lowest else None)
            owned = hit is not None and (hit.form == "demonym" or sheet.lower[hit.end] in ("'s", "'"))
            return _of_state(hit.state, hit.start, at + 1) if hit is not None and owned else None
        if sheet.tag[at] in ("NN", "NNS", "NNP") or sheet.words[at] in (";", '"'):
            return None
    return None


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
    stop = min(len(sheet), at + REACH * 2)
    lowest = at
    given: list[Given] = []
    if at < stop and sheet.lemma[at] in _MEETING:  # "the minister, X, received on Monday the ambassador of Peru"
        return given
    if _begins_another(context, at, stop):
        return given
    while at < stop and not _closes(context, at) and sheet.tag[at] not in _CLAUSE:
        one = _title_at(context, at, lowest, stop)
        if one is None:
            at += 1
        else:
            given.append(one)
            at = lowest = max(one.end, at + 1)
    ended = at >= len(sheet) or _closes(context, at) or sheet.tag[at] in _RELATIVE
    return given if ended else []


def _begins_another(context: Context, at: int, stop: int) -> bool:
    """As in "Prime Minister X, President Y and Speaker of the Senate Z": an office with a name behind it is Y's."""
    sheet, heads = context.sheet, context.lexicon.titles.heads
    while at + 1 < stop and sheet.capital(at) and context.hit_at[at] < 0 and context.label[at] != "PERSON":
        if sheet.lower[at] in heads and context.label[at + 1] == "PERSON" and sheet.capital(at + 1):
            return True
        at += 1
    return False


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
    return given_at(context, first, title_end, lowest, hit, span_end=span_end) if first >= 0 else None


def _behind_title(context: Context, at: int, stop: int) -> tuple[Hit | None, int, int] | None:
    """What follows a title's head: its state or body, the title's end and the phrase's; None where the noun goes on."""
    sheet = context.sheet
    after = at + 1
    if after >= stop or _closes(context, after) or sheet.lower[after] in _BEHIND:
        return None, after, after
    word = sheet.lower[after]
    if word not in ("of", "for", "to", "at"):
        return None
    hit = _polity(context, _skip_the(context, after + 1)) or _nations_organ(context, _skip_the(context, after + 1))
    end = hit.end if hit is not None else _phrase_end(context, after, stop)
    if "PERSON" in context.label[after if hit is None else end : end + 1]:  # the recogniser takes 'Saint Lucia' for one
        return None
    if hit is not None:
        return hit if word == "of" or _of_organ(context, hit) else None, after, end
    if word in ("to", "at"):
        return None, after, end
    return _with_portfolio(context, after, end)


def _of_organ(context: Context, hit: Hit) -> bool:
    """As in "for South Korea's defense ministry", "for the Tongan foreign ministry": an organ follows the state."""
    sheet, organs = context.sheet, context.lexicon.organisations
    owned = sheet.lower[hit.end : hit.end + 1] in (["'s"], ["'"])
    if not owned and hit.form != "demonym":
        return False
    start = hit.end + owned
    phrases = (" ".join(sheet.lower[start:end]) for end in range(start + 1, start + 5))
    return any(words in organs.organs or words in organs.same or words.endswith(" ministry") for words in phrases)


def _nations_organ(context: Context, at: int) -> Hit | None:
    """The state whose adjective begins at a token, with an organ behind it: "the Tongan foreign ministry"."""
    hit = context.hit(at) if at < len(context.sheet) else None
    adjective = hit is not None and hit.start == at and hit.form == "demonym" and hit.kind == "state"
    return hit if hit is not None and adjective and _of_organ(context, hit) else None


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
    while at < stop and not _closes(context, at) and sheet.tag[at] not in _BEHIND_NOUN:
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
