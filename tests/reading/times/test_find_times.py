"""find_times: what is found in a report and what it resolves to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord.reading.times import find_expressions, find_times, resolve_times
from accord.reports.span import Span

FRIDAY = "2024-08-23"


def one(text: str, expression: str, published: str | None = FRIDAY) -> tuple[str | None, str | None]:
    """Value and EDTF of the time found at an expression's place."""
    start = text.index(expression)
    for time in find_times(text, published=published):
        if time.span.start <= start < time.span.end:
            return time.value, time.when.edtf if time.when else None
    return None, None


@pytest.mark.parametrize(
    ("text", "expression", "value", "edtf"),
    [
        ("The envoys met on Aug. 19 (Monday) in the capital.", "Aug. 19", "2024-08-19", "2024-08-19"),
        ("The pact was signed on Monday, August 19, 2024.", "Monday", "2024-08-19", "2024-08-19"),
        ("Wed, 21 Aug 2024 10:00 GMT", "Wed", "2024-08-21T10:00", "2024-08-21"),
        ("It broke out at five o'clock on Thursday morning.", "five", "2024-08-22T05:00", "2024-08-22"),
        ("It broke out at five o'clock on Thursday afternoon.", "five", "2024-08-22T17:00", "2024-08-22"),
        ("It broke out at 9:15 on Thursday night.", "9:15", "2024-08-22T21:15", "2024-08-22"),
        ("It broke out at 15:00 local time on Thursday.", "15:00", "2024-08-22T15:00", "2024-08-22"),
        ("It broke out at 4:30 a.m. (0230 GMT) on Thursday.", "4:30", "2024-08-22T04:30", "2024-08-22"),
        ("It broke out at 4:30 a.m. (0230 GMT) on Thursday.", "0230", "2024-08-22T02:30", "2024-08-22"),
        ("It broke out at 4:30 a.m. and on Thursday it ended.", "4:30", "2024-08-23T04:30", "2024-08-23"),
        ("Ratified on the 25th of August 2021.", "the 25th", "2021-08-25", "2021-08-25"),
        ("Published 18/08/2024.", "18/08", "2024-08-18", "2024-08-18"),
        ("Published 8/18/2024.", "8/18", "2024-08-18", "2024-08-18"),
        ("Published 05/06/2024.", "05/06", "2024", "2024"),
        ("Seized off Timor last Wednesday (7/8), the crew went home.", "Wednesday", "2024-08-07", "2024-08-07"),
        ("They met on Wednesday, 05/06/2024, in Dili.", "Wednesday", "2024-06-05", "2024-06-05"),
        ("They met on Monday (05/06/2024) in Dili.", "Monday", "2024-05-06", "2024-05-06"),
        ("Togo declared Saturday a day of mourning.", "Saturday", "2024-08-24", "2024-08-24"),
        ("Togo shut its ports on Saturday, a day of storms.", "Saturday", "2024-08-17", "2024-08-17"),
        ("Published 18.08.2024.", "18.08", "2024-08-18", "2024-08-18"),
        ("At 2024-08-19T10:00Z the line went dead.", "2024", "2024-08-19T10:00", "2024-08-19"),
        ("A sailor died following Sunday's raid.", "Sunday", "2024-08-18", "2024-08-18"),
        ("Following May's talks, Togo signed a truce.", "May", "2024-05", "2024-05"),
        ("They met on Monday and on the following Thursday signed.", "Thursday", "2024-08-22", "2024-08-22"),
        ("It shut its port on Monday, and Togo left the same day.", "the same day", "2024-08-19", "2024-08-19"),
        ("A truce from early in May 1998 held.", "early", "1998-05", "1998-05-01/1998-05-15~"),
        ("Ties were cut in January this year.", "January", "2024-01", "2024-01"),
        ("They fell out in June last year.", "June", "2023-06", "2023-06"),
        ("They fell out in May 2019. They made up that October.", "October", "2019-10", "2019-10"),
        ("They fell out in May 2019. She said that October was too late.", "October", "2023-10", "2023-10"),
        ("They fell out in May 2019. In June of that year they made up.", "June", "2019-06", "2019-06"),
        ("In June of that year they made up.", "June", "XXXX-06", None),
        ("They made up that June.", "June", "XXXX-06", None),
        (
            "Annexed in 1974, it was freed later. Later in the day the envoys met.",
            "Later in the day",
            "2024-08-23",
            "2024-08-23",
        ),
        ("The step comes a week after they met.", "a week", "P1W", None),
        ("Prices rose $5 a week after that.", "a week", None, None),
        ("The accord of mid-2016 lapsed.", "mid", "2016", "2016-04~/2016-09~"),
        ("By late 2023 trade had doubled.", "late", "2023", "2023-07~/2023-12"),
        ("Trade boomed in the 1990s.", "the 1990s", "199", "199X"),
        ("The early 2000s were lean.", "The early", "200", "2000/2004~"),
        ("A nineteenth-century border.", "nineteenth", "18", "18XX"),
        ("Exports grew in the third quarter of 2023.", "the third", "2023-Q3", "2023-07/2023-09"),
        ("Profit rose in the fiscal first quarter of 2023.", "the fiscal", "2023-Q1", "2023"),
        ("Exports grew in Q3 2023.", "Q3", "2023-Q3", "2023-07/2023-09"),
        ("Next year's first quarter looks weak.", "Next", "2025-Q1", "2025-01/2025-03"),
        ("In the second half of 2008 talks froze.", "the second", "2008-H2", "2008-07/2008-12"),
        ("Budgeted for fiscal year 2025.", "fiscal", "2025", "2025"),
        ("It opens on the 24th of this month.", "the 24th", "2024-08-24", "2024-08-24"),
        ("It opens on the 3rd of next month.", "the 3rd", "2024-09-03", "2024-09-03"),
        ("It closed on the 30th of last month.", "the 30th", "2024-07-30", "2024-07-30"),
        ("Due in the second half of June 2025.", "the second", "2025-06", "2025-06-16~/2025-06-30"),
        ("Signed in the first half of May 2024.", "the first", "2024-05", "2024-05-01/2024-05-15~"),
        ("He stays 31 March to 1 April 2025.", "31 March", "2025-03-31", "2025-03-31/2025-04-01"),
        ("He came on 31 March and 1 April 2021.", "31 March", "2021-03-31", "2021-03-31"),
        ("It was moved from 31 March to 1 April 2025.", "1 April", "2025-04-01", "2025-04-01"),
        ("In the summer of 2012 he came.", "the summer", "2012-SU", "2012-22"),
        ("In nineteen ninety-six he came.", "nineteen", "1996", "1996"),
        ("Walls of 480 BC still stand.", "480", "BC0480", "-0479"),
        ("The army marched in April 480 BC.", "April", "BC0480-04", "-0479-04"),
        ("Throughout the 470s BC they raided.", "the 470s", "BC047", "-0478/-0469"),
        ("The class of '92 governs.", "'92", "1992", "1992"),
        ("It fell on Christmas Eve 2021.", "Christmas", "2021-12-24", "2021-12-24"),
        ("On Easter Sunday 2024 the guns fell silent.", "Easter", "2024-03-31", "2024-03-31"),
        ("The 2012 Summer Games went well.", "2012", "2012", "2012"),
        ("Thanksgiving 2024 was quiet.", "Thanksgiving", "2024-11-28", "2024-11-28"),
        ("The 9/11 attacks changed that.", "9/11", "2001-09-11", "2001-09-11"),
    ],
)
def test_absolute_times_need_no_anchor(text: str, expression: str, value: str, edtf: str) -> None:
    """What names its year resolves to it, at its own granularity."""
    assert one(text, expression) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "expression", "edtf"),
    [
        ("They met in the last week of May.", "the last week of May", "2024-05-16~/2024-05-31"),
        ("They met in the last week.", "the last week", "2024-08-12/2024-08-18"),
    ],
)
def test_the_last_week_of_a_month_is_not_last_week(text: str, expression: str, edtf: str) -> None:
    """What a week is the last of stands behind it."""
    assert one(text, expression)[1] == edtf


