"""The page that sums all administrations' pictures."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import look_tag, said
from samordna.situation.models import Picture
from samordna.situation.pages import refuse_guests, slice_page
from samordna.situation.tabs import TOGETHER
from samordna.situation.together.queries import together


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest) -> HttpResponse:
    refuse_guests(request)
    told = together(request)
    lines = [(one, _state(one.being_made or one.in_force)) for one in told.lines]
    return slice_page(request, "situation/together/page.html", {"told": told, "lines": lines}, tab=TOGETHER)


def _state(picture: Picture | None) -> str:
    return look_tag(picture.look.tone, picture.look.icon, said(picture.look.name)) if picture else ""
