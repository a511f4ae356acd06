"""What the database's refusals of series and hosts mean, and the field where each is mended."""

from typing import Any

from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, tuple[str, Any]] = {
    "series_name_once": ("name", _("There is already a series with this name.")),
    "allowedhost_once": ("host", _("This host is allowed already.")),
}
