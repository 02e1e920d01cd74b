"""Words that the language model meets in passing."""

from __future__ import annotations

import pytest

from accord.reading.forms import Forms
from accord.reading.parse import load_model
from accord.reading.passing import passing_words
from accord.reading.read import read
from accord.reports.report import Published, Report

DAY = Published("2025-05-03", "stated")
NEW = (
    "Foreign Minister Oqtavian Brelquist of Bhutan met his Fijian counterpart Tuvalesi Ngorrimak in Suva on Friday "
    "and they frobnicated about the Quizzleworth ferries. To Zanh, an envoy, told colleague To Zanh that they blorped."
)


def held() -> tuple[int, int]:
    """How many strings and forms are remembered."""
    model = load_model()
    forms = model.get_pipe("accord_forms")
    assert isinstance(forms, Forms)
    return len(model.vocab.strings), len(forms)


def test_words_met_in_passing_are_let_go_of() -> None:
    """A model that knows enough words knows no more of them however many reports are read."""
    read(Report(id="r_0", text="Bhutan met Fiji.", published=DAY))
    before = held()
    for number in range(5):
        with passing_words(known=0):
            read(Report(id=f"r_{number}", text=NEW.replace("quist", f"quist{number}"), published=DAY))
        assert held() == before


def test_a_report_reads_the_same_whether_its_words_stay_or_go() -> None:
    """What is read in passing is what would have been read anyway, the second time as the first."""
    report = Report(id="r_1", text=NEW, published=DAY)
    readings = []
    for _ in range(2):
        with passing_words(known=0):
            readings.append(read(report))
    assert readings == [read(report)] * 2
    assert readings[0].claims


def test_the_first_words_stay() -> None:
    """A model that does not know many words yet keeps those that it meets."""
    read(Report(id="r_0", text="Bhutan met Fiji.", published=DAY))
    before, _ = held()
    with passing_words(known=10**9):
        read(Report(id="r_2", text="Envoy Hrospavik Dunnemarq left Bhutan.", published=DAY))
    assert held()[0] > before


def test_a_fault_within_lets_go_of_the_words_all_the_same() -> None:
    """A report that cannot be read leaves the model as it was."""
    read(Report(id="r_0", text="Bhutan met Fiji.", published=DAY))
    before = held()
    with pytest.raises(ZeroDivisionError), passing_words(known=0):
        assert len(load_model()("Drovmaq sang.")) / 0
    assert held() == before
