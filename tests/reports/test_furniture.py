import pytest

from accord.reports.furniture import is_list_head, is_tag, sentences, why_unread


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("ADVERTISEMENT", "boilerplate"),
        ("Advertisement - scroll to continue", "boilerplate"),
        ("Read more: Talks in Geneva enter third day", "boilerplate"),
        ("Also Read | Talks in Geneva enter third day", "boilerplate"),
        ("Sign up for our newsletter", "boilerplate"),
        ("Share this article", "boilerplate"),
        ("Follow us on X and Telegram", "boilerplate"),
        ("© 2024 Gulf Ledger. All rights reserved.", "boilerplate"),
        (
            "This material may not be published, broadcast, rewritten or redistributed without permission.",
            "boilerplate",
        ),
        ("We use cookies to improve your experience.", "boilerplate"),
        ("https://example.org/a/b", "boilerplate"),
        ("3 min read", "boilerplate"),
        ("[Chad reopens its border with Libya after a year]", "boilerplate"),
        ("FILE PHOTO: The border bridge is seen in May.", "caption"),
        ("FILE - The border bridge is seen in May.", "caption"),
        ("In this photo released by the palace, the king greets his guest.", "caption"),
        ("Photo: Jane Doe", "caption"),
        ("Editor’s note: This story has been corrected.", "correction"),
        ("CORRECTION: An earlier version gave a wrong figure.", "correction"),
        ("Enditem", "end mark"),
        ("###", "end mark"),
        ("(END)", "end mark"),
        ("* * *", "end mark"),
        ("14:05 GMT", "date"),
    ],
)
def test_furniture_is_known(line: str, why: str) -> None:
    """Each kind by its words."""
    assert why_unread(line, edge=False) == why


@pytest.mark.parametrize(
    "line",
    [
        "The minister shared this view with his guest.",
        "Related talks on fishing go on in Oslo.",
        "Follow-up talks are to be held in May.",
        "Correctional officers of both states will be trained together.",
        "Ads on state television were banned under the agreement.",
        "The two sides signed up to a treaty on water.",
        "Photographs of the bridge were shown to the court, the minister said.",
        "Filing a complaint, the ministry said, would take a month.",
        "He said the talks would end.",
        "Subscribers to the gas network on both sides of the border lost heating, and the two states agreed to repair the line at once, ministers said on Friday.",
    ],
)
def test_sentences_are_not_furniture(line: str) -> None:
    """Words that only look like a notice's."""
    assert why_unread(line, edge=True) is None


def test_notes_on_authors_count_at_the_edges_only() -> None:
    """A biography stands below a report; within it a correspondent may be its matter."""
    note = "Jane Doe is a foreign affairs reporter for the Post and is based in Geneva."
    assert why_unread(note, edge=True) == "byline"
    assert why_unread(note, edge=False) is None


def test_heads_of_lists_and_tags() -> None:
    """A heading is the whole line."""
    assert is_list_head("Related stories")
    assert is_list_head("MORE ON THIS STORY:")
    assert not is_list_head("Related stories were told by the survivors")
    assert is_tag("WORLD")
    assert is_tag("News | Asia")
    assert not is_tag("World Bank")


def test_sentences_cover_their_line() -> None:
    """Each stands where it is said to stand."""
    line = "The talks failed. “We will go,” he said. Sign up for our newsletter."
    assert [sentence.span.of(line) for sentence in sentences(line)] == [sentence.text for sentence in sentences(line)]
    assert len(list(sentences(line))) == 3
