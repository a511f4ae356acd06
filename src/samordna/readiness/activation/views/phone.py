"""The page of an alarm on a phone, also as it is shown when something that was sent to it was refused."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.readiness.activation.forms import NoteForm, StepForm
from samordna.readiness.activation.pages import alarm_page
from samordna.readiness.activation.queries import may_run
from samordna.readiness.activation.shown import Shown
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.watching import version_of
from samordna.readiness.extending import channels_state
from samordna.readiness.models import Activation


def phone_page(
    request: MunicipalityRequest, row: Activation, *, wrong: Any = None, status: int = 200
) -> HttpResponse:
    """``wrong`` is a form that was refused, which is shown again where it was."""
    note = wrong if isinstance(wrong, NoteForm) else NoteForm()
    context = {**phone_context(request, row, wrong), "form": wrong, "note": note}
    return alarm_page(request, "phone.html", row, context, status=status)


def held_page(request: MunicipalityRequest, row: Activation, text: str, words: str) -> HttpResponse:
    """What was sent is done but for its text, which is given back in the note field, with why; ``words`` say what is done."""
    note = NoteForm.holding(text)
    context = {**phone_context(request, row), "form": note, "note": note}
    context["errors_title"] = _("%(done)s What you wrote is not saved. Mend it and write it in the log:") % {
        "done": words
    }
    return alarm_page(request, "phone.html", row, context, status=422)


def phone_context(request: MunicipalityRequest, row: Activation, wrong: Any = None) -> dict[str, Any]:
    channels = channels_state(row)
    standing = standing_of(row, timezone.now())
    shown = Shown(standing)
    for one in shown.now:
        is_it = isinstance(wrong, StepForm) and wrong.data.get("step") == one.key
        one.form = wrong if is_it else StepForm(auto_id=f"id_{one.key}_%s")
    return {
        "shown": shown,
        "version": version_of(max((one.pk for one in standing.entries), default=0), channels),
        "down": [one for one in channels if one.is_down],
        "may_run": may_run(request.access, row.route),
        "now": standing.now,
    }
