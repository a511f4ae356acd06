"""What `samordna doctor` looks at: one small function for each thing, gathered in one registry."""

from samordna.cli.checkup import faults, files, guards, people, server, settings, work
from samordna.cli.checkup.registry import CHECKS, Check, Finding, Level, run

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Level",
    "faults",
    "files",
    "guards",
    "people",
    "run",
    "server",
    "settings",
    "work",
]
