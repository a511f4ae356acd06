"""Contents that are gone by a retention rule, and whether one was carried out that may have removed them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.history.findings import Verified

FLOOR = timedelta(days=30)
"""No retention rule removes what is younger."""


@dataclass
class RetentionRun:
    """A retention rule that was carried out, as its own entry tells."""

    older_than: datetime
    removed: int
    kinds: list[str]
    seen: int = 0


def retention_runs(chain: int) -> dict[datetime, RetentionRun]:
    entries = Change.objects.filter(
        municipality=chain or None, kind=Change.Kind.RETENTION, model="core.change"
    )
    runs = {}
    about: Any
    for about in entries.values_list("after", flat=True):
        try:
            moment, older_than = parse_datetime(about["pruned_at"]), parse_datetime(about["older_than"])
            run = RetentionRun(older_than, about["removed"], about["kinds"]) if older_than else None
        except (KeyError, TypeError, ValueError):
            continue  # not what was written: the walk says so
        if moment and run:
            runs[moment.astimezone(UTC)] = run
    return runs


def check_pruned(
    result: Verified,
    number: int,
    kind: str,
    at: datetime,
    pruned_at: datetime,
    runs: dict[datetime, RetentionRun],
) -> None:
    run = runs.get(pruned_at.astimezone(UTC))
    if run is None:
        result.add_finding("pruned", number, _("The contents are gone, but no retention rule removed them."))
        return
    run.seen += 1
    if at >= run.older_than or pruned_at - at < FLOOR or kind not in run.kinds:
        result.add_finding("pruned", number, _("The contents were removed before their time."))
