"""What calendar files (iCalendar, RFC 5545) are called when they are sent."""

CONTENT_TYPE = "text/calendar; charset=utf-8"
