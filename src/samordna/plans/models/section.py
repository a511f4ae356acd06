"""A section of the plan's text."""

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Func, Value
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.plandoc.vocabulary import SectionKind
from samordna.plans.models.content import ContentModel, content_constraints, content_indexes

WITHOUT_PLACES = Func(
    "text",
    Value(r"^ {0,3}\{\{[a-z_]+(-\d+)?\}\} *$"),
    Value(""),
    Value("gn"),
    function="regexp_replace",
    output_field=models.TextField(),
)
"""The words of a section without its places (:mod:`samordna.plandoc.places`), in the database."""


class Section(ContentModel):
    """A heading and its text in Markdown; ``level`` 1 to 6 gives the document its outline."""

    heading = GuardedCharField(_("heading"), max_length=300)
    kind = models.CharField(_("kind"), max_length=20, choices=choices(SectionKind), default=SectionKind.OTHER)
    level = models.PositiveSmallIntegerField(
        _("heading level"), default=1, validators=[MinValueValidator(1), MaxValueValidator(6)]
    )
    text = GuardedTextField(_("text"), blank=True)
    restricted = models.BooleanField(
        _("restricted"),
        default=False,
        help_text=_("A restricted section is left out of every public version."),
    )
    search = models.GeneratedField(
        expression=SearchVector("heading", WITHOUT_PLACES, config="swedish"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta(ContentModel.Meta):
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        constraints = content_constraints("section")
        indexes = content_indexes("section")

    def __str__(self) -> str:
        return self.heading
