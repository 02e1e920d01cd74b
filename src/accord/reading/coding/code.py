"""The coder: for each sentence the one event that PLOVER would code, if there is one.

Frames find what they know; who acts upon whom and the type are chosen by small linear models that see the grammar, the
words and the frames. PLOVER codes what happens within a country with that country on both sides, and so does this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.coding.event import CodedEvent
from accord.reading.coding.kinds import kind_features
from accord.reading.coding.model import load_weights
from accord.reading.coding.scene import Scene, scene_of
from accord.reading.coding.sides import Sides
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.coding.model import Weights

TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REJECT"})
KNOWN = 1.0  # what naming a country is worth to a phrase
FOREIGN = 0.3  # what naming another country than the source's is worth to a target


def coded_events(claims: Sequence[Claim], context: Context, weights: Weights | None = None) -> Iterator[CodedEvent]:
    """The main event of every sentence that names a country.

    Args:
        claims: what was read from the report.
        context: the report.
        weights: the models; by default the shipped ones.
    """
    weights = weights or load_weights()
    for sentence in context.sentences:
        event = _event(scene_of(sentence, claims, context), weights)
        if event is not None:
            yield event


def _event(scene: Scene, weights: Weights) -> CodedEvent | None:
    if not any(scene.nations.values()):
        return None
    source, target = chosen_sides(scene, weights)
    if source is None:
        return None
    phrases = scene.phrases
    doer, other = phrases[source], phrases[target] if target is not None else None
    scores = weights.kind.scores(kind_features(scene.sentence, doer, other, scene.claims))
    order = scores.argsort()[::-1]
    event = weights.kind.classes[order[0]]
    sources, targets = _countries(scene, source, target, event)
    return CodedEvent(
        event="RETREAT" if event == "YIELD" else event,
        source=sources,
        target=targets,
        sentence=Span(scene.sentence.start_char, scene.sentence.end_char),
        margin=float(scores[order[0]] - scores[order[1]]),
    )


def chosen_sides(scene: Scene, weights: Weights) -> tuple[int | None, int | None]:
    """The numbers of the phrases that act and are acted upon."""
    sides = Sides(scene)
    numbers = range(len(scene.phrases))
    nations = [scene.nations[phrase.i] for phrase in scene.phrases]
    first = {n: float(weights.source.scores(sides.of(n))[0]) + (KNOWN if nations[n] else 0.0) for n in numbers}
    if not first:
        return None, None
    source = max(numbers, key=lambda n: first[n])
    second = {
        n: float(weights.target.scores(sides.target(n, source))[0])
        + (KNOWN if nations[n] else 0.0)
        + (FOREIGN if set(nations[n]) - set(nations[source]) else 0.0)
        for n in numbers
        if n != source
    }
    return source, max(second, key=lambda n: second[n], default=None)


def _countries(scene: Scene, source: int, target: int | None, event: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    sources = scene.nations[scene.phrases[source].i]
    targets = scene.nations[scene.phrases[target].i] if target is not None else ()
    if len(sources) > 1 and (not targets or (event in TOGETHER and set(targets) <= set(sources))):
        return sources, ()
    targets = tuple(code for code in targets if code not in sources) or targets
    if not sources:
        sources = targets or next((codes for codes in scene.nations.values() if codes), ())[:1]
    return sources, targets or sources
