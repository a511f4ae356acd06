"""What is said of where a contact point is used, when it is no longer there to be called."""

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.organisation.models import ContactPoint
from samordna.organisation.owned import uses_of
from samordna.organisation.refusing import pointing


def told_of_uses(request: MunicipalityRequest, contact: ContactPoint, said: str) -> str:
    """``said``, with the ways to what still names the contact point, if anything does."""
    things = [
        thing for _kind, used in uses_of(request.municipality, request.access, contact) for thing in used
    ]
    if not things:
        return said
    links = format_html_join(", ", '<a href="{}">{}</a>', ((one.address, one.title) for one in things))
    words = _("It is still named in %(what)s, where nobody sees it any more. Choose another one there.")
    return format_html("{} {}", said, pointing(words, what=links))
