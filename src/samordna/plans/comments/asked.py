"""The questions that wait for a reader, by the functions they hold."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment
from samordna.organisation.models import Municipality
from samordna.plans.comments.functions import functions_of
from samordna.plans.comments.outside import said_in_drafts, takes_part_as, titled
from samordna.plans.models import Comment


@dataclass(frozen=True, slots=True)
class Question:
    """A comment that asks, and what it is about; nothing where its version restricts anything.

    ``asker`` is the function by which its author takes part in the plan; None where they no longer do.
    """

    comment: Comment
    title: str
    asker: RoleAt | None


def questions_to(municipality: Municipality, access: Access) -> list[Question]:
    """Those not settled, nor answered by anybody with the function, on what the reader may still read. The oldest first.

    One query, and four more where something is asked.
    """
    rows = titled(access, _asked(municipality, access))
    held = functions_of({row.author for row, _title in rows}, municipality) if rows else {}
    return [
        Question(row, title, takes_part_as(row.author, row, held.get(row.author_id, [])))
        for row, title in rows
    ]


def _asked(municipality: Municipality, access: Access) -> QuerySet[Comment]:
    theirs = Q(pk__in=[])
    for function in access.roles:
        theirs |= _of(municipality, function)
    return (
        said_in_drafts(municipality, access)
        .filter(settled_at=None, answers_to__settled_at=None)
        .exclude(author=access.user)
        .annotate(thread=Coalesce(F("answers_to"), F("pk")))
        .filter(theirs)
        .select_related("version__plan__unit", "asked_unit", "author")
        .order_by("pk")
    )


def _of(municipality: Municipality, function: RoleAt) -> Q:
    """What is asked of a function and nobody who holds it has answered."""
    at = {"role": function.role, "unit": function.unit_id}
    holders = RoleAssignment.objects.filter(municipality=municipality, **at)
    answers = Comment.objects.filter(
        answers_to=OuterRef("thread"), pk__gt=OuterRef("pk"), author__in=holders.values("user")
    )
    return Q(~Exists(answers), asked_role=function.role, asked_unit=function.unit_id)
