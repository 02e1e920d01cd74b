import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, InputError, NotAnArticle, UnreadableInput
from accord.reports.draft import Draft
from accord.reports.webpage import html_draft

PAGES = Path(__file__).parent / "pages"
PARAGRAPH = (
    "<p>The two governments said on Monday that they would reopen crossing number {} by the end of the month.</p>"
)
BODY = "".join(PARAGRAPH.format(number) for number in range(4))


def page(name: str) -> bytes:
    """One of the saved pages."""
    return (PAGES / f"{name}.html").read_bytes()


def test_a_papers_page_gives_the_report_and_nothing_else() -> None:
    """Headline and paragraphs stay; menus, notices, captions, links, comments and scripts go."""
    draft = html_draft(page("national-paper"), "a.html")
    lines = draft.text.split("\n\n")
    assert lines[0] == draft.title == "Peru and Chile agree to dig Andes tunnel"
    assert lines[1].startswith("LIMA — Peru and Chile agreed on Wednesday")
    assert lines[-1] == "Reuters contributed to this report."
    assert len(lines) == 7
    for absent in (
        "cookie",
        "honor",
        "toast",
        "Strike closes",
        "Bolivia",
        "scandal",
        "ambassador",
        "declares war",
        "newsletter",
        "Sport",
        "rights",
    ):
        assert absent not in draft.text


def test_a_papers_page_tells_of_itself() -> None:
    """Linked data give outlet, writers and the day of first publishing; the browser's note gives the address."""
    draft = html_draft(page("national-paper"), "a.html")
    assert draft.outlet == "The Harbour Post"
    assert draft.byline == "Inés Valdez, Tom Orr"
    assert (draft.published, draft.basis) == ("2023-05-03", "page")
    assert draft.url == "https://www.harbourpost.example/world/2023/05/03/peru-chile-tunnel-pact"


def test_an_agencys_plain_page_is_read() -> None:
    """A page without metadata, and with a charset that it does not use, is read all the same."""
    draft = html_draft(page("agency-page"), "a.html")
    assert draft.title == "Tajik, Uzbek presidents open border bridge"
    assert "nine documents" in draft.text
    assert "huaxia" not in draft.text
    assert draft.published == "2022-06-10"


def test_a_live_blog_is_read() -> None:
    """Its posts are its text."""
    draft = html_draft(page("live-blog"), "a.html")
    assert "Qatar will give 40 million dollars" in draft.text
    assert draft.published == "2024-02-11"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("not-found", "an error or login page"),
        ("login", "an error or login page"),
        ("front-page", "an index of links"),
    ],
)
def test_pages_that_are_no_article_are_told_apart(name: str, found: str) -> None:
    """Error pages, login pages and indexes are no reports, and the message says which."""
    with pytest.raises(NotAnArticle) as fault:
        html_draft(page(name), f"{name}.html")
    assert fault.value.found.startswith(found)
    assert fault.value.where == f"{name}.html"


@pytest.mark.parametrize("share", [0.7, 0.8, 0.9, 0.99])
def test_a_truncated_page_gives_what_is_there(share: float) -> None:
    """A download that broke off is read up to the break."""
    content = page("national-paper")
    draft = html_draft(content[: int(len(content) * share)], "a.html")
    assert draft.title == "Peru and Chile agree to dig Andes tunnel"
    assert "rail tunnel" in draft.text


def test_a_page_broken_off_before_its_text_is_no_article() -> None:
    """Only a head: nothing to read."""
    content = page("national-paper")
    with pytest.raises(NotAnArticle):
        html_draft(content[: content.index(b"</head>")], "a.html")


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>" + "<div>" * 100_000 + BODY,
        "<html><body>" + "<div><b><i>" * 20_000 + BODY + "</i></b></div>" * 20_000,
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><body>&b;&b;' + BODY,
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body>&e;'
        + BODY,
        "<script>" * 100_000 + BODY,
        "<!--" * 100_000 + BODY,
        "<" * 300_000 + BODY,
        "<p " + 'a="b" ' * 50_000 + ">x</p>" + BODY,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + BODY,
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": 3, "author": [[["x"]]], "publisher": 7}</script>'
        + BODY,
        "<title>" + "a " * 100_000 + "</title>" + BODY,
        "<svg><style><p>" + BODY,
        "<frameset><frame src='x'></frameset>",
        "\ud800<p>&#xD800;&#0;&#x110000;</p>" + BODY,
    ],
)
def test_hostile_markup_makes_a_draft_or_an_input_error(markup: str) -> None:
    """Depth, entity bombs, files named in entities and open elements break nothing and read no file."""
    try:
        draft = html_draft(markup.encode("utf-8", "replace"), "a.html")
    except InputError:
        return
    assert "root:" not in draft.text
    assert len(draft.text) < 1_000_000


def test_inlined_pictures_do_not_count() -> None:
    """A page of megabytes of pictures is as long as its text."""
    picture = "<img src='data:image/png;base64," + "QUJD" * 2_000_000 + "'>"
    assert (
        "crossing number 3"
        in html_draft(f"<html><body><h1>Crossings reopen</h1>{picture}{BODY}".encode(), "a.html").text
    )


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (PARAGRAPH * 60_000, "at most 5,000,000 characters of markup"),
        ("<br>" * 100_000 + BODY, "at most 60,000 elements on a page"),
    ],
)
def test_a_page_beyond_the_limits_is_told_with_the_limit(markup: str, expected: str) -> None:
    """What would take too long is not begun."""
    with pytest.raises(UnreadableInput) as fault:
        html_draft(markup.encode(), "a.html")
    assert fault.value.expected == expected


def test_an_empty_page_is_told() -> None:
    """Blanks and comments hold no page."""
    with pytest.raises((EmptyInput, NotAnArticle)):
        html_draft(b"  <!-- nothing -->  ", "a.html")


def test_a_script_built_page_is_read_from_its_linked_data() -> None:
    """Where the text stands only in the linked data it is taken from there."""
    data = (
        '{"@type": "NewsArticle", "headline": "Crossings reopen", "articleBody": "The two governments said on Monday that they would reopen '
        'the crossings by the end of the month.\\n\\nBuses are to run twice a day, the ministers said after their talks in the border town."}'
    )
    draft = html_draft(
        f'<html><head><script type="application/ld+json">{data}</script></head><body><div id="app"></div>'.encode(),
        "a.html",
    )
    assert draft.text.count("\n\n") == 2


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "<title>",
                "</title>",
                "<table>",
                "<td>",
                "&amp;",
                "<figcaption>",
                PARAGRAPH,
            ]
        ),
        st.text(max_size=30),
    ),
    max_size=20,
).map("".join)


@given(MARKUP)
def test_any_markup_makes_a_draft_or_an_input_error(markup: str) -> None:
    """Nothing else comes of a page."""
    with contextlib.suppress(InputError):
        assert isinstance(html_draft(markup.encode("utf-8", "replace"), "a.html"), Draft)
