"""Problems that become one, and one that becomes several."""

from samordna.plandoc.picture.joining import (
    Origin,
    Said,
    joined,
    joined_evidence,
    roots,
    why_not_join,
    why_not_part,
)


def test_joined_problems_say_all_that_each_said_and_nothing_twice() -> None:
    told = joined(
        [
            Said(seen="Klotter.", areas=(3, 1), phenomena=("net",), since="2024-21", causes="Tomma lokaler."),
            Said(seen="Klotter.", areas=(1, 2), phenomena=("net", "mixed"), since="2023", causes="Lång väg."),
            Said(seen="Hot.", restricted=True),
        ]
    )
    assert told.seen == "Klotter.\n\nHot."
    assert told.areas == (3, 1, 2)
    assert told.phenomena == ("net", "mixed")
    assert told.since == "2023"
    assert told.causes == "Tomma lokaler.\n\nLång väg."
    assert told.restricted


def test_they_are_no_surer_than_the_least_sure_and_a_trend_is_said_where_they_agree() -> None:
    sure, doubtful = Said(confidence="high", trend="rising"), Said(confidence="low", trend="falling")
    assert joined([sure, doubtful]).confidence == "low"
    assert joined([sure, Said(trend="rising")]).confidence == ""
    assert joined([sure, sure]).trend == "rising"
    assert joined([sure, doubtful]).trend == ""


def test_an_open_beginning_is_the_earliest() -> None:
    assert joined([Said(since="2020"), Said(since="../2024")]).since == "../2024"


def test_a_source_that_speaks_against_one_of_them_still_does() -> None:
    assert joined_evidence([{1: "for", 2: "against"}, {1: "against", 2: "for", 3: "for"}]) == {
        1: "against",
        2: "against",
        3: "for",
    }


def test_why_not() -> None:
    assert why_not_join(1)
    assert why_not_join(11)
    assert why_not_join(2) is None
    assert why_not_part(["Skolor"])
    assert why_not_part(["Skolor", "skolor"])
    assert why_not_part([*"abcdefg"])
    assert why_not_part(["Skolor", "Torg"]) is None


def test_the_problems_before_are_followed_through_what_was_joined_and_split() -> None:
    origins = {
        10: Origin(carried_from=1),
        11: Origin(carried_from=2),
        12: Origin(joined_of=(10, 11)),
        13: Origin(split_from=12),
        14: Origin(joined_of=(13, 15)),
        15: Origin(),
    }
    assert roots(10, origins) == [1]
    assert roots(14, origins) == [1, 2]
    assert roots(15, origins) == []
