import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.reports.article import article
from accord.reports.draft import Draft


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "Talks.", "title": "T", "outlet": "O", "url": "u", "date": "2024-08-19", "byline": "B"},
        {"body": "Talks.", "headline": "T", "source": "O", "link": "u", "published": "2024-08-19", "author": "B"},
        {
            "content": "Talks.",
            "Title": "T",
            "publisher": {"name": "O"},
            "URL": "u",
            "published_at": "2024-08-19T10:00:00Z",
            "authors": ["B"],
        },
        {
            "article": "Talks.",
            "headline": "T",
            "site": "O",
            "url": "u",
            "pubDate": "Mon, 19 Aug 2024 10:00:00 +0000",
            "creator": "B",
        },
        {
            "text": ["Talks."],
            "title": "T",
            "site_name": "O",
            "url": "u",
            "datePublished": 1724025600,
            "author": {"name": "B"},
        },
    ],
)
def test_fields_are_known_by_their_usual_names(fields: dict[str, object]) -> None:
    """Feeds, crawlers and news services name them differently."""
    draft = article(msgspec.json.encode(fields), "a")
    assert draft == Draft(
        text="Talks.", title="T", outlet="O", byline="B", url="u", published="2024-08-19", basis="feed"
    )


def test_a_body_of_html_becomes_paragraphs() -> None:
    """Block tags part paragraphs, other tags go, entities become characters; a lone '<' stays."""
    draft = article(b'{"body": "<p>Talks <b>open</b> &amp; end.</p><p>A<br>B</p>"}', "a")
    assert draft.text.split() == ["Talks", "open", "&", "end.", "A", "B"]
    assert article(b'{"text": "Toll < 5 & > 3."}', "a").text == "Toll < 5 & > 3."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Talks open.</p><script>alert(1)</script><p>They end.</p>", "Talks open. They end."),
        ("<p>Talks open.</p><SCRIPT src=x>if (a < b) {</Script ><style>p { color: red }</style>", "Talks open."),
        ("<p>Talks open.</p><script>never closed <p>at all", "Talks open."),
        ("<p>Talks </script>open.</p>", "Talks open."),
        ("<p>Talks open.</p>" + "<script>" * 100_000, "Talks open."),
    ],
)
def test_scripts_in_a_body_are_no_text(markup: str, text: str) -> None:
    """Feeds carry them along; what is never closed runs to the end, as in browsers."""
    draft = article(msgspec.json.encode({"body": markup}), "a")
    assert draft.text.split() == text.split()


@pytest.mark.parametrize("fields", [{}, {"title": "T"}, {"text": ""}, {"text": 3}, {"text": None, "body": "  "}])
def test_an_object_without_a_text_is_told(fields: dict[str, object]) -> None:
    """The message names the fields that were there."""
    with pytest.raises(EmptyInput):
        article(msgspec.json.encode(fields), "a.jsonl#3")


@pytest.mark.parametrize("content", [b"", b"[]", b"3", b"{", b'{"text": "\xff"}'])
def test_what_is_no_object_is_told(content: bytes) -> None:
    """Broken or other JSON is unreadable."""
    with pytest.raises(UnreadableInput):
        article(content, "a")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["text", "title", "outlet", "url", "date", "byline", "author", "source", "x"]), VALUES
    )
)
def test_any_object_is_a_draft_or_an_input_error(fields: dict[str, object]) -> None:
    """Fields of any kind break nothing."""
    with contextlib.suppress(InputError):
        assert article(msgspec.json.encode(fields), "a").text.strip()
