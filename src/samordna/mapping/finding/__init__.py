"""The finder: from somebody's own words to the service or guide that answers them, and whom to call now."""
