"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Thing, Told, commands_of
from samordna.guidance.commands import guide_remove, guide_restore, guide_update, guides
from samordna.guidance.models import Guide

TOLD = Told(
    things=(
        Thing(
            "guide",
            Guide,
            _("the guide"),
            "title",
            see=Action.EDIT_GUIDES,
            edit=Action.EDIT_GUIDES,
            page="guidance:guide",
            commands=commands_of("guide", guide_update, guide_remove, guide_restore),
            changes=guides.FIELDS,
        ),
    ),
    fields={
        "guidance.guide.published_at": _("the day of publishing"),
        "guidance.guide.slug": _("the address of its page"),
    },
)
