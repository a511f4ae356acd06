"""Say something of a section or an activity of a draft, answer it, settle it, take it back."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.accounts.models import User
from samordna.core.mail import mail_send
from samordna.plans.commands.closing import hold_open
from samordna.plans.models import Comment, PlanVersion


@transaction.atomic
def comment_add(
    *,
    version: PlanVersion,
    place: str,
    text: str,
    author: User,
    asked: User | None = None,
    answers_to: Comment | None = None,
    told: User | None = None,
    address: str,
) -> Comment:
    """Comment on the row at ``place``, or answer a comment there, which is then open again.

    Who is ``asked`` gets a mail, and so does ``told``, whose comment it answers; neither for what they wrote themselves. Raises
    ValidationError, and ClosedVersion where the text is not to be changed.
    """
    hold_open(version)
    row = Comment(
        municipality_id=version.municipality_id,
        version=version,
        place=place,
        text=text,
        author=author,
        asked=asked,
        answers_to=answers_to,
    )
    row.full_clean(exclude=["municipality", "version"])
    row.save()
    if answers_to is not None and answers_to.settled_at:
        comment_settle(comment=answers_to, user=author, settled=False)
    for user in {one.pk: one for one in (asked, told) if one is not None and one != author}.values():
        _mail(version, user, address, is_asked=user == asked)
    return row


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
    if comment.answers.exists():
        raise ValidationError(_("Somebody has answered it. Settle it instead."), code="answered")
    comment.delete()


def _mail(version: PlanVersion, user: User, address: str, *, is_asked: bool) -> None:
    """Neither what was said nor what of: it may be restricted, and mail is read anywhere."""
    with override(settings.LANGUAGE_CODE):
        words = {"plan": version.title, "address": address}
        if is_asked:
            subject = _("You are asked something about “%(plan)s”")
            text = _(
                "Somebody who writes “%(plan)s” asks you something. Read and answer here:\n\n%(address)s\n"
            )
        else:
            subject = _("An answer about “%(plan)s”")
            text = _("Somebody has answered what you wrote about “%(plan)s”. Read it here:\n\n%(address)s\n")
        mail_send(to=user.email, subject=subject % words, text=text % words)