@pytest.mark.parametrize(
    ("text", "expression", "value", "edtf"),
    [
        ("The ministers met last month.", "last month", "2024-07", "2024-07"),
        ("He was appointed early this month.", "early", "2024-08", "2024-08-01/2024-08-15~"),
        ("Preliminary deals were signed in December.", "December", "2023-12", "2023-12"),
        ("That was last year when he visited the capital.", "last year", "2023", "2023"),
        ("She spoke on Friday.", "Friday", "2024-08-23", "2024-08-23"),
        ("She spoke on Monday.", "Monday", "2024-08-19", "2024-08-19"),
        ("He will meet her on Monday.", "Monday", "2024-08-26", "2024-08-26"),
        ("They are due to sign on Monday.", "Monday", "2024-08-26", "2024-08-26"),
        ("Talks would resume soon, the ministry said on Monday.", "Monday", "2024-08-19", "2024-08-19"),
        ("Both met last Friday.", "last Friday", "2024-08-16", "2024-08-16"),
        ("Both meet next Friday.", "next Friday", "2024-08-30", "2024-08-30"),
        ("It was agreed on Monday last week.", "Monday", "2024-08-12", "2024-08-12"),
        ("They will meet in two weeks.", "two weeks", "2024-W36", "2024-09-02/2024-09-08"),
        ("They met for the third time in two weeks.", "two weeks", "P2W", None),
        ("We will be back in a minute.", "a minute", "PT1M", None),
        ("Effective diplomacy stopped it in 11 days.", "11 days", "P11D", None),
        ("It would be their second meeting in two weeks.", "two weeks", "P2W", None),
        ("Talks ran from Aug. 2 to Thursday.", "Thursday", "2024-08-22", "2024-08-02/2024-08-22"),
        ("The truce ends in mid-March.", "mid-March", "2024-03", "2024-03-08~/2024-03-23~"),
        ("A hearing is set for the week of Sept. 2.", "the week", "2024-W36", "2024-09-02/2024-09-08"),
        ("It was held in the week of 5 August 2024.", "the week", "2024-W32", "2024-08-05/2024-08-11"),
        ("They will sign at a later date.", "a later date", "FUTURE_REF", None),
        ("They renewed a June agreement.", "June", "2024-06", "2024-06"),
        ("A May visit was put off.", "May", "2024-05", "2024-05"),
        ("He left two days before the vote.", "two days", "P2D", None),
        ("He returned within ten working days.", "within ten", "P10D", None),
        ("She will one day lead the party.", "one day", "FUTURE_REF", None),
        ("It lasted one day.", "one day", "P1D", None),
        ("The current government has said no.", "current", "PRESENT_REF", None),
        ("A recent visit failed.", "recent", "PAST_REF", None),
        ("In recent weeks and months talks stalled.", "recent", "PXW", None),
        ("The offer had been due to expire on Friday.", "Friday", "2024-08-23", "2024-08-23"),
        ("They would look for ways around Wednesday's ruling.", "Wednesday", "2024-08-21", "2024-08-21"),
        ("The summit will open in October.", "October", "2024-10", "2024-10"),
        ("A truce took hold in October.", "October", "2023-10", "2023-10"),
        ("The ban was lifted on Sept. 3.", "Sept. 3", "2024-09-03", "2024-09-03"),
        ("Yesterday both sides claimed victory.", "Yesterday", "2024-08-22", "2024-08-22"),
        ("On Monday he spoke. They had met earlier in the day.", "earlier", "2024-08-19", "2024-08-19"),
        ("On Monday he spoke. They dined in the evening.", "evening", "2024-08-19TEV", "2024-08-19"),
        ("They talked late into yesterday evening.", "yesterday", "2024-08-22TEV", "2024-08-22"),
        ("They talked last night.", "last night", "2024-08-22TNI", "2024-08-22"),
        ("The two last met three years ago.", "three", "2021", "2021"),
        ("The two last met five months ago.", "five", "2024-03", "2024-03"),
        ("The two last met two weeks ago.", "two weeks", "2024-W32", "2024-08-05/2024-08-11"),
        ("The two last met ten days ago.", "ten", "2024-08-13", "2024-08-13"),
        ("War began a quarter of a century ago.", "a quarter", "1999", "1999~"),
        ("War began half a century ago.", "half", "1974", "1974~"),
        ("It is planned until at least 2030.", "2030", "2030", "2030"),
        ("They arrived late on Thursday.", "late", "2024-08-22", "2024-08-22"),
        ("They leave this coming weekend.", "this", "2024-W34-WE", "2024-08-24/2024-08-25"),
        ("The post opened at 9.30am on 21-08-2024.", "9.30", "2024-08-21T09:30", "2024-08-21"),
        ("War began two decades ago.", "two decades", "2004", "2004~"),
        ("The vote is next week.", "next week", "2024-W35", "2024-08-26/2024-09-01"),
        ("They quarrelled last weekend.", "last weekend", "2024-W33-WE", "2024-08-17/2024-08-18"),
        ("A deal is likely by the end of the month.", "the end", "2024-08", "2024-08-16~/2024-08-31"),
        ("A deal is likely by year-end.", "year-end", "2024-12-31", "2024-12-31"),
        ("A deal is likely early next year.", "early", "2025", "2025-01/2025-06~"),
        ("The blast came around 10 a.m. on Tuesday.", "around", "2024-08-20T10:00", "2024-08-20"),
        ("The blast came at 2130 GMT on Tuesday.", "2130", "2024-08-20T21:30", "2024-08-20"),
        ("The night of 18 August was calm.", "The night", "2024-08-18TNI", "2024-08-18"),
        ("He was shot last October.", "last October", "2023-10", "2023-10"),
    ],
)
def test_relative_times_count_from_the_report(text: str, expression: str, value: str, edtf: str) -> None:
    """What is relative resolves against the report's date and keeps its granularity; the tense gives the direction."""
    assert one(text, expression) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "expression", "type_", "value"),
    [
        ("Trade grew over the past decade.", "the past", "DURATION", "P10Y"),
        ("It will shrink over the next year.", "the next", "DURATION", "P1Y"),
        ("It shrank over the last month.", "the last", "DURATION", "P1M"),
        ("He is on a three-day trip.", "three-day", "DURATION", "P3D"),
        ("The meeting lasted two and a half hours.", "two", "DURATION", "PT2H30M"),
        ("The meeting lasted two-and-a-half hours.", "two", "DURATION", "PT2H30M"),
        ("They argued for half a year.", "half", "DURATION", "P6M"),
        ("A year and a half went by.", "A year", "DURATION", "P1Y6M"),
        ("They argued for several weeks.", "several", "DURATION", "PXW"),
        ("They argued for twenty-five years.", "twenty", "DURATION", "P25Y"),
        ("A month-long siege ended.", "month", "DURATION", "P1M"),
        ("It meets every two years.", "every", "SET", "P2Y"),
        ("It meets every other week.", "every", "SET", "P2W"),
        ("It meets each July.", "each", "SET", "XXXX-07"),
        ("It meets on Tuesdays.", "Tuesdays", "SET", "XXXX-WXX-2"),
        ("It reports annually.", "annually", "SET", "P1Y"),
        ("He is now in exile.", "now", "DATE", "PRESENT_REF"),
        ("He recently fled.", "recently", "DATE", "PAST_REF"),
        ("He was once considered safe.", "once", "DATE", "PAST_REF"),
        ("Nobody knows the future.", "the future", "DATE", "FUTURE_REF"),
    ],
)
def test_durations_sets_and_references_are_no_dates(text: str, expression: str, type_: str, value: str) -> None:
    """Durations, sets and words such as "now" have a TIMEX3 value and no place in the calendar."""
    start = text.index(expression)
    time = next(t for t in find_times(text, published=FRIDAY) if t.span.start <= start < t.span.end)
    assert (time.type, time.value) == (type_, value)
    assert time.when is None or time.when.edtf is None


