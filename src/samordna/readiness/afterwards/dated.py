"""Exercises in the year: those to come, and those that were held."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.followup.enums import DatedKind
from samordna.followup.year.sources import Source, Told
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality
from samordna.readiness.afterwards.exercises import exercises_seen
from samordna.readiness.models import PlannedExercise


def _rows(municipality: Municipality, access: Access) -> QuerySet[PlannedExercise]:
    """Nobody knows who reads a calendar, so what is restricted is not in the year."""
    rows = exercises_seen(municipality, access).filter(route__restricted=False)
    return rows if access.may(Action.SEE_ORGANISATION) else rows.none()


def _things(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    began, address = told["began"], reverse("readiness:exercises", args=[municipality.slug])
    day = localdate(datetime.fromisoformat(began)) if began else date.fromisoformat(told["planned_on"])
    yield DatedThing(day, DatedKind.EXERCISE, told["route"], told["aim"], address, f"ovning-{told['pk']}")


EXERCISES = Source(
    rows=_rows,
    fields={
        **{name: name for name in ("pk", "planned_on", "aim")},
        **{"route": "route__name", "began": "activation__started_at"},
    },
    things=_things,
)
