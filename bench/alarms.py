"""How fast the messages of an alarm go to a thousand functions; a worker is killed half-way: ``python -m bench.alarms``."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from uuid import uuid4

from bench.own_database import figures_of, own_database
from bench.receiving import receiving
from bench.results import Results

COUNT = 1000
LONGEST = 10.0
KILLED_AFTER = COUNT // 2


def measure_alarms(results: Results) -> None:
    figures = figures_of("bench.alarms")
    results.add(f"larm: {COUNT} sms och mejl lämnade, en arbetare", figures["seconds"], "s", LONGEST)
    results.add("larm: sms som inte kom fram när arbetaren dödades", figures["lost"], "", 0)
    results.add("larm: mejl som inte kom fram när arbetaren dödades", figures["lost_mails"], "", 0)
    results.add("larm: sms som lämnades två gånger med samma nyckel", figures["twice"], "")
    results.add("larm: mejl som kom två gånger", figures["twice_mails"], "")


def main() -> None:
    with receiving("bench.gateway") as gateway, receiving("bench.receiver") as mails:
        os.environ |= {
            "SAMORDNA_SMS_GATEWAY": f"json://127.0.0.1:{gateway.port}/?:to={{phone}}&:key={{key}}",
            "SAMORDNA_EMAIL_HOST": "127.0.0.1",
            "SAMORDNA_EMAIL_PORT": str(mails.port),
            "SAMORDNA_EMAIL_STARTTLS": "0",
        }
        with own_database():
            municipality = _filled()
            seconds = _whole(municipality)
            _killed(municipality, gateway.port)
        texts, different = json.loads(gateway.told())
        mails_came = int(mails.told())
    print(
        json.dumps(
            {
                "seconds": seconds,
                "lost": 2 * COUNT - different,
                "twice": texts - different,
                "lost_mails": max(0, 2 * COUNT - mails_came),
                "twice_mails": max(0, mails_came - 2 * COUNT),
            }
        )
    )


def _whole(municipality: int) -> float:
    """From the alarm until a worker has handed everything over."""
    started = time.perf_counter()
    _raise_alarm(municipality)
    subprocess.run(_worker(), check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def _killed(municipality: int, port: int) -> None:
    """Half of the messages by a worker that is killed, the rest by another, as the sweep of each minute hands it on."""
    before = _arrived(port)
    _raise_alarm(municipality)
    worker = subprocess.Popen(_worker(), stdout=subprocess.DEVNULL)
    while _arrived(port) < before + KILLED_AFTER and worker.poll() is None:
        time.sleep(0.01)
    worker.kill()
    worker.wait()
    _let_go()
    subprocess.run(_worker(), check=True, stdout=subprocess.DEVNULL)


def _let_go() -> None:
    """What the dead worker had begun with is up again at once, where an installation notices within a minute or two."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'todo', worker_id = NULL WHERE status = 'doing'"
        )


def _worker() -> list[str]:
    from samordna.core.queues import WORKERS

    return [sys.executable, *WORKERS[0].command(), "--one-shot"]


def _arrived(port: int) -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
        return int(answer.read())


def _filled() -> int:
    from django.urls import reverse

    from samordna.content.loadtest import SLUG, fill
    from samordna.core.tenancy import acting_for
    from samordna.organisation.models import ContactPoint, Municipality

    fill(municipalities=1, plans=1, activities=1)
    home = Municipality.objects.get(slug=f"{SLUG}1")
    with acting_for(home.pk):
        ContactPoint.objects.bulk_create(
            ContactPoint(
                municipality=home,
                function=f"Jour {number}",
                phone=f"+468508{number:05}",
                email=f"jour-{number}@kommun.example",
            )
            for number in range(COUNT)
        )
    reverse(
        "alarm:acknowledge", args=[home.slug, "loaded"]
    )  # as in a web process, which has its addresses loaded
    return int(home.pk)


def _raise_alarm(municipality: int) -> None:
    from django.utils import timezone

    from samordna.core.tenancy import acting_for
    from samordna.organisation.models import ContactPoint, Municipality
    from samordna.readiness.commands.activations import activation_start
    from samordna.readiness.enums import ActivationKind
    from samordna.readiness.models import AlarmRoute

    with acting_for(municipality):
        home = Municipality.objects.get(pk=municipality)
        keys = [
            str(pk)
            for pk in ContactPoint.objects.filter(function__startswith="Jour ").values_list("pk", flat=True)
        ]
        step = {
            "key": "alla",
            "text": "Nå alla",
            "whom": {"contact": keys[0]},
            "copies": keys[1:],
            "send": ["sms", "mail"],
            "message": "Ring in till krisledningen.",
        }
        route = AlarmRoute.objects.create(
            municipality=home,
            name=f"Alla {uuid4()}",
            trigger="other",
            body={"steps": [step]},
            in_use_since=timezone.now(),
        )
        activation_start(
            municipality=home, route=route, kind=ActivationKind.EXERCISE, what="", user=None, mark=uuid4()
        )


if __name__ == "__main__":
    main()
