"""The form of a crisis plan."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.page_pieces import size
from samordna.core.reading_apart import read_apart
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.queries import units_where
from samordna.readiness.commands.crisis_plans import FIELDS, LARGEST, File, kind_taken
from samordna.readiness.models import CrisisPlan

READER = "samordna.plandoc.reading.plain"
MOST_TOLD = 5
"""Findings in a file that are told one by one."""


class CrisisPlanForm(RowForm):
    """The text of a file passes the guard like what is typed; ``doubts`` says what of it nobody could look at."""

    doubts: str = ""
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        allow_empty_file=True,
        max_length=1000,
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.odt", "class": "ds-input"}),
    )
    drop_file = forms.BooleanField(label=gettext_lazy("Take the file away"), required=False)

    class Meta:
        model = CrisisPlan
        fields = ["unit", "title", "version", "owner", "link", "restricted"]
        formfield_callback = form_field
        help_texts = {
            "link": gettext_lazy("Where the plan is, such as a page of the intranet. Or choose a file."),
            "version": gettext_lazy("Such as 3.1, or the day when it was decided."),
        }

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.narrow(unit=units_where(self.instance.municipality, access, Action.EDIT_ALARMS))
        words = _("A PDF or a Word document, at most %(size)s. It is kept here, and every reading is noted.")
        self.fields["file"].help_text = words % {"size": size(LARGEST)}
        if not self.instance.digest:
            del self.fields["drop_file"]
        self.order_fields(["unit", "title", "version", "owner", "link", "file", "drop_file", "restricted"])

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file:
            kind_taken(file.name, file.read(LARGEST + 1))
            file.seek(0)
        return file

    def _new_texts(self) -> dict[str, str]:
        texts = super()._new_texts()
        if file := self.cleaned_data.get("file"):
            texts["file"] = self._text_of(file)
        return texts

    def _text_of(self, file: Any) -> str:
        try:
            told = read_apart(READER, file.name, file.read())
        except ValidationError:
            self.doubts = _("The text of the file cannot be read: see for yourself that it names no person.")
            return ""
        finally:
            file.seek(0)
        if not told["is_whole"]:
            self.doubts = _("Only the first part of the file was searched for persons: it is long.")
        return "\n".join(told["texts"])

    def _guard(self) -> None:
        """A file has to be chosen anew, whatever was found in it."""
        was_refused = "file" in self.errors
        super()._guard()
        found = self.errors.get("file")
        if was_refused or not found:
            return
        words = _("Take it out of the file, or answer below; then choose the file again.")
        if (more := len(found) - MOST_TOLD) > 0:
            words = " ".join([_("And %(n)d more.") % {"n": more}, words])
        found.data[MOST_TOLD:] = [ValidationError(words)]

    def values(self) -> dict[str, Any]:
        values = {name: value for name, value in super().values().items() if name in FIELDS}
        if self.cleaned_data.get("drop_file") and not self.cleaned_data.get("file"):
            values |= {"digest": "", "file_name": "", "content_type": ""}
        return values

    @property
    def sent_file(self) -> File | None:
        """The file that came with the form."""
        file = self.cleaned_data.get("file")
        return (file.name, file.read()) if file else None
