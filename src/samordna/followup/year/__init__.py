"""The year: everything with a day, as a table, as a wheel and as calendars that one's own calendar fetches (S3, S4)."""
