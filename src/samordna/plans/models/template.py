"""The municipality's template for plans, and what it asks of the chapters of a draft."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel
from samordna.plandoc.vocabulary import SectionKind
from samordna.plans.models.plan import PlanVersion

MOST_WORDS = 100_000


class AskedModel(models.Model):
    """What is asked of a chapter: what to write in it, how much, and whether it must be there."""

    heading = GuardedCharField(_("heading"), max_length=300)
    instruction = GuardedTextField(_("what to write"), blank=True)
    example = GuardedTextField(_("example"), blank=True)
    required = models.BooleanField(_("every plan must have the chapter"), default=False)
    words_from = models.PositiveIntegerField(
        _("fewest words"), null=True, blank=True, validators=[MaxValueValidator(MOST_WORDS)]
    )
    words_to = models.PositiveIntegerField(
        _("most words"), null=True, blank=True, validators=[MaxValueValidator(MOST_WORDS)]
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.heading

    def clean(self) -> None:
        if self.words_from and self.words_to and self.words_from > self.words_to:
            reason = _("The most words are fewer than the fewest. Mend one of them.")
            raise ValidationError({"words_to": reason})


def _words_in_order(name: str) -> models.BaseConstraint:
    return models.CheckConstraint(
        condition=models.Q(words_from=None)
        | models.Q(words_to=None)
        | models.Q(words_from__lte=models.F("words_to")),
        name=f"{name}_words_in_order",
    )


class TemplateChapter(AskedModel, MunicipalityModel, OrderedModel):
    """A chapter that new plans of the municipality begin with. Who writes it is told in words, as a unit, or as both."""

    kind = models.CharField(_("kind"), max_length=20, choices=choices(SectionKind), default=SectionKind.OTHER)
    writer = GuardedCharField(_("who writes"), max_length=200, blank=True)
    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("unit that writes"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta(OrderedModel.Meta):
        verbose_name = _("chapter of the template")
        verbose_name_plural = _("chapters of the template")
        constraints = [_words_in_order("templatechapter")]


class ChapterDemand(AskedModel, MunicipalityModel):
    """What the template asked of a chapter when a version was made, or took the template anew.

    ``key`` is that of the section in the plan document, empty while the version has no such section.
    """

    version = models.ForeignKey(
        PlanVersion, verbose_name=_("version"), on_delete=models.CASCADE, related_name="demands"
    )
    chapter = models.ForeignKey(
        TemplateChapter,
        verbose_name=_("chapter of the template"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    key = models.CharField(_("id in the document"), max_length=60, blank=True, editable=False)

    history_of = "version"

    class Meta:
        verbose_name = _("demand on a chapter")
        verbose_name_plural = _("demands on chapters")
        constraints = [
            models.UniqueConstraint(fields=["version", "chapter"], name="chapterdemand_once"),
            models.UniqueConstraint(
                fields=["version", "key"], condition=~models.Q(key=""), name="chapterdemand_key_once"
            ),
            _words_in_order("chapterdemand"),
        ]
