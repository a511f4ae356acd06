"""Whoever wants mail at most so often gets no more than that, also of a flow that goes as often by its own rhythm."""

from datetime import timedelta

import pytest

from samordna.briefings.commands.subscriptions import subscription_choose
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, receivers, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rhythm", "days", "comes"),
    [("weekly", 1, False), ("weekly", 4, True), ("monthly", 14, False), ("monthly", 23, True)],
)
def test_two_digests_close_to_each_other_are_one_time(
    here: Municipality, rhythm: str, days: int, *, comes: bool
) -> None:
    reader, often = somebody(here), somebody(here)
    subscription_choose(municipality=here, user=reader, values={"rhythm": rhythm})
    flow = FlowFactory(municipality=here, rhythm=rhythm)
    assert receivers(a_digest(flow)) == {reader.email, often.email}
    got = receivers(a_digest(flow), WEDNESDAY + timedelta(days=days))
    assert got == ({reader.email, often.email} if comes else {often.email})


def test_what_was_missed_comes_along_the_next_time(here: Municipality) -> None:
    reader = somebody(here)
    subscription_choose(municipality=here, user=reader, values={"rhythm": "weekly"})
    flow = FlowFactory(municipality=here, rhythm="weekly")
    news = [ItemFactory(municipality=here, title=f"Nummer {number}") for number in range(3)]
    mailed(a_digest(flow, news[0]))
    assert mailed(a_digest(flow, news[1]), WEDNESDAY + timedelta(days=1)) == []
    (mail,) = mailed(a_digest(flow, news[2]), WEDNESDAY + timedelta(days=7))
    assert [f"Nummer {number}" in mail.text for number in range(3)] == [False, True, True]
