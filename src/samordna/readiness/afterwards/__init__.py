"""What comes after an alarm: its times, evaluation, lessons and report; and exercises to come."""
