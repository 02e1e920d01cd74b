from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, ForeignLanguage, InputError, UnreadableInput
from accord.reports import Published, Report, iter_reports, make_report
from accord.reports.making import TEXT_CHARACTERS
from accord.reports.outlets import KnownOutlets
from accord.sources import Page

PAGES = Path(__file__).parent / "pages"
NOBODY = KnownOutlets({})


def text_page(text: str, path: str = "a.txt") -> Page:
    """A page of plain text."""
    return Page(content=text.encode(), media_type="text/plain", path=path)


def test_a_saved_page_becomes_a_report(outlets: KnownOutlets) -> None:
    """Page and text together tell all that is known."""
    page = Page(content=(PAGES / "national-paper.html").read_bytes(), media_type="text/html", path="p.html")
    report = make_report(page, outlets)
    assert report.outlet == "Harbour Post"
    assert report.title_span is not None
    assert report.title_span.of(report.text) == report.title
    assert report.published == Published("2023-05-03", "page")
    assert report.credits == ("Reuters",)
    assert report.dateline == "LIMA"
    assert "contributed" not in report.readable()


def test_the_outlet_of_a_text_is_its_datelines_agency(outlets: KnownOutlets) -> None:
    """With nothing else known, whose dispatch it is; without a dateline, nobody."""
    assert (
        make_report(text_page("HANOI, Aug 19 (Xinhua) -- The two sides held talks on gas here."), outlets).outlet
        == "Xinhua"
    )
    assert make_report(text_page("The two sides held talks on gas here."), outlets).outlet is None


def test_an_articles_outlet_is_known_by_address_then_by_name(outlets: KnownOutlets) -> None:
    """A known outlet gets its own name, another keeps the name or host that it came with."""

    def outlet(fields: str) -> str | None:
        content = f'{{"text": "The two sides held talks on gas here.", {fields}}}'.encode()
        return make_report(Page(content=content, media_type="application/json"), outlets).outlet

    assert outlet('"url": "https://www.harbourpost.example/a"') == "Harbour Post"
    assert outlet('"source": "The Associated Press"') == "AP"
    assert outlet('"source": "harbourpost.example"') == "Harbour Post"
    assert outlet('"source": "Daily Nobody"') == "Daily Nobody"
    assert outlet('"url": "https://www.nobody.example/a"') == "nobody.example"


def test_the_same_text_of_the_same_outlet_keeps_its_id(outlets: KnownOutlets) -> None:
    """Path, line ends and byte order mark do not count; the outlet does."""
    one = make_report(text_page("Talks open\n\nThe two sides met on Monday."), outlets)
    same = make_report(text_page("\ufeffTalks open\r\n\r\nThe two sides met on Monday.", "b.txt"), outlets)
    other = make_report(text_page("Harbour Post\n\nTalks open\n\nThe two sides met on Monday."), outlets)
    assert one.id == same.id
    assert one.id != other.id


def test_another_language_is_set_aside_by_name() -> None:
    """The message names the language."""
    page = Page(content=(PAGES / "french.html").read_bytes(), media_type="text/html", path="f.html")
    with pytest.raises(ForeignLanguage, match=r"f.html: expected English text, found French \(fr\), set aside"):
        make_report(page, NOBODY)


@pytest.mark.parametrize("text", ["\n\n...\n", "\ufeff", "— — —"])
def test_a_text_without_words_is_empty(text: str) -> None:
    """Marks alone are no report."""
    with pytest.raises(EmptyInput):
        make_report(text_page(text), NOBODY)


def test_a_text_beyond_the_limit_is_told_with_the_limit() -> None:
    """A book of one line is not read."""
    with pytest.raises(UnreadableInput, match=f"at most {TEXT_CHARACTERS:,} characters of text"):
        make_report(text_page("word " * 150_000), NOBODY)


@pytest.mark.parametrize(
    "text",
    [
        "TALKS OPEN IN GENEVA TODAY " * 400,
        "word " * 5_000,
        "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 500,
        "MR. SMITH: Yes.\nQUESTION: No?\n" * 300,
        "10:35 GMT\n\nThe talks go on.\n\n10:20 GMT\n\nThe talks have begun, the host says.\n\n" * 100,
        "• first\n• second\n" * 200,
        "“‘\"'" * 500 + " said",
        "The talks 会谈 переговоры محادثات go on.\n" * 100,
        "a" * 100_000,
    ],
)
def test_odd_texts_make_reports(text: str) -> None:
    """Capitals, tables, transcripts, live blogs and lists break nothing."""
    try:
        report = make_report(text_page(text), NOBODY)
    except ForeignLanguage:
        return
    assert len(report.readable()) == len(report.text)


@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html", "application/json", "image/png"]))
def test_any_bytes_make_a_report_or_an_input_error(content: bytes, media_type: str) -> None:
    """No page makes anything else."""
    (item,) = iter_reports([Page(content=content, media_type=media_type)], outlets=NOBODY)
    if isinstance(item, Report):
        assert len(item.readable()) == len(item.text)
    else:
        assert isinstance(item, InputError)
        assert "\n" not in str(item)


@pytest.mark.shared
def test_the_users_own_reports(shared: Path) -> None:
    """One gives no date; the other states it before its first sentence and credits an agency."""
    first, second = (
        make_report(Page(content=(shared / "seeds" / f"report-{name}.txt").read_bytes(), media_type="text/plain"))
        for name in "ab"
    )
    assert first.published == Published(None, "unknown")
    assert [one.why for one in first.unread] == ["caption"]
    assert first.credits == ()
    assert first.title is not None
    assert second.published == Published("2024-08-23", "stated")
    assert second.credits == ("Reuters",)
    assert second.readable().lstrip().startswith("On Aug. 19 (Monday)")
