"""The forms of series, of the file that somebody sends, of addresses and of hosts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samordna.core.forms import GuardedForm, StyledForm
from samordna.core.page_pieces import said
from samordna.core.reading_apart import read_apart
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.reading import too_large_message
from samordna.plandoc.vocabulary import Text
from samordna.situation.enums import Measures
from samordna.situation.figures.entering import READER
from samordna.situation.models import AllowedHost, Series

ENDINGS = ".xlsx,.xlsm,.ods,.csv,.tsv,.txt,.px,.json,.docx"


class SeriesForm(RowForm):
    class Meta:
        model = Series
        fields = ["name", "unit_of_measure", "definition", "source", "address", "counts"]
        formfield_callback = form_field
        labels = {"source": pgettext_lazy("figures", "Source")}
        help_texts = {
            "name": gettext_lazy("What is counted. A file with the same name adds to this series."),
            "unit_of_measure": gettext_lazy("Such as number, per cent or per 1,000 inhabitants."),
            "definition": gettext_lazy("What is counted and what is not, so that years can be compared."),
            "address": gettext_lazy("Where the figures are published."),
            "counts": gettext_lazy(
                "Then figures from 1 to 4 are hidden, for good: they do not come back when this is unticked."
            ),
        }


def _measures() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=gettext_lazy("What the figures are"),
        choices=Measures.choices,
        required=False,
        help_text=gettext_lazy(
            "Of people and events, figures from 1 to 4 are hidden before anything is kept. In doubt Samordna hides them."
        ),
    )


class FiguresFileForm(StyledForm, forms.Form):
    """``told`` is what was read."""

    file = forms.FileField(
        label=gettext_lazy("A file with figures"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ENDINGS, "class": "ds-input"}),
    )
    measures = _measures()
    told: dict[str, Any]

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(too_large_message())
        self.told = read_apart(READER, file.name, file.read())
        if not self.told["figures"]:
            raise ValidationError(_no_figures(self.told))
        return str(file.name)


def _no_figures(told: dict[str, Any]) -> list[str]:
    """With what the reader has said of the file."""
    flags = [said(Text(*one[2:])) for one in told["flags"][:5]]
    return [
        _("No figures are found in the file. They need an area, a period and a value in each row."),
        *flags,
    ]


class FetchForm(GuardedForm, forms.Form):
    address = forms.URLField(
        label=gettext_lazy("Address"),
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "ds-input", "inputmode": "url"}),
        help_text=gettext_lazy("The whole address of the figures themselves, as CSV, Excel or JSON."),
    )
    measures = _measures()


class HostForm(RowForm):
    class Meta:
        model = AllowedHost
        fields = ["host"]
        help_texts = {"host": gettext_lazy("As it stands after https://, such as kommun.example.")}
