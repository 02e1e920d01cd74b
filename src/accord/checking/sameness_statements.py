"""Whether two claims are of one saying: the same words, the same figures, the same threat."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, family_of, time_relation
from accord.checking.meaning import content_words, likeness, stem
from accord.checking.sameness_slots import (
    Verdict,
    beside_names,
    keys_of,
    lower_words,
    names_of,
    people_of,
    quotes_alike,
    sides_of,
    told_by_both,
    weight_of,
)
from accord.checking.wordings import amounts, quoted_in, shared_quote, shared_run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.reading.claim import Claim


LONG_RUN = 7


_MARKED = re.compile(r"[“\"«]([^“”\"«»]{3,600})[”\"»]?")


def quoted_words(claim: Claim) -> str:
    """The direct words of a statement: all of it, or what of a paraphrase stands between quotation marks."""
    said = claim.said or ""
    if claim.attribution and claim.attribution[0].kind == "direct":
        return said
    return " … ".join(_MARKED.findall(said))


def _one_quote(a: Claim, b: Claim) -> Verdict | None:
    """The same direct words in the mouths of two: one statement, whose speaker the reports dispute."""
    told = [quoted_words(c) for c in (a, b)]
    if not all(told) or a.report == b.report:
        return None
    run = shared_run(*told)
    if run is None or len(run.split()) < LONG_RUN:
        return None
    return Verdict(0.5, f"the same words, “{run}”, given to two speakers")


def same_statement(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: C901, PLR0911 (a reason a line)
    """One saying: the same speaker, in like words or with the same figures; or one quotation in two mouths."""
    speakers = keys_of(a, "speaker") & keys_of(b, "speaker") or _both_sides(a, b, ground)
    if not speakers:
        people = people_of(keys_of(a, "speaker") | keys_of(b, "speaker"), ground)
        sides = sides_of(keys_of(a, "speaker"), ground) & sides_of(keys_of(b, "speaker"), ground)
        if not _one_source(a, b) and (not sides or len(people) > 1 or a.report == b.report):
            return _one_quote(a, b)
    if (denied := _one_denial(a, b, ground)) is not None:
        return denied
    if speakers and (courteous := _one_courtesy(a, b, ground)) is not None:
        return courteous
    if speakers and _word_for_word(a, b):
        return Verdict(0.9, f"same speaker, the same words: “{a.said}”")
    if "statement" not in (a.frame, b.frame) and speakers:
        told = _unquoted(a, b, ground)
        if told is not None or not (a.said and b.said):
            return told
    alike = likeness(a.said or "", b.said or "")
    needed = 0.6 if speakers else 0.75
    if a.report == b.report:
        needed = 0.8
    if alike.score < needed or len(alike.shared) < 3:  # noqa: PLR2004
        if a.report == b.report:
            return None
        told = _alike_otherwise(a, b, alike.shared, whole=alike.score == 1, speakers=bool(speakers))
        likely = _some_rare(a.said or "", b.said or "", alike.shared) or _few_rare(a, b, alike.shared)
        if told is None and people_of(speakers, ground) and likely:
            return Verdict(0.4, f"same speaker, rare words shared: {', '.join(alike.shared)}", loose=True)
        return told
    return Verdict(alike.score, f"same speaker, shared words: {', '.join(alike.shared)}")


def _both_sides(a: Claim, b: Claim, ground: Ground) -> set[str]:
    """The two sides that say it together in two reports, which one calls by their leaders and one by their states."""
    left, right = (sides_of(keys_of(claim, "speaker"), ground) for claim in (a, b))
    joint = left == right and len(left) > 1 and a.report != b.report
    return left if joint and all(side.startswith("state:") for side in left) else set()


def _word_for_word(a: Claim, b: Claim) -> bool:
    """Whether two reports of a day or two have one saying in the same words, few as they may be."""
    words = [(claim.said or "").casefold().split() for claim in (a, b)]
    near = time_relation(a.when, b.when) not in ("near", "far") and a.status == b.status
    return a.report != b.report and near and words[0] == words[1] and len(content_words(a.said or "")) > 1


# Words of figures, which tell of how much and not of what: two sums in billions are no likeness.
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "percent", "dollar", "euro"})


def _telling(left: str, right: str, shared: Iterable[str]) -> frozenset[str]:
    """The shared words that are no names and no words of figures."""
    return (lower_words(left) & lower_words(right) & set(shared)) - _SCALES


# What the words shared by two short sayings weigh together, where they are rare enough to tell them from others.
_RARE = 20.0


def _rare(left: str, right: str, shared: Iterable[str]) -> bool:
    """Whether two or more shared words are no names and together rare."""
    words = _telling(left, right, shared)
    return len(words) > 1 and weight_of(words, left) >= _RARE


# So many shared words, of at least this part of the shorter saying, together so rare, are no chance likeness.
_MANY, _PART, _MUCH = 4, 0.4, 36.0


def _much_rare(left: str, right: str, shared: Iterable[str]) -> bool:
    """Whether four words or more are shared that are no names, a good part of a saying, and rare enough together."""
    small = [lower_words(text) for text in (left, right)]
    words = _telling(left, right, shared)
    return len(words) >= _MANY and len(words) >= _PART * min(map(len, small)) and weight_of(words, left) >= _MUCH


# Of what one person says, half of a short saying in words that are rare together.
_SOME, _HALF = 28.0, 0.5


def _some_rare(left: str, right: str, shared: Iterable[str]) -> bool:
    """Whether half the words of one of two sayings are shared, two at least, and they are rare enough together."""
    small = [lower_words(text) for text in (left, right)]
    words = _telling(left, right, shared)
    return len(words) > 1 and len(words) >= _HALF * min(map(len, small)) and weight_of(words, left) >= _SOME


# Of what two reports of a day have one person say: two words, a third of the shorter saying, or three, a quarter of it.
_FEW, _THIRD, _QUARTER = 18.0, 0.33, 0.25


def _few_rare(a: Claim, b: Claim, shared: Iterable[str]) -> bool:
    """Whether two or more rare words, a third or a quarter of a saying, are shared of what one says at one time."""
    if time_relation(a.when, b.when) in ("near", "far") or a.status != b.status:
        return False
    small = [lower_words(claim.said or "") for claim in (a, b)]
    words = _telling(a.said or "", b.said or "", shared)
    part = _QUARTER if len(words) > 2 else _THIRD  # noqa: PLR2004
    return len(words) > 1 and len(words) >= part * min(map(len, small)) and weight_of(words, a.said or "") >= _FEW


def _one_source(a: Claim, b: Claim) -> bool:
    """Whether two reports name one source that is nobody known in the same words: 'the de facto ministry of …'."""
    links = [claim.attribution[0] if claim.attribution else None for claim in (a, b)]
    if links[0] is None or links[1] is None or links[0].actor or links[1].actor or a.report == b.report:
        return False
    one, two = links[0].source or "", links[1].source or ""
    words = content_words(one)
    named = any(word[0].isupper() for source in (one, two) for word in source.split()[1:])
    return bool(words) and words == content_words(two) and named


_DENYING = ("deny", "denial", "reject", "dismiss", "rebuff", "refute", "claim", "report")


_NEGATED = re.compile(r"\b(?:no|not|never|nothing|nobody|none|neither)\b|n['’]t\b", re.IGNORECASE)


def _negated(claim: Claim) -> bool:
    """Whether a saying denies something or says that something is not so; who denies that it is not so says neither."""
    return (claim.status == "denied") != (_NEGATED.search(claim.said or "") is not None)


@functools.cache
def _denying() -> frozenset[str]:
    return frozenset(map(stem, _DENYING))


def _one_denial(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """'Denied a report of a swap' here, 'rejected a report that …' or 'no one was swapped' there: one denial."""
    if a.report == b.report or "denied" not in (a.status, b.status) or not all(map(_negated, (a, b))):
        return None
    if time_relation(a.when, b.when) in ("near", "far"):
        return None
    sides = sides_of(keys_of(a, "speaker"), ground) & sides_of(keys_of(b, "speaker"), ground)
    # whom it is about counts: 'a swap for an Iranian'; of who denies it both reports have the name
    shared = (word for word in quotes_alike(a, b).shared if word not in _denying() and not word.isdigit())
    words = beside_names(shared, keys_of(a, "speaker") | keys_of(b, "speaker"), ground)
    if not sides or len(words) < 2:  # noqa: PLR2004
        return None
    loose = not _rare(a.evidence[0].quote, b.evidence[0].quote, words)
    return Verdict(
        0.4 if loose else 0.6,
        f"same side ({names_of(sides, ground)}) denies, shared words: {', '.join(words[:6])}",
        loose,
    )


_DENIAL = "deny"


def _alike_otherwise(  # noqa: PLR0911 (a reason a line)
    a: Claim, b: Claim, shared: tuple[str, ...], *, whole: bool, speakers: bool
) -> Verdict | None:
    """One saying in words that share less: a run of words, a figure, rare words, a quotation.

    `whole`: all words of the shorter are shared; `speakers`: both name the same speaker, and not only the same side.
    """
    run = shared_run(a.said or "", b.said or "")
    if run is not None:
        return Verdict(0.9, f"same speaker, the same words: “{run}”")
    sums = amounts(a.said or "") & amounts(b.said or "")
    if speakers and sums and len(shared) >= 1:
        return Verdict(0.7, f"same speaker, the same figure: {min(sums)}, shared words: {', '.join(shared)}")
    figures = sorted(word for word in shared if word.isdigit())
    if speakers and len(figures) > 1:
        return Verdict(0.7, f"same speaker, the same figures: {', '.join(figures)}")
    if speakers and whole and _rare(a.said or "", b.said or "", shared):
        return Verdict(0.7, f"same speaker, all the words of one: {', '.join(shared)}")
    if speakers and _much_rare(a.said or "", b.said or "", shared):
        return Verdict(0.6, f"same speaker, rare words shared: {', '.join(shared)}")
    both = shared_quote(a.said or "", b.said or "")
    if both is None and _DENIAL not in (a.frame, b.frame):  # 'denied that he had ever said so' has the words as well
        both = quoted_in(a.said or "", b.said or "")
    if both is None:
        return None if speakers else _one_quote(a, b)  # a minister here, the embassy of the state there
    return Verdict(0.6, f"same speaker, both have “{both}”")


_COURTESIES = {
    "congratulation": ("congratulate", "felicitate"),
    "condolence": ("condolence", "condole"),
    "apology": ("apologise", "apology"),
    "thanks": ("thank", "thankful", "grateful", "gratitude"),
}


@functools.cache
def _courtesy_by_stem() -> dict[str, str]:
    """What is said by saying so, whatever words report it, by the stems of those words."""
    return {stem(word): courtesy for courtesy, words in _COURTESIES.items() for word in words}


def courtesies(claim: Claim) -> frozenset[str]:
    """The congratulation, condolence or apology that a statement told in plain words is."""
    if claim.kind != "statement" or claim.frame == "statement" or not claim.said:
        return frozenset()
    known = _courtesy_by_stem()
    return frozenset(known[word] for word in content_words(claim.said) if word in known)


def _to_others(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two sayings are to, or about, sides of which none is the same."""
    targets = [sides_of(keys_of(c, "target", "addressee"), ground) for c in (a, b)]
    return all(targets) and not targets[0] & targets[1]


