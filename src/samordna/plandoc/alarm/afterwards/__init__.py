"""What comes after an alarm: how long each step took, what the evaluation asks, and the report for those who were not there."""

from samordna.plandoc.alarm.afterwards.report import AlarmReport, LogLine, public_report
from samordna.plandoc.alarm.afterwards.times import StepTime, Timing, times_of

__all__ = ["AlarmReport", "LogLine", "StepTime", "Timing", "public_report", "times_of"]
