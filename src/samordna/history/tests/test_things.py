"""What has a history: each kind says where its page is, whom it belongs to and what may be done with it."""

import pytest
from django.urls import reverse

from samordna.accounts.telling import THINGS, Thing
from samordna.core.models import Change
from samordna.history.commands.undo import REPORTED, is_only_reported
from samordna.organisation.models import ContactPoint, Municipality

HOME = Municipality(slug="ekdala", pk=7)


@pytest.mark.parametrize(
    "thing", [thing for thing in THINGS.values() if thing.page], ids=lambda thing: thing.slug
)
def test_every_page_is_there(thing: Thing) -> None:
    row = thing.model(**dict.fromkeys(thing.place, 3))
    assert thing.address(HOME, row) == reverse(thing.page, args=[HOME.slug, *[3 for _ in thing.place]])


def test_what_is_removed_has_no_page() -> None:
    row = ContactPoint(pk=3, removed_at="2026-03-01")
    assert THINGS["kontaktpunkt"].address(HOME, row) == ""


@pytest.mark.parametrize(
    ("columns", "only"),
    [(REPORTED, True), ({"status"}, True), ({"comment"}, True), (REPORTED | {"goal"}, False), (set(), False)],
)
def test_what_a_report_says_of_an_activity_is_all_or_some_of_it(columns: set[str], *, only: bool) -> None:
    after = dict.fromkeys(columns, "done")
    assert is_only_reported(Change(model="plans.activity", after=after)) is only
    assert not is_only_reported(Change(model="plans.section", after=after))


def test_only_what_may_be_restricted_is_guarded() -> None:
    assert {thing.slug for thing in THINGS.values() if thing.is_guarded} == {
        *("avsnitt", "kontaktpunkt"),
        *("larmvag", "krisplan"),
        *("stycke", "kalla", "problem"),
    }
