"""Which day can be the last to answer."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.plandoc.following_up.asking import first_mail_on


def refuse_passed(due_on: date) -> None:
    if due_on < localdate():
        words = _("That day has passed. Choose today or later.")
        raise ValidationError({"due_on": ValidationError(words, code="passed")})


def refuse_unreachable(due_on: date) -> None:
    """Nobody can answer before the questions have come."""
    first = first_mail_on(timezone.now())
    if due_on < first:
        words = _("No mail gets there before %(day)s. Choose that day or later.") % {
            "day": days.day(first, "long")
        }
        raise ValidationError({"due_on": ValidationError(words, code="unreachable")})
