"""The questions that wait for a reader, by the functions they hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment
from samordna.organisation.models import Municipality
from samordna.plans.comments.outside import who_of
from samordna.plans.models import Comment


@dataclass(frozen=True, slots=True)
class Question:
    """A comment that asks, and what it is about; nothing where its version restricts anything.

    ``asker`` is the function by which its author takes part in the plan; None where they no longer do.
    """

    comment: Comment
    title: str
    asker: RoleAt | None


def asked_of(municipality: Municipality, access: Access) -> Q:
    """Those not settled, nor answered by anybody with the function, of comments with their ``thread``.

    What is looked up of each is asked last: the database goes through the conditions in this order.
    """
    theirs = Q(pk__in=[])
    for function in access.roles:
        theirs |= _of(municipality, function)
    return Q(settled_at=None, answers_to__settled_at=None) & ~Q(author=access.user) & theirs


def questions_among(told: Iterable[tuple[Comment, str]]) -> list[Question]:
    return [Question(row, title, who_of(row)) for row, title in told if row.asks]  # type: ignore[attr-defined]


def _of(municipality: Municipality, function: RoleAt) -> Q:
    """What is asked of a function and nobody who holds it has answered."""
    at = {"role": function.role, "unit": function.unit_id}
    holders = RoleAssignment.objects.filter(municipality=municipality, **at)
    answers = Comment.objects.filter(
        answers_to=OuterRef("thread"), pk__gt=OuterRef("pk"), author__in=holders.values("user")
    )
    return Q(asked_role=function.role, asked_unit=function.unit_id) & Q(~Exists(answers))
