"""Areas and figures on their way in: a file between its preview and its confirmation."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.organisation.models.transfer import OnItsWayIn


class IncomingAreas(OnItsWayIn):
    """``content`` are the areas that a table or GeoJSON said, as JSON."""

    class Meta(OnItsWayIn.Meta):
        verbose_name = _("areas on their way in")
        verbose_name_plural = _("areas on their way in")


class IncomingFigures(OnItsWayIn):
    """``content`` are the figures that a file said, small ones hidden already.

    ``done`` of ``total`` have been saved by the job.
    """

    started_at = models.DateTimeField(_("saving began"), null=True, editable=False)
    done = models.PositiveIntegerField(_("saved"), default=0, editable=False)
    total = models.PositiveIntegerField(_("to save"), default=0, editable=False)
    problem = models.TextField(_("what went wrong"), blank=True, editable=False)

    class Meta(OnItsWayIn.Meta):
        verbose_name = _("figures on their way in")
        verbose_name_plural = _("figures on their way in")

    @property
    def is_saved(self) -> bool:
        return self.started_at is not None and self.done >= self.total
