"""Alarm routes as they are listed, shown, tried on paper and changed."""
