"""What has been answered or settled of what a reader wrote or asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, Max, OuterRef, Q
from django.utils import timezone

from samordna.accounts.access import RoleAt
from samordna.accounts.models import User
from samordna.plans.comments.outside import who_of
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


def replies_to(user: User) -> Q:
    """The latest answers of others in the open threads that the user began or asked something in, and those of these threads
    that somebody else has settled of late; of comments with their ``thread``.
    """
    asked = Comment.objects.filter(answers_to=OuterRef("thread"), author=user).exclude(asked_role="")
    theirs = Q(answers_to=None, author=user) | Q(answers_to__author=user) | Exists(asked)
    answered = Comment.objects.exclude(answers_to=None).order_by().values("answers_to")
    last = answered.annotate(last=Max("pk")).values("last")
    answers = Q(answers_to__settled_at=None, pk__in=last) & ~Q(author=user)
    settled = Q(answers_to=None, settled_at__gte=timezone.now() - TOLD_FOR) & ~Q(settled_by=user)
    return theirs & (answers | settled)


def replies_among(told: Iterable[tuple[Comment, str]]) -> list[Reply]:
    """The newest first."""
    replies = [
        Reply(row, title, who_of(row), row.settled_at or row.written_at, row.settled_at is not None)
        for row, title in told
        if row.replies  # type: ignore[attr-defined]
    ]
    return sorted(replies, key=lambda one: one.at, reverse=True)
