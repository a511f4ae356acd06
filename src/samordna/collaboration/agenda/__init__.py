"""What a meeting is to speak of: proposed from what is due, written, ordered."""
