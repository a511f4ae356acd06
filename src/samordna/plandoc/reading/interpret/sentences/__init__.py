"""What is done, by whom and when, told in sentences."""
