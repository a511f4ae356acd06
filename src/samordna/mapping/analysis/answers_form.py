"""The questions as whoever has the link answers them."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from samordna.mapping.analysis.questions import BY_NAME, LONGEST, MUST, asked_of
from samordna.mapping.commands.analysis_answers import begun_with
from samordna.mapping.models import AnalysisForm
from samordna.organisation.answering.forms import TypedForm


def _field(name: str) -> forms.Field:
    question = BY_NAME[name]
    told: dict[str, Any] = {"label": question.label, "help_text": question.help_text, "required": False}
    if question.choices:
        return forms.ChoiceField(choices=list(question.choices.items()), widget=forms.RadioSelect, **told)
    return forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}), **told)


class AnswersForm(TypedForm):
    contact = _field("contact")
    contact_words = _field("contact_words")
    part = _field("part")
    part_words = _field("part_words")
    consequences = _field("consequences")
    knowledge_preventive = _field("knowledge_preventive")
    knowledge_detecting = _field("knowledge_detecting")
    knowledge_remedial = _field("knowledge_remedial")
    wishes = _field("wishes")

    def __init__(self, data: Any = None, *, of: AnalysisForm, sends: bool = False) -> None:
        super().__init__(data, of=of, sends=sends, initial=begun_with(of))
        asked = {one.name for one in asked_of(of.service.functions)}
        for name in [*self.base_fields]:
            if name not in asked:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for name in MUST if self.sends else ():
            if name in values and not values[name]:
                self.add_error(name, _("Choose an answer. “Do not know” is one too."))
        return values
