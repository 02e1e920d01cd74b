import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reports.credit import copyright_year, credits_in, photo_credit, tail_credit
from accord.reports.outlets import KnownOutlets, Named
from accord.world import load_world


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Reuters contributed to this report.", ("Reuters",)),
        ("The Associated Press contributed to this report.", ("AP",)),
        ("Associated Press writers Zoe Mills and Ken Tam in Washington contributed to this report.", ("AP",)),
        ("AFP and Reuters contributed reporting.", ("AFP", "Reuters")),
        ("(With inputs from ANI)", ("ANI",)),
        ("With inputs from agencies, Reuters", ("Reuters",)),
        ("(With AFP inputs)", ("AFP",)),
        ("With additional reporting by The Associated Press", ("AP",)),
        ("Source: TASS", ("TASS",)),
        ("This story was originally published by Reuters.", ("Reuters",)),
        ("© 2024 The Associated Press. All rights reserved.", ("AP",)),
        ("Copyright 2018 Associated Press. All rights reserved.", ("AP",)),
        ("This report contains material from Bloomberg, Reuters, and The Associated Press.", ("Reuters", "AP")),
    ],
)
def test_credit_lines_name_their_agencies(outlets: KnownOutlets, line: str, agencies: tuple[str, ...]) -> None:
    """The agencies come by their canonical names, in order."""
    assert credits_in(line, outlets) == (agencies, True)


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(Reporting by Petra Halmos; editing by Ana Poe)", ()),
        ("(Reporting by Halmos Petra)", ()),
        ("Additional reporting by Lusa Pires in Lisbon", ()),
        ("(Reporting by Petra; editing by Ana Poe)", ("Petra",)),
        ("Reporting by Petra News Agency", ("Petra",)),
        ("With inputs from Antara", ("Antara",)),
    ],
)
def test_a_name_that_an_agency_has_too_may_be_somebodys(line: str, agencies: tuple[str, ...]) -> None:
    """With a second name beside it, it is a reporter's, and two papers' reporters called Petra are no one source."""
    assert credits_in(line, load_world())[0] == agencies


@pytest.mark.parametrize(
    "line", ["Xinhua", "— AFP", "(AP)", "By Reuters", "AFP/Reuters", "Agence France-Presse", "- Kyodo News"]
)
def test_a_bare_name_is_a_credit_where_credits_stand(outlets: KnownOutlets, line: str) -> None:
    """Before or behind the body a line of agencies alone is a credit; within it is none."""
    assert credits_in(line, outlets, alone=True)[1]
    assert credits_in(line, outlets) == ((), False)


@pytest.mark.parametrize(
    "line",
    [
        "The minister told Reuters that talks would go on.",
        "China's state news agency Xinhua said the talks were cordial.",
        "Talks with inputs from both sides went on in Geneva.",
        "The source of the river is in dispute.",
        "Rwanda contributed to the peace force.",
        "Jane Doe contributed to this report.",
        "Reporting on the treaty, Reuters said it had been signed.",
        "The report was published by Reuters on Monday.",
        "According to reporting by Reuters, the treaty was signed.",
        "Reuters contributed to the foundation's budget.",
        "He was with TASS for ten years before he became an envoy.",
        "",
    ],
)
def test_what_is_said_of_agencies_is_no_credit(outlets: KnownOutlets, line: str) -> None:
    """An agency as a source of a statement, or nobody known, is not credited for the text."""
    assert credits_in(line, outlets, alone=True)[0] == ()


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("The talks will go on. — Xinhua", "Xinhua"),
        ("“We will sign,” he said. (AP)", "AP"),
        ("The talks will go on. /TASS/", "TASS"),
        ("The talks will go on. -- Bernama", "Bernama"),
        ("The talks will go on. - AFP", "AFP"),
    ],
)
def test_a_credit_behind_the_last_sentence_is_found(outlets: KnownOutlets, line: str, agency: str) -> None:
    """The agency and where its credit starts."""
    name, at = tail_credit(line, outlets)
    assert name == agency
    assert at is not None
    assert line[:at].rstrip().endswith((".", "said.", "said"))


@pytest.mark.parametrize(
    "line", ["The minister spoke to Reuters.", "He is the host of the talks (in Oman).", "They met — at last."]
)
def test_a_sentence_that_ends_so_has_no_credit(outlets: KnownOutlets, line: str) -> None:
    """A name within the sentence, or a bracket that names nobody, is none."""
    assert tail_credit(line, outlets) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "The two leaders shake hands after the ceremony.   © Reuters",
        "Ministers arrive for talks. REUTERS/Jane Doe",
        "Ministers arrive for talks. (Photo by Jane DOE / AFP)",
        "Ministers arrive for talks. | AP Photo/Jane Doe",
        "Ministers arrive for talks [Jane Doe/Reuters]",
        "Ministers arrive for talks. Photo: Jane Doe",
        "Ministers arrive for talks. Jane Doe/AFP/Getty Images",
        "Ministers arrive for talks. (Image: Handout)",
        "Ministers arrive for talks. Leo Berg / Reuters",
        "Ministers arrive for talks. Getty Images",
    ],
)
def test_picture_credits_are_found_where_they_start(line: str) -> None:
    """Copyright signs, slashes, bars and brackets that stand behind captions."""
    at = photo_credit(line)
    assert at is not None
    assert line[:at].startswith(("Ministers arrive for", "The two leaders"))


@pytest.mark.parametrize(
    "line",
    [
        "The minister told reporters on Monday that talks would go on.",
        "They want peace and/or a truce.",
        "Talks were held with the Association of Southeast Asian Nations (ASEAN)",
        "“We will sign,” he told Reuters.",
        "He held up a photo of the bridge.",
        "MR. SMITH: We go to Jane Doe of the AFP.",
        "The company, 2/3 of which is owned by the state, is to be sold.",
        "© 2024 Harbour Post",
        "",
    ],
)
def test_sentences_have_no_picture_credit(line: str) -> None:
    """What merely names an agency, has a slash, or claims a text's copyright is none."""
    assert photo_credit(line) is None


def test_the_year_of_a_copyright_line() -> None:
    """The year stands behind the sign; a year elsewhere does not count."""
    assert copyright_year("Copyright (c) 2019 Gulf Ledger") == 2019
    assert copyright_year("The treaty of 2019") is None


@given(st.text(alphabet="AP© (/)[].,|-—by photo:REUTERS 2024\t", max_size=300))
def test_any_line_is_told_apart(line: str) -> None:
    """No line makes an error."""
    known = KnownOutlets({"AP": Named("AP", agency_credits=True)})
    credits_in(line, known, alone=True)
    tail_credit(line, known)
    photo_credit(line)
