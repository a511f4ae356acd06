"""How fast reminders go, from who is due to a mail server on this machine, with one worker: ``python -m bench.reminders``.

One municipality of fifty units, each with a plan in force and a hundred people who answer for it.
"""

import json
import os
import subprocess
import sys
import time
from datetime import date, datetime

from bench.own_database import figures_of, own_database
from bench.receiving import Receiver, receiving
from bench.results import Results

UNITS = 50
PEOPLE = 100
ACTIVITIES = 5
FIRST_DAY, LAST_DAY = date(2027, 4, 1), date(2027, 4, 28)
MORNING = datetime.fromisoformat("2027-04-01T08:00:00+02:00")
LEAST_A_SECOND = 100


def measure_reminders(results: Results) -> None:
    figures = figures_of("bench.reminders")
    count = figures["count"]
    results.add(f"{count} påminnelser beslutade", figures["decided"], "s")
    seconds = figures["decided"] + figures["sent"]
    results.add(f"{count} påminnelser till mottagaren, alla", seconds, "s", count / LEAST_A_SECOND)
    results.add("påminnelser i sekunden med en arbetare", count / seconds, "per s")


def main() -> None:
    with receiving("bench.receiver") as server:
        os.environ |= {
            "SAMORDNA_EMAIL_HOST": "127.0.0.1",
            "SAMORDNA_EMAIL_PORT": str(server.port),
            "SAMORDNA_EMAIL_STARTTLS": "0",
        }
        with own_database():
            print(json.dumps(_figures(server)))


def _figures(server: Receiver) -> dict[str, float]:
    from samordna.core.queues import WORKERS
    from samordna.followup.tasks import remind_at

    municipality = _filled()
    started = time.perf_counter()
    count = remind_at(municipality, MORNING)
    decided = time.perf_counter() - started
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *WORKERS[0].command(), "--one-shot"], check=True, stdout=subprocess.DEVNULL
    )
    sent = time.perf_counter() - started
    received = int(server.told())
    if not count == received == UNITS * PEOPLE:
        raise RuntimeError(f"{count} mails were decided on, {received} came")
    return {"count": count, "decided": decided, "sent": sent}


def _filled() -> int:
    from django.db import transaction

    from samordna.accounts.models import RoleAssignment, User
    from samordna.accounts.roles import Role
    from samordna.content.loadtest import SLUG, fill
    from samordna.core.tenancy import acting_for
    from samordna.followup.enums import FollowUpKind
    from samordna.followup.models import FollowUpOccasion
    from samordna.organisation.models import Municipality
    from samordna.plandoc.life_cycle import State
    from samordna.plans.models import Activity, Plan, PlanVersion

    fill(municipalities=1, plans=UNITS, activities=ACTIVITIES)
    home = Municipality.objects.get(slug=f"{SLUG}1")
    users = [
        User(email=f"person-{n}@kommun.example", name=f"Person {n}", password="!")  # noqa: S106 - nobody signs in
        for n in range(UNITS * PEOPLE)
    ]
    with transaction.atomic():
        User.objects.bulk_create(users)
    with acting_for(home.pk):
        units = list(Plan.objects.order_by("pk").values_list("unit_id", flat=True))
        PlanVersion.objects.update(state=State.IN_FORCE)
        Activity.objects.update(follow_up="", starts="", status="in_progress")
        RoleAssignment.objects.bulk_create(
            RoleAssignment(municipality=home, user=user, role=Role.CONTRIBUTOR, unit_id=units[number % UNITS])
            for number, user in enumerate(users)
        )
        FollowUpOccasion.objects.create(
            municipality=home,
            kind=FollowUpKind.TERTIAL_1,
            year=2027,
            name="T1 2027",
            opens_on=FIRST_DAY,
            due_on=LAST_DAY,
        )
    return int(home.pk)


if __name__ == "__main__":
    main()
