"""The new end of an activity: one before its start is refused, one that has passed is asked about."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.meant import ask_meant
from samordna.followup.answering.asked import Asked
from samordna.plandoc.dates import widest
from samordna.plandoc.spans import ends_first
from samordna.plandoc.statuses import look_of

MEANT = "forecast_meant"


def judge_forecast(form: forms.Form, asked: Asked, forecast: str) -> None:
    """An end that is over already is asked about, where what it is the end of goes on and nobody has said it before."""
    starts = asked.activity.starts
    if ends_first(starts or asked.answerable.version.period_start, forecast):
        told = _("The new end is before the activity's start.")
        form.add_error("forecast", told if starts else _("The new end is before the plan's period."))
        return
    last = widest(forecast)[1] if forecast else None
    is_known = forecast == form.initial.get("forecast")
    if not last or last >= localdate() or is_known or look_of(form.cleaned_data.get("status")).closed:
        return
    ask_meant(
        form,
        "forecast",
        tick=MEANT,
        value=forecast,
        label=_("The end is meant, although it has passed"),
        told=_("That end has passed already. Write a later one, or tick that it is meant."),
    )
