"""Services on their way in: a file, or a plan's, between its preview and its confirmation."""

from django.utils.translation import gettext_lazy as _

from samordna.organisation.models.transfer import OnItsWayIn


class IncomingServices(OnItsWayIn):
    """``content`` is :class:`samordna.plandoc.mapping.filed.FiledServices` as JSON."""

    class Meta(OnItsWayIn.Meta):
        verbose_name = _("services on their way in")
        verbose_name_plural = _("services on their way in")
