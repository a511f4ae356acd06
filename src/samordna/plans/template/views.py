"""The template's chapters: read by those who write plans, changed by those who may edit all of them."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.organisation.pages import do, removed, restored, saved
from samordna.plandoc.outline import OUTLINE
from samordna.plans.commands import (
    template_chapter_create,
    template_chapter_move,
    template_chapter_remove,
    template_chapter_restore,
    template_chapter_update,
)
from samordna.plans.models import TemplateChapter
from samordna.plans.template.forms import ChapterForm
from samordna.plans.template.pages import address, kept, require_all
from samordna.plans.template.queries import chapters_of

SAVED_AT = "template"


@require_safe
@page(Action.EDIT)
def listed(request: MunicipalityRequest) -> HttpResponse:
    chapters = chapters_of(request.municipality)
    context = {
        "chapters": [(one, place - 1, place + 1) for place, one in enumerate(chapters)],
        "ordinary": [] if chapters else [one.heading.in_(language()) for one in OUTLINE],
        "was_removed": not chapters and kept(request).exists(),
        "may_change": request.access.may_everywhere(Action.EDIT),
    }
    return render(request, "plans/template/page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def create(request: MunicipalityRequest) -> HttpResponse:
    return _form_page(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _form_page(request, row_or_404(kept(request).present(), request, pk=pk))


@require_POST
@page(Action.EDIT)
def move(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Give the chapter place number ``to``, from 0."""
    require_all(request)
    chapter = get_object_or_404(kept(request).present(), pk=pk)
    place = request.POST.get("to", "")
    if not place.lstrip("-").isdecimal() or len(place) > 9:
        raise Http404
    template_chapter_move(municipality=request.municipality, chapter=chapter, to=int(place))
    return redirect(f"{address(request)}#kapitel-{pk}")


@require_POST
@page(Action.EDIT)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_all(request)
    chapter = get_object_or_404(kept(request).present(), pk=pk)
    return do(
        request,
        lambda: template_chapter_remove(municipality=request.municipality, chapter=chapter),
        said=removed,
        to=address(request),
        undo=f"{address(request)}{pk}/aterstall/",
    )


@require_POST
@page(Action.EDIT)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_all(request)
    chapter = get_object_or_404(kept(request), pk=pk)
    return do(
        request,
        lambda: template_chapter_restore(municipality=request.municipality, chapter=chapter),
        said=restored,
        to=f"{address(request)}#kapitel-{pk}",
    )


def _form_page(request: MunicipalityRequest, chapter: TemplateChapter | None) -> HttpResponse:
    require_all(request)
    home, sent = request.municipality, request.method == "POST"
    form = ChapterForm(request.POST if sent else None, instance=chapter, municipality=home)
    if sent and (row := saved(request, form, lambda values: _save(home, chapter, values), place=SAVED_AT)):
        done(request, _("“%(title)s” is saved.") % {"title": row.heading})
        return redirect(f"{address(request)}#kapitel-{row.pk}")
    context = {"form": form, "chapter": chapter}
    return render(request, "plans/template/form.html", context, status=422 if sent else 200)


def _save(home: Any, chapter: TemplateChapter | None, values: dict[str, Any]) -> TemplateChapter:
    if chapter is None:
        return template_chapter_create(municipality=home, values=values)
    return template_chapter_update(municipality=home, chapter=chapter, values=values)
