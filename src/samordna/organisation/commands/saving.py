"""How every command saves: validated, in people's words also when it is the database that refuses."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy

from samordna.organisation import rules
from samordna.organisation.models import Municipality

Row = TypeVar("Row", bound=models.Model)
Words = str | Callable[[Any], str]

REFUSALS: dict[str, tuple[str, Any]] = {
    **{rule.constraint: (rule.at, rule.words) for of_sheet in rules.ONCE.values() for rule in of_sheet},
    **{
        f"{table}_dates_in_order": ("valid_to", rules.DATES_IN_ORDER)
        for table in ("body", "unit", "coordinator")
    },
    "body_not_its_own_successor": ("successor", gettext_lazy("A body cannot be its own successor.")),
    "unit_not_its_own_successor": ("successor", gettext_lazy("A unit cannot be its own successor.")),
    "unit_not_its_own_parent": ("parent", gettext_lazy("A unit cannot be part of itself.")),
    "unit_no_cycle": ("parent", rules.ROUND["units", "parent"]),
    "contactpoint_of_unit_or_partner": (NON_FIELD_ERRORS, rules.OF_UNIT_OR_PARTNER),
    "contactpoint_not_its_own_deputy": (
        "deputy",
        gettext_lazy("A contact point cannot stand in for itself."),
    ),
    "coordinator_local_has_unit": (
        "unit",
        gettext_lazy("A local coordinator has an administration, the central one has none."),
    ),
    "coordinator_one_at_a_time": (
        "valid_from",
        gettext_lazy("There is another coordinator during that time. End that appointment first."),
    ),
    "municipality_slug_not_reserved": ("slug", gettext_lazy("This address is taken by Samordna itself.")),
    "municipality_code_four_digits": ("code", gettext_lazy("The code is four digits, such as 0180.")),
    "organisation_municipality_slug_key": ("slug", gettext_lazy("Another municipality has this address.")),
    "organisation_municipality_code_key": ("code", gettext_lazy("Another municipality has this code.")),
}
"""What each constraint of the organisation's tables means, and the field where it is mended; slices above add theirs."""


def register_refusals(more: Mapping[str, tuple[str, Any]]) -> None:
    """Told by a slice above from its ``hooks.py``: what the constraints of its own tables mean."""
    REFUSALS.update(more)


def saved(row: Row) -> Row:
    """Validate and save a row. Raises ValidationError; nothing is then saved.

    Uniqueness, overlaps and circles are left to the database, which nobody who saves at the same time can hurry past.
    """
    row.clean_fields(exclude=["municipality"])
    row.clean()
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise refusal(error) from error
    return row


def refusal(error: IntegrityError) -> ValidationError:
    """The database's refusal in people's words; raises the error itself when it is none that people can cause."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    if name not in REFUSALS:
        raise error
    field, words = REFUSALS[name]
    return ValidationError({field: ValidationError(str(words), code=name)})


def broken_by(row: models.Model, *, but: Collection[str]) -> Iterator[tuple[str, str]]:
    """The field and the words of each check that the row as it is would break, of those that ask about no field in ``but``.

    A query for each check of its table.
    """
    for one in row._meta.constraints:
        if isinstance(one, models.CheckConstraint) and one.name in REFUSALS:
            try:
                one.validate(type(row), row, exclude=set(but))
            except ValidationError:
                field, words = REFUSALS[one.name]
                yield field, str(words)


def filled(row: Row, values: Mapping[str, Any], allowed: Collection[str]) -> Row:
    """Give a row its values. Raises TypeError for a name that is not ``allowed``: a mistake in code, not a person's."""
    if unknown := set(values) - set(allowed):
        raise TypeError(f"{type(row).__name__} is not given {', '.join(sorted(unknown))}")
    for name, value in values.items():
        setattr(row, name, value)
    return row


def locked(municipality: Municipality, row: Row) -> Row:
    """The row as it is now, kept from others until the transaction ends."""
    rows = type(row)._default_manager.select_for_update(of=("self",), no_key=True)
    return rows.get(pk=row.pk, municipality=municipality)


def lock_order(municipality: Municipality) -> None:
    """One at a time: two changes that are each right could together make a circle or a list with two firsts."""
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
