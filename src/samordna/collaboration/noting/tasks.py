"""Whose a task is: the account's that it was given to, else those who lead or work at the unit of the function."""

from datetime import date

from django.db.models import Q, QuerySet

from samordna.accounts.access import Access
from samordna.accounts.roles import Role
from samordna.collaboration.models import MeetingTask
from samordna.core.prepared import given
from samordna.organisation.models import Municipality

OPEN = "tasks of meetings that are not done"
_DOERS = frozenset({Role.LOCAL_COORDINATOR, Role.MANAGER})


def every_open() -> QuerySet[MeetingTask]:
    """Of the municipality that is asked for along with the roles of whoever comes in."""
    return _open(MeetingTask.objects.filter(municipality=given("municipality")))


def tasks_of(municipality: Municipality, access: Access) -> list[MeetingTask]:
    """The reader's own, the first last day first. One query."""
    own = Q(user=access.user) | Q(member__unit__in=_units(access))
    if any(one.role == Role.CENTRAL_COORDINATOR for one in access.roles):
        own |= Q(member__partner__isnull=False)
    rows = _open(MeetingTask.objects.filter(own, municipality=municipality))
    rows = rows.select_related("meeting__forum", "member__unit", "member__partner")
    return sorted(rows, key=lambda one: (one.due_on or date.max, one.pk))


def may_do(access: Access, task: MeetingTask) -> bool:
    if task.user_id:
        return task.user_id == access.user.pk
    return bool(task.member and task.member.unit_id in _units(access))


def _units(access: Access) -> set[int]:
    return {one.unit_id for one in access.roles if one.unit_id and one.role in _DOERS}


def _open(rows: QuerySet[MeetingTask]) -> QuerySet[MeetingTask]:
    return rows.filter(
        done_at=None, removed_at=None, meeting__removed_at=None, meeting__forum__removed_at=None
    )
