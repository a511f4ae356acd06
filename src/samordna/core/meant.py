"""What is likely a slip is asked about, and goes on when somebody ticks that it is meant."""

from typing import Any

from django import forms


def ask_meant(form: forms.BaseForm, field: str, *, tick: str, value: str, label: Any, told: str) -> None:
    """Say ``told`` at the field until the field named ``tick``, which is added to the form, is ticked for this ``value``.

    A tick answers for what was written when it was shown, and for nothing that is written afterwards.
    """
    is_meant = form.data.get(form.add_prefix(tick)) == value
    box = forms.CheckboxInput(attrs={"class": "ds-input", "value": value}, check_test=lambda _sent: is_meant)
    form.fields[tick] = forms.BooleanField(label=label, required=False, widget=box)
    if not is_meant:
        form.add_error(field, told)
