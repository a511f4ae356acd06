"""A lesson becomes an activity of a plan."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.plans.areas import AREAS
from samordna.plans.drafts import drafts_to_write
from samordna.plans.rules import sight_of
from samordna.readiness.activation.pages import address, run_or_404
from samordna.readiness.afterwards.forms import DraftForm
from samordna.readiness.afterwards.pages import after_page, lesson_or_404
from samordna.readiness.commands.afterwards import lesson_to_activity


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.RUN_ALARMS)
def become(request: MunicipalityRequest, pk: int, lesson: int) -> HttpResponse:
    """In which draft; there the activity waits to be filled in."""
    row = run_or_404(request, pk)
    kept = lesson_or_404(request, row, lesson)
    drafts = drafts_to_write(request.municipality, request.access)
    form = DraftForm(request.POST or None, drafts=drafts)
    if kept.activity and not kept.activity.removed_at:
        words = _("The lesson is already an activity, in “%(plan)s”.")
        messages.info(request, words % {"plan": kept.activity.version.title})
        return redirect(address(request, "afterwards", row.pk))
    if request.method == "POST" and form.is_valid():
        version = form.version

        def make() -> object:
            return lesson_to_activity(
                municipality=request.municipality,
                lesson=kept,
                version=version,
                sight=sight_of(request.access, version),
            )

        if made := refused_by(form, make):
            done(request, _("The lesson is an activity now. Say who answers for it, and when."))
            where = [request.municipality.slug, made.activity.version_id, AREAS["activities"].slug]
            return redirect(reverse("plans:content_edit", args=[*where, made.activity_id]))
    status = 422 if request.method == "POST" else 200
    return after_page(request, "become.html", row, form=form, lesson=kept, drafts=drafts, status=status)
