"""The form of a meeting."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.collaboration.models import Meeting
from samordna.core.moment_field import MomentField
from samordna.organisation.forms import RowForm, form_field

MOST_AT_ONCE = 24


class MeetingForm(RowForm):
    starts_at = MomentField(label=pgettext_lazy("meeting", "Begins"))
    ends_at = MomentField(label=pgettext_lazy("meeting", "Ends"))

    class Meta:
        model = Meeting
        fields = ("starts_at", "ends_at", "venue", "link", "about")
        formfield_callback = form_field
        labels = {"link": _("Link to the meeting on the net")}
        help_texts = {"link": _("For those who come by video, such as https://…")}


class PlanningForm(MeetingForm):
    """Of one or several meetings that are planned together."""

    times = forms.IntegerField(
        label=_("How many meetings"),
        help_text=_("More than one are planned by how often the forum meets, past holidays and eves."),
        initial=1,
        widget=forms.NumberInput(attrs={"class": "ds-input short", "inputmode": "numeric"}),
        validators=[MinValueValidator(1), MaxValueValidator(MOST_AT_ONCE)],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.forum.rhythm:
            del self.fields["times"]
