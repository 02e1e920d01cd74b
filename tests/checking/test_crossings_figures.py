"""Figures of one thing in facts of any kinds: which are held against each other, and which are of two things."""

from __future__ import annotations

import msgspec
import pytest

from accord.checking.check import check
from accord.checking.checked import Checked
from accord.checking.crossings_figures import told_by_several
from accord.checking.meaning import one_word, stem
from accord.reading.read import read_all
from accord.reports.report import Published, Report


def checked(one: tuple[str, str], two: tuple[str, str]) -> Checked:
    """Two reports of one story, each with its day, read and checked."""
    reports = [
        Report(id=f"r_{at}", outlet=f"Outlet {at}", text=text, published=Published(day, "stated"))
        for at, (day, text) in enumerate((one, two))
    ]
    return check(list(read_all(reports)), [(0, 1)])


def figures(one: tuple[str, str], two: tuple[str, str]) -> set[tuple[str, ...]]:
    """How the figures of two reports relate: the relation, and the figures that stand side by side."""
    return {
        (difference.relation, *sorted(str(value.value) for value in difference.values))
        for fact in checked(one, two).facts
        for difference in fact.differences
        if difference.field == "number"
    }


# What one report tells, on which day; what another one tells; the two figures that cannot both hold.
OF_ONE_THING = (
    (
        ("2025-05-19", "A Maltese patrol boat stopped a wooden boat with 58 migrants aboard near Gozo on Sunday."),
        (
            "2025-05-19",
            "The boat that Malta's army intercepted near Gozo on Sunday was carrying 71 people, Italian officials said.",
        ),
        ("58", "71"),
    ),
    (
        (
            "2025-06-04",
            "Kenya on Tuesday declared the Sudanese ambassador persona non grata and gave him 72 hours to leave.",
        ),
        (
            "2025-06-04",
            "Sudan's ambassador to Kenya was told on Tuesday that he had 24 hours to leave, the foreign ministry said.",
        ),
        ("24", "72"),
    ),
    (
        (
            "2025-07-08",
            "New Zealand will send 18 engineers to Vanuatu to mend power lines after the storm, Prime Minister Carl Hendry said.",
        ),
        (
            "2025-07-09",
            "Prime Minister Jotham Leo said that 12 engineers from New Zealand would help to mend the power lines.",
        ),
        ("12", "18"),
    ),
    (
        ("2025-01-15", "Tunisia on Monday put a duty of 18 percent on Algerian dates."),
        ("2025-01-16", "The 15% duty on dates from Algeria took effect on Monday, the trade ministry said."),
        ("15", "18"),
    ),
    (
        ("2025-03-20", "Switzerland barred 14 Georgian judges from its territory on Wednesday."),
        (
            "2025-03-21",
            "Georgia protested on Thursday against the entry ban that Switzerland imposed on 16 of its judges.",
        ),
        ("14", "16"),
    ),
    # Of a sum, what it is for and where; giver and taker; or no more than that it is given.
    (
        (
            "2025-09-02",
            "Foreign Minister Selim Aksoy said that the Turkish Fund would put 35 million euros into a clinic in Gostivar.",
        ),
        (
            "2025-09-03",
            "The spokesman in Skopje, Ilija Ristov, said the Turkish side had promised 45 million euros for the clinic of Gostivar.",
        ),
        ("35000000", "45000000"),
    ),
    (
        (
            "2025-09-02",
            "Norway will give Tonga 28 million dollars over four years to mend its reservoirs, the minister said.",
        ),
        (
            "2025-09-03",
            "The king of Tonga thanked Norway for its new support of 24 million dollars for reservoirs and pipes.",
        ),
        ("24000000", "28000000"),
    ),
    (
        (
            "2025-09-02",
            "Presidents Amadou Keita and Ines Prado presided in Praia on Monday over the signing of six agreements.",
        ),
        (
            "2025-09-02",
            (
                "The Presidents of Guinea and Cape Verde, Amadou Keita and Ines Prado, opened a new page on Monday in Praia, after talks "
                "which culminated with the signature of eight instruments."
            ),
        ),
        ("6", "8"),
    ),
)


