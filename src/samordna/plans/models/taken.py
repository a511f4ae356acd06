"""What in a draft is still another municipality's words."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import MunicipalityModel
from samordna.plans.models.plan import PlanVersion

LONGEST_NAME = 200


class TakenText(MunicipalityModel):
    """A text that came along from another municipality's plan and is to be written anew, until enough of its words are others or
    somebody says that it is ours.

    ``place`` is that of the row in the plan document, such as "sections/sections-3", or of a field that names who answers for an
    activity, such as "activities/activities-3.responsible", or "metadata.title". ``digest`` and ``words_told`` tell the words and
    are no copy of them; a name and the title have only the first.
    """

    version = models.ForeignKey(
        PlanVersion, verbose_name=_("version"), on_delete=models.CASCADE, related_name="taken_texts"
    )
    place = models.CharField(_("place"), max_length=100)
    digest = models.CharField(_("the words as they came"), max_length=64)
    words_told = models.TextField(_("which words came"), blank=True, editable=False)
    taken_from = GuardedCharField(_("the other municipality"), max_length=LONGEST_NAME, blank=True)
    settled_at = models.DateTimeField(_("holds here too since"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("said to hold by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    history_of = "version"
    history_excludes = ("digest", "words_told")

    class Meta:
        verbose_name = _("text from another municipality")
        verbose_name_plural = _("texts from another municipality")
        constraints = [models.UniqueConstraint(fields=["version", "place"], name="takentext_place_once")]

    def __str__(self) -> str:
        return self.place
