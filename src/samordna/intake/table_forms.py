"""What a person says of a table: what it is, what its columns mean, which rows are headings and which go on."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import StyledForm
from samordna.intake.models import UploadGrid
from samordna.intake.table_choices import column_choices, kind_choices
from samordna.plandoc.reading.takes import Take
from samordna.plandoc.taken_as import TakenAs


class TableForm(StyledForm, forms.Form):
    """The columns are asked for with the names of ``columns_of``; where another kind is chosen meanwhile, the reader finds them.

    It finds them too where no column is said to be anything.
    """

    taken_as = forms.ChoiceField(label=_("This is"))
    header = forms.IntegerField(label=_("Rows that are headings"), min_value=0)
    remember = forms.BooleanField(label=_("Remember for the next file with the same layout"), required=False)
    columns_of = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, grid: UploadGrid, take: Take, kind: TakenAs | None = None
    ) -> None:
        """``take`` is how it stands, ``kind`` what the columns are to be named for when that is another."""
        self.kind = kind or take.taken_as
        columns = take.columns if self.kind is take.taken_as and take.columns else ()
        initial = {
            "taken_as": self.kind.value,
            "header": take.header or 0,
            "columns_of": self.kind.value,
            **{f"column_{at}": name or "" for at, name in enumerate(columns)},
        }
        super().__init__(data, initial=initial, auto_id=f"tabell-{grid.number}-%s")
        self._grid, self._take = grid, take
        self.fields["taken_as"].choices = kind_choices(take.taken_as)  # type: ignore[attr-defined]
        header = self.fields["header"]
        header.validators.append(MaxValueValidator(grid.row_count))
        header.widget.attrs["max"] = grid.row_count
        self.named_for = _kind(self.data.get("columns_of")) if data else self.kind
        self._ask_for_columns()

    def _ask_for_columns(self) -> None:
        choices = column_choices(self.named_for or self.kind)
        if not choices:
            return
        for at in range(self._grid.column_count):
            label = gettext("What column %(number)d means") % {"number": at + 1}
            field = forms.ChoiceField(label=label, choices=choices, required=False)
            field.widget.attrs.update({"aria-label": label, "class": "ds-input"})
            self.fields[f"column_{at}"] = field

    @property
    def columns(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("column_")]

    def take(self) -> Take:
        """What was said. ``joined`` are boxes of the rows; of rows that are not shown it stays as it was."""
        filled = self.cleaned_data
        kind = TakenAs(filled["taken_as"])
        names = [filled.get(field.name) or None for field in self.columns]
        columns = tuple(names) if any(names) and kind is self.named_for else None
        return Take(kind, columns, filled["header"], self._joined())

    def _joined(self) -> tuple[int, ...]:
        shown = {number for number, _cells in self._grid.rows}
        hidden = [number for number in self._take.joined if number not in shown]
        sent = self.data.getlist("joined")  # type: ignore[attr-defined]
        chosen = {int(text) for text in sent if text.isascii() and text.isdigit()}
        return tuple(sorted({*hidden, *(chosen & shown)}))


def _kind(value: Any) -> TakenAs | None:
    return TakenAs(value) if value in set(TakenAs) else None
