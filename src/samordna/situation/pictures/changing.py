"""A picture begun, changed, taken a step on, and taken away."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.core.toasts import done
from samordna.organisation.pages import do, removed, restored, saved
from samordna.plandoc.picture.life import RULES, PictureStep
from samordna.situation.commands.pictures import (
    picture_create,
    picture_remove,
    picture_restore,
    picture_step,
    picture_update,
)
from samordna.situation.models import Picture
from samordna.situation.pages import address, own_picture_or_404, picture_page, slice_page
from samordna.situation.pictures.forms import PictureForm
from samordna.situation.queries import path_of
from samordna.situation.tabs import OVERVIEW, PICTURES

SAVED_AT = "pictures"
CHOSEN = {rule.step for rule in RULES.values() if not rule.by_itself and rule.step is not PictureStep.DECIDE}


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    year = localdate().year
    title = _("Situation picture %(year)d") % {"year": year}
    instance = Picture(municipality=request.municipality, title=title, period=str(year))
    form = PictureForm(request.POST or None, instance=instance, access=request.access)
    sent = request.method == "POST"
    if sent and (
        row := saved(
            request,
            form,
            lambda values: picture_create(municipality=request.municipality, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _told_of_new(row))
        return redirect(address(request, "picture", row.pk))
    context = {
        "form": form,
        "form_title": _("Begin a situation picture"),
        "back": address(request, "pictures"),
    }
    return slice_page(
        request, "situation/pictures/new.html", context, tab=PICTURES, status=422 if sent else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    sent, back = request.method == "POST", address(request, "picture", pk)
    if not sent and not picture.look.editable:
        messages.info(request, _("The picture is decided, and is not changed any more."))
        return redirect(back)
    form = PictureForm(request.POST or None, instance=picture, access=request.access)
    if sent and saved(
        request, form, lambda values: picture_update(picture=picture, values=values), place=SAVED_AT
    ):
        done(request, _("The situation picture is saved."))
        return redirect(back)
    context = {"form": form, "form_title": _("Edit title and period"), "back": back}
    template = "situation/pictures/form.html"
    return picture_page(request, picture, template, context, tab=OVERVIEW, status=422 if sent else 200)


@require_POST
@page(Action.EDIT_SITUATION)
def step(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    """A step that decides nothing."""
    if step not in CHOSEN:
        raise Http404
    picture = own_picture_or_404(request, pk)
    return do(
        request,
        lambda: picture_step(picture=picture, step=PictureStep(step), user=request.user),
        said=lambda _move: said(RULES[PictureStep(step)].done),
        to=address(request, "picture", pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    return do(
        request,
        lambda: picture_remove(picture=picture),
        said=removed,
        to=address(request, "pictures"),
        undo=address(request, "picture_restore", pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = Picture.objects.filter(municipality=request.municipality).select_related("unit", "municipality")
    picture = get_object_or_404(rows, pk=pk)
    require(request, Action.EDIT_SITUATION, path_of(picture))
    return do(
        request,
        lambda: picture_restore(picture=picture),
        said=restored,
        to=address(request, "picture", pk),
    )


def _told_of_new(picture: Picture) -> str:
    if picture.previous is None:
        return _("The situation picture is begun.")
    return _("The situation picture is begun, with the problems that are left of “%(name)s”.") % {
        "name": picture.previous.title
    }
