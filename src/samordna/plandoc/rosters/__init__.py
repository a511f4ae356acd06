"""Rosters as they stand in a file: a calendar (iCalendar) or a table of Excel or CSV."""
