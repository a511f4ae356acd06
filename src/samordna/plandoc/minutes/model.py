"""What minutes hold, as data. Who was there is told by function, never by name."""

from datetime import date, datetime

from pydantic import BaseModel, Field


class SpokenOf(BaseModel):
    """An item of the agenda, why it stood there, and what was said."""

    title: str
    why: str = ""
    notes: str = ""


class TaskNoted(BaseModel):
    text: str
    who: str = ""
    due: date | None = None


class Minutes(BaseModel):
    """``begins`` and ``ends`` are by the clock where the meeting was.

    ``absent`` have said beforehand that they could not come; of ``missing`` it was noted afterwards that they were not there.
    """

    forum: str
    municipality: str
    registry_number: str = ""
    begins: datetime
    ends: datetime
    venue: str = ""
    present: list[str] = Field(default_factory=list)
    absent: list[str] = Field(default_factory=list)
    missing: list[str] = Field(default_factory=list)
    spoken_of: list[SpokenOf] = Field(default_factory=list)
    notes: str = ""
    decisions: list[str] = Field(default_factory=list)
    tasks: list[TaskNoted] = Field(default_factory=list)
