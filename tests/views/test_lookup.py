from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.reading.claim import Link
from accord.record.record import ActorEntry, Record, ReportEntry
from accord.views.lookup import Lookup, shortest


@given(st.sets(st.text("0123456789abcdef", min_size=12, max_size=12).map(lambda d: f"f_{d}"), max_size=30))
def test_a_short_id_is_the_beginning_of_one_id_only(ids: set[str]) -> None:
    """Each short id leads to its own id and to no other."""
    for one, short in shortest(tuple(ids)).items():
        assert [other for other in ids if other.startswith(short)] == [one]
        assert len(short) >= 6


def test_reports_of_one_outlet_are_told_apart() -> None:
    """Two reports of an outlet are numbered; one without an outlet is called by its file and folder."""
    reports = (
        ReportEntry(id="r_1", outlet="Gulf Star", text="a", witness="w"),
        ReportEntry(id="r_2", outlet="Gulf Star", text="b", witness="w"),
        ReportEntry(id="r_3", path="in/box/late.txt", text="c", witness="w"),
        ReportEntry(id="r_4", text="d", witness="w"),
        ReportEntry(id="r_5", path="monday/a.txt", text="e", witness="w"),
        ReportEntry(id="r_6", path="tuesday/a.txt", text="f", witness="w"),
    )
    lookup = Lookup(Record(reports=reports))
    assert [lookup.report_label(r.id) for r in reports] == [
        "Gulf Star (1)",
        "Gulf Star (2)",
        "late.txt",
        "r_4",
        "monday/a.txt",
        "tuesday/a.txt",
    ]


def test_a_speaker_is_named_by_the_text_and_made_clear_by_the_record() -> None:
    """A pronoun or surname gives way to the name, more telling words stay, and the two stand together else."""
    lookup = Lookup(Record(actors=(ActorEntry(id="a_1", name="Ama Boateng", type="person"),)))
    assert lookup.link_name(Link(source="Boateng", actor="a_1")) == "Ama Boateng"
    assert lookup.link_name(Link(source="President Ama Boateng", actor="a_1")) == "President Ama Boateng"
    assert lookup.link_name(Link(source="the president", actor="a_1")) == "the president (Ama Boateng)"
    assert lookup.link_name(Link(source=None)) == "an unnamed source"
    assert lookup.link_name(Link(source="officials", actor="a_lost")) == "officials"
