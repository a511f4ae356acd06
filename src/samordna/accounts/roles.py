"""Who may do what, as one table. It drives the rules, the buttons, the page that explains the roles, and the tests."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is in a municipality. The administrator of the whole installation is no role in a municipality."""

    ADMINISTRATOR = "administrator", _("Administrator")
    CENTRAL_COORDINATOR = "central_coordinator", _("Central coordinator")
    LOCAL_COORDINATOR = "local_coordinator", _("Local coordinator")
    MANAGER = "manager", _("Manager")
    CONTRIBUTOR = "contributor", _("Contributor")
    REGISTRAR = "registrar", _("Registrar")
    DUTY_OFFICER = "duty_officer", _("Duty officer")
    READER = "reader", _("Reader or auditor")
    PARTNER = "partner", _("Outside partner")


class Action(models.TextChoices):
    """What there is to do; the label completes “you may …”."""

    VIEW = "view", _("read plans")
    READ_RESTRICTED = "read_restricted", _("read what is restricted")
    IMPORT = "import", _("import plans")
    EDIT = "edit", _("edit plans")
    DECIDE = "decide", _("record decisions")
    COMMENT = "comment", _("read and write comments on plans")
    REVIEW = "review", _("lead the central review of plans")
    REPORT = "report", _("set the status of activities")
    FOLLOW_UP = "follow_up", _("set up when activities are followed up, and remind")
    EDIT_GUIDES = "edit_guides", _("change and publish guides")
    EDIT_SERVICES = "edit_services", _("change the register of services")
    EDIT_SITUATION = "edit_situation", _("make situation pictures, and keep areas and figures")
    CONTRIBUTE = "contribute", _("answer what a situation picture asks of the unit")
    EDIT_TRAINING = "edit_training", _("plan training, and keep its courses and requirements")
    SIGN_UP = "sign_up", _("sign groups up for training, and tell how many were there")
    EDIT_COLLABORATION = "edit_collaboration", _("lead forums, meetings and agreements")
    EDIT_BRIEFINGS = "edit_briefings", _("choose and send news")
    RUN_ALARMS = "run_alarms", _("raise and run alarms, live and as exercises")
    EDIT_ALARMS = "edit_alarms", _("change alarm routes, duties and crisis plans")
    SHARE = "share", _("invite partners to a plan")
    SEE_ORGANISATION = "see_organisation", _("see the organisation, training, collaboration and news")
    EDIT_ORGANISATION = "edit_organisation", _("change the organisation")
    EDIT_CONTACTS = "edit_contacts", _("change and confirm contact points")
    APPOINT = "appoint", _("appoint coordinators")
    FOLLOW_MANDATE = "follow_mandate", _("follow up the coordinators' tasks")
    SEE_COVERAGE = "see_coverage", _("see who covers what")
    MANAGE_PEOPLE = "manage_people", _("invite people and give roles")
    INVITE = "invite", _("invite colleagues to roles with less than one's own")
    SET_RULES = "set_rules", _("change the municipality's settings")
    AUDIT = "audit", _("read the log")


class Scope(StrEnum):
    """How far a permission reaches: the municipality, the role's unit and below, or only what one is invited to."""

    ALL = "all"
    UNIT = "unit"
    INVITED = "invited"


ALL, UNIT, INVITED = Scope.ALL, Scope.UNIT, Scope.INVITED

