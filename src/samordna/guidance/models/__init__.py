from samordna.guidance.models.guide import Guide
from samordna.guidance.models.opening import StepOpening

__all__ = ["Guide", "StepOpening"]
