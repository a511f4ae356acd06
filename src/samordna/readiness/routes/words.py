"""What a step decides, when it applies and how it is sent, in words."""

from django.utils.translation import gettext_lazy

DECIDES = [
    ("", gettext_lazy("Nothing in particular")),
    ("posom", gettext_lazy("Whether POSOM is called in")),
    ("ckl", gettext_lazy("Whether the central crisis management (CKL) coordinates")),
    ("extraordinary", gettext_lazy("Whether this is an extraordinary event")),
    ("other", gettext_lazy("Something else")),
]
HOURS = [
    ("always", gettext_lazy("At any time")),
    ("office", gettext_lazy("Only during office hours")),
    ("outside", gettext_lazy("Only outside office hours")),
]
SEND = [("sms", gettext_lazy("As a text message")), ("mail", gettext_lazy("As mail"))]
