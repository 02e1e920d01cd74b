import pytest

from accord.reports.dateline import dateline_at, day_alone
from accord.reports.outlets import KnownOutlets
from accord.world import load_world

REST = "The two sides agreed on a text, officials said on Monday."


@pytest.mark.parametrize(
    ("dateline", "printed", "agency", "day"),
    [
        ("HANOI, Aug 19 (Xinhua) -- ", "HANOI, Aug 19 (Xinhua)", "Xinhua", (8, 19)),
        ("BEIJING (AP) — ", "BEIJING (AP)", "AP", None),
        ("Denver (AP) – ", "Denver (AP)", "AP", None),
        ("HELSINKI—", "HELSINKI", None, None),
        ("WASHINGTON/GLASGOW, Scotland — ", "WASHINGTON/GLASGOW, Scotland", None, None),
        ("SAN JOSÉ, Costa Rica - ", "SAN JOSÉ, Costa Rica", None, None),
        ("MOSCOW, August 19. /TASS/. ", "MOSCOW, August 19. /TASS/", "TASS", (8, 19)),
        ("(Reuters) - ", "(Reuters)", "Reuters", None),
        ("NEW DELHI: ", "NEW DELHI", None, None),
        ("KATHMANDU, Nov 18: ", "KATHMANDU, Nov 18", None, (11, 18)),
        ("NEW DELHI, Aug 19 (ANI): ", "NEW DELHI, Aug 19 (ANI)", "ANI", (8, 19)),
        ("SEOUL, Aug. 19 (Yonhap) -- ", "SEOUL, Aug. 19 (Yonhap)", None, (8, 19)),
        ("Windhoek, Aug 19 (NPX) ", "Windhoek, Aug 19 (NPX)", None, (8, 19)),
        ("N'DJAMENA — ", "N'DJAMENA", None, None),
        ("PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE, Haiti (AP)", "AP", None),
        ("KUALA LUMPUR, Aug 19 (Bernama) -- ", "KUALA LUMPUR, Aug 19 (Bernama)", "Bernama", (8, 19)),
        ("Geneva, 19 August (AFP) - ", "Geneva, 19 August (AFP)", "AFP", (8, 19)),
        ("(Highland News Digest, 18 May) ", "Highland News Digest, 18 May", None, (5, 18)),
        ("MASERU - 18 May 2022. ", "MASERU - 18 May 2022", None, (5, 18)),
        ("LIMA — May 18 — ", "LIMA — May 18", None, (5, 18)),
        ("Gaborone, 9 December 2025- ", "Gaborone, 9 December 2025", None, (12, 9)),
        ("Gaborone, December 9, 2025- ", "Gaborone, December 9, 2025", None, (12, 9)),
        ("ST. GEORGE'S, Grenada – ", "ST. GEORGE'S, Grenada", None, None),
        ("Kara (Togo) (AFP) – ", "Kara (Togo) (AFP)", "AFP", None),
        ("Kara (Togo), Aug 19 (AFP) – ", "Kara (Togo), Aug 19 (AFP)", "AFP", (8, 19)),
        ("UNITED NATIONS, Aug 19 (AFP/VNA) -- ", "UNITED NATIONS, Aug 19 (AFP/VNA)", "AFP", (8, 19)),
        ("LIMA (AP), Thursday 19 August 2021 - ", "LIMA (AP)", "AP", (8, 19)),
        ("Lima (AP) - Aug 19, 2021 - ", "Lima (AP)", "AP", (8, 19)),
        ("Lima (AFP) - 19/08/2021 - 19:42 - ", "Lima (AFP)", "AFP", None),
        ("Lima (AFP) – Aug 19 – ", "Lima (AFP) – Aug 19", "AFP", (8, 19)),
    ],
)
def test_datelines_are_read(
    outlets: KnownOutlets, dateline: str, printed: str, agency: str | None, day: tuple[int, int] | None
) -> None:
    """Place, date and agency in the ways in which wires and papers set them."""
    found = dateline_at(dateline + REST, outlets)
    assert found is not None
    assert (found.text, found.agency, found.month_day) == (printed, agency, day)
    assert (dateline + REST)[found.span.end :] == REST


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Addis Ababa — " + REST, "Addis Ababa"),
        ("Lima – " + REST, "Lima"),
        ("Lima — where both sides met on Sunday — lies on the coast.", None),
        ("Togo — Ministers of both sides will meet there on Sunday.", None),
    ],
)
def test_a_known_town_before_a_dash_and_a_sentence_is_one(line: str, place: str | None) -> None:
    """So do papers print who set no capitals; a town that a sentence goes on to describe is none, nor is a state."""
    found = dateline_at(line, load_world())
    assert (None if found is None else found.text) == place


