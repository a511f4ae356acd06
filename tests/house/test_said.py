"""Whoever changed something is told so on the next page, and what was removed can be taken back from there."""

import pytest

from house.sending import Sendings

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

SHOWN_THERE = {
    "briefings:address_make",
    "collaboration:invitation_link",
    "followup:feed_make",
    "mapping:analysis_link",
    "situation:request_link",
}
"""What was made is an address, which the page shows this once."""
GOES_ON = {
    "intake:edit",
    "intake:remove",
    "intake:save",
    "intake:settle",
    "intake:table",
    "plans:plan_something",
    "plans:services_offer",
}
"""Leads to the next thing to look at, or to fill in."""

AROUND_THE_RULES = "history:undo"
"""Sets back references that this world was given around the rules; to have them again is then refused, with the reason."""


@pytest.mark.xdist_group("forms")
def test_whoever_changed_something_is_told_so(sendings: Sendings) -> None:
    said = sendings.twice.said
    assert said.silent - said.told == SHOWN_THERE | GOES_ON


@pytest.mark.xdist_group("forms")
def test_what_was_removed_is_put_back_from_the_next_page(sendings: Sendings) -> None:
    said = sendings.twice.said
    assert [one for one in said.stuck if not one.startswith(AROUND_THE_RULES)] == []
    removing = {view for view in said.told if view.endswith("remove")}
    assert len(removing) > 20
    assert removing <= said.taken_back
