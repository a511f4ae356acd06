"""Forums, and who is in them: functions of units and partners, never persons."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.collaboration.enums import FORUM_KINDS, LEVELS, RHYTHMS
from samordna.core.fields import GuardedCharField, GuardedEmailField, GuardedTextField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.core.venues import VenueField
from samordna.organisation.models import ContactPoint, Partner, Unit
from samordna.plandoc.forums import ForumKind, ForumLevel


class Forum(MunicipalityModel, RemovableModel):
    """A group that meets (S17, S19, S24), led by a unit or, where there is none, by the municipality."""

    name = GuardedCharField(_("name"), max_length=200)
    kind = models.CharField(
        _("kind"), max_length=16, choices=FORUM_KINDS, default=ForumKind.WORKING_GROUP.value
    )
    level = models.CharField(
        pgettext_lazy("forum", "level"), max_length=16, choices=LEVELS, default=ForumLevel.LOCAL.value
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("forum", "led by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="forums",
        help_text=_("Empty: the whole municipality."),
    )
    mandate = GuardedTextField(_("mandate"), blank=True)
    rhythm = models.CharField(pgettext_lazy("forum", "meets"), max_length=12, choices=RHYTHMS, blank=True)
    venue = VenueField(pgettext_lazy("forum", "usually where"), max_length=200, blank=True)

    class Meta(RemovableModel.Meta):
        verbose_name = _("forum")
        verbose_name_plural = _("forums")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality",
                Lower(Trim("name")),
                condition=Q(removed_at=None),
                name="forum_name_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ForumMember(MunicipalityModel, RemovableModel):
    """A function of a unit or a partner that is in a forum, with who steps in. Mail goes to ``email``, else to the contact."""

    forum = models.ForeignKey(
        Forum, verbose_name=_("forum"), on_delete=models.PROTECT, related_name="members"
    )
    function = GuardedCharField(_("function"), max_length=200, help_text=_("The function, not a person."))
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    partner = models.ForeignKey(
        Partner,
        verbose_name=_("partner"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where invitations go. Empty: that of the unit, the nearest unit above, or the partner."),
    )
    deputy = models.ForeignKey(
        ContactPoint,
        verbose_name=_("deputy"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    email = GuardedEmailField(
        _("other e-mail address"), blank=True, help_text=_("The function's address, not a person's.")
    )
    is_chair = models.BooleanField(_("leads the meetings"), default=False)
    is_senior = models.BooleanField(
        _("in a leading position"),
        default=False,
        help_text=_("As the act asks of a crime prevention council (lag 2023:196, 10 §)."),
    )

    history_of = "forum"

    class Meta(RemovableModel.Meta):
        verbose_name = _("member of a forum")
        verbose_name_plural = _("members of forums")
        ordering = ["-is_chair", Swedish("function"), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None, partner__isnull=False) | Q(unit__isnull=False, partner=None),
                name="forummember_of_unit_or_partner",
            ),
            models.UniqueConstraint(
                fields=["forum"], condition=Q(is_chair=True, removed_at=None), name="forummember_one_chair"
            ),
        ]

    def __str__(self) -> str:
        return self.function

    def clean(self) -> None:
        wrong = {}
        if not (self.unit_id or self.partner_id):
            wrong["unit"] = _("Choose a unit or a partner.")
        if self.deputy_id and self.deputy_id == self.contact_id:
            wrong["deputy"] = _("A contact point cannot stand in for itself.")
        if wrong:
            raise ValidationError(wrong)

    @property
    def has_deputy(self) -> bool:
        return self.deputy is not None and not self.deputy.removed_at

    @property
    def organisation(self) -> str:
        whose = self.unit or self.partner
        return whose.name if whose else ""
