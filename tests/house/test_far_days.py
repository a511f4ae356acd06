"""A year with a figure too few or too many is refused by every form: nothing can be reckoned from it."""

import pytest

from house.sending import Sendings
from samordna.core.tests.telling import Tell


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.xdist_group("forms")
def test_no_form_takes_a_day_at_the_end_of_the_calendar(sendings: Sendings, tell: Tell) -> None:
    sent, broken, stored = sendings.far_days.sent, sendings.far_days.broken, sendings.far_days.stored
    tell(f"far days: {sent} sent, {len(broken)} broken, {len(stored)} stored")
    assert sent > 40
    assert not broken
    assert not stored
