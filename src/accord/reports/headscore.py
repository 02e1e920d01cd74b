"""How well a line at the head of a report would do as its headline, its outlet, its writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reports.date import dates_in, month_day
from accord.reports.furniture import is_outlets_name, is_tag
from accord.reports.lexicon import lexicon, plain, words_of
from accord.reports.outlets import Outlets, outlet_in

if TYPE_CHECKING:
    from accord.reports.line import Line

NEVER = -9.0
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "or",
        "over",
        "per",
        "the",
        "to",
        "up",
        "via",
        "with",
        "de",
        "del",
        "da",
        "do",
        "dos",
        "das",
        "des",
        "du",
        "di",
        "della",
        "dello",
        "degli",
        "dei",
        "für",
        "den",
        "het",
        "la",
        "le",
        "les",
        "el",
        "al",
        "y",
        "e",
        "und",
        "der",
        "die",
        "das",
        "bin",
        "ibn",
        "van",
        "von",
    ]
)
_LONGEST_NAME = 9
_LONGEST_TITLE, _LONG_TITLE = 30, 20
_PERSON = (2, 4)
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}/?")
_NEWSPAPER = re.compile(r"(?:The )?(?:news)?paper [\"“«](?P<name>[^\"”»]{2,40})[\"”»].*", re.IGNORECASE)
_TOWN_BEHIND = re.compile(r"^(?P<name>.{3,80}?)(?:\s*[(\[][^()\[\]]{2,40}[)\]]|,\s+[^,]{2,30})\.?$")
_PART_BEHIND = re.compile(r"^(?P<name>.{3,80}?)\s*(?:\s[–—-]\s|\s?[|•·/]\s?)\s*(?P<rest>.{2,40})$")
_ISSUE = re.compile(
    r"[\s,–—|-]{1,5}\b(?:week|issue|no\.?|number|vol\.?|volume|edition|nr\.?)\s{0,3}\d{1,4}\b.{0,60}$", re.IGNORECASE
)
_TRANSLATED = re.compile(r"\s*[(\[][^()\[\]]{0,40}\btranslat(?:ed|ion)\b[^()\[\]]{0,40}[)\]]$", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<name>[^|–—]{2,40})$")
_OPENING = re.compile(r"[^\W_]|[“\"'‘(\[$€£¿¡«]")
_SENTENCE_END = re.compile(r"[.:,;][)\]”\"'’]*$")
_ABBREVIATION_END = re.compile(r"(?:^|[\s(])(?:[A-Z]\.){2,}$")
_NAMES = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?: (?:and|[^\W\d_][\w.'’-]{0,30})){1,8}")
_WRITERS = (["reporter"], ["correspondent"], ["editor"], ["writer"])
_FEW = 4
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")


class Named(Struct, frozen=True):
    """An outlet as a line gives it: its name, and whether it is known as an agency."""

    name: str
    score: float
    agency: bool = False


def outlet_score(line: Line, outlets: Outlets) -> Named:
    """The outlet that a line would name, and how well.

    >>> from accord.reports.line import lines_of
    >>> from accord.reports.outlets import KnownOutlets
    >>> line, = lines_of("Harbour Herald Daily (Lomé)")
    >>> outlet_score(line, KnownOutlets({})).name
    'Harbour Herald Daily'
    """
    text = without_note(_ISSUE.sub("", line.text)).strip(" •·|") or line.text
    quoted = _NEWSPAPER.fullmatch(text)
    if quoted:
        return Named(quoted["name"], 6.0)
    known = outlet_in(text, outlets)
    if known:
        return Named(known.name, 6.0, known.agency_credits)
    first, _, last = text.rpartition(",")
    if first and not names_outlet(first) and outlet_in(last, outlets) is not None:
        return Named(text, NEVER)  # 'Ana Lopes and John Roe, Associated Press'
    name, shortened = text, False
    for form in (_PART_BEHIND, _TOWN_BEHIND):
        found = form.match(name)
        if found and names_outlet(found["name"]) and len(name) - len(found["name"]) < len(name) / 1.5:
            name, shortened = found["name"].strip(" -–—|"), True
    known = outlet_in(name, outlets)
    if known:
        return Named(known.name, 6.0, known.agency_credits)
    score = _name_score(name) + (1.0 if shortened else 0.0)
    return Named(name, score)


def without_note(text: str) -> str:
    """A line without a note on its translation.

    >>> without_note("Le Petit Messager (translated from French)")
    'Le Petit Messager'
    """
    return _TRANSLATED.sub("", text)


def names_outlet(name: str) -> bool:
    """Whether a few words are named like a paper, a digest or a body that gives out texts."""
    return is_papers_name(name) or is_institution(name) or is_digest(name)


def is_papers_name(text: str) -> bool:
    """Whether a few words are a paper's name: they end in a paper's word, or it stands before 'of', or they are few.

    >>> is_papers_name("The Star of Zanzibar"), is_papers_name("Safety Report Recommends Arming Teachers")
    (True, False)
    """
    if not is_outlets_name(text) or any(mark in text for mark in '“”"‘') or " '" in text:
        return False
    words = plain(text).replace(",", " ").replace("-", " ").split()
    papers = [at for at, word in enumerate(words) if word in lexicon().mastheads.whole]
    few = len(words) <= _FEW
    return few or papers[-1] == len(words) - 1 or any(words[at + 1 : at + 2] == ["of"] for at in papers)


def _name_score(name: str) -> float:
    words = name.split()
    if is_domain(name):
        return 4.0
    if len(words) > _LONGEST_NAME and not is_institution(name):
        return NEVER
    plain_words = _SMALL | lexicon().mastheads.whole  # 'Anadolu newspaper'
    if any(word[:1].islower() and word.casefold() not in plain_words for word in words) or is_tag(name):
        return NEVER
    if _SENTENCE_END.search(name) or "?" in name or "!" in name or ":" in name or next(dates_in(name), None):
        return NEVER
    if is_institution(name):
        return 4.0
    return 3.0 if is_digest(name) or is_papers_name(name) else -2.0


def is_domain(text: str) -> bool:
    """Whether a few signs are the address of a site: 'news.example.org'.

    >>> is_domain("www.example.org"), is_domain("U.S."), is_domain("3.5")
    (True, False, False)
    """
    ending = text.rstrip("/").rpartition(".")[2]
    return _DOMAIN.fullmatch(text) is not None and len(ending) > 1 and ending.isalpha()


def is_institution(text: str) -> bool:
    """Whether a line is the name of a ministry, an embassy or the like, and nothing else.

    >>> is_institution("Ministry of Foreign Affairs of Iceland"), is_institution("Ministry of Health warns of cholera")
    (True, False)
    """
    words = text.split()
    if not plain(text).startswith(lexicon().institutions.starts) or ":" in text:
        return False
    return all(not word[:1].islower() or word.casefold() in _SMALL for word in words)


def suffixed(title: str) -> tuple[int, str] | None:
    """Where a headline ends that carries the name of a paper nobody knows behind a bar or dash, and the name.

    >>> suffixed("Talks open in Lima | Harbour Herald")
    (18, 'Harbour Herald')
    >>> suffixed("Talks open in Lima - Herald's view of the week")
    """
    found = _SUFFIX.search(title[-60:])
    if found is None or not (is_domain(found["name"]) or is_papers_name(found["name"])) or is_tag(found["name"]):
        return None
    named = all(word[:1].isupper() or word.casefold() in _SMALL for word in found["name"].split())
    at = len(title) - len(title[-60:]) + found.start()
    return (at, found["name"]) if (named or is_domain(found["name"])) and len(title[:at].split()) > _FEW - 1 else None


def is_digest(text: str) -> bool:
    """Whether a line is the name of a digest: 'SOUTH ASIA THIS WEEK', 'Pacific Briefing'.

    >>> is_digest("SOUTH ASIA THIS WEEK"), is_digest("Talks fail this week")
    (True, False)
    """
    words = text.split()
    small = _SMALL | words_of(lexicon().digests.whole)
    if any(word[:1].islower() and word.casefold() not in small for word in words) or not text[:1].isupper():
        return False
    line = plain(text).strip(" .:")
    return any(line.endswith(phrase) for phrase in lexicon().digests.whole) and 1 < len(words) <= 8  # noqa: PLR2004 (a name)


def tells_of_a_week(title: str) -> bool:
    """Whether a headline names a digest and its day: 'Andean news in brief for 9 March 2025'.

    >>> tells_of_a_week("Andean news in brief for 9 March 2025"), tells_of_a_week("Vote set for 2 May 2025")
    (True, False)
    """
    return next(dates_in(title), None) is not None and _names_digest(title)


def digest_day(title: str) -> tuple[int, int] | None:
    """Month and day in a digest's title that gives no year.

    >>> digest_day("Andean news in brief for 9 March"), digest_day("Vote set for 2 May")
    ((3, 9), None)
    """
    return month_day(title) if _names_digest(title) else None


def _names_digest(title: str) -> bool:
    return any(phrase in plain(title) for phrase in lexicon().digests.contains)


def title_score(line: Line, outlets: Outlets) -> float:
    r"""How well a line would do as the headline.

    >>> from accord.reports.line import lines_of
    >>> from accord.reports.outlets import KnownOutlets
    >>> good, bad = lines_of("Togo reopens its embassy in Rome\nMinistry of Foreign Affairs")
    >>> title_score(good, KnownOutlets({})) > 0 > title_score(bad, KnownOutlets({}))
    True
    """
    text, words = line.text, line.text.split()
    if not _OPENING.match(text) or is_tag(text) or len(words) > _LONGEST_TITLE or _is_open_end(text):
        return NEVER
    if is_domain(text) or outlet_in(text, outlets):
        return NEVER
    score = {1: -4.0, 2: -1.0, 3: 0.5}.get(len(words), 2.0 if len(words) <= _LONG_TITLE else 0.5)
    if is_institution(text):
        return score - 5.0
    if without_note(text) != text and len(without_note(text).split()) <= _FEW:
        return score - 3.0  # 'Le Petit Messager (translated from French)'
    running = any(w[:1].islower() and w.casefold() not in _SMALL for w in words)
    if is_digest(text) or is_digest(_ISSUE.sub("", text)) or (is_papers_name(text) and not running):
        score -= 3.0
    elif running:
        score += 2.0
    if text.isupper() and len(words) <= 3:  # noqa: PLR2004 (a kicker)
        score -= 1.0
    return score - (1.0 if is_person(text) else 0.0)


def _is_open_end(text: str) -> bool:
    closed = text.endswith(("?", "!", "…", "..."))
    return not closed and _SENTENCE_END.search(text) is not None and not ends_in_abbreviation(text)


def ends_in_abbreviation(text: str) -> bool:
    """Whether a line's last full stop is an abbreviation's: '… for the I.R.S.'."""
    return _ABBREVIATION_END.search(text) is not None


def writer_score(line: Line, outlets: Outlets) -> float:
    r"""How well a line would do as the writer's: a desk, or a name alone.

    >>> from accord.reports.line import lines_of
    >>> from accord.reports.outlets import KnownOutlets
    >>> [writer_score(line, KnownOutlets({})) > 0 for line in lines_of("Staff Report\nAna Lopes-Faria\nTalks Fail")]
    [True, True, False]
    """
    text = plain(line.text).strip(" .:")
    if text.removeprefix("by ").removeprefix("from ").removeprefix("our ") in lexicon().desks.whole:
        return 3.0
    parts = [part.strip() for part in re.split(r"[|,]", line.text)]
    known = outlet_in(parts[-1], outlets) is not None or plain(parts[-1]).split()[-1:] in _WRITERS
    if len(parts) > 1 and known and _NAMES.fullmatch(parts[0]):
        return 3.0  # 'Ana Lopes and John Roe, Associated Press', 'Ana Lopes | Senior Reporter'
    return 1.0 if is_person(line.text) and not is_tag(line.text) else NEVER


def is_signature(text: str) -> bool:
    """Whether a line has the form of a writer's name, or of that and a place: 'Ana Lopes in Madrid'.

    To be asked only where a day follows at once: two plain words may be anything.

    >>> [is_signature(line) for line in ("Ana Lopes", "Ana Lopes and Tim Roe in Madrid", "Ties restored", "The Dawn")]
    [True, True, False, False]
    """
    names = re.split(r"\s+in\s+(?=[A-Z])", text, maxsplit=1)[0]
    people = re.split(r",\s*|\s+and\s+", names)
    if is_tag(text) or is_outlets_name(text) or text.isupper() or plain(text).startswith(lexicon().kinds.starts):
        return False
    if names.split()[0].casefold() in _SMALL | {"il", "o"}:
        return False
    return all(
        _PERSON[0] <= len(one.split()) <= _PERSON[1]
        and all(_NAME_WORD.fullmatch(word) and (word[:1].isupper() or word in _SMALL) for word in one.split())
        for one in people
    )


def is_person(text: str) -> bool:
    """Whether a line may be a person's name alone: two to four words, each with a capital, none a name of papers.

    Two plain words may be anything: a name has a hyphen, an initial, or three words, or a first name in capitals.
    """
    words = text.split()
    if not _PERSON[0] <= len(words) <= _PERSON[1] or is_outlets_name(text):
        return False
    if not all(_NAME_WORD.fullmatch(word) and (word[:1].isupper() or word.casefold() in _SMALL) for word in words):
        return False
    marked = any("-" in word.strip("-") or word.endswith(".") for word in words)
    return marked and not text.isupper()
