"""The file that somebody sends with a roster."""

from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.core.reading_apart import read_apart
from samordna.organisation.reaching.forms import TimeField
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.reading import too_large_message
from samordna.plandoc.rosters.model import FiledShifts

READER = "samordna.plandoc.rosters.apart"


class RosterFileForm(StyledForm, forms.Form):
    """``filed`` is what was read. ``turn`` is when the duty changes hands on the roster: a weekday and a time."""

    file = forms.FileField(
        label=gettext_lazy("A calendar or a table"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ".ics,.xlsx,.ods,.csv", "class": "ds-input"}),
    )
    week_day = forms.TypedChoiceField(
        label=gettext_lazy("A week begins on"),
        choices=[(number, capfirst(day)) for number, day in WEEKDAYS.items()],
        coerce=int,
        required=False,
        help_text=gettext_lazy("Of a list that only tells weeks: when the duty changes hands."),
    )
    week_time = TimeField(label=gettext_lazy("At the time"))
    filed: FiledShifts

    def __init__(self, *args: Any, turn: tuple[int, time], **kwargs: Any) -> None:
        super().__init__(*args, initial=dict(zip(("week_day", "week_time"), turn, strict=True)), **kwargs)
        self.order_fields(["file", "week_day", "week_time"])

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(too_large_message())
        told = read_apart(READER, [file.name, timezone.now().isoformat(), self._turn()], file.read())
        self.filed = FiledShifts.from_json(told)
        if not self.filed.rows and not self.filed.unread:
            raise ValidationError(_("The file has no shifts that are still to come."))
        return str(file.name)

    def _turn(self) -> int:
        """Minutes from Monday's beginning."""
        day, clock = (
            self.initial[name] if (value := self.cleaned_data.get(name)) in (None, "") else value
            for name in ("week_day", "week_time")
        )
        return (int(day) * 24 + clock.hour) * 60 + int(clock.minute)
