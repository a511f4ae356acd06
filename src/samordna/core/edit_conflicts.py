"""Two people who change the same thing: the second is told what the first changed, and nothing of either is lost.

A form carries a mark of each value that it showed. When it comes back and a value has changed since, nothing is saved: the form
is shown again with a notice, the user's own texts kept, and what they had not touched filled in as it is now. Saving again
replaces. In a view::

    form = UnitForm(request.POST, instance=edit_conflicts.row_or_404(units, request, pk=pk))
    if not edit_conflicts.changed(form) and form.is_valid():
        unit_update(...)

A model form is watched by itself; another sets ``watches = True`` and is made from the locked row (``changed(form, row)``).
``watched_values()`` may name further values, such as the rows of a formset.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.models import Change

SEEN = "meanwhile_seen"
_LOOKED_THROUGH = 50
_LONGEST_VALUE = 2000


@dataclass(frozen=True, slots=True)
class Changed:
    """A value that somebody changed while the form was open. ``kept`` tells whether the user had changed it too."""

    name: str
    label: str
    value: str
    kept: bool
    by: str
    at: datetime | None


def row_or_404(rows: Any, request: HttpRequest, **which: Any) -> Any:
    """The row that a form is about: as it is, and, when it is about to be saved, kept from others until it is."""
    if request.method == "POST":
        rows = rows.select_for_update(of=("self",), no_key=True)
    return get_object_or_404(rows, **which)


def row_or_none(rows: Any, request: HttpRequest) -> Any:
    """The same for the first of ``rows``, of which there may be none yet."""
    if request.method == "POST":
        rows = rows.select_for_update(of=("self",), no_key=True)
    return rows.first()


def seen_field(form: Any) -> SafeString:
    """The hidden field with what the form shows; empty for a form of something new."""
    if not _is_watched(form):
        return SafeString("")
    sent = form.data.get(form.add_prefix(SEEN)) if form.is_bound and not form.changed_meanwhile else None
    name = form.add_prefix(SEEN)
    return format_html('<input type="hidden" name="{}" value="{}">', name, sent or json.dumps(_marks(form)))


def changed(form: Any, row: models.Model | None = None) -> list[Changed]:
    """What others have changed since the form was shown, which the form then says; empty when it may be saved."""
    seen = _seen(form)
    conflicts = [
        (name, field, kept)
        for name, field in _fields(form)
        if (kept := _conflict(form, name, field, seen)) is not None
    ]
    others = [
        (name, label)
        for name, (label, value) in _further(form).items()
        if seen.get(name, mark := _mark_of(value)) != mark
    ]
    if not conflicts and not others:
        return []
    writers = _writers(row or getattr(form, "instance", None))
    for name, field, kept in conflicts:
        if not kept:
            _fill_in(form, name, field)
    form.changed_meanwhile = [
        *(
            Changed(
                name,
                str(form[name].label),
                _in_words(field, form.get_initial_for_field(field, name)),
                kept,
                *writers.of(name),
            )
            for name, field, kept in conflicts
        ),
        *(Changed(name, label, "", True, *writers.of(name)) for name, label in others),
    ]
    return list(form.changed_meanwhile)


def leave_untouched(form: Any) -> bool:
    """Let what the user did not touch stay as it is now; whether they touched anything.

    For a page of many rows, where what others change beside what one writes oneself is no question. The data must be its own.
    """
    seen = _seen(form)
    touched = False
    for name, field in _fields(form):
        key = form.add_prefix(name)
        sent = _mark(field, field.widget.value_from_datadict(form.data, form.files, key))
        if key in form.data and sent != seen.get(name):
            touched = True
        else:
            _fill_in(form, name, field)
    return touched


def written(form: Any) -> list[tuple[str, str]]:
    """What somebody wrote in a form whose row is gone: the label and the words of each field that they changed."""
    sent = [
        (str(form[name].label), _in_words(form.fields[name], form[name].value()))
        for name in form.changed_data
    ]
    return [(label, words) for label, words in sent if words]


def removal_of(row: models.Model) -> tuple[str, datetime | None]:
    """Who removed the row, and when."""
    return _writers(row).of("removed_at")


def _conflict(form: Any, name: str, field: forms.Field, seen: dict[str, str]) -> bool | None:
    """None when nobody has changed the value, or to the same; otherwise whether the user has changed it as well.

    What the form did not show, since somebody has added it, is no choice of the user's to leave it empty.
    """
    now = _mark(field, form.get_initial_for_field(field, name))
    if seen and name not in seen and form.add_prefix(name) not in form.data:
        return False if now != _mark(field, None) else None
    if seen.get(name, now) == now:
        return None
    sent = _mark(field, field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name)))
    return None if sent == now else sent != seen[name]


def _is_watched(form: Any) -> bool:
    instance = getattr(form, "instance", None)
    return bool(getattr(form, "watches", instance is not None and instance.pk is not None))


def _fields(form: Any) -> Iterator[tuple[str, forms.Field]]:
    """The fields whose values a person sees and can change."""
    for name, field in form.fields.items():
        watched = name in form.base_fields and not field.disabled
        if watched and not isinstance(field.widget, forms.HiddenInput | forms.FileInput):
            yield name, field


def _further(form: Any) -> dict[str, tuple[str, Any]]:
    further: dict[str, tuple[str, Any]] = getattr(form, "watched_values", dict)()
    return further


def _marks(form: Any) -> dict[str, str]:
    marks = {name: _mark(field, form.get_initial_for_field(field, name)) for name, field in _fields(form)}
    return marks | {name: _mark_of(value) for name, (_label, value) in _further(form).items()}


def _mark(field: forms.Field, value: Any) -> str:
    return _mark_of(_as_sent(field, value))


def _mark_of(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=5).hexdigest()


def _as_sent(field: forms.Field, value: Any) -> str:
    """The value as a browser sends it back when nobody touches it."""
    if isinstance(field.widget, forms.CheckboxInput):
        return "on" if value else ""
    shown: Any = field.widget.format_value(field.prepare_value(value))
    if isinstance(shown, list | tuple):
        return "\n".join(sorted(str(one) for one in shown))
    return "" if shown is None else str(shown).strip()


def _seen(form: Any) -> dict[str, str]:
    try:
        seen = json.loads(form.data.get(form.add_prefix(SEEN)) or "{}")
    except ValueError:
        return {}
    return {str(name): str(mark) for name, mark in seen.items()} if isinstance(seen, dict) else {}


def _fill_in(form: Any, name: str, field: forms.Field) -> None:
    """Let the form, shown again, hold the value as it is now."""
    value = form.get_initial_for_field(field, name)
    key = form.add_prefix(name)
    if isinstance(field.widget, forms.CheckboxInput):
        values = ["on"] if value else []
    else:
        shown: Any = field.widget.format_value(field.prepare_value(value))
        values = list(shown) if isinstance(shown, list | tuple) else ["" if shown is None else str(shown)]
    if hasattr(form.data, "setlist"):
        form.data = form.data.copy()  # what a request holds cannot be changed
        form.data.setlist(key, values)
    else:
        form.data[key] = values if isinstance(field.widget, forms.SelectMultiple) else (values or [""])[0]


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field.widget, forms.CheckboxInput):
        return _("yes") if value else _("no")
    if isinstance(field, forms.ChoiceField):
        chosen = set(_as_sent(field, value).split("\n"))
        return ", ".join(
            str(label) for one, label in _choices(field.choices) if str(one) in chosen and one != ""
        )
    return _as_sent(field, value)[:_LONGEST_VALUE]


def _choices(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from _choices(label)
        else:
            yield value, label


class _Writers:
    """Who changed which column of a row last, and when, as its history tells."""

    def __init__(self, row: models.Model | None) -> None:
        self._row = row
        self._changes = list(_latest(row)) if row is not None and row.pk else []

    def of(self, name: str) -> tuple[str, datetime | None]:
        column = self._column(name)
        for change in self._changes:
            if column is None or column in (change.after or {}):
                return change.user.name if change.user else "", change.at
        return "", None

    def _column(self, name: str) -> str | None:
        try:
            return self._row._meta.get_field(name).column  # type: ignore[union-attr]
        except FieldDoesNotExist:
            return None


def _writers(row: models.Model | None) -> _Writers:
    return _Writers(row)


def _latest(row: models.Model) -> Any:
    updates = Change.objects.filter(model=row._meta.label_lower, row_id=row.pk, kind=Change.Kind.UPDATE)
    return updates.select_related("user").only("at", "after", "user__name").order_by("-pk")[:_LOOKED_THROUGH]
