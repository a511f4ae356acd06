"""The minutes of a forum's meeting: what they hold, and their pages."""

from samordna.plandoc.minutes.model import Minutes, SpokenOf, TaskNoted

__all__ = ["Minutes", "SpokenOf", "TaskNoted"]
