"""What an administrator sees to, counted."""

from dataclasses import dataclass
from datetime import date

from allauth.mfa.models import Authenticator
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from samordna.accounts.models import Invitation, RoleAssignment
from samordna.accounts.roles import NEEDS_SECOND_STEP
from samordna.accounts.signing_in.second_step import FULL
from samordna.organisation.enums import BodyKind
from samordna.organisation.models import Body, Municipality


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """What an administrator sees to, in numbers."""

    without_second_step: int
    invitations: int
    has_executive_board: bool


def housekeeping_in(municipality: Municipality, today: date) -> Housekeeping:
    """One query."""
    own = {"municipality": OuterRef("pk")}
    stepped = Authenticator.objects.filter(user=OuterRef("user"), type__in=FULL)
    people = RoleAssignment.objects.filter(
        ~Exists(stepped), role__in=sorted(NEEDS_SECOND_STEP), user__is_active=True, **own
    )
    boards = Body.objects.filter(kind=BodyKind.EXECUTIVE_BOARD, **own).valid_on(today)
    row = (
        Municipality.objects.filter(pk=municipality.pk)
        .annotate(
            people=_number(_counted(people, "user", distinct=True)),
            invitations=_number(_counted(Invitation.objects.waiting().filter(**own), "pk")),
            board=Exists(boards),
        )
        .values_list("people", "invitations", "board")
        .get()
    )
    return Housekeeping(*row)


def _counted(rows: QuerySet, field: str, *, distinct: bool = False) -> QuerySet:
    return (
        rows.order_by().values("municipality").annotate(count=Count(field, distinct=distinct)).values("count")
    )


def _number(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows, output_field=IntegerField()), 0)
