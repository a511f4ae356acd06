"""What has been answered or settled of what a reader wrote or asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.organisation.models import Municipality
from samordna.plans.comments.functions import functions_of
from samordna.plans.comments.outside import said_in_drafts, takes_part_as, titled
from samordna.plans.models import Comment

TOLD_FOR = timedelta(days=14)
"""How long it is told that somebody else has settled what one wrote; an answer is told until one answers or settles it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """``comment`` is the answer, or what is settled; ``who`` is None where whoever did it no longer takes part in the plan."""

    comment: Comment
    title: str
    who: RoleAt | None
    at: datetime
    is_settled: bool


def replies_to(municipality: Municipality, access: Access) -> list[Reply]:
    """The latest answers to what the reader wrote or asked, and what others have settled of it, the newest first.

    Two queries, and four more where there are any.
    """
    threads = list(_threads(municipality, access))
    settled = {row.pk: row for row in threads if row.settled_at}
    answers = {row.answers_to_id: row for row in _answers([row for row in threads if not row.settled_at])}
    told = [settled.get(row.pk) or answers.get(row.pk) for row in threads]
    mine = access.user.pk
    rows = titled(access, [row for row in told if row and (row.pk in settled or row.author_id != mine)])
    held = functions_of({_who(row) for row, _title in rows}, municipality) if rows else {}
    replies = [
        Reply(
            row,
            title,
            takes_part_as(_who(row), row, held.get(_who(row).pk, [])),
            row.settled_at or row.written_at,
            row.pk in settled,
        )
        for row, title in rows
    ]
    return sorted(replies, key=lambda one: one.at, reverse=True)


def _threads(municipality: Municipality, access: Access) -> QuerySet[Comment]:
    """Those that the reader began or asked something in, open or settled by somebody else of late."""
    user = access.user
    asked = Comment.objects.filter(answers_to=OuterRef("pk"), author=user).exclude(asked_role="")
    of_late = Q(settled_at__gte=timezone.now() - TOLD_FOR) & ~Q(settled_by=user)
    return (
        said_in_drafts(municipality, access)
        .filter(Q(author=user) | Exists(asked), answers_to=None)
        .filter(Q(settled_at=None) | of_late)
        .select_related("version__plan__unit", "author", "settled_by")
    )


def _answers(threads: Iterable[Comment]) -> list[Comment]:
    """The last one in each, with what is known of its version."""
    by_thread = {row.pk: row for row in threads}
    last = Comment.objects.filter(answers_to__in=by_thread).order_by("answers_to_id", "-pk")
    rows = list(last.distinct("answers_to_id").select_related("author"))
    for row in rows:
        first = by_thread[row.answers_to_id or 0]
        row.version, row.restricts = first.version, first.restricts  # type: ignore[attr-defined]
    return rows


def _who(row: Comment) -> User:
    return row.settled_by if row.settled_at and row.settled_by else row.author
