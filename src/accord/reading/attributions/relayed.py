"""Who handed on what somebody said: 'Okello was quoted by the state agency as saying that the road is open'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.source import Source, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.attributions.tree import Tree

QUOTING = frozenset({"quote", "cite", "report", "paraphrase"})


def relayed(tree: Tree, accepted: list[Candidate]) -> Iterator[Candidate]:
    """For each 'was quoted by X as saying' the outer link: X hands on what is said, and that it was said."""
    for one in accepted:
        verb = _quoting(tree, one)
        head = max(_agent(tree, verb), _agent(tree, one.cue)) if verb >= 0 else -1
        if head >= 0:
            said = (one.cue, one.cue + 1)
            content = tuple(sorted({*one.content, said}))
            yield Candidate(
                verb, "verb", "quotes", Source(head, phrase(tree, head), "agent"), content, 0, (verb, verb + 1)
            )


def _quoting(tree: Tree, candidate: Candidate) -> int:
    """The verb that a cue hangs on as in 'was quoted as saying'; -1 where it hangs on none."""
    cue = candidate.cue
    if candidate.kind != "verb" or cue < 0 or tree.tag[cue] != "VBG" or tree.dep[cue] != "pcomp":
        return -1
    preposition = tree.head[cue]
    verb = tree.head[preposition]
    return verb if tree.lower[preposition] == "as" and tree.lemma[verb] in QUOTING else -1


def _agent(tree: Tree, verb: int) -> int:
    by = (child for child in tree.children[verb] if tree.lower[child] == "by" and child > verb)
    return next((one for child in by for one in tree.children[child] if tree.dep[one] == "pobj"), -1)
