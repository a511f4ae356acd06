"""A row of the table: the ordinary form of an activity, with the fields that people fill in for many at once."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from samordna.core import edit_conflicts
from samordna.core.date_fields import DateField, UnreadDate
from samordna.core.edit_conflicts import SEEN
from samordna.core.page_pieces import language
from samordna.plandoc.reading.interpret.times.time_columns import without_ongoing
from samordna.plandoc.spans import stated_end
from samordna.plans.forms.rows import ActivityForm, form_field
from samordna.plans.models import Activity

CELLS = ("action", "responsible", "others", "starts", "ends", "follow_up")
MORE_CELLS = ("goal", "indicator")
"""Those that are shown when somebody asks for them."""
SHORT = {"starts", "ends", "follow_up"}
PREFIX, NEW_PREFIX = "rad", "ny"
REMOVED = "bort"
LONGEST_NAME = 40


def shown_end(ends: str, *, ongoing: bool) -> str:
    """What stands as the end, as in the plan: of what goes on without one, that it does."""
    return stated_end(ends, language(), ongoing=ongoing)


class EndField(DateField):
    """A date, or a word for going on, of which the value is that of :func:`shown_end`."""

    def clean(self, value: Any) -> str:
        rest, ongoing = without_ongoing(str(value or ""))
        return shown_end("", ongoing=True) if ongoing and not rest else super().clean(value)


class StartField(DateField):
    """A date; a word for going on belongs to the end."""

    def clean(self, value: Any) -> str:
        rest, ongoing = without_ongoing(str(value or ""))
        if ongoing and not rest:
            words = _("“%(text)s” is written as the end. Write when it began, or leave the start empty.")
            raise forms.ValidationError(words % {"text": value})
        return super().clean(value)


def _field(column: models.Field, **kwargs: Any) -> forms.Field | None:
    if own := {"starts": StartField, "ends": EndField}.get(column.name):
        return own(label=column.verbose_name.capitalize(), required=False, occasions_in="follow_up")
    return form_field(column, **kwargs)


class ActivityRowForm(ActivityForm):
    """An activity that is there, or, by its mark, one that is new."""

    asks_beside = False

    class Meta(ActivityForm.Meta):
        fields = [*CELLS, *MORE_CELLS]
        help_texts: dict[str, Any] = {}
        formfield_callback = _field

    def __init__(self, data: Any = None, *, instance: Activity | None = None, mark: str = "") -> None:
        self.mark = mark
        prefix = f"{NEW_PREFIX}-{mark}" if instance is None else f"{PREFIX}-{instance.pk}"
        super().__init__(data, instance=instance, prefix=prefix)
        self.initial["ends"] = shown_end(self.instance.ends, ongoing=self.instance.ongoing)
        self.was_removed = False
        self.is_left = False

    def clean(self) -> dict[str, Any]:
        ends, goes_on = self.cleaned_data.get("ends"), shown_end("", ongoing=True)
        if ends == goes_on:
            self.cleaned_data |= {"ends": "", "ongoing": True}
        elif ends is not None and self.initial["ends"] == goes_on:
            self.cleaned_data["ongoing"] = False
        return super().clean()

    @property
    def is_to_be_removed(self) -> bool:
        return self.add_prefix(REMOVED) in self.data

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in a new row."""
        return not any(self.data.get(self.add_prefix(name), "").strip() for name in self.base_fields)

    @property
    def name(self) -> str:
        """What the activity is called, for a list of what is wrong in many."""
        return Truncator(str(self["action"].value() or "")).chars(LONGEST_NAME)

    def touched(self) -> bool:
        """Whether the user changed anything; what they did not change is then as it is now."""
        return edit_conflicts.leave_untouched(self)

    def instead(self, column: str) -> str:
        """The day that was probably meant by what is no date in the column."""
        told = self.errors[column].as_data() if self.is_bound and column in self.errors else []
        return next((one.instead for one in told if isinstance(one, UnreadDate)), "")

    @property
    def wrong(self) -> set[str]:
        return {*self.errors, *(one.name for one in self.changed_meanwhile)}

    @property
    def unsaved(self) -> set[str]:
        """The cells of a row that was sent whose words are not saved."""
        return self.wrong if self.is_left else set(self.changed_data)

    @property
    def waits(self) -> bool:
        """Whether cells that are right wait for the wrong ones."""
        return bool(self.mark or self.unsaved - self.wrong)

    def right_part(self, fields: dict[str, str], row: Activity | None) -> "ActivityRowForm | None":
        """What was changed in the cells that are right, where that holds without the wrong ones. ``fields`` are as sent."""
        if self.was_removed or NON_FIELD_ERRORS in self.wrong:
            return None
        left_out = {self.add_prefix(name) for name in self.wrong}
        kept = {name: value for name, value in fields.items() if name not in left_out}
        part = ActivityRowForm(kept, instance=row, mark=self.mark)
        touched = row is None or part.touched()
        return part if touched and part.is_valid() and part.changed_data else None

    def is_left_of(self, part: "ActivityRowForm") -> None:
        """The others are saved: the row is seen as it is now, and only what is wrong in it is still to be saved."""
        self.data.pop(self.add_prefix(SEEN), None)  # type: ignore[attr-defined]
        saved = part.changed_values()
        self.initial.update(saved)
        if saved.get("ongoing"):
            self.initial["ends"] = shown_end("", ongoing=True)
        self.is_left = True

    def changed_values(self) -> dict[str, Any]:
        changed = {*self.changed_data, *(("ongoing",) if "ends" in self.changed_data else ())}
        return {name: value for name, value in self.values().items() if name in changed}
