"""What a form lacks is added to its list on the way, and the form comes again with it chosen."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.organisation.catalogues.partners import PARTNERS

FROM, NEW = "fran", "ny"
_LONGEST = 200


def with_way_to_partners(request: MunicipalityRequest, told: Any) -> SafeString | str:
    """The help text of a choice among partners, with a link for those who may add one."""
    if not request.access.may_everywhere(PARTNERS.edit):
        return str(told)
    add = reverse("organisation:partner_create", args=[request.municipality.slug])
    link = f"{add}?{urlencode({FROM: request.path})}"
    words = _("Add a partner that is missing")
    return format_html('{} <a href="{}">{}</a>', told, link, words)


def came_from(request: MunicipalityRequest) -> str:
    """The page of this municipality to come back to; empty for any other address."""
    address = request.GET.get(FROM, "")[:_LONGEST]
    is_ours = address.startswith(f"/{request.municipality.slug}/")
    return address if is_ours and url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""
