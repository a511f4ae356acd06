"""A service as the plan's mapping describes it."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.fields import EdtfField, GuardedCharField, GuardedTextField
from samordna.plandoc.vocabulary import Function, Level
from samordna.plans.models.content import ContentModel, content_constraints, content_indexes


class PlanService(ContentModel):
    """A service of the mapping (S10): its level, functions, age range and what the in-depth analysis decided."""

    name = GuardedCharField(_("name"), max_length=200)
    level = models.CharField(_("level"), max_length=12, choices=choices(Level), blank=True)
    functions = ArrayField(
        models.CharField(max_length=12, choices=choices(Function)),
        verbose_name=_("functions"),
        default=list,
        blank=True,
    )
    age_from = models.PositiveSmallIntegerField(
        _("from age"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    age_to = models.PositiveSmallIntegerField(
        _("to age"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    target_group = GuardedTextField(_("target group"), blank=True)
    owner = GuardedCharField(_("owner"), max_length=200, blank=True)
    partners = ArrayField(
        GuardedCharField(max_length=200),
        verbose_name=_("partners"),
        default=list,
        blank=True,
        help_text=_("One per line."),
    )
    arena = GuardedCharField(_("arena"), max_length=200, blank=True)
    text = GuardedTextField(_("description"), blank=True)
    analysed = EdtfField(_("in-depth analysis made"))
    analysis_decision = GuardedTextField(_("decision after the analysis"), blank=True)
    search = models.GeneratedField(
        expression=SearchVector("name", "target_group", "owner", "text", config="swedish"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta(ContentModel.Meta):
        verbose_name = _("service")
        verbose_name_plural = _("services")
        constraints = [
            *content_constraints("planservice"),
            models.CheckConstraint(
                condition=Q(age_from=None) | Q(age_to=None) | Q(age_from__lte=F("age_to")),
                name="planservice_ages_in_order",
            ),
        ]
        indexes = content_indexes("planservice")

    def __str__(self) -> str:
        return self.name
