from __future__ import annotations

from accord.record.record import Record
from accord.views.brief import compose
from accord.views.timeline import WIDTH, Timeline, timeline


def _drawn(record: Record) -> Timeline:
    drawn = timeline(compose(record).stories[0].chronology)
    assert drawn is not None
    return drawn


def test_days_are_points_and_months_are_intervals(record: Record) -> None:
    """A mark is as exact as its date."""
    rows = {row.full: row for row in _drawn(record).rows}
    assert rows["Ama Boateng met Rui Carvalho"].marks[0].point
    trawler = rows["Ghana detained the trawler Santa Rita"].marks[0]
    assert not trawler.point
    assert trawler.x1 < trawler.x2


def test_a_conflict_is_two_marks_on_one_row(record: Record) -> None:
    """Each side's time is drawn, with who says so."""
    (office,) = [row for row in _drawn(record).rows if "prime minister" in row.full]
    assert [mark.said_by for mark in office.marks] == [("Accra Courier",), ("Harbour Wire",)]
    assert office.marks[0].x2 <= office.marks[1].x1


def test_an_open_end_reaches_the_edge(record: Record) -> None:
    """What has lasted since 1961 has no drawn end."""
    (relations,) = [row for row in _drawn(record).rows if "relations" in row.full]
    assert relations.marks[0].open_end
    assert relations.marks[0].x2 == WIDTH


def test_time_runs_from_left_to_right_and_stays_in_the_drawing(record: Record) -> None:
    """Ticks rise, and no mark or label leaves the drawing."""
    drawn = _drawn(record)
    assert [tick.x for tick in drawn.ticks] == sorted(tick.x for tick in drawn.ticks)
    assert all(0 <= mark.x1 <= mark.x2 <= WIDTH for row in drawn.rows for mark in row.marks)
    assert all(0 <= row.label_x <= WIDTH for row in drawn.rows)


def test_too_little_to_draw_is_not_drawn(lonely_record: Record, record: Record) -> None:
    """One dated fact or none makes no timeline; beyond the most rows the rest is counted."""
    assert timeline(compose(lonely_record).stories[0].chronology) is None
    short = timeline(compose(record).stories[0].chronology, most=2)
    assert short is not None
    assert (len(short.rows), short.left_out) == (2, 4)
