"""What somebody has typed and not yet saved, so that it outlives their browser: the table behind ``core/unsaved.py``."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedJSONField
from samordna.core.models.base import MunicipalityModel


class UnsavedForm(MunicipalityModel):
    """The changed fields of one form on one page, as its writer left them. Its writer's alone.

    ``page`` is the page's address with its parameters, ``form`` where the form is sent. ``values`` gives each changed field's
    name with what its inputs say, in their order.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    page = models.CharField(_("page"), max_length=500)
    form = models.CharField(_("form"), max_length=500)
    values = GuardedJSONField(_("what is filled in"))
    kept_at = models.DateTimeField(_("kept"))
    expires_at = models.DateTimeField(_("until"), db_index=True)

    has_history = False

    class Meta:
        verbose_name = _("form that is not saved")
        verbose_name_plural = _("forms that are not saved")
        constraints = [
            models.UniqueConstraint(fields=["user", "form", "page", "municipality"], name="unsavedform_once")
        ]

    def __str__(self) -> str:
        return self.page
