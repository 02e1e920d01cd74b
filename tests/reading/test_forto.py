"""Who does what an infinitive behind 'for' tells."""

from __future__ import annotations

import pytest

from accord import Published, Report, read


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Fiji advocated for Tonga to sever ties with Samoa.",
            "request",
            {("source", "state:FJI"), ("target", "state:TON")},
        ),
        (
            "Fiji's envoy was given 24 hours to leave for advocating for Tonga to sever its ties with Samoa.",
            "request",
            {("source", "state:FJI"), ("target", "state:TON")},
        ),
        ("Fiji recalled its envoy to Tonga for talks.", "request", set()),
    ],
)
def test_the_name_behind_for_is_to_do_it(text: str, kind: str, roles: set[tuple[str, str]]) -> None:
    """'advocated for Tonga to leave' wants it of Tonga; whoever is given hours to leave is told of what he did."""
    claims = read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated"))).claims
    assert {(p.role, p.actor) for c in claims if c.kind == kind for p in c.parties} == roles
