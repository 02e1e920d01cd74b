from hypothesis import given
from hypothesis import strategies as st

from accord.reports.layout import lay_out
from accord.reports.line import clean
from accord.reports.outlets import KnownOutlets, Named
from accord.reports.report import Report

KNOWN = KnownOutlets({"Reuters": Named("Reuters", agency_credits=True), "AP": Named("AP", agency_credits=True)})
PIECES = st.sampled_from(
    [
        "date 2024-08-23 ", "By Jane Doe", "HANOI, Aug 19 (Reuters) -- ", "FILE PHOTO: A bridge. ", "© Reuters", "(AP)", "\n", "\n\n", " ", "Read more: ",
        "The two sides held talks in Geneva on Monday and agreed to meet again. ", "Reuters contributed to this report. ", "Sign up for our newsletter. ",
        "Related stories\n", "“We will sign,” he said. ", "© 2024 AP. All rights reserved. ", "Talks fail", "Enditem", "QUESTION: ", "Published: 3 May 2023", "\u2028",
        "第五次会谈在日内瓦举行双方同意继续对话并签署协议", "Les deux ministres ont signé lundi un accord sur le partage des eaux du fleuve, selon la présidence. ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=14).map("".join))


@given(TEXTS)
def test_readable_keeps_every_offset(raw: str) -> None:
    """The readable text has the same length and lines, and what is read stands where it stood."""
    text = clean(raw)
    report = Report(id="r_1", text=text, unread=lay_out(text, KNOWN).unread)
    readable = report.readable()
    assert len(readable) == len(text)
    assert readable.count("\n") == text.count("\n")
    assert all(shown in {char, " "} for shown, char in zip(readable, text, strict=True))


@given(TEXTS)
def test_unread_stretches_are_in_order_within_the_text_and_apart(raw: str) -> None:
    """No stretch is empty, reaches beyond the text, or shares a character with the next."""
    text = clean(raw)
    layout = lay_out(text, KNOWN)
    ends = [0]
    for unread in layout.unread:
        assert ends[-1] <= unread.span.start < unread.span.end <= len(text)
        ends.append(unread.span.end)
    if layout.title_span:
        assert layout.title_span.of(text).strip()
        assert not any(unread.span.overlaps(layout.title_span) for unread in layout.unread)


@given(st.text(max_size=300))
def test_cleaning_is_done_once(raw: str) -> None:
    """A cleaned text is clean: storing it again changes nothing."""
    assert clean(clean(raw)) == clean(raw)
