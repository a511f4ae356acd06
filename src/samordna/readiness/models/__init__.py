from samordna.readiness.models.activation import Activation, ActivationEvent
from samordna.readiness.models.afterwards import AlarmLesson, Evaluation, PlannedExercise
from samordna.readiness.models.crisis_plan import CrisisPlan, CrisisPlanReminder, FormerCrisisFile
from samordna.readiness.models.duty import DutyFunction, DutyShift, IncomingShifts
from samordna.readiness.models.notice import Notice
from samordna.readiness.models.route import AlarmRoute

__all__ = [
    "Activation",
    "ActivationEvent",
    "AlarmLesson",
    "AlarmRoute",
    "CrisisPlan",
    "CrisisPlanReminder",
    "DutyFunction",
    "DutyShift",
    "Evaluation",
    "FormerCrisisFile",
    "IncomingShifts",
    "Notice",
    "PlannedExercise",
]
