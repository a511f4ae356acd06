"""Who is asked to sign up for a session, and the links by which they do."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedEmailField
from samordna.core.models import AnswerLink, MunicipalityModel, RemovableModel
from samordna.organisation.models import ContactPoint, Partner, Unit
from samordna.training.enums import LinkKind
from samordna.training.models.session import MOST_SEATS, Session


class Invitation(MunicipalityModel, RemovableModel):
    """A unit, or a partner of a forum, that is asked to sign up for a session; it may, by link, without an account.

    ``answered_at`` is when it last said how many come, also that nobody does. ``coming`` is how many of a partner do: units
    say it by function (``GroupAtSession``).
    """

    session = models.ForeignKey(
        Session, verbose_name=_("training session"), on_delete=models.PROTECT, related_name="invitations"
    )
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    partner = models.ForeignKey(
        Partner, verbose_name=_("partner"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    email = GuardedEmailField(
        _("e-mail address"), blank=True, help_text=_("The function's address, not a person's.")
    )
    coming = models.PositiveIntegerField(
        pgettext_lazy("invitation", "how many come"),
        default=0,
        editable=False,
        validators=[MaxValueValidator(MOST_SEATS)],
    )
    answered_at = models.DateTimeField(
        pgettext_lazy("invitation", "answered"), null=True, blank=True, editable=False
    )

    history_of = "session"

    class Meta(RemovableModel.Meta):
        verbose_name = _("invitation to training")
        verbose_name_plural = _("invitations to training")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "unit"], condition=Q(removed_at=None), name="invitation_one_of_a_unit"
            ),
            models.UniqueConstraint(
                fields=["session", "partner"],
                condition=Q(removed_at=None),
                name="invitation_one_of_a_partner",
            ),
            models.CheckConstraint(
                condition=Q(unit=None, partner__isnull=False) | Q(unit__isnull=False, partner=None),
                name="invitation_of_unit_or_partner",
            ),
        ]

    def __str__(self) -> str:
        return str(self.whose)

    @property
    def whose(self) -> Unit | Partner:
        """The unit or the partner that is asked."""
        return self.unit or self.partner  # type: ignore[return-value]  # the database holds that one of them is there

    @property
    def address(self) -> str:
        """Where mail about it goes; empty when it has nowhere to go."""
        at = self.contact if self.contact and not self.contact.removed_at else None
        return self.email or (at.email if at else "")


class InvitationLink(AnswerLink):
    """A way to sign up a unit's groups for a session."""

    invitation = models.ForeignKey(
        Invitation, verbose_name=_("invitation to training"), on_delete=models.CASCADE, related_name="links"
    )
    kind = models.CharField(
        _("kind"), max_length=8, choices=LinkKind.choices, default=LinkKind.ASKED, editable=False
    )

    history_of = "invitation"

    class Meta(AnswerLink.Meta):
        verbose_name = _("link to sign up")
        verbose_name_plural = _("links to sign up")
