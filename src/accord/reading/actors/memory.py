"""What a reader still has in mind: who was mentioned lately, how prominently, and what else a pronoun could mean.

Weights follow Lappin and Leass (1994): a subject weighs more than an object, and half is forgotten with each sentence.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from accord.reading.mention import Office

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.sheet import Sheet
    from accord.reading.actors.spot import Cast, Draft, Spot

Sort = Literal["person", "state", "body", "many", "stranger", "thing", "things", "mixed"]

_WEIGHTS = {
    "nsubj": 1.0,
    "nsubjpass": 1.0,
    "agent": 0.7,
    "dobj": 0.6,
    "dative": 0.6,
    "poss": 0.5,
    "pobj": 0.4,
    "conj": 0.5,
    "appos": 0.5,
}
_OTHER = 0.3
_EMBEDDED = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp", "csubj"})
_KEPT = 120


class Trace(Struct, frozen=True, kw_only=True):
    """One mention in mind.

    Attributes:
        at: its head token.
        sent: its sentence.
        sort: what it refers to; 'stranger' a person without a name, 'thing' and 'things' what is no actor; 'mixed' a
            pair of which one is nobody named ("the government and the rebels").
        actors: keys; empty for strangers and things.
        weight: prominence at the time.
    """

    at: int
    sent: int
    sort: Sort
    actors: tuple[str, ...] = ()
    weight: float = _OTHER


class Memory(Struct, kw_only=True):
    """The state of reading at one point of the text.

    Attributes:
        context, cast: the report and its actors.
        by_head: mentions by head token, those by name from the start, the others as they are resolved.
        lead: title words and class nouns to the head of their mention.
        called: the sex of the first pronoun that was taken for each person: a later pronoun has to agree, though it is
            not put on record unless the antecedent was clear.
        traces: mentions in mind, oldest first.
        wins: the subjects of "won the election" by token, found when first asked for, else None.
        colours: adjectives that the text gave with each person's titles ("new", "visiting").
    """

    context: Context
    cast: Cast
    by_head: dict[int, Spot]
    lead: dict[int, int]
    colours: dict[str, frozenset[str]]
    wins: list[int] | None = None
    called: dict[str, str] = msgspec.field(default_factory=dict)
    traces: deque[Trace] = msgspec.field(default_factory=lambda: deque(maxlen=_KEPT))

    def spot_at(self, at: int) -> Spot | None:
        """The mention that a token belongs to as head, title word or class noun."""
        spot = self.by_head.get(at)
        if spot is None and at in self.lead:
            spot = self.by_head.get(self.lead[at])
        return spot

    def is_office(self, at: int) -> bool:
        """Whether a mention is of an office's holder whom nothing names: "the Irish premier", "he" after it."""
        spot = self.spot_at(at)
        if spot is None or len(spot.actors) != 1 or self.draft(spot.actors[0]).type != "state":
            return False
        lower, tag = self.context.sheet.lower[spot.head], self.context.sheet.tag[spot.head]
        return (spot.form == "office" and tag in ("NN", "NNP")) or lower in ("he", "him", "his", "she", "her")

    def draft(self, key: str) -> Draft:
        """The actor with a key."""
        return self.cast.drafts[key]

    def sort_of(self, actors: tuple[str, ...]) -> Sort:
        """What kind of thing these actors are for a pronoun."""
        if len(actors) > 1:
            return "many"
        kind = self.draft(actors[0]).type
        if kind == "person":
            return "person"
        if kind == "state":
            return "state"
        return "body" if kind in ("organisation", "outlet") else "many" if kind == "group" else "thing"

    def state_of(self, at: int) -> str | None:
        """ISO3 code of the one state that the actors of the mention at a token are of, or None."""
        spot = self.spot_at(at)
        states = {self.draft(key).state for key in spot.actors} if spot is not None else set()
        return states.pop() if len(states) == 1 else None

    def note(self, at: int, actors: tuple[str, ...], sort: Sort | None = None, weight: float | None = None) -> None:
        """Remember a mention, or something that is no actor."""
        self.traces.append(
            Trace(
                at=at,
                sent=self.context.sheet.sent[at],
                sort=sort or self.sort_of(actors),
                actors=actors,
                weight=self.weight(at) if weight is None else weight,
            )
        )

    def weight(self, at: int) -> float:
        """How prominent the grammar makes a word; a conjunct is as prominent as what it is joined to."""
        sheet = self.context.sheet
        at = self.outermost(at)
        dep = sheet.dep[at]
        for _ in range(6):
            joined = dep in ("conj", "appos", "compound") or (dep == "nmod" and _is_first(sheet, at))
            if not joined or sheet.head[at] == at:
                break
            at = sheet.head[at]
            dep = sheet.dep[at]
        weight = _WEIGHTS.get(dep, _OTHER)
        return weight * 0.8 if sheet.dep[sheet.head[at]] in _EMBEDDED else weight

    def outermost(self, at: int) -> int:
        """The word by which a mention hangs in its sentence: "Minister" of "the Minister of Defence Ana Paz"."""
        sheet, top = self.context.sheet, at
        for _ in range(6):
            above = sheet.head[top]
            if self.lead.get(above) != at or above == top:
                break
            top = above
        return top

    def recent(self, at: int, sentences: int) -> list[Trace]:
        """Traces of the last sentences, this one included, oldest first."""
        lowest = self.context.sheet.sent[at] - sentences
        return [trace for trace in self.traces if trace.sent >= lowest and trace.at != at]

    def salience(
        self, at: int, sentences: int, keys: Callable[[Trace], tuple[str, ...]], *, fade: float = 0.5
    ) -> dict[str, float]:
        """Prominence by key, with what `keys` says that each trace counts for."""
        sent = self.context.sheet.sent[at]
        score: dict[str, float] = defaultdict(float)
        for trace in self.recent(at, sentences):
            for key in keys(trace):
                score[key] += trace.weight * fade ** (sent - trace.sent)
        return dict(score)

    def offices(self, key: str) -> list[Office]:
        """What a person is said or known to hold."""
        return self.draft(key).offices


def _is_first(sheet: Sheet, at: int) -> bool:
    """Whether a name is the first of two that the parser has hung on the second: "Minister X and Minister Y signed"."""
    return sheet.tag[at] in ("NNP", "NNPS") and any(sheet.dep[child] == "cc" for child in sheet.children[at])


def clear_best(score: dict[str, float], margin: float) -> str | None:
    """The key that is ahead of every other by the factor `margin`, or None.

    >>> clear_best({"a": 1.0, "b": 0.5}, 1.25), clear_best({"a": 1.0, "b": 0.9}, 1.25), clear_best({}, 2)
    ('a', None, None)
    """
    if not score:
        return None
    ranked = sorted(score.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[0][1] < margin * ranked[1][1]:
        return None
    return ranked[0][0]
