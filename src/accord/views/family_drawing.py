"""A family tree drawn as SVG: a column a report, a box a paragraph, ribbons where a paragraph was copied.

Boxes of copied words have the colour of the account that they come from; a dashed bow leads from a report to the one
that likely retells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from accord.views.family import FamilyView, Kin

COLUMNS = 9  # reports in one drawing: more would be thinner than their names
WIDTH = 960
_TALLEST = 330
_GAP = 3.0
_LEAST = 7.0
_HEAD = 74
_BOW = 34
_SHADES = 6
_BOX = 64
_CHARACTER = 8.0
_LINES = 2


class Box(Struct, frozen=True, kw_only=True):
    """One paragraph: where it stands, its shade, whether it is copied, mostly quoted speech, and its first words."""

    x: float
    y: float
    width: float
    height: float
    shade: int
    copied: bool
    spoken: bool
    words: str


class Ribbon(Struct, frozen=True, kw_only=True):
    """A copied paragraph's way from its source: an SVG path."""

    path: str
    shade: int
    words: str


class Bow(Struct, frozen=True, kw_only=True):
    """A likely retelling: a path from the source's head to the teller's, and why."""

    path: str
    words: str


class Column(Struct, frozen=True, kw_only=True):
    """One report: its boxes, and its name in lines above them."""

    x: float
    number: int
    letter: str
    shade: int
    lines: tuple[str, ...]
    date: str
    boxes: tuple[Box, ...]


class Drawing(Struct, frozen=True, kw_only=True):
    """All of it; `left_out` reports had no room."""

    columns: tuple[Column, ...]
    ribbons: tuple[Ribbon, ...]
    bows: tuple[Bow, ...]
    height: int
    left_out: int


def shade_of(letter: str) -> int:
    """Which of six colours an account has.

    >>> shade_of("A"), shade_of("G")
    (0, 0)
    """
    return (ord(letter[-1]) - ord("A")) % _SHADES


def draw_family(view: FamilyView) -> Drawing:
    """Draw the first reports of a family, those of the accounts with copied text before the others.

    >>> draw_family(FamilyView(accounts=(), retellings=(), spoken=(), reports=0, summary="")).columns
    ()
    """
    letters = {kin.number: account.letter for account in view.accounts for kin in account.members}
    every = list(view.kin())
    shown = _chosen(view, every)
    if not shown:
        return Drawing(columns=(), ribbons=(), bows=(), height=0, left_out=0)
    longest = max((sum(block.size for block in kin.blocks) for kin in shown), default=1) or 1
    step = WIDTH / len(shown)
    top = _HEAD + (_BOW if view.retellings else 0)
    columns = tuple(
        _column(kin, letters[kin.number], x=step * (at + 0.5), top=top, scale=_TALLEST / longest, step=step)
        for at, kin in enumerate(shown)
    )
    places = {column.number: column for column in columns}
    ribbons = [ribbon for kin in shown for ribbon in _ribbons(kin, places, shown)]
    bows = [
        Bow(
            path=_bow(places[one.source].x, places[one.teller].x, top - _HEAD + 4),
            words=f"{one.teller_label} likely retells {one.source_label}: {one.why}",
        )
        for one in view.retellings
        if one.source in places and one.teller in places
    ]
    bottom = max((box.y + box.height for column in columns for box in column.boxes), default=top)
    return Drawing(
        columns=columns,
        ribbons=tuple(ribbons),
        bows=tuple(bows),
        height=round(bottom + 12),
        left_out=len(every) - len(shown),
    )


def _chosen(view: FamilyView, every: Sequence[Kin]) -> list[Kin]:
    """The reports with room: those that text or retelling ties to others first, in the order of the accounts."""
    tied = {kin.number for account in view.accounts if len(account.members) > 1 for kin in account.members}
    tied |= {number for kin in every for number in (kin.number, *(block.source for block in kin.blocks)) if kin.parent}
    tied |= {number for one in view.retellings for number in (one.teller, one.source)}
    ranked = sorted(every, key=lambda kin: (kin.number not in tied, kin.number))[:COLUMNS]
    return sorted(ranked, key=lambda kin: kin.number)


