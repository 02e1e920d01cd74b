"""The day on which a report came out, where it is told elsewhere than in one plain header line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reports.making import make_report
from accord.reports.publishing import day_in_address
from accord.sources.page import Page

TITLE = "Andorra and Spain agree to reopen border crossing"
BODY = (
    "The foreign ministers of the two countries held talks on Tuesday and agreed to reopen the crossing before the end of "
    "the month, officials said.\n\n"
    + "\n\n".join(f"They also agreed to set up commission number {n}, which will meet twice a year." for n in range(16))
)


def published(text: str) -> tuple[str | None, str]:
    """The day and its basis."""
    report = make_report(Page(content=text.encode(), media_type="text/plain"))
    assert "number 15, which" in report.readable()
    return report.published.edtf, report.published.basis


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"{TITLE}\n\n10/06/2026\n\nMADRID, June 10 (AFP) - {BODY}", "2026-06-10"),
        (f"{TITLE}\n\nWednesday 10/06/2026 14:05\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\n06/10/2026\n\nThe talks began on Tuesday (June 9). {BODY}", "2026-06-10"),
        (f"{TITLE}\n\n10/06/2026\n\nA first round was held on 23/05/2026. {BODY}", "2026-06-10"),
        (f"{TITLE}\n\n10/06/2026\n\n{BODY}", "2026"),
        (f"{TITLE}\n\nhttps://a.example/2026/06/10/border\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\nhttps://a.example/world/20260610-border.html", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\nMadrid, 10 June 2026", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\n10 June 2026", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\nDone at Madrid, on 10 June 2026.", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\nMet in Madrid, on 10 June 2026.", None),
        (
            f"{TITLE}\n\n{BODY}\n\nMadrid, 10 June 2026\nFor the Government,\nThe Minister of Roads,\nColonel Rui PONT",
            "2026-06-10",
        ),
        (
            f"{TITLE}\n\nMadrid, 3 May 2026\n\n{BODY}\n\nFor the Government,\nThe Minister,\nColonel Rui PONT",
            "2026-05-03",
        ),
        (f"{TITLE}\n\nHerat (BNA) 24 Dhu al-Hijjah 1447 – 10 June 2026 – {BODY}", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\nThis report by The Canadian Press was first published June 10, 2026.", "2026-06-10"),
        (f"{TITLE} [2026-06-10]\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\nWednesday, June 10\n\n{BODY}\n\nCopyright 2026 Harbour Herald", "2026-06-10"),
        (f"{TITLE}\n\nThursday, June 10\n\n{BODY}\n\nCopyright 2026 Harbour Herald", None),
        (f"{TITLE}\n\nWednesday, June 10\n\n{BODY}", None),
        (f"{TITLE}\n\nBy our Europe desk, 10 June 2026\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\nMadrid, 10 June 2026. Central desk.\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\n{BODY}\n\nThe book was first published on 3 May 2019 in Lima.", None),
        (f"{TITLE}\n\n{BODY}\n\n3 May 2019\n\n4 June 2020", None),
        (f"{TITLE}\n\nMadrid, 10 June 2026 | By Iberian affairs staff\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\nDiari del Riu, Lleida\n10.jun.2026\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\n10-06-2026 18:05\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\n10-06-2026 6:05 pm\n\n{BODY}", "2026"),
        (f"{TITLE}\n\nMadrid (AFP) - 10/06/2026 - 19:42 - {BODY}", "2026-06-10"),
        (f"{TITLE}\n\nMadrid, Dhu al-Hijjah 24, 1447, June 10, 2026, SPA -- {BODY}", "2026-06-10"),
        (f"PYRENEES THIS WEEK - a digest for members, 10 June 2026\n\nANDORRA. {BODY}", "2026-06-10"),
        (f"Iberian Morning - news in brief, 10 June 2026\n\nANDORRA-SPAIN: {BODY}", "2026-06-10"),
        (f"Pyrenees Monitor, week of 4-10 June 2026\n\n{BODY}", "2026-06-10"),
        (f"Andorra and Spain to hold trade talks on 9-10 June 2026\n\n{BODY}", None),
        (f"Andorra to open talks - a look at the week ahead, 10 June 2026\n\n{BODY}", None),
        (f"{TITLE}\n\nMadrid, 10 June 2026 | By Europe staff\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\nThe Plain Post, Madrid\n10.jun.2026\n\n{BODY}", "2026-06-10"),
        (f"{TITLE}\n\n10.06.2026, Pyrenees Monitor (Lleida). Translated from Catalan.\n\n{BODY}", "2026-06-10"),
        (f"IBERIA - a digest for readers, 10 June 2026\n\nANDORRA/SPAIN: {BODY}", "2026-06-10"),
        (f"Communiqué on the 2nd session, 10.06.2026\n\n{BODY}", "2026-06-10"),
        (f"Border to open on 10 June 2026\n\n{BODY}", None),
        (f"The treaty of Lleida, 10 June 1926\n\nIn 2025 it was renewed. {BODY}", None),
        (f"{TITLE}\n\nThey met at the crossing, 10 June 2026, and spoke.\n\n{BODY}", None),
    ],
)
def test_the_day_is_found_where_it_is_told(text: str, edtf: str | None) -> None:
    """Two readings of a numeric date are told apart by what the text says; what cannot be told stays open."""
    assert published(text)[0] == edtf


def test_a_header_goes_before_the_end_and_the_address() -> None:
    """A header line is the first witness of the day."""
    text = f"{TITLE}\n\n11 June 2026\n\n{BODY}\n\nMadrid, 10 June 2026\n\nhttps://a.example/2026/06/09/border"
    assert published(text) == ("2026-06-11", "stated")


def test_a_page_without_metadata_has_its_address() -> None:
    """Where text came from an address with a day in it, that day counts, as the page's."""
    page = Page(
        content=f"{TITLE}\n\n{BODY}".encode(), media_type="text/plain", final_url="https://a.example/2026/06/10/border"
    )
    assert make_report(page).published.basis == "page"


@given(st.text(max_size=200))
def test_any_address_may_be_asked(address: str) -> None:
    """Nothing is raised, and a day is one of the calendar's."""
    day = day_in_address(address)
    assert day is None or len(day) == len("2026-06-10")
