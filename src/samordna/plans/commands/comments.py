"""Say something of a section or an activity of a draft, answer it, change the words, settle it, take it back."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.accounts.access import RoleAt
from samordna.accounts.models import User
from samordna.core.mail import Letter, mails_send
from samordna.plans.commands.closing import hold_open
from samordna.plans.models import Comment, PlanVersion


@transaction.atomic
def comment_add(
    *,
    version: PlanVersion,
    place: str,
    text: str,
    author: User,
    asked: RoleAt | None = None,
    asked_now: Iterable[User] = (),
    answers_to: Comment | None = None,
    told: User | None = None,
    address: Callable[[Comment], str],
) -> Comment:
    """Comment on the row at ``place``, or answer a comment there, which is then open again.

    ``asked_now``, who hold the function that is ``asked``, get a mail, and so does ``told``, whose comment it answers; nobody for
    what they wrote themselves. ``address`` gives the comment's own. Raises ValidationError, and ClosedVersion where the text is
    not to be changed.
    """
    hold_open(version)
    row = Comment(
        municipality_id=version.municipality_id,
        version=version,
        place=place,
        text=text,
        author=author,
        asked_role=asked.role if asked else "",
        asked_unit_id=asked.unit_id if asked else None,
        answers_to=answers_to,
    )
    row.full_clean(exclude=["municipality", "version"])
    row.save()
    if answers_to is not None and answers_to.settled_at:
        comment_settle(comment=answers_to, user=author, settled=False)
    _tell(version, address(row), asked=set(asked_now) - {author}, told={told} - {author} if told else set())
    return row


@transaction.atomic
def comment_edit(*, comment: Comment, text: str) -> Comment:
    """Change the words of a comment that nobody has answered; those before are kept.

    Raises ValidationError, and ClosedVersion.
    """
    hold_open(comment.version)
    _refuse_answered(comment)
    before = Comment.objects.get(pk=comment.pk)
    if text != before.text:
        written = before.edited_at or before.written_at
        comment.earlier = [*before.earlier, {"text": before.text, "at": written.isoformat()}]
        comment.text, comment.edited_at = text, timezone.now()
        comment.full_clean(exclude=["municipality", "version"])
        comment.save(update_fields=["text", "earlier", "edited_at"])
    return comment


@transaction.atomic
def comment_settle(*, comment: Comment, user: User, settled: bool) -> Comment:
    """Say that there is nothing more to do about a comment, or that there is; who said so first stands. Raises ClosedVersion."""
    hold_open(comment.version)
    comment.refresh_from_db(fields=["settled_at", "settled_by"])
    if bool(comment.settled_at) is settled:
        return comment
    comment.settled_at = timezone.now() if settled else None
    comment.settled_by = user if settled else None
    comment.save(update_fields=["settled_at", "settled_by"])
    return comment


@transaction.atomic
def comment_remove(*, comment: Comment) -> None:
    """Take back a comment that nobody has answered. Raises ValidationError, and ClosedVersion."""
    hold_open(comment.version)
    _refuse_answered(comment)
    comment.delete()


def _refuse_answered(comment: Comment) -> None:
    if reason := why_answered(comment):
        raise ValidationError(reason, code="answered")


def why_answered(comment: Comment) -> str:
    """Why the comment stands as it is, and what to do instead; empty while nobody has answered it."""
    thread = comment.answers_to_id or comment.pk
    answered = Comment.objects.filter(Q(pk=thread) | Q(answers_to=thread), pk__gt=comment.pk).exists()
    return _("Somebody has answered it. Write an answer instead.") if answered else ""


def _tell(version: PlanVersion, address: str, *, asked: set[User], told: set[User]) -> None:
    """Neither what was said nor what of: it may be restricted, and mail is read anywhere."""
    with override(settings.LANGUAGE_CODE):
        words = {"plan": version.title, "address": address}
        question = (
            _("You are asked something about “%(plan)s”") % words,
            _("Somebody who writes “%(plan)s” asks you something. Read and answer here:\n\n%(address)s\n")
            % words,
        )
        answer = (
            _("An answer about “%(plan)s”") % words,
            _("Somebody has answered what you wrote about “%(plan)s”. Read it here:\n\n%(address)s\n")
            % words,
        )
        letters = [Letter(user.email, *question) for user in asked]
        mails_send([*letters, *(Letter(user.email, *answer) for user in told - asked)])
