"""What stands over something: its headings, its goal and its year."""
