"""JSON articles: one object a line (JSONL), one object or a list of objects a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources.limit import TEXT_BYTES, megabytes
from accord.sources.page import Page

_EXPECTED = "a JSON object with an article in it"


def jsonl_articles(file: BinaryIO, path: str) -> Iterator[Page | InputError]:
    r"""The articles of a JSONL stream, line by line; a broken line is told as `path:line` and the rest goes through.

    No line beyond the limit is held in memory. Blank lines are passed over.

    >>> import io
    >>> for item in jsonl_articles(io.BytesIO(b'{"text": "Talks."}\n{"text": \n'), "a.jsonl"):
    ...     print(item.path if isinstance(item, Page) else item)
    a.jsonl#1
    a.jsonl:2: expected a JSON object with an article in it, found a broken line (Input data was truncated)
    """
    number, any_line = 0, False
    while line := file.readline(TEXT_BYTES + 1):
        number += 1
        if len(line) > TEXT_BYTES and not line.endswith(b"\n"):
            size = len(line) + _skip_line(file)
            any_line = True
            yield UnreadableInput(
                f"{path}:{number}", expected=f"at most {megabytes(TEXT_BYTES)} in one line", found=megabytes(size)
            )
            continue
        content = _bare(line, first=number == 1)
        if not content:
            continue
        any_line = True
        yield _line_page(content, path, number)
    if not any_line:
        yield EmptyInput(path, expected=_EXPECTED + " on each line", found="blank lines only")


def json_articles(content: bytes, path: str) -> Iterator[Page | InputError]:
    """The articles of a JSON file: an object, a list of objects, or an object whose only list holds them.

    >>> [page.path for page in json_articles(b'[{"text": "One."}, {"text": "Two."}]', "a.json")]
    ['a.json#1', 'a.json#2']
    """
    try:
        value = msgspec.json.decode(_bare(content, first=True))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        yield UnreadableInput(path, expected=_EXPECTED, found=f"broken JSON ({_reason(fault)})")
        return
    articles = _articles_in(value)
    if not articles:
        found = "an empty list" if value in ([], {}) else f"no object in it but {_kind(value)}"
        yield EmptyInput(path, expected=_EXPECTED, found=found)
        return
    for number, article in enumerate(articles, 1):
        where = path if value is article else f"{path}#{number}"
        if isinstance(article, dict):
            yield Page(content=msgspec.json.encode(article), media_type="application/json", path=where, origin="json")
        else:
            yield UnreadableInput(where, expected=_EXPECTED, found=_kind(article))


def _articles_in(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    # Exports wrap their list: {"status": "ok", "articles": [{…}, …]}
    lists = [v for v in value.values() if isinstance(v, list) and v and all(isinstance(one, dict) for one in v)]
    wrapped = len(lists) == 1 and not any(isinstance(v, str) and len(v) > 200 for v in value.values())  # noqa: PLR2004 - no text of its own
    if wrapped and any(key in value for key in ("articles", "items", "results", "data", "docs", "reports")):
        return list(lists[0])
    return [value] if value else []


def _line_page(content: bytes, path: str, number: int) -> Page | InputError:
    where = f"{path}:{number}"
    try:
        value = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        return UnreadableInput(where, expected=_EXPECTED, found=f"a broken line ({_reason(fault)})")
    if not isinstance(value, dict):
        return UnreadableInput(where, expected=_EXPECTED, found=_kind(value))
    return Page(content=content, media_type="application/json", path=f"{path}#{number}", origin="jsonl")


def _bare(content: bytes, *, first: bool) -> bytes:
    return (content.removeprefix(b"\xef\xbb\xbf") if first else content).strip()


def _skip_line(file: BinaryIO) -> int:
    skipped = 0
    while part := file.readline(1 << 20):
        skipped += len(part)
        if part.endswith(b"\n"):
            break
    return skipped


def _reason(fault: Exception) -> str:
    if isinstance(fault, UnicodeDecodeError):
        return "bytes that are not UTF-8"
    return "nested too deeply" if isinstance(fault, RecursionError) else str(fault).removeprefix("JSON is malformed: ")


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool() | int() | float():
            return "a number or a truth value"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "an object"
