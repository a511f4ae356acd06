"""What goes on in the background: jobs, mail, backup."""

import shlex
import smtplib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.db.models import Q
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from samordna.cli.checkup.registry import Finding, Level, check, error, several, unknown, warning
from samordna.config.declared import value
from samordna.config.soundness import sending_faults
from samordna.core.queues import WORKERS

SILENT = timedelta(minutes=1)
"""A worker says each ten seconds that it lives."""
WAITED_LONG = timedelta(minutes=10)
UNFINISHED = {".part", ".tmp", ".partial"}
LATEST_BACKUP = timedelta(hours=26)


@check("Bakgrundsjobben körs")
def worker() -> Iterator[Finding]:
    if not ProcrastinateWorker.objects.filter(last_heartbeat__gt=timezone.now() - SILENT).exists():
        level = Level.ERROR if settings.PRODUCTION else Level.WARNING
        yield Finding(
            level,
            "Ingen arbetar med bakgrundsjobben: filer läses inte in och brev skickas inte.",
            "Starta Samordna med samordna serve, eller egna: "
            + " och ".join(f"python {shlex.join(worker.command())}" for worker in WORKERS)
            + ".",
        )


@check("Bakgrundsjobben blir klara")
def jobs() -> Iterator[Finding]:
    failed = ProcrastinateJob.objects.filter(status="failed")
    if names := sorted(set(failed.values_list("task_name", flat=True))):
        yield warning(
            f"{failed.count()} jobb har misslyckats: {several(names)}.",
            "Orsaken står i loggen. Rätta den och pröva igen från sidan där jobbet började.",
        )
    late = ProcrastinateJob.objects.filter(
        Q(scheduled_at=None) | Q(scheduled_at__lt=timezone.now() - WAITED_LONG),
        status="todo",
        procrastinateevent__type="deferred",
        procrastinateevent__at__lt=timezone.now() - WAITED_LONG,
    )
    if waiting := late.distinct().count():
        yield error(
            f"{waiting} jobb har väntat mer än tio minuter.",
            "Starta bakgrundsjobben, eller fler av dem: samordna serve.",
        )


@check("E-post")
def mail() -> Iterator[Finding]:
    if not settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        level = Level.ERROR if settings.PRODUCTION else Level.WARNING
        yield Finding(
            level,
            "Ingen e-postserver är angiven. Inbjudningar och nya lösenord når ingen.",
            "Sätt SAMORDNA_EMAIL_HOST, och vid behov SAMORDNA_EMAIL_USER och SAMORDNA_EMAIL_PASSWORD_FILE.",
        )
        return
    server: Any = get_connection()
    try:
        server.open()
        code, _answer = server.connection.noop()
        if code != 250:
            raise smtplib.SMTPException(code)
    except (OSError, smtplib.SMTPException) as problem:
        yield error(
            f"E-postservern {settings.EMAIL_HOST} svarar inte ({type(problem).__name__}).",
            "Kontrollera SAMORDNA_EMAIL_… och att brandväggen släpper igenom.",
        )
    finally:
        server.close()
    if not (settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL):
        yield warning(
            "Brev skickas till e-postservern utan kryptering.",
            "Sätt SAMORDNA_EMAIL_STARTTLS=1 eller SAMORDNA_EMAIL_TLS=1.",
        )


@check("Vart larm skickas", asks_database=False)
def alarm_receivers() -> Iterator[Finding]:
    for fault in sending_faults():
        what, _stop, mend = fault.partition(". ")
        yield error(f"{what}.", mend)


@check("Säkerhetskopior")
def backup() -> Iterator[Finding]:
    folder = str(value("SAMORDNA_BACKUPS"))
    if not folder:
        yield unknown(
            "Det syns inte härifrån om säkerhetskopior tas.",
            "Sätt SAMORDNA_BACKUPS till mappen där de ligger, och pröva då och då att läsa tillbaka en.",
        )
        return
    times = [
        file.stat().st_mtime
        for file in Path(folder).glob("[!.]*")
        if file.suffix not in UNFINISHED and file.is_file() and file.stat().st_size
    ]
    if not times:
        yield error(f"Det finns ingen säkerhetskopia i {folder}.", f"Ta en nu: samordna backup {folder}")
        return
    age = datetime.now(UTC) - datetime.fromtimestamp(max(times), UTC)
    if age > LATEST_BACKUP:
        yield error(
            f"Den senaste säkerhetskopian är {age.total_seconds() / 3600:.0f} timmar gammal.",
            f"Ta reda på varför den nattliga kopian uteblev. Ta en nu: samordna backup {folder}",
        )
