"""Days by which something is to be done: one that has been already is most often a slip, and is asked about."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.organisation.forms import RowForm

MEANT = "day_is_meant"


class DueForm(RowForm):
    """With ``due_on``. A new day that has been shows a tick, which answers for that day and for no other."""

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        day = told.get("due_on")
        if day and day < localdate() and "due_on" in self.changed_data and not self._asked(day):
            words = _("The day has been already. Tick the box below if it is to stand all the same.")
            self.add_error("due_on", words)
        return told

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name != MEANT}

    def _asked(self, day: date) -> bool:
        """Whether it is answered for."""
        is_meant = self.data.get(self.add_prefix(MEANT)) == day.isoformat()
        shown = {"class": "ds-input", "value": day.isoformat()}
        tick = forms.CheckboxInput(attrs=shown, check_test=lambda _sent: is_meant)
        label = _("The last day is right, though it has been")
        self.fields[MEANT] = forms.BooleanField(label=label, required=False, widget=tick)
        return is_meant
