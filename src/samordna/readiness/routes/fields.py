"""Fields of a step: where it leads, and the words that somebody says or sends."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.plandoc.alarm.model import RouteBody, Step

NEXT, END = "-next", "-end"
"""No key of a step begins with a dash."""
PARTS = "parts"
"""Where it is told how many text messages some words become."""


class WaysField(forms.MultipleChoiceField):
    """Where a step leads: to the next one of the list, nowhere, or to one or several others. The value is as the step has it."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def offer(self, body: RouteBody, step: Step | None) -> None:
        others = [(at, one) for at, one in enumerate(body.steps, 1) if step is None or one.key != step.key]
        self.choices = [
            (NEXT, _("The next step of the list")),
            (END, _("Nowhere: it ends here")),
            *((one.key, f"{at}. {one.text}") for at, one in others),
        ]

    def prepare_value(self, value: Any) -> Any:
        if value is None or value == []:
            return [NEXT] if value is None else [END]
        return value

    def clean(self, value: Any) -> list[str] | None:
        chosen = super().clean(value)
        special = {NEXT, END} & set(chosen)
        if special and len(chosen) > 1:
            raise forms.ValidationError(
                _("Choose the next step, the end, or steps of your own: not more than one of these.")
            )
        if not chosen or NEXT in special:
            return None
        return [] if special else chosen

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data or [NEXT])


class WordsInput(forms.Textarea):
    """With room below for how many text messages the words become."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        field = super().render(name, value, attrs, renderer)
        return format_html('{}<p id="{}" class="muted small" aria-live="polite"></p>', field, PARTS)


class WordsField(forms.CharField):
    """Words to say or send; how many text messages they become is told while somebody writes."""

    widget = WordsInput(attrs={"rows": 4})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=1000,
            required=False,
            help_text=gettext_lazy("Said on the telephone, or sent. No names and nothing about a person."),
            **kwargs,
        )

    def count_at(self, address: str) -> None:
        """Ask ``address`` while somebody writes, and show what it answers below the field."""
        self.widget.attrs |= {
            "hx-post": address,
            "hx-trigger": "input changed delay:400ms, load",
            "hx-target": f"#{PARTS}",
            "hx-swap": "innerHTML",
            "hx-params": "message",
        }
