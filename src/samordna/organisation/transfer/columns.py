"""What a sheet of the organisation's file is, and a column of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import models

from samordna.plandoc.vocabulary import Text


class Form(StrEnum):
    """What stands in a column."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    VAGUE_DATE = "vague_date"
    YES_NO = "yes_no"
    NUMBER = "number"
    PHONE = "phone"
    HOURS = "hours"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Column:
    """``field`` is the model's field and the key in YAML, ``to`` the sheet that a reference leads to."""

    field: str
    heading: Text
    form: Form = Form.LINE
    required: bool = False
    choices: type[models.TextChoices] | None = None
    to: str = ""
    width: int = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """``name`` is the key in YAML, ``title`` the sheet's name in Excel, ``named_by`` the field that names one."""

    name: str
    title: Text
    model: type[Any]
    columns: tuple[Column, ...]
    named_by: str

    def column(self, field: str) -> Column:
        return next(column for column in self.columns if column.field == field)

    @property
    def fields(self) -> dict[str, Column]:
        return {column.field: column for column in self.columns}

    @property
    def references(self) -> list[Column]:
        return [column for column in self.columns if column.form == Form.REFERENCE]

    @property
    def is_dated(self) -> bool:
        """Whether its things end on a day, instead of being removed."""
        return "valid_to" in self.fields


KEEP = Text("(visas inte här)", "(not shown here)")
"""Stands in a file for what the reader may not see; on the way in, it leaves the thing as it is."""
