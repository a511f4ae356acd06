"""Holds a plan against what law, city rules and good practice ask of it (docs/checks.md)."""

from samordna.plandoc.checking.model import CheckOutcome, Finding, Report, Rules, Severity
from samordna.plandoc.checking.registry import GROUPS, Check, registry
from samordna.plandoc.checking.run import check

__all__ = ["GROUPS", "Check", "CheckOutcome", "Finding", "Report", "Rules", "Severity", "check", "registry"]
