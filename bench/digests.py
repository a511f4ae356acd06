"""A digest to five thousand readers through a mail server on this machine, with one worker that is killed half-way:
``python -m bench.digests``.
"""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, date, datetime

from bench.own_database import figures_of, own_database
from bench.receiving import Receiver, receiving
from bench.results import Results

READERS = 5_000
UNITS = 50
NEWS = 10
LEAST_A_SECOND = 100
DROPPED_AFTER = 3.0
"""Seconds without a sign from the killed worker; in operation they are more, and nobody sends meanwhile."""


def measure_digests(results: Results) -> None:
    figures = figures_of("bench.digests")
    count = figures["readers"]
    seconds = figures["decided"] + figures["sent"]
    results.add(f"utskick till {count} läsare beslutat", figures["decided"], "s")
    results.add(f"utskick till {count} läsare, alla framme", seconds, "s", count / LEAST_A_SECOND)
    results.add("mejl i sekunden med en arbetare som dödas halvvägs", count / seconds, "per s")
    results.add("läsare som inte fick utskicket", count - figures["addresses"], "", 0)
    results.add("mejl mer än ett till samma läsare", figures["ids"] - count, "", 0)
    results.add("mejl som kom fram två gånger med samma Message-ID", figures["count"] - figures["ids"], "", 1)


def main() -> None:
    with receiving("bench.digest_receiver") as server:
        os.environ |= {
            "SAMORDNA_EMAIL_HOST": "127.0.0.1",
            "SAMORDNA_EMAIL_PORT": str(server.port),
            "SAMORDNA_EMAIL_STARTTLS": "0",
        }
        with own_database():
            print(json.dumps(_figures(server)))


def _figures(server: Receiver) -> dict[str, float]:
    from samordna.briefings.commands.digest_sending import digest_mail
    from samordna.briefings.models import Digest
    from samordna.core.tenancy import acting_for

    municipality = _filled()
    started = time.perf_counter()
    with acting_for(municipality):
        count = digest_mail(digest=Digest.objects.select_related("municipality", "flow").get())
    decided = time.perf_counter() - started
    started = time.perf_counter()
    _send_until(READERS // 2)
    sent = time.perf_counter() - started
    time.sleep(DROPPED_AFTER)
    _take_up_what_was_dropped()
    started = time.perf_counter()
    subprocess.run([*_worker(), "--one-shot"], check=True, stdout=subprocess.DEVNULL)
    sent += time.perf_counter() - started
    return {"readers": count, "decided": decided, "sent": sent, **json.loads(server.told())}


def _worker() -> list[str]:
    from samordna.core.queues import WORKERS

    return [sys.executable, *WORKERS[0].command()]


def _send_until(enough: int) -> None:
    """A worker that is killed when so many have been sent."""
    from samordna.core.models import OutgoingMail

    with subprocess.Popen(_worker(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as worker:
        while OutgoingMail.objects.exclude(sent_at=None).count() < enough:
            time.sleep(0.1)
        worker.kill()


def _take_up_what_was_dropped() -> None:
    """As the worker's own job does each minute."""
    from asgiref.sync import async_to_sync
    from procrastinate.contrib.django import app

    async def take_up() -> None:
        for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=DROPPED_AFTER - 1):
            await app.job_manager.retry_job(job)

    async_to_sync(take_up)()


def _filled() -> int:
    from django.db import transaction

    from samordna.accounts.models import RoleAssignment, User
    from samordna.accounts.roles import Role
    from samordna.briefings.commands.digests import digest_create
    from samordna.briefings.models import Digest, Flow, Item
    from samordna.content.loadtest import SLUG, fill
    from samordna.core.tenancy import acting_for
    from samordna.organisation.models import Municipality
    from samordna.plans.models import Plan

    fill(municipalities=1, plans=UNITS, activities=1)
    home = Municipality.objects.get(slug=f"{SLUG}1")
    users = [
        User(email=f"person-{n}@kommun.example", name=f"Person {n}", password="!")  # noqa: S106 - nobody signs in
        for n in range(READERS)
    ]
    with transaction.atomic():
        User.objects.bulk_create(users)
    with acting_for(home.pk):
        units = list(Plan.objects.order_by("pk").values_list("unit_id", flat=True))
        RoleAssignment.objects.bulk_create(
            RoleAssignment(municipality=home, user=user, role=Role.CONTRIBUTOR, unit_id=units[number % UNITS])
            for number, user in enumerate(users)
        )
        flow = Flow.objects.create(municipality=home, name="Nyheter", units=units, begins_on=date(2026, 1, 1))
        news = [
            Item.objects.create(municipality=home, title=f"Nyhet {n}", why="Rör alla som möter unga. " * 8)
            for n in range(NEWS)
        ]
        digest = digest_create(flow=flow, values={"subject": "Nyheter", "greeting": "Hej!"}, items=news)
        Digest.objects.filter(pk=digest.pk).update(sent_at=datetime.now(UTC))
    return int(home.pk)


if __name__ == "__main__":
    main()
