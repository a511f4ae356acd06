"""How every form looks, and how every form's texts pass the personal-data guard."""

from typing import Any, Protocol

from django import forms
from django.forms.renderers import DjangoTemplates
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core import meanwhile
from samordna.core.personal_data import Found, decisions_log, findings
from samordna.core.rendering import date_text, said
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.guard import EXPLANATIONS

SETTLED = "guard_settled"
LONGEST_WRITTEN_DATE = 80


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
    changed_meanwhile: list[meanwhile.Changed] = []
    """What others changed while the form was open, once :func:`meanwhile.changed` has found it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)
        self.data = _with_plain_line_ends(self.data)
        for field in self.fields.values():
            if not isinstance(
                field.widget, forms.CheckboxSelectMultiple | forms.RadioSelect | forms.HiddenInput
            ):
                field.widget.attrs.setdefault("class", "ds-input")
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = field.widget.attrs.get("rows") or 4

    @property
    def seen_field(self) -> SafeString:
        """The hidden field by which :mod:`samordna.core.meanwhile` sees what others have changed."""
        return meanwhile.seen_field(self)


class GuardedForm(StyledForm):
    """A form whose free texts may hold no personal data.

    A blocking finding is an error on its field that says what was found, why it may not stand there and where it belongs.
    A likely one asks: the form then shows a checkbox, and the answer is logged when the view calls :meth:`log_decisions`.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decided: list[Found] = []
        if self.add_prefix(SETTLED) in self.data:
            self._ask()

    def _post_clean(self) -> None:
        """Guard what was typed before a model form tries its own validation, so that each finding is said once."""
        self._guard()
        super()._post_clean()  # type: ignore[misc]

    def _guard(self) -> None:
        asked: list[Found] = []
        for found in findings(self._new_texts()):
            if found.hit.blocking:
                self.add_error(found.field, _explained(found))
            else:
                asked.append(found)
        if not asked:
            return
        if self.data.get(self.add_prefix(SETTLED)):
            self.decided = asked
            return
        self._ask()
        for found in asked:
            self.add_error(found.field, _explained(found))

    def _new_texts(self) -> dict[str, str]:
        """What was typed now; a text that somebody has already looked at is not asked about again."""
        return {
            name: text
            for name, value in self.cleaned_data.items()
            if name != SETTLED and name in self.changed_data and (text := _text(value))
        }

    def _ask(self) -> None:
        self.fields[SETTLED] = forms.BooleanField(
            label=gettext_lazy("I have read this: it is not about a single person"), required=False
        )
        self.fields[SETTLED].widget.attrs["class"] = "ds-input"

    def log_decisions(self, request: RequestOfMember, place: str) -> None:
        """Remember who kept a text that the guard had asked about."""
        if self.decided:
            decisions_log(
                municipality_id=request.municipality.pk,
                user_id=request.user.pk,
                place=place,
                found=self.decided,
            )


def _with_plain_line_ends(data: Any) -> Any:
    """What a browser sent, with the line ends that texts are kept with, so that an unchanged text is unchanged."""
    if not isinstance(data, QueryDict):
        return data
    plain = data.copy()
    for name, values in data.lists():
        plain.setlist(name, [value.replace("\r\n", "\n") for value in values])
    return plain


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "\n".join(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else ""


def _explained(found: Found) -> str:
    return _("“%(text)s”. %(explanation)s") % {
        "text": found.hit.text,
        "explanation": said(EXPLANATIONS[found.hit.kind]),
    }


class DateField(forms.CharField):
    """A date as people write it (“våren 2026”, “18 augusti 2025”) or as EDTF; the value is EDTF."""

    example = gettext_lazy("Such as 2026, spring 2026, August 2026 or 18 August 2026.")

    def __init__(self, **kwargs: Any) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or self.example
        kwargs["max_length"] = LONGEST_WRITTEN_DATE
        super().__init__(**kwargs)
        self.widget.attrs["class"] = "ds-input short"

    def prepare_value(self, value: Any) -> Any:
        return date_text(value)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        edtf = parse_swedish(text)
        if edtf is None:
            raise forms.ValidationError(
                _("“%(text)s” cannot be read as a date. Write it as 2026, spring 2026 or 18 August 2026.")
                % {"text": text}
            )
        return edtf

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(date_text(initial), data)


class OccasionField(DateField):
    """A date or an occasion of the ordinary steering, such as T1 2026, which stays as it is written."""

    example = gettext_lazy("A date, or an occasion such as T1 2026 or annual report 2026.")

    def clean(self, value: Any) -> str:
        text = forms.CharField.clean(self, value)
        return parse_swedish(text) or text if text else ""


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