@pytest.mark.parametrize(("one", "two", "values"), OF_ONE_THING)
def test_figures_of_one_thing_are_held_against_each_other(
    one: tuple[str, str], two: tuple[str, str], values: tuple[str, str]
) -> None:
    """Whatever kind of fact either report makes of it, and whichever is read first."""
    assert ("conflict", *values) in figures(one, two)
    assert ("conflict", *values) in figures(two, one)


# What one report tells, on which day; what another one tells of something else.
OF_TWO_THINGS = {
    "soldiers killed and soldiers sent": (
        ("2025-05-06", "Six Burundian soldiers were killed in South Kivu on Monday."),
        ("2025-05-07", "Burundi will send 400 soldiers to South Kivu, its president said on Tuesday."),
    ),
    "soldiers of two sides": (
        ("2025-05-06", "Four Armenian soldiers were wounded in a clash on the border on Monday."),
        ("2025-05-06", "Two Azerbaijani soldiers were wounded in the clash on the border on Monday."),
    ),
    "those who are sent, and those who are there": (
        ("2025-05-06", "Saudi Arabia and Kenya agreed to let 5,000 nurses work in Saudi hospitals."),
        ("2025-05-07", "Kenya has 1,200 nurses in Saudi hospitals, the labour minister said."),
    ),
    "one day and a span": (
        ("2025-05-06", "India's coast guard rescued 11 Maldivian sailors off Gan on Monday, the navy said."),
        (
            "2025-05-06",
            "India's coast guard has rescued 240 Maldivian sailors since 2019, the ministry said on Monday.",
        ),
    ),
    "two years": (
        ("2025-05-06", "Peru's mines sold three million tonnes of copper ore to China in 2024, the ministry said."),
        ("2025-05-06", "China bought two million tonnes of copper ore from the mines of Peru in 2022."),
    ),
    "these and further ones": (
        ("2025-05-06", "Poland sent 12 doctors to the flooded hospitals of Malawi, it said."),
        ("2025-05-07", "Poland will send another 20 doctors to the flooded hospitals of Malawi."),
    ),
    "two distances": (
        ("2025-05-06", "A Russian jet flew within 40 metres of a Norwegian plane on Monday."),
        ("2025-05-06", "The Norwegian plane was 900 metres from Russian air space on Monday, the ministry said."),
    ),
    "two spans of hours": (
        ("2025-05-06", "Ghana gave the envoy of Mali 48 hours to leave on Monday."),
        ("2025-05-07", "The envoy of Mali had been held at the airport in Accra for nine hours, the ministry said."),
    ),
    "two weeks": (
        ("2025-10-06", "Jordan's customs chief, Samir Lotfy, said 40 lorries with flour crossed on Sunday."),
        ("2025-10-13", "Jordan's customs chief, Samir Lotfy, said 65 lorries with flour crossed on Sunday."),
    ),
    "a report that has both figures": (
        (
            "2025-07-08",
            "New Zealand will send 18 engineers to Vanuatu to mend power lines, Prime Minister Carl Hendry said.",
        ),
        (
            "2025-07-09",
            "New Zealand's 18 engineers will mend roads in Vanuatu. Jotham Leo said that 12 engineers would mend power lines.",
        ),
    ),
    "two sums for two things": (
        ("2025-06-02", "Austria will give Lesotho four million euros for lake ferries, the minister said on Monday."),
        ("2025-06-04", "Austria's minister said that Lesotho would be given three million euros for vaccines."),
    ),
    "sums by two givers": (
        ("2025-06-02", "Austria will put four million euros into a clinic in Maseru, the minister said on Monday."),
        ("2025-06-03", "Norway will put three million euros into the clinic in Maseru, its minister said."),
    ),
    "days of the week in common": (
        ("2025-06-03", "Chad's minister said on Monday that 14 wells had been dug near Abeche with Swiss help."),
        ("2025-06-03", "Chad's minister said on Monday that 30 wells were poisoned, and that Sudan was to blame."),
    ),
    "a part that is told with the rest": (
        (
            "2025-06-03",
            "Sixteen miners held in Chad were flown to Tunis on Monday after Qatar brokered a deal, envoys said.",
        ),
        (
            "2025-06-03",
            "Fourteen Tunisian miners held in Chad were flown to Tunis on Monday with two Maltese after Qatar brokered a deal.",
        ),
    ),
    "two purposes": (
        ("2025-05-06", "Belgium will build 20 schools for girls in Rwanda, the minister said."),
        ("2025-05-06", "Rwanda's minister said that 7 schools were shut in the north."),
    ),
}


