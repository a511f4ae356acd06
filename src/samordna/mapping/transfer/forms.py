"""The file that somebody sends."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.core.page_pieces import said
from samordna.core.reading_apart import read_apart
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.reading import too_large_message
from samordna.plandoc.mapping.filed import FiledServices
from samordna.plandoc.mapping.filed.columns import BY_FIELD

READER = "samordna.plandoc.mapping.filed.apart"
MOST_SERVICES = 10_000
ENDINGS = ".xlsx,.xlsm,.ods,.csv,.docx,.odt,.pdf"


class ServicesFileForm(StyledForm, forms.Form):
    """``filed`` is what was read."""

    file = forms.FileField(
        label=gettext_lazy("A file with services"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ENDINGS, "class": "ds-input"}),
    )
    filed: FiledServices

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(too_large_message())
        self.filed = _read(file.name, file.read())
        return str(file.name)


def _read(name: str, data: bytes) -> FiledServices:
    told = read_apart(READER, name, data)
    filed = FiledServices.from_json(told)
    if not filed.rows:
        raise ValidationError(_no_services(filed))
    if len(filed.rows) > MOST_SERVICES:
        raise ValidationError(
            _("The file holds more than %d services. Take away what does not belong there.") % MOST_SERVICES
        )
    return filed


def _no_services(filed: FiledServices) -> list[str]:
    """Which headings are known and which are not, so that they can be changed in the file."""
    told = [
        _(
            "No table of services is found in the file. It needs a heading row with “Name” and at least one more of the"
            " headings listed here."
        )
    ]
    if filed.fields:
        known = ", ".join(said(BY_FIELD[name].heading) for name in filed.fields)
        told.append(_("Columns that are known: %s.") % known)
    if filed.unknown:
        unknown = ", ".join(filed.unknown)
        told.append(
            _("Headings that are not known: %s. Change them in the file, and send it again.") % unknown
        )
    return told