@pytest.mark.parametrize(
    "text",
    [
        "You may march in second place.",
        "May said so, and Theresa May agreed.",
        "June Whitfield met August Wilson.",
        "Jan Novak spoke.",
        "The fall of the city shocked the sun-lit spring market.",
        "They chose the Winter Palace over the Spring Hotel.",
        "Some 1,984 people marched.",
        "About 2000 troops and 1500 refugees crossed.",
        "The council passed Resolution 1701.",
        "Flight 1549 and No. 2015 were delayed.",
        "It cost $2000.",
        "The 38th parallel and the 5th Army.",
        "COVID-19, the G20, MH370 and a 3-2 vote.",
        "A 2000-year-old temple.",
        "He seconded the motion.",
        "He is in his 50s.",
        "A survey of 1709 schoolchildren was done.",
        "It carries on a 2000 year old tradition.",
        "He writes for the Cape Weekly.",
        "Every now and again they met.",
        "Tel. 2020-1999 or fax 1998.",
        "They adopted Agenda 2030.",
        "They lost three quarters of the fleet, and one-quarter of the crews.",
    ],
)
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    """Names, verbs, counts and document numbers are no times."""
    assert find_times(text, published=FRIDAY) == ()


def test_without_a_date_nothing_is_forced() -> None:
    """An undated report leaves relative times open, and resolves those that name their year."""
    text = "They met on Monday, in December and last month; the pact of May 2014 stands. On 5 June he left."
    values = [time.value for time in find_times(text, published=None)]
    assert values == ["XXXX-WXX-1", "XXXX-12", "XXXX-XX", "2014-05", "XXXX-06-05"]
    edtf = [time.when.edtf for time in find_times(text, published=None) if time.when]
    assert edtf == [None, None, None, "2014-05", None]


