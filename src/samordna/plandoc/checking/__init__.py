"""Holds a plan against what law, city rules and good practice ask of it (docs/checks.md)."""

from samordna.plandoc.checking.general import met_by_plan
from samordna.plandoc.checking.model import CheckOutcome, Finding, MetBy, Report, Rules, Severity
from samordna.plandoc.checking.registry import GROUPS, Check, registry
from samordna.plandoc.checking.run import check

__all__ = [
    "GROUPS",
    "Check",
    "CheckOutcome",
    "Finding",
    "MetBy",
    "Report",
    "Rules",
    "Severity",
    "check",
    "met_by_plan",
    "registry",
]
