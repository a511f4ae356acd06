"""What rows are called, looked up for a whole page at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import (
    BigIntegerField,
    BooleanField,
    CharField,
    ExpressionWrapper,
    F,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from samordna.accounts.telling import BY_LABEL, DEEDS
from samordna.core.page_pieces import said
from samordna.core.restricted import restricted_rows
from samordna.history.columns import model_of
from samordna.history.restricted_rows import Closed
from samordna.history.words import NOUNS_OF_KINDS
from samordna.organisation.models import MunicipalityFile
from samordna.plandoc.labels import PART_TITLES, SINGULAR, TITLE_FIELDS
from samordna.plans.models import Part

LONGEST = 70
NAMING_FIELDS = (*sorted({*TITLE_FIELDS.values()} - {"text", "body"}), "text", "body")
"""Where the title of a part stands, whatever its kind; the first that says something."""
_COLUMNS = ("name", "title", "heading", "function", "email")
_NAMED_BY_ANOTHER = {
    "followup.report": ("occasion__name",),
    "mapping.analysisform": ("service__name",),
    "situation.contributionrequest": ("unit__name", "partner__name", "email"),
}
"""Rows that people know by what they are of: the first of these that says something."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row as it stands now. ``kind`` is the kind of a part or of a file, otherwise empty."""

    name: str
    kind: str
    restricted: bool


Rows = dict[tuple[str, int], Known]


def look_up(rows: Iterable[tuple[str, int | None]], closed: Closed) -> Rows:
    """The named rows that are still there, by label and number. One query, whatever there is."""
    numbers_by_label: dict[str, set[int]] = {}
    for label, number in rows:
        if number is not None and model_of(label):
            numbers_by_label.setdefault(label, set()).add(number)
    asked = [
        query
        for label, numbers in sorted(numbers_by_label.items())
        if (query := _asked(label, numbers)) is not None
    ]
    if not asked:
        return {}
    first, *others = asked
    return {
        (label, number): Known(_shortened(name), kind, restricted or closed.is_now((label, number)))
        for label, number, name, kind, restricted in (first.union(*others, all=True) if others else first)
    }


def noun_of(label: str, known: Known | None = None) -> str:
    """The kind of thing, in the definite form that sentences want: “aktiviteten”."""
    if known and known.kind in SINGULAR:
        return said(SINGULAR[known.kind])
    if known and known.kind in PART_TITLES:
        return said(PART_TITLES[known.kind]).lower()
    if known and known.kind in NOUNS_OF_KINDS:
        return str(NOUNS_OF_KINDS[known.kind])
    if label in BY_LABEL:
        return str(BY_LABEL[label].noun)
    if label in DEEDS:
        return str(DEEDS[label].noun)
    model = model_of(label)
    return str(model._meta.verbose_name) if model else label


def _asked(label: str, numbers: set[int]) -> QuerySet | None:
    model = model_of(label)
    title = _title(label)
    if model is None or title is None:
        return None
    restricted = restricted_rows(model)
    return (
        model._base_manager.filter(pk__in=numbers)
        .order_by()
        .values_list(
            Value(label, output_field=CharField()),
            Cast("pk", BigIntegerField()),
            Cast(title, TextField()),
            Cast(F("kind"), TextField())
            if model in (Part, MunicipalityFile)
            else Value("", output_field=TextField()),
            ExpressionWrapper(restricted, output_field=BooleanField())
            if restricted
            else Value(False, output_field=BooleanField()),
        )
    )


def _title(label: str) -> Combinable | None:
    model = model_of(label)
    if model is None:
        return None
    if model is Part:
        texts = [NullIf(KT(f"data__{name}"), Value("")) for name in NAMING_FIELDS]
        return Coalesce(*texts, Value(""))
    if thing := BY_LABEL.get(label):
        return F(thing.title)
    if label in _NAMED_BY_ANOTHER:
        return Coalesce(*_NAMED_BY_ANOTHER[label], Value(""))
    known = {field.name for field in model._meta.local_fields}
    return next((F(name) for name in _COLUMNS if name in known), None)


def _shortened(name: str) -> str:
    return Truncator(" ".join((name or "").split())).chars(LONGEST)


def shown(rows: Rows, *, may_read_restricted: bool) -> dict[tuple[str, int], str]:
    """The names one may see: that of a restricted row is not told to those who may not read it."""
    return {
        row: known.name if may_read_restricted or not known.restricted else _("something restricted")
        for row, known in rows.items()
    }
