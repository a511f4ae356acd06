"""The rules of an organisation, as functions over values: nothing here asks a database."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import localdate

from samordna.organisation import rules
from samordna.organisation.answering.last_days import refuse_passed
from samordna.organisation.commands.saving import REFUSALS
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import Body, Coordinator, Term, Unit
from samordna.organisation.transfer.sheets import BY_NAME

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [
        (None, None, True),
        (MONDAY, None, True),
        (None, MONDAY, True),
        (MONDAY, MONDAY, True),
        (MONDAY, TUESDAY, True),
        (TUESDAY, MONDAY, False),
    ],
)
def test_the_last_day_is_not_before_the_first(first: date | None, last: date | None, holds: bool) -> None:
    assert rules.in_order(first, last) is holds


@pytest.mark.parametrize(
    ("last", "goes_on"), [(None, True), (FRIDAY, True), (TUESDAY, False), (MONDAY, False)]
)
def test_what_goes_on_when_the_other_has_ended(last: date | None, goes_on: bool) -> None:
    assert rules.outlasts(last, TUESDAY) is goes_on


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((None, None), (None, None), True),
        ((None, MONDAY), (TUESDAY, None), False),
        ((None, TUESDAY), (TUESDAY, None), True),
        ((MONDAY, FRIDAY), (TUESDAY, TUESDAY), True),
        ((MONDAY, None), (None, MONDAY), True),
    ],
)
def test_days_in_common(one: rules.Period, other: rules.Period, both: bool) -> None:
    assert rules.overlap(one, other) is both
    assert rules.overlap(other, one) is both


def test_one_coordinator_at_a_time() -> None:
    periods: list[rules.Period] = [(FRIDAY, None), (None, FRIDAY), (TUESDAY, TUESDAY)]
    assert list(rules.overlapping(periods, lambda one: one)) == [
        ((None, FRIDAY), (TUESDAY, TUESDAY)),
        ((None, FRIDAY), (FRIDAY, None)),
    ]
    assert not list(rules.overlapping([(TUESDAY, None), (None, MONDAY)], lambda one: one))


@pytest.mark.parametrize(
    ("scope", "has_unit", "words"),
    [
        (CoordinatorScope.CENTRAL, False, None),
        (CoordinatorScope.CENTRAL, True, rules.CENTRAL_HAS_NO_UNIT),
        (CoordinatorScope.LOCAL, True, None),
        (CoordinatorScope.LOCAL, False, rules.LOCAL_HAS_A_UNIT),
    ],
)
def test_who_has_an_administration(scope: str, has_unit: bool, words: Any) -> None:
    assert rules.scope_refusal(scope, has_unit) == words


def test_references_that_lead_back() -> None:
    links = {1: 2, 2: 3, 3: 1, 4: 1, 5: 5, 6: None, 7: 8}
    assert [rules.goes_round(one, links) for one in links] == [True, True, True, False, True, False, False]
    assert [sorted(circle) for circle in rules.circles(links)] == [[1, 2, 3], [5]]
    assert rules.chain(4, links) == [1, 2, 3]
    assert rules.chain(7, links) == [8]
    assert rules.chain(8, links) == []


def test_a_merger_makes_no_circle() -> None:
    successors = {1: 2, 2: 3, 4: 3}
    assert rules.merged_into_their_own([2, 4], 1, successors) == {2}
    assert rules.merged_into_their_own([1, 4], 3, successors) == set()


@pytest.mark.parametrize(
    ("sheet", "rows", "clash"),
    [
        ("bodies", [{"name": "A"}, {"name": "A"}], True),
        ("bodies", [{"name": "A"}, {"name": "A", "valid_to": MONDAY}], False),
        ("bodies", [{"name": "A"}, {"name": "B"}], False),
        ("units", [{"name": "A", "code": "1"}, {"name": "B", "code": "1", "valid_to": MONDAY}], True),
        ("units", [{"name": "A", "code": ""}, {"name": "B", "code": ""}], False),
        ("units", [{"name": "A", "parent": 1}, {"name": "A", "parent": 2}], False),
        ("units", [{"name": "A", "parent": None}, {"name": "A"}], True),
        ("partners", [{"name": "A"}, {"name": "A"}], True),
    ],
)
def test_what_there_is_one_of(sheet: str, rows: list[dict[str, Any]], clash: bool) -> None:
    groups = [
        group
        for rule in rules.ONCE[sheet]
        for group in rules.twice([row for row in rows if rule.among(row)], rule.key)
    ]
    assert (groups == [rows]) is clash
    assert bool(groups) is clash


@pytest.mark.parametrize("sheet", rules.ONCE)
def test_the_database_holds_the_same_to_be_there_once(sheet: str) -> None:
    """The rule names the columns of the constraint, and every constraint of one of a kind has its rule."""
    constraints = {
        one.name: {field for field in one.fields if field != "municipality"}
        for one in BY_NAME[sheet].model._meta.constraints
        if isinstance(one, models.UniqueConstraint)
    }
    assert {rule.constraint: set(rule.fields) for rule in rules.ONCE[sheet]} == constraints


def test_every_constraint_is_told_in_words() -> None:
    for model in (Body, Unit, Coordinator):
        assert {one.name for one in model._meta.constraints} <= REFUSALS.keys()


def test_today_has_come_and_has_not_passed() -> None:
    today = localdate()
    refuse_passed(today)
    Term(reviewed_on=today).clean()
    with pytest.raises(ValidationError, match="har redan varit"):
        refuse_passed(today - timedelta(days=1))
    with pytest.raises(ValidationError):
        Term(reviewed_on=today + timedelta(days=1)).clean()
