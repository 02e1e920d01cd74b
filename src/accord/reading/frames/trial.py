"""Frames tried on their own examples: what must fire fires with the right roles, what must not does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.mention import Actor
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from accord.reading.claim import Claim
    from accord.reading.frames.frame import Example, Frame
    from accord.reading.frames.library import Library
    from accord.reading.reading import Reading

# Examples are read as of this day, so that office-holders and relative dates are always the same.
TRIAL_DATE = "2026-06-15"


class Trial(Struct, frozen=True, kw_only=True):
    """One example tried: the frame's name, the sentence, and what is wrong (empty: nothing)."""

    frame: str
    text: str
    wrong: str = ""


def try_frames(library: Library | None = None, names: Collection[str] | None = None) -> Iterator[Trial]:
    """Try the examples of frames, in the library's order: of every frame, or of those that are named.

    All frames of the library read each sentence, whichever are tried.

    >>> [(trial.frame, trial.wrong) for trial in try_frames(names=["expel"])][:1]
    [('expel', '')]
    """
    from accord.reading.frames.library import load_library  # noqa: PLC0415
    from accord.reading.read import read_all  # noqa: PLC0415

    library = library or load_library()
    sentences: list[tuple[Frame, Example | None, str]] = []
    for frame in library.frames:
        if names is not None and frame.name not in names:
            continue
        sentences += [(frame, example, example.text) for example in frame.examples]
        sentences += [(frame, None, text) for text in frame.never]
    reports = [
        Report(id=f"r_{at}", text=text, published=Published(TRIAL_DATE, "stated"))
        for at, (_, _, text) in enumerate(sentences)
    ]
    for (frame, example, text), reading in zip(sentences, read_all(reports, library=library), strict=True):
        yield Trial(frame=frame.name, text=text, wrong=_wrong(frame, example, reading))


def _wrong(frame: Frame, example: Example | None, reading: Reading) -> str:
    fired = [claim for claim in reading.claims if claim.frame == frame.name]
    if example is None:
        return "fires, and must not" if fired else ""
    if not fired:
        return "does not fire"
    actors = {actor.key: actor for actor in reading.actors}
    faults = [_faults(example, claim, actors) for claim in fired]
    return min(faults, key=len)


def _faults(example: Example, claim: Claim, actors: dict[str, Actor]) -> str:
    wrong: list[str] = []
    for role, names in example.parties.items():
        have = [_names(p.actor, actors) for p in claim.parties if p.role == role]
        wrong += [f"no {role} {name}" for name in names if not any(name in one for one in have)]
    for name in example.absent:
        if any(name in _names(p.actor, actors) for p in claim.parties):
            wrong.append(f"has {name}")
    if example.where is not None and (claim.where is None or example.where not in _names(claim.where, actors)):
        wrong.append(f"not in {example.where}")
    if example.number is not None and (claim.number is None or claim.number.value != example.number):
        wrong.append(f"number is not {example.number}")
    if example.office is not None and example.office not in (claim.office or ""):
        wrong.append(f"office is not {example.office}")
    if example.status is not None and claim.status != example.status:
        wrong.append(f"status is {claim.status}, not {example.status}")
    told = " ".join(claim.topics)
    wrong += [f"no topic {topic}" for topic in example.topics if topic not in told]
    return "; ".join(wrong)


def _names(key: str, actors: dict[str, Actor]) -> str:
    actor = actors.get(key)
    return key if actor is None else " ".join((key, actor.name, *actor.aliases))


def failures(trials: Iterable[Trial]) -> list[Trial]:
    """The trials that went wrong."""
    return [trial for trial in trials if trial.wrong]
