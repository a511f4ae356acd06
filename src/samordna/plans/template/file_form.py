"""The form that takes in a template from a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm
from samordna.core.guard_questions import SETTLED
from samordna.core.page_pieces import language
from samordna.core.personal_data import FieldHit
from samordna.plandoc.plan_template.model import Chapter, PlanTemplate, TemplateError, read_template

LARGEST = 1024 * 1024
_BETWEEN = "\n\n"


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
    stops = False
    """Whether the guard has found what no tick lets through."""

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
        number = len(self.template.chapters)
        self["file"].help_text = ngettext(
            "The file that you chose is remembered, with its chapter. Choose a file only to take in another.",
            "The file that you chose is remembered, with its %(n)d chapters. Choose a file only to take in another.",
            number,
        ) % {"n": number}

    @property
    def asks(self) -> bool:
        """Whether the guard has asked about a text in the file, which a tick answers."""
        return SETTLED in self.fields and "file" in self.errors

    def _texts(self) -> list[tuple[int, Chapter, str]]:
        """Each text of the file with its chapter and the number of that."""
        chapters = self.template.chapters if hasattr(self, "template") else []
        return [(number, one, text) for number, one in enumerate(chapters, 1) for text in one.texts if text]

    def _new_texts(self) -> dict[str, str]:
        texts = [text for *_chapter, text in self._texts()]
        return {"file": _BETWEEN.join(texts)} if texts else {}

    def _told(self, one: FieldHit, *, asks: bool = False) -> str:
        self.stops = self.stops or not asks
        end = 0
        for number, chapter, text in self._texts():
            end += len(text) + len(_BETWEEN)
            if one.hit.start < end:
                about = {"number": number, "heading": chapter.heading, "told": super()._told(one, asks=asks)}
                return gettext("Chapter %(number)d, %(heading)s: %(told)s") % about
        raise AssertionError("a finding stands in a text")
