from samordna.mapping.models.analysis import AnalysisForm, AnalysisRound
from samordna.mapping.models.analysis_link import AnalysisLink
from samordna.mapping.models.analysis_outcome import AnalysisDecision, ClosedAnalysis
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
