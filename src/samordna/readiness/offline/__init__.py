"""Alarms without network: a copy of the routes with their numbers, and what was told of an alarm while nothing could be sent."""
