"""The form that takes in a template from a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm
from samordna.core.page_pieces import language
from samordna.plandoc.plan_template.model import PlanTemplate, TemplateError, read_template

LARGEST = 1024 * 1024


class TemplateFileForm(GuardedForm, forms.Form):
    """``told`` is what the file held, so that it need not be chosen anew when the guard has asked about it."""

    file = forms.FileField(
        label=_("The template as a file"),
        help_text=_("JSON, as another municipality downloads it on its page The template for plans."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".json"}),
        max_length=255,
    )
    told = forms.CharField(required=False, max_length=LARGEST, widget=forms.HiddenInput)

    template: PlanTemplate

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        file = values.get("file")
        if file is not None and file.size > LARGEST:
            self.add_error("file", _("The file is too large to be a template. It may be 1 MB at most."))
        elif file is None and not values.get("told"):
            self.add_error("file", _("Choose a file first."))
        else:
            self._read(file.read() if file is not None else values["told"].encode())
        return values

    def _read(self, data: bytes) -> None:
        try:
            self.template = read_template(data)
        except TemplateError as error:
            self.add_error("file", error.in_(language()))
            return
        sent: Any = self.data
        kept = sent.copy()  # what a request holds cannot be changed
        kept["told"] = self.template.model_dump_json()
        self.data = kept

    def _new_texts(self) -> dict[str, str]:
        template = getattr(self, "template", None)
        texts = [text for one in template.chapters for text in one.texts if text] if template else []
        return {"file": "\n\n".join(texts)} if texts else {}