MAY: dict[Role, dict[Action, Scope]] = {
    Role.ADMINISTRATOR: {
        Action.VIEW: ALL,
        Action.FOLLOW_UP: ALL,
        Action.SEE_ORGANISATION: ALL,
        Action.EDIT_ORGANISATION: ALL,
        Action.EDIT_CONTACTS: ALL,
        Action.APPOINT: ALL,
        Action.SEE_COVERAGE: ALL,
        Action.MANAGE_PEOPLE: ALL,
        Action.INVITE: ALL,
        Action.SET_RULES: ALL,
        Action.AUDIT: ALL,
    },
    Role.CENTRAL_COORDINATOR: {
        Action.VIEW: ALL,
        Action.READ_RESTRICTED: ALL,
        Action.IMPORT: ALL,
        Action.EDIT: ALL,
        Action.DECIDE: ALL,
        Action.COMMENT: ALL,
        Action.REVIEW: ALL,
        Action.REPORT: ALL,
        Action.FOLLOW_UP: ALL,
        Action.EDIT_GUIDES: ALL,
        Action.EDIT_SERVICES: ALL,
        Action.EDIT_SITUATION: ALL,
        Action.CONTRIBUTE: ALL,
        Action.EDIT_TRAINING: ALL,
        Action.SIGN_UP: ALL,
        Action.EDIT_COLLABORATION: ALL,
        Action.EDIT_BRIEFINGS: ALL,
        Action.RUN_ALARMS: ALL,
        Action.EDIT_ALARMS: ALL,
        Action.SHARE: ALL,
        Action.SEE_ORGANISATION: ALL,
        Action.EDIT_ORGANISATION: ALL,
        Action.EDIT_CONTACTS: ALL,
        Action.APPOINT: ALL,
        Action.FOLLOW_MANDATE: ALL,
        Action.SEE_COVERAGE: ALL,
        Action.INVITE: ALL,
    },
    Role.LOCAL_COORDINATOR: {
        Action.VIEW: ALL,
        Action.READ_RESTRICTED: UNIT,
        Action.IMPORT: UNIT,
        Action.EDIT: UNIT,
        Action.DECIDE: UNIT,
        Action.COMMENT: UNIT,
        Action.REPORT: UNIT,
        Action.EDIT_SERVICES: UNIT,
        Action.EDIT_SITUATION: UNIT,
        Action.CONTRIBUTE: UNIT,
        Action.EDIT_TRAINING: UNIT,
        Action.SIGN_UP: UNIT,
        Action.EDIT_COLLABORATION: UNIT,
        Action.EDIT_BRIEFINGS: UNIT,
        Action.RUN_ALARMS: UNIT,
        Action.SHARE: UNIT,
        Action.SEE_ORGANISATION: ALL,
        Action.EDIT_CONTACTS: UNIT,
        Action.FOLLOW_MANDATE: UNIT,
        Action.INVITE: UNIT,
    },
    Role.MANAGER: {
        Action.VIEW: ALL,
        Action.READ_RESTRICTED: UNIT,
        Action.COMMENT: UNIT,
        Action.REPORT: UNIT,
        Action.EDIT_SERVICES: UNIT,
        Action.CONTRIBUTE: UNIT,
        Action.SIGN_UP: UNIT,
        Action.RUN_ALARMS: UNIT,
        Action.SEE_ORGANISATION: ALL,
        Action.EDIT_CONTACTS: UNIT,
    },
    Role.CONTRIBUTOR: {
        Action.VIEW: ALL,
        Action.COMMENT: UNIT,
        Action.REPORT: UNIT,
        Action.CONTRIBUTE: UNIT,
        Action.SEE_ORGANISATION: ALL,
    },
    Role.REGISTRAR: {
        Action.VIEW: ALL,
        Action.DECIDE: UNIT,
        Action.SEE_ORGANISATION: ALL,
        Action.SEE_COVERAGE: ALL,
    },
    Role.DUTY_OFFICER: {
        Action.VIEW: ALL,
        Action.READ_RESTRICTED: ALL,
        Action.RUN_ALARMS: ALL,
        Action.EDIT_ALARMS: ALL,
        Action.SEE_ORGANISATION: ALL,
    },
    Role.READER: {
        Action.VIEW: ALL,
        Action.SEE_ORGANISATION: ALL,
        Action.SEE_COVERAGE: ALL,
        Action.AUDIT: ALL,
    },
    Role.PARTNER: {
        Action.VIEW: INVITED,
    },
}

GIVES: dict[Role, tuple[Role, ...]] = {
    Role.ADMINISTRATOR: tuple(Role),
    Role.CENTRAL_COORDINATOR: (Role.LOCAL_COORDINATOR, Role.MANAGER, Role.CONTRIBUTOR, Role.REGISTRAR),
    Role.LOCAL_COORDINATOR: (Role.CONTRIBUTOR,),
}
"""The roles that somebody may give where they may invite. But for the administrator's, each may less than the giver's own."""

WIDE = frozenset({Role.ADMINISTRATOR, Role.CENTRAL_COORDINATOR, Role.DUTY_OFFICER, Role.READER, Role.PARTNER})
"""Roles that are held for the whole municipality, never for a unit."""

READING = frozenset({Action.VIEW, Action.SEE_ORGANISATION, Action.SEE_COVERAGE})
NEEDS_SECOND_STEP = frozenset(role for role, allowed in MAY.items() if allowed.keys() - READING)
"""Roles that can change, administer or read more than everybody: they sign in in two steps."""
