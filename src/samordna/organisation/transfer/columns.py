"""Which sheets the organisation has as a file, and which columns. The one table that export, import and packs read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import models

from samordna.organisation.enums import BodyKind, CoordinatorScope, GuidelineKind, PartnerKind, UnitKind
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Coordinator,
    Guideline,
    MandateTask,
    Partner,
    Unit,
)
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
    """A kind of thing. ``name`` is the key in YAML, ``title`` the sheet's name in Excel."""

    name: str
    title: Text
    model: type[Any]
    columns: tuple[Column, ...]

    def column(self, field: str) -> Column:
        return next(column for column in self.columns if column.field == field)

    @property
    def fields(self) -> dict[str, Column]:
        return {column.field: column for column in self.columns}

    @property
    def is_dated(self) -> bool:
        """Whether its things end on a day, instead of being removed."""
        return "valid_to" in self.fields


NAME = Column("name", Text("Namn", "Name"), required=True, width=40)
FROM = Column("valid_from", Text("Gäller från", "Valid from"), Form.DATE, width=13)
TO = Column("valid_to", Text("Gäller till", "Valid to"), Form.DATE, width=13)


def _kind(choices: type[models.TextChoices]) -> Column:
    return Column("kind", Text("Slag", "Kind"), Form.CHOICE, choices=choices, width=18)


def _reference(field: str, sv: str, en: str, to: str) -> Column:
    return Column(field, Text(sv, en), Form.REFERENCE, to=to, width=34)


SCOPE = Column(
    "scope", Text("Samordnare", "Coordinator"), Form.CHOICE, required=True, choices=CoordinatorScope, width=20
)

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "bodies",
        Text("Nämnder och styrelser", "Bodies"),
        Body,
        (NAME, _kind(BodyKind), FROM, TO, _reference("successor", "Efterträdare", "Successor", "bodies")),
    ),
    Sheet(
        "units",
        Text("Enheter", "Units"),
        Unit,
        (
            Column("code", Text("Kod", "Code"), width=14),
            NAME,
            _kind(UnitKind),
            _reference("parent", "Del av", "Part of", "units"),
            _reference("body", "Lyder under", "Answers to", "bodies"),
            FROM,
            TO,
            _reference("successor", "Efterträdare", "Successor", "units"),
        ),
    ),
    Sheet(
        "partners",
        Text("Samverkansparter", "Partners"),
        Partner,
        (
            NAME,
            _kind(PartnerKind),
            Column("website", Text("Webbsida", "Web page"), width=30),
            Column("about", Text("Vad vi gör tillsammans", "What we do together"), Form.TEXT, width=50),
        ),
    ),
    Sheet(
        "contact_points",
        Text("Kontaktpunkter", "Contact points"),
        ContactPoint,
        (
            Column("function", Text("Funktion", "Function"), required=True, width=34),
            _reference("unit", "Enhet", "Unit", "units"),
            _reference("partner", "Samverkanspart", "Partner", "partners"),
            Column("phone", Text("Telefon", "Telephone"), Form.PHONE, width=16),
            Column("email", Text("E-post", "E-mail"), width=30),
            Column("opening_hours", Text("Öppettider", "Opening hours"), Form.HOURS, width=26),
            _reference("deputy", "När ingen svarar", "When there is no answer", "contact_points"),
            Column("note", Text("Bra att veta", "Good to know"), Form.TEXT, width=40),
            Column("restricted", Text("Begränsad spridning", "Restricted"), Form.YES_NO, width=20),
            Column("confirmed_on", Text("Senast bekräftad", "Last confirmed"), Form.DATE, width=16),
        ),
    ),
    Sheet(
        "guidelines",
        Text("Riktlinjer och mål", "Guidelines and goals"),
        Guideline,
        (
            _kind(GuidelineKind),
            Column("title", Text("Titel", "Title"), required=True, width=50),
            Column("registry_number", Text("Diarienummer", "Registry number"), width=16),
            Column("decided", Text("Beslutad", "Decided"), Form.VAGUE_DATE, width=13),
            _reference("body", "Beslutad av", "Decided by", "bodies"),
            Column("text", Text("Innehåll", "What it says"), Form.TEXT, width=50),
            Column("address", Text("Adress", "Address"), width=30),
        ),
    ),
    Sheet(
        "coordinators",
        Text("Samordnare", "Coordinators"),
        Coordinator,
        (
            SCOPE,
            _reference("unit", "Förvaltning", "Administration", "units"),
            Column("function", Text("Funktion", "Function"), required=True, width=34),
            _reference("contact_point", "Kontaktpunkt", "Contact point", "contact_points"),
            Column("deputy_function", Text("Ersättarens funktion", "Deputy's function"), width=34),
            _reference(
                "deputy_contact_point", "Ersättarens kontaktpunkt", "Deputy's contact point", "contact_points"
            ),
            Column("registry_number", Text("Diarienummer", "Registry number"), width=16),
            FROM,
            TO,
        ),
    ),
    Sheet(
        "mandate_tasks",
        Text("Uppdraget", "Mandate"),
        MandateTask,
        (
            SCOPE,
            Column("position", Text("Ordning", "Order"), Form.NUMBER, width=10),
            Column("text", Text("Uppgift", "Task"), Form.TEXT, required=True, width=80),
        ),
    ),
)
BY_NAME = {sheet.name: sheet for sheet in SHEETS}

KEEP = Text("(visas inte här)", "(not shown here)")
"""Stands in a file for what the reader may not see; on the way in, it leaves the thing as it is."""
