"""What a year of 26 committees costs: its report as a file, and the page of what was adopted: ``python -m bench.yearly``.

In a database of its own: 26 plans in force with 40 activities each.
"""

import json
import time
from collections.abc import Callable
from typing import Any

from bench.own_database import figures_of, own_database
from bench.results import Results

COMMITTEES = 26
ACTIVITIES = 40
ASKED = 60
"""How many times a page is asked for; the least of three such rounds counts."""


def measure_yearly(results: Results) -> None:
    figures = figures_of("bench.yearly")
    results.add(f"årsrapporten av {COMMITTEES} nämnder som PDF", figures["pdf"], "s", 3)
    results.add("en antagen plans text, processortid", figures["document"], "ms", 5)


def main() -> None:
    with own_database():
        print(json.dumps(_figures()))


def _figures() -> dict[str, float]:
    from django.test import Client
    from django.utils.timezone import localdate

    from bench.preparing import adopt
    from samordna.accounts.commands import role_give
    from samordna.accounts.models import User
    from samordna.accounts.roles import Role
    from samordna.content.loadtest import SLUG, fill
    from samordna.core.tenancy import acting_for
    from samordna.followup.commands.occasions import year_set_up
    from samordna.organisation.models import Municipality
    from samordna.plans.models import PlanVersion

    fill(municipalities=1, plans=COMMITTEES, activities=ACTIVITIES)
    place = Municipality.objects.get(slug=f"{SLUG}1")
    user = User.objects.create_user("matning@matkommun.example", name="Mätning")
    with acting_for(place.pk):
        role_give(user=user, municipality=place, role=Role.CENTRAL_COORDINATOR)
        occasion = year_set_up(municipality=place, year=localdate().year, with_forums=False)[0]
        versions = list(PlanVersion.objects.filter(municipality=place).order_by("pk"))
        for version in versions:
            adopt(version)
    web = Client(SERVER_NAME="localhost")
    web.force_login(user)
    return {
        "pdf": _elapsed(
            lambda: _got(web, f"/{place.slug}/uppfoljning/{occasion.pk}/alla-namnder/ladda-ner/pdf/")
        ),
        "document": _processor(lambda: _got(web, f"/{place.slug}/planer/{versions[0].pk}/")),
    }


def _got(web: Any, address: str) -> bytes:
    answer = web.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{answer.status_code} at {address}")
    return bytes(answer.getvalue())


def _elapsed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _processor(work: Callable[[], object]) -> float:
    """Milliseconds for each time, once warm."""
    work()
    rounds = []
    for _ in range(3):
        started = time.process_time()
        for _ in range(ASKED):
            work()
        rounds.append((time.process_time() - started) / ASKED * 1000)
    return min(rounds)


if __name__ == "__main__":
    main()
