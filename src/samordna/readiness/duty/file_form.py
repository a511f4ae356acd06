"""The file that somebody sends with a roster."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.core.reading_apart import read_apart
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.reading import too_large_message
from samordna.plandoc.rosters.model import FiledShifts

READER = "samordna.plandoc.rosters.apart"


class RosterFileForm(StyledForm, forms.Form):
    """``filed`` is what was read."""

    file = forms.FileField(
        label=gettext_lazy("A calendar or a table"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ".ics,.xlsx,.ods,.csv", "class": "ds-input"}),
    )
    filed: FiledShifts

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(too_large_message())
        told = read_apart(READER, [file.name, timezone.now().isoformat()], file.read())
        self.filed = FiledShifts.from_json(told)
        if not self.filed.rows and not self.filed.unread:
            raise ValidationError(_("The file has no shifts that are still to come."))
        return str(file.name)
