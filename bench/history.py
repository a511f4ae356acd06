"""What the history costs, and how quickly it is checked: ``python -m bench.history`` in a database of its own."""

import json
import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

from bench.own_database import figures_of, own_database
from bench.results import Results

ROWS = 10_000
CHECKED = 100_000


def measure_history(results: Results) -> None:
    figures = figures_of("bench.history")
    results.add("10 000 aktiviteter i en transaktion", figures["with"], "s")
    results.add("… mot utan historik", figures["with"] / figures["without"], "×", 1.5)
    results.add("… i ren SQL mot utan historik", figures["raw_with"] / figures["raw_without"], "×")
    results.add("en ändring med historik mot utan", figures["one_with"] / figures["one_without"], "×")
    results.add(f"verify-history, {figures['checked']} poster", figures["verify"], "s", 20)


def main() -> None:
    with own_database():
        print(json.dumps(_figures()))


def _figures() -> dict[str, float]:
    from samordna.core.tenancy import acting_for, acting_for_instance
    from samordna.history.verification import length_of, verify
    from samordna.organisation.models import Municipality
    from samordna.plans.models import Activity, Plan, PlanVersion

    with acting_for_instance():
        place = Municipality.objects.create(name="Mätkommun", slug="matkommun", code="3001")

    def version() -> PlanVersion:
        plan = Plan.objects.create(municipality=place)
        return PlanVersion.objects.create(municipality=place, plan=plan, number=1, title="Handlingsplan")

    def in_bulk() -> None:
        with acting_for(place.pk):
            rows = [_activity(place, owner, number) for owner in [version()] for number in range(ROWS)]
            Activity.objects.bulk_create(rows, batch_size=500)

    def in_sql() -> None:
        with acting_for(place.pk):
            _insert(version(), ROWS)

    def one_by_one() -> None:
        with acting_for(place.pk):
            row = Activity.objects.order_by("-pk")[0]
        for number in range(100):
            with acting_for(place.pk):
                Activity.objects.filter(pk=row.pk).update(cost=f"{time.perf_counter()} {number}")

    in_bulk()
    figures = {"with": _best(in_bulk), "raw_with": _best(in_sql), "one_with": _best(one_by_one)}
    while length_of(place.pk) < CHECKED:
        in_sql()
    started = time.perf_counter()
    checked = verify(place.pk, place.slug)
    figures |= {"verify": time.perf_counter() - started, "checked": checked.number}
    assert checked.ok, checked.findings
    with _without_history():
        figures |= {"without": _best(in_bulk), "raw_without": _best(in_sql), "one_without": _best(one_by_one)}
    return figures


def _activity(place: Any, version: Any, number: int) -> Any:
    from samordna.plans.models import Activity

    return Activity(
        municipality=place,
        version=version,
        position=number,
        key=f"activities-{number}",
        action=f"Utbilda personal som möter unga i område {number}",
        responsible="Samordnaren",
        others="Polisen, skolan",
        starts="2025",
        follow_up="T1 2026",
        status="in_progress",
    )


def _insert(version: Any, rows: int) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO plans_activity (
                municipality_id, version_id, position, key, action, goal, problem, responsible, others, starts, ends, ongoing,
                milestone, follow_up, indicator, baseline, cost, status, comment, flagged, place, origin
            )
            SELECT %s, %s, n, 'activities-' || n, 'Utbilda personal som möter unga i område ' || n, '', '', 'Samordnaren',
                'Polisen, skolan', '2025', '', false, '', 'T1 2026', '', '', '', 'in_progress', '', false, '', '[]'
            FROM generate_series(1, %s) AS n
            """,
            [version.municipality_id, version.pk, rows],
        )


@contextmanager
def _without_history() -> Any:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE plans_activity DISABLE TRIGGER zz_history")
        yield
        cursor.execute("ALTER TABLE plans_activity ENABLE TRIGGER zz_history")


def _best(work: Callable[[], None]) -> float:
    """The best of three runs: what the code needs, not what else the machine did."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


if __name__ == "__main__":
    main()
