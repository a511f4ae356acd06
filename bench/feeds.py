"""Two hundred feeds in one run of the job, of which ten never answer: ``python -m bench.feeds``."""

import json
import time
from datetime import UTC, datetime

from bench.own_database import figures_of, own_database
from bench.results import Results

FEEDS = 200
SILENT_ONES = 10
MOST_SECONDS = 60


def measure_feeds(results: Results) -> None:
    figures = figures_of("bench.feeds")
    told = f"{FEEDS} flöden i en körning, varav {SILENT_ONES} aldrig svarar"
    results.add(told, figures["seconds"], "s", MOST_SECONDS)
    results.add("flöden som lästes", figures["read"], "")
    results.add("flöden som ingenting nytt hade, nästa timme", figures["unchanged"], "")


def main() -> None:
    from samordna.briefings.inbox.tests.feeds import SILENT, feed_server

    with own_database(), feed_server() as server:
        home = _filled([f"{server.address}{SILENT if n < SILENT_ONES else '/rss'}/{n}" for n in range(FEEDS)])
        started = time.perf_counter()
        _read(home, datetime(2026, 11, 28, 9, tzinfo=UTC))
        seconds = time.perf_counter() - started
        _read(home, datetime(2026, 11, 28, 10, tzinfo=UTC))
        print(json.dumps({"seconds": seconds, "read": server.asked, "unchanged": server.unchanged}))


def _read(home: int, at: datetime) -> None:
    from samordna.briefings.inbox.job import feeds_read
    from samordna.briefings.inbox.tests.feeds import HERE

    feeds_read(home, at, reach=HERE)


def _filled(addresses: list[str]) -> int:
    from samordna.briefings.models import NewsSource
    from samordna.content.loadtest import SLUG, fill
    from samordna.core.tenancy import acting_for
    from samordna.organisation.models import Municipality
    from samordna.situation.models import AllowedHost

    fill(municipalities=1, plans=1, activities=1)
    home = Municipality.objects.get(slug=f"{SLUG}1")
    with acting_for(home.pk):
        AllowedHost.objects.create(municipality=home, host="127.0.0.1")
        for number, address in enumerate(addresses):
            NewsSource.objects.create(municipality=home, name=f"Källa {number}", address=address)
    return int(home.pk)


if __name__ == "__main__":
    main()
