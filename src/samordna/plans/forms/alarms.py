"""An alarm route with its steps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import RequestOfMember, StyledForm
from samordna.plandoc import schema
from samordna.plans.forms.parts import PartForm, part_form


class BaseSteps(forms.BaseFormSet):
    default_renderer = StyledForm.default_renderer

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if "ORDER" in form.fields:
            form.fields["ORDER"].label = _("Place in the order")
            form.fields["ORDER"].widget.attrs["class"] = "ds-input short"
            form.fields["DELETE"].label = _("Remove this step")
            form.fields["DELETE"].widget.attrs["class"] = "ds-input"


Steps = forms.formset_factory(
    part_form(schema.AlarmStep), formset=BaseSteps, extra=1, can_order=True, can_delete=True, max_num=60
)


class AlarmRouteForm(part_form(schema.AlarmRoute)):  # type: ignore[misc]
    """The route's own fields; :attr:`steps` are the forms of its steps, the last one empty to add another."""

    def __init__(self, data: Any = None, *, initial: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, initial=initial, **kwargs)
        self.steps = Steps(data, initial=(initial or {}).get("steps", []), prefix="steps")

    def watched_values(self) -> dict[str, tuple[str, Any]]:
        """The steps are one value where two people edit the same route."""
        return {"steps": (str(_("Steps")), (self.initial or {}).get("steps", []))}

    def is_valid(self) -> bool:
        return all([super().is_valid(), self.steps.is_valid()])

    def data_of(self) -> dict[str, Any]:
        return {
            **super().data_of(),
            "steps": self._steps() if self.steps.is_bound and self.steps.is_valid() else [],
        }

    def log_decisions(self, request: RequestOfMember, place: str) -> None:
        super().log_decisions(request, place)
        for step in self.steps.forms:
            step.log_decisions(request, f"{place}/steps")

    def _steps(self) -> list[dict[str, Any]]:
        filled: list[PartForm] = [form for form in self.steps.ordered_forms if form.cleaned_data.get("role")]
        return [form.data_of() for form in filled]
