from typing import Any

import pytest

from samordna.plandoc.mapping import MappedService
from samordna.plandoc.mapping.ages import How, age_coverage
from samordna.plandoc.mapping.reach import reach_of, spans
from samordna.plandoc.vocabulary import Function, TargetGroup

YOUTH, ADULTS, RELATIVES = TargetGroup.YOUTH, TargetGroup.ADULTS, TargetGroup.RELATIVES


def one(groups: Any = (), ages: Any = None) -> MappedService:
    functions = frozenset({Function.DETECTING})
    return MappedService(key="1", name="A", functions=functions, target_groups=frozenset(groups), ages=ages)


@pytest.mark.parametrize(
    ("groups", "ages", "taken", "is_stated"),
    [
        ([YOUTH], (13, 26), [(13, 26)], True),
        ([YOUTH], (None, 21), [(13, 21)], True),
        ([YOUTH], (None, 5), [(0, 5)], True),
        ([ADULTS], (18, None), [(18, 120)], True),
        ([], (16, None), [(16, 120)], True),
        ([YOUTH, ADULTS], None, [(13, 120)], False),
        ([YOUTH], (None, None), [(13, 19)], False),
        ([YOUTH], (40, 12), [(13, 19)], False),
        ([RELATIVES], (18, None), [], False),
    ],
)
def test_whom_a_service_takes(groups: Any, ages: Any, taken: Any, is_stated: bool) -> None:
    reach = reach_of(one(groups, ages))
    assert reach is not None
    assert (spans(reach.ages), reach.is_stated) == (taken, is_stated)


def test_whom_a_service_takes_is_unknown_without_ages_and_groups() -> None:
    assert reach_of(one()) is None


def test_the_ages_of_a_group_are_stated_inferred_and_lacking() -> None:
    services = [one([YOUTH], (15, 16)), one([ADULTS])]
    told = {cover.group: cover for cover in age_coverage(services) if cover.function is Function.DETECTING}
    assert [(part.span, part.how) for part in told[YOUTH].intervals] == [
        ((13, 14), How.GAP),
        ((15, 16), How.STATED),
        ((17, 17), How.GAP),
        ((18, 19), How.INFERRED),
    ]
    assert told[RELATIVES].lacks_all
    assert not told[RELATIVES].intervals


def test_grown_ups_ages_say_nothing_of_the_children_of_a_family() -> None:
    covers = age_coverage([one([TargetGroup.FAMILIES, ADULTS], (18, None))])
    (family,) = [
        cover
        for cover in covers
        if cover.function is Function.DETECTING and cover.group is TargetGroup.FAMILIES
    ]
    assert [(part.span, part.how) for part in family.intervals] == [((0, 17), How.INFERRED)]
