from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from accord.record.record import Record
from accord.verbs import brief
from accord.views.brief import compose
from accord.views.markdown import to_markdown
from accord.views.page import to_html
from accord.views.terminal import Terminal, open_console


def _shown(record: Record, width: int = 100, limit: int | None = None, *, terminal: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=terminal, no_color=not terminal, highlight=False)
    Terminal(console, limit=limit).brief(compose(record))
    return out.getvalue()


def test_an_analyst_finds_each_section_with_its_fact(record: Record) -> None:
    """Head, facts, differences, ledgers, words, offices, chronology and reports, each with what belongs there."""
    shown = _shown(record)
    sections = [line for line in shown.splitlines() if line.isupper()]
    assert sections == [
        "THE FACTS",
        "WHERE THE REPORTS DIFFER",
        "WHAT EACH SIDE TELLS",
        "AGREEMENTS",
        "COMMITMENTS AND REQUESTS",
        "CHANGES OF OFFICE",
        "OTHER ACTS",
        "WHO SAID WHAT",
        "OFFICE-HOLDERS",
        "CHRONOLOGY",
        "UNDATED",
        "THE REPORTS",
    ]
    assert "3 reports · 2 witnesses · 12 facts: 4 corroborated, 5 single, 3 conflicting" in shown
    assert "by the account of Harbour Wire; Accra Courier; The Lisbon Ledger" in shown
    assert "commitment · Portugal → Ghana · 40 million euros or about 45 million euros" in shown
    assert "One witness (shared text, from Harbour Wire): Harbour Wire, The Lisbon Ledger." in shown


def test_what_one_side_alone_tells_stands_apart(record: Record) -> None:
    """Each side's own account under its title, with what the other leaves out; the rest is not in it."""
    shown = _shown(record, width=160)
    section = shown.split("WHAT EACH SIDE TELLS\n")[1].split("\n\n")[0]
    portugal, rest = section.split("  Told by both Portugal and Ghana")
    both, ghana = rest.split("  Told by Ghana only")
    assert "Told by Portugal only" in portugal
    assert "loan for the Tema terminal" in portugal
    assert both.startswith(": nothing")
    assert "a common road" in ghana
    assert "nine agreements" not in section


def test_every_line_of_the_facts_leads_to_its_quote(record: Record) -> None:
    """Each leading fact has its short id and words that stand in a report."""
    story = compose(record).stories[0]
    shown = _shown(record, width=200)
    for item in story.lead:
        assert item.short in shown
        assert f"“{item.accounts[0].quotes[0].words}”" in shown


@pytest.mark.parametrize("width", [40, 60, 80, 132])
def test_no_line_is_wider_than_the_terminal(record: Record, width: int) -> None:
    """Lines are wrapped, with nothing but blanks cut at their ends."""
    lines = _shown(record, width).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert all(line == line.rstrip() for line in lines)


def test_plain_where_it_is_no_terminal_and_coloured_where_it_is(record: Record) -> None:
    """Escape codes are the console's own or absent."""
    assert "\x1b" not in _shown(record)
    assert "\x1b[" in _shown(record, terminal=True)


def test_no_color_means_no_style_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """`NO_COLOR` switches off bold and dim too, even where output is forced to be a terminal's."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert open_console().color_system is not None
    monkeypatch.setenv("NO_COLOR", "1")
    assert open_console().color_system is None


def test_hostile_texts_cannot_steer_the_terminal(hostile_record: Record) -> None:
    """No escape code, bell or override of a report reaches the terminal, and its brackets are no markup."""
    shown = _shown(hostile_record)
    assert not set(shown) & set("\x1b\x07\x00\u202e\u202c\ud800")
    assert "[bold]x[/bold]" in shown


def test_one_report_only_is_said_to_be_single_source(lonely_record: Record) -> None:
    """The reader is told, and sections without facts are left out."""
    shown = _shown(lonely_record)
    assert "There is one report only, so all of this is single source." in shown
    assert "WHERE THE REPORTS DIFFER" not in shown
    assert "WHO SAID WHAT" not in shown


def test_the_limit_shortens_sections_and_says_so(record: Record) -> None:
    """What is left out is counted."""
    shown = _shown(record, limit=2)
    assert "… 6 more (--all shows them)" in shown
    assert "--all" not in _shown(record)


def test_an_empty_record_says_so() -> None:
    """There is a line even where there is nothing."""
    assert _shown(Record()) == "Nothing is on the record.\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway's foreign minister Nils Aas thanked Chile for its help.", "      thanked Chile for its help"),
        ("Ghana denied that the tanker had sailed unpaid.", "      denied: that the tanker had sailed unpaid"),
        ("Jordan's king rejects the offer of Chad.", "      rejects the offer of Chad"),
    ],
)
def test_no_verb_or_denial_is_told_twice(tmp_path: Path, text: str, line: str) -> None:
    """Words that begin with their own verb stand by themselves, and no 'denied' stands beside 'denied that'."""
    (tmp_path / "report.txt").write_text(f"Envoys speak on Friday\n\nDate: 6 June 2025\n\n{text}\n", encoding="utf-8")
    shown = _shown(brief(tmp_path).record, width=200)
    assert line in shown.splitlines(), shown
    assert "[denied]" not in shown
    assert "· denied" not in shown


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Peru's navy said on Monday that Chile had seized two trawlers off Arica.", "by the account of Peru"),
        ("A Peruvian captain said that Chile had seized two trawlers.", "by the account of a Peruvian captain"),
        ("Chile seized two trawlers off Arica on Monday.", ""),
    ],
)
def test_what_somebody_only_says_to_have_happened_is_told_as_his_account(tmp_path: Path, text: str, whose: str) -> None:
    """An act inside a statement is the speaker's claim, and the line on it says so; what a report says itself is not."""
    file = tmp_path / "r.txt"
    file.write_text(f"LIMA, March 3, 2026 - {text}\n", "utf-8")
    record = brief(file).record
    act = next(item for item in compose(record).stories[0].lead if item.kind == "act")
    assert act.by.startswith(whose) if whose else act.by == ""
    shown = " ".join(_shown(record).split())
    assert ("by the account of" in shown) is bool(whose)


def test_the_facts_end_with_how_many_more_stand_below(record: Record) -> None:
    """The terminal, Markdown and the page say how many facts stand below those that lead."""
    story = compose(record).stories[0]
    assert story.further.endswith("more below")
    facts = _shown(record).split("THE FACTS")[1].split("WHERE THE REPORTS DIFFER")[0]
    assert facts.rstrip().endswith(story.further)
    for view in (to_markdown(record), to_html(record)):
        assert view.count(story.further) == 1
