"""Invitations to a municipality, sent by mail."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import WIDE, Role
from samordna.core.fields import GuardedCharField
from samordna.core.models import MunicipalityModel

VALID_FOR = timedelta(hours=72)


class InvitationQuerySet(models.QuerySet):
    def waiting(self) -> "InvitationQuerySet":
        """Neither used nor taken back. The link may have expired: whoever invited can then send a new one."""
        return self.filter(used_at=None, revoked_at=None)


class Invitation(MunicipalityModel):
    """Somebody is asked to take on a role. Only a hash of the link's token is kept, so nobody can read the link out of here.

    A new invitation of the same address to the same role takes the place of the one that waits.
    """

    class State(models.TextChoices):
        OPEN = "open", _("invited")
        EXPIRED = "expired", _("the link has expired")
        USED = "used", _("accepted")
        REVOKED = "revoked", _("taken back")

    email = models.EmailField(_("e-mail address"))
    name = GuardedCharField(_("function"), max_length=100)
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    invited_at = models.DateTimeField(_("invited"), auto_now_add=True)
    expires_at = models.DateTimeField(_("the link works until"))
    used_at = models.DateTimeField(_("accepted"), null=True, editable=False)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("accepted by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    revoked_at = models.DateTimeField(_("taken back"), null=True, editable=False)

    history_excludes = ("token_hash",)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-invited_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "email", "role", "unit"],
                condition=Q(used_at=None, revoked_at=None),
                nulls_distinct=False,
                name="invitation_waits_once",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=sorted(WIDE)) | Q(unit=None), name="invitation_wide_has_no_unit"
            ),
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(revoked_at=None), name="invitation_used_or_revoked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.get_role_display()}"

    @property
    def state(self) -> "Invitation.State":
        if self.used_at:
            return self.State.USED
        if self.revoked_at:
            return self.State.REVOKED
        return self.State.EXPIRED if self.expires_at <= timezone.now() else self.State.OPEN
