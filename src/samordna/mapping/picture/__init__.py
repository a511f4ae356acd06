"""What the register shows: functions by levels, ages, gaps, and how districts differ."""
