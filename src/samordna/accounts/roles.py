"""Who may do what, as one table."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    COORDINATOR = "coordinator", _("Coordinator")
    CONTRIBUTOR = "contributor", _("Contributor")
    READER = "reader", _("Reader")


class Action(models.TextChoices):
    VIEW = "view", _("read plans")
    IMPORT = "import", _("import plans")
    EDIT = "edit", _("edit plans")
    REPORT = "report", _("set the status of activities")


MAY: dict[Role, frozenset[Action]] = {
    Role.COORDINATOR: frozenset({Action.VIEW, Action.IMPORT, Action.EDIT, Action.REPORT}),
    Role.CONTRIBUTOR: frozenset({Action.VIEW, Action.REPORT}),
    Role.READER: frozenset({Action.VIEW}),
}
