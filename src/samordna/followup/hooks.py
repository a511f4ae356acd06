"""What this slice tells the slices below: who answers for activities follows texts, the organisation, and units into a merger;
what indicators have shown, where activities are answered for, and at which occasions they are reported.
"""

from datetime import date
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.utils.translation import ngettext

from samordna.accounts.access import Path
from samordna.accounts.telling import register_told
from samordna.collaboration.extending import register_agenda_source
from samordna.followup.agenda import late_activities
from samordna.followup.commands.responsibilities import still_open
from samordna.followup.measured import measured
from samordna.followup.models import Responsibility
from samordna.followup.occasions.queries import names_now
from samordna.followup.tasks import defer_binding
from samordna.followup.told import TOLD
from samordna.followup.year.agreements import AGREEMENTS
from samordna.followup.year.meetings import MEETINGS
from samordna.followup.year.news import FLOWS, NEWS
from samordna.followup.year.pictures import PICTURES
from samordna.followup.year.sessions import SESSIONS
from samordna.followup.year.sources import register_dated
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.models import ContactPoint, Coordinator, Merger, Unit
from samordna.plans.extending import register_answered_at, register_measured, register_occasions
from samordna.plans.models import Activity, PlanVersion

NAMED = (Unit, ContactPoint, Coordinator, Merger)
"""What texts may name, and what moves it."""


def register() -> None:
    register_told(TOLD)
    register_follower(
        Follower(model=Responsibility, field="unit", words=_activities, among=_of_open_activities)
    )
    register_measured(measured)
    register_occasions(names_now)
    register_answered_at(_answered_at)
    register_dated(FLOWS)
    register_dated(NEWS)
    register_dated(PICTURES)
    register_dated(SESSIONS)
    register_dated(AGREEMENTS)
    register_dated(MEETINGS)
    register_agenda_source("activities", late_activities)
    for model in (*NAMED, PlanVersion, Activity):
        for signal in (post_save, post_delete):
            signal.connect(_bind_anew, sender=model, dispatch_uid=f"followup.{model.__name__}")


def _answered_at(activity: int) -> list[Path]:
    """An activity that is bound to no unit is bound to the municipality as a whole."""
    return list(Responsibility.objects.filter(activity=activity).values_list("unit__path", flat=True))


def _activities(count: int) -> str:
    return ngettext("%d activity that it answers for", "%d activities that it answers for", count) % count


def _of_open_activities(_day: date) -> Q:
    return still_open("activity__")


def _bind_anew(instance: Any, update_fields: frozenset[str] | None = None, **_signal: Any) -> None:
    """When what is saved has been: once for all that one transaction saves. How an activity goes says nothing of whose it is."""
    if isinstance(instance, Activity) and update_fields and "responsible" not in update_fields:
        return
    job = partial(defer_binding, instance.municipality_id)
    waiting = [held[1] for held in connection.run_on_commit if isinstance(held[1], partial)]
    if all((one.func, one.args) != (job.func, job.args) for one in waiting):
        transaction.on_commit(job)
