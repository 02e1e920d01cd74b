"""How dispatches open as agencies, portals and papers print them: what the first lines tell, and what they do not."""

from __future__ import annotations

import pytest

from accord.reports.making import make_report
from accord.sources.page import Page

BODY = (
    "The foreign ministers of the two countries held talks on Tuesday and agreed to reopen the crossing before the end of "
    "the month, officials said.\n\nThey also agreed to set up a joint commission, which will meet twice a year."
)
TITLE = "Andorra and Spain agree to reopen border crossing"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (" date 2026-06-10 dpa/GNA – {B}", {"date": "2026-06-10", "credits": ("dpa",)}),
        (" date 2026-06-10 Madrid: {B}", {"date": "2026-06-10", "dateline": "Madrid"}),
        ("{T}\n\nMadrid: {B}", {"dateline": "Madrid"}),
        ("{T}\n\nMadrid, June 10, 2026: {B}", {"date": "2026-06-10"}),
        ("{T}\n\nJun 10, 2026\n\nMadrid [Spain], June 10 : {B}", {"dateline": "Madrid [Spain], June 10"}),
        ("{T}\n\nMadrid [Spain], June 10 (ANI): {B}", {"credits": ("ANI",)}),
        ("{T}\n\nBAKU, Azerbaijan, June 10. {B}", {"dateline": "BAKU, Azerbaijan, June 10"}),
        ("{T}\n\nJeddah, June 10, 2026, SPA -- {B}", {"date": "2026-06-10", "credits": ("SPA",)}),
        ("{T}\n\nDamascus, SANA- {B}", {"credits": ("SANA",)}),
        ("{T}\n\nJune 10, 2026 (MADRID) – {B}", {"date": "2026-06-10", "dateline": "June 10, 2026 (MADRID)"}),
        ("{T}\n\nMadrid, June 10, AZERTAC\n\n{B}", {"credits": ("Azertac",), "dateline": "Madrid, June 10, AZERTAC"}),
        (
            "{T}\n\nBy Park Sae-jin Posted : June 10, 2026, 18:49 Updated : June 11, 2026, 18:54\n\n{B}",
            {"date": "2026-06-10", "byline": "Park Sae-jin"},
        ),
        ("{T}\n\nAli Rojas (@arojas) Published June 10, 2026 | 04:40 PM\n\n{B}", {"byline": "Ali Rojas"}),
        (
            "ABC 32.70 Decreased By ▼ -0.20 (-0.61%)\n{T}\n\nAFP 10 Jun 2026\n\n{B}",
            {"title": TITLE, "date": "2026-06-10", "credits": ("AFP",)},
        ),
        ("Open Menu\n\n{T}\n\nPublished June 10, 2026\n\n{B}", {"title": TITLE}),
        ("{T}\n\nYesterday, June 9th, 2026, they met at the border, the ministry said.\n\n{B}", {"date": "2026-06-10"}),
        ('{T}\n\n"Yesterday, May 3, 2003, will live on," the president said that day.\n\n{B}', {"date": None}),
        ("{T}\n\nThey met at the border on Wednesday (10 June 2026), the ministry said.\n\n{B}", {"date": None}),
        (
            '{T}\n\nSantiago: "we will not wait any longer for the other side to move," he said.\n\n{B}',
            {"dateline": None},
        ),
        ("{T}\n\nAna Lopes\nRadio News, Madrid\n10 June 2026\n\n{B}", {"byline": "Ana Lopes", "date": "2026-06-10"}),
        ("Home » News » {T}\n\n{T}\n\nPublished June 10, 2026\n\n{B}", {"title": TITLE}),
        ("From: Balkan Brief <b@a.example>\nSubject: {T}\n\n{B}", {"title": TITLE, "outlet": "Balkan Brief"}),
        ("{T}\n\n10 June 2026\n\n{B}\n\nal/jr (AFP, dpa, Reuters)", {"credits": ("AFP", "dpa", "Reuters")}),
        ("{T}\n\nANI | Updated: Jun 10, 2026 16:40 IST\n\n{B}", {"date": "2026-06-10", "credits": ("ANI",)}),
        ("{T} | Harbour Herald\n\n10 June 2026\n\n{B}", {"title": TITLE, "outlet": "Harbour Herald"}),
    ],
)
def test_an_opening_is_read(text: str, want: dict[str, object]) -> None:
    """Place, day, agency, writer and headline are told apart, and the text below stays whole."""
    printed = text.replace("{B}", BODY).replace("{T}", TITLE)
    report = make_report(Page(content=printed.encode(), media_type="text/plain"))
    found: dict[str, object] = {
        "title": report.title,
        "outlet": report.outlet,
        "date": report.published.edtf,
        "byline": report.byline,
        "dateline": report.dateline and report.dateline.strip(":"),
        "credits": report.credits,
    }
    assert {name: found[name] for name in want} == want
    assert BODY.partition(" ")[2] in report.readable()


def test_a_caption_whose_credit_stands_below_it_is_not_read() -> None:
    """A line right above a bare picture credit is the picture's, and so is one with a credit behind each half."""
    caption = "Foreign Minister Ana Lopes meets her Andorran counterpart in Madrid June 8, 2026."
    text = f"{TITLE}\n\n10 June 2026\n\n{caption}\n(photo credit: REUTERS/JOHN ROE)\n\n{BODY}\n\n{caption} (credit: REUTERS/A B) {caption} (credit: REUTERS/A B)\n\n{BODY[:90]} again on Friday."
    report = make_report(Page(content=text.encode(), media_type="text/plain"))
    assert "counterpart" not in report.readable()
    assert "again on Friday" in report.readable()
