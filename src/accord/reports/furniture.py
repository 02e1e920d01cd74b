"""Lines that belong to the page and not to the report: captions, notices, links, section tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from accord.reports.lexicon import lexicon, plain
from accord.reports.outlets import Outlets, outlet_in
from accord.reports.span import Span

_PAGE_TOPS = frozenset({"home", "homepage", "start", "front page", "main", "main page"})
_SHORT = 30
_LONG = 60
_FEW = 7
_TICKER_WORDS = 8  # 'ABC 32.70 Decreased By ▼ -0.20 (-0.61%)'
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ADDRESS_LABEL = re.compile(r"^(?:url|link|source|web|permalink|original|available at)\s?:\s*", re.IGNORECASE)
_TICKER = re.compile(r"[▲▼△▽]|[(\s][+-−]?\d{1,3}(?:\.\d{1,3})?%\)$")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.\w{2,10}){1,3}|(?:^|\s)@\w{2,30}")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?", re.IGNORECASE)
_RUNNING_TIME = re.compile(r"0?\d:[0-5]\d")
_AGO = re.compile(r"\d{1,3}[\s-]?(?:min|mins|minutes?|hours?|hrs?|days?)\s(?:ago|read)\b.{0,20}", re.IGNORECASE)
_BIO = re.compile(
    r"(?:[^\W\d_][\w.'’-]*\s){2,4}(?:is|are|was|has been)\s.{0,120}?"
    r"\b(?:reporter|correspondent|journalist|editor|columnist|bureau chief|staff writer)\b"
)
_INITIALS = re.compile(r"[A-Z]{2,6}(?:/[^\W\d_][\w .'’-]{0,20}){1,3}")
_REPORTED_FROM = re.compile(r"[^\W\d_][^.;:!?]{3,160}\s(?:reported|contributed reporting)\s(?:from|for)\s[A-Z]")
_BRACKETED = re.compile(r"\[[^\[\]]{10,200}[^\[\].!?”\"]\]")  # a headline of another story, set between paragraphs
_SENTENCE_END = re.compile(r"(?<=[.!?][”\"'’)])\s+(?=[A-Z“\"(©])|(?<=[.!?])\s+(?=[A-Z“\"(©])")
_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<name>[^|–—]{2,40})$")


def why_unread(text: str, *, edge: bool) -> str | None:
    """Why a whole line is no part of the report, or None where it is.

    Args:
        text: the line.
        edge: whether it stands before the first or among the last lines, where notes on authors and addresses stand.

    >>> why_unread("ADVERTISEMENT", edge=False), why_unread("FILE PHOTO: The border bridge in May.", edge=False)
    ('boilerplate', 'caption')
    >>> why_unread("The minister shared this view with his guest.", edge=False)
    """
    phrases, line = lexicon(), plain(text)
    words = line.count(" ") + 1
    why = None
    if line.strip("- ") in phrases.ends.marks or not any(char.isalnum() for char in line):
        why = "end mark"
    elif _starts(line, phrases.correction.starts):
        why = "correction"
    elif words <= _LONG and _starts(line, phrases.caption.starts):
        why = "caption"
    elif _is_boilerplate(text, line, words) or _is_link(text, words, edge=edge) or _is_apart(text, words, edge=edge):
        why = "boilerplate"
    elif _CLOCK.fullmatch(text):
        why = "date"
    elif (edge and _INITIALS.fullmatch(text)) or (
        edge and words <= _LONG and (_BIO.match(text) or _REPORTED_FROM.match(text))
    ):
        why = "byline"
    return why


def end_mark(text: str) -> int | None:
    """Where an end mark of wire copy stands behind a paragraph's last sentence, or None.

    >>> end_mark("The talks go on. Enditem"), end_mark("The talks come to an end.")
    (16, None)
    """
    at = text.rfind(" ")
    if at <= 0 or text[:at].rstrip()[-1:] not in ".!?”\"'’)":
        return None
    return len(text[:at].rstrip()) if plain(text[at:]) in lexicon().ends.marks else None


class Sentence(Struct, frozen=True):
    """A sentence of a line, roughly, and where it stands in it."""

    span: Span
    text: str


def sentences(line: str) -> Iterator[Sentence]:
    """The sentences of a line, roughly: enough to tell a notice at a paragraph's end from the paragraph.

    >>> [sentence.text for sentence in sentences("The talks failed. Sign up for our newsletter.")]
    ['The talks failed.', 'Sign up for our newsletter.']
    """
    at = 0
    for end in _SENTENCE_END.finditer(line):
        yield Sentence(Span(at, end.start()), line[at : end.start()])
        at = end.end()
    yield Sentence(Span(at, len(line)), line[at:])


def has_notice(line: str) -> bool:
    """Whether a line has a phrase of notices somewhere; its sentences then tell which of them is one."""
    words = plain(line)
    return any(phrase in words for phrase in lexicon().boilerplate.contains)


def is_address(text: str) -> bool:
    """Whether a line is a web address, its own or behind a label, and nothing else.

    >>> is_address("https://a.example/2024/talks"), is_address("URL: www.a.example/talks"), is_address("a.example")
    (True, True, False)
    """
    return _ADDRESS.fullmatch(_ADDRESS_LABEL.sub("", text)) is not None


def is_list_head(text: str) -> bool:
    """Whether a line opens a list of other stories.

    >>> is_list_head("Related stories:"), is_list_head("Related to the talks is the question of gas.")
    (True, False)
    """
    return plain(text).strip(" :.>»-") in lexicon().lists.heads


def is_running_time(text: str) -> bool:
    """Whether a line is how long a film runs, which stands above its title in a list of films.

    >>> is_running_time("01:10"), is_running_time("17:30"), is_running_time("At 01:10 it began.")
    (True, False, False)
    """
    return _RUNNING_TIME.fullmatch(text) is not None


def is_outlets_name(text: str) -> bool:
    """Whether a few words name an outlet by the words in them, known or not.

    >>> is_outlets_name("The Continental Gazette"), is_outlets_name("Kingstown")
    (True, False)
    """
    words = plain(text).replace(",", " ").replace("-", " ").split()
    return 1 < len(words) <= _FEW and any(word in lexicon().mastheads.whole for word in words) and text[:1].isupper()


def is_tag(text: str) -> bool:
    """Whether a line is a section tag or an alert.

    >>> is_tag("WORLD"), is_tag("World / Asia"), is_tag("World leaders meet"), is_tag("Home » News » Talks open")
    (True, True, False, True)
    """
    parts = [part.strip(" .:#[]") for part in re.split(r"[/|>›»•·]", plain(text))]
    return all(part in lexicon().tags.whole for part in parts) or (
        len(parts) > 1 and parts[0] in _PAGE_TOPS and re.search(r"[>›»/]", text) is not None
    )


def bare_title(text: str, outlets: Outlets) -> tuple[int, str] | None:
    """Where a headline ends that carries its outlet's name behind a bar or dash, and the outlet's name.

    >>> from accord.reports.outlets import KnownOutlets, Named
    >>> bare_title("Talks open in Geneva | Daily Post", KnownOutlets({"Daily Post": Named("Daily Post")}))[0]
    20
    """
    found = _SUFFIX.search(text[-60:])
    if found is None:
        return None
    outlet = outlet_in(found["name"], outlets)
    return (len(text) - len(text[-60:]) + found.start(), outlet.name) if outlet else None


def _is_boilerplate(text: str, line: str, words: int) -> bool:
    phrases = lexicon().boilerplate
    if line.strip(" .:>»[]()*-") in phrases.whole:
        return True
    if words <= _SHORT and _starts(line, phrases.starts):
        return True
    if words > _LONG or not any(phrase in line for phrase in phrases.contains):
        return False
    # A notice at a paragraph's end does not take the paragraph with it.
    others = [part.text for part in sentences(text) if not has_notice(part.text)]
    return all(len(part.split()) < _FEW for part in others)


def _is_apart(text: str, words: int, *, edge: bool) -> bool:
    """Another story's headline in brackets, or a share's price above the text."""
    ticker = edge and words <= _TICKER_WORDS and _TICKER.search(text) is not None and not text[:1].islower()
    return ticker or _BRACKETED.fullmatch(text.strip()) is not None


def _starts(line: str, phrases: tuple[str, ...]) -> bool:
    """Whether the line starts with a phrase that ends where a word does."""
    if not line.startswith(phrases):
        return False
    return any(
        line.startswith(phrase) and (not phrase[-1].isalnum() or not line[len(phrase) : len(phrase) + 1].isalnum())
        for phrase in phrases
    )


def _is_link(text: str, words: int, *, edge: bool) -> bool:
    if _ADDRESS.fullmatch(text) or _AGO.fullmatch(text):
        return True
    return words <= (25 if edge else 12) and _MAIL.search(text) is not None
