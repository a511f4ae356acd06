"""What has a history: each kind says where its page is, whom it belongs to and what may be done with it."""

import pytest
from django.urls import reverse

from samordna.accounts.telling import THINGS, Thing
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


def test_only_what_may_be_restricted_is_guarded() -> None:
    assert {thing.slug for thing in THINGS.values() if thing.is_guarded} == {
        *("avsnitt", "kontaktpunkt"),
        *("larmvag", "krisplan"),
        *("stycke", "kalla", "problem"),
    }
