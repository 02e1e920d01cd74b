"""Reading actors from a snippet in one call, with the language model and the world loaded once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.reading.actors import Actors, find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Published, Report
from accord.world import load_world


class Read:
    """What was read from a snippet, asked by its words."""

    def __init__(self, text: str, date: str | None, outlet: str | None, dateline: str | None) -> None:
        published = Published(edtf=date, basis="stated" if date else "unknown")
        self.report = Report(id="r_test", text=text, published=published, outlet=outlet, dateline=dateline)
        self.doc = parse(self.report, load_model())
        self.found: Actors = find_actors(self.doc, self.report, load_world())

    def at(self, words: str, nth: int = 0) -> tuple[str, ...]:
        """Keys of the mention whose span or head is these words at their nth occurrence; () where there is none."""
        start = -1
        for _ in range(nth + 1):
            start = self.report.text.index(words, start + 1)
        end = start + len(words)
        for mention in self.found.mentions:
            same_end = mention.span.end == end and start <= mention.head < end
            if same_end and mention.span.start <= start:
                return mention.actors
        exact = [m for m in self.found.mentions if m.span.start == start and m.span.end == end]
        return exact[0].actors if exact else ()

    def resolve(self, word: str) -> tuple[str, ...]:
        """Keys of the mention that the first token with these letters leads to."""
        token = next(token for token in self.doc if token.text == word)
        mention = self.found.resolve(token)
        return mention.actors if mention is not None else ()

    def state_of(self, name: str) -> str | None:
        """The state of the one actor of a name."""
        [actor] = [actor for actor in self.found.actors if actor.name == name]
        return actor.state

    def all_keys(self) -> set[str]:
        """The keys of every actor found."""
        return {actor.key for actor in self.found.actors}


@pytest.fixture(scope="session")
def read() -> Callable[..., Read]:
    """Read a snippet, with or without a date, an outlet and a dateline."""

    def reading(text: str, date: str | None = None, *, outlet: str | None = None, dateline: str | None = None) -> Read:
        return Read(text, date, outlet, dateline)

    return reading
