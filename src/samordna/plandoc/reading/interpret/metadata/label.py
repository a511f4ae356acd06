"""What a label with which a plan tells of itself says that its value is."""

from enum import StrEnum


class Label(StrEnum):
    """What the value after a label is. ``DATE`` is the date of a decision beside it that has none; ``ABOUT_FILE`` tells of the
    document, not of the plan: its type, who typed it; ``HEADINGS`` are the heads of a table of decisions."""

    TITLE = "title"
    MUNICIPALITY = "municipality"
    BOARD = "board"
    ADMINISTRATION = "administration"
    REGISTRY_NUMBER = "registry_number"
    VERSION = "version"
    ADOPTED = "adopted"
    PERIOD = "period"
    FROM = "period_start"
    UNTIL = "period_end"
    REVISION = "next_revision"
    FIRST_FOLLOW_UP = "first_follow_up"
    RESPONSIBLE = "responsible_for_revision"
    DECISION = "decision"
    APPROVED_BY = "approved_by"
    SECTION = "section"
    PUBLIC = "public_version"
    BUDGET_GOAL = "budget_goal"
    COUNCIL_REPORT = "council_report"
    DATE = "date"
    ABOUT_FILE = "about_file"
    HEADINGS = "headings"
