"""What is kept how long and why: one table. Municipalities change the months; a nightly job carries it out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.accounts.commands.forgetting import invitations_forget, invitations_over
from samordna.briefings.commands.forgetting import readers_forget, readers_named
from samordna.briefings.commands.sources import KEPT as ENTRIES_KEPT
from samordna.briefings.commands.sources import entries_forget, entries_over
from samordna.collaboration.commands.forgetting import invitations_to_forget, meeting_invitations_forget
from samordna.core import mail
from samordna.core.models import Change
from samordna.history.models import RetentionRule
from samordna.intake.commands import uploads_expire
from samordna.intake.models import KEPT as UPLOADS_KEPT
from samordna.intake.models import Upload
from samordna.plandoc.dates.months import months_after

FLOOR_DAYS = 30
"""At least so long whatever a rule says; the database holds to it too."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. ``months`` is the default; None when the software decides, in ``fixed_days``, and no rule can change it.

    ``remove`` removes what is older and tells how much that was, ``count`` only counts. Both act for the municipality of the
    running transaction, or, where ``of_installation``, for the installation.
    """

    code: str
    name: Promise
    reason: Promise
    months: int | None
    remove: Callable[[datetime], int]
    count: Callable[[datetime], int]
    fixed_days: int = 0
    of_installation: bool = False
    is_pruned: bool = False
    """Whether the database empties entries of the history, and so writes by itself that it did."""

    @property
    def can_be_changed(self) -> bool:
        return self.months is not None and not self.of_installation


def _pruned(*kinds: Change.Kind) -> Callable[[datetime], int]:
    def remove(older_than: datetime) -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT samordna_prune_changes(%s, %s)", [[kind.value for kind in kinds], older_than]
            )
            return int(cursor.fetchone()[0])

    return remove


def _prunable(*kinds: Change.Kind, of_installation: bool = False) -> Callable[[datetime], int]:
    def count(older_than: datetime) -> int:
        entries = Change.objects.filter(kind__in=kinds, at__lt=older_than, pruned_at=None)
        entries = entries.filter(municipality__isnull=of_installation)
        return entries.exclude(before__isnull=True, after__isnull=True).count()

    return count


_CHANGES = (Change.Kind.INSERT, Change.Kind.UPDATE, Change.Kind.DELETE)
_READINGS = (Change.Kind.READ, Change.Kind.EXPORT)
_SIGN_INS = (Change.Kind.SIGN_IN, Change.Kind.SIGN_IN_FAILED, Change.Kind.ACCOUNT)

KEPT: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind(
            "changes",
            _("What the history says was changed"),
            _(
                "The plans and decisions themselves are kept and archived as public records (the Archives Act,"
                " arkivlagen 1990:782 section 10). What a value was before a change is needed while the plan is in force and one"
                " term of office after that, to answer for it. Who changed what and when is kept; only the contents go."
            ),
            60,
            _pruned(*_CHANGES),
            _prunable(*_CHANGES),
            is_pruned=True,
        ),
        Kind(
            "readings",
            _("Who has read what is restricted, and who has exported"),
            _(
                "Shows whether somebody has read what they had no business with. After two years a suspicion can hardly be"
                " looked into any more, and the log itself tells about the staff: no longer than needed (GDPR article 5.1 e)."
            ),
            24,
            _pruned(*_READINGS),
            _prunable(*_READINGS),
            is_pruned=True,
        ),
        Kind(
            "invitations",
            _("Invitations that were used, taken back or never answered"),
            _("The address is not needed once the invitation is over (GDPR article 5.1 e)."),
            3,
            lambda older_than: invitations_forget(older_than=older_than),
            lambda older_than: invitations_over(older_than).count(),
        ),
        Kind(
            "digests",
            _("Who got which digest with news"),
            _(
                "Needed so that nobody gets one twice, a correction reaches those who got what was wrong, and whoever wants"
                " news seldom gets them when it is time. How many at each unit got it and how much was opened is kept, without"
                " the readers (GDPR article 5.1 e)."
            ),
            12,
            lambda older_than: readers_forget(older_than=older_than),
            lambda older_than: readers_named(older_than).count(),
        ),
        Kind(
            "news_entries",
            _("What news sources have told and nobody has written of"),
            _(
                "Names of persons are hidden before it is kept, and what nobody needs goes all the same (GDPR article 5.1 e)."
            ),
            None,
            lambda older_than: entries_forget(at=older_than + ENTRIES_KEPT),
            lambda older_than: entries_over(older_than).count(),
            fixed_days=ENTRIES_KEPT.days,
        ),
        Kind(
            "meetings",
            _("Where invitations to meetings went, and their links"),
            _(
                "Neither is needed once the meeting is over (GDPR article 5.1 e). Who was there, by function, stands in the"
                " minutes and is kept with the meeting."
            ),
            12,
            lambda older_than: meeting_invitations_forget(older_than=older_than),
            lambda older_than: invitations_to_forget(older_than).count(),
        ),
        Kind(
            "uploads",
            _("Uploaded files that nobody has finished"),
            _(
                "May hold personal data that has no place in a plan, so they go quickly and always"
                " (GDPR article 5.1 c and e). The plan that is saved out of a file is kept; the file itself goes at once."
            ),
            None,
            lambda _older_than: uploads_expire(),
            lambda older_than: Upload.objects.filter(uploaded_at__lt=older_than).count(),
            fixed_days=UPLOADS_KEPT.days,
        ),
        Kind(
            "sign_ins",
            _("Sign-ins, failed ones, and what happened to accounts"),
            _(
                "To look into intrusion (the Cybersecurity Act, 2025:1506). Belongs to the installation and is the same for all"
                " municipalities; no longer than needed (GDPR article 5.1 e)."
            ),
            12,
            _pruned(*_SIGN_INS),
            _prunable(*_SIGN_INS, of_installation=True),
            of_installation=True,
            is_pruned=True,
        ),
        Kind(
            "mails",
            _("Mails that have been sent"),
            _(
                "The text goes as soon as the mail is sent; that it was sent, and to whom, can be seen for a month."
            ),
            None,
            lambda _older_than: mail.mails_expire(),
            lambda older_than: mail.OutgoingMail.objects.filter(created_at__lt=older_than).count(),
            fixed_days=mail.KEPT.days,
            of_installation=True,
        ),
    )
}
"""Kinds of record by their codes."""


def months_by_kind() -> dict[str, int]:
    """The months of each kind that a rule can change, in the municipality of the running transaction. One query."""
    rules = dict(RetentionRule.objects.values_list("kind", "months"))
    return {code: rules.get(code, kind.months) for code, kind in KEPT.items() if kind.months is not None}


def oldest_kept(kind: Kind, months: int | None, *, now: datetime | None = None) -> datetime:
    """What is older than this is removed."""
    now = now or timezone.now()
    if months is None:
        return now - timedelta(days=kind.fixed_days)
    return min(months_after(now, -months), now - timedelta(days=FLOOR_DAYS))