def _column(kin: Kin, letter: str, *, x: float, top: float, scale: float, step: float) -> Column:
    boxes: list[Box] = []
    y = top
    width = min(_BOX, step * 0.55)
    for block in kin.blocks:
        height = max(_LEAST, block.size * scale)
        boxes.append(
            Box(
                x=round(x - width / 2, 1),
                y=round(y, 1),
                width=round(width, 1),
                height=round(height, 1),
                shade=shade_of(block.letter),
                copied=bool(block.source),
                spoken=block.spoken,
                words=f"{block.number}: {block.words[:120]}{'…' if len(block.words) > 120 else ''}",  # noqa: PLR2004
            )
        )
        y += height + _GAP
    return Column(
        x=round(x, 1),
        number=kin.number,
        letter=letter,
        shade=shade_of(letter),
        lines=_name_lines(kin.label, int(step / _CHARACTER)),
        date=kin.date,
        boxes=tuple(boxes),
    )


def _name_lines(name: str, room: int) -> tuple[str, ...]:
    """A name in at most two lines of so many characters.

    >>> _name_lines("The Valparaíso Post", 12)
    ('The', 'Valparaíso …')
    """
    lines: list[str] = [""]
    for word in name.split():
        if not lines[-1] or len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] = f"{lines[-1]} {word}".strip()
        else:
            lines.append(word)
    if len(lines) > _LINES:
        lines = [lines[0], f"{lines[1]} …"]
    return tuple(line if len(line) <= room else line[: room - 1] + "…" for line in lines)


def _ribbons(kin: Kin, places: dict[int, Column], shown: Sequence[Kin]) -> Iterator[Ribbon]:
    """From each copied paragraph to where its words stand in the source."""
    sources = {one.number: one for one in shown}
    here = places[kin.number]
    for block, box in zip(kin.blocks, here.boxes, strict=True):
        if block.source not in places or block.paragraph.source_span is None:
            continue
        there = places[block.source]
        found = [
            that
            for other, that in zip(sources[block.source].blocks, there.boxes, strict=True)
            if other.paragraph.span.overlaps(block.paragraph.source_span)
        ]
        best = [that for that in found if _alike(that, box)] or found
        if best:
            target = min(best, key=lambda that: abs((that.y - there.boxes[0].y) - (box.y - here.boxes[0].y)))
            yield Ribbon(path=_ribbon(target, box), shade=box.shade, words=box.words)


def _alike(one: Box, two: Box) -> bool:
    """Whether two boxes begin with the same words behind their numbers."""
    left, right = (box.words.split(": ", 1)[1][:24] for box in (one, two))
    return left == right


def _ribbon(source: Box, target: Box) -> str:
    """A band from the source's edge to the target's, whichever side they stand on."""
    forth = source.x < target.x
    x1 = source.x + source.width if forth else source.x
    x2 = target.x if forth else target.x + target.width
    middle = (x1 + x2) / 2
    top = f"M{x1:.1f} {source.y:.1f}C{middle:.1f} {source.y:.1f} {middle:.1f} {target.y:.1f} {x2:.1f} {target.y:.1f}"
    low1, low2 = source.y + source.height, target.y + target.height
    return f"{top}V{low2:.1f}C{middle:.1f} {low2:.1f} {middle:.1f} {low1:.1f} {x1:.1f} {low1:.1f}Z"


def _bow(x1: float, x2: float, y: float) -> str:
    return f"M{x1:.1f} {y:.1f}C{x1:.1f} {y - _BOW:.1f} {x2:.1f} {y - _BOW:.1f} {x2:.1f} {y:.1f}"
