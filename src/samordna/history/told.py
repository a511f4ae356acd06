"""What the history tells of its own rows, and of those of ``core``, which knows of no history."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told

TOLD = Told(
    deeds={
        "core.guarddecision": Deeds(
            _("the answer about personal data"), _("Answered a question about personal data.")
        ),
        "core.knownword": Deeds(
            _("the word that is no person"),
            _("Said that a word is no person."),
            _("Took back that a word is no person."),
        ),
        "history.retentionrule": Deeds(_("the retention rule"), named_by=("kind",)),
        "history.retentionrun": Deeds(_("the carried out retention"), _("Carried out a retention rule.")),
    },
    fields={
        "core.guarddecision.kind": _("kind of personal data"),
        "core.guarddecision.user": _("who answered"),
    },
)
