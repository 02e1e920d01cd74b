"""What all tests share: development data that a clone may lack."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


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
