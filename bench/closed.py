"""What it costs to leave out what is restricted, where there is much of it: ``python -m bench.closed`` in a database of its own.

One municipality as large as the largest: two hundred plans, each with a restricted chapter, and a history of all of it.
"""

import json
import time
from collections.abc import Callable
from typing import Any

from bench.own_database import figures_of, own_database
from bench.results import Results

PLANS = 200
ACTIVITIES = 40


def measure_closed(results: Results) -> None:
    for name, figures in figures_of("bench.closed").items():
        results.add(f"{name}, processortid", figures["milliseconds"], "ms")
        results.add(f"{name}, frågor", figures["queries"], "st")


def main() -> None:
    with own_database():
        print(json.dumps(_figures()))


def _figures() -> dict[str, dict[str, float]]:
    from django.utils import timezone

    from samordna.accounts.access import Access
    from samordna.accounts.models import User
    from samordna.content.loadtest import SLUG, fill
    from samordna.core.tenancy import acting_for
    from samordna.history import log
    from samordna.home.mine.ground import Ground
    from samordna.home.mine.readers_blocks import changed
    from samordna.organisation.models import Municipality
    from samordna.plandoc.places import mark
    from samordna.plans.models import Activity, Section

    fill(municipalities=1, plans=PLANS, activities=ACTIVITIES)
    place = Municipality.objects.get(slug=f"{SLUG}1")
    with acting_for(place.pk):
        Section.objects.filter(position=3).update(restricted=True, text=mark("activities-1"))
        Activity.objects.filter(position__lte=10).update(place="activities-1")
        for number in range(1, 101):
            there = Activity.objects.filter(version__title=f"Handlingsplan {number}", position__lte=20)
            there.update(comment=f"Möte {number}")
    word = log.LogEntryFilter(word="Möte")
    reader: Any = type("Request", (), {"municipality": place, "user": User(pk=0), "access": Access})()
    with acting_for(place.pk):
        return {
            "läsarens startsida: senaste ändringar": _measured(
                lambda: changed(Ground(reader, timezone.now()))
            ),
            "ord i loggen, restriktivt undantaget": _measured(
                lambda: log.page_of(place, word, may_read_restricted=False)
            ),
            "ord i loggen, för den som får läsa allt": _measured(
                lambda: log.page_of(place, word, may_read_restricted=True)
            ),
        }


def _measured(work: Callable[[], object]) -> dict[str, float]:
    """The least processor time of three runs, the server's and ours, and how many queries one of them makes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    times, waited = [], []
    with CaptureQueriesContext(connection) as queries:
        work()
    for _ in range(3):
        started, clock = time.process_time(), time.perf_counter()
        work()
        times.append(time.process_time() - started)
        waited.append(time.perf_counter() - clock)
    return {
        "milliseconds": min(times) * 1000,
        "elapsed": min(waited) * 1000,
        "queries": len(queries.captured_queries),
    }


if __name__ == "__main__":
    main()
