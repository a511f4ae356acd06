"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told, commands_of
from samordna.mapping.commands import service_remove, service_restore, service_update, services
from samordna.mapping.models import Service

TOLD = Told(
    things=(
        Thing(
            "verksamhetsregister",
            Service,
            _("the service"),
            "name",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("service", service_update, service_remove, service_restore),
            changes=frozenset(services.FIELDS),
            unit="unit",
            edit=Action.EDIT_SERVICES,
            page="mapping:service",
        ),
    ),
    deeds={
        "mapping.analysisround": Deeds(_("the analysis of services"), _("Began an analysis of services.")),
        "mapping.analysisform": Deeds(
            _("the questions about a service"), _("A service joined the analysis."), named_by=("service",)
        ),
        "mapping.analysislink": Deeds(_("the link to questions about a service"), named_by=("form", "kind")),
        "mapping.analysisdecision": Deeds(
            _("the decision after the analysis"),
            _("Decided about a service after its analysis."),
            named_by=("form",),
        ),
        "mapping.closedanalysis": Deeds(
            _("the closed analysis"), _("Kept what was answered in the analysis.")
        ),
    },
    sentences={
        "mapping.analysisform.sent_at": _("The answers about a service were sent."),
        "mapping.analysislink.ended_at": _("Ended the link to questions about a service."),
        "mapping.analysisround.closed_at": _("Closed the analysis of services."),
    },
)
