"""Who writes a section of a draft, and by when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.plans.models.section import Section


class SectionTask(MunicipalityModel):
    """A section that somebody has been handed to write until a day. Whoever it is handed to may write in it, and in no other
    for that.
    """

    section = models.ForeignKey(
        Section, verbose_name=_("section"), on_delete=models.CASCADE, related_name="tasks"
    )
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("writer"), on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(_("last day to write"))
    ready_at = models.DateTimeField(_("ready"), null=True)
    seen_at = models.DateTimeField(_("looked through"), null=True)

    history_of = "section"

    class Meta:
        verbose_name = _("section to write")
        verbose_name_plural = _("sections to write")
        constraints = [models.UniqueConstraint(fields=["section"], name="section_written_by_one")]

    def __str__(self) -> str:
        return str(self.writer)
