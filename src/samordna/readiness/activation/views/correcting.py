"""A mistake in the log is mended by a new entry beside it, which may also take back what was told, so that the step is open."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.readiness.activation.forms import CorrectionForm
from samordna.readiness.activation.lines import lines_of
from samordna.readiness.activation.pages import run_or_404
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.taking_back import SEEN_TO, begun_since, why_not
from samordna.readiness.activation.views.telling import form_page
from samordna.readiness.commands.events import Told, event_add
from samordna.readiness.commands.taking_back import event_take_back
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.RUN_ALARMS)
def correct(request: MunicipalityRequest, pk: int, entry: int) -> HttpResponse:
    row = run_or_404(request, pk)
    standing = standing_of(row, timezone.now())
    wrong = next((one for one in lines_of(standing) if one.entry and one.entry.pk == entry), None)
    if wrong is None or wrong.entry is None:
        raise Http404
    mistake = wrong.entry
    refused = why_not(standing, mistake)

    def tell(activation: Activation, form: Any) -> Told:
        if "ta-tillbaka" in request.POST:
            return event_take_back(
                entry=mistake, text=form.cleaned_data["text"], user=request.user, mark=form.sent_mark
            )
        return event_add(
            activation=activation,
            kind=EventKind.NOTED,
            text=form.cleaned_data["text"],
            corrects=mistake,
            user=request.user,
            mark=form.sent_mark,
        )

    is_slip = request.GET.get("fran") == "larmet"
    initial = {"text": _("Pressed by mistake. It has not been done.")} if is_slip else None
    form = CorrectionForm(request.POST or None, initial=initial)
    return form_page(
        request,
        row,
        form,
        tell,
        title=_("Take back or correct") if not refused else _("Correct an entry"),
        template="correct.html",
        back="activation" if is_slip else "activation_log",
        line=wrong,
        may_take_back=not refused,
        why_not=refused if wrong.kind in SEEN_TO else "",
        begun=begun_since(standing, mistake.step),
    )