def test_a_dateline_may_have_its_year(outlets: KnownOutlets) -> None:
    """A full date in the dateline is the day of the report."""
    found = dateline_at("PARIS, Aug 19, 2024 (AFP) - " + REST, outlets)
    assert found is not None
    assert found.edtf == "2024-08-19"


@pytest.mark.parametrize(
    "line",
    [
        "The president — who arrived on Sunday — held talks with his guest.",
        "Xi Jinping — the Chinese president — held talks with his guest.",
        "On Aug. 19 (Monday), after the talks, both sides signed a text.",
        "Lam (left) — who arrived on Sunday — held talks with his guest.",
        "UPDATE 2 - Ministers of both sides agree on a text in Geneva.",
        "EXCLUSIVE: Ministers of both sides agree on a text in Geneva.",
        "MR. SMITH: Good afternoon, everybody, and thanks for coming.",
        "QUESTION: Can you tell us whether the talks go on tomorrow?",
        "GAZA — live",
        "ANNA WOOD (Togo) said that both sides had agreed on a text (AFP) – she named none.",
        "Articles 4- 9 of the treaty say that both sides share the river.",
        "Resolution 1701, 2006- 2010 in review, was read to the members.",
        "Kenya and Somalia - neighbours at odds - will meet in Djibouti.",
        "The Association of Southeast Asian Nations (ASEAN) said on Monday that talks went on.",
        "",
        "(",
    ],
)
def test_other_beginnings_are_none(outlets: KnownOutlets, line: str) -> None:
    """Dashes, brackets and colons of sentences, headlines and transcripts make no dateline."""
    assert dateline_at(line, outlets) is None


def test_a_colon_counts_only_where_speakers_are_not_so_set(outlets: KnownOutlets) -> None:
    """In a transcript a word in capitals with a colon is a speaker."""
    assert dateline_at("NEW DELHI: " + REST, outlets, colon=False) is None


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("September 3, 2025 – Gabon on Tuesday opened its border with Congo.", "2025-09-03"),
        ("3 September 2025 - Gabon on Tuesday opened its border with Congo.", "2025-09-03"),
        ("Sept. 3, 2025 -- Gabon on Tuesday opened its border with Congo.", "2025-09-03"),
        # no year, no dash, no sentence behind
        ("September 3 – Gabon on Tuesday opened its border with Congo.", None),
        ("September 3, 2025 Gabon on Tuesday opened its border with Congo.", None),
        ("September 3, 2025 – Gabon", None),
        ("On September 3, 2025 – a Wednesday – Gabon opened its border with Congo.", None),
        # a chronology
        ("September 3, 2025 – Gabon opened its border with Congo.\nOctober 7, 2025 – Congo opened it as well.", None),
    ],
)
def test_a_day_alone_before_the_first_sentence_is_the_report_s(line: str, edtf: str | None) -> None:
    """Papers that leave the place out still tell the day; lines of a chronology do not."""
    found = day_alone(line.split("\n", maxsplit=1)[0], line)
    assert (found.edtf if found else None) == edtf


@pytest.mark.parametrize(("line", "day"), [("THE HAGUE, Aug 19 - ", (8, 19)), ("THE HAGUE (Reuters) - ", None)])
def test_a_town_may_begin_with_the(line: str, day: tuple[int, int] | None) -> None:
    """'THE HAGUE' is a place, though most lines that begin with an article have none."""
    found = dateline_at(line + REST, load_world())
    assert found is not None
    assert found.month_day == day
    assert dateline_at("THE PRESIDENT, Aug 19 - " + REST, load_world()) is None