def test_a_date_known_to_the_month_only_carries_what_it_can() -> None:
    """A report of some day of August 2024 has a last month and a last year, and no Monday."""
    values = [time.value for time in find_times("On Monday, last month, last year.", published="2024-08")]
    assert values == ["XXXX-WXX-1", "2024-07", "2023"]


@pytest.mark.parametrize(("stated", "value"), [(True, "2024-08-17"), (False, "XXXX-WXX-6")])
def test_on_its_eve_a_weekday_told_as_past_is_last_week_s_where_the_report_states_its_day(
    stated: bool, value: str
) -> None:
    """A page may be brought up to date on the next day; a report that states its own day is not."""
    (found,) = find_times("Both met on Saturday.", published="2024-08-23", stated=stated)
    assert found.value == value


def test_found_once_resolved_under_another_date() -> None:
    """Expressions resolve again under a borrowed date without a second search."""
    found = find_expressions("Both sides met on Monday.")
    assert [resolve_times(found, date)[0].value for date in (None, "2024-08-23", "2023-01-05")] == [
        "XXXX-WXX-1",
        "2024-08-19",
        "2023-01-02",
    ]


@pytest.mark.parametrize(
    ("text", "said", "edtf"),
    [
        ("The visit runs May 21-23.", "May 21-23", "2024-05-21/2024-05-23"),
        ("The visit ran from 3 to 5 June 2021.", "3 to 5 June 2021", "2021-06-03/2021-06-05"),
        ("It lasted from Nov. 30 to Jan. 2.", "Nov. 30 to Jan. 2", "2023-11-30/2024-01-02"),
        ("He ruled from 2014 to 2018.", "2014 to 2018", "2014/2018"),
        ("He ruled in 2014-18.", "2014-18", "2014/2018"),
        ("It took place between 2014 and 2016.", "2014 and 2016", "2014/2016"),
        ("The revolt of 499-493 BC failed.", "499-493 BC", "-0498/-0492"),
        ("They met Monday-Wednesday.", "Monday-Wednesday", "2024-08-19/2024-08-21"),
    ],
)
def test_both_ends_of_a_range_carry_the_interval(text: str, said: str, edtf: str) -> None:
    """A range gives two TIMEX3 expressions whose record value is the whole interval in its own words."""
    times = find_times(text, published=FRIDAY)
    assert [(t.when.text, t.when.edtf) for t in times if t.when] == [(said, edtf), (said, edtf)]


