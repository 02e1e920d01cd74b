"""What all tests share: development data that a clone may lack, and one language model for the whole session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.ids import content_id
from accord.reading.parse import load_model, parse
from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from accord.reading.reading import Reading

SHARED = Path(__file__).resolve().parents[2] / "shared"
# A Friday: relative dates in tests are resolved against it.
TOLD_ON = "2025-03-14"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, by name, what needs the development data where it is not beside the checkout."""
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=f"{item.name} needs the development data beside the checkout"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data."""
    return SHARED


@pytest.fixture(scope="session")
def model() -> Language:
    """The language model, loaded once."""
    return load_model()


def report_of(text: str, *, outlet: str | None = None, date: str | None = TOLD_ON) -> Report:
    """A report of a text, under the id that its content gives."""
    published = Published(date, "stated") if date else Published()
    return Report(id=content_id("r", outlet or "", text), text=text, outlet=outlet, published=published)


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    """A report of a text: `make_report(text, outlet=…, date=…)`."""
    return report_of


@pytest.fixture(scope="session")
def parsed(model: Language) -> Callable[[str], Doc]:
    """The parse of a text, made once a session."""
    kept: dict[str, Doc] = {}

    def parsing(text: str) -> Doc:
        if text not in kept:
            kept[text] = parse(report_of(text), model)
        return kept[text]

    return parsing


@pytest.fixture(scope="session")
def told(model: Language) -> Callable[..., Reading]:
    """The reading of a text published on a day, made once a session: `told(text, date=…)`."""
    kept: dict[tuple[str, str | None], Reading] = {}

    def reading(text: str, *, date: str | None = TOLD_ON) -> Reading:
        if (text, date) not in kept:
            kept[text, date] = read(report_of(text, date=date), model=model)
        return kept[text, date]

    return reading
