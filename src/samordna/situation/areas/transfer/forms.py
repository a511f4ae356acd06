"""The file that somebody sends."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.core.reading_apart import read_apart
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.reading import too_large_message
from samordna.plandoc.areas.model import FiledAreas

READER = "samordna.plandoc.areas.apart"
MOST_AREAS = 2_000
ENDINGS = ".xlsx,.xlsm,.ods,.csv,.geojson,.json"


class AreasFileForm(StyledForm, forms.Form):
    """``filed`` is what was read."""

    file = forms.FileField(
        label=gettext_lazy("A file with areas"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ENDINGS, "class": "ds-input"}),
    )
    filed: FiledAreas

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(too_large_message())
        self.filed = FiledAreas.from_json(read_apart(READER, file.name, file.read()))
        if not self.filed.rows:
            raise ValidationError(_("The file has headings, but no areas below them."))
        if len(self.filed.rows) > MOST_AREAS:
            words = _("The file holds more than %d areas. Read in a part of it at a time.")
            raise ValidationError(words % MOST_AREAS)
        return str(file.name)