def test_a_postponement_is_no_range() -> None:
    """A summit "postponed from May to June" names two months, not the time between them."""
    times = find_times("The summit was postponed from May to June 2024.", published=FRIDAY)
    assert [t.when.edtf for t in times if t.when] == ["2024-05", "2024-06"]


def test_the_text_s_own_time_moves() -> None:
    """Words such as "the same day", "two days later", "the following year" and "the 18th" count from what the text has told."""
    text = "He fled on 5 March 2022. The same day they met. Two days later they signed. On the 18th they left. "
    text += "The following year was calm."
    assert [time.value for time in find_times(text, published=FRIDAY)] == [
        "2022-03-05",
        "2022-03-05",
        "2022-03-07",
        "2022-03-18",
        "2023",
    ]


def test_spans_limit_what_is_read() -> None:
    """Only expressions within the given stretches are returned."""
    text = "Updated 1 May 2020. They met on 2 May 2020."
    times = find_times(text, published=FRIDAY, spans=[Span(20, len(text))])
    assert [time.value for time in times] == ["2020-05-02"]


def test_the_anchor_is_named_in_words() -> None:
    """Every resolved time says what it was counted from."""
    monday, month = find_times("On Monday and last month.", published=FRIDAY)
    assert monday.when is not None
    assert month.when is not None
    assert monday.when.basis == "the Monday on or before 2024-08-23, the report's date"
    assert month.when.basis == "the month before 2024-08-23, the report's date"
    assert (monday.anchor, month.anchor) == ("report date", "report date")


def test_a_wrong_date_of_the_report_is_refused() -> None:
    """A date that is no EDTF is the caller's fault and says so."""
    with pytest.raises(ValueError, match="EDTF"):
        find_times("On Monday.", published="yesterday")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two sides had agreed to hold a round of consultations in Riga in February.", "2025-02"),
        ("The ministers decided to resume flights in March.", "2025-03"),
        ("It hoped the visit could go ahead in April.", "2025-04"),
        ("The truce had been agreed in February.", "2024-02"),
        ("The talks had been due to open in February.", "2024-02"),
    ],
)
def test_what_was_agreed_lies_ahead(model: Language, text: str, value: str) -> None:
    """What somebody bound himself to do is still to come; what had been planned was so and has lapsed."""
    found = find_times(text, published="2024-12-12", doc=model(text))
    assert [timex.value for timex in found] == [value]
