"""What a plan calls itself in its sentences."""

THE_PLAN = r"(?:\w*planen|programmet|strategin|dokumentet|överenskommelsen)"
"""With the definite ending, since a plan without is any."""
