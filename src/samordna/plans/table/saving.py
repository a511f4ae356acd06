"""Saves what was sent from the table: what is right of it, while the rest comes back with what is wrong at its cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.http import Http404

from samordna.accounts.access import MunicipalityRequest
from samordna.core import edit_conflicts
from samordna.core.repeated_sending import is_new
from samordna.plans.commands import activities_save
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.rules import Sight
from samordna.plans.table.forms import ActivityRowForm
from samordna.plans.table.sent import Fields, as_new, sent_rows
from samordna.plans.views.shared import refused


@dataclass
class Sending:
    """What one press of Save brought: forms that are right, those that are wrong, rows to remove, and all rows of the page."""

    rows: dict[int, Activity] = field(default_factory=dict)
    right: list[ActivityRowForm] = field(default_factory=list)
    wrong: list[ActivityRowForm] = field(default_factory=list)
    removed: list[Activity] = field(default_factory=list)
    added: list[Activity] = field(default_factory=list)

    @property
    def changed(self) -> list[Activity]:
        return [form.instance for form in self.right if not form.mark]

    def take(self, form: ActivityRowForm, *, is_right: bool) -> None:
        (self.right if is_right else self.wrong).append(form)


def read(request: MunicipalityRequest, version: PlanVersion, sight: Sight) -> Sending:
    """What was sent, held against the activities as they are, which are held until all is saved.

    Raises Http404 for a row that the version does not have, and PermissionDenied for one that the reader may not see.
    """
    sent = sent_rows(request.POST)
    sending = Sending()
    kept = _kept(request, version, sight, list(sent.rows))
    new = dict(sent.new)
    for number, fields in sent.rows.items():
        row = kept[number]
        form = ActivityRowForm(fields, instance=row)
        if row.removed_at is not None:
            if form.touched() and not form.is_to_be_removed:
                sending.wrong.append(_gone(number, fields))
            continue
        sending.rows[number] = row
        if form.is_to_be_removed:
            sending.removed.append(row)
        elif form.touched():
            sending.take(form, is_right=not edit_conflicts.changed(form, row) and form.is_valid())
    for form in _new_forms(new):
        sending.take(form, is_right=form.is_valid())
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
    for form, row in [
        *((form, form.instance) for form in sending.right if not form.mark),
        *zip(new, sending.added, strict=True),
    ]:
        form.log_decisions(request, f"activities/{row.key}")


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
        form = ActivityRowForm(fields, mark=mark)
        if not form.is_empty and not form.is_to_be_removed:
            yield form


def _gone(number: int, fields: Fields) -> ActivityRowForm:
    """What somebody wrote in a row that was removed meanwhile: a new row, if they want it."""
    mark, as_fields = as_new(number, fields)
    form = ActivityRowForm(as_fields, mark=mark)
    form.was_removed = True
    return form
