"""The template as a file: out to read or to give away, and in from another municipality."""

import logging
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError, made_apart
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.models import Unit
from samordna.organisation.word_files import dressed
from samordna.plandoc.plan_template.model import PlanTemplate
from samordna.plandoc.writing import Format
from samordna.plans.commands import template_import
from samordna.plans.template.file_form import TemplateFileForm
from samordna.plans.template.pages import address, require_all
from samordna.plans.template.queries import chapters_of, template_of
from samordna.plans.template.taking_in import Taken, taken_in
from samordna.plans.template.writer import told

log = logging.getLogger(__name__)
FORMATS = (Format.DOCX, Format.JSON)


@require_safe
@page(Action.EDIT)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    to = Format(file_format)
    template = template_of(request.municipality, language())
    if template is None:
        raise Http404
    name = file_name(request.municipality.name, _("template for plans"), to, public=True)
    if to is Format.JSON:
        return as_download(ExportedFile(name, to.content_type, template.model_dump_json(indent=2).encode()))
    try:
        made = dressed(request, to, lambda look: _in_word(template, look))
    except ExportError:
        log.exception("template of municipality %s", request.municipality.pk)
        messages.error(request, _("The file could not be made. The fault is logged. Try again in a moment."))
        return redirect(address(request))
    return as_download(ExportedFile(name, to.content_type, made))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def take_in(request: MunicipalityRequest) -> HttpResponse:
    """Begin the template with that of another municipality."""
    require_all(request)
    sent = request.method == "POST"
    form = TemplateFileForm(request.POST, request.FILES) if sent else TemplateFileForm()
    if form.is_valid():
        taken = taken_in(form.template, Unit.objects.filter(municipality=request.municipality))
        chapters = refused_by(
            form, lambda: template_import(municipality=request.municipality, chapters=taken.chapters)
        )
        if chapters:
            form.log_decisions(request, "template")
            done(request, _said(len(chapters), taken), undo=f"{address(request)}ta-bort/")
            return redirect(address(request))
    context = {"form": form, "is_there": bool(chapters_of(request.municipality))}
    return render(request, "plans/template/file.html", context, status=422 if sent else 200)


def _in_word(template: PlanTemplate, look: bytes | None) -> bytes:
    return made_apart("samordna.plans.template.writer", told(localdate(), template, look))


def _said(count: int, taken: Taken) -> str:
    words = ngettext("One chapter has come.", "%(n)d chapters have come.", count) % {"n": count}
    if not taken.unknown:
        return words
    more: Any = ngettext(
        "One unit is not one of yours and stands as text.",
        "%(n)d units are none of yours and stand as text.",
        len(taken.unknown),
    )
    return " ".join([words, more % {"n": len(taken.unknown)}])
