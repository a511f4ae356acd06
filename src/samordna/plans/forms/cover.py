"""The form of a plan's details."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samordna.core.page_pieces import said
from samordna.organisation.models import Unit
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.checking.occasions import TIMES, no_time
from samordna.plandoc.decision_days import hinders_told
from samordna.plans.forms.owner import OwnerField
from samordna.plans.forms.rows import RowForm, form_field
from samordna.plans.models import PlanVersion
from samordna.plans.owners import Owners


class MetadataForm(RowForm):
    """The cover of a version, and the unit that owns the whole plan (:attr:`owner`)."""

    unit = OwnerField(label=_("The plan belongs to"))

    def __init__(self, *args: Any, owners: Owners, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("unit", str(self.instance.plan.unit_id or ""))
        self.fields["unit"].offer(owners.keeping(self.instance.plan.unit))  # type: ignore[attr-defined]

    def clean_unit(self) -> Unit | None:
        owner: OwnerField = self.fields["unit"]  # type: ignore[assignment]
        unit: Unit | None = self.cleaned_data["unit"]
        if owner.must_be_chosen(unit):
            raise forms.ValidationError(owner.missing)
        return unit

    def clean(self) -> dict[str, Any]:
        """A time that nobody could find in a calendar is refused when it is written; one that stands from a file may stand."""
        values = super().clean()
        for name in set(TIMES) & set(self.changed_data):
            if wrong := no_time(values.get(name)):
                self.add_error(name, said(wrong))
        if "adopted" in self.changed_data:
            self._refuse_day_that_cannot_be(values)
        return values

    def _refuse_day_that_cannot_be(self, values: dict[str, Any]) -> None:
        begins = earliest(values.get("period_start"))
        if wrong := hinders_told(values.get("adopted"), today=localdate(), begins=begins):
            self.add_error("adopted", said(wrong))

    @property
    def owner(self) -> Unit | None:
        unit: Unit | None = self.cleaned_data["unit"]
        return unit

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name != "unit"}

    class Meta:
        model = PlanVersion
        fields = [
            "title", "board", "administration", "registry_number", "version", "adopted", "approved_by", "period_start",
            "period_end", "next_revision", "first_follow_up", "responsible_for_revision", "budget_goal",
            "council_report", "public_version",
        ]  # fmt: skip
        formfield_callback = form_field
