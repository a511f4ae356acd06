"""A guide made, changed, published and taken away."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.guidance.commands import (
    guide_create,
    guide_move,
    guide_publish,
    guide_remove,
    guide_restore,
    guide_review,
    guide_update,
    guide_withdraw,
)
from samordna.guidance.editing.forms import GuideForm
from samordna.guidance.editing.pages import address, form_page, guide_or_404
from samordna.guidance.models import Guide
from samordna.organisation.pages import do, place_in, removed, restored, saved

SAVED_AT = "guides"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_GUIDES)
def create(request: MunicipalityRequest) -> HttpResponse:
    form = GuideForm(request.POST or None, instance=Guide(municipality=request.municipality))
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: guide_create(municipality=request.municipality, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _("“%(title)s” is saved as a draft. Add its first step.") % {"title": row.title})
        return redirect(address(request, "guide", row.pk))
    return form_page(request, form, title=_("New guide"), back=address(request, "list"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_GUIDES)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guide = guide_or_404(request, pk)
    form = GuideForm(request.POST or None, instance=guide)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: guide_update(municipality=request.municipality, guide=guide, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _("“%(title)s” is saved.") % {"title": row.title})
        return redirect(address(request, "guide", pk))
    return form_page(
        request, form, title=_("Edit the guide"), back=address(request, "guide", pk), guide=guide
    )


@require_POST
@page(Action.EDIT_GUIDES)
def publish(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(
        request, pk, guide_publish, _("“%(title)s” is published. Everybody can read it."), undo="withdraw"
    )


@require_POST
@page(Action.EDIT_GUIDES)
def withdraw(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(
        request, pk, guide_withdraw, _("“%(title)s” is a draft again. Nobody else sees it."), undo="publish"
    )


@require_POST
@page(Action.EDIT_GUIDES)
def review(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(request, pk, guide_review, _("“%(title)s” is marked as reviewed today."), undo="undo")


@require_POST
@page(Action.EDIT_GUIDES)
def move(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guide, to = guide_or_404(request, pk), place_in(request)
    guide_move(municipality=request.municipality, guide=guide, to=to)
    return redirect(f"{address(request, 'list')}#guide-{pk}")


@require_POST
@page(Action.EDIT_GUIDES)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guide = guide_or_404(request, pk)
    return do(
        request,
        lambda: guide_remove(municipality=request.municipality, guide=guide),
        said=removed,
        to=address(request, "list"),
        undo=address(request, "restore", pk),
    )


@require_POST
@page(Action.EDIT_GUIDES)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guide = get_object_or_404(Guide, municipality=request.municipality, pk=pk)
    return do(
        request,
        lambda: guide_restore(municipality=request.municipality, guide=guide),
        said=restored,
        to=address(request, "list"),
    )


def _step(
    request: MunicipalityRequest, pk: int, command: Callable[..., Any], words: str, *, undo: str
) -> HttpResponse:
    guide = guide_or_404(request, pk)
    asked = f"?begaran={request.id}" if undo == "undo" else ""
    return do(
        request,
        lambda: command(municipality=request.municipality, guide=guide),
        said=lambda row: words % {"title": row.title},
        to=address(request, "guide", pk),
        undo=f"{address(request, undo, pk)}{asked}",
    )
