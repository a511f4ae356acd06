"""What an import of ten thousand rows costs its jobs: ``python -m bench.saving`` in a database of its own."""

import json
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any
from unittest.mock import patch

from bench.own_database import figures_of, own_database
from bench.results import Results

ROWS = 10_000


def measure_saving(results: Results) -> None:
    figures = figures_of("bench.saving")
    results.add("läsa in 10 000 rader på webben, processortid", figures["read"], "s")
    results.add("spara 10 000 rader ur granskningen, processortid", figures["save"], "s", 4)
    results.add("spara 10 000 rader: väntan på personuppgiftsvakten", figures["guard"], "s", 1)


def main() -> None:
    with own_database():
        print(json.dumps(_figures()))


def _figures() -> dict[str, float]:
    from django.core.files.base import ContentFile

    from samordna.accounts.models import User
    from samordna.core import scan_memory
    from samordna.core.tenancy import acting_for, acting_for_instance
    from samordna.intake.commands import upload_create, upload_read, upload_save, upload_save_begin
    from samordna.intake.models import Upload
    from samordna.organisation.models import Municipality

    with acting_for_instance():
        place = Municipality.objects.create(name="Mätkommun", slug="matkommun", code="3001")
        user = User.objects.create_user("matning@matkommun.example", name="Mätning")
    with acting_for(place.pk):
        upload = upload_create(municipality=place, user=user, name="lista.csv", file=ContentFile(_sheet()))
    job = {"upload_id": upload.pk, "municipality_id": place.pk}
    figures = {"read": _used(lambda: upload_read(**job))}
    with acting_for(place.pk):
        upload_save_begin(upload=upload, plan=None, unit=None, user_id=user.pk)
    scan_memory.forget()  # the job that saves may run in another process than the one that read
    with _waiting(figures):
        figures["save"] = _used(lambda: upload_save(**job))
    with acting_for(place.pk):
        saved = Upload.objects.select_related("saved_as").get(pk=upload.pk)
        assert saved.saved_as, saved.error
        assert saved.saved_as.activity_set.count() == ROWS
    return figures


@contextmanager
def _waiting(figures: dict[str, float]) -> Iterator[None]:
    """Add up how long the fields, and what is remembered for them, wait for the guard."""
    from samordna.core import fields
    from samordna.intake.commands import saving

    waited = 0.0

    def timed(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any) -> Any:
            nonlocal waited
            began = perf_counter()
            try:
                return work(*given)
            finally:
                waited += perf_counter() - began

        return run

    with (
        patch.object(fields, "scanned", timed(fields.scanned)),
        patch.object(saving, "remember_guarded", timed(saving.remember_guarded)),
    ):
        yield
    figures["guard"] = waited


def _sheet() -> bytes:
    rows = [
        f"Utbilda personal i område {n};Mål {n % 50};Enhetschef {n % 40};Polisen, skolan;2025;2026;Pågår;Omgång {n}"
        for n in range(ROWS)
    ]
    head = "Åtgärd;Mål;Ansvarig;Andra aktörer;Påbörjas;Klart;Status;Kommentar"
    return "\n".join([head, *rows]).encode()


def _used(work: Callable[[], object]) -> float:
    """Seconds of the processor, with what processes of its own used."""
    before = _processor()
    work()
    return _processor() - before


def _processor() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    main()
