import pytest

from accord.reports.layout import Layout, lay_out
from accord.reports.line import clean
from accord.reports.outlets import KnownOutlets
from accord.reports.report import Published

WIRE = """\
Harbour Post

WORLD

Kenya, Somalia agree to reopen crossing

By Jane Doe and John Roe

March 4, 2022 7:15 PM GMT

MANDERA, Kenya (Reuters) - Kenya and Somalia agreed on Friday to reopen their land border, closed since 2011, the foreign ministers of both countries said.

FILE PHOTO: Traders wait near the crossing in Mandera, Kenya, last May. REUTERS/Ali Noor

“The gates will open on Monday,” Kenya’s minister told reporters.

Officials from both sides greet each other at the gate.   © AFP

Read more: Drought empties villages along the border

The Somali minister said that 2,000 police would be sent to the town. Sign up for our newsletter here.

Related stories

Ethiopia offers to host talks on the sea border
Aid convoy reaches Baidoa after a week

The border was closed after a series of attacks in which, according to Kenya, fighters crossed from the Somali side into the district.

(Reporting by Jane Doe in Nairobi; Editing by Ann Poe)

© 2022 Harbour Post. All rights reserved.
"""


def unread(layout: Layout, text: str) -> dict[str, list[str]]:
    """The unread stretches' words by reason."""
    found: dict[str, list[str]] = {}
    for one in layout.unread:
        found.setdefault(one.why, []).append(one.span.of(text).strip())
    return found


def test_a_papers_wire_report(outlets: KnownOutlets) -> None:
    """All that a full page of text tells is told, and only the report is read."""
    text = clean(WIRE)
    layout = lay_out(text, outlets)
    assert layout.title == "Kenya, Somalia agree to reopen crossing"
    assert layout.title_span is not None
    assert layout.title_span.of(text) == layout.title
    assert layout.outlet == "Harbour Post"
    assert layout.byline == "Jane Doe and John Roe"
    assert layout.dateline == "MANDERA, Kenya (Reuters)"
    assert layout.published == Published("2022-03-04", "stated")
    assert layout.credits == ("Reuters",)
    assert unread(layout, text) == {
        "masthead": ["Harbour Post"],
        "tag": ["WORLD"],
        "byline": ["By Jane Doe and John Roe", "(Reporting by Jane Doe in Nairobi; Editing by Ann Poe)"],
        "date": ["March 4, 2022 7:15 PM GMT"],
        "dateline": ["MANDERA, Kenya (Reuters) -"],
        "caption": [
            "FILE PHOTO: Traders wait near the crossing in Mandera, Kenya, last May. REUTERS/Ali Noor",
            "Officials from both sides greet each other at the gate.   © AFP",
        ],
        "boilerplate": [
            "Read more: Drought empties villages along the border",
            "Sign up for our newsletter here.",
            "Related stories",
            "Ethiopia offers to host talks on the sea border",
            "Aid convoy reaches Baidoa after a week",
            "© 2022 Harbour Post. All rights reserved.",
        ],
    }


def test_a_state_agencys_report(outlets: KnownOutlets) -> None:
    """The day without a year stays open; the end mark and the dateline are not read."""
    text = "Xi, Tajik president hold talks\n\nDUSHANBE, July 5 (Xinhua) -- The two presidents held talks here on Friday and agreed to build a road. Enditem"
    layout = lay_out(text, outlets)
    assert layout.title == "Xi, Tajik president hold talks"
    assert layout.published == Published(None, "unknown")
    assert layout.credits == ("Xinhua",)
    assert unread(layout, text) == {"dateline": ["DUSHANBE, July 5 (Xinhua) --"], "end mark": ["Enditem"]}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("PARIS, Aug 19, 2024 (AFP) - The two sides agreed on a text, officials said on Monday.", "2024-08-19"),
        ("PARIS, Aug 19 (AFP) - The two sides agreed on a text, officials said on Monday.\n\n© 2024 AFP", "2024-08-19"),
    ],
)
def test_a_dateline_gives_the_day_where_the_year_is_told(outlets: KnownOutlets, text: str, edtf: str) -> None:
    """By the dateline itself or by a copyright line."""
    assert lay_out(text, outlets).published == Published(edtf, "dateline")


def test_a_reprints_paper_is_its_outlet(outlets: KnownOutlets) -> None:
    """The line below the headline names the paper, known or not; the dateline's agency is credited."""
    text = "Minister quits over dock affair\n\nThe Continental Gazette, February 13, 2025\n\nPODGORICA (Reuters) - The minister resigned on Wednesday, his office said in a statement."
    layout = lay_out(text, outlets)
    assert (layout.outlet, layout.credits, layout.published.edtf) == (
        "The Continental Gazette",
        ("Reuters",),
        "2025-02-13",
    )


