"""What two wordings of one saying share: runs of words, words between quotation marks, figures."""

from __future__ import annotations

import functools
import re

from accord.checking.meaning import content_words, function_words
from accord.reading.currencies import may_be_sum
from accord.reading.numbers import money_in

RUN = 4
MOST_PLACES = 4  # of one run in one wording: a text that repeats itself costs no more
_BARE = str.maketrans("’", "'", "“”\"',.;:()")


@functools.lru_cache(maxsize=512)
def _bare_words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().translate(_BARE).split())


@functools.lru_cache(maxsize=2048)
def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of four words of a wording, bare of marks and case.

    >>> sorted(runs_of("“We will not wait,” he said."))
    [('not', 'wait', 'he', 'said'), ('we', 'will', 'not', 'wait'), ('will', 'not', 'wait', 'he')]
    """
    words = _bare_words(text)
    return frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1))


def shared_run(a: str, b: str) -> str | None:
    """The longest run of words that two wordings share, where it is of at least four with three content words, or None.

    >>> shared_run("to keep vital sea lanes open", "They vowed to keep vital sea lanes open for trade.")
    'to keep vital sea lanes open'
    >>> shared_run("he said that it was so", "she said that it was so") is None
    True
    """
    if runs_of(a).isdisjoint(runs_of(b)):
        return None
    left, right = _bare_words(a), _bare_words(b)
    where: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(left) - RUN + 1):
        where.setdefault(left[i : i + RUN], []).append(i)
    best: tuple[str, ...] = ()
    for j in range(len(right) - RUN + 1):
        for i in where.get(right[j : j + RUN], ())[:MOST_PLACES]:
            length = RUN
            while i + length < len(left) and j + length < len(right) and left[i + length] == right[j + length]:
                length += 1
            if length > len(best):
                best = left[i : i + length]
    words = " ".join(best)
    return words if len(content_words(words)) >= 3 else None  # noqa: PLR2004


_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@functools.lru_cache(maxsize=2048)
def amounts(text: str) -> frozenset[str]:
    """Figures that tell one statement from another: sums of money, and numbers of three digits or more, years apart.

    >>> sorted(amounts("a loan of $40 million for 1,200 homes by 2030"))
    ['1,200', '40000000 USD']
    """
    found: set[str] = set()
    at = 0 if may_be_sum(text) else len(text)
    while (money := money_in(text, at, len(text))) is not None and money.text:
        found.add(f"{money.value} {money.unit}")
        at = text.index(money.text, at) + len(money.text)
    found |= {m for m in _FIGURE.findall(text) if len(m.replace(",", "")) >= 3 and not re.fullmatch(r"(19|20)\d\d", m)}  # noqa: PLR2004
    return frozenset(found)


_QUOTED = re.compile(r"[“\"]([^“”\"]{3,400})[”\"]")


def shared_quote(a: str, b: str) -> str | None:
    """Two or more words in a row, of content, that both wordings have between quotation marks; None if there are none.

    >>> shared_quote("called it a “lasting gift and open door”", "“open door for our grain”, he said")
    'open door'
    """
    best = ""
    skip = function_words()
    for left in _QUOTED.findall(a):
        words = [w.strip(".,;:'’").lower() for w in left.split()]
        for right in _QUOTED.findall(b):
            other = " " + " ".join(w.strip(".,;:'’").lower() for w in right.split()) + " "
            for size in (4, 3, 2):
                for at in range(len(words) - size + 1):
                    run = words[at : at + size]
                    if (
                        not any(w in skip for w in run)
                        and f" {' '.join(run)} " in other
                        and len(run) > len(best.split())
                    ):
                        best = " ".join(run)
    return best or None


def quoted_in(a: str, b: str) -> str | None:
    """What one wording has between quotation marks, two words of content at least, and the other without; or None.

    >>> quoted_in("called the step “wholly unfounded”", "rejects the step as being wholly unfounded")
    'wholly unfounded'
    >>> quoted_in("called it “wrong”", "it was wrong") is None
    True
    """
    for one, other in ((a, b), (b, a)):
        bare = f" {' '.join(_bare_words(other))} "
        for quotation in _QUOTED.findall(one):
            words = " ".join(_bare_words(quotation))
            if len(content_words(words)) > 1 and f" {words} " in bare:
                return words
    return None
