"""How every form looks, and how every form's texts pass the personal-data guard."""

import re
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Protocol

from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms.renderers import DjangoTemplates
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core import edit_conflicts
from samordna.core.date_fields import too_far
from samordna.core.known import Writer, who_teaches, words_add
from samordna.core.models import GuardDecision
from samordna.core.page_pieces import said
from samordna.core.personal_data import FieldHit, decisions_log, findings
from samordna.plandoc.guard import HitKind, explanation_of

SETTLED = "guard_settled"
FUNCTION = "guard_function"
QUESTIONS = {
    SETTLED: gettext_lazy("I have read this: it is not about a single person"),
    FUNCTION: gettext_lazy("It is a function's number, which goes on when the person leaves. Remember it."),
}
"""What is asked of a text, by the name of the tick that answers."""
YEARS_OF_DAYS, YEARS_OF_MOMENTS = range(1900, 2100), range(2000, 2100)
"""A law may be old; what has an hour is something that this installation is to plan or to tell of."""
UNCHOSEN = BLANK_CHOICE_DASH[0][1]
"""What Django calls that nothing is chosen."""


class RequestOfMember(Protocol):
    """A request whose user and municipality are known (``accounts.access`` gives it both)."""

    user: Any
    municipality: Any


class Renderer(DjangoTemplates):
    """Fields as the design system draws them."""

    form_template_name = "core/forms/form.html"
    field_template_name = "core/forms/field.html"


