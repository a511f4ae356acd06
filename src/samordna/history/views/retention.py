"""What is kept how long and why."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.forms import StyledForm
from samordna.core.toasts import done
from samordna.history import retention
from samordna.history.commands.retention import rule_set
from samordna.history.models import LEAST_MONTHS, MOST_MONTHS, RetentionRun


class RulesForm(StyledForm, forms.Form):
    """The months of each kind of record that the municipality decides."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for code, kind in retention.KEPT.items():
            if kind.can_be_changed:
                self.fields[code] = forms.IntegerField(
                    label=_("Months to keep"),
                    min_value=LEAST_MONTHS,
                    max_value=MOST_MONTHS,
                    help_text=_("The default is %(months)s.") % {"months": kind.months},
                    widget=forms.NumberInput(attrs={"class": "ds-input short"}),
                )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SET_RULES)
def rules(request: MunicipalityRequest) -> HttpResponse:
    months = retention.months_by_kind()
    form = RulesForm(request.POST or None, initial=months)
    if request.method == "POST" and form.is_valid():
        for code in form.changed_data:
            rule_set(municipality=request.municipality, kind=code, months=form.cleaned_data[code])
        done(request, _("The retention rules are saved. They are carried out tonight."))
        return redirect("history:retention", request.municipality.slug)
    latest = {
        run.kind: run
        for run in RetentionRun.objects.filter(municipality=request.municipality)
        .order_by("kind", "-ran_at", "-pk")
        .distinct("kind")
    }
    kept = [
        {
            "kind": kind,
            "months": months.get(code, kind.months),
            "field": form[code] if code in form.fields else None,
            "latest": latest.get(code),
        }
        for code, kind in retention.KEPT.items()
    ]
    answer = render(request, "history/retention.html", {"kept": kept, "form": form})
    answer.status_code = 422 if form.errors else 200
    return answer
