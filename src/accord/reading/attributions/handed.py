"""What one says and another hands on behind it: 'The sultan said that he was "ready", the state agency reported'.

Each cue is read by itself. So the first one's words ran on to the end of the sentence, over who hands them on, and the
second one's began behind the first one's cue, and nobody knew that they are the first one's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.attributions.candidate import Candidate
    from accord.reading.attributions.tree import Tree


def handed_on(tree: Tree, accepted: list[Candidate]) -> list[Candidate]:
    """The attributions, each that another one behind it hands on within that one's content, and no further."""
    out = list(accepted)
    for number, outer in enumerate(accepted):
        inner = next((n for n, one in enumerate(out) if one is not outer and _hands_on(tree, outer, one)), -1)
        if inner < 0:
            continue
        said = out[inner]
        end = outer.content[-1][1]
        start = min(said.source.range[0], said.cue, outer.content[0][0])
        out[number] = outer._replace(content=((start, end), *outer.content[1:]))
        kept = tuple((first, min(last, end)) for first, last in said.content if first < end)
        out[inner] = said._replace(content=kept)
    return out


def _hands_on(tree: Tree, outer: Candidate, inner: Candidate) -> bool:
    """Whether who speaks last, behind a comma, is told to say what stands behind the first one's cue."""
    if outer.kind != "verb" or inner.kind != "verb" or len(outer.content) != 1 or outer.source.head < 0:
        return False
    if not inner.content or inner.content[0][0] >= outer.content[0][1]:
        return False
    start, end = outer.content[0]
    by = outer.source.range[0]
    behind = end <= by < outer.cue and tree.unit[by] == tree.unit[inner.cue] and tree.lower[by - 1] == ","
    told = inner.source.head >= 0 and inner.source.range[1] <= inner.cue < inner.content[0][0]
    begins = told and tree.unit[inner.source.range[0]] == tree.unit[by] and inner.cue < start <= inner.content[0][0] + 1
    return behind and begins