class StyledForm(forms.BaseForm):
    """A form in the design system's shape; mixed into Form and ModelForm alike."""

    default_renderer = Renderer()  # one for all: each renderer compiles the templates anew
    is_guarded = False
    """Whether its texts pass the guard; then they are looked at while somebody writes."""
    changed_meanwhile: list[edit_conflicts.Changed] = []
    """What others changed while the form was open, once :func:`edit_conflicts.changed` has found it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                _name_unchosen(field)
            elif isinstance(field, forms.DateField | forms.DateTimeField):
                field.validators.append(within_reach)
            if not isinstance(
                field.widget, forms.CheckboxSelectMultiple | forms.RadioSelect | forms.HiddenInput
            ):
                field.widget.attrs.setdefault("class", "ds-input")
            field.widget.attrs.pop("maxlength", None)  # a browser would cut what is pasted without a word
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = field.widget.attrs.get("rows") or 4

    @property
    def marks_required(self) -> bool:
        """Whether the fields that must be filled in are marked: where some need not be."""
        return any(
            not field.required and not isinstance(field.widget, forms.CheckboxInput | forms.HiddenInput)
            for field in self.fields.values()
        )

    @property
    def seen_field(self) -> SafeString:
        """The hidden field by which :mod:`samordna.core.edit_conflicts` sees what others have changed."""
        return edit_conflicts.seen_field(self)


def within_reach(day: date) -> None:
    """A year in which something may be: another is a slip of the finger, and nothing can be reckoned from it."""
    if isinstance(day, datetime) and day.year not in YEARS_OF_MOMENTS:
        words = _("The year must be between %(first)s and %(last)s.")
        raise ValidationError(words % {"first": YEARS_OF_MOMENTS[0], "last": YEARS_OF_MOMENTS[-1]})
    if day.year not in YEARS_OF_DAYS:
        raise too_far()


def _name_unchosen(field: forms.ChoiceField) -> None:
    """Say in words that nothing is chosen yet, where Django draws a line."""
    words = _("Choose") if field.required else _("Nothing chosen")
    if not isinstance(field, forms.ModelChoiceField):
        choices: Any = field.choices
        field.choices = [(value, words if name == UNCHOSEN else name) for value, name in choices]
    elif field.empty_label == UNCHOSEN:
        field.empty_label = words


class GuardedForm(StyledForm):
    """A form whose free texts may hold no personal data.

    A blocking finding is an error on its field that says what was found, why it may not stand there and where it belongs.
    A likely one asks: the form then shows a checkbox, and the answer is logged when the view calls :meth:`log_decisions`. A tick
    answers what was shown with it, and nothing that is written afterwards.
    """

    is_guarded = True
    refuses: frozenset[HitKind] = frozenset()
    """Kinds that are never asked about, and refused however likely they are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decided: list[FieldHit] = []
        self.functions: list[FieldHit] = []
        for name in QUESTIONS:
            if self.add_prefix(name) in self.data:
                self._ask(name, [])

    def _post_clean(self) -> None:
        """Guard what was typed before a model form tries its own validation, so that each finding is said once."""
        self._guard()
        super()._post_clean()  # type: ignore[misc]

    def _guard(self) -> None:
        hits = findings(self._new_texts())
        numbers = [one for one in hits if one.hit.kind is HitKind.PHONE and one.hit.blocking]
        if numbers and (writer := who_teaches()):
            hits = self._without_functions(hits, numbers, writer)
        asked = [one for one in hits if not one.hit.blocking and one.hit.kind not in self.refuses]
        self.decided = self._answered(SETTLED, asked)
        if asked:
            self._ask(SETTLED, asked)
        for one in hits:
            if one not in self.decided:
                self.add_error(one.field, self._told(one))

    def _told(self, one: FieldHit) -> str:
        """What is said of a finding; a form whose field holds many texts says in which it stands."""
        return _explained(one)

    def _without_functions(
        self, hits: list[FieldHit], numbers: list[FieldHit], writer: Writer
    ) -> list[FieldHit]:
        """What is left when somebody has said that the numbers are a function's, which the municipality then remembers."""
        self.functions = self._answered(FUNCTION, numbers)
        self._ask(FUNCTION, numbers)
        if self.functions:
            words_add(
                municipality_id=writer.municipality_id,
                user_id=writer.user_id,
                lines=[one.hit.text for one in self.functions],
            )
        return [one for one in hits if one not in self.functions]

    def _answered(self, name: str, hits: list[FieldHit]) -> list[FieldHit]:
        """Those of ``hits`` that stood in the form when its tick was set."""
        shown = str(self.data.get(self.add_prefix(name), "")).split(",")
        return [one for one in hits if _mark_of(one) in shown]

    def _new_texts(self) -> dict[str, str]:
        """What was typed now; a text that somebody has already looked at is not asked about again."""
        return {
            name: text
            for name, value in self.cleaned_data.items()
            if name not in QUESTIONS and name in self.changed_data and (text := _text(value))
        }

    def _ask(self, name: str, hits: list[FieldHit]) -> None:
        """Show the tick that answers for ``hits``; it stays set where it has."""
        is_set = bool(hits) and self._answered(name, hits) == hits
        shown = {"class": "ds-input", "value": ",".join(dict.fromkeys(map(_mark_of, hits)))}
        tick = forms.CheckboxInput(attrs=shown, check_test=lambda _sent: is_set)
        self.fields[name] = forms.BooleanField(label=QUESTIONS[name], required=False, widget=tick)

    def log_decisions(self, request: RequestOfMember, place: str) -> None:
        """Remember who kept a text that the guard had asked about, or said that a number is a function's."""
        answers = {GuardDecision.Answer.KEPT: self.decided, GuardDecision.Answer.FUNCTION: self.functions}
        for answer, hits in answers.items():
            if hits:
                decisions_log(
                    municipality_id=request.municipality.pk,
                    user_id=request.user.pk,
                    place=place,
                    hits=hits,
                    answer=answer,
                )


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "\n".join(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else ""


def _mark_of(field_hit: FieldHit) -> str:
    """What tells a finding from others, without its words."""
    return sha256(f"{field_hit.field}\x1f{field_hit.hit.kind}\x1f{field_hit.hit.text}".encode()).hexdigest()[
        :16
    ]


def _explained(field_hit: FieldHit) -> str:
    return _("“%(text)s”. %(explanation)s") % {
        "text": field_hit.hit.text,
        "explanation": said(explanation_of(field_hit.hit.kind, blocking=field_hit.hit.blocking)),
    }


class LinesField(forms.CharField):
    """A list of texts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", gettext_lazy("One per line."))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed("\n".join(initial or []), data)


class PercentField(forms.CharField):
    """A share as people write it, in per cent: “80”, “80 %”, “12,5”. The value is from 0 to 1."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", gettext_lazy("In per cent, such as 80."))
        super().__init__(max_length=12, **kwargs)
        self.widget.attrs |= {"class": "ds-input short", "inputmode": "decimal"}

    def prepare_value(self, value: Any) -> Any:
        return number_format(f"{value * 100:.4g}") if isinstance(value, float | int) else value

    def clean(self, value: Any) -> float | None:
        text = super().clean(value).removesuffix("%").strip().replace(",", ".")
        if not text:
            return None
        if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]+)?", text) or float(text) > 100:
            raise forms.ValidationError(_("Write a share from 0 to 100 per cent, such as 80."))
        return round(float(text) / 100, 4)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
