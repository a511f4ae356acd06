"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told

TOLD = Told(
    deeds={
        "intake.upload": Deeds(_("the uploaded file"), _("Uploaded a file.")),
        "intake.tablelayout": Deeds(_("the remembered table"), _("Remembered how a table is laid out.")),
    },
    fields={
        "intake.upload.comes_from": _("the file that it was written from"),
    },
)
