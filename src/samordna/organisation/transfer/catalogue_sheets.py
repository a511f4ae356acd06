"""The sheet of a list, from the list's declaration and its model: a new list is in the file by itself."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import override

from samordna.core.fields import EdtfField
from samordna.organisation.catalogues import Catalogue
from samordna.organisation.transfer.columns import Column, Form, Sheet
from samordna.plandoc.vocabulary import Text

HEADINGS: dict[tuple[str, str], Text] = {
    ("guidelines", "registry_number"): Text("Diarienummer", "Registry number"),
    ("guidelines", "text"): Text("Innehåll", "What it says"),
    ("guidelines", "address"): Text("Adress", "Address"),
}
"""Columns of files that people have, where pages say it at greater length."""
_FORMS: tuple[tuple[type[models.Field], Form, int], ...] = (
    (models.ForeignKey, Form.REFERENCE, 34),
    (EdtfField, Form.VAGUE_DATE, 13),
    (models.DateField, Form.DATE, 13),
    (models.BooleanField, Form.YES_NO, 20),
    (models.TextField, Form.TEXT, 50),
    (models.CharField, Form.LINE, 30),
)


def sheet_of(catalogue: Catalogue, names: Mapping[type[models.Model], str]) -> Sheet:
    """``names`` are those of the sheets that references may lead to, by their models."""
    return Sheet(
        catalogue.list_name,
        _in_both(catalogue.words.title),
        catalogue.model,
        tuple(_column(catalogue, name, names) for name in catalogue.fields),
        named_by=catalogue.title_field,
    )


def _column(catalogue: Catalogue, name: str, names: Mapping[type[models.Model], str]) -> Column:
    field: Any = catalogue.model._meta.get_field(name)
    to = names.get(field.related_model, "")
    heading = HEADINGS.get((catalogue.list_name, name)) or _in_both(field.verbose_name)
    if field.choices:
        return Column(name, heading, Form.CHOICE, choices=type(field.default), width=18)
    for kind, form, width in _FORMS:
        if isinstance(field, kind):
            return Column(name, heading, form, required=not field.blank, to=to, width=width)
    raise TypeError(f"{field} can stand in no column: say in {__name__} how it is written.")


def _in_both(words: Any) -> Text:
    said = {}
    for language in ("sv", "en"):
        with override(language):
            text = str(words)
        said[language] = text[:1].upper() + text[1:]
    return Text(**said)
