"""The first pass: which stretches of a report can hold nothing for a record of relations between states.

Told from known names and a reviewed word list, in some twenty microseconds a sentence, so that the language model does
not parse what nothing is read from. A sentence is concerned when it names two states or bodies of states, or one of
them beside a sign (`data/screen.toml`), or two signs. A report with enough such sentences, one of them beyond doubt or
two sides named in them together, is read whole; of any other, those sentences are read, each with the one before and
the one behind, where what was said of it is told at times.
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.lexicon import screen_words
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.world import World

# A text of so few sentences is read whole, whatever it holds; one of a few more, where it names a side or holds a sign.
LEAST = 3
FEW = 8
# With this share of concerned sentences a report is on relations between states as a whole.
SHARE = 0.1
# With this share it is so though no sentence is beyond doubt, where its concerned sentences name two sides.
LARGE = 0.2

_BREAK = re.compile(r"\n+|(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_][\w-]+")
_NAME = re.compile(r"[A-Z][\w-]{3,}")


class _Look(Struct, frozen=True, kw_only=True):
    """What a sentence names: which states and their bodies, how many other states of places, signs, an office."""

    named: frozenset[str]
    sides: int
    places: int
    signs: int
    official: bool

    @property
    def concerned(self) -> bool:
        return self.sides > 1 or self.signs > 1 or (self.sides == 1 and self.signs + self.places > 0)

    @property
    def sure(self) -> bool:
        named = self.sides + self.places
        return (named > 1 and self.signs > 0) or (named == 1 and self.signs > 1) or (self.sides > 1 and self.official)


def passed_over(text: str, world: World) -> tuple[Span, ...]:
    """The stretches of a text that need no parse, in order.

    Args:
        text: what a report has to read; offsets count in it.
        world: whose names of states, places and organisations are looked for.

    >>> from accord.world import load_world
    >>> game = "The Lions won again. The coach was happy. The crowd sang. "
    >>> text = 4 * game + "Kenya recalled its ambassador to Portugal. " + 4 * game
    >>> [text[span.start : span.end][:20] for span in passed_over(text, load_world())]
    ['The Lions won again.', 'The coach was happy.']
    >>> passed_over("The Lions won again.", load_world())
    ()
    """
    sentences = _sentences(text)
    if len(sentences) <= LEAST:
        return ()
    looks = _looks(text, sentences, world)
    concerned = [look.concerned for look in looks]
    if len(sentences) <= FEW:
        if any(look.sides or look.signs for look in looks):
            return ()
    elif _is_concerned(looks):
        return ()
    keep = [any(concerned[max(at - 1, 0) : at + 2]) for at in range(len(sentences))]
    return _joined([sentence for sentence, kept in zip(sentences, keep, strict=True) if not kept], sentences)


def _is_concerned(looks: Sequence[_Look]) -> bool:
    """Whether a report is on relations between states as a whole."""
    concerned = [look for look in looks if look.concerned]
    share = len(concerned) / len(looks)
    several = len(frozenset[str]().union(*(look.named for look in concerned))) > 1
    return share >= SHARE and (any(look.sure for look in concerned) or (several and share >= LARGE))


def without(text: str, spans: Sequence[Span]) -> str:
    r"""The text with stretches blanked, every offset and line end kept.

    >>> without("One.\nTwo. Three.", [Span(5, 9)])
    'One.\n     Three.'
    """
    for span in spans:
        blank = "".join(c if c == "\n" else " " for c in span.of(text))
        text = text[: span.start] + blank + text[span.end :]
    return text


def _sentences(text: str) -> list[Span]:
    """Rough sentences: what stands between line ends, or between a full stop and a capital."""
    found, at = [], 0
    for end in _BREAK.finditer(text):
        if text[at : end.start()].strip():
            found.append(Span(at, end.start()))
        at = end.end()
    if text[at:].strip():
        found.append(Span(at, len(text)))
    return found


def _looks(text: str, sentences: Sequence[Span], world: World) -> list[_Look]:
    """A look at each sentence."""
    looks, at, names, families, listed = [], 0, world.find(text), _families(world), screen_words()
    for sentence in sentences:
        sides: set[str] = set()
        places: set[str] = set()
        while at < len(names) and names[at].start < sentence.end:
            name = names[at]
            at += 1
            if name.start >= sentence.start and name.kind != "outlet":
                (places if name.kind == "place" and not name.stands_for else sides).add(_side(name.key))
        words = sentence.of(text)
        sides.update(families[word] for word in families.keys() & set(_NAME.findall(words)))
        lower = set(_WORD.findall(words.lower()))
        looks.append(
            _Look(
                named=frozenset(sides),
                sides=len(sides),
                places=len(places - sides),
                signs=len(lower & listed.signs),
                official=bool(lower & listed.offices),
            )
        )
    return looks


@functools.cache
def _families(world: World) -> dict[str, str]:
    """The names by which the press repeats holders of offices, each with whose office it is."""
    return {row.family: _side(row.of) for row in world.tables.holdings}


def _side(key: str) -> str:
    """The state of a state or a place, or the organisation itself."""
    kind, _, rest = key.partition(":")
    return key if kind == "org" else rest.partition("/")[0]


def _joined(left_out: Sequence[Span], sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring stretches as one."""
    behind = {first.end: second.start for first, second in itertools.pairwise(sentences)}
    joined: list[Span] = []
    for span in left_out:
        if joined and behind.get(joined[-1].end) == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
