from samordna.followup.models.answer import FollowUpAnswer
from samordna.followup.models.collected import KeptCollection
from samordna.followup.models.feed import CalendarFeed
from samordna.followup.models.occasion import FollowUpOccasion
from samordna.followup.models.reminder import Reminder, ReminderChoice
from samordna.followup.models.report import Report, ReportText, SentReport
from samordna.followup.models.responsibility import Responsibility

__all__ = [
    "CalendarFeed",
    "FollowUpAnswer",
    "FollowUpOccasion",
    "KeptCollection",
    "Reminder",
    "ReminderChoice",
    "Report",
    "ReportText",
    "Responsibility",
    "SentReport",
]
