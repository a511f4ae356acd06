"""The form of a session."""

from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.date_fields import MomentField
from samordna.organisation import queries
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Unit
from samordna.training.models import Session
from samordna.training.queries import courses_of


class SessionForm(RowForm):
    """``open_to`` is the unit that a new session is for, with all below; one that is edited stays open to those it was for."""

    starts_at = MomentField(label=pgettext_lazy("session", "Begins"))
    ends_at = MomentField(label=pgettext_lazy("session", "Ends"))

    class Meta:
        model = Session
        fields = (
            *("course", "unit", "starts_at", "ends_at", "venue", "link", "seats", "networks", "language"),
            "about",
        )
        formfield_callback = form_field

    def __init__(self, *args: Any, access: Access, open_to: Unit | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.open_to = open_to
        municipality = self.instance.municipality
        courses = courses_of(municipality)
        self.narrow(
            course=courses.valid_on(localdate()) | courses.filter(pk=self.instance.course_id),
            unit=queries.units_where(municipality, access, Action.EDIT_TRAINING),
        )
        unit: Any = self.fields["unit"]
        unit.empty_label = _("The whole municipality")
        unit.required = not access.may_everywhere(Action.EDIT_TRAINING)

    def values(self) -> dict[str, Any]:
        is_new_for = {"units": [self.open_to.pk]} if self.open_to else {}
        return {**super().values(), **is_new_for}
