"""The pages of an alarm."""
