import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources import Page
from accord.sources.articles import json_articles, jsonl_articles
from accord.sources.limit import TEXT_BYTES


def test_a_broken_line_is_named_and_the_rest_goes_through() -> None:
    """File and line are told; the lines before and after are read."""
    lines = b'\xef\xbb\xbf{"text": "One."}\n\n{"text": "Two.\n[1]\n{"text": "Three."}'
    items = list(jsonl_articles(io.BytesIO(lines), "news.jsonl"))
    assert [item.path for item in items if isinstance(item, Page)] == ["news.jsonl#1", "news.jsonl#5"]
    faults = [item for item in items if isinstance(item, InputError)]
    assert [fault.where for fault in faults] == ["news.jsonl:3", "news.jsonl:4"]
    assert faults[1].found == "a list"


def test_a_line_beyond_the_limit_is_passed_over() -> None:
    """A giant line is told with its size and the line after it is read."""
    giant = b'{"text": "' + b"a" * (TEXT_BYTES + 3_000_000) + b'"}'
    items = list(jsonl_articles(io.BytesIO(giant + b'\n{"text": "Two."}\n'), "a.jsonl"))
    assert isinstance(items[0], UnreadableInput)
    assert items[0].expected == "at most 2 MB in one line"
    assert items[0].found == "5 MB"
    assert isinstance(items[1], Page)


def test_blank_lines_only_are_an_empty_input() -> None:
    """A JSONL file without a line is told."""
    assert isinstance(next(jsonl_articles(io.BytesIO(b"\n \n"), "a.jsonl")), EmptyInput)


@pytest.mark.parametrize(
    ("content", "paths"),
    [
        (b'{"text": "One."}', ["a.json"]),
        (b'[{"text": "One."}, {"text": "Two."}]', ["a.json#1", "a.json#2"]),
        (b'{"status": "ok", "articles": [{"text": "One."}, {"text": "Two."}]}', ["a.json#1", "a.json#2"]),
    ],
)
def test_json_holds_one_article_or_a_list(content: bytes, paths: list[str]) -> None:
    """An object, a list, and the wrapped list of news services are read."""
    assert [item.path for item in json_articles(content, "a.json") if isinstance(item, Page)] == paths


@pytest.mark.parametrize("content", [b"[]", b"{}", b"3", b"{", b'["a"]', b"\xff\xfe{", b"[" * 100_000])
def test_json_without_articles_is_told(content: bytes) -> None:
    """Nothing in it, broken, or of another kind: one fault and no page."""
    items = list(json_articles(content, "a.json"))
    assert len(items) == 1
    assert isinstance(items[0], InputError)


@given(st.binary(max_size=300))
def test_any_bytes_make_pages_or_faults(content: bytes) -> None:
    """No bytes make anything but pages and input errors."""
    for items in (jsonl_articles(io.BytesIO(content), "a"), json_articles(content, "a")):
        assert all(isinstance(item, Page | InputError) for item in items)
