"""Saves what was sent from the table: the cells that are right, while the others come back with what is wrong of them."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field

from django.http import Http404

from samordna.accounts.access import MunicipalityRequest
from samordna.core import edit_conflicts
from samordna.core.repeated_sending import is_new, parts_became, rows_of_parts
from samordna.plans.commands import activities_save
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.rules import Sight
from samordna.plans.table.forms import ActivityRowForm
from samordna.plans.table.sent import Fields, as_new, as_row, has_words, sent_rows
from samordna.plans.views.shared import refused


@dataclass
class Sending:
    """What one press of Save brought: forms that are right, those that are wrong, rows to remove, and all rows of the page.

    Of a wrong one, ``parts`` has what is right in it, which is then among the right ones; and ``sent`` the fields of a new one.
    """

    rows: dict[int, Activity] = field(default_factory=dict)
    right: list[ActivityRowForm] = field(default_factory=list)
    wrong: list[ActivityRowForm] = field(default_factory=list)
    parts: dict[ActivityRowForm, ActivityRowForm] = field(default_factory=dict)
    sent: dict[str, Fields] = field(default_factory=dict)
    removed: list[Activity] = field(default_factory=list)
    added: list[Activity] = field(default_factory=list)

    @property
    def changed(self) -> list[Activity]:
        return [form.instance for form in self.right if not form.mark]

    def take(self, form: ActivityRowForm, fields: Fields, row: Activity | None, *, is_right: bool) -> None:
        if is_right:
            self.right.append(form)
            return
        self.wrong.append(form)
        if part := form.right_part(fields, copy(row)):
            self.parts[form] = part
            self.right.append(part)


def read(request: MunicipalityRequest, version: PlanVersion, sight: Sight) -> Sending:
    """What was sent, held against the activities as they are, which are held until all is saved.

    Raises Http404 for a row that the version does not have, and PermissionDenied for one that the reader may not see.
    """
    sent = sent_rows(request.POST)
    new = {mark: fields for mark, fields in sent.new.items() if has_words(fields)}
    for mark, number in rows_of_parts(request, new).items():
        sent.rows.setdefault(number, as_row(mark, number, new.pop(mark)))
    sending = Sending(sent=new)
    kept = _kept(request, version, sight, list(sent.rows))
    for number, fields in sent.rows.items():
        row = kept[number]
        form = ActivityRowForm(dict(fields), instance=copy(row))
        if row.removed_at is not None:
            if form.touched() and not form.is_to_be_removed:
                sending.wrong.append(_gone(number, fields))
            continue
        sending.rows[number] = row
        if form.is_to_be_removed:
            sending.removed.append(row)
        elif form.touched():
            is_right = not edit_conflicts.changed(form, row) and form.is_valid()
            sending.take(form, fields, row, is_right=is_right)
    for form in _new_forms(new):
        sending.take(form, new[form.mark], None, is_right=form.is_valid())
    return sending


def save(request: MunicipalityRequest, version: PlanVersion, sending: Sending) -> None:
    """Save what is right, and remember what was answered about it."""
    new = [form for form in sending.right if form.mark and is_new(request, form.mark)]
    changed = {form.instance: form.changed_values() for form in sending.right if not form.mark}
    sending.added = activities_save(
        version=version,
        changed={row: values for row, values in changed.items() if values},
        new=[form.values() for form in new],
        removed=sending.removed,
    )
    made = {form.mark: row for form, row in zip(new, sending.added, strict=True)}
    parts_became(request, {mark: row.pk for mark, row in made.items()})
    for form in sending.right:
        if row := made.get(form.mark) if form.mark else form.instance:
            form.log_decisions(request, f"activities/{row.key}")
    sending.wrong = [_left(form, sending, made) for form in sending.wrong]


def _left(form: ActivityRowForm, sending: Sending, made: Mapping[str, Activity]) -> ActivityRowForm:
    """What is wrong in a row of which the rest is saved; of a new one, in the activity that it became."""
    part = sending.parts.get(form)
    if part is None:
        return form
    if form.mark and (row := made.get(form.mark)):
        form = ActivityRowForm(as_row(form.mark, row.pk, sending.sent[form.mark]), instance=copy(row))
        form.is_valid()
    form.is_left_of(part)
    return form


def _kept(
    request: MunicipalityRequest, version: PlanVersion, sight: Sight, numbers: list[int]
) -> dict[int, Activity]:
    rows = version.activity_set.filter(pk__in=numbers).defer("search").order_by("position", "pk")
    kept = list(rows.select_for_update(of=("self",), no_key=True))
    if len(kept) < len(numbers):
        raise Http404
    if len(sight.shown(kept)) < len(kept):
        raise refused(request, version)
    for row in kept:
        row.version = version
    return {row.pk: row for row in kept}


def _new_forms(new: dict[str, Fields]) -> Iterator[ActivityRowForm]:
    for mark, fields in new.items():
        form = ActivityRowForm(dict(fields), mark=mark)
        if not form.is_empty and not form.is_to_be_removed:
            yield form


def _gone(number: int, fields: Fields) -> ActivityRowForm:
    """What somebody wrote in a row that was removed meanwhile: a new row, if they want it."""
    mark, as_fields = as_new(number, fields)
    form = ActivityRowForm(as_fields, mark=mark)
    form.was_removed = True
    return form
