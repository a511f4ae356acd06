"""An alarm told afterwards, as data: what the report's page, PDF and Word show."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from samordna.plandoc.alarm.afterwards.times import Timing


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LogLine(_Told):
    """An entry of the log. ``what`` is what happened in plain words, ``text`` what somebody wrote about it.

    ``is_open`` tells that everybody may read it.
    """

    at: datetime
    what: str
    step: str = ""
    whom: str = ""
    who: str = ""
    text: str = ""
    is_correction: bool = False
    is_open: bool = True


class TimeLine(_Told):
    """A step's times, in seconds from when the alarm was raised; None where it did not begin or end."""

    text: str
    role: str
    expected: int
    timing: Timing
    began: int | None = None
    ended: int | None = None
    attempt: int = 0
    rounds: int = 0


class Answered(_Told):
    question: str
    answer: str


class LessonLine(_Told):
    """``activity`` is what it became, and where; empty while it is nothing yet."""

    text: str
    activity: str = ""
    is_open: bool = True


class AlarmReport(_Told):
    """``times`` are in the order of the route, ``log`` in order of time. ``in_time`` of ``begun`` steps were done in time.

    ``is_open`` tells that everybody may read what the route says.
    """

    municipality: str
    route: str
    kind: Literal["live", "exercise"]
    what: str = ""
    started_at: datetime
    closed_at: datetime | None = None
    reasons: str = ""
    is_extraordinary: bool = False
    in_time: int = 0
    begun: int = 0
    times: list[TimeLine] = []
    log: list[LogLine] = []
    answers: list[Answered] = []
    lessons: list[LessonLine] = []
    is_open: bool = True
    is_public: bool = False


def public_report(report: AlarmReport) -> AlarmReport:
    """The version for everybody: how it went and what was learnt, without what was written and who was called.

    The log's own words, the roles of each step, the reasons and the evaluation stay with those who may read them. Of a restricted
    route its name, steps and lessons stay there as well.
    """
    closed = {} if report.is_open else {"route": "", "times": [], "lessons": []}
    return report.model_copy(
        update={
            "what": "",
            "reasons": "",
            "log": [],
            "answers": [],
            "times": [one.model_copy(update={"role": ""}) for one in report.times],
            "lessons": [one for one in report.lessons if one.is_open],
            "is_public": True,
            **closed,
        }
    )
