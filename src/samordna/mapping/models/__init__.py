from samordna.mapping.models.analysis import (
    AnalysisDecision,
    AnalysisForm,
    AnalysisLink,
    AnalysisRound,
    ClosedAnalysis,
)
from samordna.mapping.models.incoming import IncomingServices
from samordna.mapping.models.service import Service

__all__ = [
    "AnalysisDecision",
    "AnalysisForm",
    "AnalysisLink",
    "AnalysisRound",
    "ClosedAnalysis",
    "IncomingServices",
    "Service",
]
