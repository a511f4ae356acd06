"""Feeds are asked for what is new, politely, and nobody's name is kept of what they tell."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest

from samordna.briefings.commands.sources import KEPT
from samordna.briefings.inbox import fetching
from samordna.briefings.inbox.job import feeds_read
from samordna.briefings.inbox.tests.feeds import HERE, SILENT, FeedServer, feed_server
from samordna.briefings.models import NewsEntry, NewsSource
from samordna.organisation.models import Municipality
from samordna.situation.models import AllowedHost

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as one:
        yield one


@pytest.fixture
def allowed(here: Municipality) -> Municipality:
    AllowedHost.objects.create(municipality=here, host="127.0.0.1")
    return here


def _source(municipality: Municipality, address: str) -> NewsSource:
    return NewsSource.objects.create(municipality=municipality, name="Myndigheten", address=address)


def _read(municipality: Municipality, at: datetime = NOW) -> int:
    return feeds_read(municipality.pk, at, reach=HERE)


@pytest.mark.slow
def test_what_is_new_waits_once_and_names_are_hidden(allowed: Municipality, server: FeedServer) -> None:
    source = _source(allowed, f"{server.address}/rss")
    assert _read(allowed) == 2
    assert [one.title for one in NewsEntry.objects.order_by("-published_at")] == [
        "Ny vägledning om samverkan",
        "[…] åtalas",
    ]
    assert _read(allowed, NOW + timedelta(minutes=30)) == 0
    assert (server.asked, server.unchanged) == (1, 0)
    assert _read(allowed, NOW + timedelta(hours=1)) == 0
    assert (server.asked, server.unchanged) == (1, 1)
    source.refresh_from_db()
    assert (source.problem, source.failures, source.checked_at) == ("", 0, NOW + timedelta(hours=1))


@pytest.mark.parametrize(
    ("path", "why"), [("/borta", "404"), ("/sida", "flöde"), (SILENT, "sekunder"), ("/kärna", "svarade inte")]
)
def test_what_fails_is_told_and_asked_more_seldom(
    allowed: Municipality, server: FeedServer, path: str, why: str
) -> None:
    address = "http://127.0.0.1:1/" if path == "/kärna" else f"{server.address}{path}"
    source = _source(allowed, address)
    with patch.object(fetching, "SECONDS", 1 if path == SILENT else fetching.SECONDS):
        assert _read(allowed) == 0
        source.refresh_from_db()
        assert why in source.problem
        assert source.next_check_at == NOW + timedelta(hours=2)
        _read(allowed, NOW + timedelta(hours=2))
    source.refresh_from_db()
    assert (source.failures, source.next_check_at) == (2, NOW + timedelta(hours=6))


@pytest.mark.slow
def test_one_that_is_no_feed_stops_none_of_the_others(allowed: Municipality, server: FeedServer) -> None:
    for path in ("/a", "/sida", "/b", "/borta"):
        _source(allowed, f"{server.address}{path}")
    assert _read(allowed) == 4


def test_nothing_is_asked_whose_host_is_not_allowed_any_more(here: Municipality, server: FeedServer) -> None:
    source = _source(here, f"{server.address}/rss")
    assert _read(here) == 0
    source.refresh_from_db()
    assert "127.0.0.1" in source.problem
    assert server.asked == 0


@pytest.mark.slow
def test_what_nobody_wrote_of_is_forgotten_and_does_not_come_again(
    allowed: Municipality, server: FeedServer
) -> None:
    source = _source(allowed, f"{server.address}/rss")
    _read(allowed)
    NewsEntry.objects.create(
        municipality=allowed, source=source, key="k", title="Utan datum", seen_at=NOW, published_at=None
    )
    source.etag = ""
    source.save()
    _read(allowed, NOW + KEPT + timedelta(hours=1))
    left = NewsEntry.objects.get()
    assert (left.key, left.title) == ("k", "")


def test_a_source_that_was_removed_meanwhile_gets_nothing(allowed: Municipality, server: FeedServer) -> None:
    source = _source(allowed, f"{server.address}/rss")
    source.mark_removed()
    source.save()
    assert _read(allowed) == 0
    assert server.asked == 0
