"""The kinds of things in an organisation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BodyKind(models.TextChoices):
    """Elected bodies of a municipality (kommunallagen 3 kap.)."""

    COUNCIL = "council", _("council")
    EXECUTIVE_BOARD = "executive_board", _("executive board")
    COMMITTEE = "committee", _("committee")
    DISTRICT_COMMITTEE = "district_committee", _("district committee")


class UnitKind(models.TextChoices):
    """Levels of the one tree of units."""

    ADMINISTRATION = "administration", _("administration")
    DEPARTMENT = "department", _("department")
    UNIT = "unit", _("unit")


class PartnerKind(models.TextChoices):
    """Whom the municipality works with outside its own organisation (S19)."""

    POLICE = "police", _("police")
    SECURITY_POLICE = "security_police", _("security police")
    PRISON_SERVICE = "prison_service", _("prison and probation service")
    EMPLOYMENT_SERVICE = "employment_service", _("employment service")
    REGION = "region", _("region")
    SCHOOL = "school", _("school")
    ASSOCIATION = "association", _("association")
    FAITH_COMMUNITY = "faith_community", _("faith community")
    OTHER = "other", _("other partner")


class GuidelineKind(models.TextChoices):
    """What steers the work from above (S1)."""

    GUIDELINE = "guideline", _("guideline")
    GOAL = "goal", _("goal")


class TermKind(models.TextChoices):
    """What a word of the glossary names: phenomena are no environments (S5, S6)."""

    TERM = "term", _("term")
    ENVIRONMENT = "environment", _("environment")
    PHENOMENON = "phenomenon", _("phenomenon")


class CoordinatorScope(models.TextChoices):
    """Whose coordinator: the whole municipality's or one administration's."""

    CENTRAL = "central", _("central coordinator")
    LOCAL = "local", _("local coordinator")


class TaskState(models.TextChoices):
    """How a task of the mandate goes."""

    IN_PLACE = "in_place", _("in place")
    PARTLY = "partly", _("partly in place")
    MISSING = "missing", _("missing")
