"""The form of an alarm route, but for its steps."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.readings import ReadingsField, lines_of, readings_of
from samordna.organisation.units.owning import offer_owner
from samordna.plandoc.alarm.model import read_body
from samordna.readiness.models import AlarmRoute


class RouteForm(RowForm):
    rule = forms.CharField(
        label=_("A rule that holds beside the steps"),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Such as who may give whom the task of coordinating."),
    )
    models = ReadingsField(label=_("Partners' models beside this one"))

    class Meta:
        model = AlarmRoute
        fields = ["name", "trigger", "trigger_text", "unit", "owner", "tested_on", "restricted"]
        formfield_callback = form_field

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body = read_body(self.instance.body)
        self.initial.update(rule=body.rule, models=lines_of(body.models))
        offer_owner(self, access, Action.EDIT_ALARMS)
        fields: Any = self.fields
        fields["unit"].help_text = _(
            "An alarm by a route of the whole municipality is started by the coordinator and the duty officer, by one of an "
            "administration also by its managers and local coordinators."
        )
        fields["tested_on"].help_text = _("Before Samordna. Exercises held here count by themselves.")

    def clean_tested_on(self) -> date | None:
        day: date | None = self.cleaned_data["tested_on"]
        if day and day > localdate():
            raise forms.ValidationError(gettext("The day has not come yet. Write when the route was tested."))
        return day

    def values(self) -> dict[str, Any]:
        """With the rule and the models in the body, whose steps are as they were."""
        values = super().values()
        rule, models = values.pop("rule"), [one.model_dump() for one in readings_of(values.pop("models"))]
        return {**values, "body": {**self.instance.body, "rule": rule, "models": models}}
