"""Agreements: who has agreed on what with whom, for how long, and the document that was signed."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import (
    DatedModel,
    DatedQuerySet,
    MunicipalityModel,
    RemovableModel,
    RemovableQuerySet,
)
from samordna.core.order import Swedish
from samordna.organisation.models import Partner, Unit

REMIND_MONTHS, MOST_MONTHS = 6, 36


class AgreementQuerySet(RemovableQuerySet, DatedQuerySet):  # type: ignore[override]  # managers are made of each
    """Removed and put back, in force from one day to another."""


class Agreement(MunicipalityModel, DatedModel, RemovableModel):
    """A written agreement on collaboration (S19, law 2023:196 § 9), of a unit or, where there is none, of the municipality.

    ``follows`` is the agreement that it renews; each is renewed once.
    """

    title = GuardedCharField(_("title"), max_length=200)
    unit = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("agreement", "whose it is"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    purpose = GuardedTextField(_("purpose"), help_text=_("Why the parties collaborate."))
    areas = GuardedTextField(
        pgettext_lazy("agreement", "areas"),
        help_text=_("What the collaboration is about, such as violent extremism or drugs among the young."),
    )
    registry_number = GuardedCharField(_("registry number"), max_length=60, blank=True)
    remind_months = models.PositiveSmallIntegerField(
        _("remind so many months before it ends"),
        default=REMIND_MONTHS,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_MONTHS)],
    )
    follows = models.ForeignKey(
        "self",
        verbose_name=pgettext_lazy("agreement", "renews"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="renewals",
    )
    reminded_on = models.DateField(null=True, blank=True, editable=False)

    objects = AgreementQuerySet.as_manager()  # type: ignore[assignment,misc]  # what both kinds have
    history_excludes = ("reminded_on",)

    class Meta(RemovableModel.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = [Swedish("title"), "valid_from", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["follows"], condition=Q(removed_at=None), name="agreement_renewed_once"
            ),
            *DatedModel.in_order("agreement"),
        ]

    def __str__(self) -> str:
        return self.title


class AgreementParty(MunicipalityModel, RemovableModel):
    """A unit or a partner that is party to an agreement, and what it has undertaken to do."""

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.PROTECT, related_name="parties"
    )
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    partner = models.ForeignKey(
        Partner,
        verbose_name=_("partner"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    does = GuardedTextField(_("what it does"), blank=True)

    history_of = "agreement"

    class Meta(RemovableModel.Meta):
        verbose_name = _("party to an agreement")
        verbose_name_plural = _("parties to agreements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None, partner__isnull=False) | Q(unit__isnull=False, partner=None),
                name="agreementparty_unit_or_partner",
            ),
            models.UniqueConstraint(
                fields=["agreement", "unit"], condition=Q(removed_at=None), name="agreementparty_unit_once"
            ),
            models.UniqueConstraint(
                fields=["agreement", "partner"],
                condition=Q(removed_at=None),
                name="agreementparty_partner_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.unit or self.partner)


class AgreementDocument(MunicipalityModel, RemovableModel):
    """The signed document of an agreement. Restricted unless somebody says otherwise, since signatures are names.

    Nothing reads what it says; a later one takes its place.
    """

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.PROTECT, related_name="documents"
    )
    file_name = GuardedCharField(_("file name"), max_length=255, editable=False)
    pages = models.PositiveIntegerField(_("pages"), editable=False)
    content = models.BinaryField(_("content"))
    digest = models.CharField(_("fingerprint"), max_length=64, editable=False)
    restricted = models.BooleanField(
        _("restricted"), default=True, help_text=_("Seen only by roles that may read what is restricted.")
    )

    history_of = "agreement"

    class Meta(RemovableModel.Meta):
        verbose_name = _("signed document")
        verbose_name_plural = _("signed documents")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement"], condition=Q(removed_at=None), name="agreementdocument_one"
            )
        ]

    def __str__(self) -> str:
        return self.file_name