def _one_courtesy(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """'Congratulated him on …' here, 'conveyed his felicitations' there: one, unless to another or on another day."""
    shared = courtesies(a) & courtesies(b)
    if not shared or a.report == b.report or time_relation(a.when, b.when) in ("near", "far"):
        return None
    if (a.status == "denied") != (b.status == "denied"):
        return None
    if _to_others(a, b, ground):
        return None
    if shared <= {"thanks"}:  # many are thanked for many things
        words = [word for word in told_by_both(a, b, ground) if word not in _courtesy_by_stem()]
        return Verdict(0.4, f"same speaker, thanks: {', '.join(words[:6])}", loose=True) if words else None
    return Verdict(0.6, f"same speaker, one {min(shared)}")


def _unquoted(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """A threat, a rejection or praise of which neither report gives the words: one if told in like sentences."""
    if family_of(a) != family_of(b) or a.report == b.report or time_relation(a.when, b.when) in ("near", "far"):
        return None
    if _to_others(a, b, ground):
        return None
    alike = quotes_alike(a, b)
    names = content_words(names_of(keys_of(a, "speaker") | keys_of(b, "speaker"), ground))
    telling = [word for word in alike.shared if word not in names]
    if alike.score < 0.6 or len(telling) < 3:  # noqa: PLR2004
        return None
    return Verdict(alike.score, f"same speaker, one {family_of(a)}, shared words: {', '.join(telling[:6])}")