def test_a_record_of_debates_has_no_dateline(outlets: KnownOutlets) -> None:
    """A speaker in capitals with a state in brackets is no place with an agency."""
    text = (
        "Council meets\n\nANNA WOOD (United Kingdom) said that her delegation had voted for the text of the resolution."
    )
    assert lay_out(text, outlets).dateline is None


@pytest.mark.parametrize(
    ("lead", "edtf"),
    [
        (
            "MUSCAT, 15 Apr (AFP) - The state visit that was to begin on 20 April 2025 has been postponed, the ministry said.",
            "2025-04-15",
        ),
        (
            "MUSCAT, 15 Apr (AFP) - Two years ago, on 20 April 2023, the two states broke off relations, the ministry said.",
            None,
        ),
        (
            "MUSCAT, 15 Apr (AFP) - The treaty of 1 December 2023 enters into force, the ministry said in a statement.",
            None,
        ),
    ],
)
def test_a_datelines_year_may_stand_in_the_lead(outlets: KnownOutlets, lead: str, edtf: str | None) -> None:
    """A date of the same days gives it; one that the lead looks back to, or a far one, does not."""
    assert lay_out(lead, outlets).published.edtf == edtf


def test_an_agencys_bureau_is_a_credit(outlets: KnownOutlets) -> None:
    """'AFP, Male' below the paper's name and day."""
    text = "Muizzu puts off trip\n\nGulf Courier\n15 April 2025\n\nAFP, Male\n\nThe president has postponed a state visit that was to begin on Sunday, his office said."
    layout = lay_out(text, outlets)
    assert (layout.outlet, layout.credits, layout.published.edtf) == ("Gulf Courier", ("AFP",), "2025-04-15")
    assert [one.why for one in layout.unread] == ["masthead", "date", "credit"]


def test_a_date_of_publishing_goes_before_others(outlets: KnownOutlets) -> None:
    """'Published' before a bare date before 'Updated', wherever they stand in the header."""
    text = "Talks open\n\nUpdated: 5 May 2023\n\nPublished: 3 May 2023\n\nThe two sides met on Monday in the capital."
    assert lay_out(text, outlets).published.edtf == "2023-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "The two sides met on Monday.",
        "Talks",
        "Talks fail in Geneva",
        "The talks failed on Monday.\n\nThe two sides will meet again in May, officials said.",
        "The talks, he said:\n\nThe two sides will meet again in May, officials said.",
        "- a first point of the plan\n- a second point of it\n- a third point of it",
    ],
)
def test_a_text_without_a_headline_has_none(outlets: KnownOutlets, text: str) -> None:
    """A first sentence, a lone line and a list are no headlines."""
    assert lay_out(text, outlets).title is None


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Title: Talks open in Geneva", "Talks open in Geneva"),
        ("Talks open in Geneva | Harbour Post", "Talks open in Geneva"),
        ("Will talks in Geneva open today?", "Will talks in Geneva open today?"),
        ("Talks to open with the U.S.", "Talks to open with the U.S."),
        ("‘We will sign,’ says minister", "‘We will sign,’ says minister"),
    ],
)
def test_headlines_are_taken_without_what_is_around_them(outlets: KnownOutlets, first: str, title: str) -> None:
    """Labels and outlets are cut off; question marks and abbreviations end headlines too."""
    text = first + "\n\nThe two sides met on Monday in the Swiss city to open talks on the border."
    layout = lay_out(text, outlets)
    assert layout.title == title
    assert layout.title_span is not None
    assert layout.title_span.of(text) == title


def test_a_photo_credit_is_no_text_credit(outlets: KnownOutlets) -> None:
    """A picture of an agency does not make the text its text."""
    text = "The two sides met on Monday in the capital, officials said.\n\nThe ministers shake hands.   © Reuters\n\nThey will meet again in May, the host said."
    assert lay_out(text, outlets).credits == ()


def test_header_fields_are_read(outlets: KnownOutlets) -> None:
    """Exports put fields above the text; an agency as the source is a credit."""
    text = "Headline: Talks open\nSource: TASS\nAuthor: Jane Doe\nDate: 3 May 2023\n\nThe two sides met on Monday in the capital to talk about gas."
    layout = lay_out(text, outlets)
    assert (layout.title, layout.outlet, layout.byline, layout.credits) == ("Talks open", "TASS", "Jane Doe", ("TASS",))
    assert layout.published.edtf == "2023-05-03"


def test_a_transcript_keeps_its_speakers(outlets: KnownOutlets) -> None:
    """Speakers in capitals are no datelines and nothing of what they say is left out."""
    text = "Briefing of the ministry\n\nMR. SMITH: Good afternoon. We signed the treaty on Monday in Geneva.\nQUESTION: Will the parliament ratify it before May?\nMR. SMITH: We go to Jane Doe of the AFP."
    layout = lay_out(text, outlets)
    assert layout.dateline is None
    assert layout.unread == ()


