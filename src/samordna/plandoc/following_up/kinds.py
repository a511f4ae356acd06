"""The kinds of mail about follow-ups, how often somebody wants them, and why one does not go; each with its words."""

from enum import StrEnum

from samordna.plandoc.vocabulary import Text


class MailKind(StrEnum):
    OPENS = "opens"
    BEFORE = "before"
    LATE = "late"
    MANAGER = "manager"
    WEEKLY = "weekly"


class Rhythm(StrEnum):
    """How often somebody wants to be reminded. When others are late, their manager is always told."""

    EACH = "each"
    WEEKLY = "weekly"
    LATE = "late"


class WhyNot(StrEnum):
    ANSWERED = "answered"
    NOBODY = "nobody"
    INACTIVE = "inactive"
    NO_MANAGER = "no_manager"
    SENT = "sent"
    WAITS = "waits"
    WEEKLY = "weekly"
    LATE_ONLY = "late_only"


NAMES: dict[MailKind, Text] = {
    MailKind.OPENS: Text("den öppnar", "it opens"),
    MailKind.BEFORE: Text("en vecka kvar", "a week left"),
    MailKind.LATE: Text("sista dagen har gått", "the last day has passed"),
    MailKind.MANAGER: Text("till chefen, en vecka sen", "to the manager, a week late"),
    MailKind.WEEKLY: Text("veckans sammanfattning", "the weekly summary"),
}
REASONS: dict[WhyNot, Text] = {
    WhyNot.ANSWERED: Text("redan besvarad", "answered already"),
    WhyNot.NOBODY: Text("ingen har ett konto där", "nobody has an account there"),
    WhyNot.INACTIVE: Text("kontot är avstängt", "the account is closed"),
    WhyNot.NO_MANAGER: Text("ingen chef har ett konto där", "no manager has an account there"),
    WhyNot.SENT: Text("mejlet har redan gått", "the mail has gone already"),
    WhyNot.WAITS: Text("väntar till nästa arbetsmorgon", "waits for the next working morning"),
    WhyNot.WEEKLY: Text("har valt ett mejl i veckan", "has chosen one mail a week"),
    WhyNot.LATE_ONLY: Text(
        "har valt påminnelser bara när svaret är sent", "has chosen reminders only when the answer is late"
    ),
}