@pytest.mark.parametrize(("one", "two"), OF_TWO_THINGS.values(), ids=OF_TWO_THINGS)
def test_figures_of_two_things_are_not_held_against_each_other(one: tuple[str, str], two: tuple[str, str]) -> None:
    """A wrong conflict is worse than one that is not told."""
    assert figures(one, two) == set()


def test_a_journey_is_not_in_doubt_for_what_is_counted_beside_it() -> None:
    """That five or seven memorandums were signed makes a conflict of the signing, and none of the visit."""
    found = checked(
        ("2025-05-14", "Armenia and Cyprus signed five memorandums on Tuesday."),
        ("2025-05-15", "The president of Cyprus, Nikos Hadjis, came back from Armenia with seven signed memorandums."),
    )
    assert all(
        difference.field != "number" for fact in found.facts if fact.kind == "visit" for difference in fact.differences
    )


def test_one_report_is_not_held_against_itself() -> None:
    """What a report counts twice in two ways is no difference, and a story that it alone tells is not gone through."""
    told = (
        "Japan pledged 80 million dollars to Mozambique for a bridge. Japan gave Mozambique 60 million for the bridge."
    )
    report = Report(id="r_1", outlet="Outlet", text=told, published=Published("2025-02-04", "stated"))
    facts = check(list(read_all([report])), [(0,)]).facts
    assert facts
    assert all(not fact.differences for fact in facts)
    assert told_by_several(facts) == frozenset()
    again = msgspec.structs.replace(report, id="r_2", outlet="Another")
    story = {fact.story for fact in check(list(read_all([report, again])), [(0, 1)]).facts}
    assert told_by_several(check(list(read_all([report, again])), [(0, 1)]).facts) == story


def test_one_figure_that_leaves_more_open_is_refined() -> None:
    """Where only 'about' tells two figures apart, the words stand side by side."""
    found = figures(
        ("2025-02-04", "Japan pledged about 80 million dollars to Mozambique for a bridge on Monday."),
        ("2025-02-04", "On Monday Japan pledged 80 million dollars to Mozambique for a bridge."),
    )
    assert found == {("refines", "80 million dollars", "about 80 million dollars")}


def test_who_were_killed_counts_without_a_number_of_its_own() -> None:
    """Of 'four soldiers were killed and seven wounded' the toll is four."""
    found = figures(
        (
            "2025-03-10",
            "Four Nigerien soldiers were killed and seven wounded when troops from Benin opened fire on a post near Gaya.",
        ),
        ("2025-03-10", "Nine soldiers of Niger were killed in the shooting at the post near Gaya, Benin's army said."),
    )
    assert ("conflict", "4", "9") in found


def test_words_of_one_thing_are_one_word() -> None:
    """A vessel is a boat, and a tariff a duty; a railway is only a railway."""
    assert one_word(stem("vessels")) == one_word(stem("boats"))
    assert one_word(stem("tariffs")) == one_word(stem("duties"))
    assert one_word(stem("railway")) != one_word(stem("road"))


def test_a_sum_is_of_the_act_to_which_its_sentence_gives_it() -> None:
    """'pledged $150 and a bicycle to each and asked them to stay': the sum is not of what was asked."""
    told = (
        "President Faure Gnassingbe of Togo, on a visit to Benin, pledged 150 US dollars and a bicycle to each pupil, "
        "and asked traders from Benin not to leave."
    )
    other = (
        "Faure Gnassingbe, the president of Togo, thanked Benin and said that every pupil there will get a bicycle "
        "worth $200."
    )
    found = checked(("2025-07-08", told), ("2025-07-08", other))
    kinds = {fact.kind for fact in found.facts if any(one.field == "number" for one in fact.differences)}
    assert "commitment" in kinds
    assert "request" not in kinds
    assert any(fact.kind == "request" for fact in found.facts)
