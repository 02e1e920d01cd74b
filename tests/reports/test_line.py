import pytest

from accord.reports.line import clean, lines_of


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("Talks\r\nwere\rheld\x85today\u2028here", "Talks\nwere\nheld\ntoday\nhere"),
        ("\ufeffTalks\x00 were\x07 held.", "Talks were held."),
        ("co\u00adopera\u200btion", "cooperation"),
        ("\u202eTalks\u2066 held\ud800", "Talks held"),
        (" Việt Nam\t— “quoted” 5\xa0km ", " Việt Nam\t— “quoted” 5\xa0km "),
        ("क्ष\u200dय नमस्ते", "क्ष\u200dय नमस्ते"),
    ],
)
def test_cleaning_changes_line_ends_and_unseen_characters_only(raw: str, stored: str) -> None:
    """Line ends become LF, unseen characters go, and all else stays as it was."""
    assert clean(raw) == stored


WRAPPED = """\
MUSCAT -- The foreign ministers of Oman and Yemen said on Sunday that they had
agreed on a timetable for the return of refugees, and that the first buses would
cross the border near Al Mazyunah before the end of the month, a spokesman told
reporters in the Omani capital.

The spokesman said the two countries would also open talks on fishing rights in
the Gulf of Aden, which have been in dispute since a patrol boat seized two
trawlers in May."""


def test_a_text_broken_to_a_width_is_joined() -> None:
    """Paragraphs of wire copy become lines; the length stays the same and so does every other character."""
    text = clean(WRAPPED)
    assert [line.text.count(" ") > 20 for line in lines_of(text)] == [True, True]
    assert len(text) == len(WRAPPED)
    assert text.split() == WRAPPED.split()


@pytest.mark.parametrize(
    "text",
    [
        "Talks open in Muscat\nBy Jane Doe\nThe ministers of Oman and Yemen met on Sunday.\nThey will meet again.",
        "- The first point of the agreement is water.\n- The second point is the border.\n- The third is trade.\n- Then gas.",
        "MR. SMITH: Good afternoon, everybody, and thanks for coming to this briefing.\nQUESTION: Can you tell us whether the talks are going to go on tomorrow?\nMR. SMITH: I have nothing for you on that, I am afraid, as of this hour.\n",
    ],
)
def test_lines_that_mean_something_stay(text: str) -> None:
    """Lists, headers and transcripts are not joined."""
    assert clean(text) == text


def test_a_giant_line_and_a_million_lines_are_taken_in_stride() -> None:
    """Neither makes anything but lines."""
    assert len(lines_of(clean("word " * 90_000))) == 1
    assert len(lines_of(clean("a\n" * 200_000))) == 200_000
