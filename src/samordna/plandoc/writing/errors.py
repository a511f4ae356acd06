"""What can go wrong when a plan is written."""

from samordna.plandoc.errors import PlanError


class TemplateError(PlanError):
    """The municipality's Word template cannot be used. The message says what is wrong and what to do."""
