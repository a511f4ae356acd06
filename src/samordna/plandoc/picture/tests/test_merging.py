"""Problems that become one, and one that becomes several."""

from samordna.plandoc.picture.comparing import Turn, compared
from samordna.plandoc.picture.in_plan import parts_for_plan
from samordna.plandoc.picture.merging import (
    Origin,
    Said,
    merged,
    merged_evidence,
    roots,
    why_not_merge,
    why_not_part,
)
from samordna.plandoc.picture.model import PictureDocument, PictureProblem


def test_merged_problems_say_all_that_each_said_and_nothing_twice() -> None:
    told = merged(
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
    assert merged([sure, doubtful]).confidence == "low"
    assert merged([sure, Said(trend="rising")]).confidence == ""
    assert merged([sure, sure]).trend == "rising"
    assert merged([sure, doubtful]).trend == ""


def test_an_open_beginning_is_the_earliest() -> None:
    assert merged([Said(since="2020"), Said(since="../2024")]).since == "../2024"


def test_a_source_that_speaks_against_one_of_them_still_does() -> None:
    assert merged_evidence([{1: "for", 2: "against"}, {1: "against", 2: "for", 3: "for"}]) == {
        1: "against",
        2: "against",
        3: "for",
    }


def test_why_not() -> None:
    assert why_not_merge(1)
    assert why_not_merge(11)
    assert why_not_merge(2) is None
    assert why_not_part(["Skolor"])
    assert why_not_part(["Skolor", "skolor"])
    assert why_not_part([*"abcdefg"])
    assert why_not_part(["Skolor", "Torg"]) is None


def test_the_problems_before_are_followed_through_what_was_merged_and_split() -> None:
    origins = {
        10: Origin(carried_from=1),
        11: Origin(carried_from=2),
        12: Origin(merged_of=(10, 11)),
        13: Origin(split_from=12),
        14: Origin(merged_of=(13, 15)),
        15: Origin(),
    }
    assert roots(10, origins) == [1]
    assert roots(14, origins) == [1, 2]
    assert roots(15, origins) == []


def a_picture(*problems: PictureProblem) -> PictureDocument:
    return PictureDocument(title="Lägesbild", period="2026", problems=[*problems])


def test_merged_and_split_problems_are_no_new_ones_and_none_is_dropped() -> None:
    before = a_picture(*(PictureProblem(id=pk, title=f"Problem {pk}") for pk in (1, 2, 3)))
    now = a_picture(
        PictureProblem(id=11, title="Allt", carried_from=[1, 2]),
        PictureProblem(id=12, title="I skolan", carried_from=[3]),
        PictureProblem(id=13, title="På torget", carried_from=[3]),
    )
    changes = compared(before, now).changes
    assert {one.turn for one in changes} == {Turn.UNJUDGED}
    assert changes[0].before == "Problem 1, Problem 2"
    assert parts_for_plan(now).earlier == {
        "picture-problem-11": "picture-problem-1",
        "picture-problem-12": "picture-problem-3",
    }
