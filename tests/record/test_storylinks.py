"""Story links: a story that tells of another one's fact is told with it, both ways."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from accord.record.asking.stories import story
from accord.record.schema import stories, story_links
from accord.reports.report import Published, Report

SIGNING = (
    "2025-03-04",
    """Peru and Chile signed an agreement on the Arica rail line in Lima on March 4, 2025. Peru's transport minister, Ana
Quispe, signed the agreement on the Arica rail line with Chile's ambassador. The line will carry copper to the port.""",
)
OTHER = (
    "2025-03-05",
    """Kenya's president, Daniel Otieno, visited Lisbon on Wednesday and met Portugal's prime minister. They spoke about
geothermal wells in the Rift Valley.""",
)
LATER = (
    "2025-06-20",
    """Dockers walked out at dawn on Friday and left eleven ships at anchor off the breakwater. Their union, led by Rosa
Tapia, wants two more men in every gang, an end to split shifts, and masks against dust. The harbour company says that
it cannot pay. Fishmongers sold ice instead of hake. A bakery gave bread to the pickets. Lorries queued along the beach
as far as the lighthouse, and drivers slept under tarpaulins. A judge is to hear both sides on Monday. School buses ran
late. The mayor, who was a docker himself, asked for calm and brought coffee. Hotels complained of noise at night.

On March 4, 2025, Peru and Chile signed an agreement on the Arica rail line in Lima.""",
)


def reports_of(*texts: tuple[str, str]) -> list[Report]:
    """Reports, each by an outlet of its own."""
    return [
        Report(id=f"r_{day}", outlet=f"Outlet {at}", text=text, published=Published(day, "stated"))
        for at, (day, text) in enumerate(texts)
    ]


def numbers(kept: Any) -> dict[str, int]:
    """The number of each story by its first day's report."""
    with kept.database.read() as connection:
        return {row.id: row.number for row in connection.execute(select(stories.c.id, stories.c.number))}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_a_story_that_tells_of_another_s_fact_is_linked_to_it(
    order: tuple[int, ...], keeping: Any, readings_of: Any
) -> None:
    """The strike's report tells of the signing: before and after, with the fact that both tell; the visit has no part."""
    readings = readings_of(reports_of(SIGNING, OTHER, LATER))
    for at in order:
        keeping.add([readings[at]])
    found = {one.reports[0]: one.id for one in keeping.record().stories}
    assert len(found) == 3
    with keeping.database.read() as connection:
        rows = connection.execute(select(story_links)).all()
        early = story(connection, found["r_2025-03-04"])
        late = story(connection, found["r_2025-06-20"])
        apart = story(connection, found["r_2025-03-05"])
    assert [(row.later, row.earlier) for row in rows] == [
        (numbers(keeping)[found["r_2025-06-20"]], numbers(keeping)[found["r_2025-03-04"]])
    ]
    assert [(link.id, link.earlier) for link in late.links] == [(found["r_2025-03-04"], True)]
    assert [(link.id, link.earlier) for link in early.links] == [(found["r_2025-06-20"], False)]
    assert "both tell: Peru and Chile signed" in late.links[0].why
    assert apart.links == ()


def test_a_link_goes_when_nothing_is_shared_any_more(keeping: Any, readings_of: Any) -> None:
    """The strike's report is read otherwise, without the signing: nothing links the two."""
    first, second = readings_of(reports_of(SIGNING, LATER))
    keeping.add([first, second])
    keeping.writer.replace([type(second)(report=second.report, actors=second.actors, claims=())])
    with keeping.database.read() as connection:
        assert connection.execute(select(story_links)).all() == []
