"""What a reviewer says of a plan, and what the central coordinator makes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.choices import choices
from samordna.core.forms import GuardedForm
from samordna.core.page_pieces import said
from samordna.core.rich_text import RichText
from samordna.plandoc.recorded_decisions import conditions_in, of_conditions
from samordna.plandoc.vocabulary import Outcome
from samordna.review.enums import answer_choices
from samordna.review.models import ReviewAnswer, ReviewedPlan, ReviewOpinion, ReviewQuestion

OPINION = ("strengths", "proposals", "conditions")


@dataclass(frozen=True, slots=True)
class AskedFields:
    """The two fields of a question."""

    answer: forms.BoundField
    comment: forms.BoundField


class ReviewForm(GuardedForm, forms.Form):
    """A base: :func:`review_form` adds the fields of the questions."""

    watches = True
    questions: Sequence[ReviewQuestion] = ()

    strengths = forms.CharField(label=gettext_lazy("Strengths"), required=False, widget=RichText({"rows": 4}))
    proposals = forms.CharField(
        label=gettext_lazy("Proposals"),
        required=False,
        widget=RichText({"rows": 4}),
        help_text=gettext_lazy("What would make the plan better, but is no condition."),
    )
    conditions = forms.CharField(
        label=gettext_lazy("Proposed conditions"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("What the executive board should ask for before it approves. One per line."),
    )

    @property
    def asked(self) -> list[AskedFields]:
        return [AskedFields(self[_answer(one.pk)], self[_comment(one.pk)]) for one in self.questions]

    @property
    def others(self) -> list[forms.BoundField]:
        """Every field that belongs to no question, with the guard's own."""
        asked = {name(one.pk) for one in self.questions for name in (_answer, _comment)}
        return [field for field in self.visible_fields() if field.name not in asked]

    def answers(self) -> dict[int, dict[str, str]]:
        said = self.cleaned_data
        return {
            one.pk: {"answer": said[_answer(one.pk)], "comment": said[_comment(one.pk)]}
            for one in self.questions
        }

    def opinion(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in OPINION}


def review_form(questions: Sequence[ReviewQuestion]) -> type[ReviewForm]:
    """The form of these questions, in their order."""
    fields: dict[str, Any] = {}
    for number, question in enumerate(questions, 1):
        fields[_answer(question.pk)] = forms.ChoiceField(
            label=f"{number}. {question.text}",
            help_text=question.help_text,
            choices=[("", gettext_lazy("Not answered")), *answer_choices()],
            required=False,
            widget=forms.RadioSelect,
        )
        fields[_comment(question.pk)] = forms.CharField(
            label=_("Comment on question %(number)d") % {"number": number},
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
    return type("ReviewFormOfRound", (ReviewForm,), {**fields, "questions": questions})


def said_before(answers: Iterable[ReviewAnswer], opinion: ReviewOpinion | None) -> dict[str, str]:
    """What the reviewer has said so far, as the form's initial values."""
    values = {name: getattr(opinion, name) for name in OPINION} if opinion else {}
    for one in answers:
        values |= {_answer(one.question_id): one.answer, _comment(one.question_id): one.comment}
    return values


def _answer(question: int) -> str:
    return f"answer_{question}"


def _comment(question: int) -> str:
    return f"comment_{question}"


class JudgementForm(GuardedForm, forms.ModelForm):
    """The joint judgement."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Proposed decision"),
        choices=[("", gettext_lazy("None proposed yet")), *choices(Outcome)],
        required=False,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = ReviewedPlan
        fields = ["outcome", "judgement", "strengths", "lacking", "conditions"]
        widgets = {name: RichText() for name in ("judgement", "strengths", "lacking")}
        labels = {
            "judgement": gettext_lazy("Joint judgement"),
            "strengths": gettext_lazy("Strengths"),
            "lacking": gettext_lazy("What is lacking"),
            "conditions": gettext_lazy("Proposed conditions"),
        }
        help_texts = {
            "judgement": gettext_lazy(
                "Never anything of what is restricted: it goes to the executive board."
            ),
            "conditions": gettext_lazy("When the plan is to be approved on conditions. One per line."),
        }

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if outcome := values.get("outcome"):  # until one is proposed, what reviewers ask for may wait
            conditions = conditions_in(values.get("conditions", "").splitlines())
            for field, text in of_conditions(Outcome(outcome), conditions):
                self.add_error(field, said(text))
        return values
