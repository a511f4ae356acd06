"""How every form looks, and how every form's texts pass the personal-data guard."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms.renderers import DjangoTemplates
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core import edit_conflicts
from samordna.core.advice import can_be_known, is_somebodys
from samordna.core.date_fields import too_far
from samordna.core.guard_questions import (
    QUESTIONS,
    SETTLED,
    GuardError,
    Tick,
    explained,
    follows,
    label_of,
    mark_of,
    marks_of,
    tick_of,
)
from samordna.core.known import Writer, digits, forget_lately, who_keeps_numbers, words_add, words_told
from samordna.core.models import KnownWord
from samordna.core.numbers import is_where_numbers_are, may_be_remembered
from samordna.core.personal_data import FieldHit, answers_log, findings
from samordna.plandoc.guard import HitKind

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
    A likely one asks: beside its field the form then shows ticks, and the answer is logged when the view calls
    :meth:`log_decisions`. A tick answers what was shown with it, and nothing that is written afterwards. What is said to be no
    person's, or a function's number, the municipality remembers once the whole form is right.
    """

    is_guarded = True
    refuses: frozenset[HitKind] = frozenset()
    """Kinds that are never asked about, and refused however likely they are."""
    asks_beside = True
    """Whether ``core/forms/field.html`` draws its fields, with what is asked beside each. Else a tick answers for the form."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decided: list[FieldHit] = []
        self.remembered: list[FieldHit] = []
        self.learnt: list[KnownWord] = []
        """The rows that came of what is remembered."""
        for name in QUESTIONS:
            if self.add_prefix(name) in self.data:
                self._ask(name, [])

    @property
    def only_asks(self) -> bool:
        """Whether nothing is wrong, and somebody need only answer."""
        every = [error for told in self.errors.values() for error in told.data]
        return bool(every) and all(isinstance(error, GuardError) and error.asks for error in every)

    def _post_clean(self) -> None:
        """Guard what was typed before a model form tries its own validation, so that each finding is said once."""
        self._guard()
        writer = who_keeps_numbers() if self._to_learn() else None
        if writer is None:
            super()._post_clean()  # type: ignore[misc]
            return
        with transaction.atomic():
            self._learn(writer)
            super()._post_clean()  # type: ignore[misc]
            if self.errors:
                self._unlearn()

    def _guard(self) -> None:
        texts = self._new_texts()
        hits = findings(texts)
        if not hits:
            for name in QUESTIONS:
                self.fields.pop(name, None)
            return
        teachable = self._teachable(texts, hits)
        asked = [one for one in hits if not one.hit.blocking and one.hit.kind not in self.refuses]
        self.remembered = [one for one in teachable if one in self._answered(tick_of(one), teachable)]
        self.decided = [one for one in self._answered(SETTLED, asked) if one not in self.remembered]
        for name in QUESTIONS:
            self._ask(name, asked if name == SETTLED else [one for one in teachable if tick_of(one) == name])
        for one in hits:
            if one not in self.decided and one not in self.remembered:
                asks = one in asked or one in teachable
                self.add_error(one.field, GuardError(self._told(one, asks=asks), one, asks=asks))

    def _told(self, one: FieldHit, *, asks: bool = False) -> str:
        """What is said of a finding; a form whose field holds many texts says in which it stands."""
        return explained(one, asks=asks)

    def _teachable(self, texts: Mapping[str, str], hits: list[FieldHit]) -> list[FieldHit]:
        """What its writer may say is no person's. A number that is somebody's anywhere in the form is no function's."""
        somebodys = {digits(one.hit.text) for one in hits if is_somebodys(texts[one.field], one.hit)}
        return [
            one
            for one in hits
            if one.hit.kind not in self.refuses
            and (may_be_remembered(one.field, one.hit) or is_where_numbers_are(one.field, one.hit))
            and can_be_known(
                one.hit.kind, blocking=one.hit.blocking, is_somebodys=digits(one.hit.text) in somebodys
            )
        ]

    def _to_learn(self) -> list[str]:
        return [one.hit.text for one in self.remembered if may_be_remembered(one.field, one.hit)]

    def _learn(self, writer: Writer) -> None:
        self.learnt = words_add(
            municipality_id=writer.municipality_id,
            user_id=writer.user_id,
            lines=self._to_learn(),
        ).rows

    def _unlearn(self) -> None:
        """Nothing is remembered of a form that was not saved: its ticks stay set, and say it again."""
        self.learnt = []
        transaction.set_rollback(True)
        forget_lately()

    def _answered(self, name: str, hits: list[FieldHit]) -> list[FieldHit]:
        """Those of ``hits`` that stood in the form when their tick was set."""
        key = self.add_prefix(name)
        sent = self.data.getlist(key) if hasattr(self.data, "getlist") else [self.data.get(key, "")]
        shown = ",".join(map(str, sent)).split(",")
        return [one for one in hits if mark_of(one) in shown]

    def _new_texts(self) -> dict[str, str]:
        """What was typed now; a text that somebody has already looked at is not asked about again."""
        return {
            name: text
            for name, value in self.cleaned_data.items()
            if name not in QUESTIONS and name in self.changed_data and (text := _text(value))
        }

    def _ask(self, name: str, hits: list[FieldHit]) -> None:
        """Show the tick that answers for ``hits``; it stays set where it has. There is none where nothing is asked."""
        answered = self._answered(name, hits)
        if not hits and self.add_prefix(name) not in self.data:
            return
        is_set = bool(hits) and answered == hits
        shown = {"class": "ds-input", "value": marks_of(hits)}
        tick = forms.CheckboxInput(attrs=shown, check_test=lambda _sent: is_set)
        label = " ".join(dict.fromkeys(self._label(name, one) for one in hits))
        self.fields[name] = forms.BooleanField(label=label, required=False, widget=tick)
        if self.asks_beside:
            self.fields[name].stands_beside = True  # type: ignore[attr-defined]
            self._ask_beside(name, hits, answered)

    def _ask_beside(self, name: str, hits: list[FieldHit], answered: list[FieldHit]) -> None:
        """One tick for each text, beside the field where it stands: nobody answers for what they have not been shown."""
        for one in {mark_of(one): one for one in hits}.values():
            remembers = may_be_remembered(one.field, one.hit)
            tick = Tick(
                self.add_prefix(name),
                mark_of(one),
                self._label(name, one),
                follows(name, one, remembers=remembers),
                one in answered,
            )
            field = self.fields[one.field]
            field.guard_ticks = [*getattr(field, "guard_ticks", ()), tick]  # type: ignore[attr-defined]

    def _label(self, name: str, one: FieldHit) -> str:
        """What a tick says of a finding, in this form."""
        return label_of(name, one, remembers=may_be_remembered(one.field, one.hit))

    def log_decisions(self, request: RequestOfMember, place: str) -> None:
        """Remember who kept a text that the guard asked about, or said that it is no person's; tell them what is remembered."""
        writer = Writer(request.municipality.pk, request.user.pk)
        answers_log(writer, place=place, decided=self.decided, remembered=self.remembered)
        words_told(request, self.learnt)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "\n".join(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else ""


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
