"""The municipality: the tenant that every row belongs to."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

RESERVED_SLUGS = {"admin", "api", "healthz", "logga-in", "logga-ut", "offline", "sprak", "static", "favicon"}
"""First parts of addresses that are not a municipality."""


class Municipality(models.Model):
    """A municipality (kommun). ``code`` is SCB's four-digit code with its leading zero."""

    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("address"), unique=True)
    code = models.CharField(
        _("municipality code"), max_length=4, unique=True, validators=[RegexValidator(r"^\d{4}$")]
    )
    revision_months = models.PositiveSmallIntegerField(
        _("months between revisions"),
        default=24,
        help_text=_("The law says 24. Stockholm's own rule is 12."),
    )

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(slug__in=sorted(RESERVED_SLUGS)), name="municipality_slug_not_reserved"
            ),
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^\d{4}$"), name="municipality_code_four_digits"
            ),
        ]

    def __str__(self) -> str:
        return self.name
