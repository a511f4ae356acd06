"""Beginning the template, taking it away and putting it back."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.organisation.pages import do
from samordna.plans.commands import template_begin, template_remove, template_restore
from samordna.plans.template.pages import address, require_all


@require_POST
@page(Action.EDIT)
def begin(request: MunicipalityRequest) -> HttpResponse:
    """Begin the template with the chapters of an ordinary plan."""
    require_all(request)
    return do(
        request,
        lambda: template_begin(municipality=request.municipality, language=language()),
        said=lambda _rows: _("The template is begun. Change what you want other than it is."),
        to=address(request),
    )


@require_POST
@page(Action.EDIT)
def end(request: MunicipalityRequest) -> HttpResponse:
    """Take the whole template away."""
    require_all(request)
    template_remove(municipality=request.municipality)
    done(request, _("The template is removed."), undo=f"{address(request)}aterstall/")
    return redirect(address(request))


@require_POST
@page(Action.EDIT)
def take_up(request: MunicipalityRequest) -> HttpResponse:
    """Put back the template that was removed."""
    require_all(request)
    return do(
        request,
        lambda: template_restore(municipality=request.municipality),
        said=lambda count: ngettext("One chapter is back.", "%(n)d chapters are back.", count) % {"n": count},
        to=address(request),
    )
