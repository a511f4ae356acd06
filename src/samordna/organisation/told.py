"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told, Verb, commands_of
from samordna.organisation.catalogues import CATALOGUES
from samordna.organisation.catalogues.telling import catalogued
from samordna.organisation.commands import (
    contact_remove,
    contact_restore,
    contact_update,
    contacts,
    coordinator_update,
    coordinators,
    mandate,
    mandate_task_remove,
    mandate_task_restore,
    mandate_task_update,
    municipality,
    municipality_file_remove,
    municipality_file_restore,
    municipality_file_update,
    municipality_update,
    unit_update,
    units,
)
from samordna.organisation.models import (
    ContactPoint,
    Coordinator,
    MandateTask,
    Municipality,
    MunicipalityFile,
    Unit,
)

TOLD = Told(
    things=(
        Thing(
            "enhet",
            Unit,
            _("the unit"),
            "name",
            see=Action.SEE_ORGANISATION,
            edit=Action.EDIT_ORGANISATION,
            commands=commands_of("unit", unit_update),
            changes=frozenset(units.FIELDS),
            page="organisation:unit",
        ),
        *map(catalogued, CATALOGUES),
        Thing(
            "kontaktpunkt",
            ContactPoint,
            _("the contact point"),
            "function",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("contact", contact_update, contact_remove, contact_restore),
            changes=frozenset(contacts.FIELDS),
            unit="unit",
            edit=Action.EDIT_CONTACTS,
            page="organisation:contact",
        ),
        Thing(
            "samordnare",
            Coordinator,
            _("the coordinator"),
            "function",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("coordinator", coordinator_update),
            changes=frozenset(coordinators.FIELDS),
            parts=("organisation.mandatefollowup",),
            unit="unit",
            edit=Action.APPOINT,
            page="organisation:coordinator",
        ),
        Thing(
            "uppgift",
            MandateTask,
            _("the task"),
            "text",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("task", mandate_task_update, mandate_task_remove, mandate_task_restore),
            changes=frozenset(mandate.FIELDS),
            edit=Action.APPOINT,
            page="organisation:mandate",
            place=(),
        ),
        Thing(
            "kommun",
            Municipality,
            _("the municipality"),
            "name",
            see=Action.SET_RULES,
            edit=Action.SET_RULES,
            page="settings:edit",
            place=(),
            commands={
                Verb.UPDATE: lambda _municipality, row, values: municipality_update(
                    municipality=row, values=values
                )
            },
            changes=frozenset(municipality.FIELDS),
            parts=("organisation.municipalityfile",),
        ),
        Thing(
            "fil",
            MunicipalityFile,
            _("the logo or Word template"),
            "name",
            see=Action.SET_RULES,
            edit=Action.SET_RULES,
            page="settings:edit",
            place=(),
            commands=commands_of(
                "file", municipality_file_update, municipality_file_remove, municipality_file_restore
            ),
            changes=frozenset(municipality.FILE_FIELDS),
        ),
    ),
    deeds={
        "organisation.mandatefollowup": Deeds(_("the follow-up of a task"), _("Followed up a task.")),
        "organisation.merger": Deeds(
            _("the merger"),
            _("Merged units or bodies."),
            _("Took the merger back."),
            named_by=("unit", "body"),
        ),
        "organisation.loadedpack": Deeds(
            _("the ready-made contents"), _("Took in ready-made contents."), named_by=("pack",)
        ),
    },
    fields={
        "organisation.loadedpack.pack": _("name"),
        "organisation.guideline.body": _("who has decided"),
        "organisation.guideline.decided": _("the day of the decision"),
        "organisation.municipality.slug": _("the address of the municipality's pages"),
        "organisation.unit.parent": _("the unit above"),
        "organisation.unit.body": _("the body that it answers to"),
    },
)
