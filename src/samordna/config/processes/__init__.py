"""Everything that runs when Samordna serves: database, web, background jobs, and the supervisor that keeps them going."""

from samordna.config.processes.serve import serve

__all__ = ["serve"]
