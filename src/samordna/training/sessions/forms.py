"""The form of a session."""

from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.collaboration.models import Forum
from samordna.core.moment_field import MomentField
from samordna.mapping.pointing import successors, today
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.units.offering import named, units_offered
from samordna.organisation.units.owning import offer_owner
from samordna.training.models import Session
from samordna.training.queries import courses_of, units_by_number


class SessionForm(RowForm):
    """``open_to`` is a unit that a new session is for, until somebody chooses others."""

    starts_at = MomentField(label=pgettext_lazy("session", "Begins"))
    ends_at = MomentField(label=pgettext_lazy("session", "Ends"))

    class Meta:
        model = Session
        fields = (
            *("course", "unit", "starts_at", "ends_at", "venue", "link", "seats", "units", "forums"),
            *("language", "about"),
        )
        formfield_callback = form_field
        labels = {"link": _("Link to the meeting on the net")}
        help_texts = {"link": _("For those who come by video, such as https://…")}

    def __init__(self, *args: Any, access: Access, open_to: int | None = None, **kwargs: Any) -> None:
        units = units_by_number(kwargs["instance"].municipality)
        now = today(kwargs["instance"].units or [open_to], units, successors(units))
        super().__init__(*args, **{**kwargs, "initial": {**kwargs.get("initial", {}), "units": now}})
        municipality = self.instance.municipality
        courses = courses_of(municipality)
        self.narrow(course=courses.valid_on(localdate()) | courses.filter(pk=self.instance.course_id))
        offer_owner(self, access, Action.EDIT_TRAINING)
        fields: dict[str, Any] = self.fields
        fields["units"].choices = units_offered(units, now)
        self._offer_forums(fields["forums"], self.instance.forums)

    def _offer_forums(self, field: Any, chosen: list[int]) -> None:
        """Where there are none, nothing is asked."""
        rows = Forum.objects.filter(
            Q(removed_at=None) | Q(pk__in=chosen), municipality=self.instance.municipality
        )
        field.choices = [(one.pk, named(one.name, is_gone=one.removed_at is not None)) for one in rows]
        if not field.choices:
            del self.fields["forums"]
