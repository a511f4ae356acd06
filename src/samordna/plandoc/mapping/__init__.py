"""The mapping of services: what a municipality has, for whom and where, and what it lacks. No Django."""

from samordna.plandoc.mapping.model import MappedService

__all__ = ["MappedService"]