def test_a_credit_at_the_end_of_the_last_paragraph(outlets: KnownOutlets) -> None:
    """The credit is cut off and the sentence is read."""
    text = "Talks open\n\nThe two sides met on Monday in the capital, officials said. — Bernama"
    layout = lay_out(text, outlets)
    assert layout.credits == ("Bernama",)
    assert unread(layout, text) == {"credit": ["— Bernama"]}


def test_paragraphs_in_another_language_are_not_read(outlets: KnownOutlets) -> None:
    """A bilingual page is read in its English part."""
    french = "Les ministres des deux pays ont signé lundi un accord sur le partage des recettes du champ gazier, a dit la présidence."
    text = f"The ministers signed an agreement on the gas field on Monday, the presidency said.\n\n{french}"
    assert unread(lay_out(text, outlets), text) == {"foreign language": [french]}


@pytest.mark.parametrize(
    "piece",
    [
        "a / ",
        "( ",
        "Aug 19 ",
        "— ",
        "By A ",
        ": ",
        "© ",
        "A. ",
        "with ",
        "\nRelated\n",
        "A, ",
        "[Photo ",
        "Word word\n",
        "Word, 3 May 2023\n",
    ],
)
def test_long_hostile_texts_are_gone_through(outlets: KnownOutlets, piece: str) -> None:
    """What tempts a pattern to look again and again is looked at once: quadratic work would not end."""
    text = clean(piece * 40_000)
    assert lay_out(text, outlets).dateline is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Talks open in the old harbour town\nHarbour Post", "Harbour Post"),
        ("Talks open in the old harbour town\n\nHarbour Post", "Harbour Post"),
        ("Talks open in the old harbour town\nThe Island Courier", "The Island Courier"),
        ("Talks open in the old harbour town\nThe Island Courier, Oslo", "The Island Courier"),
        ("Talks open in the old harbour town\nThe Island Courier\nBy Ana Silva\n14 March 2025", "The Island Courier"),
        ("Talks open in the old harbour town\nWorld News", None),
        ("Talks open in the old harbour town\n\nDaily calls will go on", None),
        ("Talks open in the old harbour town\n\nMinister Lena Berg", None),
    ],
)
def test_an_outlet_may_stand_below_the_headline(outlets: KnownOutlets, head: str, outlet: str | None) -> None:
    """A line that is named like one, right below, whether a date follows or not; it is no headline itself."""
    body = "\n\nThe two sides met on Friday in the old harbour town and spoke for three hours about the ferry line."
    layout = lay_out(head + body, outlets)
    assert layout.outlet == outlet
    if outlet:
        assert layout.title == "Talks open in the old harbour town"


@pytest.mark.parametrize(
    ("head", "outlet", "title"),
    [
        ("THE HARBOUR HERALD\n\n4 March 2025\n\nSlovenia shuts its consulate", "THE HARBOUR HERALD", "Slovenia"),
        ("Harbour Herald\nOslo, Tuesday 4 March 2025\nSlovenia shuts its consulate\n", "Harbour Herald", "Slovenia"),
        ('The newspaper "Zora" — in English\n\n04.03.2025\n\nSlovenia shuts its consulate', "Zora", "Slovenia"),
        # A headline above its date and its standfirst is no paper's name.
        ("SLOVENIA SHUTS ITS CONSULATE\n4 March 2025\nMinister cites cost of the house\n", None, "SLOVENIA"),
        ("Outlook for talks\n4 March 2025\nBoth sides still hope\n", None, "Outlook"),
        ("PM puts off trip\n\n4 March 2025\n\nClean-up drags on, office says", None, "PM puts"),
    ],
)
def test_a_papers_name_may_stand_above_date_and_headline(
    outlets: KnownOutlets, head: str, outlet: str | None, title: str
) -> None:
    """Only a line that is named like a paper, with a date and a headline below it, is the paper's name."""
    body = "\n\nSlovenia closed its consulate in the old harbour town on Tuesday, and the minister said that it was costly."
    layout = lay_out(head + body, outlets)
    assert (layout.outlet, layout.published.edtf) == (outlet, "2025-03-04")
    assert layout.title is not None
    assert layout.title.startswith(title)


def test_a_list_of_films_at_the_end_is_not_read() -> None:
    """How long a film runs stands above its title; what stands there is of other stories."""
    text = (
        "Chad closes a crossing\n\n4 March 2022\n\nChad closed its crossing with Libya on Friday, the ministry of the interior said.\n"
        "01:10\nTogo frees a former minister\n00:45\nPeru seizes two boats\nGo to video\nBenin names an envoy to Ghana"
    )
    layout = lay_out(text, KnownOutlets({}))
    unread = " ".join(mark.span.of(text) for mark in layout.unread)
    assert all(words in unread for words in ("Togo frees", "Peru seizes", "Benin names"))
    assert "Chad closed its crossing" not in unread
