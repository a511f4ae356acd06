from django.urls import path

from samordna.organisation.catalogues import CATALOGUES
from samordna.organisation.catalogues.addresses import addresses
from samordna.organisation.coordinating.views import appointment, coordinators, mandate
from samordna.organisation.merging import views as merging
from samordna.organisation.reaching import views as contacts
from samordna.organisation.transfer import views as transfer
from samordna.organisation.units.views import tree, units

app_name = "organisation"
BASE = "organisation/"
UNIT = f"{BASE}enheter/<int:pk>/"
BODY = f"{BASE}namnder/<int:pk>/"
CONTACT = f"{BASE}kontakter/<int:pk>/"
COORDINATOR = f"{BASE}samordnare/<int:pk>/"
TASK = f"{BASE}uppdrag/<int:pk>/"
TRANSFER = f"{BASE}som-fil/<int:pk>/"

urlpatterns = [
    path(BASE, tree.show, name="tree"),
    path(f"{BASE}enheter/ny/", units.create, name="unit_create"),
    path(UNIT, units.show, name="unit"),
    path(f"{UNIT}andra/", units.edit, name="unit_edit"),
    path(f"{UNIT}avsluta/", units.close, name="unit_close"),
    path(f"{UNIT}ateroppna/", units.reopen, name="unit_reopen"),
    *(one for catalogue in CATALOGUES for one in addresses(catalogue, BASE)),
    path(f"{BASE}kontakter/", contacts.listed, name="contacts"),
    path(f"{BASE}kontakter/ny/", contacts.create, name="contact_create"),
    path(f"{BASE}kontakter/oppettider/", contacts.hours, name="hours"),
    path(CONTACT, contacts.show, name="contact"),
    path(f"{CONTACT}andra/", contacts.edit, name="contact_edit"),
    path(f"{CONTACT}bekrafta/", contacts.confirm, name="contact_confirm"),
    path(f"{CONTACT}ta-bort/", contacts.remove, name="contact_remove"),
    path(f"{CONTACT}aterstall/", contacts.restore, name="contact_restore"),
    path(f"{BASE}samordnare/", coordinators.listed, name="coordinators"),
    path(f"{BASE}samordnare/ny/", coordinators.create, name="coordinator_create"),
    path(COORDINATOR, appointment.show, name="coordinator"),
    path(f"{COORDINATOR}andra/", coordinators.edit, name="coordinator_edit"),
    path(f"{COORDINATOR}avsluta/", coordinators.end, name="coordinator_end"),
    path(f"{COORDINATOR}fortsatt/", coordinators.resume, name="coordinator_resume"),
    path(f"{COORDINATOR}ge-roll/", appointment.give_role, name="coordinator_give_role"),
    path(f"{COORDINATOR}uppfoljning/<int:task>/", appointment.follow_up, name="follow_up"),
    path(f"{BASE}uppdrag/", mandate.listed, name="mandate"),
    path(f"{BASE}uppdrag/ny/", mandate.create, name="task_create"),
    path(f"{TASK}andra/", mandate.edit, name="task_edit"),
    path(f"{TASK}flytta/", mandate.move, name="task_move"),
    path(f"{TASK}ta-bort/", mandate.remove, name="task_remove"),
    path(f"{TASK}aterstall/", mandate.restore, name="task_restore"),
    path(f"{UNIT}sla-ihop/", merging.units, name="unit_merge"),
    path(f"{BODY}sla-ihop/", merging.bodies, name="body_merge"),
    path(f"{BASE}sammanslagningar/<int:pk>/angra/", merging.undo, name="merger_undo"),
    path(f"{BASE}som-fil/", transfer.transfer, name="transfer"),
    path(f"{BASE}som-fil/organisation.<slug:ending>", transfer.export, name="export"),
    path(f"{TRANSFER}", transfer.preview, name="transfer_preview"),
    path(f"{TRANSFER}godkann/", transfer.confirm, name="transfer_confirm"),
    path(f"{TRANSFER}slang/", transfer.discard, name="transfer_discard"),
]
