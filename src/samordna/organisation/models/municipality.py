"""The municipality: the tenant that every row belongs to."""

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.former_contents import FormerContents
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.plandoc.checking import Rules

RESERVED_SLUGS = {
    *("admin", "api", "healthz", "offline", "sprak", "static", "favicon"),
    "hur-gor-jag",
    *("logga-in", "logga-ut", "konto", "inbjudan", "installation", "om", "sso", "svara", "tillganglighet"),
}
"""First parts of addresses that are not a municipality."""
LEAST_INHABITANTS = 1000
"""In an area with fewer, somebody could be pointed out (docs/domain.md, S9)."""


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
        help_text=_("The law says 24. A rule of the municipality's own may be stricter."),
        validators=[MinValueValidator(1), MaxValueValidator(24)],
    )
    has_central_steps = models.BooleanField(
        _("plans go through central review and the executive board"),
        default=True,
        help_text=_("Without them a committee's decision puts its plan in force."),
    )
    county = models.CharField(_("county"), max_length=60, blank=True)
    colour = models.CharField(
        _("colour"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write a colour such as #00515e."))],
        help_text=_("The accent colour of the pages, such as #00515e. Empty for Samordna's own."),
    )
    confirm_months = models.PositiveSmallIntegerField(
        _("months between confirmations of contact points"),
        default=6,
        validators=[MinValueValidator(1), MaxValueValidator(24)],
    )
    least_inhabitants = models.PositiveIntegerField(
        _("fewest inhabitants of an area that is spoken of"),
        default=LEAST_INHABITANTS,
        help_text=_(
            "In fewer than 1,000 somebody could be pointed out: you may ask for more, never for less."
        ),
        validators=[MinValueValidator(LEAST_INHABITANTS), MaxValueValidator(100_000)],
    )
    logo_mark = models.CharField(
        _("mark of the logo"),
        max_length=16,
        blank=True,
        editable=False,
        help_text=_(
            "Changes with the picture, and is empty without one, so that no page has to look for it."
        ),
    )
    has_guide = models.BooleanField(
        _("anybody can read its guides"),
        default=False,
        editable=False,
        help_text=_("Set while a guide is published, so that no page has to look for one."),
    )

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = [Swedish("name")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(slug__in=sorted(RESERVED_SLUGS)), name="municipality_slug_not_reserved"
            ),
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^\d{4}$"), name="municipality_code_four_digits"
            ),
            models.CheckConstraint(
                condition=models.Q(least_inhabitants__gte=LEAST_INHABITANTS),
                name="municipality_least_inhabitants",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def rules(self) -> Rules:
        """The limits that pages, checks and files hold its plans to."""
        return Rules(revision_months=self.revision_months, has_central_steps=self.has_central_steps)


class FormerAddress(models.Model):
    """A first part of addresses that the municipality had: it leads on, and is never another municipality's.

    It is looked for before anybody knows which municipality a request is about, so its rows are everybody's, like those of
    :class:`Municipality`.
    """

    slug = models.SlugField(_("address"), unique=True)
    leads_to = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="former_addresses",
    )

    has_history = False

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self) -> str:
        return self.slug


class MunicipalityFile(MunicipalityModel, RemovableModel):
    """The municipality's logo or its Word template, in a table of its own so that no page loads it unasked.

    ``mark`` tells which contents the row has, so that the history can say that they were replaced and find those of before among
    the :class:`FormerFile` rows.
    """

    class Kind(models.TextChoices):
        LOGO = "logo", _("logo")
        WORD_TEMPLATE = "word_template", _("Word template")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    name = GuardedCharField(_("file name"), max_length=255)
    content_type = models.CharField(_("content type"), max_length=100)
    content = models.BinaryField(_("content"))
    mark = models.CharField(_("which contents"), max_length=16, blank=True, editable=False)

    history_of = "municipality"

    class Meta(RemovableModel.Meta):
        verbose_name = _("file of the municipality")
        verbose_name_plural = _("files of the municipality")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "kind"], name="municipalityfile_one_of_a_kind")
        ]

    def __str__(self) -> str:
        return self.name


class FormerFile(FormerContents):
    """A logo or Word template that was replaced."""

    kind = models.CharField(_("kind"), max_length=16, choices=MunicipalityFile.Kind.choices)
    mark = models.CharField(_("which contents"), max_length=16)

    class Meta(FormerContents.Meta):
        verbose_name = _("replaced file of the municipality")
        verbose_name_plural = _("replaced files of the municipality")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "kind", "mark"], name="formerfile_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.mark}"
