"""What the pages of counting are made from."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Now

from samordna.core.prepared import given
from samordna.organisation.models import Municipality
from samordna.plandoc.training import Group
from samordna.plandoc.training.evaluation import Result, results_of
from samordna.plandoc.vocabulary import Function
from samordna.training.models import Evaluation, GroupAtSession, Session

Heads = dict[Group, int | None]


def groups_at(session: Session) -> list[GroupAtSession]:
    """One query."""
    return list(GroupAtSession.objects.filter(session=session).select_related("unit"))


def heads_of(groups: Iterable[GroupAtSession]) -> tuple[Heads, Heads]:
    """How many were there, None where nobody has counted, and how many were signed up, by group."""
    came: Heads = defaultdict(lambda: None)
    signed_up: Heads = defaultdict(int)
    for one in groups:
        group = Group(one.unit_id, Function(one.function))
        signed_up[group] = (signed_up[group] or 0) + one.signed_up
        if one.came is not None:
            came[group] = (came[group] or 0) + one.came
    return came, signed_up


UNCOUNTED = "training sessions that nobody has counted at"


def every_uncounted() -> QuerySet[Session]:
    """To be asked along with the roles of whoever comes in."""
    return _uncounted().filter(municipality=given("municipality"), ends_at__lt=Now())


def uncounted_of(municipality: Municipality, before: datetime) -> QuerySet[Session]:
    """Sessions that have ended without anybody having counted, the oldest first. Those that were cancelled are none."""
    rows = _uncounted().filter(municipality=municipality, ends_at__lt=before)
    return rows.select_related("course", "unit").order_by("ends_at", "pk")


def _uncounted() -> QuerySet[Session]:
    counted = GroupAtSession.objects.filter(session=OuterRef("pk"), came__isnull=False)
    return Session.objects.filter(~Exists(counted), removed_at=None, cancelled_at=None)


def evaluated(session: Session) -> tuple[int, list[Result]]:
    """How many have answered, and what is told of it. One query."""
    values = list(Evaluation.objects.filter(session=session).order_by("pk").values_list("values", flat=True))
    return len(values), results_of(values)
