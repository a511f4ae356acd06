"""Reminders: written in the transaction that decides on the mail, so that none goes twice and none is lost."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.mail import Letter, mails_send
from samordna.followup.enums import ReminderKind
from samordna.followup.models import FollowUpOccasion, Reminder, ReminderChoice
from samordna.followup.models.reminder import REPEATED
from samordna.followup.occasions.mails import reminder_words, why_not_now
from samordna.followup.occasions.queries import Question
from samordna.followup.occasions.reminding import Reminding
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import Mail, Planned, Rhythm
from samordna.plandoc.following_up.working_hours import in_sweden

Key = tuple[int, int, str]
"""Person, occasion and kind of a reminder."""


@transaction.atomic
def reminders_send(*, reminding: Reminding, mails: Sequence[Mail], today: date) -> int:
    """Have these of the mails sent, but for what has gone since they were decided on; how many."""
    parts = [(mail.person, part) for mail in mails for part in mail.parts]
    present = _kept(part.occasion.key for _person, part in parts)
    gone = _gone(parts, today)
    letters, rows = [], []
    for mail in mails:
        left = [
            part
            for part in mail.parts
            if part.occasion.key in present and (mail.person, part.occasion.key, part.kind.value) not in gone
        ]
        if left:
            letters.append(_letter(reminding, Mail(mail.person, tuple(left))))
            rows += [
                _row(reminding.municipality, part.occasion.key, mail.person, ReminderKind(part.kind), today)
                for part in left
            ]
    Reminder.objects.bulk_create(rows)
    mails_send(letters)
    return len(letters)


@transaction.atomic
def occasion_remind(
    *,
    occasion: FollowUpOccasion,
    asked: Iterable[tuple[User, Sequence[Question]]],
    planned: Planned,
    words: str,
    by: User,
    at: datetime,
) -> list[User]:
    """Remind each of what they have not answered, but for those who were reminded of the occasion today; whom.

    Raises ValidationError at night and on holidays, and when the occasion is gone.
    """
    if reason := why_not_now(at):
        raise ValidationError(reason, code="night")
    if occasion.pk not in _kept([occasion.pk]):
        raise ValidationError(_("The occasion has been removed."), code="removed")
    today = in_sweden(at).date()
    reminded_today = set(
        Reminder.objects.filter(occasion=occasion, sent_on=today).values_list("user_id", flat=True)
    )
    reminded, letters = [], []
    for user, rows in asked:
        if user.pk not in reminded_today:
            subject, text = reminder_words(
                occasion.municipality, [(planned, None, rows)], own_words=words, by=by.name
            )
            letters.append(Letter(user.email, subject, text))
            reminded.append(user)
    Reminder.objects.bulk_create(
        _row(occasion.municipality, occasion.pk, user.pk, ReminderKind.ASKED, today) for user in reminded
    )
    mails_send(letters)
    return reminded


@transaction.atomic
def reminder_choose(*, municipality: Municipality, user: User, rhythm: Rhythm) -> ReminderChoice:
    """How often somebody wants to be reminded in a municipality."""
    row, _made = ReminderChoice.objects.update_or_create(
        municipality=municipality, user=user, defaults={"rhythm": rhythm.value}
    )
    return row


def _kept(occasions: Iterable[int]) -> set[int]:
    """Those that are still there, locked until the mails are decided on: two who remind at once wait for one another."""
    rows = FollowUpOccasion.objects.present().filter(pk__in=set(occasions)).order_by("pk")
    return set(rows.select_for_update(of=("self",), no_key=True).values_list("pk", flat=True))


def _gone(parts: Iterable[tuple[int, object]], today: date) -> set[Key]:
    people = {person for person, _part in parts}
    rows = Reminder.objects.filter(user__in=people)
    kept = rows.exclude(kind__in=REPEATED) | rows.filter(sent_on=today)
    return set(kept.values_list("user_id", "occasion_id", "kind"))


def _row(municipality: Municipality, occasion: int, user: int, kind: ReminderKind, today: date) -> Reminder:
    return Reminder(municipality=municipality, occasion_id=occasion, user_id=user, kind=kind, sent_on=today)


def _letter(reminding: Reminding, mail: Mail) -> Letter:
    user = reminding.people[mail.person].user
    parts = [
        (
            part.occasion,
            part.kind,
            [reminding.question(part.occasion.key, activity) for activity in part.activities],
        )
        for part in mail.parts
    ]
    return Letter(user.email, *reminder_words(reminding.municipality, parts))
