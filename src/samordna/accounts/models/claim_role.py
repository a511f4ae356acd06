"""Which claims of a sign-in service give which roles."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import WIDE, Role
from samordna.core.models import MunicipalityModel, RemovableModel


class ClaimRole(MunicipalityModel, RemovableModel):
    """Whoever the service says has ``value`` in ``claim`` holds the role for as long as it says so.

    ``service`` is the service's name in the settings; ``claim`` may be a path into nested claims, such as ``realm_access.roles``.
    """

    service = models.SlugField(_("sign-in service"))
    claim = models.CharField(_("claim"), max_length=100)
    value = models.CharField(_("value"), max_length=200)
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("role from a claim")
        verbose_name_plural = _("roles from claims")
        ordering = ["service", "claim", "value", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "service", "claim", "value", "role", "unit"],
                condition=Q(removed_at=None),
                nulls_distinct=False,
                name="claimrole_once",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=sorted(WIDE)) | Q(unit=None), name="claimrole_wide_has_no_unit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} = {self.value}"
