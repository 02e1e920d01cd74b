"""The head of a report: title, outlet, day, writer and dateline in the layouts of papers, agencies, ministries and digests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reports.head import head_of
from accord.reports.line import lines_of
from accord.reports.making import make_report
from accord.reports.outlets import KnownOutlets
from accord.sources.page import Page

BODY = (
    "The foreign ministers of the two countries held talks on Monday and agreed to reopen the crossing before the end of "
    "the month, officials said.\n\nThey also agreed to set up a joint commission, which will meet twice a year in turn in "
    "either capital."
)

LAYOUTS = [
    "a paper with its town in brackets",
    "a paper and its town behind a comma",
    "a ministry above its release",
    "a communique that opens with place and day",
    "a digest by its name alone",
    "a site that gives publishing and updating",
    "a correspondent without a name",
    "a section name above and a picture's line below",
    "an outlet below the headline",
    "a headline in two lines",
    "a kicker above the headline",
    "category, clock and numeric day in one line",
    "a page's day above and the report's day below",
    "staff report and a dateline with a colon",
    "an agency's name in slashes",
    "a wire with country, day and writer above the text",
    "posted on, by and in",
    "an embassy's notice",
    "a press service",
    "a briefing with a number",
    "an agency and its section",
    "a paper and its town behind a dash",
    "a standfirst below the headline",
    "a digest's item with its headline",
    "a joint statement by its title",
    "a writer in capitals and a running head",
    "an address as the outlet",
    "a government's information office",
    "news in brief for a day",
    "an updated line alone",
    "an anchor of letters in a paper",
    "a wire in its plain form",
]


@pytest.mark.parametrize(
    ("head", "want"),
    [
        (
            "Annapurna Samachar Daily (Pokhara)\n5 May 2024\n\nNepal, Bhutan open air route after six years\n\nBy Sunita Karmacharya in Thimphu\n\n",
            {
                "title": "Nepal, Bhutan open air route after six years",
                "outlet": "Annapurna Samachar Daily",
                "date": "2024-05-05",
                "byline": "Sunita Karmacharya in Thimphu",
            },
        ),
        (
            "MORNING BEACON, Kumasi\n\nPresident meets Ivorian counterpart over cocoa border\n\nBy Kofi Ansah-Boadi\n\nFriday, 7 March 2025\n\n",
            {
                "title": "President meets Ivorian counterpart over cocoa border",
                "outlet": "MORNING BEACON",
                "date": "2025-03-07",
                "byline": "Kofi Ansah-Boadi",
            },
        ),
        (
            "Ministry of Foreign Affairs of Iceland\n\nPress Release\n\nMeeting of the Foreign Ministers of Iceland and Latvia\n\nMarch 4, 2025\n\n",
            {
                "title": "Meeting of the Foreign Ministers of Iceland and Latvia",
                "outlet": "Ministry of Foreign Affairs of Iceland",
                "date": "2025-03-04",
            },
        ),
        (
            "Cotonou, 6 February 2025\n\nCOMMUNIQUE\n\nThe Presidency of the Republic of Benin informs the public of the visit of the President of Niger\n\n",
            {
                "title": "The Presidency of the Republic of Benin informs the public of the visit of the President of Niger",
                "outlet": None,
                "date": "2025-02-06",
                "dateline": "Cotonou, 6 February 2025",
            },
        ),
        (
            "CENTRAL AMERICA THIS WEEK\n\nWeek ending 14 March 2025\n\nHONDURAS/NICARAGUA. ",
            {"title": None, "outlet": "CENTRAL AMERICA THIS WEEK", "date": "2025-03-14"},
        ),
        (
            "Ties with Lesotho back on track, says minister\n\nThabo Nkosi-Meyer\n\nPublished: Tue 4 Feb 2025, 6:12 PM\nUpdated: Wed 5 Feb 2025, 9:40 AM\n\n",
            {
                "title": "Ties with Lesotho back on track, says minister",
                "outlet": None,
                "date": "2025-02-04",
                "byline": "Thabo Nkosi-Meyer",
            },
        ),
        (
            "THE FRONTIER POST-GAZETTE\nPeshawar, Thursday, January 16, 2025\n\nTorkham gate reopens after nine days\n\nBy our correspondent\n\n",
            {
                "title": "Torkham gate reopens after nine days",
                "outlet": "THE FRONTIER POST-GAZETTE",
                "date": "2025-01-16",
                "byline": "our correspondent",
            },
        ),
        (
            "Politics\n\nMongolia and Kazakhstan sign rail transit accord\n\n11 April 2024, 13:28\n\nPhoto: Press Service of the Government of Mongolia\n\n",
            {"title": "Mongolia and Kazakhstan sign rail transit accord", "outlet": None, "date": "2024-04-11"},
        ),
        (
            "Suriname calls home its envoy in Cayenne\n\nParamaribo Courant\n\n12 June 2024\n\n",
            {"title": "Suriname calls home its envoy in Cayenne", "outlet": "Paramaribo Courant", "date": "2024-06-12"},
        ),
        (
            "Oman, Yemen agree to reopen\nShahn border post in spring\n\nBy Salim Al Kathiri\nMuscat Morning Herald | 3 February 2025\n\n",
            {
                "title": "Oman, Yemen agree to reopen Shahn border post in spring",
                "outlet": "Muscat Morning Herald",
                "date": "2025-02-03",
                "byline": "Salim Al Kathiri",
            },
        ),
        (
            "BORDER DISPUTE\n\nBelize to take Sarstoon case to The Hague\n\nAmandine Flowers-Tillett\n\nThe Belmopan Observer, 21 May 2025\n\n",
            {
                "title": "Belize to take Sarstoon case to The Hague",
                "outlet": "The Belmopan Observer",
                "date": "2025-05-21",
                "byline": "Amandine Flowers-Tillett",
            },
        ),
        (
            "POLITICS | 19:41 / 27.02.2024\n1 min read\nPresident of Tajikistan arrives in Bishkek on state visit\n",
            {
                "title": "President of Tajikistan arrives in Bishkek on state visit",
                "outlet": None,
                "date": "2024-02-27",
            },
        ),
        (
            "Lesotho, Eswatini drop visa rule\n\nOctober 26, 2021\n\nMASERU: ",
            {"title": "Lesotho, Eswatini drop visa rule", "outlet": None, "date": "2021-10-26", "dateline": "MASERU:"},
        ),
        (
            "Dar es Salaam envoy called in over fishermen\n\nStaff Report\n\nNAIROBI: ",
            {
                "title": "Dar es Salaam envoy called in over fishermen",
                "outlet": None,
                "date": None,
                "dateline": "NAIROBI:",
            },
        ),
        (
            "President of Armenia received Prime Minister of Georgia\n\nYEREVAN, February 24, 2026. /Ararat News/. ",
            {"title": "President of Armenia received Prime Minister of Georgia", "outlet": None, "date": "2026-02-24"},
        ),
        (
            "Kazakh, Turkmen leaders open rail bridge (PHOTO)\n\nAshgabat, Turkmenistan, Nov. 3, 2024\n\nBy Diyana Orazova\n\n",
            {
                "title": "Kazakh, Turkmen leaders open rail bridge (PHOTO)",
                "outlet": None,
                "date": "2024-11-03",
                "byline": "Diyana Orazova",
                "dateline": "Ashgabat, Turkmenistan, Nov. 3, 2024",
            },
        ),
        (
            "Finland backs Zambia's rail plan\n\nPosted on May 15, 2017 by Africa correspondent in Politics\n\n",
            {"title": "Finland backs Zambia's rail plan", "outlet": None, "date": "2017-05-15"},
        ),
        (
            "Embassy of the Republic of Slovenia Cairo\n\nState Secretary Marko Vidmar visits Egypt\n\nDate: 9 October 2024\n\n",
            {
                "title": "State Secretary Marko Vidmar visits Egypt",
                "outlet": "Embassy of the Republic of Slovenia Cairo",
                "date": "2024-10-09",
            },
        ),
        (
            "PRESS SERVICE OF THE PRESIDENT OF THE REPUBLIC OF TAJIKISTAN\n\nTelephone conversation with the President of Turkmenistan\n\n18.02.2025\n\n",
            {
                "title": "Telephone conversation with the President of Turkmenistan",
                "outlet": "PRESS SERVICE OF THE PRESIDENT OF THE REPUBLIC OF TAJIKISTAN",
                "date": "2025-02-18",
            },
        ),
        (
            "PACIFIC BRIEFING - Week 11\nMonday 17 March 2025\n\nTonga and Niue settle fishing quarrel\n\n",
            {"title": "Tonga and Niue settle fishing quarrel", "outlet": "PACIFIC BRIEFING", "date": "2025-03-17"},
        ),
        (
            "Malagasy News Service - Politics\n\nComoros asks Antananarivo to free boat crew\n\nAugust 03, 2022 - 08:20\n\n",
            {
                "title": "Comoros asks Antananarivo to free boat crew",
                "outlet": "Malagasy News Service",
                "date": "2022-08-03",
            },
        ),
        (
            "Chari Express – N'Djamena\n\nABECHE: TWO WOUNDED IN SHOOTING AT THE BORDER WITH SUDAN\n\n8 January 2024\n\n",
            {
                "title": "ABECHE: TWO WOUNDED IN SHOOTING AT THE BORDER WITH SUDAN",
                "outlet": "Chari Express",
                "date": "2024-01-08",
            },
        ),
        (
            "The ferry that nobody wants\n\nTwo island states share one ship, and neither will pay for its engine\n\nLagi Fonoti-Vea\nTongatapu Chronicle\n19 November 2024\n\n",
            {
                "title": "The ferry that nobody wants",
                "outlet": "Tongatapu Chronicle",
                "date": "2024-11-19",
                "byline": "Lagi Fonoti-Vea",
            },
        ),
        (
            "Gulf of Guinea Shipping News\n6 October 2025\n\nBenin frees Ghanaian tug\n\n",
            {"title": "Benin frees Ghanaian tug", "outlet": "Gulf of Guinea Shipping News", "date": "2025-10-06"},
        ),
        (
            "JOINT STATEMENT OF THE PRESIDENTS OF MALTA AND CYPRUS\n\nValletta, 17 October 2024\n\n",
            {
                "title": "JOINT STATEMENT OF THE PRESIDENTS OF MALTA AND CYPRUS",
                "outlet": None,
                "date": "2024-10-17",
                "dateline": "Valletta, 17 October 2024",
            },
        ),
        (
            "THE STAR OF ZANZIBAR, TUESDAY, JUNE 3, 2025\nNATIONAL NEWS\n\nComoros ferry link to resume next month\n\nBy ASHA MWINYI-HAJI\n\n",
            {
                "title": "Comoros ferry link to resume next month",
                "outlet": "THE STAR OF ZANZIBAR",
                "date": "2025-06-03",
                "byline": "ASHA MWINYI-HAJI",
            },
        ),
        (
            "Bolivia stops gas to Paraguay over unpaid bill\n\nchaconoticias.example | 30/07/2024 | 10:15\n\n",
            {
                "title": "Bolivia stops gas to Paraguay over unpaid bill",
                "outlet": "chaconoticias.example",
                "date": "2024-07-30",
            },
        ),
        (
            "GOVERNMENT INFORMATION SERVICE\nCommonwealth of Dominica\n\nFOR IMMEDIATE RELEASE\n\nDominica and Guyana sign air services agreement\n\nRoseau, Dominica - July 9, 2025 - ",
            {
                "title": "Dominica and Guyana sign air services agreement",
                "outlet": "GOVERNMENT INFORMATION SERVICE",
                "date": "2025-07-09",
            },
        ),
        (
            "Caribbean news in brief for 26 February 2025\n\n",
            {"title": "Caribbean news in brief for 26 February 2025", "outlet": None, "date": "2025-02-26"},
        ),
        (
            "Thai army: two rangers hurt by mine near Cambodian border\n\nLast updated 16 July 2025 18:05 ICT\n\nBangkok Mercury\n\n",
            {
                "title": "Thai army: two rangers hurt by mine near Cambodian border",
                "outlet": "Bangkok Mercury",
                "date": "2025-07-16",
            },
        ),
        (
            "Harare, Lusaka bury the hatchet over dam\n\nStory by Tendai Mhlanga-Phiri, Kariba\n\nZambezi Valley Star (2 April 2025)\n\n",
            {
                "title": "Harare, Lusaka bury the hatchet over dam",
                "outlet": "Zambezi Valley Star",
                "date": "2025-04-02",
                "byline": "Tendai Mhlanga-Phiri, Kariba",
            },
        ),
        (
            "Chad recalls envoy from Tripoli\n\nN'DJAMENA, March 4, 2025 (AFP) - ",
            {
                "title": "Chad recalls envoy from Tripoli",
                "outlet": "AFP",
                "date": "2025-03-04",
                "dateline": "N'DJAMENA, March 4, 2025 (AFP)",
            },
        ),
    ],
    ids=LAYOUTS,
)
def test_a_head_is_read_as_a_whole(head: str, want: dict[str, str | None]) -> None:
    """Each line plays the part that leaves the others the best ones; the text below stays whole."""
    report = make_report(Page(content=(head + BODY).encode(), media_type="text/plain"))
    found = {
        "title": report.title,
        "outlet": report.outlet,
        "date": report.published.edtf,
        "byline": report.byline,
        "dateline": report.dateline,
    }
    assert {name: (found[name] or "").strip(":") for name in want} == {k: (v or "").strip(":") for k, v in want.items()}
    assert BODY.partition(" ")[2] in report.readable()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Tax Bill Gets Its Last Word From the U.N.\n", "Tax Bill Gets Its Last Word From the U.N."),
        ("Will the two of them meet before the year is out?\n", "Will the two of them meet before the year is out?"),
        ("Harbour Safety Report Faults Pilots\n", "Harbour Safety Report Faults Pilots"),
        (
            "Join the Conversation\n\nFerry talks fail for the third time\n\n1 May 2024\n\n",
            "Ferry talks fail for the third time",
        ),
        ("Ferry talks fail\n\nAna Lopes and John Roe, Associated Press\n\n", "Ferry talks fail"),
    ],
)
def test_a_headline_is_told_from_what_looks_like_it(head: str, title: str) -> None:
    """An abbreviation's or a question's end closes no text; a paper's word within a headline names no paper."""
    report = make_report(Page(content=(head + BODY).encode(), media_type="text/plain"))
    assert report.title == title
    assert report.outlet is None


@pytest.mark.parametrize(
    ("lead", "edtf"),
    [
        ("Tashkent, 27 August 2025. The two ministers met at the dam and spoke for an hour.", "2025-08-27"),
        ("Roseau, Dominica - July 9, 2025 - The two ministers met at the dam and spoke.", "2025-07-09"),
        ("Tashkent in 2025. The two ministers met at the dam and spoke for an hour.", None),
    ],
)
def test_a_dateline_may_end_in_its_year(lead: str, edtf: str | None) -> None:
    """A place and a whole day before a full stop or a dash head the text."""
    report = make_report(Page(content=f"Ferry talks fail\n\n{lead}\n\n{BODY}".encode(), media_type="text/plain"))
    assert report.published.edtf == edtf


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=18))
def test_any_lines_have_a_head(lines: list[str]) -> None:
    """Whatever stands there, a line plays one part at most, and a headline is one line or two that follow."""
    found = head_of(lines_of("\n".join(lines)), KnownOutlets({}))
    numbers = [one.at for one in found.placed]
    assert len(numbers) == len(set(numbers))
    assert found.title in ((), *((at,) for at in range(18)), *((at, at + 1) for at in range(18)))
