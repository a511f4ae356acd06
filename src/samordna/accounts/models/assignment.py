"""Roles that users hold."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import WIDE, Role
from samordna.core.models import MunicipalityModel


class RoleAssignment(MunicipalityModel):
    """Somebody holds a role in a municipality: at a unit and everything below it, or, without a unit, everywhere in it.

    A person may hold several, also in several municipalities. ``source`` tells roles that an administrator gave from those that
    follow from the claims of a sign-in service and come and go with them.
    """

    class Source(models.TextChoices):
        GIVEN = "given", _("given by an administrator")
        CLAIMS = "claims", _("follows from the sign-in service")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="assignments",
    )
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
    )
    source = models.CharField(_("source"), max_length=8, choices=Source.choices, default=Source.GIVEN)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("given by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    given_at = models.DateTimeField(_("given"), auto_now_add=True)

    history_of = "user"

    class Meta:
        verbose_name = _("role of a user")
        verbose_name_plural = _("roles of users")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "municipality", "role", "unit"],
                nulls_distinct=False,
                name="roleassignment_once",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=sorted(WIDE)) | Q(unit=None), name="roleassignment_wide_has_no_unit"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "user"], name="roleassignment_of_user")]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"
