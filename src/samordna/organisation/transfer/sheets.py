"""Which sheets the organisation has as a file. The one table that export, import and packs read."""

from django.db import models

from samordna.organisation.catalogues import BODIES, CATALOGUES, PARTNERS, Catalogue
from samordna.organisation.enums import CoordinatorScope, UnitKind
from samordna.organisation.models import ContactPoint, Coordinator, MandateTask, Unit
from samordna.organisation.transfer.catalogue_sheets import sheet_of
from samordna.organisation.transfer.columns import Column, Form, Sheet
from samordna.plandoc.vocabulary import Text

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

UNITS = Sheet(
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
    named_by="name",
)
CONTACT_POINTS = Sheet(
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
    named_by="function",
)
COORDINATORS = Sheet(
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
    named_by="function",
)
MANDATE_TASKS = Sheet(
    "mandate_tasks",
    Text("Uppdraget", "Mandate"),
    MandateTask,
    (
        SCOPE,
        Column("position", Text("Ordning", "Order"), Form.NUMBER, width=10),
        Column("text", Text("Uppgift", "Task"), Form.TEXT, required=True, width=80),
    ),
    named_by="text",
)
REFERRED_TO: dict[type[models.Model], str] = {
    Unit: UNITS.name,
    ContactPoint: CONTACT_POINTS.name,
    **{catalogue.model: catalogue.list_name for catalogue in CATALOGUES},
}
"""The sheets that a reference may lead to."""


def _listed(*catalogues: Catalogue) -> tuple[Sheet, ...]:
    return tuple(sheet_of(one, REFERRED_TO) for one in catalogues)


_OTHERS = [one for one in CATALOGUES if one not in (BODIES, PARTNERS)]
SHEETS: tuple[Sheet, ...] = (
    *_listed(BODIES),
    UNITS,
    *_listed(PARTNERS),
    CONTACT_POINTS,
    *_listed(*_OTHERS),
    COORDINATORS,
    MANDATE_TASKS,
)
"""In an order in which references lead back: to what was made before."""
BY_NAME = {sheet.name: sheet for sheet in SHEETS}
OTHER_LISTS = tuple(one.list_name for one in _OTHERS)
"""Lists to which nothing else of the organisation refers."""
