"""Reading may only get better: every third file of the accuracy measure, beside the committed baseline."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import pytest
from accuracy.baseline import load, worse
from accuracy.cases import Case, committed
from accuracy.comparing import compare
from accuracy.comparing.values import listed
from accuracy.generate import drafted
from accuracy.measure import measure
from accuracy.orders import SETS, orders
from accuracy.steps import Step, lost_at
from accuracy.truth import ANY, Truth
from accuracy.words import text_of
from accuracy.words.accounting import answer, unaccounted, words_of

from house.readings import reading_of, told_of

pytestmark = [pytest.mark.xdist_group("made files"), pytest.mark.slow]

NO_WORDS = {"starts", "ends", "when", "ongoing", "status"}


@pytest.fixture(scope="module")
def cases(made_files: dict[str, list[Case]]) -> dict[str, list[Case]]:
    made = [case for case in committed() if case.group in SETS]
    return {group: [*made_files[group], *(case for case in made if case.group == group)] for group in SETS}


def values(truth: Truth) -> Iterator[str]:
    yield from (*truth.sections, *truth.goals, *filter(None, listed(truth.title)))
    yield from (str(truth.plan[name]) for name in ("dnr", "board", "version") if truth.plan.get(name))
    for row in truth.activities:
        yield from (str(listed(row[name])[0]) for name in set(row) - NO_WORDS if row[name] != ANY)


@pytest.mark.parametrize("group", SETS)
def test_what_the_truth_says_stands_in_the_file(cases: dict[str, list[Case]], group: str) -> None:
    for case in cases[group]:
        file = words_of(text_of(case.path))
        said = Counter[str]()
        for value in values(case.truth):
            said |= words_of(value)
        assert unaccounted(said, file) == Counter(), case.name


def test_the_files_are_many_and_small(cases: dict[str, list[Case]]) -> None:
    every = [case for group in cases.values() for case in group]
    assert len(every) >= 80
    assert len({case.shape for case in every}) >= 8
    assert len({case.producer for case in every}) >= 10
    assert max(case.path.stat().st_size for case in every) < 80_000


def test_what_is_held_out_shares_no_activity_with_what_is_tuned_on(cases: dict[str, list[Case]]) -> None:
    actions = [
        {str(listed(row["action"])[0]) for case in group for row in case.truth.activities}
        for group in cases.values()
    ]
    assert actions[0].isdisjoint(actions[1])
    assert {order.shape for order in orders("held_out")} - {order.shape for order in orders("develop")}


def test_the_same_documents_are_drafted_every_time() -> None:
    for order in islice(orders("develop"), 0, None, 10):
        first, second = (drafted("develop", order, whole=True) for _ in range(2))
        assert (first.paper, first.truth) == (second.paper, second.truth)


def test_the_right_answer_scores_in_full_and_a_wrong_cell_costs_its_row() -> None:
    truth = Truth(
        plan={"dnr": "KS 2026/1", "version": None},
        sections=("Mål",),
        activities=({"action": "Utbilda", "when": "2026-03"},),
        complete=True,
    )
    right = {
        "plan": {"dnr": "KS 2026/1", "version": None, "title": ""},
        "sections": [{"heading": "1. Mål", "text": ""}],
        "goals": [],
        "activities": [{"action": "Utbilda.", "starts": "2026-03", "ends": None}],
        "flags": [],
    }
    score = compare(truth, right)
    assert (score.of, score.faults) == (score.right, [])
    wrong = right | {
        "plan": {"dnr": "KS 2026/2", "version": "2", "title": ""},
        "sections": [{"heading": "Mål", "text": "Vi ska utbilda."}],
        "activities": [
            {"action": "Utbilda", "starts": "2026-04", "ends": None, "cost": "1 kr"},
            {"action": "Annat"},
        ],
    }
    faults = compare(truth, wrong).faults
    found = [fault.what for fault in faults]
    assert found.count("silent") == 5
    assert sorted(set(found) - {"silent"}) == ["invented", "metadata", "row", "twice"]
    assert lost_at(faults, wrong, []) == {
        (Step.VALUE, "when", True): 1,
        (Step.VALUE, "plan.dnr", True): 1,
        (Step.NOTHING_SAID, "cost", True): 1,
        (Step.NOTHING_SAID, "version", True): 1,
        (Step.NOTHING_SAID, "activity", True): 1,
    }


def test_a_time_that_may_be_left_out_is_right_where_none_is_read() -> None:
    truth = Truth.from_json({"activities": [{"action": "Utbilda", "when": ["2026-03", None]}]})
    read: dict[str, object] = {"plan": {}, "sections": [], "goals": [], "flags": []}
    for starts, faults in ((None, 0), ("2026-03", 0), ("2026-04", 1)):
        activity = {"action": "Utbilda", "starts": starts, "ends": None}
        told = compare(truth, read | {"activities": [activity]}).faults
        assert len([one for one in told if one.what == "row"]) == faults


def test_a_fact_that_may_be_left_out_is_right_and_true_where_none_is_read() -> None:
    plan = {"decision_date": ["2026-01-20", None], "next_revision": ["2027-12", None]}
    unread = [{"what": "decision", "state": "not_found"}, {"what": "revision", "state": "not_found"}]
    read: dict[str, object] = {"plan": {}, "sections": [], "goals": [], "flags": [], "activities": []}
    assert compare(Truth.from_json({"plan": plan}), read | {"expected": unread}).faults == []
    told = [{"date": "2026-01-21", "section": None}]
    wrong = compare(Truth.from_json({"plan": plan}), read | {"decisions": told}).faults
    assert [one.where for one in wrong if one.what == "metadata"] == ["decision_date"]


def test_a_word_that_has_no_place_is_told_and_one_that_was_only_broken_is_not() -> None:
    file = words_of("Brotts-\nförebyggande ﬁlm om skolk och Kultur- och fritid mars 2025")
    plan = {
        "metadata": {"title": "Brottsförebyggande film"},
        "sections": [{"heading": "Om skolk och", "text": "kultur- och"}],
        "activities": [
            {
                "action": "",
                "starts": "2025-03",
                "origin": [{"where": None, "text": "mars 2025", "field": "starts"}],
            }
        ],
        "coordinators": [{"function": "fritid", "place": "text"}],
    }
    assert unaccounted(file, answer(plan, {"flags": []})) == Counter({"fritid": 1})


def test_what_a_narrow_cell_cuts_off_a_word_meets_it_again() -> None:
    assert unaccounted(words_of("påbörja d"), words_of("påbörjad d")) == Counter()
    assert unaccounted(words_of("påbörja d skola"), words_of("påbörjad d")) == Counter({"skola": 1})
    assert unaccounted(words_of("kommunikationsche f ör"), words_of("för kommunikationschef")) == Counter(
        {"ör": 1}
    )


def test_no_file_is_read_worse_than_before(cases: dict[str, list[Case]]) -> None:
    failed_once = (case for case in committed() if case.group not in SETS)
    chosen = [*failed_once, *(case for group in cases.values() for case in group[::3])]
    assert worse((measure(case, reading_of, told_of) for case in chosen), load()) == []
